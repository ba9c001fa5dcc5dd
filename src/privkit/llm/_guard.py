"""What a protected client has at its transport: it decides about each request, and makes what reads its answer."""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple
from weakref import WeakKeyDictionary, WeakValueDictionary

from privkit._chats import Memory
from privkit._replace import Numbering, replaced
from privkit.conversation import Conversation, current
from privkit.errors import LLMError, MediaRefusedError, NoConversationError, PrivkitError, UnknownShapeError
from privkit.llm._around import check_around
from privkit.llm._bodies import changed_upload, decoded, parsed
from privkit.llm._codecs import Codec, EventStream, JsonLines, ListStream, Whole, dumped
from privkit.llm._settings import Counts, Settings
from privkit.llm._stand_ins import StandIns, forms_of
from privkit.llm._streams import GeminiEvents
from privkit.llm._walks import Answers, Incoming, Outgoing, json_output
from privkit.llm._wire import Endpoint, endpoint_of
from privkit.policy import replaces
from privkit.tokens._grammar import look_alikes

if TYPE_CHECKING:
    from privkit.redactors import Redactor
    from privkit.shield import Shield

__all__ = ["Guard", "Report", "Request", "Sent", "header"]

HEADER = "x-privkit-conversation"
_OWN_HEADERS = (HEADER, "x-privkit-tenant", "x-privkit-subject")
_SIGNED = "AWS4-"
# Which conversation a header means; those that nobody holds any more are gone.
_HANDLES: WeakValueDictionary[str, Conversation] = WeakValueDictionary()
_NAMES: WeakKeyDictionary[Conversation, str] = WeakKeyDictionary()
_HANDLE = "privkit-"


def header(chat: Conversation) -> dict[str, str]:
    """Return the header that tells for one call which conversation it belongs to, for ``extra_headers``.

    It never leaves: the protected client takes it off. The conversation must stay open until the call is over.
    """
    name = _NAMES.setdefault(chat, _HANDLE + secrets.token_hex(16))
    _HANDLES[name] = chat
    return {HEADER: name}


class Request(NamedTuple):
    """A request as the transport got it; ``headers`` by their names in small letters."""

    method: str
    scheme: str
    path: str
    headers: Mapping[str, str]
    read: Callable[[], bytes]
    query: str = ""


class Sent(NamedTuple):
    """What may leave: the body, ``None`` for the one that came, and what reads the answer."""

    endpoint: Endpoint | None
    body: bytes | None
    answer: Callable[[int, str], Codec | None]


class Report(NamedTuple):
    """What was done with a request, or would have been; types and numbers, never a value.

    Attributes:
        endpoint: the method and the path of the endpoint, as the tables name it.
        tokens: how many tokens of each type the request holds.
        refused: the name of the error, where it was not let through.
    """

    endpoint: str
    tokens: Mapping[str, int]
    refused: str = ""


def _untouched(_status: int, _content_type: str) -> None:
    return None


