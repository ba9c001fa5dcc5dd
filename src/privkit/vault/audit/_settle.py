"""After a crash: what of the log is sound, what was torn, and what is gone.

Three cases, told apart by what the state says:

- the log is longer: entries were written and the state was not. Those that fit the chain are taken; whatever does not
  is taken away, and an entry ``audit.repair`` says how much that was.
- the log is shorter, by entries that were never known to be on the disk, or has zeros in the place of some of them: a
  power cut takes them, and not always the last first. An entry ``audit.gap`` says how many are gone, with those behind
  the zeros; ``verify`` refuses the audit until somebody accepts that number.
- the log is shorter than that: it was cut.
"""

from __future__ import annotations

from hashlib import sha256
from hmac import compare_digest

from privkit.errors import AuditTamperedError
from privkit.vault.audit._chain import advanced, claimed_seq, mac_of, split_line
from privkit.vault.audit._event import Event
from privkit.vault.audit._files import Files
from privkit.vault.audit._state import State

__all__ = ["ACTOR", "ends_well", "settled"]

ACTOR = "privkit"  # who acts where the audit itself does
_LAST = 1 << 23  # no entry is longer


def settled(files: Files, state: State, size: int, *, opening: bool) -> tuple[State, Event | None]:
    """Return where the chain goes on, and the event that says what was done.

    Raises:
        AuditTamperedError: the log was cut.
    """
    if opening and (hole := _hole(files, state)) is not None:
        return _shorter(files, _beyond(state, files.read(state.offset, size)), hole)
    if size > state.offset:
        return _longer(files, state, size)
    if not opening:  # a power cut would have ended this process as well
        raise _cut(files)
    return _shorter(files, state, size)


def ends_well(files: Files, state: State) -> bool:
    """Whether what is not known to be on the disk is as it was written; file systems may leave zeros after a power cut."""
    tail = files.read(max(0, state.offset - _LAST), state.offset)
    parts = split_line(_last_line(tail))
    last = not state.seq or (tail.endswith(b"\n") and parts is not None and parts[0] == state.before)
    return last and _hole(files, state) is None


def _hole(files: Files, state: State) -> int | None:
    """Return where the first zeros are among the entries that are not known to be on the disk."""
    if state.synced == state.seq:
        return None
    begin = max(0, state.offset - _LAST)
    tail = files.read(begin, state.offset)
    known = tail.rfind(b'"seq":%d,' % (state.synced - 1))
    if known < 0 < state.synced and not begin:  # that entry itself is damaged, which no power cut does
        return None
    at = tail.find(b"\0", max(0, known))
    return None if at < 0 else begin + at


def _last_line(data: bytes) -> bytes:
    """Return the last line that has an end."""
    end = data.rfind(b"\n") + 1
    return data[data.rfind(b"\n", 0, max(0, end - 1)) + 1 : end]


def _longer(files: Files, state: State, size: int) -> tuple[State, Event | None]:
    tail = files.read(state.offset, size)
    state = _beyond(state, tail)
    rest = tail[len(tail) - (size - state.offset) :]
    if not rest:
        return state, None
    files.cut(state.offset)
    if not state.seq:  # not even the first entry was whole, so none was promised to anybody
        return state, None
    detail: dict[str, int | str] = {"dropped": len(rest), "digest": sha256(rest).hexdigest()}
    return state, Event(actor=ACTOR, action="audit.repair", outcome="error", detail=detail)


def _beyond(state: State, tail: bytes) -> State:
    """Return where the chain stands behind those lines of a tail that it goes on with."""
    for line in tail.splitlines(keepends=True):
        following = _following(state, line)
        if following is None:
            break
        state = following
    return state


def _following(state: State, line: bytes) -> State | None:
    """Return where the chain stands after this line, if it is its next entry."""
    parts = split_line(line)
    if parts is None or claimed_seq(parts[1]) != state.seq:
        return None
    mac, payload = parts
    if not compare_digest(mac, mac_of(state.key, state.chain, state.seq, state.before, payload)):
        return None
    return state._replace(
        seq=state.seq + 1, offset=state.offset + len(line), before=mac, key=advanced(state.key)
    )


def _shorter(files: Files, state: State, size: int) -> tuple[State, Event]:
    begin = max(0, size - _LAST)
    tail = files.read(begin, size)
    end = begin + tail.rfind(b"\n") + 1
    parts = split_line(_last_line(tail))
    last = claimed_seq(parts[1]) if parts else None
    if parts is None or last is None or not state.synced <= last + 1 < state.seq:
        raise _cut(files)
    files.cut(end)
    detail: dict[str, int | str] = {"lost": state.seq - last - 1, "head": state.before.hex()}
    event = Event(actor=ACTOR, action="audit.gap", outcome="error", detail=detail)
    return state._replace(offset=end, before=parts[0]), event


def _cut(files: Files) -> AuditTamperedError:
    return AuditTamperedError(
        f"the audit {files.path} is shorter than it was written; keep it with its anchor as evidence"
    )
