"""``privkit catalogue``: the entity types with what is known of each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privkit import catalogue
from privkit._files import read_text, split_mark
from privkit.cli import _output
from privkit.cli._options import Commands, command, policy_options, shield_from, text_options

if TYPE_CHECKING:
    from argparse import Namespace

    from privkit import Kind

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command."""
    parser = command(
        commands,
        "catalogue",
        "List the entity types privkit knows, those a policy looks for, or those a text holds.",
        "privkit catalogue --preset logs",
    )
    parser.add_argument(
        "file",
        metavar="FILE",
        nargs="?",
        help="list the types found in this text only; - for standard input",
    )
    parser.add_argument(
        "--json", action="store_true", help="everything that is known of each type, as a JSON list"
    )
    text_options(parser)
    policy_options(parser)
    parser.set_defaults(run=_run)


def _run(options: Namespace) -> int:
    kinds = _asked_for(options)
    if options.json:
        import json

        _output.say(json.dumps([kind._asdict() for kind in kinds], indent=2, ensure_ascii=False))
        return 0
    rows = [("TYPE", "REGION", "FOUND", "DESCRIPTION")]
    rows += [
        (kind.entity_type, kind.region or "-", _found(kind.default, kind.needs_cue), kind.description)
        for kind in kinds
    ]
    widths = [max(len(row[column]) for row in rows) for column in range(3)]
    for row in rows:
        _output.say("  ".join((*map(str.ljust, row, widths), row[3])))
    return 0


def _asked_for(options: Namespace) -> list[Kind]:
    narrowing = ("preset", "policy", "regions", "entities", "exclude", "sensitivity")
    if options.file is None and not any(getattr(options, name) for name in narrowing):
        return list(catalogue())
    shield = shield_from(options)
    types: frozenset[str] | set[str] = shield.entities
    if options.file is not None:
        _, chunks = split_mark(iter([read_text(options.file, encoding=options.encoding)]))
        types = {span.entity_type for span in shield.detect("".join(chunks))}
    return [kind for kind in catalogue() if kind.entity_type in types]


def _found(default: bool, needs_cue: bool) -> str:
    return ("by default" if default else "on request") + (", with a cue" if needs_cue else "")
