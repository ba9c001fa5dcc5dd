"""The detector of names: its options, what it reports, and how it stands in a shield."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from typing import Any

import pytest
from growth import assert_linear, calls, lines
from hypothesis import given
from hypothesis import strategies as st

from privkit import Policy, Shield, detectors
from privkit.errors import ConfigurationError, InputError, UnknownEntityError

NAMED = frozenset({"PERSON", "ADDRESS", "LOCATION", "ORGANIZATION"})
SEED = "John Smith ordered an iPhone 13, but it hasn't arrived at his address on 1234 Elm Street."


def found(text: str, **options: Any) -> list[tuple[str, str]]:
    return [(span.entity_type, text[span.start : span.end]) for span in detectors.names(**options)(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (SEED, [("PERSON", "John Smith"), ("ADDRESS", "1234 Elm Street")]),
        (SEED.lower(), [("PERSON", "john smith"), ("ADDRESS", "1234 elm street")]),
        ("my name is Priya Raman", [("PERSON", "Priya Raman")]),
        ("Hello, please send the invoice. Will it arrive in May?", []),
        ("servus, seit gestern hab i ka internet mehr", []),
        ("bjr ma commande est tjs pas arrivé", []),
        ("Hello Priya Raman, your parcel is here", [("PERSON", "Priya Raman")]),
        ("The 12 month warranty covers the battery.", []),
        ("", []),
    ],
)
def test_it_finds_people_and_addresses_and_leaves_ordinary_words(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(text, entities=["PERSON", "ADDRESS"]) == expected


def test_it_reports_only_what_was_asked_for() -> None:
    assert found(SEED, entities=["ADDRESS"]) == [("ADDRESS", "1234 Elm Street")]
    assert detectors.names().entities == NAMED


@pytest.mark.parametrize(
    ("options", "error", "message"),
    [
        ({"entities": "PERSON"}, ConfigurationError, "write \\['PERSON'\\]"),
        ({"entities": []}, ConfigurationError, "entities is empty"),
        ({"entities": ["PERSONS"]}, UnknownEntityError, "did you mean 'PERSON'"),
        ({"entities": ["EMAIL_ADDRESS"]}, UnknownEntityError, "does not find 'EMAIL_ADDRESS'"),
        ({"sensitivity": "hihg"}, ConfigurationError, "did you mean 'high'"),
        ({"weights": "no-such-file"}, ConfigurationError, "no-such-file"),
    ],
)
def test_a_wrong_option_is_refused_when_the_detector_is_built(
    options: dict[str, Any], error: type[Exception], message: str
) -> None:
    with pytest.raises(error, match=message):
        detectors.names(**options)


def test_bytes_are_refused() -> None:
    with pytest.raises(InputError, match="decode them first"):
        detectors.names()(b"John Smith")  # type: ignore[arg-type]


TEXTS = (
    "ask jordan or her boss at the desk in lagos",
    "for delivery: Kowalczyk, ring twice, blue door near Ely",
    "thx, tell Meera and old mr okafor it was in perth road 5",
)


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=3).map(" ".join))
def test_more_sensitivity_covers_at_least_as_much(text: str) -> None:
    covered = [
        sum(len(value) for _, value in found(text, sensitivity=level))
        for level in ("balanced", "high", "max")
    ]
    assert covered == sorted(covered)


@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_gives_spans_of_it_that_pass_the_default_threshold(text: str) -> None:
    spans = detectors.names(sensitivity="max")(text)
    assert all(0 <= span.start < span.end <= len(text) and span.score >= 0.5 for span in spans)
    assert all(left.end <= right.start for left, right in pairwise(spans))


def test_default_has_it_when_a_type_of_its_is_asked_for() -> None:
    assert [set(one.entities) for one in detectors.default()[1:]] == [{"PERSON", "ADDRESS", "LOCATION"}]
    assert len(detectors.default(exclude=NAMED)) == 1
    both = detectors.default(entities=["PERSON", "EMAIL_ADDRESS"])
    assert [detector.entities for detector in both] == [{"EMAIL_ADDRESS", "PERSON"}, {"PERSON"}]
    assert {"PERSON"} not in [set(one.entities) for one in detectors.default(entities="all", exclude=NAMED)]


def test_a_shield_redacts_names_beside_the_rest() -> None:
    shield = Shield(policy=Policy(entities=["PERSON", "ADDRESS", "ORDER_NUMBER"]))
    text = "hi my name is priya raman, order 559201, I live at 12 church lane, dublin"
    assert shield.redact(text).text == "hi my name is Customer Name, Order #1, I live at Customer Address"


def test_the_seeds_sentence_is_redacted_whole_with_a_catalogue() -> None:
    shield = Shield(
        detectors=[*detectors.default(), detectors.names(), detectors.phrases("PRODUCT", ["iPhone 13"])]
    )
    assert (
        shield.redact(SEED).text
        == "Customer Name ordered Product A, but it hasn't arrived at Customer Address."
    )


ALL = Shield(detectors=[*detectors.default(), detectors.names()])


@given(st.integers(0, len(SEED)), st.integers(0, len(SEED)))
def test_a_stream_gives_what_the_whole_text_gives(first: int, second: int) -> None:
    low, high = sorted((first, second))
    pieces = [SEED[:low], SEED[low:high], SEED[high:]]
    assert "".join(ALL.redact_stream(pieces)) == ALL.redact(SEED).text


@pytest.mark.parametrize(
    "unit",
    [
        "AKIA", "\u0130", "1a", "a_", "1aaa-", "Jane ", "jane", "Jane Doe ", "12 Elm Street ", "Mr. ", "my name is ", "4111 ",
        "é", "name: ", "a-a ", "Will ordered ", "12.12.1990 ", "\n", ". ", "Dear Jane,\n", "<a@", "(", "\ud800", "1 ",
    ],
)  # fmt: skip
@pytest.mark.parametrize("steps", [calls, lines])
def test_time_grows_with_the_text_and_no_faster(
    unit: str, steps: Callable[[Callable[[], object]], int]
) -> None:
    assert_linear(detectors.names(sensitivity="high"), unit, steps=steps)
