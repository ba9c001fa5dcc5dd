"""Answers of LiteLLM's, restored: copies, since its callbacks keep the answers it gave."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from privkit.integrations._litellm_table import ANSWER
from privkit.llm._streams import ChatEvents, ResponseEvents
from privkit.llm._walks import Incoming
from privkit.llm._wire_openai import RESPONSE

if TYPE_CHECKING:
    from privkit.llm._walks import Answers

__all__ = ["ChatChunks", "ResponseParts", "restored_chat", "restored_response"]


def restored_chat(answer: Any, answers: Answers) -> Any:
    """Return a ``ModelResponse`` with the values in it."""
    before = answer.model_dump()
    after = ANSWER(before, Incoming(answers))
    if after == before:
        return answer
    copy = answer.model_copy(deep=True)
    for choice, changed in zip(copy.choices, after["choices"], strict=True):
        choice.message = type(choice.message)(**changed["message"])
    return copy


def restored_response(answer: Any, answers: Answers) -> Any:
    """Return a ``ResponsesAPIResponse`` with the values in it."""
    before = answer.model_dump()
    after = RESPONSE(before, Incoming(answers))
    return answer if after == before else _again(answer, after)


def _again(old: Any, data: dict[str, Any]) -> Any:
    """Make an object of the same type with other data."""
    new = type(old)(**data)
    for name, value in (getattr(old, "__pydantic_private__", None) or {}).items():
        setattr(new, name, value)
    return new


class ChatChunks:
    """Restores the chunks of a chat."""

    def __init__(self, answers: Answers) -> None:
        self._events = ChatEvents(answers)
        self._last: Any = None

    def part(self, chunk: Any) -> Iterator[Any]:
        """Yield what becomes of a chunk."""
        if not hasattr(chunk, "choices"):
            yield chunk
            return
        self._last = chunk
        data = chunk.model_dump()
        before, changed = self._events.event(data)
        yield from (self._chunk(each) for each in before)
        yield self._chunk(data) if changed else chunk

    def end(self) -> Iterator[Any]:
        """Yield what was held back."""
        yield from (self._chunk(each) for each in self._events.end())

    def _chunk(self, data: dict[str, Any]) -> Any:
        from litellm.types.utils import Delta, StreamingChoices

        copy = self._last.model_copy()
        copy.choices = [
            StreamingChoices(
                finish_reason=choice.get("finish_reason"),
                index=choice.get("index", 0),
                delta=Delta(**choice.get("delta", {})),
                logprobs=choice.get("logprobs"),
            )
            for choice in data["choices"]
        ]
        return copy


class ResponseParts:
    """Restores the events of a response."""

    def __init__(self, answers: Answers) -> None:
        self._events = ResponseEvents(answers)
        self._kinds: dict[str, Any] = {}

    def part(self, event: Any) -> Iterator[Any]:
        """Yield what becomes of an event."""
        data = event.model_dump(mode="json")
        self._kinds[data.get("type", "")] = event
        before, changed = self._events.event(data)
        yield from (self._event(each) for each in before)
        yield _again(event, data) if changed else event

    def end(self) -> Iterator[Any]:
        """Yield what was held back."""
        yield from (self._event(each) for each in self._events.end())

    def _event(self, data: dict[str, Any]) -> Any:
        return _again(self._kinds[data["type"]], data)
