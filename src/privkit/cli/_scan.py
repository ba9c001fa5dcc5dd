"""``privkit scan``: where personal data is, without showing it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from privkit._files import STANDARD, check_encoding
from privkit.cli import _output, _report
from privkit.cli._options import Commands, command, policy_options, shield_from, text_options
from privkit.cli._read import KINDS, Reading, findings_of
from privkit.cli._walk import Walk, files_below, is_folder
from privkit.errors import ConfigurationError, PrivkitError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from privkit.cli._baseline import Baseline
    from privkit.cli._finding import Finding
    from privkit.cli._git import Added

__all__ = ["add"]


def add(commands: Commands) -> None:
    """Add the command."""
    parser = command(
        commands,
        "scan",
        "List where personal data is, never what it is. Exit code 0: none found, 1: some found, 2: an error.",
        "privkit scan --entities SECRET,CREDIT_CARD src logs/*.log",
    )
    parser.add_argument(
        "files",
        metavar="PATH",
        nargs="*",
        help="files, directories with all below them, - for standard input",
    )
    _input_options(parser)
    _output_options(parser)
    text_options(parser)
    policy_options(parser)
    parser.set_defaults(run=_run, accept=_accept)


def _input_options(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("what to read")
    group.add_argument(
        "--input", choices=KINDS, default="auto", help="what the files hold (default: auto, by their suffix)"
    )
    group.add_argument("--column", action="append", default=[], metavar="NAME",
                       help="in CSV, read this column only, by name or number; may be said more than once")  # fmt: skip
    group.add_argument("--skip", action="append", default=[], metavar="GLOB",
                       help="below directories, leave out names or paths like this; may be said more than once")  # fmt: skip
    group.add_argument("--hidden", action="store_true", help="below directories, read hidden files too")
    group.add_argument("--since", metavar="REV",
                       help="only lines added since this revision of git; without PATH, in the current directory")  # fmt: skip


def _output_options(parser: ArgumentParser) -> None:
    group = parser.add_argument_group("what to tell")
    form = group.add_mutually_exclusive_group()
    form.add_argument("--format", choices=_report.FORMATS, default="text",
                      help="how findings are told (default: text); but for text, the summary goes to standard error")  # fmt: skip
    form.add_argument(
        "--json", dest="format", action="store_const", const="json", help="the same as --format json"
    )
    group.add_argument("--threshold", type=float, metavar="SCORE",
                       help="pass over findings of any type less sure than this, from 0 to 1")  # fmt: skip
    group.add_argument("--baseline", metavar="FILE", help="pass over the findings accepted in this file")
    group.add_argument("--write-baseline", action="store_true",
                       help="accept what is found: write the baseline instead of reading it")  # fmt: skip
    group.add_argument("--baseline-key", metavar="FILE",
                       help="the baseline's key (default: what PRIVKIT_BASELINE_KEY holds, else FILE.key)")  # fmt: skip


def _accept(late: list[str], options: Namespace) -> bool:
    """Take paths that stand after options."""
    options.files += late
    return True


def _run(options: Namespace) -> int:
    _check(options)
    scan = _Scan(options)
    tell = _report.LINES.get(options.format)
    kept: list[Finding] = []
    for finding in scan.findings():
        if tell is None or options.write_baseline:
            kept.append(finding)
        if tell is not None and not options.write_baseline:
            _output.say(tell(finding))
    if options.write_baseline:
        return scan.accept(kept)
    if tell is None:
        # Line by line: of one large write, Python does not say when the reader went away in its middle.
        for line in _report.sarif(kept, scan.problems).split("\n"):
            _output.say(line)
    (_output.say if options.format == "text" else _output.note)(scan.summary())
    return 2 if scan.problems else int(bool(scan.counts))


def _check(options: Namespace) -> None:
    options.encoding = check_encoding(options.encoding)
    if not options.files and options.since is None:
        raise ConfigurationError("say what to scan: files, directories, or - for standard input")
    if "" in options.files:
        raise ConfigurationError("a path is empty; for the current directory, give a full stop")
    if options.since is not None and STANDARD in options.files:
        raise ConfigurationError("--since is for files of a git repository, not for standard input")
    if options.baseline is None and (options.write_baseline or options.baseline_key):
        raise ConfigurationError("say which baseline: --baseline FILE")


class _Scan:
    """One run over all paths; errors of single files are told, and the others are read all the same."""

    def __init__(self, options: Namespace) -> None:
        self._options = options
        self._baseline = _baseline(options)
        self._added = _added(options)
        mark = self._baseline.fingerprint if self._baseline else None
        self._how = Reading(
            shield_from(options), options.input, tuple(options.column), options.encoding, mark
        )
        self._own = {os.path.realpath(path) for path in self._baseline.own} if self._baseline else set[str]()
        self._walk = Walk(
            self._complain,
            tuple(options.skip),
            options.hidden,
            options.encoding.startswith(("utf-16", "utf-32")),
        )
        self._files = self._accepted = 0
        self.problems: list[str] = []
        self.counts: dict[str, int] = {}

    def findings(self) -> Iterator[Finding]:
        """Yield the findings that count, file by file."""
        for path in self._paths():
            try:
                # All of a file before the first is told, so that a file is told of whole or not at all.
                found = [each for each in findings_of(path, self._how) if self._counts(each)]
            except (PrivkitError, OSError) as error:
                self._complain(error)
                continue
            self._files += 1
            for finding in found:
                self.counts[finding.entity_type] = self.counts.get(finding.entity_type, 0) + 1
            yield from found

    def _paths(self) -> Iterator[str]:
        for path in self._options.files or ["."]:
            try:
                yield from self._files_of(path)
            except (PrivkitError, OSError) as error:  # noqa: PERF203  # one path's trouble is not the others'
                self._complain(error)

    def _files_of(self, path: str) -> Iterator[str]:
        if self._added is not None:
            self._added.check(path)
        return (
            filter(self._wanted, files_below(path, self._walk))
            if is_folder(path)
            else filter(self._new, [path])
        )

    def _wanted(self, path: str) -> bool:
        return self._new(path) and os.path.realpath(path) not in self._own

    def _new(self, path: str) -> bool:
        return self._added is None or self._added.touches(path)

    def _counts(self, finding: Finding) -> bool:
        if self._added is not None and not self._added.holds(finding.path, finding.line, finding.end_line):
            return False
        if self._baseline is not None and finding.fingerprint in self._baseline:
            self._accepted += 1
            return False
        return True

    def _complain(self, error: Exception) -> None:
        self.problems.append(_output.told(error))
        _output.complain(error)

    def accept(self, findings: list[Finding]) -> int:
        """Write the baseline, unless something could not be read."""
        if self.problems or self._baseline is None:
            return 2
        count = self._baseline.write(findings)
        _output.note(
            f"{count} finding{'' if count == 1 else 's'} accepted in {_output.printable(self._baseline.own[0])}"
        )
        return 0

    def summary(self) -> str:
        """Return what was found, in one line."""
        total = sum(self.counts.values())
        where = f"in {self._files} file{'' if self._files == 1 else 's'}"
        known = f" ({self._accepted} more in the baseline)" if self._accepted else ""
        if not total:
            return f"nothing found {where}{known}"
        return f"{total} finding{'' if total == 1 else 's'} {where}: {_output.counted(self.counts)}{known}"


def _baseline(options: Namespace) -> Baseline | None:
    if options.baseline is None:
        return None
    from privkit.cli._baseline import Baseline

    return Baseline(options.baseline, key_file=options.baseline_key, writing=options.write_baseline)


def _added(options: Namespace) -> Added | None:
    if options.since is None:
        return None
    from privkit.cli._git import Added

    return Added(options.since)
