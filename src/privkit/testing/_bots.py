"""Asking a bot, whatever it is: a function, a coroutine, a generator of either kind."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from privkit.errors import InputError

__all__ = ["aanswer_of", "answer_of"]

_NO_TEXT = "a bot returns a text, or pieces of one; return what the customer sees"


def answer_of(bot: Callable[[str], Any], message: str) -> str:
    """Return what a bot answers; what it returns is run, awaited and joined.

    Raises:
        InputError: it returned something else than text.
    """
    answer = bot(message)
    if inspect.isawaitable(answer) or hasattr(answer, "__aiter__"):
        import asyncio

        answer = asyncio.run(_awaited(answer))
    return _joined(answer)


async def aanswer_of(bot: Callable[[str], Any], message: str) -> str:
    """Like ``answer_of``, in a loop that is running already."""
    return _joined(await _awaited(bot(message)))


async def _awaited(answer: Any) -> Any:
    if inspect.isawaitable(answer):
        answer = await answer
    if hasattr(answer, "__aiter__"):
        return [piece async for piece in answer]
    return answer


def _joined(answer: Any) -> str:
    if isinstance(answer, str):
        return answer
    if not isinstance(answer, Iterable) or isinstance(answer, (bytes, Mapping)):
        raise InputError(_NO_TEXT)
    pieces = list(answer)
    if not all(isinstance(piece, str) for piece in pieces):
        raise InputError(_NO_TEXT)
    return "".join(pieces)
