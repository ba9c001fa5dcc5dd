"""A token-classification model in ONNX form as a detector: onnxruntime and tokenizers, without torch."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple, Protocol

from privkit.detectors._base import check_score, check_text
from privkit.errors import ConfigurationError
from privkit.integrations._common import (
    Found,
    asked,
    in_windows,
    joined,
    label_table,
    require,
    spans_of,
    stem,
)
from privkit.integrations._windows import windows
from privkit.text import Span

__all__ = ["OnnxDetector"]

_OVERLAP = 200
_SIGNS_PER_TOKEN = 4


class _Input(Protocol):
    @property
    def name(self) -> str: ...


class _Session(Protocol):
    def get_inputs(self) -> Sequence[_Input]: ...
    def run(self, output_names: None, input_feed: dict[str, Any], /) -> Sequence[Any]: ...


class _Encoding(Protocol):
    @property
    def ids(self) -> list[int]: ...
    @property
    def attention_mask(self) -> list[int]: ...
    @property
    def type_ids(self) -> list[int]: ...
    @property
    def offsets(self) -> list[tuple[int, int]]: ...
    @property
    def word_ids(self) -> list[int | None]: ...


class _Tokenizer(Protocol):
    @property
    def truncation(self) -> object: ...
    def encode(self, sequence: str, /) -> _Encoding: ...


class _Word(NamedTuple):
    start: int
    end: int
    odds: list[float]  # the mean of its tokens', by label


class OnnxDetector:
    """Finds what a token-classification model in ONNX form finds; ``OnnxDetector.load(folder)`` reads one.

    A word counts when the labels in the table are together likelier than the threshold, so the threshold
    is also the setting for recall. Long texts are read in overlapping windows, counted in tokens.

    Args:
        session: an ``onnxruntime.InferenceSession`` whose first output is the labels' logits per token.
        tokenizer: the model's ``tokenizers.Tokenizer``, which must not truncate.
        names: the model's labels, in the order of its output.
        max_tokens: how many tokens the model reads, special ones included.
        labels: which labels count, and as which entity type, without ``B-`` and ``I-``. By default the usual
            ones for people, places, addresses, organisations, e-mail and phone.
        threshold: from 0 to 1.

    Raises:
        ConfigurationError: an option that cannot work, a tokeniser that truncates, or numpy is missing.
    """

    def __init__(
        self,
        session: _Session,
        tokenizer: _Tokenizer,
        *,
        names: Sequence[str],
        max_tokens: int,
        labels: Mapping[str, str] | None = None,
        threshold: float = 0.5,
    ) -> None:
        if getattr(tokenizer, "truncation", None) is not None:
            raise ConfigurationError(
                "the tokeniser drops what is too long; call tokenizer.no_truncation() first"
            )
        if max_tokens < 1:
            raise ConfigurationError("max_tokens is how many tokens the model reads at once, such as 512")
        self._numpy = require("numpy", extra="onnx")
        self._session, self._tokenizer, self._max_tokens = session, tokenizer, max_tokens
        self._inputs = frozenset(each.name for each in session.get_inputs())
        self._table = label_table(labels, names)
        self._stems = [stem(name) for name in names]
        self._threshold = check_score(threshold, what="threshold")
        self._entities = frozenset(self._table.values())

    @classmethod
    def load(
        cls,
        folder: str | Path,
        *,
        model: str = "onnx/model.onnx",
        labels: Mapping[str, str] | None = None,
        threshold: float = 0.5,
        threads: int = 1,
    ) -> OnnxDetector:
        """Return the detector for a folder as Hugging Face lays it out. Nothing is downloaded.

        Args:
            folder: holds ``config.json``, ``tokenizer.json`` and the model.
            model: the model's file inside the folder.
            labels: as above.
            threshold: as above.
            threads: how many threads one text may use.

        Raises:
            ConfigurationError: a file is missing or unreadable, or the extra is not installed.
        """
        runtime = require("onnxruntime", extra="onnx")
        base = Path(folder)
        names, max_tokens = _config(base / "config.json")
        try:
            tokenizer = require("tokenizers", extra="onnx").Tokenizer.from_file(str(base / "tokenizer.json"))
            options = runtime.SessionOptions()
            options.intra_op_num_threads = threads
            session = runtime.InferenceSession(str(base / model), options, providers=["CPUExecutionProvider"])
        except ConfigurationError:
            raise
        except Exception as error:
            raise ConfigurationError(
                f"{base} holds no tokenizer.json and {model} that can be read ({type(error).__name__})"
            ) from None
        tokenizer.no_truncation()
        tokenizer.no_padding()
        return cls(session, tokenizer, names=names, max_tokens=max_tokens, labels=labels, threshold=threshold)

    def __repr__(self) -> str:
        return f"<ONNX detector for {', '.join(sorted(self._entities))}>"

    @property
    def entities(self) -> frozenset[str]:
        """The entity types it can report."""
        return self._entities

    def __call__(self, text: str, /) -> list[Span]:
        """Return what the model found.

        Raises:
            InputError: the argument is not a ``str``.
            DetectorError: the model failed; the message does not hold the text.
        """
        longest = self._max_tokens * _SIGNS_PER_TOKEN
        cuts = windows(check_text(text), longest=longest, overlap=_OVERLAP, fits=self._fits)
        return in_windows(text, cuts, self._find)

    def _fits(self, piece: str) -> bool:
        return asked("the tokeniser", lambda: len(self._tokenizer.encode(piece).ids)) <= self._max_tokens

    def _find(self, piece: str) -> list[Span]:
        words = asked("the ONNX model", lambda: self._words(piece))
        found = [each for word in words if (each := self._found(word)) is not None]
        return spans_of("onnx", piece, joined(piece, _runs(piece, found)), whole_words=True)

    def _words(self, piece: str) -> list[_Word]:
        encoding = self._tokenizer.encode(piece)
        given = {
            "input_ids": encoding.ids,
            "attention_mask": encoding.attention_mask,
            "token_type_ids": encoding.type_ids,
        }
        feed = {
            name: self._numpy.array([row], dtype="int64")
            for name, row in given.items()
            if name in self._inputs
        }
        logits = self._session.run(None, feed)[0][0].tolist()
        tokens = zip(encoding.word_ids, encoding.offsets, logits, strict=True)
        groups = groupby((token for token in tokens if token[0] is not None), key=lambda token: token[0])
        return [_word([token[1:] for token in group]) for _, group in groups]

    def _found(self, word: _Word) -> Found | None:
        by_type: dict[str, float] = {}
        for name, odds in zip(self._stems, word.odds, strict=True):
            if name in self._table:
                by_type[self._table[name]] = by_type.get(self._table[name], 0.0) + odds
        total = sum(by_type.values())
        if total < self._threshold:
            return None
        entity_type = max(by_type, key=by_type.__getitem__)
        label = max(
            (odds, name)
            for name, odds in zip(self._stems, word.odds, strict=True)
            if self._table.get(name) == entity_type
        )[1]
        return Found(word.start, word.end, label, entity_type, min(1.0, total))


def _config(path: Path) -> tuple[list[str], int]:
    import json

    try:
        config = json.loads(path.read_text(encoding="utf-8"))
        names = {int(at): str(name) for at, name in config["id2label"].items()}
        return [names[at] for at in range(len(names))], int(config["max_position_embeddings"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigurationError(
            f"{path} is no config.json with id2label and max_position_embeddings ({type(error).__name__})"
        ) from None


def _word(tokens: Sequence[tuple[tuple[int, int], list[float]]]) -> _Word:
    rows = [_softmax(logits) for _, logits in tokens]
    mean = [sum(column) / len(rows) for column in zip(*rows, strict=True)]
    return _Word(tokens[0][0][0], tokens[-1][0][1], mean)


def _softmax(logits: Sequence[float]) -> list[float]:
    top = max(logits)
    powers = [math.exp(each - top) for each in logits]
    total = sum(powers)
    return [power / total for power in powers]


def _runs(text: str, found: Iterable[Found]) -> list[Found]:
    """Join words of one label with nothing but white space between them: the model labels words, not names."""
    result: list[Found] = []
    for each in found:
        last = result[-1] if result else None
        if last and last.label == each.label and not text[last.end : each.start].strip():
            score = max(last.score, each.score)
            result[-1] = Found(last.start, each.end, each.label, each.entity_type, score)
        else:
            result.append(each)
    return result
