"""``Audit``: appending to the chain, and asking it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

from typing_extensions import Unpack

from privkit.errors import AuditError, AuditTamperedError, ConfigurationError
from privkit.vault.audit._anchor import Anchor
from privkit.vault.audit._chain import (
    FORMAT,
    START,
    Checkpoint,
    advanced,
    checked_key,
    first_key,
    line_of,
    mac_of,
)
from privkit.vault.audit._event import DURABLE, Entry, Event, payload_of
from privkit.vault.audit._files import Files, size_of
from privkit.vault.audit._options import Options, Sync, check_both, checked, opened
from privkit.vault.audit._read import Filters, entries
from privkit.vault.audit._rotate import Before, finished, first_entry, forget, put_aside, set_aside
from privkit.vault.audit._settle import ACTOR, ends_well, settled
from privkit.vault.audit._state import State
from privkit.vault.audit._verify import Verification, check_owner, stand_of, verify

__all__ = ["Audit"]


class Audit:
    """An append-only record that shows when it was edited, cut, reordered, or had entries taken out or put in.

    Each entry has an HMAC over itself and all before it, under a key that is then hashed forward and gone: who
    takes over the machine cannot change what was written before. Checkpoints go to an anchor elsewhere, so
    that a cut end is found too. It may be shared by threads, and the file by processes.

    What cannot be recorded must not be done: ``append`` raises, so call it before values leave.

    Open one by ``Audit.open``.
    """

    __slots__ = ("_chain", "_files", "_key", "_options", "_pending")

    def __init__(self, files: Files, options: Options, key: bytes | None) -> None:
        self._files = files
        self._options = options
        self._key = key
        self._pending: Checkpoint | None = None
        self._chain = b""  # whose file is open

    @classmethod
    def open(
        cls,
        path: str | os.PathLike[str],
        *,
        key: bytes | None = None,
        anchor: Anchor | None = None,
        clock: Callable[[], float] = time.time,
        sync: Sync = "checkpoint",
        checkpoint_every: int = 1000,
        checkpoint_seconds: float = 300,
    ) -> Audit:
        """Open an audit, or begin one; beside the file stands ``PATH.state`` with the one key that is left.

        Args:
            path: the file of the entries.
            key: the initial key, 32 bytes. It is needed to begin an audit and to verify it, not to append; a
                process that only appends should not have it.
            anchor: is called with each ``Checkpoint``; a ``FileAnchor``, or any callable. When it raises,
                nothing more is recorded until it takes the checkpoint.
            clock: seconds since 1970.
            sync: ``always`` waits for the disk at each entry. ``checkpoint`` waits at checkpoints and at acts
                that cannot be undone (``DURABLE``): a power cut may take the entries since the last wait, and
                the audit then says how many. A killed process loses nothing in either.
            checkpoint_every: entries between two checkpoints, up to 10,000.
            checkpoint_seconds: seconds after which the next entry is followed by a checkpoint.

        Raises:
            ConfigurationError: an option that cannot work, or no key to begin with.
            AuditError: one of the files is missing or damaged, cannot be used, or the key is another's.
            AuditTamperedError: the file is shorter than it was written.
        """
        options = checked(Options(anchor, clock, sync, checkpoint_every, checkpoint_seconds))
        place = Path(path)
        if key is not None:
            checked_key(key)
        check_both(place, key)
        audit = cls(opened(place), options, key)
        try:
            audit._begin()
        except BaseException:
            audit._files.close()
            raise
        audit._hand_over()
        return audit

    @classmethod
    def recover(
        cls,
        path: str | os.PathLike[str],
        *,
        key: bytes,
        anchor: object,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """Make the lost or damaged ``PATH.state`` anew from the entries, and record that.

        Args:
            path: the file of the entries.
            key: the initial key.
            anchor: what the entries are held against, as for ``verify``; None if there is none, and then
                nobody can say whether the end was cut before.
            clock: seconds since 1970.

        Raises:
            ConfigurationError: an option that cannot work.
            AuditError: the file cannot be used, or the key is another's.
            AuditTamperedError: the entries are not as they were written.
        """
        place = Path(path)
        if not size_of(place):
            raise AuditError(f"there is no audit {place} to recover")
        state = stand_of(place, key=checked_key(key), anchor=anchor)
        files = opened(place)
        try:
            with files.held():
                files.keep(state)
        finally:
            files.close()
        with cls.open(place, key=key, clock=clock) as audit:
            audit.append(
                Event(actor=ACTOR, action="audit.recovered", detail={"entries": state.seq}), durable=True
            )

    def __repr__(self) -> str:
        return f"<Audit {os.fspath(self._files.path)!r}>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("an Audit cannot be pickled; open it again where it is used")

    def __enter__(self) -> Audit:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def append(self, event: Event, *, durable: bool = False) -> int:
        """Record an event; when this returns, it is recorded.

        Args:
            event: what was done, or is about to be.
            durable: wait for the disk, whatever ``sync`` says. Acts in ``DURABLE`` always do.

        Returns:
            The number of the entry, from 1.

        Raises:
            ConfigurationError: this is no event.
            AuditError: it could not be recorded, or the anchor refuses; do not do what it records.
            AuditTamperedError: the file was cut or taken away.
        """
        if event.__class__ is not Event:
            raise ConfigurationError("append an Event")
        self._hand_over()
        durable = durable or self._options.sync == "always" or event.action in DURABLE
        with self._files.held():
            state = self._stand()
            number = state.seq
            state = self._written(state, event, durable=durable)
            if self._due(state):
                self._checkpoint(state)
        self._hand_over()
        return number

    def checkpoint(self) -> Checkpoint:
        """Wait for the disk, record how far the audit has come, and give that to the anchor.

        Raises:
            AuditError: it could not be recorded, or the anchor refuses it.
            AuditTamperedError: the file was cut or taken away.
        """
        self._hand_over()
        with self._files.held():
            made = self._checkpoint(self._stand())
        self._hand_over()
        return made

    def rotate(self, *, key: bytes | None = None) -> Path:
        """Begin a new file, as one file would grow for ever; return where the entries of before are now: ``PATH.0001`` ….

        The new one begins with chain, number of entries and last HMAC of the one before, and ``verify`` looks through both.
        Other processes go on in the new one.

        Args:
            key: the initial key; by default the one it was opened with.

        Raises:
            ConfigurationError: there is no key.
            AuditError: it is another's, the files cannot be written, or the anchor refuses; entries go where they went.
            AuditTamperedError: the file was cut or taken away.
        """
        if (key := key or self._key) is None:
            raise ConfigurationError("a new file needs the initial key: rotate(key=…)")
        check_owner(self._files.path, checked_key(key))
        self.checkpoint()
        with self._files.held():
            state = self._stand()
            self._files.sync()
            now = self._options.clock()
            line, new = first_entry(key, now, Before(state.chain.hex(), state.seq, state.before.hex()))
            aside = put_aside(self._files.path, line, new)
            self._entered(new)
            self._pending = _point(new, now)
        self._hand_over()
        return aside

    def _entered(self, state: State) -> None:
        """Go on with a new file, whose state is not in its place yet."""
        self._files.keep(state)
        self._files.follow()
        self._files.sync_all()
        forget(self._files.path)
        self._chain = state.chain

    def files(self) -> list[Path]:
        """Return the files of the entries, the oldest first: those that were put aside and are there, and the one in use."""
        return [*set_aside(self._files.path), self._files.path]

    def close(self) -> None:
        """Make a checkpoint if anything was recorded since the last, and close the files; twice does no harm.

        Raises:
            AuditError: the checkpoint could not be made; the files are closed all the same.
        """
        if self._files.closed:
            return
        try:
            with self._files.held():
                state = self._stand()
                if state.seq > state.checked:
                    self._checkpoint(state)
            self._hand_over()
        finally:
            self._files.close()

    def verify(self, *, key: bytes | None = None, anchor: object = None, lost: int = 0) -> Verification:
        """Look through the whole audit; return what it is, or raise with what is wrong.

        Args:
            key: the initial key; by default the one it was opened with.
            anchor: what to hold it against: a ``FileAnchor``, a list of ``Checkpoint``, or any object with
                ``checkpoints(chain)``; by default the one it was opened with, if that can be asked.
            lost: how many entries are known to have gone in power cuts.

        Raises:
            ConfigurationError: there is no key, or this is no anchor.
            AuditError: it cannot be read, or the key is another's.
            AuditTamperedError: it is not as it was written; ``problems`` says what and where.
        """
        if (key := key or self._key) is None:
            raise ConfigurationError("verifying needs the initial key: verify(key=…)")
        if anchor is None and hasattr(self._options.anchor, "checkpoints"):
            anchor = self._options.anchor
        return verify(self._files.path, key=key, anchor=anchor, lost=lost)

    def events(self, **wanted: Unpack[Filters]) -> Iterator[Entry]:
        """Yield the entries that fit all that is asked for, in order; see ``entries``. It verifies nothing.

        Raises:
            ConfigurationError: there is no such filter, or a time without its zone.
            AuditError: the file cannot be read, or a line is no entry.
        """
        return entries(self._files.path, **wanted)

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
            self._pending = _point(state, self._options.clock())

    def _founded(self) -> State:
        """Write the state before the first entry, so that a crash at any time later finds one."""
        if self._key is None:
            raise AuditError(f"the state of {self._files.path} is empty; see Audit.recover")
        chain = os.urandom(16)
        now = int(self._options.clock() * 1e6)
        state = State(chain, 0, 0, 0, START, first_key(self._key, chain), 0, now)
        self._files.keep(state)
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
        payload = payload_of(state.seq, self._options.clock(), event)
        mac = mac_of(state.key, state.chain, state.seq, state.before, payload)
        line = line_of(mac, payload)
        self._files.add(line, state.offset)
        if durable:
            self._files.sync()
        seq = state.seq + 1
        state = State(
            state.chain, seq, state.offset + len(line), seq if durable else state.synced,
            mac, advanced(state.key), state.checked, state.checked_at,
        )  # fmt: skip
        self._files.keep(state)
        return state

    def _due(self, state: State) -> bool:
        passed = self._options.clock() - state.checked_at / 1e6
        return state.seq - state.checked >= self._options.every or not 0 <= passed < self._options.seconds

    def _checkpoint(self, state: State) -> Checkpoint:
        detail: dict[str, int | str] = {"entries": state.seq, "root": state.before.hex()}
        state = self._written(
            state, Event(actor=ACTOR, action="audit.checkpoint", detail=detail), durable=True
        )
        now = self._options.clock()
        self._files.keep(state._replace(checked=state.seq, checked_at=int(now * 1e6)))
        self._pending = _point(state, now)
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


def _point(state: State, now: float) -> Checkpoint:
    return Checkpoint(state.chain.hex(), state.seq, state.before.hex(), now)
