"""Postcodes by themselves: found where a word announces them, or by the British form, and other codes are left alone."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors

PLACES = detectors.names(entities=["LOCATION", "ADDRESS"])


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in PLACES(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("my zip is 60699 not 60966", ["60699", "60966"]),
        ("zip code: 90210", ["90210"]),
        ("my zip's 78701", ["78701"]),
        ("ZIP 90210-1234", ["90210-1234"]),
        ("meine PLZ ist 10115", ["10115"]),
        ("PLZ: D-10115", ["D-10115"]),
        ("cp 28013", ["28013"]),
        ("mi código postal es 28013", ["28013"]),
        ("code postal 75002", ["75002"]),
        ("mój kod pocztowy to 00-238", ["00-238"]),
        ("CEP 01310-100", ["01310-100"]),
        ("pin code is 560 038", ["560 038"]),
        ("eircode H91 X2P3", ["H91 X2P3"]),
        ("postal code K1A 0B1", ["K1A 0B1"]),
        ("postnummer 114 18", ["114 18"]),
        ("postcode 1016 DV", ["1016 DV"]),
        ("postcode is sw1a 2aa", ["sw1a 2aa"]),
        ("BS6 9ZZ", ["BS6 9ZZ"]),
        ("Agent: And the postcode?\nCustomer: SW1A 2AA", ["SW1A 2AA"]),
        # Of these none is one.
        ("cap 5000 pieces", []),
        ("pin code 1234", []),
        ("file.zip 12345 bytes", []),
        ("zip 5 files", []),
        ("zip it 20000 times", []),
        ("error code 50012", []),
        ("Galaxy S9 4GB", []),
        ("I have an S21 5GB plan", []),
        ("flight E10 5AB", []),
        ("part B12 3CD is missing", []),
        ("run at 7 AM or Q1 5AB", []),
        ("postcode 1234567", []),
        ("zip 12345€", []),
    ],
)
def test_a_postcode_is_found_by_its_word_or_its_form(text: str, expected: list[str]) -> None:
    assert found(text) == expected


def test_an_address_keeps_its_postcode() -> None:
    assert found("my address is 221 Cedar Lane, London NW1 6XE") == ["221 Cedar Lane, London NW1 6XE"]


@pytest.mark.parametrize(
    "unit", ["zip code ", "zip 12345 not ", "postcode is is is ", "BS6 9ZZ ", "A1 ", "zip 1"]
)
def test_many_postcodes_take_linear_time(unit: str) -> None:
    assert_linear(PLACES, unit)
