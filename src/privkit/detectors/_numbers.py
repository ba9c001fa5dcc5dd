"""Finding numbers: atoms, plans, cues and validators put together."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence

from privkit.detectors._candidates import NEAR, Candidate, Row, choose, doubt, row, side_by_side
from privkit.detectors._cues import AMOUNT, HANDICAP, NOT_PERSONAL, Cue, CueBook, cue_map
from privkit.detectors._listed import FOLLOWS, GAP, Ends, inherited
from privkit.detectors._number import Number, is_own_phone
from privkit.detectors._phone_reading import PhoneReader
from privkit.detectors._phones import PhoneBook
from privkit.detectors._plans import Part, Table
from privkit.detectors._scripts import CueReader, ScriptBook, in_other_script, is_foreign, reader
from privkit.detectors._shape import atoms, both, holds_atom, windows, words_of
from privkit.detectors._small_letters import Told, is_lettered, raised, told
from privkit.detectors._sums import is_sum
from privkit.detectors._surroundings import TIMES, edges, in_log, in_timetable, phone_extent
from privkit.detectors._tables import Said
from privkit.detectors.dates import DAYS, birth_behind_name
from privkit.text._lazy import lazy

__all__ = ["NumberFinder"]

_SHORT = 72  # an atom up to this long is planned whole
_RIGHT_BESIDE = 1  # words: what is called a telephone number is one, whatever it measures
_NO_CUES: dict[str, Cue] = {}
_ZERO, _PLUS, _SPACE, _HYPHEN = b"0+ -"
_PREFIX = lazy(rb"(?<![0Aa_\-])A?a{1,6}-\Z")  # of a shape: the small letters a reference begins with
_DIGIT, _CAPITAL = b"0A"  # of a shape
_BEHIND_WORD = lazy(rb"A{2,5} (?=0)")
_WORDS = (b"aaa", b"AAAA")  # no number begins so, but the name of a field may
_FIELD = lazy(rb"(?:a{3,12}|A{4,12})0(?: -)? \(?(?=0)")
_VERSION = lazy(r"[vV][0-9]{1,4}(?:\.[0-9]{1,4}){1,3}")
# A day, and the hour behind it; "24 2010" of "Feb 24 2010".
_MOMENT = lazy(r"(?:19|20)\d\d([/.-])(?:0[1-9]|1[0-2])\1[0-3]\d(?:[T ]\d\d?)?|[0-3]?\d (?:19|20)\d\d")
_COUNTRY = 3  # letters of a country and a sign
_CODES = {"UK": "GB", "GR": "EL"}
_TELLING = 4  # digits of a reference
_TWICE = 14  # characters of an atom that may be one number twice over


class _Text:
    __slots__ = ("cues", "folded", "raw", "shape", "words")

    def __init__(self, folded: str, raw: bytes, shape: bytes, words: bytes, cues: CueReader) -> None:
        self.folded = folded
        self.raw = raw
        self.shape = shape
        self.words = words
        self.cues = cues


class NumberFinder:
    """Finds the numbers of a table of entries, and phone numbers, in a text.

    Args:
        numbers: the table entries, in order of preference.
        phones: judges phone numbers.
        phone_cues: the words that announce one, and the regions whose language has them.
        others: words that announce something which is not personal.
        amounts: words that, right before a number, make it an amount of what stands before them.
        units: words that, right behind a number, make it an amount.
        wanted: the entity types that will be reported; between equal readings they go first.
        regions: the caller's order of regions; it decides between numbers of the same form.
    """

    def __init__(
        self,
        numbers: Sequence[Number],
        *,
        phones: PhoneBook,
        phone_cues: Mapping[str, Sequence[str]],
        weak_phone_cues: Iterable[str],
        others: Iterable[str],
        amounts: Iterable[str],
        units: frozenset[bytes],
        wanted: frozenset[str],
        regions: Sequence[str] | None,
    ) -> None:
        self._table = Table(numbers)
        self._phones = PhoneReader(phones)
        weak = tuple(weak_phone_cues)
        cues = cue_map(numbers, phone_cues, others, amounts)
        self._scripts = ScriptBook(
            {phrase: cues.pop(phrase) for phrase in [*filter(in_other_script, cues)]}, weak=weak
        )
        self._cues = CueBook(cues, weak=weak)
        self._phrases = frozenset(cues)
        self._units = units
        self._wanted = wanted
        self._region_rank = {region: rank for rank, region in enumerate(regions or ())}
        self._own_phones = frozenset(number.entity_type for number in numbers if is_own_phone(number))
        self._references = frozenset(number.entity_type for number in numbers if _is_reference(number))
        self._told: Told | None = None
        self._all = tuple(numbers)
        self._order = _places(self._all)

    def __setstate__(self, state: dict[str, object]) -> None:
        """In another process, or in a copy, the entries are other objects in the same order."""
        self.__dict__.update(state)
        self._order = _places(self._all)

    def find(
        self,
        folded: str,
        raw: bytes,
        shape: bytes,
        words: bytes,
        taken: Sequence[tuple[int, int]],
        first: re.Match[bytes] | None,
    ) -> list[Row]:
        """Return a row for each number, from the first atom on; what lies within ``taken`` is passed over."""
        rows: list[Row] = []
        free = shape
        if taken and first is not None:
            free = _without(shape, taken)
            first = holds_atom(free, first.start())
        if first is None:
            return rows
        cues = self._cues if folded.isascii() else reader(self._cues, self._scripts, folded)
        text = _Text(folded, raw, shape, words, cues)
        plans, plan, rank = self._table.plans, self._table.plan, self._rank
        last: Candidate | None = None  # the number right before, of which the next may be told
        for start, end in _once(raw, shape, atoms(free, first)):
            form = shape[start:end] if end - start <= _SHORT else b""
            if form in DAYS and (birth := birth_behind_name(folded, start, end)):
                rows.append(birth)
                continue
            parts = plans.get(form) or plan(form)
            if not parts and form:
                continue
            strict = edges(raw, shape, start, end)
            if strict is None:
                continue
            if not strict and end - start >= len(TIMES) and shape.startswith(TIMES, start):
                strict = in_timetable(raw, start, end)
            near = last is not None and start - last.end < GAP
            trail: Ends = {last.end: {last.number.entity_type: last}} if last is not None and near else {}
            if not form:
                found = self._judge_long(text, start, end, strict, trail)
            elif len(parts) == 1:
                found = self._judge_whole(text, start, parts[0], strict, trail)
            else:
                found = self._judge(text, start, parts, strict, trail)
            if not found:
                continue
            only = found[0]
            if len(found) == 1 and only.clean_left and only.clean_right:
                last = only
                rows.append(row(only))
            else:
                chosen = choose(side_by_side(found), _by_word(found, rank))
                if not chosen:
                    continue
                rows += [row(candidate, others) for candidate, others in chosen]
                last = chosen[-1][0]
        if not rows or shape.find(b"AA") < 0:
            return rows
        return [_with_country(found, folded, shape) for found in rows]

    def told_by(self, label: str) -> Said:
        """Say what a label says of the numbers in its column."""
        folded, raw = both(label + " ")
        cues = self._cues if folded.isascii() else reader(self._cues, self._scripts, folded)
        said = cues.before(words_of(raw), raw, len(raw))
        near = {entity for entity, cue in said.items() if cue.distance <= NEAR}
        if NOT_PERSONAL in near or near <= {AMOUNT}:
            return "nobody's" if near else ""
        return "somebody's"

    @property
    def told(self) -> Told:
        """The words of cues, gathered when the first number is met."""
        if self._told is None:
            self._told = told(self._all, self._phrases)
        return self._told

    def may_be_small(self, folded: str, spoken: Iterable[bytes]) -> bool:
        """Say whether one of the words of a text may announce a number with letters."""
        return not self.told.lettered.isdisjoint(spoken) or (not folded.isascii() and is_foreign(folded))

    def find_small(
        self, folded: str, raw: bytes, shape: bytes, words: bytes, taken: Sequence[tuple[int, int]]
    ) -> list[Row]:
        """Return a row for each number with small letters in groups of their own that a cue stands right before.

        Worth a call only where ``may_be_small`` says so. What lies within ``taken`` is passed over.
        """
        rows: list[Row] = []
        if taken:
            shape = _without(shape, taken)
        higher = raised(shape, words, self.told)
        if higher is None:
            return rows
        cues = self._cues if folded.isascii() else reader(self._cues, self._scripts, folded)
        capitals = folded.encode("utf-8", "surrogatepass").upper().decode("utf-8", "surrogatepass")
        text = _Text(capitals, raw, higher, words, cues)
        for start, end in atoms(higher, holds_atom(higher)):
            form = higher[start:end]
            if end - start > _SHORT or form == shape[start:end] or edges(raw, higher, start, end) is None:
                continue
            for part in self._table.plan(form):  # the longest first
                left, right = start + part.start, start + part.end
                found = self._small(text, start, part) if higher[left:right] != shape[left:right] else None
                if found:
                    rows.append(row(*choose(found, self._rank)[0]))
                    break
        return rows

    def _small(self, text: _Text, start: int, part: Part) -> list[Candidate]:
        if not part.lead:
            return []
        left = start + part.start
        cues = text.cues.before(text.words, text.raw, left)
        if not cues:  # the letters themselves may say it, as in "hrb 11223"
            cues = text.cues.before(text.words, text.raw, text.shape.index(b"0", left))
        if not cues and part.tail:
            cues = text.cues.after(text.words, text.raw, start + part.end)
        near = {entity: cue for entity, cue in cues.items() if cue.distance <= NEAR}
        if NOT_PERSONAL in near:
            return []
        found = self._candidates(text, start, part, near, strict=True)
        return [candidate for candidate in found if is_lettered(candidate.number)]

    def _judge_whole(self, text: _Text, start: int, part: Part, strict: bool, ends: Ends) -> list[Candidate]:
        """Judge an atom that can be read in one way only."""
        left = start + part.start
        cues = inherited(text.raw, ends, left) if ends else _NO_CUES
        if not cues and part.lead:
            cues = text.cues.before(text.words, text.raw, left)
        if not cues:
            if part.tail:
                cues = text.cues.after(text.words, text.raw, start + part.end)
            if not cues and (strict or not (part.free or (part.groups and _begins_phone(text.raw, left)))):
                return []
        found = self._candidates(text, start, part, cues, strict)
        return found if found or not ends else self._as_the_first(text, start, part, cues, strict)

    def _as_the_first(
        self, text: _Text, start: int, part: Part, cues: Mapping[str, Cue], strict: bool
    ) -> list[Candidate]:
        """Judge a number of a list that is not of the same type, by the words before the first: "VAT DE… and ATU…"."""
        origin = max([cue.origin for cue in cues.values()], default=-1)
        told = text.cues.before(text.words, text.raw, origin) if origin >= 0 else _NO_CUES
        listed = {entity: Cue(cue.distance, cue.shortness, origin) for entity, cue in told.items()}
        return self._candidates(text, start, part, listed, strict) if listed else []

    def _judge_long(self, text: _Text, start: int, end: int, strict: bool, ends: Ends) -> list[Candidate]:
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
        ends: Ends,
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
            begin, stop = part.start, part.end
            if begin < low or stop > high:
                continue
            left, right = start + begin, start + stop
            if settled and _within(settled, left, right):
                continue
            free = not strict and (part.free or (part.groups != () and _begins_phone(text.raw, left)))
            cues = inherited(text.raw, ends, left) if ends else _NO_CUES
            if not cues and first and part.lead:
                if left not in before:
                    before[left] = text.cues.before(text.words, text.raw, left)
                cues = before[left]
            if not cues and last and part.tail:
                cues = text.cues.after(text.words, text.raw, right)
            if not cues and not free:
                continue
            candidates = self._candidates(text, start, part, cues, strict)
            if not candidates and ends:
                candidates = self._as_the_first(text, start, part, cues, strict)
            if not candidates:
                continue
            found += candidates
            told = _note_ends(candidates, right, ends) and part.clean_left and part.clean_right
            if told and not self._may_tell(text, left, right, candidates):
                if part.covers:
                    break
                settled.append((left, right))
        return found

    def _may_tell(self, text: _Text, left: int, right: int, found: Sequence[Candidate]) -> bool:
        """Say whether a reference begins with what may be a word about the number: "an invoice for VAT 123…"."""
        worded = text.shape[left] == _CAPITAL and _BEHIND_WORD.match(text.shape, left, right) is not None
        return worded and all(candidate.number.entity_type in self._references for candidate in found)

    def _candidates(
        self, text: _Text, start: int, part: Part, cues: Mapping[str, Cue], strict: bool
    ) -> list[Candidate]:
        left, right = start + part.start, start + part.end
        spelt = text.folded[left:right]
        if not spelt.isascii():  # the shape takes "À" for a letter; no number holds one
            return []
        other = cues.get(NOT_PERSONAL) if cues else None
        clean_left, clean_right = part.clean_left, part.clean_right
        found: list[Candidate] = []
        value = ""
        cued = part.cued
        for entity, cue in cues.items():
            if entity not in cued or (other is not None and _makes_it_another(other, cue)):
                continue
            value = value or _bare(spelt, part)
            for number, _, check, reach in cued[entity]:
                if cue[0] > reach or not (check is None or check(value)):
                    continue
                if part.signs and _is_moment(spelt, cue):
                    break
                if number.strength or not (
                    (cue[0] and self._is_amount(text, right, cues, cue))
                    or (part.amount and _is_sum(text, right, cue))
                    or in_log(text.raw, left)
                    or (part.lettered and _names_file(text, left, right))
                ):
                    found.append(Candidate(left, right, number, cue, clean_left, clean_right))
        if part.alone and not strict:
            value = value or _bare(spelt, part)
            denied = None
            for number, entity, check, _ in part.alone:
                if entity not in cues and (check is None or check(value)):
                    if denied is None:
                        denied = self._denied(text, cues, right)
                    if not denied:
                        found.append(Candidate(left, right, number, None, clean_left, clean_right))
        if part.dialled:
            found = [_with_plus(text.raw, one) if self._is_own_phone(one) else one for one in found]
        if strict and found and text.raw[left - 1] == _HYPHEN:
            found = [self._with_prefix(text, candidate) for candidate in found]
        return self._with_phone(text, start, part, cues, found, strict) if part.groups else found

    def _is_own_phone(self, candidate: Candidate) -> bool:
        return candidate.number.entity_type in self._own_phones

    def _with_prefix(self, text: _Text, candidate: Candidate) -> Candidate:
        """Take in the small letters of "ord-559201", where the word that announces it stands before those."""
        number, left = candidate.number, candidate.start
        prefix = _PREFIX.search(text.shape, max(0, left - 8), left)
        if prefix is None or number.entity_type not in self._references:
            return candidate
        said = text.cues.before(text.words, text.raw, prefix.start()).get(number.entity_type)
        if said is None or said.distance > NEAR:
            return candidate
        return Candidate(
            prefix.start(), candidate.end, number, said, candidate.clean_left, candidate.clean_right
        )

    def _with_phone(
        self,
        text: _Text,
        start: int,
        part: Part,
        cues: Mapping[str, Cue],
        found: list[Candidate],
        strict: bool,
    ) -> list[Candidate]:
        """Add the phone number these digits may be, unless something else is announced."""
        said = cues.get("PHONE_NUMBER") if cues else None
        if said is not None and NOT_PERSONAL in cues and cues[NOT_PERSONAL].distance < said.distance:
            said = None
        if said is not None and said.distance >= HANDICAP and not found and _miscalled(part, cues, said):
            said = None
        left, end = start + part.start, start + part.end
        if found and text.raw[left - 1 : left] == b"+" and not any(map(self._is_own_phone, found)):
            # "my NIT is 576937K. My phone number is +12125550184": no cue makes another number of it
            phones = self._phones.read(text.folded, text.raw, start, part, said, free=True)
            if phones:
                return phones
        if found and (said is None or said.distance > NEAR):
            return found
        if said is not None and said.distance > _RIGHT_BESIDE and self._measures(text, end):
            said = None
        free = not strict and not self._denied(text, cues, end)
        return found + self._phones.read(text.folded, text.raw, start, part, said, free=free, around=cues)

    def _denied(self, text: _Text, cues: Mapping[str, Cue], at: int) -> bool:
        """Say whether the words around make it a version, a part, an amount."""
        if cues and NOT_PERSONAL in cues and cues[NOT_PERSONAL].distance <= NEAR:
            return True
        return self._measures(text, at)

    def _measures(self, text: _Text, at: int) -> bool:
        behind = text.words[at : at + 12].split(None, 1)
        if behind and behind[0] in self._units:
            return True
        return not text.folded.isascii() and is_sum(text.folded, at, likely=True)

    def _is_amount(self, text: _Text, at: int, cues: Mapping[str, Cue], cue: Cue) -> bool:
        """Say whether a word right beside a number, between it and its cue or behind, says what it is more than the cue."""
        amount, other = cues.get(AMOUNT), cues.get(NOT_PERSONAL)
        if amount is not None and amount.distance == 0:
            return True
        if other is not None and other.distance == 0 and cue.distance > NEAR:
            return True
        return text.raw[at : at + 1] == b" " and self._measures(text, at)

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


def _once(raw: bytes, shape: bytes, places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the atoms; those that are one number twice over in two: "AB51 ABC AB51 ABC", but not "4242 4242 4242 4242"."""
    once: list[tuple[int, int]] = []
    for start, end in places:
        if shape[start] != _DIGIT and shape.startswith(_WORDS, start):
            start = _behind_field(shape, start, end)
        if end - start > _TWICE:
            half = (start + end) // 2
            twice = shape[half] == _SPACE and raw[start:half] == raw[half + 1 : end]
            if twice and (shape[start] != _DIGIT or shape.find(b" ", start, half) < 0):
                once += ((start, half), (half + 1, end))
                continue
        once.append((start, end))
    return once


