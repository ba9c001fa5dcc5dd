"""De-identification: the Safe Harbor method value by value and over its categories; tables whose rows hide."""

from __future__ import annotations

import json
import math
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit import Shield
from privkit.detectors import phrases
from privkit.errors import ConfigurationError
from privkit.lifecycle._law.safe_harbor import CATEGORIES, ZIP3
from privkit.lifecycle._safe_harbor import age, category_of, year
from privkit.lifecycle.deidentify import (
    SafeHarbor,
    anonymity,
    bucket,
    cities,
    k_anonymity,
    l_diversity,
    old_ages,
    old_years,
    safe_harbor,
    shift_dates,
    suppress,
    zip3,
)
from privkit.policy import known_types
from privkit.redactors import Hit
from privkit.text import Span

TODAY = date(2026, 3, 2)
KEY = b"a key of the tests, 32 bytes long"


def treated(entity_type: str, value: str) -> str:
    return safe_harbor(today=TODAY)(Hit(entity_type, value, 1, Span(0, len(value), entity_type, 1.0, "t")))


@pytest.mark.parametrize(
    ("entity_type", "value", "left"),
    [
        ("PERSON", "Jane Doe", "a person"),
        ("EMAIL_ADDRESS", "jane@example.com", "an e-mail address"),  # no domain
        ("PHONE_NUMBER", "+44 20 7946 0958", "a phone number"),  # no calling code
        ("IP_ADDRESS", "192.168.1.7", "an IP address"),  # no network
        ("DATE_TIME", "2024-05-06", "2024"),
        ("DATE_TIME", "May 6, 2024", "2024"),
        ("DATE_TIME", "next Tuesday", "a date"),
        ("DATE_TIME", "1936-05-06", "1936 or before"),
        ("DATE_TIME", "1937-05-06", "1937"),
        ("DATE_OF_BIRTH", "1937-01-01", "1937"),
        ("DATE_OF_BIRTH", "1936-12-31", "90+"),
        ("DATE_OF_BIRTH", "3 May 1899", "90+"),
        ("AGE", "89", "89"),
        ("AGE", "90", "90+"),
        ("AGE", "104 years old", "90+"),
        ("AGE", "aged ninety", "an age"),
        ("AGE", "18 months", "an age"),
        ("US_ZIP_CODE", "94103-1234", "941"),
        ("US_ZIP", "03601", "000"),
        ("US_ZIP", "9410", "000"),
        ("UK_POSTCODE", "SW1A 1AA", "a postcode"),
    ],
)
def test_what_becomes_of_a_value(entity_type: str, value: str, left: str) -> None:
    assert treated(entity_type, value) == left


def test_the_restricted_zip_codes_are_dated_data_with_a_source_and_can_be_replaced() -> None:
    assert len(ZIP3["restricted"]) == 17
    assert date.fromisoformat(str(ZIP3["as_of"])) == date(2012, 11, 26)
    assert zip3("03601") == "000"
    assert zip3("03601", frozenset({"941"})) == "036"
    assert zip3("94103", frozenset({"941"})) == "000"


@given(st.dates(date(1900, 1, 1), date(2026, 12, 31)))
def test_no_year_is_left_in_which_someone_can_have_been_born_who_is_over_89(born: date) -> None:
    left = year(born, today=TODAY, born=True)
    oldest = TODAY.year - born.year  # the age that is reached within this year
    assert left == (str(born.year) if oldest <= 89 else "90+")


@given(st.integers(0, 130))
def test_ages_over_89_are_one_category(years: int) -> None:
    assert age(years) == (str(years) if years <= 89 else "90+")


TEXT = (
    "Jane Doe, born 3 May 1931, seen on 5 March 2026. MRN 00482913, jane@example.com, (212) 555-0143, "
    "fell in 1934, aged 92."
)


