"""Surrogates: the same value the same one, the same shape, and only ranges that belong to nobody."""

from __future__ import annotations

import ipaddress
import re
from concurrent.futures import ThreadPoolExecutor

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import iban, luhn, verhoeff
from stdnum.fi import hetu
from stdnum.gb import nhs
from stdnum.iso7064 import mod_97_10
from stdnum.us import ssn

from privkit.redactors import Hit, surrogate
from privkit.redactors._characters import is_separator
from privkit.redactors._invent_contact import _AREAS
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


# --- consistency


@given(WIDE, st.sampled_from(["PERSON", "EMAIL_ADDRESS", "CREDIT_CARD", "ORDER_NUMBER", "DATE_TIME"]))
def test_equal_values_give_equal_surrogates_with_the_same_key_only(value: str, entity_type: str) -> None:
    assert made(value, entity_type) == made(value, entity_type, surrogate(key=KEY))


def test_each_redactor_without_a_key_has_its_own() -> None:
    one, other = surrogate(), surrogate()
    names = [f"customer{n}@mail.test" for n in range(5)]
    assert [made(name, "EMAIL_ADDRESS", one) for name in names] == [
        made(name, "EMAIL_ADDRESS", one) for name in names
    ]
    assert [made(name, "EMAIL_ADDRESS", one) for name in names] != [
        made(name, "EMAIL_ADDRESS", other) for name in names
    ]
    assert one == other  # built alike


@pytest.mark.parametrize(
    ("entity_type", "one", "other"),
    [
        ("EMAIL_ADDRESS", "Jane@Mail.test", "jane@mail.test"),
        ("PERSON", "Jane Doe", "Jane  Doe"),
        ("CREDIT_CARD", "4532 0151 1283 0366", "4532-0151-1283-0366"),
        ("US_SSN", "123-45-6789", "123456789"),
        ("NL_BSN", "1234.56.782", "123456782"),
    ],
)
def test_case_and_grouping_do_not_change_who_it_is(entity_type: str, one: str, other: str) -> None:
    def bare(value: str) -> str:
        return re.sub(r"\W", "", value)

    assert bare(made(one, entity_type)) == bare(made(other, entity_type))


def test_type_and_key_are_part_of_it() -> None:
    assert made("AB-123456", "ORDER_NUMBER") != made("AB-123456", "TICKET_NUMBER")
    assert made("AB-123456", "ORDER_NUMBER") != made("AB-123456", "ORDER_NUMBER", surrogate(key=KEY + b"!"))


def test_threads_agree() -> None:
    values = [f"customer{n % 20}@mail.test" for n in range(400)]
    with ThreadPoolExecutor(8) as pool:
        together = list(pool.map(lambda value: made(value, "EMAIL_ADDRESS"), values))
    assert together == [made(value, "EMAIL_ADDRESS") for value in values]


@pytest.mark.parametrize(
    ("entity_type", "value"),
    [("EMAIL_ADDRESS", f"user{n}@mail.test") for n in range(200)]
    + [("ORDER_NUMBER", "5"), ("CREDIT_CARD", "4111111111111111"), ("CREDIT_CARD", "4222222222222")]
    + [("PERSON", "Jo"), ("MAC_ADDRESS", "00:00:5e:00:53:01"), ("IP_ADDRESS", "192.0.2.1")],
)
def test_a_surrogate_is_never_the_value(entity_type: str, value: str) -> None:
    assert made(value, entity_type) != value


@pytest.mark.parametrize("value", ["", " ", "--", "🙂", "\x00", "\ud800", "\u0301"])
@pytest.mark.parametrize("entity_type", ["ORDER_NUMBER", "USERNAME", "ADDRESS", "SECRET"])
def test_where_nothing_can_be_replaced_there_is_a_label(entity_type: str, value: str) -> None:
    assert made(value, entity_type) == f"[{entity_type}]"


# --- contact


@given(WIDE | st.emails())
def test_email_only_in_example_domains(value: str) -> None:
    assert re.fullmatch(r"[a-z]+\.[a-z]+\d{4}@example\.(com|org|net)", made(value, "EMAIL_ADDRESS").lower())


@given(WIDE)
def test_url_only_in_example_domains(value: str) -> None:
    assert re.fullmatch(r"(https?://|www\.)example\.(com|org|net)/[a-z]{10}", made(value, "URL"))


