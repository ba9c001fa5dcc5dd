"""Protecting a client, and asking a protected one."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar

from privkit.errors import ConfigurationError
from privkit.llm._clients import guard_of, native_error, protected
from privkit.llm._guard import Guard, Report
from privkit.llm._settings import Counts, Settings, Tools

if TYPE_CHECKING:
    from privkit.conversation import Conversation
    from privkit.redactors import Redactor
    from privkit.shield import Shield

__all__ = ["counts", "protect", "using"]

Client = TypeVar("Client")


def protect(
    client: Client,
    shield: Shield,
    *,
    conversation: Conversation | None = None,
    media: Literal["refuse", "pass"] = "refuse",
    embeddings: Literal["redact", "block", "surrogate"] | Redactor = "redact",
    tools: Tools = None,
    hosts: Iterable[str] = (),
    disclose: Iterable[str] = ("user", "application"),
    unknown_tokens: Literal["keep", "drop", "raise"] = "keep",
    most_unknown: int = 100,
    fields: Mapping[str, str] | None = None,
    mode: Literal["enforce", "observe"] = "enforce",
    report: Callable[[Report], object] | None = None,
) -> Client:
    """Return a copy of a client, of the same type, whose requests never carry personal data; the client is unchanged.

    The conversation of a call is told by its header (see ``header``), else by the innermost ``with chat:``, else by
    ``conversation``; without one, nothing is sent. Closing the copy leaves the client open.

    Args:
        client: an ``OpenAI``, ``AsyncOpenAI``, ``Anthropic``, ``AsyncAnthropic``, ``google.genai.Client``, or a
            ``Client`` or ``AsyncClient`` of ``httpx`` or ``httpx2``.
        shield: finds what is personal.
        conversation: the one of calls that name no other.
        media: images, sound and files, which nobody can look into: ``"refuse"`` or ``"pass"``.
        embeddings: ``"redact"``, one-way, with readable words; ``"surrogate"``, with invented values, the same for the
            same value; a redactor of yours, such as ``redactors.surrogate(key=…)``; or ``"block"``.
        tools: which tools' arguments get values: names, or names with the arguments that do
            (``{"send_mail": ["to"], "look_up": True}``; ``"*"`` is any other tool). All others keep their tokens.
        hosts: in whose addresses values may stand, such as ``"shop.example.com"`` or ``"*.example.com"``; in all
            others they stay tokens, since a reader's browser may fetch them.
        disclose: whose values the user's text gets, of ``user``, ``application``, ``retrieval`` and ``tool``.
        unknown_tokens: what looks like a token in an answer and is none of the conversation: ``"keep"``, ``"drop"`` or
            ``"raise"``.
        most_unknown: after so many of them in one text, no more values are put into it.
        fields: how fields are treated that the tables do not know, such as a gateway's: ``"text"`` or ``"keep"``.
        mode: ``"observe"`` sends everything as it is and tells ``report`` what would have been done.
        report: called with a ``Report`` for each request with text.

    Raises:
        ConfigurationError: an option that cannot be used, no client that is known, or one that is protected already.
    """
    settings = Settings(
        conversation=conversation,
        media=media,
        embeddings=embeddings,
        tools=tools,
        hosts=hosts,
        disclose=disclose,
        unknown_tokens=unknown_tokens,
        most_unknown=most_unknown,
        fields=fields,
        mode=mode,
        report=report,
    )
    made: Client = protected(client, Guard(shield, settings, native=native_error(client)))
    return made


def using(chat: Conversation) -> _Using:
    """Make a conversation the active one, as ``with chat:`` does, without closing it at the end."""
    return _Using(chat)


class _Using:
    """A context manager, synchronous and asynchronous; not shared between threads or tasks."""

    def __init__(self, chat: Conversation) -> None:
        self._chat = chat
        self._leave: list[Callable[[], None]] = []

    def __enter__(self) -> Conversation:
        from privkit.conversation import entered

        self._leave.append(entered(self._chat))
        return self._chat

    def __exit__(self, *error: object) -> None:
        self._leave.pop()()

    async def __aenter__(self) -> Conversation:
        return self.__enter__()

    async def __aexit__(self, *error: object) -> None:
        self.__exit__()


def counts(client: Any) -> Counts:
    """Return how often what happened since the client was protected.

    Raises:
        ConfigurationError: it is not protected.
    """
    guard = guard_of(client)
    if guard is None:
        raise ConfigurationError("the client is not protected; privkit.llm.protect() returns one that is")
    return guard.counts
