"""Redacting the cells of a table, whichever library it is of."""

from __future__ import annotations

import datetime
import decimal
import uuid
from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Literal, get_args

from privkit._json import walker
from privkit._replace import Numbering
from privkit.errors import ConfigurationError, InputError, nearest
from privkit.policy import FIELD_RULES, Policy

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["Cells", "Column", "Scope", "chosen", "known_values"]

Scope = Literal["frame", "column", "value"]
Column = Callable[[Any], Any]
Walk = Callable[[Any, "tuple[str, ...]"], Any]
_DEEPEST = 100
_EXACT = 2**53  # whole numbers up to here are exact as floats
_REMEMBERED = 10_000  # different texts of a column
# What holds no text and is not looked into; all else that is no JSON is refused, since nothing says what it holds.
_PLAIN = (datetime.date, datetime.time, datetime.timedelta, decimal.Decimal, uuid.UUID)


class Cells:
    """Makes what redacts the cells of a column.

    Args:
        shield: what redacts.
        scope: how far one value has one number.

    Raises:
        ConfigurationError: no shield, or an unknown scope.
    """

    def __init__(self, shield: Shield, scope: Scope) -> None:
        from privkit.shield import Shield

        if not isinstance(shield, Shield):
            raise ConfigurationError(f"shield must be a privkit.Shield, not {type(shield).__name__}")
        known = get_args(Scope)
        if scope not in known:
            raise ConfigurationError(f"scope is one of {', '.join(known)}{nearest(str(scope), known)}")
        self.shield, self._scope = shield, scope
        self._whole = Numbering()

    def column(self, name: str, rule: str = "scan") -> Column:
        """Return what redacts a cell of the column; its name can be the cue, as that of a field of JSON."""
        path = tuple(name.split("."))
        rules = walker(self.shield, None if rule == "scan" else {name: rule})
        typed = rule not in FIELD_RULES  # every value is to be replaced, whatever kind of object it is
        numbering = self._whole if self._scope == "frame" else Numbering()

        def redact(value: Any) -> Any:
            # Each cell is read by itself: who is named in one row is nobody's business in the next.
            reading = rules.fresh(Numbering() if self._scope == "value" else numbering)
            try:
                return _walked(value, path, reading.walk, typed=typed)
            except InputError as error:
                raise InputError(f"column {name!r}: {error}") from None

        return redact


def _walked(value: Any, path: tuple[str, ...], walk: Walk, *, typed: bool) -> Any:
    """Walk a cell as JSON is walked; what holds no text stays, unless its column was said to be of a type."""
    if isinstance(value, bool) or (isinstance(value, float) and value != value):
        return value
    if isinstance(value, _PLAIN):
        return _replaced(value, path, walk) if typed and value == value else value  # NaT and NaN are not
    if len(path) < _DEEPEST and isinstance(value, dict):
        return {key: _walked(below, (*path, str(key)), walk, typed=typed) for key, below in value.items()}
    if len(path) < _DEEPEST and isinstance(value, (list, tuple)):
        return [_walked(below, (*path, str(at)), walk, typed=typed) for at, below in enumerate(value)]
    if isinstance(value, float) and value.is_integer() and abs(value) < _EXACT:
        return float(
            walk(int(value), path)
        )  # a column of whole numbers becomes one of floats where some are missing
    return walk(value, path)


def _replaced(value: Any, path: tuple[str, ...], walk: Walk) -> Any:
    """Return a date, a decimal or the like of the same kind as the redactor makes of it; decimals and ids else 0.

    Raises:
        InputError: a date or a time that would be none any more.
    """
    text = str(value)
    new = walk(text, path)
    if new == text:
        return value
    kind = type(value)
    try:
        if isinstance(value, decimal.Decimal):
            return _number(new)
        if isinstance(value, uuid.UUID):
            return _uuid(new)
        return kind.fromisoformat(new)
    except (AttributeError, ValueError):
        raise InputError(
            f"what the policy makes of a {kind.__name__} is none; use date_shift, or make the column one of text"
        ) from None


def _number(text: str) -> decimal.Decimal:
    try:
        return decimal.Decimal(text)
    except decimal.InvalidOperation:
        return decimal.Decimal(0)


def _uuid(text: str) -> uuid.UUID:
    try:
        return uuid.UUID(text)
    except ValueError:
        return uuid.UUID(int=0)


def chosen(names: Iterable[Any], columns: Iterable[Any] | Mapping[Any, str] | None) -> dict[Any, str] | None:
    """Return the rules of the columns that were asked for, nothing where none was.

    Raises:
        ConfigurationError: a column the frame does not have, or a rule that cannot be used.
    """
    if columns is None:
        return None
    if isinstance(columns, str):
        raise ConfigurationError("columns wants a list of columns, or a table of columns and rules")
    rules = dict(columns) if isinstance(columns, Mapping) else dict.fromkeys(columns, "scan")
    known = list(names)
    for name in rules:
        if name not in known:
            hint = nearest(str(name), [each for each in known if isinstance(each, str)])
            raise ConfigurationError(f"the frame has no column {name!r}{hint}")
    Policy(fields={str(name): rule for name, rule in rules.items()})  # which checks the rules
    return rules


def known_values(redact: Column) -> Column:
    """Return the same, remembering texts: values of a column repeat."""
    seen: dict[str, Any] = {}

    def remembering(value: Any) -> Any:
        if not isinstance(value, str):
            return redact(value)
        found = seen.get(value)
        if found is None:
            found = redact(value)
            if len(seen) >= _REMEMBERED:
                seen.clear()
            seen[value] = found
        return found

    return remembering
