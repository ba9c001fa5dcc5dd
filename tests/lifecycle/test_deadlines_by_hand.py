"""Deadlines against days that were counted by hand from the texts of the regulations, on a calendar of paper.

GDPR Art. 12(3) and 33(1) with Regulation (EEC, Euratom) No 1182/71 Art. 3; Cal. Civ. Code § 1798.130(a)(2), 11 CCR
§§ 7021, 7026(f); 45 CFR 164.404(b), 164.408(c), 164.524(b)(2), 164.526(b)(2).
"""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit.lifecycle.deadlines import Pause, due, holidays

UTC = timezone.utc
BERLIN, LONDON, NEW_YORK = ZoneInfo("Europe/Berlin"), ZoneInfo("Europe/London"), ZoneInfo("America/New_York")
DAYS = st.dates(date(2019, 1, 1), date(2035, 12, 31))


def utc(text: str) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=UTC)


def calendar(*days: str) -> object:
    return holidays(map(date.fromisoformat, days))


@pytest.mark.parametrize(
    ("regulation", "action", "zone", "received", "extended", "day", "ends"),
    [
        # 31 January in Berlin, still the 30th in UTC; 28 February 2026 is a Saturday
        ("gdpr", "access", BERLIN, "2026-01-30T23:30", False, "2026-03-02", "2026-03-02T23:00"),
        # the last minute of 28 February; 28 March is a Saturday, and on the 29th the clocks go forward
        ("gdpr", "erasure", BERLIN, "2026-02-28T22:59", False, "2026-03-30", "2026-03-30T22:00"),
        # 25 October 2026 is the Sunday on which the clocks go back
        ("gdpr", "access", BERLIN, "2026-09-25T08:00", False, "2026-10-26", "2026-10-26T23:00"),
        ("uk_gdpr", "access", LONDON, "2026-09-25T08:00", False, "2026-10-26", "2026-10-27T00:00"),
        # leap days
        ("gdpr", "erasure", BERLIN, "2028-02-29T10:00", False, "2028-03-29", "2028-03-29T22:00"),
        ("gdpr", "erasure", BERLIN, "2028-02-29T10:00", True, "2028-05-29", "2028-05-29T22:00"),
        ("gdpr", "portability", BERLIN, "2027-11-30T10:00", True, "2028-02-29", "2028-02-29T23:00"),
        ("ccpa", "access", NEW_YORK, "2027-12-01T17:00", False, "2028-01-15", "2028-01-16T05:00"),
        ("ccpa", "access", NEW_YORK, "2027-12-01T17:00", True, "2028-02-29", "2028-03-01T05:00"),
        # 6 February in New York, 7 February in UTC; 30 days on the clocks go forward at two
        ("hipaa", "access", NEW_YORK, "2026-02-07T04:00", False, "2026-03-08", "2026-03-09T04:00"),
        ("hipaa", "access", NEW_YORK, "2026-02-07T04:00", True, "2026-04-07", "2026-04-08T04:00"),
        # 1 November 2026 has 25 hours in New York
        ("hipaa", "access", NEW_YORK, "2026-10-02T15:00", False, "2026-11-01", "2026-11-02T05:00"),
        ("hipaa", "rectification", NEW_YORK, "2026-01-01T15:00", True, "2026-04-01", "2026-04-02T04:00"),
        ("hipaa", "breach_people", NEW_YORK, "2027-12-31T15:00", False, "2028-02-29", "2028-03-01T05:00"),
        (
            "hipaa",
            "breach_authority_few",
            NEW_YORK,
            "2027-03-01T15:00",
            False,
            "2028-02-29",
            "2028-03-01T05:00",
        ),
        # 72 hours are 72 hours, whatever the clocks on the wall do in between
        ("gdpr", "breach_authority", BERLIN, "2026-03-28T11:00", False, "2026-03-31", "2026-03-31T11:00"),
        ("gdpr", "breach_authority", BERLIN, "2026-10-24T22:30", False, "2026-10-27", "2026-10-27T22:30"),
        ("uk_gdpr", "breach_authority", LONDON, "2026-12-24T23:59", False, "2026-12-27", "2026-12-27T23:59"),
    ],
)
def test_the_last_day_and_its_end(
    regulation: str, action: str, zone: ZoneInfo, received: str, extended: bool, day: str, ends: str
) -> None:
    deadline = due(regulation, action, utc(received), zone=zone, extended=extended)
    assert (deadline.day, deadline.ends) == (date.fromisoformat(day), utc(ends))
    assert deadline.missed(utc(ends))
    assert not deadline.missed(utc(ends) - timedelta(microseconds=1))


THANKSGIVING = calendar("2026-11-11", "2026-11-26", "2026-12-25", "2027-01-01")
CHRISTMAS = calendar("2026-12-25", "2026-12-26", "2027-01-01")
BANK = calendar("2026-12-25", "2026-12-28", "2027-01-01")  # Boxing Day is a Saturday, so Monday in its place


