"""What protecting calls of models costs: per event of a stream, per request, per megabyte restored.

Ratios within one run, since timings on a shared machine are noisy; each is the best of several rounds.
Run: ``python -m benchmarks.llm``
"""

from __future__ import annotations

import gc
import http.client
import json
import sys
import time
from collections.abc import Callable
from typing import Any

import privkit
from privkit.llm._codecs import EventStream
from privkit.llm._guard import Guard, Request
from privkit.llm._settings import Settings
from privkit.testing import FakeProvider

_ROUNDS = 30
_PROMPT = "I am Jane Doe, jane@example.com, card 4111 1111 1111 1111, phone +44 20 7946 0958, my SSN is 078-05-1120. "
_FILLER = (
    "The parcel with the two blue lamps has not arrived, although the page says that it was sent on time. "
)


def best(*runs: Callable[[], object]) -> tuple[float, ...]:
    """Return the seconds of each one's fastest round; they take turns, so that a slow spell of the machine meets all."""
    fastest = [float("inf")] * len(runs)
    gc.disable()
    for _ in range(_ROUNDS):
        for at, run in enumerate(runs):
            start = time.perf_counter()
            run()
            fastest[at] = min(fastest[at], time.perf_counter() - start)
    gc.enable()
    return tuple(fastest)


def chunk(text: str) -> dict[str, Any]:
    """Return an event of Chat Completions as it comes."""
    choice = {"index": 0, "delta": {"content": text}, "logprobs": None, "finish_reason": None}
    return {
        "id": "chatcmpl-AbCdEfGhIjKlMnOpQrStUvWxYz012",
        "object": "chat.completion.chunk",
        "created": 1764000000,
        "model": "gpt-6.1-sol-2026-09-01",
        "service_tier": "default",
        "system_fingerprint": "fp_0123456789",
        "choices": [choice],
        "usage": None,
        "obfuscation": "aB3dE5fG7h",
    }


def per_event(chat: Any, guard: Guard) -> tuple[float, float]:
    """Return the seconds of an event, and of a bare JSON parse and dump of it."""
    answer = chat.protect(_PROMPT) + _FILLER * 4 + chat.protect(_PROMPT)
    pieces = [answer[at : at + 5] for at in range(0, len(answer), 5)]
    data = [json.dumps(chunk(piece), separators=(",", ":")).encode() for piece in pieces]
    frames = [b"data: " + each + b"\n\n" for each in data]
    body = json.dumps({"model": "m", "messages": [{"role": "user", "content": "x"}], "stream": True}).encode()
    request = Request("POST", "https", "/v1/chat/completions", {}, lambda: body)

    def ours() -> None:
        codec = guard.outgoing(request).answer(200, "text/event-stream")
        assert isinstance(codec, EventStream)
        for frame in frames:
            codec.feed(frame)

    def bare() -> None:
        for each in data:
            json.dumps(json.loads(each), ensure_ascii=False, separators=(",", ":")).encode()

    mine, parsing = best(ours, bare)
    return mine / len(frames), parsing / len(frames)


def per_request(guard: Guard) -> tuple[float, float]:
    """Return the seconds that protecting a request of 2 KB adds, and those of a round trip on the loopback."""
    text = (_PROMPT + _FILLER * 30)[:2000]
    with FakeProvider() as provider:
        host = provider.url.removeprefix("http://")

        def trip() -> None:
            body = json.dumps({"model": "m", "messages": [{"role": "user", "content": text}]})
            connection = http.client.HTTPConnection(host)
            connection.request("POST", "/v1/chat/completions", body, {"content-type": "application/json"})
            connection.getresponse().read()
            connection.close()

        (bare,) = best(trip)
    turns = iter(range(1_000_000))

    def ours() -> None:
        # Another text each time, since a text that was said before is not looked at again.
        messages = [{"role": "user", "content": f"{text} {next(turns)}"}]
        body = json.dumps({"model": "m", "messages": messages}).encode()
        guard.outgoing(Request("POST", "https", "/v1/chat/completions", {}, lambda: body))

    (mine,) = best(ours)
    return mine, bare


def per_megabyte(chat: Any) -> tuple[float, float]:
    """Return the seconds that restoring 1 MB takes, and those of ``str.replace`` of one token."""
    token = chat.protect("jane@example.com")
    text = (_FILLER * 20 + token + " ") * 490
    mine, bare = best(lambda: chat.restore(text), lambda: text.replace(token, "jane@example.com"))
    return mine, bare


def main() -> int:
    """Print the three ratios; exit 1 where one is above what is promised."""
    shield = privkit.Shield()
    late = False
    with shield.conversation("benchmark") as chat:
        guard = Guard(shield, Settings(conversation=chat))
        rows = [
            ("an event of a stream", *per_event(chat, guard), "JSON parse and dump", 3.0),
            ("1 MB restored", *per_megabyte(chat), "str.replace of one token", 10.0),
            ("a request of 2 KB, five findings", *per_request(guard), "round trip on the loopback", None),
        ]
    for what, ours, bare, of, most in rows:
        over = most is not None and ours > most * bare
        late |= over
        limit = f", at most {most:g}" if most else ""
        print(f"{what:34} {ours * 1e6:10.1f} µs = {ours / bare:6.2f} × {of} ({bare * 1e6:.1f} µs{limit})")
    return int(late)


if __name__ == "__main__":
    sys.exit(main())
