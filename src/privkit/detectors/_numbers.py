"""Finding numbers: atoms, plans, cues and validators put together."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, NamedTuple

from privkit.detectors._cues import Cue, CueBook
from privkit.detectors._number import Number
from privkit.detectors._phones import PhoneBook
from privkit.detectors._plans import Part, Table
from privkit.detectors._shape import LONGEST, atoms, windows

__all__ = ["Candidate", "NumberFinder", "Row"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]
_Ends = dict[int, dict[str, Cue]]  # where numbers end, and what a number that follows inherits

_SHORT = 72  # an atom up to this long is planned whole
_DROP = str.maketrans("", "", " -./()")
_REACH_UNCHECKED = 4  # words a cue may stand away from a number that has no check digits
_REACH_CHECKED = 9
_REACH_PHONE = 7
_NEAR = 2
_PHONE = Number("PHONE_NUMBER", "", (), "", (), "")
# Between two numbers of one list: "559201 and 559207", "0100-1, 0100-2".
_LIST = re.compile(
    rb"[\s,;/&|+#()]{0,4}(?:(?:and|or|und|oder|y|o|et|ou|e|en|of|i|oraz|lub)[\s#]{1,2})?\Z", re.IGNORECASE
)
_EXTENSION = re.compile(rb"[ ,;]{0,2}(?:x|ext\.?|extn\.?|extension|durchwahl|poste|#)[ .:]{0,2}[0-9]{1,6}(?![0-9A-Za-z])", re.IGNORECASE)
_JSON_KEY = re.compile(rb"\": ?\Z|=\Z")
_LIST_GAP = 12  # characters between two numbers of one list
_LIST_REACH = 1000  # characters a list inherits its cue over
_NOT_PERSONAL = ""
# What a number right behind a finding of this type is likely to be: "4111 1111 1111 1111 12/27 123".
_FOLLOWS = {"CREDIT_CARD": "CARD_EXPIRY", "CARD_EXPIRY": "CVV"}


class Candidate(NamedTuple):
    """A number that passed its check: where, which entry, and the cue beside it."""

    start: int
    end: int
    number: Number
    cue: Cue | None
    clean_left: bool
    clean_right: bool


class _Text(NamedTuple):
    folded: str
    raw: bytes
    shape: bytes
    words: bytes


class NumberFinder:
    """Finds the numbers of a table of entries, and phone numbers, in a text.

    Args:
        numbers: the table entries, in order of preference.
        phones: judges phone numbers; ``None`` where none are wanted.
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
        phones: PhoneBook | None,
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
        self._cues = CueBook(_cue_map(numbers, (*phone_cues, *weak), others), weak=weak)
        self._units = units
        self._wanted = wanted
        self._region_rank = {region: rank for rank, region in enumerate(regions or ())}
        self._order = {id(number): at for at, number in enumerate(numbers)}

    def find(
        self, folded: str, raw: bytes, shape: bytes, words: bytes, taken: Sequence[tuple[int, int]]
    ) -> list[Row]:
        """Return a row for each number; offsets within ``taken`` (URLs, e-mail addresses) are passed over."""
        rows: list[Row] = []
        text = _Text(folded, raw, shape, words)
        plan = self._table.plan
        covered = _Covered(taken) if taken else None
        trail: _Ends = {}
        for start, end in atoms(shape):
            if end - start <= _SHORT:
                parts = plan(shape[start:end])
                if not parts:
                    continue
                looks = [(start, parts)]
            else:
                looks = list(self._windows(shape, start, end))
            if covered is not None and covered(start, end):
                continue
            strict = _edges(raw, shape, start, end)
            if strict is None:
                continue
            ends = dict(trail)
            found: list[Candidate] = []
            for left, parts in looks:
                found += self._judge(text, left, parts, strict, ends)
            chosen = _choose(_side_by_side(found), self._rank) if found else []
            if chosen:
                rows += [_row(candidate, others) for candidate, others in chosen]
                last = chosen[-1][0]
                trail = {last.end: {last.number.entity_type: _inherited(last)}}
        return rows

    def _windows(self, shape: bytes, start: int, end: int) -> Iterable[tuple[int, tuple[Part, ...]]]:
        """Plan a long atom piece by piece; what a window cannot see, it must not claim."""
        for left, right, first, last in windows(shape, start, end):
            yield left, tuple(
                part._replace(lead=part.lead and left == start, tail=part.tail and right == end)
                for part in self._table.plan(shape[left:right])
                if first - left <= part.start and part.end <= last - left
            )

    def _judge(
        self, text: _Text, start: int, parts: Sequence[Part], strict: bool, ends: _Ends
    ) -> list[Candidate]:
        """Return the candidates among the parts of one atom that pass their check, alone or by a cue."""
        found: list[Candidate] = []
        settled: list[tuple[int, int]] = []
        for part in parts:  # the longest first
            left, right = start + part.start, start + part.end
            if settled and any(a <= left and right <= b for a, b in settled):
                continue
            cues = self._cues_beside(text, left, right, part, ends)
            if not cues and (strict or not (part.alone or part.groups)):
                continue
            for candidate in self._candidates(text, start, part, cues, strict):
                found.append(candidate)
                if candidate.cue is not None or candidate.number.entity_type in _FOLLOWS:
                    ends.setdefault(right, {})[candidate.number.entity_type] = _inherited(candidate)
                if candidate.number.checksum and candidate.clean_left and candidate.clean_right:
                    settled.append((left, right))
        return found

    def _cues_beside(
        self, text: _Text, left: int, right: int, part: Part, ends: _Ends
    ) -> dict[str, Cue]:
        for end in range(left - 1, max(-1, left - _LIST_GAP), -1) if ends else ():
            entities = ends.get(end)
            if entities and _LIST.match(text.raw, end, left):
                inherited = _following(entities, left)
                if inherited:
                    return inherited
        cues = self._cues.before(text.words, left) if part.lead else {}
        if not cues and part.tail:
            cues = self._cues.after(text.words, text.raw, right)
        return cues

    def _candidates(
        self, text: _Text, start: int, part: Part, cues: Mapping[str, Cue], strict: bool
    ) -> list[Candidate]:
        left, right = start + part.start, start + part.end
        denied = (_NOT_PERSONAL in cues and cues[_NOT_PERSONAL].distance <= _NEAR) or self._amount(text, right)
        value = text.folded[left:right].translate(_DROP).upper()
        found: list[Candidate] = []
        for entity, cue in cues.items():
            for number in part.cued.get(entity, ()):
                if cue.distance <= _reach(number) and (number.check is None or number.check(value)):
                    found.append(Candidate(left, right, number, cue, part.clean_left, part.clean_right))
        for number in () if denied or strict else part.alone:
            if number.entity_type not in cues and (number.check is None or number.check(value)):
                found.append(Candidate(left, right, number, None, part.clean_left, part.clean_right))
        if part.groups and self._phones is not None:
            phone = self._phone(text, start, part, cues.get("PHONE_NUMBER"), strict or denied)
            if phone is not None:
                found.append(phone)
        return found

    def _amount(self, text: _Text, at: int) -> bool:
        behind = text.words[at : at + 12].split()
        return bool(behind) and behind[0] in self._units

    def _phone(
        self, text: _Text, start: int, part: Part, cue: Cue | None, strict: bool
    ) -> Candidate | None:
        assert self._phones is not None
        left, right = start + part.start, start + part.end
        groups = tuple(text.folded[start + a : start + b] for a, b in part.groups)
        if cue is not None and cue.distance > _REACH_PHONE:
            cue = None
        left = _opening(text.raw, left, right)
        extension = _EXTENSION.match(text.raw, right) if right < len(text.raw) else None
        if extension:
            right = extension.end()
        if b"+" in text.raw[left : left + 2]:
            if not self._phones.possible("".join(groups)):
                return None
            return Candidate(left, right, _PHONE, cue or Cue(_NEAR, 0), True, True)
        if strict and cue is None:
            return None
        region = self._national(groups, cue)
        if region is None:
            return None
        return Candidate(
            left, right, _phone_of(region), cue, part.clean_left, part.clean_right
        )

    def _national(self, groups: tuple[str, ...], cue: Cue | None) -> str | None:
        assert self._phones is not None
        digits = "".join(groups)
        for prefix in ("00", "011"):
            if digits.startswith(prefix) and groups[0] != "0" and self._phones.international(digits[len(prefix) :]):
                if len(groups) > 1 or cue is not None:
                    return ""
        return self._phones.national(groups, cue=cue is not None)

    def _rank(self, candidate: Candidate) -> tuple[object, ...]:
        number, cue = candidate.number, candidate.cue
        believed = cue is not None and (bool(number.checksum) or cue.distance <= _NEAR)
        return (
            _doubt(candidate),
            candidate.start - candidate.end,
            not believed,
            cue.distance if cue else 99,
            number.entity_type not in self._wanted,
            cue.shortness if cue else 0,
            self._region_rank.get(number.region, _generic_rank(number)),
            -number.strength,
            self._order.get(id(number), 0),
        )


