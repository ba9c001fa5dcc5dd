"""Words of comments, parameters and identifiers that the tagger takes for names, told by what stands around them."""

from __future__ import annotations

import re
from itertools import islice

from privkit.detectors._after._row import Lexicon, Row
from privkit.text._lazy import lazy

__all__ = ["is_documented"]

_REACH = 12
_PARAMETER = lazy(r"(?:[:@\\](?:param|type|arg|raises|var|ivar|keyword))[ ]\Z")
_COMMENT = lazy(r"(?:\A|\n|[ ]{2})#+[ ]")
_CAPITALS_BEFORE = lazy(r"(?<!\w)[A-Z]{2,}[ ]\Z")
_CAPITALS_BEHIND = lazy(r"[ ][A-Z]{2,}(?!\w)")
# Signs of code near a word: "a_b", "f(", "):", "x=1", "a.b(".
_IDENTIFIERS = lazy(
    r"[a-z]_[a-z]|[a-z]\(|\)[:,.]|[a-z]=[\w'\"]|[\])]\)|\(r?['\"]|->|:=|==|>>>|\\\\\n|\bimport[ ]|\bdef[ ]|\breturn[ ]|\bself\b",
    re.ASCII,
)
_NEAR, _MANY = 80, 3
_LINE = 160
_SIGNS = "(_=>\\"


def is_documented(text: str, row: Row, lexicon: Lexicon, *, code: bool) -> bool:
    """Say whether it is a parameter's name, an identifier's, or one of several words in capitals in a comment."""
    value, since = text[row.start : row.end], max(0, row.start - _REACH)
    if (
        row.entity_type == "PERSON"
        and value.isupper()
        and not text.isupper()
        and (code or _COMMENT.search(text, max(0, row.start - _LINE), row.start))
    ):
        beside = _CAPITALS_BEFORE.search(text, since, row.start) or _CAPITALS_BEHIND.match(text, row.end)
        if beside and not (" " in value and all(map(lexicon.has_name, value.split()))):
            return True
    if " " in value:
        return False
    if _PARAMETER.search(text, since, row.start):
        return True
    if code and "-" in value and value.islower():
        return not all(map(lexicon.has_name, value.split("-")))
    known = lexicon.has_name if row.entity_type == "PERSON" else lexicon.has_place
    if known(value):
        return False
    near = text[max(0, row.start - _NEAR) : row.end + _NEAR]
    if not any(sign in near for sign in _SIGNS):
        return False
    return sum(1 for _ in islice(_IDENTIFIERS.finditer(near), _MANY)) == _MANY
