"""Consent: receipts that are only ever added, gates that look at the last one, withdrawal that acts at once.

::

    ledger = Ledger.open("sqlite:///consent.db", key=key, purposes=purposes)
    ledger.give("cust-7", "newsletter", notice=Notice("2026-03", text=notice), proof="form 17")
    ledger.require("cust-7", "newsletter")          # the receipt, or RefusedError
    ledger.withdraw("cust-7", "newsletter")         # the next require is refused

Nothing is cached: every gate reads the ledger. What counts is the order in which receipts were added, not what the
clock said, so a clock that is set back brings nothing back; a consent that was seen to have run out stays out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import datetime

from privkit.errors import ConfigurationError, RefusedError
from privkit.lifecycle._common import checked_word, now, subject_reference
from privkit.lifecycle._consent_chain import Chain
from privkit.lifecycle._database import Database, connect
from privkit.lifecycle._receipts import Head, Notice, Receipt
from privkit.lifecycle._signals import opted_out
from privkit.lifecycle.purposes import Purpose, Purposes
from privkit.redactors._keys import checked_key

__all__ = ["Head", "Ledger", "Notice", "Receipt", "opted_out"]

_ENDED = {
    "withdrawn": "the person withdrew it",
    "signal": "an opt-out signal ended it",
    "expired": "the consent has run out",
}


class Ledger:
    """The consents of people, and the gate that asks for them. Safe to share between threads and processes.

    Args:
        database: where it is kept; see ``open``.
        key: at least 16 bytes, kept apart from the database: it hides who people are and shows changes.
        purposes: what there can be consent to.
        clock: what tells the time, aware of its zone.
    """

    __slots__ = ("_chain", "_key", "purposes")

    def __init__(
        self,
        database: Database,
        *,
        key: bytes | str,
        purposes: Purposes | Iterable[Purpose],
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._key = checked_key(key)
        self._chain = Chain(database, self._key, clock)
        self.purposes = purposes if isinstance(purposes, Purposes) else Purposes(purposes)

    @classmethod
    def open(
        cls,
        url: str,
        *,
        key: bytes | str,
        purposes: Purposes | Iterable[Purpose],
        clock: Callable[[], datetime] = now,
        insecure: bool = False,
    ) -> Ledger:
        """Open the ledger in ``sqlite:///file`` or ``postgresql://…``; make its table where there is none.

        Args:
            url: where it is.
            key: as for the class.
            purposes: as for the class.
            clock: as for the class.
            insecure: allow a server on another machine without ``sslmode=verify-full``.

        Raises:
            ConfigurationError: an address or an option that cannot be used, or an extra that is missing.
            LifecycleError: the database cannot be opened.
        """
        database = connect(url, insecure=insecure, lock="consent")
        try:
            return cls(database, key=key, purposes=purposes, clock=clock)
        except BaseException:
            database.close()
            raise

    def __repr__(self) -> str:
        return f"<Ledger of consent: {len(self.purposes)} purposes>"

    def close(self) -> None:
        """Close the database."""
        self._chain.database.close()

    def reference(self, subject: str, *, tenant: str = "") -> str:
        """Return what stands for the person in the ledger."""
        return subject_reference(self._key, subject, tenant=tenant)

    def give(self, subject: str, purpose: str, *, notice: Notice, proof: str, tenant: str = "") -> Receipt:
        """Add that the person consents, or opts in again.

        Args:
            subject: who; only a keyed hash is kept.
            purpose: to what.
            notice: what they were told.
            proof: where it can be looked up, such as the number of a form; no personal data.
            tenant: whose customer it is.

        Raises:
            ConfigurationError: a purpose there is none of, one that needs no consent, or a proof with an address.
            LifecycleError: it could not be written.
        """
        asked = self.purposes[purpose]
        if not asked.revocable:
            raise ConfigurationError(f"{purpose!r} rests on {asked.basis}; consent to it would mean nothing")
        return self._add(self.reference(subject, tenant=tenant), asked, "given", proof, notice)

    def withdraw(self, subject: str, purpose: str, *, proof: str = "", tenant: str = "") -> Receipt:
        """Add that the person withdraws or objects; from the next call on the gate says no.

        Raises:
            ConfigurationError: a purpose there is none of, or one that the person cannot end.
            LifecycleError: it could not be written.
        """
        asked = self.purposes[purpose]
        if not asked.revocable:
            raise ConfigurationError(f"{purpose!r} rests on {asked.basis} and cannot be withdrawn")
        return self._add(self.reference(subject, tenant=tenant), asked, "withdrawn", proof, None)

    def signal(self, subject: str, headers: Mapping[str, str], *, tenant: str = "") -> list[Receipt]:
        """Add the opt-out signal a request carries, for every purpose that heeds it and is not ended already.

        Raises:
            LifecycleError: it could not be written.
        """
        if not opted_out(headers):
            return []
        reference = self.reference(subject, tenant=tenant)
        heeding = [purpose for purpose in self.purposes if purpose.signals]
        return [
            self._add(reference, purpose, "signal", "Sec-GPC", None)
            for purpose in heeding
            if self._judged(reference, purpose, None)[1] is None
        ]

    def require(
        self,
        subject: str,
        purpose: str,
        *,
        notice: str | None = None,
        headers: Mapping[str, str] | None = None,
        tenant: str = "",
    ) -> Receipt | None:
        """Return the receipt by which the purpose is allowed; ``None`` where it needs none.

        Args:
            subject: whose data.
            purpose: what for.
            notice: the version that must have been shown; any by default.
            headers: of the request, to heed an opt-out signal in it.
            tenant: whose customer it is.

        Raises:
            RefusedError: there is no consent, or it was withdrawn, has run out, or was to another notice.
            ConfigurationError: a purpose there is none of.
            LifecycleError: the ledger cannot be read, so nothing is allowed.
        """
        asked = self.purposes[purpose]
        if headers is not None and asked.signals and opted_out(headers):
            raise RefusedError(f"{purpose!r} is refused: the request carries an opt-out signal")
        if not asked.revocable:
            return None
        last, refusal = self._judged(self.reference(subject, tenant=tenant), asked, notice)
        if refusal:
            raise RefusedError(f"{purpose!r} is refused: {refusal}")
        return last

    def allowed(
        self,
        subject: str,
        purpose: str,
        *,
        notice: str | None = None,
        headers: Mapping[str, str] | None = None,
        tenant: str = "",
    ) -> bool:
        """Return whether ``require`` would let it pass.

        Raises:
            ConfigurationError: a purpose there is none of.
        """
        try:
            self.require(subject, purpose, notice=notice, headers=headers, tenant=tenant)
        except RefusedError:
            return False
        return True

    def history(self, subject: str, *, tenant: str = "") -> list[Receipt]:
        """Return all receipts of a person, the oldest first."""
        return self._chain.of(self.reference(subject, tenant=tenant))

    def head(self) -> Head:
        """Return how far it has come, to be kept elsewhere."""
        return self._chain.head()

    def verify(self, head: Head | None = None) -> int:
        """Return how many receipts there are, after checking that none was changed, left out or put in between.

        Args:
            head: what ``head`` gave earlier; then a cut end is found too.

        Raises:
            LifecycleError: the ledger is not what was written; the message says from which receipt on.
        """
        return self._chain.verify(head)

    def _judged(
        self, reference: str, purpose: Purpose, notice: str | None
    ) -> tuple[Receipt | None, str | None]:
        """Return the last receipt and why the purpose is not allowed, or nothing; of one look at the ledger."""
        last = self._chain.last(self._chain.database.query, reference, purpose)
        if last is None:
            return None, None if purpose.open else "there is no consent"
        if last.event != "given":
            return last, _ENDED[last.event]
        if notice is not None and last.notice_version != notice:
            return last, "the consent is to another version of the notice"
        if purpose.renew is not None and self._chain.latest() >= last.at + purpose.renew:
            self._expire(reference, purpose, last)
            return last, _ENDED["expired"]
        return last, None

    def _expire(self, reference: str, purpose: Purpose, last: Receipt) -> None:
        """Write down that it ran out, so that a clock set back does not bring it back."""
        with self._chain.database.transaction() as execute:
            current = self._chain.last(execute, reference, purpose)
            if current is not None and current.number == last.number:
                self._chain.append(execute, reference, purpose, "expired")

    def _add(
        self, reference: str, purpose: Purpose, event: str, proof: str, notice: Notice | None
    ) -> Receipt:
        if "@" in proof:
            raise ConfigurationError("proof: give the number of a form or a file, no address")
        if proof:
            checked_word(proof, "proof")
        with self._chain.database.transaction() as execute:
            return self._chain.append(execute, reference, purpose, event, proof=proof, notice=notice)
