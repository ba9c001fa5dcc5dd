"""Names in sayings are nobody's: "for Pete's sake", "mark my words", "every Tom, Dick and Harry"."""

from __future__ import annotations

import re

from privkit.detectors._after._row import Row, word_set
from privkit.text._lazy import lazy

__all__ = ["without_sayings"]

_SAYINGS = lazy(
    r"(?<!\w)(?:for (?:pete|god|christ|heaven)['’]?s sake|bob['’]?s your uncle|rob(?:bing|s|bed)? peter to pay paul"
    r"|tom,? dick,?(?: and| &| or) harry|average joe|plain jane|mark my words?|simon says|hobson['’]?s choice|smart alec"
    r"|debbie downer|nosy parker|doubting thomas|santa claus|houston,? we(?:['’]ve| have) (?:had )?a problem|my dear watson"
    r"|jekyll and hyde|jack of all trades|keeping up with the joneses|murphy['’]?s law|uncle sam|good samaritan|joe public"
    r"|peter(?:s|ed|ing)? out|jack frost|even stevens?|jack shit|a karen|jesus(?: christ)?(?=[,!]))(?!\w)",
    re.IGNORECASE,
)
# One of these stands in each of them.
_TOLD = word_set(
    "pete god christ heaven bob peter dick average plain mark simon hobson smart debbie nosy doubting santa houston watson",
    "jekyll jack joneses murphy sam samaritan public even karen jesus petered petering peters",
)


def without_sayings(text: str, begin: int, end: int, words: frozenset[str], rows: list[Row]) -> list[Row]:
    """Return the rows of a segment but for those inside a saying. ``words`` are those of the segment in small letters."""
    if not rows or _TOLD.isdisjoint(words):
        return rows
    sayings = [match.span() for match in _SAYINGS.finditer(text, begin, end)]
    return [row for row in rows if not any(start <= row.start and row.end <= stop for start, stop in sayings)]
