"""Messages of LangChain: where their texts are, and what they become on the way out and back."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from privkit.errors import UnknownShapeError
from privkit.llm._channels import Channels
from privkit.llm._shapes import (
    FREE,
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
    Walk,
)
from privkit.llm._walks import Incoming

if TYPE_CHECKING:
    from langchain_core.messages import AIMessageChunk, BaseMessage

    from privkit.llm._walks import Answers

__all__ = ["Chunks", "changed", "restored"]

# What a block of any kind may have besides its own: LangChain's, and what providers add.
_NAMES = "type index id cache_control extras citations annotations phase status logprobs caller toolset_name namespace"
_OF_ALL: dict[str, Shape] = dict.fromkeys(_NAMES.split(), KEEP)


def _block(**fields: Shape) -> Object:
    return Object({**_OF_ALL, **fields})


def _call(arguments: str, **fields: Shape) -> Call:
    return Call("name", arguments, {**_OF_ALL, "call_id": KEEP, "partial_json": JSON_TEXT, **fields})


_TEXT = _block(text=TEXT)
_JSON_PART = Tagged("type", {"text": _block(text=JSON_TEXT), "image": MEDIA, "image_url": MEDIA})
_RESULT = Sourced(
    "tool",
    _block(tool_use_id=KEEP, is_error=KEEP, name=KEEP, content=Either(JSON_TEXT, items=Each(_JSON_PART))),
)
_MEDIA = (
    "image image_url image_generation_call video audio input_audio input_image input_file file media document"
)
_BLOCK = Tagged(
    "type",
    {
        **dict.fromkeys(("text", "text-plain", "output_text", "input_text"), _TEXT),
        "refusal": _block(refusal=TEXT),
        # Signed or sealed by the provider; the model that wrote them knew no values.
        **dict.fromkeys(("thinking", "redacted_thinking", "reasoning"), KEEP),
        **dict.fromkeys(("tool_call", "tool_call_chunk", "server_tool_call"), _call("args")),
        "invalid_tool_call": _call("args", error=TEXT),
        **dict.fromkeys(("tool_use", "server_tool_use"), _call("input")),
        "custom_tool_call": _call("input"),
        "function_call": _call("arguments"),
        "input_json_delta": _block(partial_json=JSON_TEXT),
        "tool_result": _RESULT,
        **dict.fromkeys(_MEDIA.split(), MEDIA),
    },
)
_CONTENT = Either(TEXT, items=Each(Either(TEXT, fields=_BLOCK)))
_TOOL_CONTENT = Either(JSON_TEXT, items=Each(Either(JSON_TEXT, fields=_JSON_PART)))
_FUNCTION_CALL = Object({"id": KEEP, "type": KEEP, "index": KEEP, "function": Call("name", "arguments", {})})
_MORE = Object(
    {
        "tool_calls": Each(_FUNCTION_CALL),
        "function_call": Call("name", "arguments", {}),
        **dict.fromkeys(("refusal", "reasoning_content"), TEXT),
        "parsed": FREE,
        "audio": MEDIA,
        **dict.fromkeys(
            (
                "reasoning",
                "__openai_function_call_ids__",
                "__gemini_function_call_thought_signatures__",
            ),
            KEEP,
        ),
    }
)
_CALLS = Each(_call("args"))
_SPOKEN: dict[str, Shape] = {"content": _CONTENT, "name": IDS, "additional_kwargs": _MORE}
_MADE = Object({**_SPOKEN, "tool_calls": _CALLS, "invalid_tool_calls": Each(_call("args", error=TEXT))})


def _artifact(value: Any, walk: Walk) -> Any:
    """What a tool keeps beside its words: no model gets it, but the state of an agent does."""
    plain = isinstance(value, (str, int, float, list, dict))
    return walk.free(value) if plain else walk.media(value)


_GIVEN = Sourced(
    "tool",
    Object({"content": _TOOL_CONTENT, "name": KEEP, "additional_kwargs": _MORE, "artifact": _artifact}),
)
_BY_TYPE: dict[str, Shape] = {
    **dict.fromkeys(("human", "HumanMessageChunk"), Sourced("user", Object(_SPOKEN))),
    **dict.fromkeys(("system", "developer", "SystemMessageChunk"), Object(_SPOKEN)),
    **dict.fromkeys(("ai", "AIMessageChunk"), _MADE),
    **dict.fromkeys(("tool", "function", "ToolMessageChunk"), _GIVEN),
    "chat": Object(_SPOKEN),
    "remove": KEEP,  # tells LangGraph which message to forget
}


def changed(message: BaseMessage, walk: Walk) -> BaseMessage:
    """Return a message with its texts changed; the same object where nothing is.

    Raises:
        UnknownShapeError: a message, or a part of one, of which it is unknown where its text is.
        MediaRefusedError: an image, sound or a file.
    """
    shape = _BY_TYPE.get(message.type)
    if shape is None:
        raise UnknownShapeError("a message of this type is not known; it was not sent", path="type")
    if shape is KEEP:
        return message
    before = _fields(message)
    after = shape(before, walk)
    return message if after == before else message.model_copy(update=after)


def _fields(message: BaseMessage) -> dict[str, Any]:
    names = ("content", "name", "additional_kwargs", "tool_calls", "invalid_tool_calls", "artifact")
    return {name: value for name in names if (value := getattr(message, name, None)) is not None}


def restored(message: BaseMessage, answers: Answers) -> BaseMessage:
    """Return a message with the values in it, where the policy lets them."""
    walk = Incoming(answers)
    parsed = message.additional_kwargs.get("parsed")
    back = changed(message, walk)
    if parsed is None:
        return back
    more = {**back.additional_kwargs, "parsed": _parsed(parsed, walk)}
    return back.model_copy(update={"additional_kwargs": more})


def _parsed(value: Any, walk: Incoming) -> Any:
    """Restore what an SDK read from the answer already."""
    if hasattr(value, "model_dump"):
        return type(value).model_validate(_parsed(value.model_dump(), walk))
    if isinstance(value, dict):
        return {name: _parsed(item, walk) for name, item in value.items()}
    if isinstance(value, list):
        return [_parsed(item, walk) for item in value]
    return walk.text(value) if isinstance(value, str) else value


# The texts of blocks that grow, by the block's type.
_TEXTS = {"text": "text", "output_text": "text", "text-plain": "text", "refusal": "refusal"}
_SOURCES = {"function_call": "arguments", "input_json_delta": "partial_json"}


class Chunks:
    """Restores a streamed message, chunk by chunk; each text and each call holds back for itself.

    Args:
        answers: makes what restores.
    """

    def __init__(self, answers: Answers) -> None:
        self._channels = Channels(answers)
        self._names: dict[Any, str] = {}

    def chunk(self, chunk: AIMessageChunk) -> AIMessageChunk:
        """Return what of a chunk is sure by now."""
        calls = [self._call(dict(call)) for call in chunk.tool_call_chunks]
        content: Any = chunk.content
        content = self._part(content) if isinstance(content, str) else [self._part(part) for part in content]
        if chunk.chunk_position == "last":
            held = self._held()
            content, calls = _joined(content, held), [*calls, *_rests(held)]
        return _again(chunk, content, calls)

    def end(self, last: AIMessageChunk | None) -> Iterable[AIMessageChunk]:
        """Yield what was held back, where the stream did not say that it ends."""
        held = self._held()
        if held and last is not None:
            yield _again(last, _joined(type(last.content)(), held), _rests(held), empty=True)

    def _call(self, call: dict[str, Any]) -> dict[str, Any]:
        place = ("call", call.get("index"))
        if call.get("name"):
            self._names[call.get("index")] = call["name"]
        if call.get("args"):
            call["args"] = self._channels.tool(place, call["args"], self._names.get(call.get("index"), ""))
        return call

    def _part(self, part: Any) -> Any:
        if isinstance(part, str):
            return self._channels.user(("content",), part)
        kind, index = part.get("type"), part.get("index")
        field = _TEXTS.get(kind)
        if field and isinstance(part.get(field), str):
            return {**part, field: self._channels.user(("part", kind, index, field), part[field])}
        field = _SOURCES.get(kind)
        if field and isinstance(part.get(field), str):
            name = part.get("name") or self._names.get(index, "")
            return {**part, field: self._channels.tool(("part", kind, index, field), part[field], name)}
        return part

    def _held(self) -> dict[Any, str]:
        held = ((key, self._channels.finish(key)) for key in self._channels.begun())
        return {key: text for key, text in held if text}


def _joined(content: Any, held: dict[Any, str]) -> Any:
    """Put what was held back behind the content."""
    text = held.get(("content",), "")
    parts = [
        {"type": key[1], key[3]: rest, **({} if key[2] is None else {"index": key[2]})}
        for key, rest in held.items()
        if key[0] == "part"
    ]
    if isinstance(content, str):
        return [*([content + text] if content + text else []), *parts] if parts else content + text
    return [*content, *([text] if text else []), *parts]


def _rests(held: dict[Any, str]) -> list[dict[str, Any]]:
    return [
        {"name": None, "args": rest, "id": None, "index": key[1], "type": "tool_call_chunk"}
        for key, rest in held.items()
        if key[0] == "call"
    ]


def _again(
    chunk: AIMessageChunk, content: Any, calls: list[dict[str, Any]], *, empty: bool = False
) -> AIMessageChunk:
    """Make a chunk anew, so that the calls LangChain reads from the pieces are read again."""
    kept: dict[str, Any] = {"id": chunk.id, "name": chunk.name}
    if not empty:
        kept |= {
            "additional_kwargs": chunk.additional_kwargs,
            "response_metadata": chunk.response_metadata,
            "usage_metadata": chunk.usage_metadata,
            "chunk_position": chunk.chunk_position,
        }
    return type(chunk)(content=content, tool_call_chunks=calls, **kept)
