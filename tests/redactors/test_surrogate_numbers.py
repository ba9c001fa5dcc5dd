"""Surrogates for numbers: only ranges that are never issued, with valid check digits."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban, luhn
from stdnum.fi import hetu
from stdnum.gb import nhs
from stdnum.in_ import aadhaar
from stdnum.iso7064 import mod_97_10
from stdnum.us import ssn

from privkit.redactors import Hit, surrogate
from privkit.redactors._invent_numbers import _TEST_CARDS
from privkit.text import Span

KEY = b"sixteen bytes are enough"
KEYED = surrogate(key=KEY)
WIDE = st.text(st.characters(codec=None), max_size=40)
MESSY = st.text("0123456789٤²ABcd -.+/:()@%\u200f\ud800\x00🙂", max_size=30)


def hit(value: str, entity_type: str) -> Hit:
    return Hit(entity_type, value, 1, Span(0, max(len(value), 1), entity_type))


def made(value: str, entity_type: str, redactor=KEYED) -> str:
    return redactor(hit(value, entity_type))


def grouped(figures: str, separator: str, cuts: set[int]) -> str:
    return "".join(separator + figure if at in cuts else figure for at, figure in enumerate(figures))


def numbers(low: int, high: int | None = None, alphabet: str = "0123456789") -> st.SearchStrategy[str]:
    """Digits with separators of one kind at places of hypothesis's choice."""
    figures = st.text(alphabet, min_size=low, max_size=high or low)
    return st.builds(grouped, figures, st.sampled_from(" -."), st.sets(st.integers(1, low - 1), max_size=5))


def digits(value: str) -> str:
    return re.sub(r"[^0-9]", "", value)


def shape(value: str) -> str:
    return re.sub("[a-z]", "a", re.sub("[A-Z]", "A", re.sub("[0-9]", "0", value)))


PUBLISHED = {number for numbers_of in _TEST_CARDS.values() for number in numbers_of.split()}


def test_published_card_numbers_are_valid() -> None:
    assert all(luhn.is_valid(number) for number in PUBLISHED)


@given(WIDE | numbers(12, 19))
def test_card_only_published_test_numbers(value: str) -> None:
    assert digits(made(value, "CREDIT_CARD")) in PUBLISHED


@pytest.mark.parametrize(
    ("value", "first", "pattern"),
    [
        ("4532 0151 1283 0366", "4", r"\d{4} \d{4} \d{4} \d{4}"),
        ("4532015112830366", "4", r"\d{16}"),
        ("4532015112830", "4", r"\d{13}"),
        ("5425-2334-3010-9903", "[25]", r"\d{4}-\d{4}-\d{4}-\d{4}"),
        ("2221 0000 0000 0009", "[25]", r"\d{4} \d{4} \d{4} \d{4}"),
        ("3714 496353 98431", "3[47]", r"\d{4} \d{6} \d{5}"),
        ("3600 0000 0000 08", "3[068]", r"\d{4} \d{4} \d{4} \d{2}"),
        ("3528 0000 0000 0007", "35", r"\d{4} \d{4} \d{4} \d{4}"),
        ("6500 0000 0000 0002", "6011", r"\d{4} \d{4} \d{4} \d{4}"),
        ("6212 3456 7890 1234 567", "62", r"\d{4} \d{4} \d{4} \d{4} \d{3}"),
        ("5018 0000 0009", "6", r"(\d{4} ?)+\d*"),
    ],
)
def test_card_keeps_network_length_and_grouping(value: str, first: str, pattern: str) -> None:
    card = made(value, "CREDIT_CARD")
    assert re.match(first, card)
    assert re.fullmatch(pattern, card)


IBANS = st.builds(
    lambda country, check, rest: country + check + rest,
    st.sampled_from(["DE", "GB", "FR", "ES", "IT", "NL", "BE", "AT", "CH", "PT", "PL", "IE", "XX"]),
    st.text("0123456789", min_size=2, max_size=2),
    st.text("0123456789ABCXYZ", min_size=11, max_size=30),
)


@given(IBANS, st.booleans(), st.sets(st.integers(1, 12), max_size=4))
def test_iban_keeps_country_length_and_form_and_gets_valid_check_digits(
    value: str, lower: bool, cuts: set[int]
) -> None:
    value = grouped(value.lower() if lower else value, " ", cuts)
    number = made(value, "IBAN_CODE")
    assert shape(number) == shape(value)
    plain = number.replace(" ", "").upper()
    assert plain[:2] == value.replace(" ", "").upper()[:2]
    assert mod_97_10.is_valid(plain[4:] + plain[:4])


