"""The examples of schedulers: each has a job that sweeps what the settings name. The schedulers are stand-ins here."""

from __future__ import annotations

import runpy
import sqlite3
import sys
from datetime import datetime, timedelta, timezone
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

EXAMPLES = Path(__file__).parents[2] / "examples" / "schedulers"
MAP = """
[controller]
name = "Acme Ltd"
contact = "Main Street"

[[purposes]]
name = "support"
basis = "contract"

[[retention]]
data_type = "chat"
purpose = "support"
keep = "90d"

[settings]
retention = "sqlite:///retention.db"

[[sweeps]]
url = "sqlite:///shop.db"
table = "chats"
data_type = "chat"
purpose = "support"
"""


@pytest.fixture
def life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    (tmp_path / "life.toml").write_text(MAP, encoding="utf-8")
    with sqlite3.connect(tmp_path / "shop.db") as shop:
        shop.execute("CREATE TABLE chats (id INTEGER PRIMARY KEY, created TEXT)")
        for days in (0, 100, 121):  # one is hidden and waits, one is deleted
            at = datetime.now(timezone.utc) - timedelta(days=days)
            shop.execute("INSERT INTO chats VALUES (?, ?)", (days, at.isoformat()))
    shop.close()
    monkeypatch.syspath_prepend(str(EXAMPLES))
    monkeypatch.setenv("LIFE", str(tmp_path / "life.toml"))
    for name in ("sweep", "with_celery", "with_apscheduler"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    return str(tmp_path / "life.toml")


def stand_in(monkeypatch: pytest.MonkeyPatch, name: str, **found: Any) -> None:
    parts = name.split(".")
    for at in range(len(parts)):
        monkeypatch.setitem(sys.modules, ".".join(parts[: at + 1]), ModuleType(parts[at]))
    vars(sys.modules[name]).update(found)


def left(life: str) -> list[int]:
    with sqlite3.connect(Path(life).with_name("shop.db")) as shop:
        rows = [row[0] for row in shop.execute("SELECT id FROM chats ORDER BY id")]
    shop.close()
    return rows


def test_apscheduler(life: str, monkeypatch: pytest.MonkeyPatch) -> None:
    jobs: list[tuple[Any, ...]] = []

    class Scheduler:
        def __init__(self, **options: str) -> None:
            assert options == {"timezone": "UTC"}

        def add_job(self, job: Any, trigger: str, **options: Any) -> None:
            jobs.append((job, trigger, options))

    stand_in(monkeypatch, "apscheduler.schedulers.blocking", BlockingScheduler=Scheduler)
    runpy.run_path(str(EXAMPLES / "with_apscheduler.py"))["scheduled"](life)
    [(job, trigger, options)] = jobs
    assert (trigger, options["max_instances"]) == ("cron", 1)
    assert job(*options["args"]) == {"chats": 1}
    assert left(life) == [0, 100]
    assert job(*options["args"]) == {"chats": 0}


def test_celery(life: str, monkeypatch: pytest.MonkeyPatch) -> None:
    tasks: dict[str, Any] = {}

    class Celery:
        def __init__(self, *_: str, **__: str) -> None:
            self.conf = SimpleNamespace()

        def task(self, *, name: str) -> Any:
            return lambda work: tasks.setdefault(name, work)

    stand_in(monkeypatch, "celery.schedules", crontab=lambda **when: when)
    stand_in(monkeypatch, "celery", Celery=Celery)
    monkeypatch.setitem(sys.modules, "celery.schedules", SimpleNamespace(crontab=lambda **when: when))
    app = runpy.run_path(str(EXAMPLES / "with_celery.py"))["app"]
    [planned] = app.conf.beat_schedule.values()
    assert planned == {"task": "sweep", "schedule": {"hour": 3, "minute": 17}}
    assert tasks[planned["task"]]() == {"chats": 1}
    assert left(life) == [0, 100]


def test_cron(life: str, capsys: pytest.CaptureFixture[str]) -> None:
    from privkit.cli import main

    line = (EXAMPLES / "crontab").read_text(encoding="utf-8").splitlines()[-1]
    *when, command = line.split(maxsplit=5)
    assert len(when) == 5
    words = command.split("privkit ")[-1].replace("/srv/app/life.toml", life).split()
    assert main(words) == 0
    assert "1 deleted" in capsys.readouterr().out
    assert left(life) == [0, 100]
