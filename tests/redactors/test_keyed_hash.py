"""Keyed hashes: what counts as the same value, and what the code is."""

from __future__ import annotations

import hashlib
import hmac
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit.errors import ConfigurationError
from privkit.redactors import Hit, keyed_hash
from privkit.text import Span

KEY = b"sixteen bytes are enough"
CODE = keyed_hash(key=KEY)


def hit(value: str, entity_type: str = "EMAIL_ADDRESS") -> Hit:
    return Hit(entity_type, value, 1, Span(0, max(len(value), 1), entity_type))


@pytest.mark.parametrize(
    ("entity_type", "one", "other", "same"),
    [
        ("EMAIL_ADDRESS", "Jane@Example.com", "jane@example.com", True),
        ("EMAIL_ADDRESS", "jane.doe1@example.com", "janedoe1@example.com", False),
        ("PERSON", "JANE  DOE", "Jane Doe", True),
        ("PERSON", "Jane Doe", "JaneDoe", False),
        ("PERSON", "Zoe\u0308", "ZOË", True),
        ("PERSON", "Straße", "STRASSE", True),
        ("CREDIT_CARD", "4111 1111 1111 1111", "4111-1111-1111-1111", True),
        ("CREDIT_CARD", "4111 1111 1111 1111", "4111111111111111", True),
        ("CREDIT_CARD", "４１１１ 1111 1111 1111", "4111111111111111", True),
        ("CREDIT_CARD", "٤١١١١١١١١١١١١١١١", "4111111111111111", True),
        ("CREDIT_CARD", "4111111111111111", "4111111111111112", False),
        ("PHONE_NUMBER", "+1 (212) 555-0123", "12125550123", True),
        ("PHONE_NUMBER", "+44 20 7946 0958", "0044 (0)20 7946-0958", True),
        ("PHONE_NUMBER", "+44 20 7946 0958", "+44 20 7946 0959", False),
        ("PHONE_NUMBER", "020 7946 0958", "20 7946 0958", False),
        ("MAC_ADDRESS", "00:1B:44:11:3A:B7", "001b.4411.3ab7", True),
        ("UK_VEHICLE_REGISTRATION", "AB12 CDE", "ab12cde", True),
        ("CUSTOM", "AB-CD", "ABCD", False),
        ("EMAIL_ADDRESS", "jane\u200b@example.com", "jane@example.com", True),
        ("IBAN_CODE", "DE89 3704 0044 0532 0130 00", "de89370400440532013000", True),
        ("BR_CPF", "123.456.789-09", "12345678909", True),
        ("IP_ADDRESS", "19.2.0.1", "1.92.0.1", False),
        ("IP_ADDRESS", "2001:db8::1", "2001:DB8:0:0::1", True),
        ("IP_ADDRESS", "2001:db8::1", "2001:db8::10", False),
        ("IP_ADDRESS", "::zz:1", "::zz:01", False),
        ("DATE_OF_BIRTH", "1.11.2024", "11.1.2024", False),
        ("CUSTOM_DATE", "1-11-2024", "11-1-2024", False),
        ("CUSTOM_HOST", "19.2.0.21", "1.92.0.21", False),
        ("ADDRESS", "1 12 Elm", "11 2 Elm", False),
        ("SECRET", "12-34", "1234", False),
    ],
)
def test_which_writings_are_one_value(entity_type: str, one: str, other: str, same: bool) -> None:
    assert (CODE(hit(one, entity_type)) == CODE(hit(other, entity_type))) is same


def test_the_code_is_an_hmac_of_type_and_value_cut_to_length() -> None:
    parts = [b"privkit keyed_hash 1", b"EMAIL_ADDRESS", b"jane@example.com"]
    message = b"".join(len(part).to_bytes(8, "big") + part for part in parts)
    expected = hmac.new(KEY, message, hashlib.sha256).hexdigest()
    assert CODE(hit("Jane@Example.com")) == f"EMAIL_ADDRESS_{expected[:16]}"
    assert keyed_hash(key=KEY, length=64, prefix=False)(hit("Jane@Example.com")) == expected


def test_type_and_key_are_part_of_it() -> None:
    bare = keyed_hash(key=KEY, prefix=False)
    other = keyed_hash(key=KEY + b"!", prefix=False)
    assert bare(hit("jane", "PERSON")) != bare(hit("jane", "USERNAME"))
    assert bare(hit("jane")) != other(hit("jane"))
    assert bare(hit("c", "A_B")) != bare(hit("Bc", "A_"))


@given(st.text(st.characters(codec=None), max_size=30), st.integers(8, 64))
def test_any_text_has_a_code_of_the_length_asked_for(value: str, length: int) -> None:
    assert re.fullmatch(rf"X_[0-9a-f]{{{length}}}", keyed_hash(key=KEY, length=length)(hit(value, "X")))


@given(st.text("0123456789", min_size=6, max_size=20), st.data())
def test_grouping_a_custom_number_differently_does_not_change_it(number: str, data: st.DataObject) -> None:
    cut = data.draw(st.integers(1, len(number) - 1))
    grouped = f"{number[:cut]} {number[cut:]}"
    assert CODE(hit(grouped, "CUSTOM")) == CODE(hit(number, "CUSTOM"))


@pytest.mark.parametrize(
    "options", [{"length": 7}, {"length": 65}, {"length": True}, {"length": "16"}, {"prefix": "yes"}]
)
def test_what_cannot_work_is_refused_when_built(options) -> None:
    with pytest.raises(ConfigurationError, match=f"^{next(iter(options))}: "):
        keyed_hash(key=KEY, **options)
