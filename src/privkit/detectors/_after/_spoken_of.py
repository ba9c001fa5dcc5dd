"""What is said of people and to them around a first name with a capital: "Grace can't log in", "sent Hope three letters"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from privkit.detectors._after._people import CAPITAL
from privkit.detectors._after._row import word_set
from privkit.text._lazy import lazy

__all__ = ["NO_NAMES", "OF_ANYBODY", "OF_PLACES_TOO", "ONE", "SPOKEN_OF", "spoken_to"]

ONE = rf"(?<![\w.'’-])(?P<name>{CAPITAL})"
_ANY = rf"(?<![\w.'’-])(?P<name>{CAPITAL}(?![\w-]))"  # a name that no list has, too
NO_NAMES = word_set(
    "summer autumn winter spring april may june august dawn eve easter christmas buddy guy honey boss chief mate pal lady baby",
    "major king queen prince princess captain sir america africa asia india china europe heh love visa cash",
)
"""First names of which all this is said as well when they are none."""

_ENDS = r"(?=[ ]?[,.!?;:)\n]|[ ]?\Z)"
_GOES_ON = r"(?=[ ]?[,.!?;:)\n]|[ ]?\Z|[ ][a-z0-9€$£])"
_HERE = r"(?=[ ](?:on|in|from|at|here|again|calling|speaking)(?!\w)|[,.!?\n]|\Z)"
_NOT = r"can['’]?t|cannot|(?:could|does|did|do|is|was|has|had|have|wo|would|should)(?:n['’]?t|[ ]not)"
_ABLE = (
    "log|sign|pay|call|find|get|access|remember|pick|answer|attend|join|read|see|hear|reach|come|know|want|like|been|have|able|"
    "here|there|feel|eat|sleep|speak|talk|understand|receive"
)
_MANNERS = "nice|helpful|kind|rude|friendly|patient|polite|sweet|funny|professional|busy|happy|upset|sick|ill|tired|angry"
_VERY = "so|very|really|super|extremely|always|never"
_BEING = "from|waiting|asking|calling|coming|going|trying|pregnant|married|vegetarian|vegan|allergic|divorced|engaged|retired"
_PRAISE = "great|amazing|awesome|excellent|fantastic|wonderful|lovely|brilliant|here|supposed|able|trying|told|asked|charged"
_ROLES = (
    "owner|manager|receptionist|agent|driver|technician|nurse|doctor|dentist|teacher|chef|barber|stylist|instructor|coach|"
    "waiter|waitress|plumber|mechanic|assistant|boss|son|daughter|wife|husband|mum|mom|dad|sister|brother|girl|guy|lady|man|woman"
)
_ROLES_TOO = "cook|colleague|friend|customer|student|member"
_WHERE = (
    "on[ ](?:holiday|vacation|leave|her|his|the phone)|in[ ](?:a meeting|accounts|billing|sales|hr)|off[ ](?:sick|today|until)|"
    "out[ ](?:sick|today|until|of the office)|away|at[ ](?:the|her|his)[ ](?:desk|door|office|counter|airport|hospital)|"
    "back[ ](?:on|at|from|tomorrow)"
)
_DONE = "called|left|told|texted|emailed|said|asked|arrived|sent|paid|moved|joined|got|received|replied"
_TO_PEOPLE = (
    "send|sent|sending|pay|paid|paying|owe|owes|owed|lend|lent|email|emailed|emailing|text|texted|texting|call|"
    "calling|ring|rang|phone|phoned|message|messaged|contact|contacted|invite|invited|meet|met|know|knows|knew|remember|marry|"
    "married|hire|hired|thank|thanked|tell|told|ask|asked|asking|give|gave|giving|show|showed|help|helped|helping|"
    "refund|refunded|remind|reminded|visit|visited|blame|trust|trusted|reimburse|reimbursed|drove|wish|miss"
)
_NEAR_PEOPLE = (
    "looking for|waiting for|regards to|hello to|hi to|talk to|talking to|spoke to|speak to|speaking to|speaking with|spoke with|"
    "chatted with|chatting with|married to|belongs to|signed by|sent by|written by|left by|behalf of|transfer to|money to"
)
_PAST = "does|did|will|can|could|has|should|would"
_FOLLOWED = "start|arrive|come|leave|finish|call|paid|pay|reply|sign|get|work|know|say|tell|want|receive|need|like|order|answer"


def _words_in(*alternatives: str) -> frozenset[str]:
    return frozenset(re.findall(r"[a-z]+", " ".join(alternatives)))


_Row = tuple[str | frozenset[str], ...]
_OF_PEOPLE: tuple[_Row, ...] = (
    (rf"{ONE}[ ](?:{_NOT})[ ](?:{_ABLE})(?!\w)", _words_in(_ABLE)),
    (rf"{ONE}[ ]\((?:\+|0|tel|mob|cell|ext|phone)", frozenset("(")),
    (
        rf"{ONE}[ ]is[ ](?:an?[ ](?:[a-z]+[ ])?(?:{_ROLES}|{_ROLES_TOO})|(?:not[ ]|still[ ])?(?:{_WHERE}))(?!\w)",
        word_set("is"),
    ),
    (rf"{ONE}[ ]needs[ ](?:an?|the|his|her|to|some|more|it|this|my|our)(?!\w)", word_set("needs")),
    (rf"{ONE}[ ](?:has[ ])?(?:just|already|finally|also)[ ](?:{_DONE})(?!\w)", _words_in(_DONE)),
    (rf"{_ANY},?[ ](?:[-–—(][ ]?)?(?:the|our|my|his|her|their|your)[ ](?:{_ROLES})(?!\w)", _words_in(_ROLES)),
)
_OF_THINGS: tuple[_Row, ...] = (
    (
        rf"{ONE}[ ][^.!?\n]{{2,40}}[,.][ ](?:he|she|He|She)(?:['’]s|[ ](?:is|was|has|had|does|did|said|told|never))(?!\w)",
        word_set("he she he's she's he’s she’s"),
    ),
    (rf"{ONE}[ ]is[ ](?:{_BEING}|(?:{_VERY})[ ](?:{_MANNERS}))(?!\w)", word_set("is")),
    (rf"{ONE}[ ]was[ ](?:{_PRAISE}|(?:{_VERY})[ ](?:{_MANNERS}))(?!\w)", word_set("was")),
    (rf"{_ANY}[ ](?:{_VERY})[ ](?:{_MANNERS})(?!\w)", _words_in(_MANNERS)),
    (
        rf"{ONE},[ ](?:you|what|can|could|please|do|did|are|thanks|thank|how|why|where|when)(?!\w)",
        word_set("you what can could please do did are thanks thank how why where when"),
        frozenset(","),
    ),
)
OF_PLACES_TOO = frozenset(str(row[0]) for row in _OF_THINGS)
"""Those of them that are said of towns as well."""
SPOKEN_OF = tuple(row for row in _OF_PEOPLE + _OF_THINGS if str(row[0]).startswith(ONE))
OF_ANYBODY = tuple(row for row in _OF_PEOPLE + _OF_THINGS if not str(row[0]).startswith(ONE))
"""The same for names that no list has."""

_RELATIVES = r"(?:aunt|auntie|aunty|uncle|grandma|grandpa|granny|grandad|nana|tante|onkel|oncle|t[ií][ao]|zi[ao]|oma|opa|cousin)"
# What stands before a name, and what may follow there.
_BEFORE = (
    (rf"(?:{_TO_PEOPLE}|{_NEAR_PEOPLE})", _GOES_ON),
    (r"(?:where|who)(?:['’]s| is| was| did)", _ENDS),
    (rf"(?:{_PAST})", rf"(?=[ ](?:{_FOLLOWED})(?!\w))"),
    (r"(?:that['’]?s|this is|it['’]s|i['’]?m|i am)", _HERE),
    (r"(?:welcome|thanks|congrats|congratulations|you['’]re right|sorry|please|morning|evening)", _ENDS),
    (_RELATIVES, r"(?![\w-])"),
    (r"(?:one of the|all the|both)", r"(?=[ ](?:boys|girls|kids|sisters|brothers|twins|family)(?!\w))"),
    (r"[a-z],[ ]\Z", r"(?=[?!]?[?!.]?[ ]?(?:\n|\Z))"),  # "what do you think, Grace?"
)
_FORMS = tuple(
    (
        lazy(before if before.startswith("[") else rf"(?<!\w){before}[ ]\Z", re.IGNORECASE),
        lazy(rf"{CAPITAL}{behind}"),
    )
    for before, behind in _BEFORE
)
_REACH = 24

# The same in a text in small letters, where less is sure.
_SMALL_BEFORE = (
    (
        r"(?:send|sent|pay|paid|owe|owes|owed|lend|lent|give|gave|transfer|transferred|text|texted|email|emailed|refund|refunded)",
        r"(?=[ ](?:\d|[€$£]|(?:two|three|four|five|ten|some|a|the|hundred|fifty|twenty|money|back|again|twice|about)(?!\w)))",
    ),
    (rf"(?:{_NEAR_PEOPLE})", _ENDS),
    (r"(?:where|who)(?:['’]?s| is| was)", _ENDS),
    (r"(?:it['’]?s|this is|i['’]?m|i am)", r"(?=[ ](?:from|here|again|calling|speaking)(?!\w))"),
    (
        r"(?:is|was|has|did|does)",
        r"(?=[ ](?:still|there|here|available|working|around|back|(?:in|off|free) (?:today|tomorrow|yet|now))(?!\w))",
    ),
    (
        r"(?:ask|asked|tell|told|remind|reminded|text|texted|call|called)",
        r"(?=[ ](?:if|to|about|that|when|why|whether|back|again)(?!\w))",
    ),
    (_RELATIVES, r"(?![\w'’-])"),
    (r"(?:welcome|thanks|thank you|sorry|you['’]?re right|morning|tell|hi|hello|hey)", _ENDS),
    (r"[a-z],[ ]\Z", r"(?=[?!]?[?!.]?[ ]?(?:\n|\Z))"),
    (  # "got it this time, deb. your refund is on its way"
        (
            r"(?:\A|[.!?\n][ ])(?:got|ok|okay|sure|right|thanks|great|perfect|done|sorry|yes|yep|yeah|good|no)"
            r"(?:[ ][a-z'’]+){0,4},[ ]\Z"
        ),
        r"(?=[.!?](?!\w))",
    ),
    (
        r"(?:got it|no (?:problem|worries)|sure thing|all (?:done|sorted|set)|of course|absolutely|noted|will do|right you are)",
        r"(?=[ ]?[,.!?](?!\w))",
    ),
    (r"(?:\A|[.!?\n][ ])\Z", rf"(?=[ ](?:can['’]?t|cannot|can not)[ ](?:{_ABLE})(?!\w))"),
    (r"(?:\A|[.!?\n][ ])\Z", rf"(?=[ ]is[ ](?:not[ ]|still[ ])?(?:{_WHERE})(?!\w))"),
    (r"(?:\A|[.!?\n][ ])\Z", r"(?=[ ]and[ ]i[ ](?:are|share|have|both|would|want|need|will|can)(?!\w))"),
    (r"(?:\A|[.!?\n][ ])\Z", r"(?=[ ]needs[ ](?:an?[ ]new|help|his|her|to)(?!\w))"),
    (
        r"(?:\A|[.!?\n][ ])\Z",
        rf"(?=[ ](?:has[ ])?(?:just|never|already)[ ](?:{_DONE}|got back|turned up|showed up)(?!\w))",
    ),
    (r"(?:\A|[.!?\n][ ])\Z", rf"(?=[ ](?:is|was)?[ ]?(?:{_VERY})[ ](?:{_MANNERS})(?!\w))"),
)
_SMALL_FORMS = tuple(
    (lazy(before if before.endswith(r"\Z") else rf"(?<!\w){before}[ ]\Z"), lazy(rf"[^\W\d_]+{behind}"))
    for before, behind in _SMALL_BEFORE
)


def spoken_to(
    text: str, begin: int, end: int, starts: Iterable[int], *, small: bool = False
) -> Iterator[tuple[int, int]]:
    """Yield where words stand that something is said to, or of, of those that begin at these places.

    They have a capital, or stand in a text in small letters.
    """
    for at in starts:
        since = max(begin, at - _REACH)
        for before, behind in _SMALL_FORMS if small else _FORMS:
            match = behind.match(text, at, end)
            if match and before.search(text, since, at):
                yield match.span()
                break
