"""The command line: ``privkit COMMAND``. Each command calls the library and nothing else.

Exit codes: 0 all is well, 1 ``scan`` found something, 2 an error, 130 interrupted. Messages name files, lines
and options, never what a file holds.
"""

from __future__ import annotations

import re
import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, NoReturn

import privkit
from privkit.cli import (
    _audit,
    _catalogue,
    _consent,
    _doctor,
    _erase,
    _evaluate,
    _explain,
    _export,
    _grant,
    _incident,
    _notice,
    _output,
    _policy,
    _probe,
    _redact,
    _restore,
    _retention,
    _scan,
    _vault,
)
from privkit.errors import PrivkitError, nearest

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

__all__ = ["main"]

_COMMANDS = (
    *(_redact, _scan, _explain, _evaluate, _catalogue, _policy),
    *(_restore, _vault, _grant, _audit, _probe),
    *(_consent, _export, _erase, _retention, _incident, _notice, _doctor),
)


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit code; it neither raises nor exits.

    Args:
        argv: the words after ``privkit``; by default those the program was started with.
    """
    try:
        options = _parsed(argv)
        code: int = options.run(options)
        _output.flush()
    except SystemExit as stop:  # argparse after --help, --version and on words it cannot use
        return int(stop.code or 0)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        _output.abandon()
        return 141
    except (PrivkitError, OSError) as error:
        if (
            isinstance(error, OSError) and error.filename is None
        ):  # standard output, as everything else has a name
            _output.abandon()
        _output.complain(error)
        return 2
    return code


class _Parser(ArgumentParser):
    """Says what is wrong in one line, as everything else here does."""

    def error(self, message: str) -> NoReturn:
        # What stands where a number should may be the text that was to be explained.
        message = re.sub(r"(: invalid \w+ value): .*", r"\1", message, flags=re.DOTALL)
        _output.complain(f"{message}{_meant(message)} (see {self.prog} --help)")
        sys.exit(2)


def _parsed(argv: Sequence[str] | None) -> Namespace:
    parser = _parser()
    options, late = parser.parse_known_args(argv)
    # argparse does not take files on both sides of an option: ``redact in.txt --preset logs out.txt``.
    if late and not (options.accept and all(map(_is_file, late)) and options.accept(late, options)):
        command: ArgumentParser = options.parser
        shown = "not shown; put -- before a text" if options.secretive else " ".join(late)
        hint = "" if options.secretive else _near(late[0], command._option_string_actions)
        command.error(f"unrecognized arguments: {shown}{hint}")
    return options


def _near(word: str, options: Iterable[str]) -> str:
    """Return a hint which option was meant; the hyphens that all begin with make none alike."""
    hint = nearest(word.lstrip("-").partition("=")[0], [option.lstrip("-") for option in options])
    return hint.replace("did you mean '", "did you mean '--")


def _meant(message: str) -> str:
    """Return a hint which of the words to choose from was meant."""
    choice = re.search(r"invalid choice: '([^']*)' \(choose from (.*)\)", message)
    return nearest(choice[1], re.findall(r"[\w-]+", choice[2])) if choice else ""


def _is_file(word: str) -> bool:
    return word == "-" or not word.startswith("-")


def _parser() -> ArgumentParser:
    parser = _Parser(
        prog="privkit",
        description="Find personal data in text, redact it, and measure what a detector leaves in clear.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"privkit {privkit.__version__}")
    parser.set_defaults(accept=None, secretive=False)
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in _COMMANDS:
        command.add(commands)
    _grant.add_contain(commands)
    return parser
