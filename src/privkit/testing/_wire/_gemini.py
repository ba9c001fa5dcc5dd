"""Gemini ``generateContent`` and ``streamGenerateContent``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from privkit.testing._wire._render import Rendering, dumped, interleaved, words

__all__ = ["array", "events", "whole"]

_SIGNATURE = "YSB0aG91Z2h0IHNpZ25hdHVyZSBvZiB0aGUgZmFrZQ=="
_FINISHES = {"stop": "STOP", "length": "MAX_TOKENS", "tool_calls": "STOP", "content_filter": "SAFETY"}


def whole(r: Rendering) -> dict[str, Any]:
    """Return the answer in one piece."""
    candidates = [_candidate(at, _parts(r, at), _finish(r)) for at in range(_count(r))]
    return {"candidates": candidates, **_tail(r)}


def events(r: Rendering) -> Iterator[bytes]:
    """Yield the answer as server-sent events, with the line ends this API has."""
    for chunk in _chunks(r):
        yield b"data: " + dumped(chunk) + b"\r\n\r\n"


def array(r: Rendering) -> Iterator[bytes]:
    """Yield the answer as a JSON array, as it is without ``alt=sse``."""
    for at, chunk in enumerate(_chunks(r)):
        yield (b",\r\n" if at else b"[") + dumped(chunk) + b"\n"
    yield b"]"


def _chunks(r: Rendering) -> Iterator[dict[str, Any]]:
    tail = _tail(r)
    for candidate in interleaved([list(_candidates(r, at)) for at in range(_count(r))]):
        yield {"candidates": [candidate], **tail}


def _candidates(r: Rendering, at: int) -> Iterator[dict[str, Any]]:
    for piece in r.pieces(r.reply.thinking):
        yield _candidate(at, [{"text": piece, "thought": True}])
    for piece in r.pieces(r.reply.choice(at)):
        yield _candidate(at, [{"text": piece}])
    if calls := _calls(r):
        yield _candidate(at, calls)
    yield _candidate(at, [{"text": ""}], _finish(r))


def _count(r: Rendering) -> int:
    return int((r.body.get("generationConfig") or {}).get("candidateCount") or 1)


def _finish(r: Rendering) -> str:
    return _FINISHES.get(r.reply.ending(), r.reply.ending())


def _candidate(at: int, parts: list[dict[str, Any]], finish: str = "") -> dict[str, Any]:
    ending = {"finishReason": finish} if finish else {}
    return {"content": {"parts": parts, "role": "model"}, **ending, "index": at}


def _parts(r: Rendering, at: int) -> list[dict[str, Any]]:
    parts: list[dict[str, Any]] = []
    if r.reply.thinking:
        parts.append({"text": r.reply.thinking, "thought": True})
    if r.reply.choice(at) or not r.reply.tool_calls:
        parts.append({"text": r.reply.choice(at)})
    return parts + _calls(r)


def _calls(r: Rendering) -> list[dict[str, Any]]:
    parts = []
    for call in r.reply.tool_calls:
        named = {"id": call.id} if call.id else {}
        made = {**named, "name": call.name, "args": call.parsed()}
        parts.append({"functionCall": made, "thoughtSignature": _SIGNATURE})
    return parts


def _tail(r: Rendering) -> dict[str, Any]:
    asked, said = words(r.body.get("contents")), words(r.reply.text)
    usage = {"promptTokenCount": asked, "candidatesTokenCount": said, "totalTokenCount": asked + said}
    return {"usageMetadata": usage, "modelVersion": r.model, "responseId": r.mint("gem_")}
