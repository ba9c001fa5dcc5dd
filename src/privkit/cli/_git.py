"""Which lines were added since a revision, as git tells it."""

from __future__ import annotations

import os
import re
from pathlib import Path

from privkit.errors import InputError

__all__ = ["Added"]

_HUNK = re.compile(rb"@@ -[0-9]+(?:,[0-9]+)? \+([0-9]+)(?:,([0-9]+))? @@")
_DIFF = (
    "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--find-renames", "--ignore-submodules",
    "--diff-filter=d", "--unified=0",
)  # fmt: skip
_Ranges = list[tuple[int, int]]


class Added:
    """The lines that were added since a revision, committed or not, in the repository of each file.

    Files git does not know and does not ignore are new as a whole; of one that was moved, only what was added to it.

    Args:
        revision: what git takes for one: a branch, a tag, a hash, ``HEAD~1``.

    Raises:
        InputError: it cannot be a revision.
    """

    def __init__(self, revision: str) -> None:
        if not revision or revision.startswith("-") or "\0" in revision:
            raise InputError("--since wants a revision, such as main, v1.0 or HEAD~1")
        self._revision = revision
        self._tops: dict[str, str] = {}
        self._lines: dict[str, dict[str, _Ranges | None]] = {}

    def check(self, path: str) -> None:
        """Raise ``InputError`` unless the path is in a repository that knows the revision."""
        self._files(self._place(path)[0])

    def touches(self, path: str) -> bool:
        """Whether the file has lines that were added."""
        top, name = self._place(path)
        ranges = self._files(top).get(name, [])
        return ranges is None or bool(ranges)

    def holds(self, path: str, first: int, last: int) -> bool:
        """Whether one of the lines from ``first`` to ``last`` of the file was added."""
        top, name = self._place(path)
        ranges = self._files(top).get(name, [])
        return ranges is None or any(begin <= last and first < end for begin, end in ranges)

    def _place(self, path: str) -> tuple[str, str]:
        real = os.path.realpath(path)
        folder = real if Path(real).is_dir() else str(Path(real).parent)
        if folder not in self._tops:
            self._tops[folder] = os.path.realpath(
                os.fsdecode(_git(folder, "rev-parse", "--show-toplevel")[:-1])
            )
        top = self._tops[folder]
        return top, Path(os.path.relpath(real, top)).as_posix()

    def _files(self, top: str) -> dict[str, _Ranges | None]:
        if top not in self._lines:
            commit = self._commit(top)
            names = _names(_git(top, *_DIFF, "--name-only", "-z", commit, "--"))
            files: dict[str, _Ranges | None] = {}
            ranges = _ranges(_git(top, *_DIFF, commit, "--"))
            # In the middle of a merge there is more in one list than in the other: then files count whole.
            files.update(
                zip(names, ranges if len(ranges) == len(names) else [None] * len(names), strict=True)
            )
            files.update(dict.fromkeys(_names(_git(top, "ls-files", "--others", "--exclude-standard", "-z"))))
            self._lines[top] = files
        return self._lines[top]

    def _commit(self, top: str) -> str:
        try:
            return (
                _git(top, "rev-parse", "--verify", "--quiet", f"{self._revision}^{{commit}}").decode().strip()
            )
        except InputError:
            raise InputError(
                f"git knows no revision {self._revision!r} in {top}; in CI, fetch the whole history first"
            ) from None


def _names(listed: bytes) -> list[str]:
    return [os.fsdecode(name) for name in listed.split(b"\0") if name]


def _ranges(patch: bytes) -> list[_Ranges]:
    """Return the added ranges of each file of a patch, in its order.

    Names are not taken from here, since they are quoted. No line of a file begins like a header: what is
    in a file stands behind ``+``, ``-`` or a space.
    """
    files: list[_Ranges] = []
    for line in patch.split(b"\n"):
        if line.startswith(b"diff --git "):
            files.append([])
        elif files and (hunk := _HUNK.match(line)):
            first, count = int(hunk[1]), int(hunk[2] or 1)
            if count:
                files[-1].append((first, first + count))
    return files


def _git(folder: str, *words: str) -> bytes:
    import subprocess

    command = ["git", "-c", "core.fsmonitor=false", "-c", "core.quotePath=false", "-C", folder, *words]
    try:
        done = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)  # noqa: S603
    except FileNotFoundError:
        raise InputError("--since needs git, which is not installed") from None
    if done.returncode:
        raise InputError(f"{folder} is in no git repository that can be read, which --since needs")
    return done.stdout
