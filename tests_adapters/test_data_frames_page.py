"""The code of docs/how-to/data-frames.md runs, but for Spark, which test_spark.py tests."""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from docs_runner import blocks, run_page  # noqa: E402

PAGE = (ROOT / "docs" / "how-to" / "data-frames.md").read_text(encoding="utf-8")


def test_what_the_page_shows_is_what_happens(tmp_path: Path) -> None:
    shown = [block for block in blocks(PAGE) if block.language == "py"]
    assert len(shown) == 4
    page = "".join(f"```python\n{block.text}```\n\n" for block in shown)
    assert run_page(page, tmp_path, "data-frames.md") >= 14
