"""Verifying: walking the chain from its initial key, and holding it against anchors and state."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hmac import compare_digest
from pathlib import Path
from typing import NamedTuple

from privkit.errors import AuditError, AuditTamperedError, ConfigurationError
from privkit.vault._folder import path_of
from privkit.vault.audit._anchor import checkpoints_of
from privkit.vault.audit._chain import (
    FORMAT,
    START,
    Checkpoint,
    checked_key,
    claimed_seq,
    first_key,
    mac_of,
    split_line,
)  # fmt: skip
from privkit.vault.audit._event import entry_from
from privkit.vault.audit._files import size_of, state_path
from privkit.vault.audit._lock import lock, unlock
from privkit.vault.audit._rotate import before_of, set_aside
from privkit.vault.audit._state import STATE_SIZE, State, unpacked
from privkit.vault.audit._walk import Problem, Walk

__all__ = ["Verification", "check_owner", "stand_of", "verify"]

_LONGEST_HEADER = 4096


class Verification(NamedTuple):
    """An audit that is as it was written.

    Attributes:
        chain: which audit.
        entries: how many entries it has, those that were lost included.
        root: the HMAC of the last.
        lost: how many entries power cuts took; accepted by whoever verified.
        repairs: how often something torn was taken away at its end.
        anchored: how many of its entries an anchor vouches for; 0 without an anchor.
        before: of the files it goes on from, the newest first; none where none was put aside.
    """

    chain: str
    entries: int
    root: str
    lost: int
    repairs: int
    anchored: int
    before: tuple[Verification, ...] = ()


def verify(
    path: str | os.PathLike[str], *, key: bytes, anchor: object = None, lost: int = 0, before: bool = True
) -> Verification:
    """Look through an audit, or a copy of one; return what it is, or raise with what is wrong.

    It finds any entry that was edited, taken out, put in or moved. That entries are missing at the end is found
    by ``PATH.state``, if that is there, and by the anchor.

    Args:
        path: the file of the entries.
        key: the initial key.
        anchor: what to hold it against: a ``FileAnchor``, a list of ``Checkpoint``, or any object with
            ``checkpoints(chain)``.
        lost: how many entries are known to have gone in power cuts, in each file; any more is a problem.
        before: whether to look through the files of before as well, which ``Audit.rotate`` has put aside; one that is
            not there is a problem.

    Raises:
        ConfigurationError: a key that is none, something that is no anchor, or a number of lost entries below 0.
        AuditError: it cannot be read, or the key is another's.
        AuditTamperedError: it is not as it was written; ``problems`` says what and where.
    """
    if not isinstance(lost, int) or lost < 0:
        raise ConfigurationError("lost: give how many entries are accepted as gone, a whole number from 0")
    place = Path(path_of(path))
    state, size = _snapshot(place)
    walk = _walked(place, checked_key(key), size)
    problems = [*walk.problems, *_against_state(walk, state, size)]
    if walk.lost > lost:
        problems.append(Problem("lost", 0, f"{walk.lost} entries are gone, {lost} are accepted as lost"))
    points = checkpoints_of(anchor, walk.chain.hex())
    problems += _against_anchor(walk, points)
    _refuse(place, problems)
    anchored = max((point.count for point in points or ()), default=0)
    found = Verification(walk.chain.hex(), walk.seq, walk.before.hex(), walk.lost, walk.repairs, anchored)
    return found._replace(before=_files_before(place, key, anchor, lost)) if before else found


def _files_before(place: Path, key: bytes, anchor: object, lost: int) -> tuple[Verification, ...]:
    """Verify the files that were put aside, back to the first, each by what the one behind it says of its end."""
    found, told, aside = list[Verification](), before_of(place), set_aside(place)
    while told is not None:
        if not aside:
            _refuse(place, [Problem("deleted", 0, f"the file of before, chain {told.chain}, is not there")])
        file = aside.pop()
        each = verify(file, key=key, anchor=anchor, lost=lost, before=False)
        if each.chain != told.chain:
            _refuse(
                file, [Problem("deleted", 0, f"chain {told.chain} belongs here, and this is {each.chain}")]
            )
        if (each.entries, each.root) != (told.entries, told.root):
            _refuse(
                file, [Problem("cut", 0, f"it had {told.entries} entries when it was put aside, or others")]
            )
        found.append(each)
        told = before_of(file)
    return tuple(found)


def stand_of(place: Path, *, key: bytes, anchor: object) -> State:
    """Return the state that belongs to the entries; a torn end is left for whoever opens the audit.

    Raises:
        AuditError: the file cannot be read, or the key is another's.
        AuditTamperedError: the entries are not as they were written.
    """
    walk = _walked(place, key, size_of(place))
    problems = [problem for problem in walk.problems if problem.kind != "torn"]
    _refuse(place, [*problems, *_against_anchor(walk, checkpoints_of(anchor, walk.chain.hex()))])
    return State(walk.chain, walk.seq, walk.offset, walk.seq, walk.before, walk.key, walk.seq, 0)


def check_owner(place: Path, key: bytes) -> None:
    """Raise unless this is the initial key of the audit.

    Raises:
        AuditError: it is not, or the file does not begin as an audit does.
    """
    _first(place, key)


def _refuse(place: Path, problems: list[Problem]) -> None:
    if problems:
        more = f", and {len(problems) - 1} more" if len(problems) > 1 else ""
        raise AuditTamperedError(f"the audit {place} was changed: {problems[0]}{more}", problems)


def _first(place: Path, key: bytes) -> bytes:
    """Return which chain it is."""
    try:
        with place.open("rb") as file:
            line = file.readline(_LONGEST_HEADER)
    except OSError as error:
        raise AuditError(f"the audit {place} cannot be read: {error.strerror}") from None
    if (parts := split_line(line)) is None or claimed_seq(parts[1]) != 0:
        raise AuditTamperedError(
            f"{place} does not begin as an audit does", [Problem("edited", 1, "no beginning")]
        )
    mac, payload = parts
    chain = _chain_of(payload)
    if chain is None or not compare_digest(mac, mac_of(first_key(key, chain), chain, 0, START, payload)):
        raise AuditTamperedError(
            f"{place}: this is another audit's key, or the first entry was changed",
            [Problem("edited", 1, "the first entry does not fit the key")],
        )
    return chain


def _chain_of(payload: bytes) -> bytes | None:
    try:
        detail = entry_from(payload).event.detail
        return bytes.fromhex(str(detail["chain"])) if detail["format"] == FORMAT else None
    except (AuditError, KeyError, ValueError):
        return None


def _snapshot(place: Path) -> tuple[State | None, int]:
    """Return state and size of one moment, so that writers may go on meanwhile."""
    try:
        state = os.open(state_path(place), os.O_RDONLY | getattr(os, "O_BINARY", 0))
    except OSError:  # a copy of the entries alone, or nobody here may read the state
        return None, size_of(place)
    try:
        lock(state)
        try:
            data = os.read(state, STATE_SIZE)
            return unpacked(data), size_of(place)
        finally:
            unlock(state)
    finally:
        os.close(state)


def _lines(place: Path, size: int) -> Iterator[bytes]:
    with place.open("rb") as file:
        while size > 0 and (line := file.readline(size)):
            size -= len(line)
            yield line


def _walked(place: Path, key: bytes, size: int) -> Walk:
    walk = Walk(_first(place, key), key)
    try:
        for number, line in enumerate(_lines(place, size), 1):
            walk.take(number, line)
            if walk.done:
                break
    except OSError as error:
        raise AuditError(f"the audit {place} cannot be read: {error.strerror}") from None
    return walk


def _against_state(walk: Walk, state: State | None, size: int) -> Iterator[Problem]:
    if state is None or walk.problems:
        return
    if state.chain != walk.chain:
        yield Problem("state", 0, "the state beside it is another audit's")
    elif state.seq > walk.seq:
        yield Problem("cut", 0, f"{state.seq - walk.seq} entries are missing at the end, by its state")
    elif state.seq < walk.seq or size != state.offset:
        yield Problem("torn", 0, "the end was not recorded in the state, as after a crash; open it once")
    elif not compare_digest(state.key, walk.key) or state.before != walk.before:
        yield Problem("state", 0, "the state does not fit the entries")


def _against_anchor(walk: Walk, points: list[Checkpoint] | None) -> Iterator[Problem]:
    if points is None or walk.done:
        return
    if not points:
        yield Problem("anchor", 0, "the anchor has no checkpoint of this audit")
    furthest = max((point.count for point in points), default=0)
    if furthest > walk.seq:
        yield Problem("cut", 0, f"{furthest - walk.seq} entries are missing at the end, by the anchor")
    for point in points:
        if 0 <= point.count <= walk.seq and walk.macs[point.count].hex() != point.root:
            yield Problem("anchor", 0, f"the first {point.count} entries are not those that were anchored")
            return
