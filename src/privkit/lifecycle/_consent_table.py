"""The table of consent, with triggers that refuse to change or delete a row."""

from __future__ import annotations

from privkit.lifecycle._database import Database

__all__ = ["COLUMNS", "create"]

COLUMNS = "number, subject, purpose, event, basis, notice_version, notice_sha256, proof, at, previous, mac"

_TABLE = """
CREATE TABLE IF NOT EXISTS privkit_consent (
    number BIGINT PRIMARY KEY, subject TEXT NOT NULL, purpose TEXT NOT NULL, event TEXT NOT NULL, basis TEXT NOT NULL,
    notice_version TEXT NOT NULL, notice_sha256 TEXT NOT NULL, proof TEXT NOT NULL, at TEXT NOT NULL,
    previous TEXT NOT NULL, mac TEXT NOT NULL)
"""
_INDEX = "CREATE INDEX IF NOT EXISTS privkit_consent_subject ON privkit_consent (subject, purpose, number)"

_TRIGGERS = {
    "sqlite": [
        f"CREATE TRIGGER IF NOT EXISTS privkit_consent_{action.lower()} BEFORE {action} ON privkit_consent "
        "BEGIN SELECT RAISE(ABORT, 'receipts are only ever added'); END"
        for action in ("UPDATE", "DELETE")
    ]
    + [  # INSERT OR REPLACE fires no trigger of deletion
        (
            "CREATE TRIGGER IF NOT EXISTS privkit_consent_insert BEFORE INSERT ON privkit_consent "
            "WHEN EXISTS (SELECT 1 FROM privkit_consent WHERE number = NEW.number) "
            "BEGIN SELECT RAISE(ABORT, 'receipts are only ever added'); END"
        )
    ],
    "postgresql": [
        (
            "CREATE OR REPLACE FUNCTION privkit_consent_refuse() RETURNS trigger LANGUAGE plpgsql AS "
            "$$ BEGIN RAISE EXCEPTION 'receipts are only ever added'; END $$"
        ),
        (
            "CREATE OR REPLACE TRIGGER privkit_consent_keep BEFORE UPDATE OR DELETE OR TRUNCATE ON privkit_consent "
            "FOR EACH STATEMENT EXECUTE FUNCTION privkit_consent_refuse()"
        ),
    ],
}


def create(database: Database) -> None:
    """Make the table, its index and its triggers, where they are not there yet."""
    with database.transaction() as execute:
        for statement in (_TABLE, _INDEX, *_TRIGGERS[database.kind]):
            execute(statement)
