"""Secrets: keys and tokens of known providers, private keys, credentials in URIs and headers, passwords.

A secret that is missed can be used by whoever reads the log; a word that is covered by mistake costs a
word. So a known form counts wherever it stands, and its documented length is taken as a minimum. What
needs a cue word ("password", "api key") is in ``_secret_cues``.

One cost is accepted for the sake of speed: where no ``:``, ``=`` or ``>`` ties a value to its cue, cues
count as whole words, alone or in the usual compounds (those with "pass" in any).
"""

from __future__ import annotations

import re

from privkit.detectors import _secret_cues
from privkit.detectors._entropy import looks_random
from privkit.detectors._secret_prefixes import GROUPS, Prefix
from privkit.detectors._secret_uris import headers, past_escape, uris
from privkit.detectors._secret_values import is_dummy

__all__ = ["CUE_WORDS", "could_hold", "find", "has_long_run", "run_in"]

_Row = tuple[int, int, str, float, str]

_PREFIX_SCORE, _JWT_SCORE, _PEM_SCORE, _BESIDE_SCORE = 0.95, 0.95, 0.98, 0.85


_COLON, _EQUALS, _ARROW = b":=>"

CUE_WORDS = _secret_cues.CUE_WORDS
"""Words, in lower case without accents, of which one announces a secret in prose."""


def could_hold(lowered: str, shape: bytes, *, told: bool, long_run: bool) -> bool:
    """Say whether a text is worth a closer look.

    Args:
        lowered: the text in lower case.
        shape: its shape; a colon between digits, as in a time, ties no value to anything.
        told: whether one of ``CUE_WORDS`` is among its words.
        long_run: what ``has_long_run`` says of it.
    """
    return (
        told
        or long_run
        or "pass" in lowered
        or _EQUALS in shape
        or _ARROW in shape
        or (_COLON in shape and _binds(lowered, shape))
    )


def _binds(lowered: str, shape: bytes) -> bool:
    """Say whether a colon can tie a value to a cue: in no time of day, and in no plain web address."""
    colons = shape.count(b":") - shape.count(b"0:0")
    if not colons:
        return False
    schemes = shape.count(b"://")
    return colons > schemes or "@" in lowered or "hook" in lowered


def find(text: str, lowered: str, *, long_run: bool | None = None) -> list[_Row]:
    """Return the secrets of a text as rows (start, end, ``"SECRET"``, score, detector), none inside another.

    Args:
        text: the text as it is.
        lowered: the text in lower case, of the same length.
        long_run: what ``has_long_run`` says of it, where the caller knows.
    """
    rows: list[_Row] = []
    if ":" in text:
        if "://" in text:
            rows += uris(text)
        rows += headers(text, lowered)
    if has_long_run(text) if long_run is None else long_run:
        rows += _tokens(text)
    if _secret_cues.could_hold(lowered):
        rows += _secret_cues.find(text, lowered)
    return _outermost(rows) if len(rows) > 1 else rows


_RUN_CLASS = bytes(
    97 if (chr(code).isascii() and chr(code).isalnum()) or chr(code) in "_-" else 32 for code in range(256)
)
_RUN = b"a" * 16


def has_long_run(text: str) -> bool:
    """Say whether 16 of the characters tokens are made of stand in a row, letters among them, as in every token."""
    return run_in(text.encode("latin-1", "replace"))


def run_in(raw: bytes) -> bool:
    """The same for a text that is Latin-1 bytes already."""
    runs = raw.translate(_RUN_CLASS)
    at = runs.find(_RUN)
    while at >= 0:
        end = runs.find(b" ", at)
        end = end if end >= 0 else len(runs)
        if raw[at:end].strip(b"0123456789-_"):
            return True
        at = runs.find(_RUN, end)
    return False


def _tokens(text: str) -> list[_Row]:
    rows: list[_Row] = []
    for gate, prefixes in GROUPS:
        if gate in text:
            for prefix in prefixes:
                if prefix.anchor in text:
                    rows += _prefixed(text, prefix)
    if "AKIA" in text or "ASIA" in text:
        rows += [pair for row in rows if row[4] == "secrets.aws" for pair in _aws_secret(text, row[1])]
    if "eyJ" in text:
        rows += _web_tokens(text)
    if "-----BEGIN" in text:
        rows += _private_keys(text)
    if ":AA" in text:
        rows += _telegram(text)
    return rows + _discord(text)


def _prefixed(text: str, prefix: Prefix) -> list[_Row]:
    rows: list[_Row] = []
    anchor, match, back = prefix.anchor, prefix.pattern.match, prefix.back
    at = text.find(anchor)
    while at >= 0:
        found = match(text, at - back) if at >= back else None
        if found and not is_dummy(found[0]):
            end = found.start() + len(found[0].rstrip("."))
            rows.append((found.start(), end, "SECRET", _PREFIX_SCORE, prefix.name))
        at = text.find(anchor, found.end() if found else at + len(anchor))
    return rows


_AWS_SECRET = re.compile(r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])")
_AWS_REACH = 120


