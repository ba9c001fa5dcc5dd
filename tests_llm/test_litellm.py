"""LiteLLM, with real providers' forms: tokens for it and for providers, values for the caller."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"  # it would ask the web at import

import litellm
from litellm.integrations.custom_logger import CustomLogger
from pydantic import BaseModel

from privkit import Shield
from privkit.conversation import Conversation
from privkit.errors import (
    ConfigurationError,
    MediaRefusedError,
    NoConversationError,
    UnknownEndpointError,
    UnknownShapeError,
)
from privkit.integrations.litellm import callback, protect
from privkit.testing import MANGLERS, FakeProvider, Fault, Reply, ToolCall

MESSAGE = "I'm Jane Doe, jane@example.com"
VALUES = ("Jane", "jane@")
MODELS = ["openai/m", "anthropic/claude-m", "gemini/gemini-m"]
# LiteLLM warns of itself, and leaves its clients to the garbage collector.
pytestmark = [pytest.mark.filterwarnings("ignore"), pytest.mark.usefixtures("swept")]


@pytest.fixture(scope="module")
def shield() -> Shield:
    return Shield()


@pytest.fixture
def chat(shield: Shield) -> Iterator[Conversation]:
    with shield.conversation("c") as entered:
        yield entered


@pytest.fixture(autouse=True)
def _environment(provider: FakeProvider, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in provider.environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr(litellm, "suppress_debug_info", True)
    litellm.in_memory_llm_clients_cache.flush_cache()


def asked(text: str, model: str = "openai/m", **more: Any) -> dict[str, Any]:
    return {"model": model, "messages": [{"role": "user", "content": text}], "num_retries": 0, **more}


def text_of(chunk: Any) -> str:
    return chunk.choices[0].delta.content or ""


@pytest.mark.parametrize("model", MODELS)
def test_every_call_sends_tokens_and_gives_back_values(
    provider: FakeProvider, chat: Conversation, model: str
) -> None:
    provider.settings(piece=2)
    safe = protect()

    def whole(text: str) -> str:
        return str(safe.completion(**asked(text, model)).choices[0].message.content)

    def pieces(text: str) -> Iterator[str]:
        return (text_of(chunk) for chunk in safe.completion(**asked(text, model), stream=True))

    async def awhole(text: str) -> str:
        return str((await safe.acompletion(**asked(text, model))).choices[0].message.content)

    async def apieces(text: str) -> AsyncIterator[str]:
        async for chunk in await safe.acompletion(**asked(text, model), stream=True):
            yield text_of(chunk)

    async def both() -> list[str]:
        return [await provider.arun(bot, MESSAGE) for bot in (awhole, apieces)]

    assert [provider.run(bot, MESSAGE) for bot in (whole, pieces)] == [MESSAGE, MESSAGE]
    assert asyncio.run(both()) == [MESSAGE, MESSAGE]
    provider.assert_no_pii()
    provider.assert_round_trip()


@pytest.mark.parametrize("name", MANGLERS)
def test_streams_restore_what_models_change(provider: FakeProvider, chat: Conversation, name: str) -> None:
    provider.settings(piece=1, mangle=MANGLERS[name])
    safe = protect()
    provider.run(lambda text: map(text_of, safe.completion(**asked(text), stream=True)), MESSAGE)
    provider.assert_round_trip()


def test_the_responses_api(provider: FakeProvider, chat: Conversation) -> None:
    provider.settings(piece=2)
    safe = protect()

    def whole(text: str) -> str:
        return str(safe.responses(model="openai/m", input=text, instructions="Help Jane Doe").output_text)

    def pieces(text: str) -> Iterator[str]:
        for event in safe.responses(model="openai/m", input=text, stream=True):
            if event.type == "response.output_text.delta":
                yield event.delta

    async def awhole(text: str) -> str:
        return str((await safe.aresponses(model="openai/m", input=text)).output_text)

    assert [provider.run(bot, MESSAGE) for bot in (whole, pieces, awhole)] == [MESSAGE] * 3
    done = list(safe.responses(model="openai/m", input=MESSAGE, stream=True))[-1]
    assert done.response.output_text == MESSAGE
    provider.assert_no_pii()
    provider.assert_round_trip()


def test_tools_history_and_prefixes(provider: FakeProvider, chat: Conversation) -> None:
    def reply(request: Any) -> Reply:
        return Reply("one moment", thinking="hm", tool_calls=[ToolCall("f", {"to": request.tokens[1]})])  # type: ignore[arg-type]

    for model in ("openai/m", "anthropic/claude-m"):
        for tools, expected in ((["f"], "jane@example.com"), ([], "EMAIL_ADDRESS_1_")):
            safe = protect(tools=tools)
            provider.script(reply)
            first = safe.completion(**asked(MESSAGE, model, tools=TOOLS)).choices[0].message
            assert expected in first.tool_calls[0].function.arguments
            history = [
                {"role": "user", "content": MESSAGE},
                first,
                {
                    "role": "tool",
                    "tool_call_id": first.tool_calls[0].id,
                    "content": '{"email": "jane@example.com"}',
                },
            ]
            safe.completion(model=model, messages=history, tools=TOOLS)
    provider.assert_no_pii()
    assert all("EMAIL_ADDRESS_1_" in request.raw.decode() for request in provider.requests)


TOOLS = [{"type": "function", "function": {"name": "f", "description": "ask jane@example.com",
          "parameters": {"type": "object", "properties": {"to": {"type": "string"}}}}}]  # fmt: skip


def test_arguments_of_tools_stream(provider: FakeProvider, chat: Conversation) -> None:
    provider.settings(piece=3)
    provider.script(lambda request: Reply("x", tool_calls=[ToolCall("f", {"to": request.tokens[1]})]))
    chunks = list(protect(tools=["f"]).completion(**asked(MESSAGE, tools=TOOLS), stream=True))
    whole = litellm.stream_chunk_builder(chunks)
    assert whole is not None
    assert whole.choices[0].message.tool_calls[0].function.arguments == '{"to": "jane@example.com"}'


class Seen(CustomLogger):
    """Keeps what LiteLLM tells its callbacks."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: list[str] = []

    def log_pre_api_call(self, model: Any, messages: Any, kwargs: Any) -> None:
        self.texts.append(f"{messages}{kwargs}")

    def log_success_event(self, kwargs: Any, response_obj: Any, start_time: Any, end_time: Any) -> None:
        self.texts.append(f"{kwargs}{response_obj}")

    async def async_log_success_event(
        self, kwargs: Any, response_obj: Any, start_time: Any, end_time: Any
    ) -> None:
        self.texts.append(f"{kwargs}{response_obj}")


