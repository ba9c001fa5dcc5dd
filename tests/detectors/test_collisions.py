"""Numbers that fit several types: the cue decides, then the caller's regions, then the strictest check."""

from __future__ import annotations

import pytest

from privkit import Shield, Span
from privkit.detectors import default, readings
from privkit.errors import ConfigurationError, InputError

SHIELD = Shield()


def spans(text: str, *regions: str) -> list[Span]:
    return list(default(regions=regions or None)[0](text))


def one(text: str, *regions: str) -> Span:
    (span,) = spans(text, *regions)
    return span


# A number, and for each type it fits a cue that says so.
SHARED = [
    ("7103192745", {"CZ_RC": "Czech birth number", "SK_RC": "Slovak birth number", "ORDER_NUMBER": "order number"}),
    ("0101006500006", {"SI_EMSO": "EMŠO", "RS_JMBG": "ЈМБГ Serbian id", "HR_JMBG": "matični broj građana MBG"}),
    ("094259216", {"GR_VAT": "ΑΦΜ", "RS_ID_CARD": "број личне карте", "ACCOUNT_NUMBER": "account number"}),
    ("33392005961", {"HR_OIB": "OIB", "TRACKING_NUMBER": "tracking number", "ACCOUNT_NUMBER": "customer number"}),
    ("50223054", {"SI_DDV": "davčna številka", "NL_KVK": "KVK", "PE_CUI": "DNI peruvian id"}),
    ("123456789047", {"RU_INN": "ИНН", "FI_VERONUMERO": "veronumero", "US_BANK_NUMBER": "bank account number"}),
    ("11144477735", {"BR_CPF": "CPF", "TRACKING_NUMBER": "tracking number"}),
    ("4111111111111111", {"CREDIT_CARD": "credit card", "ORDER_NUMBER": "order number"}),
]  # fmt: skip


@pytest.mark.parametrize(
    ("value", "entity", "cue"),
    [(value, entity, cue) for value, cues in SHARED for entity, cue in cues.items()],
)
def test_the_cue_decides(value: str, entity: str, cue: str) -> None:
    assert one(f"my {cue} is {value}").entity_type == entity


@pytest.mark.parametrize(
    ("text", "entity"),
    [
        ("My NIT is 576937K. My phone number is +12125550184.", "PHONE_NUMBER"),
        ("My NIT is 576937K. Write to +12125550184.", "PHONE_NUMBER"),
        ("my VAT number: +12125550184", "PHONE_NUMBER"),
        ("order no +15512", "ORDER_NUMBER"),
    ],
)
def test_what_begins_with_a_plus_as_telephone_numbers_do_is_one_whatever_is_announced(
    text: str, entity: str
) -> None:
    last = spans(text)[-1]
    assert last.entity_type == entity
    assert (text[last.start] == "+") == (entity == "PHONE_NUMBER")


@pytest.mark.parametrize(
    ("text", "first", "second"),
    [
        ("passport A1234567", "IN_PASSPORT", "AU_PASSPORT"),
        ("rodné číslo 710319/2745", "CZ_RC", "SK_RC"),
        ("IČO 25123891", "CZ_ICO", "SK_ICO"),
        ("JMBG 0101006210008", "RS_JMBG", "ME_JMBG"),
        ("JMBG 0101006710000", "BA_JMBG", "RS_JMBG"),
    ],
)
def test_where_the_cue_says_both_the_caller_s_order_decides(text: str, first: str, second: str) -> None:
    countries = first[:2], second[:2]
    found, turned = one(text, *countries), one(text, *countries[::-1])
    assert (found.entity_type, found.alternatives) == (first, (second,))
    assert (turned.entity_type, turned.alternatives) == (second, (first,))


@pytest.mark.parametrize(
    ("text", "entity", "alternative"),
    [
        # The region digits of the number are a stricter check than its check digit.
        ("JMBG 0101006210008", "ME_JMBG", "RS_JMBG"),
        ("JMBG 0101006710000", "RS_JMBG", "BA_JMBG"),
        ("FR53000004605 is on the bill", "MC_TVA", "FR_TVA"),
        # A check digit against none.
        ("national id 44051401359", "PL_PESEL", "CU_NI"),
    ],
)
def test_without_an_order_the_strictest_check_decides(text: str, entity: str, alternative: str) -> None:
    found = one(text)
    assert found.entity_type == entity
    assert alternative in found.alternatives