def _behind_field(shape: bytes, start: int, end: int) -> int:
    """Return where the number begins behind a field that has a number itself: "imei1 490154203237518"."""
    field = _FIELD.match(shape, start, end)
    return field.end() if field else start


def _by_word(
    found: Sequence[Candidate], rank: Callable[[Candidate], tuple[object, ...]]
) -> Callable[[Candidate], tuple[object, ...]]:
    """Rank readings whose cue is a part of another's behind that one: "egyptian tax number" says more than "tax number"."""
    longest: dict[tuple[int, int, int], int] = {}
    for candidate in found:
        cue = candidate.cue
        if cue is not None and cue.origin < 0:
            place = (candidate.start, candidate.end, cue.distance)
            longest[place] = min(cue.shortness, longest.get(place, 0))

    def ranked(candidate: Candidate) -> tuple[object, ...]:
        cue = candidate.cue
        if cue is None or cue.origin >= 0:
            return (False, *rank(candidate))
        less = cue.shortness > longest[candidate.start, candidate.end, cue.distance]
        return (less, *rank(candidate))

    return ranked


def _places(numbers: Sequence[Number]) -> dict[int, int]:
    return {id(number): at for at, number in enumerate(numbers)}


def _without(shape: bytes, taken: Sequence[tuple[int, int]]) -> bytes:
    """Return the shape with what is found already made signs that no atom holds."""
    if len(taken) == 1:
        ((start, end),) = taken
        return b"".join((shape[:start], b"?" * (end - start), shape[end:]))
    rest = bytearray(shape)
    for start, end in taken:
        rest[start:end] = b"?" * (end - start)
    return bytes(rest)


