"""Addresses told by a house number with a postcode and a town behind it, whatever the street is called."""

from __future__ import annotations

import re

from privkit.detectors._after._anchors import NUMBERS, Places, matches_at
from privkit.detectors._after._row import Lexicon, Row, Seen, word_set
from privkit.detectors._after._trimmed import BEFORE_ADDRESS
from privkit.text._lazy import lazy

__all__ = ["NO_STREETS", "coded"]

_CODE = r"(?:(?:[A-Z]{1,2}-)?\d{4,6}(?:-\d{3})?(?:[ ]?[A-Za-z]{2}(?=[ ]))?|\d{2}-\d{3}|\d{3}[ ]\d{2,3})"
# The number, what divides it (stairs, door, storey), the code, the town.
_NUMBER_AND_CODE = lazy(
    r"(?<![\w.,/€$£#-])(?P<number>\d{1,4}[A-Za-z]?(?:[/-]\d{1,4}[A-Za-z]?){0,3}(?:[ ]\d{1,2}-\d{1,2})?)(?!\w)"
    rf"(?:,[ ]?|[ ]|,?\n[ ]?){_CODE}[ ](?P<town>[^\W\d_][\w'’-]{{2,30}})(?:[ ]\d{{1,2}}(?![\w.,]))?"
)
_TOWN_BEHIND = lazy(r"\d(?:[ ]?[A-Za-z]{2})?[ ][^\W\d_][\w'’-]{2}")  # in every match
# Codes whose form no other number has, with the state or county before those that have none of their own.
_STRONG = lazy(
    r"(?<![\w-])(?:[A-Z]{1,2}\d[A-Z\d]?[ ]\d[A-Z]{2}|[A-Z]\d[\dW][ ]?(?=[A-Z]*\d)(?=\d*[A-Z])[A-Z\d]{4}|"
    r"[A-Z]\d[A-Z][ ]?\d[A-Z]\d|\d{5}-\d{3}|"
    r"(?:NSW|VIC|QLD|TAS|ACT|SA|WA|NT)[ ]\d{4}|(?-i:[A-Z]{2})[ ]\d{5}(?:-\d{4})?)(?![\w-])",
    re.IGNORECASE,
)
_BIT = r"[^\W_][\w'’.&/-]{0,24}"
_PART = rf"{_BIT}(?:[ ]{_BIT}|[ ][-–]){{0,5}}"
_CHAIN = lazy(rf"(?:(?<=[\s(\"“:])|\A)(?:{_PART}(?:,[ ]?\n?|\n)[ ]?){{1,5}}(?:{_PART}[ ,]{{0,2}})?\Z")
_PARTS = lazy(r"[^,\n]+")
_JAPANESE = lazy(
    r"(?<![\w.,/-])\d{1,2}(?:-?chome)?(?:-\d{1,3}){1,2}[ ,]{1,2}"
    r"(?:[^\W\d_][\w-]{1,20}[, ]{1,2}){1,3}"
    r"(?:[^\W\d_]+-(?:ku|shi|gun|machi|cho|to|fu|ken)|tokyo|osaka|kyoto|nagoya|fukuoka|sapporo|yokohama|kobe|japan)(?!\w)"
    r"(?:,?[ ](?:tokyo|osaka|kyoto|nagoya|fukuoka|sapporo|yokohama|kobe|japan))?"
    r"(?:,?[ ]\d{3}-\d{4}(?!\w))?(?:,?[ ]japan(?!\w))?",
    re.IGNORECASE,
)
_JAPANESE_WORDS = word_set(
    "ku shi gun machi cho to fu ken tokyo osaka kyoto nagoya fukuoka sapporo yokohama kobe japan"
)
_STREET = lazy(r"(?:(?<=\s)|(?<=[(\"“:])|\A)(?:[^\W\d_][\w'’.-]{0,30}[ ]){1,5}\Z")
_LONG = lazy(r"\d{6}")
_LETTERS = lazy(r"[^\W\d_]{2,}")
_DIGIT = lazy(r"\d")
_WORD = lazy(r"\S+")
_REACH = 80
_CHAIN_REACH = 140
_MOST_WORDS = 4
NO_STREETS = word_set(
    "january february march april may june july august september october november december jan feb mar apr jun jul aug sep",
    "sept oct nov dec januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août",
    "septembre octobre novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre",
    "diciembre order version page chapter article section no nr room invoice ticket case part step item line rev",
)
# Words that stand before a street in a text without capitals.
_BEFORE_STREETS = word_set(
    "in at to on near an nach zu bei op naar te aan a à en em no na su al en till til på i w do przy ist is est es è é",
    "wohne wohnen woon woont vivo vive abito abita moro mora bor mieszkam habite live lives stuur send ship deliver",
    "schickt enviar envien spedite entregar leverera lever wyslac address adresse adres indirizzo direccion endereco",
    "anschrift the and my ul",
)
_NO_BEGINNINGS = word_set("it's its that's this is hi hello please thanks ok yes no sorry address adresse")
_UNITS = word_set(
    "lot unit flat apt suite plot shop level no room block house site rr quadra lote door villa"
)
_BEGINNINGS = word_set("unter am auf zum zur im hinter vor")  # "Am Markt", and in small letters, too
_INSIDE = word_set(
    "de del der den di da do dos das la le les el von van am an auf zum zur in im unter bei du des d l och i og st"
)