def test_a_text_keeps_nothing_of_the_categories() -> None:
    harbor = SafeHarbor(today=TODAY)
    text = harbor.text(TEXT)
    for value in ("Jane", "1931", "May", "March", "00482913", "example.com", "212", "1934", "92"):
        assert value not in text
    assert "2026" in text
    found = {each.letter: each.found for each in harbor.report().categories}
    assert found["A"] == found["F"] == found["D"] == 1
    assert found["C"] == 4


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("fell in 1934, and in 1936.", ["1934", "1936"]),
        ("in 1896", ["1896"]),
        ("in 1937, 1895 and 2026", []),
        ("dose 1931.5 mg, code A1931, ratio 1/1931, 1931-05, 1931/2", []),
    ],
)
def test_bare_years_that_tell_an_age_over_89_are_found(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in old_years(today=TODAY)(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He turned ninety-three last week", ["ninety-three"]),
        ("a Ninety-two-year-old woman", ["Ninety-two"]),
        ("at the age of one hundred and two", ["one hundred and two"]),
        ("ninety one years old", ["ninety one"]),
        ("a centenarian, her husband a nonagenarian", ["centenarian", "nonagenarian"]),
        ("aged ninety", ["ninety"]),
        ("ninety percent of ninety patients, ninety-day stay, one hundred mg", []),
        ("aged eighty-nine, turned nineteen, ninety years ago", []),
    ],
)
def test_ages_over_89_that_are_written_out_are_found(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in old_ages()(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a woman from Austin, TX 78701", ["Austin"]),
        ("moved from St. Paul, Minnesota to Coeur d’Alene, ID", ["St. Paul", "Coeur d’Alene"]),
        ("lives in Fond du Lac, WI, works in O'Fallon, MO", ["Fond du Lac", "O'Fallon"]),
        ("seen in Winston-Salem NC 27101", ["Winston-Salem"]),
        ("flew from Portland, OR to Dayton, OH", ["Portland", "Dayton"]),
        ("Dayton OH 45402; Muncie, IN 47302", ["Dayton", "Muncie"]),
        ("born in Washington, D.C.", ["Washington"]),
        ("admitted in Texas, given ID 7", []),
        ("in TX, OK, no change; aspirin, IN", []),
        ("Yes, OK. Plan ID 7. Thanks, ME. Group ID, Member ID", []),
    ],
)
def test_places_before_a_state_are_found(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in cities()(text)] == found


def test_neither_ages_in_words_nor_places_before_a_state_are_left_in_a_text() -> None:
    harbor = SafeHarbor(today=TODAY)
    text = harbor.text("Pt from Muncie, IN turned ninety-one in Tulsa, Oklahoma; stays in Indiana.")
    for value in ("Muncie", "ninety", "Tulsa"):
        assert value not in text
    assert "Indiana" in text or "a place" in text


def test_detectors_of_ones_own_find_for_it_too_whatever_their_policy_keeps() -> None:
    shield = Shield(detectors=[phrases("PRODUCT", ["Study Seven"])])
    assert SafeHarbor(today=TODAY, shield=shield).text("in Study Seven") == "in a product"


COLUMNS = {
    "name": "drop",
    "born": "birth",
    "seen": "date",
    "age": "age",
    "zip": "zip",
    "state": "keep",
    "notes": "text",
}
PATIENT = {
    "name": "Jane Doe",
    "born": date(1931, 5, 3),
    "seen": "2026-03-05",
    "age": 94,
    "zip": "62704",
    "state": "IL",
    "notes": "write to jane@example.com",
}


def test_a_table_is_treated_column_by_column() -> None:
    harbor = SafeHarbor(today=TODAY)
    (row,) = harbor.rows([PATIENT], COLUMNS)
    assert row == {
        "born": "90+",
        "seen": "2026",
        "age": "90+",
        "zip": "627",
        "state": "IL",
        "notes": "write to an e-mail address",
    }
    assert harbor.rows([{"zip": None, "state": None}], COLUMNS) == [{"zip": None, "state": None}]
    by_letter = {each.letter: each for each in harbor.report().categories}
    assert by_letter["C"].columns == ("age", "born", "seen")
    assert by_letter["B"].columns == ("zip",)
    assert by_letter["F"].found == 1


class NaTType(datetime):
    """As that of pandas: a moment that is none, whose year is no number."""

    year = property(lambda self: math.nan)  # type: ignore[assignment]


def test_an_empty_cell_stays_empty_whatever_it_is_made_of() -> None:
    empty = [None, math.nan, NaTType(2000, 1, 1)]
    for column in ("born", "seen", "age", "zip", "notes"):
        rows = SafeHarbor(today=TODAY).rows([{column: value} for value in empty], COLUMNS)
        assert rows == [{column: None}] * 3


