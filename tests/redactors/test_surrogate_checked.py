"""Surrogates of numbers without a reserved range: another valid number of the same form, by python-stdnum's word."""

from __future__ import annotations

import re
from importlib import import_module
from typing import TYPE_CHECKING

import pytest

from privkit import catalogue
from privkit.detectors._valid import validator
from privkit.detectors.catalogue import numbers_of
from privkit.redactors import Hit, surrogate
from privkit.redactors._invent_checked import MODULES
from privkit.text import Span

if TYPE_CHECKING:
    from privkit.detectors._number import Number

# Of these the surrogates are of ranges kept free for that, and so that nobody takes them for real ones.
RESERVED = {
    "PH_MOBILE_NUMBER": "numbers for fiction",
    "TR_PHONE_NUMBER": "numbers for fiction",
    "US_SSN": "areas that are never issued",
}
OWN_FORM = ("FI_PERSONAL_IDENTITY_CODE", "MAC_ADDRESS")  # where there is a digit may be a letter
LONG_CARD = "6304 0000 0000 0000 00"  # no network's test cards have 18 digits
CHECKED = [
    number for number in numbers_of() if number.check is not None and number.entity_type not in RESERVED
]
OWN_PARTS = ("CZ_BANKACCOUNT", "RO_ONRC")  # without separators these can be read otherwise
# Where python-stdnum takes our example for none.
STDNUMS = {"HU_ANUM": "12892312", "IN_PAN": "ACUPA7085R", "SM_COE": "51"}
EXAMPLES = {kind.entity_type: kind.example for kind in catalogue() if kind.entity_type in MODULES}
KEYED = surrogate(key=b"sixteen bytes are enough")


def made(value: str, entity_type: str) -> str:
    return KEYED(Hit(entity_type, value, 1, Span(0, max(len(value), 1), entity_type)))


def plain(value: str) -> str:
    return re.sub(r"[^0-9A-Z]", "", value.upper())


def form(value: str) -> str:
    return re.sub("[a-z]", "a", re.sub("[A-Z]", "A", re.sub("[0-9]", "0", value)))


def described(number: Number) -> str:
    return f"{number.entity_type} {number.example}"


@pytest.mark.parametrize("number", CHECKED, ids=described)
def test_a_number_that_is_found_by_a_check_becomes_others_that_pass_it(number: Number) -> None:
    valid = validator(number.entity_type)
    assert valid is not None
    seen = [number.example]
    for _ in range(8):  # each becomes the next
        seen.append(made(seen[-1], number.entity_type))
        assert valid(plain(seen[-1])), seen
        assert (
            form(seen[-1]) == form(number.example)
            or number.entity_type in OWN_FORM
            or number.example == LONG_CARD
        )
    assert len(set(map(plain, seen))) > 2


@pytest.mark.parametrize("number", CHECKED, ids=described)
def test_small_letters_stay_small(number: Number) -> None:
    small = made(number.example.lower(), number.entity_type)
    assert small == small.lower()
    assert plain(small) == plain(made(number.example, number.entity_type))


@pytest.mark.parametrize("entity_type", sorted(MODULES))
def test_a_valid_number_becomes_another_valid_one_of_the_same_form(entity_type: str) -> None:
    example = STDNUMS.get(entity_type, EXAMPLES[entity_type])
    valid = import_module(f"stdnum.{MODULES[entity_type]}").is_valid
    assert valid(example)
    new = made(example, entity_type)
    assert plain(new) != plain(example)
    assert valid(new)
    assert form(new) == form(example)
    if entity_type not in OWN_PARTS:
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
