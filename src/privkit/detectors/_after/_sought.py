"""Whom somebody asks for, speaks with or books under, and who is called what: cues before and behind a name."""

from __future__ import annotations

import re

from privkit.detectors._after._people import WORD
from privkit.detectors._after._row import word_set
from privkit.text._lazy import lazy

__all__ = ["CALLED", "CALLED_WORDS", "GREETED_ALONE", "NOT_GREETED", "SOUGHT", "SOUGHT_WORDS"]

_NAMES = rf"(?P<name>{WORD}(?:(?:(?<![^\W\d_]{{4}})\.)?[ ]{WORD}){{0,2}})"
_CUES = (
    r"ask(?:ing|ed)? for|sp(?:oke|eak|eaking|oken) (?:to|with|w/)|talk(?:ed|ing)? (?:to|with)|transfer(?:red)? me to|"
    r"put me through to|connect(?:ed)? me (?:to|with)|chatted with|dealt with|dealing with|handled by|signed (?:for )?by|"
    r"approved by|served by|(?:booking|booked|reservation|reserved|order|ordered|registered|filed|table|account) under|"
    r"frag(?:en|t|st)? (?:sie )?nach|gesprochen mit|sprach mit|habe mit|parl(?:é|er) (?:à|avec)|discuté avec|"
    r"pregunt[ae]r? por|habl(?:é|ar|ado) con|parla(?:to|re) con|chieda di|spra(?:k|ken) met|gesproken met|vraag (?:maar )?naar|"
    r"fal(?:ei|ar) com|pergunt[ae]r? (?:por|pelo|pela)|prata(?:de|t)? med|snakke(?:t|de)? med|talt med|"
    r"rozmawia(?:łem|łam|ć) z(?: panem| panią)?"
)
SOUGHT = lazy(rf"(?<!\w)(?:{_CUES})[ ](?:(?:mr|mrs|ms|dr|herrn?|frau)\.?[ ])?{_NAMES}", re.IGNORECASE)
SOUGHT_WORDS = word_set(
    "ask asking asked spoke speak speaking spoken talk talked talking transfer transferred put connect connected chatted dealt",
    "dealing handled signed approved served under frag fragen fragt fragst gesprochen sprach habe parlé parler discuté pregunta",
    "pregunte preguntar preguntare hablé hablar hablado parlato parlare chieda sprak spraken spreken gesproken vraag falei falar",
    "pergunta pergunte perguntar pratade pratat prata snakke snakket snakkede talt rozmawiałem rozmawiałam rozmawiać",
)
CALLED = lazy(
    rf"(?<![\w.'’-])(?P<name>{WORD}) is (?:my|his|her|our|the) "
    rf"(?:surname|(?:first|last|family|maiden|middle|given|full) name)(?!\w)",
    re.IGNORECASE,
)
CALLED_WORDS = word_set("surname name")
# A name that is a word as well, where nothing else is greeted: "Hi May, may I come?"
GREETED_ALONE = lazy(
    r"(?:\A|(?<=\n))[ ]?(?i:hi|hello|hey|dear|hallo|hoi|hej|hola|ciao|bonjour|salut)[ ](?P<name>[^\W\d_]{3,20})[ ]?(?:[,!]|\n)"
)
NOT_GREETED = word_set(
    "love man bud buddy honey dear darling sunshine angel baby king queen boss chief world team guy guys girl girls",
    "mate pal sir doc",
    "captain princess sweetie sweet support agent driver doctor teacher people folks friends again there all both",
    "lovely beautiful",
)
