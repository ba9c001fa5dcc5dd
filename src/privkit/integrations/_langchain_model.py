"""A chat model of LangChain's that is asked with tokens and answers with values."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from functools import lru_cache
from types import new_class
from typing import TYPE_CHECKING, Any

from privkit.integrations._calls import aside
from privkit.integrations._langchain_messages import Chunks, changed, restored
from privkit.integrations._langchain_settings import protected_settings

if TYPE_CHECKING:
    from privkit.integrations._calls import Bound

__all__ = ["protected", "protected_messages"]


def protected(model: Any, bound: Bound, *, structured: bool = False) -> Any:
    """Return the ``Runnable`` around a model."""
    return _kind()(model, bound, structured)


@lru_cache(maxsize=1)
def _kind() -> Any:
    from langchain_core.runnables import Runnable

    return new_class("ProtectedModel", (_Protected, Runnable))


def protected_messages(given: Any, bound: Bound) -> list[Any]:
    """Return whatever a model takes as messages with tokens."""
    from langchain_core.messages import convert_to_messages
    from langchain_core.prompt_values import PromptValue

    if isinstance(given, PromptValue):
        messages = given.to_messages()
    else:
        messages = convert_to_messages([given] if isinstance(given, str) else given)
    walk = bound.outgoing()
    return [changed(message, walk) for message in messages]


class _Protected:
    """The methods; ``Runnable`` brings the others, which are made of these."""

    def __init__(self, model: Any, bound: Bound, structured: bool) -> None:
        self._model = model
        self._bound = bound
        self._structured = structured

    def __repr__(self) -> str:
        return f"<ProtectedModel around {type(self._model).__name__}>"

    @property
    def counts(self) -> Any:
        """How often what happened; numbers only."""
        return self._bound.counts

    def invoke(self, input: Any, config: Any = None, **kwargs: Any) -> Any:  # noqa: A002 (LangChain's name)
        """Ask the model."""
        messages = protected_messages(input, self._bound)
        return self._back(self._model.invoke(messages, config, **self._settings(kwargs)))

    async def ainvoke(self, input: Any, config: Any = None, **kwargs: Any) -> Any:  # noqa: A002
        """Ask the model."""
        messages = await aside(protected_messages, input, self._bound)
        return self._back(await self._model.ainvoke(messages, config, **self._settings(kwargs)))

    def stream(self, input: Any, config: Any = None, **kwargs: Any) -> Iterator[Any]:  # noqa: A002
        """Ask the model, and yield its answer in chunks."""
        messages = protected_messages(input, self._bound)
        chunks, last = self._chunks(), None
        for last in self._model.stream(messages, config, **self._settings(kwargs)):
            yield chunks.chunk(last)
        yield from chunks.end(last)

    async def astream(self, input: Any, config: Any = None, **kwargs: Any) -> AsyncIterator[Any]:  # noqa: A002
        """Ask the model, and yield its answer in chunks."""
        messages = await aside(protected_messages, input, self._bound)
        chunks, last = self._chunks(), None
        async for last in self._model.astream(messages, config, **self._settings(kwargs)):
            yield chunks.chunk(last)
        for chunk in chunks.end(last):
            yield chunk

    def bind_tools(self, tools: Any, **kwargs: Any) -> Any:
        """Return a protected model that knows tools; what their descriptions say is protected with each call."""
        return self._around(self._model.bind_tools(tools, **kwargs))

    def bind(self, **kwargs: Any) -> Any:
        """Return a protected model with arguments bound."""
        return self._around(self._model.bind(**kwargs))

    def with_structured_output(self, schema: Any, **kwargs: Any) -> Any:
        """Return what answers with data of a schema, with the values in it."""
        from langchain_core.runnables import RunnableParallel

        whole = self._model.with_structured_output(schema, **kwargs)
        first = whole.first
        if isinstance(first, RunnableParallel):
            asked: Any = RunnableParallel(raw=self._around(first.steps__["raw"], structured=True))
        else:
            asked = self._around(first, structured=True)
        for step in (*whole.middle, whole.last):
            asked = asked | step
        return asked

    def _around(self, model: Any, *, structured: bool = False) -> Any:
        return protected(model, self._bound, structured=structured or self._structured)

    def _settings(self, given: dict[str, Any]) -> dict[str, Any]:
        """Return the arguments of a call, those that are bound to the model as well, with tokens."""
        bound = {**getattr(self._model, "kwargs", {}), **given}
        safe = protected_settings(bound, self._bound.outgoing())
        return {name: value for name, value in safe.items() if name in given or value != bound[name]}

    def _back(self, message: Any) -> Any:
        return restored(message, self._answers())

    def _answers(self) -> Any:
        return self._bound.answers(for_user=self._structured, json_output=self._structured)

    def _chunks(self) -> Chunks:
        return Chunks(self._answers())
