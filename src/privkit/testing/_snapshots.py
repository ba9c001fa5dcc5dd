"""Snapshots of redacted texts: files beside the tests that hold what a transcript looked like, without its values."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from privkit.errors import ConfigurationError, InputError
from privkit.testing._assertions import LeakError
from privkit.testing._findings import listed, located, permitted

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["DIRECTORY", "SnapshotError", "Snapshots", "folder_of"]

DIRECTORY = "privkit_snapshots"
_NAME = re.compile(r"[\w][\w.\-]{0,99}\Z")
_SHOWN = 60  # lines of a difference


class SnapshotError(LeakError):
    """A text is not that of its snapshot, or cannot be one. Its message holds redacted text only."""


def folder_of(module: Path) -> Path:
    """Return where the snapshots of a test module are."""
    return module.parent / DIRECTORY / module.stem


class Snapshots:
    """What the fixture ``privkit_snapshot`` gives a test: call it with a text.

    Args:
        folder: where the module's snapshots are.
        test: the name of the test, from which names of snapshots are made.
        shield: what redacts and looks.
        allow: values and types that may stand in a snapshot.
        update: whether to write rather than compare.
        others: the paths that other tests asked for in this run.
    """

    def __init__(
        self,
        folder: Path,
        *,
        test: str,
        shield: Shield,
        allow: Sequence[str],
        update: bool,
        others: Container[str] = (),
    ) -> None:
        self._folder, self._test = folder, test
        self._shield, self._allow, self._update = shield, allow, update
        self._others = others
        self.used: list[Path] = []

    def __call__(self, text: str, /, *, name: str = "", redacted: bool = False) -> None:
        """Compare a text, redacted, with its snapshot; with ``--privkit-update`` write the snapshot.

        Args:
            text: such as a transcript. It is redacted by the policy of ``privkit_shield``.
            name: of the snapshot within the test module; by default the name of the test, with a number from the
                second on.
            redacted: that the text is redacted already, so that it is taken as it is.

        Raises:
            SnapshotError: there is no snapshot yet, the text is another, another test has written another text to it,
                or personal data is found in what would be stored. The message shows redacted text only.
            ConfigurationError: a name that cannot be that of a file, or that was used in this test.
            InputError: something that is no text.
        """
        __tracebackhide__ = True
        if not isinstance(text, str):
            raise InputError(f"a snapshot is of text, not {type(text).__name__}")
        path = self._path(name)
        new = self._storable(text, redacted)
        self.used.append(path)
        old = _read(path)
        if new == old:
            return
        if self._update and old is not None and str(path) in self._others:
            raise SnapshotError(
                f"another test gave the snapshot {path.stem!r} another text in this run; give another name=…"
            ) from None
        if self._update:
            _write(path, new)
        elif old is None:
            raise SnapshotError(
                f"there is no snapshot {path.stem!r} yet: run pytest --privkit-update"
            ) from None
        else:
            raise SnapshotError(self._difference(path, old, new)) from None

    def _path(self, name: str) -> Path:
        chosen = name or (f"{self._test}-{len(self.used) + 1}" if self.used else self._test)
        if not isinstance(chosen, str) or not _NAME.match(chosen) or self._shield.detect(chosen):
            raise ConfigurationError(
                "a snapshot's name has letters, digits, '_', '-' and '.', and holds nothing personal; give name=…"
            ) from None
        path = self._folder / f"{chosen}.txt"
        if path in self.used:
            raise ConfigurationError("this test has a snapshot of that name already; give another name=…")
        return path

    def _storable(self, text: str, redacted: bool) -> str:
        """Return what may be stored of the text, with one line break at its end."""
        from privkit.testing._residual import redacted_through, residual

        may_stand = permitted(self._allow)
        if redacted:
            left = residual(text, self._shield, may_stand)
        else:
            text, left = redacted_through(text, self._shield, may_stand)
        if left:
            found = located(text, "", left)
            raise SnapshotError(f"not stored, personal data is still found:\n{listed(found)}") from None
        return text if text.endswith("\n") else text + "\n"

    def _difference(self, path: Path, old: str, new: str) -> str:
        """Return the lines that differ. The file may have been changed by hand, so it is looked at as well."""
        import difflib

        from privkit.testing._residual import residual

        if found := residual(_only(old, new), self._shield, permitted(self._allow)):
            kinds = ", ".join(sorted({each.entity_type for each in found}))
            return f"the snapshot {path.stem!r} differs, and holds what looks like personal data ({kinds}): not shown"
        lines = [
            *difflib.unified_diff(old.splitlines(), new.splitlines(), "snapshot", "now", lineterm="", n=1)
        ]
        more = [f"… and {len(lines) - _SHOWN} more lines"] if len(lines) > _SHOWN else []
        return "\n".join([f"the snapshot {path.stem!r} differs:", *lines[:_SHOWN], *more])


def _only(old: str, new: str) -> str:
    """Return the lines of the old text that the new one, which was looked at, does not have."""
    known = set(new.splitlines())
    return "\n".join(line for line in old.splitlines() if line not in known)


def _read(path: Path) -> str | None:
    from privkit._files import read_text

    try:
        return read_text(path)
    except FileNotFoundError:
        return None


def _write(path: Path, text: str) -> None:
    from privkit._files import write_text

    path.parent.mkdir(parents=True, exist_ok=True)
    write_text(path, [text])
