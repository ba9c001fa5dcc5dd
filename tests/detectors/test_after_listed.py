"""Names that the lists tell, and names with all their words."""

from __future__ import annotations

import pytest

from privkit import detectors

_FIND = detectors.names(entities=["PERSON"])


def _people(text: str) -> list[str]:
    return [text[span.start : span.end] for span in _FIND(text)]


@pytest.mark.parametrize(
    "text, people",
    [
        ("Folake hung up on me", ["Folake"]),
        ("folake left us waiting", ["folake"]),
        ("FOLAKE LEFT US WAITING", ["FOLAKE"]),
        ("J'ai parlé avec Youssef hier", ["Youssef"]),
        ("can u transfer me to layla pls", ["layla"]),
        ("It is in Ifeoma's name", ["Ifeoma"]),
        ("The parcel is for Le Minh Chau, please", ["Le Minh Chau"]),
        ("c/o Huang Meifen", ["Huang Meifen"]),
        # Ordinary words of some language, identifiers, paths, addresses of machines.
        ("Lily bulbs do badly in this soil", []),
        ("is my visa valid until then", []),
        ("La app se cierra cuando la abro", []),
        ("see docs/Folake/index", []),
        ("the folake_id column is empty", []),
        ("set Folake=1 in the file", []),
    ],
)
def test_a_first_name_that_is_nothing_else_is_a_person_wherever_it_stands(
    text: str, people: list[str]
) -> None:
    assert _people(text) == people


def test_text_that_changes_its_length_in_small_letters_is_read_all_the_same() -> None:
    assert _people("İ Folake hung up on me") in ([], ["Folake"])
    assert _people("\u0130\n\nFolake hung up on me") == ["Folake"]
