"""People whom the lists tell: first names that are nothing else, and the words beside a name that go with it."""

from __future__ import annotations

import re

from privkit.detectors._after._also_words import ALSO_WORDS
from privkit.detectors._after._given_world import GIVEN_WORLD
from privkit.detectors._after._names_too import BEGINNINGS_TOO, FIRST_NAMES, IN_ANY_CASE, TOWNS_TOO
from privkit.detectors._after._owners import owning
from privkit.detectors._after._people import CAPITAL, NO_APOSTROPHE, REACH, WORD
from privkit.detectors._after._realms import REALM_WORDS, realms
from privkit.detectors._after._row import Lexicon, Row, Seen, word_set
from privkit.detectors._after._towns_world import TOWNS_WORLD
from privkit.detectors._after._trimmed import is_counted
from privkit.text._lazy import lazy

__all__ = ["as_people", "completed", "countries", "listed", "together"]

_NEXT = lazy(rf"[ ](?P<name>{CAPITAL})(?![\w-]|\.\w)")
_BEFORE = lazy(rf"(?<![\w.'’&@/-])(?P<name>{CAPITAL})[ ]\Z")
_START = lazy(r"(?:\A|[.!?\n:;]\s*|[-–—•*>\"“„«(]\s*)\Z")
# Family names of Vietnam and China that stand before the given one and are words elsewhere.
_FAMILY_FIRST = word_set(
    "nguyen tran pham hoang huynh phan dang bui ngo duong dinh truong wang zhang huang zhao zhou guo gao luo"
)
_FAMILY_BEFORE = lazy(
    r"(?<![\w.'’&@/-])(?:(?i:nguyen|nguyễn|tran|trần|pham|phạm|hoang|hoàng|huynh|huỳnh|phan|dang|đặng|duong|dương|dinh|đinh|truong|"
    r"wang|zhang|huang|zhao|zhou|liu|chen|guo|gao|luo|xu)|Le|Lê|Park|Ho|Vu|Do)[ ]\Z"
)
_SAINT = lazy(
    r"(?<!\w)(?:san|santa|santo|são|sao|saint|st\.?|sankt|port|porto|fort|mount|cape|lake|puerto|los|las)[ ]\Z",
    re.IGNORECASE,
)
_IN = lazy(
    r"(?<!\w)(?:in|near|from|to|at|of|around|outside|via|the|nach|aus|à|en|de|a|em|di|till|från|w|z|do)[ ]\Z",
    re.IGNORECASE,
)
_LONGEST_IN = 9
_WITHIN = lazy(r"(?<!\w)(?:in|near|at|around|outside|nach|aus)[ ]\Z", re.IGNORECASE)
_SURNAME = lazy(r"[ ](?P<name>[^\W\d_]{3,30})(?![\w'’-]|[.@]\w)")
# First names of which one is known: "Will and Mark", "Ivy, Lily and Rose".
_AND = r",?[ ](?:and|&|und|et|y|e|en|og|och|i)[ ]"
_AND_BEFORE = lazy(rf"(?<![\w.'’&@/-])(?P<name>{CAPITAL})(?P<link>,[ ]|{_AND})\Z")
_AND_BEHIND = lazy(
    rf"{_AND}(?P<name>{CAPITAL})(?![\w@'’-]|\.\w|[ ](?:(?:I|you|we|he|she|they|it|do|be|the|a|my|your)(?!\w)|{CAPITAL}))"
)
_TWO_NAMES = lazy(
    rf"(?P<one>(?P<first>{CAPITAL})[ ]{CAPITAL}){_AND}(?P<other>(?P<second>{CAPITAL})[ ]{CAPITAL})"
)
_FROM = "from "
_MONTHS = ("april", "may", "june", "august")  # of which two are months: "in May and June"
_SHORTEST_FAMILY = 4
_NO_FAMILIES = word_set(
    "will would may might can could shall should must does have thanks thank please yes best sorry hello good great just",
    "still also today tomorrow yesterday here there where when what this that they your then very been with from love",
)
# What is said of people only: "for Talara Copperwick, who lives with me".
_WHO = lazy(
    r",?[ ](?:who|whom|whose)(?:['’]s)?[ ](?:is |was )?(?:lives?|lived|living|my|our|your|his|her|their|born|\d)(?!\w)"
)
_I_AM = lazy(r"(?<!\w)(?:i['’]?m|i am|(?P<speaks>this is))[ ]\Z", re.IGNORECASE)
_LONGEST_I_AM = 9
_SPEAKING = lazy(r"[ ](?:speaking|calling|here|from)(?!\w)")
_ROADS = word_set("street road lane avenue drive close crescent boulevard terrace")
_SAID_TO = word_set(
    "welcome sorry please morning evening cheers congrats nurse midwife rabbi imam constable sergeant councillor reverend",
    "captain inspector detective judge coach",
)
_MOST_WORDS = 2
_MOST_STRANGE = 2
_VERBS = ("ing", "ed", "en", "er", "te", "de", "et", "ar", "ir", "es", "ou", "ó")
_LONGEST_FAMILY = 10  # with the space behind it and the sign before
_SCORE = 0.6
_GLUE = frozenset("@_/\\.'’-&#$=<({[|")
_GLUE_BEHIND = frozenset("_/\\@=<({[|&")


