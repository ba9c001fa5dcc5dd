"""Towns with their postcode and no street."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after._anchors import Places
from privkit.detectors._after._postcodes import posted

_FIND = detectors.names(entities=["ADDRESS", "LOCATION"])
_LEXICON = detectors.names().remember().lexicon


@pytest.mark.parametrize(
    "text, place",
    [
        ("I live in 80336 München", "80336 München"),
        ("je suis à 75002 Paris", "75002 Paris"),
        ("wir sind in D-80336 München", "D-80336 München"),
        ("10115 Berlin und Umgebung", "10115 Berlin"),
        ("28013 madrid, por favor", "28013 madrid"),
        ("1016 GV Amsterdam", "1016 GV Amsterdam"),
        ("00-238 Warszawa", "00-238 Warszawa"),
        ("114 51 Stockholm", "114 51 Stockholm"),
        ("1010 Wien", "1010 Wien"),
        ("Austin, TX 78701", "Austin, TX 78701"),
        ("Boston, MA 02101-1234 please", "Boston, MA 02101-1234"),
        ("springfield il 62704", "springfield il 62704"),
        ("Sydney NSW 2000", "Sydney NSW 2000"),
        ("Toronto, ON M5V 2T6", "Toronto, ON M5V 2T6"),
        ("Leeds LS1 4DY", "Leeds LS1 4DY"),
        ("Dublin D02 X285", "Dublin D02 X285"),
        ("Mumbai 400001 is my pin", "Mumbai 400001"),
        ("Pune, 411001.", "Pune, 411001"),
        ("Bengaluru - 560034", "Bengaluru - 560034"),
        ("Tokyo 153-0063", "Tokyo 153-0063"),
    ],
)
def test_a_town_and_its_postcode_are_one_place(text: str, place: str) -> None:
    assert [text[span.start : span.end] for span in _FIND(text)] == [place]


@pytest.mark.parametrize(
    "text",
    [
        "the order 10000 New customers made",
        "20000 Berlin tickets sold",
        "In 1985 London burned",
        "Flight 12345 London",
        "we sold 60614 in Chicago 60614 times",
        "5555 5555 5555 4444 Paris",
        "mobile 07700 900461",
        "$12345 Boston",
    ],
)
def test_years_amounts_and_numbered_things_are_no_postcodes(text: str) -> None:
    assert not [span for span in _FIND(text) if any(map(str.isdigit, text[span.start : span.end]))]


def test_an_address_that_holds_the_town_stays_one() -> None:
    text = "ship it to 5 High Street, Leeds LS1 4DY"
    assert [(text[s.start : s.end], s.entity_type) for s in _FIND(text)] == [
        ("5 High Street, Leeds LS1 4DY", "ADDRESS")
    ]


@pytest.mark.parametrize("unit", ["80336 München ", "Leeds LS1 4DY ", "1 ", "Austin, TX 78701, ", "12345 "])
def test_it_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert_linear(lambda text: posted(text, 0, len(text), [], _LEXICON, Places(text, 0, len(text))), unit)
