"""``privkit policy``: the schema of policy files, and whether one can be used."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privkit import Policy, Shield
from privkit.cli import _output
from privkit.cli._options import Commands, command
from privkit.errors import UnknownEntityError

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command and its two halves."""
    parser = command(commands, "policy", "Check policy files.", "privkit policy check policy.toml")
    halves = parser.add_subparsers(metavar="schema|check", required=True)
    schema = command(
        halves,
        "schema",
        "Print the JSON schema of policy files.",
        "privkit policy schema > policy.schema.json",
    )
    schema.set_defaults(run=_schema)
    check = command(
        halves,
        "check",
        "Say whether a policy file can be used. Exit code 0: yes, 2: no.",
        "privkit policy check policy.toml",
    )
    check.add_argument("file", metavar="FILE", help="a TOML or JSON file")
    check.set_defaults(run=_check)


def _schema(_: Namespace) -> int:
    import json

    _output.say(json.dumps(Policy.json_schema(), indent=2))
    return 0


def _check(options: Namespace) -> int:
    policy = Policy.from_file(options.file)
    try:
        Shield(policy=policy)
    except UnknownEntityError as error:
        _output.note(f"privkit: note: {error} (fine with a detector of your own for it)")
    _output.say(f"{_output.printable(options.file)}: this policy can be used")
    return 0
