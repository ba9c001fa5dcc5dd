"""What the tagger takes for a name or an address in code, logs, tables and results, though its form says it is none."""

from __future__ import annotations

import re

from privkit.detectors._after._documented import is_documented
from privkit.detectors._after._row import Lexicon, Row, word_set
from privkit.text._lazy import lazy

__all__ = ["is_machines"]

# Identifiers, hashes, versions: letters and digits or an underscore in one word.
_MIXED = lazy(r"[^\W\d_]*\d[\w.]*[^\W\d][\w.]*|\w*_\w*|[0-9a-f]{7,}", re.ASCII)
_LETTERS = re.compile(r"[^\W\d_]+")
_LONGEST = 100  # no one word of a name has as many characters
_CALLED = "(=[{<\\|"  # directly behind a word these belong to code
_CALLING = "_$&*\\=<%#"  # and these directly before it
_DOTTED = re.compile(r"[a-z]\.[a-z]{2}|\s\.\w|(?i:e\.g|i\.e)\b")
_CAMEL = lazy(r"[a-z][A-Z]|[A-Z]{3}[a-z]{2}")
_CAMEL_NAMES = (
    "Mc",
    "Mac",
    "De",
    "Di",
    "Da",
    "Del",
    "Du",
    "La",
    "Le",
    "Fitz",
    "Van",
    "Von",
    "St",
    "Ten",
    "Ni",
)
_RUN = lazy(r"[\w/+=.,-]{24,}", re.ASCII)
_INFLECTED = (
    ("s", ""),
    ("ed", ""),
    ("ed", "e"),
    ("ing", ""),
    ("ing", "e"),
    ("er", ""),
    ("er", "e"),
    ("est", ""),
    ("ly", ""),
    ("ies", "y"),
    ("ied", "y"),
    ("age", ""),
    ("able", ""),
    ("able", "e"),
    ("ness", ""),
    ("ment", ""),
    ("ion", ""),
    ("ion", "e"),
    ("ful", ""),
    ("less", ""),
    ("ware", ""),
)
_DOUBLED = lazy(r"([bdglmnprt])\1\Z")  # as in "stopped" and "stoppage"
_SIGNS = re.compile(r"(?:\A|\s)-\w|,[^,]*,|\A[a-z]{2}-(?:north|south|east|west|central)")
_GLUE = frozenset("/+=.,-")
_PAIRS = lazy(r"(?<!\w)(?=[\d :-]*[a-f])(?:[0-9a-f]{2}[ :-]){2,}[0-9a-f]{2}(?!\w)")
_MEASURE_WORDS = (
    r"ms|rows?|bytes|items?|pages?|km2?|kg|mg|ml|cl|mm|cm2?|tbsp|tsp|cups?|kcal|kj|[kmgt]b|[kmg]bit|kwh?|mmol|mhz|ghz|hz|rpm|px|"
    r"square feet|sq|pcs|stk|st[üu]ck|minutes|min|seconds|sec"
)
_MEASURE = lazy(rf"\d[ ]?(?:%|€|£|\$|(?:{_MEASURE_WORDS})(?!\w))|(?:€|£|\$)[ ]?\d", re.IGNORECASE)
_SCORE_BEHIND = re.compile(
    r"[ ](?:\d{1,2}-\d{1,2}(?![\w-])|\d:\d(?!\d)|(?:\d{1,3}[ ]){3}|(?:beat|lost to|won)[ ])|: \d{1,2}:\d\d\.\d"
)
_SCORE_BEFORE = re.compile(r"(?:(?<![\w-])\d{1,2}-\d{1,2}|(?<!\d)\d:\d|(?<!\w)(?:beat|lost to))[ ]\Z")
_REACH = 12
_UNITS = word_set(
    "room floor flat unit level apt apartment suite no nr box block lot and or the on of in opens"
)


# Names of time zones (IANA), of types and resources ("AWS::Athena::Table"), keys of an object.
_ZONE = lazy(
    r"(?:Africa|America|Antarctica|Arctic|Asia|Atlantic|Australia|Europe|Indian|Pacific|Etc|US)/(?=[A-Z])[\w/+-]+",
    re.ASCII,
)
_ZONE_REACH = 32
_FONTS = lazy(r"\bfont(?:-family)?\s?[:=][^;{}]*\Z")
_FONTS_REACH = 160


