"""What all parts share: the time, references to people, and what every report says of itself."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from importlib import import_module
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError
from privkit.redactors._keys import checked_key, keyed_digest

if TYPE_CHECKING:
    from collections.abc import Callable

    Clock = Callable[[], datetime]

__all__ = [
    "EVIDENCE", "alone", "aware", "checked_word", "extra", "now", "stamp", "subject_reference", "unstamp",
]  # fmt: skip

EVIDENCE = "This is evidence of what was recorded and computed. It is not legal advice and no statement of compliance."

_LONGEST_WORD = 200


def now() -> datetime:
    """Return the time, in UTC; the clock where none is given."""
    return datetime.now(timezone.utc)


def aware(moment: datetime, what: str) -> datetime:
    """Return the moment in UTC.

    Raises:
        ConfigurationError: no ``datetime``, or one without a time zone.
    """
    if not isinstance(moment, datetime) or moment.utcoffset() is None:
        raise ConfigurationError(
            f"{what}: give a datetime with a time zone, such as datetime.now(timezone.utc)"
        )
    return moment.astimezone(timezone.utc)


def stamp(moment: datetime) -> str:
    """Return the moment as text whose order is that of time: UTC, with six digits of the second."""
    return moment.astimezone(timezone.utc).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def unstamp(text: str) -> datetime:
    """Return the moment that ``stamp`` wrote."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%S.%fZ").replace(tzinfo=timezone.utc)


def extra(module: str, name: str) -> Any:
    """Return a module that comes with an extra.

    Raises:
        ConfigurationError: it is not installed; the message names the extra.
    """
    try:
        return import_module(module)
    except ImportError:
        raise ConfigurationError(
            f"{module.partition('.')[0]} is not installed: pip install 'privkit[{name}]'"
        ) from None


@contextmanager
def alone(path: str | os.PathLike[str]) -> Iterator[None]:
    """Wait until nobody else works on a file, and keep others out; the system's lock ends with whoever holds it."""
    from privkit.vault.audit._lock import lock, unlock

    file = os.open(f"{os.fspath(path)}.lock", os.O_CREAT | os.O_RDWR, 0o600)
    try:
        lock(file)
        try:
            yield
        finally:
            unlock(file)
    finally:
        os.close(file)


def checked_word(value: object, what: str) -> str:
    """Return a name that can stand in a table and a report.

    Raises:
        ConfigurationError: no text, empty, too long, or not printable.
    """
    if not isinstance(value, str) or not 0 < len(value) <= _LONGEST_WORD or not value.isprintable():
        raise ConfigurationError(f"{what}: give 1 to {_LONGEST_WORD} printable characters")
    return value


def subject_reference(key: bytes | str, subject: str, *, tenant: str = "") -> str:
    """Return what stands for a person in every table: 32 hexadecimal digits of an HMAC-SHA-256.

    The same person has the same reference wherever the key is the same, and nobody without the key can tell
    whose it is. With the key the reference is still personal data (GDPR Art. 4(5), pseudonymisation).

    Args:
        key: at least 16 bytes, kept apart from the tables.
        subject: whom you mean, such as a customer number or an e-mail address.
        tenant: whose customer that is, where one process serves several.

    Raises:
        ConfigurationError: a key that is too short, or no subject.
    """
    if not isinstance(subject, str) or not subject:
        raise ConfigurationError("subject: give the text that names the person, such as a customer number")
    return keyed_digest(checked_key(key), "privkit subject 1", tenant, subject).hex()[:32]
