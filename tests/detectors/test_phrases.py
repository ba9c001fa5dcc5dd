"""Detectors from a list of phrases."""

from __future__ import annotations

import unicodedata
from itertools import pairwise

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from privkit import Shield
from privkit.detectors import Detector, Reaching, phrases
from privkit.errors import ConfigurationError, InputError


def parts(wanted: list[str], text: str, *, ignore_case: bool = True) -> list[str]:
    return [text[span.start : span.end] for span in phrases("PRODUCT", wanted, ignore_case=ignore_case)(text)]


FOUND: list[tuple[list[str], str, list[str]]] = [
    (["iPhone 13"], "my iphone 13, an IPHONE 13.", ["iphone 13", "IPHONE 13"]),
    (["iPhone 13"], "iPhone  13 iPhone\u00a013 iPhone\n13", ["iPhone  13", "iPhone\u00a013", "iPhone\n13"]),
    (["iPhone 13"], "iPhone 131, XiPhone 13, iPhone13, iPhone-13", []),
    # the longest first, from left to right
    (
        ["iPhone", "iPhone 13", "iPhone 13 Pro"],
        "iPhone 13 Pro, iPhone 13 and iPhone",
        ["iPhone 13 Pro", "iPhone 13", "iPhone"],
    ),
    (["iPhone 13 Pro", "Pro Max"], "iPhone 13 Pro Max", ["iPhone 13 Pro"]),
    (["a b c", "b"], "a b d", ["b"]),
    (["a b", "a b c d"], "a b c a b", ["a b", "a b"]),
    # whole words
    (["art"], "cart artist art's art.", ["art", "art"]),
    (["art"], "art_work", ["art"]),  # an underscore joins words, it is no letter of one
    (["foo_bar"], "foo_bar foo bar", ["foo_bar", "foo bar"]),
    # signs
    (["C++", "AT&T", "Yahoo!"], "C++ at&t yahoo! yahoo", ["C++", "at&t", "yahoo!"]),
    (["👍🏽"], "ok 👍🏽", ["👍🏽"]),
    # other scripts, accents, case
    (["straße"], "STRASSE Straße strasse", ["STRASSE", "Straße", "strasse"]),
    (["José"], "JOSÉ jose\u0301 jose", ["JOSÉ", "jose\u0301"]),
    (["Jose\u0301"], "José", ["José"]),
    (["Лада Веста"], "лада  веста", ["лада  веста"]),
    (["东京", "東京タワー"], "我在东京塔 東京タワーへ", ["东京", "東京タワー"]),
    (["서울"], "서울에서", ["서울"]),
    (["हिन्दी"], "यह हिन्दी है", ["हिन्दी"]),
    (["model １３"], "Model 13 ｍodel 13", ["Model 13", "ｍodel 13"]),
    (["rock ’n’ roll"], "Rock 'n' Roll", ["Rock 'n' Roll"]),
    # nothing
    (["x"], "", []),
    (["x"], "\ud800 \udfff", []),
    (["a b"], "a" + " " * 100 + "b", []),  # a page of white space parts two words for good
]


@pytest.mark.parametrize(("wanted", "text", "expected"), FOUND)
def test_phrases_are_found_as_whole_words_in_any_case_and_spacing(
    wanted: list[str], text: str, expected: list[str]
):
    assert parts(wanted, text) == expected


def test_case_counts_when_asked():
    assert parts(["Apple Pay"], "Apple Pay, apple pay, APPLE PAY", ignore_case=False) == ["Apple Pay"]


@pytest.mark.parametrize(
    "wanted",
    [[], (), "one phrase", b"bytes", 5, None, [""], ["ok", "   "], ["_"], ["\n"], [b"x"], ["ok", None], [5]],
)
def test_what_is_no_list_of_phrases_is_refused(wanted: object):
    with pytest.raises(ConfigurationError):
        phrases("PRODUCT", wanted)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("entity_type", "score"), [("product", 0.9), ("", 0.9), ("PRODUCT", 2), ("PRODUCT", float("nan"))]
)
def test_a_wrong_type_or_score_is_refused(entity_type: str, score: float):
    with pytest.raises(ConfigurationError):
        phrases(entity_type, ["x"], score=score)


def test_no_message_holds_a_phrase():
    with pytest.raises(ConfigurationError) as caught:
        phrases("PERSON", ["Jane Doe", 5])  # type: ignore[list-item]
    assert "Jane" not in str(caught.value)
    assert "Jane" not in repr(phrases("PERSON", ["Jane Doe"]))


@pytest.mark.parametrize("text", [b"x", None, 5])
def test_only_text_is_searched(text: object):
    with pytest.raises(InputError):
        phrases("X", ["x"])(text)  # type: ignore[arg-type]


def test_phrases_may_come_from_any_iterable():
    wanted = (f"item {number}" for number in range(3))
    detector = phrases("PRODUCT", wanted, score=0.4)
    assert repr(detector) == "<3 phrases for PRODUCT>"
    [span] = detector("my item 2 broke")
    assert (span.start, span.end, span.entity_type, span.score, span.detector) == (
        3,
        9,
        "PRODUCT",
        0.4,
        "phrases",
    )


