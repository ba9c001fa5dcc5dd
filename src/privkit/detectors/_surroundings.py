"""What stands around a number: edges that rule it out, brackets and extensions that belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from privkit.text._lazy import lazy

__all__ = ["edges", "in_dump", "in_identifier", "phone_extent"]

_EXTENSION = lazy(
    rb"[ ,;]{0,2}(?:x|ext\.?|extn\.?|extension|durchwahl|poste|#)[ .:]{0,2}[0-9]{1,6}(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_EXPONENT = lazy(rb"[0-9][eE]\+\Z")  # "2.5e+11"
_SUM = lazy(rb"[0-9A-Za-z)\]] ?\Z(?<![a-z] )")  # "2 + 44"
_OPENED = lazy(rb"(?<![0-9A-Za-z_])_{1,3}\Z")
_CLOSED = lazy(rb"[.,;!?]?_{1,3}(?![0-9A-Za-z_])")
_MAY_EXTEND = b" ,;xXeE#"
_EXTENDS = (b"x", b"X", b"e", b"E", b"d", b"D", b"p", b"P", b"#")
# "555-0132-Office" is a number with a label, "…-9f3a" and "…/edit" are parts of something longer.
_WORD_BEHIND = lazy(rb"-(?![a-fA-F]+(?![A-Za-z]))[A-Za-z]{3,}(?![0-9A-Za-z_])")
_AMOUNTS = lazy(rb"[0-9]{1,32}\.[0-9]{2}(?: [0-9]{1,32}\.[0-9]{2}){0,8}")
_COLOUR = lazy(rb"[{;]\s{0,8}[a-z\-]{3,24}:\s?#\Z")  # in a style sheet
_JSON_KEY = lazy(rb"\": ?\Z|=\Z")
_PLUS, _OPEN, _SPACE, _COLON, _DOT = b"+( :."
_UNDERSCORE, _HASH = b"_#"
# Asked for numbers, since "bytes in bytes" costs ten times "number in bytes".
_NEVER_BEFORE, _NEVER_BEHIND = b"0Aa_$", b"%$"
_BEFORE_BLANK = b":+"  # a key's, a sum's
_BINDS, _BINDS_BEHIND, _KEY_BEFORE = b"-/\\@#", b"-/\\", b": ="
_FREE_BEFORE, _FREE_BEHIND = b" \n(\t\"'", b".,;!?)\n\"'"


def phone_extent(raw: bytes, left: int, right: int) -> tuple[int, int]:
    """Take in the ``+`` or the bracket a phone number begins with, and an extension behind it."""
    if left and raw[left - 1] == _PLUS:
        if _EXPONENT.search(raw, max(0, left - 3), left):
            return left, right
        left -= 1
    elif (
        left > 1
        and raw[left - 1] == _SPACE
        and raw[left - 2] == _PLUS
        and not _SUM.search(raw, max(0, left - 5), left - 2)
    ):
        left -= 2
    if left and raw[left - 1] == _OPEN and 0 <= raw.find(b")", left, right + 1) < right:
        left -= 1
    if (
        right < len(raw)
        and raw[right] in _MAY_EXTEND
        and raw[right : right + 3].lstrip(b" ,;")[:1] in _EXTENDS
    ):
        extension = _EXTENSION.match(raw, right)
        if extension:
            right = extension.end()
    return left, right


def in_identifier(raw: bytes, left: int, right: int) -> bool:
    """Say whether digits are a field between colons: ``arn:aws:contacts:us-east-2:111122223333:contact/a``."""
    if left < 2 or raw[left - 1] != _COLON or raw[right : right + 1] != b":":
        return False
    return raw[left - 2 : left - 1].isalnum() and raw[right + 1 : right + 2].isalnum()


_DUMPS = {
    size: (
        lazy(rb"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{%d} ){1,3}\Z" % size),
        lazy(rb"(?: [0-9A-Fa-f]{%d}){1,3}(?![0-9A-Za-z])" % size),
    )
    for size in (2, 4)
}


def in_dump(raw: bytes, left: int, right: int, groups: Sequence[str]) -> bool:
    """Say whether groups of one size go on, before them or behind, as hexadecimal of that size: ``e2 83 55 85``."""
    size = len(groups[0])
    if size not in _DUMPS or len(groups) < 2 or any(len(group) != size for group in groups):
        return False
    before, behind = _DUMPS[size]
    around = (before.search(raw, max(0, left - 3 * size - 4), left), behind.match(raw, right))
    signs = [sign for match in around if match for sign in match.group().split()]
    return any(not sign.isdigit() and not sign.isalpha() for sign in signs)


def _is_emphasis(raw: bytes, start: int, end: int) -> bool:
    """Say whether underscores stand around a number as Markdown has them around words: ``_4111 1111 1111 1111_``."""
    return _OPENED.search(raw, max(0, start - 4), start) is not None and _CLOSED.match(raw, end) is not None


def edges(raw: bytes, shape: bytes, start: int, end: int) -> bool | None:
    """Judge what touches an atom: ``None`` is no number of ours, ``True`` needs a cue, ``False`` is free."""
    before = shape[start - 1] if start else _SPACE
    behind = shape[end] if end < len(shape) else _SPACE
    if (
        before in _FREE_BEFORE
        and shape[end - 3] != _DOT
        and (behind in _FREE_BEHIND or (behind == _SPACE and not shape.startswith(b"$", end + 1)))
        and (start < 2 or shape[start - 2] not in _BEFORE_BLANK)
    ):
        return False
    left = shape[start - 1] if start else 0
    right = shape[end] if end < len(shape) else 0
    if left == _DOT and shape[start - 2 : start - 1] in (b"-", b" ", b","):
        return None  # the end of a decimal fraction
    if shape[end - 3] == _DOT and _AMOUNTS.fullmatch(raw, start, end):
        return True  # an amount, unless a cue says otherwise
    if left in _NEVER_BEFORE or right in _NEVER_BEHIND:
        return False if left == _UNDERSCORE and _is_emphasis(raw, start, end) else None
    if raw.startswith(b" $", end) and not raw[end + 2 : end + 3].isdigit():
        return None
    if right == _UNDERSCORE and shape[end + 1 : end + 2].isalnum():
        return None
    if left == _HASH and _COLOUR.search(raw, max(0, start - 40), start):
        return None
    if left in _BINDS and (left == _HASH or shape[start - 2 : start - 1].isalnum()):
        return True
    if left == _SPACE and raw[start - 2] == _PLUS and _SUM.search(raw, max(0, start - 5), start - 2):
        return True
    if right in _BINDS_BEHIND and shape[end + 1 : end + 2].isalnum():
        return _WORD_BEHIND.match(raw, end) is None
    maybe_key = left in _KEY_BEFORE and raw[start:end].isdigit()
    return maybe_key and _JSON_KEY.search(raw, max(0, start - 3), start) is not None