def _is_in_a_notation(text: str, row: Row) -> bool:
    """Say whether it stands where a notation puts names of other things: zones of time, types, keys, fonts."""
    since = max(0, row.start - _ZONE_REACH)
    before, behind = text[row.start - 2 : row.start], text[row.end : row.end + 2]
    if "::" in (before, behind) or (before[1:] == '"' and behind == '":'):
        return True
    if before[1:] == ":" and before[0].isdigit() and text[row.start].isdigit():
        return True  # it begins in the middle of a time
    if text.find("/", since, row.end + 1) >= 0 and any(
        zone.start() < row.end and row.start < zone.end()
        for zone in _ZONE.finditer(text, since, row.end + _ZONE_REACH)
    ):
        return True
    since = max(0, row.start - _FONTS_REACH)
    return text.find("font", since, row.start) >= 0 and _FONTS.search(text, since, row.start) is not None


# "… about invoice 4432"
_NUMBERED = lazy(
    r"(?<!\w)(?:invoice|order|ticket|case|ref|reference|account|claim|booking|reservation|policy|rechnung|bestellung|auftrag|"
    r"facture|commande|factura|pedido|fattura|ordine|bestelling|factuur)[ ](?:no\.?|nr\.?|number|#)?[ ]?\d",
    re.IGNORECASE,
)
_NUMBER = lazy(r"\d+")
_MOST_NUMBERS = 8  # of an address without a street: "1-2-3 Chiyoda, 100-0001" has five
_ARTICLE = lazy(r"\.?[ ]?\d")  # "Art. 5"
# First names that are the towns of teams.
_TEAMS_TOO = word_set(
    "austin boston cleveland dallas denver houston lincoln madison memphis orlando phoenix chelsea everton"
)


def is_machines(text: str, row: Row, lexicon: Lexicon, *, code: bool) -> bool:
    """Say whether a finding's form is one that machines write and people's names and addresses do not have.

    Args:
        text: the segment.
        row: the finding.
        lexicon: the word lists.
        code: whether the segment reads like code or data.
    """
    value = text[row.start : row.end]
    if _is_in_a_notation(text, row) or (value == "Art" and _ARTICLE.match(text, row.end)):
        return True
    if row.entity_type == "ADDRESS":
        return _is_no_address(value, lexicon, code=code)
    if _is_against_the_rest(text, row, value, lexicon):
        return True
    if "_" in value or value.count("\n") > 1 or len(value) > _LONGEST or not _LETTERS.search(value):
        return True
    if is_documented(text, row, lexicon, code=code):
        return True
    if _SIGNS.search(value) or (code and '"' in value):
        return True
    if _is_plain(value, lexicon) or (row.entity_type == "LOCATION" and _is_thing(value, lexicon)):
        return True
    if _is_team(text, row) and (
        row.entity_type != "PERSON"
        or value.lower() in _TEAMS_TOO
        or not any(map(lexicon.is_given, value.split()))
    ):
        return True
    if _DOTTED.search(value) or (code and not _is_listed(value, row.entity_type, lexicon)):
        return True
    return " " not in value and "\n" not in value and _is_word_of_code(text, row, value, lexicon, code=code)


def _is_against_the_rest(text: str, row: Row, value: str, lexicon: Lexicon) -> bool:
    """Say whether a text with capitals writes a word that no list knows as it writes ordinary ones.

    In small letters ("the output charset"), or a single word here with a capital and there without; and in a text with
    small letters a person whom only capitals set apart ("WITH TILDE").
    """
    if text[row.start - 1 : row.start] == "@" or text.islower():
        return False
    if value.islower() and " " in value:
        return not _is_known(value, row.entity_type, lexicon)
    if _is_listed(value, row.entity_type, lexicon):
        return False
    if value.isupper():
        return row.entity_type == "PERSON" and not text.isupper() and value.isalpha()
    return value.islower() or (value.istitle() and value.isalpha() and _stands_in(text, value.lower()))


def _is_known(value: str, entity_type: str, lexicon: Lexicon) -> bool:
    """Say whether lists know every word of it, or its first one as nothing else and no other only as an ordinary word."""
    known = lexicon.has_name if entity_type == "PERSON" else lexicon.has_place
    first, *others = [word for word in _LETTERS.findall(value) if len(word) > 2] or [value]
    if not (lexicon.has_name(first) or lexicon.has_place(first)):
        return False
    if all(map(known, others)):
        return True
    return not _is_ordinary(first, lexicon) and all(
        known(word) or not _is_ordinary(word, lexicon) for word in others
    )


def _stands_in(text: str, word: str) -> bool:
    """Say whether a word stands in a text by itself."""
    at = text.find(word)
    while at >= 0:
        if not text[at - 1 : at].isalnum() and not text[at + len(word) : at + len(word) + 1].isalnum():
            return True
        at = text.find(word, at + len(word))
    return False


def _is_plain(value: str, lexicon: Lexicon) -> bool:
    """Say whether it is one letter, or ordinary words in small letters that are no names as well."""
    words = _LETTERS.findall(value)
    if len(words) == 1 and len(words[0]) == 1:
        return True
    return value.islower() and all(
        _is_ordinary(word, lexicon) and not (lexicon.has_name(word) or lexicon.has_place(word))
        for word in words
    )


