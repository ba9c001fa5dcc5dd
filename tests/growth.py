"""Measures of work that no busy machine disturbs: how many calls of functions, or lines of code, something takes."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

from tracing import untraced

__all__ = ["assert_linear", "calls", "lines", "repeated"]


def calls(work: Callable[[], object]) -> int:
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    with untraced():
        sys.setprofile(note)
        try:
            work()
        finally:
            sys.setprofile(before)
    return count


def lines(work: Callable[[], object]) -> int:
    """Count the lines of Python that are run, each turn of a loop anew."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> Callable[..., object]:
        nonlocal count
        count += event == "line"
        return note

    before = sys.gettrace()
    sys.settrace(note)
    try:
        work()
    finally:
        sys.settrace(before)
    return count


def repeated(unit: str, length: int) -> str:
    return (unit * (length // len(unit) + 1))[:length]


def assert_linear(
    find: Callable[[str], object], unit: str, *, steps: Callable[[Callable[[], object]], int] = calls
) -> None:
    """Four times the text takes about four times the steps, and 200,000 characters come to an end."""
    small, large = repeated(unit, 2_000), repeated(unit, 8_000)
    find(small)  # what is worked out once is worked out
    assert steps(lambda: find(large)) <= 4.5 * steps(lambda: find(small)) + 40
    with untraced():
        find(repeated(unit, 200_000))
