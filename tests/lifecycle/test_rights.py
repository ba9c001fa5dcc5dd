"""Requests: nothing is erased before it is verified, shown and approved; what was begun comes to the same end."""

from __future__ import annotations

import json
import os
import pickle
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lifecycle_tools import KEY, START, HandClock

from privkit.errors import ConfigurationError, LifecycleError, RequestError
from privkit.lifecycle.places import Located, ManualTask, Outcome, Record, Subject
from privkit.lifecycle.retention import Retention
from privkit.lifecycle.rights import Requests, Signer, verify
from privkit.lifecycle.rights.__main__ import main as verify_command

JANE = Subject("cust-7", also={"email": ["jane@example.com"]})


class Shelf:
    """A place in memory."""

    def __init__(self, name: str, *owners: str) -> None:
        self.name = name
        self.kept = list(owners)
        self.outcomes: list[Outcome] = []
        self.erasures = 0

    def locate(self, subject: Subject) -> Located:
        mine = [f"{at}" for at, owner in enumerate(self.kept) if owner == subject.id]
        return Located({"things": len(mine)} if mine else {}, tuple(mine))

    def export(self, subject: Subject) -> Iterator[Record]:
        for key in self.locate(subject).keys:
            yield Record("things", key, {"owner": subject.id})

    def erase(self, subject: Subject) -> Outcome:
        self.erasures += 1
        self.kept = [owner for owner in self.kept if owner != subject.id]
        return self.outcomes.pop(0) if self.outcomes else Outcome(notes=("swept",))

    def verify(self, subject: Subject) -> Outcome:
        left = len(self.locate(subject).keys)
        return Outcome("pending" if left else "done", left)


@pytest.fixture
def shelves() -> tuple[Shelf, Shelf]:
    return Shelf("one", "cust-7", "cust-8", "cust-7"), Shelf("two", "cust-8")


@pytest.fixture
def signer(tmp_path: Path) -> Signer:
    return Signer.create(tmp_path / "sign.pem")


def made(url: str, shelves: tuple[Shelf, Shelf], signer: Signer, clock: HandClock) -> Requests:
    def identity(subject: Subject, shown: object) -> bool:
        return shown == "passport"

    return Requests(url, key=KEY, places=shelves, identity=identity, signer=signer, clock=clock)


@pytest.fixture
def requests(shelves: tuple[Shelf, Shelf], signer: Signer, clock: HandClock) -> Iterator[Requests]:
    requests = made("sqlite://", shelves, signer, clock)
    yield requests
    requests.close()


def verified(requests: Requests, kind: str = "erasure") -> str:
    request = requests.receive(JANE, kind=kind)
    assert requests.identify(request.id, "passport")
    return request.id


def approved(requests: Requests, **options: Any) -> str:
    request = verified(requests)
    requests.approve(request, requests.preview(request).token, by="privacy", **options)
    return request


def test_a_request_from_receipt_to_certificate(
    database_url: str, shelves: tuple[Shelf, Shelf], signer: Signer, clock: HandClock
) -> None:
    requests = made(database_url, shelves, signer, clock)
    request = requests.receive(JANE)
    assert (request.state, request.received) == ("received", START)
    requests.ask_identity(request.id)
    clock.move(days=2)
    assert requests.identify(request.id, "a postcard") is False
    assert requests.get(request.id).state == "asked"
    assert requests.identify(request.id, "passport") is True
    preview = requests.preview(request.id)
    assert preview.places == {"one": {"things": 2}, "two": {}}
    assert (preview.records, preview.held) == (2, False)
    requests.approve(request.id, preview.token, by="privacy")
    assert requests.run(request.id).state == "done"
    assert [shelf.kept for shelf in shelves] == [["cust-8"], ["cust-8"]]
    certificate = verify(requests.certificate(request.id), public_key=signer.public_key)
    assert certificate["places"] == [
        {"name": "one", "state": "erased", "located": {"things": 2}, "left": 0, "notes": ["swept"]},
        {"name": "two", "state": "erased", "located": {}, "left": 0, "notes": ["swept"]},
    ]
    assert certificate["subject"] == requests.reference(JANE)
    assert certificate["citations"][0] == "GDPR Art. 12(3)"
    assert "not legal advice" in certificate["note"]
    assert [event for event, _, _ in requests.events(request.id)] == [
        "received", "asked", "not identified", "verified", "approved", "running", "done",
    ]  # fmt: skip
    assert requests.open() == []
    assert requests.run(request.id).state == "done"
    requests.close()


