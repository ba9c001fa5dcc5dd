"""A column type for SQLAlchemy whose values lie sealed in your own table.

::

    from privkit.integrations.sqlalchemy import EncryptedStr, subject

    class Customer(Base):
        email: Mapped[str | None] = mapped_column(EncryptedStr(vault, place="customers.email"))

    with subject("cust-7", tenant="acme"):
        session.add(Customer(email="jane@example.com"))
        session.commit()

Equal values have different sealed texts, so a sealed column can be neither searched nor made unique.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError, NotFoundError

try:
    from sqlalchemy import types
except ImportError:
    raise ConfigurationError("this needs the extra: pip install 'privkit[sqlalchemy]'") from None

if TYPE_CHECKING:
    from sqlalchemy import Dialect

    from privkit.vault import Vault
    from privkit.vault.access import Session

__all__ = ["EncryptedStr", "reader", "subject"]

_SUBJECT: ContextVar[tuple[str, str] | None] = ContextVar("privkit_subject", default=None)
_READER: ContextVar[Session | None] = ContextVar("privkit_reader", default=None)


@contextmanager
def subject(id: str, *, tenant: str = "") -> Iterator[None]:  # noqa: A002, as in the vault's calls
    """Say whose data the block writes and reads. Sessions write at ``flush`` and ``commit``, so keep those inside."""
    token = _SUBJECT.set((id, tenant))
    try:
        yield
    finally:
        _SUBJECT.reset(token)


@contextmanager
def reader(session: Session) -> Iterator[None]:
    """Say who reads sealed columns in the block, where the vault has an ``Access``: see ``Vault.unseal``."""
    token = _READER.set(session)
    try:
        yield
    finally:
        _READER.reset(token)


class EncryptedStr(types.TypeDecorator[str]):
    """Text that lies sealed under the key of the data subject named by ``subject(…)``, or by the column.

    Reading needs the tenant, not the subject: who that is stands in the sealed text as a reference. What belongs to an
    erased subject is read as ``None``.

    Args:
        vault: whose keys.
        place: what the column is called; a sealed text moved to another column does not open.
        subject: whose data the whole column is, where rows belong to nobody in particular.
        tenant: whose customers.
    """

    impl = types.Text
    cache_ok = False  # statements must not be kept with a vault in them

    def __init__(self, vault: Vault, *, place: str, subject: str = "", tenant: str = "") -> None:
        super().__init__()
        self._vault, self._place, self._subject, self._tenant = vault, place, subject, tenant

    def __repr__(self) -> str:
        return f"EncryptedStr({self._place!r})"

    def copy(self, **_: Any) -> EncryptedStr:
        """Return a type like this one, as SQLAlchemy asks for."""
        return EncryptedStr(self._vault, place=self._place, subject=self._subject, tenant=self._tenant)

    def _whose(self) -> tuple[str, str]:
        if self._subject:
            return self._subject, self._tenant
        return _SUBJECT.get() or ("", self._tenant)

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Seal a value on its way to the table.

        Raises:
            ConfigurationError: nobody has said whose it is.
            VaultError: it cannot be sealed.
        """
        if value is None:
            return None
        person, tenant = self._whose()
        if not person:
            raise ConfigurationError(
                "say whose data is written: with privkit.integrations.sqlalchemy.subject(id): …"
            )
        return self._vault.seal(value, subject=person, tenant=tenant, place=self._place)

    def process_result_value(self, value: str | None, dialect: Dialect) -> str | None:  # noqa: ARG002
        """Open a value on its way from the table; ``None`` for an erased subject's.

        Raises:
            AccessDeniedError: the vault has an ``Access``, and no ``reader(…)`` around this has a grant.
            VaultError: it was changed, or key or store is out of reach.
        """
        if value is None:
            return None
        try:
            return self._vault.unseal(value, tenant=self._whose()[1], place=self._place, reader=_READER.get())
        except NotFoundError:
            return None
