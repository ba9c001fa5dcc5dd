"""What a checkup says: of each thing it looked at, whether it is to be mended and how."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

from privkit.lifecycle._common import EVIDENCE

__all__ = ["Checkup", "Finding", "fine", "look", "mend"]

State = Literal["fine", "look", "mend"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        check: what it is about, such as ``"ledger outside backups"``.
        state: ``"fine"``, ``"mend"``, or ``"look"`` where a person has to look, as it cannot be seen from here.
        looked_at: what was looked at, and what was seen.
        do: what to do; empty where nothing is to be done.
    """

    check: str
    state: State
    looked_at: str
    do: str = ""


@dataclass(frozen=True, slots=True)
class Checkup:
    """All findings.

    Attributes:
        findings: in the order of the checks.
        note: what this is and is not.
    """

    findings: tuple[Finding, ...]
    note: str = EVIDENCE

    @property
    def mend(self) -> tuple[Finding, ...]:
        """What is to be mended."""
        return tuple(found for found in self.findings if found.state == "mend")

    def as_dict(self) -> dict[str, Any]:
        """Return it as data for JSON."""
        findings = [
            {"check": each.check, "state": each.state, "looked_at": each.looked_at, "do": each.do}
            for each in self.findings
        ]
        return {"mend": len(self.mend), "findings": findings, "note": self.note}


def fine(check: str, looked_at: str) -> Finding:
    """Return that something is as it should be."""
    return Finding(check, "fine", looked_at)


def mend(check: str, looked_at: str, do: str) -> Finding:
    """Return that something is to be mended."""
    return Finding(check, "mend", looked_at, do)


def look(check: str, looked_at: str, do: str) -> Finding:
    """Return that somebody has to look at something."""
    return Finding(check, "look", looked_at, do)
