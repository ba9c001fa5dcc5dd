"""Agents of LangChain's: middleware under which the state holds tokens, and what stands around the graph."""

from __future__ import annotations

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator
from functools import lru_cache
from types import new_class
from typing import TYPE_CHECKING, Any

from privkit.integrations._calls import aside
from privkit.integrations._langchain_messages import Chunks, changed, restored
from privkit.integrations._langchain_settings import protected_settings
from privkit.llm._walks import Incoming

if TYPE_CHECKING:
    from privkit.integrations._calls import Bound
    from privkit.llm._walks import Answers, Outgoing

__all__ = ["agent_of", "middleware_of"]


def middleware_of(bound: Bound) -> Any:
    """Return the middleware."""
    return _middleware_kind()(bound)


def agent_of(agent: Any, bound: Bound) -> Any:
    """Return the ``Runnable`` around a graph."""
    return _agent_kind()(agent, bound)


@lru_cache(maxsize=1)
def _middleware_kind() -> Any:
    from langchain.agents.middleware import AgentMiddleware

    return new_class("PrivkitMiddleware", (_Middleware, AgentMiddleware))


@lru_cache(maxsize=1)
def _agent_kind() -> Any:
    from langchain_core.runnables import Runnable

    return new_class("ProtectedAgent", (_Agent, Runnable))


class _Middleware:
    """The hooks; each has a twin for ``asyncio``, since an agent runs one kind only."""

    def __init__(self, bound: Bound) -> None:
        super().__init__()
        self._bound = bound

    @property
    def counts(self) -> Any:
        """How often what happened; numbers only."""
        return self._bound.counts

    def before_agent(self, state: Any, runtime: Any) -> dict[str, Any] | None:  # noqa: ARG002 (LangChain's signature)
        """Make values in the state's messages tokens, for whoever reads the state after this."""
        walk = self._bound.outgoing()
        pairs = [(message, changed(message, walk)) for message in state.get("messages", [])]
        new = [after for before, after in pairs if after is not before]
        return {"messages": new} if new else None

    async def abefore_agent(self, state: Any, runtime: Any) -> dict[str, Any] | None:
        """Do as ``before_agent`` does."""
        return self.before_agent(state, runtime)

    def wrap_model_call(self, request: Any, handler: Callable[[Any], Any]) -> Any:
        """Ask the model with tokens; the answer keeps its own, for the state."""
        return handler(self._request(request))

    async def awrap_model_call(self, request: Any, handler: Callable[[Any], Awaitable[Any]]) -> Any:
        """Do as ``wrap_model_call`` does."""
        return await handler(await aside(self._request, request))

    def wrap_tool_call(self, request: Any, handler: Callable[[Any], Any]) -> Any:
        """Give the tool the values it may have, and protect what it returns."""
        return self._result(handler(self._call(request)))

    async def awrap_tool_call(self, request: Any, handler: Callable[[Any], Awaitable[Any]]) -> Any:
        """Do as ``wrap_tool_call`` does."""
        return await aside(self._result, await handler(self._call(request)))

    def _request(self, request: Any) -> Any:
        walk = self._bound.outgoing()
        system = request.system_message
        return request.override(
            messages=[changed(message, walk) for message in request.messages],
            system_message=system and changed(system, walk),
            tools=[_described(tool, walk) for tool in request.tools],
            model_settings=protected_settings(request.model_settings, walk),
        )

    def _call(self, request: Any) -> Any:
        call = request.tool_call
        walk = Incoming(self._bound.answers())
        return request.override(tool_call={**call, "args": walk.call(call["name"], call["args"])})

    def _result(self, result: Any) -> Any:
        walk = self._bound.outgoing()
        if hasattr(result, "content"):
            return changed(result, walk)
        if not hasattr(result, "update"):
            return result
        from dataclasses import replace

        return replace(
            result, update=_out(result.update, walk, source="tool")
        )  # a Command, which changes the state


def _described(tool: Any, walk: Outgoing) -> Any:
    """Return a tool whose descriptions are protected; the tool that runs stays the agent's own."""
    from langchain_core.utils.function_calling import convert_to_openai_tool

    known = tool if isinstance(tool, dict) else convert_to_openai_tool(tool)
    safe = walk.schema(known)
    return tool if safe == known else safe


