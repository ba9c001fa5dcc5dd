"""A request as the fake provider got it: raw, parsed, and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from privkit.testing._wire._reply import Fault, Reply
from privkit.tokens._grammar import look_alikes

__all__ = ["WireRequest", "strings", "tokens_in"]

# Where the turns of a chat stand, or the texts of what is no chat.
_TURNS = ("messages", "input", "contents", "content", "requests")


class WireRequest:
    """One request. Its repr shows no value.

    Attributes:
        api: such as ``"openai.chat"``, ``"openai.responses"``, ``"anthropic.messages"``, ``"gemini.generate"``.
        method: of HTTP.
        path: of the URL, without the query.
        query: of the URL, decoded.
        headers: by their names in lower case.
        raw: the body as it came, but for its content encoding.
        body: what the JSON says; ``None`` for a body of another kind.
        model: the model that is asked.
        reply: what was answered, before it was mangled; ``None`` where no model was asked.
        cancelled: the client closed the connection before all was sent.
    """

    __slots__ = ("api", "body", "cancelled", "headers", "method", "model", "path", "query", "raw", "reply")

    def __init__(
        self,
        *,
        api: str,
        method: str,
        path: str,
        query: Mapping[str, str] | None = None,
        headers: Mapping[str, str] | None = None,
        raw: bytes = b"",
        body: Any = None,
        model: str = "",
    ) -> None:
        self.api = api
        self.method = method
        self.path = path
        self.query = dict(query or {})
        self.headers = {name.lower(): value for name, value in (headers or {}).items()}
        self.raw = raw
        self.body = body
        self.model = model or str((body.get("model") if isinstance(body, dict) else "") or "fake-model")
        self.reply: Reply | Fault | None = None
        self.cancelled = False

    def __repr__(self) -> str:
        return f"<WireRequest {self.method} {self.api}: {len(self.raw)} bytes>"

    @property
    def texts(self) -> tuple[str, ...]:
        """Every text of the body, names of its fields included."""
        return tuple(strings(self.body))

    @property
    def tokens(self) -> tuple[str, ...]:
        """The tokens in what the chat says, in the order in which they first stand there."""
        found = (token for text in strings(self.turns()) for token in tokens_in(text))
        return tuple(dict.fromkeys(found))

    @property
    def said(self) -> str:
        """What the last turn says: the user's words, or what a tool gave."""
        turns = self.turns()
        return "\n".join(_spoken(turns[-1])) if turns else ""

    def turns(self) -> list[Any]:
        """Return the turns of the chat as they stand in the body, without the system's."""
        body = self.body if isinstance(self.body, dict) else {}
        given: Any = next((body[name] for name in _TURNS if body.get(name)), [])
        return given if isinstance(given, list) else [given]


def strings(data: Any) -> Iterator[str]:
    """Yield every text in JSON data, keys too, in the order of the source."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, Mapping):
        for key, value in data.items():
            yield key
            yield from strings(value)
    elif isinstance(data, list):
        for value in data:
            yield from strings(value)


def tokens_in(text: str) -> list[str]:
    """Return what stands in a text and looks like a conversation's token."""
    return [text[start:end] for start, end in look_alikes(text)]


def _spoken(turn: Any) -> Iterator[str]:
    """Yield what one turn says, whichever API's it is."""
    if isinstance(turn, str):
        yield turn
    elif isinstance(turn, list):
        for part in turn:
            yield from _spoken(part)
    elif isinstance(turn, Mapping):
        if isinstance(response := turn.get("functionResponse", turn.get("function_response")), Mapping):
            yield from (text for text in strings(list((response.get("response") or {}).values())))
        for name in ("content", "parts", "text", "output"):
            yield from _spoken(turn.get(name))
