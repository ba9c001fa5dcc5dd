"""The adapters fail closed: what the foreign side may do wrong. The real libraries are asked in tests_adapters/."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from types import SimpleNamespace
from typing import Any

import pytest

from privkit import Shield, detectors
from privkit.errors import ConfigurationError, DetectorError, InputError, UnknownEntityError
from privkit.integrations import _common, presidio
from privkit.integrations.onnx import OnnxDetector
from privkit.integrations.presidio import PresidioDetector
from privkit.integrations.spacy import SpacyDetector
from privkit.integrations.transformers import TransformersDetector

NAME = "Jane Roe"


class Spacy:
    """Says what it was told, at the offsets of the text it gets."""

    def __init__(self, label: str = "PERSON", labels: Sequence[str] = ("PERSON", "DATE"), length: int = 1000):
        self.max_length, self.label = length, label
        self.pipe_labels: Mapping[str, Sequence[str]] = {"tagger": ["NN"], "ner": labels}
        self.seen: list[str] = []

    def __call__(self, text: str) -> Any:
        self.seen.append(text)
        at = text.find(NAME)
        found = (
            [SimpleNamespace(start_char=at, end_char=at + len(NAME), label_=self.label)] if at >= 0 else []
        )
        return SimpleNamespace(text=text, ents=found)


class Hugging:
    """A pipeline of one label that reads sixteen tokens, a word each, and drops the rest as the real ones do."""

    def __init__(self, change: Callable[[dict[str, Any]], object] = lambda row: None) -> None:
        def count(text: str, *, truncation: bool) -> dict[str, list[str]]:
            assert truncation is False
            return {"input_ids": text.split()}

        count.model_max_length = 16  # type: ignore[attr-defined]
        self.tokenizer, self.change = count, change
        self.model = SimpleNamespace(config=SimpleNamespace(id2label={0: "O", 1: "B-PER"}))

    def __call__(self, text: str) -> list[dict[str, Any]]:
        assert len(text.split()) <= 16, "the real ones would drop the rest"
        read = " ".join(text.split(" ")[:16])
        at = read.find(NAME)
        row = {"entity_group": "PER", "score": 0.9, "start": at, "end": at + len(NAME)}
        self.change(row)
        return [row] if at >= 0 else []


class Presidio:
    def get_supported_entities(self, language: str | None = None) -> list[str]:
        if language != "en":
            raise ValueError("No matching recognizers were found to serve the request.")
        return ["PERSON", "NRP"]

    def analyze(self, text: str, language: str, entities: list[str] | None = None) -> list[Any]:
        at = text.find(NAME)
        return (
            [SimpleNamespace(entity_type="NRP", start=at, end=at + len(NAME), score=0.6)] if at >= 0 else []
        )


def of(text: str, found: Sequence[Any]) -> list[tuple[str, str]]:
    return [(text[span.start : span.end], span.entity_type) for span in found]


FAR = "and so on " * 12_000 + "said " + NAME + " there" + " and so on" * 100


@pytest.mark.parametrize(
    ("detector", "entity_type"),
    [
        (SpacyDetector(Spacy()), "PERSON"),
        (SpacyDetector(Spacy(length=10**6)), "PERSON"),
        (TransformersDetector(Hugging()), "PERSON"),
        (PresidioDetector(Presidio()), "NRP"),
    ],
    ids=repr,
)
def test_a_name_is_found_near_and_far_behind_what_the_model_reads_at_once(
    detector: Any, entity_type: str
) -> None:
    near = "\U0001f600 it was " + NAME
    assert of(near, detector(near)) == [(NAME, entity_type)]
    assert of(FAR, detector(FAR)) == [(NAME, entity_type)]
    assert detector("") == detector("   ") == detector("nobody") == []
    assert detector.entities >= {entity_type}
    assert isinstance(detector.entities, frozenset)
    assert isinstance(detector, detectors.Detector)


@pytest.mark.parametrize(
    "detector", [SpacyDetector(Spacy()), TransformersDetector(Hugging()), PresidioDetector(Presidio())]
)
def test_what_is_no_text_is_an_input_error(detector: Any) -> None:
    with pytest.raises(InputError):
        detector(b"Jane Roe")


def test_an_adapter_works_in_a_shield_beside_the_built_in_detectors() -> None:
    shield = Shield(detectors=[*detectors.default(entities=["EMAIL_ADDRESS"]), SpacyDetector(Spacy())])
    text = "Jane Roe, jane@example.com"
    assert of(text, shield.detect(text)) == [(NAME, "PERSON"), ("jane@example.com", "EMAIL_ADDRESS")]


class Failing(Spacy):
    def __call__(self, text: str) -> Any:
        raise ValueError(f"cannot read {text}")


class Changing(Spacy):
    def __call__(self, text: str) -> Any:
        return SimpleNamespace(text=text.strip(), ents=[])


class Reckless(Spacy):
    def __call__(self, text: str) -> Any:
        return SimpleNamespace(text=text, ents=[SimpleNamespace(start_char=3, end_char=99, label_="PERSON")])


@pytest.mark.parametrize(
    ("nlp", "told"),
    [
        (Failing(), "failed with ValueError"),
        (Changing(), "changed the text"),
        (Reckless(), "cannot be of this text"),
    ],
)
def test_a_pipeline_that_fails_is_a_typed_error_without_the_text(nlp: Spacy, told: str) -> None:
    with pytest.raises(DetectorError, match=told) as caught:
        SpacyDetector(nlp)(" Jane Roe ")
    assert "Jane" not in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__context__ is None


@pytest.mark.parametrize(
    ("change", "told"),
    [
        (lambda row: row.pop("entity_group"), "aggregation_strategy='simple'"),
        (lambda row: row.update(start=None), "does not say where"),
        (lambda row: row.update(end=999), "cannot be of this text"),
        (lambda row: row.update(score=1.5), "cannot be of this text"),
    ],
)
def test_a_pipeline_that_does_not_say_what_is_needed_is_an_error(
    change: Callable[[dict[str, Any]], object], told: str
) -> None:
    with pytest.raises(DetectorError, match=told):
        TransformersDetector(Hugging(change))(NAME)


def test_part_of_a_word_is_grown_to_the_whole_and_white_space_is_left_out() -> None:
    half = TransformersDetector(Hugging(lambda row: row.update(start=row["start"] - 1, end=row["end"] - 2)))
    text = "with Jane Roe, there"
    assert of(text, half(text)) == [(NAME, "PERSON")]


def test_words_of_a_script_without_spaces_are_not_grown() -> None:
    assert _common._grown("東京都に行く", 0, 2) == (0, 2)


@pytest.mark.parametrize(("threshold", "found"), [(0.9, 1), (0.91, 0)])
def test_the_threshold_of_transformers_counts(threshold: float, found: int) -> None:
    assert len(TransformersDetector(Hugging(), threshold=threshold)(NAME)) == found


def test_labels_choose_what_counts_and_as_what() -> None:
    mine = SpacyDetector(Spacy("CLIENT", ["CLIENT"]), labels={"CLIENT": "CUSTOMER"}, score=0.4)
    (span,) = mine(NAME)
    assert (span.entity_type, span.score, mine.entities) == ("CUSTOMER", 0.4, {"CUSTOMER"})
    assert SpacyDetector(Spacy("DATE"))(NAME) == []
    renamed = PresidioDetector(Presidio(), labels={"NRP": "GROUP"})
    assert renamed.entities == {"GROUP", "PERSON"}
    assert of(NAME, renamed(NAME)) == [(NAME, "GROUP")]
    assert PresidioDetector(Presidio(), threshold=0.7)(NAME) == []
    assert PresidioDetector(Presidio(), entities=["PERSON"])(NAME) == []


def without(pipeline: Any, **changes: Any) -> Any:
    for name, value in changes.items():
        setattr(pipeline, name, value)
    return pipeline


@pytest.mark.parametrize(
    ("build", "told"),
    [
        (lambda: SpacyDetector("en_core_web_sm"), r"privkit\[spacy\]"),
        (lambda: SpacyDetector(Spacy(labels=["MONEY"])), r"\(MONEY\)"),
        (lambda: SpacyDetector(Spacy(labels=[])), "none of the model's labels"),
        (lambda: SpacyDetector(Spacy(), labels={"PERSON": "a person"}), "capitals"),
        (lambda: SpacyDetector(Spacy(), labels=["PERSON"]), "labels wants a table"),
        (lambda: SpacyDetector(Spacy(), score=2), "score must be"),
        (lambda: TransformersDetector("dslim/bert-base-NER"), r"privkit\[transformers\]"),
        (lambda: TransformersDetector(Hugging(), labels={}), "none of the model's labels"),
        (lambda: TransformersDetector(Hugging(), threshold=-1), "threshold must be"),
        (lambda: TransformersDetector(Hugging(), max_tokens=0), "give max_tokens"),
        (lambda: TransformersDetector(without(Hugging(), tokenizer=len)), "give max_tokens"),
        (lambda: TransformersDetector(without(Hugging(), model=None), labels={}), "labels is empty"),
        (lambda: PresidioDetector("en"), "AnalyzerEngine"),
        (lambda: PresidioDetector(Presidio(), language="de"), "finds nothing in 'de'"),
        (lambda: PresidioDetector(Presidio(), entities="PERSON"), "wants a list"),
        (lambda: PresidioDetector(Presidio(), entities=[]), "entities is empty"),
        (lambda: OnnxDetector.load("nowhere"), "onnx"),
    ],
)
def test_what_cannot_work_is_refused_when_it_is_built(build: Callable[[], object], told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        build()


def test_a_misspelt_entity_of_presidio_is_refused_with_a_hint() -> None:
    with pytest.raises(UnknownEntityError, match="did you mean 'PERSON'"):
        PresidioDetector(Presidio(), entities=["PERSN"])


def test_a_model_without_a_told_length_uses_its_positions() -> None:
    model = SimpleNamespace(config=SimpleNamespace(id2label={1: "PER"}, max_position_embeddings=18))
    pipeline = without(Hugging(), model=model)
    pipeline.tokenizer.model_max_length = 10**30
    assert of(FAR, TransformersDetector(pipeline)(FAR)) == [(NAME, "PERSON")]


@pytest.mark.parametrize(
    ("extra", "build"),
    [
        ("presidio", lambda: presidio.recognizer(detectors.default())),
        ("onnx", lambda: OnnxDetector.load("x")),
    ],
)
def test_a_missing_library_is_told_with_the_extra_that_brings_it(
    extra: str, build: Callable[[], object], monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing(name: str) -> object:
        raise ImportError(name)

    monkeypatch.setattr(_common.importlib, "import_module", missing)
    with pytest.raises(ConfigurationError, match=rf"pip install 'privkit\[{extra}\]'"):
        build()


@pytest.mark.parametrize(
    ("label", "expected"),
    [
        ("B-PER", "PER"),
        ("i-per", "PER"),
        ("E_LOC", "LOC"),
        ("PER", "PER"),
        ("first name", "FIRST_NAME"),
        ("O", "O"),
    ],
)
def test_labels_are_compared_without_case_and_position(label: str, expected: str) -> None:
    assert _common.stem(label) == expected
