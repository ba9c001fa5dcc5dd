"""What the entries say together: exports for other programs, counts and what stands out."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any, NamedTuple

from privkit.vault.audit._event import Entry

__all__ = ["Report", "as_csv", "as_jsonl", "report"]

_COLUMNS = ("seq", "at", "actor", "role", "action", "outcome", "purpose", "tenant")
_LISTS = ("subjects", "tokens", "types", "detail")
_NOTABLE = {
    "audit.gap": "entries are gone, as after a power cut",
    "audit.repair": "something torn was taken away at the end",
    "audit.recovered": "the state was made anew",
    "alarm": "an alarm was raised",
    "lock": "an actor or tenant was locked",
    "contain": "an actor or tenant was frozen",
}
_MOST_DENIED = 10  # denials of one actor on one day


class Report(NamedTuple):
    """Counts over entries, and what stands out.

    Attributes:
        entries: how many there are.
        first: the time of the first; None if there is none.
        last: the time of the last.
        actors: entries by actor.
        actions: entries by action.
        outcomes: entries by outcome.
        types: values by entity type, of acts that were done.
        days: entries by day, in UTC.
        anomalies: what stands out, one line each.
    """

    entries: int
    first: datetime | None
    last: datetime | None
    actors: dict[str, int]
    actions: dict[str, int]
    outcomes: dict[str, int]
    types: dict[str, int]
    days: dict[str, int]
    anomalies: tuple[str, ...]

    def as_dict(self) -> dict[str, Any]:
        """Return it as plain data, for JSON."""
        plain = self._asdict()
        return {
            **plain,
            "first": _time(self.first),
            "last": _time(self.last),
            "anomalies": list(self.anomalies),
        }


def _time(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat().replace("+00:00", "Z")


def report(entries: Iterable[Entry]) -> Report:
    """Count entries by who, what, of which type and when, and say what stands out.

    That is: gaps, repairs, alarms, locks, a clock that went back, and ten denials or more of one actor on a day.
    """
    tally: dict[str, Counter[str]] = {
        name: Counter() for name in ("actors", "actions", "outcomes", "types", "days")
    }
    denied: Counter[tuple[str, str]] = Counter()
    found: list[str] = []
    first = last = None
    for entry in entries:
        first = first or entry.at
        found += _standing_out(entry, last)
        last = entry.at
        _count(tally, denied, entry)
    found += [f"{day}: {n} denials of {who}" for (day, who), n in sorted(denied.items()) if n >= _MOST_DENIED]
    counts = {name: dict(sorted(counter.items())) for name, counter in tally.items()}
    return Report(sum(counts["actors"].values()), first, last, anomalies=tuple(found), **counts)


def _standing_out(entry: Entry, last: datetime | None) -> Iterator[str]:
    if told := _NOTABLE.get(entry.event.action):
        more = ", ".join(f"{name} {value}" for name, value in entry.event.detail.items())
        yield f"entry {entry.seq}: {told}{f': {more}' if more else ''}"
    if last is not None and entry.at < last:
        yield f"entry {entry.seq}: the clock went back by {(last - entry.at).total_seconds():.0f} s"


def _count(tally: dict[str, Counter[str]], denied: Counter[tuple[str, str]], entry: Entry) -> None:
    event = entry.event
    day = entry.at.date().isoformat()
    tally["actors"][event.actor] += 1
    tally["actions"][event.action] += 1
    tally["outcomes"][event.outcome] += 1
    tally["days"][day] += 1
    if event.outcome == "ok":
        tally["types"].update(event.types)
    elif event.outcome == "denied":
        denied[day, event.actor] += 1


def _plain(entry: Entry) -> dict[str, Any]:
    event = entry.event
    told: dict[str, Any] = {"seq": entry.seq, "at": _time(entry.at)}
    told |= {name: getattr(event, name) for name in _COLUMNS[2:]}
    return {
        **told,
        "subjects": list(event.subjects),
        "tokens": list(event.tokens),
        "types": dict(event.types),
        "detail": dict(event.detail),
    }


def as_jsonl(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield each entry as a line of JSON with every field."""
    for entry in entries:
        yield json.dumps(_plain(entry), separators=(",", ":")) + "\n"


def as_csv(entries: Iterable[Entry]) -> Iterator[str]:
    """Yield a table, RFC 4180, with a first row of names; lists have spaces between their items.

    Cells that a spreadsheet would take for a formula begin with an apostrophe.
    """
    yield _row([*_COLUMNS, *_LISTS])
    for entry in entries:
        plain = _plain(entry)
        for name in ("types", "detail"):
            plain[name] = [f"{key}={value}" for key, value in plain[name].items()]
        yield _row([*(plain[name] for name in _COLUMNS), *(" ".join(plain[name]) for name in _LISTS)])


def _row(cells: list[Any]) -> str:
    out = io.StringIO()
    csv.writer(out).writerow([f"'{cell}" if str(cell).startswith("-") else cell for cell in cells])
    return out.getvalue()
