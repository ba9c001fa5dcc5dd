"""What a provider would get, without sending it."""

from __future__ import annotations

import json
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any, NamedTuple

from privkit.errors import ConfigurationError

__all__ = ["Preview", "apreview", "preview", "stopped"]

_ON: ContextVar[bool] = ContextVar("privkit preview", default=False)


class Preview(NamedTuple):
    """A request as it would leave.

    Attributes:
        method: of HTTP.
        url: where it would go, without what is behind ``?``.
        body: the JSON, ``None`` where there is none.
    """

    method: str
    url: str
    body: Any


class _Stop(BaseException):
    """Ends a call once its request is known; no error, so that no SDK catches it and tries again."""

    def __init__(self, seen: Preview) -> None:
        super().__init__()
        self.seen = seen


def stopped(request: Any, body: bytes) -> None:
    """End the call here, if it is a preview."""
    if _ON.get():
        raise _Stop(_seen(request, body))


def _seen(request: Any, body: bytes) -> Preview:
    try:
        data = json.loads(body) if body else None
    except ValueError:
        data = body.decode("utf-8", "replace")
    url = request.url
    return Preview(request.method, f"{url.scheme}://{url.netloc.decode()}{url.path}", data)


@contextmanager
def _diverted(client: Any) -> Iterator[None]:
    from privkit.llm._clients import guard_of

    if guard_of(client) is None:
        raise ConfigurationError("only a protected client shows what would leave; see privkit.llm.protect()")
    before = _ON.set(True)
    try:
        yield
    finally:
        _ON.reset(before)


def preview(client: Any, call: Callable[[Any], object]) -> Preview:
    """Return exactly what the provider would get of a call; nothing is sent.

    ::

        privkit.llm.preview(client, lambda client: client.responses.create(model="…", input="I am Jane Doe"))

    Args:
        client: a protected client.
        call: makes the request with the client.

    Raises:
        ConfigurationError: the client is not protected, or the call sends nothing.
        LLMError, PrivkitError: the call would be refused.
    """
    with _diverted(client):
        try:
            call(client)
        except _Stop as stop:
            return stop.seen
    raise ConfigurationError("the call sent no request")


async def apreview(client: Any, call: Callable[[Any], Awaitable[object]]) -> Preview:
    """Like ``preview``, for an asynchronous client."""
    with _diverted(client):
        try:
            await call(client)
        except _Stop as stop:
            return stop.seen
    raise ConfigurationError("the call sent no request")
