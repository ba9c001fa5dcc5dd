"""What a detector is, and what the checks around one share."""

from __future__ import annotations

import re
from collections.abc import AsyncIterable, Iterable
from typing import Any, Protocol, runtime_checkable

from privkit.errors import ConfigurationError, InputError
from privkit.text import Span

__all__ = [
    "Detector",
    "Following",
    "Headed",
    "Reaching",
    "check_async_chunks",
    "check_chunks",
    "check_entity_type",
    "check_score",
    "check_text",
]

_ENTITY_TYPE = re.compile(r"[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*")


@runtime_checkable
class Detector(Protocol):
    """Anything that finds spans in a text: a callable with the entity types it can report.

    There is nothing to inherit from and nowhere to register: pass the detector to a ``Shield``.
    """

    @property
    def entities(self) -> frozenset[str]:
        """The entity types the detector can report."""
        ...

    def __call__(self, text: str, /) -> Iterable[Span]:
        """Return what was found; offsets are code points of the text, half open."""
        ...


@runtime_checkable
class Reaching(Protocol):
    """A detector that says how far it looks, so that a stream need not be held back to its end.

    ``reach`` is a number of code points: whether something is found at a place depends only on the text
    within that distance of it, and on whole words. A detector without it makes streams wait.
    """

    @property
    def reach(self) -> int:
        """How many code points around a place decide what is found there."""
        ...


@runtime_checkable
class Following(Protocol):
    """A detector that reads a text segment by segment, so that a stream can let go of what it has read.

    What it finds in a segment depends on that segment and on what it remembers of those before. So a text may be
    cut at any end of a segment: ``following`` on the parts, in order and with one memory, finds what it
    finds in the whole.
    """

    @property
    def settled(self) -> int:
        """How many code points have to follow the end of a segment until it stays one, whatever comes."""
        ...

    def segments(self, text: str, /) -> list[tuple[int, int]]:
        """Return the segments of a text: half-open offsets that cover it without gaps."""
        ...

    def remember(self) -> Any:
        """Return the memory of a text of which nothing has been read."""
        ...

    def following(self, text: str, memory: Any, /) -> Iterable[Span]:
        """Return what is found in the text behind what the memory has seen, and remember it too."""
        ...


@runtime_checkable
class Headed(Protocol):
    """A detector that reads the cells of tables under their headings, however far above those stand."""

    def heading(self, text: str, at: int, /) -> tuple[str, int] | None:
        """Return the heading, with its line end, of the table the place is in, and where the line of the place begins."""
        ...


def check_text(text: object) -> str:
    """Return the text, or raise ``InputError`` that says what to do with what was given instead."""
    if isinstance(text, str):
        return text
    if isinstance(text, (bytes, bytearray, memoryview)):
        raise InputError("expected text (str), got bytes; decode them first, e.g. data.decode('utf-8')")
    raise InputError(f"expected text (str), got {type(text).__name__}")


def check_chunks(chunks: Iterable[str]) -> Iterable[str]:
    """Return the stream, or raise ``InputError`` when it is none; its chunks are looked at as they come."""
    if isinstance(chunks, (bytes, bytearray, memoryview)):
        check_text(chunks)
    if not isinstance(chunks, Iterable):
        raise InputError(f"expected a stream of texts, such as a list of str; got {type(chunks).__name__}")
    return chunks


def check_async_chunks(chunks: AsyncIterable[str]) -> AsyncIterable[str]:
    """Return the asynchronous stream, or raise ``InputError`` when it is none."""
    if not isinstance(chunks, AsyncIterable):
        raise InputError(f"expected an asynchronous stream of texts; got {type(chunks).__name__}")
    return chunks


def check_entity_type(entity_type: object) -> str:
    """Return the entity type, or raise ``ConfigurationError`` when it is not spelt like one."""
    if isinstance(entity_type, str) and _ENTITY_TYPE.fullmatch(entity_type):
        return entity_type
    raise ConfigurationError(
        "an entity type is written in capitals and underscores, such as 'LOYALTY_NUMBER'"
    )


def check_score(score: object, *, what: str = "score") -> float:
    """Return the score, or raise ``ConfigurationError`` when it is no number from 0 to 1."""
    if isinstance(score, (int, float)) and not isinstance(score, bool) and 0 <= score <= 1:
        return float(score)
    raise ConfigurationError(f"{what} must be a number from 0 to 1")
