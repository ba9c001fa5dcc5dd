"""Paths of files, and names of new ones, which a power cut takes unless their folder is synced."""

from __future__ import annotations

import os
from pathlib import Path

from privkit.errors import ConfigurationError

__all__ = ["path_of", "sync_folder"]


def path_of(given: object) -> str:
    """Return a path as text.

    Raises:
        ConfigurationError: it is none.
    """
    path = os.fspath(given) if isinstance(given, (str, os.PathLike)) else None
    if not isinstance(path, str) or not path or "\0" in path or not Path(path).name:
        raise ConfigurationError("the place of a file is a path: a text or a Path, and names a file")
    return path


def sync_folder(folder: Path) -> None:
    """Wait until the names in a folder are on the disk, where the system can do that.

    Raises:
        OSError: the disk refuses.
    """
    if os.name != "posix":
        return
    number = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(number)
    finally:
        os.close(number)
