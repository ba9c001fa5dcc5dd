"""Beginning a new file of entries, and finding those that were put aside.

The new file is made beside the old one, with the first state of its chain, and then takes its place in one step; the old
one keeps a name of its own. A crash before that step leaves the old chain in force, one after it the new one, whose
state ``finished`` then puts where it belongs.
"""

from __future__ import annotations

import contextlib
import os
from collections.abc import Iterator
from hmac import compare_digest
from pathlib import Path
from typing import NamedTuple

from privkit.errors import AuditError
from privkit.vault._folder import sync_folder
from privkit.vault.audit._chain import FORMAT, START, advanced, first_key, line_of, mac_of, split_line
from privkit.vault.audit._event import Event, entry_from, payload_of
from privkit.vault.audit._state import State, packed, unpacked

__all__ = ["Before", "before_of", "finished", "first_entry", "forget", "put_aside", "set_aside"]

_MOST = 9999  # files that are put aside
_LONGEST = 4096  # bytes of a first entry


class Before(NamedTuple):
    """The audit that another one goes on from: its chain, how many entries it has, and the HMAC of the last."""

    chain: str
    entries: int
    root: str


def first_entry(key: bytes, now: float, before: Before | None = None) -> tuple[bytes, State]:
    """Return the first line of a new chain, and where the chain stands behind it."""
    chain = os.urandom(16)
    detail: dict[str, int | str] = {"format": FORMAT, "chain": chain.hex()}
    if before is not None:
        detail |= {"before": before.chain, "entries": before.entries, "root": before.root}
    payload = payload_of(0, now, Event(actor="privkit", action="audit.begin", detail=detail))
    own = first_key(key, chain)
    mac = mac_of(own, chain, 0, START, payload)
    line = line_of(mac, payload)
    return line, State(chain, 1, len(line), 1, mac, advanced(own), 0, int(now * 1e6))


def before_of(path: Path) -> Before | None:
    """Return which audit a file goes on from, by its first entry; nothing if it is the first.

    Raises:
        AuditError: the file cannot be read.
    """
    try:
        with path.open("rb") as file:
            parts = split_line(file.readline(_LONGEST))
    except OSError as error:
        raise AuditError(f"the audit {path} cannot be read: {error.strerror}") from None
    detail = entry_from(parts[1]).event.detail if parts else {}
    if "before" not in detail:
        return None
    return Before(str(detail["before"]), int(detail["entries"]), str(detail["root"]))


def set_aside(path: Path) -> list[Path]:
    """Return the files that were put aside and are there, the oldest first."""
    names = path.parent.glob(f"{path.name}.[0-9][0-9][0-9][0-9]")
    return [name for name in sorted(names) if not (path.exists() and name.samefile(path))]


def put_aside(path: Path, line: bytes, state: State) -> Path:
    """Put a new file with one line in the place of the log, and return where that is now; its state comes after.

    Raises:
        OSError: it cannot be done; the log is where it was.
        AuditError: there are too many files already.
    """
    _write(_next_log(path), line)
    _write(_next_state(path), packed(state))
    aside = next(_free(path), None)
    if aside is None:
        raise AuditError(f"{_MOST} files of the audit {path} were put aside already; move some of them away")
    with contextlib.suppress(FileExistsError):  # a crash came between this and the next step
        os.link(path, aside)
    sync_folder(path.parent)
    _next_log(path).replace(path)
    sync_folder(path.parent)
    return aside


def finished(path: Path, known: State) -> State | None:
    """Return the state of a new chain whose file took its place before a crash, which the known state is not yet of."""
    try:
        state = unpacked(_next_state(path).read_bytes())
        with path.open("rb") as file:
            parts = split_line(file.readline(_LONGEST))
    except (OSError, AuditError):
        return None
    fits = parts is not None and compare_digest(parts[0], state.before)
    return state if fits and state.chain != known.chain else None


def forget(path: Path) -> None:
    """Take away what was made beside the log."""
    for beside in (_next_log(path), _next_state(path)):
        beside.unlink(missing_ok=True)


def _free(path: Path) -> Iterator[Path]:
    """Yield names for a file that is put aside: one that a crash has given it already, or the next."""
    there = sorted(path.parent.glob(f"{path.name}.[0-9][0-9][0-9][0-9]"))
    yield from (name for name in there if name.samefile(path))
    number = 1 + int(there[-1].suffix[1:]) if there else 1
    if number <= _MOST:
        yield path.with_name(f"{path.name}.{number:04}")


def _next_log(path: Path) -> Path:
    return path.with_name(f"{path.name}.next")


def _next_state(path: Path) -> Path:
    return path.with_name(f"{path.name}.state.next")


def _write(path: Path, data: bytes) -> None:
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0)
    file = os.open(path, flags, 0o600)
    try:
        if os.write(file, data) != len(data):
            raise OSError(28, os.strerror(28))
        os.fsync(file)
    finally:
        os.close(file)
