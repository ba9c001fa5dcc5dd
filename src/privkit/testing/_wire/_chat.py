"""OpenAI Chat Completions."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from privkit.testing._wire._render import CREATED, Rendering, interleaved, sse, words
from privkit.testing._wire._reply import ToolCall

__all__ = ["events", "whole"]


def whole(r: Rendering) -> dict[str, Any]:
    """Return the answer in one piece."""
    return {
        **_head(r, "chat.completion"),
        "choices": [_choice(r, at) for at in range(_count(r))],
        "usage": _usage(r),
    }


def events(r: Rendering) -> Iterator[bytes]:
    """Yield the answer as server-sent events; several choices take turns."""
    head = _head(r, "chat.completion.chunk")
    asked = (r.body.get("stream_options") or {}).get("include_usage")
    usage = {"usage": None} if asked else {}
    for choice in interleaved([list(_deltas(r, at)) for at in range(_count(r))]):
        yield sse({**head, "choices": [choice], **usage})
    if asked:
        yield sse({**head, "choices": [], "usage": _usage(r)})
    yield sse(b"[DONE]")


def _count(r: Rendering) -> int:
    return int(r.body.get("n") or 1)


def _head(r: Rendering, kind: str) -> dict[str, Any]:
    return {
        "id": r.mint("chatcmpl-"),
        "object": kind,
        "created": CREATED,
        "model": r.model,
        "service_tier": "default",
        "system_fingerprint": "fp_fake",
    }


def _usage(r: Rendering) -> dict[str, Any]:
    asked, said = words(r.body.get("messages")), words(r.reply.text)
    return {"prompt_tokens": asked, "completion_tokens": said, "total_tokens": asked + said}


def _choice(r: Rendering, at: int) -> dict[str, Any]:
    text, calls = r.reply.choice(at), r.reply.tool_calls
    message: dict[str, Any] = {
        "role": "assistant",
        "content": text or None,
        "refusal": None,
        "annotations": [],
    }
    if not text and not calls:
        message["content"] = ""
    if calls:
        message["tool_calls"] = [_call(r, call) for call in calls]
    return {"index": at, "message": message, "logprobs": _odds(r, text), "finish_reason": r.reply.ending()}


def _call(r: Rendering, call: ToolCall) -> dict[str, Any]:
    function = {"name": call.name, "arguments": call.source()}
    return {"id": call.id or r.mint("call_"), "type": "function", "function": function}


def _odds(r: Rendering, text: str) -> dict[str, Any] | None:
    if not r.body.get("logprobs"):
        return None
    content = [
        {"token": piece, "logprob": -0.25, "bytes": list(piece.encode()), "top_logprobs": []}
        for piece in r.pieces(text)
    ]
    return {"content": content, "refusal": None}


def _deltas(r: Rendering, at: int) -> Iterator[dict[str, Any]]:
    yield _delta(at, {"role": "assistant", "content": "", "refusal": None})
    for piece in r.pieces(r.reply.choice(at)):
        yield _delta(at, {"content": piece}, odds=_odds(r, piece))
    for number, call in enumerate(r.reply.tool_calls):
        begun = _call(r, call)
        source, begun["function"]["arguments"] = begun["function"]["arguments"], ""
        yield _delta(at, {"tool_calls": [{"index": number, **begun}]})
        for piece in r.pieces(source):
            yield _delta(at, {"tool_calls": [{"index": number, "function": {"arguments": piece}}]})
    yield _delta(at, {}, finish=r.reply.ending())


def _delta(at: int, delta: dict[str, Any], *, odds: Any = None, finish: str | None = None) -> dict[str, Any]:
    return {"index": at, "delta": delta, "logprobs": odds, "finish_reason": finish}
