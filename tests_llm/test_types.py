"""The tables know every field that the SDKs of today can send: what they lack, they would refuse."""

from __future__ import annotations

import importlib
import types
from collections.abc import Iterator
from typing import Any, Literal, Union, get_args, get_origin

import pytest
from google.genai import types as gemini_types
from pydantic import BaseModel
from typing_extensions import get_type_hints, is_typeddict

from privkit.llm import _shapes as shapes
from privkit.llm import _wire_anthropic as anthropic
from privkit.llm import _wire_gemini as gemini
from privkit.llm import _wire_openai as openai

LEAVES = (shapes.KEEP, shapes.SIGNED, shapes.FREE, shapes.MEDIA, shapes.SCHEMA, shapes.IDS, shapes.TEXTS)
# Files of the caller's own as Python objects; in JSON they are texts.
NO_JSON = ("IO", "PathLike", "Path")


def fields_of(kind: Any) -> dict[str, Any]:
    if is_typeddict(kind):
        return dict(get_type_hints(kind))
    return {field.alias or name: field.annotation for name, field in kind.model_fields.items()}


def is_object(kind: Any) -> bool:
    return is_typeddict(kind) or (isinstance(kind, type) and issubclass(kind, BaseModel))


def literals(kind: Any) -> list[str]:
    if get_origin(kind) is Literal or str(get_origin(kind)) == "typing.Literal":
        return [each for each in get_args(kind) if isinstance(each, str)]
    return [each for part in get_args(kind) for each in literals(part)]


class Missing:
    """Looks for what a table does not know."""

    def __init__(self) -> None:
        self.seen: set[tuple[int, Any]] = set()

    def of(self, shape: Any, kind: Any, path: str) -> Iterator[str]:
        while isinstance(shape, shapes.Sourced):
            shape = shape.shape
        origin = get_origin(kind)
        if shape in LEAVES or kind in (Any, object, type(None)):
            return
        if origin in (Union, types.UnionType):
            for each in get_args(kind):
                yield from self.of(shape, each, path)
        elif origin is not None and getattr(origin, "__name__", "") in (
            "Required",
            "NotRequired",
            "Annotated",
        ):
            yield from self.of(shape, get_args(kind)[0], path)
        elif is_object(kind):
            if (id(shape), kind) not in self.seen:
                self.seen.add((id(shape), kind))
                yield from self.of_object(shape, kind, path)
        elif origin in (dict,):
            inner = shape.by_kind[dict] if isinstance(shape, shapes.Either) else shape
            if isinstance(inner, shapes.Fields):
                yield from self.of(inner.item, get_args(kind)[1], path + ".*")
            elif inner not in LEAVES:
                yield f"{path}: an object of the caller's"
        elif origin is not None and origin is not Literal:
            inner = shape.by_kind[list] if isinstance(shape, shapes.Either) else shape
            if inner not in LEAVES and not isinstance(inner, shapes.Each):
                yield f"{path}: a list"
            elif isinstance(inner, shapes.Each):
                yield from self.of(inner.item, get_args(kind)[0], path + "[]")
        elif kind is str or origin is Literal:
            inner = shape.by_kind[str] if isinstance(shape, shapes.Either) else shape
            texts = (*LEAVES, shapes.TEXT, shapes.JSON_TEXT)
            if inner not in texts and not isinstance(inner, shapes.Sourced):
                yield f"{path}: a text"

    def of_object(self, shape: Any, kind: Any, path: str) -> Iterator[str]:
        if isinstance(shape, shapes.Either):
            shape = shape.by_kind[dict]
        while isinstance(shape, shapes.Sourced):
            shape = shape.shape
        if isinstance(shape, shapes.Tagged):
            hints = fields_of(kind)
            tags = literals(hints.get(shape.by)) or [None]
            for tag in tags:
                variant = shape.variants.get(tag, shape.default if tag is None else None)
                if variant is None:
                    yield f"{path}: {kind.__name__} ({shape.by} {tag!r})"
                else:
                    yield from self.of(variant, kind, path)
            return
        known = getattr(shape, "fields", None)
        if not isinstance(known, dict):
            if not isinstance(shape, shapes.Fields) and shape not in LEAVES:
                yield f"{path}: {kind.__name__}"
            return
        for name, hint in fields_of(kind).items():
            if name not in known:
                yield f"{path}.{name} of {kind.__name__}"
            else:
                yield from self.of(known[name], hint, f"{path}.{name}")


PARAMETERS = [
    (openai.CHAT, "openai.types.chat.completion_create_params", "CompletionCreateParamsStreaming"),
    (openai.RESPONSES, "openai.types.responses.response_create_params", "ResponseCreateParamsStreaming"),
    (openai.COMPACT, "openai.types.responses.response_compact_params", "ResponseCompactParams"),
    (openai.RESPONSES, "openai.types.responses.input_token_count_params", "InputTokenCountParams"),
    (openai.COMPLETION, "openai.types.completion_create_params", "CompletionCreateParamsStreaming"),
    (openai.EMBEDDINGS, "openai.types.embedding_create_params", "EmbeddingCreateParams"),
    (openai.MODERATION, "openai.types.moderation_create_params", "ModerationCreateParams"),
    (openai.CONVERSATION, "openai.types.conversations.conversation_create_params", "ConversationCreateParams"),
    (openai.ADD_ITEMS, "openai.types.conversations.item_create_params", "ItemCreateParams"),
    (anthropic.MESSAGES, "anthropic.types.message_create_params", "MessageCreateParamsStreaming"),
    (anthropic.MESSAGES, "anthropic.types.message_count_tokens_params", "MessageCountTokensParams"),
    (anthropic.MESSAGES, "anthropic.types.beta.message_create_params", "MessageCreateParamsStreaming"),
    (anthropic.MESSAGES, "anthropic.types.beta.message_count_tokens_params", "MessageCountTokensParams"),
    (anthropic.BATCH, "anthropic.types.messages.batch_create_params", "BatchCreateParams"),
]  # fmt: skip
# Those go into headers or the query, not into the body.
NOT_SENT = ("betas", "include", "user_profile_id of", "workspace_id")


@pytest.mark.parametrize(
    ("shape", "module", "name"), PARAMETERS, ids=lambda each: each if isinstance(each, str) else ""
)
def test_no_parameter_of_the_sdk_is_missing(shape: Any, module: str, name: str) -> None:
    kind = getattr(importlib.import_module(module), name)
    kinds = get_args(kind) or (kind,)
    assert all(fields_of(each) for each in kinds)
    missing = [lack for each in kinds for lack in Missing().of(shape, each, "")]
    assert not [lack for lack in missing if not any(word in lack for word in NOT_SENT)]


GEMINI = [
    (gemini._CONTENT, gemini_types.Content),
    (gemini._TOOL, gemini_types.Tool),
    (gemini._CONFIG, gemini_types.GenerationConfig),
    (gemini._TOOL_CONFIG, gemini_types.ToolConfig),
]


@pytest.mark.parametrize(("shape", "kind"), GEMINI, ids=lambda each: getattr(each, "__name__", ""))
def test_no_part_of_gemini_is_missing(shape: Any, kind: Any) -> None:
    assert not list(Missing().of(shape, kind, ""))
