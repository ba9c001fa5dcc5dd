"""People and towns told by the word right beside them: "my cleaner, Danuta,", "nurse petrakis", "the lagos flight"."""

from __future__ import annotations

import re

from privkit.detectors._after._anchors import Places
from privkit.detectors._after._kin import KIN, KIN_WORDS
from privkit.detectors._after._people import WORD
from privkit.detectors._after._row import Lexicon, Row, covered, word_set
from privkit.text._lazy import lazy

__all__ = ["beside"]

_SCORE = 0.75
_TRADES = (
    "ex|assistant|lawyer|solicitor|accountant|doctor|dentist|vet|driver|kid|nanny|supervisor|courier|technician|engineer|plumber|"
    "electrician|builder|decorator|gardener|cleaner|caretaker|handyman|locksmith|fitter|installer|nurse|midwife|receptionist|"
    "waiter|waitress|chef|teacher|tutor|trainer|coach|babysitter|childminder|hairdresser|barber|therapist|vicar|priest|guide|"
    "cashier|adviser|advisor|trustee|executor|guardian"
)
_NEAR_WORDS = KIN_WORDS | frozenset(_TRADES.split("|")) | {"law"}
_WHOSE = word_set("my our his her their your the")
_APPOSED = lazy(
    rf"(?<!\w)(?:my|our|his|her|their|your|the)[ ](?:[\w-]{{1,12}}[ ])?(?:{KIN}|{_TRADES})(?:[ -]in[ -]law)?(?:,[ ]|[ ]\()"
    rf"(?P<name>{WORD})(?=[,)])",
    re.IGNORECASE,
)
_OFFICES = (
    r"nurse|midwife|matron|rabbi|imam|sheikh|pastor|reverend|rev|lady|lord|dame|captain|capt|sergeant|sgt|constable|inspector|"
    r"detective|lieutenant|colonel|corporal|judge|coach|councillor|cllr|senator|papa|mama|uncle|auntie|aunty|aunt|engr|barr|alhaji|"
    r"hajia|headmaster|headmistress|sister|father|officer|baby|bishop|consultant"
)
_OFFICE_WORDS = frozenset(_OFFICES.split("|"))
_TITLED = lazy(
    rf"(?<![\w.'’-])(?P<office>{_OFFICES})\.?[ ](?P<name>{WORD}(?<!['’]s))(?![\w'’-])", re.IGNORECASE
)
# Those that stand before much else: "father christmas", "baby shark", "the officer said".
_WITH_CAPITALS = word_set(
    "sister father officer baby coach lady lord consultant papa mama captain judge sheikh detective"
)
_OF_MUCH = word_set("baby father sister papa mama coach captain lady lord consultant")
_MISTER = lazy(r"(?<![\w.])(?:mr|mrs)\.?[ ](?P<name>[^\W\d_]{4,20})(?![\w'’-])", re.IGNORECASE)
_MISTER_WORDS = word_set("mr mrs")
_GOES = (
    "flight|train|bus|coach|ferry|tram|branch|office|store|shop|warehouse|depot|clinic|campus|trip|terminal|concert|hotel|"
    "plant|factory|outlet|showroom|team"
)
_GOES_WORDS = frozenset(_GOES.replace("|", " ").split()) | frozenset(f"{word}s" for word in _GOES.split("|"))
_TOWN = lazy(
    r"(?<!\w)(?:the|this|that|next|last|first|our|my|your|to|from)[ ](?:\w{3,7}[ ])?"
    rf"(?P<name>[^\W\d_]{{4,20}})[ ](?:{_GOES})(?:s|e?s)?(?!\w)",
    re.IGNORECASE,
)
_NO_ENDS = ("ly", "ing", "ed", "tion")


def beside(
    text: str,
    begin: int,
    end: int,
    words: frozenset[str],
    rows: list[Row],
    lexicon: Lexicon,
    places: Places | None = None,
) -> list[Row]:
    """Return such people and towns that no row covers.

    ``words`` are those of the segment in small letters, ``places`` the segment's.
    """
    places = places or Places(text, begin, end)
    mixed = not text[begin:end].islower() and not text[begin:end].isupper()
    found: list[Row] = []
    if not words.isdisjoint(_NEAR_WORDS) and not words.isdisjoint(_WHOSE) and not words.isdisjoint(",("):
        matches = places.headed(_APPOSED)
        found += [_row(match) for match in matches if _is_somebody(match["name"], lexicon, mixed=mixed)]
    if not words.isdisjoint(_OFFICE_WORDS):
        found += [
            _row(match)
            for match in places.headed(_TITLED)
            if _is_family(match["name"], match["office"], lexicon, mixed=mixed)
        ]
    if not mixed and not words.isdisjoint(_MISTER_WORDS):
        misters = places.headed(_MISTER)
        found += [_row(match) for match in misters if _is_unknown(match["name"], lexicon)]
    if not words.isdisjoint(_GOES_WORDS):
        found += [
            _row(match, "LOCATION")
            for match in places.headed(_TOWN)
            if _is_town(match["name"], lexicon, mixed=mixed)
        ]
    return [row for row in found if not covered(rows, row.start, row.end)]


def _row(match: re.Match[str], entity_type: str = "PERSON") -> Row:
    return Row(*match.span("name"), entity_type, _SCORE)


def _is_somebody(name: str, lexicon: Lexicon, *, mixed: bool) -> bool:
    """Say whether it is a first name and no word, or on no list at all."""
    if (mixed and not (name[0].isupper() and name[1:].islower())) or lexicon.ordinary(name):
        return False
    return lexicon.is_given(name) or _is_unknown(name, lexicon)


def _is_unknown(name: str, lexicon: Lexicon) -> bool:
    return len(name) > 3 and not lexicon.bits(name) and not name.lower().endswith(_NO_ENDS)


def _is_family(name: str, office: str, lexicon: Lexicon, *, mixed: bool) -> bool:
    """Say whether what stands behind a title is a name and no word."""
    if lexicon.ordinary(name) or len(name) < 3:
        return False
    if mixed and not (office[0].isupper() or office in ("uncle", "aunt", "auntie", "aunty", "nurse")):
        return False
    if not mixed:
        return office.lower() not in _WITH_CAPITALS and lexicon.is_name(name)
    if not (name[0].isupper() and name[1:].islower()):
        return False
    if office.lower() in _OF_MUCH:
        return lexicon.is_given(name) or lexicon.has_frequent_surname(name)
    return lexicon.has_name(name) or not lexicon.bits(name)


def _is_town(name: str, lexicon: Lexicon, *, mixed: bool) -> bool:
    if mixed and not name[0].isupper():
        return False
    return lexicon.is_town(name) and not lexicon.ordinary(name) and not lexicon.is_given(name)
