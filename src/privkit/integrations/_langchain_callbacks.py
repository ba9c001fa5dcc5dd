"""A callback handler of LangChain's that is told everything without personal data."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from types import new_class
from typing import TYPE_CHECKING, Any

from privkit.errors import PrivkitError
from privkit.integrations._langchain_messages import changed
from privkit.llm._settings import Settings
from privkit.llm._walks import Outgoing

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["told_of"]

WITHHELD = "[withheld]"
_DEEPEST = 50
# Who is told what, not what: ids, names, tags.
_KEPT = frozenset({"run_id", "parent_run_id", "tags", "name", "run_type", "tool_call_id"})


def told_of(handler: Any, shield: Shield) -> Any:
    """Return a handler that redacts what it is told and passes it on."""
    from langchain_core.callbacks import AsyncCallbackHandler, BaseCallbackHandler

    base = AsyncCallbackHandler if isinstance(handler, AsyncCallbackHandler) else BaseCallbackHandler
    methods = {name: _method(name) for name in dir(base) if name.startswith("on_")}
    if base is AsyncCallbackHandler:
        methods = {name: _amethod(name) for name in methods}
    kind = new_class("RedactingHandler", (_Handler, base), exec_body=lambda body: body.update(methods))
    return kind(handler, shield)


class _Handler:
    """Everything but the methods that are told something is the handler's own."""

    def __init__(self, handler: Any, shield: Shield) -> None:
        super().__init__()
        self._handler = handler
        self._clean = _Cleaner(shield)
        for name in ("raise_error", "run_inline"):
            setattr(self, name, getattr(handler, name))

    def __repr__(self) -> str:
        return f"<RedactingHandler around {type(self._handler).__name__}>"

    def __getattribute__(self, name: str) -> Any:
        if name.startswith("ignore_"):
            return getattr(object.__getattribute__(self, "_handler"), name)
        return super().__getattribute__(name)


def _method(name: str) -> Callable[..., Any]:
    def told(self: Any, *args: Any, **kwargs: Any) -> Any:
        args, kwargs = self._clean.call(name, args, kwargs)
        return getattr(self._handler, name)(*args, **kwargs)

    return told


def _amethod(name: str) -> Callable[..., Any]:
    async def told(self: Any, *args: Any, **kwargs: Any) -> Any:
        args, kwargs = self._clean.call(name, args, kwargs)
        done = getattr(self._handler, name)(*args, **kwargs)
        return await done if inspect.isawaitable(done) else done

    return told


class _OneWay:
    """Redacts where a conversation would give tokens."""

    def __init__(self, shield: Shield) -> None:
        self._shield = shield

    def protect(self, text: str, **_: Any) -> str:
        return self._shield.redact(text).text


class _Cleaner:
    """Redacts what LangChain tells its handlers, whatever it is; what nobody can look into is withheld."""

    def __init__(self, shield: Shield) -> None:
        self._walk = Outgoing(_OneWay(shield), Settings(media="pass"))  # type: ignore[arg-type]

    def call(
        self, name: str, args: tuple[Any, ...], kwargs: dict[str, Any]
    ) -> tuple[tuple[Any, ...], dict[str, Any]]:
        """Return the arguments of a method without personal data."""
        if name in ("on_llm_new_token", "on_stream_event"):  # pieces too small to be looked into
            args = tuple(WITHHELD for _ in args)
            kwargs = {key: kwargs[key] if key in _KEPT else None for key in kwargs}
            return args, {**kwargs, **({"token": WITHHELD} if "token" in kwargs else {})}
        cleaned = {key: value if key in _KEPT else self._safe(value) for key, value in kwargs.items()}
        return tuple(self._safe(value) for value in args), cleaned

    def _safe(self, value: Any) -> Any:
        try:
            return self._value(value, 0)
        except PrivkitError:
            return WITHHELD

    def _value(self, value: Any, depth: int) -> Any:
        from langchain_core.messages import BaseMessage

        if depth > _DEEPEST:
            return WITHHELD
        if isinstance(value, str):
            return self._walk.text(value)
        if isinstance(value, BaseMessage):
            return self._message(value)
        if isinstance(value, dict):
            return {key: self._value(item, depth + 1) for key, item in value.items()}
        if isinstance(value, (list, tuple)):
            items = [self._value(item, depth + 1) for item in value]
            return items if isinstance(value, list) else tuple(items)
        if isinstance(value, BaseException):
            return (
                type(value)()
                if type(value) in (ValueError, TypeError)
                else RuntimeError(type(value).__name__)
            )
        return self._object(value, depth)

    def _message(self, message: Any) -> Any:
        clean = changed(message, self._walk)
        about: dict[str, Any] = {"response_metadata": self._value(clean.response_metadata, 0)}
        if getattr(clean, "tool_call_chunks", None):
            about["tool_call_chunks"] = []
        return clean.model_copy(update=about)

    def _object(self, value: Any, depth: int) -> Any:
        """Return LangChain's own objects with their fields clean, plain values as they are, all else withheld."""
        fields = getattr(type(value), "model_fields", None)
        if fields is not None:
            held = {name: getattr(value, name) for name in fields}
            return value.model_copy(
                update={name: self._value(item, depth + 1) for name, item in held.items()}
            )
        plain = value is None or isinstance(value, (bool, int, float)) or type(value).__name__ == "UUID"
        return value if plain else WITHHELD
