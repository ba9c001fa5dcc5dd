"""Walking the chain line by line from its initial key."""

from __future__ import annotations

from hmac import compare_digest
from typing import NamedTuple

from privkit.vault.audit._chain import START, advanced, claimed_seq, first_key, mac_of, split_line

__all__ = ["MOST_BETWEEN", "Problem", "Walk"]

MOST_BETWEEN = 10_000  # entries between two checkpoints, and so the most one power cut can take
_MOST = 100  # problems that are told


class Problem(NamedTuple):
    """One thing that is wrong.

    Attributes:
        kind: ``edited``, ``deleted``, ``inserted`` (or reordered), ``torn``, ``lost``, ``cut``, ``anchor`` or
            ``state``: the likeliest reading of what is seen.
        line: the line of the file, from 1; 0 where it is no line's.
        told: what is seen, in words.
    """

    kind: str
    line: int
    told: str

    def __str__(self) -> str:
        return f"{f'line {self.line}: ' if self.line else ''}{self.told} ({self.kind})"


class Walk:
    """Where the chain has come to, and what did not fit on the way."""

    __slots__ = ("before", "chain", "key", "lost", "macs", "offset", "problems", "repairs", "seq")

    def __init__(self, chain: bytes, key: bytes) -> None:
        self.chain = chain
        self.key = first_key(key, chain)
        self.seq = self.offset = self.lost = self.repairs = 0
        self.before = START
        self.macs = [START]  # by how many entries there are
        self.problems: list[Problem] = []

    def take(self, number: int, line: bytes) -> None:
        """Go one line further."""
        parts = split_line(line)
        claimed = claimed_seq(parts[1]) if parts else None
        if parts is None or claimed is None:
            kind = "edited" if line.endswith(b"\n") else "torn"
            self._complain(kind, number, "this is no entry")
            return
        mac, payload = parts
        if claimed == self.seq and self._fits(self.key, claimed, mac, payload):
            self._go(claimed, self.key, mac)
            self.offset += len(line)
            self.repairs += b'"action":"audit.repair"' in payload
        elif self._is_gap(claimed, mac, payload):
            self.offset += len(line)
        else:
            self._misfit(number, claimed, mac)

    def _fits(self, key: bytes, seq: int, mac: bytes, payload: bytes) -> bool:
        return compare_digest(mac, mac_of(key, self.chain, seq, self.before, payload))

    def _go(self, seq: int, key: bytes, mac: bytes) -> None:
        self.seq = seq + 1
        self.key = advanced(key)
        self.before = mac
        self.macs.append(mac)

    def _key_at(self, seq: int) -> bytes | None:
        if not self.seq <= seq <= self.seq + MOST_BETWEEN:
            return None
        key = self.key
        for _ in range(seq - self.seq):
            key = advanced(key)
        return key

    def _is_gap(self, claimed: int, mac: bytes, payload: bytes) -> bool:
        """Take an entry that says how many before it are gone, if it does and is genuine."""
        if claimed <= self.seq or b'"action":"audit.gap"' not in payload:
            return False
        key = self._key_at(claimed)
        if key is None or not self._fits(key, claimed, mac, payload):
            return False
        self.lost += claimed - self.seq
        self.macs += [b""] * (claimed - self.seq)
        self._go(claimed, key, mac)
        return True

    def _misfit(self, number: int, claimed: int, mac: bytes) -> None:
        if claimed < self.seq:
            self._complain("inserted", number, f"entry {claimed} stands after entry {self.seq - 1}")
            return
        if claimed == self.seq:
            self._complain("edited", number, f"entry {claimed} does not fit the chain")
        else:
            self._complain("deleted", number, f"entry {claimed} stands where entry {self.seq} belongs")
        if (key := self._key_at(claimed)) is not None:  # go on from there, to see what else is wrong
            self.macs += [b""] * (claimed - self.seq)
            self._go(claimed, key, mac)

    def _complain(self, kind: str, number: int, told: str) -> None:
        self.problems.append(Problem(kind, number, told))

    @property
    def done(self) -> bool:
        """Whether enough is wrong."""
        return len(self.problems) >= _MOST
