"""One chat: what leaves it has tokens, what comes back has the values again."""

from __future__ import annotations

import re
import time
from bisect import bisect_right
from collections.abc import AsyncIterable, AsyncIterator, Callable, Iterable, Iterator
from contextlib import suppress
from contextvars import ContextVar
from datetime import timedelta
from types import TracebackType
from typing import TYPE_CHECKING, Literal, get_args

from privkit._chats import Chats, Memory
from privkit._context import answered, check_context, with_context
from privkit._durations import seconds
from privkit._locks import Lock
from privkit._replace import replaced
from privkit.detectors._base import check_async_chunks, check_chunks, check_text
from privkit.errors import (
    ConfigurationError,
    ConversationError,
    ErasedError,
    RefusedError,
    StoreError,
    nearest,
)
from privkit.policy import replaces
from privkit.text import Span, resolve
from privkit.tokens import Book, Entry, Form, Gate, Restoration
from privkit.tokens._grammar import cores, look_alikes, mentions

if TYPE_CHECKING:
    from privkit._stream import Piece
    from privkit.policy import Policy
    from privkit.redactors import Hit, Redactor
    from privkit.shield import Shield

__all__ = ["SINKS", "SOURCES", "Conversation", "Sink", "Source", "current", "entered", "opened"]

Source = Literal["user", "application", "retrieval", "tool"]
Sink = Literal["user", "tool", "log"]
SOURCES: tuple[str, ...] = get_args(Source)
SINKS: tuple[str, ...] = get_args(Sink)
# Whose values may be put into what: a log never gets any; which tool may have values is for the caller to say.
_DISCLOSED = {
    "user": frozenset({"user", "application"}),
    "tool": frozenset(SOURCES),
    "log": frozenset[str](),
}

_LOOKS = 3  # a text is looked at again as long as that finds more, and no oftener
_LONG = 20_000  # code points from which an async call uses a thread
_MOST_NAME = 200
_TURNS = 1000  # each one that is lost is another process's gain, so somebody always goes on
_TOO_FAST = "other processes add to this conversation faster than this one can; try again"
_DIGIT = re.compile(r"\d")
_TOKEN = "TOKEN"  # noqa: S105, the type of what looks like a token and is none

_ENTERED: ContextVar[tuple[Conversation, ...]] = ContextVar("privkit conversations", default=())


def current() -> Conversation | None:
    """Return the conversation that was entered last with ``with`` and not left yet, here: in this thread or task."""
    inside = _ENTERED.get()
    return inside[-1] if inside else None


def entered(chat: Conversation) -> Callable[[], None]:
    """Make a conversation the current one, here; return what undoes it."""
    _ENTERED.set((*_ENTERED.get(), chat))

    def leave() -> None:
        inside = list(reversed(_ENTERED.get()))
        if chat in inside:  # where a generator is closed from another context, it is not
            inside.remove(chat)
            _ENTERED.set(tuple(reversed(inside)))

    return leave


_FIRST = Lock()  # two threads may open a shield's first chat at once


def opened(
    shield: Shield,
    id: str,  # noqa: A002, as in the public call
    *,
    tenant: str,
    subject: str,
    ttl: str | float | timedelta | None,
    purpose: str = "",
    gate: Callable[..., object] | None = None,
) -> Conversation:
    """See ``Shield.conversation``."""
    given = {"tenant": tenant, "subject": subject, "purpose": purpose}
    names = [name if name == "" else _name(name, what) for what, name in given.items()]
    key = (_name(id, "id"), names[0], names[1])
    ask = None if gate is None else _asking(gate, subject, purpose, tenant)
    with _FIRST:
        chats = shield._chats = shield._chats or Chats()
    conversation = Conversation(shield, id, memory=chats.memory(shield, key, ttl, purpose), ttl=ttl, ask=ask)
    conversation._open().refresh()  # an erased subject and a vault that is not there are told at once
    return conversation


def _asking(gate: Callable[..., object], subject: str, purpose: str, tenant: str) -> Callable[[], None]:
    """Return what asks the gate.

    Raises:
        ConfigurationError: there is nobody to ask about, or nothing.
    """
    if not subject or not purpose:
        raise ConfigurationError(
            "this shield has a gate: name the subject and the purpose of the conversation"
        )

    def ask() -> None:
        if gate(subject, purpose, tenant=tenant) is False:
            raise RefusedError(f"{purpose!r} is refused")

    return ask


