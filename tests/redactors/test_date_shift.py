"""Shifting dates: intervals and written forms stay, what cannot be read goes."""

from __future__ import annotations

import re
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit.errors import ConfigurationError
from privkit.redactors import Hit, date_shift
from privkit.redactors._written_dates import read, shifted
from privkit.text import Span

KEY = b"sixteen bytes are enough"
KEYS = st.binary(min_size=16, max_size=40)
DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


def made(value: str, redactor) -> str:
    return redactor(Hit("DATE_TIME", value, 1, Span(0, max(len(value), 1), "DATE_TIME")))


@pytest.mark.parametrize(
    ("value", "later"),
    [
        ("2024-03-05", "2024-04-14"),
        ("2024/3/5", "2024/4/14"),
        ("2024.03.05", "2024.04.14"),
        ("05/03/2024", "06/12/2024"),  # month first
        ("5/3/2024", "6/12/2024"),
        ("5/3/24", "6/12/24"),
        ("5/3/68", "6/12/68"),
        ("25/03/2024", "04/05/2024"),  # only the day can come first
        ("12-31-2024", "02-09-2025"),
        ("5.3.2024", "14.4.2024"),  # dots: day first
        ("05.03.2024", "14.04.2024"),
        ("March 5, 2024", "April 14, 2024"),
        ("march 05 2024", "april 14 2024"),
        ("MARCH 5TH, 2024", "APRIL 14TH, 2024"),
        ("Mar. 23rd, 2024", "May. 2nd, 2024"),
        ("February 1st, 2024", "March 12th, 2024"),
        ("5 March 2024", "14 April 2024"),
        ("5th of March, 2024", "14th of April, 2024"),
        ("05-Mar-2024", "14-Apr-2024"),
        ("5. März 2024", "14. April 2024"),
        ("5. Ma\u0308rz 2024", "14. April 2024"),
        ("5 février 2024", "16 mars 2024"),
        ("5 de marzo de 2024", "14 de abril de 2024"),
        ("5 marzo 2024", "14 aprile 2024"),
        ("5 di marzo 2024", "14 di aprile 2024"),
        ("12 de abril de 2024", "22 de mayo de 2024"),
        ("5 maggio 2024", "14 giugno 2024"),
        ("5 de março de 2024", "14 de abril de 2024"),
        ("5 maart 2024", "14 april 2024"),
        ("2024-03-05T12:30:00Z", "2024-04-14T12:30:00Z"),
        ("2024-03-05 12:30:00.123+01:00", "2024-04-14 12:30:00.123+01:00"),
        ("3/5/2024, 4:05 PM", "4/14/2024, 4:05 PM"),
        ("٢٠٢٤-٠٣-٠٥", "2024-04-14"),
        (" 2024-02-29 ", "2024-04-09"),
        ("20240305", "20240414"),
        ("25032024", "04052024"),
        ("5 March 87", "14 April 87"),
        ("Mar 5 '87", "Apr 14 '87"),
        ("5/Mar/2024", "14/Apr/2024"),
        ("5 Sept 2024", "15 Oct 2024"),
        ("Sept. 5, 2024", "Oct. 15, 2024"),
        ("05. 03. 2024", "14. 04. 2024"),
        ("25 / 3 / 2024", "4 / 5 / 2024"),
        ("2024年3月5日", "2024年4月14日"),
        ("2024년 03월 05일", "2024년 04월 14일"),
        ("1er mars 2024", "10 avril 2024"),
        ("20 janvier 2024", "29 février 2024"),
        ("21 janv. 2024", "1 mars. 2024"),
        ("5 mär. 2024", "14 apr. 2024"),
        ("12 ene 2024", "21 feb 2024"),
        ("5 marca 2024", "14 kwietnia 2024"),
        ("5 wrzesnia 2024", "15 października 2024"),
        ("5. března 2024", "14. dubna 2024"),
        ("5. marts 2024", "14. april 2024"),
        ("5. mars 2024", "14. april 2024"),
        ("5. juni 2024", "15. Juli 2024".lower()),
        ("5 maj 2024", "14 juni 2024"),
        ("5. maaliskuuta 2024", "14. huhtikuuta 2024"),
        ("5 Mart 2024", "14 Nisan 2024"),
        ("5 MAYIS 2024", "14 HAZIRAN 2024"),
        ("5 martie 2024", "14 aprilie 2024"),
        ("5 марта 2024", "14 апреля 2024"),
        ("5 березня 2024", "14 квітня 2024"),
        ("5 март 2024", "14 април 2024"),
        ("5 Μαρτίου 2024", "14 Απριλίου 2024"),
        ("5 Μαρτιου 2024", "14 Απριλίου 2024"),
    ],
)
def test_forty_days_later_in_the_same_form(value: str, later: str) -> None:
    assert shifted(value, 40, day_first=False) == later


