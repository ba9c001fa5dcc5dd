"""What decides, token by token, whether a value is put into an answer: where it would stand, and who may have it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privkit.errors import UnknownTokenError
from privkit.tokens._grammar import look_alikes
from privkit.tokens._links import Links

if TYPE_CHECKING:
    from privkit.llm._settings import Counts, Settings
    from privkit.tokens import Entry, Form

__all__ = ["ArgumentGate", "LinkGate"]


class LinkGate(Links):
    """Leaves tokens standing in addresses of hosts that are not allowed, and counts what looks like a token."""

    __slots__ = ("_counts", "_settings", "_unknown")

    def __init__(self, settings: Settings, counts: Counts, *, into: Form = "text") -> None:
        super().__init__(settings.hosts, into=into)
        self._settings = settings
        self._counts = counts
        self._unknown = 0

    def text(self, segment: str) -> str:
        """Return what is passed on of a piece of text in which no token of the conversation stands."""
        passed = self._known(segment) if "_" in segment else segment
        self._note(segment)
        return passed

    def value(self, entry: Entry, written: str) -> str | None:
        """Return what to put in the place of a token, or ``None`` to leave it."""
        value = super().value(entry, written)
        return None if self._unknown > self._settings.most_unknown else value

    def _known(self, segment: str) -> str:
        parts: list[str] = []
        at = 0
        for start, end in look_alikes(segment):
            if start == 0 and self._before()[-1:].isalnum():
                continue
            self._unknown += 1
            self._counts.add("unknown")
            if self._settings.unknown_tokens == "raise":
                raise UnknownTokenError("the answer holds a token that this conversation did not give out")
            if self._settings.unknown_tokens == "drop":
                parts.append(segment[at:start])
                at = end
        return "".join([*parts, segment[at:]]) if at else segment


class ArgumentGate(LinkGate):
    """For the arguments of a tool call: only those by name that are allowed get values.

    Args:
        settings, counts: as for ``LinkGate``.
        names: of the arguments; all for ``None``.
        source: whether what is restored is JSON source.
    """

    __slots__ = ("_allowed_names", "_reader")

    def __init__(
        self, settings: Settings, counts: Counts, names: frozenset[str] | None, *, source: bool = False
    ) -> None:
        super().__init__(settings, counts, into="json" if source else "text")
        self._allowed_names = names
        self._reader = _TopLevel()

    def text(self, segment: str) -> str:
        """Follow which argument the text is in."""
        self._read(segment)
        return super().text(segment)

    def value(self, entry: Entry, written: str) -> str | None:
        """Return the value only where its argument may have it."""
        value = super().value(entry, written)
        name = self._reader.name
        self._read(written)
        return value if self._allowed_names is None or name in self._allowed_names else None

    def _read(self, source: str) -> None:
        if self._allowed_names is not None:
            self._reader.read(source)


class _TopLevel:
    """Follows the source of a JSON object and knows under which of its own keys it is."""

    __slots__ = ("_depth", "_escape", "_key", "_string", "_wants_key", "name")

    def __init__(self) -> None:
        self._depth = 0
        self._string = self._escape = self._wants_key = False
        self._key = ""
        self.name: str | None = None

    def read(self, source: str) -> None:
        for sign in source:
            if self._string:
                self._inside(sign)
            elif sign == '"':
                self._string, self._key = True, ""
            elif sign in "{[":
                self._depth += 1
                self._wants_key = self._depth == 1 and sign == "{"
            elif sign in "}]":
                self._depth -= 1
            elif self._depth == 1 and sign in ":,":
                self._wants_key = sign == ","
                self.name = self._key if sign == ":" else None

    def _inside(self, sign: str) -> None:
        if self._escape:
            self._escape = False
        elif sign == "\\":
            self._escape = True
        elif sign == '"':
            self._string = False
            return
        if self._depth == 1 and self._wants_key:
            self._key += sign
