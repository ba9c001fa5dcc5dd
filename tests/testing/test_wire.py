"""The fake provider, asked with the standard library: what it says, keeps and asserts, in all three APIs."""

from __future__ import annotations

import asyncio
import base64
import gzip
import http.client
import json
import struct
import threading
import time
import urllib.error
import urllib.request
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit import Policy, Shield
from privkit.errors import ConfigurationError, InputError
from privkit.testing import (
    BREAKERS,
    MANGLERS,
    FakeProvider,
    Fault,
    LeakError,
    Reply,
    RoundTripError,
    ToolCall,
    WireRequest,
)
from privkit.testing._wire._cut import cutter
from privkit.testing._wire._multipart import parts
from privkit.testing._wire._schema import fitting

MESSAGE = "I'm Jane Doe, jane@example.com"
VALUES = ("Jane", "Doe", "jane@", "example.com")
CHAT, RESPONSES, MESSAGES = "/v1/chat/completions", "/v1/responses", "/v1/messages"
GEMINI, GEMINI_STREAM = "/v1beta/models/m:generateContent", "/v1beta/models/m:streamGenerateContent"


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with FakeProvider() as running:
        yield running


def body_of(path: str, text: str, **others: Any) -> dict[str, Any]:
    """Return a request that says a text, in the API of the path."""
    if "models/" in path:
        return {"contents": [{"role": "user", "parts": [{"text": text}]}], **others}
    name = "input" if path == RESPONSES else "messages"
    return {"model": "m", name: [{"role": "user", "content": text}], **others}


def ask(provider: FakeProvider, path: str, body: Any = None, **headers: str) -> Any:
    data = None if body is None else json.dumps(body).encode()
    request = urllib.request.Request(
        provider.url + path, data, {"content-type": "application/json", **headers}
    )
    with urllib.request.urlopen(request, timeout=30) as response:
        raw = response.read()
    raw = gzip.decompress(raw) if response.headers.get("content-encoding") == "gzip" else raw
    return json.loads(raw) if response.headers["content-type"] == "application/json" else raw.decode()


def answer(path: str, data: Any) -> str:
    """Return what a whole answer says."""
    if path == CHAT:
        return str(data["choices"][0]["message"]["content"])
    if path == RESPONSES:
        return str(data["output"][0]["content"][0]["text"])
    if path == MESSAGES:
        return str(data["content"][0]["text"])
    return str(data["candidates"][0]["content"]["parts"][0]["text"])


def tokens(shield: Shield, text: str) -> Any:
    chat = shield.conversation("c")
    return chat, chat.protect(text)


@pytest.fixture(scope="module")
def shield() -> Shield:
    return Shield()


@pytest.mark.parametrize("path", [CHAT, RESPONSES, MESSAGES, GEMINI])
def test_it_says_what_it_was_told_and_keeps_what_it_was_asked(provider: FakeProvider, path: str) -> None:
    said = 'Füße ✓ "so"'
    assert answer(path, ask(provider, path, body_of(path, said))) == said
    request = provider.requests[0]
    assert (request.method, request.path, request.model, request.said) == ("POST", path, "m", said)
    assert json.loads(request.raw) == request.body
    assert said in request.texts
    assert isinstance(request.reply, Reply)
    assert request.headers["content-type"] == "application/json"


@pytest.mark.parametrize(
    ("path", "name"),
    [(CHAT, "chat.completion.chunk"), (RESPONSES, "response.output_text.delta"), (MESSAGES, "text_delta")],
)
@pytest.mark.parametrize(
    "settings", [{}, {"crlf": True, "cut": 3}, {"gzip": True, "cut": "data", "piece": 1}]
)
def test_streams_are_server_sent_events(
    provider: FakeProvider, path: str, name: str, settings: dict[str, Any]
) -> None:
    provider.settings(**settings)
    text = ask(provider, path, body_of(path, "one two ✓", stream=True), **{"accept-encoding": "gzip"})
    assert ("\r\n\r\n" in text) is bool(settings.get("crlf"))
    events = [block for block in text.replace("\r\n", "\n").split("\n\n") if block]
    assert all(line.startswith(("event: ", "data: ")) for block in events for line in block.split("\n"))
    assert name in text
    assert len(events) > 4


