"""Every helper of the SDKs that sends a text: tokens leave, values come back, however the answer is cut."""

from __future__ import annotations

import asyncio
import inspect
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


async def text_of(stream: Any, part: Callable[[Any], str | None]) -> str:
    return "".join([part(each) or "" async for each in await stream])


def in_chunk(chunk: Any) -> str | None:
    return chunk.choices[0].delta.content if chunk.choices else None


def in_event(event: Any) -> str | None:
    return event.delta if event.type == "response.output_text.delta" else None


def in_block(event: Any) -> str | None:
    return event.delta.text if event.type == "content_block_delta" else None


def in_part(chunk: Any) -> str | None:
    return chunk.text


async def chat_helper_of(client: Any) -> Any:
    async with client.chat.completions.stream(model="m", messages=ASKED) as stream:
        return said(await stream.get_final_completion())


async def raw_bytes_of(client: Any) -> Any:
    async with client.chat.completions.with_streaming_response.create(model="m", messages=ASKED) as response:
        return json.loads(await response.read())["choices"][0]["message"]["content"]


async def responses_helper_of(client: Any) -> Any:
    async with client.responses.stream(model="m", input=TEXT) as stream:
        return (await stream.get_final_response()).output_text


async def messages_helper_of(client: Any) -> Any:
    async with client.messages.stream(model="m", max_tokens=9, messages=ASKED) as stream:
        return "".join([text async for text in stream.text_stream])


async def choice(call: Any, at: int = 0) -> Any:
    return (await call).choices[at].message.content


async def output(call: Any) -> Any:
    return (await call).output_text


async def first(call: Any) -> Any:
    return (await call).content[0].text


async def in_raw(call: Any, part: Callable[[Any], Any]) -> Any:
    parsed = (await call).parse()
    return part(await parsed if inspect.isawaitable(parsed) else parsed)


async def later(client: Any) -> Any:
    made = await client.responses.create(model="m", input=TEXT)
    return (await client.responses.retrieve(made.id)).output_text


async def answered(call: Any) -> Any:
    return (await call).text


ASYNC_OPENAI: dict[str, Callable[[Any], Any]] = {
    "chat": lambda c: choice(c.chat.completions.create(model="m", messages=ASKED)),
    "chat stream": lambda c: text_of(
        c.chat.completions.create(model="m", messages=ASKED, stream=True), in_chunk
    ),
    "chat.stream": chat_helper_of,
    "chat.parse": lambda c: choice(c.chat.completions.parse(model="m", messages=ASKED)),
    "chat raw": lambda c: in_raw(
        c.chat.completions.with_raw_response.create(model="m", messages=ASKED),
        lambda parsed: parsed.choices[0].message.content,
    ),
    "chat streaming response": raw_bytes_of,
    "with_options": lambda c: choice(
        c.with_options(timeout=9).chat.completions.create(model="m", messages=ASKED)
    ),
    "copy": lambda c: choice(
        c.copy().with_options(max_retries=0).chat.completions.create(model="m", messages=ASKED)
    ),
    "n": lambda c: choice(c.chat.completions.create(model="m", messages=ASKED, n=3), 2),
    "responses": lambda c: output(c.responses.create(model="m", input=TEXT)),
    "responses list": lambda c: output(c.responses.create(model="m", input=ASKED)),
    "responses stream": lambda c: text_of(c.responses.create(model="m", input=TEXT, stream=True), in_event),
    "responses.stream": responses_helper_of,
    "responses raw": lambda c: in_raw(
        c.responses.with_raw_response.create(model="m", input=TEXT), lambda parsed: parsed.output_text
    ),
    "responses later": later,
}
ASYNC_ANTHROPIC: dict[str, Callable[[Any], Any]] = {
    "messages": lambda c: first(c.messages.create(model="m", max_tokens=9, messages=ASKED)),
    "messages stream": lambda c: text_of(
        c.messages.create(model="m", max_tokens=9, messages=ASKED, stream=True), in_block
    ),
    "messages.stream": messages_helper_of,
    "messages raw": lambda c: in_raw(
        c.messages.with_raw_response.create(model="m", max_tokens=9, messages=ASKED),
        lambda parsed: parsed.content[0].text,
    ),
    "with_options": lambda c: first(
        c.with_options(timeout=9).messages.create(model="m", max_tokens=9, messages=ASKED)
    ),
    "beta": lambda c: first(c.beta.messages.create(model="m", max_tokens=9, messages=ASKED)),
}
ASYNC_GEMINI: dict[str, Callable[[Any], Any]] = {
    "generate": lambda c: answered(c.aio.models.generate_content(model="m", contents=TEXT)),
    "generate stream": lambda c: text_of(
        c.aio.models.generate_content_stream(model="m", contents=TEXT), in_part
    ),
    "chats": lambda c: answered(c.aio.chats.create(model="m").send_message(TEXT)),
    "chats stream": lambda c: text_of(c.aio.chats.create(model="m").send_message_stream(TEXT), in_part),
}


