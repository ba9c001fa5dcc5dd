"""First names that are virtues, feasts or properties as well, by what is said of those alone."""

from __future__ import annotations

import re

from privkit.detectors._after._row import Row, word_set
from privkit.text._lazy import lazy

__all__ = ["is_said_of_none"]

_VIRTUES = word_set(
    "joy hope faith grace mercy charity patience prudence harmony destiny karma felicity verity love"
)
_VIRTUE_BEHIND = lazy(
    r"[ ]is[ ](?:not[ ]|never[ ]|always[ ])?(?:an?[ ]|in[ ]|the[ ])?(?:[\w-]+[ ]){0,2}?(?:supply|cup|feeling|choice|gift|"
    r"strategy|virtue|"
    r"plan|option|blessing|lie|journey|habit|emotion|state|reward|key|contagious|everything|blind|dead|eternal|what|"
    r"all about|on sale|sold out|out of stock)(?!\w)",
    re.IGNORECASE,
)
_LIKE_WHAT = word_set("rocky sunny dusty rusty stormy misty sandy lucky happy stony windy cloudy")
_LIKE_WHAT_BEHIND = lazy(
    r"[ ](?:paths?|beach(?:es)?|roads?|trails?|terrain|shores?|soil|bottom|days?|weather|spells?|intervals|side|skies|nails?|"
    r"screws?|pipes?|hinges?|bolts?|mornings?|afternoons?|evenings?|nights?|start|relationship|charms?|numbers?|shelves|rose|"
    r"pink|blue|with a chance|periods|outside|ground|coast)(?!\w)",
    re.IGNORECASE,
)
_FEASTS = word_set("ramadan pasqua natale noel noël natal pascoa páscoa holi eve carnival")
_FEAST_BEHIND = lazy(
    r"[ ](?:starts?|begins?|ends?|falls?|hours|opening|discounts?|sales?|this year|next year|e buone|e feliz|et bonne)(?!\w)",
    re.IGNORECASE,
)
_FEAST_BEFORE = lazy(
    r"(?<!\w)(?:during|before|happy|merry|buona?|joyeux|felice|feliz|in|last|next|this|boa|every|de|di|a|à|no)[ ]\Z",
    re.IGNORECASE,
)


def is_said_of_none(text: str, since: int, row: Row, end: int) -> bool:
    """Say whether a virtue, a feast or a property is one: "Joy is a choice", "Ramadan starts", "Rocky paths"."""
    value = text[row.start : row.end].lower()
    if value in _VIRTUES:
        return _VIRTUE_BEHIND.match(text, row.end, end) is not None
    if value in _LIKE_WHAT:
        return _LIKE_WHAT_BEHIND.match(text, row.end, end) is not None
    if value not in _FEASTS:
        return False
    return _FEAST_BEHIND.match(text, row.end, end) is not None or (
        _FEAST_BEFORE.search(text, since, row.start) is not None
    )