def test_nothing_of_the_person_stands_in_journal_or_certificate(
    tmp_path: Path, shelves: tuple[Shelf, Shelf]
) -> None:
    requests = Requests(f"sqlite:///{tmp_path / 'r.db'}", key=KEY, places=shelves, identity=lambda *_: True)
    request = verified(requests)
    preview = requests.preview(request)
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"cust-7" not in stored
    assert b"jane" not in stored
    requests.approve(request, preview.token, by="privacy")
    requests.run(request)
    certificate = json.dumps(requests.certificate(request))
    assert "cust-7" not in certificate
    assert requests.certificate(request)["signature"] is None
    with pytest.raises(RequestError, match="verified or approved"):
        requests.preview(request)
    requests.close()


ORDER = ["preview", "approve", "run", "certificate", "export"]


@pytest.mark.parametrize("call", ORDER)
def test_nothing_happens_before_the_person_is_verified(
    requests: Requests, shelves: tuple[Shelf, Shelf], call: str
) -> None:
    request = requests.receive(JANE).id
    arguments: dict[str, Any] = {"approve": {"token": "x", "by": "y"}}.get(call, {})
    with pytest.raises(RequestError, match="the request is received"):
        getattr(requests, call)(request, **arguments)
    assert shelves[0].erasures == 0


def test_an_approval_fits_what_was_shown_and_nothing_else(
    requests: Requests, shelves: tuple[Shelf, Shelf]
) -> None:
    request = verified(requests)
    token = requests.preview(request).token
    shelves[1].kept.append("cust-7")
    with pytest.raises(RequestError, match="not what the preview showed"):
        requests.approve(request, token, by="privacy")
    other = verified(requests)
    with pytest.raises(RequestError, match="not what the preview showed"):
        requests.approve(other, requests.preview(request).token, by="privacy")
    requests.approve(request, requests.preview(request).token, by="privacy")
    shelves[1].kept.append("cust-7")
    with pytest.raises(RequestError, match="not what the preview showed"):
        requests.run(request)
    assert requests.get(request).state == "verified"
    assert shelves[0].erasures == 0


def test_other_peoples_data_does_not_change_the_token(
    requests: Requests, shelves: tuple[Shelf, Shelf]
) -> None:
    request = verified(requests)
    token = requests.preview(request).token
    shelves[1].kept.append("cust-9")
    assert requests.preview(request).token == token


def test_a_hold_keeps_an_erasure_from_being_run(shelves: tuple[Shelf, Shelf], clock: HandClock) -> None:
    retention = Retention([], "sqlite://", clock=clock)
    requests = Requests(
        "sqlite://", key=KEY, places=shelves, identity=lambda *_: True, retention=retention, clock=clock
    )
    request = approved(requests)
    hold = retention.hold(why="matter 12", by="legal", subject=requests.reference(JANE))
    with pytest.raises(RequestError, match="a hold keeps"):
        requests.run(request)
    assert shelves[0].erasures == 0
    retention.release(hold, by="legal")
    assert requests.run(request).state == "done"
    requests.close()
    retention.close()


HELD: list[tuple[dict[str, str], bool]] = [
    ({"subject": "cust-7"}, True),
    ({"subject": "jane@example.com"}, True),
    ({"subject": "cust-8"}, False),
    ({"subject": "cust-8", "place": "one"}, False),
    ({"place": "one"}, True),
    ({"place": "things"}, True),  # what lies in a place, such as a table
    ({"place": "two"}, False),  # the person has nothing there
    ({"place": "one", "item": "2"}, True),
    ({"place": "one", "item": "1"}, False),  # another person's
    ({"data_type": "chat"}, True),  # no place says which of its records are chats
]


