"""New files that are written beside their place: there whole or not at all, and none left of a process that was killed."""

from __future__ import annotations

import contextlib
import os
import re
import time
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from privkit.vault._folder import sync_folder

__all__ = ["written_beside"]

_TEN_MINUTES = 600
_OURS = re.compile(r"\.privkit-[0-9a-f]{16}\.part").fullmatch


@contextlib.contextmanager
def written_beside(place: Path, *, one_of_many: bool = False) -> Iterator[Path]:
    """Give a new file, mode 0600, in the folder of a place, which it takes at the end of the block unless that raises.

    A killed process leaves its own there. It may hold what nobody should keep, so the next one that writes into the folder
    takes it away: it knows it by the lock, which is gone with its process.

    Args:
        place: of the file.
        one_of_many: whether many are written into the folder, so that it is looked through once in ten minutes only.

    Raises:
        OSError: the disk or the system refuses.
    """
    if one_of_many:
        _now_and_then(place.parent, int(time.monotonic() // _TEN_MINUTES), os.getpid())
    else:
        _sweep(place.parent)
    held, path = _made(place.parent)
    try:
        yield path
        path.replace(place)
        sync_folder(place.parent)
    finally:
        path.unlink(missing_ok=True)
        os.close(held)


def _made(folder: Path) -> tuple[int, Path]:
    from privkit.vault.audit._lock import try_lock

    while True:
        path = folder / f".privkit-{os.urandom(8).hex()}.part"
        held = os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600)
        try:
            locked = try_lock(held)
        except OSError:  # a file system without locks, on which nothing is swept either
            return held, path
        if locked and path.exists():  # and not swept before it was locked
            return held, path
        os.close(held)


@lru_cache(maxsize=64)
def _now_and_then(folder: Path, turn: int, process: int) -> None:  # noqa: ARG001, what it is done anew for
    _sweep(folder)


def _sweep(folder: Path) -> None:
    for left in folder.iterdir():
        if _OURS(left.name):
            with contextlib.suppress(OSError):  # somebody else takes it away, or it is somebody else's
                _take_away(left)


def _take_away(left: Path) -> None:
    from privkit.vault.audit._lock import try_lock

    held = os.open(left, os.O_RDWR | getattr(os, "O_NOFOLLOW", 0))
    try:
        if try_lock(held):
            left.unlink()
    finally:
        os.close(held)
