"""What is not let through: typed errors that reach the caller after one try, before a byte is sent."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from typing import Any

import anthropic
import openai
import pytest
from clients import ASKED, SHIELD, TEXT, Clients, asked
from google import genai
from google.genai import types

import privkit
from privkit.llm import protect
from privkit.llm._guard import Guard
from privkit.testing import FakeProvider

IMAGE: Any = {"type": "image_url", "image_url": {"url": "https://example.org/a.png"}}
BLOCK: Any = {"type": "image", "source": {"type": "url", "url": "https://example.org/a.png"}}
FILE: Any = {"type": "input_file", "file_id": "f"}
ODD: Any = {"type": "new", "new": "x"}
Call = Callable[[Clients], object]


def user(part: Any) -> Any:
    return [{"role": "user", "content": [part]}]


REFUSED: dict[str, tuple[Call, type[Exception]]] = {
    "image": (lambda c: asked(c.openai(), user(IMAGE)), privkit.MediaRefusedError),
    "file": (
        lambda c: c.openai().responses.create(model="m", input=user(FILE)),
        privkit.MediaRefusedError,
    ),
    "unknown part": (lambda c: asked(c.openai(), user(ODD)), privkit.UnknownShapeError),
    "unknown field": (
        lambda c: asked(c.openai(), extra_body={"new": "x"}),
        privkit.UnknownShapeError,
    ),
    "unknown endpoint": (
        lambda c: c.openai().audio.speech.create(model="m", input=TEXT, voice="alloy"),
        privkit.UnknownEndpointError,
    ),
    "upload": (
        lambda c: c.openai().files.create(file=("a.txt", b"x"), purpose="assistants"),
        privkit.MediaRefusedError,
    ),
    "sound": (
        lambda c: c.openai().audio.transcriptions.create(model="m", file=("a.wav", b"x")),
        privkit.LLMError,
    ),
    "numbers for text": (
        lambda c: c.openai().embeddings.create(model="m", input=[[1, 2]]),
        privkit.MediaRefusedError,
    ),
    "stream": (
        lambda c: c.openai().responses.create(model="m", input=user(FILE), stream=True),
        privkit.MediaRefusedError,
    ),
    "anthropic image": (
        lambda c: c.anthropic().messages.create(model="m", max_tokens=9, messages=user(BLOCK)),
        privkit.MediaRefusedError,
    ),
    "anthropic endpoint": (lambda c: c.anthropic().skills.list(), privkit.UnknownEndpointError),
    "gemini image": (
        lambda c: c.gemini().models.generate_content(
            model="m", contents=[types.Part.from_bytes(data=b"x", mime_type="image/png")]
        ),
        privkit.MediaRefusedError,
    ),
    "gemini endpoint": (
        lambda c: c.gemini().file_search_stores.create(),
        privkit.UnknownEndpointError,
    ),
}


@pytest.fixture
def tries(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    made: list[str] = []
    original = Guard.outgoing

    def counting(self: Guard, request: Any) -> Any:
        made.append(request.path)
        return original(self, request)

    monkeypatch.setattr(Guard, "outgoing", counting)
    return made


@pytest.mark.parametrize("name", REFUSED)
def test_a_refusal_reaches_the_caller_after_one_try(
    clients: Clients, chat: Any, tries: list[str], name: str
) -> None:
    call, error = REFUSED[name]
    with pytest.raises(error):
        call(clients)
    assert len(tries) == 1
    assert not clients.provider.requests


HOMELESS: dict[str, Call] = {
    "openai": lambda c: asked(c.openai()),
    "openai stream": lambda c: c.openai().responses.create(model="m", input=TEXT, stream=True),
    "anthropic": lambda c: c.anthropic().messages.create(model="m", max_tokens=9, messages=ASKED),
    "gemini": lambda c: c.gemini().models.generate_content(model="m", contents=TEXT),
}


@pytest.mark.parametrize("name", HOMELESS)
def test_without_a_conversation_nothing_is_sent(clients: Clients, tries: list[str], name: str) -> None:
    with pytest.raises(privkit.NoConversationError):
        HOMELESS[name](clients)
    assert len(tries) == 1
    assert not clients.provider.requests


def test_asynchronous_clients_refuse_after_one_try_too(provider: FakeProvider, tries: list[str]) -> None:
    where = types.HttpOptions(base_url=provider.gemini_url)

    async def inside(gemini: genai.Client) -> None:
        async with (
            openai.AsyncOpenAI(base_url=provider.openai_url, api_key="any") as one,
            anthropic.AsyncAnthropic(base_url=provider.anthropic_url, api_key="any") as two,
        ):
            calls = [
                protect(one, SHIELD).chat.completions.create(model="m", messages=ASKED),
                protect(two, SHIELD).messages.create(model="m", max_tokens=9, messages=ASKED),
                protect(gemini, SHIELD).aio.models.generate_content(model="m", contents=TEXT),
            ]
            for call in calls:
                with pytest.raises(privkit.NoConversationError):
                    await call

    with genai.Client(api_key="any", http_options=where) as gemini:
        asyncio.run(inside(gemini))
    assert len(tries) == 3
    assert not provider.requests


class Crash:
    entities = frozenset({"PERSON"})

    def __call__(self, text: str) -> list[privkit.Span]:
        raise ValueError(text)


@pytest.mark.parametrize("name", HOMELESS)
def test_a_detector_that_crashes_lets_nothing_through(clients: Clients, tries: list[str], name: str) -> None:
    shield = privkit.Shield(detectors=[Crash()])

    class Crashing(Clients):
        def _protected(self, client: Any, options: dict[str, Any]) -> Any:
            return super()._protected(client, {"shield": shield, **options})

    crashing = Crashing(clients.provider)
    with shield.conversation("crash"), pytest.raises(privkit.DetectorError) as caught:
        HOMELESS[name](crashing)
    crashing.close()
    assert "Jane" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert len(tries) == 1
    assert not clients.provider.requests


def test_a_policy_that_blocks_and_a_conversation_that_is_closed(clients: Clients) -> None:
    policy = privkit.Policy(rules={"CREDIT_CARD": privkit.redactors.block()})
    shield = privkit.Shield(policy=policy)
    closed = shield.conversation("closed")
    with shield.conversation("block"):
        with pytest.raises(privkit.BlockedError):
            asked(clients.openai(shield=shield))
        closed.close()
        with pytest.raises(privkit.ConversationError):
            asked(clients.openai(shield=shield), extra_headers=privkit.llm.header(closed))
    assert not clients.provider.requests


def test_media_can_be_let_through(clients: Clients, chat: Any) -> None:
    parts = [{"type": "text", "text": "jane@example.com"}, IMAGE]
    asked(clients.openai(media="pass"), [{"role": "user", "content": parts}])
    sent = clients.provider.requests[0].raw.decode()
    assert "example.org/a.png" in sent
    assert "jane@example.com" not in sent


def test_fields_of_a_gateway_can_be_told(clients: Clients, chat: Any) -> None:
    client = clients.openai(fields={"template": "keep", "note": "text"})
    asked(client, extra_body={"template": {"a": 1}, "note": ["jane@example.com"]})
    assert "jane@example.com" not in clients.provider.requests[0].raw.decode()


def test_an_unknown_token_can_end_the_call(clients: Clients, chat: Any) -> None:
    clients.provider.script("Dear PERSON_7_zob", "Dear PERSON_7_zob,", "Dear PERSON_7_zob!")
    with pytest.raises(privkit.UnknownTokenError):
        asked(clients.openai(unknown_tokens="raise"))
    with pytest.raises(privkit.UnknownTokenError):
        clients.anthropic(unknown_tokens="raise").messages.create(model="m", max_tokens=9, messages=ASKED)
    assert asked(clients.openai(unknown_tokens="drop")) == "Dear !"
    assert len(clients.provider.requests) == 3