def test_url_keeps_its_scheme_and_email_its_case() -> None:
    assert made("HTTP://mail.test/x", "URL").startswith("http://example.")
    assert made("www.mail.test/jane", "URL").startswith("www.example.")
    assert made("ftp://mail.test", "URL").startswith("https://example.")
    assert made("JANE@MAIL.TEST", "EMAIL_ADDRESS").isupper()


DOCUMENTATION = [
    ipaddress.ip_network(network)
    for network in ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", "2001:db8::/32")
]


@given(WIDE | MESSY | st.ip_addresses().map(str) | st.ip_addresses(v=4).map(lambda ip: f"{ip}/24"))
def test_ip_only_in_documentation_networks(value: str) -> None:
    address = ipaddress.ip_address(
        re.sub(r"(/\d+|(?<=\.\d)(\d{0,2}):\d+)\Z", r"\2", made(value, "IP_ADDRESS"))
    )
    assert any(address in network for network in DOCUMENTATION if network.version == address.version)


@given(st.ip_addresses())
def test_ip_keeps_its_version(address) -> None:
    assert ipaddress.ip_address(made(str(address), "IP_ADDRESS")).version == address.version


def test_ip_keeps_prefix_length_and_port() -> None:
    assert made("10.1.2.3/16", "IP_ADDRESS").endswith("/16")
    assert made("10.1.2.3:8080", "IP_ADDRESS").endswith(":8080")
    assert made("fe80::1/64", "IP_ADDRESS").endswith("/64")


@given(WIDE | numbers(12, alphabet="0123456789abcdef") | numbers(12, alphabet="0123456789ABCDEF"))
def test_mac_only_in_the_documentation_range(value: str) -> None:
    assert re.fullmatch(r"00005e0053[0-9a-f]{2}", re.sub(r"[\W_]", "", made(value, "MAC_ADDRESS")).lower())


def test_mac_keeps_its_form() -> None:
    assert re.fullmatch("00:00:5e:00:53:..", made("00:1a:2b:3c:4d:5e", "MAC_ADDRESS"))
    assert re.fullmatch(r"0000\.5E00\.53..", made("001A.2B3C.4D5E", "MAC_ADDRESS"))


FICTION = re.compile(
    r"(00)?1?[2-9]\d\d55501\d\d|55501\d\d"
    r"|((00)?440?|0)(2079460|7700900|1632960|3069990|8081570)\d{3}"
    r"|(00)?330?63998\d{4}|493023125\d{3}"
)


@given(WIDE | MESSY | numbers(7, 15) | numbers(7, 15).map("+".__add__) | numbers(9, 15).map("00".__add__))
@pytest.mark.parametrize("entity_type", ["PHONE_NUMBER", "TR_PHONE_NUMBER", "PH_MOBILE_NUMBER"])
def test_phone_only_in_ranges_kept_for_fiction(entity_type: str, value: str) -> None:
    assert FICTION.fullmatch(digits(made(value, entity_type)))


@pytest.mark.parametrize(
    ("value", "pattern"),
    [
        ("(312) 867-5309", r"\(\d{3}\) 555-01\d\d"),
        ("1.312.867.5309", r"1\.\d{3}\.555\.01\d\d"),
        ("+1 312-867-5309", r"\+1 \d{3}-555-01\d\d"),
        ("3128675309", r"\d{3}55501\d\d"),
        ("867-5309", r"555-01\d\d"),
        ("020 8888 1234", r"020 7946 0\d{3}"),
        ("+44 (0)20 8888 1234", r"\+44 \(0\)20 7946 0\d{3}"),
        ("+44 20 8888 1234", r"\+44 20 7946 0\d{3}"),
        ("07911 123456", r"07700 900\d{3}"),
        ("0161 888 1234", r"0163 296 0\d{3}"),
        ("+44 555", r"\+44 20 7946 0\d{3}"),
        ("+33 1 23 45 67 89", r"\+33 6 39 98 \d\d \d\d"),
        ("0033 (0)1 23 45 67 89", r"0033 \(0\)6 39 98 \d\d \d\d"),
        ("+33 123", r"\+33 6 39 98 \d\d \d\d"),
        ("+49 171 1234567", r"\+49 30 23125 \d{3}"),
        ("+55 11 91234 5678", r"\+1 \d{3} 555 01\d\d"),
        ("1-800-FLOWERS", r"\+1 \d{3} 555 01\d\d"),
        ("312-867-5309 ext. 22", r"\+1 \d{3} 555 01\d\d"),
        ("٣١٢ ٨٦٧ ٥٣٠٩", r"\d{3} 555 01\d\d"),
    ],
)
def test_phone_keeps_its_form(value: str, pattern: str) -> None:
    assert re.fullmatch(pattern, made(value, "PHONE_NUMBER"))


