"""Places without the small words that the tagger takes for the code of a state."""

from __future__ import annotations

import pytest

from privkit import detectors

_FIND = detectors.names(entities=["LOCATION"])


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("jag bor i Malmö nu", "Malmö"),
        ("jag bor i malmö nu", "malmö"),
        ("vi flyttade till Göteborg nu", "Göteborg"),
        ("she moved to Portland or so they say", "Portland"),
        ("i live in austin tx", "austin tx"),
    ],
)
def test_a_small_word_behind_a_city_is_no_state(text: str, place: str) -> None:
    assert [text[span.start : span.end] for span in _FIND(text)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "O meu pai pagou",
        "fui com o meu pai ao médico",
        "meu irmão ligou",
        "mi padre pagó",
        "oma heeft gebeld",
    ],
)
def test_words_for_the_family_are_nobodys_name_in_small_letters(text: str) -> None:
    assert not _FIND(text)
