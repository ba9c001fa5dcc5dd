"""A grant, and what a set of them allows."""

from __future__ import annotations

import secrets
from collections.abc import Iterable
from typing import NamedTuple

from privkit.errors import ConfigurationError
from privkit.vault.access._words import (
    ANY,
    LEVELS,
    Level,
    checked_action,
    checked_id,
    checked_level,
    checked_minutes,
    checked_type,
)

__all__ = ["LONGEST", "Grant", "checked_grant", "level_of", "new_grant"]

LONGEST = 1440  # minutes a grant can last: a day


class Grant(NamedTuple):
    """That an actor in a role may, for a purpose, do one thing with values of one type until a time.

    Attributes:
        id: what it is called, to revoke it.
        actor: who.
        role: acting as what.
        entity_type: of which type; ``*`` for all.
        purpose: what for.
        action: what is allowed.
        level: ``plain``, ``masked``, or ``none``, which forbids whatever other grants say.
        tenant: in whose data; ``*`` for everybody's, nothing for data without a tenant.
        created: since when, in seconds since 1970.
        expires: until when.
        by: who granted it.
    """

    id: str
    actor: str
    role: str
    entity_type: str
    purpose: str
    action: str
    level: Level
    tenant: str
    created: float
    expires: float
    by: str


def new_grant(
    *,
    actor: str,
    role: str,
    entity_type: str,
    purpose: str,
    action: str,
    level: str = "masked",
    minutes: float = 15,
    tenant: str = "",
    by: str,
    now: float,
) -> Grant:
    """Return a checked grant that begins now.

    Raises:
        ConfigurationError: a word that does not exist, no identifier, more than a day, or an actor who grants
            to themselves.
    """
    lasting = checked_minutes(minutes, LONGEST)
    made = Grant(
        f"g{secrets.token_hex(8)}", actor, role, entity_type, purpose, action, level, tenant,  # type: ignore[arg-type]
        now, now + 60 * lasting, by,
    )  # fmt: skip
    return checked_grant(made)


def checked_grant(grant: Grant) -> Grant:
    """Return the grant.

    Raises:
        ConfigurationError: a word that does not exist, no identifier, more than a day, or an actor who grants
            to themselves.
    """
    if not isinstance(grant, Grant):
        raise ConfigurationError("give a Grant, as Access.grant and grants_from_file make them")
    if grant.actor == grant.by:
        raise ConfigurationError("by: nobody grants anything to themselves; let another actor do it")
    for name in ("id", "actor", "role", "purpose", "by"):
        checked_id(getattr(grant, name), name)
    if grant.tenant not in ("", ANY):
        checked_id(grant.tenant, "tenant")
    checked_type(grant.entity_type, wild=True)
    checked_action(grant.action)
    checked_level(grant.level)
    checked_minutes((grant.expires - grant.created) / 60, LONGEST + 1)
    return grant


def level_of(grants: Iterable[Grant], entity_type: str) -> Level:
    """Return what these grants, which fit in all else, show of a type: nothing unless one allows it.

    A grant of level ``none`` forbids; among the others the one that shows most counts.
    """
    most = 0
    for grant in grants:
        if grant.entity_type in (entity_type, ANY):
            if grant.level == "none":
                return "none"
            most = max(most, LEVELS.index(grant.level))
    return LEVELS[most]