@pytest.mark.parametrize(("matching", "stopped"), HELD)
def test_holds_of_every_kind_win_over_an_erasure(
    shelves: tuple[Shelf, Shelf], clock: HandClock, matching: dict[str, str], stopped: bool
) -> None:
    retention = Retention([], "sqlite://", clock=clock)
    requests = Requests(
        "sqlite://", key=KEY, places=shelves, identity=lambda *_: True, retention=retention, clock=clock
    )
    retention.hold(why="matter 12", by="legal", **matching)
    request = verified(requests)
    preview = requests.preview(request)
    assert preview.held is stopped
    requests.approve(request, preview.token, by="privacy")
    if stopped:
        with pytest.raises(RequestError, match="hold 1"):
            requests.run(request)
        assert shelves[0].erasures == 0
        if matching.get("place") == "one":  # what an exception keeps is not erased, so it needs no hold
            other = verified(requests)
            requests.approve(other, requests.preview(other).token, by="privacy", keep={"one": "legal_claims"})
            assert requests.run(other).state == "done"
    else:
        assert requests.run(request).state == "done"
    requests.close()
    retention.close()


def test_a_hold_that_comes_while_an_erasure_runs_stops_it_at_the_next_place(
    shelves: tuple[Shelf, Shelf], clock: HandClock
) -> None:
    retention = Retention([], "sqlite://", clock=clock)
    requests = Requests(
        "sqlite://", key=KEY, places=shelves, identity=lambda *_: True, retention=retention, clock=clock
    )
    shelves[1].kept.append("cust-7")
    request, whole = approved(requests), shelves[0].erase

    def slow(subject: Subject) -> Outcome:
        retention.hold(why="matter 12", by="legal", subject=requests.reference(JANE))
        return whole(subject)

    shelves[0].erase = slow  # type: ignore[method-assign]
    with pytest.raises(RequestError, match="hold 1"):
        requests.run(request)
    assert (shelves[0].erasures, shelves[1].erasures) == (1, 0)
    retention.release(1, by="legal")
    assert requests.run(request).state == "done"
    assert (shelves[0].erasures, shelves[1].erasures) == (1, 1)
    requests.close()
    retention.close()


def test_of_many_who_run_one_request_at_once_one_does_it_and_all_see_the_end(
    database_url: str, shelves: tuple[Shelf, Shelf], signer: Signer, clock: HandClock
) -> None:
    at_work, most = [0], [0]
    whole = shelves[0].erase

    def slow(subject: Subject) -> Outcome:
        at_work[0] += 1
        most[0] = max(most[0], at_work[0])
        time.sleep(0.05)
        at_work[0] -= 1
        return whole(subject)

    shelves[0].erase = slow  # type: ignore[method-assign]
    workers = [made(database_url, shelves, signer, clock) for _ in range(4)]
    request = approved(workers[0])
    with ThreadPoolExecutor(4) as pool:
        ends = list(pool.map(lambda worker: worker.run(request).state, workers))
    assert ends == ["done"] * 4
    assert (most, shelves[0].erasures) == ([1], 1)
    events = [event for event, _, _ in workers[0].events(request)]
    assert (events.count("running"), events.count("done")) == (1, 1)
    for worker in workers:
        worker.close()


def test_what_an_exception_keeps_is_kept_and_told(requests: Requests, shelves: tuple[Shelf, Shelf]) -> None:
    request = approved(requests, keep={"one": "legal_obligation"})
    assert requests.run(request).state == "done"
    assert shelves[0].kept.count("cust-7") == 2
    (kept, erased) = requests.certificate(request)["certificate"]["places"]
    assert kept == {"name": "one", "state": "kept", "located": {"things": 2}, "exception": "Art. 17(3)(b)"}
    assert erased["state"] == "erased"
    other = verified(requests)
    for keep, told in [
        ({"on": "legal_claims"}, "did you mean 'one'"),
        ({"one": "claims"}, "did you mean 'legal_claims'"),
    ]:
        with pytest.raises(ConfigurationError, match=told):
            requests.approve(other, "x", by="privacy", keep=keep)


