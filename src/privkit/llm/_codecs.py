"""Bytes of an answer in, bytes out, however they were cut: server-sent events, JSON, JSON lines, streamed lists.

Source: HTML Standard, 9.2.6 (how an event stream is read); RFC 8259 (JSON).
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Protocol

from privkit.errors import AnswerError

if TYPE_CHECKING:
    from privkit.llm._streams import Events

__all__ = ["Codec", "EventStream", "JsonLines", "ListStream", "Whole", "dumped"]

_BLANK = re.compile(rb"(?:\r\n|\n|\r(?!\n))(?:\r\n|\n|\r(?!\n))")
_BOM = b"\xef\xbb\xbf"
_DATA = len("data: ")
_DECODER = json.JSONDecoder()


class Codec(Protocol):
    """Turns the body of an answer into what the caller gets."""

    def feed(self, data: bytes) -> bytes:
        """Return what is ready."""

    def finish(self) -> bytes:
        """Return the rest."""


_encoded = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def dumped(data: Any) -> bytes:
    """Return data as compact JSON; letters stay letters."""
    try:
        return _encoded(data).encode()
    except UnicodeEncodeError:  # half of a surrogate pair
        return json.dumps(data, separators=(",", ":")).encode()


class EventStream:
    """Server-sent events: comments, names, ids and retries stay as they are, data that changes is written anew.

    Args:
        events: restores them one by one.
    """

    def __init__(self, events: Events) -> None:
        self._events = events
        self._held = b""
        self._looked = 0
        self._named = False
        self._begun = self._ended = False

    def feed(self, data: bytes) -> bytes:
        """Return the events that are whole by now."""
        if not self._held and self._begun and data.endswith(b"\n\n") and _is_plain(data):
            return self._plain_event(data)
        self._held += data
        if not self._begun:
            if _BOM.startswith(self._held[:3]) and len(self._held) < len(_BOM):
                return b""
            self._begun, self._held = True, self._held.removeprefix(_BOM)
        parts: list[bytes] = []
        at = 0
        while (found := _BLANK.search(self._held, max(at, self._looked - 3))) is not None:
            if found.end() == len(self._held) and self._held.endswith(b"\r"):
                break  # a line feed may follow that belongs to it
            parts.append(self._event(self._held[at : found.end()]))
            at = self._looked = found.end()
        self._held = self._held[at:]
        self._looked = len(self._held)
        return b"".join(parts)

    def finish(self) -> bytes:
        """Return what the end of the stream leaves: an event that is not whole is none."""
        tail, self._held = self._held, b""
        last = self._event(tail) if tail else b""
        rest = self._end()
        return last + (b"\n\n" if last and rest else b"") + rest

    def _event(self, raw: bytes) -> bytes:
        if _is_plain(raw):
            return self._plain_event(raw)
        lines = raw.splitlines(keepends=True)
        data = b"\n".join([_value(line) for line in lines if _is_data(line)])
        self._named = self._named or any(line.startswith(b"event:") for line in lines)
        if data.strip() == b"[DONE]":
            return self._end() + raw
        parsed = _object(data)
        if parsed is None:
            return raw
        before, changed = self._events.event(parsed)
        return b"".join(map(self._made, before)) + (_rewritten(lines, parsed) if changed else raw)

    def _plain_event(self, raw: bytes) -> bytes:
        """One line of data and nothing else, as most events are."""
        parsed = _plain_object(raw)
        if parsed is None:
            return raw
        before, changed = self._events.event(parsed)
        event = b"data: " + dumped(parsed) + b"\n\n" if changed else raw
        return b"".join([*map(self._made, before), event]) if before else event

    def _made(self, data: dict[str, Any]) -> bytes:
        name = b"event: " + str(data.get("type", "message")).encode() + b"\n" if self._named else b""
        return name + b"data: " + dumped(data) + b"\n\n"

    def _end(self) -> bytes:
        if self._ended:
            return b""
        self._ended = True
        return b"".join(map(self._made, self._events.end()))


def _is_plain(raw: bytes) -> bool:
    return raw.startswith(b"data: {") and raw.find(b"\n") == len(raw) - 2 and b"\r" not in raw


def _plain_object(raw: bytes) -> dict[str, Any] | None:
    """Return the object of a line of data; without a copy of it, since there is one for every few letters of an answer."""
    try:
        text = raw.decode()
        parsed, end = _DECODER.raw_decode(text, _DATA)
    except (ValueError, RecursionError):
        return None
    return parsed if end == len(text) - 2 else _object(raw[_DATA:-2])


def _object(data: bytes) -> dict[str, Any] | None:
    try:
        parsed = json.loads(data.decode())
    except (ValueError, RecursionError):
        return None
    return parsed if isinstance(parsed, dict) else None


def _is_data(line: bytes) -> bool:
    return line.startswith(b"data:") or line.rstrip(b"\r\n") == b"data"


def _value(line: bytes) -> bytes:
    return line.rstrip(b"\r\n")[5:].removeprefix(b" ")


def _rewritten(lines: list[bytes], data: dict[str, Any]) -> bytes:
    parts: list[bytes] = []
    written = False
    for line in lines:
        if not _is_data(line):
            parts.append(line)
        elif not written:
            ending = line[len(line.rstrip(b"\r\n")) :]
            parts.append(b"data: " + dumped(data) + ending)
            written = True
    return b"".join(parts)


class Whole:
    """A body that is read to its end before anything of it is passed on."""

    def __init__(self, change: Callable[[bytes], bytes]) -> None:
        self._change = change
        self._parts: list[bytes] = []

    def feed(self, data: bytes) -> bytes:
        """Keep it."""
        self._parts.append(data)
        return b""

    def finish(self) -> bytes:
        """Return the changed body."""
        return self._change(b"".join(self._parts))


class JsonLines:
    """A document on each line."""

    def __init__(self, change: Callable[[Any], Any]) -> None:
        self._change = change
        self._held = b""

    def feed(self, data: bytes) -> bytes:
        """Return the lines that are whole by now."""
        *lines, self._held = (self._held + data).split(b"\n")
        return b"".join([self._line(line) + b"\n" for line in lines])

    def finish(self) -> bytes:
        """Return the last line."""
        return self._line(self._held) if self._held else b""

    def _line(self, line: bytes) -> bytes:
        if not line.strip():
            return line
        try:
            data = json.loads(line)
        except (ValueError, RecursionError):
            return line  # another kind of file
        changed = self._change(data)
        return line if changed == data else dumped(changed)


class ListStream:
    """A list of answers that comes element by element, as Gemini streams without ``alt=sse``."""

    _SIGNS = re.compile(rb'["\\{}\[\]]')

    def __init__(self, events: Events) -> None:
        self._events = events
        self._element = bytearray()
        self._depth = 0
        self._string = self._escape = self._some = False

    def feed(self, data: bytes) -> bytes:
        """Return the elements that are whole by now, and what stands between them."""
        out: list[bytes] = []
        for at in range(len(data)):
            self._sign(data[at : at + 1], out)
        return b"".join(out)

    def _sign(self, sign: bytes, out: list[bytes]) -> None:
        if self._depth >= 2:
            self._element += sign
            self._inside(sign, out)
        elif sign == b"{":
            self._depth, self._element = 2, bytearray(sign)
        else:
            self._depth = 1 if sign == b"[" else self._depth
            if sign == b"]":
                out.append(self._rest())
            out.append(sign)

    def _inside(self, sign: bytes, out: list[bytes]) -> None:
        if self._escape:
            self._escape = False
        elif self._string:
            self._escape, self._string = sign == b"\\", sign != b'"'
        elif sign == b'"':
            self._string = True
        elif sign in (b"{", b"["):
            self._depth += 1
        elif sign in (b"}", b"]"):
            self._depth -= 1
            if self._depth == 1:
                out.append(self._whole(bytes(self._element)))

    def _whole(self, raw: bytes) -> bytes:
        self._some = True
        try:
            data = json.loads(raw)
        except (ValueError, RecursionError):
            raise AnswerError("an element of the streamed answer is no JSON") from None
        before, changed = self._events.event(data)
        parts = [*map(dumped, before), dumped(data) if changed else raw]
        return b",\n".join(parts)

    def _rest(self) -> bytes:
        events = [dumped(event) for event in self._events.end()]
        return b"".join([b",\n" + event if self._some or at else event for at, event in enumerate(events)])

    def finish(self) -> bytes:
        """Return what is left of a list that did not end."""
        return bytes(self._element) if self._depth >= 2 else b""
