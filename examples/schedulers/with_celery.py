"""Sweeps by Celery: ``celery --app with_celery worker --beat``, in this directory, with LIFE and BROKER set."""

from __future__ import annotations

import os

import sweep
from celery import Celery
from celery.schedules import crontab

app = Celery("sweeps", broker=os.environ.get("BROKER", "memory://"))
app.conf.timezone = "UTC"
app.conf.beat_schedule = {"sweep": {"task": "sweep", "schedule": crontab(hour=3, minute=17)}}


@app.task(name="sweep")
def swept() -> dict[str, int]:
    """Sweep all that the file in the variable LIFE names."""
    return sweep.sweep(os.environ["LIFE"])
