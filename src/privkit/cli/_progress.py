"""Long runs: a progress bar on a terminal, with the extra ``privkit[progress]``; tidying up when told to end."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Iterable, Iterator
from importlib.util import find_spec
from types import FrameType
from typing import NoReturn

from privkit._files import STANDARD

__all__ = ["ended_tidily", "watched"]

_ENDING = [
    getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)
]  # Windows has no SIGHUP


def watched(chunks: Iterable[str], path: str, *, encoding: str, wanted: bool = True) -> Iterable[str]:
    """Return the chunks of a file, with a bar that grows as they are read, where somebody looks at one."""
    size = _size(path)
    if not wanted or not size or sys.stderr is None or not sys.stderr.isatty() or find_spec("tqdm") is None:
        return chunks
    return _drawn(chunks, size, encoding)


def _size(path: str) -> int:
    try:
        return 0 if path == STANDARD else os.stat(path).st_size  # noqa: PTH116
    except OSError:  # whoever reads it says so
        return 0


def _drawn(chunks: Iterable[str], size: int, encoding: str) -> Iterator[str]:
    from tqdm import tqdm

    with tqdm(total=size, unit="B", unit_scale=True, unit_divisor=1024, file=sys.stderr, leave=False) as bar:
        for chunk in chunks:
            yield chunk
            bar.update(len(chunk) if chunk.isascii() else len(chunk.encode(encoding, "replace")))


@contextlib.contextmanager
def ended_tidily() -> Iterator[None]:
    """Let SIGTERM, and a terminal that is closed, end the run as an error would, so that no unfinished file stays behind."""
    here = threading.current_thread() is threading.main_thread()
    # What is set already, somebody else sees to (nohup, a program that has privkit inside).
    ours = [number for number in _ENDING if here and signal.getsignal(number) == signal.SIG_DFL]
    for number in ours:
        signal.signal(number, _end)
    try:
        yield
    finally:
        for number in ours:
            signal.signal(number, signal.SIG_DFL)


def _end(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001
    raise SystemExit(128 + number)
