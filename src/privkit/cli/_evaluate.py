"""``privkit evaluate``: what the detectors find and miss in texts whose personal data is marked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from privkit.cli import _output
from privkit.cli._options import Commands, command, policy_options, shield_from, text_options, words
from privkit.errors import ConfigurationError, UnknownEntityError, nearest

if TYPE_CHECKING:
    from argparse import Namespace

    from privkit.evaluate import Comparison, Report

__all__ = ["add"]

_PLACES = ("ADDRESS", "LOCATION")  # most peers know places only, and find those in addresses


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
    parser.add_argument("--together", type=words, action="append", metavar="TYPES",
                        help="types to take for one another: ADDRESS,LOCATION, which --against does by itself")  # fmt: skip
    parser.add_argument("--by", metavar="KEY", help="recall for each value of this key of the rows too")
    parser.add_argument("--within", metavar="KEY",
                        help="read a row with the one before that asks, if both have the same value of this key")  # fmt: skip
    parser.add_argument("--against", type=_names, metavar="NAMES",
                        help="installed peers to measure on the same rows: spacy, presidio, rampart, datafog")  # fmt: skip
    parser.add_argument("--bootstrap", type=int, default=200, metavar="N",
                        help="samples for the 95%% intervals; 0 for none (default: 200)")  # fmt: skip
    parser.add_argument(
        "--seed", type=int, default=0, metavar="N", help="where the samples begin (default: 0)"
    )
    parser.add_argument("--json", action="store_true", help="the whole report as one JSON object")
    text_options(parser)
    policy_options(parser)
    parser.set_defaults(run=_run)


def _names(text: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word.lower() for word in words(text)))


def _run(options: Namespace) -> int:
    from privkit.evaluate import compare, evaluate, peer, read_rows

    shield = shield_from(options)
    if options.within and options.against:
        raise ConfigurationError("--within reads turns together, which peers cannot; leave out --against")
    peers = {name: peer(name) for name in options.against or ()}
    rows = read_rows(options.file, encoding=options.encoding)
    known = shield.entities.union(*(each.entities for each in peers.values()))
    marked = known.union(*({mark.entity_type for mark in row.spans} for row in rows))
    for types in (options.types or (), *(options.together or ())):
        _check(types, marked)
    settings: dict[str, Any] = {
        "types": options.types,
        "together": options.together or ([_PLACES] if peers else []),
        "by": options.by,
        "bootstrap": options.bootstrap,
        "seed": options.seed,
    }
    if peers:
        _print(compare(rows, {"privkit": shield.detect, **peers}, **settings), as_json=options.json)
    else:
        _print(evaluate(rows, shield.detect, **settings, within=options.within), as_json=options.json)
    return 0


def _print(report: Report | Comparison, *, as_json: bool) -> None:
    if as_json:
        import json

        _output.say(json.dumps(report.as_dict(), indent=2))
    else:
        _output.say(report.table())


def _check(types: tuple[str, ...], known: frozenset[str]) -> None:
    for name in types:
        if name not in known:
            raise UnknownEntityError(
                f"{name!r} is neither marked in the rows nor looked for{nearest(name, known)}"
            )
