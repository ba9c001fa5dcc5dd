"""What a redactor is given, what it must offer, and the frozen objects that privkit's own are."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar, Literal, Protocol, TypeVar, runtime_checkable

from privkit.errors import ConfigurationError

if TYPE_CHECKING:
    from privkit.text import Span

__all__ = ["LONGEST_LEAD", "Frozen", "Hit", "Kind", "Leading", "Redactor"]

LONGEST_LEAD = 48  # code points before a finding that its replacement can swallow

Kind = Literal["reversible", "pseudonymous", "irreversible"]
Self = TypeVar("Self", bound="Frozen")


class Hit:
    """One finding with the text it covers, as a redactor is given it.

    Printing or logging a hit is safe: its value shows in neither ``repr`` nor ``str``.

    Args:
        entity_type: the kind, such as ``EMAIL_ADDRESS``.
        value: the characters that were found.
        ordinal: 1 for the first distinct entity of its type in the scope, 2 for the second …; the same
            entity again has the same ordinal.
        span: where it was found.

    Raises:
        ConfigurationError: an ordinal below 1.
    """

    __slots__ = ("entity_type", "ordinal", "span", "value")

    entity_type: str
    value: str
    ordinal: int
    span: Span

    def __init__(self, entity_type: str, value: str, ordinal: int, span: Span) -> None:
        if ordinal < 1:
            raise ConfigurationError(f"a hit's ordinal counts from 1; got {ordinal}")
        put = object.__setattr__
        put(self, "entity_type", entity_type)
        put(self, "value", value)
        put(self, "ordinal", ordinal)
        put(self, "span", span)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Hit is frozen; make another instead of setting {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a Hit is frozen; {name!r} cannot be deleted")

    def __repr__(self) -> str:
        return f"Hit({self.entity_type!r}, value=<hidden>, ordinal={self.ordinal}, span={self.span!r})"

    def _key(self) -> tuple[str, str, int, Span]:
        return (self.entity_type, self.value, self.ordinal, self.span)

    def __eq__(self, other: object) -> bool:
        return self._key() == other._key() if isinstance(other, Hit) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __reduce__(self) -> tuple[type[Hit], tuple[object, ...]]:
        return (Hit, self._key())


@runtime_checkable
class Redactor(Protocol):
    """Anything that turns a `Hit` into its replacement and says how much that protects."""

    @property
    def kind(self) -> Kind:
        """How much the replacement protects: reversible, pseudonymous or irreversible."""

    def __call__(self, hit: Hit, /) -> str:
        """Return what stands in the text instead of the hit's value."""


@runtime_checkable
class Leading(Protocol):
    """What a redactor may offer besides: replacing the words directly before a finding along with it."""

    def lead(self, entity_type: str, before: str, /) -> int:
        """Return how many of the characters directly before a finding its replacement swallows.

        Args:
            entity_type: the kind of the finding.
            before: up to 48 characters before it, from the finding before that at most, beginning with a
                whole word.

        The answer must hang on the swallowed characters alone: the same when ``before`` begins later, as
        long as it holds them, since a stream may have passed on the rest. A lead that would hold a line
        break or be longer than ``before`` is not swallowed.
        """


class Frozen:
    """A callable value with options: frozen, slotted, compared by how it was built."""

    __slots__ = ()

    kind: Kind
    _name: ClassVar[str]
    _options: ClassVar[tuple[str, ...]] = ()

    def _put(self, **values: object) -> None:
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def _built(self) -> dict[str, object]:
        return {name: getattr(self, name) for name in self._options}

    def _shown(self) -> dict[str, str]:
        return {name: repr(value) for name, value in self._built().items()}

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{self._name}() is frozen; build another instead of setting {name!r}")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"{self._name}() is frozen; {name!r} cannot be deleted")

    def __repr__(self) -> str:
        return f"{self._name}({', '.join(f'{name}={shown}' for name, shown in self._shown().items())})"

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return self._built() == other._built()

    def __hash__(self) -> int:
        return hash((self._name, *self._built().values()))

    def __copy__(self: Self) -> Self:
        return self

    def __deepcopy__(self: Self, memo: object) -> Self:
        return self

    def __reduce__(self) -> tuple[object, ...]:
        return (_rebuild, (type(self), self._built()))


def _rebuild(cls: type[Frozen], options: dict[str, object]) -> Frozen:
    return cls(**options)