def test_gemini_streams_events_or_an_array(provider: FakeProvider) -> None:
    body = body_of(GEMINI_STREAM, "one two ✓")
    chunks = ask(provider, GEMINI_STREAM, body)
    told = [chunk["candidates"][0]["content"]["parts"][0]["text"] for chunk in chunks]
    assert "".join(told) == "one two ✓"
    text = ask(provider, f"{GEMINI_STREAM}?alt=sse", body)
    assert text.count("data: ") == text.count("\r\n\r\n") == len(chunks)


def test_choices_take_turns_in_a_stream(provider: FakeProvider) -> None:
    provider.script(Reply(choices=("aaaa aaaa", "bbbb bbbb")))
    text = ask(provider, CHAT, body_of(CHAT, "x", stream=True, n=2))
    events = [json.loads(line[6:]) for line in text.splitlines() if line.startswith("data: {")]
    assert [event["choices"][0]["index"] for event in events] == [0, 1] * 4


def test_the_script_comes_first_then_reply(provider: FakeProvider) -> None:
    provider.script("first", lambda request: f"{request.said}!", Reply("third"))
    provider.settings(reply=lambda _: "ever after")
    said = [answer(CHAT, ask(provider, CHAT, body_of(CHAT, "second"))) for _ in range(5)]
    assert said == ["first", "second!", "third", "ever after", "ever after"]


def test_tool_results_are_what_was_said_last(provider: FakeProvider) -> None:
    turns: dict[str, Any] = {
        CHAT: {"messages": [{"role": "user", "content": "no"}, {"role": "tool", "content": "done"}]},
        RESPONSES: {"input": [{"type": "function_call_output", "call_id": "c", "output": "done"}]},
        MESSAGES: {"messages": [{"role": "user", "content": [{"type": "tool_result", "content": "done"}]}]},
        GEMINI: {"contents": [{"parts": [{"functionResponse": {"name": "f", "response": {"a": "done"}}}]}]},
    }
    for path, body in turns.items():
        ask(provider, path, body)
    assert [request.said.splitlines()[-1] for request in provider.requests] == ["done"] * 4


@pytest.mark.parametrize(
    ("headers", "path", "status", "place"),
    [
        ({}, CHAT, 429, ("error", "type")),
        ({}, CHAT, 500, ("error", "type")),
        ({"anthropic-version": "2023-06-01"}, MESSAGES, 529, ("error", "type")),
        ({"x-goog-api-key": "k"}, GEMINI, 429, ("error", "status")),
    ],
)
def test_a_fault_has_the_form_of_its_api(
    provider: FakeProvider, headers: dict[str, str], path: str, status: int, place: tuple[str, str]
) -> None:
    provider.script(Fault(status, retry_after=0.5))
    with pytest.raises(urllib.error.HTTPError) as caught:
        ask(provider, path, body_of(path, "x"), **headers)
    with caught.value as error:
        assert (error.code, error.headers["retry-after"]) == (status, "0.5")
        assert json.load(error)[place[0]][place[1]]
    assert answer(path, ask(provider, path, body_of(path, "x"))) == "x"


def test_a_connection_can_be_closed_without_an_answer_or_in_the_middle(provider: FakeProvider) -> None:
    provider.script(Fault(0), Reply("x" * 1000, break_after=100))
    with pytest.raises((http.client.RemoteDisconnected, urllib.error.URLError, ConnectionError)):
        ask(provider, CHAT, body_of(CHAT, "x"))
    with pytest.raises(http.client.IncompleteRead):
        ask(provider, CHAT, body_of(CHAT, "x"))


def test_an_address_it_does_not_know_is_not_found_and_is_kept(provider: FakeProvider) -> None:
    with pytest.raises(urllib.error.HTTPError) as caught:
        ask(provider, "/v1/realtime/sessions", {"model": "m"})
    with caught.value as error:
        assert error.code == 404
    assert [request.api for request in provider.requests] == ["unknown"]


def test_what_a_reply_of_the_test_raises_comes_out_of_the_assertions(provider: FakeProvider) -> None:
    provider.script(lambda request: 1 / 0)  # type: ignore[arg-type, return-value]
    with pytest.raises(urllib.error.HTTPError) as caught:
        ask(provider, CHAT, body_of(CHAT, "x"))
    caught.value.close()
    for check in (provider.assert_no_pii, provider.assert_round_trip):
        with pytest.raises(ZeroDivisionError):
            check()