def test_a_pending_place_keeps_it_pending_and_the_next_run_goes_on(
    requests: Requests, shelves: tuple[Shelf, Shelf]
) -> None:
    shelves[0].outcomes = [Outcome("pending", 1, ("busy",))]
    request = approved(requests)
    found = requests.run(request)
    assert (found.state, found.waiting) == ("pending", {"erase one": ("busy",)})
    with pytest.raises(RequestError, match="pending"):
        requests.certificate(request)
    assert requests.run(request).state == "done"
    assert (shelves[0].erasures, shelves[1].erasures) == (2, 1)


def test_what_comes_in_while_it_runs_is_erased_by_the_next_run(
    requests: Requests, shelves: tuple[Shelf, Shelf]
) -> None:
    shelves[1].outcomes = [Outcome()]
    whole = shelves[1].erase

    def racing(subject: Subject) -> Outcome:
        outcome = whole(subject)
        shelves[0].kept.append("cust-7")
        shelves[1].erase = whole  # type: ignore[method-assign]
        return outcome

    shelves[1].erase = racing  # type: ignore[method-assign]
    request = approved(requests)
    assert requests.run(request).state == "pending"
    assert requests.run(request).state == "done"
    assert shelves[0].kept == ["cust-8"]


def test_a_place_that_fails_stops_it_and_the_next_run_goes_on(
    requests: Requests, shelves: tuple[Shelf, Shelf]
) -> None:
    whole = shelves[1].erase

    def failing(subject: Subject) -> Outcome:
        raise LifecycleError("two failed")

    shelves[1].erase = failing  # type: ignore[method-assign]
    request = approved(requests)
    with pytest.raises(LifecycleError, match="two failed"):
        requests.run(request)
    assert requests.get(request).state == "running"
    shelves[1].erase = whole  # type: ignore[method-assign]
    assert requests.run(request).state == "done"
    assert shelves[0].erasures == 1


class QuotingError(Exception):
    """An error of a driver, whose text quotes what it was about."""


def quoting(*_: object) -> Any:
    raise QuotingError("jane@example.com")


@pytest.mark.parametrize("what", ["locate", "erase", "verify", "export", "held", "reference"])
def test_an_error_of_a_place_of_your_own_is_typed_and_quotes_nothing(
    requests: Requests, shelves: tuple[Shelf, Shelf], what: str
) -> None:
    access, request = verified(requests, "access"), verified(requests)
    token = requests.preview(request).token
    setattr(shelves[1], what, quoting)
    with pytest.raises(LifecycleError, match=r"^two failed: QuotingError$"):
        if what == "export":
            requests.export(access)
        requests.approve(request, token, by="privacy")
        requests.run(request)
    delattr(shelves[1], what)
    if requests.get(request).state == "verified":
        requests.approve(request, token, by="privacy")
    assert requests.run(request).state == "done"


LIES: list[tuple[str, Any, str]] = [
    ("locate", {}, "locate gave a dict, no Located"),
    ("erase", None, "erase gave a NoneType, no Outcome"),
    ("erase", "done", "erase gave a str, no Outcome"),
    ("verify", True, "verify gave a bool, no Outcome"),
    ("export", [{"name": "Jane"}], "export gave a dict, no Record"),
]


@pytest.mark.parametrize(("what", "answer", "told"), LIES)
def test_an_answer_that_is_none_stops_it(
    requests: Requests, shelves: tuple[Shelf, Shelf], what: str, answer: Any, told: str
) -> None:
    access, request = verified(requests, "access"), approved(requests)
    setattr(shelves[0], what, lambda _: answer)
    with pytest.raises(LifecycleError, match=told):
        requests.export(access) if what == "export" else requests.run(request)
    assert requests.get(request).state in ("approved", "running")


