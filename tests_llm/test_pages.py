"""What the documentation shows of the SDKs runs, against the fake provider."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from privkit.testing import FakeProvider

ROOT = Path(__file__).parent.parent
PAGES = ["docs/how-to/llm.md"]
BLOCK = re.compile(r'^```py title="[^"]*"\n(.*?)^```$', re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("page", PAGES)
def test_the_blocks_with_sdks_run(page: str, provider: FakeProvider, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in provider.environment.items():
        monkeypatch.setenv(name, value)
    blocks = BLOCK.findall((ROOT / page).read_text(encoding="utf-8"))
    assert blocks
    for block in blocks:
        namespace: dict[str, object] = {}
        exec(block, namespace)
        answer = namespace["answer"]
        assert answer.choices[0].message.content == "I am Jane Doe, jane@example.com"  # type: ignore[attr-defined]
        namespace["client"].close()  # type: ignore[attr-defined]
    assert "jane@example.com" not in provider.requests[-1].raw.decode()
