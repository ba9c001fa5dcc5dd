"""Addresses without a house number or a kind of street: corners, farms, routes and boxes, markets in small letters."""

from __future__ import annotations

import re

from privkit.detectors._after._people import UPPER
from privkit.detectors._after._row import Lexicon, Row, Seen, word_set
from privkit.text._lazy import lazy

__all__ = ["half_addresses"]

_SCORE = 0.75
_STREET_WORD = r"(?:street|st|avenue|ave|road|rd|lane|ln|drive|dr|boulevard|blvd|way|court|place|parkway|highway|crescent)"
_SIDE = (
    rf"(?:\d{{1,3}}(?:st|nd|rd|th)|(?!(?:the|a|an|my|your|our|his|her|this|that|each|one)[ ])[^\W\d_][\w'’-]{{2,20}})"
    rf"(?:[ ]{_STREET_WORD}(?!\w))?"
)
_CORNER = lazy(
    rf"(?<!\w)(?:corner|intersection|junction|crossroads|crossing)[ ]of[ ](?P<place>{_SIDE}[ ](?:and|&|/|x)[ ]{_SIDE})(?!\w)",
    re.IGNORECASE,
)
_ORDINAL_OR_KIND = lazy(rf"\d(?:st|nd|rd|th)(?!\w)|[ ]{_STREET_WORD}(?!\w)", re.IGNORECASE)
_STREETS = "main|elm|oak|maple|pine|cedar|walnut|chestnut|broadway|spruce|birch|hickory|magnolia"
_ON_WORDS = frozenset(_STREETS.split("|"))
# Streets that many towns have, behind what stands there: "the station on Main".
_ON = lazy(
    r"(?<!\w)(?:live|lives|living|house|home|apartment|flat|place|station|shop|store|bank|pharmacy|church|school|bakery|cafe|"
    r"café|restaurant|kiosk|hotel|office|branch|garage|salon)[ ](?:on|off)[ ]"
    rf"(?P<place>(?:{_STREETS})(?:[ ](?:street|st|avenue|ave|road|rd)(?!\w))?)"
    r"(?=[ ]?[,.!?;)\n]|[ ]?\Z|[ ](?:and|in|near|by|it)(?!\w))",
    re.IGNORECASE,
)
_TOWN = rf"{UPPER}[\w'’.-]{{2,24}}(?:[ ]{UPPER}[\w'’.-]{{2,24}}){{0,2}}"
_SMALL_TOWN = r"[^\W\d_][\w'’.-]{2,24}"
_NUMBER = r"[ ](?i:no\.?[ ])?\d{1,5}[A-Za-z]?(?:[ ]Box[ ]\d{1,5})?,[ ]?"
_FARM_WORD = r"(?<![\w-])(?i:farm|erf|villa|bungalow|chalet|(?:rural|star)[ ]route"
_FARM = lazy(rf"{_FARM_WORD}|stand|r\.?r\.?|b\.?p\.?|h\.?c\.?){_NUMBER}{_TOWN}(?:,[ ]?{_TOWN}){{0,2}}")
_FARM_SMALL = lazy(
    rf"{_FARM_WORD}){_NUMBER}(?!(?:and|or|the|page|chapter|step|then|but|so|it|is|thanks?|please)(?!\w)){_SMALL_TOWN}"
)
_MARKET = lazy(
    r"(?<!\w)(?:am|auf der|auf dem|zum|zur)[ ](?:[^\W\d_]{3,20}[ ])?"
    r"(?P<end>[^\W\d_]{0,20}(?:markt|platz|weg|ufer|damm|ring|hof|graben|anger|wall|tor|brunnen))[ ]\d{1,3}[a-z]?(?![\w.:%€])",
    re.IGNORECASE,
)
_HAMLET = lazy(
    r"(?<!\w)(?:lieu[ -]dit|hameau(?: de)?)[ ](?:[^\W\d_][\w'’-]{0,24}[ ]){0,4}[^\W\d_][\w'’-]{0,24},?[ ]\d{5}"
    r"[ ][^\W\d_][\w'’-]{1,30}",
    re.IGNORECASE,
)
_HAMLET_WORDS = word_set("dit hameau lieu-dit")
_HUNGARIAN = lazy(
    rf"(?<!\w)(?:{UPPER}[\w.-]{{1,24}}[ ]){{1,3}}(?:utca|út|útja|tér|körút|köz|sétány|u\.)[ ]\d{{1,3}}(?:[/-]?[A-Za-z](?!\w))?"
    rf"(?:,?[ ]\d{{4}}[ ]{UPPER}[\w-]{{2,24}})?"
)
_FARM_WORDS = word_set("farm erf stand villa bungalow chalet route rr bp hc")
_MARKET_WORDS = word_set("am auf zum zur")
_HUNGARIAN_WORDS = word_set("utca út útja tér körút köz sétány u")
_MARKET_ENDS = (
    "markt",
    "platz",
    "weg",
    "ufer",
    "damm",
    "ring",
    "hof",
    "graben",
    "anger",
    "wall",
    "tor",
    "brunnen",
)
_CORNER_WORDS = word_set("corner intersection junction crossroads crossing")
_ANY_WORDS = _CORNER_WORDS | _ON_WORDS | _FARM_WORDS | _MARKET_WORDS | _HUNGARIAN_WORDS | _HAMLET_WORDS


def half_addresses(
    text: str, begin: int, end: int, words: frozenset[str], lexicon: Lexicon, seen: int = Seen.ALL
) -> list[Row]:
    """Return such addresses.

    Args:
        text: the whole text.
        begin: where the segment begins.
        end: where it ends.
        words: the segment's, in small letters.
        lexicon: the word lists.
        seen: what the words can be, by ``Lexicon.seen``.
    """
    if words.isdisjoint(_ANY_WORDS):
        return []
    found: list[tuple[int, int]] = []
    if not words.isdisjoint(_CORNER_WORDS):
        corners = _CORNER.finditer(text, begin, end)
        found += [match.span("place") for match in corners if _is_corner(match["place"], lexicon)]
    if not words.isdisjoint(_ON_WORDS):
        found += [match.span("place") for match in _ON.finditer(text, begin, end)]
    if seen & Seen.DIGIT:
        for form in _numbered(text, words):
            found += [match.span() for match in form.finditer(text, begin, end)]
    return [Row(*span, "ADDRESS", _SCORE) for span in found]


def _numbered(text: str, words: frozenset[str]) -> list[re.Pattern[str]]:
    """Return the forms with a number that can match in a segment with these words."""
    forms = []
    if not words.isdisjoint(_FARM_WORDS):
        forms.append(_FARM_SMALL if text.islower() else _FARM)
    if (
        "i" not in words
        and not words.isdisjoint(_MARKET_WORDS)
        and any(word.endswith(_MARKET_ENDS) for word in words)
    ):
        forms.append(_MARKET)
    if not words.isdisjoint(_HUNGARIAN_WORDS):
        forms.append(_HUNGARIAN)
    if not words.isdisjoint(_HAMLET_WORDS):
        forms.append(_HAMLET)
    return forms


def _is_corner(place: str, lexicon: Lexicon) -> bool:
    """Say whether it is two streets: both with a capital or a number, or one of them a street, a number or a name."""
    if _ORDINAL_OR_KIND.search(place):
        return True
    first, *_, last = place.split()
    if not place.islower():
        return all(word[0].isupper() for word in (first, last))
    return any(lexicon.is_name(word) or lexicon.is_town(word) for word in (first, last))
