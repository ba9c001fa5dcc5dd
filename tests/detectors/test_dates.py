"""Dates of birth, dates and ages."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from itertools import pairwise

import pytest
from growth import assert_linear
from hypothesis import given
from hypothesis import strategies as st

import privkit
from privkit.detectors import dates
from privkit.detectors._shape import atoms, holds_atom, latin, shape_of, words_of
from privkit.text import fold

STRUCTURED = privkit.Shield(policy=privkit.Policy(exclude=["PERSON", "ADDRESS", "LOCATION"]))

Find = Callable[[str], list[dates.Row]]


def births(text: str) -> list[dates.Row]:
    return dates.births(text, words_of(latin(text)))


def of_people(text: str) -> list[dates.Row]:
    shape = shape_of(latin(text))
    found = [
        dates.birth_behind_name(text, start, end)
        for start, end in atoms(shape, holds_atom(shape))
        if shape[start:end] in dates.DAYS
    ]
    return [row for row in found if row]


def parts(find: Find, text: str) -> list[str]:
    text = fold(text)
    return [text[start:end] for start, end, *_ in find(text)]


BIRTHS: list[tuple[str, list[str]]] = [
    ("jag är född den 5 mars 1987", ["5 mars 1987"]),
    ("født 5. desember 1987", ["5. desember 1987"]),
    ("syntynyt 5. tammikuuta 1987", ["5. tammikuuta 1987"]),
    ("doğum tarihim 5 Ağustos 1987", ["5 Ağustos 1987"]),
    ("5 Mart 1987 doğumluyum", ["5 Mart 1987"]),
    ("născut la 5 septembrie 1987", ["5 septembrie 1987"]),
    ("narozen 5. září 1987", ["5. září 1987"]),
    # forms
    ("DOB: 1987-03-05", ["1987-03-05"]),
    ("DOB 1987/03/05, dob 1987.03.05", ["1987/03/05", "1987.03.05"]),
    ("dob 05/03/1987 dob 5.3.87 dob 5-3-87", ["05/03/1987", "5.3.87", "5-3-87"]),
    ("dob 05 / 03 / 1987", ["05 / 03 / 1987"]),
    ("dob 05031987, dob 19870305", ["05031987", "19870305"]),
    ("born 5 March 1987, born 5th of March, 1987", ["5 March 1987", "5th of March, 1987"]),
    ("born March 5, 1987 born Mar. 5th, 1987", ["March 5, 1987", "Mar. 5th, 1987"]),
    ("born 5-Mar-87, born 5 mar '87", ["5-Mar-87", "5 mar '87"]),
    ("my birthday is March 5th", ["March 5th"]),
    ("d.o.b. 5/3/87 D O B 5/3/87", ["5/3/87", "5/3/87"]),
    ("date of birth: 1987-03-05T10:30:00+02:00", ["1987-03-05T10:30:00+02:00"]),
    ("born on ０５.03.1987", ["05.03.1987"]),
    # languages
    ("geboren am 5. März 1987, GEBOREN AM 5. MÄRZ 1987", ["5. März 1987", "5. MÄRZ 1987"]),
    ("Geburtsdatum: 05.03.1987, geb. 5.3.87", ["05.03.1987", "5.3.87"]),
    ("né le 5 mars 1987, née le 1er août 1990", ["5 mars 1987", "1er août 1990"]),
    ("né(e) le 05/03/1987 NÉE LE 5 FÉVRIER 1987", ["05/03/1987", "5 FÉVRIER 1987"]),
    ("je suis ne le 5 mars 1987", ["5 mars 1987"]),
    ("date de naissance : 14 juillet 1979", ["14 juillet 1979"]),
    ("nací el 5 de marzo de 1987, nacida el 05/03/1987", ["5 de marzo de 1987", "05/03/1987"]),
    ("fecha de nacimiento: 5 diciembre 1987", ["5 diciembre 1987"]),
    ("nato il 5 maggio 1987, nata il 1º giugno 1990", ["5 maggio 1987", "1º giugno 1990"]),
    ("NATO IL 05/03/1987", ["05/03/1987"]),
    ("geboortedatum: 5 mei 1987, geboren op 5 maart 1987", ["5 mei 1987", "5 maart 1987"]),
    (
        "urodzony 5 września 1987, ur. data ur. 3 października 1990",
        ["5 września 1987", "3 października 1990"],
    ),
    ("data urodzenia: 5 marca 1987", ["5 marca 1987"]),
    ("Jan Kowalski ur. 30.01.1964", ["30.01.1964"]),
    ("das ist ur. 3 Tage her", []),
    ("nascido em 5 de março de 1987", ["5 de março de 1987"]),
    ("(DOB)1987-03-05です", ["1987-03-05"]),
    # after, before, in a table
    ("05/03/1987 is my date of birth", ["05/03/1987"]),
    ("born in St. Louis on 5/3/87 (approx.)", ["5/3/87"]),
    ("Date of birth (DD/MM/YYYY):\n12/12/1987", ["12/12/1987"]),
    ("name,dob\nJane,1987-03-05", ["1987-03-05"]),
    ("my DOB for the appointment is 05/03/1987", ["05/03/1987"]),
    # other days
    ("due date 12/05/2024", []),
    ("born in the USA", []),
    ("I was born in Berlin. My order from 12/05/2024 is late", []),
    ("my son was born; order placed 12/12/2024", []),
    ("birthday gift for 12/12/2024, a birthday party on 12/12/2024", []),
    ("Ordered 12/05/2024 for my birthday", []),
    ("12/05/2024! My date of birth", []),
    ("NATO summit 12/05/2024", []),
    ("je ne le vois pas avant le 12/05/2024", []),
    ("io e le mie amiche il 12/05/2024", []),
    ("ur order from 12/05/2024, vitamin b 12/05/2024", []),
    ("born " + "x " * 30 + "12/05/2024", []),
    ("date de naissance : 5 janv. 1987", ["5 janv. 1987"]),
    ("mon anniversaire est le 5 févr. 1987", ["5 févr. 1987"]),
    ("született: 1987. március 5.", ["1987. március 5"]),
    ("rođen sam 5. srpnja 1987", ["5. srpnja 1987"]),
    ("DOB-12/03/1985", ["12/03/1985"]),
    ("dob 24 06 1973, born 1973 06 24", ["24 06 1973", "1973 06 24"]),
    # no days
    ("week 7;19971130;4 %d. %b %H", []),
    ("dob 24 13 1973", []),
    ("dob 99/99/9999, dob 1987-13-05, dob 32.1.1987, dob 12345678", []),
    ("birthday 2 out of 3, a birthday set of 12", []),
    ("version born 1.2.3.4", []),
    ("dob:", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), BIRTHS)
def test_dates_of_birth_are_told_from_other_days_by_their_words(text: str, expected: list[str]):
    assert parts(births, text) == expected


@pytest.mark.parametrize(
    "text", [text for text, expected in BIRTHS if sum(map(str.isdigit, "".join(expected))) > 2]
)
def test_each_cue_opens_the_gate_of_the_scanner(text: str):
    assert "DATE_OF_BIRTH" in {span.entity_type for span in STRUCTURED.detect(text)}


DATES: list[tuple[str, list[str]]] = [
    ("2024-03-05T10:30:00.123Z", ["2024-03-05T10:30:00.123Z"]),
    ("2024-03-05 10:30 or 5/3/24", ["2024-03-05 10:30", "5/3/24"]),
    ("on 5 March 2024 at 10:30 am, then 5 March", ["5 March 2024", "10:30 am", "5 March"]),
    ("at 23:59:59, 3pm, 11 p.m.", ["23:59:59", "3pm", "11 p.m."]),
    ("May 5, Jan 1st, 24. Dezember, 1er mai", ["May 5", "Jan 1st", "24. Dezember", "1er mai"]),
    ("5 out 2024, 5 ago 2024", ["5 out 2024", "5 ago 2024"]),
    # neither
    ("2 out of 3, 5 ago, set 5, a gen 2 and a mag 3", []),
    ("1.2.3.4, 16:9, 5/3, 24:00, 12:60, 13pm", []),
    ("2024-13-05 32/01/2024 12/05/20245", []),
    ("may 5% off", []),
    ("", []),
]


BESIDE_NAMES: list[tuple[str, list[str]]] = [
    ("Jane Doe, 14.02.1961", ["14.02.1961"]),
    ("Étienne Whitehorse, 1990-02-27", ["1990-02-27"]),
    ("DENISE PRZYBYLSKI 06/14/1971 thanks", ["06/14/1971"]),
    ("Temperance Holloway 12.9.58 nhs", ["12.9.58"]),
    ("J. Smith (3/4/1961)", ["3/4/1961"]),
    ("Jane Doe 14.02.2024", []),
    ("Jane Doe 14.02.1961-3", []),
    ("Invoice Date 06/14/2010", []),
    ("Order Placed 12.09.1999", []),
    ("Main Street 12.9.58", []),
    ("we met 12.9.58", []),
    ("Berlin 12.9.1958", []),
]


@pytest.mark.parametrize(("text", "expected"), BESIDE_NAMES)
def test_a_day_of_a_lifetime_behind_a_name_is_a_day_of_birth(text: str, expected: list[str]):
    assert parts(of_people, text) == expected


@pytest.mark.parametrize(("text", "expected"), DATES)
def test_dates_and_times_are_found_once_each(text: str, expected: list[str]):
    assert parts(dates.dates, text) == expected


AGES: list[tuple[str, list[str]]] = [
    ("34 years old, 34-year-old, 34 yrs old", ["34", "34", "34"]),
    ("34yo 34 y/o 34 y.o. 7 years of age", ["34", "34", "34", "7"]),
    ("aged 34, age: 35, age is 36, age of 37, Age 38", ["34", "35", "36", "37", "38"]),
    ("34 Jahre alt, Alter: 35", ["34", "35"]),
    ("j'ai 34 ans, âge : 35", ["34", "35"]),
    ("tengo 34 años, edad: 35", ["34", "35"]),
    ("ho 34 anni, età: 35", ["34", "35"]),
    ("34 jaar oud, leeftijd: 35", ["34", "35"]),
    ("mam 34 lat, wiek: 35", ["34", "35"]),
    ("tenho 34 anos, idade: 35", ["34", "35"]),
    ("a 3 year old laptop", ["3"]),  # what is three years old cannot be told from the words beside it
    # no ages
    ("5 old phones, 34 years, 34", []),
    ("aged 300, 1.34 years old", []),
    ("page 34, storage: 64", []),
    ("", []),
]


@pytest.mark.parametrize(("text", "expected"), AGES)
def test_ages_are_given_away_by_their_words(text: str, expected: list[str]):
    assert parts(dates.ages, text) == expected


@pytest.mark.parametrize(
    ("entity", "text", "expected"),
    [
        ("DATE_TIME", "on 5 March 2024 at 10:30, I am 34 years old", ["5 March 2024", "10:30"]),
        ("AGE", "on 5 March 2024 at 10:30, I am 34 years old", ["34"]),
        ("DATE_OF_BIRTH", "on 5 March 2024 at 10:30, I am 34 years old", []),
    ],
)
def test_dates_and_ages_are_found_when_asked_for(entity: str, text: str, expected: list[str]):
    [scanner] = privkit.detectors.default(entities=[entity])
    assert [text[span.start : span.end] for span in scanner(text)] == expected
    assert privkit.detect(text) == []


# ── hostile input and laws ───────────────────────────────────────────────────────────────────────────

HOSTILE = (
    "born ", "born 1.", "born 12/12/", "d o b ", "d.o.b ", "né le ", "ne le ", "birth 12/12/2024 ", "12/12/2024 birth ",
    "NATO ", "1", "1 1 1", "12.", "12. ", "12/12/", "2024-01-", "jan ", "12 jan ", "12 jan 2", "1st of ", "of de ", "de ", "10:",
    "1:1", "12:34:", "1pm", "20 years", "aged 3", "3 ", "1.1.1 ", "Ab Cd 1.1.58 ", "Ab ", "\ud800", " ",
)  # fmt: skip


@pytest.mark.parametrize("unit", HOSTILE)
@pytest.mark.parametrize("find", [births, of_people, dates.dates, dates.ages])
def test_work_grows_with_the_text_and_no_faster(find: Find, unit: str):
    assert_linear(find, unit)


@pytest.mark.parametrize(
    ("unit", "find"), [("dob 05/03/1987, ", births), ("at 10:30, ", dates.dates), ("aged 34, ", dates.ages)]
)
def test_four_times_the_text_has_four_times_the_findings(unit: str, find: Find):
    assert [len(find(unit * count)) for count in (500, 2_000)] == [500, 2_000]


WIDE = st.text(
    st.one_of(st.sampled_from("0123456789./-: \n'janfebmrzäéûBORN\u0660中\ud800"), st.characters())
)
PIECES = st.lists(
    st.sampled_from(
        [
            "born",
            "dob",
            "né le",
            "birthday",
            "NATO",
            "5/3/87",
            "1987-03-05",
            "5",
            "March",
            " ",
            "1987",
            ". ",
            "\n",
            "order",
            "10:30",
            "years old",
        ]
    )
).map("".join)


@pytest.mark.parametrize("find", [births, dates.dates, dates.ages])
@given(text=WIDE | PIECES)
def test_findings_lie_in_the_text_in_order_and_are_never_empty(find: Find, text: str):
    text = fold(text)
    rows = find(text)
    assert all(0 <= start < end <= len(text) for start, end, *_ in rows)
    assert rows == sorted(rows)


@given(text=WIDE | PIECES)
def test_dates_are_told_once(text: str):
    rows = dates.dates(fold(text))
    assert all(left[1] < right[1] for left, right in pairwise(rows))


FORMS = [
    "%Y-%m-%d",
    "%d/%m/%Y",
    "%m/%d/%Y",
    "%d.%m.%Y",
    "%d-%m-%y",
    "%d %B %Y",
    "%B %d, %Y",
    "%d-%b-%Y",
    "%Y%m%d",
    "%d%m%Y",
]
FRAMES = [
    "born on {}.",
    "DOB: {}",
    "date of birth {} please",
    "{} is my date of birth",
    '"dob": "{}"',
    "geboren am {}",
]


@given(
    day=st.dates(datetime.date(1900, 1, 1), datetime.date(2026, 12, 31)),
    form=st.sampled_from(FORMS),
    frame=st.sampled_from(FRAMES),
)
def test_any_day_of_birth_is_found_in_any_form(day: datetime.date, form: str, frame: str):
    written = day.strftime(form)
    if frame.startswith("{}") and written.isdigit():
        return  # eight digits before the cue could be any number
    text = frame.format(written)
    assert parts(births, text) == [written]
