"""The scanner: all structured types in one pass over a text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from operator import itemgetter

from privkit.detectors import (
    _disguise,
    _papers,
    _phone_words,
    _plain_words,
    _script_words,
    _tables,
    contact,
    crypto,
    dates,
    finance,
    network,
    secrets,
)
from privkit.detectors._base import check_text
from privkit.detectors._number import Number
from privkit.detectors._numbers import NumberFinder
from privkit.detectors._phones import PhoneBook
from privkit.detectors._scripts import is_foreign
from privkit.detectors._secret_prefixes import RUN, RUNS
from privkit.detectors._shape import SHAPES, WORDS, both, holds_atom, whole_numbers, words_of
from privkit.detectors._tables import Said
from privkit.text import Span
from privkit.text._span import unchecked
from privkit.text._unmask import is_bare_latin, parted, unmask

__all__ = ["Scanner"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]
_WWW = b"www"
_TELLING = (
    secrets.CUE_WORDS
    | contact.USER_WORDS
    | finance.SWIFT_WORDS
    | dates.BIRTH_WORDS
    | _papers.SERIES_WORDS
    | _disguise.WORDS
    | {_WWW}
)

# Looked for as numbers: bytes in bytes is ten times slower in CPython.
_ZERO = ord("0")
_NOTHING: frozenset[bytes] = frozenset()
_START = itemgetter(0)
_FEWEST_WHOLE = 6  # digits, with the last, of a whole number that a table writes as a fraction
_WHOLE = 0.8  # from this score a finding is sure enough that no number is looked for inside it


class Scanner:
    """Finds structured personal data (numbers, addresses of machines and people, secrets) in any text.

    Args:
        numbers: the table entries to look for, in order of preference.
        entities: the entity types to report.
        regions: the caller's regions in order, or ``None`` for all.
        minimum: findings below this score are not reported.
    """

    reach = 160
    keeps_its_word = True  # spans of this text and nothing else, so nobody needs to check

    def __init__(
        self,
        numbers: Sequence[Number],
        *,
        entities: Iterable[str],
        regions: Sequence[str] | None,
        minimum: float,
    ) -> None:
        self.entities = frozenset(entities)
        self.minimum = minimum
        self._numbers = NumberFinder(
            numbers,
            phones=PhoneBook(regions),
            phone_cues=_phone_words.cues(),
            weak_phone_cues=_phone_words.WEAK,
            others=(*_plain_words.NOT_PERSONAL, *_script_words.NOT_PERSONAL),
            amounts=_plain_words.AMOUNTS,
            units=_plain_words.UNITS,
            wanted=self.entities,
            regions=regions,
        )
        self._telling = _TELLING
        self._dates = "DATE_TIME" in self.entities
        self._ages = "AGE" in self.entities

    def __repr__(self) -> str:
        return f"<Scanner of {len(self.entities)} entity types>"

    def __call__(self, text: str, /) -> list[Span]:
        """Return what was found. Offsets are code points of the text, half open.

        Raises:
            InputError: the argument is not a ``str``.
        """
        if text.__class__ is not str:
            check_text(text)
        rows = self._rows(text) if text.isascii() or is_bare_latin(text) else self._unmasked(text)
        if not rows:
            return rows  # type: ignore[return-value]  # no list of anything
        if len(rows) > 1:
            rows.sort(key=_START)  # so that nothing has to be resolved where they are apart, as nearly always
        return unchecked(rows, self.entities, self.minimum)

    def _unmasked(self, text: str) -> list[Row]:
        """Look at the text without what hides values in it, and say where they are in the original."""
        plain, offsets = unmask(text)
        found = self._rows(plain)
        if is_foreign(plain):
            found += _announced_in_scripts(plain)
        if offsets is None:
            return found
        rows = [(*offsets.span(row[0], row[1]), *row[2:]) for row in found]
        starts, ends = parted(text)
        if starts:
            rows += [row for row in self._rows(text) if row[1] in starts or row[0] in ends]
        return rows

    def _rows(self, text: str, *, plain: bool = False) -> list[Row]:
        if text.isascii():
            folded, lowered, raw = text, text.lower(), text.encode()
            words = raw.translate(WORDS)
        else:
            folded, raw = both(text)
            lowered, words = _lower(folded), words_of(raw)
        shape = raw.translate(SHAPES)
        rows: list[Row] = []
        if "@" in folded:
            rows += contact.email_addresses(folded)
        heard = told = hidden = _NOTHING
        spoken, telling = words.split(), self._telling
        if not telling.isdisjoint(spoken):
            heard = telling.intersection(spoken)
            hidden = heard & _disguise.WORDS
            told = (heard & _TELLING) - hidden
        if "/" in folded or _WWW in told:
            rows += contact.urls(folded)
        taken = [(row[0], row[1]) for row in rows] if rows else []  # so no number is looked for in them
        long_run = raw.translate(RUNS).find(RUN) >= 0 and secrets.run_in(raw)
        digits = _ZERO in shape
        zeros = shape.count(b"0") if digits else 0  # one for each digit
        if zeros > _FEWEST_WHOLE and ".0" in lowered:
            shape = whole_numbers(raw, shape)
        first = holds_atom(shape) if digits else None
        if not plain and _disguise.likely(lowered, shape, words, hidden, zeros, first):
            rows += _disguise.disguised(folded, lowered, shape, words, hidden, self._plain_rows)
        tied = "pass" in lowered or ":" in lowered or "=" in lowered or ">" in lowered
        if (tied or told or long_run or not text.isascii()) and secrets.could_hold(
            lowered, shape, told=told, long_run=long_run
        ):
            rows += [(*row, ()) for row in secrets.find(folded, lowered, long_run=long_run)]
        if told:
            rows += _announced(told, folded, lowered, words, digits)
        if (":" in folded and shape.count(b":") > 1) or ("-" in folded and shape.count(b"-") > 4):
            rows += network.mac_addresses(folded, shape)
            if shape.find(b"::") >= 0 or shape.count(b":") > 5:
                rows += network.ip_v6_addresses(folded)
        if digits:
            if self._dates:
                rows += dates.dates(folded)
            if self._ages:
                rows += dates.ages(folded)
            if not text.isascii() and "°" in folded:
                rows += network.degrees(folded)
            if first is not None:
                rows += self._with_atoms(folded, lowered, raw, shape, words, taken, rows, long_run, first)
            if first is not None or (zeros > 2 and "-" in folded):
                if (
                    telling is _TELLING
                ):  # the first number there is: from now on all words are asked for at once
                    self._telling, heard = _TELLING | self._numbers.told.lettered, frozenset(spoken)
                if (heard or not folded.isascii()) and self._numbers.may_be_small(folded, heard):
                    rows += self._numbers.find_small(folded, raw, shape, words, taken)
        if (
            "\n" in folded
            and not plain
            and (digits or told or "pass" in lowered)
            and _tables.may_hold(folded)
        ):
            return self._with_tables(folded, rows)
        return rows

    def heading(self, text: str, at: int) -> tuple[str, int] | None:
        """Return the heading of the table that a place in a text is in, and where its line begins."""
        return _tables.heading(text, at, self._told_by)

    def _told_by(self, label: str) -> Said:
        """Say what a label says of its column."""
        words = words_of(both(label)[1])
        if b"pass" in words or not _TELLING.isdisjoint(words.split()):
            return "somebody's"
        return self._numbers.told_by(label)

    def _with_tables(self, folded: str, rows: list[Row]) -> list[Row]:
        """Read the columns of tables under their headings: what those say of a number counts, whatever stands around it."""
        columns = _tables.columns(folded, self._told_by)
        if not columns:
            return rows
        outdone = _tables.outdoing(columns)
        rows = [row for row in rows if row[4] != "numbers" or not outdone(row[0], row[1], row[3])]
        known = {row[:3] for row in rows}
        for column in columns:
            for row in self._plain_rows(column.text) if column.text else ():
                place = column.place(row[0], row[1])
                if place is not None and (*place, row[2]) not in known:
                    rows.append((*place, *row[2:]))
        return rows

    def _plain_rows(self, text: str) -> list[Row]:
        return self._rows(text, plain=True)

    def _with_atoms(
        self,
        folded: str,
        lowered: str,
        raw: bytes,
        shape: bytes,
        words: bytes,
        taken: list[tuple[int, int]],
        rows: list[Row],
        long_run: bool,
        first: re.Match[bytes],
    ) -> list[Row]:
        more: list[Row] = []
        inner = shape.count(b".")
        if inner > 1 and (inner := inner - shape.count(b". ")) > 1:
            more += network.dotted_mac_addresses(folded, shape)
        form = shape.decode("latin-1")  # one text in another is found several times as fast as bytes in bytes
        if inner and "0.0" in form:
            if inner > 2:
                more += network.ip_addresses(folded, shape, words)
            if ".0000" in form or (inner > 1 and lowered.find("lat") >= 0):
                more += network.coordinates(folded, lowered, shape)
        if long_run:
            more += [(*row, ()) for row in crypto.find(folded, lowered)]
        if "A00" in form or "a00" in form or "A 00" in form:
            more += finance.ibans(folded, shape, first.start())
        if rows or more:
            taken += [
                (row[0], row[1])
                for row in (*rows[len(taken) :], *more)
                if row[3] >= _WHOLE and row[2] not in ("AGE", "DATE_TIME")
            ]
        return more + self._numbers.find(folded, raw, shape, words, taken, first)


def _lower(folded: str) -> str:
    """Return the text in small letters, but for those whose small form is longer."""
    lowered = folded.lower()
    if len(lowered) == len(folded):
        return lowered
    return "".join([sign.lower() if len(sign.lower()) == 1 else sign for sign in folded])


def _announced(
    announced: frozenset[bytes], folded: str, lowered: str, words: bytes, digits: bool
) -> list[Row]:
    """Look for what only words give away, where one of them stands in the text."""
    rows: list[Row] = []
    users = announced & contact.USER_WORDS
    if users:
        rows += contact.usernames(folded, lowered, words, users)
    if announced & finance.SWIFT_WORDS:
        rows += finance.swift_codes(folded)
    if digits and announced & dates.BIRTH_WORDS:
        rows += dates.births(folded, words)
    if digits and announced & _papers.SERIES_WORDS:
        rows += _papers.papers_in_latin(folded)
    return rows


def _announced_in_scripts(text: str) -> list[Row]:
    folded, raw = both(text)
    return dates.births_in_scripts(folded, raw.translate(WORDS)) + _papers.papers_in_scripts(folded)
