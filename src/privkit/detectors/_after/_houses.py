"""Addresses without a kind of street: a house's name before its town, or a number and a name: "Rose Cottage, Bray"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privkit.detectors._after._anchors import CAPITALS, NUMBERS, Places
from privkit.detectors._after._people import CAPITAL
from privkit.detectors._after._row import Lexicon, Row, Seen, word_set
from privkit.text._lazy import lazy

__all__ = ["houses"]

_SCORE = 0.75
_KINDS = (
    r"house|cottages?|farm|farmhouse|lodge|manor|barns?|rectory|vicarage|forge|mill|grange|court|mansions?|towers|villas?|croft|"
    r"priory|stables|granary|homestead|bungalow|gatehouse|schoolhouse|parsonage|oast|apartments|chambers|heights|lodgings|"
    r"smallholding|almshouses|maltings|bothy|steading"
)
_KIND_WORDS = frozenset(re.sub(r"(\w+)s\?", r"\1 \1s", _KINDS).replace("|", " ").split())
# Those of them that mean nothing but a dwelling: "the old forge, cobh".
_ONLY = word_set(
    "cottage cottages farmhouse rectory vicarage forge priory gatehouse parsonage oast croft bothy steading"
)
_MOSTLY = _ONLY | {"farm", "lodge", "manor", "grange", "barn"}  # behind a word of any sort
# Public houses, games and companies: none of them is anybody's address.
_NO_HOUSES = word_set(
    "opera white town city guild custom open full publishing supreme high crown county district magistrates tennis basketball",
    "dairy pig chicken sheep cattle",
    "wind solar fish food music dance village church concert federal appeal appeals royal national state green power auction",
    "acid deep tech steel paper cotton water grist rumour rumor squash food public boarding halfway haunted play own holiday",
    "summer country beach guest second whole new big small nice lovely same next other every each any this that your my our his",
    "her their its in at on of and to from is was the a an old for with by or data server control clock twin cell church eiffel",
)
_TOWN = rf"{CAPITAL}(?:[ -]{CAPITAL}){{0,2}}"
_MORE = rf"(?:,[ ](?:Co\.?[ ]|County[ ])?{CAPITAL}(?=[ ]?(?:[.,;!?)\n]|\Z)))?"
_NAMED = lazy(
    rf"(?<![\w'’.-])(?:The[ ])?(?:Old[ ])?(?:(?P<name>{CAPITAL})(?:[ ]{CAPITAL})?[ ])?(?P<kind>{_KINDS.title()}),[ ]"
    rf"(?P<town>{_TOWN}){_MORE}"
)  # fmt: skip
_SMALL = lazy(
    rf"(?<![\w'’.-])(?P<the>the[ ])?(?:old[ ])?(?:(?P<name>[^\W\d_]{{3,20}})[ ])?(?P<kind>{_KINDS}),[ ](?P<town>[^\W\d_]{{3,24}})"
    r"(?:,[ ]co\.?[ ][^\W\d_]{3,20})?(?![\w-])"
)
# What estates and single houses end in: "3 Fairview, Athlone", "5 The Paddocks, Ely".
_ENDS = (
    r"view|side|fields?|lands?|woods?|mount|dene|croft|hurst|lea|leigh|ridge|banks?|brook|mead|meadows?|paddocks?|garth|holme?|dale|"
    r"acres?|orchards?|vale|heights|haven|lodge|lawns?|gables|beeches|limes|laurels|firs|poplars|oaks|elms|willows|maltings|shambles|"
    r"ridings|spinney|copse|hollow|dell|rise|warren|glebe|elms|cottages|villas|mews|wharf|chase|brae|wynd|parade|green"
)
_NUMBERED = lazy(
    r"(?<![\w.,/€$£#:-])(?<!\d[ ])\d{1,3}[A-Za-z]?,?[ ](?:the[ ])?"
    rf"(?P<name>(?:[^\W\d_][\w'’-]{{2,20}}[ ])?[^\W\d_]{{0,20}}(?:{_ENDS})),[ ](?P<town>[^\W\d_][\w'’-]{{2,24}})(?!\w)",
    re.IGNORECASE,
)
_ENDINGS = tuple(re.sub(r"(\w+)s\?", r"\1|\1s", _ENDS).replace("holme?", "holm|holme").split("|"))
_CUE = lazy(
    r"(?<!\w)(?:at|to|in|from|address(?:[ ]is)?|lives?|living|old|new|home|here)[ :]{1,2}\Z", re.IGNORECASE
)
_REACH = 12


def houses(
    text: str,
    begin: int,
    end: int,
    words: frozenset[str],
    rows: list[Row],
    lexicon: Lexicon,
    places: Places | None = None,
) -> list[Row]:
    """Return such addresses; ``words`` are those of the segment in small letters, ``places`` the segment's.

    What one of the rows begins with can be a town.
    """
    if "," not in words:
        return []
    places = places or Places(text, begin, end)
    found: list[re.Match[str]] = []
    towns = {row.start: row.end for row in rows if row.entity_type in ("PERSON", "LOCATION")}
    if not words.isdisjoint(_KIND_WORDS):
        found += _called(text, begin, end, towns, lexicon, places)
    if places.seen & Seen.DIGIT and any(word.endswith(_ENDINGS) for word in words):
        found += _numbered(text, towns, lexicon, places)
    ends = ((match.start(), max(match.end(), towns.get(match.start("town"), 0))) for match in found)
    return [Row(*span, "ADDRESS", _SCORE) for span in ends]


def _called(
    text: str, begin: int, end: int, towns: dict[int, int], lexicon: Lexicon, places: Places
) -> Iterator[re.Match[str]]:
    """Yield the houses with a name and the towns behind them."""
    small = text.islower()
    if text.isupper() and len(text.lower()) == len(text):
        text, small = text.lower(), True
    for match in _SMALL.finditer(text, begin, end) if small else places.at(CAPITALS, _NAMED):
        name, kind = match["name"], match["kind"].lower()
        if name is None or name.lower() in ("old", "the"):
            named = kind in _ONLY and match.start() < match.start("kind")
        else:
            named = name.lower() not in _NO_HOUSES
            named = named and (not small or kind in _MOSTLY or not lexicon.ordinary(name))
        if named and _is_town(text, match, towns, lexicon, small=small):
            yield match


def _numbered(text: str, towns: dict[int, int], lexicon: Lexicon, places: Places) -> Iterator[re.Match[str]]:
    """Yield the numbers with a name that ends as those of estates do, and the towns behind them."""
    mixed = not text.islower() and not text.isupper()
    for match in places.at(NUMBERS, _NUMBERED):
        name, town = match["name"], match["town"]
        if mixed and not (name[0].isupper() and town[0].isupper()):
            continue
        if (mixed or not any(map(lexicon.ordinary, name.split()))) and _is_town(
            text, match, towns, lexicon, small=not mixed
        ):
            yield match


def _is_town(
    text: str, match: re.Match[str], towns: dict[int, int], lexicon: Lexicon, *, small: bool
) -> bool:
    """Say whether lists know the town, or it is no word and something before tells that an address is meant."""
    town = re.split(r"[ -]", match["town"], maxsplit=1)[0]
    if lexicon.ordinary(town):
        return False
    if lexicon.is_town(town) or match.start("town") in towns:
        return True
    if small or lexicon.is_given(town):
        return False
    return _CUE.search(text, max(0, match.start() - _REACH), match.start()) is not None