class Conversation:
    """One chat, in which ``protect`` and ``restore`` are inverse. Made by ``Shield.conversation``.

    Use it with ``with`` or without; two objects of one shield with the same id and tenant share their tokens as long
    as one of them lives. Safe for threads and tasks. Its repr shows no value.

    Args:
        shield: finds what is personal.
        id: of the chat, yours; not sent anywhere.
        memory: what it shares with other objects of the same chat.
        ttl: for how long it may be used; ``None`` for ever.
        clock: seconds, only ever growing.
        ask: is called before each use, and raises where that is refused.
    """

    __slots__ = ("__weakref__", "_ask", "_clock", "_ends", "_leave", "_memory", "_policy", "_shield", "id")

    id: str

    def __init__(
        self,
        shield: Shield,
        id: str,  # noqa: A002, the name users know
        *,
        memory: Memory,
        ttl: str | float | timedelta | None = None,
        clock: Callable[[], float] = time.monotonic,
        ask: Callable[[], None] | None = None,
    ) -> None:
        self.id = id
        self._ask = ask
        self._shield = shield
        self._policy = _Tokens(shield.policy, memory.book)
        self._memory: Memory | None = memory
        self._clock = clock
        self._ends = None if ttl is None else clock() + seconds(ttl)
        self._leave: list[Callable[[], None]] = []

    def __repr__(self) -> str:
        state = "closed" if self._memory is None else f"{len(self._memory.book)} tokens"
        return f"<Conversation: {state}>"

    def protect(
        self,
        text: str,
        *,
        source: Source = "user",
        path: tuple[str, ...] = (),
        stable: bool = False,
        context: str = "",
    ) -> str:
        """Return the text with a token for each value that is found in it.

        The same value has the same token in every turn. Tokens of this conversation that stand in the text stay. Where
        the policy keeps, masks, partly masks or blocks a type, that is done, and a masked value does not come back.

        Args:
            text: what is to leave.
            source: who supplied it; what is restored into which sink depends on it.
            path: the names of the JSON fields above the text, where it is the value of one; the policy's rules for
                fields count, and a name such as "phone" tells what the value is.
            stable: give the very same text what it got before, so that a prompt that grows keeps its beginning to
                the byte. Without it, who is named later is found in earlier texts too.
            context: what was said right before, such as the question that a short text answers. It is read for what
                it announces ("your order number?"); nothing in it is protected or kept.

        Raises:
            InputError: an argument is not a ``str``.
            BlockedError: the policy blocks texts that hold a type found here.
            DetectorError: a detector failed, and the policy says to raise.
            ConfigurationError: another source than these.
            ConversationError: the conversation is closed or has run out.
            VaultError: the vault cannot keep what was found, or the subject was erased; nothing was protected.
        """
        memory = self._open()
        check_text(text)
        check_context(context)
        _one_of(source, SOURCES, "source")
        if path and not (isinstance(path, (tuple, list)) and all(isinstance(name, str) for name in path)):
            raise ConfigurationError('path is a tuple of names, such as ("customer", "phone")')
        with memory.lock:
            memory.refresh()
            if not stable:
                return self._protected(text, source, path, memory, context)
            key = (text, source, context, *path)
            became = memory.said.get(key)
            if became is None:
                became = self._protected(text, source, path, memory, context)
                memory.said.put(key, became)
            return became

    def _protected(self, text: str, source: str, path: tuple[str, ...], memory: Memory, context: str) -> str:
        if path:
            from privkit._json import walker

            spans = walker(self._shield, finders=memory.finders).findings(text, path)
        else:
            spans = self._shield.detect_with(memory.finders, text)
            spans = with_context(spans, answered(self._shield.detect, text, context))
        safe = self._kept(text, spans, memory, source)
        for _ in range(0 if path else _LOOKS):  # what a field is to be treated as, its path has said
            if safe == text:
                break
            text, safe = safe, self._kept(safe, self._overlooked(safe), memory, source)
        return safe

    def restore(
        self, text: str, *, into: Form = "text", sink: Sink = "user", hosts: Iterable[str] | None = None
    ) -> str:
        """Return the text with the values in the place of this conversation's tokens, in one pass.

        Tokens come back in many forms; other case, escapes, hyphens, endings and a translated type are known. Tokens
        that this conversation did not give out are left as they are.

        Args:
            text: what came back from a model.
            into: what the text is: ``"text"``, the source of a ``"json"`` document (values are escaped), or a
                ``"url"`` (values are percent-encoded).
            sink: where it goes. ``"user"``: values that the user or the application supplied are put in, those of
                tools and retrieval are not. ``"tool"``: all are; ask only for tools that may have them. ``"log"``:
                none is.
            hosts: in whose addresses values may stand, such as ``"shop.example.com"`` or ``"*.example.com"``. In links
                and images of other hosts tokens are left, so that a model that was talked into it cannot send a value
                there. ``None`` for all hosts.

        Raises:
            InputError: the argument is not a ``str``.
            ConfigurationError: another form or sink than these, or no host.
            ConversationError: the conversation is closed or has run out.
            VaultError: the vault cannot be asked. Tokens of a subject that was erased are left as they are.
        """
        restoration = self.restoration(into=into, sink=sink, gate=_links(hosts, into))
        return restoration.feed(check_text(text), last=True)

    def restoration(
        self,
        *,
        into: Form = "text",
        sink: Sink = "user",
        also: Iterable[Source] = (),
        gate: Gate | None = None,
    ) -> Restoration:
        """Return what restores text that is fed to it piece by piece, for adapters.

        Args:
            into: as in ``restore``.
            sink: as in ``restore``.
            also: sources whose values the sink may have besides its own.
            gate: has the last word on each token.

        Raises:
            ConfigurationError: another form, sink or source than these.
            ConversationError: the conversation is closed or has run out.
        """
        _one_of(sink, SINKS, "sink")
        if isinstance(also, str) or not isinstance(also, Iterable):
            raise ConfigurationError(f"also is a list of sources: {', '.join(SOURCES)}")
        more = [_one_of(source, SOURCES, "source") for source in also]
        disclosed = _DISCLOSED[sink].union(more)
        memory = self._fresh()

        def told(restoration: Restoration, text: str) -> str:
            self._asked()
            return memory.told(restoration, text)

        tell = memory.told if self._ask is None else told
        return Restoration(memory.book, into=into, disclosed=disclosed, gate=gate, tell=tell)

    @property
    def stand_ins(self) -> dict[str, str]:
        """The tokens by what was sent in their place, because a token would not do there.

        Raises:
            ConversationError: the conversation is closed or has run out.
            VaultError: the vault cannot be asked.
        """
        return {stand_in: token for token, stand_in in self._fresh().stand_ins.items()}

    def stand_in(self, token: str, make: Callable[[Entry], str | None]) -> str:
        """Return what is sent in the place of a token: what was sent before, else what ``make`` gives, else the token.

        What ``make`` gives must be no value of the conversation, so that it means this token only.

        Raises:
            ConversationError: the conversation is closed or has run out.
            VaultError: the vault cannot keep it.
        """
        memory = self._open()
        check_text(token)
        with memory.lock:
            known = memory.stand_ins.get(token)
            mention = None if known else next(mentions(token, memory.book), None)
        made = known or (make(mention.entry) if mention else None)
        if known or not made or mention is None:
            return known or token
        with memory.lock:
            for _ in range(_TURNS):
                known = memory.stand_ins.get(mention.entry.token)
                if known or memory.means(made):
                    return known or token
                if memory.keep_stand_in(mention.entry, made):
                    return made
                memory.refresh()
        raise StoreError(_TOO_FAST)

    def __contains__(self, token: object) -> bool:
        """Say whether a text holds a token of this conversation."""
        book = self._open().book
        return isinstance(token, str) and next(mentions(token, book), None) is not None

    def protect_stream(self, chunks: Iterable[str]) -> Iterator[str]:
        """Yield what ``protect`` makes of a stream, piece by piece, the same however it was cut.

        Raises:
            InputError, BlockedError, DetectorError, ConversationError: as ``protect`` does; for what can be told before
                the first piece, at the call.
        """
        check_chunks(chunks)
        self._open()
        return self._protecting(chunks)

    def _protecting(self, chunks: Iterable[str]) -> Iterator[str]:
        memory = self._open()
        memory.refresh()
        holder, first = self._shield.holder(memory.finders), memory.book.known.count
        for chunk in chunks:
            self._asked()
            yield from self._safe(holder.feed(chunk), memory, first)
        yield from self._safe(holder.finish(), memory, first)

    def restore_stream(
        self,
        chunks: Iterable[str],
        *,
        into: Form = "text",
        sink: Sink = "user",
        hosts: Iterable[str] | None = None,
    ) -> Iterator[str]:
        """Yield what ``restore`` makes of a stream, the same however it was cut.

        Only what may be the beginning of a token is held back. A token that the end cuts off stays as it is.

        Raises:
            InputError, ConfigurationError, ConversationError: as ``restore`` does; for what can be told before the first
                piece, at the call.
        """
        check_chunks(chunks)
        return self._restoring(chunks, self.restoration(into=into, sink=sink, gate=_links(hosts, into)))

    def _restoring(self, chunks: Iterable[str], restoration: Restoration) -> Iterator[str]:
        for chunk in chunks:
            self._asked()
            if _DIGIT.search(
                check_text(chunk)
            ):  # no token is without one; until then nothing has to be asked
                self._fresh()
            if piece := restoration.feed(chunk):
                yield piece
        if piece := restoration.finish():
            yield piece

    async def aprotect(self, text: str, *, source: Source = "user", context: str = "") -> str:
        """Like ``protect``, in a thread when the text is long, so that an event loop keeps running."""
        if len(check_text(text)) < _LONG:
            return self.protect(text, source=source, context=context)
        import asyncio

        return await asyncio.to_thread(lambda: self.protect(text, source=source, context=context))

    async def arestore(
        self, text: str, *, into: Form = "text", sink: Sink = "user", hosts: Iterable[str] | None = None
    ) -> str:
        """Like ``restore``, in a thread when the text is long."""
        if len(check_text(text)) < _LONG:
            return self.restore(text, into=into, sink=sink, hosts=hosts)
        import asyncio

        return await asyncio.to_thread(lambda: self.restore(text, into=into, sink=sink, hosts=hosts))

    def aprotect_stream(self, chunks: AsyncIterable[str]) -> AsyncIterator[str]:
        """Like ``protect_stream``, over an asynchronous stream."""
        check_async_chunks(chunks)
        self._open()
        return self._aprotecting(chunks)

    async def _aprotecting(self, chunks: AsyncIterable[str]) -> AsyncIterator[str]:
        memory = self._open()
        memory.refresh()
        holder, first = self._shield.holder(memory.finders), memory.book.known.count
        async for chunk in chunks:
            self._asked()
            for piece in self._safe(holder.feed(chunk), memory, first):
                yield piece
        for piece in self._safe(holder.finish(), memory, first):
            yield piece

    def arestore_stream(
        self,
        chunks: AsyncIterable[str],
        *,
        into: Form = "text",
        sink: Sink = "user",
        hosts: Iterable[str] | None = None,
    ) -> AsyncIterator[str]:
        """Like ``restore_stream``, over an asynchronous stream."""
        check_async_chunks(chunks)
        return self._arestoring(chunks, self.restoration(into=into, sink=sink, gate=_links(hosts, into)))

    async def _arestoring(self, chunks: AsyncIterable[str], restoration: Restoration) -> AsyncIterator[str]:
        async for chunk in chunks:
            self._asked()
            if _DIGIT.search(
                check_text(chunk)
            ):  # no token is without one; until then nothing has to be asked
                self._fresh()
            if piece := restoration.feed(chunk):
                yield piece
        if piece := restoration.finish():
            yield piece

    def close(self) -> None:
        """Let go of the tokens; with the last object of this chat they are gone for good. Twice does no harm."""
        self._memory = None

    def __enter__(self) -> Conversation:
        self._open()
        self._leave.append(entered(self))
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._leave:
            self._leave.pop()()
        if not self._leave:
            self.close()

    async def __aenter__(self) -> Conversation:
        return self.__enter__()

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.__exit__(kind, error, trace)

    def __reduce__(self) -> str:
        raise TypeError("a conversation cannot be pickled: it holds personal values")

    def _open(self) -> Memory:
        if self._memory is None:
            raise ConversationError("the conversation is closed; open it again with Shield.conversation()")
        if self._ends is not None and self._clock() >= self._ends:
            self.close()
            raise ConversationError("the conversation has outlived its ttl; its tokens are gone")
        self._asked()
        return self._memory

    def _asked(self) -> None:
        """Ask the gate, if there is one: what was withdrawn ends in open chats, and in the midst of a stream.

        Raises:
            RefusedError: it says no.
        """
        if self._ask is not None:
            self._ask()

    def _fresh(self) -> Memory:
        memory = self._open()
        with suppress(ErasedError):
            memory.refresh()
        return memory

    def _overlooked(self, text: str) -> list[Span]:
        """Return what is found beside tokens only: what stands next to something personal often is so too."""
        return [span for span in self._shield.detect(text) if self._policy.replaces(span.entity_type)]

    def _safe(self, found: Iterable[Piece], memory: Memory, first: int) -> list[str]:
        """Return what is found in a stream with tokens; much may have happened since the piece before.

        Args:
            found: pieces of text.
            memory: of the chat.
            first: how many values it knew when the stream began.
        """
        with memory.lock:
            pieces = list(found)
            if pieces:
                self._open()
                memory.refresh()
            return [self._kept(*piece, memory, first=first) for piece in pieces]

    def _kept(
        self,
        text: str,
        spans: list[Span],
        memory: Memory,
        source: str = "user",
        *,
        first: int | None = None,
    ) -> str:
        """Return the text with tokens, once the vault has them: the lock is held."""
        for _ in range(_TURNS):
            with memory.adding() as done:
                protected = self._replaced(text, spans, memory, source, first)
            if done:
                return protected
            memory.refresh()
        raise StoreError(_TOO_FAST)

    def _replaced(self, text: str, spans: list[Span], memory: Memory, source: str, first: int | None) -> str:
        more = [Span(start, end, _TOKEN, 1.0, "tokens") for start, end in look_alikes(text)]
        more += [Span(*seen, 1.0, "tokens") for seen in memory.book.known.sightings(text, first=first)]
        if not (spans or more):
            return text
        own = [(mention.start, mention.end) for mention in mentions(text, memory.book)]
        left = _without(resolve([*spans, *more]) if more else spans, own, text)
        if not left:
            return text
        self._policy.avoid, self._policy.source = frozenset(cores(text)), source
        return replaced(text, left, self._policy, memory.numbering)  # type: ignore[arg-type]


