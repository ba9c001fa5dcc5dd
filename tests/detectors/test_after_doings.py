"""People told by what is said of them, and words that are not."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after import Lexicon
from privkit.detectors._after._doings import told

NAMES = detectors.names(entities=["PERSON"])
LEXICON: Lexicon = NAMES.remember().lexicon

FOUND = [
    ("your courier santiago said it was lost", ["santiago"]),
    ("ik ben fleur en mijn pakket is weg", ["fleur"]),
    ("Will Grace be there today?", ["Grace"]),
    ("We met Miss Moore there", ["Moore"]),
    ("Will ordered two lamps", ["Will"]),
    ("Ruby is my sister", ["Ruby"]),
    ("Grant is the landlord.", ["Grant"]),
    ("May, our neighbour, took it", ["May"]),
    ("ask my colleague Drew about it", ["Drew"]),
    ("her younger brother Chase", ["Chase"]),
    ("Sue in accounts has it", ["Sue"]),
    ("Pat from customer care", ["Pat"]),
    ("Rose and I share it", ["Rose"]),
    ("I gave Frank the box", ["Frank"]),
    ("we already told Jack", ["Jack"]),
    ("Prof. Long is out, Mrs Young is in", ["Long", "Young"]),
    ("Ha-neul Hong called, so did Kim Min-jun", ["Ha-neul Hong", "Kim Min-jun"]),
    ("bo-ra song from upstairs", ["bo-ra song"]),
    ("hi its charlotte bagshaw", ["charlotte bagshaw"]),
    ("soy guadalupe ibarra", ["guadalupe ibarra"]),
    ("Jan de Vries heeft een lamp", ["Jan de Vries"]),
    ("Anna Kowalska zamówiła lampę", ["Anna Kowalska"]),
    ("a gift from Rosa's aunt", ["Rosa"]),
    ("April will collect it for me", ["April"]),
    ("Can Rose please sign for it?", ["Rose"]),
    ("ok. grant will pick it up", ["grant"]),
    ("can blessing sign for it?", ["blessing"]),
    ("i spoke to summer in returns", ["summer"]),
    ("rose signed for it at the gate", ["rose"]),
    ("Please give Art the art print", ["Art"]),
    ("mi jefa pilar quiere una factura", ["pilar"]),
    ("I SPOKE TO SUMMER IN RETURNS", ["SUMMER"]),
    ("victor will collect on monday", ["victor"]),
    ("nikos papadakis wants to cancel", ["nikos papadakis"]),
    ("we are the Kowalskis at number 9", ["Kowalskis"]),
    ("sue in accounts has it", ["sue"]),
    ("hi, will phoned me", ["will"]),
    ("ok. grant is the landlord", ["grant"]),
    ("they already told jack about it", ["jack"]),
]
NOT_FOUND = [
    "the driver will never come",
    "the manager also said no",
    "summer needs a hat",
    "soy nueva y mi cuenta no va",
    "Will Summer be back?",
    "I miss Love Island",
    "the Xubuntu team",
    "will order it tomorrow",
    "Amazon will call you",
    "the bill will ring a bell",
    "April will be rainy",
    "Can Support call me?",
    "i hope will power wins",
    "to sue in sales is silly",
    "the bill called a lot",
    "we gave credit to all",
    "may never arrive",
    "i told hope",
    "Summer is my favourite season",
    "Hope is the last thing to go",
    "Amazon said no, Nobody ordered it",
    "Marketing in sales is slow",
    "a low-cost lee side, a state-of song",
    "its max speed, im so done",
    "this is very late",
    "MARK ORDERED",
    "my sister lamp and i gave up",
]


def people(text: str) -> list[str]:
    import re

    words = frozenset(re.findall(r"[\w'’.]+|\S", text.lower())) | frozenset(
        re.findall(r"[\w'’]+|-", text.lower())
    )
    return [text[row.start : row.end] for row in told(text, 0, len(text), words, [], LEXICON)]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_what_is_said_of_people_tells_them(text: str, expected: list[str]) -> None:
    assert sorted(set(people(text))) == sorted(expected)
    found = [text[span.start : span.end] for span in NAMES(text)]
    assert all(any(name in one for one in found) for name in expected)


@pytest.mark.parametrize("text", NOT_FOUND)
def test_words_said_of_things_are_not(text: str) -> None:
    assert people(text) == []


@pytest.mark.parametrize(
    "unit", ["Will ", "Will is my ", "my sister ", "I gave ", "Jan de V ", "ha-neul ", "hong ", "a-a ", "its a ", "Dr. ", "A "]
)  # fmt: skip
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    every = frozenset(["called", "-", "hong", "dr", "its"])
    assert_linear(lambda text: told(text, 0, len(text), every, [], LEXICON), unit)
