"""A real token-classification model in ONNX form as a detector."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from privkit.errors import ConfigurationError
from privkit.integrations.onnx import OnnxDetector


@pytest.fixture(scope="module")
def model(rampart: Path) -> OnnxDetector:
    return OnnxDetector.load(rampart, model="onnx/model_q4.onnx")


def found(detector: Any, text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.entity_type) for span in detector(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "John Smith ordered an iPhone 13, but it hasn't arrived at his address on 1234 Elm Street.",
            [("John Smith", "PERSON"), ("1234 Elm Street", "ADDRESS")],
        ),
        ("\U0001f600 my name is maria lopez-o'brien", [("maria lopez-o'brien", "PERSON")]),
        ("mail jane@example.com", [("jane@example.com", "EMAIL_ADDRESS")]),
        ("Hello, how do I reset my router?", []),
        ("", []),
    ],
)
def test_what_the_model_finds_becomes_spans_of_whole_values(
    model: OnnxDetector, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(model, text) == expected


def test_a_text_longer_than_the_model_reads_is_read_to_its_end(model: OnnxDetector) -> None:
    text = "We talked about the router again. " * 150 + "Call John Smith now."
    assert found(model, text) == [("John Smith", "PERSON")]


def test_signs_that_are_many_tokens_each_still_fit(model: OnnxDetector) -> None:
    text = "? ! " * 1000 + "my name is John Smith"
    assert ("John Smith", "PERSON") in found(model, text)


def test_the_threshold_is_the_setting_for_recall(rampart: Path) -> None:
    text = "John Smith ordered an iPhone 13, ask for ramona at the desk in Winterthur."

    def covered(threshold: float) -> int:
        detector = OnnxDetector.load(rampart, model="onnx/model_q4.onnx", threshold=threshold)
        return sum(span.end - span.start for span in detector(text))

    assert covered(0.0) >= covered(0.1) >= covered(0.5) >= covered(1.0) == 0 < covered(0.1)


def test_labels_choose_what_counts(rampart: Path) -> None:
    only = OnnxDetector.load(rampart, model="onnx/model_q4.onnx", labels={"SURNAME": "LAST_NAME"})
    assert only.entities == {"LAST_NAME"}
    assert ("Smith", "LAST_NAME") in found(only, "My name is John Smith.")


def test_a_tokeniser_that_truncates_is_refused(rampart: Path) -> None:
    import onnxruntime
    import tokenizers

    tokenizer = tokenizers.Tokenizer.from_file(str(rampart / "tokenizer.json"))
    tokenizer.enable_truncation(128)
    session = onnxruntime.InferenceSession(str(rampart / "onnx" / "model_q4.onnx"))
    names = list(json.loads((rampart / "config.json").read_text())["id2label"].values())
    with pytest.raises(ConfigurationError, match="no_truncation"):
        OnnxDetector(session, tokenizer, names=names, max_tokens=512)


@pytest.mark.parametrize(
    ("file", "told"), [("config.json", "no config.json"), ("tokenizer.json", "that can be read")]
)
def test_a_folder_that_lacks_a_file_is_refused(rampart: Path, tmp_path: Path, file: str, told: str) -> None:
    for name in {"config.json", "tokenizer.json", "onnx"} - {file}:
        (tmp_path / name).symlink_to(rampart / name)
    with pytest.raises(ConfigurationError, match=told):
        OnnxDetector.load(tmp_path, model="onnx/model_q4.onnx")
