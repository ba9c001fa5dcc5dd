"""Requests as they come in: who asks, who they are, until when the answer is due, and refusing."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timezone, tzinfo
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError, RequestError, nearest
from privkit.lifecycle._common import aware, checked_word, now, subject_reference
from privkit.lifecycle._law._load import law, rule_on
from privkit.lifecycle.deadlines import Deadline, Holidays, Pause, due
from privkit.lifecycle.places._place import Place, Subject
from privkit.lifecycle.rights._journal import Journal
from privkit.lifecycle.rights._request import KINDS, Request
from privkit.redactors._keys import checked_key

if TYPE_CHECKING:
    from privkit.lifecycle.retention import Retention
    from privkit.lifecycle.rights._certificate import Signer

__all__ = ["Intake"]

Identity = Callable[[Subject, Any], bool]


class Intake:
    """What ``Requests`` does with a request before it is answered."""

    __slots__ = (
        "_clock", "_holidays", "_identity", "_journal", "_key", "_retention", "_signer", "_zone", "places", "recipients",
        "regulation",
    )  # fmt: skip

    def __init__(
        self,
        url: str,
        *,
        key: bytes | str,
        places: Sequence[Place],
        recipients: Sequence[Place] = (),
        identity: Identity | None = None,
        signer: Signer | None = None,
        retention: Retention | None = None,
        regulation: str = "gdpr",
        zone: tzinfo = timezone.utc,
        holidays: Holidays | None = None,
        clock: Callable[[], datetime] = now,
        insecure: bool = False,
    ) -> None:
        names = [place.name for place in (*places, *recipients)]
        if twice := sorted({name for name in names if names.count(name) > 1}):
            raise ConfigurationError(f"places: there are two named {twice[0]!r}")
        self._key = checked_key(key)
        self.regulation = law(regulation)["name"]
        self.places, self.recipients = tuple(places), tuple(recipients)
        self._identity, self._signer, self._retention = identity, signer, retention
        self._zone, self._holidays, self._clock = zone, holidays, clock
        self._journal = Journal(url, self._key, insecure=insecure)

    def __repr__(self) -> str:
        return f"<Requests: {len(self.places)} places>"

    def close(self) -> None:
        """Close the journal."""
        self._journal.close()

    def reference(self, subject: Subject) -> str:
        """Return what stands for the person in journal and certificate."""
        return subject_reference(self._key, subject.id, tenant=subject.tenant)

    def receive(
        self, subject: Subject, *, kind: str = "erasure", received: datetime | None = None
    ) -> Request:
        """Write down that a request came in.

        Args:
            subject: who asks, with all identifiers that are known.
            kind: ``"erasure"``, ``"access"`` or ``"portability"``.
            received: when; now by default.

        Raises:
            ConfigurationError: a kind there is none of, or one the regulation does not know.
        """
        if kind not in KINDS:
            raise ConfigurationError(
                f"unknown kind {kind!r}; it is one of {', '.join(KINDS)}{nearest(str(kind), KINDS)}"
            )
        at = aware(received or self._clock(), "received")
        due(self.regulation, kind, at)  # a kind the regulation does not know is refused here
        request = secrets.token_hex(8)
        self._journal.add(request, kind, self.reference(subject), at, subject)
        return self.get(request)

    def get(self, request: str) -> Request:
        """Return a request as it stands.

        Raises:
            RequestError: there is none of that id.
        """
        return self._journal.get(request)

    def open(self) -> list[Request]:
        """Return the requests that are not over, the oldest first."""
        return [self.get(request) for request in self._journal.ids()]

    def events(self, request: str) -> list[tuple[str, datetime, str]]:
        """Return what happened to a request: event, moment, by whom."""
        return self._journal.events(self.get(request).id)

    def due(self, request: str) -> Deadline:
        """Return when the answer is due: pauses while the person was asked who they are, and an extension, count."""
        found = self.get(request)
        allowed = "pauses" in self._rule(found)
        return due(
            self.regulation,
            found.kind,
            found.received,
            zone=self._zone,
            holidays=self._holidays,
            extended=found.extended,
            pauses=self._pauses(request) if allowed else (),
            at=self._time(),
        )

    def ask_identity(self, request: str) -> None:
        """Write down that the person was asked who they are; where the regulation says so the clock stands still."""
        self._in(request, "received")
        self._journal.move(request, "asked", self._time())

    def identify(self, request: str, evidence: Any) -> bool:
        """Return whether the evidence shows who the person is; if so, the request is verified.

        Args:
            request: its id.
            evidence: what the hook ``identity`` looks at; not kept.

        Raises:
            ConfigurationError: there is no hook.
            RequestError: it was verified before, or is over.
        """
        self._in(request, "received", "asked")
        if self._identity is None:
            raise ConfigurationError("identity: give a function that decides whether the evidence is enough")
        if self._identity(self._journal.subject(request), evidence) is not True:
            self._journal.event(request, "not identified", self._time())
            return False
        self._journal.move(request, "verified", self._time())
        return True

    def extend(self, request: str, *, by: str) -> Deadline:
        """Extend the time limit, which has to be told to the person within the first.

        Raises:
            RequestError: it is too late for that, or it was extended before.
            ConfigurationError: the regulation knows no extension.
        """
        found = self.get(request)
        if found.extended or found.state in ("done", "refused"):
            raise RequestError("the request is over, or was extended before")
        if "extension" not in self._rule(found):
            raise ConfigurationError(f"{self.regulation} knows no extension for {found.kind!r}")
        if self.due(request).missed(self._time()):
            raise RequestError("the first time limit is over; it is too late to extend it")
        self._journal.extend(request, self._time(), checked_word(by, "by"))
        return self.due(request)

    def refuse(self, request: str, *, why: str, by: str) -> None:
        """Refuse a request, and forget who it was about.

        Args:
            request: its id.
            why: an exception the regulation knows, such as ``"legal_claims"`` or ``"excessive"``, or ``"not identified"``.
            by: who decided it.

        Raises:
            ConfigurationError: a reason there is none of.
            RequestError: it runs already or is over.
        """
        data = law(self.regulation)
        known = (*data.get("erasure_exceptions", ()), *data.get("refusals", ()), "not identified")
        if why not in known:
            raise ConfigurationError(f"why: {why!r} is none of {', '.join(known)}{nearest(str(why), known)}")
        detail = {"refused": why}
        self._journal.move(
            request, "refused", self._time(), who=checked_word(by, "by"), detail=detail, forget=True
        )

    def _time(self) -> datetime:
        return aware(self._clock(), "clock")

    def _in(self, request: str, *states: str, kind: str | None = None) -> Request:
        found = self.get(request)
        if found.state not in states:
            raise RequestError(f"the request is {found.state}; this wants it to be {' or '.join(states)}")
        if kind is not None and found.kind != kind:
            raise RequestError(f"the request is for {found.kind}, not for {kind}")
        return found

    def _rule(self, request: Request) -> Mapping[str, Any]:
        day = request.received.astimezone(self._zone).date()
        return rule_on(law(self.regulation), request.kind, day)

    def _pauses(self, request: str) -> list[Pause]:
        events: dict[str, datetime] = {}
        for event, at, _ in self._journal.events(request):
            events.setdefault(
                event, at
            )  # it is verified again when other data turns up; nobody was asked then
        if "asked" not in events:
            return []
        end = events.get("verified", events.get("refused"))
        return [Pause("identity", events["asked"], None if end is None else max(end, events["asked"]))]
