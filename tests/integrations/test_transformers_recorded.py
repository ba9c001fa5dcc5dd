"""What a real pipeline of transformers said, played back; ``tests_adapters/record_transformers.py`` recorded it."""

from __future__ import annotations

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from privkit.integrations.transformers import TransformersDetector

RECORDED = json.loads((Path(__file__).parent / "transformers_recorded.json").read_text(encoding="utf-8"))
TEXTS: dict[str, str] = RECORDED["texts"]


class Recorded:
    """Answers what was asked when it was recorded, and nothing else."""

    def __init__(self) -> None:
        def count(text: str, *, truncation: bool) -> dict[str, range]:
            return {"input_ids": range(RECORDED["counts"][text])}

        count.model_max_length = RECORDED["max_tokens"]  # type: ignore[attr-defined]
        self.tokenizer = count
        self.model = SimpleNamespace(config=SimpleNamespace(id2label=dict(enumerate(RECORDED["labels"]))))

    def __call__(self, text: str) -> Any:
        return RECORDED["answers"][text]


EXPECTED = {
    "order": [("John Smith", "PERSON"), ("1234 Elm Street", "ADDRESS")],
    "lower case": [
        ("maria lopez-o'brien", "PERSON"),
        ("maria@example.com", "EMAIL_ADDRESS"),
        ("+44 20 7946 0958", "PHONE_NUMBER"),
    ],
    "nothing": [],
    "far behind": [("John Smith", "PERSON")],
}


@pytest.mark.parametrize("name", TEXTS)
def test_what_the_real_pipeline_reported_becomes_spans_of_whole_values(name: str) -> None:
    text = TEXTS[name]
    spans = TransformersDetector(Recorded())(text)
    assert [(text[span.start : span.end], span.entity_type) for span in spans] == EXPECTED[name]


def test_the_real_pipeline_does_drop_what_is_too_long_when_it_is_asked_at_once() -> None:
    assert RECORDED["far behind, asked at once"] == []
    assert len(RECORDED["spans"]["far behind"]) == 1
