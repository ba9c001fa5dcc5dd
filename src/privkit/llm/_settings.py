"""What a caller chooses, checked when it is given."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal

from privkit.conversation import SOURCES
from privkit.errors import ConfigurationError, nearest
from privkit.redactors import surrogate
from privkit.tokens._links import Hosts

if TYPE_CHECKING:
    from privkit.conversation import Conversation
    from privkit.redactors import Redactor

__all__ = ["Counts", "Settings", "Tools"]

Tools = Mapping[str, "bool | Iterable[str]"] | Iterable[str] | None
_CHOICES: dict[str, tuple[str, ...]] = {
    "media": ("refuse", "pass"),
    "embeddings": ("redact", "block", "surrogate"),
    "unknown_tokens": ("keep", "drop", "raise"),
    "mode": ("enforce", "observe"),
}
_FIELDS = ("text", "keep")


class Counts:
    """How often what happened, since the client was protected; numbers only, never a value.

    Attributes:
        calls: requests that were let through with their text protected.
        plain: requests that hold no text.
        refused: requests that were not let through.
        restored: tokens whose values were put in.
        withheld: tokens of the conversation that were left standing, because who supplied the value, the tool, its
            argument or the host of an address is not allowed to.
        unknown: what looks like a token and is none of the conversation.
        truncated: tokens that the end of an answer cut off.
        observed: requests that were sent as they are, in the mode ``observe``.
    """

    __slots__ = (
        "_lock", "calls", "observed", "plain", "refused", "restored", "truncated", "unknown", "withheld",
    )  # fmt: skip

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.calls = self.plain = self.refused = self.observed = 0
        self.restored = self.withheld = self.unknown = self.truncated = 0

    def __repr__(self) -> str:
        return (
            f"<Counts: {', '.join(f'{name} {number}' for name, number in self.as_dict().items() if number)}>"
        )

    def add(self, name: str, number: int = 1) -> None:
        """Count something, from any thread."""
        with self._lock:
            setattr(self, name, getattr(self, name) + number)

    def as_dict(self) -> dict[str, int]:
        """Return the numbers by name, for metrics."""
        return {name: getattr(self, name) for name in self.__slots__[1:]}


class Settings:
    """The options of ``protect``, in the form the code wants them."""

    def __init__(
        self,
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
        report: Callable[[Any], object] | None = None,
    ) -> None:
        self.conversation = conversation
        self.media = _chosen("media", media)
        self.embeddings = _embeddings(embeddings)
        self.tools = _tools(tools)
        self.hosts = Hosts.of(hosts)
        self.disclose = frozenset(map(_source, _words(disclose, "disclose")))
        self.unknown_tokens = _chosen("unknown_tokens", unknown_tokens)
        if not isinstance(most_unknown, int) or most_unknown < 0:
            raise ConfigurationError("most_unknown is how many unknown tokens an answer may hold, 0 or more")
        self.most_unknown = most_unknown
        self.fields = {name: _rule(name, rule) for name, rule in (fields or {}).items()}
        self.mode = _chosen("mode", mode)
        if report is not None and not callable(report):
            raise ConfigurationError("report is called with what would have been sent; it must be callable")
        self.report = report

    def arguments_of(self, tool: str) -> frozenset[str] | Literal[False] | None:
        """Return which arguments of a tool get values: all for ``None``, none for ``False``."""
        return self.tools.get(tool, self.tools.get("*", False))


def _chosen(name: str, word: object) -> str:
    words = _CHOICES[name]
    if isinstance(word, str) and word in words:
        return word
    raise ConfigurationError(f"{name} is one of {', '.join(words)}{nearest(str(word), words)}")


def _embeddings(choice: str | Redactor) -> str | Redactor:
    if callable(choice):
        return choice
    return surrogate() if _chosen("embeddings", choice) == "surrogate" else choice


def _words(words: Iterable[str], name: str) -> tuple[str, ...]:
    if isinstance(words, str) or not isinstance(words, Iterable):
        raise ConfigurationError(f"{name} is a list of texts")
    return tuple(words)


def _tools(tools: Tools) -> dict[str, frozenset[str] | Literal[False] | None]:
    if tools is None:
        return {}
    if not isinstance(tools, Mapping):
        return dict.fromkeys(_words(tools, "tools"))
    return {name: _arguments(name, arguments) for name, arguments in tools.items()}


def _arguments(name: str, arguments: bool | Iterable[str]) -> frozenset[str] | Literal[False] | None:
    if isinstance(arguments, bool):
        return None if arguments else False
    return frozenset(_words(arguments, f"tools[{name!r}]"))


def _source(source: str) -> str:
    if source not in SOURCES:
        raise ConfigurationError(f"disclose lists some of {', '.join(SOURCES)}{nearest(source, SOURCES)}")
    return source


def _rule(name: str, rule: str) -> str:
    if rule not in _FIELDS:
        raise ConfigurationError(f"fields[{name!r}] is 'text' or 'keep'{nearest(str(rule), _FIELDS)}")
    return rule
