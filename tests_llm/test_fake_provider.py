"""The real SDKs read what the fake provider says, however it is cut, and see its faults as a provider's."""

from __future__ import annotations

import asyncio
import json
import threading
from collections.abc import Callable, Iterator
from typing import Any

import anthropic
import openai
import pytest
from google import genai
from google.genai import errors, types
from pydantic import BaseModel

from privkit.testing import FakeProvider, Fault, Reply, ToolCall

TEXT = 'Füße ✓ 😀\nand a "quoted" \\ end'
ASKED: list[Any] = [{"role": "user", "content": TEXT}]
CALLS = (ToolCall("look_up", {"note": TEXT}), ToolCall("send", {"count": 2}, id="call_own"))
HOSTILE: list[dict[str, Any]] = [
    {},
    {"cut": 1, "piece": 1},
    {"cut": 7, "gzip": True},
    {"cut": "utf-8"},
    {"cut": "crlf", "crlf": True},
    {"cut": "data", "gzip": True, "crlf": True},
]
hostile = pytest.mark.parametrize("settings", HOSTILE, ids=lambda each: "+".join(each) or "plain")


class Order(BaseModel):
    name: str
    count: int


OPEN: list[Any] = []


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while OPEN:
        OPEN.pop().close()


def kept(client: Any) -> Any:
    """Keep a client until the end of the test: google-genai closes one that nothing holds any more."""
    OPEN.append(client)
    return client


def openai_client(provider: FakeProvider) -> openai.OpenAI:
    return kept(openai.OpenAI(base_url=provider.openai_url, api_key="any", max_retries=0))


def anthropic_client(provider: FakeProvider) -> anthropic.Anthropic:
    return kept(anthropic.Anthropic(base_url=provider.anthropic_url, api_key="any", max_retries=0))


def gemini_client(provider: FakeProvider) -> genai.Client:
    return kept(genai.Client(api_key="any", http_options=types.HttpOptions(base_url=provider.gemini_url)))


@hostile
def test_chat_completions(provider: FakeProvider, settings: dict[str, Any]) -> None:
    provider.settings(**settings)
    chat = openai_client(provider).chat.completions
    whole = chat.create(model="m", messages=ASKED, n=2)
    assert [choice.message.content for choice in whole.choices] == [TEXT, TEXT]
    chunks = chat.create(model="m", messages=ASKED, stream=True, stream_options={"include_usage": True})
    parts = [chunk.choices[0].delta.content or "" for chunk in chunks if chunk.choices]
    assert "".join(parts) == TEXT
    provider.script(Reply("", choices=("one", "two", TEXT), tool_calls=CALLS))
    with chat.stream(model="m", messages=ASKED, n=3) as stream:
        final = stream.until_done().get_final_completion()
    assert [choice.message.content for choice in final.choices] == ["one", "two", TEXT]
    calls = final.choices[2].message.tool_calls or []
    assert [json.loads(call.function.arguments) for call in calls] == [{"note": TEXT}, {"count": 2}]
    assert calls[1].id == "call_own"
    assert final.choices[0].finish_reason == "tool_calls"


@hostile
def test_responses(provider: FakeProvider, settings: dict[str, Any]) -> None:
    provider.settings(**settings)
    responses = openai_client(provider).responses
    whole = responses.create(model="m", input=TEXT)
    assert whole.output_text == TEXT
    assert responses.retrieve(whole.id).output_text == TEXT
    provider.script(Reply(TEXT, thinking="so ✓", tool_calls=CALLS))
    with responses.stream(model="m", input=ASKED) as stream:
        deltas = [event.delta for event in stream if event.type == "response.output_text.delta"]
        final = stream.get_final_response()
    assert "".join(deltas) == final.output_text == TEXT
    assert [item.type for item in final.output] == ["reasoning", "message", "function_call", "function_call"]
    calls = [json.loads(item.arguments) for item in final.output if item.type == "function_call"]
    assert calls == [{"note": TEXT}, {"count": 2}]


