"""Tokens and segments: offsets, boundaries, stability under appended text."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privkit.detectors._tagger import SETTLED, segments, tokens

WORDS = st.sampled_from(
    [
        "John",
        "O'Brien",
        "it's",
        "12",
        "St.",
        "?",
        "!",
        "\n",
        "\n\n",
        " ",
        "’s",
        "é",
        "\ud800",
        "\0",
        "😊",
        "x" * 90,
    ]
)
TEXTS = st.one_of(
    st.text(max_size=300),
    st.lists(WORDS, max_size=400).map("".join),
    st.lists(WORDS, max_size=400).map(" ".join),
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("John's dog", ["John", "'s", "dog"]),
        ("O'Brien isn't in", ["O'Brien", "isn't", "in"]),
        ("D’Angelo’s 12,50!", ["D’Angelo", "’s", "12", ",", "50", "!"]),
        ("a\n\nb", ["a", "\n", "\n", "b"]),
        ("Anne-Marie", ["Anne", "-", "Marie"]),
        ("  \t ", []),
        ("", []),
    ],
)
def test_words_keep_inner_apostrophes_and_possessives_stand_alone(text: str, expected: list[str]) -> None:
    assert [text[start:end] for start, end in tokens(text)] == expected


@given(TEXTS)
def test_tokens_are_disjoint_in_order_and_leave_only_white_space(text: str) -> None:
    at = 0
    for start, end in tokens(text):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip() or text[at:start] >= "\x1c"
        at = end
    assert not text[at:].strip()


@given(TEXTS)
def test_segments_cover_the_text_without_gaps(text: str) -> None:
    at = 0
    for start, end in segments(text):
        assert start == at < end
        at = end
    assert at == len(text)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("one line\nanother line", 1),
        ("one paragraph\n\nanother", 2),
        ("one paragraph\n \t\nanother", 2),
        ("word " * 130, 2),
        ("word " * 70 + "ending. " + "word " * 20, 2),
        ("word " * 30 + "end. " + "word " * 20, 1),
        ("word " * 70 + "ul. Lipowa " + "word " * 20, 1),
        ("word " * 70 + "to me.\n" + "word " * 20, 2),
        ("word " * 70 + "no! " + "word " * 20, 2),
    ],
)
def test_segments_end_at_blank_lines_sentence_ends_and_limits(text: str, count: int) -> None:
    assert len(segments(text)) == count


def test_a_word_written_short_parts_no_address() -> None:
    text = "word " * 70 + "My address is ul. Alderdale 12, 00-001 Warszawa."
    begin = text.index("ul.")
    assert all(not begin < end < len(text) for _, end in segments(text))


@settings(max_examples=200)
@given(TEXTS, TEXTS)
def test_appending_moves_no_settled_segment(text: str, more: str) -> None:
    settled = [piece for piece in segments(text) if piece[1] + SETTLED <= len(text)]
    assert segments(text + more)[: len(settled)] == settled
