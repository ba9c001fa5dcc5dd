"""What the adapters of frameworks share: the caller's choices, and the conversation a call belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, TypedDict, TypeVar

from privkit.conversation import current
from privkit.errors import ConfigurationError, NoConversationError, nearest
from privkit.llm._settings import Counts, Settings
from privkit.llm._walks import Answers, Outgoing

if TYPE_CHECKING:
    from privkit.conversation import Conversation
    from privkit.llm._settings import Tools
    from privkit.tokens import Form, Restoration

__all__ = ["Bound", "Options", "UserAnswers", "aside"]

_LONG = 20_000  # code points from which an asynchronous call uses a thread
Result = TypeVar("Result")


class Options(TypedDict, total=False):
    """What every adapter takes besides the conversation; the same words as ``privkit.llm.protect``."""

    media: Literal["refuse", "pass"]
    tools: Tools
    hosts: Iterable[str]
    disclose: Iterable[str]
    unknown_tokens: Literal["keep", "drop", "raise"]
    most_unknown: int
    fields: Mapping[str, str] | None


class Bound:
    """The choices of one adapter.

    Args:
        conversation: for calls that are in no ``with`` of a conversation.
        options: see ``privkit.llm.protect``.

    Raises:
        ConfigurationError: an option that does not exist or cannot be used.
    """

    def __init__(self, conversation: Conversation | None, options: Mapping[str, Any]) -> None:
        from privkit.conversation import Conversation

        for name in options:
            if name not in Options.__annotations__:
                raise ConfigurationError(f"there is no option {name}{nearest(name, Options.__annotations__)}")
        if conversation is not None and not isinstance(conversation, Conversation):
            raise ConfigurationError("conversation is what shield.conversation() gives")
        self.settings = Settings(conversation=conversation, **options)
        self.counts = Counts()

    def chat(self) -> Conversation:
        """Return the conversation of this call.

        Raises:
            NoConversationError: there is none.
        """
        chat = current() or self.settings.conversation
        if chat is None:
            raise NoConversationError(
                "the call belongs to no conversation, so nothing was sent: use `with chat:` or conversation=chat"
            )
        return chat

    def outgoing(self) -> Outgoing:
        """Return what protects the texts of a request."""
        return Outgoing(self.chat(), self.settings)

    def answers(self, *, for_user: bool = False, json_output: bool = False) -> Answers:
        """Return what restores the texts of an answer.

        Args:
            for_user: the arguments of tool calls are an answer for the user too, as structured output is.
            json_output: the answer is a JSON document.
        """
        kind = UserAnswers if for_user else Answers
        return kind(self.chat(), self.settings, self.counts, json_output=json_output)


async def aside(call: Callable[..., Result], given: object, *more: Any) -> Result:
    """Return what a call makes of what is given, made in a thread where that is long, so that the loop keeps running."""
    if len(str(given)) < _LONG:
        return call(given, *more)
    import asyncio

    return await asyncio.to_thread(call, given, *more)


class UserAnswers(Answers):
    """For structured output that comes as a tool call: no tool runs, the user gets it."""

    def for_tool(self, name: str, *, into: Form = "json", argument: str | None = None) -> Restoration:  # noqa: ARG002
        """Return what restores the arguments, as an answer is restored."""
        from privkit.llm._gate import LinkGate

        return self._chat.restoration(
            into=into,
            sink="user" if "user" in self._settings.disclose else "log",
            also=self._settings.disclose,  # type: ignore[arg-type]
            gate=LinkGate(self._settings, self._counts),
        )