class Guard:
    """One for each protected client.

    Args:
        shield: finds what is personal.
        settings: what the caller chose.
        native: the base of the SDK's own errors, where only those pass through it without a further try.
    """

    def __init__(
        self, shield: Shield, settings: Settings, *, native: type[BaseException] | None = None
    ) -> None:
        self.shield = shield
        self.settings = settings
        self.counts = Counts()
        self._native = native

    def __repr__(self) -> str:
        return f"<Guard: {self.counts!r}>"

    def outgoing(self, request: Request) -> Sent:
        """Return what may leave of a request.

        Raises:
            LLMError, PrivkitError: nothing may; see ``protect``.
        """
        try:
            sent = self._checked(request)
        except PrivkitError as error:
            self.counts.add("refused")
            self._report(Report(_place(request), {}, type(error).__name__))
            raise self.as_native(error) from None
        except Exception as error:
            self.counts.add("refused")
            problem = LLMError(f"protecting the request failed with {type(error).__name__}; nothing was sent")
            raise self.as_native(problem) from None
        return sent

    def as_native(self, error: PrivkitError) -> PrivkitError:
        """Return the error as one that the SDK lets through: of its own kind as well, if need be."""
        if self._native is None or isinstance(error, self._native):
            return error
        try:
            error.__class__ = _mixed(type(error), self._native)  # type: ignore[arg-type]
        except TypeError:  # one of its own layout
            return error
        return error

    def _report(self, report: Report) -> None:
        if self.settings.report is not None:
            self.settings.report(report)

    def _checked(self, request: Request) -> Sent:
        if self.settings.mode == "observe":
            return self._observed(request)
        endpoint = self._endpoint(request)
        check_around(request.path, request.query, request.headers, self.shield)
        if endpoint.kind == "plain":
            if request.read().strip() not in (b"", b"{}", b"null"):
                raise UnknownShapeError("a request that should hold nothing holds a body")
            self.counts.add("plain")
            return Sent(endpoint, None, _untouched)
        if endpoint.request is None and endpoint.kind != "upload":
            return self._asked(endpoint, request)
        chat = self._embedding() if endpoint.kind == "embed" else self._chat(request)
        sent, tokens = self._protected(endpoint, request, chat)
        self.counts.add("calls")
        self._report(Report(_place(request), tokens))
        return sent

    def _endpoint(self, request: Request) -> Endpoint:
        if (
            request.scheme not in ("http", "https")
            or "websocket" in request.headers.get("upgrade", "").lower()
        ):
            raise LLMError("web sockets are not let through: their frames are not looked into")
        if request.headers.get("authorization", "").startswith(_SIGNED):
            raise LLMError(
                "the body is signed already (SigV4), so changing it would break it; protect the text before"
            )
        endpoint = endpoint_of(request.method, request.path)
        multipart = request.headers.get("content-type", "").lower().startswith("multipart/")
        if multipart is not (endpoint.kind == "upload"):
            raise MediaRefusedError("uploads are not let through: nobody looks into them")
        return endpoint

    def _asked(self, endpoint: Endpoint, request: Request) -> Sent:
        """A request without text whose answer may hold tokens: restored where a conversation is active."""
        if request.read().strip() not in (b"", b"{}", b"null"):
            raise UnknownShapeError("a request that should hold nothing holds a body")
        self.counts.add("plain")
        try:
            chat = self._chat(request)
        except NoConversationError:
            return Sent(endpoint, None, _untouched)
        return Sent(endpoint, None, self._answer(endpoint, chat))

    def _chat(self, request: Request) -> Conversation:
        named = request.headers.get(HEADER)
        chat = self._named(named, request) if named is not None else current() or self.settings.conversation
        if chat is None:
            raise NoConversationError(
                "the call belongs to no conversation, so nothing was sent: use `with chat:`, "
                "protect(…, conversation=chat) or extra_headers=privkit.llm.header(chat). Context variables do not "
                "reach threads of ThreadPoolExecutor.submit"
            )
        return chat

    def _named(self, name: str, request: Request) -> Conversation:
        if name.startswith(_HANDLE):
            known = _HANDLES.get(name)
            if known is None:
                raise NoConversationError(
                    "the conversation of the call is gone; keep it until the call is over"
                )
            return known
        tenant, subject = (request.headers.get(each, "") for each in _OWN_HEADERS[1:])
        return self.shield.conversation(name, tenant=tenant, subject=subject)

    def _protected(
        self, endpoint: Endpoint, request: Request, chat: Conversation | _Embedding
    ) -> tuple[Sent, dict[str, int]]:
        raw = decoded(request.read(), request.headers.get("content-encoding", ""))
        if endpoint.kind == "upload":
            lines = Outgoing(chat, self.settings)  # type: ignore[arg-type]
            body = changed_upload(raw, request.headers["content-type"], lambda line: _line(line, lines))
            return Sent(endpoint, body, _untouched), {}
        data = parsed(raw)
        stand_ins = None if isinstance(chat, _Embedding) else StandIns(chat, forms_of(data))
        walk = Outgoing(chat, self.settings, stand_ins)  # type: ignore[arg-type]
        body = dumped(data if endpoint.request is None else endpoint.request(data, walk))
        answer: Callable[[int, str], Codec | None] = _untouched
        if not isinstance(chat, _Embedding):
            answer = self._answer(endpoint, chat, json_output=json_output(data))
        return Sent(endpoint, body, answer), _tokens(body)

    def _answer(
        self, endpoint: Endpoint, chat: Conversation, *, json_output: bool = False
    ) -> Callable[[int, str], Codec | None]:
        def codec(status: int, content_type: str) -> Codec | None:
            if status >= 400:
                return None
            answers = Answers(chat, self.settings, self.counts, json_output=json_output)
            return _codec(endpoint, content_type.lower(), answers)

        return codec

    def _embedding(self) -> _Embedding:
        return _Embedding(self.shield, self.settings.embeddings)

    def _observed(self, request: Request) -> Sent:
        """Tell what would have been done, and let the request through as it is."""
        report = Report(_place(request), {})
        try:
            endpoint = self._endpoint(request)
            check_around(request.path, request.query, request.headers, self.shield)
            if endpoint.request is not None:
                # In memory only: a vault is to remember nothing of it.
                chat = Conversation(
                    self.shield, "observed", memory=Memory(self.shield, secrets.token_bytes(32))
                )
                _, tokens = self._protected(endpoint, request, chat)
                report = Report(_place(request), tokens)
        except PrivkitError as error:
            report = Report(_place(request), {}, type(error).__name__)
        self.counts.add("observed")
        self._report(report)
        return Sent(None, None, _untouched)


