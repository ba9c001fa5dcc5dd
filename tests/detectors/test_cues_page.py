"""What the page of cues says of each type is what the scanner does."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path

import pytest

from privkit import catalogue
from privkit.detectors import Detector, default

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "cues.md"
ROWS = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|", PAGE.read_text(encoding="utf-8"), re.MULTILINE))
KINDS = {kind.entity_type: kind for kind in catalogue()}
# Found by a model of names, not by the scanner; and a password is nothing by itself.
OTHER = {"PERSON", "ADDRESS", "LOCATION", "ORGANIZATION", "PRODUCT", "SECRET"}


@lru_cache(maxsize=8)
def scanner(entity_type: str) -> Detector:
    region = KINDS[entity_type].region
    (only,) = default(regions=[region] if region else None, entities=[entity_type])
    return only


def found(entity_type: str, value: str) -> bool:
    text = f"so then {value} they wrote"
    return any(text[span.start : span.end] == value for span in scanner(entity_type)(text))


def bare(value: str) -> str:
    return re.sub(r"[ ./()-]", "", value)


def test_the_page_has_every_type() -> None:
    assert set(ROWS) == set(KINDS)


@pytest.mark.parametrize("entity_type", sorted(set(ROWS) - OTHER))
def test_a_type_counts_without_a_cue_as_the_page_says(entity_type: str) -> None:
    example = KINDS[entity_type].example
    as_typed, run_together = found(entity_type, example), found(entity_type, bare(example))
    match ROWS[entity_type]:
        case "always":
            assert as_typed
        case "as it is usually written":
            assert as_typed == (bare(example) != example)
        case "with a cue":
            assert not as_typed
            assert not run_together
        case said:
            assert said == "in some forms"


@pytest.mark.parametrize(
    "entity_type", [name for name, said in ROWS.items() if said == "as it is usually written"]
)
def test_run_together_it_needs_a_cue(entity_type: str) -> None:
    assert entity_type == "PHONE_NUMBER" or not found(entity_type, bare(KINDS[entity_type].example))