def coded(
    text: str,
    begin: int,
    end: int,
    words: frozenset[str],
    rows: list[Row],
    lexicon: Lexicon,
    places: Places | None = None,
) -> list[Row]:
    """Return the addresses of a segment that end in number, postcode and town, or in parts and a sure postcode.

    As "Dorf 44, 6870 Bezau", "The Old Forge, Church Lane, GL54 2JF" and "2-7-11 Tenjin, Chuo-ku, Fukuoka".
    ``words`` are those of the segment in small letters, ``places`` the segment's.
    """
    places = places or Places(text, begin, end)
    found: list[Row] = []
    if "-" in words and not words.isdisjoint(_JAPANESE_WORDS):
        found += [Row(*match.span(), "ADDRESS", 0.8) for match in places.at(NUMBERS, _JAPANESE)]
    if not places.seen & Seen.LONG_NUMBER:  # which is in every postcode
        return found
    if "," in words or "\n" in words:
        found += _chained(text, begin, end, rows, places)
    small = text.islower() or text.isupper()
    for match in places.at(NUMBERS, _NUMBER_AND_CODE) if _TOWN_BEHIND.search(text, begin, end) else ():
        town = match["town"]
        known = lexicon.is_town(town) or _has_street(
            text, max(begin, match.start() - _REACH), match.start(), lexicon
        )
        if not known and (small or not town[0].isupper() or lexicon.ordinary(town)):
            continue
        # A name right before the number is the street's.
        people = [row.end for row in rows if row.entity_type == "PERSON" and row.end < match.start() - 1]
        since = max(begin, match.start() - _REACH, *people)
        street = _STREET.search(text, since, match.start())
        start = _street_of(text, street.start(), match.start(), lexicon, small=small) if street else None
        if start is not None:
            found.append(Row(start, match.end(), "ADDRESS", 0.8))
    return found


def _has_street(text: str, start: int, stop: int, lexicon: Lexicon) -> bool:
    """Say whether one of the words right before a number names a kind of street."""
    return any(map(lexicon.is_street, _LETTERS.findall(text, start, stop)[-_MOST_WORDS:]))


def _chained(text: str, begin: int, end: int, rows: list[Row], places: Places) -> list[Row]:
    """Return what ends in a sure postcode: the parts between commas before it."""
    found: list[Row] = []
    for code in matches_at(_before_numbers(text, begin, places), _STRONG, text, end):
        people = [row.end for row in rows if row.entity_type == "PERSON" and row.end <= code.start()]
        chain = _CHAIN.search(text, max(begin, code.start() - _CHAIN_REACH, *people), code.start())
        if not chain:
            continue
        start = _start_of_parts(text, list(_PARTS.finditer(text, chain.start(), code.start())))
        if start is not None:
            found.append(Row(start, code.end(), "ADDRESS", 0.8))
    return found


