"""Detectors from a caller's own regular expression."""

from __future__ import annotations

import re
from collections.abc import Mapping

import pytest
import regex
from hypothesis import given
from hypothesis import strategies as st

import privkit
from privkit.detectors import Detector, Reaching, pattern
from privkit.errors import ConfigurationError, DetectorError, DetectorTimeoutError, InputError

LOYALTY = r"\bLY-\d{6}\b"
ENDLESS = r"(?:a|aa)+$"
TRAP = "a" * 60 + "b"

FOUND: list[tuple[str, Mapping[str, object], str, list[str]]] = [
    (LOYALTY, {}, "my LY-123456, LY-654321.", ["LY-123456", "LY-654321"]),
    (LOYALTY, {}, "LY-12345 ly-123456 XLY-123456", []),
    (LOYALTY, {"ignore_case": True}, "ly-123456", ["ly-123456"]),
    (r"code: (\w+)", {"group": 1}, "code: abc, code: d", ["abc", "d"]),
    (r"code: (?P<value>\w+)", {"group": "value"}, "code: abc", ["abc"]),
    (r"a(b)?c", {"group": 1}, "abc ac", ["b"]),  # a group that takes no part is no finding
    (r"a(b*)c", {"group": 1}, "ac abc", ["b"]),  # nor is an empty one
    (r"(?<=x)(?=y)|z", {}, "xy z", ["z"]),
    (r"\d{4}", {"check": lambda value: int(value) % 2 == 0}, "1234 1235 1236", ["1234", "1236"]),
    (r"\p{Lu}\w+", {}, "Émile Zola écrit", ["Émile", "Zola"]),  # the syntax of the regex package
    (r"[^a]", {}, "\ud800a😀", ["\ud800", "😀"]),
    (LOYALTY, {}, "", []),
]


@pytest.mark.parametrize(("expression", "options", "text", "expected"), FOUND)
def test_the_value_is_found_where_the_expression_and_the_check_agree(
    expression: str, options: dict[str, object], text: str, expected: list[str]
):
    spans = pattern("LOYALTY_NUMBER", expression, score=0.7, **options)(text)  # type: ignore[arg-type]
    assert [text[span.start : span.end] for span in spans] == expected
    assert {(span.entity_type, span.score, span.detector) for span in spans} <= {
        ("LOYALTY_NUMBER", 0.7, "pattern")
    }


WRONG: list[tuple[str, object, Mapping[str, object]]] = [
    ("loyalty", LOYALTY, {}),
    ("", LOYALTY, {}),
    ("9X", LOYALTY, {}),
    ("X", "(", {}),
    ("X", "[a", {}),
    ("X", r"\p{Nonsense}", {}),
    ("X", "a{99999999999999999999}", {}),
    ("X", "(" * 5_000 + "a" + ")" * 5_000, {}),
    ("X", "", {}),
    ("X", "a*", {}),
    ("X", "x?|y", {}),
    ("X", b"abc", {}),
    ("X", None, {}),
    ("X", re.compile("abc"), {}),
    ("X", regex.compile("abc"), {}),
    ("X", "abc", {"group": 1}),
    ("X", "(abc)", {"group": 2}),
    ("X", "(abc)", {"group": -1}),
    ("X", "(abc)", {"group": "value"}),
    ("X", "(abc)", {"group": True}),
    ("X", "(abc)", {"group": [1]}),
    ("X", "(abc)", {"group": None}),
    ("X", "abc", {"score": 1.5}),
    ("X", "abc", {"score": float("nan")}),
    ("X", "abc", {"score": "high"}),
    ("X", "abc", {"timeout": 0}),
    ("X", "abc", {"timeout": -1.0}),
    ("X", "abc", {"timeout": float("nan")}),
    ("X", "abc", {"timeout": float("inf")}),
    ("X", "abc", {"timeout": 1e300}),
    ("X", "abc", {"timeout": True}),
    ("X", "abc", {"timeout": "1"}),
    ("X", "abc", {"check": 3}),
    ("X", "abc", {"reach": 0}),
    ("X", "abc", {"reach": -5}),
    ("X", "abc", {"reach": 1.5}),
    ("X", "abc", {"reach": True}),
]


@pytest.mark.parametrize(("entity_type", "expression", "options"), WRONG)
def test_whatever_is_wrong_is_said_when_the_detector_is_built(
    entity_type: str, expression: str, options: dict[str, object]
):
    with pytest.raises(ConfigurationError):
        pattern(entity_type, expression, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("text", [b"LY-123456", None, 5])
def test_only_text_is_searched(text: object):
    with pytest.raises(InputError):
        pattern("X", LOYALTY)(text)  # type: ignore[arg-type]


def test_an_expression_that_takes_too_long_raises_and_skips_nothing():
    with pytest.raises(DetectorTimeoutError, match="took longer") as caught:
        pattern("X", ENDLESS, timeout=0.05)(TRAP)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert "aaa" not in str(caught.value)


def test_the_time_out_is_for_the_whole_text_and_not_for_each_match():
    many = pattern("X", r"(?:(?:a|aa){1,18}b|x)", timeout=0.05)
    with pytest.raises(DetectorTimeoutError):
        many(("a" * 25 + "c") * 20_000 + "x")


@pytest.mark.parametrize(("length", "seconds"), [(10, "0.02"), (100_000, "0.02"), (400_000, "0.08")])
def test_longer_texts_get_more_time(length: int, seconds: str):
    with pytest.raises(DetectorTimeoutError, match=f"longer than {re.escape(seconds)} s"):
        pattern("X", ENDLESS, timeout=0.02)(TRAP + "c" * (length - len(TRAP)) if length > len(TRAP) else TRAP)


def test_a_shield_lets_nothing_through_when_an_expression_takes_too_long():
    shield = privkit.Shield(detectors=[pattern("LOYALTY_NUMBER", ENDLESS, timeout=0.02)])
    with pytest.raises(DetectorTimeoutError):
        shield.redact(TRAP)


def test_a_check_that_fails_is_told_without_the_text():
    def check(value: str) -> bool:
        raise ValueError(value)

    shield = privkit.Shield(detectors=[pattern("LOYALTY_NUMBER", LOYALTY, check=check)])
    with pytest.raises(DetectorError) as caught:
        shield.detect("LY-123456")
    assert "123456" not in str(caught.value)
    assert caught.value.__suppress_context__


def test_a_pattern_is_a_detector_and_says_how_far_it_looks_only_when_told():
    plain, reaching = pattern("X", LOYALTY), pattern("X", LOYALTY, reach=9)
    assert isinstance(plain, Detector)
    assert plain.entities == {"X"}
    assert not isinstance(plain, Reaching)
    assert isinstance(reaching, Reaching)
    assert reaching.reach == 9
    assert repr(plain) == "<pattern for X>"


@given(text=st.text(st.one_of(st.sampled_from("LY-0123456789 "), st.characters())))
def test_findings_are_what_the_expression_matches(text: str):
    spans = pattern("X", r"\d+|\p{L}+")(text)
    assert [(span.start, span.end) for span in spans] == [
        match.span() for match in regex.finditer(r"\d+|\p{L}+", text)
    ]
