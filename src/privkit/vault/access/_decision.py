"""What was decided: how much of each type may be shown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from privkit.errors import AccessDeniedError
from privkit.redactors import Hit, Redactor, mask, partial
from privkit.text import Span
from privkit.vault.access._words import Level

__all__ = ["MASKS", "Decision"]

_ENDS = partial(keep_last=4)
_ALL = mask(keep_length=False)
_PLAIN = frozenset({"plain"})

# Of these the last four signs are what people are asked for by telephone; of all others nothing is shown.
MASKS: Mapping[str, Redactor] = MappingProxyType(
    dict.fromkeys(("CREDIT_CARD", "IBAN_CODE", "PHONE_NUMBER", "US_BANK_NUMBER"), _ENDS)
)


class Decision:
    """How much of each entity type this actor may see now; of at least one it is more than nothing.

    Attributes:
        levels: ``plain``, ``masked`` or ``none`` for each type that was asked for.
    """

    __slots__ = ("_masks", "levels")

    levels: Mapping[str, Level]

    def __init__(self, levels: Mapping[str, Level], masks: Mapping[str, Redactor]) -> None:
        object.__setattr__(self, "levels", MappingProxyType({**levels}))
        object.__setattr__(self, "_masks", masks)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Decision is frozen; {name!r} cannot be set")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a Decision is frozen; {name!r} cannot be deleted")

    def __repr__(self) -> str:
        return f"<Decision: {', '.join(f'{name} {level}' for name, level in self.levels.items())}>"

    def allows(self, entity_type: str) -> bool:
        """Whether anything of this type may be shown."""
        return self.levels.get(entity_type, "none") != "none"

    def plain(self, entity_types: Iterable[str]) -> bool:
        """Whether values of all these types may be shown as they are."""
        return {*map(self.levels.get, entity_types)} <= _PLAIN

    def shown(self, entity_type: str, value: str) -> str:
        """Return the value as it may be shown: as it is, or masked.

        Raises:
            AccessDeniedError: nothing of this type may be shown.
        """
        level = self.levels.get(entity_type, "none")
        if level == "none":
            raise AccessDeniedError(f"no grant allows to see {entity_type}")
        if level == "plain" or not value:
            return value
        redactor = self._masks.get(entity_type, _ALL)  # type: ignore[attr-defined]
        return str(redactor(Hit(entity_type, value, 1, Span(0, len(value), entity_type))))
