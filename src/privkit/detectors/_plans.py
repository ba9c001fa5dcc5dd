"""Plans: for each shape of an atom, which parts of it could be which numbers.

Shapes repeat, so the work of matching every table entry against an atom is done once for each shape and
remembered; twenty more countries then cost the hot path nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Literal, NamedTuple

from privkit.detectors._number import Number, is_own_phone
from privkit.detectors._shape import LONGEST
from privkit.text._lazy import lazy

__all__ = ["Form", "Option", "Part", "Table", "shape_pattern"]

Form = Literal["bare", "formatted", "loose"]
Option = tuple[Number, str, "Callable[[str], bool] | None", int]
"""An entry that fits, and what is asked of it often: its type, its check, how many words away its cue may stand."""

_REACH_UNCHECKED = 4  # words a cue may stand away from a number that has no check digits
_REACH_CHECKED = 9
_CACHED = 4096
_GROUP = lazy(rb"[0Aa]+")
_SIGN = lazy(r"([0AX\-])(?:\{(\d+)(?:,(\d+))?\}|(\?))?")
_EXTENSION = lazy(rb"0+(a0{1,6})\Z")
_DATE = lazy(rb"0{1,2}[./\-]0{1,2}(?:[./\-](?:00|0000))?|0000[./\-]00[./\-]00")
_APART = ({b" - "}, {b" / "})  # between all groups: "219 - 09 - 9999"
_DOCKET = lazy(rb"A-0{1,4}/00")
_DECIMAL = lazy(rb"0+\.0+")
_VERSION = lazy(rb"0{1,2}\.0{1,3}\.0{1,4}[.\-][0Aa.\-]+")  # and what it is called or was built from
_SPACED_DIGITS = lazy(rb"(?:A{1,3}[ \-]?)?0{2,}(?:[ \-]0{2,}){1,5}")
_WORD_BEFORE = lazy(rb" A{2,5} \Z")
_PHONE_DIGITS = range(7, 16)


class Part:
    """A part of an atom that some table entries fit. Made once for a shape and read for every number of it.

    ``start`` and ``end`` are relative to the atom. ``lead``: no digit of the atom stands before it, or a word in
    capitals stands between, as in texts that are all capitals. ``tail``: no digit stands after it. ``clean_left`` and
    ``clean_right``: its neighbour is not a group that could belong to the same number. ``free``: whether it can count
    without a cue, whatever stands before it. ``cued`` has the entries by entity type. ``groups``: where its digit groups
    are, if it could be a phone number. ``dialled``: it could be a country's own kind of telephone number. ``signs``: its
    separators. ``lettered``: it holds a small letter. ``amount``: nothing but digits, dots and blanks. ``covers``: all
    other parts of the atom lie in it.
    """

    __slots__ = (
        "alone", "amount", "clean_left", "clean_right", "covers", "cued", "dialled", "end", "form", "free", "groups", "lead",
        "lettered", "signs", "start", "tail",
    )  # fmt: skip

    def __init__(
        self,
        shape: bytes,
        start: int,
        end: int,
        *,
        clean: tuple[bool, bool],
        form: Form,
        alone: tuple[Option, ...],
        cued: Mapping[str, tuple[Option, ...]],
        groups: tuple[tuple[int, int], ...],
    ) -> None:
        self.start, self.end, self.form = start, end, form
        self.lead = b"0" not in shape[:start] or _WORD_BEFORE.search(shape, 0, start) is not None
        self.tail = b"0" not in shape[end:]
        self.clean_left, self.clean_right = clean
        self.alone, self.cued, self.groups = alone, cued, groups
        self.free = bool(alone) or (bool(groups) and any(clean))
        inner = shape[start:end]
        self.signs = tuple(dict.fromkeys(inner.translate(None, b"0Aa").decode("latin-1")))
        self.lettered = b"a" in inner
        self.amount = not inner.translate(None, b"0. ")
        self.dialled = any(
            is_own_phone(option[0]) for options in (alone, *cued.values()) for option in options
        )
        self.covers = False


class _Rule(NamedTuple):
    number: Number
    compact: re.Pattern[bytes]
    dashed: re.Pattern[bytes] | None
    fixed: bool  # every number of this form has the same length


class Table:
    """The table entries, indexed so that a plan is made quickly and kept.

    Args:
        numbers: the entries, in order of preference.
    """

    __slots__ = ("_by_length", "_numbers", "plans")

    def __init__(self, numbers: Iterable[Number]) -> None:
        self.plans: dict[bytes, tuple[Part, ...]] = {}
        self._numbers = tuple(numbers)
        self._by_length: dict[int, list[_Rule]] | None = None

    def _rules(self) -> dict[int, list[_Rule]]:
        """Return the rules by the length of what fits them, made when the first number is met."""
        if self._by_length is not None:
            return self._by_length
        by_length: dict[int, list[_Rule]] = {}
        known: dict[str, tuple[re.Pattern[bytes], re.Pattern[bytes] | None, range]] = {}
        for number in self._numbers:
            for form in number.formats:
                if form not in known:
                    known[form] = lazy(shape_pattern(form)), _dashed(form), _lengths(form)
                compact, dashed, lengths = known[form]
                rule = _Rule(number, compact, dashed, len(lengths) == 1)
                for length in lengths:
                    by_length.setdefault(length, []).append(rule)
        self._by_length = by_length
        return by_length

    def plan(self, shape: bytes) -> tuple[Part, ...]:
        """Return the parts of an atom of this shape that could be something, the longest first."""
        parts = self.plans.get(shape)
        if parts is None:
            parts = self._make(shape)
            if len(self.plans) >= _CACHED:
                self.plans.clear()
            self.plans[shape] = parts
        return parts

    def _make(self, shape: bytes) -> tuple[Part, ...]:
        groups = [match.span() for match in _GROUP.finditer(shape)]
        found: list[Part] = []
        for first in range(len(groups)):
            if first and _joined(shape, groups, first - 1):
                continue
            for last in range(first, len(groups)):
                if groups[last][1] - groups[first][0] > LONGEST:
                    break
                if last + 1 == len(groups) or not _joined(shape, groups, last):
                    found += self._parts(shape, groups, first, last)
        found.sort(key=lambda part: part.start - part.end)
        if found:
            longest = found[0]
            longest.covers = all(longest.start <= part.start and part.end <= longest.end for part in found)
        return tuple(found)

    def _parts(self, shape: bytes, groups: list[tuple[int, int]], first: int, last: int) -> Iterable[Part]:
        part = self._part(shape, groups, first, last, groups[first][0])
        if part is not None:
            yield part
        start, end = groups[first]
        head = shape[start:end]
        digits = head.lstrip(b"Aa")
        if digits and digits != head and not digits.strip(b"0") and 1 < len(head) - len(digits) < 9:
            # a cue typed onto it: SSN123
            glued = self._part(shape, groups, first, last, end - len(digits), glued=True)
            if glued is not None and glued.cued:
                yield glued

    def _part(
        self,
        shape: bytes,
        groups: list[tuple[int, int]],
        first: int,
        last: int,
        start: int,
        *,
        glued: bool = False,
    ) -> Part | None:
        end = groups[last][1]
        inner = shape[start:end]
        if b"0" not in inner:
            return None
        gaps = [shape[groups[at][1] : groups[at + 1][0]] for at in range(first, last)]
        alone, cued, form = self._entries(inner, gaps)
        phone = _phone_groups(shape, start, end)
        if not (alone or cued or phone):
            return None
        clean = (_clean(shape, groups, first - 1, gaps), _clean(shape, groups, last, gaps, right=True))
        return Part(
            shape,
            start,
            end,
            clean=clean,
            form=form,
            alone=() if glued else tuple(map(_option, alone)),
            cued={kind: tuple(map(_option, numbers)) for kind, numbers in cued.items()},
            groups=() if glued else phone,
        )

    def _entries(
        self, inner: bytes, gaps: list[bytes]
    ) -> tuple[tuple[Number, ...], dict[str, tuple[Number, ...]], Form]:
        compact = b"".join(_GROUP.findall(inner)).upper()
        dashed = b"-".join(_GROUP.findall(inner)).upper()
        single = all(len(gap) == 1 for gap in gaps)
        apart = set(gaps) in _APART
        alone: list[Number] = []
        cued: dict[str, tuple[Number, ...]] = {}
        form: Form = "bare" if not gaps else "loose"
        for number, whole, usual, fixed in self._rules().get(len(compact), ()):
            if not whole.fullmatch(compact):
                continue
            grouped = bool(gaps) and usual is not None and bool(usual.fullmatch(dashed))
            formatted = grouped and single
            if formatted and form == "loose":
                form = "formatted"
            if number not in alone and _stands_alone(number, bare=not gaps, formatted=formatted):
                alone.append(number)
            same = cued.get(number.entity_type, ())
            if number not in same and (
                not gaps or formatted or (grouped and apart) or _loosely(number, inner, gaps, fixed)
            ):
                cued[number.entity_type] = (*same, number)
        return tuple(alone), cued, form


def _option(number: Number) -> Option:
    reach = number.reach
    if reach is None:
        reach = _REACH_CHECKED if number.strength else _REACH_UNCHECKED
    return (number, number.entity_type, number.check, reach)


def _stands_alone(number: Number, *, bare: bool, formatted: bool) -> bool:
    return (formatted and number.alone != "never") or (bare and number.alone == "always")


def _loosely(number: Number, inner: bytes, gaps: list[bytes], fixed: bool) -> bool:
    """Say whether a cue makes up for odd grouping.

    A checksum confirms any. Without one, hyphens and slashes inside a word are believed, unless they
    make a date or a decimal; spaces in a form of fixed length, else only between groups of several digits.
    """
    if number.checksum:
        return True
    if all(gap in (b"-", b"/", b".") for gap in gaps):
        if number.entity_type == "TICKET_NUMBER" and _DOCKET.fullmatch(inner):
            return False  # of a court: a form of its own has those that are none
        return not (_DATE.fullmatch(inner) or _DECIMAL.fullmatch(inner) or _VERSION.fullmatch(inner))
    if fixed and len(gaps) < 3:
        return all(len(gap) == 1 for gap in gaps)
    return bool(_SPACED_DIGITS.fullmatch(inner)) and number.check is not None


def _joined(shape: bytes, groups: list[tuple[int, int]], at: int) -> bool:
    """Say whether group ``at`` and the next hang together, so that no number can end between them."""
    gap = shape[groups[at][1] : groups[at + 1][0]]
    return b" " not in gap and b"(" not in gap and b")" not in gap


def _clean(
    shape: bytes, groups: list[tuple[int, int]], at: int, gaps: list[bytes], *, right: bool = False
) -> bool:
    """Say whether the neighbour beyond the gap after group ``at`` cannot be part of the same number."""
    if at < 0 or at + 1 >= len(groups):
        return True
    inside, outside = (groups[at], groups[at + 1]) if right else (groups[at + 1], groups[at])
    neighbour = shape[slice(*outside)]
    if b"0" not in neighbour or (neighbour.strip(b"0") and not shape[slice(*inside)].strip(b"0")):
        return True  # a word, or letters mixed with digits beside digits alone
    return not any(b" " in gap or b"(" in gap for gap in gaps)


def _phone_groups(shape: bytes, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Return where the digit groups of a possible phone number are; an extension (x123) is left out."""
    inner = shape[start:end]
    extension = _EXTENSION.search(inner)
    if extension:
        end = start + extension.start(1)
        inner = shape[start:end]
    if b"A" in inner or b"a" in inner or inner.count(b"0") not in _PHONE_DIGITS:
        return ()
    return tuple(match.span() for match in _GROUP.finditer(shape, start, end))


def shape_pattern(form: str, separator: bytes = b"") -> bytes:
    """Translate the format language of ``Number`` into a pattern over shapes, with this sign where separators are usual."""
    signs = {"0": b"0", "A": b"A", "X": b"[0A]", "-": separator}
    parts = []
    for sign, low, high, maybe in _SIGN.findall(form):
        repeat = f"{{{low},{high or low}}}" if low else maybe
        parts.append(signs[sign] + repeat.encode() if signs[sign] else b"")
    return b"".join(parts)


def _dashed(form: str) -> re.Pattern[bytes] | None:
    return lazy(shape_pattern(form, b"-")) if "-" in form else None


def _lengths(form: str) -> range:
    shortest = longest = 0
    for sign, low, high, maybe in _SIGN.findall(form):
        if sign != "-":
            shortest += int(low) if low else (0 if maybe else 1)
            longest += int(high or low) if low else 1
    return range(shortest, longest + 1)