def test_bodies_may_be_chunked_and_compressed(provider: FakeProvider) -> None:
    host = provider.url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=30)
    packed = gzip.compress(json.dumps(body_of(CHAT, "packed")).encode())
    headers = {"content-encoding": "gzip", "content-type": "application/json"}
    for body in (packed, iter([packed[:9], packed[9:]])):
        connection.request("POST", CHAT, body, headers, encode_chunked=not isinstance(body, bytes))
        assert answer(CHAT, json.loads(connection.getresponse().read())) == "packed"
    connection.close()


def test_the_same_requests_are_answered_with_the_same_bytes() -> None:
    def said() -> list[Any]:
        with FakeProvider() as running:
            return [
                ask(running, path, body_of(path, "x", stream=True)) for path in (CHAT, RESPONSES, MESSAGES)
            ]

    assert said() == said()


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"cut": 0}, "from 1 on"),
        ({"cut": "utf8"}, "did you mean 'utf-8'"),
        ({"piece": 0}, "from 1 on"),
        ({"reply": "text"}, "script"),
        ({"mangle": "lower case"}, "script"),
        ({"shield": "strict"}, "must be a privkit.Shield"),
    ],
)
def test_options_that_cannot_be_used_are_refused_at_once(options: dict[str, Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        FakeProvider(**options)


def test_more_that_cannot_be_used() -> None:
    stopped = FakeProvider()
    with pytest.raises(ConfigurationError, match="not started"):
        _ = stopped.url
    with pytest.raises(ConfigurationError, match="no option"):
        stopped.settings(chunk=1)
    with pytest.raises(ConfigurationError, match="not int"):
        stopped.script(3)  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="400 to 599"):
        Fault(200)
    with pytest.raises(ConfigurationError, match="wants a list"):
        Reply(choices="ab")  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="wants a list"):
        Reply(tool_calls=ToolCall("f"))  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="parts of the message"):
        stopped.run(lambda text: text, "hello", values=["bye"])


@given(st.binary(max_size=60), st.sampled_from([1, 2, 3, 5, "utf-8", "crlf", "data"]))
def test_cuts_lose_nothing(data: bytes, cut: Any) -> None:
    cuts = cutter(cut)
    assert cuts is not None
    pieces = list(cuts(data))
    assert b"".join(pieces) == data
    assert all(pieces)


@pytest.mark.parametrize(
    ("cut", "data", "pieces"),
    [
        ("utf-8", "aüb😀".encode(), [b"a\xc3", b"\xbcb\xf0", b"\x9f\x98\x80"]),
        ("crlf", b"data: 1\r\n\r\n", [b"data: 1\r", b"\n\r", b"\n"]),
        ("data", b"data: 1\n", [b"da", b"ta:", b" ", b"1\n"]),
        (3, b"12345", [b"123", b"45"]),
    ],
)
def test_cuts_are_where_it_hurts(cut: Any, data: bytes, pieces: list[bytes]) -> None:
    cuts = cutter(cut)
    assert cuts is not None
    assert list(cuts(data)) == pieces


def test_uploads_are_read_by_field() -> None:
    body = (
        b'--B\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nbatch\r\n'
        b'--B\r\ncontent-disposition: form-data; name="file"; filename="in.jsonl"\r\n\r\n{"a":\r\n1}\r\n--B--\r\n'
    )
    fields = parts('multipart/form-data; boundary="B"', body)
    assert fields == {"purpose": ("", b"batch"), "file": ("in.jsonl", b'{"a":\r\n1}')}
    assert parts("application/json", body) == {}


@pytest.mark.parametrize(
    ("schema", "made"),
    [
        ({"properties": {"a": {"type": "string"}, "b": {"type": "integer"}}}, {"a": "hi x@example.com", "b": 1}),
        ({"type": "STRING", "format": "email"}, "x@example.com"),
        ({"anyOf": [{"type": "array", "items": {"type": "boolean"}}, {"type": "null"}]}, [True]),
        ({"$ref": "#/$defs/X", "$defs": {"X": {"enum": ["p", "q"]}}}, "p"),
        ({"type": ["number", "null"]}, 1.5),
        ({"const": 4}, 4),
        ({"$ref": "#/$defs/L", "$defs": {"L": {"type": "object", "properties": {"next": {"$ref": "#/$defs/L"}}}}}, None),
    ],
)  # fmt: skip
def test_an_answer_fits_the_schema(schema: dict[str, Any], made: Any) -> None:
    told = json.loads(fitting(schema, "hi x@example.com"))
    assert told == made if made is not None else isinstance(told, dict)


