"""The fixture ``privkit_wire``: a fake provider that a bot finds by its environment."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from privkit import Shield
    from privkit.testing import FakeProvider

__all__ = ["privkit_wire"]

# Set, these would lead a client away from the fake, or make it warn that there are two keys.
_CLEARED = ("GEMINI_API_KEY", "GOOGLE_GENAI_USE_VERTEXAI", "ANTHROPIC_AUTH_TOKEN")


@pytest.fixture
def privkit_wire(privkit_shield: Shield, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeProvider]:
    """A ``FakeProvider`` that runs for the test; the variables by which SDKs find their providers lead to it."""
    from privkit.testing import FakeProvider

    with FakeProvider(shield=privkit_shield) as provider:
        for name in _CLEARED:
            monkeypatch.delenv(name, raising=False)
        for name, value in provider.environment.items():
            monkeypatch.setenv(name, value)
        yield provider
