"""The real SDKs against the fake provider. Run by ``make test-llm``."""

from __future__ import annotations

import gc
import warnings
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


@pytest.fixture(scope="module")
def swept() -> Iterator[None]:
    """Collect what frameworks leave open: their asynchronous clients, whose loops are over."""
    yield
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()
