"""Which files are scanned: those that are named, and the text files below directories."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from pathlib import Path
from typing import NamedTuple

from privkit._files import STANDARD
from privkit.cli import _output

__all__ = ["Walk", "files_below", "is_folder"]

_LOOKED_AT = 1 << 13  # as much as is looked at when a file is read
_NEVER = frozenset({".git", ".hg", ".svn"})


def is_folder(path: str) -> bool:
    """Whether it is a directory, or a link to one."""
    return path != STANDARD and Path(path).is_dir()


class Walk(NamedTuple):
    """How directories are walked.

    Attributes:
        skip: patterns of names, or of paths below the directory, that are left out.
        hidden: whether names that begin with a dot are looked at.
        wide: whether NUL bytes are usual in the encoding, so that they make no file a binary one.
        trouble: is told of directories that cannot be read; what else there is comes all the same.
    """

    trouble: Callable[[OSError], None]
    skip: tuple[str, ...] = ()
    hidden: bool = False
    wide: bool = False


def files_below(folder: str, walk: Walk) -> Iterator[str]:
    """Yield the text files below a directory, sorted; links, devices and pipes are passed over."""
    yield from _below(Path(folder), "", walk)


def _below(folder: Path, inside: str, walk: Walk) -> Iterator[str]:
    for entry in _entries(folder, walk):
        name = f"{inside}{entry.name}"
        if _left_out(entry.name, name, walk):
            continue
        if entry.is_dir(follow_symlinks=False):
            yield from _below(folder / entry.name, f"{name}/", walk)
        elif _is_text(entry, folder / entry.name, wide=walk.wide):
            yield os.fspath(folder / entry.name)


def _entries(folder: Path, walk: Walk) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            return sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        walk.trouble(error)
        return []


def _left_out(name: str, path: str, walk: Walk) -> bool:
    if name in _NEVER or (name.startswith(".") and not walk.hidden):
        return True
    return any(fnmatchcase(name, glob) or fnmatchcase(path, glob.strip("/")) for glob in walk.skip)


def _is_text(entry: os.DirEntry[str], path: Path, *, wide: bool) -> bool:
    if not entry.is_file(follow_symlinks=False):
        return False
    if wide or not _is_binary(path):
        return True
    _output.note(f"privkit: note: {_output.printable(os.fspath(path))}: binary, not scanned")
    return False


def _is_binary(path: Path) -> bool:
    try:
        with path.open("rb") as file:
            head = file.read(_LOOKED_AT)
    except OSError:  # whoever reads it says so
        return False
    return b"\0" in head and not head.startswith((b"\xff\xfe", b"\xfe\xff"))