@hostile
def test_messages(provider: FakeProvider, settings: dict[str, Any]) -> None:
    provider.settings(**settings)
    client = anthropic_client(provider)
    whole = client.messages.create(model="m", max_tokens=9, messages=ASKED)
    assert whole.content[0].text == TEXT  # type: ignore[union-attr]
    provider.script(Reply(TEXT, thinking="so ✓", tool_calls=CALLS))
    with client.messages.stream(model="m", max_tokens=9, messages=ASKED) as stream:
        assert "".join(stream.text_stream) == TEXT
        final = stream.get_final_message()
    thinking, text, first, second = final.content
    assert (thinking.type, thinking.thinking, bool(thinking.signature)) == ("thinking", "so ✓", True)
    assert (text.type, text.text) == ("text", TEXT)
    assert (first.type, first.input, second.type, second.input) == (
        "tool_use",
        {"note": TEXT},
        "tool_use",
        {"count": 2},
    )
    assert final.stop_reason == "tool_use"
    assert client.messages.count_tokens(model="m", messages=ASKED).input_tokens > 0


@hostile
def test_gemini(provider: FakeProvider, settings: dict[str, Any]) -> None:
    provider.settings(**settings)
    models = gemini_client(provider).models
    assert models.generate_content(model="m", contents=TEXT).text == TEXT
    parts = [chunk.text or "" for chunk in models.generate_content_stream(model="m", contents=TEXT)]
    assert "".join(parts) == TEXT
    provider.script(Reply("", thinking="so ✓", tool_calls=CALLS))
    chunks = list(models.generate_content_stream(model="m", contents=TEXT))
    calls = [call for chunk in chunks for call in chunk.function_calls or []]
    assert [(call.name, call.args) for call in calls] == [("look_up", {"note": TEXT}), ("send", {"count": 2})]
    two = types.GenerateContentConfig(candidate_count=2)
    assert len(models.generate_content(model="m", contents=TEXT, config=two).candidates or []) == 2
    assert models.count_tokens(model="m", contents=TEXT).total_tokens
    assert models.embed_content(model="m", contents=TEXT).embeddings


# google-genai makes a class of aiohttp its own where that is installed, and warns of itself.
@pytest.mark.filterwarnings("ignore:Inheritance class AiohttpClientSession:DeprecationWarning")
def test_asynchronous_clients(provider: FakeProvider) -> None:
    provider.settings(cut=2)

    async def all_of_them() -> list[str]:
        async with openai.AsyncOpenAI(base_url=provider.openai_url, api_key="any") as one:
            chunks = await one.chat.completions.create(model="m", messages=ASKED, stream=True)
            first = "".join([chunk.choices[0].delta.content or "" async for chunk in chunks])
        async with (
            anthropic.AsyncAnthropic(base_url=provider.anthropic_url, api_key="any") as two,
            two.messages.stream(model="m", max_tokens=9, messages=ASKED) as stream,
        ):
            second = "".join([text async for text in stream.text_stream])
        async with gemini_client(provider).aio as three:
            parts = await three.models.generate_content_stream(model="m", contents=TEXT)
            third = "".join([part.text or "" async for part in parts])
        return [first, second, third]

    assert asyncio.run(all_of_them()) == [TEXT] * 3


def test_structured_outputs_have_the_form_that_was_asked_for(provider: FakeProvider) -> None:
    asked: list[Any] = [{"role": "user", "content": "Jane"}]
    client, other = openai_client(provider), anthropic_client(provider)
    expected = Order(name="Jane", count=1)
    chat = client.chat.completions.parse(model="m", messages=asked, response_format=Order)
    assert chat.choices[0].message.parsed == expected
    assert client.responses.parse(model="m", input=asked, text_format=Order).output_parsed == expected
    message = other.messages.parse(model="m", max_tokens=9, messages=asked, output_format=Order)
    assert message.parsed_output == expected
    config = types.GenerateContentConfig(response_mime_type="application/json", response_schema=Order)
    gemini = gemini_client(provider).models.generate_content(model="m", contents="Jane", config=config)
    assert gemini.parsed == expected


