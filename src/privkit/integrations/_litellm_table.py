"""What is text in calls of LiteLLM: OpenAI's form, with what LiteLLM adds for other providers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from privkit.llm._shapes import (
    IDS,
    JSON_TEXT,
    KEEP,
    MEDIA,
    TEXT,
    Call,
    Each,
    Either,
    Object,
    Shape,
    Sourced,
    Tagged,
)
from privkit.llm._wire_openai import CHAT, RESPONSES

__all__ = ["ANSWER", "CALLS", "plain"]

_PART: dict[str, Shape] = {"type": KEEP, "cache_control": KEEP}
_MEDIA = dict.fromkeys(("image_url", "input_audio", "file", "video_url", "document", "image"), MEDIA)
_TEXT_PART = Object({**_PART, "text": TEXT})
_THINKING: dict[str, Shape] = dict.fromkeys(("thinking", "redacted_thinking"), KEEP)
_PARTS = Tagged(
    "type", {"text": _TEXT_PART, "refusal": Object({**_PART, "refusal": TEXT}), **_THINKING, **_MEDIA}
)
_RESULT_PARTS = Tagged("type", {"text": Object({**_PART, "text": JSON_TEXT}), **_MEDIA})
_CONTENT = Either(TEXT, items=Each(_PARTS))
_CALL = Object(
    {
        **dict.fromkeys(("id", "type", "index", "caller"), KEEP),
        "function": Call("name", "arguments", {"provider_specific_fields": KEEP}),
        "custom": Call("name", "input", {}),
        "provider_specific_fields": KEEP,
    }
)
# What LiteLLM passes on from the answer of a provider, and takes back with the history.
_OF_PROVIDER = Object(
    {
        **dict.fromkeys(("refusal", "reasoning_content", "reasoning"), TEXT),
        **dict.fromkeys(("thinking_blocks", "thought_signatures", "citations", "reasoning_items"), KEEP),
    }
)
_MESSAGE: dict[str, Shape] = {"role": KEEP, "content": _CONTENT, "name": IDS, "cache_control": KEEP}
_SAID = Object(
    {
        **_MESSAGE,
        **dict.fromkeys(("refusal", "reasoning", "reasoning_content"), TEXT),
        "tool_calls": Each(_CALL),
        "function_call": Call("name", "arguments", {}),
        "audio": Object({"id": KEEP}),
        "images": MEDIA,
        "annotations": Each(
            Object(
                {
                    "type": KEEP,
                    "url_citation": Object(
                        {"start_index": KEEP, "end_index": KEEP, "title": TEXT, "url": KEEP}
                    ),
                }
            )
        ),
        "thinking_blocks": KEEP,  # signed by the provider
        "provider_specific_fields": _OF_PROVIDER,
    }
)
_GIVEN = Sourced(
    "tool",
    Object(
        {
            **_MESSAGE,
            "content": Either(JSON_TEXT, items=Each(_RESULT_PARTS)),
            "tool_call_id": KEEP,
            "name": KEEP,
        }
    ),
)
_MESSAGES = Each(
    Tagged(
        "role",
        {
            "user": Sourced("user", Object(_MESSAGE)),
            "system": Object(_MESSAGE),
            "developer": Object(_MESSAGE),
            "assistant": _SAID,
            "tool": _GIVEN,
            "function": _GIVEN,
        },
    )
)
_FALLBACKS = Each(Either(KEEP, fields=Object(dict.fromkeys(("model", "api_base", "api_key"), KEEP))))
CALLS: Mapping[str, Mapping[str, Shape]] = {
    "completion": {**CHAT.fields, "messages": _MESSAGES, "thinking": KEEP, "fallbacks": _FALLBACKS},
    "responses": {**RESPONSES.fields, "fallbacks": _FALLBACKS},
}
"""The arguments that hold text, for each of LiteLLM's calls that is known."""
ANSWER = Object(
    {
        "choices": Each(
            Object({"message": _SAID, "delta": _SAID, **dict.fromkeys(("index", "finish_reason"), KEEP)})
        )
    }
)


def plain(data: Any) -> Any:
    """Return the plain data of what may hold LiteLLM's own objects, such as a message of an answer."""
    if hasattr(data, "model_dump"):
        return plain(data.model_dump(exclude_none=True))
    if isinstance(data, dict):
        return {name: plain(item) for name, item in data.items()}
    if isinstance(data, (list, tuple)):
        return [plain(item) for item in data]
    return data
