"""Grants from TOML and JSON files."""

from __future__ import annotations

import inspect
import os
from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Any

from privkit._policy_file import _toml_reader as toml_reader
from privkit.errors import ConfigurationError, nearest
from privkit.vault._folder import path_of
from privkit.vault.access._grant import Grant, new_grant

__all__ = ["grants_from_file"]

_KEYS = frozenset(inspect.signature(new_grant).parameters) - {"now"}


def grants_from_file(path: str | os.PathLike[str], *, now: float) -> list[Grant]:
    """Return the grants of a file: ``[[grant]]`` tables in TOML, a list ``grant`` in JSON.

    Each has the options of ``Access.grant``, or instead of ``minutes`` a time ``expires`` with its zone, at
    most a day ahead; one that is past is left out. Minutes are counted from now.

    Args:
        path: a ``.toml`` or ``.json`` file.
        now: seconds since 1970.

    Raises:
        ConfigurationError: the file cannot be read, or a grant cannot be used; the message says which.
    """
    file = Path(path_of(path))
    data = _read(file)
    for key in data:
        if key != "grant":
            raise ConfigurationError(f"{file}: unknown key {key!r}{nearest(str(key), ['grant'])}")
    rows = data.get("grant", [])
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise ConfigurationError(f"{file}: grant must be a list of tables")
    made = (_checked(file, number, row, now) for number, row in enumerate(rows, 1))
    return [grant for grant in made if grant is not None]


def _checked(file: Path, number: int, row: Mapping[str, Any], now: float) -> Grant | None:
    try:
        return _grant(dict(row), now)
    except ConfigurationError as error:
        raise ConfigurationError(f"{file}, grant {number}: {error}") from None


def _grant(row: dict[str, Any], now: float) -> Grant | None:
    for key in row:
        if key not in _KEYS | {"expires"}:
            raise ConfigurationError(f"unknown key {key!r}{nearest(str(key), _KEYS | {'expires'})}")
    if missing := {"actor", "role", "entity_type", "purpose", "action", "by"} - row.keys():
        raise ConfigurationError(f"it lacks {', '.join(sorted(missing))}")
    expires = row.pop("expires", None)
    if expires is None:
        return new_grant(**row, now=now)
    if "minutes" in row:
        raise ConfigurationError("give minutes or expires, not both")
    left = _time(expires) - now
    return new_grant(**row, minutes=left / 60, now=now) if left > 0 else None


def _time(value: object) -> float:
    if isinstance(value, str):
        try:
            value = datetime.fromisoformat(value.replace("Z", "+00:00"))
        except ValueError:
            raise ConfigurationError("expires: give a time such as 2027-01-15T08:00:00Z") from None
    if not isinstance(value, datetime) or value.tzinfo is None:
        raise ConfigurationError("expires: give a time with its zone, such as 2027-01-15T08:00:00Z")
    return value.timestamp()


def _read(file: Path) -> Mapping[str, Any]:
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        raise ConfigurationError(f"{file} is not UTF-8 text") from None
    except OSError as error:
        raise ConfigurationError(f"{file} cannot be read: {error.strerror}") from None
    data = _parsed(text, file)
    if not isinstance(data, dict):
        raise ConfigurationError(f"{file} must hold one object")
    return data


def _parsed(text: str, file: Path) -> object:
    import json

    if file.suffix not in (".json", ".toml"):
        raise ConfigurationError(f"{file} must end in .toml or .json")
    try:
        return json.loads(text) if file.suffix == ".json" else toml_reader().loads(text)
    except (ValueError, RecursionError):
        raise ConfigurationError(f"{file} is not {file.suffix[1:].upper()}") from None
