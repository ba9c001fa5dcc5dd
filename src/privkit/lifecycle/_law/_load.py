"""Loading a regulation when it is asked for, and finding the entry that holds on a day."""

from __future__ import annotations

from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError, nearest

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["REGULATIONS", "law", "rule_on"]

REGULATIONS = ("ccpa", "gdpr", "hipaa", "uk_gdpr")


def law(name: str) -> Mapping[str, Any]:
    """Return the data of a regulation.

    Raises:
        ConfigurationError: there is none of that name; the message names the nearest.
    """
    if name not in REGULATIONS:
        raise ConfigurationError(
            f"unknown regulation {name!r}; it is one of {', '.join(REGULATIONS)}{nearest(str(name), REGULATIONS)}"
        )
    found: Mapping[str, Any] = import_module(f"privkit.lifecycle._law.{name}").LAW
    return found


def rule_on(data: Mapping[str, Any], action: str, day: date) -> Mapping[str, Any]:
    """Return the entry for an action that holds for what came in on that day.

    Raises:
        ConfigurationError: the regulation has no such time limit, or had none yet on that day.
    """
    entries = [entry for entry in data["rules"] if action in entry["actions"]]
    holding = [entry for entry in entries if date.fromisoformat(entry["since"]) <= day]
    if holding:
        found: Mapping[str, Any] = max(holding, key=lambda entry: entry["since"])
        return found
    raise ConfigurationError(_why_none(data, action, known=bool(entries)))


def _why_none(data: Mapping[str, Any], action: str, *, known: bool) -> str:
    if known:
        return f"{data['name']}: the time limit for {action!r} did not hold yet on that day"
    for reason in ("absent", "without_period"):
        if action in data.get(reason, {}):
            return f"{data['name']} sets no time limit for {action!r}: {data[reason][action]}"
    actions = sorted({each for entry in data["rules"] for each in entry["actions"]})
    return f"{data['name']} has no action {action!r}; it is one of {', '.join(actions)}{nearest(action, actions)}"
