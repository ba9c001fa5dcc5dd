"""Values of a file of settings: read, checked, and turned into what they say."""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from datetime import timezone, tzinfo
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from privkit.errors import ConfigurationError, nearest

__all__ = ["built", "text", "url_of", "zone_of"]


def url_of(options: dict[str, Any], what: str) -> str:
    """Return the address of a place, or that in the environment variable it names."""
    variable = options.pop("url_env", None)
    url = options.pop("url", None) or os.environ.get(variable or "")
    if not url:
        raise ConfigurationError(f"{what}: give url, or url_env with the name of a variable that holds it")
    return str(url)


def text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str):
        raise ConfigurationError(f"{name} is missing")
    return value


def built(of: Callable[..., Any], what: str, *arguments: Any, **options: Any) -> Any:
    try:
        return of(*arguments, **options)
    except TypeError:
        import inspect

        known = [name for name in inspect.signature(of).parameters if name != "self"]
        wrong = next((name for name in options if name not in known), "")
        raise ConfigurationError(
            f"{what}: unknown or missing option {wrong!r}{nearest(wrong, known)}"
        ) from None


def zone_of(name: str) -> tzinfo:
    if name == "UTC":
        return timezone.utc
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise ConfigurationError(f"zone: there is no time zone {name!r}") from None
