"""What an audit does with its files: where the chain stands, and what is written next."""

from __future__ import annotations

import os

from privkit.errors import AuditError, AuditTamperedError
from privkit.vault.audit._chain import FORMAT, START, Checkpoint, advanced, first_key, line_of, mac_of
from privkit.vault.audit._event import Event, payload_of
from privkit.vault.audit._files import Files
from privkit.vault.audit._options import Options
from privkit.vault.audit._rotate import finished, forget
from privkit.vault.audit._settle import ACTOR, ends_well, settled
from privkit.vault.audit._state import State, state_of
from privkit.vault.audit._verify import check_owner

__all__ = ["Writer", "point"]


class Writer:
    """The part of an ``Audit`` that writes. Its files are held while it does."""

    __slots__ = ("_chain", "_files", "_key", "_options", "_pending")

    def __init__(self, files: Files, options: Options, key: bytes | None) -> None:
        self._files = files
        self._options = options
        self._key = key
        self._pending: Checkpoint | None = None
        self._chain = b""  # whose file is open

    def _entered(self, state: State) -> None:
        """Go on with a new file, whose state is not in its place yet."""
        self._files.keep(state)
        self._files.follow()
        self._files.sync_all()
        forget(self._files.path)
        self._chain = state.chain

    def _begin(self) -> None:
        with self._files.held():
            state = self._files.state()
            if state is not None and (new := finished(self._files.path, state)) is not None:
                self._entered(new)
                state = new
            if state is None:
                state = self._founded()
            elif self._key is not None and state.seq:
                check_owner(self._files.path, self._key)
            state = self._settled(state, opening=True)
            if not state.seq:
                state = self._written(state, self._header(state), durable=True)
            self._files.sync_all()
            state = state._replace(synced=state.seq)
            self._files.keep(state)
            self._chain = state.chain
            self._pending = point(state, self._options.clock())

    def _founded(self) -> State:
        """Put the state on the disk before the first entry, so that a crash at any time later finds one."""
        if self._key is None:
            raise AuditError(f"the state of {self._files.path} is empty; see Audit.recover")
        chain = os.urandom(16)
        now = int(self._options.clock() * 1e6)
        state = State(chain, 0, 0, 0, START, first_key(self._key, chain), 0, now)
        self._files.keep(state)
        self._files.sync_all()
        return state

    def _header(self, state: State) -> Event:
        detail: dict[str, int | str] = {"format": FORMAT, "chain": state.chain.hex()}
        return Event(actor=ACTOR, action="audit.begin", detail=detail)

    def _stand(self) -> State:
        state = self._files.state()
        if state is None:
            raise AuditTamperedError(f"the state of {self._files.path} was emptied while it was in use")
        if state.chain != self._chain:  # another process has begun a new file
            self._files.follow()
            self._chain = state.chain
        return self._settled(state, opening=False)

    def _settled(self, state: State, *, opening: bool) -> State:
        size = self._files.size()
        if size == state.offset and (not opening or ends_well(self._files, state)):
            return state
        state, event = settled(self._files, state, size, opening=opening)
        return self._written(state, event, durable=True) if event else state

    def _written(self, state: State, event: Event, *, durable: bool) -> State:
        chain, seq, offset, synced, before, key, checked, checked_at = state
        files, payload = self._files, payload_of(seq, self._options.clock(), event)
        mac = mac_of(key, chain, seq, before, payload)
        line, after = line_of(mac, payload), advanced(key)
        files.add(line, offset)
        if durable:
            files.sync()
            synced = seq + 1
        state = state_of((chain, seq + 1, offset + len(line), synced, mac, after, checked, checked_at))
        files.keep(state)
        return state

    def _due(self, state: State) -> bool:
        options = self._options
        passed = options.clock() - state.checked_at / 1e6
        return state.seq - state.checked >= options.every or not 0 <= passed < options.seconds

    def _checkpoint(self, state: State) -> Checkpoint:
        detail: dict[str, int | str] = {"entries": state.seq, "root": state.before.hex()}
        state = self._written(
            state, Event(actor=ACTOR, action="audit.checkpoint", detail=detail), durable=True
        )
        now = self._options.clock()
        self._files.keep(state._replace(checked=state.seq, checked_at=int(now * 1e6)))
        self._pending = point(state, now)
        return self._pending

    def _hand_over(self) -> None:
        pending, anchor = self._pending, self._options.anchor
        if pending is None or anchor is None:
            return
        try:
            anchor(pending)
        except Exception as error:
            raise AuditError(
                f"the anchor did not take a checkpoint ({type(error).__name__}); nothing is recorded until it does"
            ) from None
        if self._pending is pending:
            self._pending = None


def point(state: State, now: float) -> Checkpoint:
    return Checkpoint(state.chain.hex(), state.seq, state.before.hex(), now)
