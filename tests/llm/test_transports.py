"""The transport of a client, wrapped: what it is sent, what comes back, and who closes what."""

from __future__ import annotations

import asyncio
import gzip
import json
import zlib
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest
from bodies import SHIELD

import privkit
from privkit.llm import apreview, counts, coverage, preview, protect, using

MAIL = "jane@example.com"
BODY = {"model": "m", "messages": [{"role": "user", "content": MAIL}]}
URL = "https://api.example.org/v1/chat/completions"


def said(content: str) -> bytes:
    return json.dumps(
        {"choices": [{"index": 0, "message": {"role": "assistant", "content": content}}]}
    ).encode()


class Echo:
    """Answers with what it was told; keeps the requests."""

    def __init__(self, encode: Callable[[bytes], bytes] = bytes, **headers: str) -> None:
        self.requests: list[httpx.Request] = []
        self.encode, self.headers = encode, {name.replace("_", "-"): value for name, value in headers.items()}

    def __call__(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        told = json.loads(request.content)["messages"][0]["content"] if request.content else ""
        headers = {"content-type": "application/json", **self.headers}
        return httpx.Response(200, headers=headers, content=self.encode(said(told)))


class Counting(httpx.MockTransport):
    closed = 0

    def close(self) -> None:
        self.closed += 1

    async def aclose(self) -> None:
        self.closed += 1


@pytest.fixture(autouse=True)
def chat() -> Iterator[Any]:
    with SHIELD.conversation("transports") as opened:
        yield opened


def content(response: httpx.Response) -> str:
    return str(response.json()["choices"][0]["message"]["content"])


@pytest.mark.parametrize(
    ("encoding", "encode"), [("gzip", gzip.compress), ("deflate", zlib.compress), ("identity", bytes)]
)
def test_compressed_answers_are_read_and_come_out_plain(encoding: str, encode: Any) -> None:
    echo = Echo(encode, content_encoding=encoding)
    response = protect(httpx.Client(transport=httpx.MockTransport(echo)), SHIELD).post(URL, json=BODY)
    assert content(response) == MAIL
    assert "content-encoding" not in response.headers
    assert MAIL.encode() not in echo.requests[0].content
    assert echo.requests[0].headers["content-length"] == str(len(echo.requests[0].content))


def test_an_answer_in_an_unknown_encoding_is_an_error() -> None:
    echo = Echo(content_encoding="novel")
    client = protect(httpx.Client(transport=httpx.MockTransport(echo)), SHIELD)
    with pytest.raises(privkit.AnswerError):
        client.post(URL, json=BODY)


def test_a_compressed_or_chunked_request_is_sent_anew() -> None:
    echo = Echo()
    client = protect(httpx.Client(transport=httpx.MockTransport(echo)), SHIELD)
    body = gzip.compress(json.dumps(BODY).encode())
    assert (
        content(client.post(URL, content=iter([body[:9], body[9:]]), headers={"content-encoding": "gzip"}))
        == MAIL
    )
    assert not {"content-encoding", "transfer-encoding"} & set(echo.requests[0].headers)


def test_mounts_stay_and_are_protected(chat: Any) -> None:
    plain, mounted = Echo(), Echo()
    mounts = {"https://api.example.org": httpx.MockTransport(mounted), "all://internal.example": None}
    client = httpx.Client(transport=httpx.MockTransport(plain), mounts=mounts)
    assert content(protect(client, SHIELD).post(URL, json=BODY)) == MAIL
    assert content(protect(client, SHIELD).post(URL.replace("api.", "other."), json=BODY)) == MAIL
    assert len(plain.requests) == len(mounted.requests) == 1
    assert MAIL.encode() not in plain.requests[0].content + mounted.requests[0].content
    client.post(URL, json=BODY)
    assert MAIL.encode() in mounted.requests[1].content, "the client itself is as it was"


def test_headers_and_cookies_of_the_copy_are_its_own() -> None:
    client = httpx.Client(transport=httpx.MockTransport(Echo()), headers={"a": "1"})
    made = protect(client, SHIELD)
    made.headers["b"] = "2"
    made.cookies.set("c", "3")
    made.event_hooks["request"].append(print)
    assert "b" not in client.headers
    assert not dict(client.cookies)
    assert not client.event_hooks["request"]
    assert type(made) is httpx.Client


def test_the_copy_closes_the_transport_only_when_nobody_else_has_it() -> None:
    transport = Counting(Echo())
    client = httpx.Client(transport=transport)
    protect(client, SHIELD).close()
    assert not transport.closed
    with protect(client, SHIELD) as made:
        del client
        assert content(made.post(URL, json=BODY)) == MAIL
    assert transport.closed == 1


def test_asynchronous_clients() -> None:
    async def inside() -> tuple[str, int, str, Any]:
        transport = Counting(Echo())
        made = protect(httpx.AsyncClient(transport=transport), SHIELD)
        long = {**BODY, "messages": [{"role": "user", "content": "word " * 8000 + MAIL}]}
        response = await made.post(URL, json=long)
        seen = await apreview(made, lambda each: each.post(URL, json=BODY))
        try:
            await made.post("https://api.example.org/v1/novel", json=BODY)
        except privkit.UnknownEndpointError as error:
            refused = error.endpoint
        await made.aclose()
        return content(response)[-len(MAIL) :], transport.closed, refused, seen.body

    told, closed, refused, seen = asyncio.run(inside())
    assert (told, closed, refused) == (MAIL, 1, "/v1/novel")
    assert MAIL not in str(seen)


def test_a_stream_is_passed_on_piece_by_piece_and_closed(chat: Any) -> None:
    token = chat.protect(MAIL)
    frames = [
        b"data: " + json.dumps({"choices": [{"index": 0, "delta": {"content": text}}]}).encode() + b"\n\n"
        for text in ("one ", token[:5], token[5:], " two ")
    ]
    closed = []

    class Frames(httpx.SyncByteStream):
        def __iter__(self) -> Iterator[bytes]:
            yield from frames

        def close(self) -> None:
            closed.append(True)

    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(200, headers={"content-type": "text/event-stream"}, stream=Frames())

    client = protect(httpx.Client(transport=httpx.MockTransport(answer)), SHIELD)
    with client.stream("POST", URL, json={**BODY, "stream": True}) as response:
        pieces = list(response.iter_bytes())
    assert len(pieces) > 2
    assert MAIL.encode() in b"".join(pieces)
    assert closed


def test_requests_that_hold_nothing_pass_without_a_conversation() -> None:
    echo = Echo()
    shield = privkit.Shield()
    made = protect(httpx.Client(transport=httpx.MockTransport(echo)), shield)
    assert asyncio.run(nowhere(made)) == 200
    assert counts(made).plain == 1


async def nowhere(client: Any) -> int:
    return int(await asyncio.to_thread(lambda: client.get("https://api.example.org/v1/models").status_code))


def test_using_leaves_the_conversation_open(chat: Any) -> None:
    with using(chat), using(chat):
        pass
    assert chat.protect(MAIL)


def test_options_are_checked() -> None:
    client = httpx.Client(transport=httpx.MockTransport(Echo()))
    wrong: list[dict[str, Any]] = [
        {"media": "pas"},
        {"embeddings": "hash"},
        {"unknown_tokens": "ignore"},
        {"mode": "watch"},
        {"tools": "send"},
        {"tools": {"send": "to"}},
        {"hosts": ["https://example.org"]},
        {"hosts": "example.org"},
        {"disclose": ["users"]},
        {"most_unknown": -1},
        {"fields": {"a": "drop"}},
        {"report": 5},
    ]
    for options in wrong:
        with pytest.raises(privkit.ConfigurationError):
            protect(client, SHIELD, **options)
    with pytest.raises(privkit.ConfigurationError, match="did you mean 'pass'"):
        protect(client, SHIELD, media="pas")  # type: ignore[arg-type]
    for ask in (counts, lambda each: preview(each, print)):
        with pytest.raises(privkit.ConfigurationError, match=r"not protected|protected client"):
            ask(client)
    assert "covered" in str(coverage(client))


def test_nothing_personal_shows_in_representations() -> None:
    made = protect(httpx.Client(transport=httpx.MockTransport(Echo())), SHIELD)
    made.post(URL, json=BODY)
    shown = repr(counts(made)) + repr(made._transport.privkit_guard)  # type: ignore[attr-defined]
    assert "calls 1, restored 1" in shown
    assert MAIL not in shown