@pytest.mark.parametrize(
    ("regulation", "action", "received", "days_off", "day"),
    [
        ("ccpa", "acknowledgement", "2026-11-16T12:00", None, "2026-11-30"),
        ("ccpa", "acknowledgement", "2026-11-16T12:00", THANKSGIVING, "2026-12-01"),
        ("ccpa", "opt_out", "2026-12-18T12:00", THANKSGIVING, "2027-01-12"),
        ("ccpa", "limit_use", "2026-12-18T12:00", None, "2027-01-08"),
        ("ccpa", "access", "2026-11-10T12:00", THANKSGIVING, "2026-12-25"),  # calendar days, and it stays
        ("gdpr", "access", "2026-11-25T12:00", CHRISTMAS, "2026-12-28"),
        ("uk_gdpr", "access", "2026-11-25T12:00", BANK, "2026-12-29"),
        ("uk_gdpr", "access", "2026-11-30T12:00", BANK, "2026-12-30"),
        ("gdpr", "refusal_notice", "2026-12-01T12:00", CHRISTMAS, "2027-01-04"),  # New Year, a weekend
    ],
)
def test_holidays(regulation: str, action: str, received: str, days_off: object, day: str) -> None:
    found = due(regulation, action, utc(received), holidays=days_off)  # type: ignore[arg-type]
    assert found.day == date.fromisoformat(day)


def stopped(start: str, end: str, reason: str = "identity") -> Pause:
    return Pause(reason, utc(start), utc(end))


@pytest.mark.parametrize(
    ("received", "extended", "pauses", "day"),
    [
        ("2026-01-05T09:00", False, [], "2026-02-05"),
        ("2026-01-31T09:00", True, [stopped("2026-02-03T09:00", "2026-02-13T09:00")], "2026-05-11"),
        ("2026-01-05T09:00", False, [stopped("2026-02-04T09:00", "2026-02-06T09:00")], "2026-02-09"),
        # asked for on the last day itself: three days, to Sunday, so Monday
        ("2026-01-05T09:00", False, [stopped("2026-02-05T23:00", "2026-02-08T09:00")], "2026-02-09"),
        # what is over stays over: asked for a day, a week, a year too late
        ("2026-01-05T09:00", False, [stopped("2026-02-06T00:00", "2026-02-20T09:00")], "2026-02-05"),
        ("2026-01-05T09:00", False, [stopped("2026-02-13T09:00", "2026-12-20T09:00")], "2026-02-05"),
        ("2026-01-05T09:00", True, [stopped("2026-02-06T09:00", "2026-02-16T09:00")], "2026-04-15"),
        # the first in time, the second only because of the first; a third too late
        (
            "2026-01-05T09:00",
            False,
            [
                stopped("2026-03-20T09:00", "2026-04-20T09:00"),
                stopped("2026-02-09T09:00", "2026-02-12T09:00", "clarification"),
                stopped("2026-01-10T09:00", "2026-01-15T09:00"),
            ],
            "2026-02-13",
        ),
        # 28 February is a Saturday, so it is over on Monday: stopped on Sunday for two days, two are left
        ("2026-01-28T09:00", False, [stopped("2026-03-01T09:00", "2026-03-03T09:00")], "2026-03-04"),
    ],
)
def test_pauses(received: str, extended: bool, pauses: list[Pause], day: str) -> None:
    assert due("gdpr", "erasure", utc(received), extended=extended, pauses=pauses).day == date.fromisoformat(
        day
    )


@given(DAYS, st.integers(1, 400), st.integers(0, 60))
def test_a_pause_after_the_end_changes_nothing_and_one_before_never_shortens(
    day: date, after: int, long: int
) -> None:
    received = datetime(day.year, day.month, day.day, 9, tzinfo=UTC)
    plain = due("gdpr", "access", received)
    start = received + timedelta(days=after)
    paused = due("gdpr", "access", received, pauses=[Pause("identity", start, start + timedelta(days=long))])
    if plain.missed(start):
        assert paused.day == plain.day
    else:
        assert plain.day <= paused.day <= plain.day + timedelta(days=long + 3)
        assert not long or not paused.missed(start + timedelta(days=long))


@given(DAYS, st.sampled_from(["erasure", "access"]), st.booleans())
def test_months_end_no_later_than_the_same_number_and_its_weekend(
    day: date, action: str, extended: bool
) -> None:
    """Another way to count: the first of the next month but one less a day is the last that can be."""
    found = due("gdpr", action, datetime(day.year, day.month, day.day, tzinfo=UTC), extended=extended).day
    months = 3 if extended else 1
    first = date(day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1, 1)
    wanted = first
    while wanted.day < day.day and (wanted + timedelta(days=1)).month == first.month:
        wanted += timedelta(days=1)
    while wanted.isoweekday() > 5:
        wanted += timedelta(days=1)
    assert found == wanted
