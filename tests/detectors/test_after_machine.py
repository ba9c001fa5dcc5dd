"""What machines write is no name, whatever the tagger says."""

from __future__ import annotations

from pathlib import Path

import pytest

from privkit import Policy, Shield, presets
from privkit.detectors._after._machine import is_machines
from privkit.detectors._after._row import Row
from privkit.evaluate import read_rows

NAMES = Path(__file__).parent.parent.parent / "examples" / "names.jsonl"

MACHINES = [
    ("x = «stripdir»(y)", "PERSON"),
    ("«user_name» is", "PERSON"),
    ("get «nss_init x»", "PERSON"),
    ("import os.«path»", "PERSON"),
    ("«sys».argv", "PERSON"),
    ("len(«rows»)", "PERSON"),
    ("see «b33efb3ca6d3b0739» there", "PERSON"),
    ("«deb12u1» installed", "LOCATION"),
    ("*«ptr»", "LOCATION"),
    ("«timeout»=3", "PERSON"),
    ("at «98, 102-105, 107»", "ADDRESS"),
    ("in «26145e563e54f2cadc47»", "ADDRESS"),
]
PEOPLE = [
    ("I am «Jane».", "PERSON"),
    ("(«Jane»)", "PERSON"),
    ('"name": "«jane»"', "PERSON"),
    ("«jane»,", "PERSON"),
    ("ask «jane».", "PERSON"),
    ("is it «O'Neil»?", "PERSON"),
    ("by «Anne-Marie»;", "PERSON"),
    ("to «12 Elm St», now", "ADDRESS"),
    ("«Hauptstraße12»", "ADDRESS"),
    ("«Jane Doe» (owner)", "PERSON"),
]


def row(marked: str, entity_type: str) -> tuple[str, Row]:
    start, end = marked.index("«"), marked.index("»") - 1
    return marked.replace("«", "").replace("»", ""), Row(start, end, entity_type, 0.9)


@pytest.mark.parametrize(("marked", "entity_type"), MACHINES)
def test_identifiers_calls_and_hashes_are_machines(marked: str, entity_type: str):
    assert is_machines(*row(marked, entity_type))


@pytest.mark.parametrize(("marked", "entity_type"), PEOPLE)
def test_names_and_addresses_beside_signs_are_not(marked: str, entity_type: str):
    assert not is_machines(*row(marked, entity_type))


def test_a_policy_says_how_readily_names_are_found():
    texts = [row.text.lower() for row in read_rows(NAMES)[:150]]
    found = [
        sum(len(Shield(policy=Policy(sensitivity=how)).detect(text)) for text in texts)
        for how in ("balanced", "max")
    ]
    assert found[0] < found[1]


def test_logs_are_read_without_the_model_of_messages():
    assert not {"PERSON", "ADDRESS", "LOCATION"} & Shield(policy=presets.LOGS).entities
