# ruff: noqa: E501, SIM905 (tables of words and lines)
"""What machines write and programmers paste: code, logs, JSON, tables; a few lines of it hold people and places.

``{w}`` is a word of programs, ``{i}`` an identifier, ``{c}`` a capitalised one, ``{n}`` a number, ``{s}`` a string of words,
``{p}`` a path, ``{t}`` a time stamp; the other slots are those of ``_chat_texts``.
"""

from __future__ import annotations

import re
from random import Random

__all__ = ["block"]

_WORDS = (
    "import return class def self none true false null string value index item list dict array object config option params args "
    "name type path file line token count size limit offset start stop begin end status state error warning info debug trace "
    "request response client server host port socket session cookie header body content length encoding buffer stream reader "
    "writer parser lexer node tree leaf root parent child sibling edge graph queue stack cache memo store table row column field "
    "record schema model view controller service handler manager factory builder adapter proxy wrapper helper util common core "
    "main test setup teardown mock fixture suite case assert expect match pattern regex group replace split join strip lower upper "
    "format print log write read open close flush seek load dump save delete remove insert update select query filter sort order "
    "limit merge diff patch commit branch rebase checkout push pull fetch clone remote origin master release version build deploy "
    "docker image container volume network compose cluster pod ingress secret namespace chart helm node kubelet daemon worker "
    "thread process pool lock mutex signal event callback promise future async await yield lambda closure iterator generator "
    "decorator property attribute method function module package library plugin hook middleware route router endpoint payload json "
    "yaml toml xml html css script style div span button input form label href src alt width height margin padding color font "
    "background border display flex grid timezone datetime timestamp locale utc epoch delta duration timeout retry interval cron "
    "user admin role permission scope auth login logout password hash salt key cert issuer subject digest signature cipher nonce "
    "fullname lineno basename dirname filename pathname stdin stdout stderr argv environ getenv isinstance issubclass callable "
    "compile python java rust golang ruby perl bash shell linux debian ubuntu fedora windows macos android kernel driver firmware "
    "sha md5 crc base64 utf ascii unicode latin http https ftp ssh tls ssl tcp udp dns dhcp ip mac cpu gpu ram disk inode mount "
    "pkg lib bin etc usr var tmp opt src dist docs examples tests vendor makefile readme license changelog fp ptr ctx req res err msg "
    "char struct typedef extern unsigned ifdef ifndef undef enum void define endif include restrict sizeof static inline const volatile "
    "long short signed double float switch goto default register union auto bool byte word sizeof offsetof defined pragma once using "
    "virtual template typename operator friend explicit public private protected interface abstract final throws extends implements "
    "cfg env tmp idx len num str obj val elem arr buf foo bar baz qux alice2 eve_id markup jinja pandas numpy pytest ruff mypy black"
).split()

