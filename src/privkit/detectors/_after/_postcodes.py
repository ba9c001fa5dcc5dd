"""Towns with their postcode beside them and no street: "80336 München", "Austin, TX 78701", "Pune - 411001".

Postcodes by themselves are in ``_postal``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from privkit.detectors._after._anchors import NUMBERS, Places, matches_at
from privkit.detectors._after._coded import NO_STREETS
from privkit.detectors._after._row import Lexicon, Row, Seen, covered, word_set
from privkit.text._lazy import lazy

__all__ = ["posted"]

# What else may be a year or an amount is weak: little may follow the town.
_CODE_AND_TOWN = lazy(
    r"(?<![\w.,/€$£#:+%@=])(?<![^A-Z]-)(?<!\d )"
    r"(?:\d{4}[ ]?[A-Z]{2}|\d{2}-\d{3}|\d{4,5}-\d{3}|\d{3}[ ]\d{2}|(?P<weak>(?!19|20)[1-9]\d{3}|\d{5}))"
    r"[ ](?P<town>[^\W\d_][\w'’-]{1,24})"
)
_COUNTRY = lazy(r"(?<!\w)[A-Z]{1,2}-\Z")  # "D-80336"
_CODE = lazy(
    r"(?:[1-8]\d{5}|[1-8]\d{2}[ ]\d{3}|\d{3}-\d{4}|\d{5}-\d{3}|(?P<weak>\d{4,5}(?:-\d{4})?))(?![\w-]|[ ]\d)"
)
# British, Irish and Canadian.
_CODE_WITH_LETTERS = lazy(
    r"(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2}"
    r"|[A-Z]\d[\dW][ ]?(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4}|[A-Z]\d[A-Z][ ]?\d[A-Z]\d)"
    r"(?![\w-])",
    re.IGNORECASE,
)
_TOWN = lazy(
    r"(?<![\w'’-])(?P<town>[^\W\d_][\w'’-]{1,24})(?:,?[ ](?P<state>[A-Za-z]{2,3}))?(?:,?[ ]|[ ]?[-–][ ]?)\Z"
)
_REACH = 36
_GOES_ON = lazy(r"[ ](?P<word>[^\W\d_]+)")
_MAY_FOLLOW = word_set(
    "and or is are but now since so because with where when which that who the in at",
    "please for from to on by not i we it my und oder ist in bei et ou est en à y o es e ed è em",
    "w i oraz jest og och er är near germany france spain italy usa india deutschland",
)
_WORD_BEFORE = lazy(r"(?P<word>[^\W\d_]+)[ ]\Z")
_COUNTED = NO_STREETS | word_set("flight train bus error model id code gate build release")
_US = word_set(
    "al ak az ar ca co ct de dc fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok or pa pr ri",
    "sc sd tn tx ut vt va wa wv wi wy",
)
_AUSTRALIA = word_set("nsw vic qld tas act sa wa nt")
_CANADA = word_set("ab bc mb nb nl ns nt nu on pe qc sk yt")
_US_LENGTHS, _AUSTRALIAN_LENGTH = (5, 10), 4


def posted(text: str, begin: int, end: int, rows: list[Row], lexicon: Lexicon, places: Places) -> list[Row]:
    """Return the towns of a segment with the postcode beside them. ``rows`` are those found so far."""
    if not places.seen & Seen.LONG_NUMBER:  # which is in every postcode
        return []
    found = [*_behind_codes(text, rows, lexicon, places)]
    starts = places.starts(NUMBERS)
    for code in matches_at(starts, _CODE, text, end):
        found += _before_code(text, begin, code, rows, lexicon)
    lettered = sorted(
        {at - size for at in starts for size in (1, 2) if at - size >= begin and text[at - 1].isalpha()}
    )
    for code in matches_at(lettered, _CODE_WITH_LETTERS, text, end):
        found += _before_code(text, begin, code, rows, lexicon)
    addresses = [row for row in rows if row.entity_type == "ADDRESS"]
    return [row for row in found if not covered(addresses, row.start, row.end)]


def _behind_codes(text: str, rows: list[Row], lexicon: Lexicon, places: Places) -> Iterator[Row]:
    for code in places.at(NUMBERS, _CODE_AND_TOWN):
        start, stop = code.span("town")
        counted = _WORD_BEFORE.search(text, max(0, code.start() - _REACH), code.start())
        if code["weak"] and counted and counted["word"].lower() in _COUNTED:
            continue
        row = next((row for row in rows if row.start == start and row.entity_type == "LOCATION"), None)
        if row is None and not _is_town(text, code["town"], lexicon):
            continue
        stop = row.end if row else stop
        if not code["weak"] or _may_end(text, stop):
            country = _COUNTRY.search(text, max(0, code.start() - 3), code.start())
            yield Row(country.start() if country else code.start(), stop, "LOCATION", 0.75)


def _before_code(
    text: str, begin: int, code: re.Match[str], rows: list[Row], lexicon: Lexicon
) -> Iterator[Row]:
    town = _TOWN.search(text, max(begin, code.start() - _REACH), code.start())
    if town is None:
        return
    state, weak = (town["state"] or "").lower(), code.groupdict().get("weak")
    if weak and not _belongs(state, len(weak)) and not (len(weak) == 5 and _may_end(text, code.end())):
        return
    if state and not (_belongs(state, len(weak or "")) or (state in _CANADA and not weak)):
        return
    stop = town.end("state") if state else town.end("town")
    row = next(
        (row for row in rows if row.entity_type == "LOCATION" and row.end in (stop, town.end("town"))), None
    )
    if row is not None or _is_town(text, town["town"], lexicon):
        yield Row(row.start if row else town.start("town"), code.end(), "LOCATION", 0.75)


def _belongs(state: str, length: int) -> bool:
    """Say whether a state has postcodes of so many signs."""
    return (state in _US and length in _US_LENGTHS) or (state in _AUSTRALIA and length == _AUSTRALIAN_LENGTH)


def _is_town(text: str, word: str, lexicon: Lexicon) -> bool:
    return (word[0].isupper() or text.islower()) and lexicon.is_town(word) and not lexicon.frequent_word(word)


def _may_end(text: str, at: int) -> bool:
    """Say whether what stands here goes on with nothing that could be counted: "20000 Berlin tickets"."""
    more = _GOES_ON.match(text, at)
    return more is None or more["word"].lower() in _MAY_FOLLOW
