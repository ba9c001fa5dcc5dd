"""Requests of people: from their receipt to a signed certificate, each step written down before the next."""

from __future__ import annotations

import hmac
import secrets
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime, timezone, tzinfo
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError, RequestError, nearest
from privkit.lifecycle._common import aware, checked_word, now, subject_reference
from privkit.lifecycle._law._load import law, rule_on
from privkit.lifecycle.deadlines import Deadline, Holidays, Pause, due
from privkit.lifecycle.places._place import Located, Place, Subject
from privkit.lifecycle.rights._export import Export, gather
from privkit.lifecycle.rights._journal import Journal
from privkit.lifecycle.rights._reach import counts, names, reach, stops, token
from privkit.lifecycle.rights._request import KINDS, Preview, Request
from privkit.lifecycle.rights._run import certificate_body, erased
from privkit.redactors._keys import checked_key

if TYPE_CHECKING:
    from privkit.lifecycle.datamap import DataMap
    from privkit.lifecycle.retention import Retention
    from privkit.lifecycle.rights._certificate import Signer
    from privkit.shield import Shield

__all__ = ["Requests"]

Identity = Callable[[Subject, Any], bool]

_CHANGED = "what is found now is not what the preview showed; preview and approve it again"


class Requests:
    """The requests of people, kept in SQLite or PostgreSQL.

    Args:
        url: where the journal is: ``sqlite:///file`` or ``postgresql://…``.
        key: at least 16 bytes, kept apart from it; seals who a request is about while it runs.
        places: where people's data lies, in the order in which it is erased.
        recipients: who was given data and is told of an erasure (GDPR Art. 19); places too, such as ``Webhook``.
        identity: decides whether the evidence shows that the person is who they say.
        signer: signs certificates.
        retention: whose holds keep an erasure from being run.
        regulation: whose time limits hold.
        zone: where the law's days begin and end.
        holidays: which days are public holidays there.
        clock: what tells the time, aware of its zone.
        insecure: allow a server on another machine without ``sslmode=verify-full``.

    Raises:
        ConfigurationError: an option that cannot be used, or two places of one name.
        LifecycleError: the journal cannot be opened.
    """

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
            why: an exception the regulation knows, such as ``"legal_claims"``, or ``"not identified"``.
            by: who decided it.

        Raises:
            ConfigurationError: a reason there is none of.
            RequestError: it runs already or is over.
        """
        known = (*law(self.regulation).get("erasure_exceptions", ()), "not identified")
        if why not in known:
            raise ConfigurationError(f"why: {why!r} is none of {', '.join(known)}{nearest(str(why), known)}")
        detail = {"refused": why}
        self._journal.move(
            request, "refused", self._time(), who=checked_word(by, "by"), detail=detail, forget=True
        )

    def preview(self, request: str) -> Preview:
        """Return what an erasure would reach, with a token that fits exactly that.

        Raises:
            RequestError: the person is not verified, or it is no erasure.
        """
        self._in(request, "verified", "approved", kind="erasure")
        found = reach(self.places, self._journal.subject(request))
        held = bool(self._holding(request, found))
        return Preview(request, counts(found), held, token(self._key, request, found))

    def approve(self, request: str, token: str, *, by: str, keep: Mapping[str, str] | None = None) -> None:
        """Let an erasure be run, by somebody who has seen its preview.

        Args:
            request: its id.
            token: of the preview.
            by: who approves.
            keep: places that have to keep what they hold, each with the exception: ``{"invoices": "legal_obligation"}``
                (GDPR Art. 17(3)).

        Raises:
            RequestError: what is found now is not what the preview showed.
            ConfigurationError: a place or an exception there is none of.
        """
        self._in(request, "verified", kind="erasure")
        exceptions = law(self.regulation).get("erasure_exceptions", {})
        names = [place.name for place in self.places]
        for place, exception in (keep or {}).items():
            for word, known in ((place, names), (exception, exceptions)):
                if word not in known:
                    raise ConfigurationError(f"keep: there is no {word!r}{nearest(str(word), known)}")
        self._check_token(request, token)
        detail = {"token": token, "keep": dict(keep or {})}
        self._journal.move(request, "approved", self._time(), who=checked_word(by, "by"), detail=detail)

    def run(self, request: str) -> Request:
        """Erase, verify, tell recipients and certify, as far as it goes now; call it again while it is pending.

        Every step is written down when it is done and does no harm when it is done again, so that a run that was killed
        anywhere is gone on with by the next. Of several at once one runs and the others wait for it, whatever the request.
        Holds are looked at before each place: one that comes while it runs stops it there.

        Raises:
            RequestError: it is not approved, a hold keeps it, or there is other data than the preview showed; then it
                has to be previewed and approved again.
            LifecycleError: a place failed; the steps before it are done.
        """
        found = self._in(request, "approved", "running", "pending", "done", kind="erasure")
        if found.state == "done":
            return found
        with self._journal.alone():  # who waited for another may find nothing left to do
            if self.get(request).state != "done":
                self._run(request)
        return self.get(request)

    def _run(self, request: str) -> None:
        subject = self._journal.subject(request)
        places = self._reached(request)
        self._unheld(request)
        if self.get(request).state == "approved":
            self._begin(request, subject)
        if erased(self._journal, request, places, self.recipients, subject, lambda: self._unheld(request)):
            self._certify(request)
        else:
            self._journal.move(request, "pending", self._time())

    def certificate(self, request: str) -> dict[str, Any]:
        """Return the signed certificate of an erasure that is done.

        Raises:
            RequestError: it is not done.
        """
        self._in(request, "done", kind="erasure")
        signed: dict[str, Any] = self._journal.detail(request)["certificate"]
        return signed

    def export(
        self, request: str, *, shield: Shield | None = None, data_map: DataMap | None = None
    ) -> Export:
        """Return what all places hold of the person, other people's data masked.

        Args:
            request: its id.
            shield: finds other people's data in texts; by default one with the default policy.
            data_map: tells recipients and retention.

        Raises:
            RequestError: the person is not verified, or the request is over.
            LifecycleError: a place failed; a part would look like the whole, so nothing is handed out.
        """
        self._in(request, "verified")
        export = gather(
            self._journal.subject(request),
            self.places,
            made=self._time(),
            shield=shield,
            data_map=data_map,
        )
        self._journal.event(request, "exported", self._time())
        return export

    def finish(self, request: str, *, by: str) -> None:
        """Write down that an access or portability request was answered, and forget who it was about.

        Raises:
            RequestError: it is an erasure, or nothing was exported.
        """
        found = self._in(request, "verified")
        if found.kind == "erasure" or "exported" not in [event for event, _, _ in self.events(request)]:
            raise RequestError("nothing was exported yet, or it is an erasure, which run() finishes")
        self._journal.move(request, "done", self._time(), who=checked_word(by, "by"), forget=True)

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

    def _reached(self, request: str) -> list[Place]:
        """Return the places that are erased: all but those an exception keeps."""
        kept = self._journal.detail(request).get("keep", {})
        return [place for place in self.places if place.name not in kept]

    def _holding(self, request: str, found: Mapping[str, Located] | None = None) -> list[str]:
        """Return which holds keep the erasure from being run, in words."""
        holds = [] if self._retention is None else self._retention.holds()
        places, subject = self._reached(request), self._journal.subject(request)
        if found is None:
            found = {} if all(hold.subject for hold in holds) else reach(places, subject)
        found = {place.name: found[place.name] for place in places if place.name in found}
        whose = names(self.reference(subject), places, subject)
        told = [f"hold {hold.number}" for hold in holds if stops(hold, whose, found)]
        return told + [f"a hold in {place.name}" for place in places if _holds(place, subject)]

    def _unheld(self, request: str) -> None:
        if told := self._holding(request):
            raise RequestError(
                f"a hold keeps this person's data from being erased ({', '.join(told)}); release it, or keep the place "
                "by an exception"
            )

    def _check_token(self, request: str, given: str) -> None:
        found = reach(self.places, self._journal.subject(request))
        expected = token(self._key, request, found)
        if not hmac.compare_digest(expected.encode(), str(given).encode("utf-8", "replace")):
            raise RequestError(_CHANGED)

    def _begin(self, request: str, subject: Subject) -> None:
        found = reach(self.places, subject)
        if token(self._key, request, found) != self._journal.detail(request)["token"]:
            self._journal.move(request, "verified", self._time())
            raise RequestError(_CHANGED)
        self._journal.move(request, "running", self._time(), detail={"located": counts(found)})

    def _certify(self, request: str) -> None:
        body = certificate_body(
            self.get(request),
            self.regulation,
            self._journal,
            deadline=self.due(request),
            finished=self._time(),
            places=[place.name for place in self.places],
            recipients=[recipient.name for recipient in self.recipients],
        )
        signed = self._signer.sign(body) if self._signer else {"certificate": body, "signature": None}
        detail = {"certificate": signed, "token": None}
        self._journal.move(request, "done", self._time(), detail=detail, forget=True)


def _holds(place: Place, subject: Subject) -> bool:
    """Return whether a place knows of a hold of its own, as a vault does."""
    held = getattr(place, "held", None)
    return callable(held) and bool(held(subject))