_LINES = {
    "code": (
        'import {w}|import {w}.{w}|from {w} import {i}, {i}|from {w}.{w} import {c}|def {i}({w}, {w}={n}):|def {i}(self, {w}):|    return {w}.{i}({w})|    return {c}({w}={w}, {w}={n})|class {c}({c}):|class {c}:|    {w} = {w}.{w}|    {w} = {i}({w}[{n}])|    if {w} is None:|    if not isinstance({w}, {w}):|        raise {c}Error("{s}")|'
        '    for {w} in {w}:|    for {w}, {w} in {w}.items():|    while {w} < {n}:|    with open({w}) as fp:|    try:|    except {c}Error as {w}:|    # {s}|# {s}|    """{s}."""|{i} = {n}|{c} = {{"{w}": {n}, "{w}": "{w}"}}|@{w}.{w}|    self.{w} = {w}|    self._{w} = []|    {w}.append({w})|    assert {w} == {n}|        yield {w}|    pass|    elif {w} in ({n}, {n}):|    print(f"{w} {w}")|'
        "const {w} = require('{w}');|let {w} = await {w}.{w}({w});|export default {c};|function {i}({w}, {w}) {{|  return {w}.map({w} => {w}.{w});|}}|}});|public static void {w}(String[] args) {{|private final {c} {w};|  @Override|#include <{w}.h>|int {w} = {n};|  std::{w}<{c}> {w};|if ({w} == null) {{ return; }}|#ifdef {w}|#define {w} {n}|#endif|extern {w} {i} ({w} *{w}, {w} {w});|typedef struct {w} {{|  unsigned {w} {w};|  {c} {w};|static inline {w} {i}({w} {w})|}} {w};|fn {i}({w}: &{c}) -> Option<{c}> {{|    let mut {w} = {c}::new();|func ({w} *{c}) {c}() error {{|  // {s}|/* {s} */|* {s}|"
        "SELECT {w}, {w} FROM {w} WHERE {w} = {n};|INSERT INTO {w} ({w}, {w}) VALUES ({n}, '{w}');|CREATE TABLE {w} ({w} INTEGER PRIMARY KEY, {w} TEXT);|JOIN {w} ON {w}.{w} = {w}.{w}|ORDER BY {w} DESC LIMIT {n}|$ {w} {w} --{w} {w}|$ sudo {w} install {w}|{w} -{w} {p} \\|\\| exit {n}|export {w}={p}|cd {p} && make {w}|git {w} {w}|pip install {w}=={n}.{n}|docker run --rm -v {p}:{p} {w}:{w}|curl -s https://{w}.example/{w} \\| {w} .{w}|FROM {w}:{n}.{n}-{w}|RUN {w} update && {w} install -y {w} {w}"
    ),
    "log": (
        "{t} INFO {w}.{w} {s}|{t} ERROR [{w}-{n}] {w}.{c}: {s}|{t} WARN {w}: {s}|[{t}] {w}.{w}: {s} ({n} ms)|{t} {w}[{n}]: {s}|{t} status installed {w}:amd64 {n}.{n}-{n}+deb12u{n}|Setting up {w} ({n}.{n}-{n}) ...|Unpacking {w}-{w} ({n}.{n}) ...|Get:{n} http://{w}.example {w}/main amd64 {w} all {n}.{n} [{n} kB]|Collecting {w}|Downloading {w}-{n}.{n}-py3-none-any.whl ({n} kB)|Successfully installed {w}-{n}.{n} {w}-{n}.{n}.{n}|"
        'Traceback (most recent call last):|  File "{p}", line {n}, in {i}|    {i}({w})|{c}Error: {s}|    at {w}.{w}.{c}.{w}({c}.java:{n})|Caused by: {w}.{c}Exception: {s}|GET {p} {n} {n} "-" "curl/{n}.{n}"|POST /{w}/{n} HTTP/1.1|Host: {w}.example|Content-Type: application/{w}|level={w} msg="{s}" {w}={n} {w}={w}|{w}: {s}|warning: {s}|error[E{n}]: {s}|  --> {p}:{n}:{n}|note: {s}|PASSED {p}::{i}|FAILED {p}::{i} - {c}Error|{n} passed, {n} failed in {n}.{n}s|'
        "commit {n}abc{n}f|diff --git a/{w} b/{w}|@@ -{n},{n} +{n},{n} @@ def {i}|+    {w} = {w}|-    {w}({n})|modified:   {p}|On branch {w}|CPU {n}% MEM {n}M {w}|eth0: link up {n} Mbps|kernel: [{n}.{n}] {w} {w}: {s}"
    ),
    "data": (
        '{{"{w}": "{w}", "{w}": {n}}}|  "{w}": "{w}",|  "{w}": {{|  "{w}": ["{w}", "{w}", {n}],|  "{w}": null|  }},|  "{i}": true,|"{w}-{w}": "^{n}.{n}.{n}",|{w}: {w}|  {w}: {n}|  - {w}|  - {w}: {p}|[{w}]|[{w}.{w}]|{w} = "{w}"|{w}={w}|{i}: "{s}"|{w},{w},{w},{w}|{n},{w},{n}.{n},{w}|{w};{n};{w};{n}|{w}\\t{n}\\t{w}|\\| {w} \\| {n} \\| {w} \\||\\| --- \\| --- \\| --- \\||{n} {n} {n} {n}|<{w} {w}="{w}">|</{w}>|<{w}>{s}</{w}>|  <{w} {w}="{n}" />|## {s}|- `{w}`: {s}|* {s}|```{w}|`{i}` {s}|.{w} {{ {w}: {n}px; }}|#{w} > .{w}|{w}-{w}: {n}px;'
    ),
    "people": (
        '{t} INFO {w} user {N} logged in|{t} WARN order of {N} failed|{t} {w}[{n}]: mail sent to {N} <{E}>|"name": "{N}",|"first_name": "{F}",|"last_name": "{L}",|"city": "{B}",|"address": "{A}",|{{"customer": "{N}", "{w}": {n}}}|{{"name": "{N}", "city": "{B}", "email": "{E}"}}|name: {N}|  name: {N}|  city: {B}|author = "{N}"|Author: {N} <{E}>|Signed-off-by: {N} <{E}>|# {N} wrote this|# TODO({F}): {s}|{n},{N},{E}|{N},{E},{H}|{N};{B};{n}|{N}\\t{E}|\\| {N} \\| {n} \\| {B} \\||<name>{N}</name>|<city>{B}</city>|<a href="mailto:{E}">{N}</a>|{w}="{N}"|print("hello {F}")|{w} = {c}(name="{N}", {w}={n})|INSERT INTO {w} (name, city) VALUES (\'{N}\', \'{B}\');|msg="{N} called" {w}={n}|greet({w}, \'{N}\')'
    ),
}
_TABLE = {
    kind: [line.replace("\\t", "\t").replace("\\|", "|") for line in re.split(r"(?<!\\)\|", lines) if line]
    for kind, lines in _LINES.items()
}
_SLOT = re.compile(r"\{([wicnspt])\}")


