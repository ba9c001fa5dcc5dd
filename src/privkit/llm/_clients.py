"""Protected copies of clients: of ``httpx`` and ``httpx2`` themselves, and of the SDKs that are built on them."""

from __future__ import annotations

import copy
import sys
from typing import Any, TypeVar

from privkit.errors import ConfigurationError
from privkit.llm._guard import Guard
from privkit.llm._transports import transports

__all__ = ["guard_of", "http_clients", "native_error", "protected"]

Client = TypeVar("Client")
_SDKS = ("openai", "anthropic")
_KNOWN = (
    "a client is an OpenAI, AsyncOpenAI, Anthropic, AsyncAnthropic, google.genai.Client, or a Client or AsyncClient of "
    "httpx or httpx2"
)


def _is(client: object, package: str, *names: str) -> bool:
    module = sys.modules.get(package)  # what was never imported has made no client
    kinds = tuple(kind for name in names if isinstance(kind := getattr(module, name, None), type))
    return isinstance(client, kinds)


def _package(client: object) -> str:
    """Return which of the two HTTP packages a client is of, or nothing."""
    return next((name for name in ("httpx", "httpx2") if _is(client, name, "Client", "AsyncClient")), "")


def native_error(client: object) -> type[BaseException] | None:
    """Return the base of the SDK's errors, where the SDK takes any other error for one of the connection."""
    if _is(client, "anthropic", "Anthropic", "AsyncAnthropic"):
        return sys.modules["anthropic"].AnthropicError  # type: ignore[no-any-return]
    return None


def protected(client: Client, guard: Guard) -> Any:
    """Return a copy whose requests pass the guard.

    Raises:
        ConfigurationError: it is no client that is known, or protected already.
    """
    if guard_of(client) is not None:
        raise ConfigurationError("the client is protected already; protect the one it was made of")
    if _package(client):
        return _http(client, guard)
    if any(_is(client, sdk, *_names(sdk)) for sdk in _SDKS):
        return _sdk(client, guard)
    if _is(client, "google.genai", "Client"):
        return _genai(client, guard)
    raise ConfigurationError(f"{_KNOWN}; {type(client).__name__} is none")


def _names(sdk: str) -> tuple[str, str]:
    return ("OpenAI", "AsyncOpenAI") if sdk == "openai" else ("Anthropic", "AsyncAnthropic")


def http_clients(client: Any) -> list[Any]:
    """Return the HTTP clients that a client sends with."""
    if _package(client):
        return [client]
    api = getattr(client, "_api_client", None)
    if api is not None:
        found = (getattr(api, name, None) for name in ("_httpx_client", "_async_httpx_client"))
        return [each for each in found if each is not None]
    inner = getattr(client, "_client", None)
    return [inner] if _package(inner) else []


def guard_of(client: Any) -> Guard | None:
    """Return the guard of a protected client, ``None`` for another."""
    guards = [getattr(http._transport, "privkit_guard", None) for http in http_clients(client)]
    return guards[0] if guards else None


def _http(client: Any, guard: Guard, *, owner: Any = None) -> Any:
    """Return a copy of an HTTP client with its transport and its mounts wrapped, so that its proxies stay."""
    owner = client if owner is None else owner
    made = copy.copy(client)
    made._headers, made._cookies = (
        type(client._headers)(client._headers),
        type(client._cookies)(client._cookies),
    )
    made._event_hooks = {name: list(hooks) for name, hooks in client._event_hooks.items()}
    kinds = transports(_package(client))
    kind = kinds.asynchronous if hasattr(client, "aclose") else kinds.sync

    def wrapped(transport: Any) -> Any:
        return None if transport is None else kind(transport, guard, owner)

    if getattr(client, "_per_loop", False):  # google-genai: a pool for each event loop
        made._per_loop, made._transport, made._mounts = False, wrapped(_PerLoop(client)), {}
        made._loop_clients = {}  # those of the client are not the copy's to close
        return made
    made._transport = wrapped(client._transport)
    made._mounts = {pattern: wrapped(transport) for pattern, transport in client._mounts.items()}
    return made


class _PerLoop:
    """The pool of the running event loop, of a client that keeps one for each."""

    def __init__(self, client: Any) -> None:
        self._client = client

    async def handle_async_request(self, request: Any) -> Any:
        inner = self._client._client_for_running_loop()
        return await inner._transport_for_url(request.url).handle_async_request(request)

    async def aclose(self) -> None:
        await self._client.aclose()


def _sdk(client: Any, guard: Guard) -> Any:
    made = client.copy(http_client=_http(client._client, guard))
    return _staying(made, guard)


def _staying(made: Any, guard: Guard) -> Any:
    """See to it that a copy with an HTTP client of its own is protected too."""

    def copied(**options: Any) -> Any:
        http = options.get("http_client")
        if http is not None and guard_of(http) is None:
            options["http_client"] = _http(http, guard)
        return _staying(type(made).copy(made, **options), guard)

    made.copy = made.with_options = copied
    return made


def _genai(client: Any, guard: Guard) -> Any:
    api = copy.copy(client._api_client)
    sync, asynchronous = api._httpx_client, api._async_httpx_client
    if sync is None or asynchronous is None or api._use_google_auth_sync():
        raise ConfigurationError(
            "this google-genai client does not send with httpx, so it cannot be protected"
        )
    api._httpx_client = _http(sync, guard, owner=client)
    api._async_httpx_client = _http(asynchronous, guard, owner=client)
    # With clients of the caller's the SDK uses neither aiohttp nor requests, and leaves closing to the caller.
    api._http_options = api._http_options.model_copy(
        update={"httpx_client": api._httpx_client, "httpx_async_client": api._async_httpx_client}
    )
    return _bound(client, client._api_client, api)


def _bound(holder: Any, old: Any, new: Any) -> Any:
    """Return a copy of what holds the API client, and of all it holds that do so too."""
    made = copy.copy(holder)
    for name, part in vars(holder).items():
        if part is old:
            setattr(made, name, new)
        elif getattr(part, "_api_client", None) is old:
            setattr(made, name, _bound(part, old, new))
        elif name.endswith("_instance"):
            setattr(made, name, None)  # made anew from the API client when it is asked for
    return made
