"""First names told by their capital, and by what is said of people and to them."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after._doings import told

_FIND = detectors.names(entities=["PERSON"])
_LEXICON = detectors.names().remember().lexicon


def _people(text: str) -> list[str]:
    return [text[span.start : span.end] for span in _FIND(text)]


@pytest.mark.parametrize("name", ["James", "Maria", "Sarah", "Nancy", "Wesley", "David"])
@pytest.mark.parametrize(
    "frame",
    ["{} looks fine today.", "Where did we put it, {}?", "We gave {} the wrong box.", "{}", "It was for {}."],
)
def test_a_first_name_with_a_capital_is_a_person_wherever_it_stands(name: str, frame: str) -> None:
    assert _people(frame.format(name)) == [name]


@pytest.mark.parametrize("name", ["Grace", "Will", "Mark", "Hope", "Ruby", "Faith"])
@pytest.mark.parametrize(
    "frame",
    [
        "{} can't log in any more.",
        "{} needs a new password.",
        "{} - the owner, knows exactly what to do.",
        "I want to send {} three hundred dollars, please.",
        "Where is {}?",
        "Looking for {}.",
        "What do you think, {}?",
        "When does {} start?",
        "Welcome {}!",
    ],
)
def test_a_name_that_is_a_word_is_told_by_what_is_said(name: str, frame: str) -> None:
    assert _people(frame.format(name)) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "where is {}?", "looking for {}", "what do you think, {}?", "{} can't log in", "{} just called me back",
        "its {} from apartment 4c", "is {} still working there?", "i sent {} 20 euros",
        "got it this time, {}. your tickets are here", "no worries {}, all is well",
    ],
)  # fmt: skip
@pytest.mark.parametrize("name", ["maria", "grace", "mark", "will"])
def test_in_small_letters_as_well(text: str, name: str) -> None:
    assert _people(text.format(name)) == [name]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Vangie very helpful and quick", ["Vangie"]),
        ("Malach, my son, used it", ["Malach"]),
        ("i bet Don Cheadle had fun", ["Don Cheadle"]),
        ("Martin Short sucks, never was funny", ["Martin Short"]),
    ],
)
def test_a_name_that_no_list_has_is_told_by_a_person_s_part(text: str, people: list[str]) -> None:
    assert _people(text) == people


@pytest.mark.parametrize(
    "text",
    [
        "Bill me in euros, please.",
        "Rob the cache of half its memory.",
        "Max volume is too quiet.",
        "Where is Summer going so fast?",
        "Buddy, you have no idea.",
        "Give the card, not Bill of lading",
        "They moved from Nelson to Stanley",
        "corporate America was able to do it",
        "Welcome back, and thanks!",
        "it's will power",
        "where is it?",
        "is there still hope for it",
        "of course will it come back",
        "in 3 days, max. can you check",
        "ok, cash. that works",
        "ok, visa. thanks",
    ],
)
def test_words_and_places_are_no_people(text: str) -> None:
    assert not _people(text)


@pytest.mark.parametrize(
    "unit", ["Grace can't ", "send Hope ", "Will is a, he ", "Faith " * 3, ", Mark", "looking for Joy "]
)
def test_it_grows_with_the_text_and_no_faster(unit: str) -> None:
    words = frozenset(
        [
            "grace",
            "can't",
            "log",
            "send",
            "hope",
            "will",
            "is",
            "he",
            "faith",
            "mark",
            ",",
            "looking",
            "for",
            "joy",
            "needs",
        ]
    )
    assert_linear(lambda text: told(text, 0, len(text), words, [], _LEXICON), unit)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Joy is on holiday until Monday.", ["Joy"]),
        ("Hope is not at the desk.", ["Hope"]),
        ("Joy is on sale until Monday.", []),
        ("Grace is a nurse there.", ["Grace"]),
        ("Grace is a virtue.", []),
        ("hope is away until monday", ["hope"]),
        ("can grace confirm the slot", ["grace"]),
        ("Ik ben Fleur uit de winkel.", ["Fleur"]),
        ("ik ben fleur, waar blijft het", ["fleur"]),
        ("Soy Paz, no me llegó.", ["Paz"]),
        ("Soy cliente desde mayo.", []),
        ("Maud Lovelace-Byron and Juno Park are here.", ["Maud Lovelace-Byron", "Juno Park"]),
        ("Rozmawiałam z panią Kowalik wczoraj.", ["Kowalik"]),
    ],
)
def test_where_and_what_somebody_is_tells_a_person(text: str, people: list[str]) -> None:
    assert _people(text) == people
