"""The values of JSON documents and CSV tables, each with the place where it stands in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple

from privkit.errors import InputError

__all__ = ["Value", "csv_values", "delimiter_of", "json_values"]

_TOKEN = re.compile(r'"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*', re.DOTALL)
_SIGN = re.compile(r"\\u[dD][89abAB]..\\u[dD][c-fC-F]..|\\u....|\\.|.", re.DOTALL)
_CSV_SIGN = re.compile(r'""|.', re.DOTALL)
_DEEPEST = 200
Path = tuple[str, ...]


class Value(NamedTuple):
    """A value, or the name of one: its text, its path, and where in the file its signs stand."""

    text: str
    path: Path
    start: int
    raw: str  # as it is written in the file
    kind: str  # "text", "number" or "key"
    signs: re.Pattern[str] | None = None  # how its signs are written, where one can take several

    def stretches(self, places: Iterable[tuple[int, int]]) -> Iterator[tuple[int, int]]:
        """Yield where in the file each stretch of the text stands."""
        signs: list[int] = []
        for start, end in places:
            if self.kind == "number":  # 1.10 is read as 1.1, so only the whole is sure
                yield self.start, self.start + len(self.raw)
            elif self.signs is None or len(self.raw) == len(self.text):
                yield self.start + start, self.start + end
            else:
                signs = signs or [*(sign.start() for sign in self.signs.finditer(self.raw)), len(self.raw)]
                yield self.start + signs[start], self.start + signs[end]


def json_values(document: str, data: Any, offset: int = 0) -> Iterator[Value]:
    """Yield names and values in the order of the document that ``data`` was parsed from.

    What is written as text or number stands in the same order in both, so each takes the next token.

    Raises:
        InputError: it is nested too deeply.
    """
    tokens = _TOKEN.finditer(document)
    for kind, text, path in _walk(data, ()):
        token = next(tokens)
        if kind == "number":
            yield Value(token[0], path, offset + token.start(), token[0], kind)
        else:
            yield Value(text, path, offset + token.start() + 1, token[0][1:-1], kind, _SIGN)


def _walk(data: Any, path: Path) -> Iterator[tuple[str, str, Path]]:
    if len(path) > _DEEPEST:
        raise InputError(f"the JSON is nested more than {_DEEPEST} levels deep")
    if isinstance(data, dict):
        for key, value in data.items():
            yield "key", key, (*path, key)
            yield from _walk(value, (*path, key))
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from _walk(value, (*path, str(at)))
    elif isinstance(data, str):
        yield "text", data, path
    elif isinstance(data, (int, float)) and not isinstance(data, bool):
        yield "number", "", path


def delimiter_of(text: str) -> str:
    """Return what stands between the cells: whichever of ``, ; tab |`` the first line has most of."""
    first = text[: text.find("\n")] if "\n" in text else text
    return max(",;\t|", key=first.count)


def csv_values(text: str, columns: tuple[str, ...] = ()) -> Iterator[Value]:
    """Yield the cells of a table whose first row names its columns; that row is read too.

    Args:
        text: the whole table, as RFC 4180 describes it, with any delimiter.
        columns: names or numbers (from 1) of the columns to read; all when there are none.

    Raises:
        InputError: there is no such column.
    """
    names: list[str] = []
    wanted: frozenset[int] | None = None
    first = True
    for row in _rows(text, delimiter_of(text)):
        if first:
            first = False
            names = [value.text for value in row]
            wanted = _wanted(columns, names)
        for at, value in enumerate(row):
            if wanted is None or at in wanted:
                yield value._replace(path=(names[at] if at < len(names) and names[at] else str(at + 1),))


def _wanted(columns: tuple[str, ...], names: list[str]) -> frozenset[int] | None:
    if not columns:
        return None
    found = set()
    for column in columns:
        if column in names:
            found |= {at for at, name in enumerate(names) if name == column}
        elif column.isdecimal() and 0 < int(column) <= len(names):
            found.add(int(column) - 1)
        else:
            raise InputError(
                f"there is no column {column!r}; give a name of the first row, or a number from 1"
            )
    return frozenset(found)


def _rows(text: str, delimiter: str) -> Iterator[list[Value]]:
    cut = re.escape(delimiter)
    cell = re.compile(
        rf'(?:"(?P<quoted>[^"]*(?:""[^"]*)*)(?:"|\Z))?(?P<plain>[^{cut}\r\n]*)(?P<end>{cut}|\r\n|\n|\r|\Z)'
    )
    row: list[Value] = []
    at = 0
    while at < len(text):
        match = cell.match(text, at)
        if match is None:  # cannot be: each part may be empty
            raise InputError("this is no table")
        row.append(_cell(match))
        at = match.end()
        if match["end"] != delimiter:
            yield row
            row = []
    if row:
        yield row


def _cell(match: re.Match[str]) -> Value:
    if match["quoted"] is not None and not match["plain"]:
        raw = match["quoted"]
        return Value(raw.replace('""', '"'), (), match.start("quoted"), raw, "text", _CSV_SIGN)
    raw = match.string[match.start() : match.end("plain")]
    return Value(raw, (), match.start(), raw, "text")
