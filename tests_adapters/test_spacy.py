"""A real spaCy pipeline as a detector."""

from __future__ import annotations

from typing import Any

import pytest
import spacy

from privkit import Shield, detectors
from privkit.errors import ConfigurationError, DetectorError
from privkit.integrations.spacy import SpacyDetector


def found(detector: Any, text: str) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.entity_type) for span in detector(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("John Smith lives in Paris.", [("John Smith", "PERSON"), ("Paris", "LOCATION")]),
        (
            "\U0001f600 said Maria Lopez, who works for Microsoft in Berlin.",
            [("Maria Lopez", "PERSON"), ("Microsoft", "ORGANIZATION"), ("Berlin", "LOCATION")],
        ),
        ("The bill of 40 dollars came on Monday.", []),
        ("How do I reset the router?", []),
        ("", []),
    ],
)
def test_what_the_model_finds_becomes_spans_and_dates_and_sums_do_not(
    nlp: Any, text: str, expected: list[tuple[str, str]]
) -> None:
    assert found(SpacyDetector(nlp), text) == expected


def test_the_types_are_those_the_model_has_labels_for(nlp: Any) -> None:
    assert SpacyDetector(nlp).entities == {"PERSON", "LOCATION", "ORGANIZATION", "PRODUCT"}
    assert SpacyDetector(nlp, labels={"NORP": "GROUP"}).entities == {"GROUP"}


def test_a_text_longer_than_the_pipeline_takes_is_read_to_its_end(
    nlp: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nlp, "max_length", 500)
    text = "The weather was fine again. " * 60 + "John Smith lives in Paris."
    with pytest.raises(ValueError, match="E088"):
        nlp(text)
    assert found(SpacyDetector(nlp), text) == [("John Smith", "PERSON"), ("Paris", "LOCATION")]


def test_rules_without_a_model_work_too() -> None:
    blank = spacy.blank("en")
    blank.add_pipe("entity_ruler").add_patterns([{"label": "ORG", "pattern": "Hooli"}])
    assert found(SpacyDetector(blank), "I work for Hooli.") == [("Hooli", "ORGANIZATION")]


def test_a_pipeline_that_finds_no_entities_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="none of the model's labels"):
        SpacyDetector(spacy.blank("en"))


def test_a_failure_inside_spacy_is_typed_and_holds_no_text(nlp: Any) -> None:
    with pytest.raises(DetectorError) as caught:
        SpacyDetector(nlp)("Jane \ud800 Roe")
    assert "Jane" not in str(caught.value)


def test_it_works_beside_the_built_in_detectors(nlp: Any) -> None:
    shield = Shield(detectors=[*detectors.default(entities=["EMAIL_ADDRESS"]), SpacyDetector(nlp)])
    text = "John Smith, john@example.com, lives in Paris."
    kinds = {text[span.start : span.end]: span.entity_type for span in shield.detect(text)}
    assert kinds == {"John Smith": "PERSON", "john@example.com": "EMAIL_ADDRESS", "Paris": "LOCATION"}