def _certain(candidate: Candidate) -> bool:
    return candidate.cue is not None and bool(candidate.number.checksum)


def _doubt(candidate: Candidate) -> int:
    """Numbers certain come first, phone numbers that little speaks for come last."""
    if candidate.number.entity_type == "PHONE_NUMBER":
        return 2 if candidate.cue is None or candidate.cue.distance > _NEAR else 1
    return 0 if _certain(candidate) else 1


def _generic_rank(number: Number) -> int:
    """Worldwide types go before those of unnamed regions, but a country's plate is better than any plate."""
    return 99 if number.region else 100 if number.entity_type == "LICENSE_PLATE" else -1


def _outdoes(kept: Candidate, candidate: Candidate) -> bool:
    """Say whether a reading rules out another: one inside it, or any that crosses a certain one."""
    if kept.start <= candidate.start and candidate.end <= kept.end:
        return True
    crosses = kept.start < candidate.end and candidate.start < kept.end
    return crosses and _certain(kept) and not candidate.number.checksum


def _side_by_side(found: list[Candidate]) -> list[Candidate]:
    """Keep those that end where nothing can follow, or where another number begins."""
    if all(candidate.clean_left and candidate.clean_right for candidate in found):
        return found
    starts = {candidate.start for candidate in found}
    stops = {candidate.end for candidate in found}
    return [
        candidate
        for candidate in found
        if (candidate.clean_left or candidate.start - 1 in stops)
        and (candidate.clean_right or candidate.end + 1 in starts)
    ]


