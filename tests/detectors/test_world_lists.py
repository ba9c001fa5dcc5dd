"""Names and towns of the world that the tagger's own lists have not."""

from __future__ import annotations

import pytest

from privkit import detectors
from privkit.detectors._after._given_world import GIVEN_WORLD
from privkit.detectors._after._surnames_world import SURNAMES_WORLD
from privkit.detectors._after._towns_world import TOWNS_WORLD
from privkit.detectors._tagger import Tagger
from privkit.detectors._tagger._words import fold

_FIND = detectors.names(entities=["PERSON", "LOCATION", "ADDRESS"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the parcel of natsumi came open", [("natsumi", "PERSON")]),
        ("ask harpreet for the other box", [("harpreet", "PERSON")]),
        ("both keys are with oguzhan now", [("oguzhan", "PERSON")]),
        ("no reply by babajide so far", [("babajide", "PERSON")]),
        ("order of zuzanna, two lamps", [("zuzanna", "PERSON")]),
        ("the boxes in mullingar are wet", [("mullingar", "LOCATION")]),
        ("shop of lillestrom closes at six", [("lillestrom", "LOCATION")]),
        ("Any word from Natsumi? She left.", [("Natsumi", "PERSON")]),
        ("mr raghunathan did not sign", [("raghunathan", "PERSON")]),
    ],
)
def test_a_name_is_known_in_small_letters_without_more(text: str, found: list[tuple[str, str]]) -> None:
    assert [(text[span.start : span.end], span.entity_type) for span in _FIND(text)] == found


def test_the_lists_have_nothing_in_common_and_nothing_that_the_tagger_knows() -> None:
    lists = (GIVEN_WORLD, TOWNS_WORLD, SURNAMES_WORLD)
    every = frozenset().union(*lists)
    vocabulary = Tagger.load().weights.vocabulary
    assert sum(map(len, lists)) == len(every)
    assert {word for word in every if vocabulary.get(word, 0) & 0xFFFF} == set()


@pytest.mark.parametrize("words", [GIVEN_WORLD, TOWNS_WORLD, SURNAMES_WORLD])
def test_every_word_is_folded_and_not_short(words: frozenset[str]) -> None:
    assert {word for word in words if fold(word) != word or len(word) < 4} == set()
