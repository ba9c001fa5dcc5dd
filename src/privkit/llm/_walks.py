"""What is done with the texts of a request, and with those of an answer."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from privkit._context import asks
from privkit.errors import MediaRefusedError, UnknownShapeError
from privkit.llm._gate import ArgumentGate, LinkGate
from privkit.llm._source import changed_source, changed_value, is_document, unescaped
from privkit.llm._stand_ins import Undoing

if TYPE_CHECKING:
    from collections.abc import Mapping

    from privkit.conversation import Conversation
    from privkit.llm._settings import Counts, Settings
    from privkit.llm._shapes import Shape
    from privkit.llm._stand_ins import StandIns
    from privkit.tokens import Form, Restoration

    Restoring = Restoration | Undoing

__all__ = ["Answers", "Incoming", "Outgoing", "json_output"]

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]{0,39}\Z")
_SCHEMA_TEXTS = frozenset({"description", "title", "$comment"})
_SCHEMA_VALUES = frozenset({"enum", "const", "default", "example", "examples"})
_SCHEMA_NAMES = frozenset({"required"})  # of properties, which pass as they are
_PROSE = re.compile(r"[\s@]")
_SCHEMA_MAPS = frozenset(
    {"properties", "$defs", "definitions", "patternProperties", "dependentSchemas", "defs"}
)
_DEEPEST = 200


class Outgoing:
    """Puts tokens in the place of values, and refuses what it cannot look into.

    Args:
        chat: the conversation.
        settings: what the caller chose.
        stand_ins: what is sent where a token would not do.
    """

    def __init__(self, chat: Conversation, settings: Settings, stand_ins: StandIns | None = None) -> None:
        self._chat = chat
        self._stand_ins = stand_ins
        self._settings = settings
        self._path: list[str] = []
        self._source = "application"
        self._said = ""  # the text before, which a short one may answer

    def text(self, value: str) -> Any:
        """Protect a text; where it is the source of a JSON document, its strings."""
        return self._document(value)

    document = text

    def _document(self, value: str) -> str:
        if is_document(value):
            return changed_source(value, self._change)
        plain, said, self._said = unescaped(value), self._said, value
        context = said if self._source == "user" and asks(said) else ""
        if plain != value:
            safe = self._change(plain, (), context)
            return value if safe == plain else safe
        return self._change(value, (), context)

    def _change(self, value: str, path: tuple[str, ...], context: str = "") -> str:
        if self._stand_ins:
            value = self._stand_ins.undone(value)
        safe = self._chat.protect(
            value,
            source=self._source,  # type: ignore[arg-type]
            path=path,
            stable=True,
            context=context,
        )
        return self._stand_ins.applied(safe) if self._stand_ins else safe

    def free(self, value: Any) -> Any:
        """Protect every string, key and long number."""
        return changed_value(value, self._change)

    ids = free

    def setting(self, value: Any) -> Any:
        """Leave names, ids and options alone; protect what reads like prose or holds a mail address."""
        if isinstance(value, str):
            return self._document(value) if _PROSE.search(value) else value
        if isinstance(value, list):
            return [self.setting(item) for item in value]
        if isinstance(value, dict):
            return {self.setting(name): self.setting(item) for name, item in value.items()}
        return value

    def call(self, name: str, arguments: Any) -> Any:  # noqa: ARG002, as the protocol has it
        """Protect the arguments of a call in the history."""
        return self._document(arguments) if isinstance(arguments, str) else self.free(arguments)

    def schema(self, value: Any, depth: int = 0) -> Any:
        """Protect what a schema says in words and which values it lists; its names and types stay."""
        if depth > _DEEPEST:
            raise UnknownShapeError("a schema is nested too deeply", path=self._where())
        if isinstance(value, list):
            return [self.schema(item, depth + 1) for item in value]
        if not isinstance(value, dict):
            return self.setting(value)
        return {name: self._schema_field(name, item, depth) for name, item in value.items()}

    def _schema_field(self, name: str, item: Any, depth: int) -> Any:
        if name in _SCHEMA_TEXTS and isinstance(item, str):
            return self._document(item)
        if name in _SCHEMA_VALUES:
            return self.free(item)
        if name in _SCHEMA_NAMES:
            return item
        if name in _SCHEMA_MAPS and isinstance(item, dict):
            return {inner: self.schema(each, depth + 1) for inner, each in item.items()}
        return self.schema(item, depth + 1)

    def media(self, value: Any) -> Any:
        """Refuse it, or let it pass where the caller says so."""
        if self._settings.media == "pass":
            return value
        raise MediaRefusedError(
            f"{self._where()} holds an image, sound or a file, which cannot be looked into; "
            "media='pass' lets such parts through",
            path=self._where(),
        )

    def odd(self, value: Any) -> Any:  # noqa: ARG002, as the protocol has it
        """Refuse what no table knows."""
        raise UnknownShapeError(
            f"{self._where()} has a form that is not known, so it is unknown where its text is; "
            "fields={'name': 'text'} or 'keep' tells about a field of your own",
            path=self._where(),
        )

    def inside(self, name: str, shape: Shape | None, value: Any) -> Any:
        """Walk the value of a field."""
        self._path.append(name if _NAME.match(name) else "*")
        changed = self._own_field(name, value) if shape is None else shape(value, self)
        self._path.pop()
        return changed

    def _own_field(self, name: str, value: Any) -> Any:
        rule = self._settings.fields.get(name)
        if rule == "keep":
            return value
        return self.free(value) if rule == "text" else self.odd(value)

    def supplied(self, source: str, shape: Shape, value: Any) -> Any:
        """Walk what somebody else supplied."""
        before, self._source = self._source, source
        try:
            return shape(value, self)
        finally:
            self._source = before

    def _where(self) -> str:
        return ".".join(self._path) or "the body"


class Answers:
    """Makes what restores the texts of one answer.

    Args:
        chat: the conversation.
        settings: what the caller chose.
        counts: what is counted.
        json_output: whether the model was told to answer with a JSON document.
    """

    def __init__(
        self, chat: Conversation, settings: Settings, counts: Counts, *, json_output: bool = False
    ) -> None:
        self._chat = chat
        self._settings = settings
        self._counts = counts
        self._json_output = json_output
        self._stand_ins = chat.stand_ins

    def _undoing(self, restoration: Restoration) -> Restoring:
        return Undoing(restoration, self._stand_ins) if self._stand_ins else restoration

    def for_user(self, beginning: str) -> Restoring:
        """Return what restores a text for the user that begins so: as JSON source, if it seems to be that."""
        gate = LinkGate(self._settings, self._counts)
        first = beginning.lstrip()[:1]
        restoration = self._chat.restoration(
            into="json" if first == "{" or (first == "[" and self._json_output) else "text",
            sink="user" if "user" in self._settings.disclose else "log",
            also=self._settings.disclose,  # type: ignore[arg-type]
            gate=gate,
        )
        return self._undoing(restoration)

    def for_tool(self, name: str, *, into: Form = "json", argument: str | None = None) -> Restoring:
        """Return what restores the arguments of a tool call: as JSON source, or one of them."""
        names = self._settings.arguments_of(name)
        if argument is not None:
            allowed = names is None or (names is not False and argument in names)
            names = None
        else:
            allowed = names is None or (names is not False and into == "json")
        if not allowed or names is False:
            gate = LinkGate(self._settings, self._counts)
            return self._undoing(self._chat.restoration(into=into, sink="log", gate=gate))
        gate = ArgumentGate(self._settings, self._counts, names, source=into == "json")
        return self._undoing(self._chat.restoration(into=into, sink="tool", gate=gate))

    def counted(self, restoration: Restoring) -> None:
        """Add up what a restoration did, once it has ended."""
        self._counts.add("restored", restoration.count)
        self._counts.add("withheld", restoration.kept)

    def truncated(self) -> None:
        """Count a token that was cut off."""
        self._counts.add("truncated")


class Incoming:
    """Puts the values back into a whole answer, where the policy lets it."""

    def __init__(self, answers: Answers, *, counting: bool = True) -> None:
        self._answers = answers
        self._counting = counting

    def text(self, value: str) -> Any:
        """Restore a text for the user."""
        return self._restored(value, self._answers.for_user(value))

    document = text

    def _restored(self, value: str, restoration: Restoring) -> str:
        restored = restoration.feed(value, last=True)
        if self._counting:
            self._answers.counted(restoration)
        return restored

    def free(self, value: Any) -> Any:
        """Leave it: who asked for it is not known."""
        return value

    def ids(self, value: Any) -> Any:
        """Restore what the caller sent as an id."""
        return self.text(value) if isinstance(value, str) else value

    def setting(self, value: Any) -> Any:
        """Leave it."""
        return value

    def call(self, name: str, arguments: Any) -> Any:
        """Restore the arguments of a tool call, where the tool may have values."""
        if isinstance(arguments, str):
            into: Form = "json" if arguments.lstrip()[:1] in ("{", "[") else "text"
            return self._restored(arguments, self._answers.for_tool(name, into=into))
        if isinstance(arguments, dict):
            return {
                self._argument(name, key, key): self._argument(name, key, item)
                for key, item in arguments.items()
            }
        return arguments

    def _argument(self, tool: str, argument: str, value: Any) -> Any:
        if isinstance(value, str):
            into: Form = "json" if is_document(value) else "text"
            return self._restored(value, self._answers.for_tool(tool, into=into, argument=argument))
        if isinstance(value, dict):
            return {
                self._argument(tool, argument, key): self._argument(tool, argument, item)
                for key, item in value.items()
            }
        if isinstance(value, list):
            return [self._argument(tool, argument, item) for item in value]
        return value

    def schema(self, value: Any) -> Any:
        """Leave it."""
        return value

    def media(self, value: Any) -> Any:
        """Leave it."""
        return value

    def odd(self, value: Any) -> Any:
        """Leave what no table knows: whatever it holds, it holds tokens only."""
        return value

    def inside(self, name: str, shape: Shape | None, value: Any) -> Any:  # noqa: ARG002, as the protocol has it
        """Walk the value of a field."""
        return value if shape is None else shape(value, self)

    def supplied(self, source: str, shape: Shape, value: Any) -> Any:  # noqa: ARG002, as the protocol has it
        """Walk what somebody else supplied."""
        return shape(value, self)


def json_output(body: Mapping[str, Any]) -> bool:
    """Say whether a request tells the model to answer with a JSON document, in any of the APIs."""
    formats = (
        body.get("response_format"),
        (body.get("text") or {}).get("format") if isinstance(body.get("text"), dict) else None,
        body.get("output_format"),
        (body.get("output_config") or {}).get("format")
        if isinstance(body.get("output_config"), dict)
        else None,
    )
    if any(isinstance(each, dict) and str(each.get("type", "")).startswith("json") for each in formats):
        return True
    config = body.get("generationConfig") or body.get("generation_config")
    mime = (
        (config.get("responseMimeType") or config.get("response_mime_type"))
        if isinstance(config, dict)
        else None
    )
    return mime == "application/json"
