"""Surrogates: the same value the same one, and for types without a reserved range the same shape."""

from __future__ import annotations

import re
from concurrent.futures import ThreadPoolExecutor

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

from privkit.redactors import Hit, surrogate
from privkit.redactors._characters import is_separator
from privkit.redactors._invent_names import _FAMILY
from privkit.redactors._written_dates import read
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


def test_a_date_is_moved_as_far_however_it_was_written() -> None:
    forms = ["1987-03-05", "19870305", "05.03.1987", "5.3.1987", "5 March 1987", "5 марта 1987"]
    days = {read(made(form, "DATE_OF_BIRTH"), day_first=False).day for form in forms}  # type: ignore[union-attr]
    assert len(days) == 1
    assert days != {read("1987-03-05", day_first=False).day}  # type: ignore[union-attr]


@pytest.mark.parametrize("born", ["2024-03-05", "5 March 2020", "01.06.2015"])
def test_nobody_is_born_in_the_future(born: str) -> None:
    day = read(born, day_first=False).day  # type: ignore[union-attr]
    for number in range(40):
        invented = read(made(born, "DATE_OF_BIRTH", surrogate(key=KEY + bytes([number]))), day_first=False)
        assert invented is not None
        assert invented.day < day


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
        ("5 марта 1987", r"\d\d? [а-я]+ 19[89]\d"),
        ("1987年3月5日", r"19[89]\d年\d\d?月\d\d?日"),
        ("19870305", r"19[89]\d{5}"),
        ("5 Sept '87", r"\d\d? [A-Z][a-z]{2,3} '[89]\d"),
        ("5 March", r"\d\d? [A-Z][a-z]+"),
        ("March 5th", r"[A-Z][a-z]+ \d\d?(?:st|nd|rd|th)"),
        ("Mar 1987", r"[A-Z][a-z]{2} 19[89]\d"),
        ("10:30", r"\d\d?:[0-5]\d"),
        ("09:05:59", r"0\d:[0-5]\d:[0-5]\d|1\d:[0-5]\d:[0-5]\d"),
        ("5 pm", r"\d\d? pm"),
        ("Mon 5", r"(?:19|20)\d\d-\d\d-\d\d"),  # what cannot be read, in ISO 8601
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
    assert re.fullmatch(pattern, made(value, "USERNAME"))


@given(WIDE)
def test_other_types_let_nothing_through_but_letters_digits_and_separators(value: str) -> None:
    got = made(value, "CUSTOM")
    assert all(character.isalnum() or is_separator(character) for character in got)


