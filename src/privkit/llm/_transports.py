"""The transports of ``httpx`` and of ``httpx2``, whose classes are alike and unrelated; all the logic is the guard's."""

from __future__ import annotations

import weakref
from collections.abc import AsyncIterator, Iterator
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from privkit.errors import AnswerError, PrivkitError
from privkit.llm._guard import HEADER, Guard, Request, Sent
from privkit.llm._preview import stopped

if TYPE_CHECKING:
    from privkit.llm._codecs import Codec

__all__ = ["Transports", "transports"]

_RECOMPUTED = frozenset({b"content-length", b"transfer-encoding", b"content-encoding"})
_OWN = frozenset({HEADER.encode(), b"x-privkit-tenant", b"x-privkit-subject"})
_LONG = 20_000  # bytes of a body from which an asynchronous call uses a thread


class Transports(NamedTuple):
    """The classes for one of the two packages; their arguments are the transport inside, the guard and the client."""

    sync: Any
    asynchronous: Any


class _Owner:
    """Who the transport inside belongs to, so that it is closed once nobody needs it, and not before.

    A client of an SDK closes its transport when it is thrown away, so it is kept; one of httpx is only watched.
    """

    def __init__(self, client: object) -> None:
        plain = type(client).__module__ in ("httpx", "httpx2")
        self._kept = None if plain else client
        self._watched = weakref.ref(client) if plain else None

    def let_go(self) -> bool:
        """Say whether the transport is ours to close."""
        self._kept = None
        return self._watched is not None and self._watched() is None


def _request(request: Any, read: Any) -> Request:
    headers = {name.lower(): value for name, value in request.headers.items()}
    query = request.url.query.decode("latin-1")
    return Request(request.method, request.url.scheme, request.url.path, headers, read, query)


def _rebuilt(module: Any, request: Any, sent: Sent) -> Any:
    gone = _OWN if sent.body is None else _OWN | _RECOMPUTED
    headers = [(name, value) for name, value in request.headers.raw if name.lower() not in gone]
    if sent.body is None and len(headers) == len(request.headers.raw):
        return request
    body = {"stream": request.stream} if sent.body is None else {"content": sent.body}
    return module.Request(request.method, request.url, headers=headers, extensions=request.extensions, **body)


def _codec(module: Any, response: Any, sent: Sent) -> Codec | None:
    codec = sent.answer(response.status_code, response.headers.get("content-type", ""))
    if codec is not None:
        known = import_module(f"{module.__name__}._decoders").SUPPORTED_DECODERS
        encodings = response.headers.get_list("content-encoding", split_commas=True)
        if any(encoding.strip().lower() not in known for encoding in encodings if encoding.strip()):
            raise AnswerError("the answer is in a content encoding that cannot be read here")
    return codec


def _answered(module: Any, response: Any, stream: Any) -> Any:
    headers = [(name, value) for name, value in response.headers.raw if name.lower() not in _RECOMPUTED]
    return module.Response(
        response.status_code, headers=headers, stream=stream, extensions=response.extensions
    )


@lru_cache(maxsize=4)
def transports(name: str) -> Transports:
    """Return the transports for ``"httpx"`` or ``"httpx2"``."""
    module = import_module(name)
    return Transports(_sync(module), _async(module))


def _sync(module: Any) -> Any:
    class Stream(module.SyncByteStream):  # type: ignore[misc]
        def __init__(self, response: Any, codec: Codec, guard: Guard) -> None:
            self._response, self._codec, self._guard = response, codec, guard

        def __iter__(self) -> Iterator[bytes]:
            try:
                for data in self._response.iter_bytes():
                    if ready := self._codec.feed(data):
                        yield ready
                if ready := self._codec.finish():
                    yield ready
            except PrivkitError as error:
                raise self._guard.as_native(error) from None

        def close(self) -> None:
            self._response.close()

    class Protected(module.BaseTransport):  # type: ignore[misc]
        """Protects what goes through the transport inside."""

        def __init__(self, inner: Any, guard: Guard, client: object) -> None:
            self.privkit_guard = guard
            self.privkit_inner = inner
            self._owner = _Owner(client)

        def handle_request(self, request: Any) -> Any:
            sent = self.privkit_guard.outgoing(_request(request, request.read))
            leaving = _rebuilt(module, request, sent)
            stopped(leaving, request.content if sent.body is None else sent.body)
            response = self.privkit_inner.handle_request(leaving)
            try:
                codec = _codec(module, response, sent)
            except PrivkitError as error:
                response.close()
                raise self.privkit_guard.as_native(error) from None
            if codec is None:
                return response
            return _answered(module, response, Stream(response, codec, self.privkit_guard))

        def close(self) -> None:
            if self._owner.let_go():
                self.privkit_inner.close()

    return Protected


def _async(module: Any) -> Any:
    class Stream(module.AsyncByteStream):  # type: ignore[misc]
        def __init__(self, response: Any, codec: Codec, guard: Guard) -> None:
            self._response, self._codec, self._guard = response, codec, guard

        async def __aiter__(self) -> AsyncIterator[bytes]:
            try:
                async for data in self._response.aiter_bytes():
                    if ready := self._codec.feed(data):
                        yield ready
                if ready := self._codec.finish():
                    yield ready
            except PrivkitError as error:
                raise self._guard.as_native(error) from None

        async def aclose(self) -> None:
            await self._response.aclose()

    class Protected(module.AsyncBaseTransport):  # type: ignore[misc]
        """Protects what goes through the transport inside."""

        def __init__(self, inner: Any, guard: Guard, client: object) -> None:
            self.privkit_guard = guard
            self.privkit_inner = inner
            self._owner = _Owner(client)

        async def handle_async_request(self, request: Any) -> Any:
            sent = await self._checked(request)
            leaving = _rebuilt(module, request, sent)
            stopped(leaving, request.content if sent.body is None else sent.body)
            response = await self.privkit_inner.handle_async_request(leaving)
            try:
                codec = _codec(module, response, sent)
            except PrivkitError as error:
                await response.aclose()
                raise self.privkit_guard.as_native(error) from None
            if codec is None:
                return response
            return _answered(module, response, Stream(response, codec, self.privkit_guard))

        async def _checked(self, request: Any) -> Sent:
            body: bytes = await request.aread()
            told = _request(request, lambda: body)
            if len(body) < _LONG:
                return self.privkit_guard.outgoing(told)
            from anyio import to_thread  # both packages depend on it

            return await to_thread.run_sync(self.privkit_guard.outgoing, told)

        async def aclose(self) -> None:
            if self._owner.let_go():
                await self.privkit_inner.aclose()

    return Protected
