"""Presidio both ways: its analyser as a detector, and privkit's detectors as one of its recognisers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Protocol

from privkit.detectors import Detector
from privkit.detectors._base import check_entity_type, check_score, check_text
from privkit.errors import ConfigurationError, UnknownEntityError, nearest
from privkit.integrations._common import Found, asked, in_windows, require, spans_of
from privkit.integrations._windows import windows
from privkit.text import Span, resolve

__all__ = ["PresidioDetector", "recognizer"]

_LONGEST = 50_000
_OVERLAP = 400


class _Result(Protocol):
    @property
    def entity_type(self) -> str: ...
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...
    @property
    def score(self) -> float: ...


class _Analyzer(Protocol):
    def get_supported_entities(self, language: str | None = None) -> list[str]: ...
    def analyze(self, text: str, language: str, entities: list[str] | None = None) -> Sequence[_Result]: ...


class PresidioDetector:
    """Finds what a Presidio ``AnalyzerEngine`` finds, with all its recognisers.

    Args:
        analyzer: the engine, built by you with the recognisers and the model you chose.
        language: the language to analyse in.
        entities: Presidio's names of the types to look for; by default all the engine has for the language.
        labels: other names for some types: ``{"NRP": "GROUP"}``. Types not in it keep Presidio's name, which
            for most is privkit's too.
        threshold: findings less sure than this are not reported, from 0 to 1.

    Raises:
        ConfigurationError: what is given is no engine, or an option cannot work.
        UnknownEntityError: the engine has no recogniser for an entity.
    """

    def __init__(
        self,
        analyzer: _Analyzer,
        *,
        language: str = "en",
        entities: Iterable[str] | None = None,
        labels: Mapping[str, str] | None = None,
        threshold: float = 0.0,
    ) -> None:
        if not callable(getattr(analyzer, "analyze", None)) or not hasattr(
            analyzer, "get_supported_entities"
        ):
            raise ConfigurationError(
                "analyzer wants a presidio_analyzer.AnalyzerEngine; put a single recogniser into a registry of one"
            )
        if isinstance(entities, str):
            raise ConfigurationError(f"entities wants a list; write [{entities!r}]")
        self._analyzer, self._language = analyzer, language
        self._asked = _wanted(_supported(analyzer, language), entities, language)
        renamed = labels or {}
        self._table = {name: check_entity_type(renamed.get(name, name)) for name in self._asked}
        self._threshold = check_score(threshold, what="threshold")
        self._entities = frozenset(self._table.values())

    def __repr__(self) -> str:
        return f"<Presidio detector for {len(self._entities)} entity types>"

    @property
    def entities(self) -> frozenset[str]:
        """The entity types it can report."""
        return self._entities

    def __call__(self, text: str, /) -> list[Span]:
        """Return what the engine found.

        Raises:
            InputError: the argument is not a ``str``.
            DetectorError: the engine failed; the message does not hold the text.
        """
        return in_windows(check_text(text), windows(text, longest=_LONGEST, overlap=_OVERLAP), self._find)

    def _find(self, piece: str) -> list[Span]:
        return spans_of("presidio", piece, asked("Presidio", lambda: self._reported(piece)))

    def _reported(self, piece: str) -> list[Found]:
        results = self._analyzer.analyze(text=piece, language=self._language, entities=self._asked)
        return [
            Found(each.start, each.end, each.entity_type, self._table[each.entity_type], min(1.0, each.score))
            for each in results
            if each.entity_type in self._table and each.score >= self._threshold
        ]


def _supported(analyzer: _Analyzer, language: str) -> list[str]:
    try:
        return analyzer.get_supported_entities(language)
    except ValueError:  # so Presidio says that it has no recogniser for the language
        return []


def _wanted(supported: Iterable[str], entities: Iterable[str] | None, language: str) -> list[str]:
    known = frozenset(supported)
    if not known:
        raise ConfigurationError(f"the engine finds nothing in {language!r}")
    wanted = sorted(known) if entities is None else list(entities)
    for name in wanted:
        if name not in known:
            raise UnknownEntityError(
                f"the engine has no recogniser for {name!r} in {language!r}{nearest(name, known)}"
            )
    if not wanted:
        raise ConfigurationError("entities is empty, so nothing would be found")
    return wanted


def recognizer(detectors: Iterable[Detector], *, language: str = "en", name: str = "privkit") -> Any:
    """Return a Presidio ``EntityRecognizer`` that finds what privkit's detectors find.

    ``analyzer.registry.add_recognizer(recognizer(privkit.detectors.default()))``

    Args:
        detectors: what finds it, such as ``privkit.detectors.default()``.
        language: the language Presidio asks it for; privkit's own detectors know no such limit.
        name: what Presidio calls it.

    Raises:
        ConfigurationError: no detectors, something among them that is none, or Presidio is not installed.
    """
    presidio = require("presidio_analyzer", extra="presidio")
    own = tuple(detectors)
    if not own or not all(callable(each) and hasattr(each, "entities") for each in own):
        raise ConfigurationError("detectors wants a list of detectors, such as privkit.detectors.default()")
    types = sorted(frozenset().union(*(each.entities for each in own)))
    base: Any = presidio.EntityRecognizer

    class PrivkitRecognizer(base):  # type: ignore[misc]
        """Privkit's detectors, asked by Presidio."""

        def load(self) -> None:
            """Do nothing: the detectors are there already."""

        def analyze(self, text: str, entities: Sequence[str], nlp_artifacts: object = None) -> list[Any]:  # noqa: ARG002
            """Return what the detectors find of the entities asked for."""
            return [_result(presidio, span, self) for span in _found(own, text, entities)]

    return PrivkitRecognizer(supported_entities=types, name=name, supported_language=language)


def _found(detectors: Sequence[Detector], text: str, entities: Sequence[str]) -> list[Span]:
    def ask() -> list[Span]:
        return [span for detector in detectors for span in detector(text)]

    asked_for = frozenset(entities)
    return resolve(
        span for span in asked("a privkit detector", ask) if not asked_for or span.entity_type in asked_for
    )


def _result(presidio: Any, span: Span, own: Any) -> Any:
    told = {
        presidio.RecognizerResult.RECOGNIZER_NAME_KEY: own.name,
        presidio.RecognizerResult.RECOGNIZER_IDENTIFIER_KEY: own.id,
    }
    explanation = presidio.AnalysisExplanation(recognizer=own.name, original_score=span.score)
    return presidio.RecognizerResult(span.entity_type, span.start, span.end, span.score, explanation, told)
