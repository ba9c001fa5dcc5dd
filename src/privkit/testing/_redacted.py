"""That a text was redacted: of what was found nothing stays, of all else everything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, NamedTuple

from privkit.testing._assertions import LeakError
from privkit.testing._findings import checked_shield, leaves, listed, located

if TYPE_CHECKING:
    from privkit.shield import Shield
    from privkit.testing._findings import Leaf
    from privkit.text import Span

__all__ = ["assert_redacted"]

_RUN = re.compile(r"[^\W\d_]+|\d+")
_TELLING = 3  # letters or digits in a row that tell something of a value when they are part of a longer run
_DISTINCT = re.compile(r"[\d@]")  # what makes a value more than a word, which may stand elsewhere by chance


class _Piece(NamedTuple):
    """Findings side by side, with what stands in their place."""

    spans: list[Span]
    new: str


def assert_redacted(original: Any, redacted: Any, /, *, shield: Shield | None = None) -> None:
    """Fail when a value found in the original, or a part of one, stays, or when anything else was changed.

    A value may be replaced by anything that shares no word and no three digits in a row with it, or by exactly
    what the shield's policy makes of it (so ``partial(keep_last=4)`` may keep what it says). A redactor that
    swallows the words before a value, as readable placeholders do, may do so.

    Args:
        original: a ``str``, or what ``json.loads`` gives.
        redacted: what became of it, of the same form.
        shield: what looks, and whose policy says what may stay; by default one with the default policy.

    Raises:
        LeakError: an ``AssertionError`` that lists type and place, in the original, of what stayed.
        InputError: ``bytes``, or data that is no JSON.
    """
    __tracebackhide__ = True
    looking = checked_shield(shield) or _default()
    problems = [
        problem for each in _pairs(original, redacted, looking) for problem in _problems(*each, looking)
    ]
    if problems:
        raise LeakError(f"not redacted as it should be:\n{listed(problems)}") from None


def _default() -> Shield:
    from privkit.shield import Shield

    return Shield()


def _pairs(original: Any, redacted: Any, shield: Shield) -> Iterator[tuple[Leaf, str]]:
    before, after = list(leaves(original, shield)), list(leaves(redacted, shield))
    if _form(original) != _form(redacted):
        raise LeakError("the redacted data has not the form of the original: keys, lengths or types differ")
    # Redacting JSON leaves its keys as they are, so they are not looked at.
    for one, other in zip(before, after, strict=True):
        if not one.path.startswith("the name of "):
            yield one, other.text


def _form(data: Any) -> Any:
    if isinstance(data, dict):
        return [(key, _form(value)) for key, value in data.items()]
    if isinstance(data, (list, tuple)):
        return [_form(value) for value in data]
    return type(data)


def _problems(leaf: Leaf, redacted: str, shield: Shield) -> Iterator[str]:
    pieces = _aligned(leaf, redacted, shield)
    if pieces is None:
        where = f"{leaf.path}: " if leaf.path else ""
        yield f"{where}text that holds no personal data was changed, or the findings differ from the shield's"
        return
    own = _own(leaf, shield)
    for piece in pieces:
        if piece.new == "".join(own[span] for span in piece.spans):
            continue
        for span in piece.spans:
            value = leaf.text[span.start : span.end]
            if _stays(value, piece.new, span.entity_type) or _elsewhere(value, redacted, own[span]):
                (place,) = located(leaf.text, leaf.path, [span])
                yield f"{place}: a part of the value stays"


def _own(leaf: Leaf, shield: Shield) -> dict[Span, str]:
    """Return what the shield's policy makes of each finding."""
    from privkit._replace import Numbering
    from privkit.redactors import Hit

    numbering, made = Numbering(), {}
    numbering.begin(leaf.text, leaf.spans)
    for span in leaf.spans:
        value = leaf.text[span.start : span.end]
        number = numbering.ordinal(span.entity_type, value, span.link)
        made[span] = shield.policy.redactor_for(span.entity_type)(Hit(span.entity_type, value, number, span))
    return made


def _aligned(leaf: Leaf, redacted: str, shield: Shield) -> list[_Piece] | None:
    """Return what stands in the place of the findings, or nothing where the text between them is not there."""
    pieces, at, groups = [], 0, _groups(leaf.spans)
    first = leaf.text[: groups[0][0].start] if groups else leaf.text
    kept, lead = _kept(leaf, first, groups[0][0], shield) if groups else (first, "")
    if not redacted.startswith(kept) or (not groups and redacted != kept):
        return None
    at = len(kept)
    for spans, following in zip(groups, [*groups[1:], None]):  # noqa: B905
        gap = leaf.text[spans[-1].end : following[0].start if following else len(leaf.text)]
        kept, next_lead = _kept(leaf, gap, following[0], shield) if following else (gap, "")
        end = redacted.find(kept, at) if following else len(redacted) - len(kept)
        if end < at or not redacted.startswith(kept, end):
            return None
        pieces.append(_Piece(spans, redacted[at:end].removeprefix(lead)))
        at, lead = end + len(kept), next_lead
    return pieces


def _groups(spans: list[Span]) -> list[list[Span]]:
    """Return the findings, those that touch each other together."""
    groups: list[list[Span]] = []
    for span in spans:
        if groups and groups[-1][-1].end == span.start:
            groups[-1].append(span)
        else:
            groups.append([span])
    return groups


def _kept(leaf: Leaf, gap: str, span: Span, shield: Shield) -> tuple[str, str]:
    """Return the text before a finding without the lead its redactor may swallow, and the lead."""
    from privkit._replace import lead_size

    redactor = shield.policy.redactor_for(span.entity_type)
    size = lead_size(redactor, span.entity_type, leaf.text, span.start - len(gap), span.start)
    return gap[: len(gap) - size], gap[len(gap) - size :]


def _stays(value: str, new: str, entity_type: str) -> bool:
    """Whether a word of the value, or three digits of it in a row, stand in what replaces it."""
    if value.casefold() in new.casefold():
        return True
    label = set(_RUN.findall(entity_type.casefold()))
    words = [word for word in _RUN.findall(value.casefold()) if word not in label]
    return any(_tells(run, word) for run in _RUN.findall(new.casefold()) for word in words)


def _tells(run: str, word: str) -> bool:
    if run.isdigit() and word.isdigit():
        return (len(run) >= _TELLING and run in word) or (len(word) >= _TELLING and word in run)
    if run == word:
        return len(run) > 1
    return len(run) >= _TELLING and (word.startswith(run) or word.endswith(run))


def _elsewhere(value: str, redacted: str, own: str) -> bool:
    return bool(_DISTINCT.search(value)) and value not in own and value in redacted