def test_embeddings_models_files_and_batches(provider: FakeProvider) -> None:
    client, other = openai_client(provider), anthropic_client(provider)
    vectors = client.embeddings.create(model="m", input=["one", "two"]).data
    assert vectors[0].embedding != vectors[1].embedding
    assert [model.id for model in client.models.list()] == [model.id for model in other.models.list()]
    body = {"model": "m", "messages": ASKED}
    line = {"custom_id": "a", "method": "POST", "url": "/v1/chat/completions", "body": body}
    file = client.files.create(file=("in.jsonl", json.dumps(line).encode()), purpose="batch")
    batch = client.batches.create(
        input_file_id=file.id, endpoint="/v1/chat/completions", completion_window="24h"
    )
    done = json.loads(client.files.content(client.batches.retrieve(batch.id).output_file_id or "").text)
    assert done["response"]["body"]["choices"][0]["message"]["content"] == TEXT
    params: Any = {"model": "m", "max_tokens": 9, "messages": ASKED}
    many = other.messages.batches.create(requests=[{"custom_id": "a", "params": params}])
    results = list(other.messages.batches.results(many.id))
    assert results[0].result.message.content[0].text == TEXT  # type: ignore[union-attr]
    assert client.files.delete(file.id).deleted
    with pytest.raises(openai.NotFoundError):
        client.files.retrieve(file.id)


@pytest.mark.parametrize(
    ("fault", "ours", "theirs"),
    [
        (Fault(429, retry_after=0), openai.RateLimitError, anthropic.RateLimitError),
        (Fault(500), openai.InternalServerError, anthropic.InternalServerError),
        (Fault(529), openai.InternalServerError, anthropic.InternalServerError),
        (Fault(400), openai.BadRequestError, anthropic.BadRequestError),
        (Fault(0), openai.APIConnectionError, anthropic.APIConnectionError),
    ],
    ids=lambda each: getattr(each, "__name__", None) or str(each.status),
)
def test_faults_are_those_of_a_provider(
    provider: FakeProvider, fault: Fault, ours: type[Exception], theirs: type[Exception]
) -> None:
    provider.script(fault, fault)
    with pytest.raises(ours):
        openai_client(provider).chat.completions.create(model="m", messages=ASKED)
    with pytest.raises(theirs):
        anthropic_client(provider).messages.create(model="m", max_tokens=9, messages=ASKED)
    assert len(provider.requests) == 2


def test_a_fault_of_gemini_and_a_retry(provider: FakeProvider) -> None:
    provider.script(Fault(429))
    with pytest.raises(errors.ClientError) as caught:
        gemini_client(provider).models.generate_content(model="m", contents=TEXT)
    assert caught.value.code == 429
    provider.script(Fault(429, retry_after=0), "at last")
    client = openai_client(provider).with_options(max_retries=1)
    answer = client.chat.completions.create(model="m", messages=ASKED)
    assert answer.choices[0].message.content == "at last"
    assert provider.requests[-1].raw == provider.requests[-2].raw


STREAMS: list[Callable[[FakeProvider], Any]] = [
    lambda provider: openai_client(provider).chat.completions.create(model="m", messages=ASKED, stream=True),
    lambda provider: openai_client(provider).responses.create(model="m", input=TEXT, stream=True),
    lambda provider: anthropic_client(provider).messages.create(
        model="m", max_tokens=9, messages=ASKED, stream=True
    ),
    lambda provider: gemini_client(provider).models.generate_content_stream(model="m", contents=TEXT),
]


@pytest.mark.parametrize("stream", STREAMS, ids=["chat", "responses", "messages", "gemini"])
def test_a_stream_that_breaks_is_an_error_after_what_came(
    provider: FakeProvider, stream: Callable[[FakeProvider], Any]
) -> None:
    provider.script(Reply("word " * 400, break_after=3000))
    seen: list[Any] = []
    with pytest.raises(Exception, match=r"(?i)incomplete|closed|connection"):
        for each in stream(provider):
            seen.append(each)  # noqa: PERF402 (what came before the error counts)
    assert seen


def test_the_first_event_is_there_before_the_second_is_sent(provider: FakeProvider) -> None:
    came = threading.Event()
    waited: list[bool] = []
    provider.script(Reply("one two", before_event=lambda number: waited.append(not number or came.wait(60))))
    for _ in openai_client(provider).chat.completions.create(model="m", messages=ASKED, stream=True):
        came.set()
    assert len(waited) > 2
    assert all(waited)
