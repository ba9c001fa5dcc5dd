"""Numbers whose letters are typed small, in groups of their own: "kennzeichen b-ma 1234", "reg is ab51 abc"."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from privkit.detectors._cues import FILLERS
from privkit.detectors._number import Number
from privkit.detectors._shape import latin, words_of
from privkit.text._lazy import lazy

__all__ = ["Told", "is_lettered", "raised", "told"]

# A digit that a few small letters stand before, or digits that some stand behind. What is looked for begins with a digit, of
# which a text has few.
_PLACES = lazy(rb"0(?:[ \-](?P<behind>a{1,3})(?![0Aa_'])|(?<=a[ \-]0)(?<!aaaa[ \-]0))")
_BEFORE = lazy(rb"(?<![0Aa_'\x80-\xff])a{1,3}(?:[ \-]a{1,3})?[ \-]\Z")
_REACH = 9  # characters of two groups, with what stands around them
# Short words that stand between what announces a number and the number, or behind it.
_WORDS = frozenset(
    b"a an and are as at be by do for had has he i if in is it its me my no not of on or our out so the to up us was we who you "
    b"all ago any but can did end etc get got her him his how ill its ive let may now off one own per pls plz put say see she "
    b"thx too two use via way why yes yet new old nr num id pm am oz kg km mm cm lb ft min sec hrs day usd eur gbp "
    b"mpg mph kph kmh hp bhp rpm cc ps cv ch kw kwh nm psi tdi tsi gti hdi dci mpi "
    b"als am bei da das dem den der des die du ein er es hat ich im ist mit mir nie sie so und uns vom von war wie zu zum "
    b"a au aux ce ces de des du elle en est et il la le les ma mes moi mon n ne nos ou par pas pour que qui s sa se ses son "
    b"sur un une vos al con del e el era es esa ese eso fue ha hay las lo los mas mi muy o por se si sin son su sus tu una y "
    b"da dal dei del di due e gli ho i il in io ma mia mio nel per piu sei sia sul tra un ao as com da das do dos e em eu "
    b"foi meu na nas no nos os ou por que sao se sem seu sim um uma aan al als bij dat de den die een en er het hij ik in is "
    b"je met mij na of om op te tot uit van we wat zij av de den det du ei en er et for fra ha han har hun i jeg med meg min "
    b"mit og om pa som til var vi den det du ej en ett han har i jag men min och om sa som ta var vi co do i ja je jest ma mi "
    b"na nie od on ona po sa sie ta tak to w we z za ze".split()
)
# Letters of countries that are words as well, and the shapes of what is behind them (BE_VAT, ES_CUPS).
_COUNTRIES = {
    b"be": (b"0000.000.000", b"0000 000 000", b"000.000.000", b"000 000 000"),
    b"es": (b"0000 0000 0000 0000",),
}
_OTHERS = (b"card", b"bank", b"account", b"security")


class Told(NamedTuple):
    """Words that announce numbers.

    Attributes:
        any_last: the last word of each phrase that announces one.
        lettered_last: the same of those with letters.
        lettered: the longest telling word of each phrase for one with letters, which tells that it may be there.
    """

    any_last: frozenset[bytes]
    lettered_last: frozenset[bytes]
    lettered: frozenset[bytes]


def told(numbers: Iterable[Number], cues: Iterable[str]) -> Told:
    """Return the words that announce numbers.

    Args:
        numbers: those of the table.
        cues: all phrases that announce something.
    """
    with_letters = _split(cue for number in numbers if is_lettered(number) for cue in number.cues)
    return Told(
        frozenset(words[-1] for words in _split(cues)),
        frozenset(words[-1] for words in with_letters),
        frozenset(max(filter(_telling, words), key=len, default=b"") for words in with_letters),
    )


def is_lettered(number: Number) -> bool:
    """Say whether letters may stand in it; orders and parcels, which may have any form, do not count."""
    if number.entity_type == "LICENSE_PLATE":
        return True
    return number.region != "" and any("A" in form for form in number.formats)


def _telling(word: bytes) -> bool:
    """Say whether a word tells something. Cards and accounts are nearly always others, social security that of the USA."""
    return word not in _OTHERS and word not in FILLERS and word not in _WORDS


def _split(phrases: Iterable[str]) -> list[list[bytes]]:
    spelt = (words_of(latin(phrase)).split() for phrase in phrases if phrase.isascii())
    return [words for words in spelt if words]


def raised(shape: bytes, words: bytes, told: Told) -> bytes | None:
    """Return the shape with groups of up to three small letters beside digits made capitals; ``None`` if there are none.

    Args:
        shape: of a text.
        words: the text in small letters.
        told: the words that announce numbers, which are part of none, but for one right before it.
    """
    copy: bytearray | None = None
    for place in _PLACES.finditer(shape):
        start, end = place.span("behind")
        if start < 0:
            start, end = _before(shape, words, place.start(), told)
        if start < end and (
            b"-" in shape[start - 1 : end]
            or not _WORDS.issuperset(words[start:end].split())
            or _is_country(shape, words[start:end].strip(), end)
        ):
            copy = copy or bytearray(shape)
            copy[start:end] = shape[start:end].upper()
    return None if copy is None else bytes(copy)


def _is_country(shape: bytes, word: bytes, at: int) -> bool:
    return word in _COUNTRIES and shape.startswith(_COUNTRIES[word], at)


def _before(shape: bytes, words: bytes, at: int, told: Told) -> tuple[int, int]:
    """Return where one or two groups before a digit are, without a first one that announces it."""
    groups = _BEFORE.search(shape, max(0, at - _REACH), at)
    if groups is None:
        return at, at
    start = groups.start()
    spoken = words[start:at].split()
    if spoken and _is_country(shape, spoken[-1], at):
        return at - len(spoken[-1]) - 1, at
    if b"-" not in shape[start:at] and _WORDS.intersection(spoken[-1:]):
        return at, at
    first = spoken[0] if spoken else b""
    if len(first) > 1 and first in told.any_last and (len(spoken) > 1 or first not in told.lettered_last):
        start += len(first) + 1
    return start, at
