"""What reports of failures would lose where processes of pytest-xdist report to another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

__all__ = ["Between"]

_CRASH = "$privkit_crash"  # in the data of a report


class Between:
    """Sends along what summaries show of a failure that is told without values."""

    @pytest.hookimpl(wrapper=True)
    def pytest_report_to_serializable(self, report: Any) -> Iterator[None]:
        """Put it into the data."""
        data: dict[str, Any] | None = yield
        crash = getattr(getattr(report, "longrepr", None), "privkit_crash", None)
        if data is not None and crash is not None:
            data[_CRASH] = crash
        return data  # type: ignore[return-value]

    @pytest.hookimpl(wrapper=True)
    def pytest_report_from_serializable(self, data: dict[str, Any]) -> Iterator[None]:
        """Take it out of them."""
        crash = data.pop(_CRASH, None)
        report: Any = yield
        if crash is not None:
            from privkit.testing._output import Told

            report.longrepr = Told(report.longrepr, *crash)
        return report  # type: ignore[no-any-return]
