"""The errors behind an error: its causes, what was handled meanwhile, the members of groups."""

from __future__ import annotations

from collections.abc import Iterator

__all__ = ["chain"]


def chain(error: BaseException) -> Iterator[BaseException]:
    """Yield the error and all that pytest could show beside it, each once."""
    waiting, seen = [error], set[int]()
    while waiting:
        each = waiting.pop()
        if id(each) in seen:
            continue
        seen.add(id(each))
        yield each
        waiting += [behind for behind in _behind(each) if isinstance(behind, BaseException)]


def _behind(error: BaseException) -> Iterator[object]:
    yield error.__context__
    yield error.__cause__
    for name in ("exceptions", "failures"):  # of ExceptionGroup, and of doctests that go on after a failure
        members = getattr(error, name, ())
        yield from members if isinstance(members, (list, tuple)) else ()
    raised = getattr(error, "exc_info", None)  # of doctest.UnexpectedException
    yield from raised if isinstance(raised, tuple) else ()
