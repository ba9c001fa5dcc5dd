"""Names that are plants, planets, gods, colours, dishes or programs too, in texts that speak of such things."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after import Lexicon, Row
from privkit.detectors._after._topics import without_topics

_FIND = detectors.names(entities=["PERSON", "LOCATION", "ADDRESS"])


def _found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in _FIND(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rosemary and garlic go under the skin", []),
        ("Rosemary asked for garlic bread", ["Rosemary"]),
        ("Jasmine is vegetarian, no ham on the pizza please", ["Jasmine"]),
        ("Is Jasmine at the pizza place?", ["Jasmine"]),
        ("Jasmine is poisonous to cats, which plants are not?", []),
        ("Is Lily home? The flowers were left outside", ["Lily"]),
        ("Travis is sick so nobody merged it into the repo", ["Travis"]),
        ("Veronica and lavender keep their flowers until autumn", []),
        ("Veronica keeps the flowers in her office", ["Veronica"]),
        ("The Lara outfit is gone from my skins", []),
        ("Lara bought the outfit with the skins", ["Lara"]),
        ("Margherita with olives please", []),
        ("Margherita bought olives", ["Margherita"]),
        ("Dear Veronica, the flowers came late", ["Veronica"]),
        ("My cousin Veronica chose the flowers", ["Veronica"]),
        ("Thelma, Iris and I planted bulbs", ["Thelma", "Iris"]),
        ("Is the planet Jupiter visible without a telescope?", []),
        ("Athena was the goddess of wisdom", []),
        ("Athena said the goddess costume is too long", ["Athena"]),
        ("Is Julia quicker than Python at matrices?", []),
        ("Julia fixed the Python script", ["Julia"]),
        ("JULIA FIXED THE PYTHON SCRIPT", ["JULIA"]),
        ("Travis or Jenkins for a tiny repo?", []),
        ("Travis Okafor has no access to the repo", ["Travis Okafor"]),
        ("Can Claude see the repo now?", ["Claude"]),
    ],
)
def test_what_a_text_speaks_of_is_no_person_but_who_acts_in_it_is(text: str, found: list[str]) -> None:
    assert _found(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Joy is a choice, they say", []),
        ("Joy is a manager upstairs", ["Joy"]),
        ("Rocky trails ruined these soles", []),
        ("Rocky ordered new soles", ["Rocky"]),
        ("Ramadan begins next week", []),
        ("Ramadan Kaya called about it", ["Ramadan Kaya"]),
        ("The Moscow mule was too sweet", []),
        ("We flew to Moscow", ["Moscow"]),
        ("Denver signed another quarterback", []),
        ("Our quarterback moved from Denver", ["Denver"]),
        ("Rather Jim Beam than that", []),
        ("Alexa can't hear me over the fan", []),
        ("Alexa from billing can't hear me", ["Alexa"]),
        ("Has anyone read Rebecca lately?", []),
        ("Has anyone read the letter from Rebecca lately?", ["Rebecca"]),
        ("Annabelle is such a slow film", []),
        ("Annabelle is my film teacher", ["Annabelle"]),
        ("Newton's third law", []),
        ("the wi-fi drops in the evening", []),
        ("Nivea, Neutrogena or something else?", []),
        ("The Beaufort scale ends at twelve", []),
    ],
)
def test_what_is_said_of_things_alone_tells_that_it_is_one(text: str, found: list[str]) -> None:
    assert _found(text) == found


def _without(text: str) -> list[Row]:
    rows = [Row(at, at + 4, "PERSON", 0.5) for at in range(0, len(text) - 18, 19)]
    return without_topics(text, 0, len(text), frozenset(("iris", "bulbs", "pots", "in")), rows, Lexicon({}))


def test_it_grows_with_the_text_and_no_faster() -> None:
    assert not _without("Iris bulbs in pots " * 4)
    assert_linear(_without, "Iris bulbs in pots ")
