"""What an event may hold: identifiers and counts, each looked at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache
from types import MappingProxyType
from typing import Any

from privkit.errors import ConfigurationError
from privkit.vault._ids import Ids

__all__ = ["MOST", "MOST_NAMES", "NOTHING", "RULE", "check_id", "counts", "details", "identifiers", "is_type"]

MOST = 20_000  # identifiers in one list of an event
MOST_NAMES = 1000
_MOST_COUNT = 1 << 63
# Long ones first: those of a vault are, and need no look ahead for a letter.
_SIGN = "[A-Za-z0-9_.:/-]"
_ID = rf"[A-Za-z0-9_-](?:{_SIGN}{{23,127}}|(?<=[A-Za-z]){_SIGN}{{0,22}}|(?=[^\n]{{0,22}}[A-Za-z]){_SIGN}{{1,22}})"
_IS_ID = re.compile(_ID).fullmatch
_ARE_IDS = re.compile(rf"{_ID}(?:\n{_ID})*").fullmatch
_IS_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}").fullmatch
_IS_TYPE = re.compile(r"[A-Z][A-Z0-9_]{0,63}").fullmatch
RULE = (
    "an identifier of letters, digits and _ . : / -, up to 128, with a letter if shorter than 24; "
    "never a name, an address or a number of a person"
)
NOTHING: Mapping[str, Any] = MappingProxyType({})


def check_id(text: object, what: str) -> None:
    if not isinstance(text, str) or not _IS_ID(text):
        raise ConfigurationError(f"{what}: give {RULE}")


def identifiers(texts: Iterable[str], what: str) -> tuple[str, ...]:
    if not texts:
        return ()
    if texts.__class__ is Ids and len(texts) <= MOST:
        return texts
    if isinstance(texts, (str, bytes)):
        raise ConfigurationError(f"{what}: give a list, not one string")
    found = tuple(texts) if isinstance(texts, Iterable) else (texts,)
    if len(found) > MOST:
        raise ConfigurationError(f"{what}: at most {MOST} in one event; split the batch")
    try:
        joined = "\n".join(found)
    except TypeError:
        joined = ""
    if joined.count("\n") != len(found) - 1 or not _ARE_IDS(joined):
        raise ConfigurationError(f"{what}: give for each {RULE}")
    return found


def counts(types: Mapping[str, int] | None) -> Mapping[str, int]:
    if not types:
        return NOTHING
    if types.__class__ is not dict and not isinstance(types, Mapping):
        raise ConfigurationError("types: give a dict of entity types, each with a count")
    if len(types) > MOST_NAMES:
        raise ConfigurationError(f"types: at most {MOST_NAMES}")
    for name, count in types.items():
        if not isinstance(name, str) or not _IS_TYPE(name):
            raise ConfigurationError("types: give entity types such as EMAIL_ADDRESS, each with a count")
        if count.__class__ is not int or not 0 <= count < _MOST_COUNT:
            raise ConfigurationError(f"types: the count of {name} must be a whole number from 0")
    return MappingProxyType(dict(types))


def details(detail: Mapping[str, int | str] | None) -> Mapping[str, int | str]:
    if not detail:
        return NOTHING
    if not isinstance(detail, Mapping):
        raise ConfigurationError("detail: give a dict of names, each with a count or an identifier")
    if len(detail) > MOST_NAMES:
        raise ConfigurationError(f"detail: at most {MOST_NAMES}")
    for name, value in detail.items():
        if not isinstance(name, str) or not _IS_NAME(name):
            raise ConfigurationError("detail: its names are small letters, digits and _")
        if value.__class__ is not int:
            check_id(value, f"detail {name}")
        elif not -_MOST_COUNT < value < _MOST_COUNT:
            raise ConfigurationError(f"detail {name}: this number is too large")
    return MappingProxyType(dict(detail))


@lru_cache(maxsize=256)
def is_type(name: str) -> bool:
    return bool(_IS_TYPE(name))
