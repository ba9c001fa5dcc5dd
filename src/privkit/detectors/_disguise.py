"""Values spelt so that a machine overlooks them: "jane (at) example dot com", "four one one one", "4 1 1 1".

Each is written plainly in a window of the text, and the scanner is asked about that window. What it finds
there is reported for the whole disguised stretch. Nothing is believed that the scanner does not find.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from privkit.detectors._disguised_groups import Stretch, linked, looks_like_iban, may_be_broken, may_be_linked
from privkit.detectors._disguised_mail import AT_ACCENTED, AT_WORDS, mail_addresses, may_be_at, may_be_sign
from privkit.detectors._spoken_french import ZERO, said_in_pairs
from privkit.text._lazy import lazy

__all__ = ["WORDS", "disguised", "likely"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]
Scan = Callable[[str], Sequence[Row]]

# English, German, French, Spanish, Italian, Dutch, Portuguese, without accents; no word means two digits.
_DIGIT_WORDS = (
    "zero oh nought null cero nul", "one eins ein un une uno una een um uma", "two zwei zwo deux dos due twee dois duas",
    "three drei trois tres tre drie", "four vier quatre cuatro quattro quatro", "five funf fuenf fuenf cinq cinco cinque vijf",
    "six sechs seis sei zes meia", "seven sieben sept siete sette zeven sete", "eight acht huit ocho otto oito",
    "nine neun neuf nueve nove negen",
)  # fmt: skip
_DIGITS = {word: str(digit) for digit, words in enumerate(_DIGIT_WORDS) for word in words.split()}
_DOUBLE = "double doppel doppelt doble doppio doppia dubbel duplo dupla"
_TRIPLE = "triple treble dreimal tripel triplo tripla"
_TIMES = {**dict.fromkeys(_DOUBLE.split(), 2), **dict.fromkeys(_TRIPLE.split(), 3), "quadruple": 4}
_MULTIPLIERS = frozenset(word.encode() for word in _TIMES)
_SPELT = _MULTIPLIERS | {word.encode() for word in _DIGITS}
_DOT = b"dot"
_ATS = frozenset(word.encode() for word in AT_WORDS)
_COMMAT = b"commat"  # "&commat;"
_AT = b" at "
# Words of which one stands in nearly every disguise; those that chat is full of are looked for only beside these. A
# number of seven digits that are all 1, 2 or 3 is one in five thousand.
WORDS = (_SPELT | _ATS | {_DOT, _COMMAT}) - frozenset(
    b"at one two three un une uno una um uma ein eins een du twee dos dois tres drei drie".split()
)

_LONGEST = 140  # characters of a stretch; with what is read behind it, within the scanner's reach
_BEFORE = 80  # characters read before a stretch, for its cue
_BEHIND = 8
_FEW_WORDS = 4  # words for digits in one number
_FEW_WITH_TIMES = 2  # if one says "double"
_AMONG = 24  # and among how many words they stand
_FEWEST = 7  # digits of the shortest telephone number
_FEWEST_AROUND = 5  # digits of a number that stand in other groups than one
_FEWEST_ENCODED, _FEWEST_OF_HOST = 2, 4  # of an encoded at sign, and of an address such as 1.1.1.1

_WORD = lazy(rb"[0-9a-z]+")
_GAP = lazy(r"[\s,.\-_/+()]{1,4}")
_LINKS = frozenset([b"dash", b"hyphen", b"space", b"minus", b"then"])
_PLUS = b"plus"
# One digit, then another, and so on, with anything but letters and digits between them.
_SINGLE = lazy(rb"0(?<![0Aa]0)(?:[^0Aa]{1,3}0(?![0Aa])){6,}")
_MORE = lazy(rb"(?:[^0Aa\n]{1,2}[0Aa](?![0Aa])){1,32}")
# Groups as cards, social security numbers and American phone numbers have, the same unusual sign between them.
_GROUPED = lazy(
    rb"000(?<![0Aa]000)(?![ \-./]0| [\-/] 0)"
    rb"(?:0(?![ \-./]0| [\-/] 0)([^0Aa]{1,3})0000\1(?:0000)\1(?:0000)|([^0Aa]{1,3})0{2,3}\2(?:0000))(?![0Aa])"
)
# Whether one of either may be there: groups of three or four digits and an unusual sign twice, or single digits in a row.
_ODD_GROUPS = lazy(rb"000(?<![0Aa]000)0?(?![ \-./]0| [\-/] 0)([^0Aa]{1,3})0{2,4}\1")
_ODD_DIGITS = lazy(rb"0(?<![0Aa]0)[^0Aa]{1,3}0(?![0Aa])(?:[^0Aa]{1,3}0(?![0Aa])){5}")
# What both need, begun so that most digits are left at once: an unusual gap, or single digits in a row.
_ODD_GAP = lazy(rb"0[^0Aa][^0Aa]{0,2}0(?:(?<!0[ \-./]0)(?<!0 [\-/] 0)|(?![0Aa])(?:[^0Aa]{1,3}0(?![0Aa])){5})")
# Groups with two or three blanks between them, all the same.
_WIDE = lazy(rb"[0A]{1,8}(?P<gap> {2,3})[0A]{1,8}(?:(?P=gap)[0A]{1,8}){1,8}(?![0Aa]|[.,]0)")
_SIGNS_OF_NUMBERS = (b"0", b"A", b"a")
_LETTERS = 3  # that a number may begin with
_BLANKS = b"0  "
_OCTET = lazy(r"[0-9]+")
_HOST = lazy(
    r"(?<![0-9A-Za-z.])[0-9]{1,3}(?P<dot>\[\.\]|\(\.\)|[ ]?\[dot\][ ]?|[ ]?\(dot\)[ ]?|[ ]dot[ ])[0-9]{1,3}"
    r"(?P=dot)[0-9]{1,3}(?P=dot)[0-9]{1,3}(?![0-9A-Za-z])"
)
_HIDDEN_DOTS = ("[.]", "(.)", "[dot]", "(dot)", " dot ")
_USUAL = frozenset([b" ", b"-", b".", b"/", b" - ", b" / "])
_LISTING = lazy(r"[,;|\s/&+=:]")  # between numbers of their own
_COMMON = frozenset(["CREDIT_CARD", "PHONE_NUMBER", "US_SSN", "IBAN_CODE"])
# Rows of small numbers stand behind "orders" too.
_AT_WILL = frozenset(["ORDER_NUMBER", "TICKET_NUMBER", "INVOICE_NUMBER", "TRACKING_NUMBER", "ACCOUNT_NUMBER"])
_SURE = frozenset(["CREDIT_CARD", "IBAN_CODE"])
_CHECKED = 0.95  # the score of a number with check digits beside its cue
_SIGNS = lazy(rb"[^0Aa]+")


class _Word(NamedTuple):
    start: int
    end: int
    plain: str
    spelt: bytes


def likely(
    lowered: str,
    shape: bytes,
    words: bytes,
    told: frozenset[bytes],
    digits: int,
    first: re.Match[bytes] | None,
) -> bool:
    """Say whether a text with so many digits is worth a look.

    Args:
        lowered: the text in lower case.
        shape: the shape of it.
        words: the words of it.
        told: which of ``WORDS`` are among them.
        digits: how many there are.
        first: its first atom.
    """
    # One sign is looked for several times as fast as two.
    if (
        told
        or ("@" in lowered and may_be_sign(lowered))
        or ("(" in lowered and ("(a)" in lowered or "(.)" in lowered))
    ):
        return True
    at = words.find(_AT)
    if at >= 0 and may_be_at(lowered, words, at):
        return True
    if digits < _FEWEST_ENCODED:
        return False
    if (
        ("\\" in lowered and "\\u0040" in lowered)
        or ("%" in lowered and ("%40" in lowered or "%20" in lowered))
        or ("&" in lowered and ("&#" in lowered or "&nbsp;" in lowered))
    ):
        return True
    if digits < _FEWEST_OF_HOST:
        return False
    if "[" in lowered and "[.]" in lowered:
        return True
    if "  " in lowered and shape.find(_BLANKS) >= 0:
        return True
    if digits < _FEWEST:
        return False
    single = digits - 2 * shape.count(b"00") >= _FEWEST  # that many groups have an odd number of digits
    odd = _is_oddly_spaced(shape) if single else _ODD_GROUPS.search(shape) is not None
    if not odd:
        linked = (not lowered.isascii() and may_be_linked(lowered)) or (
            "\n" in lowered and may_be_broken(shape)
        )
        odd = linked and _ODD_GAP.search(shape) is not None
    # An atom may leave too few digits around it for a number of odd groups.
    return odd and (single or first is None or digits - shape.count(b"0", *first.span()) >= _FEWEST_AROUND)


def _is_oddly_spaced(shape: bytes) -> bool:
    return _ODD_GROUPS.search(shape) is not None or _ODD_DIGITS.search(shape) is not None


def disguised(
    folded: str, lowered: str, shape: bytes, words: bytes, told: frozenset[bytes], scan: Scan
) -> list[Row]:
    """Return a row for each stretch of the folded text that is a value in disguise.

    Args:
        folded: the text, its odd characters folded.
        lowered: the same in lower case.
        shape: the shape of it.
        words: the words of it.
        told: which of ``WORDS`` are among them.
        scan: finds the rows of a plain text.
    """
    rows: list[Row] = []
    ats = [word.decode() for word in told & _ATS] if told else []
    ats += [AT_ACCENTED[word] for word in told if word in AT_ACCENTED]
    if words.find(_AT) >= 0:
        ats.append("at")
    rows += mail_addresses(folded, lowered, ats)
    if told and not told.isdisjoint(_SPELT) and _dense(words.split()):
        rows += _found(folded, _spelt(folded, words), scan)
    if ZERO in told:
        rows += _found(folded, said_in_pairs(words), scan)
    if _is_oddly_spaced(shape):
        rows += _found(folded, _spaced(folded, shape), scan) + _found(folded, _grouped(folded, shape), scan)
    if shape.find(_BLANKS) >= 0:
        rows += _found(folded, _wide(folded, shape), scan)
    if may_be_linked(lowered) or may_be_broken(shape):
        rows += _found(folded, linked(folded, shape), scan)
    return rows + _hosts(lowered)


def _dense(words: list[bytes]) -> bool:
    """Say whether so many words for digits stand so near each other that they may be a number."""
    places = [at for at, word in enumerate(words) if word in _SPELT]
    few = _FEW_WORDS if _MULTIPLIERS.isdisjoint(words) else _FEW_WITH_TIMES
    return any(last - first < _AMONG for first, last in zip(places, places[few - 1 :], strict=False))


def _found(folded: str, stretches: Iterator[Stretch], scan: Scan) -> list[Row]:
    rows: list[Row] = []
    edge = 0
    for stretch in stretches:
        if stretch.start < edge or stretch.end - stretch.start > _LONGEST:
            continue
        row = _judged(folded, stretch, scan)
        if row is not None:
            rows.append(row)
            edge = row[1]
    return rows


def _judged(folded: str, stretch: Stretch, scan: Scan) -> Row | None:
    """Ask the scanner about the stretch, plainly written where it stands."""
    start, end, plain, spelt, alone, _ = stretch
    before = folded[max(0, start - _BEFORE) : start]
    left, right = len(before), len(before) + len(plain)
    whole = [row for row in scan(before + plain + folded[end : end + _BEHIND]) if _covers(row, left, right)]
    if not whole:
        return None
    best = max(whole, key=_score)
    entity, score = best[2], best[3]
    by_itself = max((row[3] for row in scan(plain) if row[2] == entity), default=0.0)
    if score <= by_itself and not (alone and (entity in _SURE or plain[0] == "+")):
        return None
    if entity != "US_SSN" and _counts_up(plain):
        return None
    even = stretch.even and entity not in _AT_WILL
    if not (spelt or even or entity in _COMMON or score >= _CHECKED):
        return None
    return (start - left + max(best[0], left - 1), end, entity, score, "disguise", best[5])


def _covers(row: Row, left: int, right: int) -> bool:
    return left - 1 <= row[0] <= left and row[1] >= right


def _score(row: Row) -> float:
    return row[3]


def _counts_up(plain: str) -> bool:
    """Say whether it is one digit again and again, or 1 2 3 4 5."""
    digits = [int(sign) for sign in plain if sign.isdigit()]
    steps = {(right - left) % 10 for left, right in pairwise(digits)}
    return steps in ({0}, {1}, {9})


def _spelt(folded: str, words: bytes) -> Iterator[Stretch]:
    """Yield each run of at least seven digits of which some are words."""
    run: list[_Word] = []
    times = 1
    for match in _WORD.finditer(words):
        start, end = match.span()
        word = match.group()
        if run and not _GAP.fullmatch(folded, run[-1].end, start):
            yield from _run(run)
            run, times = [], 1
        value = _value(word, times)
        if value is None:
            yield from _run(run)
            run, times = [], 1
            continue
        times = _TIMES.get(word.decode(), 1)
        run.append(_Word(start, end, value, word))
    yield from _run(run)


def _value(word: bytes, times: int) -> str | None:
    """Return the digits a word stands for: none for a word that only joins them, ``None`` if it is no such word."""
    if word.isdigit():
        return word.decode() * times if len(word) < 7 else None
    digit = _DIGITS.get(word.decode())
    if digit is not None:
        return digit * times
    if word == _PLUS:
        return "+"
    return "" if word in _LINKS or word.decode() in _TIMES else None


def _run(run: list[_Word]) -> Iterator[Stretch]:
    while run and not run[-1].plain:
        run = run[:-1]
    spelt = [word.spelt for word in run if word.spelt in _SPELT]
    few = _FEW_WORDS if _MULTIPLIERS.isdisjoint(spelt) else _FEW_WITH_TIMES
    if len(spelt) < few or len(set(spelt)) < 2:
        return
    for first in range(min(2, len(run))):  # the first may be the end of "call this one"
        part = run[first:]
        plain = "".join([word.plain for word in part])
        if plain.rfind("+") < 1 and len(plain) >= _FEWEST:
            yield Stretch(part[0].start, part[-1].end, plain, spelt=True, alone=True)


def _spaced(folded: str, shape: bytes) -> Iterator[Stretch]:
    """Yield each run of single digits."""
    for match in _SINGLE.finditer(shape):
        start, end = match.span()
        if end - start <= _LONGEST:
            yield from _iban(folded, shape, start, end)
            yield from _singles(folded, shape, start, end)


def _grouped(folded: str, shape: bytes) -> Iterator[Stretch]:
    """Yield each number whose groups are held together by odd signs."""
    for match in _GROUPED.finditer(shape):
        start, end = match.span()
        sign = match[1] or match[2]
        if sign in _USUAL or _goes_on(shape, start, end, sign):
            continue
        alone = match[1] is not None and not _LISTING.search(folded, *match.span(1))
        yield Stretch(start, end, _signs(folded, shape, start, end), alone=alone)


def _wide(folded: str, shape: bytes) -> Iterator[Stretch]:
    """Yield each number whose groups two or three blanks hold together. A table's cells look the same: it wants a cue."""
    for match in _WIDE.finditer(shape):
        start, end = match.span()
        if shape[start - 1 : start] in _SIGNS_OF_NUMBERS:
            continue  # the end of a word
        if b"0" not in shape[start : match.start("gap")] and match.start("gap") - start > _LETTERS:
            start = match.end("gap")
        if shape.count(b"0", start, end) >= _FEWEST - 1:
            plain = " ".join(folded[start:end].split())
            yield Stretch(start, end, plain, spelt=True, alone=looks_like_iban(plain))


