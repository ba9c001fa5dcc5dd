"""Surrogates: the same value the same one, and for types without a reserved range the same shape."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit.redactors import Hit, surrogate
from privkit.redactors._characters import is_separator
from privkit.text import Span

KEY = b"sixteen bytes are enough"
KEYED = surrogate(key=KEY)
WIDE = st.text(st.characters(codec=None), max_size=40)


def hit(value: str, entity_type: str) -> Hit:
    return Hit(entity_type, value, 1, Span(0, max(len(value), 1), entity_type))


def made(value: str, entity_type: str, redactor=KEYED) -> str:
    return redactor(hit(value, entity_type))


def shape(value: str) -> str:
    return re.sub("[a-z]", "a", re.sub("[A-Z]", "A", re.sub("[0-9]", "0", value)))


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
