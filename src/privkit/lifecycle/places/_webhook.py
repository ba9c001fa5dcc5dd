"""Systems that are told by a message: an outbox that keeps messages sealed and sends them signed until they arrive."""

from __future__ import annotations

import hmac
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any
from urllib.parse import urlsplit

from privkit.errors import ConfigurationError, LifecycleError
from privkit.lifecycle._common import aware, checked_word, now, stamp
from privkit.lifecycle._database import connect
from privkit.lifecycle._seal import opened, sealed
from privkit.lifecycle.places._place import Located, Outcome, Record, Subject
from privkit.redactors._keys import checked_key, keyed_digest

__all__ = ["Outbox", "Webhook", "received"]

Send = Callable[[str, bytes, Mapping[str, str]], int]

_TABLE = """CREATE TABLE IF NOT EXISTS privkit_outbox (
    id TEXT PRIMARY KEY, url TEXT NOT NULL, body {blob}, written TEXT NOT NULL, tries INTEGER NOT NULL,
    delivered TEXT, confirmed TEXT)"""
_LOOPBACK = ("localhost", "127.0.0.1", "::1")


class Outbox:
    """Messages to other systems: sealed while they wait, signed when they go, sent again until they arrive.

    A message carries ``Privkit-Id``, the same each time it is sent, ``Privkit-Timestamp`` and ``Privkit-Signature``:
    ``v1=`` and the HMAC-SHA-256, in hexadecimal, over id, timestamp and body with dots between them, under the secret that
    was agreed with the receiver, who checks it with ``received``. What has arrived is not kept.

    Args:
        url: where it is kept: ``sqlite:///file`` or ``postgresql://…``.
        key: at least 16 bytes; seals what waits.
        send: how a message is sent: address, body, headers; returns the status. By default over HTTPS.
        clock: what tells the time, aware of its zone.

    Raises:
        ConfigurationError: an option that cannot be used.
        LifecycleError: the database cannot be opened.
    """

    def __init__(
        self,
        url: str,
        *,
        key: bytes | str,
        send: Send | None = None,
        clock: Callable[[], datetime] = now,
    ) -> None:
        self._key, self._send, self._clock = checked_key(key), send or _post, clock
        self._database = connect(url, lock="outbox", tables=[_TABLE])

    def __repr__(self) -> str:
        return "<Outbox>"

    def close(self) -> None:
        """Close the database."""
        self._database.close()

    def message_id(self, *parts: str) -> str:
        """Return the id of a message about something; the same each time."""
        return keyed_digest(self._key, "privkit outbox id 1", *parts).hex()[:32]

    def put(self, message: str, url: str, body: Mapping[str, Any]) -> None:
        """Put a message in, once: the same id again does nothing."""
        written = stamp(aware(self._clock(), "clock"))
        values = (message, url, sealed(self._key, "outbox", message, dict(body)), written)
        with self._database.transaction() as execute:
            execute(
                "INSERT INTO privkit_outbox VALUES (?, ?, ?, ?, 0, NULL, NULL) ON CONFLICT DO NOTHING", values
            )

    def state(self, message: str) -> str:
        """Return ``"none"``, ``"waiting"``, ``"delivered"`` or ``"confirmed"``."""
        rows = self._database.query(
            "SELECT delivered, confirmed FROM privkit_outbox WHERE id = ?", (message,)
        )
        if not rows:
            return "none"
        return "confirmed" if rows[0][1] else "delivered" if rows[0][0] else "waiting"

    def deliver(self, *, secret: bytes | str, url: str | None = None, most: int = 100) -> int:
        """Send what waits; return how many arrived. What does not arrive waits for the next call.

        Args:
            secret: agreed with the receiver, at least 16 bytes.
            url: only messages to this address.
            most: how many to send.
        """
        key, only = checked_key(secret), "" if url is None else "AND url = ? "
        # What was tried least goes first, so that a receiver that is not there does not keep others from theirs.
        rows = self._database.query(
            f"SELECT id, url, body FROM privkit_outbox WHERE delivered IS NULL {only}"  # noqa: S608, one of two texts
            "ORDER BY tries, written, id LIMIT ?",
            (most,) if url is None else (url, most),
        )
        return sum(self._sent(message, to, body, key) for message, to, body in rows)

    def confirm(self, message: str) -> None:
        """Write down that the receiver has done what the message asked for.

        Raises:
            LifecycleError: there is no such message that was delivered.
        """
        if self.state(message) not in ("delivered", "confirmed"):
            raise LifecycleError("there is no such message that was delivered")
        self._mark(message, "confirmed")

    def _sent(self, message: str, url: str, body: bytes, secret: bytes) -> bool:
        plain = opened(self._key, "outbox", message, body)
        stamped = str(int(aware(self._clock(), "clock").timestamp()))
        headers = {
            "Content-Type": "application/json",
            "Privkit-Id": message,
            "Privkit-Timestamp": stamped,
            "Privkit-Signature": signature(secret, message, stamped, plain),
        }
        try:
            arrived = 200 <= self._send(url, plain, headers) < 300
        except Exception:  # of whatever library sends: it has not arrived, and the next message gets its turn
            arrived = False
        if arrived:
            self._mark(message, "delivered")
        else:
            with self._database.transaction() as execute:
                execute("UPDATE privkit_outbox SET tries = tries + 1 WHERE id = ?", (message,))
        return arrived

    def _mark(self, message: str, what: str) -> None:
        with self._database.transaction() as execute:
            execute(
                f"UPDATE privkit_outbox SET {what} = ?, body = NULL WHERE id = ?",  # noqa: S608, one of two names
                (stamp(aware(self._clock(), "clock")), message),
            )