@pytest.mark.parametrize(("state", "left"), [("finished", 0), ("done", -1), ("done", None), ("pending", 1.5)])
def test_an_outcome_is_checked(state: Any, left: Any) -> None:
    with pytest.raises(ConfigurationError):
        Outcome(state, left)


def test_a_place_that_says_it_erased_and_did_not_is_never_certified(
    requests: Requests, shelves: tuple[Shelf, Shelf]
) -> None:
    shelves[0].erase = lambda _: Outcome()  # type: ignore[method-assign]
    request = approved(requests)
    for _ in range(3):
        assert requests.run(request).state == "pending"
    with pytest.raises(RequestError, match="pending"):
        requests.certificate(request)


def test_what_is_no_request_is_told(requests: Requests) -> None:
    for call in (
        requests.get, requests.run, requests.preview, requests.due, requests.events, requests.export,
        requests.ask_identity, requests.certificate, lambda name: requests.identify(name, ""),
        lambda name: requests.refuse(name, why="legal_claims", by="t"), lambda name: requests.extend(name, by="t"),
        lambda name: requests.finish(name, by="t"), lambda name: requests.approve(name, "t", by="t"),
    ):  # fmt: skip
        with pytest.raises(RequestError, match="there is no such request"):
            call("jane@example.com")


def test_recipients_are_told_and_a_task_by_hand_is_waited_for(
    shelves: tuple[Shelf, Shelf], clock: HandClock
) -> None:
    task = ManualTask("printer", "tell the printer", "sqlite://", key=KEY, clock=clock)
    requests = Requests(
        "sqlite://", key=KEY, places=shelves, recipients=[task], identity=lambda *_: True, clock=clock
    )
    request = approved(requests)
    assert requests.run(request).state == "pending"
    task.done(task.tasks()[0], by="office")
    assert requests.run(request).state == "done"
    assert requests.certificate(request)["certificate"]["recipients"] == [
        {"name": "printer", "notes": ["done by hand on 2026-03-02"]}
    ]
    requests.close()
    task.close()


def test_due_dates_with_pause_and_extension(requests: Requests, clock: HandClock) -> None:
    request = requests.receive(JANE).id
    assert requests.due(request).day == date(2026, 4, 2)
    requests.ask_identity(request)
    clock.move(days=5)
    assert requests.due(request).day == date(2026, 4, 7)
    assert not requests.due(request).running
    requests.identify(request, "passport")
    clock.move(days=5)
    assert requests.due(request).day == date(2026, 4, 7)
    assert requests.extend(request, by="privacy").day == date(
        2026, 6, 8
    )  # 2 June, 5 days of pause, a weekend
    with pytest.raises(RequestError, match="extended before"):
        requests.extend(request, by="privacy")
    late = requests.receive(JANE, received=START - timedelta(days=90)).id
    with pytest.raises(RequestError, match="too late"):
        requests.extend(late, by="privacy")


def test_data_that_turns_up_later_does_not_lengthen_the_pause(
    requests: Requests, shelves: tuple[Shelf, Shelf], clock: HandClock
) -> None:
    request = requests.receive(JANE).id
    requests.ask_identity(request)
    clock.move(days=5)
    requests.identify(request, "passport")
    requests.approve(request, requests.preview(request).token, by="privacy")
    clock.move(days=15)
    shelves[1].kept.append("cust-7")
    with pytest.raises(RequestError, match="preview and approve it again"):
        requests.run(request)
    assert [event for event, _, _ in requests.events(request)].count("verified") == 2
    assert requests.due(request).day == date(2026, 4, 7)


def test_where_nothing_pauses_the_clock_asking_does_not_either(
    shelves: tuple[Shelf, Shelf], clock: HandClock
) -> None:
    requests = Requests(
        "sqlite://", key=KEY, places=shelves, regulation="ccpa", identity=lambda *_: True, clock=clock
    )
    request = requests.receive(JANE).id
    requests.ask_identity(request)
    clock.move(days=5)
    assert requests.due(request).day == date(2026, 4, 16)
    requests.close()


