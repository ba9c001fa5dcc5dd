"""Names that are words as well, and those on no list, by what is said around them in any case: "reply to mark by friday"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from privkit.detectors._after._also_words import ALSO_WORDS
from privkit.detectors._after._anchors import Places
from privkit.detectors._after._kin import KIN, KIN_WORDS
from privkit.detectors._after._row import Lexicon, Row, covered, word_set
from privkit.detectors._after._spoken_of import NO_NAMES
from privkit.text._lazy import lazy

__all__ = ["cued"]

_SCORE = 0.7
_NAME = r"(?P<name>[^\W\d_]{3,20})(?![\w'’-])"
_SIGNS = lazy(r"[.!?\n,;]")
_START = r"(?:\A|(?<=[.!?\n,;]))[ ]?"
_END = (
    r"(?=[ ]?(?:[,!?;)\n]|\.(?!\w))|[ ]?\Z|"
    r"[ ](?:instead|by|on|at|yesterday|today|tomorrow|please|pls|and|but|last|this|in the)(?!\w))"
)
_ROLES = (
    "tenant|patient|customer|client|guest|student|pupil|driver|caller|passenger|owner|witness|claimant|resident|buyer|seller|nurse|"
    "technician|courier|plumber|electrician|receptionist|agent|manager|teacher|waiter"
)
_DOES = (
    r"is|was|has|had|said|says|lives|lived|wants|needs|got|who|also|called|calls|left|paid|moved|bought|ordered|never|didn['’]?t|"
    r"doesn['’]?t|hasn['’]?t|isn['’]?t|wasn['’]?t|can['’]?t|came|went|reported|reports|asked|asks|told|gave|took"
)
_ILL = (
    "allergic|pregnant|diabetic|vegan|vegetarian|coeliac|celiac|asthmatic|autistic|deaf|retired|married|divorced|engaged|adopted|"
    "widowed|away on|off sick|on holiday|on leave"
)
_SAID = (
    "said|told|asked|phoned|texted|emailed|complained|signed (?:for|it)|never (?:got|received|called|replied|came)|ordered|"
    "bought"
)


_OWNED = (
    "bag|phone|order|account|room|appointment|email|number|address|birthday|parcel|booking|wife|husband|son|daughter|mum|mom|dad|car|"
    "coat|flat|house|password|ticket|name|mobile|passport|boss|flight|luggage|prescription|dog|cat|bike|class|lesson"
)
_LINE = r"(?:\A|(?<=\n))[ ]?"


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    words: frozenset[str]  # in small letters; one of them is in every match
    strange: bool  # a word on no list is a name here
    starts: bool  # it begins where a sentence does, or a part of one
    sure: bool  # even a month and a season are names here


def _form(source: str, *words: str, strange: bool = True, sure: bool = False) -> _Form:
    starts = source.startswith((_START, _LINE))
    return _Form(lazy(source, re.IGNORECASE), word_set(*words), strange, starts, sure)


_FORMS: Sequence[_Form] = (
    _form(
        rf"(?<!\w)(?:my|our|his|her|their)[ ](?:\w{{1,12}}[ ])?(?:{KIN})[ ]{_NAME}(?=[ ](?:{_DOES})(?!\w))",
        " ".join(KIN_WORDS),
    ),
    _form(rf"(?<!\w)the[ ](?:{_ROLES})[ ]{_NAME}(?=[ ](?:{_DOES})(?!\w))", _ROLES.replace("|", " ")),
    _form(
        rf"(?<!\w)(?:{KIN})[ ]of[ ]{_NAME}(?=[ ]?[,.!?;)\n]|[ ]?\Z|[ ](?:and|is|was|has|who)(?!\w))",
        " ".join(KIN_WORDS),
    ),
    _form(
        rf"(?<!\w)wait(?:ing|ed)?[ ]for[ ]{_NAME}(?=[ ]to[ ](?:confirm|call|reply|sign|come|answer|arrive|finish|pay|ring|"
        r"collect|approve|decide|respond|text|email|get back))",
        "wait waiting waited",
    ),
    _form(
        r"(?<!\w)(?:gave|give|giving|handed|sent|send|returned|passed|forwarded|forward|delivered|addressed|transferred|lent|"
        rf"showed)[ ](?:it|them|this|that|(?:the|my|your|our|his|her|a)[ ][^\W\d_]{{2,14}})[ ]to[ ]{_NAME}{_END}",
        "gave give giving handed sent send returned passed forwarded forward delivered addressed transferred lent showed",
        strange=False,
    ),
    _form(
        rf"(?<!\w)(?:gave|handed|lent|showed)[ ]"
        rf"(?:it|them|this|(?:the|my|your|our|his|her|a)[ ][^\W\d_]{{2,14}})[ ]to[ ]{_NAME}{_END}",
        "gave handed lent showed",
    ),
    _form(
        rf"{_START}{_NAME}(?=[ ](?:can['’]?t|cannot|couldn['’]?t)[ ]"
        r"(?:log|sign|remember|pay|walk|eat|come|make it|hear|speak|read)(?!\w))",
        "log sign remember pay walk eat come make hear speak read",
    ),
    _form(
        rf"(?<!\w)(?:reply|replied|respond|responded|forward|report|reports)[ ]to[ ]{_NAME}{_END}",
        "reply replied respond responded forward report reports",
        strange=False,
    ),
    _form(
        rf"(?<!\w)(?:can|could|should)[ ]{_NAME}(?=[ ](?:reset|change|use|get|see|come|send|access|view|open|book|bring|drop|"
        r"take|have|cancel|return)[ ](?:it|my|the|a|her|his|our|me|us|them|over|in|round|by|another|to)(?!\w))",
        "can could should",
        strange=False,
        sure=True,
    ),
    _form(rf"{_START}{_NAME}(?=[ ]is[ ](?:{_ILL})(?!\w))", _ILL.replace("|", " ")),
    _form(
        rf"{_START}{_NAME}(?=[ ](?:{_SAID})(?!\w))",
        "said told asked phoned texted emailed complained signed never ordered bought",
    ),
    _form(
        rf"{_LINE}(?:from|cc|bcc|attention|sender|reported by|booked by|ordered by|signed by|handled by):[ ]{_NAME}"
        r"(?=[ ]?(?:\n|\Z|[,.]))",
        "from cc bcc attention sender by",
        strange=False,
    ),
    _form(
        rf"(?<!\w)book(?:ed|ing)?[ ](?:it|a[ ]\w+|one|her|him|me)?[ ]?for[ ]{_NAME}(?=[ ]at[ ])",
        "book booked booking",
    ),
    _form(
        rf"(?<!\w)add(?:ed|ing)?[ ]{_NAME}(?=[ ]to[ ](?:the|my|our|your|his|her|this)[ ]"
        r"(?:booking|account|policy|group|call|chat|plan|family|reservation|ticket|contract|lease|insurance|meeting)(?!\w))",
        "add added adding",
        strange=False,
        sure=True,
    ),
    _form(
        rf"(?<!\w)(?:tell|told|ask|asked)[ ](?!may[ ](?:i|we|he|she|it)(?!\w)){_NAME}"
        r"(?=[ ](?:the|that|to|about|i|we|if|for|why|when|my|not|he|she|it['’]?s)(?!\w))",
        "tell told ask asked",
        strange=False,
        sure=True,
    ),
    _form(
        rf"(?<!\w)(?:let[ ]{_NAME}(?=[ ]know(?!\w)))",
        "know",
    ),
    _form(
        r"(?<!\w)(?:placed|booked|made|ordered|signed|paid|written|sent|opened|requested|collected|fixed|answered|"
        r"handled)[ ]by[ ]"
        rf"{_NAME}{_END}",
        "placed booked made ordered signed paid written sent opened requested collected fixed answered handled",
        strange=False,
    ),
    _form(
        r"(?<!\w)(?:ticket|parcel|package|letter|order|gift|present|booking|appointment|keys?|message|delivery|invoice|"
        r"cake|seat)s?[ ]"
        rf"(?:(?:is|are|was|were)[ ])?for[ ]{_NAME}{_END}",
        "ticket parcel package letter order gift present booking appointment key keys message delivery invoice cake seat",
        "tickets parcels packages letters orders gifts presents bookings appointments messages deliveries invoices cakes seats",
        strange=False,
    ),
    _form(
        rf"(?<![\w.'’-])(?P<name>[^\W\d_]{{3,20}})(?=['’]s[ ](?:{_OWNED})(?!\w))",
        _OWNED.replace("|", " "),
        strange=False,
    ),
    _form(
        rf"{_START}(?:patient|passenger|guest|tenant|resident|pupil|student|claimant|customer)[ ]{_NAME}(?=[ ](?:{_DOES})(?!\w))",
        "patient passenger guest tenant resident pupil student claimant customer",
        strange=False,
        sure=True,
    ),
)
_TELLING = frozenset().union(*(form.words for form in _FORMS))
# Given to nobody where a name is sought among words: pronouns, and what is done or said of things, too.
_NOBODY = (
    NO_NAMES
    | ALSO_WORDS
    | word_set(
        "the this that these those there here they them you your his her him our who what which when where how why not",
        "all any some each one two most more both just also even only still very too now then ever never may can art",
        "price long young van day sunny star angel genesis page mission story case sale major minor bill penny dollar",
        "sterling pink china sunday monday tuesday wednesday thursday friday saturday webinar hotline esim chatbot wifi",
        "login plugin whatsapp storm hunter doctor baker miller add bot con job server side soon tea over per red len",
        "lot var till true early made said life author banks baptist booker brain bud cap carter case champ chance",
        "charity chip cooper coral cord desire dev diamond doll dot emerald french gauge gene general gold golden",
        "governor gun hall ham harsh herb infant innocent jail jet joke journey judge jun jung junior kick lawyer lemon",
        "less lucky manual marine media misty monte nail nanny north november null numbers patience peace pearl pepper",
        "pin pleasant pol porter press prior reason regula rice rock rod roll rush rusty sable sad saint sang sep",
        "server shade silver sky sole stone stormy sun sunshine tab tiny tone uma unique unknown uno urban vid violet",
        "wash west windy wing wolf worth zona and but nor yet for with from about into onto else here",
        " ".join(KIN_WORDS),
        _ROLES.replace("|", " "),
    )
)
_SEASONS = word_set("summer autumn dawn may june april august eve bill art")
_NO_ENDS = ("ly", "ing", "ed", "tion", "ss", "ment", "ers", "ies", "ware", "app", "soft")
_SHORTEST = 4


def cued(
    text: str,
    begin: int,
    end: int,
    words: frozenset[str],
    rows: list[Row],
    lexicon: Lexicon,
    places: Places | None = None,
) -> list[Row]:
    """Return such people that no row covers; ``words`` are those of the segment in small letters, ``places`` the segment's."""
    told = _TELLING & words
    if not told:
        return []
    places = places or Places(text, begin, end)
    part = text[begin:end]
    mixed = not part.islower() and not part.isupper()
    found = [
        Row(*match.span("name"), "PERSON", _SCORE)
        for form in _FORMS
        if not form.words.isdisjoint(told)
        for match in (places.behind(_SIGNS, form.pattern) if form.starts else places.headed(form.pattern))
        if _is_name(match["name"], lexicon, form, mixed=mixed)
    ]
    return [row for row in found if not covered(rows, row.start, row.end)]


def _is_name(name: str, lexicon: Lexicon, form: _Form, *, mixed: bool) -> bool:
    """Say whether it is a frequent first name, a word as well or not, or on no list."""
    small = name.lower()
    if small in _NOBODY and not (form.sure and small in _SEASONS):
        return False
    if lexicon.is_given(name):
        return not lexicon.is_place(name)
    if not form.strange or lexicon.bits(name) or len(name) < _SHORTEST or small.endswith(_NO_ENDS):
        return False
    return not mixed or (name[0].isupper() and name[1:].islower())
