"""Dates, dates of birth and ages, in the forms and languages people type them."""

from __future__ import annotations

import re
from collections.abc import Iterator

__all__ = ["BIRTH_WORDS", "ages", "births", "dates"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]

_MONTHS = (
    "jan(?:uary|uar|vier|uari|eiro)?|january|ene(?:ro)?|gen(?:naio)?|stycz(?:nia|en)"
    "|feb(?:ruary|ruar|ruari|braio|rero)?|f[eé]v(?:rier|ereiro)?|lut(?:ego|y)"
    "|mar(?:ch|s|zo|[cç]o|ca|zec)?|m[aä]rz|maart|mrt|apr(?:il|ile)?|avr(?:il)?|abr(?:il)?|kwie(?:tnia|cien)"
    "|may|mai|mei|maj(?:a)?|mayo|maggio|mag|maio|jun(?:e|i|io|ho)?|juin|giugno|giu|czerw(?:ca|iec)"
    "|jul(?:y|i|io|ho)?|juil(?:let)?|luglio|lug|lip(?:ca|iec)|aug(?:ust|ustus)?|ao[uû]t|ago(?:sto)?|sierp(?:nia|ien)"
    "|sept?(?:ember|embre|tembre|iembre)?|set(?:tembre|embro)?|wrze(?:snia|śnia|sien|sień)"
    "|o[ck]t(?:ober|obre|ubre|ubro)?|out(?:ubro)?|ott(?:obre)?|pa[zź]dziernika?"
    "|nov(?:ember|embre|iembre|embro)?|listopada?|de[cz](?:ember|embre|embro)?|d[eé]c(?:embre)?|dic(?:embre|iembre)?|grud(?:nia|zien)"
)
_ORDINAL = r"(?:st|nd|rd|th|er|\.|º|°)?"
_CLOCK = r"(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+\-]\d\d:?\d\d)?)?"
_YEAR = r"(?:19|20)\d\d"
_MONTH_NUMBER = r"(?:0?[1-9]|1[0-2])"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DATE = re.compile(
    rf"""(?<![\w./\-])(?:
      {_YEAR}([./\-]){_MONTH_NUMBER}\1{_DAY}{_CLOCK}
    | {_DAY}([./\-]|[ ]?/[ ]?|\.[ ]){_DAY}\2(?:{_YEAR}|\d\d)
    | {_DAY}{_ORDINAL}[ ./\-]{{0,2}}(?:of[ ]|de[ ]|di[ ])?(?:{_MONTHS})\b\.?[ ,./\-]{{0,3}}
      (?:de[ ]|del[ ]|of[ ])?(?:{_YEAR}|'?\d\d(?![:.]?\d))
    | (?:{_MONTHS})\b\.?[ \-]{_DAY}(?:st|nd|rd|th)?(?:,[ ]?|[ \-]|,?[ ]of[ ])(?:{_YEAR}|'\d\d)
    )(?![\w/]|[.\-]\d)""",
    re.IGNORECASE | re.VERBOSE | re.ASCII,
)
# Without a year, an abbreviation that is also a word ("2 out of 3", "the 5 set") does not make a date.
_DAY_MONTH = re.compile(
    rf"(?<![\w./\-])(?:{_DAY}{_ORDINAL}[ \-]{{0,2}}(?:of |de |di )?(?!(?:out|set|ago|gen|mag|lip|lug)\b)(?:{_MONTHS})"
    rf"|(?!(?:out|set|ago|gen|mag|lip|lug)\b)(?:{_MONTHS})\.?[ \-]{_DAY}(?:st|nd|rd|th)?)(?![\w%])",
    re.IGNORECASE | re.ASCII,
)
_COMPACT = re.compile(
    rf"(?<![\w./\-])(?:{_YEAR}\d{{4}}|(?:0[1-9]|[12]\d|3[01])\d{{2}}{_YEAR})(?![\w/]|[.\-]\d)", re.ASCII
)
_TIME = re.compile(
    r"(?<![\w:.])(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?|(?:0?[1-9]|1[0-2])\s?[ap]\.?m\b\.?)(?![\w:])",
    re.IGNORECASE,
)