def _makes_it_another(other: Cue, cue: Cue) -> bool:
    """Say whether two words nearer by say together what the number is not: "orders over 1000", "cross ref 1000"."""
    return other.shortness < -1 and (
        other.distance < cue.distance or (other.distance == cue.distance and other.shortness < cue.shortness)
    )


def _is_moment(spelt: str, cue: Cue) -> bool:
    """Say whether it is a version, or a day that the cue does not stand right beside."""
    if spelt[0] in "vV":
        return _VERSION.fullmatch(spelt) is not None
    return cue.distance > 0 and _MOMENT.fullmatch(spelt) is not None


def _names_file(text: _Text, left: int, right: int) -> bool:
    """Say whether it is the end of a path, with few digits: "src/order/file26.py"."""
    few = text.shape.count(b"0", left, right) < _TELLING
    return few and text.raw[left - 1 : left] == b"/" and text.raw[left - 2 : left - 1].isalnum()


def _is_sum(text: _Text, right: int, cue: Cue) -> bool:
    """Say whether what no check digits confirm is money: "the contract for 30000 EUR"."""
    return is_sum(text.folded, right, likely=cue.distance > 0 or cue.origin >= 0)


def _bare(spelt: str, part: Part) -> str:
    """Return a number in upper case without its separators."""
    for sign in part.signs:
        spelt = spelt.replace(sign, "")
    return spelt.upper() if part.lettered else spelt


