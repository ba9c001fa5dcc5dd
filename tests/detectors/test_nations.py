"""Whose paper or number it is, said in English by the country's name."""

from __future__ import annotations

import pytest

import privkit
from privkit import Policy, Shield
from privkit.detectors._nations import NATIONS, TYPES, named_in_english

SHIELD = Shield(policy=Policy(exclude=["PERSON", "ADDRESS", "LOCATION"]))
NAMED = [
    ("my Serbian personal number: 1306958710122", "RS_JMBG"),
    ("Bosnian personal number 0709975177776", "BA_JMBG"),
    ("Korean driver's licence 11-22-333333-44", "KR_DRIVER_LICENSE"),
    ("driving licence of the Netherlands: 5123456789", "NL_DRIVER_LICENSE"),
    ("my Japanese passport is TK1234567", "JP_PASSPORT"),
    ("Italian passport YA1234567", "IT_PASSPORT"),
    ("the Bulgarian ID card on file for this customer is 612345678", "BG_ID_CARD"),
    ("Croatian identity card: 112345678", "HR_ID_CARD"),
    ("Slovak ID card EA123456", "SK_ID_CARD"),
    ("Brazilian company number 11.222.333/0001-81", "BR_CNPJ"),
]
BROKEN = [
    "my Serbian personal number: 1306958710123",
    "our VAT number is 123456789012345",
    "my tax file number is 123 456 783",
    "the ABN number 51 824 753 557",
]
WITHOUT = ["my company number is 92702", "the tax code is 4711", "business id 20345"]


def found(text: str) -> list[str]:
    return [span.entity_type for span in SHIELD.detect(text)]


@pytest.mark.parametrize(("text", "entity"), NAMED)
def test_the_country_says_whose_number_it_is(text: str, entity: str) -> None:
    assert found(text) == [entity]


@pytest.mark.parametrize("text", BROKEN)
def test_a_number_with_wrong_check_digits_is_no_telephone_number_either(text: str) -> None:
    """The word "number" is a piece of what names it there, and announces no telephone."""
    assert found(text) == []


@pytest.mark.parametrize("text", WITHOUT)
def test_a_noun_of_many_countries_announces_no_form_without_check_digits(text: str) -> None:
    assert found(text) == []


def test_each_word_for_a_country_leads_to_types_of_the_catalogue() -> None:
    regions = {kind.region for kind in privkit.catalogue()}
    assert set(NATIONS.values()) <= regions


def test_all_types_named_by_their_kind_are_in_the_catalogue() -> None:
    known = {kind.entity_type for kind in privkit.catalogue()}
    assert set(TYPES) <= known


def test_what_has_no_check_digits_is_named_with_its_country() -> None:
    assert "personal number" in named_in_english("RS_JMBG", checked=True)
    assert "personal number" not in named_in_english("AL_NID", checked=False)
    assert "albanian personal number" in named_in_english("AL_NID", checked=False)
    assert named_in_english("EMAIL_ADDRESS", checked=False) == ()
