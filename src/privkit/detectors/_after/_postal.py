"""Postcodes with nothing of an address beside them: where a word announces one, and British ones by their form."""

from __future__ import annotations

import re

from privkit.detectors._after._anchors import NUMBERS, Places
from privkit.detectors._after._row import Row, Seen, word_set
from privkit.text._lazy import lazy

__all__ = ["POSTAL_WORDS", "postal"]

POSTAL_WORDS = word_set(
    "zip zips zipcode postcode postcodes postal postale post plz postleitzahl cp c cep cap pincode pin postnummer postnr",
    "postinumero eircode psč psc pocztowy",
)
"""Words of which one stands in whatever announces a postcode."""
_CUE = (
    r"(?<![\w.-])(?:zip(?:[ -]?codes?|['’]?s)?|postal(?:[ -]?codes?)?|post[ -]?codes?|plz|postleitzahl|code postal|c\.?p|"
    r"c[oó]d(?:igo|\.)? postal|"
    r"codice postale|kod(?:em|u)? pocztowy|postnummer|postnr|postinumero|eircode|psč|cep|(?-i:CAP)|(?P<pin>pin ?code))(?!\w)"
)
_IS = r"(?:is|was|are|ist|war|lautet|est|es|é|è|er|är|on|jest|to|now|number|no\.?|de|della|do)[ :]{1,2}"
_ANNOUNCED = lazy(
    rf"{_CUE}[\"']?[ \t]?[:=#?.,–-]?[ \t]?[\"'(]?(?:{_IS}){{0,3}}[\"'(]?(?:[A-Z]{{1,2}}-)?\Z", re.IGNORECASE
)
_INDIAN = lazy(r"\d{3} ?\d{3}(?!\d)")  # a "pin code" of other length opens something
_ONE_MORE = lazy(
    r"(?:,|/)?[ ](?:(?:and|or|not|nor|but|instead of|und|oder|nicht|statt|et|ou|y|o|e|en|i)[ ])?\Z"
)
_REACH = 44
# Of the United States, of Canada, the Netherlands, Brazil and Portugal, Poland, Sweden and Czechia, Ireland; and all in one.
_CODE = lazy(
    r"(?:\d{5}-\d{3,4}|\d{4}[ ]?[A-Z]{2}|\d{4}-\d{3}|\d{2}-\d{3}|\d{3}[ ]\d{2,3}|\d{4,6}|\d[A-Z][ ]?\d[A-Z]\d|"
    r"\d[\dW][ ]?[A-Z\d]{4}|\d[A-Z\d]?[ ]?\d[A-Z]{2})(?![\w-]|[.,]\d|[ ]?[€$£%])",
    re.IGNORECASE,
)
_LETTERS_BEFORE = lazy(r"(?<![^\W_]|[-_./])[A-Z]{1,2}\Z", re.IGNORECASE)
# Postcode areas of the United Kingdom (Royal Mail, Postcode Address File); the last part has no C, I, K, M, O or V.
_AREAS = word_set(
    "AB AL B BA BB BD BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY",
    "G GL GU HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW",
    "OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC",
    "WD WF WN WR WS WV YO ZE",
)
_BRITISH = lazy(r"\d[A-Z\d]?[ ]\d[ABD-HJLNP-UW-Z]{2}(?![\w-])")
_OTHER = lazy(
    r"(?<!\w)(?:flight|part|parts|model|seat|gate|room|bus|route|size|code|item|ref|sku|no\.?|number)[ ]\Z",
    re.IGNORECASE,
)
_OTHER_REACH = 9
_SIZES = ("GB", "TB")  # "S9 4GB" may be a telephone
_SCORE = 0.75


def postal(
    text: str, begin: int, end: int, words: frozenset[str], rows: list[Row], places: Places
) -> list[Row]:
    """Return the postcodes of a segment that a word announces, and those of the United Kingdom in capitals.

    Args:
        text: the whole text.
        begin: where the segment begins.
        end: where it ends.
        words: the segment's, in small letters.
        rows: what was found in it; what lies in one of them, or across, is no postcode of its own.
        places: of the segment.
    """
    announced = not POSTAL_WORDS.isdisjoint(words)
    if not announced and not places.seen & Seen.NUMBERED:
        return []
    found: list[Row] = []
    for at in places.starts(NUMBERS):
        if not announced and not "A" <= text[max(begin, at - 1) : at] <= "Z":
            continue
        letters = _LETTERS_BEFORE.search(text, max(begin, at - 3), at)
        start = letters.start() if letters else at
        code = _british(text, at, letters)
        if code is None and announced and _is_announced(text, begin, start, found):
            code = _CODE.match(text, at, end)
        if code:
            found.append(Row(start, code.end(), "LOCATION", _SCORE))
    return [row for row in found if not any(_crosses(old, row) for old in rows)]


def _crosses(old: Row, row: Row) -> bool:
    """Say whether they share characters, and the old one has others besides."""
    inside = row.start <= old.start and old.end <= row.end
    return old.start < row.end and row.start < old.end and not inside


def _british(text: str, at: int, letters: re.Match[str] | None) -> re.Match[str] | None:
    if letters is None or letters.group() not in _AREAS:
        return None
    code = _BRITISH.match(text, at)
    if code is None or code.group().endswith(_SIZES):
        return None
    start = letters.start()
    return None if _OTHER.search(text, max(0, start - _OTHER_REACH), start) else code


def _is_announced(text: str, begin: int, start: int, found: list[Row]) -> bool:
    cue = _ANNOUNCED.search(text, max(begin, start - _REACH), start)
    if cue:
        return cue["pin"] is None or _INDIAN.match(text, start) is not None
    return (
        bool(found) and found[-1].end <= start and _ONE_MORE.fullmatch(text, found[-1].end, start) is not None
    )