def _choose(
    candidates: list[Candidate], rank: Callable[[Candidate], Any]
) -> list[tuple[Candidate, tuple[str, ...]]]:
    """Keep the likeliest reading of each place; others of the same characters become alternatives."""
    if len(candidates) == 1:
        return [(candidates[0], ())]
    chosen = _Chosen()
    others: dict[tuple[int, int], dict[str, None]] = {}
    for candidate in sorted(candidates, key=rank):
        place = (candidate.start, candidate.end)
        if place in others:
            others[place][candidate.number.entity_type] = None
        elif not chosen.rules_out(candidate):
            chosen.add(candidate)
            others[place] = {}
    return [
        (kept, tuple(name for name in others[kept.start, kept.end] if name != kept.number.entity_type))
        for kept in chosen.in_order()
    ]


class _Chosen:
    """The readings kept so far, looked up by place, so that a long chain of numbers takes linear time."""

    def __init__(self) -> None:
        self._starts: list[int] = []
        self._kept: dict[int, list[Candidate]] = {}

    def add(self, candidate: Candidate) -> None:
        if candidate.start not in self._kept:
            insort(self._starts, candidate.start)
        self._kept.setdefault(candidate.start, []).append(candidate)

    def rules_out(self, candidate: Candidate) -> bool:
        at = bisect_left(self._starts, candidate.start - LONGEST)
        while at < len(self._starts) and self._starts[at] < candidate.end:
            if any(_outdoes(kept, candidate) for kept in self._kept[self._starts[at]]):
                return True
            at += 1
        return False

    def in_order(self) -> list[Candidate]:
        return [kept for start in self._starts for kept in self._kept[start]]


