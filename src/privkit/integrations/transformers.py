"""A token-classification pipeline of Hugging Face's transformers (or optimum's ONNX twin) as a detector."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from privkit.detectors._base import check_score, check_text
from privkit.errors import ConfigurationError, DetectorError
from privkit.integrations._common import Found, asked, in_windows, joined, label_table, spans_of, stem
from privkit.integrations._windows import windows
from privkit.text import Span

__all__ = ["TransformersDetector"]

_OVERLAP = 200
_SIGNS_PER_TOKEN = 4  # where windows begin; each is then counted in tokens
_NO_LIMIT = 1_000_000  # tokenisers that know no limit give an astronomical one


class _Pipeline(Protocol):
    @property
    def tokenizer(self) -> Any: ...
    @property
    def model(self) -> Any: ...
    def __call__(self, text: str, /) -> Sequence[Mapping[str, Any]]: ...


class TransformersDetector:
    """Finds what a token-classification pipeline finds.

    Such pipelines drop, without a word, what is longer than their model reads. So a long text is given in
    overlapping windows, each counted in the model's own tokens, and no character goes unread.

    Args:
        pipeline: ``transformers.pipeline("token-classification", …, aggregation_strategy="simple")``.
        labels: which of its labels count, and as which entity type, without ``B-`` and ``I-``. By default
            the usual labels for people, places, addresses, organisations, e-mail and phone.
        threshold: findings less sure than this are not reported, from 0 to 1.
        max_tokens: how many tokens the model reads, special ones included; by default what the tokeniser or
            the model says.

    Raises:
        ConfigurationError: what is given is no such pipeline, has none of the labels, or does not say how
            much it reads.
    """

    def __init__(
        self,
        pipeline: _Pipeline,
        *,
        labels: Mapping[str, str] | None = None,
        threshold: float = 0.5,
        max_tokens: int | None = None,
    ) -> None:
        if not callable(pipeline) or not callable(getattr(pipeline, "tokenizer", None)):
            raise ConfigurationError(
                "pipeline wants a token-classification pipeline of transformers with its tokenizer: "
                "pip install 'privkit[transformers]'"
            )
        names = getattr(getattr(getattr(pipeline, "model", None), "config", None), "id2label", None)
        self._pipeline = pipeline
        self._table = label_table(labels, None if names is None else names.values())
        self._threshold = check_score(threshold, what="threshold")
        self._max_tokens = _max_tokens(pipeline) if max_tokens is None else max_tokens
        if self._max_tokens is None or self._max_tokens < 1:
            raise ConfigurationError("give max_tokens: how many tokens the model reads at once, such as 512")
        self._entities = frozenset(self._table.values())

    def __repr__(self) -> str:
        return f"<transformers detector for {', '.join(sorted(self._entities))}>"

    @property
    def entities(self) -> frozenset[str]:
        """The entity types it can report."""
        return self._entities

    def __call__(self, text: str, /) -> list[Span]:
        """Return what the pipeline found.

        Raises:
            InputError: the argument is not a ``str``.
            DetectorError: the pipeline failed or does not say where; the message does not hold the text.
        """
        longest = (self._max_tokens or 1) * _SIGNS_PER_TOKEN
        cuts = windows(check_text(text), longest=longest, overlap=_OVERLAP, fits=self._fits)
        return in_windows(text, cuts, self._find)

    def _fits(self, piece: str) -> bool:
        tokenizer = self._pipeline.tokenizer
        count = asked("the tokeniser", lambda: len(tokenizer(piece, truncation=False)["input_ids"]))
        return count <= (self._max_tokens or 0)

    def _find(self, piece: str) -> list[Span]:
        if not piece.strip():
            return []
        found = asked("the transformers pipeline", lambda: self._reported(piece))
        return spans_of("transformers", piece, joined(piece, found), whole_words=True)

    def _reported(self, piece: str) -> list[Found]:
        found = [self._found(row) for row in self._pipeline(piece)]
        return [each for each in found if each.entity_type and each.score >= self._threshold]

    def _found(self, row: Mapping[str, Any]) -> Found:
        if "entity_group" not in row:
            raise DetectorError(
                "the pipeline reports single tokens; build it with aggregation_strategy='simple'"
            )
        if row.get("start") is None or row.get("end") is None:
            raise DetectorError("the pipeline does not say where; give it a fast tokeniser (use_fast=True)")
        label = stem(str(row["entity_group"]))
        entity_type = self._table.get(label, "")
        return Found(int(row["start"]), int(row["end"]), label, entity_type, float(row["score"]))


def _max_tokens(pipeline: _Pipeline) -> int | None:
    told = getattr(pipeline.tokenizer, "model_max_length", None)
    if isinstance(told, int) and 0 < told < _NO_LIMIT:
        return told
    positions = getattr(
        getattr(getattr(pipeline, "model", None), "config", None), "max_position_embeddings", None
    )
    # Some families keep two positions for padding.
    return positions - 2 if isinstance(positions, int) else None
