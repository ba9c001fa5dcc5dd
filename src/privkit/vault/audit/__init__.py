"""The audit: who did what with which values, in a record that shows when it was changed.

::

    audit = Audit.open("vault.audit", key=key, anchor=FileAnchor("/elsewhere/vault.anchor"))
    audit.append(Event(actor="agent-7", action="reveal", purpose="support", tokens=tokens, types={"IBAN_CODE": 2}))
    audit.verify()
"""

from privkit.vault.audit._anchor import Anchor, Anchored, FileAnchor
from privkit.vault.audit._chain import Checkpoint
from privkit.vault.audit._event import DURABLE, Entry, Event
from privkit.vault.audit._log import Audit
from privkit.vault.audit._options import Sync
from privkit.vault.audit._read import Filters, entries
from privkit.vault.audit._report import Report, as_csv, as_jsonl, report
from privkit.vault.audit._verify import Verification, verify
from privkit.vault.audit._walk import Problem

__all__ = [
    "DURABLE",
    "Anchor",
    "Anchored",
    "Audit",
    "Checkpoint",
    "Entry",
    "Event",
    "FileAnchor",
    "Filters",
    "Problem",
    "Report",
    "Sync",
    "Verification",
    "as_csv",
    "as_jsonl",
    "entries",
    "report",
    "verify",
]
