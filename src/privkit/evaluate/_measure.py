"""Counting what agrees and what leaks, row by row, and the shares that follow from it."""

from __future__ import annotations

import math
import random
from collections import Counter
from operator import mul
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from privkit._context import asks
from privkit.errors import ConfigurationError, InputError
from privkit.evaluate._look import Look, group_of
from privkit.evaluate._report import COVERED, TOTAL, Group, Match, Rate, Report, Score
from privkit.evaluate._rows import Mark, Row, checked_row

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from privkit.text import Span

__all__ = ["evaluate"]

_TAIL = 0.025  # on either side of a 95 % interval


class _Counts(NamedTuple):
    """What one text, or many together, adds to the shares."""

    marked: int
    found: int
    exact: int
    found_near: int  # findings that overlap a mark of their type
    marked_near: int  # marks that a finding of their type overlaps
    characters: int
    leaked: int
    leaked_values: int
    over: int
    clear: int  # characters outside all marks: what over-redaction is a share of


class _Tally(NamedTuple):
    """The counts of one type, or of a total: only for the rows where there is something to count."""

    at: list[int]
    counts: list[_Counts]


_Tallies: TypeAlias = "dict[str, _Tally]"


def evaluate(
    rows: Iterable[Row | Mapping[str, Any]],
    detect: Callable[[str], Iterable[Span]],
    *,
    types: Iterable[str] | None = None,
    together: Iterable[Iterable[str]] = (),
    by: str | None = None,
    within: str | None = None,
    entities: Collection[str] | None = None,
    bootstrap: int = 200,
    seed: int = 0,
) -> Report:
    """Return how the findings of ``detect`` agree with the marks of the rows.

    Args:
        rows: texts with their marks: what ``read_rows`` gives, or mappings of the same form.
        detect: ``Shield.detect``, or any callable that finds spans in a text.
        types: the entity types to look at, in marks and findings; all by default. What is marked as another
            type is neither to be found nor redacted for nothing.
        together: types to take for one another, as in ``[("ADDRESS", "LOCATION")]``.
        by: a key of the rows, such as "language", for whose values the total is told one by one too; rows
            without it are in none of these groups.
        within: a key of the rows, such as "conversation": a row of the same value as the one before is read with that
            one as its ``context``, where that asks for something, as protected LLM calls do. ``detect`` must take it.
        entities: the types that ``detect`` can find; by default what it, or its shield, says of itself.
        bootstrap: how many samples of the rows to take for the intervals; 0 for none.
        seed: where the samples begin; the same seed gives the same intervals.

    Raises:
        InputError: there are no rows, or one is of another form.
        ConfigurationError: an option that cannot be used, or a key that no row has.
    """
    samples = _whole(bootstrap, "bootstrap")
    look = Look.at(types, together, _entities(detect) if entities is None else frozenset(entities))
    tallies: _Tallies = {TOTAL: _Tally([], []), COVERED: _Tally([], [])}
    groups: _Tallies = {}
    size, before, keyed = 0, None, False
    for size, data in enumerate(rows, 1):
        row = checked_row(data, f"row {size}")
        counted = dict(_counted(row, look, _found(detect, row, before, within)))
        before, keyed = row, keyed or (within is not None and within in row.more)
        for name, counts in counted.items():
            _add(tallies, name, size - 1, counts)
        if (group := group_of(row, by, f"row {size}")) is not None:
            _add(groups, group, size - 1, counted[TOTAL])
    if not size:
        raise InputError("there are no rows to evaluate")
    if within is not None and not keyed:
        raise ConfigurationError(f"no row has the key {within!r}")
    if by is not None and not groups:
        raise ConfigurationError(f"no row has the key {by!r}")
    return _report(tallies, groups, size, look.known, samples, seed)._replace(by=by)


def _found(
    detect: Callable[..., Iterable[Span]], row: Row, before: Row | None, within: str | None
) -> Iterable[Span]:
    if before is None or within is None or row.more.get(within) is None:
        return detect(row.text)
    if row.more[within] != before.more.get(within) or not asks(before.text):
        return detect(row.text)
    return detect(row.text, context=before.text)


def _add(tallies: _Tallies, name: str, at: int, counts: _Counts) -> None:
    tally = tallies.setdefault(name, _Tally([], []))
    tally.at.append(at)
    tally.counts.append(counts)


def _whole(number: object, option: str) -> int:
    if isinstance(number, int) and not isinstance(number, bool) and number >= 0:
        return number
    raise ConfigurationError(f"{option} must be a whole number, 0 or more")


def _entities(detect: object) -> frozenset[str] | None:
    """Return what a detector, or the shield whose method this is, says it can find."""
    for owner in (detect, getattr(detect, "__self__", None)):
        found = getattr(owner, "entities", None)
        if isinstance(found, (frozenset, set)):
            return frozenset(found)
    return None


