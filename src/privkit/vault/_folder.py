"""Paths of files, and names of new ones, which a power cut takes unless their folder is synced."""

from __future__ import annotations

import os
from pathlib import Path

from privkit.errors import ConfigurationError

__all__ = ["Seat", "path_of", "sync_folder"]


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


class Seat:
    """The place of a file in use, where another may be put meanwhile, as by who brings back a backup.

    Args:
        path: of the file.
    """

    __slots__ = ("_path", "_who")

    def __init__(self, path: str) -> None:
        self._path = os.path.abspath(path)  # noqa: PTH100  # the folder of the process may change
        self._who: tuple[int, int] | None = None

    def take(self) -> None:
        """Note which file is there now."""
        self._who = self._there()

    def is_held(self) -> bool:
        """Whether it is still the same, as far as can be told; so it is as long as none was noted."""
        return self._who is None or self._there() in (None, self._who)

    def _there(self) -> tuple[int, int] | None:
        try:
            status = os.stat(self._path)  # noqa: PTH116  # at each write
        except FileNotFoundError:
            return 0, 0
        except OSError:  # this process may not look there any more
            return None
        return status.st_ino, status.st_dev
