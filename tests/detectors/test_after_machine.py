"""What machines write is no name, whatever the tagger says."""

from __future__ import annotations

from pathlib import Path

import pytest

from privkit import Policy, Shield, presets
from privkit.detectors._after._machine import is_machines
from privkit.detectors._after._row import Lexicon, Row
from privkit.detectors._tagger import Tagger
from privkit.evaluate import read_rows

LEXICON = Lexicon(Tagger.load().weights.vocabulary)
NAMES = Path(__file__).parent.parent.parent / "examples" / "names.jsonl"

MACHINES = [
    ("see «Art». 5 of the law", "PERSON"),
    ("«CAS 28150-69-3  C26H50O2  MW 971.71 g/mol  bp 106 °C  d 0.5316»", "ADDRESS"),
    ("about «invoice no. 4432»", "ADDRESS"),
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
    ("RX «3d 4a 58 bd b5» crc", "ADDRESS"),
    ("took «6336 ms, 1355 rows, pid 27629»", "ADDRESS"),
    ("- «204 ml garlic»", "ADDRESS"),
    ("on «12 km of rain»", "ADDRESS"),
    ("«Room 425, floor 21»", "ADDRESS"),
    ("South Tigers 2:3 «West County» (att.)", "LOCATION"),
    ("«West County» 5-6 6-5", "LOCATION"),
    ("lamp «FL»-6738 £897", "LOCATION"),
    ("see «e.g. tuples»", "PERSON"),
    ("run «a.nav» there", "PERSON"),
    ("in «SQLAlchemy» and", "PERSON"),
    ("the «library» is", "PERSON"),
    ("«arn»:aws:batch", "PERSON"),
    ("events.py,sha256=d-BzEd6M8dG8q22w3N6RX98-«Heo»,19113", "PERSON"),
    ("a «VU\nWALES\nWANG» b", "PERSON"),
    ("write «L.» now", "PERSON"),
    ("The output «charset» is known.", "PERSON"),
    ("«Charset» names the charset of it.", "PERSON"),
    ("the letter A WITH «MACRON» is one", "PERSON"),
    ("The «nested mapping» of it", "LOCATION"),
    ("Look at the «curried lentils» there", "PERSON"),
    ("in zone «Europe/Dublin» now", "LOCATION"),
    ("in zone America/«Havana» now", "LOCATION"),
    ('"AWS::«Athena»::Table"', "PERSON"),
    ('{"«Max»": 3}', "PERSON"),
    ('a { font-family: "Segoe UI", «Roboto, Ubuntu»; }', "ADDRESS"),
    ("opens at 16:«41 on weekdays. Room 879, floor 3 Oak Street»", "ADDRESS"),
]
IN_CODE = [
    ("import «zipfile» as z", "PERSON"),
    ("face: «Roboto», x", "PERSON"),
    ("«pluggy»/core", "PERSON"),
    ("at «11 zmq blorp»", "ADDRESS"),
]
PEOPLE = [
    ("«Art» sent 5 of them", "PERSON"),
    ("«1-2-3 Chiyoda, Tokyo 100-0001»", "ADDRESS"),
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
    ("«McKay», please", "PERSON"),
    ("@«JaneDoe» hello", "PERSON"),
    ("to «12 Main Street, 5 min from here»", "ADDRESS"),
    ("«Jane» 2-1 Peter", "PERSON"),
    ("in «Leeds» 10:30", "LOCATION"),
    ("00-902 «Warszawa»", "LOCATION"),
    ("«21 36 Rue de Pologne»", "ADDRESS"),
    ("Is «emily» there?", "PERSON"),
    ("Thanks, ask «maria del rocio benavente».", "PERSON"),
    ("I live in «san francisco» now", "LOCATION"),
    ("Thanks to @«stlthmodee» for it", "PERSON"),
    ("i spoke with «adebayor» today", "PERSON"),
    ("«Krithika» is here.", "PERSON"),
    ("moved from America to «Havana» now", "LOCATION"),
    ('{"name": "«Max»"}', "PERSON"),
    ("in a small font, «Jane» wrote", "PERSON"),
    ("at 16:41. «12 Oak Street»", "ADDRESS"),
]


def row(marked: str, entity_type: str) -> tuple[str, Row]:
    start, end = marked.index("«"), marked.index("»") - 1
    return marked.replace("«", "").replace("»", ""), Row(start, end, entity_type, 0.9)


@pytest.mark.parametrize(("marked", "entity_type"), MACHINES)
def test_identifiers_calls_and_hashes_are_machines(marked: str, entity_type: str):
    assert is_machines(*row(marked, entity_type), LEXICON, code=False)


@pytest.mark.parametrize(("marked", "entity_type"), PEOPLE)
def test_names_and_addresses_beside_signs_are_not(marked: str, entity_type: str):
    assert not is_machines(*row(marked, entity_type), LEXICON, code=False)


@pytest.mark.parametrize(("marked", "entity_type"), IN_CODE)
def test_in_code_a_word_that_no_list_knows_is_no_name(marked: str, entity_type: str):
    assert is_machines(*row(marked, entity_type), LEXICON, code=True)
    assert not is_machines(*row(marked, entity_type), LEXICON, code=False)


def test_in_code_a_listed_name_stays_one():
    assert not is_machines(*row('{"by": "«Jane Miller»"}', "PERSON"), LEXICON, code=True)


def test_a_policy_says_how_readily_names_are_found():
    texts = [row.text.lower() for row in read_rows(NAMES)[:150]]
    shields = [Shield(policy=Policy(sensitivity=how)) for how in ("balanced", "max")]
    found = [
        sum(span.end - span.start for text in texts for span in shield.detect(text)) for shield in shields
    ]
    assert found[0] < found[1]


def test_logs_are_read_without_the_model_of_messages():
    assert not {"PERSON", "ADDRESS", "LOCATION"} & Shield(policy=presets.LOGS).entities