# The last word of each cue, and the words that must stand before it where it alone says too little.
_BIRTH_CUES: dict[bytes, tuple[bytes, ...]] = {
    **dict.fromkeys(
        b"birth birthday birthdate birthdata dob bday born dateofbirth birthdays geboren geburtsdatum geburtstag geboortedatum "
        b"naissance nacimiento nacido nacida nacio naci nascita nato nata nascimento nascido nascida nasci urodzenia "
        b"geb nasc urodzony urodzona urodzil urodzila urodzilem urodzilam".split(),
        (),
    ),
    b"b": (b"d", b"o"),
    b"le": (b"ne", b"nee", b"e"),  # né le, née le, né(e) le
    b"ur": (b"data", b"dnia"),
}
BIRTH_WORDS = frozenset(_BIRTH_CUES)
_WORD = re.compile(rb"[a-z0-9]+")
_BIRTH_REACH = 40
_NEITHER = re.compile(r"[\n;!?]")

_AGES = re.compile(
    r"(?<![\w.,])(?:"
    r"(?:aged?|age is|edad|alter|eta|leeftijd|wiek|idade)(?:\s?[:=]\s?|\s)(?P<a>\d{1,3})"
    r"|(?P<b>\d{1,3})[ \-]?(?:years?|yrs?)?[ \-]?(?:old|yo\b|y/o\b|y\.o\.?)"
    r"|(?P<c>\d{1,3}) (?:jahre alt|ans\b|años|anos\b|anni\b|jaar oud|lat\b|years? of age))(?![\w])",
    re.IGNORECASE,
)


def dates(text: str) -> list[Row]:
    """Return every date and time of day, as DATE_TIME."""
    found = [*_DATE.finditer(text), *_DAY_MONTH.finditer(text), *_TIME.finditer(text)]
    return [(match.start(), match.end(), "DATE_TIME", 0.6, "date") for match in found]


def births(text: str, words: bytes) -> list[Row]:
    """Return dates that words such as "born" or "DOB" announce, as DATE_OF_BIRTH.

    ``words`` is the text as ``words_of`` makes it. Worth a call only where one of ``BIRTH_WORDS`` is in it.
    """
    rows: set[Row] = set()
    for at, end in _birth_cues(words):
        found = _date_after(text, end) or _date_before(text, at)
        if found:
            rows.add((*found, "DATE_OF_BIRTH", 0.9, "birth", ()))
    return sorted(rows)


def _birth_cues(words: bytes) -> Iterator[tuple[int, int]]:
    before = b""
    for word in _WORD.finditer(words):
        needed = _BIRTH_CUES.get(word.group())
        if needed is not None and (not needed or before in needed):
            yield word.span()
        before = word.group()


def _date_after(text: str, at: int) -> tuple[int, int] | None:
    """Return the first date within reach after the cue, in any form."""
    limit = min(len(text), at + _BIRTH_REACH + 24)
    for pattern in (_DATE, _COMPACT, _DAY_MONTH):
        found = pattern.search(text, at, limit)
        if found and found.start() - at <= _BIRTH_REACH:
            return found.span()
    return None


def _date_before(text: str, at: int) -> tuple[int, int] | None:
    """Return the last date before the cue in the same sentence: "05/03/1987 is my date of birth"."""
    last = None
    for found in _DATE.finditer(text, max(0, at - _BIRTH_REACH), at):
        last = found
    if last is None or _NEITHER.search(text, last.end(), at):
        return None
    return last.span()


def ages(text: str) -> list[Row]:
    """Return ages that their words give away: "34 years old", "aged 34"."""
    return [
        (*match.span(match.lastgroup or 0), "AGE", 0.7, "age", ())
        for match in _AGES.finditer(text)
        if int(match[match.lastgroup or 0]) < 125
    ]
