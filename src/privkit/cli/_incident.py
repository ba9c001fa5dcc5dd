"""``privkit incident``: begin, update, notified, sheet."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from privkit._files import lines, read_chunks
from privkit.cli import _output
from privkit.cli._life import half, moment, said
from privkit.cli._options import Commands, command
from privkit.errors import ConfigurationError, InputError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Iterator

    from privkit.lifecycle.incident import Act

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command and those below it."""
    parser = command(
        commands,
        "incident",
        "Keep the facts about an incident.",
        "privkit incident sheet incident.json",
    )
    halves = parser.add_subparsers(metavar="begin|update|notified|sheet", required=True)
    begin = half(
        halves,
        "begin",
        "Begin a file about an incident.",
        "privkit incident begin incident.json account-taken-over --detected 2026-03-02T09:00Z --regulation gdpr",
        _begin,
    )
    _file(begin)
    begin.add_argument("name", metavar="NAME", help="what it is called; no personal data")
    begin.add_argument("--detected", type=moment, metavar="WHEN", required=True, help="when it was noticed")
    begin.add_argument(
        "--regulation", action="append", metavar="NAME", required=True, help="ccpa, gdpr, hipaa or uk_gdpr"
    )
    update = half(
        halves,
        "update",
        "Add what is known now.",
        "privkit incident update incident.json measures=the-account-is-locked",
        _update,
    )
    _file(update)
    update.add_argument("facts", metavar="ITEM=TEXT", nargs="*", help="what is told, no personal data")
    update.add_argument(
        "--audit", metavar="FILE", help="JSONL with at, actor, action, subjects, tokens, types, outcome"
    )
    update.add_argument("--since", type=moment, metavar="WHEN", help="from when on the audit is read")
    update.add_argument("--until", type=moment, metavar="WHEN", help="up to when")
    update.add_argument("--actor", action="append", metavar="NAME", help="whose acts count")
    notified = half(
        halves,
        "notified",
        "Write down who was told.",
        "privkit incident notified incident.json authority",
        _notified,
    )
    _file(notified)
    notified.add_argument("whom", choices=("authority", "people"))
    notified.add_argument("--at", type=moment, metavar="WHEN", help="when (default: now)")
    sheet = half(halves, "sheet", "Print the fact sheet.", "privkit incident sheet incident.json", _sheet)
    _file(sheet)


def _file(parser: ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE", help="the file about the incident")


def _begin(options: Namespace) -> int:
    from privkit.lifecycle.incident import Incident

    incident = Incident.begin(
        options.file, options.name, detected=options.detected, regulations=options.regulation
    )
    for deadline in incident.clocks():
        _output.say(f"{deadline.action}, by {deadline.ends.isoformat()} ({deadline.citations[0]})")
    return 0


def _update(options: Namespace) -> int:
    from privkit.lifecycle.incident import Incident, exposure

    facts = dict(_fact(word) for word in options.facts)
    seen = None
    if options.audit:
        if options.since is None or options.until is None:
            raise ConfigurationError("--audit wants --since and --until")
        seen = exposure(_acts(options.audit), since=options.since, until=options.until, actors=options.actor)
    update = Incident.open(options.file).update(exposure=seen, **facts)
    people = f", {len(seen.subjects)} people exposed" if seen else ""
    _output.say(f"update {update.number}{people}")
    return 0


def _fact(word: str) -> tuple[str, str]:
    item, equals, text = word.partition("=")
    if not equals:
        raise ConfigurationError("facts are given as ITEM=TEXT, such as measures='the account is locked'")
    return item, text


def _acts(file: str) -> Iterator[Act]:
    import json

    from privkit.lifecycle.incident import Act

    for number, line in enumerate(lines(read_chunks(file)), 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
            yield Act(
                moment(row["at"]),
                row["actor"],
                row["action"],
                tuple(row.get("subjects", ())),
                tuple(row.get("tokens", ())),
                row.get("types", {}),
                row.get("outcome", "ok"),
                row.get("tenant", ""),
            )
        except Exception:
            raise InputError(f"{Path(file)}: line {number} is no entry of an audit") from None


def _notified(options: Namespace) -> int:
    from privkit.lifecycle.incident import Incident

    Incident.open(options.file).notify(options.whom, at=options.at)
    _output.say(said({"told": options.whom}))
    return 0


def _sheet(options: Namespace) -> int:
    from privkit.lifecycle.incident import Incident

    _output.say(Incident.open(options.file).fact_sheet().rstrip("\n"))
    return 0
