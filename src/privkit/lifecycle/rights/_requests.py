"""Requests of people: from their receipt to a signed certificate, each step written down before the next."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError, RequestError, nearest
from privkit.lifecycle._common import checked_word
from privkit.lifecycle._law._load import law
from privkit.lifecycle.places._place import Located, Place, Subject
from privkit.lifecycle.rights import _ask
from privkit.lifecycle.rights._export import Export, gather
from privkit.lifecycle.rights._intake import Intake
from privkit.lifecycle.rights._reach import counts, names, reach, stops, token
from privkit.lifecycle.rights._request import Preview, Request
from privkit.lifecycle.rights._run import certificate_body, erased

if TYPE_CHECKING:
    from privkit.lifecycle.datamap import DataMap
    from privkit.shield import Shield

__all__ = ["Requests"]

_CHANGED = "what is found now is not what the preview showed; preview and approve it again"


class Requests(Intake):
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

    __slots__ = ()

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
            places=self.places,
            recipients=[recipient.name for recipient in self.recipients],
            subject=self._journal.subject(request),
        )
        signed = self._signer.sign(body) if self._signer else {"certificate": body, "signature": None}
        detail = {"certificate": signed, "token": None}
        self._journal.move(request, "done", self._time(), detail=detail, forget=True)


def _holds(place: Place, subject: Subject) -> bool:
    """Return whether a place knows of a hold of its own, as a vault does."""
    return bool(_ask.of_its_own(place, "held", subject))
