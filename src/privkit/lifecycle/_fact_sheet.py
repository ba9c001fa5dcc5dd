"""The facts about an incident, in Markdown, for those who have to be told."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta, tzinfo
from typing import TYPE_CHECKING

from privkit.lifecycle._common import EVIDENCE
from privkit.lifecycle._law._load import law
from privkit.lifecycle.deadlines import Deadline

if TYPE_CHECKING:
    from privkit.lifecycle.incident import Incident

__all__ = ["fact_sheet"]


def fact_sheet(
    incident: Incident,
    clocks: Sequence[Deadline],
    items: Mapping[str, Sequence[str]],
    *,
    at: datetime,
    zone: tzinfo,
) -> str:
    """Return clocks, numbers, items and phases.

    Args:
        incident: which.
        clocks: its time limits.
        items: what the regulations ask for, each with where they do.
        at: the present.
        zone: for the moments that are shown.
    """
    limits = "\n".join(_limit(incident, deadline, at, zone) for deadline in clocks)
    lines = [
        f"# Incident: {incident.name}",
        f"Noticed {_shown(incident.detected, zone)}; as of {_shown(at, zone)}. {EVIDENCE}",
        "## Time limits",
        limits or "None is known.",
        *_without_period(incident),
        "## What was exposed",
        _exposed(incident),
        "## What is told",
        *_told(incident, items),
        "## Phases",
        "\n".join(
            f"{update.number}. {_shown(update.at, zone)}: {', '.join(update.facts) or 'the audit'}"
            for update in incident.updates
        )
        or "None yet.",
    ]
    return "\n\n".join(lines) + "\n"


def _without_period(incident: Incident) -> list[str]:
    """Return whom a regulation wants told without saying until when."""
    told = [
        f"- {action.removeprefix('breach_')}: {reason}"
        for name in incident.regulations
        for action, reason in law(name).get("without_period", {}).items()
    ]
    return ["\n".join(told)] if told else []


def _limit(incident: Incident, deadline: Deadline, at: datetime, zone: tzinfo) -> str:
    whom = deadline.action.removeprefix("breach_")
    told = incident.notified.get(whom)
    left = deadline.left(at)
    hours = int(abs(left.total_seconds()) // 3600)
    state = f"{hours} hours left" if left > timedelta(0) else f"over since {hours} hours"
    if told is not None:
        late = " (late: the reasons have to be told)" if deadline.missed(told) else ""
        state = f"told {_shown(told, zone)}{late}"
    return f"- {whom}, by {_shown(deadline.ends, zone)} ({deadline.citations[0]}): {state}"


def _exposed(incident: Incident) -> str:
    seen = [update.exposure for update in incident.updates if update.exposure]
    if not seen:
        return "Not known yet."
    last = seen[-1]
    types = ", ".join(f"{name} {count}" for name, count in sorted(last["types"].items()))
    return f"{last['people']} people, {last['tokens']} values in {last['entries']} acts. {types}".rstrip()


def _told(incident: Incident, items: Mapping[str, Sequence[str]]) -> list[str]:
    latest = {item: text for update in incident.updates for item, text in update.facts.items()}
    return [
        f"**{item.replace('_', ' ')}** ({', '.join(where)}): {latest.get(item, 'not known yet')}"
        for item, where in items.items()
    ]


def _shown(moment: datetime, zone: tzinfo) -> str:
    return moment.astimezone(zone).strftime("%Y-%m-%d %H:%M %Z")
