"""With which letters the matches of an expression begin, read off its source, so that they can be looked for first."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

__all__ = ["heads"]

_SPECIAL = frozenset("\\[](){}|?*+.^$")
_QUANTIFIERS = ("?", "*", "{")
_AROUND = ("(?<!", "(?<=", "(?!", "(?=")


@cache
def heads(source: str) -> tuple[str, ...]:
    """Return beginnings, in small letters, one of which every match of an expression has.

    Returns:
        None of them begins with another; empty where a match can begin with anything.
    """
    found = _of_alternatives(source)
    if not found or "" in found:
        return ()
    return tuple(sorted(head for head in found if not any(head[:size] in found for size in range(len(head)))))


def _of_alternatives(source: str) -> set[str]:
    found: set[str] = set()
    for one in _alternatives(source):
        found |= _of_sequence(one)
    return found


def _of_sequence(source: str) -> set[str]:
    """Return the beginnings of an expression without alternatives of its own; one is empty where it is not known."""
    while source.startswith(_AROUND):
        source = source[_closing(source) + 1 :]
    if source.startswith("("):
        stop = _closing(source)
        return _with_rest(_of_alternatives(_inside(source[1:stop])), source[stop + 1 :])
    if source.startswith("["):
        stop = source.index("]", 2)
        letters = source[1:stop]
        plain = not set(letters) & set("^\\-")
        return _with_rest(set(letters.lower()) if plain else {""}, source[stop + 1 :])
    literal = ""
    while source and source[0] not in _SPECIAL:
        if source[1:].startswith(_QUANTIFIERS):
            return {literal} if literal else _with_rest({source[0].lower()}, source[1:])
        literal, source = literal + source[0].lower(), source[1:]
    return {literal}


def _with_rest(found: set[str], rest: str) -> set[str]:
    """Add, where what was read may be left out, the beginnings of what follows it."""
    if not rest.startswith(_QUANTIFIERS):
        return found
    return found | (_of_sequence(rest[1:]) if rest[0] == "?" else {""})


def _signs(source: str) -> Iterator[tuple[int, str, int]]:
    """Yield the brackets and bars of an expression that stand in no class: where, which, how deep in groups behind it."""
    depth = at = 0
    while at < len(source):
        sign = source[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = source.index("]", at + 2)
        elif sign in "()|":
            depth += {"(": 1, ")": -1, "|": 0}[sign]
            yield at, sign, depth
        at += 1


def _alternatives(source: str) -> list[str]:
    """Cut an expression at the bars that stand in no group and no class."""
    bars = [at for at, sign, depth in _signs(source) if sign == "|" and not depth]
    return [
        source[start:end]
        for start, end in zip([0, *(at + 1 for at in bars)], [*bars, len(source)], strict=True)
    ]


def _closing(source: str) -> int:
    """Return where the group ends that an expression begins with."""
    return next(at for at, sign, depth in _signs(source) if sign == ")" and not depth)


def _inside(group: str) -> str:
    """Return what stands in a group behind its kind: ``?:``, ``?i:``, ``?P<name>``."""
    if not group.startswith("?"):
        return group
    return group[group.index(">" if group.startswith("?P<") else ":") + 1 :]