@pytest.mark.parametrize("name", MANGLERS)
def test_every_mangler_is_undone_by_restore(name: str, shield: Shield) -> None:
    chat, safe = tokens(shield, f"{MESSAGE} or +44 20 7946 0958")
    restored = chat.restore(MANGLERS[name](safe))
    assert all(value in restored for value in ("Jane Doe", "jane@example.com", "+44 20 7946 0958"))
    assert name == "as it is" or MANGLERS[name](safe) != safe


@pytest.mark.parametrize("name", BREAKERS)
def test_after_a_breaker_nothing_comes_back(name: str, shield: Shield) -> None:
    chat, safe = tokens(shield, MESSAGE)
    restored = chat.restore(BREAKERS[name](safe))
    assert not any(value in restored for value in VALUES)


# What bots do, for the assertions.


def bot_of(provider: FakeProvider, protect: Any, restore: Any) -> Callable[[str], str]:
    def bot(message: str) -> str:
        return str(restore(answer(CHAT, ask(provider, CHAT, body_of(CHAT, protect(message))))))

    return bot


def same(text: str) -> str:
    return text


def test_a_bot_that_protects_and_restores_passes(provider: FakeProvider, shield: Shield) -> None:
    chat = shield.conversation("c")
    bot = bot_of(provider, chat.protect, chat.restore)
    assert provider.run(bot, MESSAGE) == MESSAGE
    assert provider.run(bot, "and Doe again", values=["Doe"]) == "and Doe again"
    provider.assert_no_pii()
    provider.assert_round_trip()


def shown(error: pytest.ExceptionInfo[AssertionError]) -> str:
    text = f"{error.value!s} {error.value!r} {error.value.args}"
    assert not any(value in text for value in VALUES)
    assert error.value.__cause__ is None
    return text


def test_a_bot_that_sends_values_leaks_and_the_message_shows_none(provider: FakeProvider) -> None:
    provider.run(bot_of(provider, same, same), MESSAGE)
    with pytest.raises(LeakError) as caught:
        provider.assert_no_pii()
    assert "request 1 (POST openai.chat): EMAIL_ADDRESS of the message at $.messages[0].content" in shown(
        caught
    )


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda text: text.upper(), "$.messages[0].content"),
        (lambda text: {"user": text}, "$.messages[0].content.user"),
        (lambda text: {text: 1}, "the name of $.messages[0].content[key 1]"),
        (lambda text: [text.replace("@", "@\u200b")], "$.messages[0].content[0]"),
    ],
)
def test_a_leak_in_another_form_is_seen(
    provider: FakeProvider, change: Callable[[str], Any], place: str
) -> None:
    provider.script("x")
    provider.run(bot_of(provider, change, same), MESSAGE)
    with pytest.raises(LeakError) as caught:
        provider.assert_no_pii()
    assert place in shown(caught)


def test_leaks_in_headers_and_addresses_and_uploads_are_seen(provider: FakeProvider) -> None:
    def bot(message: str) -> str:
        ask(provider, f"{CHAT}?user=jane@example.com", body_of(CHAT, "x"), **{"x-user": "Jane Doe"})
        request = urllib.request.Request(
            f"{provider.url}/v1/files",
            b'--B\r\ncontent-disposition: form-data; name="file"; filename="f"\r\n\r\n'
            + message.encode()
            + b"\r\n--B--",
            {"content-type": "multipart/form-data; boundary=B"},
        )
        urllib.request.urlopen(request, timeout=30).close()
        return ""

    provider.run(bot, MESSAGE)
    with pytest.raises(LeakError) as caught:
        provider.assert_no_pii()
    text = shown(caught)
    assert "request 1 (POST openai.chat): EMAIL_ADDRESS of the message in the address or a header" in text
    assert "PERSON of the message at the upload's field file" in text


def test_values_may_be_allowed_and_named(provider: FakeProvider) -> None:
    provider.run(bot_of(provider, same, same), "order 77-A for me", values=["77-A"])
    with pytest.raises(LeakError, match="value 1 of the message"):
        provider.assert_no_pii()
    provider.assert_no_pii(allow=["77-a"])


