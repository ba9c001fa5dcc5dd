"""Coverage is switched off only where it learns nothing, and tests fail as they did."""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from tracing import Table, untraced


class Tracer:
    """One as coverage's in C: it can be called, and shows what has been run."""

    def __init__(self) -> None:
        self.data: dict[str, set[int]] = {"a.py": set()}

    def __call__(self, frame: object, event: str, argument: object) -> None:
        return None

    def learn(self) -> None:
        self.data["a.py"].add(len(self.data["a.py"]))


@contextmanager
def tracing(tracer: Callable[..., None]) -> Iterator[None]:
    before, of_threads = sys.gettrace(), threading.gettrace()
    sys.settrace(tracer)
    threading.settrace(tracer)
    try:
        yield
    finally:
        threading.settrace(of_threads)  # type: ignore[arg-type]
        sys.settrace(before)


def traced(rows: int, new: set[int]) -> list[int]:
    """Return which rows of so many are traced, where some of them run something anew."""
    tracer, table, found = Tracer(), Table(), []
    with tracing(tracer):
        for row in range(rows):
            with table.row():
                if sys.gettrace() is tracer:
                    found.append(row)
                    if row in new:
                        tracer.learn()
    return found


@pytest.mark.parametrize(
    ("rows", "new", "expected"),
    [
        (20, set(range(20)), [*range(20)]),
        (30, set(), [*range(8), 15, 23]),
        (30, {7}, [*range(16), 23]),
        (34, {15}, [*range(8), *range(15, 24), 31]),  # one that is looked at now and then runs something anew
        (34, {12}, [*range(8), 15, 23, 31]),  # one that is not
    ],
)
def test_rows_are_traced_until_eight_teach_nothing_and_again_once_one_does(
    rows: int, new: set[int], expected: list[int]
) -> None:
    assert traced(rows, new) == expected


def test_without_coverage_nothing_is_switched() -> None:
    def other(frame: object, event: str, argument: object) -> None:
        return None

    table = Table()
    with tracing(other):
        for _ in range(40):
            with table.row():
                assert sys.gettrace() is other


def test_neither_this_thread_nor_a_new_one_is_traced_inside_and_both_are_again_behind() -> None:
    seen: list[object] = []
    tracer = Tracer()
    with tracing(tracer):
        with untraced():
            thread = threading.Thread(target=lambda: seen.append(sys.gettrace()))
            thread.start()
            thread.join()
            seen.append(sys.gettrace())
        assert (sys.gettrace(), threading.gettrace()) == (tracer, tracer)
    assert seen == [None, None]


def test_a_row_that_fails_fails_traced_or_not() -> None:
    table, failed = Table(), 0
    with tracing(Tracer()):
        for _ in range(20):
            with pytest.raises(AssertionError, match="told"), table.row():
                raise AssertionError("told")
            failed += 1
            assert sys.gettrace() is not None
    assert failed == 20
