"""What the tests of the life of the data share: a clock that is set by hand, a key, a day to start on."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

START = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)
KEY = b"a key of the tests, 32 bytes long"


class HandClock:
    """A clock that stands until it is moved."""

    def __init__(self, start: datetime = START) -> None:
        self.time = start

    def __call__(self) -> datetime:
        return self.time

    def move(self, **by: float) -> None:
        self.time += timedelta(**by)
