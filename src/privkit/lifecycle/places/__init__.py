"""Places where a person's data lies: each can find it, hand it out, erase it and show that nothing is left.

``Place`` is a protocol: any object with ``name``, ``locate``, ``export``, ``erase`` and ``verify`` is one. Ready made
are ``VaultPlace`` (the vault), ``Files`` (JSONL, CSV and text), ``OwnFiles`` (files that are a person's as a whole),
``Database`` (SQLAlchemy), ``RedisKeys``, ``VectorPoints`` (Qdrant), ``Webhook`` (a system that is told by a signed message)
and ``ManualTask`` (somebody does it by hand).
"""

from __future__ import annotations

from privkit.lifecycle.places._database import Database
from privkit.lifecycle.places._files import Files
from privkit.lifecycle.places._manual import ManualTask
from privkit.lifecycle.places._own_files import OwnFiles
from privkit.lifecycle.places._place import Located, Outcome, Place, Record, Subject
from privkit.lifecycle.places._redis import RedisKeys
from privkit.lifecycle.places._table import Table
from privkit.lifecycle.places._vault import VaultPlace
from privkit.lifecycle.places._vectors import VectorPoints
from privkit.lifecycle.places._webhook import Outbox, Webhook, received

__all__ = [
    "Database",
    "Files",
    "Located",
    "ManualTask",
    "Outbox",
    "Outcome",
    "OwnFiles",
    "Place",
    "Record",
    "RedisKeys",
    "Subject",
    "Table",
    "VaultPlace",
    "VectorPoints",
    "Webhook",
    "received",
]
