"""What stands in one file: its text, its rows or its cells are read, and findings come out, never values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from privkit._files import lines, named, read_chunks, split_mark
from privkit.cli import _output
from privkit.cli._finding import Finding, Lines, Position
from privkit.cli._values import Value, csv_values, json_values
from privkit.errors import ConfigurationError, DetectorError, InputError

if TYPE_CHECKING:
    from privkit import Shield, Span

__all__ = ["KINDS", "Reading", "findings_of", "kind_of"]

KINDS = ("auto", "text", "jsonl", "json", "csv")
_SUFFIXES = {".jsonl": "jsonl", ".ndjson": "jsonl", ".json": "json", ".csv": "csv", ".tsv": "csv"}
_SPACE = " \t\r\n"  # what JSON takes for white space
_WHOLE = 1 << 20  # texts up to this size are looked at in one go, longer ones as a stream
# The name of a field is shown where it can be one: words, and hardly a digit.
_NAME = re.compile(r"[A-Za-z_$@][A-Za-z_$@ .:/-]{0,39}[0-9]{0,3}")

Fingerprint = Callable[[str, str, str], str]
_Placed = tuple["Span", Position, str]  # a finding, where it is, and what it is


class Reading(NamedTuple):
    """How files are read: by which shield, as what, which columns of tables, in which encoding."""

    shield: Shield
    kind: str = "auto"
    columns: tuple[str, ...] = ()
    encoding: str = "utf-8"
    fingerprint: Fingerprint | None = None


def kind_of(path: str, kind: str = "auto") -> str:
    """Return what a file holds: what is said of it, or what its suffix says."""
    return kind if kind != "auto" else _SUFFIXES.get(Path(path).suffix.lower(), "text")


def findings_of(path: str, how: Reading) -> Iterator[Finding]:
    """Yield what is found in a file, in order; the fingerprint of each is made if that is wanted.

    Raises:
        InputError: it is no text, or a table has no such column.
        DetectorError: a detector failed; the message names the file.
        OSError: it cannot be read.
    """
    kind = kind_of(path, how.kind)
    if how.columns and kind != "csv":
        raise ConfigurationError(f"--column is for CSV; {named(path)} is read as {kind} (see --input)")
    # A byte order mark is no character of the text, so it counts in neither columns nor offsets.
    text = split_mark(read_chunks(path, encoding=how.encoding))[1]
    try:
        yield from _READERS[kind](path, text, how)
    except DetectorError as error:
        raise DetectorError(f"{named(path)}: {error}") from None


def _finding(path: str, span: Span, at: Position, value: str, how: Reading, pointer: str = "") -> Finding:
    mark = how.fingerprint(path, span.entity_type, value) if how.fingerprint else ""
    return Finding(
        path, at.line, at.column, at.start, at.end, span.entity_type, round(span.score, 4), pointer,
        mark, at.end_line, at.end_column,
    )  # fmt: skip


# Text -----------------------------------------------------------------------------------------------------


def _in_text(path: str, chunks: Iterable[str], how: Reading) -> Iterator[Finding]:
    place = Lines()
    for piece, spans in _pieces(how.shield, iter(chunks)):
        place.go_on(piece)
        for span in spans:
            at = place.position(span.start, span.end)
            yield _finding(path, span, at, piece[span.start : span.end], how)


def _pieces(shield: Shield, chunks: Iterator[str]) -> Iterator[tuple[str, list[Span]]]:
    """Yield the text with its findings: at once if it is short, else piece by piece."""
    read: list[str] = []
    size = 0
    for chunk in chunks:
        read.append(chunk)
        size += len(chunk)
        if size > _WHOLE:
            yield from _streamed(shield, chain(read, chunks))
            return
    text = "".join(read)
    yield text, shield.detect(text)


def _streamed(shield: Shield, chunks: Iterable[str]) -> Iterator[tuple[str, list[Span]]]:
    holder = shield.holder()
    for chunk in chunks:
        yield from holder.feed(chunk)
    yield from holder.finish()


# Rows, documents and tables -------------------------------------------------------------------------------


class _Seeker:
    """Finds what single values hold, with the names above them as cues, and says where it is."""

    def __init__(self, path: str, how: Reading) -> None:
        from privkit._json import walker

        self._path = path
        self._how = how
        self._walker = walker(how.shield)
        self._shown: dict[str, str] = {}

    def findings(self, value: Value, place: Lines) -> Iterator[Finding]:
        spans = self._spans(value)
        if not spans:
            return
        pointer = "".join(f"/{self._segment(name)}" for name in value.path)
        stretches = value.stretches((span.start, span.end) for span in spans)
        for span, stretch in zip(spans, stretches, strict=True):
            text = value.text[span.start : span.end]
            yield _finding(self._path, span, place.position(*stretch), text, self._how, pointer)

    def _spans(self, value: Value) -> list[Span]:
        if value.kind == "key":
            return self._how.shield.detect(value.text)
        return self._walker.findings(value.text, value.path, bare=value.kind == "number")

    def _segment(self, name: str) -> str:
        """Return a part of a JSON pointer, or ``*`` where a name may itself be personal."""
        if name.isdecimal() and len(name) < 7:
            return name
        if name not in self._shown:
            shown = _NAME.fullmatch(name) and not self._how.shield.detect(name)
            self._shown[name] = name.replace("~", "~0").replace("/", "~1") if shown else "*"
        return self._shown[name]


def _in_rows(path: str, chunks: Iterable[str], how: Reading) -> Iterator[Finding]:
    seeker, place = _Seeker(path, how), Lines()
    for number, line in enumerate(lines(chunks), 1):
        place.go_on(line)
        if line.strip(_SPACE):
            yield from _in_document(path, line, how, seeker, place, number)


def _in_whole(path: str, chunks: Iterable[str], how: Reading) -> Iterator[Finding]:
    document, place = "".join(chunks), Lines()
    place.go_on(document)
    yield from _in_document(path, document, how, _Seeker(path, how), place, 0)


def _in_document(
    path: str, document: str, how: Reading, seeker: _Seeker, place: Lines, number: int
) -> Iterator[Finding]:
    from privkit._json import parse

    try:
        data = parse(document.strip(_SPACE))
        values = list(json_values(document, data))
    except (InputError, RecursionError) as error:
        _tell_broken(path, str(error), number)
        for span in how.shield.detect(document):
            at = place.position(span.start, span.end)
            yield _finding(path, span, at, document[span.start : span.end], how)
        return
    for value in values:
        yield from seeker.findings(value, place)


def _tell_broken(path: str, problem: str, number: int) -> None:
    where = f"{named(path)}, line {number}" if number else named(path)
    problem = problem.replace(" at line 1, column", " at column") if number else problem
    _output.note(f"privkit: note: {_output.printable(where)}: {problem}; read as plain text")


def _in_table(path: str, chunks: Iterable[str], how: Reading) -> Iterator[Finding]:
    text, place = "".join(chunks), Lines()
    place.go_on(text)
    seeker = _Seeker(path, how)
    try:
        for value in csv_values(text, how.columns):
            yield from seeker.findings(value, place)
    except InputError as error:
        raise InputError(f"{named(path)}: {error}") from None


_READERS: dict[str, Callable[[str, Iterable[str], Reading], Iterator[Finding]]] = {
    "text": _in_text,
    "jsonl": _in_rows,
    "json": _in_whole,
    "csv": _in_table,
}
