"""Making values coarse."""

from __future__ import annotations

import ipaddress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit.errors import ConfigurationError
from privkit.redactors import Hit, generalise
from privkit.text import Span

COARSE = generalise()


def made(value: str, entity_type: str, redactor=COARSE) -> str:
    return redactor(Hit(entity_type, value, 1, Span(0, max(len(value), 1), entity_type)))


@pytest.mark.parametrize(
    ("entity_type", "value", "expected"),
    [
        ("DATE_OF_BIRTH", "1987-03-05", "1987"),
        ("DATE_OF_BIRTH", "5.3.1987", "1987"),
        ("DATE_OF_BIRTH", "March 5, 1987", "1987"),
        ("DATE_OF_BIRTH", "05/03/87", "a date of birth"),  # which century is a guess
        ("DATE_TIME", "in March 2024", "2024"),
        ("DATE_TIME", "from 2023 to 2024", "a date"),
        ("DATE_TIME", "12:30", "a date"),
        ("DATE_TIME", "20240305", "2024"),
        ("DATE_TIME", "tomorrow", "a date"),
        ("AGE", "34", "30-39"),
        ("AGE", "34 years old", "30-39"),
        ("AGE", "0", "0-9"),
        ("AGE", "٣٤", "30-39"),
        ("AGE", "89", "80-89"),
        ("AGE", "90", "90+"),
        ("AGE", "104", "90+"),
        ("AGE", "18 months", "an age"),
        ("AGE", "6 Wochen", "an age"),
        ("AGE", "forty-two", "an age"),
        ("AGE", "1987", "an age"),
        ("AGE", "18-24", "an age"),
        ("SE_POSTNUMMER", "114 55", "114xx"),
        ("SE_POSTNUMMER", "11455", "114xx"),
        ("AT_POSTLEITZAHL", "1010", "10xx"),
        ("POSTAL_CODE", "00-238", "002xx"),
        ("SE_POSTNUMMER", "x", "a postcode"),
        ("UK_POSTCODE", "SW1A 1AA", "SW1A xx"),
        ("UK_POSTCODE", "sw1a1aa", "SW1A xx"),
        ("UK_POSTCODE", "M1 1AE", "M1 xx"),
        ("DE_PLZ", "10115", "101xx"),
        ("US_ZIP_CODE", "94103", "941xx"),
        ("US_ZIP_CODE", "94103-1234", "941xx"),
        ("POSTAL_CODE", "K1A 0B6", "K1A xx"),
        ("POSTAL_CODE", "1012 AB", "10xx"),
        ("POSTAL_CODE", "1010", "10xx"),
        ("POSTAL_CODE", "100-0001", "100xx"),
        ("POSTAL_CODE", "x", "a postcode"),
        ("POSTAL_CODE", "no such code here", "a postcode"),
        ("IP_ADDRESS", "192.168.17.3", "192.168.17.0/24"),
        ("IP_ADDRESS", "192.168.17.3/8", "192.168.17.0/24"),
        ("IP_ADDRESS", "2001:db8:aaaa:bbbb::1", "2001:db8:aaaa::/48"),
        ("IP_ADDRESS", "fe80::1%eth0", "fe80::/48"),
        ("IP_ADDRESS", "1.2.3", "an IP address"),
        ("IP_ADDRESS", "192.168.17.3:8080", "192.168.17.0/24"),
        ("IP_ADDRESS", "[2001:db8::1]:443", "2001:db8::/48"),
        ("IP_ADDRESS", "192[.]168[.]17[.]3", "192.168.17.0/24"),
        ("IP_ADDRESS", "::ffff:192.168.17.3", "192.168.17.0/24"),
        ("IP_ADDRESS", "999.1.2.3:80", "an IP address"),
        ("EMAIL_ADDRESS", "jane@example.com", "someone@example.com"),
        ("EMAIL_ADDRESS", '"a@b"@mail.example.com', "someone@mail.example.com"),
        ("EMAIL_ADDRESS", "jane (at) example dot com", "an e-mail address"),
        ("EMAIL_ADDRESS", "jane@localhost", "an e-mail address"),
        ("EMAIL_ADDRESS", "@example.com", "an e-mail address"),
        ("PHONE_NUMBER", "+44 20 7946 0123", "+44"),
        ("PHONE_NUMBER", "0044 20 7946 0123", "+44"),
        ("PHONE_NUMBER", "+1-212-555-0123", "+1"),
        ("PHONE_NUMBER", "+353 20 911 1234", "+353"),
        ("PHONE_NUMBER", "(212) 555-0123", "a phone number"),
        ("PHONE_NUMBER", "+0 123", "a phone number"),
        ("GEO_COORDINATE", "51.5074, -0.1278", "51.5, -0.1"),
        ("GEO_COORDINATE", "51°30'26\"N 0°7'39\"W", "a location"),
        ("GEO_COORDINATE", "51.5074", "51.5"),
        ("GEO_COORDINATE", "33.8688 S, 151.2093° e", "33.8 S, 151.2 e"),
        ("GEO_COORDINATE", "51.5074 N, 0.1278", "51.5 N, 0.1"),
        ("GEO_COORDINATE", "51.5074 near 0.1278", "51.5, 0.1"),
        ("GEO_COORDINATE", "1.1, 2.2, 3.3", "a location"),
        ("PERSON", "Jane Doe", "a person"),
        ("LOCATION", "Berlin", "a place"),
        ("CREDIT_CARD", "4111 1111 1111 1111", "a card number"),
        ("ORGANIZATION", "Acme", "an organisation"),
        ("US_SSN", "123-45-6789", "an identity number"),
        ("US_PASSPORT", "123456789", "a passport number"),
        ("UK_DRIVING_LICENCE", "x", "a driving licence number"),
        ("US_BANK_NUMBER", "12345678", "a bank account"),
        ("TR_PHONE_NUMBER", "x", "a phone number"),
        ("TR_PHONE_NUMBER", "+90 532 000 00 00", "+90"),
        ("PH_MOBILE_NUMBER", "+63 917 123 4567", "+63"),
        ("BADGE", "x", "a personal detail"),
        ("HR_NOTE", "x", "a personal detail"),
        ("EU_OSS", "x", "an identity number"),
        ("", "x", "a personal detail"),
    ],
)
def test_values_become_coarser_and_stay_true(entity_type: str, value: str, expected: str) -> None:
    assert made(value, entity_type) == expected


