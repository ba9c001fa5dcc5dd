"""Expressions that are compiled when they are first used: most messages need few of them, and compiling takes long."""

from __future__ import annotations

import re
from typing import Any, AnyStr, cast

__all__ = ["Lazy", "lazy"]

_METHODS = ("finditer", "findall", "fullmatch", "match", "search", "split", "sub", "subn")


class Lazy:
    """Stands for an expression and has all that one has; from the first use on, that of the compiled one itself."""

    __slots__ = ("_flags", "flags", "groupindex", "groups", "pattern", *_METHODS)

    def __init__(self, pattern: str | bytes, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __reduce__(self) -> tuple[Any, ...]:
        return lazy, (self.pattern, self._flags)


class _Waiting(Lazy):
    """One that is not compiled yet. What has a ``__getattr__`` pays for it with each attribute, so it is one no longer then.

    Two threads that use it first at the same time both set the same.
    """

    __slots__ = ()

    def __getattr__(self, name: str) -> Any:
        # Only asked for what is not set yet.
        if name not in Lazy.__slots__:
            raise AttributeError(name)
        compiled: re.Pattern[Any] = re.compile(self.pattern, self._flags)
        for each in ("flags", "groupindex", "groups", *_METHODS):
            setattr(self, each, getattr(compiled, each))
        self.__class__ = Lazy  # type: ignore[assignment]
        return getattr(compiled, name)


def lazy(pattern: AnyStr, flags: int = 0) -> re.Pattern[AnyStr]:
    """Return what ``re.compile`` would, but for the work: that waits until the expression is used.

    A wrong expression is told of no sooner, so a test has to use each one. What nearly every message needs is better
    compiled at once, as a call then takes some nanoseconds less.
    """
    return cast("re.Pattern[AnyStr]", _Waiting(pattern, flags))
