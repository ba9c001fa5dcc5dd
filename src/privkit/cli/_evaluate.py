"""``privkit evaluate``: what the detectors find and miss in texts whose personal data is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privkit.cli import _output
from privkit.cli._options import Commands, command, policy_options, shield_from, text_options, words
from privkit.errors import UnknownEntityError, nearest

if TYPE_CHECKING:
    from argparse import Namespace

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command."""
    parser = command(
        commands,
        "evaluate",
        'Measure detection on JSONL rows such as {"text": "I am Jo", "spans": [[5, 7, "PERSON"]]}.',
        "privkit evaluate chats.jsonl --types EMAIL_ADDRESS,PHONE_NUMBER",
    )
    parser.add_argument("file", metavar="FILE.jsonl", help="the rows; - for standard input")
    parser.add_argument(
        "--types", type=words, metavar="TYPES", help="look at these types only, in marks and findings"
    )
    parser.add_argument("--bootstrap", type=int, default=200, metavar="N",
                        help="samples for the 95%% intervals; 0 for none (default: 200)")  # fmt: skip
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="where the samples begin (default: 0)"
    )
    parser.add_argument("--json", action="store_true", help="the whole report as one JSON object")
    text_options(parser)
    policy_options(parser)
    parser.set_defaults(run=_run)


def _run(options: Namespace) -> int:
    from privkit.evaluate import evaluate, read_rows

    shield = shield_from(options)
    rows = read_rows(options.file, encoding=options.encoding)
    if options.types:
        _check(
            options.types, shield.entities.union(*({mark.entity_type for mark in row.spans} for row in rows))
        )
    report = evaluate(
        rows, shield.detect, types=options.types, bootstrap=options.bootstrap, seed=options.seed
    )
    if options.json:
        import json

        _output.say(json.dumps(report.as_dict(), indent=2))
    else:
        _output.say(report.table())
    return 0


def _check(types: tuple[str, ...], known: frozenset[str]) -> None:
    for name in types:
        if name not in known:
            raise UnknownEntityError(
                f"{name!r} is neither marked in the rows nor looked for{nearest(name, known)}"
            )
