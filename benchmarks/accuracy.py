"""What privkit and the peers find in labelled texts: precision, recall, leak and over-redaction.

python -m benchmarks.accuracy [FILE ...] [--types A,B|structured|personal|all] [--by-type]
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks._client import Client, clients
from benchmarks._peers import ROOT
from benchmarks._report import table
from benchmarks._score import Gold, Score, Scored, score

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

FILES = (
    ROOT.parent / "shared" / "data" / "ner" / "dev" / "business_templates.jsonl",
    ROOT / "examples" / "support_chats.jsonl",
)
WAYS: dict[tuple[str, str], str] = {
    ("privkit", "detect_all"): "privkit, its default set",
    ("datafog", "scan"): "datafog.scan, Python",
    ("datafog", "rust"): "datafog.v5.scan, Rust",
    ("scrubadub", "scrubber"): "scrubadub, default Scrubber",
    ("presidio", "patterns_and_phones"): "Presidio, patterns and phones",
}
# Types that privkit leaves alone unless asked, so that they belong to neither group below.
UNASKED = frozenset({"ORGANIZATION", "TITLE", "NRP", "AGE", "DATE_TIME", "PRODUCT", "ZIP_CODE"})
WORDS = frozenset({"PERSON", "ADDRESS", "LOCATION"})

# Each system's names for the types, where they are not the ones of the labels.
NAMES: dict[str, dict[str, str]] = {
    "privkit": {"TR_PHONE_NUMBER": "PHONE_NUMBER", "PH_MOBILE_NUMBER": "PHONE_NUMBER"},
    "datafog": {
        "EMAIL": "EMAIL_ADDRESS",
        "PHONE": "PHONE_NUMBER",
        "SSN": "US_SSN",
        "DATE": "DATE_TIME",
        "DOB": "DATE_TIME",
        "ZIP": "ZIP_CODE",
    },
    "scrubadub": {
        "email": "EMAIL_ADDRESS",
        "phone": "PHONE_NUMBER",
        "url": "URL",
        "social_security_number": "US_SSN",
        "credit_card": "CREDIT_CARD",
        "credential": "SECRET",
        "twitter": "USERNAME",
    },
    "presidio": {},
}


class Labelled(NamedTuple):
    """Texts and the spans that people or templates marked in them."""

    texts: list[str]
    gold: list[list[Gold]]


def read(path: Path) -> Labelled:
    """Read JSON lines of ``{"text": ..., "spans": [[start, end, type], ...]}``."""
    rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    gold = [[(start, end, kind) for start, end, kind, *_ in row["spans"]] for row in rows]
    return Labelled([row["text"] for row in rows], gold)


class Group(NamedTuple):
    """The types that are scored, and those whose findings are not held against a system."""

    types: frozenset[str]
    ignored: frozenset[str]


def pick(asked: str, labelled: frozenset[str], reported: frozenset[str]) -> Group:
    """Turn ``structured``, ``personal``, ``all`` or names with commas into a group, given what occurs."""
    ignored = {"structured": UNASKED | WORDS, "personal": UNASKED, "all": frozenset[str]()}
    if asked in ignored:
        return Group(labelled - ignored[asked], ignored[asked])
    names = frozenset(asked.split(","))
    return Group(labelled & names, reported - names)


def occurring(rows: Iterable[Sequence[Sequence[object]]]) -> frozenset[str]:
    """Give the types that occur in labels or findings."""
    return frozenset(str(each[2]) for row in rows for each in row)


def renamed(system: str, found: Sequence[Sequence[Scored]], least: float) -> list[list[Scored]]:
    """Put a system's own type names into those of the labels and drop findings below a score."""
    names = NAMES[system]
    return [[(s, e, names.get(t, t), sure) for s, e, t, sure in row if sure >= least] for row in found]


def findings(
    running: Mapping[str, Client], labelled: Labelled, presidio_score: float
) -> dict[str, list[list[Scored]]]:
    """Ask every system once for what it finds in the texts."""
    found = {}
    for (system, call), title in WAYS.items():
        if system in running:
            running[system].load("labelled", labelled.texts)
            least = presidio_score if system == "presidio" else 0.0
            found[title] = renamed(system, running[system].find("labelled", call), least)
    return found


def _row(name: str, got: Score) -> list[str]:
    rates = (got.precision, got.recall, got.f1)
    shares = (got.leak, got.over_redaction)
    return [name, *(f"{rate:.3f}" for rate in rates), *(f"{100 * rate:.2f} %" for rate in shares)]


def _report(
    labelled: Labelled, found: Mapping[str, list[list[Scored]]], asked: str, *, by_type: bool
) -> None:
    reported = frozenset(kind for rows in found.values() for kind in occurring(rows))
    group = pick(asked, occurring(labelled.gold), reported)
    scores = {title: score(*labelled, rows, *group) for title, rows in found.items()}
    count = next(iter(scores.values())).gold.total()
    print(f"\n{asked}: {count} spans of {', '.join(sorted(group.types)) or 'no type'}\n")
    head = ["system", "precision", "recall", "F1", "leak", "over-redaction"]
    print(table(head, [_row(title, got) for title, got in scores.items()]))
    if by_type:
        print(f"\n{asked}, precision / recall by type\n")
        print(table(["type", "spans", *scores], [_type_row(kind, scores) for kind in sorted(group.types)]))


def _type_row(kind: str, scores: Mapping[str, Score]) -> list[str]:
    each = [got.only(kind) for got in scores.values()]
    return [kind, str(each[0].gold[kind]), *(f"{got.precision:.2f} / {got.recall:.2f}" for got in each)]


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.accuracy", description=__doc__)
    parser.add_argument("files", nargs="*", type=Path, default=list(FILES), metavar="FILE")
    parser.add_argument("--types", default="", help="structured, personal, all, or names with commas")
    parser.add_argument("--by-type", action="store_true", help="precision and recall of every type too")
    parser.add_argument("--presidio-score", type=float, default=0.0, help="drop what Presidio scores below")
    parser.add_argument(
        "--systems", default="datafog,scrubadub,presidio", help="the peers, with commas; or none"
    )
    return parser.parse_args()


def main() -> None:
    """Score all systems on all files."""
    options = _options()
    peers = [name for name in options.systems.split(",") if name]
    with clients(["privkit", *peers]) as (running, _):
        for path in options.files:
            if not path.exists():
                print(f"\n{path} is not there, so it is left out")
                continue
            labelled = read(path)
            print(f"\n## {path.name}, {len(labelled.texts)} texts")
            found = findings(running, labelled, options.presidio_score)
            for asked in [options.types] if options.types else ["structured", "personal"]:
                _report(labelled, found, asked, by_type=options.by_type)


if __name__ == "__main__":
    main()
