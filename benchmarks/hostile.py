"""How privkit's time grows on hostile texts: an exponent per text, 1 being linear and 2 quadratic.

python -m benchmarks.hostile [--max-seconds N] [--only WORD] [--stream] [--all]
"""

from __future__ import annotations

import argparse
import sys
import time
from typing import TYPE_CHECKING, NamedTuple

import privkit
from benchmarks._hostile_texts import TEXTS
from benchmarks._maths import exponent
from benchmarks._report import table

if TYPE_CHECKING:
    from collections.abc import Callable

    Act = Callable[[str], object]

LIMIT = 1.4
FIRST_SIZE = 1_000
FITTED = 5  # the largest sizes that count: growth may begin late
FULL_SIZE = 256_000
LAST_SIZE = 8_192_000
NOTICEABLE = 0.002

Point = tuple[int, float]


class Growth(NamedTuple):
    """The measured (size, seconds) points of one text and one verb, and the exponent if there were enough."""

    points: list[Point]
    exponent: float | None

    @property
    def per_character(self) -> float:
        """Nanoseconds per character at the largest size."""
        size, seconds = self.points[-1]
        return 1e9 * seconds / size

    @property
    def verdict(self) -> str:
        """Say whether the growth is fine, too steep, or unknown for want of time."""
        if self.exponent is not None:
            return "TOO STEEP" if self.exponent > LIMIT else "fine"
        size, seconds = self.points[-1]
        return "fine: too fast to fit" if size >= LAST_SIZE // 2 and seconds < 4 * NOTICEABLE else "undecided"


def grow(act: Act, make: Callable[[int], str], budget: float) -> Growth:
    """Double the size until enough sizes take a noticeable time, or until the budget would be overrun."""
    points: list[Point] = []
    size, end = FIRST_SIZE, time.perf_counter() + budget
    while size <= LAST_SIZE:
        points.append((size, _quickest(act, make, size)))
        slow = [point for point in points if point[1] >= NOTICEABLE]
        if len(slow) >= FITTED and size >= FULL_SIZE:
            break
        # A quadratic text takes four times as long at the next size; three points are needed at least.
        if len(slow) >= 3 and time.perf_counter() + 4 * points[-1][1] > end:
            break
        if time.perf_counter() > end:
            break
        size *= 2
    return Growth(points, fitted(points))


def fitted(points: list[Point]) -> float | None:
    """Fit the exponent to the largest sizes that took a noticeable time; None when they are too few."""
    slow = [point for point in points if point[1] >= NOTICEABLE][-FITTED:]
    return exponent(*zip(*slow, strict=True)) if len(slow) >= 3 else None


def _quickest(act: Act, make: Callable[[int], str], size: int) -> float:
    best = float("inf")
    for _ in range(3):
        text = make(size)
        start = time.process_time()  # what else the machine does says nothing about growth
        act(text)
        best = min(best, time.process_time() - start)
        if best > 0.05:
            break
    return best


def _acts(shield: privkit.Shield, *, stream: bool) -> dict[str, Act]:
    acts: dict[str, Act] = {"detect": shield.detect, "redact": shield.redact}
    if stream:
        acts["stream"] = lambda text: list(
            shield.redact_stream(text[at : at + 64] for at in range(0, len(text), 64))
        )
    return acts


Case = tuple[str, str]


def survey(acts: dict[str, Act], only: str, seconds: float) -> dict[Case, Growth]:
    """Measure every text with every verb, and what did not turn out fine once more with the time left over."""
    end = time.perf_counter() + seconds
    cases = [(name, verb) for name in TEXTS if only in name for verb in acts]
    growths = _measure(acts, cases, end)
    doubtful = [case for case, growth in growths.items() if not growth.verdict.startswith("fine")]
    return growths | _measure(acts, doubtful, end)


def _measure(acts: dict[str, Act], cases: list[Case], end: float) -> dict[Case, Growth]:
    growths: dict[Case, Growth] = {}
    for at, (name, verb) in enumerate(cases):
        share = max(0.0, end - time.perf_counter()) / (len(cases) - at)
        growths[name, verb] = grow(acts[verb], TEXTS[name], share)
    return growths


def _row(name: str, verb: str, growth: Growth) -> list[str]:
    size, seconds = growth.points[-1]
    shown = "-" if growth.exponent is None else f"{growth.exponent:.2f}"
    spent = (f"{size:,}", f"{1000 * seconds:.1f}", f"{growth.per_character:.0f}")
    return [f"`{name}`", verb, shown, *spent, growth.verdict]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.hostile", description=__doc__)
    parser.add_argument("--max-seconds", type=float, default=300.0, help="about how long all may take")
    parser.add_argument("--only", default="", metavar="WORD", help="only the texts with this in their name")
    parser.add_argument(
        "--stream", action="store_true", help="measure redact_stream too, in 64-character chunks"
    )
    parser.add_argument("--all", action="store_true", help="with every detector, not the default set")
    return parser.parse_args()


def main() -> int:
    """Print the table; 1 if a text grows too steeply, 2 if one was left undecided."""
    options = _options()
    shield = (
        privkit.Shield(detectors=privkit.detectors.default(entities="all"))
        if options.all
        else privkit.Shield()
    )
    growths = survey(_acts(shield, stream=options.stream), options.only, options.max_seconds)
    head = ["text", "verb", "exponent", "largest size", "ms", "ns per character", "verdict"]
    steepest = sorted(growths.items(), key=lambda item: -(item[1].exponent or 0))
    print(table(head, [_row(name, verb, growth) for (name, verb), growth in steepest]))
    verdicts = [growth.verdict for growth in growths.values()]
    steep, undecided = verdicts.count("TOO STEEP"), verdicts.count("undecided")
    dearest = sorted(growths.items(), key=lambda item: -item[1].per_character)[:10]
    print("\nThe dearest by character:\n")
    print(table(head, [_row(name, verb, growth) for (name, verb), growth in dearest]))
    print(f"\n{len(verdicts)} growths: {steep} above {LIMIT}, {undecided} undecided for want of time")
    return 1 if steep else 2 if undecided else 0


if __name__ == "__main__":
    sys.exit(main())
