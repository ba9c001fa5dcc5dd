"""Redacting JSON: the values, never the keys, and the result has the same form."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from privkit._again import with_mentions
from privkit._replace import Numbering, replaced
from privkit.errors import InputError
from privkit.policy import Policy
from privkit.text import Span

if TYPE_CHECKING:
    from privkit.shield import Reading, Shield

__all__ = ["parse", "redact_document", "walker"]

_DEEPEST = 200
Path = tuple[str, ...]


def redact_document(shield: Shield, data: Any, fields: Mapping[str, str] | None) -> Any:
    """See ``Shield.redact_json``."""
    walking = walker(shield, fields)
    if isinstance(data, str):
        return _written(walking.walk(parse(data), ()))
    return walking.walk(data, ())


def _written(data: Any) -> str:
    """Return the document; with escapes where it holds half a surrogate pair, which no encoding has."""
    document = json.dumps(data, ensure_ascii=False)
    try:
        document.encode()
    except UnicodeEncodeError:
        return json.dumps(data)
    return document


def walker(
    shield: Shield, fields: Mapping[str, str] | None = None, finders: Sequence[Reading] | None = None
) -> _Walker:
    """Return what walks one document, or finds what its values hold, by the rules for fields."""
    rules = {**shield.policy.fields, **(Policy(fields=fields).fields if fields else {})}
    return _Walker(shield, [(tuple(path.split(".")), rule) for path, rule in rules.items()], finders)


def parse(document: str) -> Any:
    """Return what a JSON document says, strictly: no duplicate keys, no NaN.

    Raises:
        InputError: the document is broken; the message says where, never what.
    """
    try:
        return json.loads(document, object_pairs_hook=_pairs, parse_constant=_constant, parse_float=_float)
    except InputError:
        raise
    except RecursionError:
        raise InputError(f"the JSON is nested more than {_DEEPEST} levels deep") from None
    except ValueError as error:
        place = (
            f" at line {error.lineno}, column {error.colno}"
            if isinstance(error, json.JSONDecodeError)
            else ""
        )
        raise InputError(f"broken JSON{place or ': a number is too long to be read'}") from None


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    whole = dict(pairs)
    if len(whole) < len(pairs):
        raise InputError("a JSON object has the same key twice, so a value would be lost")
    return whole


def _float(digits: str) -> float:
    value = float(digits)
    if value in (float("inf"), float("-inf")):
        raise InputError("the JSON holds a number too large to be kept")
    return value


def _constant(name: str) -> Any:
    raise InputError(f"{name} is no JSON value")


# Names of fields that hold what people write; they say nothing of it ("text" would announce a phone number).
_PROSE_TEXT = (
    "text message msg content body comment note description subject title prompt input output reply answer question "
    "transcript utterance summary query"
)
_PROSE = frozenset(_PROSE_TEXT.split())
# A whole number written as a fraction, as tables write a column in which some are missing: 4111111111111111.0
_NO_FRACTION = re.compile(r"\.0+\Z")


class _Walker:
    """Walks one document; values that are the same get the same number throughout it.

    Who is named in one value is known in those after it.
    """

    def __init__(
        self, shield: Shield, rules: list[tuple[Path, str]], finders: Sequence[Reading] | None = None
    ) -> None:
        self._shield = shield
        self._rules = rules
        self._numbering = Numbering()
        self._finders = shield.finders() if finders is None else finders
        self._alone = finders is None  # a conversation knows by itself what is said again

    def fresh(self, numbering: Numbering) -> _Walker:
        """Return one with the same rules and this numbering that knows nobody yet."""
        other = _Walker(self._shield, self._rules)
        other._numbering = numbering
        return other

    def walk(self, data: Any, path: Path) -> Any:
        if len(path) > _DEEPEST:
            raise InputError(f"the data is nested more than {_DEEPEST} levels deep")
        if isinstance(data, dict):
            return {self._key(key): self.walk(value, (*path, str(key))) for key, value in data.items()}
        if isinstance(data, (list, tuple)):
            return [self.walk(value, (*path, str(at))) for at, value in enumerate(data)]
        if data is None or isinstance(data, bool):
            return data
        if isinstance(data, str):
            return self._text(data, path)
        if isinstance(data, (int, float)):
            return self._number(data, path)
        raise InputError(f"JSON data holds text, numbers, lists and objects; not {type(data).__name__}")

    def _key(self, key: object) -> str:
        if isinstance(key, str):
            return key
        raise InputError(f"a JSON object's keys are text, not {type(key).__name__}")

    def _text(self, value: str, path: Path) -> str:
        spans = self.findings(value, path)
        return replaced(value, spans, self._shield.policy, self._numbering)

    def _number(self, value: float, path: Path) -> float:
        """A number stays a number: what the redactor makes of it if that is one, else 0."""
        try:
            text = json.dumps(value)
        except ValueError:
            raise InputError("the data holds a number too long to be written") from None
        spans = self.findings(text, path, bare=True)
        if not spans:
            return value
        new = replaced(text, spans, self._shield.policy, self._numbering)
        if new == text:
            return value
        try:
            return type(value)(new)
        except ValueError:
            return type(value)(0)

    def findings(self, value: str, path: Path, *, bare: bool = False) -> list[Span]:
        """Return what is found in a value, at its own offsets; names of fields above it can be its cue."""
        rule = self._rule(path)
        if rule == "keep" or not value:
            return []
        if rule != "scan":
            return [Span(0, len(value), rule, 1.0, "field")]
        # The names of the last two levels stand before the value as in a document, so that they can be its cue
        # and a bare number is known for one.
        names = [name for name in path[-2:] if not name.isdigit()]
        if names and names[-1].lower() in _PROSE:
            names = []
        lead = "".join(f"{name}: " for name in names[:-1]) + (f'"{names[-1]}": ' if names else "")
        lead += '"' if names and not bare else ""
        if bare:
            value = _NO_FRACTION.sub("", value)
        found = self._shield.detect_with(self._finders, lead + value)
        if self._alone and found:
            found = with_mentions(lead + value, found)
        return [
            span.clipped(max(span.start, len(lead)), span.end).moved(-len(lead))
            for span in found
            if span.end > len(lead)
        ]

    def _rule(self, path: Path) -> str:
        """Return the rule that fits the deepest, of those the one with the longest path, names before ``*``.

        A name with dots in it, as flat records have, counts as the path it spells.
        """
        if not self._rules:
            return "scan"
        path = tuple(".".join(path).split("."))
        fitting = [
            (reached, len(pattern), -pattern.count("*"), rule)
            for pattern, rule in self._rules
            if (reached := _reached(pattern, path))
        ]
        return max(fitting)[3] if fitting else "scan"


def _reached(pattern: Path, path: Path) -> int:
    """Return how deep in the path a rule fits, 0 where it does not; it holds for all that lies below."""
    size = len(pattern)
    for end in range(len(path), size - 1, -1):
        if all(part in ("*", name) for part, name in zip(pattern, path[end - size : end])):  # noqa: B905
            return end
    return 0
