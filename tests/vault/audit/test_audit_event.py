"""Events: identifiers and counts, and nothing else."""

from __future__ import annotations

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit.errors import AuditError, ConfigurationError
from privkit.vault.audit import Event
from privkit.vault.audit._event import entry_from, payload_of

IDS = st.from_regex(r"[A-Za-z][A-Za-z0-9_.:/-]{0,30}", fullmatch=True)
TYPES = st.dictionaries(
    st.from_regex(r"[A-Z][A-Z0-9_]{0,20}", fullmatch=True), st.integers(0, 10**6), max_size=4
)


@pytest.mark.parametrize(
    ("text", "fits"),
    [
        ("agent-7", True),
        ("PERSON_1_kaf", True),
        ("svc/chat.eu:3", True),
        ("0" * 32, True),  # an HMAC may have no letter
        ("-vM3_qTz", True),
        ("a" * 128, True),
        ("a" * 129, False),
        ("", False),
        ("jane@example.com", False),
        ("Jane Doe", False),
        ("+4915112345678", False),
        ("015112345678", False),
        ("4111111111111111", False),
        ("4111-1111-1111-1111", False),
        ("078-05-1120", False),
        ("a\nb", False),
        ("ab\n", False),
        ("Zoë", False),
        ('a"b', False),
        (7, False),
        (None, False),
    ],
)
def test_only_identifiers_are_taken_wherever_one_stands(text: object, fits: bool) -> None:
    builds = [
        lambda: Event(actor=text, action="reveal"),  # type: ignore[arg-type]
        lambda: Event(actor="a", action=text),  # type: ignore[arg-type]
        lambda: Event(actor="a", action="reveal", subjects=["x", text, "y"]),  # type: ignore[list-item]
        lambda: Event(actor="a", action="reveal", tokens=[text]),  # type: ignore[list-item]
    ]
    if text not in ("", 7, None):
        builds += [lambda: Event(actor="a", action="reveal", purpose=text, tenant=text, role=text)]  # type: ignore[arg-type]
        builds += [lambda: Event(actor="a", action="reveal", detail={"what": text})]  # type: ignore[dict-item]
    for build in builds:
        if fits:
            build()
            continue
        with pytest.raises(ConfigurationError) as caught:
            build()
        assert len(str(text)) < 3 or str(text) not in str(caught.value)


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({"outcome": "denid"}, "did you mean 'denied'?"),
        ({"types": {"email": 1}}, "EMAIL_ADDRESS"),
        ({"types": {"PERSON": -1}}, "PERSON"),
        ({"types": {"PERSON": True}}, "PERSON"),
        ({"types": {f"T{n}": 1 for n in range(1001)}}, "at most 1000"),
        ({"detail": {"What": 1}}, "small letters"),
        ({"detail": {"what": 1.5}}, "detail what"),
        ({"detail": {f"d{n}": 1 for n in range(1001)}}, "at most 1000"),
        ({"tokens": "PERSON_1_kaf"}, "not one string"),
        ({"tokens": ["a"] * 20_001}, "at most 20000"),
        ({"tokens": 5}, "tokens"),
        ({"subjects": [["a"]]}, "subjects"),
        ({"types": [1]}, "a dict of entity types"),
        ({"types": 5}, "a dict of entity types"),
        ({"detail": ["a"]}, "a dict of names"),
    ],
)
def test_what_cannot_be_recorded_is_refused(options: dict[str, object], said: str) -> None:
    with pytest.raises(ConfigurationError, match=said.replace("?", r"\?")):
        Event(actor="a", action="reveal", **options)  # type: ignore[arg-type]


def test_an_event_is_frozen_and_shows_counts_only() -> None:
    event = Event(actor="a", action="reveal", tokens=["PERSON_1_kaf"], subjects=["s1"])
    assert repr(event) == "<Event reveal by a: ok, 1 tokens>"
    with pytest.raises(AttributeError, match="frozen"):
        event.actor = "b"
    with pytest.raises(AttributeError, match="frozen"):
        del event.actor
    assert event != "a"
    with pytest.raises(TypeError):
        event.types["X"] = 1  # type: ignore[index]


@given(IDS, IDS, st.lists(IDS, max_size=5), TYPES, st.integers(0, 10**9), st.floats(0, 4e9))
def test_an_entry_reads_back_as_it_was_written(
    actor: str, action: str, tokens: list[str], types: dict[str, int], seq: int, at: float
) -> None:
    event = Event(actor=actor, action=action, tokens=tokens, types=types, detail={"n": seq}, outcome="denied")
    entry = entry_from(payload_of(seq, at, event))
    assert (entry.seq, entry.event) == (seq, event)
    assert abs(entry.at.timestamp() - at) < 1e-5


@given(st.binary(max_size=60) | st.text(max_size=60).map(str.encode))
def test_whatever_is_no_entry_is_a_typed_error(payload: bytes) -> None:
    with pytest.raises(AuditError):
        entry_from(payload)


def test_events_are_not_hashed_and_need_no_pickle() -> None:
    with pytest.raises(TypeError):
        hash(Event(actor="a", action="b"))
    with pytest.raises((TypeError, AttributeError, pickle.PicklingError)):
        pickle.loads(pickle.dumps(Event(actor="a", action="b")))
