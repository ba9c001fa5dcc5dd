"""``privkit catalogue``: every entity type with what is known of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privkit import catalogue
from privkit.cli import _output
from privkit.cli._options import Commands, command

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command."""
    parser = command(
        commands, "catalogue", "List the entity types privkit finds.", "privkit catalogue --json"
    )
    parser.add_argument(
        "--json", action="store_true", help="everything that is known of each type, as a JSON list"
    )
    parser.set_defaults(run=_run)


def _run(options: Namespace) -> int:
    if options.json:
        import json

        _output.say(json.dumps([kind._asdict() for kind in catalogue()], indent=2, ensure_ascii=False))
        return 0
    rows = [("TYPE", "REGION", "FOUND", "DESCRIPTION")]
    rows += [
        (kind.entity_type, kind.region or "-", _found(kind.default, kind.needs_cue), kind.description)
        for kind in catalogue()
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        _output.say("  ".join((*map(str.ljust, row, widths), row[3])))
    return 0


def _found(default: bool, needs_cue: bool) -> str:
    return ("by default" if default else "on request") + (", with a cue" if needs_cue else "")