def _counted(row: Row, look: Look, spans: Iterable[Span]) -> Iterator[tuple[str, _Counts]]:
    marks = look.kept(row.spans)
    found = look.kept(Mark(span.start, span.end, span.entity_type) for span in spans)
    letters = {at for at, sign in enumerate(row.text) if sign.isalnum()}
    hidden, clear = _places(found), letters - _places(row.spans)
    types = {mark.entity_type for mark in (*marks, *found)}
    groups = {
        **{name: {name} for name in types},
        TOTAL: types,
        COVERED: types if look.known is None else types & look.known,
    }
    for group, members in groups.items():
        own, finds = ([mark for mark in each if mark.entity_type in members] for each in (marks, found))
        leaks = [letters.intersection(range(mark.start, mark.end)) - hidden for mark in own]
        yield (
            group,
            _Counts(
                marked=len(own),
                found=len(finds),
                exact=len(set(own) & set(finds)),
                found_near=_near(finds, own),
                marked_near=_near(own, finds),
                characters=len(letters & _places(own)),
                leaked=len(set().union(*leaks)),
                leaked_values=sum(map(bool, leaks)),
                over=len(clear & _places(finds)),
                clear=len(clear),
            ),
        )


def _places(marks: Iterable[Mark]) -> set[int]:
    return {at for mark in marks for at in range(mark.start, mark.end)}


def _near(marks: Iterable[Mark], others: Iterable[Mark]) -> int:
    """Return how many of the marks have a character in common with another of their type."""
    places = {(other.entity_type, at) for other in others for at in range(other.start, other.end)}
    return sum(any((mark.entity_type, at) in places for at in range(mark.start, mark.end)) for mark in marks)


def _report(
    tallies: _Tallies, groups: _Tallies, size: int, known: frozenset[str] | None, samples: int, seed: int
) -> Report:
    scores = _scores(tallies, size, known, samples, seed)
    total, covered = scores.pop(TOTAL), scores.pop(COVERED)
    missed = any(not score.covered and score.support for score in scores.values())
    totals = _scores(groups, size, None, samples, seed)
    return Report(
        size,
        tuple(scores.values()),
        total,
        covered if missed else None,
        samples,
        seed,
        groups=tuple(Group(name, len(groups[name].at), score) for name, score in totals.items()),
    )


def _scores(
    tallies: _Tallies, size: int, known: frozenset[str] | None, samples: int, seed: int
) -> dict[str, Score]:
    columns = {name: list(zip(*tally.counts, strict=True)) for name, tally in tallies.items()}
    whole = _summed(tallies, columns, [1] * size)
    drawn: dict[str, list[tuple[float | None, ...]]] = {name: [] for name in tallies}
    rng = random.Random(seed)  # noqa: S311 - statistics; nothing here is secret
    for _ in range(samples if tallies else 0):
        times = Counter(rng.choices(range(size), k=size))
        for name, counts in _summed(tallies, columns, [times[at] for at in range(size)]).items():
            drawn[name].append(_rates(counts))
    return {
        name: _score(name, whole[name], known, _with_intervals(_rates(whole[name]), drawn[name]))
        for name in sorted(tallies)
    }


def _summed(
    tallies: _Tallies, columns: Mapping[str, list[tuple[int, ...]]], times: Sequence[int]
) -> dict[str, _Counts]:
    """Return the counts of each type or group when each row is taken so many times."""
    sums: dict[str, _Counts] = {}
    for name, tally in tallies.items():
        taken = [times[at] for at in tally.at]
        sums[name] = _Counts(*(sum(map(mul, column, taken)) for column in columns[name]))
    if TOTAL not in sums:
        return sums
    # A type is in some rows only, but every row has characters that can be redacted for nothing.
    clear = sums[TOTAL].clear
    return {name: counts._replace(clear=clear) for name, counts in sums.items()}


def _rates(counts: _Counts) -> tuple[float | None, ...]:
    """Return the shares in the order in which a ``Score`` has them."""
    return (
        *_agreement(counts.exact, counts.found, counts.exact, counts.marked),
        *_agreement(counts.found_near, counts.found, counts.marked_near, counts.marked),
        _share(counts.leaked, counts.characters),
        _share(counts.leaked_values, counts.marked),
        _share(counts.over, counts.clear),
    )


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole else None


def _agreement(right: int, found: int, met: int, marked: int) -> tuple[float | None, ...]:
    precision, recall = _share(right, found), _share(met, marked)
    return precision, recall, _f(precision, recall, 1), _f(precision, recall, 4)


def _f(precision: float | None, recall: float | None, weight: int) -> float | None:
    if precision is None and recall is None:
        return None
    if not precision or not recall:
        return 0.0
    return (1 + weight) * precision * recall / (weight * precision + recall)


def _with_intervals(values: tuple[float | None, ...], drawn: list[tuple[float | None, ...]]) -> list[Rate]:
    columns = zip(*drawn, strict=True) if drawn else [()] * len(values)
    return [
        Rate(value, *_interval(sorted(each for each in column if each is not None)))
        for value, column in zip(values, columns, strict=True)
    ]


def _interval(values: list[float]) -> tuple[float, float] | tuple[None, None]:
    if not values:
        return None, None
    low = math.floor(_TAIL * len(values))
    return values[low], values[len(values) - 1 - low]


def _score(name: str, counts: _Counts, known: frozenset[str] | None, rates: list[Rate]) -> Score:
    covered = name in (TOTAL, COVERED) or known is None or name in known
    exact, overlap = Match(*rates[:4]), Match(*rates[4:8])
    return Score(name, counts.marked, counts.found, covered, exact, overlap, *rates[8:])