@given(st.integers(0, 130), st.integers(5, 90))
def test_an_age_lies_in_its_range_and_no_range_crosses_ninety(age: int, width: int) -> None:
    shown = made(str(age), "AGE", generalise(age_width=width))
    if age > 89:
        assert shown == "90+"
    else:
        low, high = map(int, shown.split("-"))
        assert low <= age <= high <= 89
        assert high - low < width


@given(st.ip_addresses())
def test_an_address_lies_in_its_network(address) -> None:
    network = ipaddress.ip_network(made(str(address), "IP_ADDRESS"))
    address = getattr(address, "ipv4_mapped", None) or address
    assert address in network
    assert network.prefixlen == {4: 24, 6: 48}[address.version]


@given(st.dates())
def test_a_date_becomes_its_year(day) -> None:
    assert made(day.isoformat(), "DATE_TIME") == f"{day.year:04}"


@given(
    st.text(st.characters(codec=None), max_size=30),
    st.sampled_from(["PERSON", "US_SSN", "CREDIT_CARD", "SECRET"]),
)
def test_a_word_does_not_depend_on_the_value(value: str, entity_type: str) -> None:
    assert made(value, entity_type) == made("", entity_type)


def test_words_of_ones_own_go_first() -> None:
    own = generalise(words={"EMAIL_ADDRESS": "an e-mail address", "BADGE": "a badge"})
    assert made("jane@example.com", "EMAIL_ADDRESS", own) == "an e-mail address"
    assert made("x", "BADGE", own) == "a badge"
    assert made("34", "AGE", own) == "30-39"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"age_width": 4}, "age_width: "),
        ({"age_width": 91}, "age_width: "),
        ({"age_width": True}, "age_width: "),
        ({"words": 5}, "words: "),
        ({"words": {"PERSON": 5}}, "words: "),
        ({"words": {5: "a"}}, "words: "),
        ({"words": {"PERSON": "a\nb"}}, "words: "),
    ],
)
def test_what_cannot_work_is_refused_when_built(options, message: str) -> None:
    with pytest.raises(ConfigurationError, match=f"^{message}"):
        generalise(**options)
