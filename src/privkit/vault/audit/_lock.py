"""One writer at a time, among threads and processes."""

from __future__ import annotations

import errno
import os
import sys
import time

__all__ = ["WAIT", "lock", "try_lock", "unlock"]

WAIT = 30.0
"""Seconds that is waited for another who writes only for a moment: as long as for one who has a SQLite file."""
_PAUSES = 0.00005, 0.001  # seconds between two looks, from the first to the last


def lock(file: int, *, seconds: float | None = None) -> None:
    """Wait until nobody else has the file locked, and lock it.

    Args:
        file: number of an open file.
        seconds: how long to wait; for ever by default.

    Raises:
        TimeoutError: somebody keeps it, such as a process that was stopped in the midst of writing.
    """
    if seconds is None:
        _lock(file)
        return
    end, pause = 0.0, _PAUSES[0]
    while not try_lock(file):
        end = end or time.monotonic() + seconds
        if time.monotonic() > end:
            raise TimeoutError(errno.ETIMEDOUT, f"another process has kept it locked for {seconds:g} seconds")
        time.sleep(pause)
        pause = min(2 * pause, _PAUSES[1])


if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # a byte nobody reads, as Windows keeps others from reading what is locked

    def _lock(file: int) -> None:
        while not try_lock(file, msvcrt.LK_LOCK):  # each waits for ten seconds
            pass

    def try_lock(file: int, way: int = msvcrt.LK_NBLCK) -> bool:
        """Lock a file if nobody else has, and say whether."""
        os.lseek(file, _FAR, os.SEEK_SET)
        try:
            msvcrt.locking(file, way, 1)
        except OSError:
            return False
        return True

    def unlock(file: int) -> None:
        """Let others have it."""
        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def _lock(file: int) -> None:
        fcntl.flock(file, fcntl.LOCK_EX)

    def try_lock(file: int) -> bool:
        """Lock a file if nobody else has, and say whether."""
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def unlock(file: int) -> None:
        """Let others have it."""
        fcntl.flock(file, fcntl.LOCK_UN)
