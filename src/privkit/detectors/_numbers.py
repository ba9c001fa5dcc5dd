"""Finding numbers: atoms, plans, cues and validators put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from privkit.detectors._candidates import NEAR, Candidate, Row, choose, doubt, row, side_by_side
from privkit.detectors._cues import Cue, CueBook
from privkit.detectors._number import Number
from privkit.detectors._phones import PhoneBook
from privkit.detectors._plans import Part, Table
from privkit.detectors._scripts import CueReader, ScriptBook, is_foreign, reader
from privkit.detectors._shape import atoms, windows
from privkit.detectors._surroundings import edges, phone_extent

__all__ = ["NumberFinder"]

_Ends = dict[int, dict[str, Candidate]]  # where numbers end that a number which follows may belong with

_SHORT = 72  # an atom up to this long is planned whole
_DROP = str.maketrans("", "", " -./()")
_REACH_UNCHECKED = 4  # words a cue may stand away from a number that has no check digits
_REACH_CHECKED = 9
_REACH_PHONE = 7
_RIGHT_BESIDE = 1
_PHONE = Number("PHONE_NUMBER", "", (), "", (), "")
# Between two numbers of one list: "559201 and 559207", "0100-1, 0100-2".
_LIST = re.compile(
    rb"[\s,;/&|+#()]{0,4}(?:(?:and|or|und|oder|y|o|et|ou|e|en|of|i|oraz|lub)[\s#]{1,2})?\Z", re.IGNORECASE
)
_LIST_GAP = 12  # characters between two numbers of one list
_LIST_REACH = 1000  # characters a list inherits its cue over
_NO_CUES: dict[str, Cue] = {}
_ZERO, _PLUS = b"0+"
_NOT_PERSONAL = ""
# What a number right behind a finding of this type is likely to be: "4111 1111 1111 1111 12/27 123".
_FOLLOWS = {"CREDIT_CARD": "CARD_EXPIRY", "CARD_EXPIRY": "CVV"}


class _Text(NamedTuple):
    folded: str
    raw: bytes
    shape: bytes
    words: bytes
    cues: CueReader


class NumberFinder:
    """Finds the numbers of a table of entries, and phone numbers, in a text.

    Args:
        numbers: the table entries, in order of preference.
        phones: judges phone numbers.
        phone_cues: the words that announce one.
        others: words that announce something which is not personal.
        units: words that, right behind a number, make it an amount.
        wanted: the entity types that will be reported; between equal readings they go first.
        regions: the caller's order of regions; it decides between numbers of the same form.
    """

    def __init__(
        self,
        numbers: Sequence[Number],
        *,
        phones: PhoneBook,
        phone_cues: Iterable[str],
        weak_phone_cues: Iterable[str],
        others: Iterable[str],
        units: frozenset[bytes],
        wanted: frozenset[str],
        regions: Sequence[str] | None,
    ) -> None:
        self._table = Table(numbers)
        self._phones = phones
        weak = tuple(weak_phone_cues)
        cues = _cue_map(numbers, (*phone_cues, *weak), others)
        self._scripts = ScriptBook(
            {phrase: cues.pop(phrase) for phrase in [*filter(is_foreign, cues)]}, weak=weak
        )
        self._cues = CueBook(cues, weak=weak)
        self._units = units
        self._wanted = wanted
        self._region_rank = {region: rank for rank, region in enumerate(regions or ())}
        self._own_phones = any(map(_is_own_phone, numbers))
        self._order = {id(number): at for at, number in enumerate(numbers)}

    def find(
        self,
        folded: str,
        raw: bytes,
        shape: bytes,
        words: bytes,
        taken: Sequence[tuple[int, int]],
        begin: int = 0,
    ) -> list[Row]:
        """Return a row for each number; offsets within ``taken`` (URLs, e-mail addresses) are passed over."""
        rows: list[Row] = []
        cues = self._cues if folded.isascii() else reader(self._cues, self._scripts, folded)
        text = _Text(folded, raw, shape, words, cues)
        plan, rank = self._table.plan, self._rank
        trail: _Ends = {}
        for start, end in atoms(_without(shape, taken) if taken else shape, begin):
            parts = plan(shape[start:end]) if end - start <= _SHORT else None
            if parts == ():
                continue
            strict = edges(raw, shape, start, end)
            if strict is None:
                continue
            if parts is None:
                found = self._judge_long(text, start, end, strict, dict(trail))
            else:
                found = self._judge(text, start, parts, strict, dict(trail))
            if not found:
                continue
            chosen = choose(side_by_side(found), rank)
            if chosen:
                rows += [row(candidate, others) for candidate, others in chosen]
                last = chosen[-1][0]
                trail = {last.end: {last.number.entity_type: last}}
        return rows

    def _judge_long(self, text: _Text, start: int, end: int, strict: bool, ends: _Ends) -> list[Candidate]:
        """Judge a long atom window by window; what a window cannot see, it must not claim."""
        found: list[Candidate] = []
        for left, right, first, last in windows(text.shape, start, end):
            bounds = (first - left, last - left)
            parts = self._table.plan(text.shape[left:right])
            found += self._judge(text, left, parts, strict, ends, bounds, left == start, right == end)
        return found

    def _judge(
        self,
        text: _Text,
        start: int,
        parts: Sequence[Part],
        strict: bool,
        ends: _Ends,
        bounds: tuple[int, int] = (0, _SHORT),
        first: bool = True,
        last: bool = True,
    ) -> list[Candidate]:
        """Return the candidates among the parts of one atom that pass their check, alone or by a cue."""
        found: list[Candidate] = []
        settled: list[tuple[int, int]] = []
        low, high = bounds
        before: dict[int, dict[str, Cue]] = {}
        for part in parts:  # the longest first
            begin, stop, _, lead, tail, clean_left, clean_right, alone, _, groups = part
            if begin < low or stop > high:
                continue
            left, right = start + begin, start + stop
            if settled and _within(settled, left, right):
                continue
            free = not strict and (
                bool(alone) or (bool(groups) and (clean_left or clean_right or _begins_phone(text.raw, left)))
            )
            lead, tail = first and lead, last and tail
            if not (lead or tail or ends or free):
                continue
            cues = _inherited(text.raw, ends, left) if ends else _NO_CUES
            if not cues and lead:
                if left not in before:
                    before[left] = text.cues.before(text.words, left)
                cues = before[left]
            if not cues and tail:
                cues = text.cues.after(text.words, text.raw, right)
            if not cues and not free:
                continue
            for candidate in self._candidates(text, start, part, cues, strict):
                found.append(candidate)
                _, _, number, cue, _, _ = candidate
                if cue is not None or number.entity_type in _FOLLOWS:
                    ends.setdefault(right, {})[number.entity_type] = candidate
                near = cue is not None and cue[0] <= NEAR
                if (near or number.checksum) and clean_left and clean_right:
                    settled.append((left, right))
        return found

    def _candidates(
        self, text: _Text, start: int, part: Part, cues: Mapping[str, Cue], strict: bool
    ) -> list[Candidate]:
        begin, stop, _, _, _, clean_left, clean_right, alone, cued, groups = part
        left, right = start + begin, start + stop
        found: list[Candidate] = []
        spelt = text.folded[left:right]
        if not spelt.isascii():  # the shape takes "À" for a letter; no number holds one
            return found
        value = ""
        other = cues.get(_NOT_PERSONAL)
        for entity, cue in cues.items():
            numbers = cued.get(entity)
            if numbers is None or (other is not None and _makes_it_another(other, cue)):
                continue
            value = value or _bare(spelt)
            for number in numbers:
                reach = _REACH_CHECKED if number.strength else _REACH_UNCHECKED
                if cue[0] <= reach and (number.check is None or number.check(value)):
                    found.append(Candidate(left, right, number, cue, clean_left, clean_right))
        if alone and not strict:
            value = value or _bare(spelt)
            free = [
                Candidate(left, right, number, None, clean_left, clean_right)
                for number in alone
                if number.entity_type not in cues and (number.check is None or number.check(value))
            ]
            if free and not self._denied(text, cues, right):
                found += free
        if self._own_phones:
            found = [_with_plus(text.raw, candidate) for candidate in found]
        if groups:
            said = cues.get("PHONE_NUMBER")
            if said is not None and other is not None and other.distance < said.distance:
                said = None
            if not found or (said is not None and said.distance <= NEAR):  # else something is announced
                found += self._phone(
                    text, start, part, said, not strict and not self._denied(text, cues, right)
                )
        return found

    def _denied(self, text: _Text, cues: Mapping[str, Cue], at: int) -> bool:
        """Say whether the words around make it a version, a part, an amount."""
        if _NOT_PERSONAL in cues and cues[_NOT_PERSONAL].distance <= NEAR:
            return True
        behind = text.words[at : at + 12].split()
        return bool(behind) and behind[0] in self._units

    def _phone(self, text: _Text, start: int, part: Part, cue: Cue | None, free: bool) -> list[Candidate]:
        groups = tuple([text.folded[start + a : start + b] for a, b in part.groups])
        if cue is not None and cue.distance > _REACH_PHONE:
            cue = None
        left, right = phone_extent(text.raw, start + part.start, start + part.end)
        if _PLUS in text.raw[left : left + 2]:
            if not self._phones.possible("".join(groups)):
                return []
            return [Candidate(left, right, _PHONE, cue or Cue(NEAR, 0), True, True)]
        region = self._national(groups, cue) if free or cue is not None else None
        if (
            region is None
            and cue is not None
            and cue.distance <= _RIGHT_BESIDE
            and self._phones.plausible(groups)
        ):
            region = ""  # what is called a phone number is one, whatever country's
        if region is None:
            return []
        return [Candidate(left, right, _phone_of(region), cue, part.clean_left, part.clean_right)]

    def _national(self, groups: tuple[str, ...], cue: Cue | None) -> str | None:
        if groups[0][0] == "0" and (len(groups) > 1 or cue is not None) and self._dialled(groups):
            return ""
        return self._phones.national(groups, cue=cue is not None)

    def _dialled(self, groups: tuple[str, ...]) -> bool:
        """Say whether it is an international number behind the prefix dialled for one (ITU-T E.123, NANP)."""
        digits = "".join(groups)
        return any(
            digits.startswith(prefix)
            and groups[0] != "0"
            and self._phones.international(digits[len(prefix) :])
            for prefix in ("00", "011")
        )

    def _rank(self, candidate: Candidate) -> tuple[object, ...]:
        number, cue = candidate.number, candidate.cue
        believed = cue is not None and (bool(number.checksum) or cue.distance <= NEAR)
        return (
            doubt(candidate),
            candidate.start - candidate.end,
            not believed,
            cue.distance if cue else 99,
            number.entity_type not in self._wanted,
            cue.shortness if cue else 0,
            self._region_rank.get(number.region, _generic_rank(number)),
            -number.strength,
            self._order.get(id(number), 0),
        )


def _without(shape: bytes, taken: Iterable[tuple[int, int]]) -> bytes:
    """Return the shape with what is found already made signs that no atom holds."""
    rest = bytearray(shape)
    for start, end in taken:
        rest[start:end] = b"?" * (end - start)
    return bytes(rest)


def _makes_it_another(other: Cue, cue: Cue) -> bool:
    """Say whether two words nearer by say together what the number is not: "orders over 1000"."""
    return other.distance < cue.distance and other.shortness < -1


def _bare(spelt: str) -> str:
    """Return a number in upper case without its separators."""
    return spelt.upper() if spelt.isalnum() else spelt.translate(_DROP).upper()


def _is_own_phone(number: Number) -> bool:
    return number.entity_type.endswith(("_MOBILE_NUMBER", "_PHONE_NUMBER"))


def _with_plus(raw: bytes, candidate: Candidate) -> Candidate:
    """A country's own phone numbers reach as far as any other reading of them as a phone number."""
    if not _is_own_phone(candidate.number):
        return candidate
    left, right = phone_extent(raw, candidate.start, candidate.end)
    return candidate._replace(start=left, end=right)


