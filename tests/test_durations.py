"""Durations as people write them."""

from __future__ import annotations

from datetime import timedelta

import pytest

from privkit._durations import seconds
from privkit.errors import ConfigurationError


@pytest.mark.parametrize(
    ("written", "length"),
    [
        ("90s", 90),
        ("15m", 900),
        ("12h", 43_200),
        ("30d", 2_592_000),
        (5, 5),
        (0.5, 0.5),
        (timedelta(hours=1), 3600),
    ],
)
def test_durations(written: str | float | timedelta, length: float) -> None:
    assert seconds(written) == length


@pytest.mark.parametrize(
    "written", ["", "30", "d", "-1d", "1w", "1.5h", 0, -1, True, float("inf"), float("nan"), b"1d", "１d"]
)
def test_what_is_no_duration_is_refused(written: object) -> None:
    with pytest.raises(ConfigurationError, match="such as '30d'"):
        seconds(written)  # type: ignore[arg-type]