def _hosts(lowered: str) -> list[Row]:
    """Return a row for each IP address of version 4 whose dots stand in brackets or are words."""
    rows: list[Row] = []
    edge = 0
    for dot in sorted(_hidden_dots(lowered)):
        digits = lowered[max(edge, dot - 3) : dot]
        start = dot - len(digits) + len(digits.rstrip("0123456789"))
        host = _HOST.match(lowered, start) if start < dot else None
        if host is not None:
            edge = host.end()
            if all(int(part) < 256 for part in _OCTET.findall(host.group())):
                rows.append((*host.span(), "IP_ADDRESS", 0.85, "disguise", ()))
    return rows


def _hidden_dots(lowered: str) -> Iterator[int]:
    """Yield where digits end that a dot in brackets may stand behind, or a word for one."""
    for sign in _HIDDEN_DOTS:
        at = lowered.find(sign)
        while at >= 0:
            yield at
            if lowered[at - 1 : at] == " ":
                yield at - 1
            at = lowered.find(sign, at + 1)


def _goes_on(shape: bytes, start: int, end: int, sign: bytes) -> bool:
    return shape.startswith(sign + b"0", end) or shape[:start].endswith(b"0" + sign)


def _signs(folded: str, shape: bytes, start: int, end: int) -> str:
    return "".join([folded[at] for at in range(start, end) if shape[at] in b"0Aa"])


