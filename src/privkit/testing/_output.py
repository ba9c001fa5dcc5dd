"""What ``--privkit`` does to a test's report: finding personal data in it, and taking it out."""

from __future__ import annotations

import contextlib
import warnings
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from privkit.testing._assertions import LeakError
from privkit.testing._findings import findings, listed

if TYPE_CHECKING:
    import pytest

    from privkit.shield import Shield

__all__ = ["cleaned", "examine", "own_failure", "watched_warnings"]


def cleaned(text: str, shield: Shield, allow: Sequence[str]) -> str:
    """Return the text with what is found in it replaced by labels, and what is allowed left as it is."""
    allowed = {value.casefold() for value in allow}
    parts: list[str] = []
    at = 0
    for span in shield.detect(text):
        if text[span.start : span.end].casefold() not in allowed:
            parts += text[at : span.start], f"[{span.entity_type}]"
            at = span.end
    return "".join([*parts, text[at:]])


@contextlib.contextmanager
def watched_warnings(shield: Shield, allow: Sequence[str], told: list[str]) -> Iterator[None]:
    """Note warnings that hold personal data, and pass all on, those without it."""
    with warnings.catch_warnings(record=True) as caught:
        try:
            yield
        finally:
            seen = list(caught)
    for warning in seen:
        text = str(warning.message)
        found = findings(text, shield, allow=allow)
        told += [f"a {warning.category.__name__}: {each}" for each in found]
        message = _like(warning.category, cleaned(text, shield, allow)) if found else warning.message
        # Where no line is given, the line of code is shown, and it can hold the value too.
        line = "" if found else warning.line
        warnings.showwarning(message, warning.category, warning.filename, warning.lineno, warning.file, line)


def _like(category: type[Warning], text: str) -> Warning:
    try:
        return category(text)
    except Exception:  # a category of its own form
        return UserWarning(text)


def own_failure(report: pytest.TestReport, excinfo: pytest.ExceptionInfo[BaseException]) -> None:
    """Show of a failed assertion of ours its message and place only."""
    error = excinfo.value
    if isinstance(error, LeakError):
        report.longrepr = f"{_place(excinfo)}: {type(error).__name__}: {error}"


def _place(excinfo: pytest.ExceptionInfo[BaseException]) -> str:
    entries = [entry for entry in excinfo.traceback if not entry.ishidden(excinfo)]
    entry = entries[-1] if entries else excinfo.traceback[-1]
    return f"{entry.path}:{entry.lineno + 1}"


def examine(report: pytest.TestReport, shield: Shield, allow: Sequence[str], told: list[str]) -> None:
    """Fail the test where what it wrote in this phase holds personal data, and take that out of the report."""
    found = list(told)
    for title, content in report.sections:
        # Each phase's report carries the sections of the phases before it, which were told already.
        if title.endswith(f" {report.when}"):
            found += [f"{title}: {each}" for each in findings(content, shield, allow=allow)]
    report.sections = [(title, cleaned(content, shield, allow)) for title, content in report.sections]
    if report.longrepr is not None:
        _clean_failure(report, shield, allow)
    if found:
        _fail(report, f"privkit: the test's output holds personal data:\n{listed(found)}")


def _clean_failure(report: pytest.TestReport, shield: Shield, allow: Sequence[str]) -> None:
    if isinstance(report.longrepr, tuple):  # a skip: path, line and reason
        path, line, reason = report.longrepr
        report.longrepr = (path, line, cleaned(reason, shield, allow))
        return
    text = report.longreprtext
    clean = cleaned(text, shield, allow)
    if clean != text:
        report.longrepr = clean
    if hasattr(report, "wasxfail"):
        report.wasxfail = cleaned(report.wasxfail, shield, allow)


def _fail(report: pytest.TestReport, message: str) -> None:
    failed = report.outcome == "failed"
    report.longrepr = f"{report.longreprtext}\n\n{message}" if failed else message
    report.outcome = "failed"
    if hasattr(report, "wasxfail"):  # an expected failure that leaks is none that was expected
        del report.wasxfail