def test_a_short_name_is_not_seen_in_the_middle_of_words(provider: FakeProvider) -> None:
    provider.run(bot_of(provider, lambda _: "also all", same), "I am Al", values=["Al"])
    provider.assert_no_pii()


def test_nothing_asked_is_no_proof(provider: FakeProvider) -> None:
    with pytest.raises(LeakError, match="nothing was asked"):
        provider.assert_no_pii()
    with pytest.raises(RoundTripError, match="no bot was run"):
        provider.assert_round_trip()


def test_round_trips_that_are_none(provider: FakeProvider, shield: Shield) -> None:
    chat = shield.conversation("c")
    cases: list[tuple[Callable[[str], str], str, str]] = [
        (lambda _: "hello", MESSAGE, "nothing was asked"),
        (bot_of(provider, same, same), "hello", "nothing personal is found"),
        (bot_of(provider, same, same), MESSAGE, "no token reached the model"),
        (bot_of(provider, chat.protect, same), MESSAGE, "stands in the answer"),
        (bot_of(provider, chat.protect, lambda _: "well"), MESSAGE, "the value of PERSON_1_"),
        (bot_of(provider, chat.protect, MANGLERS["lower case"]), MESSAGE, "the value of EMAIL_ADDRESS_1_"),
    ]
    for bot, message, problem in cases:
        with FakeProvider() as fresh:
            fresh._desk, fresh._shield = provider._desk, shield
            fresh.run(bot, message)
            with pytest.raises(RoundTripError, match=problem) as caught:
                fresh.assert_round_trip()
            shown(caught)


def test_an_answer_without_tokens_proves_nothing(provider: FakeProvider, shield: Shield) -> None:
    chat = shield.conversation("c")
    provider.script("Hello!")
    provider.run(bot_of(provider, chat.protect, chat.restore), MESSAGE)
    with pytest.raises(RoundTripError, match="held no token"):
        provider.assert_round_trip()


@pytest.mark.parametrize("name", MANGLERS)
def test_mangled_tokens_make_a_round_trip_too(provider: FakeProvider, shield: Shield, name: str) -> None:
    chat = shield.conversation("c")
    provider.settings(mangle=MANGLERS[name])
    provider.run(bot_of(provider, chat.protect, chat.restore), MESSAGE)
    provider.assert_round_trip()


@pytest.mark.parametrize("name", BREAKERS)
def test_broken_tokens_do_not(provider: FakeProvider, shield: Shield, name: str) -> None:
    chat = shield.conversation("c")
    provider.settings(mangle=BREAKERS[name])
    provider.run(bot_of(provider, chat.protect, chat.restore), MESSAGE)
    with pytest.raises(RoundTripError):
        provider.assert_round_trip()


def test_bots_answer_in_many_ways(provider: FakeProvider) -> None:
    async def coroutine(text: str) -> str:
        return text

    async def pieces(text: str) -> AsyncIterator[str]:
        yield text[:2]
        yield text[2:]

    async def both(text: str) -> AsyncIterator[str]:
        return pieces(text)

    bots: list[Callable[[str], Any]] = [same, list, iter, coroutine, pieces, both]
    assert [provider.run(bot, "hello") for bot in bots] == ["hello"] * 6

    async def inside() -> list[str]:
        return [await provider.arun(bot, "hello") for bot in bots]

    assert asyncio.run(inside()) == ["hello"] * 6
    for wrong in (None, 3, b"hello", {"text": "hello"}, [1]):
        with pytest.raises(InputError, match="what the customer sees"):
            provider.run(lambda _, wrong=wrong: wrong, "hello")


def test_reprs_show_no_value(provider: FakeProvider) -> None:
    provider.script(
        Reply(MESSAGE, thinking=MESSAGE, choices=[MESSAGE], tool_calls=[ToolCall("f", {"a": MESSAGE})])
    )
    provider.run(bot_of(provider, same, same), MESSAGE)
    text = repr((provider, provider.requests, provider.requests[0].reply, provider._runs))
    assert not any(value in text for value in VALUES)


def test_a_shield_of_ones_own_looks(provider: FakeProvider) -> None:
    with FakeProvider(shield=Shield(policy=Policy(entities=["CREDIT_CARD"]))) as own:
        own.run(bot_of(own, same, same), MESSAGE)
        own.assert_no_pii()
    provider.run(bot_of(provider, same, same), MESSAGE)
    with pytest.raises(LeakError):
        provider.assert_no_pii()


