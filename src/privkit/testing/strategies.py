"""Strategies for hypothesis: texts with personal data whose places are known, chats, policies.

They want the extra ``testing``::

    from hypothesis import given
    from privkit.testing import strategies

    @given(strategies.personal_data(regions=["UK"]))
    def test_nothing_stays(sample):
        redacted = my_redaction(sample.text)
        assert not [span for span in sample.spans if sample.text[span.start:span.end] in redacted]

All values are those of ``privkit.testing.people``: nobody's.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from privkit.errors import ConfigurationError, UnknownEntityError, nearest
from privkit.testing import _samples as words
from privkit.testing._people import Person, checked_region, kinds, people
from privkit.testing._samples import Chat, Message, Sample, forms, joined, sentences
from privkit.text import Span

try:
    from hypothesis import strategies as st
except ImportError:
    raise ConfigurationError("hypothesis is not installed: pip install 'privkit[testing]'") from None

if TYPE_CHECKING:
    from privkit.policy import Policy
    from privkit.redactors import Redactor

__all__ = ["Chat", "Message", "Sample", "chats", "personal_data", "persons", "policies"]

_Types = frozenset[str] | None
_SEEDS = st.integers(0, 2**32 - 1)
_MOST = 3  # things told in one text
_KEY = "a key for tests, no secret"


def persons(*, regions: Iterable[str] | None = None) -> st.SearchStrategy[Person]:
    """Return a strategy for people who do not exist; see ``privkit.testing.people``.

    Args:
        regions: where they live; by default in any region of ``privkit.detectors.REGIONS``.

    Raises:
        ConfigurationError: a region privkit has no table for.
    """
    chosen = st.sampled_from(_regions(regions))
    return st.builds(lambda region, seed: people(region=region, seed=seed)[0], chosen, _SEEDS)


def personal_data(
    *, entity_types: Iterable[str] | None = None, regions: Iterable[str] | None = None
) -> st.SearchStrategy[Sample]:
    """Return a strategy for messages in which a person tells one to three things, each with words that announce it.

    Numbers stand with any of the cues of their type, in their usual form or without separators, among ordinary
    sentences. Each ``Sample`` has the text and the places; privkit's default detectors cover all of them.

    Args:
        entity_types: what is told; by default what a person of the region has.
        regions: as in ``persons``; by default all that have something of these types.

    Raises:
        UnknownEntityError: a type no person of these regions has.
        ConfigurationError: a region privkit has no table for.
    """
    return _drawn_sample(*_choice(entity_types, regions))


def chats(
    *, entity_types: Iterable[str] | None = None, regions: Iterable[str] | None = None
) -> st.SearchStrategy[Chat]:
    """Return a strategy for chats of two to six turns, in which a customer tells things and an agent repeats some.

    Args:
        entity_types: as in ``personal_data``.
        regions: as in ``personal_data``.

    Raises:
        UnknownEntityError, ConfigurationError: as in ``personal_data``.
    """
    return _drawn_chat(*_choice(entity_types, regions))


def policies(
    *, entity_types: Iterable[str] | None = None, keep: bool = False, block: bool = False
) -> st.SearchStrategy[Policy]:
    """Return a strategy for policies that look for everything in the default set, each with rules of its own.

    Args:
        entity_types: types that rules may speak of; by default those a person of any region has in common.
        keep: whether a rule may leave values as they are, whole (``keep``) or in part (``partial``).
        block: whether a rule may refuse texts.

    Raises:
        UnknownEntityError: a type privkit has no name for.
    """
    from privkit.policy import Policy, known_types

    types = tuple(words.GENERAL if entity_types is None else entity_types)
    for name in types:
        if name not in known_types():
            raise UnknownEntityError(f"unknown entity type {name!r}{nearest(str(name), known_types())}")
    redactor = st.sampled_from(_redactors(keep, block))
    return st.builds(
        lambda name, default, rules, sensitivity: Policy(
            name=name, default=default, rules=rules, sensitivity=sensitivity
        ),
        st.sampled_from(["", "drawn"]),
        redactor,
        st.dictionaries(st.sampled_from(types), redactor) if types else st.just({}),
        st.sampled_from(["balanced", "high"]),
    )


def _redactors(keep: bool, block: bool) -> list[Redactor]:
    from privkit import redactors as made

    usual = [
        made.placeholder(style="labelled"),
        made.placeholder(style="prose"),
        made.mask(),
        made.mask(keep_length=False),
        made.keyed_hash(key=_KEY),
        made.surrogate(key=_KEY),
    ]
    return usual + [made.keep(), made.partial(keep_last=4)] * keep + [made.block()] * block


def _regions(regions: Iterable[str] | None) -> tuple[str, ...]:
    from privkit.detectors import REGIONS

    if regions is None:
        return tuple(REGIONS)
    if isinstance(regions, str):
        raise ConfigurationError("regions wants a list of regions")
    chosen = tuple(checked_region(region) for region in regions)
    if not chosen:
        raise ConfigurationError("regions is empty, so there is nobody to draw")
    return chosen


def _had(region: str) -> frozenset[str]:
    """Return the types of what a person of the region has."""
    from privkit.testing._people_numbers import has_iban

    own = {kind.entity_type for kind in kinds(region)}
    return frozenset({*words.GENERAL, *own} - (set() if has_iban(region) else {"IBAN_CODE"}))


def _choice(
    entity_types: Iterable[str] | None, regions: Iterable[str] | None
) -> tuple[st.SearchStrategy[Person], _Types]:
    """Return who may tell something, and of which types."""
    chosen = _regions(regions)
    types = _types(entity_types, chosen)
    able = [region for region in chosen if types is None or _had(region) & types]
    return persons(regions=able), types


def _types(entity_types: Iterable[str] | None, regions: Iterable[str]) -> _Types:
    if entity_types is None:
        return None
    if isinstance(entity_types, str):
        raise ConfigurationError("entity_types wants a list of entity types")
    known = frozenset().union(*map(_had, regions))
    chosen = frozenset(entity_types)
    for name in sorted(chosen - known):
        raise UnknownEntityError(f"no person of these regions has {name!r}{nearest(name, known)}")
    if not chosen:
        raise ConfigurationError("entity_types is empty, so there is nothing to tell")
    return chosen


@st.composite
def _drawn_sample(draw: st.DrawFn, people: st.SearchStrategy[Person], types: _Types) -> Sample:
    return _sample(draw, draw(people), types)


@st.composite
def _drawn_chat(draw: st.DrawFn, people: st.SearchStrategy[Person], types: _Types) -> Chat:
    person = draw(people)
    messages: list[Message] = []
    for _ in range(draw(st.integers(1, 3))):
        said = _sample(draw, person, types)
        messages += Message(said.text, said.spans, "customer"), _answer(draw, said)
    return Chat(person, tuple(messages))


def _sample(draw: st.DrawFn, person: Person, types: _Types) -> Sample:
    told = [_told(draw, person, types) for _ in range(draw(st.integers(1, _MOST)))]
    fillers = [Sample(filler, ()) for filler in draw(st.lists(st.sampled_from(words.FILLERS), max_size=2))]
    parts = draw(st.permutations([*told, *fillers]))
    opening, closing = draw(st.sampled_from(words.OPENINGS)), draw(st.sampled_from(words.CLOSINGS))
    whole = [Sample(opening, ()), *parts, Sample(closing, ())]
    return joined([part for part in whole if part.text], draw(st.sampled_from([" ", "\n"])))


def _told(draw: st.DrawFn, person: Person, types: _Types) -> Sample:
    had = _had(person.region)
    kind = draw(st.sampled_from(sorted(had if types is None else had & types)))
    value = draw(st.sampled_from(forms(person, kind)))
    before, after = draw(st.sampled_from(sentences(person.region, kind))).split("{}")
    return Sample(before + value + after, (Span(len(before), len(before) + len(value), kind),))


def _answer(draw: st.DrawFn, said: Sample) -> Message:
    """Repeat nothing, or the line in which the last thing was told."""
    filler = Sample(draw(st.sampled_from(words.ANSWERS)), ())
    if not draw(st.booleans()):
        return Message(filler.text, (), "agent")
    start = said.text.rfind("\n", 0, said.spans[-1].start) + 1
    end = (said.text + "\n").find("\n", start)
    spans = tuple(span.moved(-start) for span in said.spans if start <= span.start and span.end <= end)
    whole = joined([filler, Sample(said.text[start:end], spans)], " ")
    return Message(whole.text, whole.spans, "agent")
