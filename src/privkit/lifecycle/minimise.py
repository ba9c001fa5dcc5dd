"""Minimisation: of a record, what the purpose needs; of a text, what its types allow; and what nobody ever reads.

::

    minimise(order, purposes["support"])                     # the fields that support may see
    support = shield_for(shield, purposes["support"])        # a Shield that keeps its types, redacts all else

    use = FieldUse()
    row = use.reading(record)                                # a view that notes what is read
    use.report().unused                                      # fields that were collected and never read
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError, InputError
from privkit.lifecycle._common import EVIDENCE

if TYPE_CHECKING:
    from privkit.lifecycle.purposes import Purpose
    from privkit.shield import Shield

__all__ = ["FieldUse", "UseReport", "minimise", "shield_for"]

_DEEPEST = 100


class _Tree(dict[str, "_Tree"]):
    """Allowed paths as a tree; an empty one allows everything below it."""

    def add(self, path: str) -> None:
        node = self
        steps = path.split(".")
        for at, step in enumerate(steps):
            last = at == len(steps) - 1
            known = node.get(step)
            if known is not None and not known:  # allowed whole already
                return
            if known is None or last:
                known = node[step] = _Tree()
            node = known

    def below(self, step: str) -> list[_Tree]:
        return [self[name] for name in (step, "*") if name in self]


def minimise(record: Any, purpose: Purpose) -> Any:
    """Return a copy of a record with the fields that the purpose allows and no others.

    A field that names a whole object or list lets all of it pass. Objects and lists of which nothing is left are left
    out; the record itself comes back empty then.

    Args:
        record: a mapping, or a list of them, nested as JSON is.
        purpose: whose ``fields`` are the list of what is allowed; without fields nothing is.

    Raises:
        InputError: no mapping and no list, or one that is nested too deeply.
    """
    tree = _Tree()
    for path in purpose.fields:
        tree.add(path)
    if isinstance(record, Mapping):
        return _kept(record, [tree], 0) or {}
    if isinstance(record, (list, tuple)):
        return [minimise(each, purpose) for each in record]
    raise InputError(f"expected a mapping or a list of them, got {type(record).__name__}")


def _kept(value: Any, allowed: list[_Tree], depth: int) -> Any:
    """Return what is left of a value, or ``None`` where nothing is; no deeper than the paths are long."""
    if depth and any(not tree for tree in allowed):
        return _copied(value, depth)
    if isinstance(value, Mapping):
        return _some_of(value, allowed, depth) or None
    if isinstance(value, (list, tuple)):
        parts = {str(at): each for at, each in enumerate(value)}
        return list(_some_of(parts, allowed, depth).values()) or None
    return None


def _some_of(value: Mapping[Any, Any], allowed: list[_Tree], depth: int) -> dict[Any, Any]:
    kept = {}
    for name, inner in value.items():
        below = [tree for each in allowed for tree in each.below(str(name))]
        if below and (left := _kept(inner, below, depth + 1)) is not None:
            kept[name] = left
        elif inner is None and any(not tree for tree in below):
            kept[name] = None
    return kept


def _copied(value: Any, depth: int) -> Any:
    if depth > _DEEPEST:
        raise InputError(f"the record is nested more than {_DEEPEST} deep")
    if isinstance(value, Mapping):
        return {name: _copied(inner, depth + 1) for name, inner in value.items()}
    if isinstance(value, (list, tuple)):
        return [_copied(inner, depth + 1) for inner in value]
    return value


def shield_for(shield: Shield, purpose: Purpose) -> Shield:
    """Return a shield whose texts show the purpose its own types and nothing else.

    Types of ``purpose.types`` are kept, all others are redacted, also those that the policy would keep. What the policy
    blocks, masks or partly masks stays so: a purpose never widens a policy.

    Raises:
        UnknownEntityError: the purpose names a type that nothing reports.
    """
    return shield.only(purpose.types)


@dataclass(frozen=True, slots=True)
class UseReport:
    """Which fields were collected, and which of them were read. It holds names of fields, never values.

    Attributes:
        records: how many records were looked at.
        collected: in how many records each field had a value.
        used: how often each field was read.
        note: what this is and is not.
    """

    records: int
    collected: Mapping[str, int]
    used: Mapping[str, int]
    note: str = EVIDENCE

    @property
    def unused(self) -> tuple[str, ...]:
        """The fields that were collected and never read: candidates for not asking any more."""
        return tuple(sorted(self.collected.keys() - self.used.keys()))


class FieldUse:
    """Counts which fields of records are read. Positions in lists count as ``*``."""

    __slots__ = ("_collected", "_records", "_used")

    def __init__(self) -> None:
        self._records = 0
        self._collected: Counter[str] = Counter()
        self._used: Counter[str] = Counter()

    def reading(self, record: Mapping[str, Any]) -> Mapping[str, Any]:
        """Return a view of the record that notes each field that is read through it.

        Raises:
            InputError: no mapping.
        """
        if not isinstance(record, Mapping):
            raise InputError(f"expected a mapping, got {type(record).__name__}")
        self._records += 1
        self._collected.update(set(_leaves(record, "", 0)))
        return _View(record, "", self._used)

    def used(self, paths: Iterable[str]) -> None:
        """Note fields as read, where reading goes another way, such as the columns of a query."""
        if isinstance(paths, str):
            raise ConfigurationError("paths: give a list, not one string")
        self._used.update(paths)

    def report(self) -> UseReport:
        """Return the counts so far."""
        return UseReport(self._records, dict(self._collected), dict(self._used))


def _leaves(value: Any, path: str, depth: int) -> Iterator[str]:
    if depth > _DEEPEST:
        raise InputError(f"the record is nested more than {_DEEPEST} deep")
    if isinstance(value, Mapping):
        for name, inner in value.items():
            yield from _leaves(inner, f"{path}.{name}" if path else str(name), depth + 1)
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _leaves(inner, f"{path}.*", depth + 1)
    elif value is not None and value != "":
        yield path


class _View(Mapping[str, Any]):
    """A mapping that notes which of its leaves are read."""

    __slots__ = ("_path", "_record", "_used")

    def __init__(self, record: Mapping[str, Any], path: str, used: Counter[str]) -> None:
        self._record, self._path, self._used = record, path, used

    def __getitem__(self, name: str) -> Any:
        return _viewed(self._record[name], f"{self._path}.{name}" if self._path else name, self._used)

    def __iter__(self) -> Iterator[str]:
        return iter(self._record)

    def __len__(self) -> int:
        return len(self._record)

    def __repr__(self) -> str:
        return f"<a view of {len(self)} fields>"


def _viewed(value: Any, path: str, used: Counter[str]) -> Any:
    if isinstance(value, Mapping):
        return _View(value, path, used)
    if isinstance(value, (list, tuple)):
        return [_viewed(inner, f"{path}.*", used) for inner in value]
    used[path] += 1
    return value
