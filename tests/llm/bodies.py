"""Streamed answers as providers send them, for tests that need no SDK."""

from __future__ import annotations

import json
import urllib.request
from collections.abc import Callable
from typing import Any

import privkit
from privkit.conversation import Conversation
from privkit.llm._codecs import Codec
from privkit.llm._guard import Guard, Request, Sent
from privkit.llm._settings import Settings
from privkit.testing import FakeProvider, Reply

SHIELD = privkit.Shield()
CHAT = "/v1/chat/completions"
PATHS = {
    "chat": CHAT,
    "responses": "/v1/responses",
    "messages": "/v1/messages",
    "gemini": "/v1beta/models/m:streamGenerateContent",
    "gemini list": "/v1beta/models/m:streamGenerateContent",
}
BODIES: dict[str, Any] = {
    "chat": {"model": "m", "messages": [{"role": "user", "content": "hi"}], "stream": True, "n": 2},
    "responses": {"model": "m", "input": "hi", "stream": True},
    "messages": {
        "model": "m",
        "max_tokens": 9,
        "messages": [{"role": "user", "content": "hi"}],
        "stream": True,
    },
    "gemini": {"contents": [{"parts": [{"text": "hi"}]}]},
    "gemini list": {"contents": [{"parts": [{"text": "hi"}]}]},
}


def guard(**options: Any) -> Guard:
    return Guard(SHIELD, Settings(**options))


def sent(by: Guard, path: str, body: Any, method: str = "POST", **headers: str) -> Sent:
    raw = body if isinstance(body, bytes) else json.dumps(body).encode()
    named = {"content-type": "application/json", **{k.replace("_", "-"): v for k, v in headers.items()}}
    return by.outgoing(Request(method, "https", path, named, lambda: raw))


def left(by: Guard, path: str, body: Any) -> Any:
    """Return what leaves of a request, as JSON."""
    return json.loads(sent(by, path, body).body or b"null")


def streamed(name: str, reply: Reply, **settings: Any) -> tuple[str, bytes]:
    """Return the type and the bytes of a streamed answer."""
    with FakeProvider(**settings) as provider:
        provider.script(reply)
        query = "?alt=sse" if name == "gemini" else ""
        request = urllib.request.Request(
            provider.url + PATHS[name] + query,
            json.dumps(BODIES[name]).encode(),
            {"content-type": "application/json", "x-api-key": "any"},
        )
        with urllib.request.urlopen(request) as response:
            return response.headers["content-type"], response.read()


def reader(chat: Conversation, name: str, content_type: str, **options: Any) -> Callable[[], Codec]:
    """Return what makes a new codec for an answer."""
    made = sent(guard(conversation=chat, **options), PATHS[name], BODIES[name])

    def codec() -> Codec:
        found = made.answer(200, content_type)
        assert found is not None
        return found

    return codec


def read(codec: Codec, pieces: list[bytes]) -> bytes:
    return b"".join([codec.feed(piece) for piece in pieces]) + codec.finish()