def _aws_secret(text: str, end: int) -> list[_Row]:
    """Find the secret key that people paste after its access key id."""
    found = _AWS_SECRET.search(text, end, end + _AWS_REACH)
    if not found or not looks_random(found[0]):
        return []
    return [(*found.span(), "SECRET", _BESIDE_SCORE, "secrets.aws_secret")]


_JWT = re.compile(
    r"(?:(?<![A-Za-z0-9_-])|(?<=\\[nrt]))(eyJ[A-Za-z0-9_-]{8,2048})\.[A-Za-z0-9_-]{2,16384}\.[A-Za-z0-9_-]{16,4096}"
)
_JWE_REST = re.compile(r"(?:\.[A-Za-z0-9_-]{8,16384}){2}")


def _web_tokens(text: str) -> list[_Row]:
    rows: list[_Row] = []
    at = text.find("eyJ")
    while at >= 0:
        found = _JWT.match(text, at)
        if found and _is_jose_header(found[1]):
            rest = _JWE_REST.match(text, found.end())
            end = rest.end() if rest else found.end()
            rows.append((at, end, "SECRET", _JWT_SCORE, "secrets.jwt"))
            at = text.find("eyJ", end)
        else:
            at = text.find("eyJ", at + 3)
    return rows


def _is_jose_header(encoded: str) -> bool:
    import base64
    import json

    try:
        header = json.loads(base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)))
    except (ValueError, RecursionError):
        return False
    return isinstance(header, dict) and "alg" in header


_PEM_BEGIN = re.compile(r"-----BEGIN (?:[A-Z0-9]{1,16} ){0,4}PRIVATE KEY(?: BLOCK)?-----")
_PEM_END = re.compile(r"-----END [A-Z0-9 ]{1,64}-----")
_PEM_BODY = re.compile(r"[A-Za-z0-9+/]{16}")
# A line break, a real one or an escaped one in JSON or code, and the headers of an encrypted key.
_PEM_BREAK = re.compile(
    r"(?:\\[nr]|\s|[\"'+,]){0,16}(?:[A-Z][A-Za-z-]{2,20}: [^\n\\]{1,100}(?:\\[nr]|\s){1,8}){0,4}"
)
_PEM_LINE = re.compile(r"[A-Za-z0-9+/=]{16,16384}")
_PEM_LAST = re.compile(r"[A-Za-z0-9+/]{1,15}={1,2}")
_PEM_LONGEST = 16384


def _private_keys(text: str) -> list[_Row]:
    rows: list[_Row] = []
    at = text.find("-----BEGIN")
    while at >= 0:
        begin = _PEM_BEGIN.match(text, at)
        end = _pem_end(text, begin.end(), at + _PEM_LONGEST) if begin else 0
        if end:
            rows.append((at, end, "SECRET", _PEM_SCORE, "secrets.private_key"))
        at = text.find("-----BEGIN", end or at + 10)
    return rows


def _pem_end(text: str, body: int, limit: int) -> int:
    """Return where the block ends: after its END line, or after its base64 lines; 0 when it holds none."""
    following = text.find("-----BEGIN", body, limit)
    closing = text.find("-----END", body, following if following >= 0 else limit)
    end = _PEM_END.match(text, closing) if closing >= 0 else None
    if end:
        return end.end() if _PEM_BODY.search(text, body, closing) else 0
    last = at = body
    while at < limit:
        line = _PEM_LINE.match(text, _after(_PEM_BREAK, text, at), limit)
        if not line:
            break
        last = at = line.end()
    closing_line = _PEM_LAST.match(text, _after(_PEM_BREAK, text, last)) if last > body else None
    return closing_line.end() if closing_line else (last if last > body else 0)


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


_TELEGRAM = re.compile(r"(?<![0-9])[0-9]{8,10}:AA[A-Za-z0-9_-]{32,34}(?![A-Za-z0-9_-])")


def _telegram(text: str) -> list[_Row]:
    rows: list[_Row] = []
    at = text.find(":AA")
    while at >= 0:
        before = text[max(0, at - 11) : at]
        found = _TELEGRAM.match(text, at - len(before) + len(before.rstrip("0123456789")))
        if found:
            rows.append((*found.span(), "SECRET", _PREFIX_SCORE, "secrets.telegram"))
        at = text.find(":AA", at + 3)
    return rows


# A bot's id in base 64, which as a decimal number always begins with M, N or O; a time; a signature.
_DISCORD = re.compile(r"[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])")
_URLSAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


def _discord(text: str) -> list[_Row]:
    rows: list[_Row] = []
    at = text.find(".")
    while at >= 0:
        if text.startswith(".", at + 7):
            before = text[max(0, at - 29) : at]
            found = _DISCORD.match(text, past_escape(text, at - len(before) + len(before.rstrip(_URLSAFE))))
            if found:
                rows.append((*found.span(), "SECRET", _PREFIX_SCORE, "secrets.discord"))
        at = text.find(".", at + 1)
    return rows


def _outermost(rows: list[_Row]) -> list[_Row]:
    """Drop every row that lies inside another, so that a key after a cue is reported once."""
    kept: list[_Row] = []
    for row in sorted(rows, key=lambda row: (row[0], -row[1], -row[3])):
        if not kept or row[1] > kept[-1][1]:
            kept.append(row)
    return kept
