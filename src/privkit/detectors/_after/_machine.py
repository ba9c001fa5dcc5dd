"""What the tagger takes for a name or an address in code, logs and tables, though its form says it is none."""

from __future__ import annotations

import re

from privkit.detectors._after._row import Row

__all__ = ["is_machines"]

# Identifiers, hashes, versions: letters and digits or an underscore in one word.
_MIXED = re.compile(r"[^\W\d_]*\d[\w.]*[^\W\d][\w.]*|\w*_\w*|[0-9a-f]{7,}", re.ASCII)
_WORD = re.compile(r"[^\W\d_]{3}")
_LONGEST = 100  # no one word of a name has as many characters
_CALLED = "(=[{<\\|"  # directly behind a word these belong to code
_CALLING = "_$&*\\=<%#"  # and these directly before it


def is_machines(text: str, row: Row) -> bool:
    """Say whether a finding's form is one that machines write and people's names and addresses do not have."""
    value = text[row.start : row.end]
    if "_" in value and row.entity_type != "ADDRESS":
        return True
    if " " in value or "\n" in value:
        return row.entity_type == "ADDRESS" and _WORD.search(value) is None
    if len(value) > _LONGEST or _MIXED.fullmatch(value):
        return True
    if row.entity_type == "ADDRESS":
        return False
    before, after = text[row.start - 1 : row.start], text[row.end : row.end + 2]
    if after[:1] and (after[0] in _CALLED or after[0] == "_"):
        return True
    if before and before in _CALLING:
        return True
    if before and before in ".(" and row.start > 1 and _joins(text[row.start - 2]):
        return True  # "os.path", "len(rows"
    return value.islower() and after[:1] == "." and after[1:].isalnum()


def _joins(sign: str) -> bool:
    return sign.isalnum() or sign in "_)]"
