"""The journal of requests: states, steps and events; people only as references, what identifies them sealed."""

from __future__ import annotations

import base64
import json
from collections.abc import Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any

from privkit.errors import RequestError
from privkit.lifecycle._common import stamp, unstamp
from privkit.lifecycle._database import Execute, connect
from privkit.lifecycle._seal import opened, sealed
from privkit.lifecycle.places._place import Outcome, Subject
from privkit.lifecycle.rights._request import STATES, Request

__all__ = ["Journal"]

_TABLES = (
    """CREATE TABLE IF NOT EXISTS privkit_requests (
        id TEXT PRIMARY KEY, kind TEXT NOT NULL, subject TEXT NOT NULL, state TEXT NOT NULL, received TEXT NOT NULL,
        extended INTEGER NOT NULL, sealed TEXT, detail TEXT NOT NULL)""",
    """CREATE TABLE IF NOT EXISTS privkit_request_steps (
        request TEXT NOT NULL, step TEXT NOT NULL, state TEXT NOT NULL, missing INTEGER NOT NULL, notes TEXT NOT NULL,
        PRIMARY KEY (request, step))""",
    """CREATE TABLE IF NOT EXISTS privkit_request_events (
        request TEXT NOT NULL, number INTEGER NOT NULL, event TEXT NOT NULL, at TEXT NOT NULL, who TEXT NOT NULL,
        PRIMARY KEY (request, number))""",
)


class Journal:
    """Keeps requests in SQLite or PostgreSQL."""

    def __init__(self, url: str, key: bytes, *, insecure: bool = False) -> None:
        self._key = key
        self._database = connect(url, insecure=insecure, lock="requests", tables=_TABLES)

    def close(self) -> None:
        self._database.close()

    def alone(self) -> AbstractContextManager[None]:
        """Wait until nobody else runs a request of this journal, and keep others out."""
        return self._database.alone()

    def add(self, request: str, kind: str, reference: str, received: datetime, subject: Subject) -> None:
        box = base64.b64encode(sealed(self._key, "request", request, subject.as_dict())).decode()
        with self._database.transaction() as execute:
            execute(
                "INSERT INTO privkit_requests VALUES (?, ?, ?, 'received', ?, 0, ?, '{}')",
                (request, kind, reference, stamp(received), box),
            )
            self._event(execute, request, "received", received, "")

    def get(self, request: str) -> Request:
        rows = self._database.query(
            "SELECT kind, subject, state, received, extended FROM privkit_requests WHERE id = ?", (request,)
        )
        if not rows:
            raise RequestError("there is no such request")
        kind, subject, state, received, extended = rows[0]
        waiting = {
            step: outcome.notes for step, outcome in self.steps(request).items() if outcome.state == "pending"
        }
        return Request(request, kind, subject, state, unstamp(received), bool(extended), waiting)

    def ids(self) -> list[str]:
        rows = self._database.query(
            "SELECT id FROM privkit_requests WHERE state NOT IN ('done', 'refused') ORDER BY received, id"
        )
        return [row[0] for row in rows]

    def subject(self, request: str) -> Subject:
        """Return who it is about, unsealed."""
        rows = self._database.query("SELECT sealed FROM privkit_requests WHERE id = ?", (request,))
        if not rows or not rows[0][0]:
            raise RequestError("the request is over; who it was about is not kept")
        plain = json.loads(opened(self._key, "request", request, base64.b64decode(rows[0][0])))
        return Subject(plain["id"], tenant=plain["tenant"], also=plain["also"], case=request)

    def detail(self, request: str) -> dict[str, Any]:
        rows = self._database.query("SELECT detail FROM privkit_requests WHERE id = ?", (request,))
        found: dict[str, Any] = json.loads(rows[0][0])
        return found

    def move(
        self,
        request: str,
        state: str,
        at: datetime,
        *,
        who: str = "",
        detail: Mapping[str, Any] | None = None,
        forget: bool = False,
    ) -> None:
        """Change the state, with what belongs to it, in one transaction."""
        with self._database.transaction() as execute:
            rows = execute("SELECT state, detail FROM privkit_requests WHERE id = ?", (request,))
            if not rows:
                raise RequestError("there is no such request")
            row = rows[0]
            if state not in STATES[row[0]]:
                raise RequestError(f"the request is {row[0]}; it cannot be {state} now")
            merged = json.dumps({**json.loads(row[1]), **(detail or {})})
            execute(
                "UPDATE privkit_requests SET state = ?, detail = ? WHERE id = ?", (state, merged, request)
            )
            if forget:
                execute("UPDATE privkit_requests SET sealed = NULL WHERE id = ?", (request,))
            if state != row[0]:
                self._event(execute, request, state, at, who)

    def extend(self, request: str, at: datetime, who: str) -> None:
        with self._database.transaction() as execute:
            execute("UPDATE privkit_requests SET extended = 1 WHERE id = ?", (request,))
            self._event(execute, request, "extended", at, who)

    def event(self, request: str, event: str, at: datetime, who: str = "") -> None:
        with self._database.transaction() as execute:
            self._event(execute, request, event, at, who)

    def events(self, request: str) -> list[tuple[str, datetime, str]]:
        rows = self._database.query(
            "SELECT event, at, who FROM privkit_request_events WHERE request = ? ORDER BY number", (request,)
        )
        return [(event, unstamp(at), who) for event, at, who in rows]

    def step(self, request: str, step: str, outcome: Outcome) -> None:
        values = (request, step, outcome.state, outcome.left, json.dumps(outcome.notes))
        with self._database.transaction() as execute:
            execute("DELETE FROM privkit_request_steps WHERE request = ? AND step = ?", (request, step))
            execute("INSERT INTO privkit_request_steps VALUES (?, ?, ?, ?, ?)", values)

    def steps(self, request: str) -> dict[str, Outcome]:
        rows = self._database.query(
            "SELECT step, state, missing, notes FROM privkit_request_steps WHERE request = ? ORDER BY step",
            (request,),
        )
        return {step: Outcome(state, left, tuple(json.loads(notes))) for step, state, left, notes in rows}

    def _event(self, execute: Execute, request: str, event: str, at: datetime, who: str) -> None:
        number = execute(
            "SELECT COALESCE(MAX(number), 0) + 1 FROM privkit_request_events WHERE request = ?", (request,)
        )
        execute(
            "INSERT INTO privkit_request_events VALUES (?, ?, ?, ?, ?)",
            (request, number[0][0], event, stamp(at), who),
        )