def test_a_column_nothing_is_said_about_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="nothing is said about the column 'ssn'"):
        SafeHarbor(today=TODAY).rows([{"ssn": 1}], COLUMNS)
    with pytest.raises(ConfigurationError, match="did you mean 'drop'"):
        SafeHarbor(today=TODAY).rows([], {"a": "dropp"})
    with pytest.raises(ConfigurationError, match="today"):
        SafeHarbor(today=datetime(2026, 3, 2))


def test_the_report_covers_the_eighteen_categories_and_says_what_is_not_done() -> None:
    harbor = SafeHarbor(today=TODAY)
    harbor.text(TEXT)
    report = harbor.report()
    assert "".join(each.letter for each in report.categories) == "ABCDEFGHIJKLMNOPQR"
    assert [each.letter for each in report.categories if not each.looked_for] == ["P", "Q"]
    assert report.categories[2].citation == "45 CFR 164.514(b)(2)(i)(C)"
    assert any("actual knowledge" in each for each in report.remaining)
    plain = json.dumps(report.as_dict())
    assert "Jane" not in plain
    assert "not legal advice" in plain
    assert "2012-11-26" in report.zip_source
    assert "own list" in SafeHarbor(today=TODAY, restricted=["036"]).report().zip_source


def test_every_type_has_a_category() -> None:
    assert {category_of(each) for each in known_types()} <= {row[0] for row in CATEGORIES}
    named = {each for row in CATEGORIES for each in row[2]}
    assert named <= known_types()
    for entity_type, letter in [
        ("US_PASSPORT", "K"),
        ("UK_POSTCODE", "B"),
        ("FR_NIR", "R"),
        ("LICENSE_PLATE", "L"),
    ]:
        assert category_of(entity_type) == letter


ROWS = [
    {"zip": "627", "born": "1980", "diagnosis": "flu"},
    {"zip": "627", "born": "1980", "diagnosis": "cold"},
    {"zip": "627", "born": "1990", "diagnosis": "flu"},
    {"zip": "627", "born": "1990", "diagnosis": "flu"},
    {"zip": "627", "born": "1990", "diagnosis": "flu"},
    {"zip": None, "born": "1970", "diagnosis": "gout"},
]
QUASI = ["zip", "born"]


def test_k_is_the_smallest_group_and_l_the_least_variety() -> None:
    assert k_anonymity(ROWS, QUASI) == 1
    assert k_anonymity(ROWS[:5], QUASI) == 2
    assert k_anonymity(ROWS[:5], ["zip"]) == 5
    assert l_diversity(ROWS[:2], QUASI, "diagnosis") == 2
    assert l_diversity(ROWS[:5], QUASI, "diagnosis") == 1
    assert k_anonymity([], QUASI) == l_diversity([], QUASI, "diagnosis") == 0


NAN = Decimal("NaN")


@pytest.mark.parametrize(
    ("values", "k", "variety"),
    [
        ([float("nan"), float("nan"), None], 3, 1),  # what is missing is alike
        ([NAN, Decimal("NaN"), Decimal("sNaN")], 3, 1),
        ([True, 1, True], 1, 2),  # whoever reads the table tells them apart
        ([1, 1.0, 1], 3, 1),
        (["1", 1], 1, 2),
        ([([],), ([],)], 2, 1),  # what cannot be hashed is compared as it is written
        ([{"a": [1]}, {"a": [1]}, {"a": [2]}], 1, 2),
        (["", " "], 1, 2),
        ([date(2026, 3, 2), "2026-03-02"], 1, 2),
    ],
)
def test_odd_values_are_neither_a_crash_nor_counted_as_more_than_they_are(
    values: list[Any], k: int, variety: int
) -> None:
    rows = [{"a": value, "b": "x"} for value in values]
    assert k_anonymity(rows, ["a"]) == k
    assert l_diversity(rows, ["b"], "a") == variety


def test_the_report_of_a_table() -> None:
    report = anonymity(ROWS, QUASI, sensitive=["diagnosis"], sizes=[2, 3])
    assert (report.rows, report.classes, report.k) == (6, 3, 1)
    assert report.below == {2: 1, 3: 3}
    assert report.diversity == {"diagnosis": 1}
    assert anonymity(ROWS[:2], QUASI, sensitive=["diagnosis"]).entropy["diagnosis"] == pytest.approx(2)
    assert "flu" not in repr(report)


def test_small_groups_can_be_left_out() -> None:
    kept = suppress(ROWS, QUASI, k=3)
    assert kept == ROWS[2:5]
    assert k_anonymity(kept, QUASI) == 3
    with pytest.raises(ConfigurationError, match="from 1"):
        suppress(ROWS, QUASI, k=0)


