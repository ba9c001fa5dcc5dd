"""One thing somebody wants to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import NamedTuple

from privkit.vault.access._words import (
    checked_action,
    checked_counts,
    checked_id,
    checked_tenant,
    checked_texts,
)

__all__ = ["Asked", "asked_as", "asked_of"]


class Asked(NamedTuple):
    """What somebody wants to do, and what they bring along; ``whole``: to the data of all tenants at once."""

    actor: str
    action: str
    role: str
    purpose: str
    tenant: str
    types: Mapping[str, int]
    subjects: tuple[str, ...] = ()
    tokens: tuple[str, ...] = ()
    proof: str | None = None
    approval: str | None = None
    elevated: bool = False
    whole: bool = False


asked_as = partial(tuple.__new__, Asked)
"""Makes it of all its fields, in half the time."""


def asked_of(
    actor: str,
    action: str,
    role: str,
    purpose: str,
    tenant: str,
    types: Mapping[str, int] | None = None,
    subjects: Iterable[str] = (),
    tokens: Iterable[str] = (),
) -> Asked:
    """Return what is asked, checked.

    Raises:
        ConfigurationError: a word that does not exist, or something that is no identifier or count.
    """
    return Asked(
        checked_id(actor, "actor"),
        checked_action(action),
        checked_id(role, "role"),
        checked_id(purpose, "purpose"),
        checked_tenant(tenant),
        checked_counts(types or {}),
        checked_texts(subjects, "subjects"),
        checked_texts(tokens, "tokens"),
    )