def test_starting_and_stopping_twice_does_no_harm() -> None:
    provider = FakeProvider()
    provider.start()
    url = provider.url
    provider.start()
    assert provider.url == url
    provider.stop()
    provider.stop()
    with pytest.raises(urllib.error.URLError):
        urllib.request.urlopen(url, timeout=5)


def test_a_request_made_by_hand_knows_what_it_says() -> None:
    request = WireRequest(api="openai.chat", method="POST", path=CHAT, body={"messages": []})
    assert (request.said, request.tokens, request.model) == ("", (), "fake-model")


FULL = Reply(
    "so ✓", thinking="hm", tool_calls=[ToolCall("f", {"a": 'é"'}), ToolCall("g", '{"b": 1}', id="own")]
)  # type: ignore[arg-type]


def test_tool_calls_and_thinking_are_said_as_each_api_says_them(provider: FakeProvider) -> None:
    provider.settings(reply=lambda _: FULL)
    chat = ask(provider, CHAT, body_of(CHAT, "x", logprobs=True))["choices"][0]
    assert [json.loads(call["function"]["arguments"]) for call in chat["message"]["tool_calls"]] == [
        {"a": 'é"'},
        {"b": 1},
    ]
    assert "".join(each["token"] for each in chat["logprobs"]["content"]) == "so ✓"
    items = ask(provider, RESPONSES, body_of(RESPONSES, "x"))["output"]
    assert [item["type"] for item in items] == ["reasoning", "message", "function_call", "function_call"]
    blocks = ask(provider, MESSAGES, body_of(MESSAGES, "x"))["content"]
    assert [block["type"] for block in blocks] == ["thinking", "text", "tool_use", "tool_use"]
    assert (blocks[3]["input"], blocks[3]["id"]) == ({"b": 1}, "own")
    candidate = ask(provider, GEMINI, body_of(GEMINI, "x"))["candidates"][0]
    assert [set(part) for part in candidate["content"]["parts"]] == [
        {"text", "thought"},
        {"text"},
        {"functionCall", "thoughtSignature"},
        {"functionCall", "thoughtSignature"},
    ]


def streamed(text: str, *path: str) -> str:
    """Return what stands at a path of a stream's events, joined."""
    joined = ""
    for line in text.splitlines():
        found: Any = json.loads(line[6:]) if line.startswith("data: {") else {}
        for name in path:
            inside = found if isinstance(found, dict) else {}
            found = (inside.get(name) or [{}])[0] if name in ("choices", "tool_calls") else inside.get(name)
        joined += found if isinstance(found, str) else ""
    return joined


def test_arguments_of_tools_come_in_pieces(provider: FakeProvider) -> None:
    once = Reply(tool_calls=(ToolCall("f", {"a": 'é"'}),), thinking="hm hm")
    provider.settings(reply=lambda _: once, piece=2)
    chat = ask(provider, CHAT, body_of(CHAT, "x", stream=True))
    assert json.loads(streamed(chat, "choices", "delta", "tool_calls", "function", "arguments")) == {
        "a": 'é"'
    }
    responses = ask(provider, RESPONSES, body_of(RESPONSES, "x", stream=True))
    for kind in (
        "function_call_arguments.delta",
        "function_call_arguments.done",
        "reasoning_summary_text.done",
    ):
        assert f"event: response.{kind}\n" in responses
    messages = ask(provider, MESSAGES, body_of(MESSAGES, "x", stream=True))
    assert json.loads(streamed(messages, "delta", "partial_json")) == {"a": 'é"'}
    assert streamed(messages, "delta", "thinking") == "hm hm"
    assert streamed(messages, "delta", "signature")
    gemini = ask(provider, f"{GEMINI_STREAM}?alt=sse", body_of(GEMINI, "x"))
    assert '"functionCall":{"name":"f","args":{"a":"é\\""}}' in gemini


def upload(provider: FakeProvider, content: bytes) -> str:
    body = (
        b'--B\r\ncontent-disposition: form-data; name="purpose"\r\n\r\nbatch\r\n'
        b'--B\r\ncontent-disposition: form-data; name="file"; filename="in.jsonl"\r\n\r\n'
        + content
        + b"\r\n--B--\r\n"
    )
    kind = {"content-type": "multipart/form-data; boundary=B"}
    with urllib.request.urlopen(
        urllib.request.Request(f"{provider.url}/v1/files", body, kind), timeout=30
    ) as done:
        return str(json.load(done)["id"])


