"""Cues in the plural, which announce several numbers: "my cases 4521 and 4522"; how many there are is no number of them."""

from __future__ import annotations

from collections.abc import Collection

from privkit.text._lazy import lazy

__all__ = ["GERMAN_PLURALS", "announces_several", "may_count", "singular"]

_SHORTEST = 3  # letters; "ssns", "ids"
GERMAN_PLURALS = (b"nummern", b"ungen")
"""How German words for what one has several of end."""
# Of these a text tells how many as often as which: "cases: 45123".
_COUNTED = frozenset(("ORDER_NUMBER", "INVOICE_NUMBER", "TICKET_NUMBER", "ACCOUNT_NUMBER", "TRACKING_NUMBER"))
_ONE = rb"[0-9A-Za-z]{1,12}(?:[-_][0-9A-Za-z]{1,12}){0,3}"
_LETTERED = lazy(rb"(?=[A-Za-z0-9]{0,8}-?[A-Za-z]{0,8}-?[0-9]{3})(?=[0-9-]{0,12}[A-Z])" + _ONE)
_LIST = lazy(
    rb"(?P<first>"
    + _ONE
    + rb")(?:[\s,;/&|+#*\-]{1,4}(?:(?:and|or|as well as|und|oder|et|ou|y|o|e|en|to)[\s#]{1,2})?)"
    rb"(?P<next>(?=[A-Za-z_-]{0,12}[0-9])" + _ONE + rb")(?![0-9A-Za-z.,]*[0-9])"
)
_YEARS = lazy(rb"(?:19|20)[0-9]{2} ?[/\-] ?(?:19|20)?[0-9]{2}(?![0-9])")  # "invoices 2024/2025"
_LINES = lazy(_ONE + rb"[ \t]{0,4}\r?\n[ \t*#\-]{0,6}" + _ONE + rb"[ \t]{0,4}(?:[\r\n]|\Z)")  # each on a line
_NUMBERS = frozenset(b"no nos nr number numbers id ids".split())
_OWN = frozenset(
    b"my our your his her their these those both following the meine unsere ihre mes nos mis nuestros".split()
)


def singular(word: bytes) -> bytes:
    """Return the word as one says it of one thing: "invoices" is "invoice", whatever language has the ending."""
    if word.endswith(b"s"):
        return word[:-1] if len(word) >= _SHORTEST else word
    if word.endswith(GERMAN_PLURALS):
        return word.removesuffix(b"n").removesuffix(b"e") if word.endswith(b"ungen") else word[:-1]
    return word


def may_count(entities: Collection[str]) -> bool:
    """Say whether a word that announces these types tells in the plural how many there are as often as which."""
    return not _COUNTED.isdisjoint(entities)


def announces_several(owner: bytes, behind: bytes, raw: bytes, at: int) -> bool:
    """Say whether a word in the plural announces the number that begins here and does not count.

    Args:
        owner: the word before it: "my", "these".
        behind: the word behind it, or nothing: "bookings no. 1234".
        raw: the text.
        at: where the number begins.
    """
    if behind in _NUMBERS or _LETTERED.match(raw, at) or _LINES.match(raw, at):
        return True
    several = None if _YEARS.match(raw, at) else _LIST.match(raw, at)
    return several is not None and (
        owner in _OWN or len(several["first"]) == len(several["next"]) or not several["next"].isdigit()
    )
