"""What is written in fewer steps is what the checks of the chain expect."""

from __future__ import annotations

import signal
from pathlib import Path
from types import FrameType

import pytest
from audit_help import KEY

from privkit.errors import AuditError, ConfigurationError
from privkit.vault._ids import Ids
from privkit.vault.audit import Audit, Event
from privkit.vault.audit._event import batch_event, entry_from, payload_of

WORDS = ("agent-7", "support", "refund", "reveal", "")


NAMES = [bytes([0xA0 + at]) * 16 for at in range(12)]
HEX = [name.hex() for name in NAMES]


@pytest.mark.parametrize(
    ("given_as", "quick"),
    [
        pytest.param(HEX, True, id="as they are told"),
        pytest.param(HEX[::-1], True, id="in another order"),
        pytest.param([*HEX[1:], HEX[0].upper()], False, id="in capitals"),
        pytest.param([*HEX[1:], " ".join(HEX[0])], False, id="with spaces"),
        pytest.param([*HEX, HEX[0]], False, id="one twice"),
        pytest.param(tuple(HEX), False, id="no list"),
    ],
)
def test_identifiers_are_small_letters_however_tokens_were_written(given_as: list[str], quick: bool) -> None:
    ids = Ids.as_given(NAMES, given_as)
    assert sorted(ids) == HEX
    assert (ids.joined is not None) is quick
    event = batch_event(*WORDS, Ids(), ids, {"PERSON": 12})
    plain = Event(
        actor="agent-7",
        role="support",
        purpose="refund",
        action="reveal",
        tokens=list(ids),
        types={"PERSON": 12},
    )
    assert event == plain
    assert payload_of(3, 1_800_000_000.25, event) == payload_of(3, 1_800_000_000.25, plain)
    assert entry_from(payload_of(3, 1_800_000_000.25, event)).event == plain


def test_no_identifiers_are_none() -> None:
    assert (Ids.as_given([], []), batch_event(*WORDS, Ids(), Ids(), {}).types) == ((), {})


@pytest.mark.parametrize("types", [{"jane@example.com": 1}, {"": 1}, {f"T{at}": 1 for at in range(1001)}])
def test_what_is_no_type_is_recorded_in_no_way(types: dict[str, int]) -> None:
    with pytest.raises(ConfigurationError):
        batch_event(*WORDS, Ids(), Ids(), types)


def test_an_actor_who_is_no_identifier_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="actor"):
        batch_event("Jane Doe", *WORDS[1:], Ids(), Ids(), {})


def test_a_signal_that_comes_while_an_entry_is_written_is_refused_one_of_its_own(tmp_path: Path) -> None:
    audit, refused, done = Audit.open(tmp_path / "log", key=KEY), [0], [0]

    def handle(number: int, frame: FrameType | None) -> None:
        del number, frame
        try:
            audit.append(Event(actor="agent-9", action="reveal"))
            done[0] += 1
        except AuditError:
            refused[0] += 1

    old, written = signal.signal(signal.SIGALRM, handle), 0
    signal.setitimer(signal.ITIMER_REAL, 0.0003, 0.0003)
    try:
        while refused[0] < 20:
            audit.append(Event(actor="agent-7", action="reveal"))
            written += 1
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)
    own = [entry for entry in audit.events() if not entry.event.action.startswith("audit.")]
    assert len(own) == written + done[0]
    assert audit.verify().lost == 0


def test_what_was_written_so_is_verified_by_the_definition(tmp_path: Path) -> None:
    with Audit.open(tmp_path / "log", key=KEY) as audit, Audit.open(tmp_path / "log") as other:
        for at in range(40):  # each has to see what the other has written
            (audit if at % 3 else other).append(
                batch_event(*WORDS, Ids(), Ids.as_given(NAMES, HEX), {"PERSON": 12})
            )
        assert audit.verify().entries >= 40
