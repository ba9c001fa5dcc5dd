"""How an audit is opened: its options, and what must be there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal, NamedTuple, get_args

from privkit._durations import is_clock
from privkit.errors import AuditError, AuditTamperedError, ConfigurationError, nearest
from privkit.vault.audit._anchor import Anchor
from privkit.vault.audit._files import Files, size_of, state_path
from privkit.vault.audit._state import unpacked
from privkit.vault.audit._walk import MOST_BETWEEN

__all__ = ["Options", "Sync", "check_both", "checked", "opened"]

Sync = Literal["always", "checkpoint"]


class Options(NamedTuple):
    anchor: Anchor | None
    clock: Callable[[], float]
    sync: str
    every: int
    seconds: float


def opened(place: Path) -> Files:
    try:
        return Files(place)
    except OSError as error:
        raise AuditError(f"the audit {place} cannot be opened: {error.strerror}") from None


def check_both(place: Path, key: bytes | None) -> None:
    """Refuse to begin a new audit where something is left of an old one."""
    entries_there, state_there = size_of(place), size_of(state_path(place))
    if entries_there and not state_there:
        raise AuditError(f"{state_path(place)} is missing or empty; see Audit.recover")
    if not entries_there and state_there and not _unbegun(place):
        raise AuditTamperedError(f"the audit {place} is missing or empty, and its state is not")
    if not state_there and key is None:
        raise ConfigurationError(f"there is no audit {place} yet; to begin one, give its initial key: key=…")


def _unbegun(place: Path) -> bool:
    """Whether a crash came before the first entry."""
    try:
        return not unpacked(state_path(place).read_bytes()).seq
    except OSError as error:
        raise AuditError(f"the audit {place} cannot be opened: {error.strerror}") from None


def checked(options: Options) -> Options:
    words = get_args(Sync)
    if options.sync not in words:
        raise ConfigurationError(
            f"sync: unknown word {options.sync!r}; it is one of {', '.join(words)}{nearest(str(options.sync), words)}"
        )
    if options.anchor is not None and not callable(options.anchor):
        raise ConfigurationError("anchor: give a FileAnchor or any callable that takes a Checkpoint")
    if not is_clock(options.clock):
        raise ConfigurationError(
            "clock: give a function that returns the seconds since 1970, such as time.time"
        )
    if options.every.__class__ is not int or not 1 <= options.every <= MOST_BETWEEN:
        raise ConfigurationError(f"checkpoint_every: give a whole number from 1 to {MOST_BETWEEN}")
    if not (isinstance(options.seconds, (int, float)) and options.seconds > 0):
        raise ConfigurationError("checkpoint_seconds: give a number above 0")
    return options
