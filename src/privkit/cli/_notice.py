"""``privkit notice``: what people are told, and what authorities ask for, from the data map."""

from __future__ import annotations

from datetime import datetime, timezone
from typing import TYPE_CHECKING

from privkit.cli import _output
from privkit.cli._life import day, map_argument
from privkit.cli._options import Commands, command

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command."""
    parser = command(
        commands,
        "notice",
        "Print a notice or a register from the data map, in Markdown.",
        "privkit notice life.toml > notice.md",
    )
    map_argument(parser)
    parser.add_argument(
        "--kind",
        choices=("transparency", "records", "dpia"),
        default="transparency",
        help="for people (default), records of processing, or the facts of an impact assessment",
    )
    parser.add_argument("--date", type=day, metavar="DAY", help="the date on it (default: today)")
    parser.set_defaults(run=_run)


def _run(options: Namespace) -> int:
    from privkit.lifecycle import registers
    from privkit.lifecycle.settings import Life

    makers = {
        "dpia": registers.dpia_facts,
        "records": registers.records_of_processing,
        "transparency": registers.transparency_notice,
    }
    data = Life.from_file(options.map).map
    on = options.date or datetime.now(timezone.utc).date()
    _output.say(makers[options.kind](data, on=on).rstrip("\n"))
    return 0