@pytest.mark.parametrize(
    ("value", "bank"),
    [
        ("DE89 3704 0044 0532 0130 00", "00000000"),
        ("GB29 NWBK 6016 1331 9268 19", "XXXX000000"),
        ("FR14 2004 1010 0505 0001 3M02 606", "0000000000"),
        ("NL91 ABNA 0417 1643 00", "XXXX"),
        ("AT61 1904 3002 3457 3201", "00000"),
    ],
)
def test_iban_of_no_bank_that_python_stdnum_accepts(value: str, bank: str) -> None:
    number = made(value, "IBAN_CODE")
    assert iban.is_valid(number, check_country=False)
    assert number.replace(" ", "")[4:].startswith(bank)
    assert [len(part) for part in number.split()] == [len(part) for part in value.split()]


def test_belgian_iban_has_a_bank_of_nines() -> None:
    assert made("BE68 5390 0754 7034", "IBAN_CODE")[5:8] == "999"


@given(WIDE)
def test_iban_of_anything_is_a_valid_one_of_no_bank(value: str) -> None:
    number = re.sub(r"[\W_]", "", made(value, "IBAN_CODE")).upper()
    assert iban.is_valid(number, check_country=False)
    assert number[4:].startswith("00000000")


@given(WIDE | MESSY | numbers(9))
def test_ssn_only_of_areas_never_issued(value: str) -> None:
    number = digits(made(value, "US_SSN"))
    assert re.fullmatch(r"(000|666)(?!00)\d{2}(?!0000)\d{4}", number)
    assert not ssn.is_valid(number)


@given(WIDE | MESSY | numbers(10))
def test_nhs_numbers_are_valid_and_of_the_test_range(value: str) -> None:
    number = digits(made(value, "UK_NHS"))
    assert number.startswith("999")
    assert nhs.is_valid(number)


@given(WIDE | MESSY | numbers(9))
def test_sin_begins_with_0_and_is_valid_by_luhn(value: str) -> None:
    number = digits(made(value, "CA_SIN"))
    assert re.fullmatch(r"0\d{8}", number)
    assert luhn.is_valid(number)


@given(WIDE | MESSY | numbers(15))
def test_imei_is_a_test_device_and_valid_by_luhn(value: str) -> None:
    number = digits(made(value, "IMEI"))
    assert re.fullmatch(r"00\d{13}", number)
    assert luhn.is_valid(number)


@given(WIDE | MESSY | numbers(12))
def test_aadhaar_begins_with_9999_and_is_valid(value: str) -> None:
    number = digits(made(value, "IN_AADHAAR"))
    assert re.fullmatch(r"9999\d{8}", number)
    assert aadhaar.is_valid(number)


@given(WIDE | MESSY | st.sampled_from(["131052-308T", "131052A308T", "131052308T"]))
def test_finnish_codes_are_valid_and_temporary(value: str) -> None:
    number = made(value, "FI_PERSONAL_IDENTITY_CODE").upper()
    assert re.fullmatch(r"\d{6}[-+A-FU-Y]9\d{2}[0-9A-Y]", number)
    assert hetu.is_valid(f"{number[:6]}-{number[7:]}", allow_temporary=True)


@given(WIDE | MESSY | st.sampled_from(["AB123456C", "ab 12 34 56 c"]))
def test_nino_has_the_prefix_of_examples(value: str) -> None:
    assert re.fullmatch(r"QQ\d{6}[A-D]", re.sub(r"[\W_]", "", made(value, "UK_NINO")).upper())


@pytest.mark.parametrize(
    ("entity_type", "value"),
    [
        ("US_SSN", "123-45-6789"),
        ("US_SSN", "123456789"),
        ("UK_NHS", "943 476 5919"),
        ("CA_SIN", "193-456-787"),
        ("UK_NINO", "ab 12 34 56 c"),
        ("UK_NINO", "AB123456C"),
        ("IN_AADHAAR", "2345 6789 0124"),
        ("IMEI", "49-015420-323751-8"),
        ("FI_PERSONAL_IDENTITY_CODE", "131052-3085"),
        ("NL_BSN", "1112.22.333"),
        ("ORDER_NUMBER", "AB-559201/c"),
        ("USERNAME", "@jane_Doe99"),
    ],
)
def test_numbers_keep_their_form(entity_type: str, value: str) -> None:
    got = made(value, entity_type)
    if entity_type.startswith("FI_"):  # its last character may be a letter or a digit
        got, value = got[:-1], value[:-1]
    assert shape(got) == shape(value)
