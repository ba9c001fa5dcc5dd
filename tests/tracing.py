"""Coverage's tracer, switched off where it learns nothing more: it makes Python about three times as slow.

The rows of a table mostly run the same lines. So do the examples of a law. Once some of them one after the other ran
no line and no branch for the first time, only every few of them is traced, until one does again. Which tests are run,
and what they ask for, does not depend on it.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

__all__ = ["Table", "untraced"]

_IDLE = 8  # so many without anything new, and it is
_EACH = 8  # one in so many that is traced from then on


@contextmanager
def untraced() -> Iterator[None]:
    """Trace nothing inside."""
    tracer, of_threads = sys.gettrace(), threading.gettrace()
    sys.settrace(None)
    threading.settrace(None)  # type: ignore[arg-type]
    try:
        yield
    finally:
        threading.settrace(of_threads)  # type: ignore[arg-type]
        sys.settrace(tracer)
        _noted()


def _noted() -> None:
    """Be called: with that, coverage's tracer sees all returns again, and keeps its count of calls."""


class Table:
    """Rows of one test, each of which is traced or is not."""

    def __init__(self) -> None:
        self._idle = self._left_out = 0

    @contextmanager
    def row(self) -> Iterator[None]:
        if not self._tells():
            with untraced():
                yield
            return
        before = _seen()
        yield
        self._idle = 0 if before is None or _seen() != before else self._idle + 1

    def _tells(self) -> bool:
        if self._idle < _IDLE:
            return True
        self._left_out = (self._left_out + 1) % _EACH
        return self._left_out == 0


def _seen() -> int | None:
    """How many lines and branches this process has run, as far as coverage's tracer in C says so."""
    data: dict[str, Any] | None = getattr(sys.gettrace(), "data", None)
    return None if data is None else sum(map(len, data.copy().values()))
