"""The job: sweep all that a file of settings names, and tell how much was deleted."""

from __future__ import annotations

from privkit.lifecycle.settings import Life

MOST = 10_000  # deleted items of each place in one run; what is left waits for the next


def sweep(settings: str) -> dict[str, int]:
    """Sweep each place; return how many items were deleted, by the name of the place."""
    life = Life.from_file(settings)
    with life.retention() as retention, life.sweeps() as places:
        reports = [retention.sweep(place, most=MOST) for place in places]
    return {report.place: report.deleted for report in reports}
