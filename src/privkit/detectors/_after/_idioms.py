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
    r"|peter(?:s|ed|ing)? out|jack frost|even stevens?|jack shit|a karen|jesus(?: christ)?(?=[,!])"
    r"|good grief,? charlie brown|peeping toms?|(?:what|who|where|how|why) in (?:the )?sam hill|heavens? to betsy"
    r"|johnny[ -]come[ -]latel(?:y|ies)|not on your nelly|robin hood(?= (?:move|moment|style|complex|of the))"
    r"|st\.? elmo['’]?s fire|schr(?:ö|oe)dinger['’]?s cat|pandora['’]?s box|achilles['’]? heel|real mccoy|jack the lad"
    r"|joe bloggs|average jane|joe sixpack|geronimo(?=!)|sweet fanny adams|a real (?:romeo|casanova|scrooge)"
    r"|moaning minnie|nervous nellie|negative nancy|chatty cathy|steady eddie|jack[ -]in[ -]the[ -]box|jack['’]?o['’-]?lantern"
    r"|elementary,? (?:my dear )?watson|beam me up,? scotty|run,? forrest,? run|frankly,? my dear"
    r"|black[ -]eyed susans?|creeping (?:charlie|jenny)|sweet williams?|jacob['’]?s ladder|busy lizzies?|st\.? john['’]?s wort"
    r"|dr\.? pepper(?!,? (?:will|said|says|is|has|who|called|wants|told))|occam['’]?s razor|parkinson['’]?s law"
    r"|godwin['’]?s law|morton['’]?s fork|tour de france|giro d['’]italia|air france"
    r"|penny for (?:your|my|their|his|her) thoughts?|mike check"
    r"|gene (?:therapy|therapies|editing|pool|sequencing|expression|bank)"
    r"|iris (?:scan(?:ner|ners|s)?|recognition)|guys?(?= (?:on|at|in|behind) (?:the|my|your|our|a)[ ])"
    r"|(?:\d{1,9}|days?|hours?|weeks?|minutes?|months?|people|euros?),? max(?=[.,!?]|\Z)"
    r"|ernst gemeinte?[rsn]?|in ernst"
    r"|kia ora|(?:merry|happy) (?:christmas|x-?mas|easter)|buon natale|buona pasqua|feliz (?:navidad|natal|páscoa)|joyeux no[eë]l"
    r"|joyeuses pâques|frohe (?:weihnachten|ostern)|prettige kerst|vrolijk pasen)(?!\w)",
    re.IGNORECASE,
)
# One of these stands in each of them.
_TOLD = word_set(
    "pete god christ heaven bob peter dick average plain mark simon hobson smart debbie nosy doubting santa houston watson",
    "grief peeping betsy johnny nelly hood elmo elmo's elmo’s schrödinger schroedinger schrödinger's schrödinger’s",
    "schroedinger's schroedinger’s pandora pandora's pandora’s achilles achilles' achilles’ mccoy lad bloggs sixpack geronimo",
    "fanny romeo casanova scrooge moaning nervous negative chatty steady lantern o'lantern o’lantern scotty forrest frankly",
    "susan susans creeping sweet ladder busy wort pepper occam occam's occam’s razor parkinson parkinson's parkinson’s godwin",
    "godwin's godwin’s fork tour giro air",
    "penny mike gene iris guy guys ernst kia max",
    "christmas xmas x-mas easter natale pasqua navidad natal páscoa noël noel pâques weihnachten ostern kerst pasen",
    "jekyll jack joneses murphy sam samaritan public even karen jesus petered petering peters",
)


def without_sayings(text: str, begin: int, end: int, words: frozenset[str], rows: list[Row]) -> list[Row]:
    """Return the rows of a segment but for those inside a saying. ``words`` are those of the segment in small letters."""
    if not rows or _TOLD.isdisjoint(words):
        return rows
    sayings = [match.span() for match in _SAYINGS.finditer(text, begin, end)]
    rows = [_behind(text, row, sayings) for row in rows]
    return [row for row in rows if not any(start <= row.start and row.end <= stop for start, stop in sayings)]


def _behind(text: str, row: Row, sayings: list[tuple[int, int]]) -> Row:
    """Return the row without the saying it begins with: "Merry Christmas Wendy"."""
    for start, stop in sayings:
        if start <= row.start < stop < row.end and text[stop] == " ":
            return row._replace(start=stop + 1)
    return row
