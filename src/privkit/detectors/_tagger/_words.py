"""What a word is by itself: folded form, shape, the lists it stands on, and the class that sums these up."""

from __future__ import annotations

import unicodedata

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = [
    "BOUNDARY",
    "CLASSES",
    "JOINED",
    "KINDS",
    "LONG_NUMBER",
    "MODES",
    "NUMBER",
    "NUMBERED",
    "UNLISTED",
    "fold",
    "is_code",
    "kind_of",
    "list_bits",
    "lists_of",
    "mode_of",
    "raw_shape",
    "shape_in",
    "word_class",
]

# Bits of a word on the shipped lists.
GIVEN, SURNAME = 0x1, 0x4  # two bits each: 0 not listed, 1 rare … 3 frequent
CITY, PLACE_PART, COUNTRY, REGION = 0x10, 0x20, 0x40, 0x80
STREET, TITLE, UNIT, COMPANY = 0x100, 0x200, 0x400, 0x800
COMMON = 0x1000  # two bits: 0 not an ordinary word, 1 ordinary … 3 among the most frequent
PLAIN_LOWER, PLAIN_TITLE = 0x4000, 0x8000  # never part of a name or place in training, in this spelling
_ORDINARY = 3 * COMMON | PLAIN_LOWER | PLAIN_TITLE
# What tokens are that stand on no list: words, short and longer numbers, words with digits or with other signs inside.
UNLISTED, NUMBER, LONG_NUMBER, NUMBERED, JOINED = 0x10000, 0x20000, 0x40000, 0x80000, 0x100000

# Raw shapes: lower, Title, UPPER, mIxed, single capital; in a segment whose case tells nothing they become CASELESS.
LOWER, TITLED, UPPER, MIXED, INITIAL, CASELESS, FIRST_ONLY = range(7)
NORMAL, SENTENCE, NO_CAPITALS, ALL_CAPITALS, ALL_TITLES = range(5)
MODES = 5
PROSE, CODE, FIGURES = range(3)
KINDS = 3
_CODE_SIGNS = b'={}[]<>\\|*~^`;"_'  # each of the signs is a token; underscores stand in words
_DIGITS = b"0123456789"
_SURE_SIGNS = frozenset("={}[]<>|`;")
_SHAPES = {
    NORMAL: (LOWER, TITLED, UPPER, MIXED, INITIAL),
    SENTENCE: (FIRST_ONLY, TITLED, UPPER, MIXED, INITIAL),
    NO_CAPITALS: (CASELESS, TITLED, UPPER, MIXED, INITIAL),
    ALL_CAPITALS: (LOWER, TITLED, CASELESS, CASELESS, CASELESS),
    ALL_TITLES: (LOWER, CASELESS, UPPER, MIXED, INITIAL),
}
_MARKS = ".,:;!?\n-()/@#'\"&+*_’"
_MARK_CLASSES = {mark: number for number, mark in enumerate(_MARKS, 1)}
_OTHER_MARK = len(_MARKS) + 1
_NUMBERS = _OTHER_MARK + 1
BOUNDARY = 0
_WORDS = 40
_SHAPE_COUNT = 7
CLASSES = 512
_LETTERS = {
    "ß": "ss",
    "ø": "o",
    "ł": "l",
    "æ": "ae",
    "œ": "oe",
    "đ": "d",
    "ð": "d",
    "þ": "th",
    "ı": "i",
    "’": "'",
}
# The same with the marks of Latin letters, which go; all of them but the joiner combine.
_PLAIN_LETTERS = str.maketrans(_LETTERS) | {mark: None for mark in range(0x300, 0x370) if mark != 0x34F}


def fold(word: str) -> str:
    """The form under which a word stands on the lists: small letters without accents; digits all alike."""
    if word.isascii():
        folded = word.lower()
        if folded.isalpha():
            return folded
    else:
        folded = unicodedata.normalize("NFKD", word.lower()).translate(_PLAIN_LETTERS)
        if not folded.isascii():
            folded = "".join(c for c in folded if not unicodedata.combining(c))
        folded = folded or word
    if any(map(str.isdigit, folded)):
        return "".join("0" if c.isdigit() else c for c in folded)
    return folded


def lists_of(word: str, folded: str, vocabulary: Mapping[str, int]) -> int:
    """Return what rules may ask of a token: the lists it stands on, or else what it is made of; 0 for nothing."""
    if word.isalpha():
        return vocabulary.get(folded, 0) & 0xFFFF or UNLISTED
    if word.isdecimal():
        return NUMBER if len(word) < 3 else LONG_NUMBER
    if not word[0].isalnum() and word[0] != "_":
        return 0  # a sign, or a possessive ending
    if "_" in word or any(map(str.isdigit, word)):
        return NUMBERED
    parts = (vocabulary.get(part, 0) & 0xFFFF for part in folded.split("'"))
    return JOINED if any(part & ~_ORDINARY for part in parts) else UNLISTED  # for one of them may be


