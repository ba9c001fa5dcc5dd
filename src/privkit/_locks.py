"""What a forked process has anew: its number, and locks that nobody holds."""

from __future__ import annotations

import os
import threading
from types import TracebackType
from weakref import WeakSet

__all__ = ["PROCESS", "Lock"]


class _Process:
    """This process. To ask the system for its number takes as long as ten steps of Python, and is done at each read."""

    __slots__ = ("number",)

    def __init__(self) -> None:
        self.number = os.getpid()


PROCESS = _Process()


class Lock:
    """Like ``threading.RLock``, but free in a forked process: the thread that held it is not there to release it."""

    __slots__ = ("__weakref__", "now")

    def __init__(self) -> None:
        self.now = threading.RLock()
        """The lock of this process, to take in one step what is taken very often."""
        _LOCKS.add(self)

    def __enter__(self) -> None:
        self.now.acquire()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.now.release()

    def _renew(self) -> None:
        self.now = threading.RLock()


_LOCKS: WeakSet[Lock] = WeakSet()  # of this process, for the handler below only


def _renew_all() -> None:
    PROCESS.number = os.getpid()
    for lock in list(_LOCKS):
        lock._renew()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_renew_all)