def test_callbacks_see_tokens(
    provider: FakeProvider, chat: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen = Seen()
    monkeypatch.setattr(litellm, "callbacks", [seen])
    safe = protect()
    for _ in range(2):
        assert safe.completion(**asked(MESSAGE)).choices[0].message.content == MESSAGE

    async def later() -> None:
        await safe.acompletion(**asked(f"{MESSAGE}!"))
        await asyncio.sleep(0.2)  # the callbacks run beside it

    asyncio.run(later())
    assert len(seen.texts) > 2
    assert any("PERSON_1_" in text for text in seen.texts)
    assert not [text for text in seen.texts if any(value in text for value in VALUES)]


def test_a_router(provider: FakeProvider, chat: Conversation) -> None:
    deployment = {"model": "openai/m", "api_base": provider.openai_url, "api_key": "any"}
    router = litellm.Router(
        model_list=[{"model_name": "support", "litellm_params": deployment}], num_retries=0
    )
    safe = protect(router)
    assert safe.completion(**asked(MESSAGE, "support")).choices[0].message.content == MESSAGE
    answer = asyncio.run(safe.acompletion(**asked(MESSAGE, "support")))
    assert answer.choices[0].message.content == MESSAGE
    provider.assert_no_pii()


def test_a_stream_can_be_read_chunk_by_chunk(provider: FakeProvider, chat: Conversation) -> None:
    stream = protect().completion(**asked(MESSAGE), stream=True)
    text = text_of(next(stream))
    assert text + "".join(map(text_of, stream)) == MESSAGE
    assert stream.model == "m"


def test_structured_output(provider: FakeProvider, chat: Conversation) -> None:
    class Customer(BaseModel):
        name: str

    answer = protect().completion(**asked(MESSAGE, response_format=Customer))
    assert Customer.model_validate_json(answer.choices[0].message.content) == Customer(name=MESSAGE)
    provider.assert_no_pii()


def test_settings_of_litellm_pass_and_what_nobody_knows_does_not(
    provider: FakeProvider, chat: Conversation
) -> None:
    safe = protect()
    safe.completion(
        "openai/m",
        [{"role": "user", "content": "hi"}],
        30,
        temperature=0.5,
        max_retries=0,
        user="jane@example.com",
    )
    provider.assert_no_pii()
    assert provider.requests[0].body["temperature"] == 0.5
    for wrong in (
        {"extra_body": {"note": MESSAGE}},
        {"own_argument": MESSAGE},
        {"prompt_variables": {"who": MESSAGE}},
        {"fallbacks": [{"model": "openai/n", "messages": [{"role": "user", "content": MESSAGE}]}]},
    ):
        with pytest.raises(UnknownShapeError):
            safe.completion(**asked("hi"), **wrong)
    protect(fields={"extra_body": "text"}).completion(**asked("hi"), extra_body={"note": MESSAGE})
    assert len(provider.requests) == 2
    provider.assert_no_pii()


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ([{"type": "image_url", "image_url": {"url": "data:image/png;base64,aGk="}}], MediaRefusedError),
        ([{"type": "hologram", "text": "Jane Doe"}], UnknownShapeError),
    ],
)
def test_what_cannot_be_looked_into_is_not_sent(
    provider: FakeProvider, chat: Conversation, content: Any, error: type[Exception]
) -> None:
    with pytest.raises(error):
        protect().completion(model="openai/m", messages=[{"role": "user", "content": content}])
    assert not provider.requests


