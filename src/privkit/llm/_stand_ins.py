"""Values of the right form where a token has not: a model that must answer with an e-mail address cannot say a token.

A strict JSON schema forces each string of an answer into its ``format`` or ``pattern``. A value of the conversation that
fits where its token does not is sent as an invented one of the same form, from the ranges that belong to nobody (see
``redactors.surrogate``), and that is known again in the answer, by its exact letters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from ipaddress import IPv4Address, IPv6Address
from typing import TYPE_CHECKING, Any, NamedTuple

from privkit.redactors import Hit, surrogate
from privkit.text import Span
from privkit.tokens._grammar import look_alikes

if TYPE_CHECKING:
    from privkit.conversation import Conversation
    from privkit.tokens import Entry, Restoration

__all__ = ["Form", "StandIns", "Undoing", "forms_of"]

_TRIES = 16
_DEEPEST, _MOST = 60, 200  # levels and strings of a schema that are looked at
_PATTERN_SECONDS = 0.05
_PLAIN = re.compile(r"[ -!#-\[\]-~]+\Z")  # signs that JSON never escapes
_FORMATS: dict[str, re.Pattern[str]] = {
    "email": re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+\Z"),
    "idn-email": re.compile(r"[^@\s]+@[^@\s.]+(?:\.[^@\s.]+)+\Z"),
    "uri": re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+\Z"),
    "url": re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:\S+\Z"),
    "date": re.compile(r"\d{4}-\d{2}-\d{2}\Z"),
    "date-time": re.compile(r"\d{4}-\d{2}-\d{2}[Tt ]\d{2}:\d{2}.*\Z"),
    "uuid": re.compile(r"[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}\Z"),
    "phone": re.compile(r"\+?[\d\s().-]{5,}\Z"),
}


class Form(NamedTuple):
    """What a schema wants of a string."""

    format: str = ""
    pattern: str = ""
    least: int = 0
    most: int | None = None

    def fits(self, text: str) -> bool:
        """Say whether a text is of this form; a pattern that takes too long fits nothing."""
        if not self.least <= len(text) <= (len(text) if self.most is None else self.most):
            return False
        return _of_format(self.format, text) and (not self.pattern or _of_pattern(self.pattern, text))


def _of_format(name: str, text: str) -> bool:
    if name in ("ipv4", "ipv6"):
        try:
            return bool(IPv4Address(text) if name == "ipv4" else IPv6Address(text))
        except ValueError:
            return False
    known = _FORMATS.get(name)
    return known is None or known.match(text) is not None


def _of_pattern(pattern: str, text: str) -> bool:
    import regex

    try:
        return regex.search(pattern, text, timeout=_PATTERN_SECONDS) is not None
    except (regex.error, TimeoutError):
        return False


def forms_of(body: Any) -> tuple[Form, ...]:
    """Return the forms that the schemas of a request want, of its answer and of its tools, in any of the APIs."""
    found: dict[Form, None] = {}
    for schema in _schemas(body) if isinstance(body, dict) else ():
        for form in _strings(schema, 0):
            if len(found) < _MOST:
                found[form] = None
    return tuple(found)


def _schemas(body: Mapping[str, Any]) -> Iterator[Any]:
    """Yield what stands where the APIs want a schema."""
    for holder, path in (
        ("response_format", ("json_schema", "schema")),
        ("text", ("format", "schema")),
        ("output_config", ("format", "schema")),
        ("output_format", ("schema",)),
        ("generationConfig", ("responseSchema",)),
        ("generationConfig", ("responseJsonSchema",)),
    ):
        yield _under(body.get(holder), path)
    for tool in body.get("tools") or ():
        for path in (("function", "parameters"), ("parameters",), ("input_schema",)):
            yield _under(tool, path)


def _under(value: Any, path: tuple[str, ...]) -> Any:
    for name in path:
        value = value.get(name) if isinstance(value, dict) else None
    return value


def _strings(schema: Any, depth: int) -> Iterator[Form]:
    if depth > _DEEPEST:
        return
    if isinstance(schema, list):
        for each in schema:
            yield from _strings(each, depth + 1)
    elif isinstance(schema, dict):
        form, pattern = schema.get("format"), schema.get("pattern")
        if (isinstance(form, str) and form) or (isinstance(pattern, str) and pattern):
            least, most = schema.get("minLength"), schema.get("maxLength")
            yield Form(
                form if isinstance(form, str) else "",
                pattern if isinstance(pattern, str) else "",
                least if isinstance(least, int) else 0,
                most if isinstance(most, int) else None,
            )
        for each in schema.values():
            yield from _strings(each, depth + 1)


class StandIns:
    """Puts stand-ins in the place of tokens, in the texts of one request.

    Args:
        chat: the conversation, which remembers them: once a value has one, it keeps it.
        forms: what the schemas of the request want.
    """

    def __init__(self, chat: Conversation, forms: tuple[Form, ...]) -> None:
        self._chat = chat
        self._forms = forms
        self._known = chat.stand_ins

    def __bool__(self) -> bool:
        return bool(self._forms or self._known)

    def applied(self, text: str) -> str:
        """Return a protected text with stand-ins for the tokens that need them."""
        parts: list[str] = []
        at = 0
        for start, end in look_alikes(text):
            parts += text[at:start], self._chat.stand_in(text[start:end], self._made)
            at = end
        return "".join([*parts, text[at:]])

    def undone(self, text: str) -> str:
        """Return a text with the tokens in the place of stand-ins that were pasted back."""
        return _Undo(self._known).fed(text, last=True)

    def _made(self, entry: Entry) -> str | None:
        wanted = [form for form in self._forms if form.fits(entry.value) and not form.fits(entry.token)]
        if not wanted:
            return None
        hit = Hit(
            entry.entity_type, entry.value, 1, Span(0, len(entry.value), entry.entity_type, 1.0, "schema")
        )
        taken = self._chat.stand_ins
        for _ in range(_TRIES):
            made = surrogate()(hit)
            if made not in taken and _PLAIN.match(made) and all(form.fits(made) for form in wanted):
                return made
        return None


class _Undo:
    """Finds stand-ins in a text that comes in chunks, and puts their tokens there."""

    def __init__(self, stand_ins: Mapping[str, str]) -> None:
        self._stand_ins = stand_ins
        known = sorted(stand_ins, key=len, reverse=True)
        self._known = known
        self._longest = len(known[0]) if known else 0
        self._pattern = re.compile("|".join(map(re.escape, known))) if known else None
        self._before = ""
        self.held = ""

    def fed(self, chunk: str, *, last: bool = False) -> str:
        if self._pattern is None:
            return chunk
        text = self._before + self.held + chunk
        at = begin = len(self._before)
        parts: list[str] = []
        sure = len(text) if last else self._sure(text, begin)
        for found in self._pattern.finditer(text, begin):
            if found.start() >= sure:
                break
            if _inside_word(text, *found.span()):
                continue
            parts += text[at : found.start()], self._stand_ins[found[0]]
            at = found.end()
        sure = max(sure, at)
        parts.append(text[at:sure])
        self.held, self._before = text[sure:], text[max(0, sure - 1) : sure]
        return "".join(parts)

    def _sure(self, text: str, begin: int) -> int:
        """Return from where on a stand-in may have begun that goes on, or ends just here."""
        for at in range(max(begin, len(text) - self._longest), len(text)):
            tail = text[at:]
            if any(known.startswith(tail) for known in self._known):
                return at
        return len(text)


def _inside_word(text: str, start: int, end: int) -> bool:
    return text[max(0, start - 1) : start].isalnum() or text[end : end + 1].isalnum()


class Undoing:
    """A restoration that knows stand-ins again before it looks for tokens."""

    def __init__(self, restoration: Restoration, stand_ins: Mapping[str, str]) -> None:
        self._restoration = restoration
        self._undo = _Undo(stand_ins)

    @property
    def held(self) -> str:
        """What is held back at the moment."""
        return self._restoration.held + self._undo.held

    @property
    def count(self) -> int:
        """How many tokens were restored."""
        return self._restoration.count

    @property
    def kept(self) -> int:
        """How many were left standing."""
        return self._restoration.kept

    def feed(self, chunk: str, *, last: bool = False) -> str:
        """Return what is sure by now."""
        return self._restoration.feed(self._undo.fed(chunk, last=last), last=last)

    def finish(self) -> str:
        """Return what was held back."""
        return self.feed("", last=True)