def test_area_codes_are_assigned_to_the_united_states() -> None:
    assert len(set(_AREAS)) == len(_AREAS) > 100
    for area in _AREAS:
        number = phonenumbers.parse(f"+1{area}5550123")
        assert phonenumbers.is_valid_number(number), area
        assert phonenumbers.region_code_for_number(number) == "US", area


# --- numbers

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
def test_aadhaar_begins_with_0_and_is_valid_by_verhoeff(value: str) -> None:
    number = digits(made(value, "IN_AADHAAR"))
    assert re.fullmatch(r"0\d{11}", number)
    assert verhoeff.is_valid(number)


@given(WIDE | MESSY | st.sampled_from(["131052-308T", "131052A308T", "131052308T"]))
def test_finnish_codes_are_valid_and_temporary(value: str) -> None:
    number = made(value, "FI_PERSONAL_IDENTITY_CODE")
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


# --- people, dates and everything else


@pytest.mark.parametrize(
    ("value", "pattern"),
    [
        ("Jane Doe", r"[A-Z][a-z]+ [A-Z][a-z]+"),
        ("JANE DOE", r"[A-Z]{4,} [A-Z]{4,}"),
        ("jane doe", r"[a-z]{4,} [a-z]{4,}"),
        ("Jane", r"[A-Z][a-z]+"),
        ("Dr. Samuel L. Jackson", r"Dr\. [A-Z][a-z]+ [A-Z]\. [A-Z][a-z]+"),
        ("Doe, Jane", r"[A-Z][a-z]+, [A-Z][a-z]+"),
        ("Dr.", r"[A-Z][a-z]+"),
        ("Иван Петров", r"[A-Z][a-z]+ [A-Z][a-z]+"),
    ],
)
def test_people_get_invented_names_of_as_many_words(value: str, pattern: str) -> None:
    got = made(value, "PERSON")
    assert re.fullmatch(pattern, got)
    assert not {"jane", "doe", "samuel", "jackson"} & set(re.findall(r"\w+", got.lower()))


@pytest.mark.parametrize(
    ("value", "pattern"),
    [
        ("2024-03-05", r"20[12]\d-\d\d-\d\d"),
        ("5.3.1987", r"\d\d?\.\d\d?\.19[89]\d"),
        ("March 5, 2024", r"[A-Z][a-z]+ \d\d?, 20[12]\d"),
        ("Mon 5", r"[A-Z][a-z]{2} \d"),
    ],
)
@pytest.mark.parametrize("entity_type", ["DATE_TIME", "DATE_OF_BIRTH"])
def test_dates_become_other_dates_in_the_same_form(entity_type: str, value: str, pattern: str) -> None:
    assert re.fullmatch(pattern, made(value, entity_type))


@given(st.text("abcxyzABCXYZ0189 -._/#@'", min_size=1, max_size=30))
def test_other_types_keep_the_class_of_every_character(value: str) -> None:
    got = made(value, "CUSTOM")
    assert got == "[CUSTOM]" or shape(got) == shape(value)
    assert (got == "[CUSTOM]") <= (sum(map(str.isalnum, value)) <= 1)


@pytest.mark.parametrize(
    ("value", "pattern"),
    [
        ("Žofie Ťok", "[A-Z][a-z]{4} [A-Z][a-z]{2}"),
        ("Zoe\u0308", "[A-Z][a-z]{2}"),
        ("Иван", "[А-Я][а-я]{3}"),
        ("Νίκος", "[Α-Ω][α-ω]{4}"),
        ("שלום", "[א-ת]{4}"),
        ("دمشق", "[\u0621-\u064a]{4}"),
        ("東京都", "[\u4e00-\u9fff]{3}"),
        ("서울", "[가-힣]{2}"),
        ("とうきょう", "[ぁ-ん]{5}"),
        ("٤٥٦", "[٠-٩]{3}"),
        ("a🙂b", "[a-z]{2}"),
        ("a\u200db\x00", "[a-z]{2}"),
    ],
)
def test_other_types_keep_case_and_script(value: str, pattern: str) -> None:
    assert re.fullmatch(pattern, made(value, "LOCATION"))


@given(WIDE)
def test_other_types_let_nothing_through_but_letters_digits_and_separators(value: str) -> None:
    got = made(value, "CUSTOM")
    assert all(character.isalnum() or is_separator(character) for character in got)
