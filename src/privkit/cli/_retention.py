"""``privkit retention``: sweep, hold, release, holds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privkit.cli import _output
from privkit.cli._life import half, map_argument, moment, said, whole
from privkit.cli._options import Commands, command

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command and those below it."""
    parser = command(
        commands,
        "retention",
        "Delete what has run out, but for what is held.",
        "privkit retention holds life.toml",
    )
    halves = parser.add_subparsers(metavar="sweep|hold|release|holds", required=True)
    sweep = half(
        halves,
        "sweep",
        "Hide what has run out, delete what has been out for its grace period.",
        "privkit retention sweep life.toml --dry-run",
        _sweep,
    )
    map_argument(sweep)
    sweep.add_argument("--dry-run", action="store_true", help="tell what would be done, and do nothing")
    sweep.add_argument(
        "--most", type=whole, metavar="N", help="stop after so many deleted items of each table"
    )
    sweep.add_argument(
        "--confirm-clock",
        type=moment,
        metavar="WHEN",
        help="what another clock says, where no newer record shows that this one is right",
    )
    hold = half(
        halves,
        "hold",
        "Keep what matches from being deleted.",
        "privkit retention hold life.toml --why matter-12 --by legal --type chat",
        _hold,
    )
    map_argument(hold)
    hold.add_argument("--why", metavar="TEXT", required=True, help="the reason; no personal data")
    hold.add_argument("--by", metavar="NAME", required=True, help="who decided it")
    hold.add_argument("--reference", metavar="REF", help="of a person")
    hold.add_argument("--type", metavar="NAME", help="of data")
    hold.add_argument("--item", metavar="ID", help="of one item")
    hold.add_argument("--place", metavar="NAME", help="all in one place, such as a table")
    release = half(
        halves, "release", "End a hold.", "privkit retention release life.toml 3 --by legal", _release
    )
    map_argument(release)
    release.add_argument("number", type=whole, metavar="NUMBER", help="of the hold")
    release.add_argument("--by", metavar="NAME", required=True, help="who decided it")
    holds = half(halves, "holds", "Print the holds in force.", "privkit retention holds life.toml", _holds)
    map_argument(holds)


def _sweep(options: Namespace) -> int:
    from privkit.lifecycle.settings import Life

    life = Life.from_file(options.map)
    with life.retention() as retention, life.sweeps() as sweeps:
        for table in sweeps:
            report = retention.sweep(
                table,
                dry_run=options.dry_run,
                most=options.most,
                confirm_clock=options.confirm_clock,
            )
            done = "would be deleted" if report.dry_run else "deleted"
            clock = "" if report.clock_agreed else "; the clock does not agree, so nothing is deleted"
            _output.say(
                f"{report.place}: {report.looked_at} looked at, {report.hidden} hidden, {report.deleted} {done}, "
                f"{report.held} held, {report.waiting} waiting{clock}"
            )
    return 0


def _hold(options: Namespace) -> int:
    from privkit.lifecycle.settings import Life

    with Life.from_file(options.map).retention() as retention:
        hold = retention.hold(
            why=options.why,
            by=options.by,
            subject=options.reference,
            data_type=options.type,
            item=options.item,
            place=options.place,
        )
    _output.say(f"hold {hold.number}")
    return 0


def _release(options: Namespace) -> int:
    from privkit.lifecycle.settings import Life

    with Life.from_file(options.map).retention() as retention:
        retention.release(options.number, by=options.by)
    _output.say(f"hold {options.number} released")
    return 0


def _holds(options: Namespace) -> int:
    from privkit.lifecycle.settings import Life

    with Life.from_file(options.map).retention() as retention:
        for hold in retention.holds():
            named = {"subject": hold.subject, "type": hold.data_type, "item": hold.item, "place": hold.place}
            matching = {name: value for name, value in named.items() if value}
            _output.say(said({"hold": hold.number, "why": hold.why, "by": hold.by, **matching}))
    return 0
