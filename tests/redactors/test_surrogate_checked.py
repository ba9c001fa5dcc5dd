"""Surrogates of numbers without a reserved range: another valid number of the same form, by python-stdnum's word."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from privkit import catalogue
from privkit.redactors import Hit, surrogate
from privkit.redactors._invent_checked import MODULES
from privkit.text import Span

EXAMPLES = {kind.entity_type: kind.example for kind in catalogue() if kind.entity_type in MODULES}
KEYED = surrogate(key=b"sixteen bytes are enough")


def made(value: str, entity_type: str) -> str:
    return KEYED(Hit(entity_type, value, 1, Span(0, max(len(value), 1), entity_type)))


def plain(value: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", value.upper())


def form(value: str) -> str:
    return re.sub("[A-Z]", "A", re.sub("[0-9]", "0", value))


@pytest.mark.parametrize("entity_type", sorted(MODULES))
def test_a_valid_number_becomes_another_valid_one_of_the_same_form(entity_type: str) -> None:
    example = EXAMPLES[entity_type]
    valid = import_module(f"stdnum.{MODULES[entity_type]}").is_valid
    assert valid(plain(example))
    new = made(example, entity_type)
    assert plain(new) != plain(example)
    assert valid(plain(new))
    assert form(new) == form(example)
    assert plain(made(plain(example), entity_type)) == plain(new)  # however it is grouped


@pytest.mark.parametrize(
    ("entity_type", "value", "kept"),
    [
        ("DE_VAT_ID", "DE136695976", "DE"),
        ("AT_UID", "ATU13585627", "ATU"),
        ("CH_UID", "CHE-100.155.212", "CHE"),
    ],
)
def test_the_country_stays_before_a_number(entity_type: str, value: str, kept: str) -> None:
    assert made(value, entity_type).startswith(kept)


def test_letters_that_come_from_a_name_do_not_stay() -> None:
    assert not made("RSSMRA85T10A562S", "IT_FISCAL_CODE").startswith(("RSS", "IT"))
    assert made("rssmra85t10a562s", "IT_FISCAL_CODE").islower()


@pytest.mark.parametrize("value", ["111.444.777-36", "11144477735x", "", "١١١٤٤٤٧٧٧٣٥", "1" * 500])
def test_what_is_not_valid_keeps_its_form_only(value: str) -> None:
    new = made(value, "BR_CPF")
    assert new != value
    assert len(new) == len(value) or new == "[BR_CPF]"


def test_cards_run_out_in_a_month_and_places_are_on_the_globe() -> None:
    for at in range(1, 60):
        assert re.fullmatch(
            r"(0[1-9]|1[0-2])/(2[7-9]|3[0-2])", made(f"0{at % 9 + 1}/2{at % 10}", "CARD_EXPIRY")
        )
        place = made(f"{at}.4779{at}, -{at + 100}.00150", "GEO_COORDINATE")
        assert all(abs(float(number)) < 90 for number in place.split(", "))
    assert re.fullmatch(r"\d\d/20\d\d", made("04/2029", "CARD_EXPIRY"))


def test_reserved_ranges_of_the_netherlands_and_poland() -> None:
    bsn, pesel = made("111222333", "NL_BSN"), made("44051401359", "PL_PESEL")
    assert bsn.startswith("99999")
    assert import_module("stdnum.nl.bsn").is_valid(bsn)
    assert 61 <= int(pesel[2:4]) <= 72
    assert import_module("stdnum.pl.pesel").is_valid(pesel)
