"""Surrogates for mail, links, networks and phones: only ranges kept for examples and fiction."""

from __future__ import annotations

import ipaddress
import re

import phonenumbers
import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit.redactors import Hit, surrogate
from privkit.redactors._invent_contact import _AREAS
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
    r"|(00)?(610?25550\d{4}|3530?2091\d{5}|460?8465004\d\d)"
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
        ("+61 412 345 678", r"\+61 255 50\d \d{3}"),
        ("+61 2 9876 5432", r"\+61 2 5550 \d{4}"),
        ("+353 (0)1 2345678", r"\+353 20 91\d{5}"),
        ("+353 85 123 4567", r"\+353 20 91\d \d{4}"),
        ("+46 70 123 45 67", r"\+46 84 650 04 \d\d"),
        ("0046 8 12", r"\+46 8 465 004 \d\d"),
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
