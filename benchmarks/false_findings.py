"""False findings per 10,000 words of ordinary text, by kind of text and entity type.

python -m benchmarks.false_findings [--words N] [--seed N] [--only WORD] [--set structured|default|all] [--list [N]]

Made texts hold nothing personal. Gathered ones do (an author's e-mail address, a link): what a rule can tell to be
what it is called (see ``is_checked``) counts as no false finding and is shown apart. All else counts as false,
documented examples included; ``--list`` prints samples with their surroundings for a person to judge.
"""

from __future__ import annotations

import argparse
import ipaddress
import random
import re
import sys
from collections import Counter, defaultdict
from typing import TYPE_CHECKING, NamedTuple

from benchmarks._gathered import GATHERED, gathered
from benchmarks._ordinary import MADE, made
from benchmarks._report import table
from privkit import Shield, Span, detectors

if TYPE_CHECKING:
    from collections.abc import Iterator

__all__ = ["LIMIT", "Tally", "is_checked", "tally"]

LIMIT = 1.0
NAMES = ("PERSON", "ADDRESS", "LOCATION", "ORGANIZATION")
# Not in the default set: found where asked for, and ordinary texts are full of them, so they are true.
ORDINARY = frozenset({"DATE_TIME", "AGE"})
_REACH = 45
_MAC = re.compile(r"[0-9A-Fa-f]{2}([:-])(?:[0-9A-Fa-f]{2}\1){4}[0-9A-Fa-f]{2}")


class Sample(NamedTuple):
    """A finding with what stands around it."""

    kind: str
    entity_type: str
    detector: str
    value: str
    around: str


class Tally(NamedTuple):
    """What was found in the texts of a kind."""

    words: int
    false: Counter[str]
    checked: Counter[str]
    samples: list[Sample]

    @property
    def rate(self) -> float:
        """False findings per 10,000 words."""
        return 10_000 * self.false.total() / self.words if self.words else 0.0


def is_checked(entity_type: str, value: str) -> bool:
    """Say whether a rule of its own tells that a value is what its type says, personal or not."""
    if entity_type == "EMAIL_ADDRESS":
        name, _, domain = value.rpartition("@")
        return bool(name) and "." in domain
    if entity_type == "URL":
        return "://" in value or value.lower().startswith("www.") or "/" in value
    if entity_type == "IP_ADDRESS":
        try:
            ipaddress.ip_network(value.strip("[]"), strict=False)
        except ValueError:
            return False
        return True
    if entity_type == "MAC_ADDRESS":
        return _MAC.fullmatch(value) is not None
    return entity_type in ORDINARY


def tally(kind: str, texts: Iterator[str], shield: Shield) -> Tally:
    """Count the findings in texts of a kind."""
    words, false, checked, samples = 0, Counter[str](), Counter[str](), list[Sample]()
    for text in texts:
        words += len(text.split())
        for span in shield.detect(text):
            if is_checked(span.entity_type, text[span.start : span.end]):
                checked[span.entity_type] += 1
            else:
                false[span.entity_type] += 1
                samples.append(_sample(kind, text, span))
    return Tally(words, false, checked, samples)


def _sample(kind: str, text: str, span: Span) -> Sample:
    around = text[max(0, span.start - _REACH) : span.end + _REACH // 2]
    return Sample(
        kind, span.entity_type, span.detector, text[span.start : span.end], " ".join(around.split())
    )


def _shield(chosen: str) -> Shield:
    if chosen == "structured":
        return Shield(detectors=detectors.default(exclude=NAMES))
    return Shield(detectors=detectors.default(entities=chosen))


def _counts(counter: Counter[str]) -> str:
    return ", ".join(f"{name} {count}" for name, count in counter.most_common(6)) or "-"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.false_findings", description=__doc__)
    parser.add_argument("--words", type=int, default=20_000, help="words of each kind, at the least (20,000)")
    parser.add_argument(
        "--seed", type=int, default=0, help="another seed takes other files and makes other texts"
    )
    parser.add_argument("--only", default="", metavar="WORD", help="only the kinds with this in their name")
    parser.add_argument(
        "--set", default="structured", choices=["structured", "default", "all"], help="what is looked for"
    )
    parser.add_argument(
        "--list", type=int, nargs="?", const=20, default=0, metavar="N", help="print N samples of each type"
    )
    return parser.parse_args()


def _show(samples: list[Sample], each: int) -> None:
    by_type: dict[str, list[Sample]] = defaultdict(list)
    for sample in samples:
        by_type[sample.entity_type].append(sample)
    for entity_type, group in sorted(by_type.items(), key=lambda item: -len(item[1])):
        print(f"\n{entity_type}: {len(group)}")
        for sample in random.Random(0).sample(group, min(each, len(group))):
            print(f"  [{sample.kind}] {sample.value!r} ({sample.detector}): {sample.around}")


def main() -> int:
    """Print the table; 1 if all texts together have more false findings than the goal allows."""
    options = _options()
    shield = _shield(options.set)
    makers = {**dict.fromkeys(MADE, made), **dict.fromkeys(GATHERED, gathered)}
    tallies = {
        kind: tally(kind, make(kind, options.words, options.seed), shield)
        for kind, make in makers.items()
        if options.only in kind
    }
    rows = [
        [kind, f"{result.words:,}", f"{result.rate:.2f}", _counts(result.false), _counts(result.checked)]
        for kind, result in tallies.items()
    ]
    words, false = sum(r.words for r in tallies.values()), sum(r.false.total() for r in tallies.values())
    rate = 10_000 * false / max(1, words)
    rows.append(["all", f"{words:,}", f"{rate:.2f}", "", ""])
    print(
        table(
            ["kind of text", "words", "false per 10,000 words", "of these types", "checked, not counted"],
            rows,
        )
    )
    over = [kind for kind, result in tallies.items() if result.rate > LIMIT]
    print(f"\ngoal: at most {LIMIT:g} per 10,000 words; above it: {', '.join(over) or 'none'}")
    if options.list:
        _show([sample for result in tallies.values() for sample in result.samples], options.list)
    return 1 if over else 0


if __name__ == "__main__":
    sys.exit(main())
