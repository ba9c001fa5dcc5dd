"""A detector from a list of phrases: product names, colleagues, a customer's own profile."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping

from privkit.detectors._base import check_entity_type, check_score, check_text
from privkit.detectors._domains import UNSPACED
from privkit.errors import ConfigurationError
from privkit.text import Span, fold
from privkit.text._lazy import lazy
from privkit.text._span import LASTING

__all__ = ["phrases"]

# A word with the accents that stand as characters of their own; one sign; or one character of a script
# that leaves no space between words, so that a phrase is found in the middle of such text too.
_TOKEN = lazy(rf"[{UNSPACED}]|(?:[^\W_{UNSPACED}][\u0300-\u036f]*)+|[^\w\s]")

# What a plural ending may leave behind, the longest ending first: "batteries", "boxes", "cases".
_PLURALS = (("ies", "y"), ("es", ""), ("s", ""))


class _Phrases:
    """See ``phrases``: a flat dictionary from each phrase's first token to its lengths, and one of the phrases."""

    def __init__(
        self,
        entity_type: str,
        wanted: Iterable[tuple[str, int]],  # with links
        *,
        score: float,
        ignore_case: bool,
        plurals: bool,
    ) -> None:
        self.entities = frozenset({entity_type})
        self._entity_type = entity_type
        self._score = score
        self._ignore_case = ignore_case
        self._plurals = plurals
        self._lengths: dict[str, tuple[int, ...]] = {}
        self._known: dict[str, int] = {}  # tokens joined by a space each -> link
        shared: dict[
            tuple[int, ...], tuple[int, ...]
        ] = {}  # most tokens begin phrases of the same few lengths
        longest = 0
        for phrase, link in wanted:
            tokens = self._plain(_TOKEN.findall(fold(phrase)))
            if not tokens:
                raise ConfigurationError(f"a phrase for {entity_type} holds no letter, digit or sign")
            self._known.setdefault(" ".join(tokens), link)
            lengths = self._lengths.get(tokens[0], ())
            if len(tokens) not in lengths:
                grown = tuple(sorted((*lengths, len(tokens)), reverse=True))
                self._lengths[tokens[0]] = shared.setdefault(grown, grown)
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
        folded = fold(check_text(text))
        tokens = self._plain(_TOKEN.findall(folded))
        if not self._plurals and self._lengths.keys().isdisjoint(tokens):
            return []
        places = [match.span() for match in _TOKEN.finditer(folded)]
        found: list[Span] = []
        at = 0
        while at < len(tokens):
            size, link = self._phrase_at(tokens, places, at)
            if size:
                start, end = places[at][0], places[at + size - 1][1]
                found.append(Span(start, end, self._entity_type, self._score, "phrases", (), link))
            at += size or 1
        return found

    def _phrase_at(self, tokens: list[str], places: list[tuple[int, int]], at: int) -> tuple[int, int]:
        """Return how many tokens the longest phrase that begins here has, and its link; or 0."""
        for size in self._lengths.get(tokens[at], ()):
            if at + size > len(tokens):
                continue
            link = self._link_of(tokens[at : at + size])
            stretch = places[at + size - 1][1] - places[at][0]
            if (
                link is not None and stretch <= self.reach
            ):  # words with a page of white space between are none
                return size, link
        if self._plurals and (link := self._link_of([tokens[at]])) is not None:
            return 1, link
        return 0, 0

    def _link_of(self, tokens: list[str]) -> int | None:
        link = self._known.get(" ".join(tokens))
        if link is None and self._plurals:
            for singular in _singulars(tokens[-1]):
                link = self._known.get(" ".join([*tokens[:-1], singular]))
                if link is not None:
                    return link
        return link


def _singulars(word: str) -> Iterator[str]:
    for ending, instead in _PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 1:
            yield word[: -len(ending)] + instead


def phrases(
    entity_type: str,
    wanted: Iterable[str] | Mapping[str, Iterable[str]],
    *,
    score: float = 0.9,
    ignore_case: bool = True,
    plurals: bool = False,
) -> _Phrases:
    """Return a detector that finds each of the phrases as whole words, the longest first.

    White space between the words of a phrase may differ. In scripts that leave no space between words a
    phrase is found anywhere. Cost does not depend on how many phrases there are.

    Args:
        entity_type: the type findings get.
        wanted: the phrases, at least one; or a mapping from each phrase to its aliases, other spellings that
            mean the same entity and are numbered as one with it.
        score: how sure a finding is, from 0 to 1.
        ignore_case: find them in any case (the default).
        plurals: find each also with the English endings -s, -es and -ies at its last word.

    Raises:
        ConfigurationError: no phrases, an empty phrase, or something else than several ``str``.
    """
    check_entity_type(entity_type)
    check_score(score)
    if isinstance(wanted, (str, bytes)) or not isinstance(wanted, Iterable):
        raise ConfigurationError("phrases wants a list of phrases, such as ['…'], nothing else")
    aliases = dict(wanted) if isinstance(wanted, Mapping) else None
    for spellings in (aliases or {}).values():
        if isinstance(spellings, (str, bytes)) or not isinstance(spellings, Iterable):
            raise ConfigurationError("the aliases of a phrase are a list, such as {'…': ['…']}")
    rows = (
        [(phrase, ()) for phrase in wanted]
        if aliases is None
        else [(phrase, tuple(spellings)) for phrase, spellings in aliases.items()]
    )
    if not all(isinstance(spelling, str) for phrase, others in rows for spelling in (phrase, *others)):
        raise ConfigurationError("every phrase must be a str")
    linked = (
        (spelling, _link(phrase) if plurals or others else 0)
        for phrase, others in rows
        for spelling in (phrase, *others)
    )
    return _Phrases(entity_type, linked, score=score, ignore_case=ignore_case, plurals=plurals)


def _link(phrase: str) -> int:
    """Return the same for a phrase in all texts of this process; hash() has a secret salt, so it tells nothing."""
    return LASTING + hash(phrase.casefold()) % LASTING
