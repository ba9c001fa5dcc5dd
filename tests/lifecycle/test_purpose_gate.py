"""A purpose that is withdrawn ends at the next call, in conversations that are open too."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest
from lifecycle_tools import KEY, HandClock

from privkit import Shield, Vault
from privkit.conversation import Conversation
from privkit.errors import ConfigurationError, RefusedError
from privkit.lifecycle.consent import Ledger, Notice
from privkit.lifecycle.minimise import shield_for
from privkit.lifecycle.purposes import Purpose, Purposes

TEXT = "I am jane@example.com"
PURPOSES = Purposes([Purpose("coaching", types=["EMAIL_ADDRESS"]), Purpose("support", basis="contract")])


@pytest.fixture
def ledger(clock: HandClock) -> Iterator[Ledger]:
    ledger = Ledger.open("sqlite://", key=KEY, purposes=PURPOSES, clock=clock)
    ledger.give("cust-7", "coaching", notice=Notice("1", text="We coach."), proof="form 1", tenant="acme")
    yield ledger
    ledger.close()


@pytest.fixture
def shield(ledger: Ledger) -> Shield:
    return Shield(gate=ledger.require, vault=Vault.open("memory://"))


def opened(shield: Shield, purpose: str = "coaching", subject: str = "cust-7") -> Conversation:
    return shield.conversation("conv-1", tenant="acme", subject=subject, purpose=purpose)


async def alist(chunks: AsyncIterator[str]) -> list[str]:
    return [chunk async for chunk in chunks]


async def achunks() -> AsyncIterator[str]:
    yield TEXT


def enter_and_leave(chat: Conversation) -> None:
    chat.__enter__()
    chat._leave.pop()()  # no longer the current one of this thread, and still open


CALLS: dict[str, Callable[[Conversation], Any]] = {
    "protect": lambda chat: chat.protect(TEXT),
    "restore": lambda chat: chat.restore(TEXT),
    "protect_stream": lambda chat: list(chat.protect_stream([TEXT])),
    "restore_stream": lambda chat: list(chat.restore_stream([TEXT])),
    "aprotect": lambda chat: asyncio.run(chat.aprotect(TEXT)),
    "arestore": lambda chat: asyncio.run(chat.arestore(TEXT)),
    "aprotect_stream": lambda chat: asyncio.run(alist(chat.aprotect_stream(achunks()))),
    "arestore_stream": lambda chat: asyncio.run(alist(chat.arestore_stream(achunks()))),
    "enter": enter_and_leave,
}


@pytest.mark.parametrize("call", CALLS)
def test_a_withdrawal_ends_the_next_call_of_an_open_conversation(
    shield: Shield, ledger: Ledger, call: str
) -> None:
    chat = opened(shield)
    CALLS[call](chat)
    ledger.withdraw("cust-7", "coaching", tenant="acme")
    with pytest.raises(RefusedError, match="withdrew"):
        CALLS[call](chat)
    with pytest.raises(RefusedError):
        opened(shield)
    ledger.give("cust-7", "coaching", notice=Notice("1", text="We coach."), proof="form 2", tenant="acme")
    CALLS[call](chat)


@pytest.mark.parametrize(
    "direction", ["protect_stream", "restore_stream", "aprotect_stream", "arestore_stream"]
)
def test_a_withdrawal_ends_a_stream_in_its_midst(shield: Shield, ledger: Ledger, direction: str) -> None:
    told: list[str] = []

    def chunks() -> Iterator[str]:
        yield "this is a first sentence, without anything. "
        ledger.withdraw("cust-7", "coaching", tenant="acme")
        yield "and this is a second. "

    async def later() -> AsyncIterator[str]:
        for chunk in chunks():
            yield chunk

    async def read() -> None:
        async for piece in getattr(opened(shield), direction)(later()):
            told.append(piece)  # noqa: PERF401  # what came before the refusal counts

    with pytest.raises(RefusedError):
        if direction.startswith("a"):
            asyncio.run(read())
        else:
            for piece in getattr(opened(shield), direction)(chunks()):
                told.append(piece)  # noqa: PERF402
    assert "second" not in "".join(told)


def test_others_and_other_purposes_go_on(shield: Shield, ledger: Ledger) -> None:
    support = opened(shield, "support")
    ledger.withdraw("cust-7", "coaching", tenant="acme")
    assert "jane" not in support.protect(TEXT)
    with pytest.raises(RefusedError):
        opened(shield, subject="cust-8")  # who never consented


def test_a_gate_wants_to_know_who_and_what_for(shield: Shield) -> None:
    for options in ({"subject": "cust-7"}, {"purpose": "coaching"}, {}):
        with pytest.raises(ConfigurationError, match="name the subject and the purpose"):
            shield.conversation("conv-1", **options)
    with pytest.raises(ConfigurationError, match="unknown purpose"):
        opened(shield, "coachin")
    with pytest.raises(ConfigurationError, match="gate"):
        Shield(gate="support")  # type: ignore[arg-type]


def test_a_gate_may_answer_in_place_of_raising(ledger: Ledger) -> None:
    chat = opened(Shield(gate=ledger.allowed))
    assert "jane" not in chat.protect(TEXT)
    ledger.withdraw("cust-7", "coaching", tenant="acme")
    with pytest.raises(RefusedError, match="'coaching' is refused"):
        chat.protect(TEXT)


def test_a_shield_for_a_purpose_keeps_the_gate(shield: Shield, ledger: Ledger) -> None:
    narrowed = shield_for(shield, PURPOSES["coaching"])
    ledger.withdraw("cust-7", "coaching", tenant="acme")
    with pytest.raises(RefusedError):
        opened(narrowed)


def test_the_vault_keeps_the_purpose_beside_the_values(shield: Shield) -> None:
    opened(shield).protect(TEXT)
    assert shield.vault is not None
    assert [fact.purpose for fact in shield.vault.records()] == ["coaching"]
    with pytest.raises(ConfigurationError):
        Shield().conversation("conv-1", purpose="x" * 300)
