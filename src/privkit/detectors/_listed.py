"""Numbers of one list: what a number shares with the ones right before it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from privkit.detectors._candidates import Candidate
from privkit.detectors._cues import Cue
from privkit.text._lazy import lazy

__all__ = ["FOLLOWS", "GAP", "Ends", "inherited"]

Ends = dict[int, dict[str, Candidate]]
"""Where numbers end that a number which follows may belong with, and what they are."""

# Between two numbers of one list: "559201 and 559207", "0100-1, 0100-2".
_LIST = lazy(
    rb"[\s,;/&|+#()*\-]{0,4}(?:(?:and|or|not|nor|to|through|thru|as well as"
    rb"|und|oder|nicht|statt|bis|sowie|y|o|et|ou|e|en|of|niet|i|oraz|lub)"
    rb"[\s#]{1,2}(?:(?:number|no|nr)[.\s]{1,2})?)?\Z",
    re.IGNORECASE,
)
GAP = 13
"""Two numbers of one list have fewer characters between them."""
_REACH = 1000  # characters a list inherits its cue over
FOLLOWS = {"CREDIT_CARD": "CARD_EXPIRY", "CARD_EXPIRY": "CVV"}
"""What a number right behind a finding of this type is likely to be: "4111 1111 1111 1111 12/27 123"."""


def inherited(raw: bytes, ends: Ends, left: int) -> dict[str, Cue]:
    """Return the cues a number that begins here shares with the one before it in a list."""
    near = range(left - 1, left - GAP, -1)
    places: Iterable[int] = near
    if len(ends) == 1:
        (end,) = ends
        if end not in near:
            return {}
        places = (end,)
    elif len(ends) <= GAP:
        places = sorted(filter(near.__contains__, ends), reverse=True)
    for end in places:
        if end in ends and _LIST.match(raw, end, left):
            cues = _following(ends[end], left)
            if cues:
                return cues
    return {}


def _following(before: Mapping[str, Candidate], at: int) -> dict[str, Cue]:
    """Return the cues a number inherits from the ones right before it."""
    cues: dict[str, Cue] = {}
    for entity, candidate in before.items():
        cue = candidate.cue or Cue(0, 0)
        origin = cue.origin if cue.origin >= 0 else candidate.start
        if at - origin <= _REACH:
            cues[entity] = Cue(cue.distance, cue.shortness, origin)
            if entity in FOLLOWS:
                cues[FOLLOWS[entity]] = Cue(0, 0, at)
    return cues