def test_each_helper_is_tried_asynchronously_too() -> None:
    assert (list(OPENAI), list(ANTHROPIC), list(GEMINI)) == (
        list(ASYNC_OPENAI),
        list(ASYNC_ANTHROPIC),
        list(ASYNC_GEMINI),
    )


async def all_answers(provider: FakeProvider) -> dict[str, Any]:
    one = openai.AsyncOpenAI(base_url=provider.openai_url, api_key="any")
    two = anthropic.AsyncAnthropic(base_url=provider.anthropic_url, api_key="any")
    where = types.HttpOptions(base_url=provider.gemini_url)
    with genai.Client(api_key="any", http_options=where) as three:
        async with one, two, three.aio, SHIELD.conversation("async"):
            return {
                f"{client.__class__.__name__}: {name}": await helper(protect(client, SHIELD))
                for client, helpers in ((one, ASYNC_OPENAI), (two, ASYNC_ANTHROPIC), (three, ASYNC_GEMINI))
                for name, helper in helpers.items()
            }


@hostile
def test_asynchronous_clients_do_the_same(provider: FakeProvider, settings: dict[str, Any]) -> None:
    provider.settings(**settings)
    answers = asyncio.run(all_answers(provider))
    assert answers == dict.fromkeys(answers, TEXT)
    assert len(answers) == len(OPENAI) + len(ANTHROPIC) + len(GEMINI)
    clean(provider)


def test_asynchronous_structured_outputs_counts_and_batches(provider: FakeProvider) -> None:
    messages: list[Any] = [{"role": "user", "content": "Jane Doe"}]
    jane = Person(name="Jane Doe")

    async def run() -> None:
        one = openai.AsyncOpenAI(base_url=provider.openai_url, api_key="any")
        two = anthropic.AsyncAnthropic(base_url=provider.anthropic_url, api_key="any")
        async with one, two, SHIELD.conversation("async"):
            client, other = protect(one, SHIELD), protect(two, SHIELD)
            parsed = await client.chat.completions.parse(model="m", messages=messages, response_format=Person)
            assert parsed.choices[0].message.parsed == jane
            answer = await client.responses.parse(model="m", input=messages, text_format=Person)
            assert answer.output_parsed == jane
            third = await other.messages.parse(
                model="m", max_tokens=9, messages=messages, output_format=Person
            )
            assert third.parsed_output == jane
            assert (await other.messages.count_tokens(model="m", messages=ASKED)).input_tokens > 0
            params: Any = {"model": "m", "max_tokens": 9, "messages": ASKED}
            many = await other.messages.batches.create(requests=[{"custom_id": "a", "params": params}])
            results: Any = await other.messages.batches.results(many.id)
            assert [result.result.message.content[0].text async for result in results] == [TEXT]
            line = {"custom_id": "a", "method": "POST", "url": "/v1/chat/completions"}
            body = json.dumps({**line, "body": {"model": "m", "messages": ASKED}}).encode()
            file = await client.files.create(file=("in.jsonl", body), purpose="batch")
            batch = await client.batches.create(
                input_file_id=file.id, endpoint="/v1/chat/completions", completion_window="24h"
            )
            done = await client.batches.retrieve(batch.id)
            text = (await client.files.content(done.output_file_id or "")).text
            assert json.loads(text)["response"]["body"]["choices"][0]["message"]["content"] == TEXT

    asyncio.run(run())
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
