"""How random a string looks: what tells a generated key from an identifier, a path or a word."""

from __future__ import annotations

import math
from collections import Counter

from privkit.text._lazy import lazy

__all__ = ["looks_random", "shannon"]

_HEX = lazy(r"[0-9a-f]+|[0-9A-F]+")
_UUID = lazy(r"[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}")
# A change of class inside a word; a capital followed by small letters is how words start, so it is none.
_SWITCH = lazy(r"(?<=[a-z])[A-Z0-9]|(?<=[A-Z])[0-9]|(?<=[0-9])[A-Za-z]")
_DIGIT = lazy(r"[0-9]")
_LETTER = lazy(r"[A-Za-z]")

_MINIMUM = 20
_HEX_BITS = 3.0
_BASE64_BITS = 3.5
# Random base 62 changes class at 45 of 100 places, base 36 at 40; CamelCase and snake_case2 at 10 to 20.
_SWITCHES = 0.25


def shannon(value: str) -> float:
    """Return the entropy of a string's own character frequencies, in bits per character."""
    length = len(value)
    return -sum(count / length * math.log2(count / length) for count in Counter(value).values())


def looks_random(value: str) -> bool:
    """Say whether a string of 20 or more characters looks generated; UUIDs and plain numbers do not."""
    value = value.rstrip("=")
    if len(value) < _MINIMUM or not _DIGIT.search(value) or not _LETTER.search(value):
        return False
    if _HEX.fullmatch(value):
        return shannon(value) >= _HEX_BITS
    if _UUID.fullmatch(value) or value.startswith("/"):
        return False
    return shannon(value) >= _BASE64_BITS and len(_SWITCH.findall(value)) >= _SWITCHES * len(value)
