"""Where the parts of a vault lie, and what can be seen of that from outside."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from privkit.lifecycle.doctor._finding import Finding, fine, look, mend

__all__ = ["apart", "modes", "outside", "parts_of"]

_KINDS = {"keys": ".key", "keystore": ".keys.db", "ledger": ".ledger", "audit": ".audit"}
_NAMES = {"keys": "the master keys", "keystore": "the wrapped keys"}


def parts_of(url: str, given: Mapping[str, object]) -> dict[str, Path]:
    """Return which part of a vault is in which file: what was given, and beside a SQLite file the rest."""
    from privkit.vault._open import sqlite_path

    records = sqlite_path(url)
    found = {} if records is None else {"records": records}
    for part, suffix in _KINDS.items():
        place = given.get(part)
        if place is None:
            if records is not None:
                found[part] = records.with_suffix("").with_suffix(suffix)
        elif isinstance(place, (str, os.PathLike)):
            text = os.fspath(place)
            path = sqlite_path(text) or (None if "://" in text or text.startswith("env:") else Path(text))
            if path is not None:
                found[part] = path
    return found


def apart(parts: Mapping[str, Path]) -> Iterator[Finding]:
    """Look whether keys lie apart from the records."""
    check = "keys apart from the data"
    for part, name in _NAMES.items():
        path, records = parts.get(part), parts.get("records")
        if path is None or records is None:
            yield look(
                check,
                f"{name} or the records are in no file of this machine",
                "see that one machine does not have both",
            )
        elif path.parent.resolve() == records.parent.resolve():
            yield mend(
                check,
                f"{name} and the records are in one directory, {path.parent}",
                f"move {name} to another disk",
            )
        elif _device(path) == _device(records):
            yield look(
                check, f"{path.parent} and {records.parent} are on one disk", f"keep {name} on another one"
            )
        else:
            yield fine(check, f"{name} in {path.parent}, the records in {records.parent}")


def modes(paths: Iterable[Path]) -> Iterator[Finding]:
    """Look whether others than the owner may read files, or exchange what is in the directories."""
    check, seen = "modes of files", 0
    for path in sorted({path for path in paths if path.exists()}):
        seen += 1
        mode = stat.S_IMODE(path.stat().st_mode)
        if mode & 0o077:
            yield mend(check, f"{path} has the mode {mode:04o}", f"chmod 600 {path}")
        folder = path.parent.stat().st_mode
        if folder & 0o022 and not folder & stat.S_ISVTX:
            yield mend(check, f"others may write into {path.parent}", f"chmod go-w {path.parent}")
    yield fine(check, f"{seen} files were looked at")


def outside(parts: Mapping[str, Path], backups: Sequence[Path]) -> Iterator[Finding]:
    """Look whether the ledger lies outside of what is backed up with the records."""
    check, ledger = "ledger outside the backups", parts.get("ledger")
    if ledger is None:
        yield look(
            check, "the ledger is in no file of this machine", "see that no backup is put in its place"
        )
        return
    records, place = parts.get("records"), ledger.parent.resolve()
    inside = [folder for folder in backups if folder.resolve() in (place, *place.parents)]
    if inside:
        yield mend(check, f"{ledger} is in {inside[0]}, which is backed up", "keep it on a disk that is not")
    elif records is not None and place == records.parent.resolve():
        yield mend(
            check,
            f"{ledger} is in the directory of the records",
            "move it out of what is backed up with them",
        )
    elif not backups:
        yield look(
            check,
            f"{ledger}; no directory that is backed up was named",
            "name them, or see that it is in none",
        )
    else:
        yield fine(check, f"{ledger} is in none of {len(backups)} directories that are backed up")


def _device(path: Path) -> int:
    while not path.exists() and path != path.parent:
        path = path.parent
    return path.stat().st_dev
