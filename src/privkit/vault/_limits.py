"""When a record can be read no more: when it expires, or when a rule of retention says so, whichever is first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta, timezone
from functools import lru_cache
from typing import TYPE_CHECKING

from privkit.errors import ConfigurationError

if TYPE_CHECKING:
    from privkit.vault._codec import Row

__all__ = ["Limits", "Rule"]

Rule = Callable[[str, str, datetime], datetime | None]

_START = datetime(1970, 1, 1, tzinfo=timezone.utc)
_MILLISECOND = timedelta(milliseconds=1)


class Limits:
    """Asks a rule of retention, where there is one. What it knows no rule for cannot be kept, and not be read.

    Args:
        rule: entity type, purpose and moment of creation → when it runs out; ``None`` for never. It raises
            ``ConfigurationError`` where it does not know.
    """

    __slots__ = ("_rule", "_told")

    def __init__(self, rule: Rule | None) -> None:
        self._rule = rule
        self._told = lru_cache(maxsize=1024)(
            self._asked
        )  # the records of one call have their moment in common

    def __bool__(self) -> bool:
        return self._rule is not None

    def end(self, entity_type: str, purpose: str, created: int, expires: int | None) -> int | None:
        """Return when it ends, in milliseconds since 1970; ``None`` for never.

        Raises:
            ConfigurationError: there is no rule for the type and the purpose.
        """
        if self._rule is None:
            return expires
        told = self._told(entity_type, purpose, created)
        return min((end for end in (told, expires) if end is not None), default=None)

    def of(self, row: Row) -> int | None:
        """Return when a record ends; what there is no rule for ended when it was made."""
        try:
            return self.end(row.entity_type, row.purpose, row.created, row.expires)
        except ConfigurationError:
            return row.created

    def _asked(self, entity_type: str, purpose: str, created: int) -> int | None:
        assert self._rule is not None  # noqa: S101, asked by end only
        told = self._rule(entity_type, purpose, _START + created * _MILLISECOND)
        return None if told is None else (told - _START) // _MILLISECOND
