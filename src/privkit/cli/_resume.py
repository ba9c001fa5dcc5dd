"""Redacting rows so that a run that was killed can go on where it stopped.

What is done is kept beside the file to write, in ``.NAME.privkit-part``; how far that is sure to be on the disk
stands in ``.NAME.privkit-state``, which is replaced whole. A part that goes on further than the state says is cut
back to it, so it does not matter what was written last. The file itself appears only when all is done.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from pathlib import Path
from types import MappingProxyType
from typing import IO, NamedTuple

from privkit._files import mode_of_new, put_in_place
from privkit.cli import _output
from privkit.errors import InputError

__all__ = ["Job", "resumed"]

_STEP = 256  # rows until the state is saved again
_FORM = 1


class Job(NamedTuple):
    """What is to be done, so that a part is gone on with only by the very same job.

    Attributes:
        source: the file that is read.
        out: the file that is written.
        encoding: the encoding of both.
        options: everything that decides how a row is redacted.
        counts: the findings by type, which are kept in the state too.
    """

    source: str
    out: str
    encoding: str
    options: tuple[object, ...]
    counts: dict[str, int]

    def digest(self) -> str:
        """Return a hash of the options and of which file is read, as it is now."""
        import hashlib

        status = os.stat(self.source)  # noqa: PTH116
        which = (
            status.st_dev,
            status.st_ino,
            status.st_size,
            status.st_mtime_ns,
            self.encoding,
            self.options,
        )
        return hashlib.sha256(repr(which).encode("utf-8", "surrogatepass")).hexdigest()


class _State(NamedTuple):
    """How far a job is: rows done, bytes written for them, findings in them."""

    rows: int = 0
    size: int = 0
    counts: Mapping[str, int] = MappingProxyType({})


def resumed(job: Job, rows: Iterable[str], redact: Callable[[int, str], str]) -> None:
    """Redact the rows that a run before this one has not, and put the file in place.

    Args:
        job: what is to be done.
        rows: all rows, with their ends.
        redact: redacts a row, given its number from 1.

    Raises:
        InputError: another run is at it, or a row cannot be redacted; what is done stays for the next run.
        OSError: a file cannot be read or written.
    """
    target = Path(os.path.realpath(job.out))
    part = target.with_name(f".{target.name}.privkit-part")
    book = _Book(target.with_name(f".{target.name}.privkit-state"), job.digest())
    with _opened(part, mode_of_new(target, job.source)) as file:
        done = book.read(os.fstat(file.fileno()).st_size)
        file.truncate(done.size)
        job.counts.update(done.counts)
        if done.rows:
            _output.note(f"privkit: note: going on after line {done.rows}")
        _write(file, book, job, done, islice(rows, done.rows, None), redact)
        if os.name == "nt":  # which renames no file that is open
            file.close()
        put_in_place(part, target)
    book.close()


def _opened(part: Path, mode: int) -> IO[bytes]:
    # Nobody is to lead the part elsewhere by a link.
    link = getattr(os, "O_NOFOLLOW", 0)
    file = open(part, "ab+", opener=lambda path, flags: os.open(path, flags | link, mode))  # noqa: SIM115
    try:
        _lock(file, part)
    except BaseException:
        file.close()
        raise
    return file


def _lock(file: IO[bytes], part: Path) -> None:
    try:
        import fcntl
    except ImportError:  # Windows lets nobody rename a file that is open, so two runs cannot mix there
        return
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        raise InputError(f"another run is writing {part}; wait for it to end") from None


class _Book:
    """The file that says how far a job is; it is replaced whole, so it is never half written."""

    def __init__(self, path: Path, job: str) -> None:
        self._path = path
        self._job = job

    def read(self, size: int) -> _State:
        """Return how far this job is known to be, given the size of its part."""
        import json

        try:
            saved = json.loads(self._path.read_bytes())
            state = _State(saved["rows"], saved["bytes"], saved["counts"])
            fits = saved["job"] == self._job and saved["form"] == _FORM and 0 <= state.size <= size
        except (FileNotFoundError, ValueError, LookupError, TypeError):
            return _State()
        return state if fits else _State()

    def save(self, file: IO[bytes], state: _State) -> None:
        """Vouch for what is written so far, once it is on the disk."""
        import json

        file.flush()
        os.fsync(file.fileno())
        saved = {
            "form": _FORM, "job": self._job, "rows": state.rows, "bytes": state.size, "counts": dict(state.counts),
        }  # fmt: skip
        beside = self._path.with_name(f"{self._path.name}.tmp")
        beside.write_text(json.dumps(saved), encoding="utf-8")
        beside.replace(self._path)

    def close(self) -> None:
        self._path.unlink(missing_ok=True)


def _write(
    file: IO[bytes],
    book: _Book,
    job: Job,
    state: _State,
    rows: Iterable[str],
    redact: Callable[[int, str], str],
) -> None:
    try:
        for number, row in enumerate(rows, state.rows + 1):
            data = _encoded(redact(number, row), job.encoding)
            file.write(data)
            state = _State(number, state.size + len(data), dict(job.counts))
            if number % _STEP == 0:
                book.save(file, state)
    finally:
        book.save(file, state)


def _encoded(row: str, encoding: str) -> bytes:
    try:
        return row.encode(encoding)
    except UnicodeError:
        raise InputError(f"the redacted text has characters that {encoding} has not; use utf-8") from None
