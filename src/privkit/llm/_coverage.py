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
_GENAI_PATH = re.compile(r"path = \(?\s*f?'(?P<path>[^'?{][^'?]*|\{[^}]*\}[^'?]+|\{name\})'")
_GENAI_CALL = re.compile(r"request(?:_streamed)?\(\s*'(?P<method>\w+)'")
_PRIVATE = re.compile(r"self\.(_[a-z]\w*)\(")
_MOST_PRIVATE = 12
# What ``{name}`` begins with in the modules of google-genai.
_NAMES = {"models": "models", "caches": "cachedContents", "batches": "batches", "tunings": "tuningJobs"}
_VERBS = {"get_api_list": "GET"}


class Method(NamedTuple):
    """One method of a client.

    Attributes:
        name: as it is called, such as ``chat.completions.create``.
        status: ``"covered"``, ``"plain"`` (holds no text), ``"composed"`` (of requests of other methods, each of
            which is judged by itself), ``"refused"`` or ``"out of reach"`` (a web socket).
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
        part = _part(holder, name)
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


def _part(holder: Any, name: str) -> Any:
    try:
        return getattr(holder, name)
    except Exception:  # a property that wants something else first
        return None


def _methods(path: str, resource: Any) -> Iterator[Method]:
    kind = type(resource)
    for name in sorted(dir(kind)):
        function = inspect.getattr_static(kind, name)
        if name.startswith(("_", "with_")) or not callable(getattr(kind, name)) or hasattr(function, "func"):
            continue
        yield _method(path + name, kind, name)


def _method(shown: str, kind: type, name: str) -> Method:
    if name == "connect":
        return Method(shown, "out of reach", "a web socket")
    if kind.__module__.startswith("google.genai._gaos"):
        return Method(shown, "refused")  # generated code with addresses of its own, none of them known
    found = _calls(kind, name, set())
    if not found:
        return Method(shown, "composed")
    method, path = found[0]
    for (
        method,
        path,
    ) in found:  # of the addresses of two clouds, that of the one whose client it is may be known
        if (state := _state(method, path, kind)) != "refused":
            return Method(shown, state, f"{method} {path}")
    return Method(shown, "refused", f"{method} {path}")


def _calls(kind: type, name: str, seen: set[str]) -> list[tuple[str, str]]:
    """Return the requests that a method makes, itself or by private methods of its class."""
    seen.add(name)
    try:
        source = inspect.getsource(getattr(kind, name))
    except (AttributeError, OSError, TypeError):
        return []
    found = [(_VERBS.get(each[1], each[1].upper()), each["path"]) for each in _CALL.finditer(source)]
    verbs = _GENAI_CALL.findall(source)
    found += [(verbs[0].upper(), each["path"]) for each in _GENAI_PATH.finditer(source) if verbs]
    for private in _PRIVATE.findall(source):
        if private not in seen and len(seen) < _MOST_PRIVATE:
            found += _calls(kind, private, seen)
    return found


def _state(method: str, path: str, kind: type) -> str:
    named = _NAMES.get(kind.__module__.rpartition(".")[2], "")
    path = f"{named}/1{path.removeprefix('{name}')}" if named and path.startswith("{name}") else path
    try:
        return _kind(endpoint_of(method, re.sub(r"\{[^}]*\}", "1", path)).kind)
    except UnknownEndpointError:
        return "refused"


def _kind(kind: str) -> str:
    return "plain" if kind == "plain" else "covered"
