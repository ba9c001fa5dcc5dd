"""The quick ways to look for tokens find what the slow ones find."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privkit.tokens import Book, restored
from privkit.tokens import _grammar as grammar

PARTS = ["PERSON", "EMAIL_ADDRESS", "person", "Email address", "_", "1", "12", "_1_", " 2 ", "-", "kaf", "\\_", "&#95;", "%5f",
         " ", "  ", "a", "the", "IPV4_3_", "&", "x" * 39, "\n", "9999999", "12345678", "."]  # fmt: skip


def book() -> Book:
    made = Book(bytes(32))
    for entity_type in ("PERSON", "EMAIL_ADDRESS", "IPV4"):
        for number in (1, 2, 12):
            made.token(entity_type, f"{entity_type} {number}", number)
    return made


BOOK = book()
TOKENS = [entry.token for entry in BOOK]
texts = st.lists(st.sampled_from([*PARTS, *TOKENS]), max_size=12).map("".join)


def held_slowly(partial: grammar.Partial, text: str, begin: int) -> int:
    for at in range(max(begin, len(text) - grammar.LONGEST), len(text)):
        if not text[at].isalpha():
            continue
        if not (at and text[at - 1].isalpha()) and partial._written.fullmatch(text, at, partial=True):
            return at
        if partial._plain is not None and partial._plain.fullmatch(text, at, partial=True):
            return at
    return len(text)


@settings(max_examples=600)
@given(text=texts, begin=st.integers(0, 3))
def test_as_much_is_held_back_as_the_patterns_say(text: str, begin: int) -> None:
    partial = grammar.partial(BOOK.types)
    assert partial.held(text, begin) == held_slowly(partial, text, begin)


@settings(max_examples=300)
@given(text=texts, least=st.sampled_from([0, 10]))
def test_looking_for_single_digits_first_finds_the_same(text: str, least: int) -> None:
    wanted = restored(text, BOOK)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grammar, "_LONG", least)
        assert restored(text, BOOK) == wanted


def test_many_digits_are_looked_through_with_the_pattern() -> None:
    text = "1 2 12 " * 3000 + TOKENS[0] + " 1" * 3000 + " " + TOKENS[-1]
    assert restored(text, BOOK) == text.replace(TOKENS[0], "PERSON 1").replace(TOKENS[-1], "IPV4 12")
