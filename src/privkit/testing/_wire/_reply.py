"""What the fake provider is told to say: replies, tool calls, faults."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from privkit.errors import ConfigurationError

__all__ = ["Fault", "Reply", "ToolCall", "pieces"]

# About as long as the tokens of a language model.
_PIECE = re.compile(r"\s*\S{1,4}|\s+")
_LEAST_STATUS, _MOST_STATUS = 400, 599


@dataclass(frozen=True, slots=True)
class ToolCall:
    """A call of one of the bot's tools.

    Args:
        name: of the tool.
        arguments: an object, or the source of one as the model wrote it.
        id: of the call; one is made up where none is given.
    """

    name: str
    arguments: Mapping[str, Any] | str = field(default_factory=dict, repr=False)
    id: str = ""

    def source(self) -> str:
        """Return the arguments as JSON source."""
        import json

        given = self.arguments
        return given if isinstance(given, str) else json.dumps(given, ensure_ascii=False)

    def parsed(self) -> Any:
        """Return the arguments as data."""
        import json

        return json.loads(self.source())


@dataclass(frozen=True, slots=True)
class Reply:
    """What the model says, in whichever API it is asked. Its repr shows no text.

    Args:
        text: the answer.
        tool_calls: calls of tools, after the text.
        thinking: a thinking block (with a signature) or the summary of a reasoning item, before the text.
        choices: answers for ``n`` of more than one; ``text`` is repeated where they are missing.
        finish: ``"stop"``, ``"length"``, ``"tool_calls"``, ``"content_filter"``; by default what fits.
        break_after: bytes of the body after which the connection is cut.
        before_event: called with the number of each event of a stream before it is sent, so that a test can hold it.
    """

    text: str = field(default="", repr=False)
    tool_calls: tuple[ToolCall, ...] = ()
    thinking: str = field(default="", repr=False)
    choices: tuple[str, ...] = field(default=(), repr=False)
    finish: str = ""
    break_after: int | None = None
    before_event: Callable[[int], object] | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        for name in ("tool_calls", "choices"):
            given = getattr(self, name)
            if isinstance(given, (str, ToolCall)):
                raise ConfigurationError(f"{name} wants a list")
            object.__setattr__(self, name, tuple(given))

    def choice(self, at: int) -> str:
        """Return the answer of one choice."""
        return self.choices[at] if at < len(self.choices) else self.text

    def ending(self) -> str:
        """Return why it ended."""
        return self.finish or ("tool_calls" if self.tool_calls else "stop")


@dataclass(frozen=True, slots=True)
class Fault:
    """A failure in the place of a reply.

    Args:
        status: of HTTP, such as 429, 500 or 529; 0 closes the connection without an answer.
        message: what the error says.
        retry_after: seconds, for the header of this name.
    """

    status: int = 500
    message: str = "the fake provider was told to fail"
    retry_after: float | None = None

    def __post_init__(self) -> None:
        if self.status and not _LEAST_STATUS <= self.status <= _MOST_STATUS:
            raise ConfigurationError("a fault's status is 400 to 599, or 0 for a connection that is closed")


def pieces(text: str, size: int | None) -> list[str]:
    """Cut a text as a stream of a model does.

    Args:
        text: the answer.
        size: code points of each piece; by default about as models do.
    """
    if size is None:
        return _PIECE.findall(text)
    return [text[at : at + size] for at in range(0, len(text), size)]
