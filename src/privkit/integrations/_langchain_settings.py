"""Arguments that go to a provider beside the messages: which hold text, and which are settings."""

from __future__ import annotations

import inspect
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from privkit.llm._shapes import IDS, KEEP, TEXT, Each, Either, Shape
from privkit.llm._wire_anthropic import MESSAGES
from privkit.llm._wire_openai import CHAT, RESPONSES

if TYPE_CHECKING:
    from privkit.llm._walks import Outgoing

__all__ = ["protected_settings"]

# What speaks of tools and of the form of the answer has a form of its own in each API; its prose is found in all.
_SCHEMAS = frozenset({"tools", "functions", "response_format", "text", "output_format", "output_config"})
_SHAPES: Mapping[str, Shape] = {
    **MESSAGES.fields,
    **RESPONSES.fields,
    **CHAT.fields,
    **dict.fromkeys(("stop", "stop_sequences"), Either(TEXT, items=Each(TEXT))),
    **dict.fromkeys(("user", "user_id"), IDS),
    # LangChain's own, and what never leaves.
    **dict.fromkeys(
        ("strict", "method", "ls_structured_output_format", "timeout", "extra_headers", "headers"), KEEP
    ),
}


def protected_settings(settings: Mapping[str, Any], walk: Outgoing) -> dict[str, Any]:
    """Return arguments of a call with tokens.

    Raises:
        UnknownShapeError: one of which it is unknown whether it holds text.
    """
    return {name: _protected(name, value, walk) for name, value in settings.items()}


def _protected(name: str, value: Any, walk: Outgoing) -> Any:
    if value is None or isinstance(value, (bool, int, float)) or inspect.isclass(value):
        return value
    if name in _SCHEMAS:
        return walk.schema(value)
    return walk.inside(name, _SHAPES.get(name), value)
