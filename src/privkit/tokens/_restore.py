"""Putting the values back in the place of their tokens, in a whole text or in chunks."""

from __future__ import annotations

from privkit.tokens._book import Book, Entry
from privkit.tokens._forms import Form, writer
from privkit.tokens._grammar import LONGEST, mentions, partial

__all__ = ["Restoration", "restored"]


def restored(text: str, book: Book, *, into: Form = "text") -> str:
    """Return the text with each token of the conversation replaced by its value, in one pass.

    What is put in is not looked at again, so a value that looks like a token stays what it is.

    Args:
        text: what came back from a model.
        book: the conversation's tokens.
        into: what the text is: ``"text"``, the source of a ``"json"`` document, or a ``"url"``.

    Raises:
        ConfigurationError: another form.
    """
    restoration = Restoration(book, into=into)
    return restoration.feed(text, last=True)


class Restoration:
    """Restores a text that comes in chunks: the same result however it is cut.

    Held back is only what may be the beginning of a token.

    Args:
        book: the conversation's tokens.
        into: as in ``restored``.
    """

    __slots__ = ("_book", "_done", "_floor", "_held", "_writer", "count", "fresh")

    def __init__(self, book: Book, *, into: Form = "text") -> None:
        self._book = book
        self._writer = writer(into)
        self._held = ""  # some text passed on already, for what stands before a token, and what is held back
        self._done = 0
        self._floor = 0
        self.count = 0
        """How many tokens were restored."""
        self.fresh: set[Entry] = set()
        """Those that were restored since somebody has emptied this: for an audit."""

    def feed(self, chunk: str, *, last: bool = False) -> str:
        """Return what is sure by now; after the last chunk, all of it."""
        text = self._held = self._held + chunk
        at = self._done
        sure = self._sure(text, at, last=last)
        parts: list[str] = []
        for mention in mentions(text, self._book, floor=self._floor, begin=at):
            if mention.start >= sure:
                break
            self._writer.passed(text[at : mention.start])
            parts += text[at : mention.start], self._writer.written(mention.entry.value)
            at = self._floor = mention.end
            self.count += 1
            self.fresh.add(mention.entry)
            if at > sure:  # what was held back began inside this token
                sure = self._sure(text, at, last=last)
        self._writer.passed(text[at:sure])
        parts.append(text[at:sure])
        self._forget(sure)
        return "".join(parts)

    def _sure(self, text: str, at: int, *, last: bool) -> int:
        return len(text) if last else partial(self._book.types).held(text, at)

    def finish(self) -> str:
        """Return what was held back. A token that was cut off at the end stays as it is."""
        return self.feed("", last=True)

    def _forget(self, done: int) -> None:
        gone = max(0, done - LONGEST)
        self._held = self._held[gone:]
        self._done = done - gone
        self._floor = max(0, self._floor - gone)
