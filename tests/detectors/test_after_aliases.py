"""Who was named once is recognised by a part of the name, and linked."""

from __future__ import annotations

import pytest
from growth import assert_linear
from hypothesis import given, settings
from hypothesis import strategies as st

from privkit import Policy, Shield, detectors

NAMES = detectors.names(entities=["PERSON"])
FULL = detectors.names()


def mentions(text: str) -> list[tuple[str, int]]:
    return [(text[span.start : span.end], span.link) for span in NAMES(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "John Smith ordered it. Then smith called, and SMITH wrote.",
            [("John Smith", 1), ("smith", 1), ("SMITH", 1)],
        ),
        (
            "Priya Raman is waiting. I told priya that raman is next.",
            [("Priya Raman", 1), ("priya", 1), ("raman", 1)],
        ),
        ("Ask Will Smith. will it come? I asked Will himself.", [("Will Smith", 1), ("Will", 1)]),
        ("John Smith met John Okafor. Okafor left.", [("John Smith", 1), ("John Okafor", 2), ("Okafor", 2)]),
        ("John Smith wrote from smith@example.com", [("John Smith", 1)]),
    ],
)
def test_a_part_of_a_known_name_is_a_mention(text: str, expected: list[tuple[str, int]]) -> None:
    assert mentions(text) == expected


def test_a_part_that_two_people_share_is_found_and_linked_to_neither() -> None:
    found = mentions("John Smith met John Okafor. Then john left early.")
    assert [name for name, _ in found] == ["John Smith", "John Okafor", "john"]
    assert found[2][1] not in (found[0][1], found[1][1])


def test_redaction_numbers_people_and_not_mentions() -> None:
    shield = Shield(policy=Policy.preset("support-chat"))
    told = shield.redact("John Smith called. Later smith called Priya Raman, and raman wrote back.").text
    assert (
        told
        == "Customer Name called. Later Customer Name called Customer Name 2, and Customer Name 2 wrote back."
    )


PIECES = [
    "John Smith ordered it.", "then smith called", "my name is xolani", "Regards,\nPriya Raman", "raman",
    "12 Rue de la Paix, 75002 Paris",
    "\n\n", "I live in Lagos", "and it is broken", "Will came", "will it", "word " * 40, "Address: 4 Orchard House", ".",
]  # fmt: skip
texts = st.lists(
    st.tuples(st.sampled_from(PIECES), st.sampled_from([" ", ". ", "\n", "\n\n"])), max_size=40
).map(lambda parts: "".join(piece + gap for piece, gap in parts))


@settings(max_examples=60)
@given(texts, st.data())
def test_a_text_may_be_cut_at_any_end_of_a_segment(text: str, data: st.DataObject) -> None:
    ends = [end for _, end in FULL.segments(text)]
    cut = data.draw(st.sampled_from(ends)) if ends else 0
    memory = FULL.remember()
    parts = [
        *FULL.following(text[:cut], memory),
        *(span.moved(cut) for span in FULL.following(text[cut:], memory)),
    ]
    assert parts == FULL(text)


@settings(max_examples=60)
@given(texts)
def test_findings_are_ordered_apart_and_within_the_text(text: str) -> None:
    at = 0
    for span in FULL(text):
        assert at <= span.start < span.end <= len(text)
        at = span.end


HOSTILE = [
    *(
        "Smith ",
        "A. ",
        "van der ",
        "12 ",
        "1 A ",
        "Elm Street ",
        "Name: ",
        "Dear ",
        "a@b <",
        "rue de la ",
        "#1, ",
        "Apt 4B, ",
    ),
    *("Regards,\n", "straße 1 ", "10115 B ", "Jr. ", "and Bob ", "PO Box 1 ", "calle a "),
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_hostile_text_takes_linear_time(unit: str) -> None:
    assert_linear(FULL, unit)