def test_they_are_a_detector_that_says_how_far_it_looks():
    detector = phrases("PRODUCT", ["x"])
    assert isinstance(detector, Detector)
    assert isinstance(detector, Reaching)
    assert detector.entities == {"PRODUCT"}


ALIASES = {"iPhone 13 Pro": ["pro phone", "ip13p"], "Blue Kettle": [], "battery": ["cell"]}


def links(text: str, *, plurals: bool = False) -> list[tuple[str, int]]:
    spans = phrases("PRODUCT", ALIASES, plurals=plurals)(text)
    numbers: dict[int, int] = {}
    return [
        (text[s.start : s.end], numbers.setdefault(s.link, len(numbers)) if s.link else -1) for s in spans
    ]


def test_an_alias_is_linked_to_its_phrase_and_what_has_none_to_nothing():
    assert links("IP13P, a pro  phone, the iPhone 13 Pro; blue kettle; a cell, battery") == [
        ("IP13P", 0), ("pro  phone", 0), ("iPhone 13 Pro", 0), ("blue kettle", -1), ("cell", 1), ("battery", 1),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("blue kettles, a Blue Kettle", ["blue kettles", "Blue Kettle"]),
        ("batteries, cells", ["batteries", "cells"]),
        ("pro phones", ["pro phones"]),
        ("blues kettle, batter, cel", []),
    ],
)
def test_plurals_are_found_when_asked(text: str, expected: list[str]):
    assert [part for part, _ in links(text, plurals=True)] == expected
    assert (
        len({number for _, number in links(text, plurals=True)}) == min(1, len(expected)) or "cells" in text
    )
    assert not any(part.endswith("s") for part, _ in links(text))


def test_an_alias_has_one_number_through_texts_streams_and_json():
    shield = Shield(detectors=[phrases("PRODUCT", ALIASES)])
    text = "ip13p, " + "blue kettle. " * 300 + "pro phone"
    assert shield.redact(text).text.endswith("Product A")
    assert (
        "".join(shield.redact_stream(text[at : at + 9] for at in range(0, len(text), 9)))
        == shield.redact(text).text
    )
    assert shield.redact_json(["ip13p", "battery", "pro phone", "cell"]) == [
        "Product A", "Product B", "Product A", "Product B",
    ]  # fmt: skip


def test_the_link_of_a_phrase_is_the_same_in_two_detectors_and_tells_nothing_of_it():
    one, other = (phrases("PRODUCT", {"Blue Kettle": ["bk"]})("bk")[0].link for _ in range(2))
    assert one == other > 2**59


@pytest.mark.parametrize(
    "wanted", [{"a": "alias"}, {"a": 5}, {"a": [5]}, {5: []}, {"a": [""]}, {}, {"": ["x"]}]
)
def test_what_is_no_mapping_to_aliases_is_refused(wanted: object):
    with pytest.raises(ConfigurationError):
        phrases("PRODUCT", wanted)  # type: ignore[arg-type]


def test_a_hundred_thousand_phrases_are_all_found():
    wanted = [f"brand{number} model {number % 7}" for number in range(100_000)]
    detector = phrases("PRODUCT", wanted)
    assert repr(detector) == "<100000 phrases for PRODUCT>"
    assert len(detector(", ".join(wanted[::1_000]))) == 100
    assert detector("brand1 model 2, brand100000 model 5") == []


HOSTILE = (
    "a ",
    "a",
    "a b ",
    "brand ",
    "é",
    "e\u0301",
    "\u0301",
    "中",
    "东",
    "!",
    "_",
    " ",
    "\ud800",
    "a_",
    "😀",
)


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_with_the_text_and_no_faster(unit: str):
    assert_linear(phrases("X", ["a b c", "brands"], plurals=True), unit)
    assert_linear(phrases("X", ["a b c", "a b c d e f", "brand x", "东京", "é"]), unit)


WIDE = st.text(st.one_of(st.sampled_from("abAB _-'éß东京\u0301\u0130\ud800\n"), st.characters()))
PHRASES = st.lists(WIDE, min_size=1, max_size=5)


@given(wanted=PHRASES, text=WIDE)
def test_findings_lie_in_the_text_in_order_apart_and_within_reach(wanted: list[str], text: str):
    try:
        detector = phrases("X", wanted)
    except ConfigurationError:
        return
    spans = detector(text + " ".join(wanted))
    assert all(left.end <= right.start for left, right in pairwise(spans))
    assert all(0 <= span.start < span.end <= len(text + " ".join(wanted)) for span in spans)
    assert all(span.end - span.start <= detector.reach for span in spans)


WORD = st.text(st.characters(categories=["Lu", "Ll", "Nd"], max_codepoint=0x24F), min_size=1, max_size=8)


@given(words=st.lists(WORD, min_size=1, max_size=4), gap=st.sampled_from([" ", "  ", "\n", "\u00a0", "\t"]))
def test_any_phrase_is_found_in_upper_case_decomposed_and_with_other_spaces(words: list[str], gap: str):
    detector = phrases("X", [" ".join(words)])
    written = unicodedata.normalize("NFD", gap.join(words))
    text = f"so {written}, then"
    assert (3, 3 + len(written)) in [(span.start, span.end) for span in detector(text)] or "so" in words
