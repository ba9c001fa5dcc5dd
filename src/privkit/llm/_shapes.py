"""What the tables of the APIs are written in: for each part of a body, whether it is text, and of what kind.

A shape is called with a value and a walk, and returns what the value becomes. The same tables serve both ways: a
request is walked by what protects, an answer by what restores.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Protocol

__all__ = [
    "FREE",
    "IDS",
    "JSON_TEXT",
    "KEEP",
    "MEDIA",
    "SCHEMA",
    "SIGNED",
    "TEXT",
    "TEXTS",
    "Call",
    "Each",
    "Either",
    "Fields",
    "Object",
    "Shape",
    "Sourced",
    "Tagged",
    "Walk",
    "keep",
]


class Walk(Protocol):
    """What is done on the way: one for requests, one for answers."""

    def text(self, value: str) -> Any:
        """Return what a text becomes."""

    def document(self, value: str) -> Any:
        """Return what a text becomes that may be the source of a JSON document."""

    def free(self, value: Any) -> Any:
        """Return what JSON of the caller's own form becomes."""

    def ids(self, value: Any) -> Any:
        """Return what ids of the caller's become."""

    def setting(self, value: Any) -> Any:
        """Return what a name, a setting or an id of the API's own becomes, with all it holds."""

    def call(self, name: str, arguments: Any) -> Any:
        """Return what the arguments of a tool call become."""

    def schema(self, value: Any) -> Any:
        """Return what a JSON schema becomes."""

    def media(self, value: Any) -> Any:
        """Return what nobody can look into becomes."""

    def odd(self, value: Any) -> Any:
        """Return what a value becomes that the table does not know."""

    def inside(self, name: str, shape: Shape | None, value: Any) -> Any:
        """Return what the value of a field becomes; ``None`` for one the table does not know."""

    def supplied(self, source: str, shape: Shape, value: Any) -> Any:
        """Return what a value becomes that somebody else supplied."""


class Shape(Protocol):
    """One part of a body."""

    def __call__(self, value: Any, walk: Walk, /) -> Any:
        """Return what the value becomes."""


class _Keep:
    """Names, numbers, settings and ids of the API's own, at any depth: left as they are unless they read like prose."""

    def __call__(self, value: Any, walk: Walk) -> Any:
        return walk.setting(value) if isinstance(value, (str, list, dict)) else value


class _Signed:
    """What the model has signed or sealed, and takes back unchanged only. It knows no values, so it wrote none."""

    def __call__(self, value: Any, walk: Walk) -> Any:  # noqa: ARG002, as all shapes are called
        return value


class _Ids:
    """An id of the caller's, or several: it should name nobody, so it is treated as text."""

    def __call__(self, value: Any, walk: Walk) -> Any:
        return walk.ids(value)


class _Text:
    def __call__(self, value: Any, walk: Walk) -> Any:
        return walk.text(value) if isinstance(value, str) else walk.odd(value)


class _Texts:
    """A text or several, or numbers of a tokeniser that stand for text, which nobody can look into."""

    def __call__(self, value: Any, walk: Walk) -> Any:
        if isinstance(value, str):
            return walk.text(value)
        if isinstance(value, list):
            return [self(item, walk) for item in value]
        return walk.media(value) if isinstance(value, int) else walk.odd(value)


class _JsonText:
    def __call__(self, value: Any, walk: Walk) -> Any:
        return walk.document(value) if isinstance(value, str) else walk.odd(value)


class _Free:
    def __call__(self, value: Any, walk: Walk) -> Any:
        return walk.free(value)


class _Schema:
    def __call__(self, value: Any, walk: Walk) -> Any:
        return walk.schema(value)


class _Media:
    def __call__(self, value: Any, walk: Walk) -> Any:
        return walk.media(value)


KEEP: Shape = _Keep()
SIGNED: Shape = _Signed()
IDS: Shape = _Ids()
TEXT: Shape = _Text()
TEXTS: Shape = _Texts()
JSON_TEXT: Shape = _JsonText()
FREE: Shape = _Free()
SCHEMA: Shape = _Schema()
MEDIA: Shape = _Media()


