"""What ``--privkit`` does to a test's report: finding personal data in it, and taking it out."""

from __future__ import annotations

import contextlib
import re
import warnings
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from privkit.testing._assertions import LeakError
from privkit.testing._chain import chain
from privkit.testing._findings import findings, listed, permitted

if TYPE_CHECKING:
    import pytest

    from privkit.shield import Shield

__all__ = [
    "Told",
    "Warned",
    "cleaned",
    "examine",
    "own_failure",
    "watched_warnings",
    "withhold",
]

_WITHHELD = "(withheld beside a failed assertion of privkit; with --privkit it is shown redacted)\n"

# pytest shows long values with their middle cut out, and in what is left no detector knows them.
_SIGN = r"[^\s'\"()\[\]{},]"
_CUT = re.compile(
    rf"""(?P<quote>['"])[^'"\n]{{1,500}}?\.{{3}}[^'"\n]{{1,500}}(?P=quote)"""
    rf"|(?<!{_SIGN})(?:{_SIGN}{{1,500}}?\.{{3}}(?:{_SIGN}{{1,500}}|(?= \S))|\.{{3}}(?!Full output truncated){_SIGN}{{1,500}})"
)

_WHOLE = re.compile(
    r">|\s{4}|E\s+[-+?] (?! *(?:where|and) )"
)  # lines of code and of differences, in which nothing is cut


def cleaned(text: str, shields: Sequence[Shield], allow: Sequence[str]) -> str:
    """Return the text with what is found in it replaced by labels, and what is allowed left as it is."""
    for shield in shields:
        text = _cleaned(text, shield, allow)
    return text


def _cleaned(text: str, shield: Shield, allow: Sequence[str]) -> str:
    may_stand = permitted(allow)
    parts: list[str] = []
    at = 0
    for span in shield.detect(text):
        if not may_stand(span, text):
            parts += text[at : span.start], f"[{span.entity_type}]"
            at = span.end
    return "".join([*parts, text[at:]])


class Warned:
    """The warnings of a test, those of each phase told when the phase is reported."""

    def __init__(self, caught: list[warnings.WarningMessage], shield: Shield, allow: Sequence[str]) -> None:
        self._caught, self._told = caught, 0
        self._shield, self._allow = shield, allow

    def since(self) -> list[str]:
        """Return what is found in the warnings since the last call."""
        new = self._caught[self._told :]
        self._told = len(self._caught)
        return [
            f"a {warning.category.__name__}: {each}"
            for warning in new
            for each in findings(str(warning.message), self._shield, allow=self._allow)
        ]

    def pass_on(self) -> None:
        """Show all to whoever watches outside, without values."""
        for warning in self._caught:
            text = str(warning.message)
            clean = _cleaned(text, self._shield, self._allow)
            message = warning.message if clean == text else _like(warning.category, clean)
            # Where no line is given, the line of code is shown, and it can hold the value too.
            line = warning.line if clean == text else ""
            warnings.showwarning(
                message, warning.category, warning.filename, warning.lineno, warning.file, line
            )


@contextlib.contextmanager
def watched_warnings(shield: Shield, allow: Sequence[str]) -> Iterator[Warned]:
    """Keep the warnings, and pass all on in the end."""
    with warnings.catch_warnings(record=True) as caught:
        warned = Warned(caught, shield, allow)
        yield warned
    warned.pass_on()


def _like(category: type[Warning], text: str) -> Warning:
    try:
        return category(text)
    except Exception:  # a category of its own form
        return UserWarning(text)


def own_failure(report: pytest.TestReport, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
    """Show of a failure in which an assertion of ours is concerned its places, types and our messages only."""
    if not isinstance(report.longrepr, tuple):  # that of a skip has place and reason only
        report.longrepr = "\n\n".join(_told(error) for error in chain(excinfo.value))


def _told(error: BaseException) -> str:
    place = _place(error)
    kind = f"{place}: {type(error).__name__}" if place else type(error).__name__
    # What others say may quote the text that was looked at.
    return f"{kind}: {error}" if isinstance(error, LeakError) else kind


def _place(error: BaseException) -> str:
    import pytest

    if error.__traceback__ is None:
        return ""
    excinfo = pytest.ExceptionInfo.from_exception(error)
    entries = [entry for entry in excinfo.traceback if not entry.ishidden(excinfo)]
    entry = entries[-1] if entries else excinfo.traceback[-1]
    return f"{entry.path}:{entry.lineno + 1}"


def withhold(report: pytest.TestReport) -> None:
    """Leave what the test wrote out of its report: nothing says what of it is a value."""
    report.sections = [(title, _WITHHELD) for title, _ in report.sections]


def examine(
    report: pytest.TestReport, shields: Sequence[Shield], allow: Sequence[str], warned: Sequence[str]
) -> None:
    """Fail the test where what it wrote in this phase holds personal data, and take that out of the report.

    The first of the shields says what counts; the others only take out more.
    """
    found = list(warned)
    for title, content in report.sections:
        # Each phase's report carries the sections of the phases before it, which were told already.
        if title.endswith(f" {report.when}"):
            found += [f"{title}: {each}" for each in findings(content, shields[0], allow=allow)]
    report.sections = [(title, cleaned(content, shields, allow)) for title, content in report.sections]
    if report.longrepr is not None:
        _clean_failure(report, shields, allow)
    if found:
        _fail(report, f"privkit: the test's output holds personal data:\n{listed(found)}")


def _clean_failure(report: pytest.TestReport, shields: Sequence[Shield], allow: Sequence[str]) -> None:
    if isinstance(report.longrepr, tuple):  # a skip: path, line and reason
        path, line, reason = report.longrepr
        report.longrepr = (path, line, cleaned(reason, shields, allow))
        return
    text = report.longreprtext
    clean = _uncut(cleaned(text, shields, allow))
    if clean != text:
        crash = getattr(report.longrepr, "reprcrash", None)
        message = "" if crash is None else _uncut(cleaned(crash.message, shields, allow))
        told = clean if crash is None else Told(clean, crash.path, crash.lineno, message)
        report.longrepr = told  # type: ignore[assignment]
    if hasattr(report, "wasxfail"):
        report.wasxfail = cleaned(report.wasxfail, shields, allow)


def _uncut(text: str) -> str:
    return "\n".join([line if _WHOLE.match(line) else _uncut_line(line) for line in text.split("\n")])


def _uncut_line(line: str) -> str:
    return _CUT.sub(lambda cut: f"{cut['quote'] or ''}[cut]{cut['quote'] or ''}", line)


class _Crash(NamedTuple):
    path: str
    lineno: int
    message: str

    def __str__(self) -> str:
        return f"{self.path}:{self.lineno}: {self.message}"


class Told:
    """A failure without values: its text, and the place and message that summaries show."""

    def __init__(self, text: str, path: str, lineno: int, message: str) -> None:
        self._text, self.reprcrash = text, _Crash(path, lineno, message)
        self.privkit_crash = [path, lineno, message]

    def __str__(self) -> str:
        return self._text

    def toterminal(self, tw: Any) -> None:
        tw.line(self._text)


def _fail(report: pytest.TestReport, message: str) -> None:
    failed = report.outcome == "failed"
    text = f"{report.longreprtext}\n\n{message}" if failed else message
    crash = getattr(report.longrepr, "reprcrash", None) if failed else None
    told = text if crash is None else Told(text, crash.path, crash.lineno, crash.message)
    report.longrepr = told  # type: ignore[assignment]
    report.outcome = "failed"
    if hasattr(report, "wasxfail"):  # an expected failure that leaks is none that was expected
        del report.wasxfail