def test_the_alternatives_are_in_order_and_do_not_name_the_type_itself() -> None:
    found = one("JMBG 0101006710000", "BA", "ME", "RS", "HR")
    assert found.entity_type == "BA_JMBG"
    assert found.alternatives == ("ME_JMBG", "RS_JMBG", "HR_JMBG")


@pytest.mark.parametrize(
    ("value", "fits"),
    [
        ("44051401359", ["PL_PESEL", "CU_NI", "TRACKING_NUMBER"]),
        ("FR53000004605", ["MC_TVA", "FR_TVA"]),
        ("0101006710000", ["RS_JMBG", "SI_EMSO"]),
        (" 4111 1111 1111 1111 ", ["CREDIT_CARD"]),
        ("٤٤٠٥١٤٠١٣٥٩", ["PL_PESEL"]),
        ("44051401358", ["CU_NI"]),
    ],
)
def test_readings_are_all_types_a_number_fits(value: str, fits: list[str]) -> None:
    found = readings(value)
    places = [found.index(name) for name in fits]
    assert places == sorted(places)


@pytest.mark.parametrize("value", ["", "   ", "hello", "1" * 80, "44051401359 and more", "a@b.example"])
def test_what_is_no_number_has_no_readings(value: str) -> None:
    assert "PL_PESEL" not in readings(value)


def test_a_broken_number_does_not_read_as_what_it_is_not() -> None:
    assert "PL_PESEL" not in readings("44051401358")


def test_the_caller_s_regions_come_first_in_readings_and_others_not_at_all() -> None:
    assert readings("0101006710000", regions=["HR", "RS"])[:2] == ("HR_JMBG", "RS_JMBG")
    assert "PL_PESEL" not in readings("44051401359", regions=["GB"])


def test_readings_refuse_what_is_no_text_and_no_list() -> None:
    with pytest.raises(InputError):
        readings(b"123")  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError):
        readings("123", regions="DE")


@pytest.mark.parametrize(
    ("text", "entity", "value"),
    [
        ("my egyptian tax number is 100-531-385", "EG_TN", "100-531-385"),
        ("my individual tax id is 900-70-1234", "US_ITIN", "900-70-1234"),
        ("my tax number is 100-531-385", "PT_NIF", "100-531-385"),
    ],
)
def test_a_cue_that_says_more_outweighs_one_that_is_a_part_of_it(text: str, entity: str, value: str) -> None:
    assert (entity, value) in [(span.entity_type, text[span.start : span.end]) for span in spans(text)]


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("car reg AB51 ABC AB51 ABC", ["AB51 ABC", "AB51 ABC"]),
        ("bank account 000123456789 000123456789", ["000123456789", "000123456789"]),
        ("card 4242 4242 4242 4242", ["4242 4242 4242 4242"]),
    ],
)
def test_a_number_twice_in_a_row_is_two(text: str, values: list[str]) -> None:
    assert [text[span.start : span.end] for span in spans(text)] == values


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("phone2: 02079460958", [("PHONE_NUMBER", "02079460958")]),
        ('{"phone1": "02079460958"}', [("PHONE_NUMBER", "02079460958")]),
        ('{"ssn1": "078051120"}', [("US_SSN", "078051120")]),
        ("imei1 490154203237518 and", [("IMEI", "490154203237518")]),
        ("passport2: 123456789", [("US_PASSPORT", "123456789")]),
        ("| BIC | DEUTDEFF500 |", [("SWIFT_CODE", "DEUTDEFF500")]),
        ("| username | jdoe_42 |", [("USERNAME", "jdoe_42")]),
        ("| username | created_at |", []),
        ("sha256 078051120", []),
        ('"$ref": "#/definitions/Item"}, "maxItems": 5000', []),
        ("id2: 078051120", []),
    ],
)
def test_fields_may_be_numbered_and_stand_in_tables(text: str, found: list[tuple[str, str]]) -> None:
    assert [(span.entity_type, text[span.start : span.end]) for span in SHIELD.detect(text)] == found