class Object:
    """An object with known fields; a field that is ``None`` is left."""

    def __init__(self, fields: Mapping[str, Shape]) -> None:
        self.fields = dict(fields)

    def __call__(self, value: Any, walk: Walk) -> Any:
        if not isinstance(value, dict):
            return walk.odd(value)
        return {name: self._field(name, item, walk) for name, item in value.items()}

    def _field(self, name: str, item: Any, walk: Walk) -> Any:
        if item is None:
            return None
        return walk.inside(name, self.fields.get(name), item)


class Fields:
    """An object with names of the caller's choice, all values of one form, and the names of another."""

    def __init__(self, item: Shape, *, names: Shape) -> None:
        self.item = item
        self.names = names

    def __call__(self, value: Any, walk: Walk) -> Any:
        if not isinstance(value, dict):
            return walk.odd(value)
        return {
            self.names(name, walk): None if item is None else walk.inside("*", self.item, item)
            for name, item in value.items()
        }


class Each:
    """A list, all of one form."""

    def __init__(self, item: Shape) -> None:
        self.item = item

    def __call__(self, value: Any, walk: Walk) -> Any:
        if not isinstance(value, list):
            return walk.odd(value)
        return [None if item is None else self.item(item, walk) for item in value]


class Either:
    """One shape for texts, another for lists, another for objects."""

    def __init__(
        self, text: Shape | None = None, *, items: Shape | None = None, fields: Shape | None = None
    ) -> None:
        self.by_kind: dict[type, Shape | None] = {str: text, list: items, dict: fields}

    def __call__(self, value: Any, walk: Walk) -> Any:
        shape = self.by_kind.get(type(value))
        return walk.odd(value) if shape is None else shape(value, walk)


class Tagged:
    """An object whose form is told by one of its fields, or by which field it has (``by=""``)."""

    def __init__(self, by: str, variants: Mapping[str, Shape], *, default: Shape | None = None) -> None:
        self.by = by
        self.variants = dict(variants)
        self.default = default

    def __call__(self, value: Any, walk: Walk) -> Any:
        if not isinstance(value, dict):
            return walk.odd(value)
        tag = value.get(self.by)
        shape = self.variants.get(tag) if isinstance(tag, str) else None
        if shape is None and tag is None:
            shape = self.default
        return walk.odd(value) if shape is None else shape(value, walk)


class Sourced:
    """The same shape, but somebody else supplied what is in it."""

    def __init__(self, source: str, shape: Shape) -> None:
        self.source = source
        self.shape = shape

    def __call__(self, value: Any, walk: Walk) -> Any:
        return walk.supplied(self.source, self.shape, value)


class Call:
    """A tool call: the arguments, as an object or as JSON source, and the name that decides about them."""

    def __init__(self, name: str, arguments: str, rest: Mapping[str, Shape]) -> None:
        self.name, self.arguments = name, arguments
        self.rest = Object({name: KEEP, **rest})
        self.fields = {**self.rest.fields, arguments: FREE}

    def __call__(self, value: Any, walk: Walk) -> Any:
        if not isinstance(value, dict):
            return walk.odd(value)
        name = value.get(self.name)
        others = self.rest({key: item for key, item in value.items() if key != self.arguments}, walk)
        if value.get(self.arguments) is None:
            return {**value, **others}
        walked = _Arguments(name if isinstance(name, str) else "")
        return {
            **value,
            **others,
            self.arguments: walk.inside(self.arguments, walked, value[self.arguments]),
        }


class _Arguments:
    def __init__(self, name: str) -> None:
        self.name = name

    def __call__(self, value: Any, walk: Walk) -> Any:
        return walk.call(self.name, value)


def keep(names: str) -> dict[str, Shape]:
    """Return fields that are kept, by their names with spaces between them."""
    return dict.fromkeys(names.split(), KEEP)
