"""``privkit explain``: why each finding was found, without showing it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from privkit._files import STANDARD, read_text, split_mark
from privkit.cli import _output
from privkit.cli._options import Commands, command, policy_options, shield_from, text_options
from privkit.errors import ConfigurationError

if TYPE_CHECKING:
    from argparse import Namespace

    from privkit.cli._why import Cue, Lost, Why

__all__ = ["add"]

_FITS_SHOWN = 6


def add(commands: Commands) -> None:
    """Add the command."""
    parser = command(
        commands,
        "explain",
        "Say why each finding was found: detector, cue, checksum, score, and what lost to it; never what it is.",
        "privkit explain -",
    )
    parser.add_argument(
        "text", metavar="TEXT", nargs="*", help="the text, as one or more words; - for standard input"
    )
    parser.add_argument("--json", action="store_true", help="all of it as one JSON object")
    parser.add_argument(
        "--show-values", action="store_true", help="show what was found, and the words beside it"
    )
    parser.add_argument(
        "--threshold",
        type=float,
        metavar="SCORE",
        help="what must be as sure as this to be a finding, from 0 to 1",
    )
    text_options(parser)
    policy_options(parser)
    # What stands behind options may be the text too, so it is never repeated in a message.
    parser.set_defaults(run=_run, accept=_accept, secretive=True)


def _accept(late: list[str], options: Namespace) -> bool:
    options.text += late
    return True


def _run(options: Namespace) -> int:
    from privkit.cli._why import explained

    if not options.text:
        raise ConfigurationError("give a text, or - for standard input")
    text = " ".join(options.text)
    if text == STANDARD:
        text = "".join(split_mark(iter([read_text(STANDARD, encoding=options.encoding)]))[1])
    else:
        _note_a_file(text)
    reasons, passed = explained(shield_from(options), text)
    shown = text if options.show_values else None
    if options.json:
        import json

        told = {
            "findings": [_record(why, shown) for why in reasons],
            "passed_over": [each._asdict() for each in passed],
        }
        _output.say(json.dumps(told, indent=2))
        return 0
    for number, why in enumerate(reasons, 1):
        _tell(number, why, shown)
    for each in passed:
        _output.say(f"passed over: {_loser(each)}")
    if not reasons:
        _output.say("nothing found")
    return 0


def _note_a_file(text: str) -> None:
    """Say so where the text is the name of a file, which is not read; the name is not repeated."""
    try:
        there = Path(text).is_file()
    except (OSError, ValueError):  # too long for a name
        return
    if there:
        _output.note(
            "privkit: note: this is the name of a file; to explain what it holds: privkit explain - < FILE"
        )


def _record(why: Why, text: str | None) -> dict[str, Any]:
    span = why.span
    record: dict[str, Any] = {
        "entity_type": span.entity_type,
        "start": span.start,
        "end": span.end,
        "score": round(span.score, 4),
        "detector": span.detector,
        "checksum": why.checksum,
        "needs_cue": why.needs_cue,
        "cue": why.cue._asdict() if why.cue else None,
        "lost": [each._asdict() for each in why.lost],
        "fits": list(why.fits),
    }
    if text is not None:
        record["value"] = text[span.start : span.end]
        if why.cue:
            record["cue"]["word"] = text[why.cue.start : why.cue.end]
    return record


def _tell(number: int, why: Why, text: str | None) -> None:
    span = why.span
    value = "" if text is None else f" {_output.printable(text[span.start : span.end])}"
    _output.say(f"{number}. {span.entity_type} at {span.start}-{span.end}, score {span.score:.2f}{value}")
    _output.say(f"   detector: {span.detector or 'unnamed'}")
    _output.say(f"   cue:      {_cue(why.cue, text) if why.cue else 'none that matters'}")
    _output.say(f"   checksum: {why.checksum or 'this type has none'}")
    for each in why.lost:
        _output.say(f"   lost:     {_loser(each)}")
    if why.fits:
        more = len(why.fits) - _FITS_SHOWN
        names = ", ".join(why.fits[:_FITS_SHOWN]) + (f" and {more} more" if more > 0 else "")
        _output.say(f"   fits too: {names}; no word beside it says so")


def _cue(cue: Cue, text: str | None) -> str:
    word = cue.word if text is None else text[cue.start : cue.end]
    what = f'"{_output.printable(word)}"' if word else "a word"
    left = f"score {cue.without:.2f}" if cue.without else "not found"
    return f"{what} at {cue.start}-{cue.end}; without it: {left}"


def _loser(lost: Lost) -> str:
    if lost.reason == "other reading":
        return f"{lost.entity_type}, another reading of the same characters"
    return f"{lost.entity_type} at {lost.start}-{lost.end}, score {lost.score:.2f} ({lost.detector}): {lost.reason}"
