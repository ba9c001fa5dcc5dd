"""What a value is written into: plain text, the source of a JSON document, or a URL."""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from typing import Literal, NamedTuple, get_args
from urllib.parse import quote

from privkit.errors import ConfigurationError, nearest

__all__ = ["FORMS", "Form", "View", "Writer", "writer"]

Form = Literal["text", "json", "url"]
FORMS: tuple[str, ...] = get_args(Form)
_DEEPEST = 6
_OPENS = {"{": '"}', "[": '"{[]-0123456789tfn'}
_ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_HEX = 4
_ESCAPE = re.compile(r"((?<!\\)(?:\\\\)*\\)[bfnrt]")
_NUMBERED = re.compile(r"(?<!\\)(?:\\\\)*(?P<escape>\\u(?P<number>(?![dD][89a-fA-F])[0-9a-fA-F]{4}))")
_UNFINISHED = re.compile(r"(?<!\\)(?:\\\\)*(\\(?:u[0-9a-fA-F]{0,3})?)\Z")
_TELLING = 2  # signs at the beginning of a string that tell whether it holds a document


class View(NamedTuple):
    """A text in which tokens can be found, and where its characters stand in the source, and its end; ``None``: there too."""

    text: str
    places: list[int] | None = None

    def source(self, at: int) -> int:
        """Return the offset in the source of one in the text."""
        return at if self.places is None else self.places[at]

    def at(self, offset: int) -> int:
        """Return the offset in the text of one in the source."""
        return offset if self.places is None else bisect_left(self.places, offset)


def _decoded(source: str) -> View:
    """Return a text with the characters in the place of their numbers, but for halves of a pair, which no token holds."""
    parts: list[str] = []
    places: list[int] = []
    done = 0
    for escape in _NUMBERED.finditer(source) if "\\u" in source else ():
        start = escape.start("escape")
        parts += source[done:start], chr(int(escape["number"], 16))
        places += range(done, start + 1)
        done = escape.end()
    if not done:
        return View(source)
    return View("".join([*parts, source[done:]]), [*places, *range(done, len(source) + 1)])


class Writer:
    """Writes values into plain text: as they are."""

    def passed(self, source: str) -> None:
        """Take note of source that stands before the next value."""

    def written(self, value: str) -> str:
        """Return the value as it is to stand at this place."""
        return value

    def view(self, source: str, *, last: bool) -> View:  # noqa: ARG002
        """Return the text in which tokens can be found; without what may be the beginning of an escape, unless it is the last."""
        return View(source)


class _Url(Writer):
    """Percent-encodes all but unreserved characters (RFC 3986, 2.3)."""

    def written(self, value: str) -> str:
        return quote(value.encode("utf-8", "surrogatepass"), safe="")


class _Json(Writer):
    """Escapes as the string needs it that the place is in (RFC 8259), once for each document inside a string."""

    def __init__(self) -> None:
        self._reader = _Reader()

    def passed(self, source: str) -> None:
        for sign in source:
            self._reader.read(sign)

    def view(self, source: str, *, last: bool) -> View:
        if "\\" not in source:
            return View(source)
        cut = None if last else _UNFINISHED.search(source)
        end = cut.start(1) if cut else len(source)
        # Spaces for the letters of short escapes, which would otherwise seem to be part of a word.
        return _decoded(_ESCAPE.sub(r"\1 ", source[:end]))

    def written(self, value: str) -> str:
        for _ in range(max(1, self._reader.depth())):
            value = json.dumps(value, ensure_ascii=False)[1:-1]
        self._reader.read("x")  # to the reader a value is some sign that opens and closes nothing
        return value


class _Reader:
    """Follows the source of a JSON document sign by sign, and that of documents in its strings."""

    __slots__ = ("_begun", "_child", "_escape", "_left", "_string")

    def __init__(self, left: int = _DEEPEST) -> None:
        self._left = left
        self._string = False
        self._escape = ""  # the signs of an escape so far
        self._begun = ""  # the first signs of a string, but for spaces, until they tell what it holds
        self._child: _Reader | None = None

    def depth(self) -> int:
        """Return in how many strings, one inside the other, the place is."""
        if not self._string:
            return 0
        return 1 + (self._child.depth() if self._child is not None else 0)

    def read(self, sign: str) -> None:
        if not self._string:
            if sign == '"':
                self._string, self._begun, self._child = True, "", None
        elif self._escape or sign == "\\":
            self._escaped(sign)
        elif sign == '"':
            self._string = False
        else:
            self._content(sign)

    def _escaped(self, sign: str) -> None:
        self._escape += sign
        kind = self._escape[1:2]
        if not kind or (kind == "u" and len(self._escape) < 2 + _HEX):
            return
        escape, self._escape = self._escape, ""
        if kind != "u":
            self._content(_ESCAPES.get(kind, kind))
            return
        try:
            self._content(chr(int(escape[2:], 16)))
        except ValueError:  # no JSON, then
            self._content("?")

    def _content(self, sign: str) -> None:
        if self._child is not None:
            self._child.read(sign)
        elif self._left and len(self._begun) < _TELLING and not sign.isspace():
            self._begun += sign
            opening, second = self._begun[:1], self._begun[1:]
            if second and second in _OPENS.get(opening, ""):
                self._child = _Reader(self._left - 1)
                self._child.read(opening)
                self._child.read(second)


_WRITERS: dict[str, type[Writer]] = {"text": Writer, "json": _Json, "url": _Url}


def writer(form: str) -> Writer:
    """Return what writes values into text of this form.

    Raises:
        ConfigurationError: there is none of that name.
    """
    if not isinstance(form, str) or form not in _WRITERS:
        raise ConfigurationError(f"into is one of {', '.join(FORMS)}{nearest(str(form), FORMS)}")
    return _WRITERS[form]()
