"""Where a number and a name lie across each other, the number is whole and the name is what is left of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit import Span, resolve
from privkit._together import brought_together

NUMBER = ("numbers", 0.95)


def spans(marked: str, *found: tuple[str, str, str, float]) -> list[Span]:
    """Return a span for each value, by its entity type, its detector and its score."""
    return [
        Span(marked.index(value), marked.index(value) + len(value), kind, score, detector)
        for value, kind, detector, score in found
    ]


@pytest.mark.parametrize(
    ("text", "name", "kind", "number", "expected"),
    [
        ("targa no. AB 123 CD, ok", "targa no. AB", "ORGANIZATION", "AB 123 CD", []),
        ("tributaria no. 213.123.432-1", "tributaria no. 213.123", "ADDRESS", "213.123.432-1", []),
        ("John Smith 900-70-1234", "John Smith 900", "PERSON", "900-70-1234", ["John Smith"]),
        ("jane doe 900-70-1234", "jane doe 900", "PERSON", "900-70-1234", ["jane doe"]),
        ("12 Elm St, 0491 570 156", "12 Elm St, 0491", "ADDRESS", "0491 570 156", ["12 Elm St"]),
        (
            "4 Elm St 900-70-1234 Leeds",
            "4 Elm St 900-70-1234 Leeds",
            "ADDRESS",
            "900-70-1234",
            ["4 Elm St", "Leeds"],
        ),
        ("id 900-70-1234 ok", "900", "PERSON", "900-70-1234", []),
    ],
)
def test_a_name_gives_way_to_a_number_that_is_sure(
    text: str, name: str, kind: str, number: str, expected: list[str]
) -> None:
    found = spans(text, (name, kind, "names", 0.7), (number, "US_SSN", *NUMBER))
    together = brought_together(found, text)
    assert [text[span.start : span.end] for span in together if span.entity_type == kind] == expected
    assert [text[span.start : span.end] for span in together if span.entity_type == "US_SSN"] == [number]


@pytest.mark.parametrize(
    ("kind", "detector", "score"),
    [
        ("DE_PLZ", "numbers", 0.95),
        ("PHONE_NUMBER", "numbers", 0.6),
        ("PERSON", "phrases", 1.0),
        ("USERNAME", "username", 0.75),
    ],
)
def test_what_is_unsure_or_a_part_of_an_address_changes_no_name(
    kind: str, detector: str, score: float
) -> None:
    text = "Hauptstr. 5, 10115 Berlin"
    found = spans(text, (text, "ADDRESS", "names", 0.7), ("10115", kind, detector, score))
    assert brought_together(found, text) == resolve(found)


ROWS = st.tuples(
    st.integers(0, 30),
    st.integers(1, 12),
    st.sampled_from(["PERSON", "ADDRESS", "US_SSN", "DE_PLZ"]),
    st.sampled_from([0.5, 0.75, 0.95]),
    st.sampled_from(["names", "numbers", "email", "phrases"]),
)


@given(st.lists(ROWS, max_size=8), st.text(alphabet="aB 1.", min_size=42, max_size=42))
def test_numbers_stay_covered_the_result_is_disjoint_and_settled(
    rows: list[tuple[int, int, str, float, str]], text: str
) -> None:
    found = [Span(start, start + size, kind, score, detector) for start, size, kind, score, detector in rows]
    together = brought_together(found, text)
    covered = {at for span in together for at in range(span.start, span.end)}
    assert {at for span in found if span.detector != "names" for at in range(span.start, span.end)} <= covered
    assert covered <= {at for span in found for at in range(span.start, span.end)}
    assert together == resolve(together)
    assert brought_together(reversed(found), text) == together
    assert brought_together(together, text) == together
