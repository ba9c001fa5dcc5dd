"""LiteLLM's calls, protected: the arguments on the way out, the answer or its chunks on the way back."""

from __future__ import annotations

import inspect
from collections.abc import AsyncIterator, Iterator
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from privkit.errors import UnknownEndpointError
from privkit.integrations._calls import aside
from privkit.integrations._litellm_answers import ChatChunks, ResponseParts, restored_chat, restored_response
from privkit.integrations._litellm_table import CALLS, plain
from privkit.llm._walks import json_output

if TYPE_CHECKING:
    from privkit.integrations._calls import Bound
    from privkit.llm._walks import Answers, Outgoing

__all__ = ["ProtectedLiteLLM", "protected_arguments"]


class ProtectedLiteLLM:
    """What ``protect`` returns; its calls take what LiteLLM's take."""

    def __init__(self, target: Any, bound: Bound) -> None:
        self._target = target
        self._bound = bound

    def __repr__(self) -> str:
        return f"<ProtectedLiteLLM: {self._bound.counts!r}>"

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__") or not callable(getattr(self._target, name, None)):
            raise AttributeError(f"privkit.integrations.litellm has no {name}")
        raise UnknownEndpointError(
            f"{name} is not looked into, so it is not let through: completion, acompletion, responses and aresponses are",
            endpoint=name,
        )

    @property
    def counts(self) -> Any:
        """How often what happened; numbers only."""
        return self._bound.counts

    def completion(self, *args: Any, **kwargs: Any) -> Any:
        """Call ``litellm.completion``."""
        arguments, answers = self._out("completion", args, kwargs)
        answer = self._target.completion(**arguments)
        return (
            Chunks(answer, ChatChunks(answers)) if arguments.get("stream") else restored_chat(answer, answers)
        )

    async def acompletion(self, *args: Any, **kwargs: Any) -> Any:
        """Call ``litellm.acompletion``."""
        arguments, answers = await aside(lambda given: self._out("completion", args, given), kwargs)
        answer = await self._target.acompletion(**arguments)
        return (
            Chunks(answer, ChatChunks(answers)) if arguments.get("stream") else restored_chat(answer, answers)
        )

    def responses(self, *args: Any, **kwargs: Any) -> Any:
        """Call ``litellm.responses``."""
        arguments, answers = self._out("responses", args, kwargs)
        answer = self._target.responses(**arguments)
        return (
            Chunks(answer, ResponseParts(answers))
            if arguments.get("stream")
            else restored_response(answer, answers)
        )

    async def aresponses(self, *args: Any, **kwargs: Any) -> Any:
        """Call ``litellm.aresponses``."""
        arguments, answers = await aside(lambda given: self._out("responses", args, given), kwargs)
        answer = await self._target.aresponses(**arguments)
        return (
            Chunks(answer, ResponseParts(answers))
            if arguments.get("stream")
            else restored_response(answer, answers)
        )

    def _out(
        self, call: str, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[dict[str, Any], Answers]:
        given = inspect.signature(getattr(self._target, call)).bind_partial(*args, **kwargs).arguments
        flat = {
            **{name: value for name, value in given.items() if name != "kwargs"},
            **given.get("kwargs", {}),
        }
        arguments = protected_arguments(call, flat, self._bound.outgoing())
        return arguments, self._bound.answers(json_output=json_output(arguments))


def protected_arguments(call: str, arguments: dict[str, Any], walk: Outgoing) -> dict[str, Any]:
    """Return the arguments of a call with tokens.

    Raises:
        UnknownShapeError: an argument that is neither LiteLLM's nor in the tables.
    """
    shapes, settings = CALLS[call], _settings(call)
    changed: dict[str, Any] = {}
    for name, value in arguments.items():
        shape = shapes.get(name)
        if value is None or (shape is None and name in settings) or inspect.isclass(value):
            changed[name] = value
        else:
            changed[name] = walk.inside(name, shape, plain(value))
    return changed


@lru_cache(maxsize=4)
def _settings(call: str) -> frozenset[str]:
    """Return the names of LiteLLM's own settings, which no provider gets."""
    import litellm
    from litellm.types.utils import all_litellm_params

    named = set(inspect.signature(getattr(litellm, call)).parameters)
    own = {"extra_body", "extra_query", "prompt", "prompt_variables"}  # become part of what the provider gets
    return frozenset((named | set(all_litellm_params)) - own)


class Chunks:
    """A stream whose chunks are restored; whatever else is asked of it, LiteLLM's stream answers."""

    def __init__(self, stream: Any, parts: ChatChunks | ResponseParts) -> None:
        self._stream = stream
        self._parts = parts
        self._chunks = self._restored()
        self._achunks = self._arestored()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stream, name)

    def __iter__(self) -> Iterator[Any]:
        return self._chunks

    def __next__(self) -> Any:
        return next(self._chunks)

    def __aiter__(self) -> AsyncIterator[Any]:
        return self._achunks

    async def __anext__(self) -> Any:
        return await self._achunks.__anext__()

    def _restored(self) -> Iterator[Any]:
        for chunk in self._stream:
            yield from self._parts.part(chunk)
        yield from self._parts.end()

    async def _arestored(self) -> AsyncIterator[Any]:
        async for chunk in self._stream:
            for part in self._parts.part(chunk):
                yield part
        for part in self._parts.end():
            yield part
