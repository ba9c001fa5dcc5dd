"""The detector of names and places: the tagger behind the interface all detectors have."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Literal, NamedTuple, get_args

from privkit.detectors._base import check_text
from privkit.errors import ConfigurationError, UnknownEntityError, nearest
from privkit.text import Span
from privkit.text._unmask import unmask

if TYPE_CHECKING:
    import os

    from privkit.detectors._after import Aliases, Lexicon, Row
    from privkit.detectors._tagger import Tagger

__all__ = ["NAMED", "Sensitivity", "names"]

Sensitivity = Literal["balanced", "high", "max"]
NAMED = ("PERSON", "ADDRESS", "LOCATION", "ORGANIZATION")
_BIAS = dict(zip(get_args(Sensitivity), (0.3, 1.1, 2.1)))  # noqa: B905


@cache
def _shipped() -> Tagger:
    from privkit.detectors._tagger import Tagger

    return Tagger.load()


class _Rules(NamedTuple):
    """What follows the tagger."""

    aliases: Callable[[Lexicon], Aliases]
    lexicon: Callable[[Mapping[str, int]], Lexicon]
    mend: Callable[..., list[Row]]
    is_code: Callable[[Sequence[str]], bool]
    untagged: tuple[frozenset[str], ...]
    all_seen: int


@cache
def _rules() -> _Rules:
    """Import on the first call, and only then: an import statement in a function costs each call as much as a search."""
    from privkit.detectors._after import GIVEN_TOO, UNTAGGED, Aliases, Lexicon, Seen, mend
    from privkit.detectors._tagger import is_code

    return _Rules(Aliases, Lexicon, mend, is_code, (UNTAGGED, GIVEN_TOO), Seen.ALL)


@lru_cache(maxsize=4)
def _lexicon(tagger: Tagger) -> Lexicon:
    """Return what a tagger's word lists tell, which takes a while to sort."""
    return _rules().lexicon(tagger.weights.vocabulary)


class _Names:
    """See ``names``."""

    keeps_its_word = True  # spans of this text and nothing else, so nobody needs to check

    def __init__(self, entities: frozenset[str], bias: float, tagger: Tagger | None) -> None:
        self.entities = entities
        self._bias = bias
        self._tagger = tagger

    def __repr__(self) -> str:
        return f"<Names: {', '.join(sorted(self.entities))}>"

    def __call__(self, text: str, /) -> list[Span]:
        return self.following(check_text(text), self.remember())

    @property
    def settled(self) -> int:
        from privkit.detectors._tagger import SETTLED

        return SETTLED

    def segments(self, text: str, /) -> list[tuple[int, int]]:
        from privkit.detectors._tagger import segments

        plain, offsets = unmask(text)
        if offsets is None:
            return segments(plain)
        begins = [offsets.original(begin) for begin, _ in segments(plain)]
        return list(zip([0, *begins[1:]], [*begins[1:], len(text)], strict=True)) if text else []

    def remember(self) -> Aliases:
        return _rules().aliases(_lexicon(self._model()))

    def recall(self, memory: Aliases, entity_type: str, value: str, /) -> None:
        """Have the memory know a person who was named before it began."""
        if entity_type == "PERSON":
            memory.recall(value)

    def following(self, text: str, memory: Aliases, /) -> list[Span]:
        rules = _rules()
        found: list[Span] = []
        text, offsets = unmask(text)
        for begin, end, as_written, tagged, lists in self._model().by_segment(text, bias=self._bias):
            if tagged is None:
                if all(each.isdisjoint(as_written) for each in rules.untagged) and not memory.mentioned(
                    as_written
                ):
                    continue
                tagged = []
            part = text[begin:end]  # nothing else is seen, so a stream, which has no more, finds the same
            if begin:
                tagged = [(first - begin, last - begin, kind, score) for first, last, kind, score in tagged]
            words = frozenset(map(str.lower, as_written))
            code = bool(tagged) and rules.is_code(as_written)
            # Of a segment in which the tagger has nothing to look at, the lists are not told.
            seen = memory.lexicon.seen(lists, words) if lists else rules.all_seen
            rows = rules.mend(part, words, 0, end - begin, tagged, memory.lexicon, code=code, seen=seen)
            found += [
                Span(start + begin, stop + begin, kind, _score(score), "names", (), link)
                for start, stop, kind, score, link in memory.apply(part, as_written, words, rows)
                if kind in self.entities
            ]
        if offsets is None:
            return found
        return [span.clipped(*offsets.span(span.start, span.end)) for span in found]

    def _model(self) -> Tagger:
        return self._tagger or _shipped()


def _score(score: float) -> float:
    """Return a score from 0.5 to 0.7: where a form or a check digit says what something is, that counts for more."""
    return 0.5 + 0.4 * (score - 0.5)


def names(
    *,
    entities: Iterable[str] = NAMED,
    sensitivity: Sensitivity = "balanced",
    weights: str | os.PathLike[str] | None = None,
) -> _Names:
    """Return a detector of people, postal addresses, places and organisations in Latin script.

    It is a small statistical model and so it errs: it misses names and takes other words for some. The
    weights that come with privkit are read on the first call. A stream is let go segment by segment: a blank line
    ends one, or the end of a sentence after 64 words.

    Args:
        entities: which of PERSON, ADDRESS (a postal address with a street or a box), LOCATION (a city, region
            or country by itself) and ORGANIZATION to report.
        sensitivity: ``"balanced"``, or ``"high"`` or ``"max"``, which find more and err more.
        weights: a weights file of your own, read at once.

    Raises:
        UnknownEntityError: a type it does not find.
        ConfigurationError: an unknown sensitivity, no entity at all, or a weights file that cannot be used.
    """
    if isinstance(entities, str):
        raise ConfigurationError(f"entities wants a list of entity types; write [{entities!r}]")
    chosen = frozenset(entities)
    for name in chosen.difference(NAMED):
        raise UnknownEntityError(f"names() does not find {name!r}{nearest(str(name), NAMED)}")
    if not chosen:
        raise ConfigurationError(f"entities is empty; give some of {', '.join(NAMED)}")
    if sensitivity not in _BIAS:
        hint = nearest(str(sensitivity), _BIAS)
        raise ConfigurationError(f"sensitivity is 'balanced', 'high' or 'max'{hint}")
    tagger = None
    if weights is not None:
        from pathlib import Path

        from privkit.detectors._tagger import Tagger

        tagger = Tagger.load(Path(weights))
    return _Names(chosen, _BIAS[sensitivity], tagger)
