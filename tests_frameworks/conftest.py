"""Frameworks over a protected client, against the fake provider. Run by ``make test-frameworks``."""

from __future__ import annotations

import gc
import warnings
from collections.abc import Iterator

import pytest

from privkit import Shield
from privkit.testing import FakeProvider


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with FakeProvider(piece=3) as running:
        yield running


@pytest.fixture(scope="session")
def shield() -> Shield:
    return Shield()


@pytest.fixture(scope="module")
def swept() -> Iterator[None]:
    """Collect what frameworks leave open: their asynchronous clients, whose loops are over."""
    yield
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        gc.collect()
