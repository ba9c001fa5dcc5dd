"""Connections to PostgreSQL that do not wait for ever for a server that says nothing."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from psycopg import Connection, Error, OperationalError

from privkit.errors import StoreError

if TYPE_CHECKING:
    from psycopg.abc import PQGen

__all__ = ["Patient", "SilentError", "answers"]

_T = TypeVar("_T")


class SilentError(OperationalError):
    """The server took what was sent and has said nothing for too long, as one does that was stopped."""


class Patient(Connection[Any]):
    """A connection that is closed when the server says nothing for too long.

    Neither ``tcp_user_timeout`` nor keep-alives end that: the system the server runs on goes on answering for it.
    """

    most: float = 60.0
    """Seconds of silence."""
    alive: Callable[[], bool] | None = None
    """Says whether the server still answers others, where silence is no sign: what is asked for may take hours."""

    def wait(self, gen: PQGen[_T], *given: Any, **options: Any) -> _T:
        return super().wait(self._listening(gen), *given, **options)

    def _listening(self, gen: PQGen[_T]) -> PQGen[_T]:
        """Pass on what psycopg says to its work; it says 0 for each tenth of a second in which nothing came."""
        since = 0.0
        try:
            awaited = next(gen)
            while True:
                ready = yield awaited
                if ready:
                    since = 0.0
                elif not since:
                    since = time.monotonic()
                elif time.monotonic() - since > self.most:
                    self._give_up()
                    since = time.monotonic()
                awaited = gen.send(ready)
        except StopIteration as done:
            return done.value  # type: ignore[no-any-return]

    def _give_up(self) -> None:
        """Close the connection unless the server is at work.

        Raises:
            SilentError: it is not.
        """
        if self.alive is None or not self.alive():
            self.pgconn.finish()
            raise SilentError("the server does not answer")


def answers(connect: Callable[[], Connection[Any]]) -> bool:
    """Say whether a server answers on another connection, which ``connect`` makes."""
    try:
        with connect() as other:
            other.execute("SELECT 1")
    except (Error, StoreError):
        return False
    return True
