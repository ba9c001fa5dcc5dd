"""``privkit probe``: how a model of one's own treats tokens."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from privkit.cli import _output
from privkit.cli._options import Commands, command
from privkit.errors import ConfigurationError, PrivkitError, nearest

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command."""
    parser = command(
        commands,
        "probe",
        "Ask a model about invented people, through your own client, and tell what it does to tokens.",
        "privkit probe my_bot.llm:ask --hint",
    )
    parser.add_argument(
        "ask", metavar="MODULE:FUNCTION", help="takes a prompt and returns the model's answer as it is"
    )
    parser.add_argument("--hint", action="store_true", help="explain the tokens before every prompt")
    parser.add_argument(
        "--repeat", type=int, default=1, metavar="N", help="ask each prompt N times (default: 1)"
    )
    parser.add_argument(
        "--prompt", action="append", metavar="NAME", help="ask this prompt; may be given again"
    )
    parser.add_argument("--json", action="store_true", help="the whole report as one JSON object")
    parser.set_defaults(run=_run)


def _run(options: Namespace) -> int:
    from privkit.testing._probe import probe

    ask = _guarded(_named(options.ask))
    report = probe(ask, hint=options.hint, repeat=options.repeat, prompts=options.prompt)
    if options.json:
        import json

        _output.say(json.dumps(report.as_dict(), indent=2))
    else:
        _output.say(report.table())
    return 0 if report.lossless else 1


def _named(place: str) -> Callable[[str], Any]:
    """Import a function, from the current directory too."""
    import importlib
    import sys

    module, _, name = place.partition(":")
    if not module or not name:
        raise ConfigurationError("name the function as MODULE:FUNCTION, such as my_bot.llm:ask")
    sys.path.insert(0, "")
    importlib.invalidate_caches()
    try:
        found = importlib.import_module(module)
    except Exception as error:
        raise ConfigurationError(f"{module} cannot be imported: {type(error).__name__}") from None
    finally:
        sys.path.remove("")
    known = [each for each, value in vars(found).items() if callable(value)]
    if name not in known:
        raise ConfigurationError(f"{module} has no function {name}{nearest(name, known)}")
    ask: Callable[[str], Any] = getattr(found, name)
    return ask


def _guarded(ask: Callable[[str], Any]) -> Callable[[str], Any]:
    """Make the failures of a client one line; their text can hold keys and addresses."""
    from privkit.testing._bots import answer_of

    def asked(prompt: str) -> str:
        try:
            return answer_of(ask, prompt)
        except PrivkitError:
            raise
        except Exception as error:
            raise ConfigurationError(f"the function raised {type(error).__name__}") from None

    return asked