def test_batches_answer_each_line_and_faults_are_lines_too(provider: FakeProvider) -> None:
    line = {"custom_id": "a", "method": "POST", "url": CHAT, "body": body_of(CHAT, "hello")}
    other = {**line, "custom_id": "b", "url": "/v1/embeddings", "body": {"input": "x"}}
    name = upload(provider, "\n".join(json.dumps(each) for each in (line, line, other)).encode())
    provider.script("one", Fault(429))
    batch = ask(provider, "/v1/batches", {"input_file_id": name, "endpoint": CHAT})
    assert ask(provider, f"/v1/batches/{batch['id']}") == batch
    told = [
        json.loads(each)
        for each in ask(provider, f"/v1/files/{batch['output_file_id']}/content").splitlines()
    ]
    assert [each["response"]["status_code"] for each in told] == [200, 429, 200]
    assert answer(CHAT, told[0]["response"]["body"]) == "one"
    assert [file["id"] for file in ask(provider, "/v1/files")["data"]] == [name, batch["output_file_id"]]
    many = ask(
        provider,
        "/v1/messages/batches",
        {"requests": [{"custom_id": "c", "params": body_of(MESSAGES, "hi")}]},
    )
    result = json.loads(ask(provider, many["results_url"].removeprefix(provider.url)))
    assert answer(MESSAGES, result["result"]["message"]) == "hi"


def test_vectors_and_counts_and_models(provider: FakeProvider) -> None:
    body = {"model": "m", "input": ["one", "two"]}
    one, two = (each["embedding"] for each in ask(provider, "/v1/embeddings", body)["data"])
    assert one != two
    packed = ask(provider, "/v1/embeddings", {**body, "encoding_format": "base64"})["data"][0]["embedding"]
    assert struct.unpack("<8f", base64.b64decode(packed)) == pytest.approx(one)
    part = {"parts": [{"text": "one"}]}
    assert ask(provider, "/v1beta/models/m:embedContent", {"content": part})["embedding"]["values"]
    many = ask(provider, "/v1beta/models/m:batchEmbedContents", {"requests": [{"content": part}] * 2})
    assert len(many["embeddings"]) == 2
    assert ask(provider, f"{MESSAGES}/count_tokens", body_of(MESSAGES, "one two"))["input_tokens"] > 1
    assert ask(provider, "/v1beta/models/m:countTokens", body_of(GEMINI, "one two"))["totalTokens"] > 1
    assert ask(provider, f"{RESPONSES}/input_tokens", body_of(RESPONSES, "one two"))["input_tokens"] > 1
    assert ask(provider, "/v1/models")["data"][0]["object"] == "model"
    assert ask(provider, "/v1/models/x", **{"anthropic-version": "1"})["type"] == "model"
    assert (
        ask(provider, "/v1beta/models", **{"x-goog-api-key": "k"})["models"][0]["name"] == "models/fake-model"
    )


def test_a_response_can_be_fetched_and_deleted(provider: FakeProvider) -> None:
    kept = ask(provider, RESPONSES, body_of(RESPONSES, "hello"))
    assert ask(provider, f"{RESPONSES}/{kept['id']}") == kept
    gone = urllib.request.Request(f"{provider.url}{RESPONSES}/{kept['id']}", method="DELETE")
    with urllib.request.urlopen(gone, timeout=30) as done:
        assert json.load(done)["deleted"] is True
    with pytest.raises(urllib.error.HTTPError) as caught:
        ask(provider, f"{RESPONSES}/{kept['id']}")
    caught.value.close()


def test_a_client_that_goes_away_is_noted(provider: FakeProvider) -> None:
    went = threading.Event()
    provider.script(Reply("word " * 20_000, before_event=lambda number: number != 1 or went.wait(30)))
    host = provider.url.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=30)
    connection.request("POST", CHAT, json.dumps(body_of(CHAT, "x", stream=True)))
    connection.getresponse().read(10)
    connection.close()
    went.set()
    for _ in range(600):
        if provider.requests[0].cancelled:
            break
        time.sleep(0.05)
    assert provider.requests[0].cancelled
