"""JSON of the caller's own form: what stands in its strings, keys and numbers, with its source kept to the byte."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from privkit.errors import UnknownShapeError

__all__ = ["Change", "changed_source", "changed_value", "is_document", "unescaped"]

Path = tuple[str, ...]
Change = Callable[[str, Path], str]

_DEEPEST_STRING = 6  # documents in strings of documents
_DEEPEST = 200
_LEXEME = re.compile(r'"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}\[\]:,]')
_NUMBER = re.compile(r"-?\d{5,}(?:\.\d+)?\Z")  # shorter ones name nobody
_PLAIN_KEY = re.compile(r"[a-z][A-Za-z0-9_]*\Z")  # names that programmers choose
_ESCAPED = re.compile(
    r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u(?![dD][89a-fA-F])[0-9a-fA-F]{4}"
)


def is_document(text: str) -> bool:
    """Say whether a text is the source of a JSON object or list."""
    if text.lstrip()[:1] not in ("{", "["):
        return False
    try:
        json.loads(text)
    except (ValueError, RecursionError):
        return False
    return True


def unescaped(text: str) -> str:
    """Return a text with the letters in the place of JSON's escapes, as in a document quoted inside prose."""
    if "\\u" not in text:
        return text
    return _ESCAPED.sub(lambda match: str(json.loads(f'"{match[0]}"')), text)


class _Place(NamedTuple):
    start: int
    end: int
    kind: str  # of "key", "string", "number"
    path: Path


class _Open:
    """An object or a list that is being read."""

    __slots__ = ("at", "key", "keyed", "wants_key")

    def __init__(self, keyed: bool) -> None:
        self.keyed = self.wants_key = keyed
        self.key = ""
        self.at = 0

    def name(self) -> str:
        return self.key if self.keyed else str(self.at)

    def passed(self, sign: str) -> None:
        if sign == ",":
            self.at += 1
            self.wants_key = self.keyed
        elif sign == ":":
            self.wants_key = False


def _places(source: str) -> Iterator[_Place]:
    """Yield the keys, strings and numbers of a valid document."""
    stack: list[_Open] = []
    for lexeme in _LEXEME.finditer(source):
        sign = source[lexeme.start()]
        if sign in "{[":
            stack.append(_Open(sign == "{"))
        elif sign in "}]":
            stack.pop()
        elif sign in ",:":
            stack[-1].passed(sign)
        elif sign == '"' and stack and stack[-1].wants_key:
            stack[-1].key = json.loads(lexeme[0])
            yield _Place(*lexeme.span(), "key", ())
        else:
            path = tuple([each.name() for each in stack[-3:]])
            yield _Place(*lexeme.span(), "string" if sign == '"' else "number", path)


def changed_source(source: str, change: Change, depth: int = 0) -> str:
    """Return the source of a document with changed strings, keys and long numbers; all else stays to the byte.

    Args:
        source: a valid JSON object or list.
        change: is given a text and the names of the fields above it.
        depth: in how many strings of documents it is.
    """
    parts: list[str] = []
    at = 0
    for place in _places(source):
        old = source[place.start : place.end]
        new = _literal(old, place, change, depth)
        if new != old:
            parts += source[at : place.start], new
            at = place.end
    parts.append(source[at:])
    return "".join(parts)


def _literal(old: str, place: _Place, change: Change, depth: int) -> str:
    if place.kind == "number":
        new = _number(old, place.path, change)
        return old if new == old else json.dumps(new)
    value = json.loads(old)
    new = _key(value, change) if place.kind == "key" else _string(value, place.path, change, depth)
    return old if new == value else json.dumps(new, ensure_ascii=old.isascii())


def _key(name: str, change: Change) -> str:
    return name if _PLAIN_KEY.match(name) else change(name, ())


def _number(written: str, path: Path, change: Change) -> str:
    """Return a long number changed; one written with ``.0``, as tables write them, is looked at without it."""
    if not _NUMBER.match(written):
        return written
    whole, point, fraction = written.partition(".")
    return change(written, path) if fraction.strip("0") else f"{change(whole, path)}{point}{fraction}"


def _string(value: str, path: Path, change: Change, depth: int) -> str:
    if depth < _DEEPEST_STRING and is_document(value):
        return changed_source(value, change, depth + 1)
    return change(value, path) if value else value


def changed_value(value: Any, change: Change, path: Path = ()) -> Any:
    """Return JSON data with changed strings, keys and long numbers.

    Raises:
        UnknownShapeError: it is nested too deeply.
    """
    if len(path) > _DEEPEST:
        raise UnknownShapeError(f"the body is nested more than {_DEEPEST} levels deep")
    if isinstance(value, str):
        return _string(value, path, change, 0)
    if isinstance(value, dict):
        return {
            _key(name, change): changed_value(item, change, (*path, name)) for name, item in value.items()
        }
    if isinstance(value, list):
        return [changed_value(item, change, (*path, str(at))) for at, item in enumerate(value)]
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        written = json.dumps(value)
        new = _number(written, path, change)
        return value if new == written else new
    return value
