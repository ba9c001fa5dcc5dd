"""What decides, token by token, whether a value is put into an answer: where it would stand, and who may have it."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import quote

from privkit.errors import UnknownTokenError
from privkit.tokens._grammar import look_alikes

if TYPE_CHECKING:
    from privkit.llm._settings import Counts, Settings
    from privkit.tokens import Entry

__all__ = ["ArgumentGate", "LinkGate", "link_gate"]

_REACH = 8_192  # characters before a token in which the beginning of an address is looked for
_COLON = r"(?::|&\#0{0,6}58;|&\#x0{0,6}3a;|&colon;|%3a)"
_SLASH = r"(?:[/\\]|&\#0{0,6}47;|&\#x0{0,6}2f;|&sol;|%2f)"
# A browser takes any number of slashes of either kind behind these schemes (WHATWG URL, "special").
_ADDRESS = re.compile(
    rf"(?:(?:https?|wss?|ftp){_COLON}{_SLASH}{{0,8}}|{_SLASH}{{2,8}}|www\.)(?P<host>[^/\\?\#\s]*)(?P<end>[/\\?\#]?)",
    re.IGNORECASE,
)
_QUICK = re.compile(r"//|\\|https?|wss?|ftp|www\.|&|%2f", re.IGNORECASE)
_SPACES = " \t\n\r\f\v"
_ENDS_BARE = re.compile(r"[ \t\n\r\f\v<>]")
# In quotes or angle brackets only those end an address: in HTML, spaces and line breaks may be part of it.
_CLOSES = {"<": ">", '"': '"', "'": "'", "`": "`"}
_MOST_ADDRESSES = 32


class LinkGate:
    """Leaves tokens standing in addresses of hosts that are not allowed, and counts what looks like a token.

    A model that was talked into it could write a value into the address of an image, which the reader's browser then
    fetches. In an address of a host that is allowed, values are percent-encoded (RFC 3986).
    """

    __slots__ = ("_counts", "_parts", "_settings", "_size", "_unknown")

    def __init__(self, settings: Settings, counts: Counts) -> None:
        self._settings = settings
        self._counts = counts
        self._parts: list[str] = []  # what stood before, not longer than is looked at, or twice that
        self._size = 0
        self._unknown = 0

    def text(self, segment: str) -> str:
        """Return what is passed on of a piece of text in which no token of the conversation stands."""
        passed = self._known(segment) if "_" in segment else segment
        self._note(segment)
        return passed

    def value(self, entry: Entry, written: str) -> str | None:
        """Return what to put in the place of a token, or ``None`` to leave it."""
        place = self._place()
        self._note(written)
        if place is False or self._unknown > self._settings.most_unknown:
            return None
        return quote(entry.value.encode("utf-8", "surrogatepass"), safe="") if place else entry.value

    def _note(self, source: str) -> None:
        self._parts.append(source)
        self._size += len(source)
        if self._size > 2 * _REACH:
            self._before()

    def _before(self) -> str:
        before = "".join(self._parts)[-_REACH:]
        self._parts, self._size = [before], len(before)
        return before

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

    def _place(self) -> bool | None:
        """Say whether the next sign is part of an address: ``None``, or whether its hosts are allowed."""
        before = self._before()
        last_space = max(map(before.rfind, _SPACES))
        if last_space < 0 and len(before) >= _REACH:
            return False
        if not _QUICK.search(before):
            return None
        reached = [address for address in _ADDRESS.finditer(before) if _open(before, address, last_space)]
        if not reached:
            return None
        return len(reached) <= _MOST_ADDRESSES and all(map(self._allowed, reached))

    def _allowed(self, address: re.Match[str]) -> bool:
        # A host that has not ended yet could be the value itself, which the name server would then be asked for.
        if not address["end"]:
            return False
        host = address["host"].rpartition("@")[2]
        return self._settings.allows_host(host.partition(":")[0].lower().rstrip("."))


def _open(before: str, address: re.Match[str], last_space: int) -> bool:
    """Say whether an address goes on to the end of the text."""
    start = address.start()
    opener = before[:start].rstrip(_SPACES)[-1:]
    if opener in _CLOSES and opener:
        return before.find(_CLOSES[opener], start) < 0
    if start <= last_space:
        return False
    if opener == "(":
        return not _balanced_end(before, start)
    return not _ENDS_BARE.search(before, start)


def _balanced_end(text: str, at: int) -> bool:
    """Say whether a parenthesis that was opened before ``at`` is closed again."""
    depth = 1
    for sign in text[at:]:
        depth += (sign == "(") - (sign == ")")
        if not depth:
            return True
    return False


class _UrlGate(LinkGate):
    """For a text that is an address as a whole: what restores it percent-encodes all values by itself."""

    __slots__ = ()

    def value(self, entry: Entry, written: str) -> str | None:
        return None if super().value(entry, written) is None else entry.value


def link_gate(hosts: Iterable[str], into: str) -> LinkGate:
    """Return what leaves tokens standing in addresses of other hosts, in a text of one of the forms of ``restore``.

    Raises:
        ConfigurationError: one of them is no host.
    """
    from privkit.llm._settings import Counts, Settings

    settings, counts = Settings(hosts=hosts, most_unknown=sys.maxsize), Counts()
    if into == "json":
        return ArgumentGate(settings, counts, None, source=True)
    return (_UrlGate if into == "url" else LinkGate)(settings, counts)


_LEXEME = re.compile(r'"|\\(?:u[0-9a-fA-F]{4}|.)|[^"\\]+', re.DOTALL)
_UNFINISHED = re.compile(r"(?<!\\)(?:\\\\)*(\\(?:u[0-9a-fA-F]{0,3})?)\Z")


class ArgumentGate(LinkGate):
    """For the arguments of a tool call: only those by name that are allowed get values.

    Args:
        settings, counts: as for ``LinkGate``.
        names: of the arguments; all for ``None``.
        source: what is restored is JSON source. Then each string is looked at by itself, as it will be read, so that an
            address in one argument says nothing of the next, and an escaped line break ends it.
    """

    __slots__ = ("_allowed_names", "_left", "_reader", "_source")

    def __init__(
        self, settings: Settings, counts: Counts, names: frozenset[str] | None, *, source: bool = False
    ) -> None:
        super().__init__(settings, counts)
        self._allowed_names = names
        self._reader = _TopLevel()
        self._source = source
        self._left = ""  # of an escape that has begun

    def _note(self, source: str) -> None:
        if not self._source:
            super()._note(source)
            return
        text = self._left + source
        cut = _UNFINISHED.search(text)
        self._left = cut[1] if cut else ""
        for lexeme in _LEXEME.findall(text[: len(text) - len(self._left)]):
            if lexeme == '"':
                self._parts, self._size = [], 0
            else:
                super()._note(_plain(lexeme))

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


def _plain(lexeme: str) -> str:
    """Return what a lexeme of a JSON string stands for (RFC 8259, 7)."""
    if lexeme[0] != "\\":
        return lexeme
    try:
        return str(json.loads(f'"{lexeme}"'))
    except ValueError:  # no escape of JSON's
        return lexeme


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
