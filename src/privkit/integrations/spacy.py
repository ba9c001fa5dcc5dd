"""A spaCy pipeline as a detector."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol, runtime_checkable

from privkit.detectors._base import check_score, check_text
from privkit.errors import ConfigurationError, DetectorError
from privkit.integrations._common import Found, asked, in_windows, label_table, spans_of, stem
from privkit.integrations._windows import windows
from privkit.text import Span

__all__ = ["SpacyDetector"]

_LONGEST = 50_000  # a parser's memory grows with its text, so that a window is shorter than spaCy allows
_OVERLAP = 400


class _Entity(Protocol):
    @property
    def start_char(self) -> int: ...
    @property
    def end_char(self) -> int: ...
    @property
    def label_(self) -> str: ...


class _Doc(Protocol):
    @property
    def text(self) -> str: ...
    @property
    def ents(self) -> Sequence[_Entity]: ...


@runtime_checkable
class _Pipeline(Protocol):
    max_length: int

    @property
    def pipe_labels(self) -> Mapping[str, Sequence[str]]: ...
    def __call__(self, text: str, /) -> _Doc: ...


class SpacyDetector:
    """Finds what a spaCy pipeline finds: ``SpacyDetector(spacy.load("en_core_web_sm"))``.

    Long texts are given to the pipeline in overlapping windows.

    Args:
        nlp: the loaded pipeline, with a component that finds entities.
        labels: which of its labels count, and as which entity type. By default people, places and
            organisations, and products where the model has a label for them.
        score: how sure a finding is, from 0 to 1; spaCy does not say.

    Raises:
        ConfigurationError: what is given is no pipeline, finds no entities, or has none of the labels.
    """

    def __init__(
        self, nlp: _Pipeline, *, labels: Mapping[str, str] | None = None, score: float = 0.85
    ) -> None:
        if not isinstance(nlp, _Pipeline):
            raise ConfigurationError(
                "nlp wants a loaded pipeline: spacy.load('en_core_web_sm'), with pip install 'privkit[spacy]'"
            )
        finding = ("ner", "entity_ruler", "span_ruler", "beam_ner")
        known = [label for name, own in nlp.pipe_labels.items() if name in finding for label in own]
        self._nlp = nlp
        # A component under a name of its own cannot be told from a tagger, so its labels are the caller's to give.
        self._table = label_table(labels, known if known or labels is None else None)
        self._score = check_score(score)
        self._entities = frozenset(self._table.values())

    def __repr__(self) -> str:
        return f"<spaCy detector for {', '.join(sorted(self._entities))}>"

    @property
    def entities(self) -> frozenset[str]:
        """The entity types it can report."""
        return self._entities

    def __call__(self, text: str, /) -> list[Span]:
        """Return what the pipeline found.

        Raises:
            InputError: the argument is not a ``str``.
            DetectorError: the pipeline failed; the message does not hold the text.
        """
        longest = max(1, min(self._nlp.max_length, _LONGEST))
        return in_windows(check_text(text), windows(text, longest=longest, overlap=_OVERLAP), self._find)

    def _find(self, piece: str) -> list[Span]:
        return spans_of("spacy", piece, asked("the spaCy pipeline", lambda: self._reported(piece)))

    def _reported(self, piece: str) -> list[Found]:
        doc = self._nlp(piece)
        if doc.text != piece:
            raise DetectorError("the spaCy pipeline changed the text, so its offsets are of another one")
        return [
            Found(entity.start_char, entity.end_char, entity.label_, self._table[label], self._score)
            for entity in doc.ents
            if (label := stem(entity.label_)) in self._table
        ]
