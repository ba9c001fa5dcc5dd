"""Files of JSONL, CSV and text: lines about the person go, mentions in other lines are blotted out."""

from __future__ import annotations

import csv
import io
import json
import os
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from privkit._files import lines, split_mark
from privkit.errors import ConfigurationError, LifecycleError
from privkit.lifecycle.places import _text
from privkit.lifecycle.places._place import (
    Located,
    Match,
    Outcome,
    Record,
    Subject,
    blotted,
    checked_match,
    erased,
    folded,
    mentions,
)

__all__ = ["Files"]

_NAMED = "{} names of files hold an identifier; delete or rename them, or have them erased whole (OwnFiles)"
_KINDS = {".jsonl": "jsonl", ".ndjson": "jsonl", ".csv": "csv"}


class _Line(NamedTuple):
    """One line of a file: what it holds, whether it is the person's, and what stands there after erasing."""

    number: int
    record: dict[str, Any]
    own: bool
    mentioned: int
    after: str


class _ChangedError(Exception):
    """The file was written to while it was read."""


class Files:
    """Files below a directory, JSONL and CSV by field, everything else as text.

    A line whose field holds an identifier of the person is theirs: it is handed out and erased as a whole. Where an
    identifier only stands inside another line, it is replaced by ``[erased]``. Files are rewritten whole or not at
    all; one that is written to meanwhile is left alone and told as pending, so rotate logs first. What is packed with gzip
    is unpacked, and packed again when it is rewritten; what is packed in another way, or no text, is refused.

    Args:
        root: the directory.
        pattern: which files below it, such as ``"**/*.jsonl"``.
        match: which field of a JSONL or CSV line holds which identifier: ``{"user": "id", "mail": "email"}``; dotted
            paths reach into JSON.
        texts: fields with free text.
        others: fields about other people, masked when handed out.
        name: what it is called in reports.
        encoding: of the files.

    Raises:
        ConfigurationError: no match, or a root that is no directory.
    """

    def __init__(
        self,
        root: str | os.PathLike[str],
        pattern: str,
        *,
        match: Match,
        texts: Sequence[str] = (),
        others: Sequence[str] = (),
        name: str = "files",
        encoding: str = "utf-8",
    ) -> None:
        self.name = name
        self._root, self._pattern, self._encoding = Path(root), pattern, encoding
        if not self._root.is_dir():
            raise ConfigurationError(f"root: {self._root} is no directory")
        self._match = checked_match(match, "match")
        self._texts, self._others = frozenset(texts), frozenset(others)

    def __repr__(self) -> str:
        return f"<Files {self.name!r}: {self._pattern}>"

    def locate(self, subject: Subject) -> Located:
        """Return how many lines are the person's, and in how many others they are mentioned, by file."""
        counts: Counter[str] = Counter()
        keys = []
        for file in self._files():
            for line in self._read(file, subject):
                if line.own or line.mentioned:
                    counts[self._shown(file) + ("" if line.own else " (mentions)")] += 1
                    keys.append(f"{self._shown(file)}:{line.number}:{line.after}")
        return Located(dict(counts), tuple(keys))

    def export(self, subject: Subject) -> Iterator[Record]:
        """Yield the person's lines, and those that mention them with other people's data to be masked."""
        for file in self._files():
            for line in self._read(file, subject):
                if line.own:
                    yield Record(self._shown(file), str(line.number), line.record, self._texts, self._others)
                elif line.mentioned:
                    names = frozenset(line.record)
                    yield Record(
                        self._shown(file), str(line.number), line.record, names - self._others, self._others
                    )

    def erase(self, subject: Subject) -> Outcome:
        """Rewrite each file that holds something of the person, whole or not at all."""
        for leftover in self._root.rglob(
            ".privkit-*.tmp"
        ):  # of a run that was killed; it may hold other people's lines
            leftover.unlink(missing_ok=True)
        busy = [file for file in self._files() if not self._rewritten(file, subject)]
        if busy:
            return Outcome("pending", len(busy), ("a file was written to while it was read; run it again",))
        return Outcome()

    def verify(self, subject: Subject) -> Outcome:
        """Read all files again, as text too, and count what is left; files whose names hold an identifier are told of."""
        files, find = self._files(), mentions(subject)
        by_field = sum(
            bool(line.own or line.mentioned) for file in files for line in self._read(file, subject)
        )
        as_text = sum(bool(find(line)) for file in files for line in self._lines(file)[1])
        left = max(by_field, as_text)
        named = sum(bool(find(self._shown(file))) for file in files)
        return Outcome("pending" if left else "done", left, (_NAMED.format(named),) if named else ())

    def _files(self) -> list[Path]:
        found = [path for path in self._root.glob(self._pattern) if path.is_file()]
        return sorted(path for path in found if not path.name.startswith(".privkit-"))

    def _shown(self, file: Path) -> str:
        return file.relative_to(self._root).as_posix()

    def _rewritten(self, file: Path, subject: Subject) -> bool:
        """Rewrite a file; return false where it was written to meanwhile."""
        if not any(line.own or line.mentioned for line in self._read(file, subject)):
            return True
        before = _stamp(file)

        def kept() -> Iterator[str]:
            yield from self._head(file)
            for line in self._read(file, subject):
                if not line.own:
                    yield line.after
            if _stamp(file) != before:
                raise _ChangedError

        try:
            _text.write(file, self._shown(file), kept(), encoding=self._encoding)
        except _ChangedError:
            return False
        return True

    def _read(self, file: Path, subject: Subject) -> Iterator[_Line]:
        read = {"jsonl": self._json_lines, "csv": self._csv_lines}.get(_KINDS.get(_text.suffix(file), ""))
        return (read or self._text_lines)(file, subject)

    def _lines(self, file: Path) -> tuple[str, Iterator[str]]:
        """Return the byte order mark of a file, or nothing, and its lines."""
        mark, chunks = split_mark(_text.read(file, self._shown(file), encoding=self._encoding))
        return mark, lines(chunks)

    def _head(self, file: Path) -> Iterator[str]:
        """Yield what stands before the lines: a byte order mark, and the header of a CSV file."""
        yield self._lines(file)[0]
        if _KINDS.get(_text.suffix(file)) == "csv":
            for _, raw in self._rows(file):
                yield raw
                return

    def _text_lines(self, file: Path, subject: Subject) -> Iterator[_Line]:
        find = mentions(subject)
        for number, line in enumerate(self._lines(file)[1], 1):
            spans = find(line)
            yield _Line(number, {"text": line.rstrip("\r\n")}, False, len(spans), erased(line, spans))

    def _json_lines(self, file: Path, subject: Subject) -> Iterator[_Line]:
        find = mentions(subject)
        for number, line in enumerate(self._lines(file)[1], 1):
            if not line.strip():
                yield _Line(number, {}, False, 0, line)
                continue
            try:
                record = json.loads(line)
            except (ValueError, RecursionError):
                raise LifecycleError(f"{self._shown(file)}: line {number} is not JSON") from None
            record = record if isinstance(record, dict) else {"value": record}
            clean, count = blotted(record, find)
            after = json.dumps(clean, ensure_ascii=False) + "\n" if count else line
            yield _Line(number, record, self._is_own(record, subject), count, after)

    def _csv_lines(self, file: Path, subject: Subject) -> Iterator[_Line]:
        find = mentions(subject)
        names: list[str] | None = None
        for number, (row, raw) in enumerate(self._rows(file), 1):
            if names is None:
                names = row
                continue
            record = dict(zip(names, row, strict=False))
            found = [find(value) for value in row]
            count = sum(map(len, found))
            clean = [erased(value, spans) for value, spans in zip(row, found, strict=True)]
            yield _Line(number, record, self._is_own(record, subject), count, _csv(clean) if count else raw)

    def _rows(self, file: Path) -> Iterator[tuple[list[str], str]]:
        """Yield the rows of a CSV file, each with the lines it was read from."""
        read: list[str] = []

        def kept() -> Iterator[str]:
            for line in self._lines(file)[1]:
                read.append(line)
                yield line

        try:
            for row in csv.reader(kept(), strict=True):
                yield row, "".join(read)
                read.clear()
        except csv.Error:
            raise LifecycleError(f"{self._shown(file)} is no CSV") from None

    def _is_own(self, record: dict[str, Any], subject: Subject) -> bool:
        return any(
            _same(value, wanted)
            for path, kind in self._match.items()
            for value in _at(record, path.split("."))
            for wanted in subject.values(kind)
        )


def _stamp(file: Path) -> tuple[int, int, int]:
    status = file.stat()
    return status.st_size, status.st_mtime_ns, status.st_ino


def _csv(row: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerow(row)
    return out.getvalue()


def _same(value: object, wanted: str) -> bool:
    return not isinstance(value, bool) and folded(str(value).strip()) == folded(wanted.strip())


def _at(value: Any, path: Sequence[str]) -> Iterator[Any]:
    """Yield the values at a path; lists are gone through."""
    if isinstance(value, list):
        for inner in value:
            yield from _at(inner, path)
    elif not path:
        yield value
    elif isinstance(value, dict) and path[0] in value:
        yield from _at(value[path[0]], path[1:])
