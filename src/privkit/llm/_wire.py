"""Which addresses are known, and what is text in what they take and give.

Told by the end of the path, since gateways and clouds put something of their own before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, NamedTuple

from privkit.errors import UnknownEndpointError
from privkit.llm import _wire_anthropic as anthropic
from privkit.llm import _wire_gemini as gemini
from privkit.llm import _wire_openai as openai
from privkit.llm._shapes import IDS, KEEP, TEXT, Each, Either, Object, Shape, keep
from privkit.llm._streams import ChatEvents, Events, GeminiEvents, MessageEvents, ResponseEvents

if TYPE_CHECKING:
    from privkit.llm._walks import Answers

__all__ = ["ENDPOINTS", "Endpoint", "endpoint_of"]


class Endpoint(NamedTuple):
    """One address of an API.

    Attributes:
        api: whose it is.
        method: of HTTP.
        path: what the path ends with; ``{}`` stands for an id.
        request: what is text in the body; ``None`` where it has none.
        answer: what is text in the answer; ``None`` where that is left as it is.
        events: restores a streamed answer.
        kind: ``"text"`` needs a conversation, ``"plain"`` holds no text, ``"embed"`` is redacted and has no way back,
            ``"lines"`` answers with a document on each line, ``"upload"`` takes the lines of a batch.
    """

    api: str
    method: str
    path: str
    request: Shape | None = None
    answer: Shape | None = None
    events: Callable[[Answers], Events] | None = None
    kind: str = "text"


def _plain(api: str, *lines: str) -> list[Endpoint]:
    found = []
    for line in lines:
        methods, path = line.split(" ")
        found += [Endpoint(api, method, path, kind="plain") for method in methods.split("|")]
    return found


_BATCH_ANSWER = Object(
    {
        "response": Object(
            {
                "status_code": KEEP,
                "request_id": KEEP,
                "body": Object({**openai.RESPONSE.fields, **openai.CHAT_ANSWER.fields}),
            }
        )
    }
)
_BATCH_CREATE = Object(
    {
        **keep("input_file_id endpoint completion_window output_expires_after"),
        "metadata": openai.METADATA,
    }
)
_STATE = Object({"metadata": openai.METADATA})
_IMAGE = Object(
    {
        **keep(
            "model n size quality style response_format background moderation output_compression output_format stream "
            "partial_images"
        ),
        "prompt": TEXT,
        "user": IDS,
    }
)
_SEARCH = Object(
    {
        "query": Either(TEXT, items=Each(TEXT)),
        **keep("max_num_results ranking_options rewrite_query filters"),
    }
)

ENDPOINTS: tuple[Endpoint, ...] = (
    Endpoint("openai", "POST", "chat/completions", openai.CHAT, openai.CHAT_ANSWER, ChatEvents),
    Endpoint("openai", "GET", "chat/completions/{}", None, openai.CHAT_ANSWER),
    Endpoint("openai", "GET", "chat/completions/{}/messages", None, openai.CHAT_LIST),
    Endpoint("openai", "GET", "chat/completions", None, openai.CHAT_LIST),
    Endpoint("openai", "POST", "chat/completions/{}", _STATE, openai.CHAT_ANSWER),
    Endpoint("openai", "POST", "completions", openai.COMPLETION, openai.COMPLETION_ANSWER, ChatEvents),
    Endpoint("openai", "POST", "responses", openai.RESPONSES, openai.RESPONSE, ResponseEvents),
    Endpoint("openai", "GET", "responses/{}", None, openai.RESPONSE, ResponseEvents),
    Endpoint("openai", "POST", "responses/{}/cancel", None, openai.RESPONSE),
    Endpoint("openai", "GET", "responses/{}/input_items", None, openai.ITEM_LIST),
    Endpoint("openai", "POST", "responses/input_tokens", openai.RESPONSES),
    Endpoint("openai", "POST", "responses/compact", openai.COMPACT, openai.RESPONSE),
    Endpoint("openai", "POST", "conversations", openai.CONVERSATION),
    Endpoint("openai", "POST", "conversations/{}", _STATE),
    Endpoint("openai", "POST", "conversations/{}/items", openai.ADD_ITEMS, openai.ITEM_LIST),
    Endpoint("openai", "GET", "conversations/{}/items", None, openai.ITEM_LIST),
    Endpoint("openai", "GET", "conversations/{}/items/{}", None, openai.ITEM),
    Endpoint("openai", "POST", "moderations", openai.MODERATION),
    Endpoint("openai", "POST", "images/generations", _IMAGE),
    Endpoint("openai", "POST", "vector_stores/{}/search", _SEARCH),
    Endpoint("openai", "POST", "embeddings", openai.EMBEDDINGS, kind="embed"),
    Endpoint("openai", "POST", "batches", _BATCH_CREATE),
    Endpoint("openai", "POST", "files", kind="upload"),
    Endpoint("openai", "GET", "files/{}/content", None, _BATCH_ANSWER, kind="lines"),
    *_plain(
        "openai",
        "GET models",
        "GET|DELETE models/{}",
        "GET batches",
        "GET batches/{}",
        "POST batches/{}/cancel",
        "GET files",
        "GET|DELETE files/{}",
        "DELETE chat/completions/{}",
        "DELETE responses/{}",
        "GET|DELETE conversations/{}",
        "DELETE conversations/{}/items/{}",
        "GET vector_stores",
        "GET|DELETE vector_stores/{}",
    ),
    Endpoint("anthropic", "POST", "v1/messages", anthropic.MESSAGES, anthropic.ANSWER, MessageEvents),
    Endpoint("anthropic", "POST", "v1/messages/count_tokens", anthropic.MESSAGES),
    Endpoint("anthropic", "POST", "v1/messages/batches", anthropic.BATCH),
    Endpoint("anthropic", "GET", "v1/messages/batches/{}/results", None, anthropic.BATCH_LINE, kind="lines"),
    *_plain(
        "anthropic",
        "GET v1/messages/batches",
        "GET|DELETE v1/messages/batches/{}",
        "POST v1/messages/batches/{}/cancel",
    ),
    Endpoint("gemini", "POST", "{}:generateContent", gemini.GENERATE, gemini.ANSWER),
    Endpoint("gemini", "POST", "{}:streamGenerateContent", gemini.GENERATE, gemini.ANSWER, GeminiEvents),
    Endpoint("gemini", "POST", "{}:countTokens", gemini.COUNT),
    Endpoint("gemini", "POST", "{}:computeTokens", gemini.COUNT),
    Endpoint("gemini", "POST", "{}:embedContent", gemini.EMBED, kind="embed"),
    Endpoint("gemini", "POST", "{}:batchEmbedContents", gemini.BATCH_EMBED, kind="embed"),
    Endpoint("gemini", "POST", "{}:batchGenerateContent", gemini.BATCH),
    Endpoint("gemini", "POST", "cachedContents", gemini.CACHE),
    *_plain(
        "gemini",
        "GET cachedContents",
        "GET|DELETE cachedContents/{}",
        "POST batches/{}:cancel",
        "DELETE batches/{}",
        "GET publishers/google/models",
        "GET publishers/google/models/{}",
    ),
)


# What may stand before: a version, the name of the API, a deployment of Azure's; anything, where the end of the path
# is of no other API.
_BEFORE = r"(?:\A/?|/v\d[\w.]*/|/openai/|/deployments/[^/]+/)"


def _compiled(endpoint: Endpoint) -> tuple[re.Pattern[str], Endpoint]:
    path = re.escape(endpoint.path).replace(r"\{\}", r"[^/]+")
    telling = endpoint.path.startswith(("chat/", "v1/messages", "{}:"))
    return re.compile(rf"{r'(?:/|^)' if telling else _BEFORE}{path}/?\Z"), endpoint


_TABLE = [_compiled(endpoint) for endpoint in ENDPOINTS]
_ID = re.compile(r"[^/]*(?:\d|%|@|[^\x00-\x7f])[^/]*|[^/]{33,}")


@lru_cache(maxsize=256)
def endpoint_of(method: str, path: str) -> Endpoint:
    """Return what is known of an address; the longest path that fits counts.

    Raises:
        UnknownEndpointError: nothing is.
    """
    fitting = [
        endpoint for pattern, endpoint in _TABLE if endpoint.method == method.upper() and pattern.search(path)
    ]
    if fitting:
        return max(fitting, key=lambda endpoint: (endpoint.path.count("/"), -endpoint.path.count("{}")))
    shown = "/".join(["{}" if _ID.fullmatch(part) and part != "v1" else part for part in path.split("/")])
    raise UnknownEndpointError(
        f"{method.upper()} {shown} is an address that is not known, so it is unknown where its text is; "
        "nothing was sent. coverage(client) lists what is known",
        method=method.upper(),
        endpoint=shown,
    )