class _Embedding:
    """What embeddings get in the place of a conversation: one way only."""

    def __init__(self, shield: Shield, choice: str | Redactor) -> None:
        if choice == "block":
            raise LLMError(
                "embeddings are blocked; embeddings='redact' or 'surrogate' lets them through one-way"
            )
        self._shield = shield
        self._redactor = None if isinstance(choice, str) else choice

    def protect(self, text: str, **_: Any) -> str:
        """Return the redacted text."""
        if self._redactor is None:
            return self._shield.redact(text).text
        return replaced(text, self._shield.detect(text), self, Numbering())  # type: ignore[arg-type]

    def redactor_for(self, entity_type: str) -> Any:
        """Return what replaces a type: the caller's choice, unless the policy keeps, masks or blocks it."""
        rule = self._shield.policy.rules.get(entity_type)
        return self._redactor if rule is None or replaces(rule) else rule


def _codec(endpoint: Endpoint, content_type: str, answers: Answers) -> Codec | None:
    if endpoint.events is not None and content_type.startswith("text/event-stream"):
        return EventStream(endpoint.events(answers))
    shape = endpoint.answer
    if shape is None:
        return None
    if endpoint.kind == "lines":
        return JsonLines(lambda data: shape(data, Incoming(answers)))
    if "json" not in content_type:
        return None
    if endpoint.events is GeminiEvents:
        return ListStream(GeminiEvents(answers))
    return Whole(lambda body: _restored(body, lambda data: shape(data, Incoming(answers))))


def _restored(body: bytes, change: Callable[[Any], Any]) -> bytes:
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        return body
    changed = change(data)
    return body if changed == data else dumped(changed)


def _line(line: Any, walk: Outgoing) -> Any:
    """Protect one request of a batch."""
    if not isinstance(line, dict) or not isinstance(line.get("url"), str):
        raise UnknownShapeError("a line of the batch is no request")
    endpoint = endpoint_of(str(line.get("method", "POST")), line["url"])
    if (
        endpoint.request is None
        or endpoint.kind != "text"
        or set(line) - {"custom_id", "method", "url", "body"}
    ):
        raise UnknownShapeError("a line of the batch is no request that is known")
    return {
        **line,
        "custom_id": walk.ids(line.get("custom_id")),
        "body": endpoint.request(line.get("body"), walk),
    }


def _place(request: Request) -> str:
    try:
        endpoint = endpoint_of(request.method, request.path)
    except PrivkitError:
        return f"{request.method} (unknown)"
    return f"{endpoint.method} {endpoint.path}"


_TYPE = re.compile(r"_\d+_[a-z]{3}\Z")


def _tokens(body: bytes) -> dict[str, int]:
    text = body.decode("utf-8", "replace")
    counts: dict[str, int] = {}
    for start, end in look_alikes(text):
        name = _TYPE.sub("", text[start:end])
        counts[name] = counts.get(name, 0) + 1
    return counts


@lru_cache(maxsize=64)
def _mixed(ours: type[PrivkitError], native: type[BaseException]) -> type[PrivkitError]:
    return type(ours.__name__, (ours, native), {"__module__": ours.__module__, "__doc__": ours.__doc__})
