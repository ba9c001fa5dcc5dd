"""Which request is which, and what is answered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any, NamedTuple

from privkit.testing._wire import _chat, _gemini, _messages, _responses
from privkit.testing._wire._render import Rendering, dumped
from privkit.testing._wire._reply import Fault
from privkit.testing._wire._request import WireRequest
from privkit.testing._wire._stores import Stores

__all__ = ["Answer", "answered", "api_of", "failed", "is_spoken", "spoken"]

_JSON = "application/json"
_EVENTS = "text/event-stream; charset=utf-8"
# Method, path and name of each API; the first that fits counts.
_ROUTES: tuple[tuple[str, re.Pattern[str], str], ...] = tuple(
    (method, re.compile(rf"/(?:[\w.-]+/)*?{path}\Z"), name)
    for method, path, name in (
        ("POST", r"messages", "anthropic.messages"),
        ("POST", r"messages/count_tokens", "anthropic.count_tokens"),
        ("POST", r"messages/batches", "anthropic.batch_created"),
        ("GET", r"messages/batches/(?P<id>\w+)", "anthropic.batch"),
        ("GET", r"messages/batches/(?P<id>\w+)/results", "anthropic.batch_results"),
        ("POST", r"chat/completions", "openai.chat"),
        ("POST", r"responses", "openai.responses"),
        ("POST", r"responses/input_tokens", "openai.input_tokens"),
        ("GET", r"responses/(?P<id>resp_\w+)", "openai.response"),
        ("DELETE", r"responses/(?P<id>resp_\w+)", "openai.response_deleted"),
        ("POST", r"embeddings", "openai.embeddings"),
        ("POST", r"files", "openai.file_created"),
        ("GET", r"files", "openai.files"),
        ("GET", r"files/(?P<id>[\w-]+)", "openai.file"),
        ("DELETE", r"files/(?P<id>[\w-]+)", "openai.file_deleted"),
        ("GET", r"files/(?P<id>[\w-]+)/content", "openai.file_content"),
        ("POST", r"batches", "openai.batch_created"),
        ("GET", r"batches", "openai.batches"),
        ("GET", r"batches/(?P<id>[\w-]+)", "openai.batch"),
        ("POST", r"models/(?P<model>[^/:]+):generateContent", "gemini.generate"),
        ("POST", r"models/(?P<model>[^/:]+):streamGenerateContent", "gemini.stream"),
        ("POST", r"models/(?P<model>[^/:]+):countTokens", "gemini.count_tokens"),
        ("POST", r"models/(?P<model>[^/:]+):embedContent", "gemini.embed"),
        ("POST", r"models/(?P<model>[^/:]+):batchEmbedContents", "gemini.embed_batch"),
        ("GET", r"models", "models"),
        ("GET", r"models/(?P<model>[^/]+)", "model"),
    )
)
_Whole = Callable[[Rendering], dict[str, Any]]
_Events = Callable[[Rendering], Iterable[bytes]]
_SPOKEN: Mapping[str, tuple[_Whole, _Events]] = {
    "openai.chat": (_chat.whole, _chat.events),
    "openai.responses": (_responses.whole, _responses.events),
    "anthropic.messages": (_messages.whole, _messages.events),
    "gemini.generate": (_gemini.whole, _gemini.events),
    "gemini.stream": (_gemini.whole, _gemini.events),
}


class Answer(NamedTuple):
    """What is sent back.

    Attributes:
        status: of HTTP.
        kind: the content type.
        body: the pieces.
        headers: others.
        stream: the pieces are sent one by one.
        breaks: bytes after which the connection is cut.
    """

    status: int
    kind: str
    body: Iterable[bytes]
    headers: Mapping[str, str] = {}
    stream: bool = False
    breaks: int | None = None


def api_of(method: str, path: str) -> tuple[str, dict[str, str]]:
    """Return the name of the API a path belongs to, and what the path says; ``"unknown"`` where it is none."""
    for verb, pattern, name in _ROUTES:
        if verb == method and (found := pattern.match(path)):
            return name, found.groupdict()
    return "unknown", {}


def is_spoken(api: str) -> bool:
    """Say whether a model answers this."""
    return api in _SPOKEN


def spoken(request: WireRequest, rendering: Rendering) -> Answer:
    """Return a model's answer, whole or as a stream."""
    whole, events = _SPOKEN[request.api]
    if request.api == "gemini.stream":
        if request.query.get("alt") == "sse":
            return Answer(200, _EVENTS, events(rendering), stream=True)
        return Answer(200, _JSON, _gemini.array(rendering), stream=True)
    if request.api != "gemini.generate" and rendering.body.get("stream"):
        return Answer(200, _EVENTS, events(rendering), stream=True)
    return Answer(200, _JSON, [dumped(whole(rendering))])


def answered(request: WireRequest, place: dict[str, str], stores: Stores) -> Answer:
    """Return the answer to what no model is asked."""
    found = stores.answer(request, place)
    if found is None:
        return failed(request, Fault(404, "the fake provider does not know this address or this id"))
    if isinstance(found, bytes):
        return Answer(200, "application/jsonl", [found])
    return Answer(200, _JSON, [dumped(found)])


_OPENAI = {400: "invalid_request_error", 401: "authentication_error", 429: "rate_limit_exceeded"}
_ANTHROPIC = {
    400: "invalid_request_error",
    401: "authentication_error",
    404: "not_found_error",
    429: "rate_limit_error",
    529: "overloaded_error",
}
_GOOGLE = {400: "INVALID_ARGUMENT", 401: "UNAUTHENTICATED", 404: "NOT_FOUND", 429: "RESOURCE_EXHAUSTED"}


def failed(request: WireRequest, fault: Fault) -> Answer:
    """Return a failure in the form of the API that was asked."""
    status, said = fault.status, fault.message
    body: dict[str, Any]
    if request.api.startswith("anthropic.") or "anthropic-version" in request.headers:
        error = {"type": _ANTHROPIC.get(status, "api_error"), "message": said}
        body = {"type": "error", "error": error, "request_id": "req_fake"}
    elif request.api.startswith("gemini.") or "x-goog-api-key" in request.headers:
        body = {"error": {"code": status, "message": said, "status": _GOOGLE.get(status, "INTERNAL")}}
    else:
        kind = _OPENAI.get(status, "server_error")
        body = {"error": {"message": said, "type": kind, "param": None, "code": None}}
    headers = {} if fault.retry_after is None else {"retry-after": f"{fault.retry_after:g}"}
    return Answer(status, _JSON, [dumped(body)], headers)
