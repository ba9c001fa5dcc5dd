"""What the commands say: lines to standard output, complaints and counts to standard error."""

from __future__ import annotations

import contextlib
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["abandon", "complain", "counted", "flush", "from_here", "note", "printable", "say", "told"]


def say(line: str) -> None:
    """Write a line to standard output."""
    _write(sys.stdout, line)


def note(line: str) -> None:
    """Write a line to standard error."""
    _write(sys.stderr, line)


def complain(problem: object) -> None:
    """Write an error to standard error, in one line."""
    note(f"privkit: error: {told(problem)}")


def told(problem: object) -> str:
    """Return what is said of an error, in one line."""
    return printable(_message(problem))


def _message(problem: object) -> str:
    if not isinstance(problem, OSError):
        return str(problem)
    place = os.fsdecode(problem.filename) if isinstance(problem.filename, (str, bytes)) else "standard output"
    return f"{place}: {problem.strerror or type(problem).__name__}"


def from_here(path: Path) -> str:
    """Return a path as it is seen from this folder, if it is in it."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def printable(text: str) -> str:
    """Return the text with line breaks, control characters and broken bytes of file names escaped."""
    return "".join(sign if sign.isprintable() else sign.encode("unicode_escape").decode() for sign in text)


def counted(counts: Mapping[str, int]) -> str:
    """Return counts by entity type in one line, the most frequent first."""
    ordered = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(f"{name} {count}" for name, count in ordered)


def _write(stream: TextIO | None, line: str) -> None:
    if stream is None:  # closed by the caller: there is nobody to tell
        return
    encoding = stream.encoding or "utf-8"
    stream.write(line.encode(encoding, "backslashreplace").decode(encoding) + "\n")


def flush() -> None:
    """Write out what is held back, so that what goes wrong goes wrong now."""
    if sys.stdout is not None:
        sys.stdout.flush()


def abandon() -> None:
    """Let what nobody reads any more go nowhere, so that the interpreter's last flush is quiet too."""
    with contextlib.suppress(OSError, ValueError, AttributeError):
        output = sys.stdout.fileno()
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, output)
        os.close(nowhere)
