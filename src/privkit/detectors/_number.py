"""Numbers with a fixed form, declared as table entries: one entry is all a new country's number takes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal, NamedTuple

__all__ = ["Number", "beside_cue", "is_own_phone"]


class Number(NamedTuple):
    """A kind of number: what it looks like, how it is checked and which words announce it.

    Attributes:
        entity_type: the name findings carry, such as ``US_SSN``.
        description: one line for the catalogue.
        formats: how people write it. ``0`` is a digit, ``A`` a letter (any case), ``X`` a letter or a
            digit, ``{m,n}`` and ``?`` repeat the sign before; ``-`` is a place where a separator
            (space, hyphen, dot or slash) is usual. The same characters without any separator always count as the
            *bare* form; with separators at other places (*loose*) they count only beside a cue.
        example: a valid example from a documented or reserved range.
        cues: words and phrases of up to four words, lower case and without accents, that announce the
            number in the languages of its country; those of another script than Latin in their own letters.
        source: the standard, law, authority page or article the rule is taken from.
        region: ISO 3166 code in the style of the entity names (``UK``), or nothing where it is worldwide.
        check: says whether a value (upper case, separators removed) is valid; ``None`` where any is.
        checksum: the name of the check-digit rule, or nothing.
        alone: when it counts without a cue. ``"always"``: in any usual form; ``"formatted"``: only
            with its separators; ``"never"``.
        default: whether the default set of entities has it.
        strength: about how many random values of the right form pass the check: one in 10 ** strength.
        reach: how many words away its cue may stand, where that is not as usual; 0 is right beside it.
    """

    entity_type: str
    description: str
    formats: tuple[str, ...]
    example: str
    cues: tuple[str, ...]
    source: str
    region: str = ""
    check: Callable[[str], bool] | None = None
    checksum: str = ""
    alone: Literal["always", "formatted", "never"] = "never"
    default: bool = True
    strength: int = 0
    reach: int | None = None


def beside_cue(
    number: Number,
    check: Callable[[str], bool] | None,
    *,
    formats: tuple[str, ...] = (),
    checksum: bool = True,
    strength: int = 1,
    reach: int | None = None,
) -> tuple[Number, Number]:
    """Return the entry, and one by which more counts as such a number beside a cue, and never without.

    Numbers are given out that break the rules of their kind: days run out of serials, registers differ in what they
    call a date. What python-stdnum accepts counts, once somebody says what it is.

    Args:
        number: the entry as it stands alone.
        check: what is asked of a value beside a cue.
        formats: how people write it there, if not as the entry says: without the letters of the country, say.
        checksum: whether ``check`` looks at the check digits.
        strength: about how many random values pass ``check``: one in 10 ** strength; 0 also where sums of money
            stand beside the cue as often, so that a currency behind the number rules it out.
        reach: see ``Number``.
    """
    more = number._replace(
        check=check,
        formats=formats or number.formats,
        checksum=number.checksum if checksum else "",
        alone="never",
        strength=strength,
        reach=reach,
    )
    return number, more


def is_own_phone(number: Number) -> bool:
    """Say whether it is a country's own kind of telephone number, such as ``TR_PHONE_NUMBER``."""
    return number.entity_type.endswith(("_MOBILE_NUMBER", "_PHONE_NUMBER"))