def test_a_refused_request_is_over_and_forgets_who_it_was_about(requests: Requests) -> None:
    request = verified(requests)
    with pytest.raises(ConfigurationError, match="did you mean 'legal_claims'"):
        requests.refuse(request, why="legal_claim", by="privacy")
    requests.refuse(request, why="legal_claims", by="privacy")
    assert requests.get(request).state == "refused"
    excessive = verified(requests, "access")
    requests.refuse(excessive, why="excessive", by="privacy")  # GDPR Art. 12(5)(b)
    assert requests.get(excessive).state == "refused"
    with pytest.raises(RequestError, match="the request is refused"):
        requests.preview(request)
    with pytest.raises(RequestError):
        requests.refuse(request, why="legal_claims", by="privacy")


def test_an_access_request(requests: Requests) -> None:
    request = verified(requests, "access")
    with pytest.raises(RequestError, match="nothing was exported"):
        requests.finish(request, by="privacy")
    with pytest.raises(RequestError, match="for access, not for erasure"):
        requests.preview(request)
    export = requests.export(request)
    assert [record["fields"] for record in export.records] == [{"owner": "cust-7"}] * 2
    requests.finish(request, by="privacy")
    assert requests.get(request).state == "done"
    with pytest.raises(RequestError):
        requests.export(request)


def test_wrong_arguments_are_refused(requests: Requests, shelves: tuple[Shelf, Shelf]) -> None:
    with pytest.raises(ConfigurationError, match="did you mean 'erasure'"):
        requests.receive(JANE, kind="erase")
    with pytest.raises(RequestError, match="no such request"):
        requests.get("nothing")
    with pytest.raises(ConfigurationError, match="two named 'one'"):
        Requests("sqlite://", key=KEY, places=[shelves[0], shelves[0]])
    hipaa = Requests("sqlite://", key=KEY, places=shelves, regulation="hipaa")
    with pytest.raises(ConfigurationError, match="no right to erasure"):
        hipaa.receive(JANE)
    with pytest.raises(ConfigurationError, match="give a function"):
        hipaa.identify(hipaa.receive(JANE, kind="access").id, "x")
    hipaa.close()


def test_another_key_cannot_open_a_request(tmp_path: Path, shelves: tuple[Shelf, Shelf]) -> None:
    url = f"sqlite:///{tmp_path / 'r.db'}"
    first = Requests(url, key=KEY, places=shelves, identity=lambda *_: True)
    second = Requests(url, key=b"another key, 32 bytes long......", places=shelves, identity=lambda *_: True)
    request = verified(first)
    with pytest.raises(LifecycleError, match="another key"):
        second.preview(request)
    first.close()
    second.close()


# Killed anywhere