class _Tokens:
    """What ``replaced`` asks for redactors: tokens, but for the types the policy treats in another way."""

    __slots__ = ("_book", "_policy", "avoid", "source")

    def __init__(self, policy: Policy, book: Book) -> None:
        self._policy = policy
        self._book = book
        self.avoid: frozenset[tuple[int, str]] = frozenset()
        self.source = "user"

    def redactor_for(self, entity_type: str) -> Redactor | Callable[[Hit], str]:
        return self._token if self.replaces(entity_type) else self._policy.rules[entity_type]

    def replaces(self, entity_type: str) -> bool:
        """Say whether values of a type become tokens."""
        rule = self._policy.rules.get(entity_type)
        return rule is None or replaces(rule)

    def _token(self, hit: Hit) -> str:
        return self._book.token(hit.entity_type, hit.value, hit.ordinal, avoid=self.avoid, source=self.source)


def _without(spans: list[Span], own: list[tuple[int, int]], text: str) -> list[Span]:
    """Cut the conversation's own tokens, which are in order, out of what was found."""
    if not own:
        return spans
    ends = [end for _, end in own]
    left: list[Span] = []
    for span in spans:
        at = span.start
        for place in range(bisect_right(ends, at), len(own)):
            start, end = own[place]
            if start >= span.end:
                break
            left += _part(span, at, start, text)
            at = max(at, end)
        left += _part(span, at, span.end, text)
    return left


def _part(span: Span, start: int, end: int, text: str) -> list[Span]:
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    if (start, end) == (span.start, span.end):
        return [span]
    return [span.clipped(start, end)] if start < end else []


def _links(hosts: Iterable[str] | None, into: Form) -> Gate | None:
    """Return what leaves tokens standing in addresses of other hosts than these; nothing for ``None``."""
    if hosts is None:
        return None
    from privkit.tokens._links import Hosts, Links

    return Links(Hosts.of(hosts), into=into)


def _one_of(word: str, known: tuple[str, ...], what: str) -> str:
    if word not in known:
        raise ConfigurationError(f"{what} is one of {', '.join(known)}{nearest(str(word), known)}")
    return word


def _name(name: object, what: str) -> str:
    """Return an id of the caller's; it names no one by itself, so it may not be empty or a whole text.

    Raises:
        ConfigurationError: no text, an empty one, or a long one.
    """
    if not isinstance(name, str) or not name or len(name) > _MOST_NAME:
        raise ConfigurationError(f"{what} is a text of 1 to {_MOST_NAME} characters")
    return name