def listed(
    text: str,
    begin: int,
    end: int,
    words: frozenset[str],
    rows: list[Row],
    lexicon: Lexicon,
    seen: int = Seen.ALL,
) -> list[Row]:
    """Return frequent first names, cities and countries that are nothing else besides, and that no row touches.

    ``words`` are those of the segment in small letters, ``seen`` what they can be, by ``Lexicon.seen``.
    """
    alone = lexicon.alone(words).items() if seen & Seen.ALONE else ()
    part = text[begin:end]
    small, large = part.islower(), part.isupper()
    names = {word: kind for word, kind in alone if kind == "LOCATION" or word not in ALSO_WORDS}
    more = (words & (IN_ANY_CASE if small or large else FIRST_NAMES)).difference(names)
    owners = owning(words, lexicon) if seen & Seen.RARE else ()
    if not names and not more and not owners:
        return []
    names |= dict.fromkeys(more, "PERSON")
    names |= dict.fromkeys(owners, "PERSON")
    found: list[Row] = []
    lowered = part.lower() if not small else part
    if len(lowered) != len(part):
        return []
    for name, entity_type in names.items():
        at = lowered.find(name)
        while at >= 0:
            start, stop = begin + at, begin + at + len(name)
            if (
                _stands(text, start, stop, small=small or name in owners, large=large)
                and not is_counted(text, start, stop)
                and not (name in TOWNS_WORLD and _is_behind_first_name(text, begin, start, lexicon))
                and not _touched(rows, start, stop)
                and (name not in more or _is_first_name(text, begin, start, name))
            ):
                found.append(Row(start, stop, entity_type, _SCORE))
            at = lowered.find(name, at + len(name))
    return found


def _is_behind_first_name(text: str, begin: int, start: int, lexicon: Lexicon) -> bool:
    """Say whether a first name stands right before: then what is a town as well is the family's name."""
    first = _BEFORE.search(text, max(begin, start - REACH), start)
    if first is None or not lexicon.is_given(first["name"]):
        return False
    return first["name"].lower() in FIRST_NAMES or not lexicon.ordinary(first["name"])


def countries(text: str, begin: int, end: int, words: frozenset[str]) -> list[Row]:
    """Return the countries and regions of more than one word. ``words`` are those of the segment in small letters."""
    if words.isdisjoint(REALM_WORDS):
        return []
    part = text[begin:end]
    lowered = part.lower()
    if len(lowered) != len(part):
        return []
    return [
        Row(begin + at, begin + stop, "LOCATION", _SCORE)
        for at, stop in realms(lowered, words)
        if (part[at].isupper() or part == lowered) and _is_apart(text, begin + at, begin + stop)
    ]


def as_people(text: str, begin: int, rows: list[Row], lexicon: Lexicon) -> list[Row]:
    """Return the rows; a place that is one of ``FIRST_NAMES``, where nothing before it says a place, as a person.

    So is an organisation of a first name and a surname, which nobody would hide; one that ends as a street is an address.
    """
    rows = [
        one
        for row in rows
        for one in (_no_company(text, row, lexicon) if row.entity_type == "ORGANIZATION" else (row,))
    ]
    return [
        row._replace(entity_type=_kind(text, begin, row, rows[at - 1] if at else None))
        if row.entity_type in ("PERSON", "LOCATION")
        else row
        for at, row in enumerate(rows)
    ]


def _kind(text: str, begin: int, row: Row, last: Row | None) -> str:
    """Return what a person or place is, as far as the lists and what stands before it tell."""
    name = text[row.start : row.end].lower()
    since = max(begin, row.start - _LONGEST_IN)
    if row.entity_type == "LOCATION":
        if name in FIRST_NAMES and _is_first_name(text, begin, row.start, name):
            return "PERSON"
        return "PERSON" if name in GIVEN_WORLD and not _WITHIN.search(text, since, row.start) else "LOCATION"
    if name in TOWNS_WORLD and _IN.search(text, since, row.start):
        return "LOCATION"
    return "LOCATION" if last and _is_goal(text, begin, last, row) else "PERSON"


