"""The sentences of ten languages that were written for this project: those that name somebody, and ordinary ones."""

from __future__ import annotations

from tools.tagger import _chat_north as north
from tools.tagger import _chat_north_more as north_more
from tools.tagger import _chat_romance as romance
from tools.tagger import _chat_romance_more as romance_more

_FIRST, _MORE = romance.LINES | north.LINES, romance_more.LINES | north_more.LINES


def _both(first: str, more: str) -> str:
    return f"{first.strip()}\n{more.strip()}"


WRITTEN = {
    language: (_both(named, _MORE[language][0]), _both(ordinary, _MORE[language][1]))
    for language, (named, ordinary) in _FIRST.items()
}
