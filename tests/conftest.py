"""Settings that hold for all tests."""

from __future__ import annotations

import functools
import os
from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import HealthCheck, settings
from tracing import Table

# Two busy cores make single examples slow; what is tested is never how long one takes.
settings.register_profile("here", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("ci", parent=settings.get_profile("here"), print_blob=True)
settings.load_profile("ci" if os.environ.get("CI") else "here")

_TABLES: defaultdict[str, Table] = defaultdict(Table)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[Any]:
    """Have coverage look at a test as long as its rows, or its examples, teach it something."""
    law = getattr(getattr(item, "obj", None), "hypothesis", None)
    if law is not None:
        law.inner_test = _each_in_turn(law.inner_test, Table())
        return (yield)
    with _TABLES[item.nodeid.partition("[")[0]].row():
        return (yield)


def _each_in_turn(test: Any, table: Table) -> Any:
    @functools.wraps(test)
    def run(*arguments: Any, **named: Any) -> None:
        with table.row():
            test(*arguments, **named)

    return run
