"""Redacting what programs say of themselves, where nobody catches an error: what fails is withheld, never shown."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["Quiet", "withheld"]

_DEEPEST = 20
_KEY = "privkit.withheld"


def withheld(error: BaseException, what: str = "") -> str:
    """Return the note that stands for what could not be redacted: it names the kind of the failure."""
    return f"<withheld by privkit{f' {what}' if what else ''}: {type(error).__name__}>"


class Quiet:
    """Redacts texts and tables of values; whatever goes wrong, it neither raises nor lets anything through.

    Raises:
        ConfigurationError: something else than a shield was given.
    """

    __slots__ = ("_shield",)

    def __init__(self, shield: Shield) -> None:
        from privkit.shield import Shield

        if not isinstance(shield, Shield):
            raise ConfigurationError(f"shield must be a privkit.Shield, not {type(shield).__name__}")
        self._shield = shield

    def text(self, text: str) -> str:
        """Return the text redacted, or the note."""
        try:
            return self._shield.redact(text).text
        except Exception as error:
            return withheld(error)

    def table(self, values: Mapping[Any, Any], *, keep: frozenset[str] = frozenset()) -> dict[str, Any]:
        """Return the values redacted, names as their cues; those to keep as they are; objects as their text."""
        kept = {name: value for name, value in values.items() if name in keep}
        try:
            others = {name: value for name, value in values.items() if name not in keep}
            redacted = self._shield.redact_json(self._plain(others, 0))
        except Exception as error:
            return {**kept, _KEY: withheld(error)}
        found = iter(redacted.items())
        return dict((name, kept[name]) if name in keep else next(found) for name in values)

    def value(self, value: Any) -> Any:
        """Return one value redacted: text, or data of texts, numbers, lists and objects."""
        if isinstance(value, str):
            return self.text(value)
        try:
            return self._shield.redact_json(self._plain([value], 0))[0]
        except Exception as error:
            return withheld(error)

    def _plain(self, value: Any, depth: int) -> Any:
        """Return JSON data that says the same: of objects what they show of themselves."""
        if value is None or isinstance(value, (bool, int, float, str)):
            return value
        if depth < _DEEPEST and isinstance(value, Mapping):
            return self._named({name: self._plain(below, depth + 1) for name, below in value.items()})
        if depth < _DEEPEST and isinstance(value, (list, tuple, set, frozenset)):
            return [self._plain(below, depth + 1) for below in value]
        if isinstance(value, (bytes, bytearray)):
            return bytes(value).decode("utf-8", "backslashreplace")
        return str(value) if isinstance(value, BaseException) else repr(value)

    def _named(self, values: Mapping[Any, Any]) -> dict[str, Any]:
        """Return the values with their names redacted, since a name can be a value too; no value is lost."""
        named: dict[str, Any] = {}
        for name, value in values.items():
            new = said = self._shield.redact(str(name)).text
            while new in named:
                new = f"{said}_{len(named)}"
            named[new] = value
        return named
