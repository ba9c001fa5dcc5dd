"""Windows cover the text, fit the model and overlap, for any text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit.errors import DetectorError
from privkit.integrations._windows import windows

TEXTS = st.text(alphabet=st.sampled_from("ab \n\u2003字\U0001f600."), max_size=400)


@given(TEXTS, st.integers(1, 60), st.integers(0, 80))
def test_every_character_is_in_a_window_and_none_is_longer_than_allowed(
    text: str, longest: int, overlap: int
) -> None:
    cuts = list(windows(text, longest=longest, overlap=overlap))
    assert {at for start, end in cuts for at in range(start, end)} == set(range(len(text)))
    assert all(0 < end - start <= longest for start, end in cuts)
    assert sum(end - start for start, end in cuts) <= 4 * len(text)


@given(TEXTS, st.integers(4, 60))
def test_every_window_fits_what_the_model_reads(text: str, limit: int) -> None:
    def fits(piece: str) -> bool:
        return len(piece.encode()) <= limit

    cuts = list(windows(text, longest=100, overlap=10, fits=fits))
    assert {at for start, end in cuts for at in range(start, end)} == set(range(len(text)))
    assert all(fits(text[start:end]) for start, end in cuts)


def test_windows_are_cut_after_white_space_and_share_the_words_between() -> None:
    text = "one two three four five six seven"
    pieces = [text[start:end] for start, end in windows(text, longest=16, overlap=6)]
    assert pieces == ["one two three ", "three four five ", "four five six ", "five six seven"]


def test_a_text_that_fits_is_one_window_and_an_empty_one_none() -> None:
    assert list(windows("one two", longest=7, overlap=3)) == [(0, 7)]
    assert list(windows("", longest=7, overlap=3)) == []


def test_a_model_too_small_for_a_character_is_an_error_and_no_gap() -> None:
    with pytest.raises(DetectorError, match="single character"):
        list(windows("secret", longest=10, overlap=1, fits=lambda piece: False))