def block(chance: Random) -> str:
    """Return some lines of one kind, with the slots of people and places still to be filled."""
    kind = chance.choice(("code", "code", "code", "log", "log", "data", "data"))
    lines = [chance.choice(_TABLE[kind]) for _ in range(chance.choice((1, 2, 3, 4, 6, 8)))]
    if chance.random() < 0.35:
        lines.insert(chance.randrange(len(lines) + 1), chance.choice(_TABLE["people"]))
    filled = [_SLOT.sub(lambda slot: _value(chance, slot[1]), line) for line in lines]
    return "\n".join(filled).replace("{{", "{").replace("}}", "}")


def _value(chance: Random, slot: str) -> str:
    word = chance.choice(_WORDS)
    other = chance.choice(_WORDS)
    if slot == "i":
        return chance.choice(
            (
                f"{word}_{other}",
                f"{word}{other.title()}",
                f"_{word}",
                f"get_{word}",
                word.upper(),
                f"{word}_{other}_{chance.choice(_WORDS)}",
            )
        )
    if slot == "c":
        return chance.choice((word.title(), f"{word.title()}{other.title()}"))
    if slot == "n":
        return str(
            chance.choice((chance.randint(0, 9), chance.randint(10, 999), chance.randint(1000, 99999)))
        )
    if slot == "s":
        words = [chance.choice(_WORDS) for _ in range(chance.randint(2, 8))]
        words[chance.randrange(len(words))] = chance.choice(
            ("the", "is", "not", "for", "of", "to", "in", "a", "could", "with")
        )
        return " ".join(words).capitalize() if chance.random() < 0.5 else " ".join(words)
    if slot == "p":
        return chance.choice(
            (
                f"/{word}/{other}",
                f"{word}/{other}.py",
                f"./{word}.{other}",
                f"/usr/lib/{word}/{other}.so",
                f"C:\\{word}\\{other}",
            )
        )
    if slot == "t":
        return f"2026-0{chance.randint(1, 9)}-{chance.randint(10, 28)} {chance.randint(10, 23)}:{chance.randint(10, 59)}:{chance.randint(10, 59)}"
    draw = chance.random()
    if draw < 0.10:
        return word[: chance.randint(2, 4)] + other[: chance.randint(2, 5)]  # "sampwidth", "stripdir"
    if draw < 0.14:
        return f"{chance.getrandbits(160):040x}"[: chance.choice((7, 12, 40))]
    return word if draw < 0.85 else word.title()
