"""The texts of a streamed answer that grow side by side, each with what it holds back."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any

from privkit.tokens._grammar import look_alikes

if TYPE_CHECKING:
    from privkit.llm._walks import Answers, Restoring
    from privkit.tokens import Form

__all__ = ["Channels"]

Key = tuple[Any, ...]

_CUT = re.compile(r"[A-Z][A-Z0-9_]{0,60}_(?:\d{1,7}(?:_[a-z]{0,2})?)?\Z")


class Channels:
    """Restores each text by itself; what one holds back never delays another.

    Args:
        answers: makes what restores a text.
    """

    def __init__(self, answers: Answers) -> None:
        self._answers = answers
        self._open: dict[Key, Restoring] = {}

    def user(self, key: Key, delta: str) -> str:
        """Return what of a text for the user is sure by now."""
        return self._fed(key, delta, lambda: self._answers.for_user(delta))

    def tool(self, key: Key, delta: str, name: str) -> str:
        """Return what of the arguments of a tool call is sure by now: JSON source, if it begins like that."""
        into: Form = "json" if delta.lstrip()[:1] in ("{", "[") else "text"
        return self._fed(key, delta, lambda: self._answers.for_tool(name, into=into))

    def _fed(self, key: Key, delta: str, make: Callable[[], Restoring]) -> str:
        restoration = self._open.get(key)
        if restoration is None:
            if not delta or delta.isspace():  # its first sign tells whether it is JSON
                return delta
            restoration = self._open[key] = make()
        return restoration.feed(delta)

    def finish(self, key: Key) -> str:
        """Return what a text held back, at its end."""
        restoration = self._open.pop(key, None)
        if restoration is None:
            return ""
        held = restoration.held
        rest = restoration.finish()
        if rest == held and _CUT.search(held):
            self._answers.truncated()
        self._answers.counted(restoration)
        return rest

    def settle(self, key: Key) -> str:
        """Return what a text held back, if that is a whole token, because another kind of text begins."""
        restoration = self._open.get(key)
        return self.finish(key) if restoration is not None and look_alikes(restoration.held) else ""

    def begun(self) -> Iterator[Key]:
        """Yield which texts have begun and not ended."""
        return iter(list(self._open))
