"""Passwords that people type on the command line: ``curl -u jane:hunter2``, ``mysql -phunter2``.

The options are those of the programs' own manuals. A shell's variable or a placeholder in their place is no password.
"""

from __future__ import annotations

import re

from privkit.detectors import _secret_values as values
from privkit.detectors._entropy import looks_random
from privkit.detectors._secret_grammar import Row
from privkit.detectors._secret_passwords import impossible
from privkit.text._lazy import lazy

__all__ = ["COMMANDS", "find"]

_OPTIONS = {
    "curl": r"(?:-u|-U|--user|--proxy-user)(?:\s{1,4}|=)?[\"']?[^\s:\"'$<{]{1,128}:",
    "sshpass": r"-p\s{0,4}",
    "mysql": r"-p(?=\S)",
    "redis": r"(?:-a|--pass)\s{1,4}",
    "mongosh": r"-p\s{1,4}",
    "ldapsearch": r"-w\s{1,4}",
    "docker": r"-p\s{1,4}",
}
_ALIKE = {
    **dict.fromkeys(("mysqldump", "mysqladmin", "mariadb"), "mysql"),
    "mongodump": "mongosh",
    "podman": "docker",
}
COMMANDS = (*_OPTIONS, *_ALIKE)
"""The programs by the first word of their name, each in lower case."""

_PROGRAM = lazy(rf"(?<![\w./-])(?:[\w./-]{{0,64}}/)?({'|'.join(COMMANDS)})(?:-cli|-dump)?(?= )")
_OPTION = {name: lazy(rf"(?<=\s){_OPTIONS[_ALIKE.get(name, name)]}(?=[\"']?\S)") for name in COMMANDS}
# A key that stands for the user, with no password behind it: curl -u sk…: https://…
_KEY_AS_USER = lazy(
    r"(?<=\s)(?:-u|--user)(?:\s{1,4}|=)?[\"']?([A-Za-z0-9_+/=.-]{16,256}):(?=[\"']?(?:\s|\Z))"
)
_REST = lazy(r"(?:[^\n|;&\\]|\\(?:\r?\n)?){0,300}")  # of one command; a backslash carries it on
_LOGIN = lazy(r" login\b")
_NUMBER = lazy(r"[0-9]{1,7}(?::[0-9]{1,7})?")  # a port, a user's id
_SCORE = 0.85


def find(text: str) -> list[Row]:
    """Return the passwords that stand in commands, each without its quotes."""
    rows: list[Row] = []
    for program in _PROGRAM.finditer(text):
        rest = _REST.match(text, program.end())
        end = rest.end() if rest else program.end()
        name = program[1]
        if _ALIKE.get(name, name) == "docker" and not _LOGIN.match(text, program.end()):
            continue  # elsewhere -p names a port
        option = _OPTION[name].search(text, program.end(), end)
        value = _value(text, option) if option else None
        if value:
            rows.append((value.start, value.end, "SECRET", _SCORE, "secrets.command"))
        key = _KEY_AS_USER.search(text, program.end(), end) if name == "curl" and not value else None
        if key and looks_random(key[1]) and not values.is_example(key[1]):
            rows.append((*key.span(1), "SECRET", _SCORE, "secrets.command"))
    return rows


def _value(text: str, option: re.Match[str]) -> values.Value | None:
    quote = next((sign for sign in option[0] if sign in "\"'"), "")
    if quote:  # it began before the user's name
        close = text.find(quote, option.end(), option.end() + 256)
        value = (
            values.Value(option.end(), close, text[option.end() : close], quoted=True) if close >= 0 else None
        )
    else:
        value = values.read(text, option.end())
    if not value or not value.text or impossible(value) or value.text.startswith(("$", "-")):
        return None
    return None if _NUMBER.fullmatch(value.text) else value