def _begins_phone(raw: bytes, left: int) -> bool:
    """In the middle of a chain only a number that begins like one is worth asking for."""
    return raw[left] == _ZERO or raw[left - 1] == _PLUS


def _inherited(raw: bytes, ends: _Ends, left: int) -> dict[str, Cue]:
    """Return the cues a number shares with the one before it in a list."""
    for end in range(left - 1, left - _LIST_GAP, -1):
        if end in ends and _LIST.match(raw, end, left):
            cues = _following(ends[end], left)
            if cues:
                return cues
    return _NO_CUES


def _within(settled: list[tuple[int, int]], left: int, right: int) -> bool:
    for start, end in settled:  # noqa: SIM110 - a generator would cost more than what it looks at
        if start <= left and right <= end:
            return True
    return False


def _following(before: Mapping[str, Candidate], at: int) -> dict[str, Cue]:
    """Return the cues a number inherits from the ones right before it in a list."""
    cues: dict[str, Cue] = {}
    for entity, candidate in before.items():
        cue = candidate.cue or Cue(0, 0)
        origin = cue.origin if cue.origin >= 0 else candidate.start
        if at - origin <= _LIST_REACH:
            cues[entity] = Cue(cue.distance, cue.shortness, origin)
            if entity in _FOLLOWS:
                cues[_FOLLOWS[entity]] = Cue(0, 0, at)
    return cues


def _cue_map(
    numbers: Iterable[Number], phone_cues: Iterable[str], others: Iterable[str]
) -> dict[str, list[str]]:
    cues: dict[str, list[str]] = {}
    for number in numbers:
        for phrase in number.cues:
            entities = cues.setdefault(phrase, [])
            if number.entity_type not in entities:
                entities.append(number.entity_type)
    for phrase in phone_cues:
        cues.setdefault(phrase, []).append("PHONE_NUMBER")
    for phrase in others:
        cues.setdefault(phrase, []).append(_NOT_PERSONAL)
    return cues


@cache
def _phone_of(region: str) -> Number:
    return _PHONE._replace(region=region)


def _generic_rank(number: Number) -> int:
    """Worldwide types go before those of unnamed regions, but a country's plate is better than any plate."""
    return 100 if number.entity_type == "LICENSE_PLATE" else 99
