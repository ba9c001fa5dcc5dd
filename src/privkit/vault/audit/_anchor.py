"""Anchors: where checkpoints go so that whoever cuts the log cannot cut them too."""

from __future__ import annotations

import json
import os
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol, TypeAlias, runtime_checkable

from privkit.errors import AuditError, ConfigurationError
from privkit.vault._folder import path_of
from privkit.vault.audit._chain import Checkpoint

__all__ = ["Anchor", "Anchored", "FileAnchor", "checkpoints_of"]

Anchor: TypeAlias = Callable[[Checkpoint], object]
_HEX = re.compile(r"[0-9a-f]{32}|[0-9a-f]{64}").fullmatch


@runtime_checkable
class Anchored(Protocol):
    """An anchor that can be asked what it was given."""

    def checkpoints(self, chain: str, /) -> Iterable[Checkpoint]:
        """Return what it was given of this audit."""


class FileAnchor:
    """Keep checkpoints as lines of JSON in a file; put it where who can change the log cannot change it.

    Several audits may share a file. Each line is on the disk before the call returns.

    Args:
        path: the file; it is made when the first checkpoint comes.
    """

    __slots__ = ("_path",)

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = Path(path_of(path))

    def __repr__(self) -> str:
        return f"FileAnchor({os.fspath(self._path)!r})"

    def __call__(self, checkpoint: Checkpoint) -> None:
        """Keep a checkpoint.

        Raises:
            OSError: the file cannot be written.
        """
        # A line feed before as well: what a power cut tore off must not swallow this line.
        line = f"\n{json.dumps(checkpoint._asdict(), separators=(',', ':'))}\n".encode()
        file = os.open(self._path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o600)
        try:
            if os.write(file, line) != len(line):
                raise OSError(28, os.strerror(28), os.fspath(self._path))
            os.fsync(file)
        finally:
            os.close(file)

    def checkpoints(self, chain: str) -> list[Checkpoint]:
        """Return what was kept of this audit.

        Raises:
            AuditError: the file is missing or cannot be read. Lines that were torn by a power cut are passed
                over.
        """
        try:
            lines = self._path.read_bytes().splitlines()
        except OSError as error:
            raise AuditError(f"the anchor {self._path} cannot be read: {error.strerror}") from None
        return [found for line in lines if (found := _checkpoint(line)) and found.chain == chain]


def _checkpoint(line: bytes) -> Checkpoint | None:
    try:
        found = Checkpoint(**json.loads(line))
    except (ValueError, TypeError, RecursionError):
        return None
    sound = isinstance(found.chain, str) and isinstance(found.root, str) and found.count.__class__ is int
    return found if sound and _HEX(found.chain) and _HEX(found.root) else None


def checkpoints_of(anchor: object, chain: str) -> list[Checkpoint] | None:
    """Return the checkpoints to hold an audit against; nothing when no anchor can be asked.

    Raises:
        ConfigurationError: this holds no checkpoints.
    """
    if anchor is None:
        return None
    if isinstance(anchor, Anchored):
        return list(anchor.checkpoints(chain))
    if isinstance(anchor, Iterable):
        found = list(anchor)
        if all(isinstance(each, Checkpoint) for each in found):
            return [each for each in found if each.chain == chain]
    raise ConfigurationError(
        "anchor: to verify, give a FileAnchor, a list of Checkpoints or an object with checkpoints()"
    )
