"""The steps of an erasure, each written down when it is done, and what its certificate says."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from privkit.lifecycle._common import EVIDENCE
from privkit.lifecycle._law._load import law
from privkit.lifecycle.deadlines import Deadline
from privkit.lifecycle.places._place import Outcome, Place, Subject
from privkit.lifecycle.rights import _ask
from privkit.lifecycle.rights._journal import Journal
from privkit.lifecycle.rights._request import Request

__all__ = ["certificate_body", "erased"]


def erased(
    journal: Journal,
    request: str,
    places: Sequence[Place],
    recipients: Sequence[Place],
    subject: Subject,
    unheld: Callable[[], None],
) -> bool:
    """Erase in all places, look again, tell the recipients; return whether nothing is pending.

    Args:
        journal: of the requests.
        request: which.
        places: where to erase.
        recipients: whom to tell.
        subject: whose data.
        unheld: asked before each place is erased; raises where a hold forbids it.
    """
    for at, place in enumerate(places):
        if at and not _is_done(journal, request, place):  # before the first, the caller has asked
            unheld()
        _step(journal, request, "erase", place, subject)
    for place in places:
        _look(journal, request, "verify", place, subject)
    for recipient in recipients:
        _step(journal, request, "tell", recipient, subject)
        _look(journal, request, "told", recipient, subject)
    # A recipient's message is put in once; whether it has arrived is what looking tells.
    return all(
        outcome.state == "done" or step.startswith("tell ")
        for step, outcome in journal.steps(request).items()
    )


def _is_done(journal: Journal, request: str, place: Place, what: str = "erase") -> bool:
    done = journal.steps(request).get(f"{what} {place.name}")
    return done is not None and done.state == "done"


def _step(journal: Journal, request: str, what: str, place: Place, subject: Subject) -> None:
    if not _is_done(journal, request, place, what):
        journal.step(request, f"{what} {place.name}", _ask.erase(place, subject))


def _look(journal: Journal, request: str, what: str, place: Place, subject: Subject) -> None:
    """Look whether anything is left; if so, it is erased once more by the next run."""
    outcome = _ask.verify(place, subject)
    if outcome.left and outcome.state == "done":
        outcome = Outcome("pending", outcome.left, outcome.notes)
    journal.step(request, f"{what} {place.name}", outcome)
    if outcome.left and what == "verify":
        notes = journal.steps(request)[f"erase {place.name}"].notes
        journal.step(request, f"erase {place.name}", Outcome("pending", outcome.left, notes))


def certificate_body(
    request: Request,
    regulation: str,
    journal: Journal,
    *,
    deadline: Deadline,
    finished: datetime,
    places: Sequence[Place],
    recipients: Sequence[str],
    subject: Subject,
) -> dict[str, Any]:
    """Return what the certificate says: references, counts and notes, no personal data."""
    detail, steps = journal.detail(request.id), journal.steps(request.id)
    told = [_place(place, detail, steps, regulation, subject) for place in places]
    looked = [each for each in told if each["state"] == "erased"]
    return {
        "request": request.id,
        "subject": request.subject,
        "regulation": regulation,
        "received": request.received.isoformat(),
        "due": deadline.ends.isoformat(),
        "citations": list(deadline.citations),
        "finished": finished.isoformat(),
        "places": told,
        "residue": {"places": len(looked), "left": sum(each["left"] for each in looked)},
        "recipients": [{"name": name, "notes": list(steps[f"told {name}"].notes)} for name in recipients],
        "note": EVIDENCE,
    }


def _place(
    place: Place, detail: Mapping[str, Any], steps: Mapping[str, Outcome], regulation: str, subject: Subject
) -> dict[str, Any]:
    name = place.name
    told = {"name": name, "located": detail["located"].get(name, {})}
    if name in detail["keep"]:
        exceptions = law(regulation)["erasure_exceptions"]
        return {**told, "state": "kept", "exception": exceptions[detail["keep"][name]]}
    erase, verify = steps[f"erase {name}"], steps[f"verify {name}"]
    notes = list(dict.fromkeys((*erase.notes, *verify.notes)))
    keys = _ask.of_its_own(place, "key_locations", subject)
    return {
        **told,
        "state": "erased",
        "left": verify.left,
        "notes": notes,
        **({} if keys is None else {"keys": keys}),
    }
