"""Cutting what is sent where clients are weak."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable
from typing import Literal, get_args

from privkit.errors import ConfigurationError, nearest

__all__ = ["Cut", "cutter"]

Cut = int | Literal["utf-8", "crlf", "data"] | Callable[[bytes], Iterable[bytes]]
_Cutter = Callable[[bytes], Iterable[bytes]]
_NAMED = get_args(get_args(Cut)[1])
_PLACES = {
    "utf-8": re.compile(rb"[\xc0-\xff](?=[\x80-\xbf])"),  # after the first byte of several
    "crlf": re.compile(rb"\r(?=\n)|\n(?=\n)"),  # between the signs that end an event
    "data": re.compile(rb"(?<=\bda)(?=ta:)|(?<=\bdata:)(?= )|(?<=\bdata: )(?=.)"),
}


def cutter(cut: Cut | None) -> _Cutter | None:
    """Return what cuts bytes; ``None`` where nothing is to be cut.

    Raises:
        ConfigurationError: no way to cut of this name, or pieces of no size.
    """
    if cut is None or callable(cut):
        return cut
    if isinstance(cut, str):
        if cut not in _PLACES:
            known = ", ".join(_NAMED)
            raise ConfigurationError(
                f"cut is a number of bytes, a function, or one of {known}{nearest(cut, _NAMED)}"
            )
        return lambda data: _at(data, [found.end() for found in _PLACES[cut].finditer(data)])
    if isinstance(cut, bool) or not isinstance(cut, int) or cut < 1:
        raise ConfigurationError("cut is a number of bytes from 1 on")
    return lambda data: [data[at : at + cut] for at in range(0, len(data), cut)]


def _at(data: bytes, places: list[int]) -> list[bytes]:
    bounds = [0, *places, len(data)]
    return [data[start:end] for start, end in itertools.pairwise(bounds) if start < end]