def test_an_erasure_killed_at_any_step_comes_to_the_same_end(tmp_path: Path) -> None:
    script = Path(__file__).with_name("killed_erasure.py")
    environment = {name: value for name, value in os.environ.items() if not name.startswith("COV")}
    command = [sys.executable, str(script), str(tmp_path)]
    done = subprocess.run(command, check=False, env=environment, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    ends = json.loads(done.stdout)
    assert len(ends) > 20
    assert "cust-7" not in ends[0]
    assert "cust-8" in ends[0]
    assert set(ends) == {ends[0]}


# Certificates

TAMPERED: list[tuple[str, Any]] = [
    ("request", "x"),
    ("places", []),
    ("note", ""),
    ("finished", "2020"),
    ("format", "privkit erasure certificate 2"),
]


@pytest.mark.parametrize(("name", "value"), TAMPERED)
def test_a_changed_certificate_is_not_genuine(signer: Signer, name: str, value: Any) -> None:
    signed = signer.sign({"request": "r", "places": [1], "note": "n", "finished": "f"})
    assert verify(json.dumps(signed), public_key=signer.public_key)["request"] == "r"
    signed["certificate"][name] = value
    with pytest.raises(LifecycleError, match="not signed with this key, or was changed"):
        verify(signed, public_key=signer.public_key)


def test_no_byte_of_a_certificate_can_be_another(signer: Signer) -> None:
    body = {"request": "r", "places": [{"name": "vault", "left": 0}], "finished": "f"}
    text = json.dumps(signer.sign(body), separators=(",", ":"))
    assert verify(text, public_key=signer.public_key)["places"] == body["places"]
    for at in range(len(text)):
        for byte in {chr(ord(text[at]) ^ 1), chr(ord(text[at]) ^ 2), "A", "0", '"'} - {text[at]}:
            with pytest.raises(LifecycleError):
                verify(text[:at] + byte + text[at + 1 :], public_key=signer.public_key)


def test_a_certificate_says_nothing_twice_and_nothing_more(signer: Signer) -> None:
    signed = signer.sign({"request": "r", "places": [], "finished": "f"})
    twice = json.dumps(signed).replace('"request":', '"request": "other", "request":')
    with pytest.raises(LifecycleError, match="no certificate"):
        verify(twice, public_key=signer.public_key)
    with pytest.raises(LifecycleError, match="more than was signed"):
        verify({**signed, "places": 9}, public_key=signer.public_key)


def test_the_key_has_to_be_the_one_that_is_trusted(signer: Signer, tmp_path: Path) -> None:
    other = Signer.create(tmp_path / "other.pem")
    forged = other.sign({"request": "r", "places": [], "finished": "f"})
    with pytest.raises(LifecycleError, match="not signed with this key"):
        verify(forged, public_key=signer.public_key)
    for wrong in ("", "AAAA", "no base64!"):
        with pytest.raises(LifecycleError, match="32 bytes"):
            verify(forged, public_key=wrong)


@given(
    st.one_of(
        st.binary(), st.text(), st.dictionaries(st.text(), st.text()), st.none(), st.lists(st.integers())
    )
)
def test_whatever_is_no_certificate_is_refused(data: Any) -> None:
    with pytest.raises(LifecycleError):
        verify(data, public_key="A" * 43 + "=")


def test_the_command_that_checks(signer: Signer, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "c.json"
    file.write_text(
        json.dumps(signer.sign({"request": "r", "places": [1], "finished": "f"})), encoding="utf-8"
    )
    assert verify_command([str(file), signer.public_key]) == 0
    assert capsys.readouterr().out == "genuine: request r, 1 places, finished f\n"
    assert verify_command([str(file), "AAAA"]) == 1
    assert verify_command([str(tmp_path / "none"), "AAAA"]) == 1
    assert verify_command([]) == 2


def test_a_signer_shows_nothing_and_its_file_is_its_owners(signer: Signer, tmp_path: Path) -> None:
    assert repr(signer) == "<Signer>"
    assert (tmp_path / "sign.pem").stat().st_mode & 0o077 == 0
    assert Signer.load(tmp_path / "sign.pem").public_key == signer.public_key
    with pytest.raises(TypeError):
        pickle.dumps(signer)
    with pytest.raises(ConfigurationError, match="there already"):
        Signer.create(tmp_path / "sign.pem")
    with pytest.raises(ConfigurationError, match="cannot be read"):
        Signer.load(tmp_path / "none.pem")
    with pytest.raises(ConfigurationError, match="no private key"):
        Signer(b"x")


def test_a_key_of_another_kind_is_refused() -> None:
    from cryptography.hazmat.primitives import serialization
    from cryptography.hazmat.primitives.asymmetric import ec

    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    with pytest.raises(ConfigurationError, match="give an Ed25519 key"):
        Signer(pem)


def test_moments_without_a_zone_are_refused(requests: Requests) -> None:
    with pytest.raises(ConfigurationError, match="time zone"):
        requests.receive(JANE, received=datetime(2026, 3, 2))
