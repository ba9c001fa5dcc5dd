"""What the adapters share: label tables, foreign offsets made spans, failures made typed errors."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple, TypeVar

from privkit.detectors._base import check_entity_type
from privkit.errors import ConfigurationError, DetectorError, PrivkitError
from privkit.text import Span, resolve

__all__ = ["LABELS", "Found", "asked", "in_windows", "joined", "label_table", "require", "spans_of", "stem"]

Result = TypeVar("Result")

# What models call the things privkit has types for. Dates, sums and numbers that count are no personal data.
LABELS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(["PERSON", "PER", "NAME", "FIRST_NAME", "LAST_NAME", "MIDDLE_NAME"], "PERSON"),
        **dict.fromkeys(["GIVEN_NAME", "SURNAME", "GIVENNAME", "FIRSTNAME", "LASTNAME"], "PERSON"),
        **dict.fromkeys(["GPE", "LOC", "LOCATION", "FAC", "CITY", "STATE", "COUNTRY"], "LOCATION"),
        **dict.fromkeys(["ADDRESS", "STREET", "STREET_NAME", "STREET_ADDRESS", "BUILDING_NUMBER"], "ADDRESS"),
        **dict.fromkeys(["BUILDINGNUM", "SECONDARY_ADDRESS", "ZIP_CODE", "ZIPCODE", "ZIP"], "ADDRESS"),
        **dict.fromkeys(["ORG", "ORGANIZATION", "ORGANISATION", "COMPANY"], "ORGANIZATION"),
        "PRODUCT": "PRODUCT",
        **dict.fromkeys(["EMAIL", "EMAIL_ADDRESS"], "EMAIL_ADDRESS"),
        **dict.fromkeys(["PHONE", "PHONE_NUMBER", "TELEPHONENUM"], "PHONE_NUMBER"),
    }
)

_LONGEST_PART = 40  # code points of a word that a finding may grow by on either side
_FIRST_WITHOUT_SPACES = "\u2e80"  # from here on are the scripts that put no spaces between words


class Found(NamedTuple):
    """What a model reported at a place: its own label, and the type that stands for it here."""

    start: int
    end: int
    label: str
    entity_type: str
    score: float


def require(module: str, *, extra: str) -> Any:
    """Import a library, or raise ``ConfigurationError`` that says which extra brings it."""
    try:
        return importlib.import_module(module)
    except ImportError:
        name = module.partition(".")[0]
        raise ConfigurationError(f"{name} is not installed: pip install 'privkit[{extra}]'") from None


def stem(label: str) -> str:
    """Return a label as the tables spell it: in capitals, without ``B-`` or ``I-``."""
    upper = label.upper().replace(" ", "_")
    return upper[2:] if upper[1:2] in ("-", "_") and upper[:1] in "BILUESO" else upper


def label_table(labels: Mapping[str, str] | None, known: Iterable[str] | None) -> dict[str, str]:
    """Return the table from labels to entity types, checked against the labels the model has.

    Raises:
        ConfigurationError: a type that is not spelt like one, an empty table, or one of which the model
            knows no label, so that it would never find anything.
    """
    if labels is not None and not isinstance(labels, Mapping):
        raise ConfigurationError("labels wants a table from the model's labels to entity types")
    given = LABELS if labels is None else labels
    table = {stem(label): check_entity_type(entity_type) for label, entity_type in given.items()}
    if known is None:
        if not table:
            raise ConfigurationError("labels is empty, so nothing would be found")
        return table
    own = {stem(label) for label in known}
    if not own & table.keys():
        shown = ", ".join(sorted(own)[:20]) or "none"
        raise ConfigurationError(f"none of the model's labels ({shown}) is in the table; give labels={{…}}")
    # The caller's labels all count: rules may add some that the model does not list.
    return table if labels is not None else {label: table[label] for label in own & table.keys()}


def asked(who: str, ask: Callable[[], Result]) -> Result:
    """Return what the foreign code says; its failures may hold the text, so only their kind is told."""
    try:
        return ask()
    except PrivkitError:
        raise
    except Exception as error:
        kind = type(error).__name__
    raise DetectorError(f"{who} failed with {kind}; nothing was let through")


def in_windows(text: str, cuts: Iterable[tuple[int, int]], find: Callable[[str], list[Span]]) -> list[Span]:
    """Return what is found in any of the windows, disjoint, at the offsets of the whole text."""
    return resolve(span.moved(start) for start, end in cuts for span in find(text[start:end]))


def joined(text: str, found: Iterable[Found]) -> list[Found]:
    """Join neighbours of one type that have different labels, as given name and surname do, or that touch."""
    result: list[Found] = []
    for each in found:
        last = result[-1] if result else None
        if last and last.entity_type == each.entity_type and _belongs(text, last, each):
            # The first label is kept, but for the comparison with what follows the last one counts.
            score = max(last.score, each.score)
            result[-1] = Found(last.start, max(last.end, each.end), each.label, each.entity_type, score)
        else:
            result.append(each)
    return result


def _belongs(text: str, left: Found, right: Found) -> bool:
    between = text[left.end : right.start]
    return not between or (left.label != right.label and between in (" ", "\t", "\u00a0"))


def spans_of(who: str, text: str, found: Iterable[Found], *, whole_words: bool = False) -> list[Span]:
    """Make spans of what a model reported: inside the text, without white space at the ends.

    Raises:
        DetectorError: offsets or scores that cannot be of this text.
    """
    return [span for each in found if (span := _span(who, text, each, whole_words)) is not None]


def _span(who: str, text: str, found: Found, whole_words: bool) -> Span | None:
    start, end = found.start, found.end
    if not (0 <= start <= end <= len(text) and 0.0 <= found.score <= 1.0):
        raise DetectorError(f"{who} reported offsets or a score that cannot be of this text")
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    if start == end:
        return None
    if whole_words:
        start, end = _grown(text, start, end)
    return Span(start, end, found.entity_type, found.score, who)


def _grown(text: str, start: int, end: int) -> tuple[int, int]:
    """Grow over the rest of a word: models label parts of words, and letters left over would tell the name."""
    low, high = max(0, start - _LONGEST_PART), min(len(text), end + _LONGEST_PART)
    while start > low and _one_word(text, start):
        start -= 1
    while end < high and _one_word(text, end):
        end += 1
    return start, end


def _one_word(text: str, at: int) -> bool:
    return all(sign.isalnum() and sign < _FIRST_WITHOUT_SPACES for sign in text[at - 1 : at + 1])