def _note_ends(candidates: Iterable[Candidate], right: int, ends: Ends) -> bool:
    """Note which of the candidates a number behind them may belong with; say whether one of them is certain."""
    certain = False
    for candidate in candidates:
        number, cue = candidate.number, candidate.cue
        if cue is not None or number.entity_type in FOLLOWS:
            ends.setdefault(right, {})[number.entity_type] = candidate
        certain = certain or bool(number.checksum) or (cue is not None and cue[0] <= NEAR)
    return certain


def _is_reference(number: Number) -> bool:
    """Say whether it is one of those a company gives out as it likes."""
    return not number.region and not number.checksum and number.formats[0].startswith("X{4,")


def _with_plus(raw: bytes, candidate: Candidate) -> Candidate:
    """A country's own phone numbers reach as far as any other reading of them as a phone number."""
    left, right = phone_extent(raw, candidate.start, candidate.end)
    return Candidate(
        left, right, candidate.number, candidate.cue, candidate.clean_left, candidate.clean_right
    )


def _with_country(found: Row, folded: str, shape: bytes) -> Row:
    """Take in the letters of its country that stand before a number: "CL 12.531.909-2"."""
    start, entity = found[0], found[2]
    if start < _COUNTRY or entity[2:3] != "_" or not shape.startswith((b"AA ", b"AA-"), start - _COUNTRY):
        return found
    whose = folded[start - _COUNTRY : start - 1]
    if shape[start - _COUNTRY - 1 : start - _COUNTRY].isalnum() or whose not in (
        entity[:2],
        _CODES.get(entity[:2]),
    ):
        return found
    return (start - _COUNTRY, *found[1:])


def _miscalled(part: Part, cues: Mapping[str, Cue], said: Cue) -> bool:
    """Say whether "number" is a piece of what names another, whose form it has and whose check digits are wrong."""
    place = said.distance - HANDICAP
    return any(
        cue.distance == place and cue.shortness < 0 and entity in part.cued for entity, cue in cues.items()
    )


def _begins_phone(raw: bytes, left: int) -> bool:
    """In the middle of a chain only a number that begins like one is worth asking for."""
    return raw[left] == _ZERO or raw[left - 1] == _PLUS


def _within(settled: list[tuple[int, int]], left: int, right: int) -> bool:
    for start, end in settled:  # noqa: SIM110 - a generator would cost more than what it looks at
        if start <= left and right <= end:
            return True
    return False


def _generic_rank(number: Number) -> int:
    """Worldwide types rank as those of unnamed regions, but a country's plate is better than any plate."""
    return 100 if number.entity_type == "LICENSE_PLATE" else 99
