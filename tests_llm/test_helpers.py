"""Every helper of the SDKs that sends a text: tokens leave, values come back, however the answer is cut."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable
from typing import Any

import anthropic
import httpx
import httpx2
import openai
import pytest
from clients import ASKED, SHIELD, TEXT, Clients, asked, clean, hostile, said
from google import genai
from google.genai import types
from pydantic import BaseModel

from privkit.llm import protect
from privkit.testing import FakeProvider

# google-genai makes a class of aiohttp its own where that is installed, and warns of itself.
pytestmark = pytest.mark.filterwarnings("ignore:Inheritance class AiohttpClientSession:DeprecationWarning")


class Person(BaseModel):
    name: str


def joined(chunks: Any) -> str:
    return "".join(chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices)


def chat_helper(client: Any) -> Any:
    with client.chat.completions.stream(model="m", messages=ASKED) as stream:
        done = [event.content for event in stream if event.type == "content.done"]
        final = said(stream.get_final_completion())
    assert done == [final]
    return final


def raw_bytes(client: Any) -> Any:
    with client.chat.completions.with_streaming_response.create(model="m", messages=ASKED) as response:
        return json.loads(response.read())["choices"][0]["message"]["content"]


def responses_helper(client: Any) -> Any:
    with client.responses.stream(model="m", input=TEXT) as stream:
        events = list(stream)
        final = stream.get_final_response().output_text
    assert "".join(event.delta for event in events if event.type == "response.output_text.delta") == final
    assert [event.text for event in events if event.type == "response.output_text.done"] == [final]
    return final


def messages_helper(client: Any) -> Any:
    with client.messages.stream(model="m", max_tokens=9, messages=ASKED) as stream:
        text = "".join(stream.text_stream)
        assert text == stream.get_final_message().content[0].text
    return text


def message(client: Any) -> Any:
    return client.messages.create(model="m", max_tokens=9, messages=ASKED).content[0].text


OPENAI: dict[str, Callable[[Any], Any]] = {
    "chat": asked,
    "chat stream": lambda c: joined(c.chat.completions.create(model="m", messages=ASKED, stream=True)),
    "chat.stream": chat_helper,
    "chat.parse": lambda c: said(c.chat.completions.parse(model="m", messages=ASKED)),
    "chat raw": lambda c: said(
        c.chat.completions.with_raw_response.create(model="m", messages=ASKED).parse()
    ),
    "chat streaming response": raw_bytes,
    "with_options": lambda c: asked(c.with_options(timeout=9)),
    "copy": lambda c: asked(c.copy().with_options(max_retries=0)),
    "n": lambda c: c.chat.completions.create(model="m", messages=ASKED, n=3).choices[2].message.content,
    "responses": lambda c: c.responses.create(model="m", input=TEXT).output_text,
    "responses list": lambda c: c.responses.create(model="m", input=ASKED).output_text,
    "responses stream": lambda c: "".join(
        event.delta
        for event in c.responses.create(model="m", input=TEXT, stream=True)
        if event.type == "response.output_text.delta"
    ),
    "responses.stream": responses_helper,
    "responses raw": lambda c: (
        c.responses.with_raw_response.create(model="m", input=TEXT).parse().output_text
    ),
    "responses later": lambda c: (
        c.responses.retrieve(c.responses.create(model="m", input=TEXT).id).output_text
    ),
}
ANTHROPIC: dict[str, Callable[[Any], Any]] = {
    "messages": message,
    "messages stream": lambda c: "".join(
        event.delta.text
        for event in c.messages.create(model="m", max_tokens=9, messages=ASKED, stream=True)
        if event.type == "content_block_delta"
    ),
    "messages.stream": messages_helper,
    "messages raw": lambda c: (
        c.messages.with_raw_response.create(model="m", max_tokens=9, messages=ASKED).parse().content[0].text
    ),
    "with_options": lambda c: message(c.with_options(timeout=9)),
    "beta": lambda c: c.beta.messages.create(model="m", max_tokens=9, messages=ASKED).content[0].text,
}
GEMINI: dict[str, Callable[[Any], Any]] = {
    "generate": lambda c: c.models.generate_content(model="m", contents=TEXT).text,
    "generate stream": lambda c: "".join(
        chunk.text or "" for chunk in c.models.generate_content_stream(model="m", contents=TEXT)
    ),
    "chats": lambda c: c.chats.create(model="m").send_message(TEXT).text,
    "chats stream": lambda c: "".join(
        chunk.text or "" for chunk in c.chats.create(model="m").send_message_stream(TEXT)
    ),
}
HELPERS = [
    pytest.param(sdk, helper, id=f"{sdk}: {name}")
    for sdk, helpers in (("openai", OPENAI), ("anthropic", ANTHROPIC), ("gemini", GEMINI))
    for name, helper in helpers.items()
]


@hostile
@pytest.mark.parametrize(("sdk", "helper"), HELPERS)
def test_every_helper_sends_tokens_and_gives_values(
    clients: Clients, chat: Any, sdk: str, helper: Callable[[Any], Any], settings: dict[str, Any]
) -> None:
    clients.provider.settings(**settings)
    assert helper(getattr(clients, sdk)()) == TEXT
    clean(clients.provider)


async def openai_answers(client: Any) -> list[Any]:
    whole = said(await client.chat.completions.create(model="m", messages=ASKED))
    chunks = await client.chat.completions.create(model="m", messages=ASKED, stream=True)
    streamed = [chunk.choices[0].delta.content or "" async for chunk in chunks if chunk.choices]
    async with client.chat.completions.stream(model="m", messages=ASKED) as stream:
        helper = said(await stream.get_final_completion())
    async with client.responses.stream(model="m", input=TEXT) as stream:
        other = (await stream.get_final_response()).output_text
    options = (await client.with_options(timeout=9).responses.create(model="m", input=TEXT)).output_text
    return [whole, "".join(streamed), helper, other, options]


async def anthropic_answers(client: Any) -> list[Any]:
    whole = (await client.messages.create(model="m", max_tokens=9, messages=ASKED)).content[0].text
    async with client.messages.stream(model="m", max_tokens=9, messages=ASKED) as stream:
        return [whole, "".join([text async for text in stream.text_stream])]


async def gemini_answers(client: Any) -> list[Any]:
    whole = (await client.aio.models.generate_content(model="m", contents=TEXT)).text
    parts = await client.aio.models.generate_content_stream(model="m", contents=TEXT)
    return [whole, "".join([part.text or "" async for part in parts])]


async def all_answers(provider: FakeProvider) -> list[Any]:
    one = openai.AsyncOpenAI(base_url=provider.openai_url, api_key="any")
    two = anthropic.AsyncAnthropic(base_url=provider.anthropic_url, api_key="any")
    where = types.HttpOptions(base_url=provider.gemini_url)
    with genai.Client(api_key="any", http_options=where) as three:
        async with one, two, three.aio, SHIELD.conversation("async"):
            return [
                *await openai_answers(protect(one, SHIELD)),
                *await anthropic_answers(protect(two, SHIELD)),
                *await gemini_answers(protect(three, SHIELD)),
            ]


@hostile
def test_asynchronous_clients_do_the_same(provider: FakeProvider, settings: dict[str, Any]) -> None:
    provider.settings(**settings)
    assert asyncio.run(all_answers(provider)) == [TEXT] * 9
    clean(provider)


def test_structured_outputs_are_parsed_with_their_values(clients: Clients, chat: Any) -> None:
    messages: list[Any] = [{"role": "user", "content": "Jane Doe"}]
    client, jane = clients.openai(), Person(name="Jane Doe")
    parsed = client.chat.completions.parse(model="m", messages=messages, response_format=Person)
    assert parsed.choices[0].message.parsed == jane
    assert client.responses.parse(model="m", input=messages, text_format=Person).output_parsed == jane
    other = clients.anthropic().messages.parse(
        model="m", max_tokens=9, messages=messages, output_format=Person
    )
    assert other.parsed_output == jane
    config = types.GenerateContentConfig(response_mime_type="application/json", response_schema=Person)
    third = clients.gemini().models.generate_content(model="m", contents="Jane Doe", config=config)
    assert third.parsed == jane
    clean(clients.provider)


@pytest.mark.parametrize("module", [httpx, httpx2])
def test_plain_clients_of_both_packages(provider: FakeProvider, chat: Any, module: Any) -> None:
    address, body = f"{provider.openai_url}/chat/completions", {"model": "m", "messages": ASKED}
    with module.Client() as plain:
        answer = protect(plain, SHIELD).post(address, json=body).json()
        assert answer["choices"][0]["message"]["content"] == TEXT

    async def inside() -> Any:
        async with module.AsyncClient() as other:
            return (await protect(other, SHIELD).post(address, json=body)).json()

    assert asyncio.run(inside())["choices"][0]["message"]["content"] == TEXT
    clean(provider)


def test_counting_tokens_and_listing_models(clients: Clients, chat: Any) -> None:
    assert clients.anthropic().messages.count_tokens(model="m", messages=ASKED).input_tokens > 0
    assert clients.gemini().models.count_tokens(model="m", contents=TEXT).total_tokens
    clean(clients.provider)
    assert list(clients.openai().models.list())


def test_batches_leave_as_tokens_and_come_back_with_values(clients: Clients, chat: Any) -> None:
    client, body = clients.openai(), {"model": "m", "messages": ASKED}
    line = {"custom_id": "a", "method": "POST", "url": "/v1/chat/completions", "body": body}
    file = client.files.create(file=("in.jsonl", json.dumps(line).encode()), purpose="batch")
    batch = client.batches.create(
        input_file_id=file.id, endpoint="/v1/chat/completions", completion_window="24h"
    )
    text = client.files.content(client.batches.retrieve(batch.id).output_file_id or "").text
    assert json.loads(text)["response"]["body"]["choices"][0]["message"]["content"] == TEXT
    params: Any = {"model": "m", "max_tokens": 9, "messages": ASKED}
    other = clients.anthropic()
    many = other.messages.batches.create(requests=[{"custom_id": "a", "params": params}])
    result: Any = next(iter(other.messages.batches.results(many.id))).result
    assert result.message.content[0].text == TEXT
    clean(clients.provider)
