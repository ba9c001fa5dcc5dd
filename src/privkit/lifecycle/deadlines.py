"""When an answer is due: time limits of regulations, as dated and cited data, counted the way the law counts.

::

    received = datetime(2026, 1, 31, 9, 30, tzinfo=timezone.utc)
    due("gdpr", "access", received, zone=ZoneInfo("Europe/Berlin")).day        # date(2026, 3, 2)

Months end on the day of the same number or on the last of the month; a last day on a weekend or a holiday moves to
the next working day where the regulation says so; hours are counted as they pass, whatever the clocks on the wall do.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta, timezone, tzinfo
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError, nearest
from privkit.lifecycle._common import EVIDENCE, aware
from privkit.lifecycle._law._load import REGULATIONS, law, rule_on

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Deadline", "Pause", "due", "holidays", "regulations"]

Holidays = Callable[[date], bool]


@dataclass(frozen=True, slots=True)
class Pause:
    """A time during which the clock stands still, such as while the person has not shown who they are.

    Args:
        reason: why, as the regulation's data names it: ``"identity"`` or ``"clarification"``.
        start: when it was asked for.
        end: when the answer came; ``None`` while it has not.

    Raises:
        ConfigurationError: moments without a time zone, or an end before the start.
    """

    reason: str
    start: datetime
    end: datetime | None = None

    def __post_init__(self) -> None:
        start = aware(self.start, "start")
        if self.end is not None and aware(self.end, "end") < start:
            raise ConfigurationError("a pause cannot end before it starts")


@dataclass(frozen=True, slots=True)
class Deadline:
    """When an answer is due, and by which rule.

    Attributes:
        regulation: its name, such as ``"gdpr"``.
        action: what is due, such as ``"access"``.
        day: the last day, in the time zone that was asked for; for limits in hours, the day of the last hour.
        ends: the moment the time limit is over, in UTC: the midnight after ``day``, or the end of the last hour.
        running: false while a pause has not ended; ``ends`` then moves on with every day.
        extended: whether the extension is part of it.
        citations: where it stands.
        note: what this is and is not.
    """

    regulation: str
    action: str
    day: date
    ends: datetime
    running: bool
    extended: bool
    citations: tuple[str, ...]
    note: str = EVIDENCE

    def left(self, at: datetime) -> timedelta:
        """Return how long is left at a moment; negative when it is over.

        Raises:
            ConfigurationError: a moment without a time zone.
        """
        return self.ends - aware(at, "at")

    def missed(self, at: datetime) -> bool:
        """Return whether it is over at a moment.

        Raises:
            ConfigurationError: a moment without a time zone.
        """
        return self.left(at) <= timedelta(0)


def regulations() -> tuple[str, ...]:
    """Return the names of the regulations there is data for."""
    return REGULATIONS


def holidays(days: Iterable[date]) -> Holidays:
    """Return a calendar of these public holidays, for ``due``; any callable from a day to yes or no is one too."""
    fixed = frozenset(days)
    return lambda day: day in fixed


def due(
    regulation: str,
    action: str,
    received: datetime,
    *,
    zone: tzinfo = timezone.utc,
    holidays: Holidays | None = None,
    extended: bool = False,
    pauses: Sequence[Pause] = (),
    at: datetime | None = None,
) -> Deadline:
    """Return when an answer is due.

    Args:
        regulation: ``"ccpa"``, ``"gdpr"``, ``"hipaa"`` or ``"uk_gdpr"``.
        action: what is due: ``"access"``, ``"erasure"``, ``"acknowledgement"``, ``"breach_authority"`` …
        received: when the request came in; for breaches, when it was noticed.
        zone: where the law's days begin and end, such as ``ZoneInfo("Europe/Berlin")``.
        holidays: which days are public holidays there. Without one only weekends are known, which never gives a
            later day than with one.
        extended: whether the extension was told to the person in time.
        pauses: times that do not count; those that overlap count once, and what came after the last day not at all.
        at: the present, for a pause that has not ended; needed only then.

    Raises:
        ConfigurationError: a regulation, an action, a pause or an extension there is none of, with the reason.
    """
    start = aware(received, "received")
    data = law(regulation)
    rule = rule_on(data, action, start.astimezone(zone).date())
    if extended and "extension" not in rule:
        raise ConfigurationError(f"{regulation}: {rule['citation']} knows no extension for {action!r}")
    working = _working(data["counting"]["weekend"], holidays)
    citations = (rule["citation"], *_counting(data, rule), *_reasons(regulation, rule, pauses))
    if "hours" in rule["period"]:
        ends = start + timedelta(hours=rule["period"]["hours"])
        day = ends.astimezone(zone).date()
    else:
        day = _last_day(start.astimezone(zone).date(), rule, extended, working)
        rolled = (lambda day: _rolled(day, working)) if rule.get("roll") else (lambda day: day)
        day = _resumed(day, _paused_days(pauses, zone, at, start), rolled)
        ends = datetime.combine(day + timedelta(days=1), time(0), zone).astimezone(timezone.utc)
    running = all(pause.end is not None for pause in pauses)
    return Deadline(regulation, action, day, ends, running, extended, citations)


def _counting(data: Mapping[str, Any], rule: Mapping[str, Any]) -> tuple[str, ...]:
    return () if "hours" in rule["period"] else (data["counting"]["citation"],)


def _reasons(regulation: str, rule: Mapping[str, Any], pauses: Sequence[Pause]) -> tuple[str, ...]:
    known = rule.get("pauses", {})
    for pause in pauses:
        if pause.reason not in known:
            raise ConfigurationError(
                f"{regulation}: {rule['citation']} is not paused for {pause.reason!r}"
                f"{nearest(pause.reason, known) or '; nothing pauses it' * (not known)}"
            )
    return tuple(dict.fromkeys(known[pause.reason] for pause in pauses))


def _working(weekend: Sequence[int], is_holiday: Holidays | None) -> Holidays:
    return lambda day: day.weekday() not in weekend and not (is_holiday is not None and is_holiday(day))


def _last_day(start: date, rule: Mapping[str, Any], extended: bool, working: Holidays) -> date:
    if rule["from"].startswith("end of the year"):
        start = date(start.year, 12, 31)
    periods = (rule["period"], *([rule["extension"]] if extended else ()))
    months = sum(period.get("months", 0) for period in periods)
    # All months together, not one after the other: from 30 January two months go to 30 March, over no 28 February.
    day = _months_later(start, months) + timedelta(days=sum(period.get("days", 0) for period in periods))
    for _ in range(sum(period.get("business_days", 0) for period in periods)):
        day = _rolled(day + timedelta(days=1), working)
    return day


def _months_later(day: date, months: int) -> date:
    years, month = divmod(day.month - 1 + months, 12)
    year = day.year + years
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _rolled(day: date, working: Holidays) -> date:
    for days in range(60):
        if working(day + timedelta(days=days)):
            return day + timedelta(days=days)
    raise ConfigurationError("holidays: this calendar leaves no working day in two months")


def _resumed(day: date, stopped: Iterable[int], rolled: Callable[[date], date]) -> date:
    """Return the last day, moved by each day that was stopped before it was over: nothing brings back what is over."""
    for each in stopped:
        if each > rolled(day).toordinal():
            break
        # Where it is stopped in the days it was rolled over, these are what is left of it.
        day = (rolled(day) if each > day.toordinal() else day) + timedelta(days=1)
    return rolled(day)


def _paused_days(pauses: Sequence[Pause], zone: tzinfo, at: datetime | None, received: datetime) -> list[int]:
    """Return the days of the calendar that the pauses take, in order, each once."""
    stopped: set[int] = set()
    for pause in pauses:
        end = pause.end if pause.end is not None else at
        if end is None:
            raise ConfigurationError("a pause has not ended: say with at=… what the time is")
        first = max(aware(pause.start, "start"), received).astimezone(zone).date()
        stopped.update(range(first.toordinal(), aware(end, "at").astimezone(zone).date().toordinal()))
    return sorted(stopped)
