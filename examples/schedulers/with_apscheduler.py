"""Sweeps by APScheduler 3: ``python examples/schedulers/with_apscheduler.py life.toml``."""

from __future__ import annotations

import sys

from apscheduler.schedulers.blocking import BlockingScheduler
from sweep import sweep


def scheduled(settings: str) -> BlockingScheduler:
    """Return a scheduler that sweeps once a night, never twice at a time."""
    scheduler = BlockingScheduler(timezone="UTC")
    scheduler.add_job(
        sweep, "cron", args=[settings], id="sweep", hour=3, minute=17, max_instances=1, coalesce=True,
        misfire_grace_time=3600,
    )  # fmt: skip
    return scheduler


if __name__ == "__main__":
    scheduled(sys.argv[1]).start()
