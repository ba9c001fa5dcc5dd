"""Where personal data is in a text or in JSON data, told without telling what it is."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from privkit.errors import ConfigurationError, InputError

if TYPE_CHECKING:
    from privkit.shield import Shield
    from privkit.text import Span

__all__ = ["Finding", "Leaf", "checked_shield", "findings", "leaves", "listed", "located", "permitted"]

_SHOWN = 20  # findings a message lists
_DEEPEST = 200
_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z_-]{0,39}\Z")
Path = tuple[str, ...]


class Finding(NamedTuple):
    """One finding: its type, how sure the detector was, and where; lines and columns count from 1."""

    entity_type: str
    score: float
    detector: str
    path: str
    line: int
    column: int

    def __str__(self) -> str:
        place = f"line {self.line}, column {self.column}"
        found_by = f" by {self.detector}" if self.detector else ""
        return f"{self.entity_type} at {self.path + ', ' if self.path else ''}{place} (score {self.score:.2f}{found_by})"


class Leaf(NamedTuple):
    """One text in the data: a whole text, a value or a key; where it is, as it may be shown; its findings."""

    text: str
    path: str
    spans: list[Span]


def checked_shield(shield: object) -> Shield | None:
    """Return the shield.

    Raises:
        ConfigurationError: something else was given as one.
    """
    from privkit.shield import Shield

    if shield is None or isinstance(shield, Shield):
        return shield
    raise ConfigurationError(f"shield must be a privkit.Shield, not {type(shield).__name__}")


def findings(
    data: Any, shield: Shield, *, allow: Iterable[str] = (), threshold: float = 0.0
) -> list[Finding]:
    """Return what is found in a text or in JSON data, keys included."""
    may_stand = permitted(allow)

    def counts(span: Span, text: str) -> bool:
        return span.score >= threshold and not may_stand(span, text)

    return [
        finding
        for text, path, spans in leaves(data, shield)
        for finding in located(text, path, [span for span in spans if counts(span, text)])
    ]


def permitted(allow: Iterable[str]) -> Callable[[Span, str], bool]:
    """Return what says whether a finding may stand: by its value, in any case, or by its type."""
    types = frozenset(allow)
    values = {value.casefold() for value in types}
    return lambda span, text: span.entity_type in types or text[span.start : span.end].casefold() in values


def leaves(data: Any, shield: Shield) -> Iterator[Leaf]:
    """Yield the texts in the data with what is found in each.

    Raises:
        InputError: the data holds something that is neither text, number, list nor object.
    """
    if isinstance(data, str):
        yield Leaf(data, "", shield.detect(data))
        return
    from privkit._json import walker

    yield from _walked(data, (), "$", walker(shield).findings, shield)


def _walked(
    data: Any, path: Path, shown: str, find: Callable[..., list[Span]], shield: Shield
) -> Iterator[Leaf]:
    if len(path) > _DEEPEST:
        raise InputError(f"the data is nested more than {_DEEPEST} levels deep")
    if isinstance(data, dict):
        for at, (key, value) in enumerate(data.items(), 1):
            spans = shield.detect(_key(key))
            below = f"{shown}.{key}" if _PLAIN_KEY.match(key) and not spans else f"{shown}[key {at}]"
            yield Leaf(key, f"the name of {below}", spans)
            yield from _walked(value, (*path, key), below, find, shield)
    elif isinstance(data, (list, tuple)):
        for at, value in enumerate(data):
            yield from _walked(value, (*path, str(at)), f"{shown}[{at}]", find, shield)
    elif isinstance(data, str):
        yield Leaf(data, shown, find(data, path))
    elif isinstance(data, (int, float)) and not isinstance(data, bool):
        import json

        yield Leaf(text := json.dumps(data), shown, find(text, path, bare=True))
    elif data is not None and not isinstance(data, bool):
        raise InputError(_refusal(data))


def _key(key: object) -> str:
    if isinstance(key, str):
        return key
    raise InputError(f"a JSON object's keys are text, not {type(key).__name__}")


def _refusal(data: object) -> str:
    if isinstance(data, (bytes, bytearray, memoryview)):
        return f"give text, not {type(data).__name__}: decode it first, with the encoding it is in"
    return f"give text or JSON data (text, numbers, lists, objects), not {type(data).__name__}"


def located(text: str, path: str, spans: Iterable[Span]) -> list[Finding]:
    """Return the spans of a text by line and column."""
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    return [_finding(span, path, starts) for span in spans]


def _finding(span: Span, path: str, starts: list[int]) -> Finding:
    line = bisect_right(starts, span.start)
    column = span.start - starts[line - 1] + 1
    return Finding(span.entity_type, span.score, span.detector, path, line, column)


def listed(found: Iterable[object]) -> str:
    """Return the findings, one on each line, the first twenty of them."""
    lines = [f"  {each}" for each in found]
    more = len(lines) - _SHOWN
    return "\n".join(lines[:_SHOWN] + ([f"  … and {more} more"] if more > 0 else []))