@pytest.mark.parametrize(
    ("entity_type", "value", "pattern"),
    [
        (
            "ADDRESS",
            "10 Main Street, Springfield, IL 62701",
            r"[1-9]\d [A-Z][a-z]+ Street, [A-Z][a-z]+, [A-Z]{2} [1-9]\d{4}",
        ),
        ("ADDRESS", "Hauptstr. 5, 10115 Berlin", r"[A-Z][a-z]+str\. \d, [1-9]\d{4} [A-Z][a-z]+"),
        ("ADDRESS", "Lindenweg 5a, 01067 Dresden", r"[A-Z][a-z]+weg \d[a-z], 0\d{4} [A-Z][a-z]+"),
        ("ADDRESS", "12 rue de l'Église", r"[1-9]\d rue de l'[A-Z][a-z]+"),
        ("ADDRESS", "ul. Długa 5/7, 00-238 Warszawa", r"ul\. [A-Z][a-z]+ \d/\d, 0\d-\d{3} [A-Z][a-z]+"),
        ("ADDRESS", "ул. Ленина, д. 5", r"ул\. [А-Я][а-я]{5}, д\. \d"),
        ("ADDRESS", "1 LONG ROW, NN9 9AA", r"\d [A-Z]{6,} ROW, [A-Z]{2}\d \d[A-Z]{2}"),
        ("ADDRESS", "5 The Close", r"\d [A-Z][a-z]{5,} [A-Z][a-z]{5,}"),  # no other name in it
        (
            "ADDRESS",
            "Flat 3, 5 North Street, Ely",
            r"Flat \d, \d [A-Z][a-z]{5,} [A-Z][a-z]{5,}, [A-Z][a-z]{5,}",
        ),
        ("ADDRESS", "PO Box 12, Ely", r"PO Box [1-9]\d, [A-Z][a-z]{5,}"),
        ("ORGANIZATION", "Northwind, Inc.", r"[A-Z][a-z]{5,}, Inc\."),
        ("LOCATION", "Berlin", r"[A-Z][a-z]{5,}"),
        ("LOCATION", "West", r"[A-Z][a-z]{5,}"),
        ("LOCATION", "new york", r"[a-z]{5,} [a-z]{5,}"),
        ("LOCATION", "Austin, TX 78701", r"[A-Z][a-z]+, [A-Z]{2} [1-9]\d{4}"),
        ("LOCATION", "Köln 🙂", r"[A-Z][a-z]+ ?"),
        ("LOCATION", "北京", r"[一-鿿]{2}"),
        ("ORGANIZATION", "Northwind Tools GmbH", r"[A-Z][a-z]+ [A-Z][a-z]+ GmbH"),
        ("ORGANIZATION", "Bank Ltd", r"[A-Z][a-z]{5,} [A-Z][a-z]{5,}"),
        ("PRODUCT", "iPhone 13", r"[A-Z][a-z]+ \d\d"),
        ("PRODUCT", "Sony WH-1000XM4 headphones", r"[A-Z][a-z]+ [A-Z]+-\d{4}[A-Z]{2}\d [a-z]+"),
        ("AGE", "34", r"1[89]|[2-8]\d"),
        ("AGE", "7", r"\d|1[0-7]"),
        ("AGE", "34 years old", r"(?:1[89]|[2-8]\d) years old"),
        ("AGE", "thirty-four", r"1[89]|[2-8]\d"),
        ("GEO_COORDINATE", "51.5074, -0.1278", r"[1-8]?\d\.\d{4}, -[1-8]?\d\.\d{4}"),
        (
            "GEO_COORDINATE",
            "51°30′26″N 0°7′39″W",
            r"[1-8]?\d°[1-5]?\d′[1-5]?\d″[NS] [1-8]?\d°[1-5]?\d′[1-5]?\d″[EW]",
        ),
        ("GEO_COORDINATE", "40.7128° N, 74.0060° W", r"[1-8]?\d\.\d{4}° [NS], [1-8]?\d\.\d{4}° [EW]"),
        ("GEO_COORDINATE", "51.5 n 0.1 w", r"[1-8]?\d\.\d [NS] [1-8]?\d\.\d [EW]"),
        ("CARD_EXPIRY", "2027-12", r"20\d\d-(?:0[1-9]|1[0-2])"),
        ("CARD_EXPIRY", "12/2027", r"(?:0[1-9]|1[0-2])/20\d\d"),
    ],
)
@pytest.mark.parametrize("key", [KEY, KEY + b"2", KEY + b"3"])
def test_places_ages_and_the_like_stay_of_their_kind(
    entity_type: str, value: str, pattern: str, key: bytes
) -> None:
    got = made(value, entity_type, surrogate(key=key))
    assert re.fullmatch(pattern, got), got
    assert got != value


@pytest.mark.parametrize(
    ("value", "pattern"),
    [
        ("Jan van der Berg", r"[A-Z][a-z]+ van der (?P<family>[A-Z][a-z]+)"),
        ("Maria de la Cruz", r"[A-Z][a-z]+ de la (?P<family>[A-Z][a-z]+)"),
        ("Jane Doe Jr.", r"[A-Z][a-z]+ (?P<family>[A-Z][a-z]+) Jr\."),
        ("Doe, Jane", r"(?P<family>[A-Z][a-z]+), [A-Z][a-z]+"),
        ("Jane (Janey) Doe", r"[A-Z][a-z]+ \([A-Z][a-z]+\) (?P<family>[A-Z][a-z]+)"),
        ("Jane & Joe Doe", r"[A-Z][a-z]+ & [A-Z][a-z]+ (?P<family>[A-Z][a-z]+)"),
        ("🙂 Jane", r"(?P<family>[A-Z][a-z]+)"),
        ("李", r"[A-Z][a-z]{2,}"),
        ("J. Doe", r"[A-Z]\. (?P<family>[A-Z][a-z]+)"),
    ],
)
def test_small_words_and_the_order_of_a_name_stay(value: str, pattern: str) -> None:
    found = re.fullmatch(pattern, made(value, "PERSON"))
    assert found, made(value, "PERSON")
    family = found.groupdict().get("family")
    assert family is None or family.startswith(_FAMILY)


@pytest.mark.parametrize(
    "unit", [".", "a.", "a ", "1 ", "1:", "/", "a/", "° ", "N ", "Jane, ", "Elm ", "5. "]
)
@pytest.mark.parametrize(
    "entity_type", ["ADDRESS", "PERSON", "PRODUCT", "AGE", "DATE_TIME", "GEO_COORDINATE"]
)
def test_long_values_cost_as_they_are_long(entity_type: str, unit: str) -> None:
    assert_linear(lambda value: made(value, entity_type), unit)
