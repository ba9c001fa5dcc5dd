"""A minimal scorer by overlap, until ``privkit.evaluate`` can take its place."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

Gold = tuple[int, int, str]
Scored = tuple[int, int, str, float]


class Score(NamedTuple):
    """Counts over a set of texts, and the rates that follow from them."""

    right: Counter[str]
    reported: Counter[str]
    hit: Counter[str]
    gold: Counter[str]
    gold_characters: int
    leaked: int
    other_characters: int
    redacted: int

    @property
    def precision(self) -> float:
        """The share of findings that overlap a gold span of their type."""
        return _ratio(self.right.total(), self.reported.total())

    @property
    def recall(self) -> float:
        """The share of gold spans that a finding of their type overlaps."""
        return _ratio(self.hit.total(), self.gold.total())

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return _ratio(2 * self.precision * self.recall, self.precision + self.recall)

    @property
    def leak(self) -> float:
        """The share of gold characters that no finding covers, whatever its type."""
        return _ratio(self.leaked, self.gold_characters)

    @property
    def over_redaction(self) -> float:
        """The share of characters outside every gold span that findings cover."""
        return _ratio(self.redacted, self.other_characters)

    def only(self, kind: str) -> Score:
        """Give precision, recall and F1 of one type; characters are not told apart by type."""
        right, reported, hit, gold = (Counter({kind: each[kind]}) for each in self[:4])
        return Score(right, reported, hit, gold, 0, 0, 0, 0)


def _ratio(part: float, whole: float) -> float:
    return part / whole if whole else 0.0


def score(
    texts: Sequence[str],
    gold: Sequence[Sequence[Gold]],
    found: Sequence[Sequence[Scored]],
    types: Collection[str],
    ignored: Collection[str] = (),
) -> Score:
    """Score findings against gold spans.

    Args:
        texts: The texts.
        gold: The spans marked in each.
        found: What a system reports in each, in any order, overlapping or not.
        types: The types whose gold spans and findings count for precision, recall and leak. What a finding
            of another type covers does not leak either.
        ignored: The types whose findings do not count as over-redaction. All others do, labelled or not,
            on characters that no gold span of any type marks.
    """
    total = Score(Counter(), Counter(), Counter(), Counter(), 0, 0, 0, 0)
    for text, spans, findings in zip(texts, gold, found, strict=True):
        counted = _counted(spans, findings, types)
        total = _add(total, Score(*counted, *_characters(text, spans, findings, types, ignored)))
    return total


def _add(total: Score, part: Score) -> Score:
    for into, more in zip(total[:4], part[:4], strict=True):
        into.update(more)
    return Score(*total[:4], *(a + b for a, b in zip(total[4:], part[4:], strict=True)))


def _counted(
    spans: Sequence[Gold], found: Sequence[Scored], types: Collection[str]
) -> tuple[Counter[str], Counter[str], Counter[str], Counter[str]]:
    wanted = [span for span in spans if span[2] in types]
    reported = [finding for finding in disjoint(found) if finding[2] in types]
    return (
        Counter(each[2] for each in reported if _meets(each, wanted)),
        Counter(each[2] for each in reported),
        Counter(each[2] for each in wanted if _meets(each, reported)),
        Counter(each[2] for each in wanted),
    )


def _characters(
    text: str,
    spans: Sequence[Gold],
    found: Sequence[Scored],
    types: Collection[str],
    ignored: Collection[str],
) -> tuple[int, int, int, int]:
    marked = _covered(spans)
    sought = _covered(span for span in spans if span[2] in types)
    charged = _covered(finding for finding in found if finding[2] not in ignored)
    return len(sought), len(sought - _covered(found)), len(text) - len(marked), len(charged - marked)


def _covered(spans: Iterable[Sequence[int | str | float]]) -> set[int]:
    return {at for start, end, *_ in spans for at in range(int(start), int(end))}


def _meets(one: Gold | Scored, others: Iterable[Gold | Scored]) -> bool:
    return any(one[2] == other[2] and one[0] < other[1] and other[0] < one[1] for other in others)


def disjoint(found: Iterable[Scored]) -> list[Scored]:
    """Keep, of findings that overlap, the one with the higher score, or else the longer one."""
    kept: list[Scored] = []
    for each in sorted(found, key=lambda f: (-f[3], f[0] - f[1], f[0])):
        if all(each[1] <= other[0] or other[1] <= each[0] for other in kept):
            kept.append(each)
    return sorted(kept)
