"""One writer at a time, among threads and processes."""

from __future__ import annotations

import os
import sys

__all__ = ["lock", "unlock"]

if sys.platform == "win32":
    import msvcrt

    _FAR = 1 << 30  # a byte nobody reads, as Windows keeps others from reading what is locked

    def lock(file: int) -> None:
        """Wait until nobody else has the file locked, and lock it."""
        while True:
            os.lseek(file, _FAR, os.SEEK_SET)
            try:
                msvcrt.locking(file, msvcrt.LK_LOCK, 1)
            except OSError:  # after ten seconds of waiting
                continue
            return

    def unlock(file: int) -> None:
        """Let others have it."""
        os.lseek(file, _FAR, os.SEEK_SET)
        msvcrt.locking(file, msvcrt.LK_UNLCK, 1)

else:
    import fcntl

    def lock(file: int) -> None:
        """Wait until nobody else has the file locked, and lock it."""
        fcntl.flock(file, fcntl.LOCK_EX)

    def unlock(file: int) -> None:
        """Let others have it."""
        fcntl.flock(file, fcntl.LOCK_UN)
