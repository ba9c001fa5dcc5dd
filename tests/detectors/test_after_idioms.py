"""Names in sayings are nobody's."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after import Row
from privkit.detectors._after._idioms import without_sayings

_FIND = detectors.names(entities=["PERSON", "LOCATION"])


@pytest.mark.parametrize(
    "text",
    [
        "oh for Pete's sake",
        "and Bob's your uncle",
        "Mark my words, it will break again",
        "every Tom, Dick and Harry has one",
        "he is just an average Joe",
        "Houston, we have a problem",
        "most of my hobbies peter out",
        "Merry Christmas and a happy new year to the team!",
        "buon natale a tutti",
        "Penny for your thoughts on the new lid",
        "Gene editing was in the papers",
        "Guy at the till said no",
    ],
)
def test_a_saying_names_nobody(text: str) -> None:
    assert not _FIND(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("For the sake of Pete, my son", "Pete"),
        ("Tom, Dick said so and Harry left", "Harry"),
        ("Mark sent my words to you", "Mark"),
        ("I flew to Houston yesterday", "Houston"),
        ("Merry Christmas Wendy", "Wendy"),
        ("Penny has thoughts on it", "Penny"),
        ("ask Guy at reception, Guy Marchand", "Guy"),
    ],
)
def test_the_same_names_outside_of_it_are_found(text: str, name: str) -> None:
    assert name in [text[span.start : span.end] for span in _FIND(text)]


@pytest.mark.parametrize("unit", ["for Pete's ", "Tom, Dick ", "robbing Peter to pay "])
def test_it_grows_with_the_text_and_no_faster(unit: str) -> None:
    words = frozenset(("pete", "dick", "peter"))
    rows = [Row(0, 3, "PERSON", 0.7)]
    assert_linear(lambda text: without_sayings(text, 0, len(text), words, rows), unit)
