"""Runs an erasure once whole and then killed before and after each of its steps and gone on with; run as a script.

It prints, as JSON, the end state of each: what is left in all places and what the certificate says.
"""

from __future__ import annotations

import json
import os
import sys
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import sqlalchemy

from privkit.lifecycle.places import Database, Files, Subject, Table
from privkit.lifecycle.rights import Requests
from privkit.lifecycle.rights._journal import Journal

KEY = b"a key of the tests, 32 bytes long"
NOW = datetime(2026, 3, 2, 9, 0, tzinfo=timezone.utc)
WATCHED = [(Files, name) for name in ("locate", "erase", "verify")] + [
    *[(Database, name) for name in ("locate", "erase", "verify")],
    *[(Journal, name) for name in ("move", "step")],
]


def world(root: Path) -> tuple[sqlalchemy.Engine, Requests]:
    engine = sqlalchemy.create_engine(f"sqlite:///{root / 'shop.db'}", poolclass=sqlalchemy.NullPool)
    logs = Files(root / "logs", "*", match={"user": "id"})
    places = (
        [logs, Database(engine, [Table("orders", match={"customer": "id"})])]
        if (root / "shop.db").exists()
        else []
    )
    requests = Requests(
        f"sqlite:///{root / 'r.db'}", key=KEY, places=places, identity=lambda *_: True, clock=lambda: NOW
    )
    return engine, requests


def make(root: Path) -> None:
    (root / "logs").mkdir(parents=True)
    (root / "logs" / "a.jsonl").write_text('{"user": "cust-7"}\n{"user": "cust-8"}\n', encoding="utf-8")
    (root / "logs" / "b.log").write_text("cust-7 was here\n", encoding="utf-8")
    engine = sqlalchemy.create_engine(f"sqlite:///{root / 'shop.db'}", poolclass=sqlalchemy.NullPool)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE orders (number INTEGER PRIMARY KEY, customer TEXT)")
        connection.exec_driver_sql("INSERT INTO orders VALUES (1, 'cust-7'), (2, 'cust-8')")
    _, requests = world(root)
    request = requests.receive(Subject("cust-7", also={"email": ["jane@example.com"]})).id
    requests.identify(request, None)
    requests.approve(request, requests.preview(request).token, by="privacy")
    (root / "request").write_text(request, encoding="utf-8")
    requests.close()


def counted(owner: Any, name: str, calls: list[int], step: int, after: bool) -> None:
    whole = getattr(owner, name)

    def call(*arguments: Any, **options: Any) -> Any:
        calls[0] += 1
        this = calls[0]
        if this == step and not after:
            os._exit(9)
        result = whole(*arguments, **options)
        if this == step:
            os._exit(9)
        return result

    setattr(owner, name, call)


def run(root: Path, step: int = 0, after: bool = False) -> int:
    """Run the request in a child, which ends itself at a step; return its exit code, or how many steps there were."""
    child = os.fork()
    if child == 0:
        calls = [0]
        for owner, name in WATCHED:
            counted(owner, name, calls, step, after)
        _, requests = world(root)
        requests.run((root / "request").read_text(encoding="utf-8"))
        (root / "steps").write_text(str(calls[0]), encoding="utf-8")
        os._exit(0)
    code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
    assert code in (0, 9), code
    return code


def end(root: Path) -> str:
    engine, requests = world(root)
    with engine.connect() as connection:
        orders = connection.exec_driver_sql("SELECT * FROM orders").fetchall()
    body = requests.certificate((root / "request").read_text(encoding="utf-8"))["certificate"]
    requests.close()
    files = {path.name: path.read_text(encoding="utf-8") for path in sorted((root / "logs").iterdir())}
    return str((orders, files, {name: value for name, value in body.items() if name != "request"}))


def main(root: Path) -> None:
    make(root / "whole")
    run(root / "whole")
    ends = [end(root / "whole")]
    for step in range(1, int((root / "whole" / "steps").read_text(encoding="utf-8")) + 1):
        for after in (False, True):
            place = root / f"{step}{after}"
            make(place)
            assert run(place, step, after) == 9
            assert run(place) == 0
            ends.append(end(place))
    print(json.dumps(ends))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