def _is_goal(text: str, begin: int, origin: Row, row: Row) -> bool:
    """Say whether it is where "from Nelson to Stanley" leads to: a name of people that is one of towns, too."""
    return (
        origin.entity_type == "LOCATION"
        and text[origin.end : row.start] == " to "
        and text[row.start : row.end].lower() in TOWNS_TOO
        and text[max(begin, origin.start - len(_FROM)) : origin.start].lower() == _FROM
    )


def _no_company(text: str, row: Row, lexicon: Lexicon) -> tuple[Row, ...]:
    both = _TWO_NAMES.fullmatch(text, row.start, row.end)
    if both:  # one first name is enough: nobody ties a company to a person in one name
        firsts = both["first"], both["second"]
        companies = any(map(lexicon.is_company, re.findall(WORD, both.group())))
        if any(map(lexicon.is_given, firsts)) and not companies and not any(map(lexicon.ordinary, firsts)):
            return tuple(Row(*both.span(one), "PERSON", row.score) for one in ("one", "other"))
    return (_as_one(text, row, lexicon),)


def _as_one(text: str, row: Row, lexicon: Lexicon) -> Row:
    first, _, last = text[row.start : row.end].partition(" ")
    if not last or " " in last:
        return row
    if last.lower() in _ROADS:
        return row._replace(entity_type="ADDRESS")
    if not any(lexicon.ordinary(word) or lexicon.is_company(word) for word in (first, last)) and _is_somebody(
        text, row
    ):
        return row._replace(entity_type="PERSON")
    named = (
        lexicon.is_given(first)
        and not lexicon.ordinary(first)
        and lexicon.has_surname(last.partition("-")[0])
    )
    return row._replace(entity_type="PERSON") if named and not lexicon.ordinary(last) else row


def _is_somebody(text: str, row: Row) -> bool:
    """Say whether what stands around it is said of people only."""
    if _WHO.match(text, row.end):
        return True
    before = _I_AM.search(text, max(0, row.start - _LONGEST_I_AM), row.start)
    return before is not None and (not before["speaks"] or _SPEAKING.match(text, row.end) is not None)


def _is_first_name(text: str, begin: int, start: int, name: str) -> bool:
    """Say whether what stands before one of ``FIRST_NAMES`` lets it be one."""
    if name in TOWNS_TOO and _IN.search(text, max(begin, start - _LONGEST_IN), start):
        return False
    if name not in BEGINNINGS_TOO:
        return True
    begins = _START.search(text, max(begin, start - 3), start)
    return not begins and not text.startswith(" of ", start + len(name))  # "not Bill of lading"


def together(text: str, begin: int, end: int, rows: list[Row], lexicon: Lexicon) -> list[Row]:
    """Return frequent first names in capitals that an "and" ties to a person's first name, and that no row touches."""
    found: list[Row] = []
    for row in rows:
        value = text[row.start : row.end]
        if row.entity_type != "PERSON" or value.lower() in _MONTHS or not lexicon.has_name(value):
            continue
        behind = _AND_BEHIND.match(text, row.end, end)
        before = _AND_BEFORE.search(text, max(begin, row.start - REACH), row.start)
        if before and before["link"] == ", " and not behind:
            before = None  # "Hope, Mark is well": a comma alone ties nothing
        for one in (before, behind):
            if one and lexicon.is_given(one["name"]) and not _touched([*rows, *found], *one.span("name")):
                found.append(Row(*one.span("name"), "PERSON", _SCORE))
    return found


def _stands(text: str, start: int, stop: int, *, small: bool, large: bool) -> bool:
    """Say whether a word by itself is written as names are in this text."""
    value = text[start:stop]
    return (
        _is_apart(text, start, stop)
        and not _SAINT.search(text, max(0, start - _LONGEST_FAMILY), start)  # "San Felipe", "Port Elizabeth"
        and (small or large or (value[0].isupper() and value[1:].islower()))
    )


def _is_apart(text: str, start: int, stop: int) -> bool:
    """Say whether what stands here is no part of a longer word, an address or code."""
    before, behind = text[start - 1 : start], text[stop : stop + 2]
    if (
        before
        and (before.isalnum() or before in _GLUE)
        and (before != "(" or not text[max(0, start - 2) : start - 1].isspace())
    ):
        return False
    return not behind[:1] or not (
        behind[0].isalnum() or behind[0] in _GLUE_BEHIND or (behind[0] in ".:-" and behind[1:].isalnum())
    )


