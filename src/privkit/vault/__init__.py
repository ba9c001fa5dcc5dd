"""The encrypted vault behind the tokens: one key per data subject, rotation, and erasure that holds for backups too.

``Vault.open`` opens or makes one; a ``Shield`` with ``vault=`` keeps its conversations in it. Stores and key providers
are protocols: bytes in, bytes out; all cryptography is the vault's.
"""

from __future__ import annotations

from privkit.vault._codec import Note
from privkit.vault._ledger import FileLedger, Ledger
from privkit.vault._log import Log
from privkit.vault._people import Fact, Held, Kept
from privkit.vault._protocols import KeyProvider, KeyTable, Store
from privkit.vault._restore import restore_backup
from privkit.vault._vault import Erasure, Roll, Status, Vault

__all__ = [
    "Erasure",
    "Fact",
    "FileLedger",
    "Held",
    "Kept",
    "KeyProvider",
    "KeyTable",
    "Ledger",
    "Log",
    "Note",
    "Roll",
    "Status",
    "Store",
    "Vault",
    "restore_backup",
]
