"""The options that commands share: which policy, which types, which regions, which encoding."""

from __future__ import annotations

from argparse import (
    ArgumentParser,
    ArgumentTypeError,
    Namespace,
    RawDescriptionHelpFormatter,
    _SubParsersAction,
)
from typing import Any, TypeAlias

from privkit import Policy, Shield

__all__ = ["Commands", "command", "policy_options", "shield_from", "text_options", "words"]

Commands: TypeAlias = "_SubParsersAction[Any]"


def command(commands: Commands, name: str, summary: str, example: str) -> ArgumentParser:
    """Add a command with an example in its help."""
    parser: ArgumentParser = commands.add_parser(
        name,
        help=summary,
        description=summary,
        epilog=f"example:\n  {example}",
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.set_defaults(parser=parser)  # whose help is named where its words cannot be used
    return parser


def policy_options(parser: ArgumentParser) -> None:
    """Add the options that say what to look for and what to do with it."""
    group = parser.add_argument_group("what to look for, and what to do with it")
    start = group.add_mutually_exclusive_group()
    start.add_argument("--preset", metavar="NAME", help="start from support-chat, logs, training or pci")
    start.add_argument("--policy", metavar="FILE", help="start from the policy of a TOML or JSON file")
    group.add_argument("--regions", type=words, metavar="US,DE", help="countries whose numbers to look for")
    group.add_argument(
        "--entities", type=_entities, metavar="TYPES", help="default, all, or types: CVV,IBAN_CODE"
    )
    group.add_argument("--exclude", type=words, metavar="TYPES", default=(), help="types not to look for")
    group.add_argument(
        "--sensitivity", metavar="HOW", help="how readily names and places are found: balanced, high or max"
    )


def text_options(parser: ArgumentParser) -> None:
    """Add the option that says how to read text."""
    parser.add_argument(
        "--encoding", default="utf-8", metavar="NAME", help="encoding of the text (default: utf-8)"
    )


def words(text: str) -> tuple[str, ...]:
    """Return the words of a list with commas, in capitals."""
    found = tuple(word.strip().upper() for word in text.split(",") if word.strip())
    if not found:
        raise ArgumentTypeError("wants words with commas between them")
    return found


def _entities(text: str) -> str | tuple[str, ...]:
    return text.lower() if text.lower() in ("default", "all") else words(text)


def policy_from(options: Namespace) -> Policy:
    """Return the policy the options describe."""
    start = Policy()
    if options.preset is not None:
        start = Policy.preset(options.preset)
    elif options.policy is not None:
        start = Policy.from_file(options.policy)
    changes: dict[str, Any] = {"exclude": (*start.exclude, *options.exclude)}
    for option in ("regions", "entities", "sensitivity"):
        if (given := getattr(options, option)) is not None:
            changes[option] = given
    if getattr(options, "threshold", None) is not None:
        changes |= {"threshold": options.threshold, "thresholds": {}}
    return start.replace(**changes)


def shield_from(options: Namespace) -> Shield:
    """Return the shield the options describe."""
    return Shield(policy=policy_from(options))
