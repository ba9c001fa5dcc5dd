"""A detector from a list of phrases: product names, colleagues, a customer's own profile."""

from __future__ import annotations

import re
from collections.abc import Iterable

from privkit.detectors._base import check_entity_type, check_score, check_text
from privkit.errors import ConfigurationError
from privkit.text import Span, fold

__all__ = ["phrases"]

_TOKEN = re.compile(r"[^\W_]+|[^\w\s]")


class _Phrases:
    """See ``phrases``. One flat dictionary from each phrase's first token to the lengths that follow."""

    def __init__(self, entity_type: str, wanted: Iterable[str], score: float, ignore_case: bool) -> None:
        self.entities = frozenset({entity_type})
        self._entity_type = entity_type
        self._score = score
        self._ignore_case = ignore_case
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._known: set[tuple[str, ...]] = set()
        longest = 0
        for phrase in wanted:
            tokens = tuple(self._folded(phrase))
            if not tokens:
                raise ConfigurationError(f"a phrase for {entity_type} holds no letter, digit or sign")
            self._known.add(tokens)
            lengths = self._lengths.get(tokens[0], ())
            if len(tokens) not in lengths:
                self._lengths[tokens[0]] = tuple(sorted((*lengths, len(tokens)), reverse=True))
            longest = max(longest, len(phrase))
        if not self._known:
            raise ConfigurationError(f"the phrases for {entity_type} are empty")
        self.reach = 2 * longest + 16

    def __repr__(self) -> str:
        return f"<{len(self._known)} phrases for {self._entity_type}>"

    def _folded(self, text: str) -> list[str]:
        folded = fold(text)
        return [token.casefold() if self._ignore_case else token for token in _TOKEN.findall(folded)]

    def __call__(self, text: str, /) -> list[Span]:
        check_text(text)
        places = [match.span() for match in _TOKEN.finditer(fold(text))]
        tokens = self._folded(text)
        found: list[Span] = []
        at = 0
        while at < len(tokens):
            size = self._size_at(tokens, at)
            if size:
                start, end = places[at][0], places[at + size - 1][1]
                found.append(Span(start, end, self._entity_type, self._score, "phrases"))
            at += size or 1
        return found

    def _size_at(self, tokens: list[str], at: int) -> int:
        for size in self._lengths.get(tokens[at], ()):
            if tuple(tokens[at : at + size]) in self._known:
                return size
        return 0


def phrases(
    entity_type: str, wanted: Iterable[str], *, score: float = 0.9, ignore_case: bool = True
) -> _Phrases:
    """Return a detector that finds each of the phrases as whole words, the longest first.

    White space between the words of a phrase may differ. Cost does not depend on how many phrases
    there are.

    Args:
        entity_type: the type findings get.
        wanted: the phrases; at least one.
        score: how sure a finding is, from 0 to 1.
        ignore_case: find them in any case (the default).

    Raises:
        ConfigurationError: no phrases, an empty phrase, or a single ``str`` instead of several.
    """
    check_entity_type(entity_type)
    check_score(score)
    if isinstance(wanted, (str, bytes)):
        raise ConfigurationError("phrases wants a list of phrases, not one string; write ['…']")
    wanted = list(wanted)
    if not all(isinstance(phrase, str) for phrase in wanted):
        raise ConfigurationError("every phrase must be a str")
    return _Phrases(entity_type, wanted, score, ignore_case)
