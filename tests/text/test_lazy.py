"""Expressions compiled at their first use: what they find, from how many threads, and that each one can be compiled."""

from __future__ import annotations

import gc
import importlib
import pickle
import pkgutil
import re
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier
from typing import Any

import pytest

import privkit
from privkit.text._lazy import Lazy, lazy

WRONG = "("


def compiled(expression: object) -> bool:
    try:
        object.__getattribute__(expression, "match")
    except AttributeError:
        return False
    return True


def test_nothing_is_compiled_until_an_expression_is_used() -> None:
    expression = lazy(r"a(?P<x>b)+", re.IGNORECASE)
    assert expression.pattern == r"a(?P<x>b)+"
    assert not compiled(expression)
    assert expression.search("xABBx")
    assert compiled(expression)


def test_what_is_compiled_looks_for_nothing_missing_any_more() -> None:
    expression = lazy("a")
    assert hasattr(type(expression), "__getattr__")
    assert expression.match("a")
    assert not hasattr(type(expression), "__getattr__")  # each attribute would cost ten times as much


@pytest.mark.parametrize("pattern", [r"a(?P<x>b)+", rb"a(?P<x>b)+"])
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_it_answers_what_the_compiled_one_does(pattern: Any, flags: int) -> None:
    one, other = lazy(pattern, flags), re.compile(pattern, flags)
    for text in ("ab", "xABbab", "x", ""):
        data = text if isinstance(pattern, str) else text.encode()
        found = [[match.span() for match in each.finditer(data)] for each in (one, other)]
        assert found[0] == found[1]
        for name in ("match", "search", "fullmatch"):
            ours, theirs = (getattr(each, name)(data) for each in (one, other))
            assert (ours and ours.span("x")) == (theirs and theirs.span("x"))
        assert one.findall(data) == other.findall(data)
        assert one.split(data) == other.split(data)
        assert one.sub(data[:0], data) == other.sub(data[:0], data)
    assert (one.flags, one.groups, one.groupindex) == (other.flags, other.groups, other.groupindex)


def test_what_an_expression_does_not_have_it_does_not_have_either() -> None:
    with pytest.raises(AttributeError, match="scan"):
        lazy("a").scan  # type: ignore[attr-defined]  # noqa: B018


def test_a_copy_is_the_same_expression() -> None:
    assert pickle.loads(pickle.dumps(lazy("a+", re.IGNORECASE))).findall("xAa") == ["Aa"]


def test_a_wrong_expression_is_told_of_when_it_is_used() -> None:
    expression = lazy(WRONG)
    with pytest.raises(re.error):
        expression.match("")


def test_threads_that_use_it_first_at_once_find_the_same() -> None:
    for _ in range(20):
        expression, barrier = lazy(r"(?:ab|[^\W\d_]c){1,3}"), Barrier(4)

        def find(expression: re.Pattern[str] = expression, barrier: Barrier = barrier) -> list[str]:
            barrier.wait(10)
            return expression.findall("ab xc éc ab")

        with ThreadPoolExecutor(4) as pool:
            found = [each.result(30) for each in [pool.submit(find) for _ in range(4)]]
        assert found == [["ab", "xc", "éc", "ab"]] * 4


def test_every_expression_of_the_package_can_be_compiled() -> None:
    for folder in ("detectors", "text"):
        package = importlib.import_module(f"privkit.{folder}")
        for module in pkgutil.walk_packages(package.__path__, f"privkit.{folder}."):
            importlib.import_module(module.name)
    privkit.detectors.default()
    every = [each for each in gc.get_objects() if isinstance(each, Lazy) and each.pattern != WRONG]
    assert len(every) > 150
    for each in every:
        re.compile(each.pattern, each._flags)  # tells by itself which one is wrong
