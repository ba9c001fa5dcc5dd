"""What stands around a number: edges that rule it out, brackets and extensions that belong to it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from privkit.text._lazy import lazy

__all__ = [
    "TIMES",
    "begins_entry",
    "edges",
    "in_dump",
    "in_identifier",
    "in_log",
    "in_timetable",
    "phone_extent",
]

_EXTENSION = lazy(
    rb"[ ,;]{0,2}(?:x|ext\.?|extn\.?|extension|durchwahl|poste|#)[ .:]{0,2}[0-9]{1,6}(?![0-9A-Za-z])",
    re.IGNORECASE,
)
_EXPONENT = lazy(rb"[0-9][eE]\+\Z")  # "2.5e+11"
_BUILD = lazy(rb"[0-9+]\+\Z")  # "0.14+20070102", "c++1998"
_SUM = lazy(rb"[0-9A-Za-z)\]] ?\Z(?<![a-z] )")  # "2 + 44"
_OPENED = lazy(rb"(?<![0-9A-Za-z_])_{1,3}\Z")
_CLOSED = lazy(rb"[.,;!?]?_{1,3}(?![0-9A-Za-z_])")
_MAY_EXTEND = b" ,;xXeE#"
_EXTENDS = (b"x", b"X", b"e", b"E", b"d", b"D", b"p", b"P", b"#")
# "555-0132-Office" is a number with a label, "…-9f3a" and "…/edit" are parts of something longer.
_WORD_BEHIND = lazy(rb"-(?![a-fA-F]+(?![A-Za-z]))[A-Za-z]{3,}(?![0-9A-Za-z_]|-[A-Za-z])")
_AMOUNTS = lazy(rb"[0-9]{1,32}\.[0-9]{2}(?: [0-9]{1,32}\.[0-9]{2}){0,8}")
_COLOUR = lazy(rb"[{;]\s{0,8}[a-z\-]{3,24}:\s?#\Z")  # in a style sheet
_CASE = lazy(rb"(?<![0-9A-Za-z_.])case \Z")  # of a switch, which code follows
_CODE = lazy(
    rb":\s*(?:(?:return|break|throw|goto|continue|case|default)\b|[A-Za-z_][\w.\->]{0,40} ?(?:[-+*|]?=|\(|\+\+|--)|\{)"
)
_ARRAY = lazy(
    rb"\[\s{0,8}(?:-?[0-9.]{1,24},\s{0,8}){0,16}\Z"
)  # of JSON, of numbers alone, as far as one looks
_ARRAY_BEFORE = 160
_JSON_KEY = lazy(rb"\": ?\Z|=\Z")
_PLUS, _OPEN, _SPACE, _COLON, _DOT, _COMMA, _SEMICOLON = b"+( :.,;"
_UNDERSCORE, _HASH, _CLOSE = b"_#]"
_ARRAY_LEFT = b"[,"
# Asked for numbers, since "bytes in bytes" costs ten times "number in bytes".
_NEVER_BEFORE, _NEVER_BEHIND = b"0Aa_$", b"%$"
_BEFORE_BLANK = b":+"  # a key's, a sum's
_BINDS, _BINDS_BEHIND, _KEY_BEFORE = b"-/\\@#", b"-/\\", b": ="
_FREE_BEFORE, _FREE_BEHIND = b" \n(\t\"'", b".,;!?)\n\"'"


def phone_extent(raw: bytes, left: int, right: int) -> tuple[int, int]:
    """Take in the ``+`` or the bracket a phone number begins with, and an extension behind it."""
    if left and raw[left - 1] == _PLUS:
        if _EXPONENT.search(raw, max(0, left - 3), left) or _BUILD.search(raw, max(0, left - 2), left):
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


_ENTRY = lazy(
    rb"\n(?P<lead>[ \t]{0,8}[*#(\[-]{0,2}#?)(?P<name>[0-9A-Za-z]{3,24})(?P<sign>[:)\]]{0,2}) [^\n]{1,120}\n(?P=lead)\Z"
)
_NAMED_ENTRY = lazy(rb"(?P<name>[0-9A-Za-z]{3,24})(?P<sign>[:)\]]{0,2}) ?[^\s]")
_ENTRY_BEFORE = 140


def begins_entry(raw: bytes, at: int) -> bool:
    """Say whether a number begins a line as another of its length begins the one before: a list of changes, a log.

    What such a line says is said of its own number.
    """
    here = _NAMED_ENTRY.match(raw, at)
    before = _ENTRY.search(raw, max(0, at - _ENTRY_BEFORE), at) if here else None
    return (
        here is not None
        and before is not None
        and len(before["name"]) == len(here["name"])
        and before["sign"] == here["sign"]
        and not before["name"].isalpha()
    )


_HEX = b"0123456789abcdef"
_COMMIT = lazy(rb"[0-9a-f]{7,12} (?=\S)")


def in_log(raw: bytes, at: int) -> bool:
    """Say whether a line, and one beside it, begins with the hash of a commit: "6a24094 Remove the order of items (#1775)"."""
    start = raw.rfind(b"\n", max(0, at - _ENTRY_BEFORE), at) + 1
    here = _COMMIT.match(raw, start) if raw[start] in _HEX else None
    if here is None:
        return False
    before = raw.rfind(b"\n", max(0, start - _ENTRY_BEFORE), start - 1) + 1 if start else 0
    behind = raw.find(b"\n", at, at + _ENTRY_BEFORE) + 1
    beside = [match for place in (before, behind) if place != start and (match := _COMMIT.match(raw, place))]
    return bool(beside) and not all(match.group().strip().isdigit() for match in (here, *beside))


TIMES = b"0000 0000 0000"
"""The shape of three times of day, as a timetable has at the least."""
_TIMETABLE = lazy(rb"(?:(?:[01][0-9]|2[0-3])[0-5][0-9] ?){3,400}")


def in_timetable(raw: bytes, start: int, end: int) -> bool:
    """Say whether an atom that begins like ``TIMES`` is nothing but times of day: ``0517 0552 0617``."""
    return _TIMETABLE.fullmatch(raw, start, end) is not None


def _is_emphasis(raw: bytes, start: int, end: int) -> bool:
    """Say whether underscores stand around a number as Markdown has them around words: ``_4111 1111 1111 1111_``."""
    return _OPENED.search(raw, max(0, start - 4), start) is not None and _CLOSED.match(raw, end) is not None


def _in_array(raw: bytes, start: int, end: int) -> bool:
    """Say whether digits are one of the numbers of a list of JSON: ``"items": [931791499, 2575752519975491]``."""
    if not raw[start:end].isdigit():
        return False
    behind = raw[end : end + 1]
    return behind in (b",", b"]") and _ARRAY.search(raw, max(0, start - _ARRAY_BEFORE), start) is not None


def edges(raw: bytes, shape: bytes, start: int, end: int) -> bool | None:
    """Judge what touches an atom: ``None`` is no number of ours, ``True`` needs a cue, ``False`` is free."""
    before = shape[start - 1] if start else _SPACE
    behind = shape[end] if end < len(shape) else _SPACE
    if (
        before in _FREE_BEFORE
        and shape[end - 3] != _DOT
        and (behind in _FREE_BEHIND or (behind == _SPACE and shape[end + 1 : end + 2] != b"$"))
        and (start < 2 or shape[start - 2] not in _BEFORE_BLANK)
    ):
        return behind == _COMMA and shape[start - 2] == _COMMA and _in_array(raw, start, end)
    left = shape[start - 1] if start else 0
    right = shape[end] if end < len(shape) else 0
    if left == _DOT and shape[start - 2 : start - 1] in (b"-", b" ", b",", b"["):
        return None  # the end of a decimal fraction
    if shape[end - 3] == _DOT and _AMOUNTS.fullmatch(raw, start, end):
        return True  # an amount, unless a cue says otherwise
    if left in _NEVER_BEFORE or right in _NEVER_BEHIND:
        return False if left == _UNDERSCORE and _is_emphasis(raw, start, end) else None
    if raw.startswith(b" $", end) and not raw[end + 2 : end + 3].isdigit():
        return None
    if (
        right == _COLON
        and left == _SPACE
        and _CASE.search(raw, max(0, start - 7), start)
        and _CODE.match(raw, end)
    ):
        return None
    if right == _UNDERSCORE and shape[end + 1 : end + 2].isalnum():
        return None
    if left == _HASH and raw[start - 2 : start - 1] == b"&" and right == _SEMICOLON:
        return None  # "&#8221;"
    if left == _HASH and _COLOUR.search(raw, max(0, start - 40), start):
        return None
    if left in _BINDS and (left == _HASH or shape[start - 2 : start - 1].isalnum()):
        return True
    if left == _SPACE and raw[start - 2] == _PLUS and _SUM.search(raw, max(0, start - 5), start - 2):
        return True
    if right in _BINDS_BEHIND and shape[end + 1 : end + 2].isalnum():
        return _WORD_BEHIND.match(raw, end) is None
    if (left in _ARRAY_LEFT or right == _CLOSE) and _in_array(raw, start, end):
        return True
    maybe_key = left in _KEY_BEFORE and raw[start:end].isdigit()
    return maybe_key and _JSON_KEY.search(raw, max(0, start - 3), start) is not None
