"""Where the chain stands: the one key that is left, and how much of the log there must be.

The file holds the same 512 bytes twice, so that a write torn by a power cut leaves one of them whole.
"""

from __future__ import annotations

import struct
from functools import partial
from hashlib import sha256
from typing import NamedTuple

from privkit.errors import AuditError

__all__ = ["STATE_SIZE", "State", "packed", "state_of", "unpacked"]

_MAGIC = b"PKAUDIT1"
_FORM = struct.Struct(">8s16sQQQ32s32sQQ")
_SLOT = 512  # a sector, which disks write whole or not at all
_SUM = 16
_REST = bytes(_SLOT - _FORM.size - _SUM)
STATE_SIZE = 2 * _SLOT


class State(NamedTuple):
    """Where the next entry goes, and what it is made with.

    Attributes:
        chain: which audit.
        seq: the number of the next entry.
        offset: how many bytes the log has.
        synced: how many entries are known to be on the disk.
        before: the HMAC of the last entry.
        key: the key of the next entry.
        checked: how many entries there were at the last checkpoint.
        checked_at: when that was, in microseconds since 1970.
    """

    chain: bytes
    seq: int
    offset: int
    synced: int
    before: bytes
    key: bytes
    checked: int
    checked_at: int

    def __repr__(self) -> str:
        return f"<State before entry {self.seq}>"


state_of = partial(tuple.__new__, State)
"""Makes a state of its fields, in half the time."""


def packed(state: State) -> bytes:
    """Return what the file holds."""
    body = _FORM.pack(_MAGIC, *state)
    return b"".join((body, sha256(body).digest()[:_SUM], _REST)) * 2


def unpacked(data: bytes) -> State:
    """Return the state of a file; of the two in it, the newer one that is whole.

    Raises:
        AuditError: neither is.
    """
    found = [state for at in (0, _SLOT) if (state := _slot(data[at : at + _SLOT]))]
    if not found:
        raise AuditError("the state of the audit is damaged; see Audit.recover")
    return max(found, key=lambda state: state.seq)


def _slot(data: bytes) -> State | None:
    body, told = data[: _FORM.size], data[_FORM.size : _FORM.size + _SUM]
    if len(data) < _SLOT or sha256(body).digest()[:_SUM] != told:
        return None
    magic, *values = _FORM.unpack(body)
    return State(*values) if magic == _MAGIC else None
