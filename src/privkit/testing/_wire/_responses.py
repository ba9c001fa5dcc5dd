"""OpenAI Responses."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from privkit.testing._wire._render import CREATED, Rendering, sse, words

__all__ = ["events", "whole"]

_SEALED = "cmVhc29uaW5nLCBzZWFsZWQgYnkgdGhlIGZha2U="
_Part = tuple[str, dict[str, Any]]


def whole(r: Rendering) -> dict[str, Any]:
    """Return the answer in one piece."""
    return _response(r, r.mint("resp_"), _items(r))


def events(r: Rendering) -> Iterator[bytes]:
    """Yield the answer as server-sent events; the events that end a part repeat it whole."""
    for number, (kind, data) in enumerate(_events(r)):
        yield sse({"type": kind, **data, "sequence_number": number}, event=kind)


def _events(r: Rendering) -> Iterator[_Part]:
    name, items = r.mint("resp_"), _items(r)
    begun = {**_response(r, name, []), "status": "in_progress", "usage": None}
    yield "response.created", {"response": begun}
    yield "response.in_progress", {"response": begun}
    for at, item in enumerate(items):
        place = {"output_index": at}
        yield "response.output_item.added", {**place, "item": _empty(item)}
        yield from _inside(r, {"item_id": item["id"], **place}, item)
        yield "response.output_item.done", {**place, "item": item}
    done = _response(r, name, items)
    yield f"response.{done['status']}", {"response": done}


def _response(r: Rendering, name: str, output: list[dict[str, Any]]) -> dict[str, Any]:
    short = r.reply.ending() == "length"
    asked, said = words(r.body.get("input")), words(r.reply.text)
    return {
        "id": name,
        "object": "response",
        "created_at": CREATED,
        "status": "incomplete" if short else "completed",
        "background": False,
        "error": None,
        "incomplete_details": {"reason": "max_output_tokens"} if short else None,
        "instructions": r.body.get("instructions"),
        "max_output_tokens": r.body.get("max_output_tokens"),
        "model": r.model,
        "output": output,
        "parallel_tool_calls": True,
        "previous_response_id": r.body.get("previous_response_id"),
        "reasoning": {"effort": None, "summary": None},
        "store": r.body.get("store", True),
        "temperature": 1.0,
        "text": r.body.get("text") or {"format": {"type": "text"}, "verbosity": "medium"},
        "tool_choice": r.body.get("tool_choice", "auto"),
        "tools": r.body.get("tools") or [],
        "top_p": 1.0,
        "truncation": "disabled",
        "usage": {
            "input_tokens": asked,
            "input_tokens_details": {"cached_tokens": 0, "cache_write_tokens": 0},
            "output_tokens": said,
            "output_tokens_details": {"reasoning_tokens": 0},
            "total_tokens": asked + said,
        },
        "user": r.body.get("user"),
        "metadata": r.body.get("metadata") or {},
    }


def _items(r: Rendering) -> list[dict[str, Any]]:
    items: list[dict[str, Any]] = []
    if r.reply.thinking:
        summary = [{"type": "summary_text", "text": r.reply.thinking}]
        items.append(
            {"id": r.mint("rs_"), "type": "reasoning", "summary": summary, "encrypted_content": _SEALED}
        )
    if r.reply.text or not r.reply.tool_calls:
        part = {"type": "output_text", "text": r.reply.text, "annotations": [], "logprobs": []}
        done = "incomplete" if r.reply.ending() == "length" else "completed"
        items.append(
            {"id": r.mint("msg_"), "type": "message", "status": done, "role": "assistant", "content": [part]}
        )
    for call in r.reply.tool_calls:
        named = {"name": call.name, "arguments": call.source(), "call_id": call.id or r.mint("call_")}
        items.append({"id": r.mint("fc_"), "type": "function_call", "status": "completed", **named})
    return items


def _empty(item: dict[str, Any]) -> dict[str, Any]:
    blank: dict[str, dict[str, Any]] = {
        "message": {"content": []},
        "function_call": {"arguments": ""},
        "reasoning": {"summary": []},
    }
    status = {} if item["type"] == "reasoning" else {"status": "in_progress"}
    return {**item, **status, **blank[item["type"]]}


def _inside(r: Rendering, place: dict[str, Any], item: dict[str, Any]) -> Iterator[_Part]:
    if item["type"] == "message":
        yield from _text(r, {**place, "content_index": 0}, item["content"][0])
    elif item["type"] == "reasoning":
        yield from _summary(r, {**place, "summary_index": 0}, item["summary"][0])
    else:
        for piece in r.pieces(item["arguments"]):
            yield "response.function_call_arguments.delta", {**place, "delta": piece}
        done = {"arguments": item["arguments"], "name": item["name"]}
        yield "response.function_call_arguments.done", {**place, **done}


def _text(r: Rendering, place: dict[str, Any], part: dict[str, Any]) -> Iterator[_Part]:
    yield "response.content_part.added", {**place, "part": {**part, "text": ""}}
    for piece in r.pieces(part["text"]):
        yield "response.output_text.delta", {**place, "delta": piece, "logprobs": []}
    yield "response.output_text.done", {**place, "text": part["text"], "logprobs": []}
    yield "response.content_part.done", {**place, "part": part}


def _summary(r: Rendering, place: dict[str, Any], part: dict[str, Any]) -> Iterator[_Part]:
    yield "response.reasoning_summary_part.added", {**place, "part": {**part, "text": ""}}
    for piece in r.pieces(part["text"]):
        yield "response.reasoning_summary_text.delta", {**place, "delta": piece}
    yield "response.reasoning_summary_text.done", {**place, "text": part["text"]}
    yield "response.reasoning_summary_part.done", {**place, "part": part}
