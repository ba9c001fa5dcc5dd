"""What the renderings of all APIs share."""

from __future__ import annotations

import itertools
import json
from collections.abc import Iterable, Iterator
from typing import Any, NamedTuple, TypeVar

from privkit.testing._wire._reply import Reply, pieces

__all__ = ["CREATED", "Mint", "Rendering", "dumped", "interleaved", "sse", "words"]

CREATED = 1_767_225_600
"""The time of every answer: the fake has no clock, so that the same requests give the same bytes."""
_Item = TypeVar("_Item")


class Mint:
    """Makes up ids, the same ones in every run."""

    __slots__ = ("_numbers",)

    def __init__(self) -> None:
        self._numbers = itertools.count(1)

    def __call__(self, prefix: str) -> str:
        """Return an id with this prefix."""
        return f"{prefix}{next(self._numbers):012x}"


class Rendering(NamedTuple):
    """One reply to one request: what was asked, what is said, and how finely a stream cuts it."""

    body: dict[str, Any]
    model: str
    reply: Reply
    mint: Mint
    piece: int | None

    def pieces(self, text: str) -> list[str]:
        """Cut a text as this stream does."""
        return pieces(text, self.piece)


def dumped(data: Any) -> bytes:
    """Return JSON as providers send it: UTF-8 and no spaces."""
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).encode()


def sse(data: Any, event: str = "") -> bytes:
    """Return one server-sent event (HTML standard, 9.2)."""
    name = f"event: {event}\n".encode() if event else b""
    return name + b"data: " + (data if isinstance(data, bytes) else dumped(data)) + b"\n\n"


def interleaved(streams: Iterable[Iterable[_Item]]) -> Iterator[_Item]:
    """Yield an item of each stream in turn."""
    end: Any = object()
    for row in itertools.zip_longest(*streams, fillvalue=end):
        yield from (item for item in row if item is not end)


def words(data: Any) -> int:
    """Return a number of tokens that grows with the text; not a real count."""
    return len(json.dumps(data).split()) if data else 0