@pytest.mark.parametrize(
    "value",
    [
        "", "tomorrow", "March 5", "March 2024", "Tuesday, March 5, 2024", "2024-13-05",
        "31.02.2024", "2023-02-29", "0000-01-01", "2024-03-05 and later", "on 2024-03-05",
        "2024-03/05", "5 Brumaire 2024", "20241305", "31130305", "1 2 2024", "5.3.024", "2024-03-051",
        "5 March 20245", "12:30", "\U0001f642", "\ud800",
    ],
)  # fmt: skip
def test_what_cannot_be_shifted_is_withheld(value: str) -> None:
    assert shifted(value, 40, day_first=False) is None
    assert made(value, date_shift(key=KEY)) == "[DATE]"


@pytest.mark.parametrize(("value", "days"), [("9999-12-31", 1), ("0001-01-01", -1), ("12/31/9999", 400)])
def test_a_date_beyond_the_calendar_is_withheld(value: str, days: int) -> None:
    assert shifted(value, days, day_first=False) is None
    assert shifted(value, -days, day_first=False) is not None


def test_day_first_is_an_option_and_gives_way_where_it_cannot_be() -> None:
    assert shifted("05/03/2024", 1, day_first=True) == "06/03/2024"
    assert shifted("05/03/2024", 1, day_first=False) == "05/04/2024"
    assert shifted("05/23/2024", 1, day_first=True) == "05/24/2024"
    british, american = (date_shift(key=KEY, day_first=day_first) for day_first in (True, False))
    assert made("05/03/2024", british) != made("05/03/2024", american)


FORMS = st.sampled_from(
    ["%Y-%m-%d", "%d.%m.%Y", "%m/%d/%Y", "%B %d, %Y", "%d %B %Y", "%d-%b-%Y", "%Y-%m-%dT%H:%M"]
)


def _unpadded(text: str) -> str:
    """Leave out what two-digit days cannot tell (zeros in front) and "May" cannot (full names or short)."""
    text = re.sub(r"(?<![\d.])0(?=\d)", "", text)
    return re.sub(r"([A-Z][a-z]{2})[a-z]*", r"\1", text)


@given(KEYS, st.text(max_size=10), st.integers(1, 800), DAYS, DAYS, FORMS)
def test_intervals_are_kept_and_the_shift_is_bounded_and_never_zero(
    key: bytes, subject: str, max_days: int, one: date, other: date, form: str
) -> None:
    redactor = date_shift(key=key, subject=subject, max_days=max_days)
    moved = []
    for day in (one, other):
        result = made(day.strftime(form), redactor)
        new = read(result, day_first=False)
        assert new is not None
        assert _unpadded(new.day.strftime(form)) == _unpadded(result)
        moved.append(new.day)
    assert moved[1] - moved[0] == other - one
    assert timedelta(0) < abs(moved[0] - one) <= timedelta(max_days)


def test_shifts_spread_over_both_directions_and_reach_both_ends() -> None:
    day = date(2024, 3, 5)
    moves = {
        (
            date.fromisoformat(made(day.isoformat(), date_shift(key=KEY, subject=str(n), max_days=3))) - day
        ).days
        for n in range(200)
    }
    assert moves == {-3, -2, -1, 1, 2, 3}


def test_the_shift_depends_on_key_and_subject_only() -> None:
    one = date_shift(key=KEY, subject="a")
    assert made("2024-03-05", one) == made("2024-03-05", date_shift(key=KEY, subject="a"))
    others = [date_shift(key=KEY, subject=f"b{n}") for n in range(5)]
    others += [date_shift(key=KEY + bytes([n]), subject="a") for n in range(5)]
    assert any(made("2024-03-05", other) != made("2024-03-05", one) for other in others)


@pytest.mark.parametrize("tail", ["T1:00", " 1:00", ", 01:00:00.5 pm", " 10:30 a.m. +0100"])
def test_a_time_of_day_stays(tail: str) -> None:
    assert re.fullmatch(
        r"2024-03-06" + re.escape(tail), shifted("2024-03-05" + tail, 1, day_first=False) or ""
    )


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"max_days": 0}, "max_days: "),
        ({"max_days": 36_501}, "max_days: "),
        ({"max_days": True}, "max_days: "),
        ({"subject": 7}, "subject: "),
        ({"subject": None}, "subject: "),
        ({"day_first": "yes"}, "day_first: "),
    ],
)
def test_what_cannot_work_is_refused_when_built(options, message: str) -> None:
    with pytest.raises(ConfigurationError, match=f"^{message}"):
        date_shift(key=KEY, **options)
