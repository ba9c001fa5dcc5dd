"""Access: who may have which values back, for what, how much of them, how many, and until when.

::

    access = Access("access.db", step_up=Totp(secrets), on_alarm=page_somebody, audit=audit)
    access.grant(actor="agent-7", role="support", entity_type="IBAN_CODE", purpose="refund", action="reveal",
                 level="masked", minutes=15, by="lead-2")
    decision = access.check("agent-7", "reveal", role="support", purpose="refund", types={"IBAN_CODE": 1})
    decision.shown("IBAN_CODE", value)
"""

from privkit.vault.access._access import Access
from privkit.vault.access._decider import Budget
from privkit.vault.access._decision import MASKS, Decision
from privkit.vault.access._file import grants_from_file
from privkit.vault.access._grant import Grant
from privkit.vault.access._rows import Approval, Freeze
from privkit.vault.access._rules import (
    Alarm,
    Look,
    Rule,
    Watch,
    default_rules,
    fan_out,
    misses,
    off_hours,
    rate,
)
from privkit.vault.access._session import Session
from privkit.vault.access._spread import spread
from privkit.vault.access._store import AccessStore
from privkit.vault.access._totp import StepUp, Totp
from privkit.vault.access._words import ACTIONS, LEVELS, Level

__all__ = [
    "ACTIONS",
    "LEVELS",
    "MASKS",
    "Access",
    "AccessStore",
    "Alarm",
    "Approval",
    "Budget",
    "Decision",
    "Freeze",
    "Grant",
    "Level",
    "Look",
    "Rule",
    "Session",
    "StepUp",
    "Totp",
    "Watch",
    "default_rules",
    "fan_out",
    "grants_from_file",
    "misses",
    "off_hours",
    "rate",
    "spread",
]
