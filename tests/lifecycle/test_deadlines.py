"""Deadlines are counted as the regulations count: month ends, leap years, clock changes, holidays, pauses."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit.errors import ConfigurationError
from privkit.lifecycle._law._load import law
from privkit.lifecycle.deadlines import Pause, due, holidays, regulations

UTC = timezone.utc
BERLIN = ZoneInfo("Europe/Berlin")
GERMAN = holidays(date.fromisoformat(day) for day in ("2026-01-01", "2026-04-03", "2026-04-06", "2026-05-01"))


def at(text: str, zone: timezone | ZoneInfo = UTC) -> datetime:
    return datetime.fromisoformat(text).replace(tzinfo=zone)


@pytest.mark.parametrize(
    ("regulation", "action", "received", "extended", "day"),
    [
        # a month: the same number, or the last of the month
        ("gdpr", "access", "2026-03-05T10:00", False, "2026-04-06"),  # Sunday 5 April moves to Monday
        ("gdpr", "access", "2026-06-01T00:00", False, "2026-07-01"),
        ("gdpr", "erasure", "2025-08-31T12:00", False, "2025-09-30"),
        ("gdpr", "erasure", "2025-12-31T23:59", False, "2026-02-02"),  # Saturday 31 January
        ("gdpr", "access", "2025-01-31T09:00", False, "2025-02-28"),
        ("gdpr", "access", "2024-01-31T09:00", False, "2024-02-29"),  # leap year
        ("gdpr", "access", "2024-01-30T09:00", False, "2024-02-29"),
        ("gdpr", "access", "2024-02-29T09:00", False, "2024-03-29"),
        ("gdpr", "access", "2028-01-29T09:00", False, "2028-02-29"),
        ("gdpr", "portability", "2026-11-15T09:00", False, "2026-12-15"),
        # three months in one, not one after the other
        ("gdpr", "access", "2025-01-31T09:00", True, "2025-04-30"),
        ("gdpr", "access", "2025-11-30T09:00", True, "2026-03-02"),  # 28 February is a Saturday
        ("gdpr", "access", "2023-11-30T09:00", True, "2024-02-29"),
        ("gdpr", "extension_notice", "2025-01-31T09:00", False, "2025-02-28"),
        ("uk_gdpr", "access", "2026-02-28T09:00", False, "2026-03-30"),  # Saturday 28 March
        ("uk_gdpr", "access", "2026-02-28T09:00", True, "2026-05-28"),
        # days
        ("ccpa", "access", "2026-01-01T09:00", False, "2026-02-15"),  # a Sunday, and it stays
        ("ccpa", "erasure", "2026-01-01T09:00", True, "2026-04-01"),
        ("ccpa", "erasure", "2024-01-31T09:00", False, "2024-03-16"),
        ("ccpa", "acknowledgement", "2026-06-01T09:00", False, "2026-06-15"),
        ("ccpa", "acknowledgement", "2026-06-05T09:00", False, "2026-06-19"),  # a Friday
        ("ccpa", "acknowledgement", "2026-06-06T09:00", False, "2026-06-19"),  # a Saturday
        ("ccpa", "opt_out", "2026-06-01T09:00", False, "2026-06-22"),
        ("hipaa", "access", "2026-01-30T09:00", False, "2026-03-01"),
        ("hipaa", "access", "2024-01-30T09:00", False, "2024-02-29"),
        ("hipaa", "access", "2026-01-30T09:00", True, "2026-03-31"),
        ("hipaa", "rectification", "2026-01-30T09:00", False, "2026-03-31"),
        ("hipaa", "breach_people", "2026-03-01T09:00", False, "2026-04-30"),
        ("hipaa", "breach_media", "2026-03-01T09:00", False, "2026-04-30"),
        # the days after the end of the year it was noticed in
        ("hipaa", "breach_authority_few", "2026-01-01T00:00", False, "2027-03-01"),
        ("hipaa", "breach_authority_few", "2025-12-31T23:59", False, "2026-03-01"),
        ("hipaa", "breach_authority_few", "2023-07-04T09:00", False, "2024-02-29"),  # leap year
        ("ccpa", "rectification", "2023-01-01T09:00", True, "2023-04-01"),
        ("ccpa", "limit_use", "2026-06-01T09:00", False, "2026-06-22"),
    ],
)
def test_the_last_day(regulation: str, action: str, received: str, extended: bool, day: str) -> None:
    assert due(regulation, action, at(received), extended=extended).day == date.fromisoformat(day)


@pytest.mark.parametrize(
    ("action", "received", "day"),
    [
        ("access", "2025-12-01T09:00", "2026-01-02"),  # New Year's Day is no working day
        ("access", "2026-03-03T09:00", "2026-04-07"),  # Good Friday, a weekend, Easter Monday
        ("access", "2026-04-01T09:00", "2026-05-04"),  # Friday 1 May and a weekend
        ("access", "2026-03-02T09:00", "2026-04-02"),
    ],
)
def test_a_last_day_on_a_holiday_moves_to_the_next_working_day(action: str, received: str, day: str) -> None:
    assert due("gdpr", action, at(received, BERLIN), zone=BERLIN, holidays=GERMAN).day == date.fromisoformat(
        day
    )


def test_holidays_are_no_business_days() -> None:
    memorial = holidays([date(2026, 5, 25)])
    received = at("2026-05-20T09:00")
    assert due("ccpa", "acknowledgement", received).day == date(2026, 6, 3)
    assert due("ccpa", "acknowledgement", received, holidays=memorial).day == date(2026, 6, 4)


@pytest.mark.parametrize(
    ("noticed", "ends"),
    [
        ("2026-03-27T12:00+01:00", "2026-03-30T13:00+02:00"),  # over the hour that is left out in Berlin
        ("2026-10-23T12:00+02:00", "2026-10-26T11:00+01:00"),  # over the hour that comes twice
        ("2026-06-05T23:30+02:00", "2026-06-08T23:30+02:00"),  # a weekend does not move it
    ],
)
def test_hours_are_counted_as_they_pass(noticed: str, ends: str) -> None:
    deadline = due("gdpr", "breach_authority", datetime.fromisoformat(noticed), zone=BERLIN)
    assert deadline.ends == datetime.fromisoformat(ends)
    assert deadline.day == datetime.fromisoformat(ends).date()


def test_days_begin_and_end_where_the_law_holds() -> None:
    late = at("2026-05-31T22:30")  # already 1 June in Berlin
    assert due("gdpr", "access", late).day == date(2026, 6, 30)
    here = due("gdpr", "access", late, zone=BERLIN)
    assert here.day == date(2026, 7, 1)
    assert here.ends == datetime.fromisoformat("2026-07-02T00:00+02:00")


def test_the_day_the_clocks_change_ends_at_its_own_midnight() -> None:
    pacific = ZoneInfo("America/Los_Angeles")
    deadline = due("ccpa", "access", at("2026-01-22T10:00", pacific), zone=pacific)
    assert deadline.day == date(2026, 3, 8)  # the clocks change that night
    assert deadline.ends == datetime.fromisoformat("2026-03-09T00:00-07:00")


def test_a_midnight_that_does_not_exist_ends_the_day_all_the_same() -> None:
    cairo = ZoneInfo("Africa/Cairo")  # on 24 April 2026 the clock goes from 0:00 to 1:00
    deadline = due("hipaa", "access", at("2026-03-24T10:00", cairo), zone=cairo)
    assert deadline.day == date(2026, 4, 23)
    assert deadline.ends == at("2026-04-23T22:00")


def identity(start: str, end: str | None) -> Pause:
    return Pause("identity", at(start), None if end is None else at(end))


@pytest.mark.parametrize(
    ("pauses", "day"),
    [
        ([], "2026-07-02"),
        ([identity("2026-06-03T10:00", "2026-06-10T09:00")], "2026-07-09"),
        ([identity("2026-06-03T10:00", "2026-06-03T20:00")], "2026-07-02"),
        ([identity("2026-06-03T10:00", "2026-06-05T09:00")], "2026-07-06"),  # to a Saturday, so Monday
        (
            [
                identity("2026-06-03T10:00", "2026-06-10T09:00"),
                Pause("clarification", at("2026-06-08T10:00"), at("2026-06-11T09:00")),
            ],
            "2026-07-10",
        ),
        ([identity("2026-05-20T10:00", "2026-06-03T09:00")], "2026-07-03"),  # asked before it came in
    ],
)
def test_pauses_move_the_last_day(pauses: list[Pause], day: str) -> None:
    assert due("gdpr", "erasure", at("2026-06-02T09:00"), pauses=pauses).day == date.fromisoformat(day)


def test_an_open_pause_moves_on_with_the_time() -> None:
    pause = [identity("2026-06-03T10:00", None)]
    received = at("2026-06-02T09:00")
    deadline = due("gdpr", "access", received, pauses=pause, at=at("2026-06-10T09:00"))
    assert (deadline.day, deadline.running) == (date(2026, 7, 9), False)
    assert due("gdpr", "access", received, pauses=pause, at=at("2026-06-12T09:00")).day == date(2026, 7, 13)
    with pytest.raises(ConfigurationError, match="at="):
        due("gdpr", "access", received, pauses=pause)


def test_left_and_missed() -> None:
    deadline = due("hipaa", "access", at("2026-01-01T09:00"))
    assert deadline.left(at("2026-01-31T23:00")) == timedelta(hours=1)
    assert not deadline.missed(at("2026-01-31T23:59"))
    assert deadline.missed(at("2026-02-01T00:00"))


def test_it_says_where_it_stands_and_what_it_is() -> None:
    deadline = due(
        "gdpr",
        "access",
        at("2026-06-02T09:00"),
        pauses=[identity("2026-06-03T10:00", "2026-06-04T10:00")],
    )
    assert deadline.citations[0] == "GDPR Art. 12(3)"
    assert any("1182/71" in citation for citation in deadline.citations)
    assert any("12(6)" in citation for citation in deadline.citations)
    assert "not legal advice" in deadline.note


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("gdprr", "access"), "did you mean 'gdpr'"),
        (("gdpr", "acess"), "did you mean 'access'"),
        (("hipaa", "erasure"), "no right to erasure"),
        (("gdpr", "breach_people"), "without undue delay"),
    ],
)
def test_what_there_is_no_limit_for_is_refused_with_the_reason(arguments: tuple[str, str], told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        due(*arguments, at("2026-06-02T09:00"))


def test_what_came_before_a_regulation_held_is_refused() -> None:
    for regulation, action, received in (
        ("gdpr", "access", "2018-05-24T09:00"),
        ("ccpa", "rectification", "2022-12-31T09:00"),  # the right to correct came with Proposition 24
    ):
        with pytest.raises(ConfigurationError, match="did not hold yet"):
            due(regulation, action, at(received))


def test_wrong_arguments_are_refused() -> None:
    received = at("2026-06-02T09:00")
    with pytest.raises(ConfigurationError, match="time zone"):
        due("gdpr", "access", datetime(2026, 6, 2))
    with pytest.raises(ConfigurationError, match="no extension"):
        due("gdpr", "breach_authority", received, extended=True)
    with pytest.raises(ConfigurationError, match="nothing pauses it"):
        due("ccpa", "erasure", received, pauses=[identity("2026-06-03T10:00", "2026-06-04T10:00")])
    with pytest.raises(ConfigurationError, match="did you mean 'identity'"):
        due("gdpr", "erasure", received, pauses=[Pause("identiy", received, received)])
    with pytest.raises(ConfigurationError, match="end before"):
        Pause("identity", received, received - timedelta(days=1))
    with pytest.raises(ConfigurationError, match="no working day"):
        due("gdpr", "access", received, holidays=lambda day: True)


@given(
    st.sampled_from(regulations()),
    st.datetimes(datetime(2021, 1, 2), datetime(2099, 1, 1), timezones=st.just(UTC)),
    st.booleans(),
)
def test_a_later_request_is_never_due_earlier_and_an_extension_never_shortens(
    regulation: str, received: datetime, extended: bool
) -> None:
    first = due(regulation, "access", received, extended=extended)
    second = due(regulation, "access", received + timedelta(days=1), extended=extended)
    assert received < first.ends <= second.ends
    assert due(regulation, "access", received, extended=True).ends >= first.ends


@pytest.mark.parametrize("regulation", regulations())
def test_every_entry_of_a_regulation_has_its_citation_and_its_date(regulation: str) -> None:
    data = law(regulation)
    assert data["name"] == regulation
    assert data["counting"]["citation"]
    for entry in data["rules"]:
        assert entry["citation"]
        assert date.fromisoformat(entry["since"])
        assert set(entry["period"]) <= {"months", "days", "hours", "business_days"}


def test_reasons_to_keep_what_was_to_be_erased_are_cited_where_there_is_a_right_to_erasure() -> None:
    for regulation in regulations():
        data = law(regulation)
        erasure = any("erasure" in entry["actions"] for entry in data["rules"])
        assert bool(data.get("erasure_exceptions")) is erasure, regulation
        for reason, citation in {**data.get("erasure_exceptions", {}), **data["refusals"]}.items():
            assert any(sign.isdigit() for sign in citation), reason
    assert law("uk_gdpr")["erasure_exceptions"].keys() == law("gdpr")["erasure_exceptions"].keys()
    assert len(law("ccpa")["erasure_exceptions"]) == 8  # § 1798.105(d)(1) to (8)


def _by_the_text(received: date, months: int, closed: frozenset[date]) -> date:
    """Regulation 1182/71 Art. 3, day by day: 2(c) the same date, or the last of the month; 4 then a working day."""
    day, passed = received, 0
    while passed < months:  # to the first day of the last month
        day += timedelta(days=1)
        passed += day.day == 1
    last = day
    while (last + timedelta(days=1)).month == day.month and last.day < received.day:
        last += timedelta(days=1)
    while last.isoweekday() > 5 or last in closed:
        last += timedelta(days=1)
    return last


def test_months_are_counted_as_the_text_says_on_every_day_of_nine_years() -> None:
    closed = frozenset(
        date(year, *day) for year in range(2023, 2034) for day in ((1, 1), (5, 1), (12, 25), (12, 26))
    )
    for number in range(date(2024, 1, 1).toordinal(), date(2033, 1, 1).toordinal()):
        day = date.fromordinal(number)
        received = datetime(day.year, day.month, day.day, 23, 59, tzinfo=BERLIN)
        for extended, months in ((False, 1), (True, 3)):
            told = due("gdpr", "access", received, zone=BERLIN, holidays=holidays(closed), extended=extended)
            assert told.day == _by_the_text(day, months, closed), (day, extended)
            assert told.ends.astimezone(BERLIN).date() == told.day + timedelta(days=1)
