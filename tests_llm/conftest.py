"""The real SDKs against the fake provider. Run by ``make test-llm``."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from privkit.testing import FakeProvider


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with FakeProvider() as running:
        yield running