class _Agent:
    """The methods; ``Runnable`` brings the others, which are made of these.

    The graph itself, whose states hold tokens, is at ``graph``.
    """

    def __init__(self, agent: Any, bound: Bound) -> None:
        self.graph = agent
        self._bound = bound

    def __repr__(self) -> str:
        return f"<ProtectedAgent around {type(self.graph).__name__}>"

    @property
    def counts(self) -> Any:
        """How often what happened; numbers only."""
        return self._bound.counts

    def invoke(self, input: Any, config: Any = None, **kwargs: Any) -> Any:  # noqa: A002 (LangChain's name)
        """Run the graph."""
        given = _out(input, self._bound.outgoing())
        return _back(self.graph.invoke(given, config, **kwargs), self._bound.answers())

    async def ainvoke(self, input: Any, config: Any = None, **kwargs: Any) -> Any:  # noqa: A002
        """Run the graph."""
        given = await aside(_out, input, self._bound.outgoing())
        return _back(await self.graph.ainvoke(given, config, **kwargs), self._bound.answers())

    def stream(self, input: Any, config: Any = None, **kwargs: Any) -> Iterator[Any]:  # noqa: A002
        """Run the graph, and yield what it yields, in the modes that are asked for."""
        given = _out(input, self._bound.outgoing())
        parts = _Parts(self._bound.answers())
        for part in self.graph.stream(given, config, **kwargs):
            yield from parts.part(part)
        yield from parts.end()

    async def astream(self, input: Any, config: Any = None, **kwargs: Any) -> AsyncIterator[Any]:  # noqa: A002
        """Run the graph, and yield what it yields, in the modes that are asked for."""
        given = await aside(_out, input, self._bound.outgoing())
        parts = _Parts(self._bound.answers())
        async for part in self.graph.astream(given, config, **kwargs):
            for each in parts.part(part):
                yield each
        for each in parts.end():
            yield each


def _out(given: Any, walk: Outgoing, *, source: str = "user") -> Any:
    """Protect what becomes part of a graph's state: a state with messages, or a command."""
    from dataclasses import is_dataclass, replace

    from langchain_core.messages import BaseMessage

    if isinstance(given, BaseMessage):
        return changed(given, walk)
    if isinstance(given, dict):
        return {
            name: _messages(value, walk) if name == "messages" else _out(value, walk, source=source)
            for name, value in given.items()
        }
    if is_dataclass(given) and hasattr(given, "resume"):
        command: Any = given
        return replace(command, resume=_out(command.resume, walk), update=_out(command.update, walk))
    return walk.supplied(source, _free, given) if isinstance(given, (str, list)) else given


def _messages(given: Any, walk: Outgoing) -> Any:
    from langchain_core.messages import convert_to_messages

    listed = given if isinstance(given, list) else [given]
    return [changed(message, walk) for message in convert_to_messages(listed)]


def _free(value: Any, walk: Any) -> Any:
    return walk.free(value)


def _back(data: Any, answers: Answers) -> Any:
    """Restore whatever a graph gives: states, messages, interrupts, structured output."""
    from dataclasses import is_dataclass, replace

    from langchain_core.messages import BaseMessage

    if isinstance(data, BaseMessage):
        return restored(data, answers)
    if isinstance(data, str):
        return Incoming(answers).text(data)
    if isinstance(data, dict):
        return {name: _back(value, answers) for name, value in data.items()}
    if isinstance(data, (list, tuple)):
        items = [_back(value, answers) for value in data]
        return items if isinstance(data, list) else tuple(items)
    if hasattr(data, "model_dump"):
        return type(data).model_validate(_back(data.model_dump(), answers))
    if is_dataclass(data) and hasattr(data, "value"):
        interrupt: Any = data
        return replace(interrupt, value=_back(interrupt.value, answers))
    return data


class _Parts:
    """Restores what a graph streams: messages in chunks, each for itself, and whole states.

    Args:
        answers: makes what restores.
    """

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._open: dict[Any, tuple[Chunks, Any, Callable[[Any], Any]]] = {}

    def part(self, part: Any) -> Iterator[Any]:
        """Yield what becomes of one part: ``(mode, data)`` where several modes are asked for."""
        chunk, wrap = _message_chunk(part)
        if chunk is None:
            yield _back(part, self._answers)
            return
        chunks = self._open[chunk.id][0] if chunk.id in self._open else Chunks(self._answers)
        self._open[chunk.id] = (chunks, chunk, wrap)
        if chunk.chunk_position == "last":
            del self._open[chunk.id]
        yield wrap(chunks.chunk(chunk))

    def end(self) -> Iterator[Any]:
        """Yield what was held back."""
        for name in list(self._open):
            chunks, last, wrap = self._open.pop(name)
            for chunk in chunks.end(last):
                yield wrap(chunk)


def _message_chunk(part: Any) -> tuple[Any, Callable[[Any], Any]]:
    """Return the chunk of a message that stands in a part, and what puts another in its place."""
    from langchain_core.messages import AIMessageChunk

    if isinstance(part, AIMessageChunk):
        return part, lambda chunk: chunk
    if isinstance(part, dict) and part.get("type") == "messages" and "data" in part:
        inner, wrap = _message_chunk(part["data"])
        return inner, lambda chunk: {**part, "data": wrap(chunk)}
    if isinstance(part, tuple) and part:
        # (chunk, metadata), (mode, (chunk, metadata)), (namespace, mode, (chunk, metadata))
        at = 0 if isinstance(part[0], AIMessageChunk) else len(part) - 1
        if at == 0 or isinstance(part[at], tuple):
            inner, wrap = _message_chunk(part[at])
            return inner, lambda chunk: (*part[:at], wrap(chunk), *part[at + 1 :])
    return None, lambda chunk: chunk