def raw_shape(word: str) -> int:
    """Whether a word is written lower, Title, UPPER, mIxed or as one capital letter."""
    if word.islower():
        return LOWER
    if word.isupper():
        return INITIAL if len(word) == 1 else UPPER
    if word[:1].isupper() and (word[1:].islower() or word.istitle()):
        return TITLED
    return MIXED if word[:1].isalpha() else LOWER


def shape_in(mode: int, raw: int) -> int:
    """What a raw shape tells in a segment of this case mode."""
    return _SHAPES[mode][raw]


def mode_of(words: Sequence[str]) -> int:
    """How a segment uses capitals: as usual, for sentence starts only, nowhere, everywhere or for every word."""
    title = upper = inner = 0
    for at in [at for at, small in enumerate(map(str.islower, words)) if not small]:
        word = words[at]
        if len(word) < 2 or not word[0].isalpha():
            continue
        if word.isupper():
            upper += 1
        elif word[0].isupper():
            title += 1
            inner += not _starts(words, at)
    small = (word for word in words if word.islower() and word[0].isalpha())
    if upper or title > 3:  # how many there are in small letters counts; else whether there are
        return _mode(sum(1 for _ in small), title, upper, inner)
    return _mode(int(any(small)), title, upper, inner)


def _starts(words: Sequence[str], at: int) -> bool:
    """Say whether a word begins a sentence: none stands before it, or the end of a sentence does."""
    for word in reversed(words[:at]):
        if word[0].isalpha():
            return False
        if word in ".!?\n":
            return True
    return True


def kind_of(words: Sequence[str]) -> int:
    """Whether a segment is prose, or reads like code and data, or is mostly numbers."""
    size, joined = len(words), " ".join(words).encode("utf-8", "surrogatepass")
    signs = _count(joined, _CODE_SIGNS) + joined.count(b"\n #")
    if signs > 1 and 7 * signs >= size:
        return CODE
    if size < 8 or (joined.isascii() and 5 * _count(joined, _DIGITS) < 2 * size):
        return PROSE
    return FIGURES if 5 * sum(map(str.isdecimal, words)) >= 2 * size else PROSE


def _count(text: bytes, signs: bytes) -> int:
    return len(text) - len(text.translate(None, signs))


def is_code(words: Sequence[str]) -> bool:
    """Whether a segment surely is code or data: quotation marks alone are none."""
    if kind_of(words) != CODE:
        return False
    joined = " ".join(words)
    return '" :' in joined or "_" in joined or len(_SURE_SIGNS.intersection(words)) > 1 or "\n #" in joined


def _mode(lower: int, title: int, upper: int, inner: int) -> int:
    total = lower + title + upper
    if upper and upper >= 0.7 * total:
        return ALL_CAPITALS
    if not title:
        return NO_CAPITALS if lower else NORMAL
    if title >= 4 and title >= 0.8 * total:
        return ALL_TITLES
    return SENTENCE if lower and not inner else NORMAL


def list_bits(**levels: int) -> int:
    """Join what the lists say about a word: ``given``, ``surname``, ``common`` from 0 to 3, the others 0 or 1."""
    units = {"given": GIVEN, "surname": SURNAME, "city": CITY, "part": PLACE_PART, "country": COUNTRY}
    units |= {"region": REGION, "street": STREET, "title": TITLE, "unit": UNIT, "company": COMPANY}
    units |= {"common": COMMON, "plain_lower": PLAIN_LOWER, "plain_title": PLAIN_TITLE}
    return sum(units[name] * level for name, level in levels.items())


def word_class(folded: str, shape: int, bits: int) -> int:
    """One small number for all that the neighbours of a token need to know about it."""
    if not folded[0].isalnum():
        return _MARK_CLASSES.get(folded, _OTHER_MARK) if len(folded) == 1 else _MARK_CLASSES["'"]
    if folded[0] == "0":
        return _NUMBERS + _number_class(folded)
    common = (bits >> 12) & 3
    level = 0 if not common else 2 if common == 3 else 1
    return _WORDS + (_group(bits) * 3 + level) * _SHAPE_COUNT + shape


def _number_class(folded: str) -> int:
    size = len(folded)
    if folded.count("0") == size:
        return min(size, 7) - 1
    if size <= 4 and folded[-2:] in ("st", "nd", "rd", "th"):
        return 7
    return 8 if size <= 4 else 9


def _group(bits: int) -> int:
    """Which kind of list a word stands on; a word on name and place lists keeps both readings."""
    if bits & (STREET | TITLE | UNIT | COMPANY):
        return 0 if bits & TITLE else 1 if bits & UNIT else 2 if bits & STREET else 3
    if bits & (COUNTRY | REGION):
        return 4 if bits & COUNTRY else 5
    given, surname = bits & 3, bits & 12
    name = (2 if given > 1 else 1 if given else 0) * 2 + (1 if surname else 0)
    place = 2 if bits & CITY else 1 if bits & PLACE_PART else 0
    return 6 + name * 2 + (1 if place else 0)
