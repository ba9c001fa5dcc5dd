"""Presidio's real engine as a detector, and privkit's detectors inside a real engine."""

from __future__ import annotations

from typing import Any

import pytest
from presidio_analyzer import AnalyzerEngine, RecognizerRegistry
from presidio_analyzer.nlp_engine import SpacyNlpEngine

from privkit import detectors
from privkit.errors import ConfigurationError, DetectorError, UnknownEntityError
from privkit.integrations.presidio import PresidioDetector, recognizer

TEXT = "\U0001f600 Mail jane@example.com or ask John Smith, card 4111 1111 1111 1111."


class Loaded(SpacyNlpEngine):
    """Presidio's spaCy engine around a model that is loaded already, so that it downloads none."""

    def __init__(self, nlp: Any) -> None:
        super().__init__()
        self.nlp = {"en": nlp}


@pytest.fixture(scope="module")
def engine(nlp: Any) -> AnalyzerEngine:
    return AnalyzerEngine(nlp_engine=Loaded(nlp), supported_languages=["en"])


def around(nlp: Any, *own: Any) -> AnalyzerEngine:
    registry = RecognizerRegistry(recognizers=[])
    for each in own:
        registry.add_recognizer(each)
    return AnalyzerEngine(registry=registry, nlp_engine=Loaded(nlp), supported_languages=["en"])


def values(text: str, results: Any) -> set[tuple[str, str]]:
    return {(text[each.start : each.end], each.entity_type) for each in results}


def test_what_the_engine_finds_becomes_spans(engine: AnalyzerEngine) -> None:
    detector = PresidioDetector(engine, entities=["EMAIL_ADDRESS", "PERSON", "CREDIT_CARD"])
    assert detector.entities == {"EMAIL_ADDRESS", "PERSON", "CREDIT_CARD"}
    assert values(TEXT, detector(TEXT)) == {
        ("jane@example.com", "EMAIL_ADDRESS"),
        ("John Smith", "PERSON"),
        ("4111 1111 1111 1111", "CREDIT_CARD"),
    }
    assert detector("How do I reset the router?") == detector("") == []


def test_all_the_engine_has_is_asked_for_unless_said_otherwise(engine: AnalyzerEngine) -> None:
    assert PresidioDetector(engine).entities == set(engine.get_supported_entities("en"))
    assert "GROUP" in PresidioDetector(engine, labels={"NRP": "GROUP"}).entities


def test_a_misspelt_entity_or_an_unknown_language_is_refused(engine: AnalyzerEngine) -> None:
    with pytest.raises(UnknownEntityError, match="did you mean 'EMAIL_ADDRESS'"):
        PresidioDetector(engine, entities=["EMAIL_ADRESS"])
    with pytest.raises(ConfigurationError):
        PresidioDetector(engine, language="xx")


def test_a_long_text_is_read_to_its_end(
    engine: AnalyzerEngine, nlp: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(nlp, "max_length", 60_000)
    text = "The weather was fine. " * 3_000 + "Mail jane@example.com"
    detector = PresidioDetector(engine, entities=["EMAIL_ADDRESS"])
    assert values(text, detector(text)) == {("jane@example.com", "EMAIL_ADDRESS")}


def test_privkit_finds_for_presidio_what_it_finds_by_itself(nlp: Any) -> None:
    own = detectors.default(entities=["EMAIL_ADDRESS", "CREDIT_CARD", "IBAN_CODE"])
    results = around(nlp, recognizer(own)).analyze(TEXT, language="en")
    assert values(TEXT, results) == values(TEXT, own[0](TEXT))
    assert values(TEXT, results) == {
        ("jane@example.com", "EMAIL_ADDRESS"), ("4111 1111 1111 1111", "CREDIT_CARD"),
    }  # fmt: skip
    assert {result.recognition_metadata["recognizer_name"] for result in results} == {"privkit"}


def test_presidio_gets_only_the_entities_it_asked_for_and_an_explanation(nlp: Any) -> None:
    engine = around(nlp, recognizer(detectors.default(), name="ours"))
    (result,) = engine.analyze(TEXT, language="en", entities=["CREDIT_CARD"], return_decision_process=True)
    assert result.entity_type == "CREDIT_CARD"
    assert result.analysis_explanation.recognizer == "ours"


def test_there_and_back_gives_the_same_spans(nlp: Any) -> None:
    own = detectors.default(entities=["EMAIL_ADDRESS", "CREDIT_CARD"])
    back = PresidioDetector(around(nlp, recognizer(own)))
    assert values(TEXT, back(TEXT)) == values(TEXT, own[0](TEXT))
    assert [(span.start, span.end, round(span.score, 6)) for span in back(TEXT)] == [
        (span.start, span.end, round(span.score, 6)) for span in own[0](TEXT)
    ]


class Failing:
    entities = frozenset({"PERSON"})

    def __call__(self, text: str) -> Any:
        raise ValueError(f"cannot read {text}")


def test_a_detector_that_fails_inside_presidio_is_a_typed_error_without_the_text(nlp: Any) -> None:
    with pytest.raises(DetectorError, match="ValueError") as caught:
        around(nlp, recognizer([Failing()])).analyze(TEXT, language="en")
    assert "jane" not in str(caught.value)


@pytest.mark.parametrize("given", [[], ["PERSON"], [len]])
def test_what_is_no_detector_is_refused(given: Any) -> None:
    with pytest.raises(ConfigurationError, match="detectors wants"):
        recognizer(given)
