"""The tables of a store of access, and what their rows stand for."""

from __future__ import annotations

from typing import NamedTuple

__all__ = ["SCHEMA", "Approval", "Freeze"]

SCHEMA = """
CREATE TABLE IF NOT EXISTS grants (
    id TEXT PRIMARY KEY, actor TEXT NOT NULL, role TEXT NOT NULL, entity_type TEXT NOT NULL,
    purpose TEXT NOT NULL, action TEXT NOT NULL, level TEXT NOT NULL, tenant TEXT NOT NULL,
    created REAL NOT NULL, expires REAL NOT NULL, by TEXT NOT NULL, revoked REAL
);
CREATE INDEX IF NOT EXISTS grants_by_actor ON grants (actor, action);
CREATE TABLE IF NOT EXISTS frozen (
    kind TEXT NOT NULL, name TEXT NOT NULL, reason TEXT NOT NULL, by TEXT NOT NULL, at REAL NOT NULL,
    PRIMARY KEY (kind, name)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS spent (
    kind TEXT NOT NULL, actor TEXT NOT NULL, slot INTEGER NOT NULL, count INTEGER NOT NULL,
    PRIMARY KEY (kind, actor, slot)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS met (
    kind TEXT NOT NULL, actor TEXT NOT NULL, subject BLOB NOT NULL, until REAL NOT NULL,
    PRIMARY KEY (kind, actor, subject)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS met_by_end ON met (until);
CREATE TABLE IF NOT EXISTS honey (digest TEXT PRIMARY KEY, suffix TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS codes (actor TEXT PRIMARY KEY, step INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS approvals (
    id TEXT PRIMARY KEY, actor TEXT NOT NULL, role TEXT NOT NULL, action TEXT NOT NULL, purpose TEXT NOT NULL,
    tenant TEXT NOT NULL, count INTEGER NOT NULL, expires REAL NOT NULL, approver TEXT, used REAL
) WITHOUT ROWID;
"""


class Freeze(NamedTuple):
    """That an actor or a tenant can do nothing: ``kind`` is ``actor`` or ``tenant``."""

    kind: str
    name: str
    reason: str
    by: str
    at: float


class Approval(NamedTuple):
    """What one actor asked to be allowed and another may allow, once."""

    id: str
    actor: str
    role: str
    action: str
    purpose: str
    tenant: str
    values: int
    expires: float
    approver: str | None
