"""What the ledger of consent is made of: receipts, the notice each goes back to, and how far the ledger has come."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from privkit.errors import ConfigurationError, LifecycleError
from privkit.lifecycle._common import checked_word, unstamp

__all__ = ["Head", "Notice", "Receipt", "receipt_of"]


class Notice:
    """What the person was told: its version, and a hash by which the very text can be shown later.

    Args:
        version: what you call it.
        text: the notice itself; only its SHA-256 is kept. Or
        sha256: the hash, as 64 hexadecimal digits.

    Raises:
        ConfigurationError: neither text nor hash, or both.
    """

    __slots__ = ("sha256", "version")

    def __init__(self, version: str, *, text: str | None = None, sha256: str | None = None) -> None:
        if (text is None) == (sha256 is None):
            raise ConfigurationError("notice: give its text or its sha256, one of them")
        digest = hashlib.sha256(text.encode()).hexdigest() if text is not None else str(sha256).lower()
        if len(digest) != 64 or not set(digest) <= set("0123456789abcdef"):
            raise ConfigurationError("sha256: give 64 hexadecimal digits")
        self.version = checked_word(version, "version")
        self.sha256 = digest

    def __repr__(self) -> str:
        return f"<Notice {self.version!r}>"


@dataclass(frozen=True, slots=True)
class Receipt:
    """One entry of the ledger.

    Attributes:
        number: from 1, without gaps.
        subject: the reference of the person, never who it is.
        purpose: its name.
        event: ``"given"``, ``"withdrawn"``, ``"signal"`` (an opt-out signal) or ``"expired"``.
        basis: the lawful basis at that time.
        notice_version: what the person was told.
        notice_sha256: the hash of that text.
        proof: where the proof lies.
        at: when it was added, in UTC.
    """

    number: int
    subject: str
    purpose: str
    event: str
    basis: str
    notice_version: str
    notice_sha256: str
    proof: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Head:
    """How far the ledger has come; kept elsewhere, it shows later that its end was not cut off."""

    count: int
    mac: str


def receipt_of(row: Sequence[Any]) -> Receipt:
    """Return a row of the ledger's table as a receipt.

    Raises:
        LifecycleError: its moment is none, so somebody changed it.
    """
    number, subject, purpose, event, basis, version, digest, proof, at, *_ = row
    try:
        return Receipt(number, subject, purpose, event, basis, version, digest, proof, unstamp(at))
    except (ValueError, TypeError):
        raise LifecycleError(f"the ledger of consent was changed at receipt {number}") from None
