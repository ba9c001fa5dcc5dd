"""Where a value would stand in the address of a host, and whether that may have it."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from urllib.parse import quote

from privkit.errors import ConfigurationError
from privkit.tokens._book import Entry
from privkit.tokens._forms import Form

__all__ = ["Hosts", "Links"]

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

_LEXEME = re.compile(r'"|\\(?:u[0-9a-fA-F]{4}|.)|[^"\\]+', re.DOTALL)
_UNFINISHED = re.compile(r"(?<!\\)(?:\\\\)*(\\(?:u[0-9a-fA-F]{0,3})?)\Z")


class Hosts(frozenset[str]):
    """Hosts whose addresses may hold values: ``"shop.example.com"``, or ``"*.example.com"`` for all below it."""

    __slots__ = ()

    @classmethod
    def of(cls, hosts: Iterable[str]) -> Hosts:
        """Return them.

        Raises:
            ConfigurationError: it is no list, or one of them is no host.
        """
        if isinstance(hosts, str) or not isinstance(hosts, Iterable):
            raise ConfigurationError("hosts is a list of texts")
        return cls(map(_host, hosts))

    def allows(self, host: str) -> bool:
        """Say whether values may be part of addresses of this host."""
        if host in self:
            return True
        labels = host.split(".")
        return any("*." + ".".join(labels[at:]) in self for at in range(1, len(labels)))


def _host(host: object) -> str:
    word = str(host).lower().rstrip(".")
    if not isinstance(host, str) or not word or set(word) & set("/:@ ?#"):
        raise ConfigurationError(
            "hosts are names such as 'shop.example.com' or '*.example.com', without a scheme"
        )
    return word


class Links:
    """Leaves tokens standing in addresses of hosts that are not allowed; a ``Gate`` of a ``Restoration``.

    A model that was talked into it could write a value into the address of an image, which the reader's browser then
    fetches. In an address of a host that is allowed, values are percent-encoded (RFC 3986).

    Args:
        hosts: that are allowed.
        into: what is restored. In the source of a ``"json"`` document each string is looked at by itself, as it will be
            read, so that an address in one says nothing of the next, and an escaped line break ends it. In a ``"url"``
            values are percent-encoded elsewhere.
    """

    __slots__ = ("_hosts", "_json", "_left", "_parts", "_quotes", "_size")

    def __init__(self, hosts: Hosts, *, into: Form = "text") -> None:
        self._hosts = hosts
        self._json, self._quotes = into == "json", into != "url"
        self._left = ""  # of an escape that has begun
        self._parts: list[str] = []  # what stood before, not longer than is looked at, or twice that
        self._size = 0

    def text(self, segment: str) -> str:
        """Return what is passed on of a piece of text in which no token of the conversation stands."""
        self._note(segment)
        return segment

    def value(self, entry: Entry, written: str) -> str | None:
        """Return what to put in the place of a token, or ``None`` to leave it."""
        place = self._place()
        self._note(written)
        if place is False:
            return None
        if not (place and self._quotes):
            return entry.value
        return quote(entry.value.encode("utf-8", "surrogatepass"), safe="")

    def _note(self, source: str) -> None:
        if not self._json:
            self._stood(source)
            return
        text = self._left + source
        cut = _UNFINISHED.search(text)
        self._left = cut[1] if cut else ""
        for lexeme in _LEXEME.findall(text[: len(text) - len(self._left)]):
            if lexeme == '"':
                self._parts, self._size = [], 0
            else:
                self._stood(_plain(lexeme))

    def _stood(self, source: str) -> None:
        self._parts.append(source)
        self._size += len(source)
        if self._size > 2 * _REACH:
            self._before()

    def _before(self) -> str:
        before = "".join(self._parts)[-_REACH:]
        self._parts, self._size = [before], len(before)
        return before

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
        return self._hosts.allows(host.partition(":")[0].lower().rstrip("."))


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


def _plain(lexeme: str) -> str:
    """Return what a lexeme of a JSON string stands for (RFC 8259, 7)."""
    if lexeme[0] != "\\":
        return lexeme
    try:
        return str(json.loads(f'"{lexeme}"'))
    except ValueError:  # no escape of JSON's
        return lexeme
