"""``privkit scan``: where personal data is, without showing it."""

from __future__ import annotations

from bisect import bisect_right
from typing import TYPE_CHECKING, NamedTuple

from privkit._files import named, read_chunks, split_mark
from privkit.cli import _output
from privkit.cli._options import Commands, command, policy_options, shield_from, text_options
from privkit.errors import DetectorError, PrivkitError

if TYPE_CHECKING:
    from argparse import Namespace

    from privkit import Shield, Span

__all__ = ["add"]


class Finding(NamedTuple):
    """One finding in a file: lines and columns count from 1, offsets from 0, both in code points."""

    path: str
    line: int
    column: int
    start: int
    end: int
    entity_type: str
    score: float


def add(commands: Commands) -> None:
    """Add the command."""
    parser = command(
        commands,
        "scan",
        "List where personal data is, never what it is. Exit code 0: none found, 1: some found, 2: an error.",
        "privkit scan --entities SECRET,CREDIT_CARD logs/*.log",
    )
    parser.add_argument("files", metavar="FILE", nargs="+", help="what to read; - for standard input")
    parser.add_argument(
        "--json",
        action="store_true",
        help="one JSON object for each finding; the summary goes to standard error",
    )
    parser.add_argument("--threshold", type=float, metavar="SCORE",
                        help="pass over findings of any type less sure than this, from 0 to 1")  # fmt: skip
    text_options(parser)
    policy_options(parser)
    parser.set_defaults(run=_run, accept=_accept)


def _accept(late: list[str], options: Namespace) -> bool:
    """Take files that stand after options."""
    options.files += late
    return True


def _run(options: Namespace) -> int:
    shield, counts, failed = shield_from(options), dict[str, int](), 0
    show = _as_json if options.json else _as_line
    for path in options.files:
        try:
            findings = _findings(shield, path, options.encoding)
        except (PrivkitError, OSError) as error:  # the other files are scanned all the same
            _output.complain(error)
            failed += 1
            continue
        for finding in findings:
            counts[finding.entity_type] = counts.get(finding.entity_type, 0) + 1
            _output.say(show(finding))
    (_output.note if options.json else _output.say)(_summary(counts, len(options.files) - failed))
    return 2 if failed else int(bool(counts))


def _findings(shield: Shield, path: str, encoding: str) -> list[Finding]:
    # A byte order mark is no character of the text, so it counts in neither columns nor offsets.
    text = "".join(split_mark(read_chunks(path, encoding=encoding))[1])
    try:
        spans = shield.detect(text)
    except DetectorError as error:
        raise DetectorError(f"{named(path)}: {error}") from None
    starts = _line_starts(text)
    return [_finding(path, span, starts) for span in spans]


def _line_starts(text: str) -> list[int]:
    starts, at = [0], 0
    while at := text.find("\n", at) + 1:
        starts.append(at)
    return starts


def _finding(path: str, span: Span, starts: list[int]) -> Finding:
    line = bisect_right(starts, span.start)
    column = span.start - starts[line - 1] + 1
    return Finding(path, line, column, span.start, span.end, span.entity_type, round(span.score, 4))


def _as_line(finding: Finding) -> str:
    place = f"{_output.printable(finding.path)}:{finding.line}:{finding.column}"
    return f"{place}: {finding.entity_type} {finding.score:.2f}"


def _as_json(finding: Finding) -> str:
    import json

    return json.dumps(finding._asdict())


def _summary(counts: dict[str, int], files: int) -> str:
    total = sum(counts.values())
    where = f"in {files} file{'' if files == 1 else 's'}"
    if not total:
        return f"nothing found {where}"
    return f"{total} finding{'' if total == 1 else 's'} {where}: {_output.counted(counts)}"
