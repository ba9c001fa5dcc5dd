"""Texts with their personal data marked, and reading them strictly."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from privkit._files import Place, lines, named, read_chunks, split_mark
from privkit._json import parse
from privkit.detectors._base import check_entity_type
from privkit.errors import ConfigurationError, InputError

__all__ = ["Mark", "Row", "checked_row", "read_rows"]


class Mark(NamedTuple):
    """A value marked in a text: offsets in code points, half open, and what it is."""

    start: int
    end: int
    entity_type: str


class Row(NamedTuple):
    """A text with everything personal in it marked, and what else its line says: its language, say."""

    text: str
    spans: tuple[Mark, ...]
    more: Mapping[str, Any] = MappingProxyType({})


def read_rows(path: Place, *, encoding: str = "utf-8") -> list[Row]:
    """Return the rows of a JSONL file: ``{"text": …, "spans": [[start, end, type], …]}`` and other keys.

    Raises:
        InputError: the file is no text, or a line is no such row; the message names the line.
        OSError: the file cannot be read.
    """
    _, chunks = split_mark(read_chunks(path, encoding=encoding))
    return list(_read(chunks, named(path)))


def _read(chunks: Iterator[str], name: str) -> Iterator[Row]:
    for number, line in enumerate(lines(chunks), 1):
        if line.strip():
            place = f"{name}, line {number}"
            yield checked_row(_parsed(line.rstrip(), place), place)


def _parsed(line: str, place: str) -> object:
    try:
        return parse(line)
    except InputError as error:
        problem = str(error).replace(" at line 1, column", " at column")
        raise InputError(f"{place}: {problem}") from None


def checked_row(data: object, place: str) -> Row:
    """Return the data as a row, or raise ``InputError`` that names the place."""
    if isinstance(data, Mapping) and "text" in data and "spans" in data:
        text, spans = data["text"], data["spans"]
        more = {key: value for key, value in data.items() if key not in ("text", "spans")}
    elif isinstance(data, Row):
        text, spans, more = data.text, data.spans, dict(data.more)
    else:
        raise InputError(f'{place}: a row needs "text" and "spans"')
    if not isinstance(text, str) or not isinstance(spans, (list, tuple)):
        raise InputError(f'{place}: "text" must be text and "spans" a list')
    marks = [_mark(span, len(text), f"{place}, span {number}") for number, span in enumerate(spans, 1)]
    return Row(text, tuple(dict.fromkeys(marks)), more)


def _mark(span: object, size: int, place: str) -> Mark:
    if not isinstance(span, (list, tuple)) or len(span) != 3:
        raise InputError(f"{place}: a span is [start, end, type]")
    start, end, entity_type = span
    if not (type(start) is type(end) is int and 0 <= start < end <= size):
        raise InputError(
            f"{place}: start and end must be whole numbers, 0 <= start < end <= length of the text"
        )
    try:
        return Mark(start, end, check_entity_type(entity_type))
    except ConfigurationError as error:
        raise InputError(f"{place}: {error}") from None
