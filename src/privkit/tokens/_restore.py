"""Putting the values back in the place of their tokens, in a whole text or in chunks."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Protocol

from privkit.tokens._book import Book, Entry
from privkit.tokens._forms import Form, View, writer
from privkit.tokens._grammar import LONGEST, mentions, partial

__all__ = ["Gate", "Restoration", "restored"]


_DIGIT = re.compile(r"\d")


class Gate(Protocol):
    """Decides, token by token, whether its value is put in; it sees all text, from left to right, once."""

    def text(self, segment: str) -> str:
        """Return what is passed on of a piece of text in which no token of the conversation stands."""

    def value(self, entry: Entry, written: str) -> str | None:
        """Return what to put in the place of a token that was written so, or ``None`` to leave it there."""


def restored(text: str, book: Book, *, into: Form = "text", disclosed: frozenset[str] | None = None) -> str:
    """Return the text with each token of the conversation replaced by its value, in one pass.

    What is put in is not looked at again, so a value that looks like a token stays what it is.

    Args:
        text: what came back from a model.
        book: the conversation's tokens.
        into: what the text is: ``"text"``, the source of a ``"json"`` document, or a ``"url"``.
        disclosed: as in ``Restoration``.

    Raises:
        ConfigurationError: another form.
    """
    restoration = Restoration(book, into=into, disclosed=disclosed)
    return restoration.feed(text, last=True)


class Restoration:
    """Restores a text that comes in chunks: the same result however it is cut.

    Held back is only what may be the beginning of a token.

    Args:
        book: the conversation's tokens.
        into: as in ``restored``.
        disclosed: whose values are put in, by who supplied them; those of all for ``None``.
        gate: has the last word on each token.
        tell: is given itself and each text in which something was restored, before that text is handed out, and
            returns it; for an audit.
    """

    __slots__ = (
        *("_book", "_disclosed", "_done", "_floor", "_gate", "_held", "_tell", "_writer"),
        *("count", "fresh", "kept"),
    )

    def __init__(
        self,
        book: Book,
        *,
        into: Form = "text",
        disclosed: frozenset[str] | None = None,
        gate: Gate | None = None,
        tell: Callable[[Restoration, str], str] | None = None,
    ) -> None:
        self._book = book
        self._tell = tell
        self._disclosed = disclosed
        self._gate = gate
        self._writer = writer(into)
        self._held = ""  # some text passed on already, for what stands before a token, and what is held back
        self._done = 0
        self._floor = 0
        self.count = 0
        """How many tokens were restored."""
        self.kept = 0
        """How many tokens of the conversation were left standing."""
        self.fresh: set[Entry] = set()
        """Those that were restored since somebody has emptied this: for an audit."""

    @property
    def held(self) -> str:
        """What is held back at the moment."""
        return self._held[self._done :]

    def feed(self, chunk: str, *, last: bool = False) -> str:
        """Return what is sure by now; after the last chunk, all of it."""
        text = self._held = self._held + chunk
        at = self._done
        view = self._writer.view(text, last=last)
        sure = self._sure(text, view, at, last=last)
        if not _DIGIT.search(text, at):  # no token without one
            passed = self._passed(text[at:sure])
            self._forget(sure)
            return passed
        parts: list[str] = []
        for mention in mentions(view.text, self._book, floor=view.at(self._floor), begin=view.at(at)):
            start, end = view.source(mention.start), view.source(mention.end)
            if start >= sure:
                break
            parts += self._passed(text[at:start]), self._put(mention.entry, text[start:end])
            at = self._floor = end
            if at > sure:  # what was held back began inside this token
                sure = self._sure(text, view, at, last=last)
        parts.append(self._passed(text[at:sure]))
        self._forget(sure)
        restored_text = "".join(parts)
        return self._tell(self, restored_text) if self._tell and self.fresh else restored_text

    def _passed(self, segment: str) -> str:
        self._writer.passed(segment)
        return segment if self._gate is None else self._gate.text(segment)

    def _put(self, entry: Entry, written: str) -> str:
        value: str | None = entry.value
        if self._disclosed is not None and not self._disclosed & self._book.sources(entry):
            value = None
        if self._gate is not None:
            gated = self._gate.value(entry, written)
            value = None if value is None else gated
        if value is None:
            self.kept += 1
            self._writer.passed(written)
            return written
        self.count += 1
        self.fresh.add(entry)
        return self._writer.written(value)

    def _sure(self, text: str, view: View, at: int, *, last: bool) -> int:
        return len(text) if last else view.source(partial(self._book.types).held(view.text, view.at(at)))

    def finish(self) -> str:
        """Return what was held back. A token that was cut off at the end stays as it is."""
        return self.feed("", last=True)

    def _forget(self, done: int) -> None:
        gone = max(0, done - LONGEST)
        self._held = self._held[gone:]
        self._done = done - gone
        self._floor = max(0, self._floor - gone)