@pytest.mark.parametrize(
    "name", ["embedding", "aembedding", "image_generation", "text_completion", "anthropic_messages"]
)
def test_other_calls_are_refused(provider: FakeProvider, chat: Conversation, name: str) -> None:
    with pytest.raises(UnknownEndpointError, match=name):
        getattr(protect(), name)(model="openai/m", input=MESSAGE)
    with pytest.raises(AttributeError):
        _ = protect().no_such_call
    assert not provider.requests


def test_without_a_conversation_nothing_is_sent(provider: FakeProvider, shield: Shield) -> None:
    with pytest.raises(NoConversationError):
        protect().completion(**asked(MESSAGE))
    assert not provider.requests
    given = protect(conversation=shield.conversation("own"))
    assert given.completion(**asked(MESSAGE)).choices[0].message.content == MESSAGE


def test_errors_of_a_provider_are_litellm_s_own(provider: FakeProvider, chat: Conversation) -> None:
    provider.script(Fault(429))
    with pytest.raises(litellm.RateLimitError):
        protect().completion(**asked(MESSAGE), max_retries=0)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: protect("router"), "litellm.Router"),
        (lambda: protect(tool=["f"]), "did you mean 'tools'"),  # type: ignore[call-arg]
        (lambda: callback(None), "a function"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_used_is_refused_when_it_is_made(call: Callable[[], Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        call()


# The proxy calls the hooks in this order, with data of this form.


def through_the_proxy(provider: FakeProvider, hooks: Any, data: dict[str, Any]) -> list[Any]:
    async def request() -> list[Any]:
        safe = await hooks.async_pre_call_hook(None, None, data, "acompletion")
        own = {
            name: value for name, value in safe.items() if name not in ("metadata", "proxy_server_request")
        }
        answer = await litellm.acompletion(**own)
        if data.get("stream"):
            return [
                chunk async for chunk in hooks.async_post_call_streaming_iterator_hook(None, answer, data)
            ]
        return [await hooks.async_post_call_success_hook(data, None, answer)]

    return asyncio.run(request())


def test_the_callback_of_the_proxy(provider: FakeProvider, shield: Shield) -> None:
    provider.settings(piece=2)
    open_chats: dict[str, Conversation] = {}

    def conversation(data: Any) -> Conversation:
        name = data["metadata"]["headers"]["x-chat"]
        return open_chats.setdefault(name, shield.conversation(name))

    hooks = callback(conversation)
    assert isinstance(hooks, CustomLogger)
    noted = {"metadata": {"headers": {"x-chat": "a"}}, "proxy_server_request": {"body": MESSAGE}}
    (answer,) = through_the_proxy(provider, hooks, {**asked(MESSAGE), **noted})
    assert answer.choices[0].message.content == MESSAGE
    chunks = through_the_proxy(provider, hooks, {**asked(MESSAGE, stream=True), **noted})
    assert "".join(map(text_of, chunks)) == MESSAGE
    provider.assert_no_pii()
    first, second = provider.requests
    assert first.body["messages"] == second.body["messages"]
    with pytest.raises(UnknownEndpointError):
        asyncio.run(hooks.async_pre_call_hook(None, None, {"input": MESSAGE}, "aembedding"))
