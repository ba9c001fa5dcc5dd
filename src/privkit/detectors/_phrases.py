"""A detector from a list of phrases: product names, colleagues, a customer's own profile."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from privkit.detectors._base import check_entity_type, check_score, check_text
from privkit.detectors._domains import UNSPACED
from privkit.errors import ConfigurationError
from privkit.text import Span, fold

__all__ = ["phrases"]

# A word with the accents that stand as characters of their own; one sign; or one character of a script
# that leaves no space between words, so that a phrase is found in the middle of such text too.
_TOKEN = re.compile(rf"[{UNSPACED}]|(?:[^\W_{UNSPACED}][\u0300-\u036f]*)+|[^\w\s]")


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
            tokens = tuple(self._plain(_TOKEN.findall(fold(phrase))))
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

    def _plain(self, tokens: list[str]) -> list[str]:
        """Return what is compared: one spelling of each accent, and of each letter where case does not count."""
        plain = [token if token.isascii() else unicodedata.normalize("NFC", token) for token in tokens]
        return [token.casefold() for token in plain] if self._ignore_case else plain

    def __call__(self, text: str, /) -> list[Span]:
        check_text(text)
        matches = list(_TOKEN.finditer(fold(text)))
        tokens = self._plain([match.group() for match in matches])
        found: list[Span] = []
        at = 0
        while at < len(tokens):
            size = self._size_at(tokens, matches, at) if tokens[at] in self._lengths else 0
            if size:
                start, end = matches[at].start(), matches[at + size - 1].end()
                found.append(Span(start, end, self._entity_type, self._score, "phrases"))
            at += size or 1
        return found

    def _size_at(self, tokens: list[str], matches: list[re.Match[str]], at: int) -> int:
        """Return how many tokens the longest phrase that begins here has, or 0."""
        for size in self._lengths[tokens[at]]:
            if at + size <= len(tokens) and tuple(tokens[at : at + size]) in self._known:
                stretch = matches[at + size - 1].end() - matches[at].start()
                if stretch <= self.reach:  # words with a page of white space between are no phrase
                    return size
        return 0


def phrases(
    entity_type: str, wanted: Iterable[str], *, score: float = 0.9, ignore_case: bool = True
) -> _Phrases:
    """Return a detector that finds each of the phrases as whole words, the longest first.

    White space between the words of a phrase may differ. In scripts that leave no space between words a
    phrase is found anywhere. Cost does not depend on how many phrases there are.

    Args:
        entity_type: the type findings get.
        wanted: the phrases; at least one.
        score: how sure a finding is, from 0 to 1.
        ignore_case: find them in any case (the default).

    Raises:
        ConfigurationError: no phrases, an empty phrase, or something else than several ``str``.
    """
    check_entity_type(entity_type)
    check_score(score)
    if isinstance(wanted, (str, bytes)) or not isinstance(wanted, Iterable):
        raise ConfigurationError("phrases wants a list of phrases, such as ['…'], nothing else")
    wanted = list(wanted)
    if not all(isinstance(phrase, str) for phrase in wanted):
        raise ConfigurationError("every phrase must be a str")
    return _Phrases(entity_type, wanted, score, ignore_case)
