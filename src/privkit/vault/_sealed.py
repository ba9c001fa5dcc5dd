"""Texts and files that are sealed by a vault and lie elsewhere."""

from __future__ import annotations

import os
from typing import IO, TYPE_CHECKING

from privkit.errors import AccessDeniedError, ConfigurationError, InputError
from privkit.vault._core import Core
from privkit.vault._sealing import (
    open_stream,
    open_text,
    opened_path,
    seal_stream,
    seal_text,
    taken_apart,
    written_path,
)

if TYPE_CHECKING:
    from privkit.vault.access import Session

__all__ = ["Sealed"]

File = str | os.PathLike[str] | IO[bytes]
_TEXT, _FILE = "SEALED_TEXT", "SEALED_FILE"  # stand where a type does, as sealed things tell none


class Sealed(Core):
    """The part of a vault that seals for tables and disks that are not its own."""

    def seal(self, value: str, *, subject: str, tenant: str = "", place: str = "") -> str:
        """Return a text that holds the value sealed under the subject's key, for a table of your own.

        Nothing of it is kept in the vault but the key; erasing the subject makes it unreadable. Like ``put`` it is
        recorded and needs no grant, as nothing is shown.

        Args:
            value: what to seal.
            subject: whose it is.
            tenant: whose customer that is.
            place: where it belongs, such as ``"customers.email"``; it opens with the same place only.

        Raises:
            ErasedError: the subject was erased.
            InputError: the value is no text.
            AuditError: it cannot be recorded.
            VaultKeyError, StoreError: key or store is out of reach.
        """
        if not isinstance(value, str):
            raise InputError(f"expected text (str) to seal, got {type(value).__name__}")
        person = self._subject(tenant, subject, "")
        bound = self._reference("place", tenant, place)
        self._notice()
        if self._guard.audit is not None:
            self._guard.record("tokenize", tenant=tenant, subjects=[person.hex()], types={_TEXT: 1})
        return seal_text(self._ring.sealing(person, 1), person, value, bound)

    def unseal(self, text: str, *, tenant: str = "", place: str = "", reader: Session | None = None) -> str:
        """Return what ``seal`` has sealed for this tenant and place.

        Args:
            text: what ``seal`` has returned.
            tenant: whose customer it is of.
            place: where it belongs.
            reader: who wants it, where the vault has an ``Access``; with a grant to ``reveal`` ``SEALED_TEXT``.

        Raises:
            AccessDeniedError: the vault has an ``Access``, and no grant allows it.
            AuditError: it cannot be recorded.
            InputError: it is no sealed text.
            NotFoundError: its subject was erased.
            TamperedError: it was changed, or belongs to another tenant or place.
        """
        if not isinstance(text, str):
            raise InputError(f"expected sealed text (str), got {type(text).__name__}")
        sealed = taken_apart(text)
        decision = self._guard.unsealed(_TEXT, sealed.subject, tenant=tenant, reader=reader)
        value = open_text(self._ring, sealed, self._reference("place", tenant, place))
        return value if decision is None else decision.shown(_TEXT, value)

    def seal_file(self, source: File, target: File, *, subject: str, tenant: str = "") -> None:
        """Seal a file or a binary stream of any size under the subject's key, in frames of 64 KiB.

        At a path, the target is there whole or not at all.

        Raises:
            ErasedError: the subject was erased.
            AuditError: it cannot be recorded.
            InputError: a stream of text, or one that is not open for this.
            StoreError: a file cannot be read or written.
        """
        person = self._subject(tenant, subject, "")
        self._notice()
        self._guard.record("tokenize", tenant=tenant, subjects=[person.hex()], types={_FILE: 1})
        key = self._ring.sealing(person, 1)
        with opened_path(source) as plain, written_path(target) as out:
            seal_stream(key, person, plain, out)

    def open_file(
        self,
        source: File,
        target: File,
        *,
        subject: str = "",
        tenant: str = "",
        reader: Session | None = None,
    ) -> None:
        """Write what a sealed file holds; to a path all of it or nothing.

        Args:
            source: what ``seal_file`` has written.
            target: where to write it; a stream gets each frame once it is known to be genuine.
            subject: if given, whose it has to be; without it, anybody's is opened.
            tenant: whose customer that is.
            reader: who wants it, where the vault has an ``Access``; with a grant to ``reveal`` ``SEALED_FILE`` plain.

        Raises:
            AccessDeniedError: the vault has an ``Access``, and no grant allows it.
            AuditError: it cannot be recorded.
            ConfigurationError: a tenant without a subject, which could not be checked.
            InputError: it is no sealed file, or a stream of text.
            NotFoundError: its subject was erased, or is another.
            TamperedError: it was changed or cut off.
            StoreError: a file cannot be read or written.
        """
        if tenant and not subject:
            raise ConfigurationError("a sealed file tells its subject, not its tenant; say subject= too")
        person = self._subject(tenant, subject, "") if subject else None

        def asked(owner: bytes) -> None:
            decision = self._guard.unsealed(_FILE, owner, tenant=tenant, reader=reader)
            if decision is not None and not decision.plain([_FILE]):
                raise AccessDeniedError("a file is shown whole or not at all, and the grant is for less")

        with opened_path(source) as data, written_path(target) as out:
            for plain in open_stream(self._ring, data, person, asked):
                out.write(plain)
