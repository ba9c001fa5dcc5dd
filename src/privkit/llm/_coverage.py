"""Which methods of a client are covered, which are refused, and which are out of reach of its transport."""

from __future__ import annotations

import inspect
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from privkit.errors import UnknownEndpointError
from privkit.llm._wire import ENDPOINTS, endpoint_of

__all__ = ["Coverage", "Method", "coverage"]

_DEEPEST = 6
_CALL = re.compile(
    r"self\._(get|post|put|patch|delete|get_api_list)\(\s*(?:path_template\(\s*)?f?\"(?P<path>[^\"?]+)"
)
_GENAI = re.compile(
    r"path = f?'(?P<path>[^'?]+)'.{0,4000}?request(?:_streamed)?\(\s*'(?P<method>\w+)'", re.DOTALL
)
_SOCKET = ("connect", "live", "realtime")
_VERBS = {"get_api_list": "GET"}


class Method(NamedTuple):
    """One method of a client.

    Attributes:
        name: as it is called, such as ``chat.completions.create``.
        status: ``"covered"``, ``"plain"`` (holds no text), ``"composed"`` (made of other methods), ``"refused"`` or
            ``"out of reach"``.
        endpoint: the method and the path of its requests, where they are known.
    """

    name: str
    status: str
    endpoint: str = ""


class Coverage(tuple[Method, ...]):
    """The methods of a client; its text is a table."""

    __slots__ = ()

    def __str__(self) -> str:
        wide = max((len(method.name) for method in self), default=0)
        return "\n".join(
            f"{name:{wide}}  {status:12}  {endpoint}".rstrip() for name, status, endpoint in self
        )


def coverage(client: Any) -> Coverage:
    """Return what of a client is covered, method by method, by looking at the SDK that is installed.

    A client of ``httpx`` or ``httpx2`` has no methods for single endpoints: for it, the table lists the endpoints.
    """
    resources = list(_resources(client, "", set(), 0))
    if not resources:
        return Coverage(
            Method(f"{known.api}: {known.path}", _kind(known.kind), known.method) for known in ENDPOINTS
        )
    found = [method for path, resource in resources for method in _methods(path, resource)]
    return Coverage(sorted(found))


def _resources(holder: Any, path: str, seen: set[type], depth: int) -> Iterator[tuple[str, Any]]:
    """Yield the parts of an SDK's client that hold methods, with their names."""
    for name in sorted(dir(type(holder))):
        if name.startswith(("_", "with_")) or depth > _DEEPEST:
            continue
        attribute = inspect.getattr_static(type(holder), name)
        if not isinstance(attribute, property) and not hasattr(attribute, "func"):
            continue
        try:
            part = getattr(holder, name)
        except Exception:
            continue
        kind = type(part)
        if kind in seen or not (
            hasattr(part, "_client") or hasattr(part, "_api_client") or hasattr(part, "_modules")
        ):
            continue
        if not kind.__module__.startswith(("openai.", "anthropic.", "google.genai.")):
            continue
        inner = f"{path}{name}."
        yield inner, part
        yield from _resources(part, inner, seen | {kind}, depth + 1)


def _methods(path: str, resource: Any) -> Iterator[Method]:
    kind = type(resource)
    for name in sorted(dir(kind)):
        function = inspect.getattr_static(kind, name)
        if name.startswith(("_", "with_")) or not inspect.isroutine(function):
            continue
        yield _method(path + name, kind, name)


def _method(shown: str, kind: type, name: str) -> Method:
    if name == "connect" or any(part in _SOCKET for part in shown.split(".")[:-1]):
        return Method(shown, "out of reach", "a web socket")
    try:
        source = inspect.getsource(getattr(kind, name))
        private = re.search(rf"self\.(_{name}\w*)\(", source)
        if private and hasattr(kind, private[1]):
            source += inspect.getsource(getattr(kind, private[1]))
    except (OSError, TypeError):
        return Method(shown, "refused", "nothing is known of it")
    calls = [(_VERBS.get(found[1], found[1].upper()), found["path"]) for found in _CALL.finditer(source)]
    calls += [(found["method"].upper(), found["path"]) for found in _GENAI.finditer(source)]
    if not calls:
        return Method(shown, "composed")
    states = [_state(*call) for call in calls]
    method, path = calls[0]
    worst = next((state for state in ("refused", "covered", "plain") if state in states), "refused")
    return Method(shown, worst, f"{method} {path}")


def _state(method: str, path: str) -> str:
    try:
        return _kind(endpoint_of(method, re.sub(r"\{[^}]*\}", "1", path)).kind)
    except UnknownEndpointError:
        return "refused"


def _kind(kind: str) -> str:
    return "plain" if kind == "plain" else "covered"
