"""Folding odd characters one for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit.text import fold

EVERYTHING = st.text(alphabet=st.characters(codec=None, categories=None), max_size=60)


@given(EVERYTHING)
def test_the_length_never_changes(text):
    assert len(fold(text)) == len(text)


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_ascii_stays_as_it_is(text):
    assert fold(text) is text


@given(EVERYTHING)
def test_folding_twice_is_folding_once(text):
    assert fold(fold(text)) == fold(text)


@pytest.mark.parametrize(
    ("typed", "folded"),
    [
        ("４１１１", "4111"),
        ("٤١١١", "4111"),
        ("१२३", "123"),
        ("555–0132", "555-0132"),
        ("555\u00a00132", "555 0132"),
        ("ｊａｎｅ＠ｅｘａｍｐｌｅ．ｃｏｍ", "jane@example.com"),
        ("O’Brien", "O'Brien"),
        ("１２\u3000３４", "12\u300034"),  # a wide space separates, so it stays
        ("½ ² Ⅷ", "½ ² Ⅷ"),  # not digits
        ("naïve łódź 北京 😀\ud800", "naïve łódź 北京 😀\ud800"),
    ],
)
def test_characters_stand_for_ascii_ones(typed, folded):
    assert fold(typed) == folded
