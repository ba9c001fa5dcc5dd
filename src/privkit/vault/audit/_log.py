"""``Audit``: appending to the chain, and asking it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

from typing_extensions import Unpack

from privkit.errors import AuditError, ConfigurationError
from privkit.vault._folder import path_of
from privkit.vault.audit._anchor import Anchor
from privkit.vault.audit._chain import (
    Checkpoint,
    checked_key,
)
from privkit.vault.audit._event import DURABLE, Entry, Event
from privkit.vault.audit._files import size_of
from privkit.vault.audit._options import Options, Sync, check_both, checked, opened
from privkit.vault.audit._read import Filters, entries
from privkit.vault.audit._rotate import Before, first_entry, put_aside, set_aside
from privkit.vault.audit._settle import ACTOR
from privkit.vault.audit._verify import Verification, check_owner, stand_of, verify
from privkit.vault.audit._writer import Writer, point

__all__ = ["Audit"]


class Audit(Writer):
    """An append-only record that shows when it was edited, cut, reordered, or had entries taken out or put in.

    Each entry has an HMAC over itself and all before it, under a key that is then hashed forward and gone: who
    takes over the machine cannot change what was written before. Checkpoints go to an anchor elsewhere, so
    that a cut end is found too. It may be shared by threads, and the file by processes.

    What cannot be recorded must not be done: ``append`` raises, so call it before values leave.

    Open one by ``Audit.open``.
    """

    __slots__ = ()

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
        place = Path(path_of(path)).absolute()
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
        place = Path(path_of(path)).absolute()
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
        if self._pending is not None:
            self._hand_over()
        durable, files = durable or self._options.sync == "always" or event.action in DURABLE, self._files
        with files:
            state = files.unchanged() or self._stand()
            number = state.seq
            state = self._written(state, event, durable=durable)
            if self._due(state):
                self._checkpoint(state)
        if self._pending is not None:
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
            self._pending = point(new, now)
        self._hand_over()
        return aside

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