def _outdoes(kept: Candidate, candidate: Candidate) -> bool:
    """Say whether a reading rules out another: one inside it, or any that crosses a certain one."""
    if kept.start <= candidate.start and candidate.end <= kept.end:
        return True
    crosses = kept.start < candidate.end and candidate.start < kept.end
    return crosses and _certain(kept) and not candidate.number.checksum


def _row(candidate: Candidate, others: tuple[str, ...]) -> Row:
    return (candidate.start, candidate.end, candidate.number.entity_type, _score(candidate), "numbers", others)


def _inherited(candidate: Candidate) -> Cue:
    """Return the cue the next number of the same list has from this one."""
    cue = candidate.cue or Cue(0, 0)
    return cue if cue.origin >= 0 else cue._replace(origin=candidate.start)


def _following(entities: Mapping[str, Cue], at: int) -> dict[str, Cue]:
    near = {entity: cue for entity, cue in entities.items() if at - cue.origin <= _LIST_REACH}
    return {**near, **{_FOLLOWS[entity]: Cue(0, 0, at) for entity in near if entity in _FOLLOWS}}


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


def _reach(number: Number) -> int:
    """How many words away a cue may stand."""
    return _REACH_CHECKED if number.strength else _REACH_UNCHECKED


@lru_cache(maxsize=512)
def _phone_of(region: str) -> Number:
    return _PHONE._replace(region=region)


def _score(candidate: Candidate) -> float:
    """How sure a finding is: a cue and a checksum together are the best there is."""
    number = candidate.number
    if candidate.cue is not None:
        return 0.95 if number.checksum else 0.85 if number.entity_type == "PHONE_NUMBER" else 0.75
    return min(0.9, 0.6 + 0.1 * number.strength)


def _between(parts: Iterable[Part], first: int, last: int) -> tuple[Part, ...]:
    return tuple(part for part in parts if first <= part.start and part.end <= last)


class _Covered:
    """Says whether a stretch touches one of some given ones, by bisection."""

    def __init__(self, stretches: Iterable[tuple[int, int]]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []  # the furthest end so far
        for start, end in sorted(stretches):
            self._starts.append(start)
            self._ends.append(max(end, self._ends[-1] if self._ends else 0))

    def __call__(self, start: int, end: int) -> bool:
        before = bisect_left(self._starts, end)
        return before > 0 and self._ends[before - 1] > start


def _opening(raw: bytes, left: int, right: int) -> int:
    """Take in the ``+`` or the bracket a phone number begins with."""
    if raw[left - 1 : left] == b"+" and left:
        left -= 1
    closes = raw.find(b")", left, right + 1)
    if left and raw[left - 1 : left] == b"(" and 0 <= closes < right:
        left -= 1
    return left


def _edges(raw: bytes, shape: bytes, start: int, end: int) -> bool | None:
    """Judge what touches the atom: ``None`` is no number of ours, ``True`` needs a cue, ``False`` is free."""
    left, right = shape[start - 1 : start] if start else b"", shape[end : end + 1]
    if left and left in b"0Aa_$" or right in (b"%", b"$") or raw[end : end + 2] == b" $":
        return None
    if right == b"_" and shape[end + 1 : end + 2].isalnum():
        return None
    if left and left in b"-/\\@#" and (left == b"#" or shape[start - 2 : start - 1].isalnum()):
        return True
    if right and right in b"-/\\" and shape[end + 1 : end + 2].isalnum():
        return True
    return bool(left) and left in b": =" and raw[start:end].isdigit() and _JSON_KEY.search(raw, max(0, start - 3), start) is not None
