"""French telephone numbers said in pairs."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import Policy, Shield
from privkit.detectors._shape import latin, words_of
from privkit.detectors._spoken_french import said_in_pairs

SHIELD = Shield(policy=Policy(exclude=["PERSON", "ADDRESS", "LOCATION"]))
SAID = [
    ("zéro six, douze, trente-quatre, cinquante-six, soixante-dix-huit", "0612345678"),
    ("zéro un quarante-deux vingt et un quatre-vingts quatre-vingt-dix-neuf", "0142218099"),
    ("zéro sept soixante et onze quatre-vingt-un zéro neuf seize", "0771810916"),
    ("zero six dix-sept un deux trois", "0617010203"),
]


def words(text: str) -> bytes:
    return words_of(latin(text))


@pytest.mark.parametrize(("said", "plain"), SAID)
def test_pairs_are_written_as_digits(said: str, plain: str) -> None:
    (stretch,) = said_in_pairs(words(said))
    assert stretch.plain == plain


@pytest.mark.parametrize(("said", "_"), SAID[:3])
@pytest.mark.parametrize(
    ("before", "behind"), [("mon numéro est le ", ""), ("rappelez-moi au ", ", merci"), ("Tél. : ", ".")]
)
def test_a_number_said_so_is_found_whole(before: str, said: str, behind: str, _: str) -> None:
    text = before + said + behind
    assert [(span.entity_type, text[span.start : span.end]) for span in SHIELD.detect(text)] == [
        ("PHONE_NUMBER", said)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "zéro six, douze, trente-quatre",  # too short
        "mon score : zéro six, douze, trente-quatre, cinquante-six, cent",
        "on a fait zéro faute et six points, douze buts, trente tirs",
    ],
)
def test_other_numbers_in_words_are_left(text: str) -> None:
    assert SHIELD.detect(text) == []


@pytest.mark.parametrize(
    "unit", ["zero ", "zero six ", "quatre vingt ", "dix ", "zero six dix onze douze ", "soixante et "]
)
def test_work_grows_with_the_text(unit: str) -> None:
    assert_linear(lambda text: list(said_in_pairs(text.encode())), unit)
