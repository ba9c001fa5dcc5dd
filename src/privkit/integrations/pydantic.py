"""A field type for pydantic models: shows nothing, and leaves the process sealed or not at all.

::

    from privkit.integrations.pydantic import EncryptedStr, Sealing

    class Customer(BaseModel):
        email: EncryptedStr

    customer = Customer(email="jane@example.com")
    sealed = customer.model_dump_json(context=Sealing(vault, subject="cust-7"))
    Customer.model_validate_json(sealed, context=Sealing(vault)).email.reveal()
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic_core import core_schema

from privkit.errors import ConfigurationError
from privkit.vault._sealing import SEALED

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler, SerializationInfo, ValidationInfo

    from privkit.vault import Vault
    from privkit.vault.access import Session

__all__ = ["EncryptedStr", "Sealing"]


class Sealing:
    """The ``context`` of validating and dumping: which vault, and whose data.

    Args:
        vault: whose keys.
        subject: whose data it is; needed to dump.
        tenant: whose customer that is.
        place: where it belongs; it opens with the same place only.
        reader: who reads it, where the vault has an ``Access``; with a grant to ``reveal`` ``SEALED_TEXT``.
    """

    __slots__ = ("place", "reader", "subject", "tenant", "vault")

    def __init__(
        self,
        vault: Vault,
        *,
        subject: str = "",
        tenant: str = "",
        place: str = "",
        reader: Session | None = None,
    ) -> None:
        self.vault, self.subject, self.tenant, self.place = vault, subject, tenant, place
        self.reader = reader

    def __repr__(self) -> str:
        return "<Sealing>"


class EncryptedStr:
    """A text that is shown by ``reveal`` only and is dumped sealed."""

    __slots__ = ("_value",)

    def __init__(self, value: str) -> None:
        self._value = value

    def reveal(self) -> str:
        """Return the text."""
        return self._value

    def __repr__(self) -> str:
        return "EncryptedStr('…')"

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, EncryptedStr) and other._value == self._value

    def __hash__(self) -> int:
        return hash((EncryptedStr, self._value))

    def __reduce__(self) -> str:
        raise TypeError("an EncryptedStr cannot be pickled: that would write it in clear")

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Take text, plain or sealed; give sealed text."""
        return core_schema.with_info_plain_validator_function(
            _validated,
            serialization=core_schema.plain_serializer_function_ser_schema(
                _dumped, info_arg=True, return_schema=core_schema.str_schema()
            ),
        )


def _sealing(context: Any) -> Sealing:
    if not isinstance(context, Sealing):
        raise ConfigurationError(
            "an EncryptedStr leaves and enters sealed: pass context=Sealing(vault, subject=…)"
        )
    return context


def _validated(value: object, info: ValidationInfo) -> EncryptedStr:
    if isinstance(value, EncryptedStr):
        return value
    if not isinstance(value, str):
        raise ValueError("expected text")  # pydantic makes an error of its own of it
    if not value.startswith(SEALED):
        return EncryptedStr(value)
    given = _sealing(info.context)
    return EncryptedStr(
        given.vault.unseal(value, tenant=given.tenant, place=given.place, reader=given.reader)
    )


def _dumped(value: EncryptedStr, info: SerializationInfo) -> str:
    given = _sealing(info.context)
    return given.vault.seal(value.reveal(), subject=given.subject, tenant=given.tenant, place=given.place)
