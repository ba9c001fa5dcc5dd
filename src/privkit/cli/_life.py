"""What the commands of the life of the data share: the file of settings, who it is about, moments."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, ArgumentTypeError
from datetime import date, datetime, timezone
from typing import TYPE_CHECKING, Any

from privkit.cli._options import Commands, command
from privkit.errors import ConfigurationError, InputError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

    from privkit.lifecycle.places import Subject

__all__ = [
    "code_argument",
    "code_from",
    "day",
    "half",
    "map_argument",
    "moment",
    "said",
    "subject_argument",
    "subject_from",
    "whole",
]


def half(
    halves: Commands, name: str, summary: str, example: str, run: Callable[[Namespace], int]
) -> ArgumentParser:
    """Add one of the commands below a command."""
    parser = command(halves, name, summary, example)
    parser.set_defaults(run=run, secretive=True)  # a word too many may be a person
    return parser


def map_argument(parser: ArgumentParser) -> None:
    """Add the file of settings."""
    parser.set_defaults(secretive=True)
    parser.add_argument("map", metavar="MAP", help="the data map, a TOML or JSON file")


def code_argument(parser: ArgumentParser) -> None:
    """Add the second proof of whoever opens a vault."""
    parser.add_argument(
        "--code-env",
        metavar="NAME",
        help="the environment variable with the actor's one-time code, for a vault",
    )


def code_from(options: Namespace) -> str | None:
    """Return the one-time code, if one is named.

    Raises:
        ConfigurationError: the variable is not set.
    """
    if options.code_env is None:
        return None
    if code := os.environ.get(options.code_env):
        return code
    raise ConfigurationError(f"--code-env: the environment variable {options.code_env} is not set")


def subject_argument(parser: ArgumentParser) -> None:
    """Add who it is about."""
    parser.add_argument(
        "subject",
        metavar="SUBJECT",
        help="the person's id; - reads it, or a JSON object with id and also, from standard input, where no list "
        "of processes shows it",
    )
    parser.add_argument("--tenant", default="", metavar="NAME", help="whose customer that is")


def subject_from(options: Namespace) -> Subject:
    """Return who it is about.

    Raises:
        InputError: standard input holds no id.
    """
    import json

    from privkit.lifecycle.places import Subject

    if options.subject != "-":
        return Subject(options.subject, tenant=options.tenant)
    given = sys.stdin.read().strip()
    if not given.startswith("{"):
        return Subject(given, tenant=options.tenant)
    try:
        data: Any = json.loads(given)
        return Subject(data["id"], tenant=data.get("tenant", options.tenant), also=data.get("also"))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise InputError('standard input: give an id, or {"id": "…", "also": {"email": ["…"]}}') from None


def moment(text: str) -> datetime:
    """Return a day or a moment such as ``2026-03-02T09:00``; without a zone it is UTC."""
    try:
        found = datetime.fromisoformat(text.replace("Z", "+00:00"))
    except ValueError:
        raise ArgumentTypeError("wants a day or a time, such as 2027-01-15 or 2027-01-15T08:00:00Z") from None
    return found if found.tzinfo else found.replace(tzinfo=timezone.utc)


def whole(text: str) -> int:
    """Return a whole number; what is none is not shown, as it may be something else in the wrong place."""
    if not text.isdecimal():
        raise ArgumentTypeError("wants a whole number")
    return int(text)


def day(text: str) -> date:
    """Return a day such as ``2026-03-02``."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        raise ArgumentTypeError("wants a day, such as 2027-01-15") from None


def said(data: Any) -> str:
    """Return data as JSON, for standard output."""
    import json

    return json.dumps(data, indent=1, ensure_ascii=False, default=str)
