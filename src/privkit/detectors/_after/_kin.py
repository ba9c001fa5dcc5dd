"""Words for the people somebody has: in the family, at home, at work."""

from __future__ import annotations

import re

from privkit.detectors._after._row import word_set

__all__ = ["KIN", "KIN_WORDS"]

KIN = (
    r"(?:step|grand|god)?(?:son|daughter|mother|father|child)|wife|husband|mum|mom|dad|sister|brother|partner|roommate|flatmate|"
    r"housemate|neighbou?r|friend|mate|boss|manager|colleague|co-?worker|landlord|landlady|lodger|tenant|cousin|uncle|aunt|auntie|"
    r"nephew|niece|gran|granny|grandma|grandpa|grandad|nan|girlfriend|boyfriend|fianc[ée]e?|carer"
)
"""Alternatives of an expression."""
KIN_WORDS = word_set(
    re.sub(r"\(\?:|\[[^]]*\]|[?)(]", " ", KIN).replace("|", " "),
    "neighbour neighbor coworker co-worker fiancé fiancée fiancee stepson stepdaughter stepmother stepfather grandson",
    "granddaughter grandmother grandfather grandchild godson goddaughter godmother godfather",
)
"""One of these is in every match."""
