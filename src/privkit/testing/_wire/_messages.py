"""Anthropic Messages."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from privkit.testing._wire._render import Rendering, sse, words

__all__ = ["SIGNATURE", "events", "whole"]

SIGNATURE = "YSBzaWduYXR1cmUgb2YgdGhlIGZha2U="
"""Signs every thinking block; a client must give both back as they came."""
_STOPS = {
    "stop": "end_turn",
    "length": "max_tokens",
    "tool_calls": "tool_use",
    "content_filter": "refusal",
}


def whole(r: Rendering) -> dict[str, Any]:
    """Return the answer in one piece."""
    return {**_head(r), "content": _blocks(r), "stop_reason": _stop(r), "usage": _usage(r)}


def events(r: Rendering) -> Iterator[bytes]:
    """Yield the answer as server-sent events."""
    for data in _events(r):
        yield sse(data, event=data["type"])


def _events(r: Rendering) -> Iterator[dict[str, Any]]:
    yield {"type": "message_start", "message": {**_head(r), "usage": {**_usage(r), "output_tokens": 1}}}
    blocks, calls = _blocks(r), [call.source() for call in r.reply.tool_calls]
    sources = [""] * (len(blocks) - len(calls)) + calls
    for at, (block, source) in enumerate(zip(blocks, sources, strict=True)):
        yield {"type": "content_block_start", "index": at, "content_block": _empty(block)}
        if not at:
            yield {"type": "ping"}
        for delta in _deltas(r, block, source):
            yield {"type": "content_block_delta", "index": at, "delta": delta}
        yield {"type": "content_block_stop", "index": at}
    ending = {"stop_reason": _stop(r), "stop_sequence": None}
    yield {"type": "message_delta", "delta": ending, "usage": _usage(r)}
    yield {"type": "message_stop"}


def _head(r: Rendering) -> dict[str, Any]:
    return {
        "id": r.mint("msg_"),
        "type": "message",
        "role": "assistant",
        "model": r.model,
        "content": [],
        "stop_reason": None,
        "stop_sequence": None,
    }


def _stop(r: Rendering) -> str:
    return _STOPS.get(r.reply.ending(), r.reply.ending())


def _usage(r: Rendering) -> dict[str, Any]:
    asked, said = words(r.body.get("messages")), words(r.reply.text)
    cached = {"cache_creation_input_tokens": 0, "cache_read_input_tokens": 0}
    return {"input_tokens": asked, "output_tokens": said, **cached}


def _blocks(r: Rendering) -> list[dict[str, Any]]:
    blocks: list[dict[str, Any]] = []
    if r.reply.thinking:
        blocks.append({"type": "thinking", "thinking": r.reply.thinking, "signature": SIGNATURE})
    if r.reply.text or not r.reply.tool_calls:
        blocks.append({"type": "text", "text": r.reply.text})
    for call in r.reply.tool_calls:
        name = call.id or r.mint("toolu_")
        blocks.append({"type": "tool_use", "id": name, "name": call.name, "input": call.parsed()})
    return blocks


def _empty(block: dict[str, Any]) -> dict[str, Any]:
    blank: dict[str, dict[str, Any]] = {
        "thinking": {"thinking": "", "signature": ""},
        "text": {"text": ""},
        "tool_use": {"input": {}},
    }
    return {**block, **blank[block["type"]]}


def _deltas(r: Rendering, block: dict[str, Any], source: str) -> Iterator[dict[str, Any]]:
    if block["type"] == "thinking":
        for piece in r.pieces(block["thinking"]):
            yield {"type": "thinking_delta", "thinking": piece}
        yield {"type": "signature_delta", "signature": block["signature"]}
    elif block["type"] == "text":
        for piece in r.pieces(block["text"]):
            yield {"type": "text_delta", "text": piece}
    else:
        yield {"type": "input_json_delta", "partial_json": ""}
        for piece in r.pieces(source):
            yield {"type": "input_json_delta", "partial_json": piece}