def _iban(folded: str, shape: bytes, start: int, end: int) -> Iterator[Stretch]:
    back = _MORE.match(shape[max(0, start - 24) : start][::-1])
    if back is None:
        return
    more = _MORE.match(shape, end)
    left, right = start - back.end(), more.end() if more else end
    plain = _signs(folded, shape, left, right)
    if looks_like_iban(plain):
        yield Stretch(left, right, plain, alone=True)


def _singles(folded: str, shape: bytes, start: int, end: int) -> Iterator[Stretch]:
    """Yield the run, and where signs of two kinds part it, its pieces: those want a cue."""
    signs = _SIGNS.findall(shape[start:end])
    if any(b":" in sign for sign in signs):  # a table: "0: 1, 1: 2"
        return
    usual = max(set(signs), key=lambda sign: (signs.count(sign), sign))
    same = len(set(signs)) == 1
    plain = _signs(folded, shape, start, end)
    sign = folded[start + 1 : start + 1 + len(usual)].replace(" ", "")
    alone = same and not _LISTING.search(sign) and len(plain) in (15, 16)
    yield Stretch(start, end, plain, alone=alone, even=same and usual == b" ")
    if same:
        return
    edge = start
    breaks = [match.span() for match in _SIGNS.finditer(shape, start, end) if match.group() != usual]
    for stop, following in (*breaks, (end, end)):
        if stop - edge >= 2 * _FEWEST - 1:
            yield Stretch(edge, stop, _signs(folded, shape, edge, stop))
        edge = following
