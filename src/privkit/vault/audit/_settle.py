"""After a crash: what of the log is sound, what was torn, and what is gone.

Three cases, told apart by what the state says:

- the log is longer: entries were written and the state was not. Those that fit the chain are taken; whatever does not
  is taken away, and an entry ``audit.repair`` says how much that was.
- the log is shorter, by entries that were never known to be on the disk: a power cut takes them. An entry
  ``audit.gap`` says how many; ``verify`` refuses the audit until somebody accepts that number.
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
    if size > state.offset:
        return _longer(files, state, size)
    if not opening:  # a power cut would have ended this process as well
        raise _cut(files)
    return _shorter(files, state, size)


def ends_well(files: Files, state: State) -> bool:
    """Whether the last entry is the one that was written; file systems may leave zeros after a power cut."""
    tail = files.read(max(0, state.offset - _LAST), state.offset)
    parts = split_line(_last_line(tail))
    return not state.seq or (tail.endswith(b"\n") and parts is not None and parts[0] == state.before)


def _last_line(data: bytes) -> bytes:
    """Return the last line that has an end."""
    end = data.rfind(b"\n") + 1
    return data[data.rfind(b"\n", 0, max(0, end - 1)) + 1 : end]


def _longer(files: Files, state: State, size: int) -> tuple[State, Event | None]:
    tail = files.read(state.offset, size)
    for line in tail.splitlines(keepends=True):
        following = _following(state, line)
        if following is None:
            break
        state = following
    rest = tail[len(tail) - (size - state.offset) :]
    if not rest:
        return state, None
    files.cut(state.offset)
    if not state.seq:  # not even the first entry was whole, so none was promised to anybody
        return state, None
    detail: dict[str, int | str] = {"dropped": len(rest), "digest": sha256(rest).hexdigest()}
    return state, Event(actor=ACTOR, action="audit.repair", outcome="error", detail=detail)


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
