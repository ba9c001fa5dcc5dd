"""The real SDKs against the fake provider. Run by ``make test-llm``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from clients import SHIELD, Clients

from privkit.testing import FakeProvider


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with FakeProvider() as running:
        yield running


@pytest.fixture
def clients(provider: FakeProvider) -> Iterator[Clients]:
    opened = Clients(provider)
    yield opened
    opened.close()


@pytest.fixture
def chat() -> Iterator[Any]:
    with SHIELD.conversation("test") as opened:
        yield opened
