"""Who is asked for, spoken with or booked under, and whose name is said to be one."""

from __future__ import annotations

import pytest

from privkit import detectors

_FIND = detectors.names(entities=["PERSON"])


def _people(text: str) -> list[str]:
    return [text[span.start : span.end] for span in _FIND(text)]


@pytest.mark.parametrize(
    "text, people",
    [
        ("booking under Wieczorek for 4", ["Wieczorek"]),
        ("is it under warranty?", []),
        ("ordered under Warranty terms", []),
        ("Tripathi is my surname", ["Tripathi"]),
        ("mansour is my last name", ["mansour"]),
        ("That is my name too", []),
        ("Can I speak with Zhiyuan please", ["Zhiyuan"]),
        ("Can I speak with Billing please", []),
        ("please ask for manager approval", []),
        ("Vraag maar naar Wouter, hij weet ervan", ["Wouter"]),
        ("Hablé con atención al cliente", []),
        ("Passenger 2: Olek Kowalczuk", ["Olek Kowalczuk"]),
        ("guest 3: marta kowalczuk", ["marta kowalczuk"]),
        ("Passenger 2: window seat", []),
        ("Is Hope working today?", ["Hope"]),
        ("Is hope lost?", []),
        ("Can you add May as a second driver?", ["May"]),
        ("Jack plugged it in", ["Jack"]),
        ("Pregunte por Anselmo en la portería", ["Anselmo"]),
        ("A Ralph Lauren polo in navy, size M", []),
        ("For the attention of Constance Bright", ["Constance Bright"]),
        ("for the attention of the manager", []),
    ],
)
def test_cues_beside_a_name_tell_it_from_the_word(text: str, people: list[str]) -> None:
    assert _people(text) == people
