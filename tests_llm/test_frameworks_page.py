"""The code of docs/how-to/frameworks.md runs, against the fake provider."""

from __future__ import annotations

import os
import sys
from pathlib import Path

os.environ["LITELLM_LOCAL_MODEL_COST_MAP"] = "True"

import pytest

from privkit.testing import FakeProvider

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "tests"))

from docs_runner import blocks, run_page  # noqa: E402

PAGE = (ROOT / "docs" / "how-to" / "frameworks.md").read_text(encoding="utf-8")


@pytest.mark.filterwarnings("ignore")  # LiteLLM warns of itself
@pytest.mark.usefixtures("swept")
def test_what_the_page_shows_is_what_happens(
    provider: FakeProvider, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, value in provider.environment.items():
        monkeypatch.setenv(name, value)
    shown = [block for block in blocks(PAGE) if block.language == "py"]
    assert len(shown) == 6
    page = "".join(f"```python\n{block.text}```\n\n" for block in shown)
    assert run_page(page, tmp_path, "frameworks.md") >= 20
    provider.assert_no_pii()
