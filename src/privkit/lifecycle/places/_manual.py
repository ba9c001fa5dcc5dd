"""What somebody does by hand: a task that is pending until they say it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from privkit.errors import LifecycleError
from privkit.lifecycle._common import aware, checked_word, now, stamp, subject_reference
from privkit.lifecycle._database import connect
from privkit.lifecycle.places._place import Located, Outcome, Record, Subject
from privkit.redactors._keys import checked_key

__all__ = ["ManualTask"]

_TABLE = """CREATE TABLE IF NOT EXISTS privkit_tasks (
    place TEXT NOT NULL, subject TEXT NOT NULL, asked TEXT NOT NULL, done TEXT, done_by TEXT,
    PRIMARY KEY (place, subject))"""


class ManualTask:
    """A place that people see to: paper files, a system without an interface. Its tasks hold references only.

    Args:
        name: what it is called in reports.
        what: what is to be done, for whoever does it.
        url: where tasks are kept: ``sqlite:///file`` or ``postgresql://…``.
        key: at least 16 bytes; makes the references.
        clock: what tells the time, aware of its zone.

    Raises:
        ConfigurationError: an option that cannot be used.
        LifecycleError: the database cannot be opened.
    """

    def __init__(
        self, name: str, what: str, url: str, *, key: bytes | str, clock: Callable[[], datetime] = now
    ) -> None:
        self.name, self.what = checked_word(name, "name"), checked_word(what, "what")
        self._key, self._clock = checked_key(key), clock
        self._database = connect(url, lock="tasks", tables=[_TABLE])

    def __repr__(self) -> str:
        return f"<ManualTask {self.name!r}>"

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def locate(self, _: Subject) -> Located:
        """Return one task: what is there nobody knows before somebody looked."""
        return Located({"task": 1}, ("task",))

    def export(self, _: Subject) -> list[Record]:
        """Return nothing: what is found by hand is added by hand."""
        return []

    def erase(self, subject: Subject) -> Outcome:
        """Write the task down, and say whether it is done."""
        values = (self.name, self._reference(subject), stamp(aware(self._clock(), "clock")))
        with self._database.transaction() as execute:
            execute("INSERT INTO privkit_tasks VALUES (?, ?, ?, NULL, NULL) ON CONFLICT DO NOTHING", values)
        return self.verify(subject)

    def verify(self, subject: Subject) -> Outcome:
        """Return whether somebody said that it is done."""
        rows = self._database.query(
            "SELECT done FROM privkit_tasks WHERE place = ? AND subject = ?",
            (self.name, self._reference(subject)),
        )
        if rows and rows[0][0]:
            return Outcome(notes=(f"done by hand on {rows[0][0][:10]}",))
        return Outcome("pending", 1, (f"by hand: {self.what}",))

    def tasks(self) -> list[str]:
        """Return the references of what is not done, the oldest first."""
        rows = self._database.query(
            "SELECT subject FROM privkit_tasks WHERE place = ? AND done IS NULL ORDER BY asked, subject",
            (self.name,),
        )
        return [row[0] for row in rows]

    def done(self, reference: str, *, by: str) -> None:
        """Write down that a task is done, and by whom.

        Raises:
            LifecycleError: there is no such task, or it was done before.
        """
        where = "WHERE place = ? AND subject = ? AND done IS NULL"
        with self._database.transaction() as execute:
            if not execute(f"SELECT 1 FROM privkit_tasks {where}", (self.name, reference)):  # noqa: S608
                raise LifecycleError(f"{self.name}: there is no such task")
            execute(
                f"UPDATE privkit_tasks SET done = ?, done_by = ? {where}",  # noqa: S608
                (stamp(aware(self._clock(), "clock")), checked_word(by, "by"), self.name, reference),
            )

    def _reference(self, subject: Subject) -> str:
        """Return what stands for the person in this request, so that a later request is a task of its own."""
        return subject_reference(self._key, subject.id, tenant=f"{subject.tenant}/{subject.case}")