def _touched(rows: list[Row], start: int, stop: int) -> bool:
    return any(row.start < stop and start < row.end for row in rows)


def completed(
    text: str, begin: int, end: int, words: frozenset[str], rows: list[Row], lexicon: Lexicon
) -> list[Row]:
    """Return the rows, in order, each person's name with the words beside it that can only be a part of it.

    Those have a capital; in small letters they are surnames, or on no list where few words are. ``words`` are those of the
    segment in small letters.
    """
    result: list[Row] = []
    for number, row in enumerate(rows):
        if (
            row.entity_type == "PERSON"
            and text[row.start].isupper()
            and not text[row.start : row.end].isupper()
        ):
            floor = result[-1].end if result else begin
            ceiling = rows[number + 1].start if number + 1 < len(rows) else end
            row = row._replace(
                start=_start_of(text, row.start, max(floor, begin), lexicon),
                end=_end_of(text, row.start, row.end, ceiling, lexicon),
            )
        elif row.entity_type == "PERSON" and lexicon.is_given(text[row.start : row.end]):
            surname = _SURNAME.match(text, row.end, end)  # in small letters, or all in capitals
            if (
                surname
                and (
                    _is_only_surname(surname["name"], lexicon)
                    or _is_only_strange(surname["name"], words, lexicon)
                )
                and not _touched(rows, *surname.span("name"))
            ):
                row = row._replace(end=surname.end())
        if row.entity_type == "PERSON" and text[row.start - 1 : row.start] == " ":
            family = _FAMILY_BEFORE.search(text, max(begin, row.start - _LONGEST_FAMILY), row.start)
            if family and not (result and family.start() < result[-1].end):
                row = row._replace(start=family.start())
        last = result[-1] if result else None
        if last and last.entity_type == row.entity_type == "PERSON" and text[last.end : row.start] == " ":
            result[-1] = last._replace(end=row.end)
        else:
            result.append(row)
    return result


def _is_only_surname(word: str, lexicon: Lexicon) -> bool:
    """Say whether lists know a word as a surname and as nothing else."""
    return lexicon.has_surname(word) and not lexicon.ordinary(word) and not lexicon.has_place(word)


def _is_only_strange(word: str, words: frozenset[str], lexicon: Lexicon) -> bool:
    """Say whether a word in small letters is on no list, and hardly any other word of the segment either."""
    if not word.islower() or lexicon.bits(word) or word.endswith(_VERBS) or word in NO_APOSTROPHE:
        return False
    strange = [other for other in lexicon.strange(words, _SHORTEST_FAMILY) if not lexicon.bits(other)]
    return len(strange) <= _MOST_STRANGE


def _end_of(text: str, start: int, at: int, end: int, lexicon: Lexicon) -> int:
    for _ in range(_MOST_WORDS):
        more = _NEXT.match(text, at, end)
        if not more or not (_goes_with(more["name"], lexicon) or _is_family(text, start, more, end, lexicon)):
            break
        at = more.end()
    return at


def _is_family(text: str, start: int, more: re.Match[str], end: int, lexicon: Lexicon) -> bool:
    """Say whether the only word in capitals behind a first name is the family's, though it be a word or on no list."""
    word = more["name"]
    if (
        not lexicon.is_given(text[start : more.start()])
        or not word[1:].islower()
        or word.lower() in _NO_FAMILIES
    ):
        return False
    if _NEXT.match(text, more.end(), end) or len(word) < _SHORTEST_FAMILY:
        return False
    if word.lower() in TOWNS_WORLD:  # "Don Cheadle"
        return True
    if lexicon.is_place(word):
        return False
    return lexicon.has_surname(word) or not lexicon.bits(word)


def _start_of(text: str, at: int, floor: int, lexicon: Lexicon) -> int:
    for _ in range(_MOST_WORDS):
        since = max(floor, at - REACH)
        more = _BEFORE.search(text, since, at)
        if not more or (more.start() == since > floor):
            break
        word = more["name"]
        if word.lower() in _SAID_TO:
            break
        family = word.lower() in _FAMILY_FIRST and word[1:].islower()
        if not family and not _goes_with(word, lexicon):
            break
        if (
            not family
            and not lexicon.has_name(word)
            and _START.search(text, max(floor, more.start() - 3), more.start())
        ):
            break
        at = more.start()
    return at


def _goes_with(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word with a capital beside a name is a part of it, as far as lists tell."""
    if len(word) < 2 or word.isupper() or not word[1:].islower():
        return False
    return lexicon.has_name(word) and not lexicon.is_place(word) and not lexicon.frequent_word(word)
