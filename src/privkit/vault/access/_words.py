"""The words of access: what can be done, how much is shown, and which identifiers there are."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Collection, Iterable, Mapping
from functools import lru_cache
from typing import Any, Literal, TypeVar

from privkit.errors import ConfigurationError, nearest
from privkit.vault._ids import Ids

__all__ = [
    "ACTIONS", "ANY", "LEVELS", "MOST", "READS", "Level", "checked_action", "checked_counts", "checked_dict", "checked_id",
    "checked_level", "checked_minutes", "checked_tenant", "checked_texts", "checked_type",
]  # fmt: skip

_T = TypeVar("_T")
Level = Literal["plain", "masked", "none"]
LEVELS: tuple[Level, ...] = ("none", "masked", "plain")  # the more is shown, the later

READS = frozenset({"export", "reveal", "search"})  # what hands values out, and so counts against a budget
ACTIONS = READS | {
    "approve", "backup", "contain", "erase", "grant", "hold", "purge", "readmit", "release", "revoke", "roll",
    "tokenize",
}  # fmt: skip
ANY = "*"
MOST = 10**12
"""Values in one act, and in a budget: far more than there are, and few enough for any store."""

_IS_ID = re.compile(r"(?=.*[A-Za-z]|.{24})[A-Za-z0-9_-][A-Za-z0-9_.:/-]{0,127}").fullmatch
_IS_TYPE = re.compile(r"[A-Z][A-Z0-9_]{0,63}").fullmatch


def checked_id(text: object, what: str) -> str:
    """Return the identifier.

    Raises:
        ConfigurationError: it is none; what was given is not repeated, since it may be personal.
    """
    if not isinstance(text, str) or not _IS_ID(text):
        raise ConfigurationError(
            f"{what}: give an identifier of letters, digits and _ . : / -, never a person's name, address or number"
        )
    return text


def checked_tenant(tenant: object) -> str:
    """Return the tenant; nothing stands for data without one.

    Raises:
        ConfigurationError: it is no identifier.
    """
    return "" if tenant == "" else checked_id(tenant, "tenant")


def _one_of(word: object, known: Collection[str], what: str) -> str:
    if isinstance(word, str) and word in known:
        return word
    words = sorted(known)
    raise ConfigurationError(f"{what}: one of {', '.join(words)}{nearest(str(word), words)}")


def checked_action(word: object) -> str:
    """Return the action, or raise a ``ConfigurationError`` that names the nearest there is."""
    return _one_of(word, ACTIONS, "action")


def checked_level(word: object) -> Level:
    """Return the level, or raise a ``ConfigurationError`` that names the nearest there is."""
    _one_of(word, LEVELS, "level")
    return word  # type: ignore[return-value]


def checked_type(word: object, *, wild: bool = False) -> str:
    """Return the entity type; ``*`` too where that may stand.

    Raises:
        ConfigurationError: it is none, or a known one misspelt.
    """
    from privkit.policy import known_types

    if wild and word == ANY:
        return ANY
    if not isinstance(word, str) or not _IS_TYPE(word):
        raise ConfigurationError("entity type: give one such as EMAIL_ADDRESS, or * for all")
    if word not in known_types() and (hint := _near_miss(word, known_types())):
        raise ConfigurationError(f"entity type: {word!r} is unknown{hint}")
    return word


def _near_miss(word: str, known: Iterable[str]) -> str:
    import difflib

    return nearest(word, known) if difflib.get_close_matches(word, list(known), n=1, cutoff=0.85) else ""


@lru_cache(maxsize=256, typed=True)
def _is_type(word: object) -> bool:
    return isinstance(word, str) and bool(_IS_TYPE(word))


def checked_counts(types: Mapping[str, int]) -> dict[str, int]:
    """Return how many values there are of each type.

    Raises:
        ConfigurationError: something is no type or no count.
    """
    if types.__class__ is not dict and not isinstance(types, Mapping):
        raise ConfigurationError("types: give a dict of entity types, each with how many values")
    for name, count in types.items():
        if count.__class__ is not int or not 1 <= count <= MOST or not _is_type(name):
            raise ConfigurationError(f"types: give entity types, each with how many values, from 1 to {MOST}")
    return dict(types)


def checked_texts(texts: object, what: str) -> tuple[str, ...]:
    """Return tokens or references of people.

    Raises:
        ConfigurationError: it is no list of them, or something in it is no text.
    """
    if texts.__class__ is Ids:
        return texts
    # Lists and tuples first: to ask whether something is iterable takes longer than all else here.
    if isinstance(texts, (tuple, list)) or (
        isinstance(texts, Iterable) and not isinstance(texts, (str, bytes))
    ):
        found = texts if isinstance(texts, tuple) else tuple(texts)
        with contextlib.suppress(TypeError):
            "".join(found)  # the quickest way to see that all are texts
            return found
    raise ConfigurationError(f"{what}: give a list of texts")


def checked_dict(given: Mapping[str, _T] | None, what: str) -> Mapping[str, _T]:
    """Return what was given by name, nothing for ``None``.

    Raises:
        ConfigurationError: it is no dict.
    """
    if given is not None and not isinstance(given, Mapping):
        raise ConfigurationError(f"{what}: give a dict")
    return given or {}


def checked_minutes(minutes: Any, most: float, what: str = "minutes") -> float:
    """Return the minutes.

    Raises:
        ConfigurationError: not a number above 0 and up to ``most``.
    """
    if isinstance(minutes, bool) or not isinstance(minutes, (int, float)) or not 0 < minutes <= most:
        raise ConfigurationError(f"{what}: give minutes above 0 and up to {most:g}")
    return float(minutes)