def _is_ordinary(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word or what it is a form of in English is an ordinary one: "pasted", "cheaper"."""
    return lexicon.ordinary(word) or any(
        len(word) > len(ending) + 2 and _is_stem(word.removesuffix(ending), more, lexicon)
        for ending, more in _INFLECTED
        if word.endswith(ending)
    )


def _is_stem(stem: str, more: str, lexicon: Lexicon) -> bool:
    return lexicon.ordinary(stem + more) or (
        not more and _DOUBLED.search(stem) is not None and lexicon.ordinary(stem[:-1])
    )


def _is_thing(value: str, lexicon: Lexicon) -> bool:
    """Say whether a place ends in an ordinary noun ("Turkey sandwich"), or is ordinary words that no list of places has."""
    words = _LETTERS.findall(value)
    last = words[-1]
    if len(words) == 2 and last.islower() and lexicon.ordinary(last) and not lexicon.has_place(last):
        return True
    return value.islower() and all(map(lexicon.ordinary, words)) and not any(map(lexicon.is_town, words))


def _is_word_of_code(text: str, row: Row, value: str, lexicon: Lexicon, *, code: bool) -> bool:
    before, after = text[row.start - 1 : row.start], text[row.end : row.end + 2]
    if _MIXED.fullmatch(value) or (before != "@" and _is_camel(value, lexicon)):
        return True
    if after[:1] and (after[0] in _CALLED or after[0] == "_" or (code and after[0] == "/")):
        return True
    if before and (before in _CALLING or (code and before == "/")):
        return True
    if before and before in ".(" and row.start > 1 and _joins(text[row.start - 2]):
        return True  # "os.path", "len(rows"
    if value.islower() and after[:1] in (".", ":") and after[1:].isalnum():
        return True
    # Most words stand between spaces and marks, and need no look at what is farther away.
    return (before in _GLUE or after[:1] in _GLUE) and _is_part_of_a_run(text, row)


def _is_part_of_a_run(text: str, row: Row) -> bool:
    """Say whether a word is a part of a digest or a path: long, without a space, and with digits."""
    since = max(0, row.start - _LONGEST)
    for run in _RUN.finditer(text, since, row.end + _LONGEST):
        if run.start() <= row.start and row.end <= run.end():
            return any(map(str.isdigit, run.group()))
        if run.start() > row.start:
            break
    return False


def _is_camel(value: str, lexicon: Lexicon) -> bool:
    """Say whether a capital stands inside a word that is not written like "McKay"."""
    return (
        _CAMEL.search(value) is not None
        and not value.startswith(_CAMEL_NAMES)
        and not lexicon.has_name(value)
        and "-" not in value
    )


def _is_listed(value: str, entity_type: str, lexicon: Lexicon) -> bool:
    """Say whether a list knows a word of it as what it is taken for."""
    known = lexicon.has_name if entity_type == "PERSON" else lexicon.has_place
    return any(known(word) for word in _LETTERS.findall(value))


def _is_team(text: str, row: Row) -> bool:
    """Say whether a score, or whom it played against, stands beside it."""
    since = max(0, row.start - _REACH)
    return (
        _SCORE_BEHIND.match(text, row.end) is not None
        or _SCORE_BEFORE.search(text, since, row.start) is not None
        or (text[row.end : row.end + 1] == "-" and text[row.end + 1 : row.end + 2].isdigit())
    )


def _is_no_address(value: str, lexicon: Lexicon, *, code: bool) -> bool:
    """Say whether it holds no word of an address, or measures and amounts and no word of a street."""
    every = _LETTERS.findall(value)
    if _NUMBERED.search(value) and not any(map(lexicon.is_street, every)):
        return True
    if _PAIRS.search(value) or _MIXED.fullmatch(value):
        return True
    if any(map(lexicon.is_street, every)):
        return False
    if len(_NUMBER.findall(value)) > _MOST_NUMBERS:
        return True
    if not any(map(str.isdigit, value)) and not any(
        len(word) > 2 and lexicon.is_town(word) for word in every
    ):
        return True
    words = [word for word in every if len(word) > 2 and word.lower() not in _UNITS]
    if _MEASURE.search(value) or not any(_counts(word, lexicon) for word in words):
        return True
    return code and not any(map(lexicon.has_place, words))


def _counts(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word can be what an address tells: no ordinary word, or one that is more than that."""
    return not _is_ordinary(word, lexicon) or lexicon.has_name(word) or lexicon.has_place(word)


def _joins(sign: str) -> bool:
    return sign.isalnum() or sign in "_)]"
