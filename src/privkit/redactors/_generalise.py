"""Making a value coarse: a year for a date, a range for an age, a word for what has nothing coarser."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privkit.errors import ConfigurationError
from privkit.redactors._base import Frozen
from privkit.redactors._keys import checked_number

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from privkit.redactors._base import Hit, Kind, Redactor

__all__ = ["generalise"]


class _Generalise(Frozen):
    __slots__ = ("_table", "age_width", "words")
    kind: Kind = "irreversible"
    _name = "generalise"
    _options = ("age_width", "words")

    age_width: int
    words: tuple[tuple[str, str], ...]
    _table: dict[str, str]

    def __init__(self, *, age_width: int, words: Mapping[str, str] | Iterable[tuple[str, str]]) -> None:
        try:
            table = dict(words)
        except (TypeError, ValueError):
            raise ConfigurationError("words: give a mapping from entity types to words") from None
        for entity_type, word in table.items():
            if not isinstance(entity_type, str) or not isinstance(word, str) or not word.isprintable():
                raise ConfigurationError("words: give printable text for each entity type")
        checked_number("age_width", age_width, 5, 90)
        self._put(age_width=age_width, words=tuple(sorted(table.items())), _table=table)

    def __call__(self, hit: Hit, /) -> str:
        from privkit.redactors._coarse import category, coarse

        own = self._table.get(hit.entity_type)
        if own is not None:
            return own
        return coarse(hit.entity_type, hit.value, self.age_width) or category(hit.entity_type)


def generalise(*, age_width: int = 10, words: Mapping[str, str] | None = None) -> Redactor:
    """Replace a value by something coarser that is still true of it.

    ========================== ==========================================
    dates, dates of birth      the year: ``1987``
    ages                       a range: ``30-39``; over 89: ``90+``
    postcodes                  the first part: ``SW1A xx``, ``941xx``
    IP addresses               the network: ``192.168.1.0/24``, IPv6 ``/48``
    e-mail addresses           the domain: ``someone@example.com``
    telephone numbers          the calling code, where it is written: ``+44``
    coordinates                one decimal, about 11 km: ``51.5, -0.1``, ``33.8 S, 151.2 E``
    everything else            a word: "a person", "a place", "a card number"
    ========================== ==========================================

    A value that cannot be read gets the word for its type. A domain or a postcode that few people share
    can still point at one of them, and the year of birth of someone over 89 tells their age: use ``words``
    for types where that matters, for example ``{"EMAIL_ADDRESS": "an e-mail address"}``.

    Args:
        age_width: how many years a range of ages spans, from 5 to 90.
        words: what to write for a type, whatever the value.

    Raises:
        ConfigurationError: an option that cannot work.
    """
    return _Generalise(age_width=age_width, words={} if words is None else words)