class Frame:
    """What privkit uses of a pandas ``DataFrame``."""

    columns = ("a",)

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self._rows = rows

    def to_dict(self, form: str) -> list[dict[str, Any]]:
        assert form == "records"
        return self._rows


def test_a_data_frame_is_a_table_and_missing_numbers_are_alike() -> None:
    assert k_anonymity(Frame([{"a": math.nan}, {"a": float("nan")}, {"a": None}]), ["a"]) == 3
    assert k_anonymity([{"a": [1]}, {"a": [1]}], ["a"]) == 2


@given(
    st.lists(st.fixed_dictionaries({"a": st.integers(0, 3), "b": st.integers(0, 2), "s": st.integers(0, 3)})),
    st.integers(1, 4),
)
def test_laws_of_tables(rows: list[dict[str, int]], k: int) -> None:
    kept = suppress(rows, ["a", "b"], k=k)
    assert not kept or k_anonymity(kept, ["a", "b"]) >= k
    assert k_anonymity(rows, ["a"]) >= k_anonymity(rows, ["a", "b"])
    report = anonymity(rows, ["a", "b"], sensitive=["s"])
    assert report.diversity["s"] <= report.k
    assert report.entropy["s"] <= report.diversity["s"] + 1e-6 or len(rows) > report.k


@pytest.mark.parametrize(
    ("value", "width", "start", "label"),
    [
        (34, 10, 0, "30-39"),
        (30, 10, 0, "30-39"),
        (39, 10, 0, "30-39"),
        (-1, 10, 0, "-10--1"),
        (34.5, 10, 0, "30-40"),
        (0.3, 0.25, 0, "0.25-0.5"),
        (18, 7, 18, "18-24"),
        (None, 10, 0, None),
    ],
)
def test_numbers_in_ranges(value: float | None, width: float, start: float, label: str | None) -> None:
    assert bucket(value, width=width, start=start) == label


@pytest.mark.parametrize(
    ("value", "width"), [("3", 10), (3, 0), (3, -1), (math.nan, 10), (True, 10), (3, math.inf)]
)
def test_what_has_no_range_is_refused(value: Any, width: float) -> None:
    with pytest.raises(ConfigurationError):
        bucket(value, width=width)


@given(st.lists(st.dates(date(1950, 1, 1), date(2030, 1, 1)), min_size=2, max_size=5))
def test_shifted_dates_keep_their_intervals_within_a_person(days: list[date]) -> None:
    rows = [{"who": "a", "day": day} for day in days]
    moved = shift_dates(rows, subject="who", fields=["day"], key=KEY)
    gaps = [second["day"] - first["day"] for first, second in pairwise(moved)]
    assert gaps == [second - first for first, second in pairwise(days)]
    assert timedelta(0) != moved[0]["day"] - days[0]
    assert abs(moved[0]["day"] - days[0]) <= timedelta(days=365)


def test_people_are_shifted_apart_and_forms_stay() -> None:
    when = datetime(2024, 3, 5, 10, 30)
    rows = [{"who": who, "a": "2024-03-05", "b": when, "c": None, "d": "soon"} for who in "abcdef"]
    moved = shift_dates(rows, subject="who", fields=["a", "b", "c", "d"], key=KEY)
    assert len({row["a"] for row in moved}) > 1
    for row in moved:
        assert row["b"].date().isoformat() == row["a"]
        assert row["b"].time() == when.time()
        assert row["c"] is None
        assert row["d"] is None
    assert rows[0]["a"] == "2024-03-05"


def test_wrong_tables_are_refused() -> None:
    for rows in ({"a": 1}, 7, [1]):
        with pytest.raises(ConfigurationError, match="list of mappings"):
            k_anonymity(rows, ["a"])
    with pytest.raises(ConfigurationError, match="did you mean 'born'"):
        k_anonymity(ROWS, ["borne"])
    for quasi in ("zip", []):
        with pytest.raises(ConfigurationError, match="list of columns"):
            k_anonymity(ROWS, quasi)
    with pytest.raises(ConfigurationError, match="no column 'x'"):
        l_diversity(ROWS, QUASI, "x")
    with pytest.raises(ConfigurationError, match="no column"):
        shift_dates(ROWS, subject="who", fields=["born"], key=KEY)