def _before_numbers(text: str, begin: int, places: Places) -> list[int]:
    """Return where a sure postcode can begin: at its first digit, or one or two letters or a short word before it."""
    found: list[int] = []
    for at in places.starts(NUMBERS):
        before = text[at - 1 : at]
        if before.isalpha():
            found.append(at - 2 if text[at - 2 : at - 1].isalnum() else at - 1)
            continue
        if before == " " and text[at - 2 : at - 1].isalpha():
            found += (at - 3, at - 4)
        if text[at + 5 : at + 6] == "-":
            found.append(at)
    return sorted(at for at in found if at >= begin)


def _start_of_parts(text: str, parts: list[re.Match[str]]) -> int | None:
    """Return where the address begins: going back, every part but the first is capitals and numbers only."""
    first, count = None, 0
    for part in reversed(parts):
        if not part.group().strip():
            continue
        start = _start_in(text, part.start(), part.end())
        if start is None:
            if not (text.islower() or text.isupper()):
                break
            continue
        if first is not None and text[first].isdigit() and _is_line_without_number(text, part):
            break  # who lives there
        first, count = start, count + 1
        if text[part.start() : start].strip():
            break
    numbered = first is not None and any(map(str.isdigit, text[first : parts[-1].end()]))
    return first if numbered or count > 2 else None


def _is_line_without_number(text: str, part: re.Match[str]) -> bool:
    return text[part.end() : part.end() + 1] == "\n" and not _DIGIT.search(part.group())


def _start_in(text: str, start: int, stop: int) -> int | None:
    """Return where an address begins in a part of it: at its first number, or its last words with capitals."""
    words = list(_WORD.finditer(text, start, stop))
    if not words:
        return None
    long = [at for at, word in enumerate(words) if _LONG.search(word.group())]
    words = words[long[-1] + 1 :] if long else words
    number = next((word.start() for word in words if word.group()[0].isdigit()), None)
    if text.isupper() or text.islower():
        unit = next((at for at, word in enumerate(words) if word.start() == number), 0)
        return words[unit - 1].start() if unit and words[unit - 1].group().lower() in _UNITS else number
    first = None
    for word in reversed(words):
        value = word.group()
        if value.lower().replace("’", "'") in _NO_BEGINNINGS:
            break
        if not (
            value[0].isupper() or value[0].isdigit() or value in _INSIDE or value == "of" or value in "-–"
        ):
            break
        first = word.start()
    return number if first is None else first


def _street_of(text: str, start: int, stop: int, lexicon: Lexicon, *, small: bool) -> int | None:
    """Return where the street begins: the words with a capital before the number, or those that are no frequent ones."""
    words = list(_WORD.finditer(text, start, stop))
    if words[-1].group().lower() in NO_STREETS:
        return None
    first = None
    for word in reversed(words[-_MOST_WORDS:]):
        value = word.group()
        inside = value in _INSIDE and value not in _BEGINNINGS
        if small and first is not None and value.lower() in _BEGINNINGS:
            return word.start()
        if small and (value.lower() in _BEFORE_STREETS or lexicon.frequent(value)):
            break
        plain = not value[0].isupper() or value.lower() in BEFORE_ADDRESS
        if not inside and not small and plain and not _ends_street(words, word, lexicon):
            break
        if value.endswith((":", "!", "?")) or (value[-1] == "." and len(value) > 8):
            break
        if not inside:
            first = word.start()
            if small and lexicon.is_street(value) and word is not words[-1]:
                break  # "calle", "via": the kind comes first
    return first


def _ends_street(words: list[re.Match[str]], word: re.Match[str], lexicon: Lexicon) -> bool:
    """Say whether a word in small letters is the last of a street's name: "Pražský hrad 1"."""
    return (
        word is words[-1]
        and len(words) > 1
        and words[-2].group()[0].isupper()
        and not lexicon.frequent(word.group())
    )