def signature(secret: bytes, message: str, stamped: str, body: bytes) -> str:
    """Return the signature of a message, as its receiver computes it too."""
    signed = f"{message}.{stamped}.".encode() + body
    return "v1=" + hmac.new(secret, signed, sha256).hexdigest()


def received(
    headers: Mapping[str, str],
    body: bytes,
    *,
    secret: bytes | str,
    within: timedelta = timedelta(minutes=5),
    clock: Callable[[], datetime] = now,
) -> str:
    """Return the id of a message that came in, after checking that its sender signed it just now: for receivers.

    A message that did not get an answer comes again with the same id and a new timestamp: do what it asks for once, and
    answer it each time.

    Args:
        headers: of the request, in any case.
        body: of the request, byte by byte.
        secret: agreed with the sender.
        within: how far its timestamp may be from the time here; what is older may be a message that somebody recorded.
        clock: what tells the time, aware of its zone.

    Raises:
        LifecycleError: it is not signed with this secret, was changed, or is too old or too new.
    """
    given = {name.lower(): value for name, value in headers.items()}
    message, stamped = given.get("privkit-id", ""), given.get("privkit-timestamp", "")
    expected = signature(checked_key(secret), message, stamped, body)
    told = given.get("privkit-signature", "").encode("utf-8", "replace")
    if not message or not hmac.compare_digest(expected.encode(), told):
        raise LifecycleError("the message is not signed with this secret, or was changed on its way")
    if abs(aware(clock(), "clock").timestamp() - int(stamped)) > within.total_seconds():
        raise LifecycleError("the message was signed too long ago, or the clocks differ; nothing was done")
    return message


def _post(url: str, body: bytes, headers: Mapping[str, str]) -> int:
    from urllib.error import HTTPError
    from urllib.request import HTTPRedirectHandler, Request, build_opener

    class Straight(HTTPRedirectHandler):
        """Goes nowhere else: a message is for the address it was written to."""

        def redirect_request(self, *_: Any) -> None:
            return None

    request = Request(url, data=body, headers=dict(headers), method="POST")  # noqa: S310, checked by Webhook
    try:
        with build_opener(Straight()).open(request, timeout=30) as answer:
            return int(answer.status)
    except HTTPError as error:
        error.close()
        return int(error.code)


class Webhook:
    """A system elsewhere that is asked to erase, or a recipient that is told (GDPR Art. 19).

    Args:
        name: what it is called in reports.
        url: where messages go; ``https`` unless it is this machine.
        outbox: what keeps and sends them.
        identifier: the kind of identifier the receiver knows people by.
        confirmed: whether it counts as done only when the receiver's answer was written down with ``Outbox.confirm``.

    Raises:
        ConfigurationError: an address that is not encrypted.
    """

    def __init__(
        self, name: str, url: str, outbox: Outbox, *, identifier: str = "id", confirmed: bool = False
    ) -> None:
        parts = urlsplit(url)
        if parts.scheme != "https" and not (parts.scheme == "http" and parts.hostname in _LOOPBACK):
            raise ConfigurationError(f"{name}: give an https address")
        self.name = checked_word(name, "name")
        self.url = url
        self._outbox, self._identifier, self._confirmed = outbox, identifier, confirmed

    def __repr__(self) -> str:
        return f"<Webhook {self.name!r}>"

    def message(self, subject: Subject) -> str:
        """Return the id of the message about the person."""
        return self._outbox.message_id(
            self.url, subject.tenant, subject.case, *subject.values(self._identifier)
        )

    def locate(self, subject: Subject) -> Located:
        """Return one message, or none where the person has no identifier that the receiver knows."""
        count = len(subject.values(self._identifier))
        return Located({"message": 1} if count else {}, (str(count),))

    def export(self, _: Subject) -> list[Record]:
        """Return nothing: what the receiver holds is asked for there."""
        return []

    def erase(self, subject: Subject) -> Outcome:
        """Put the message into the outbox, once."""
        if values := subject.values(self._identifier):
            body = {"event": "erasure", "identifier": self._identifier, "values": list(values)}
            self._outbox.put(self.message(subject), self.url, body)
        return Outcome()

    def verify(self, subject: Subject) -> Outcome:
        """Return whether the message has arrived, or was confirmed where that is asked for."""
        if not subject.values(self._identifier):
            return Outcome()
        state = self._outbox.state(self.message(subject))
        if state == "confirmed" or (state == "delivered" and not self._confirmed):
            return Outcome(notes=(f"message {state}",))
        return Outcome(
            "pending", 1, ("the message has not arrived yet" if state != "delivered" else "no answer yet",)
        )
