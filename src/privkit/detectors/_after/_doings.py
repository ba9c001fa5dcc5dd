"""People told by what is said of them: "Will ordered", "I gave Frank", "Ruby is my sister", "Ha-neul Hong"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privkit.detectors._after._anchors import CAPITALS, Places
from privkit.detectors._after._forms import (
    CAPITAL_LETTER,
    ELSEWHERE,
    GIVEN,
    SENTENCE,
    SMALL,
    Form,
    Forms,
    Told,
)
from privkit.detectors._after._names_too import FIRST_NAMES
from privkit.detectors._after._people import CAPITAL, PARTICLES, UPPER
from privkit.detectors._after._row import Lexicon, Row, Seen, covered, word_set
from privkit.detectors._after._spoken_of import NO_NAMES, OF_ANYBODY, OF_PLACES_TOO, ONE, SPOKEN_OF, spoken_to
from privkit.text._lazy import lazy

__all__ = ["told"]

# What only people do; the past tense tells "Will ordered" from "will order".
_DEEDS = (
    r"ordered|bought|purchased|reordered|called|phoned|emailed|e-mailed|wrote|said|says|told|asked|asks|complained|"
    r"rang|sent|paid|took|brought|hung up|handled|helped|spoke|confirmed|tried|texted|messaged|explained|visited|"
    r"noticed|mentioned|handed|collected|unpacked|"
    r"plugged|dropped|filed|flagged|reported|requested|submitted|opened|wants|wanted|lives|lived|booked|cancelled|canceled|replied|gave|forgot|promised|fixed|signed|picked|never|thinks|thought|"
    r"bestellte|kaufte|wohnt|möchte|schrieb|habite|veut|vive|"
    r"quiere|compró|pidió|comprou|pediu|abita|vuole|woont|bestelde|wil|kocht|zamówiła?|kupiła?|mieszka"
)
_KIN = (
    r"son|daughter|wife|husband|mum|mom|mother|dad|father|sister|brother|partner|roommate|flatmate|housemate|neighbou?r|friend|"
    r"boss|manager|colleague|coworker|co-worker|landlord|landlady|tenant|assistant|lawyer|doctor|dentist|driver|cousin|uncle|"
    r"aunt|nephew|niece|grandson|granddaughter|grandma|grandpa|girlfriend|boyfriend|fianc[ée]e?|kid|nanny|supervisor|agent|carer"
)
_OFFICES = (
    r"accounts|accounting|billing|sales|support|hr|finance|reception|marketing|logistics|"
    r"the (?:desk|office|shop|store|front desk|warehouse|call cent(?:er|re))|customer (?:service|care|support)"
)
# And what people will do or are asked to do: "April will collect it", "Can Blessing sign for it?"
_TO_DO = "collect|pick|call|phone|ring|pay|sign|meet|answer|accept|receive|confirm|reply|join|log in"
_TO_PEOPLE = "gave|told|promised|asked|met|owe|emailed|phoned"
_PRESENT = r"(?:still )?(?:working|available|around|there|off today|off tomorrow|back|free)"
_ONE = ONE
_ONE_BEGINS = _ONE.removesuffix(")")  # at a capital letter
_FULL_NAME = rf"{CAPITAL}(?:[ ](?:{PARTICLES}[ ])?{CAPITAL})"


def _words_in(alternatives: str) -> frozenset[str]:
    """Return the plain words of some alternatives."""
    return frozenset(re.findall(r"[\w-]+", re.sub(r"\(\?:|[\[\]?()]", " ", alternatives)))


_DEED_WORDS = _words_in(_DEEDS) | word_set("zamówił zamówiła kupił kupiła")
_KIN_WORDS = _words_in(_KIN) | word_set("neighbour neighbor fiancé fiancée fiancee")
_OFFICE_WORDS = _words_in(_OFFICES) - word_set("the re er call cent front customer") | word_set(
    "center centre"
)
# "I am" of other languages.
_SELF = r"ik ben|soy|sono|je suis|c['’]est|jeg er|jag är|jestem|ich bin(?: der| die)?|sou(?: [oa])?|aqui é(?: [oa])?"
# What somebody is, of which lists have some as first names.
_LIKE = (
    r"(?:froh|sauer|neu|blij|boos|nieuw|content[ao]?|triste|felice|nuov[ao]|nuev[ao]|fiel|feliz|nov[ao]|clara|seguro|segura|"
    r"glad|ny|zadowolona|zadowolony)(?!\w)"
)
_SELF_WORDS = word_set("ben soy sono suis c'est c’est er är jestem bin sou é")
_WILL = frozenset(("will",))
_WHOSE = word_set("my our his her their")
# Each form with words in small letters of which one stands in every match, and with more such words.
_FORMS = (
    (rf"(?<![\w.'’-])(?P<name>{_FULL_NAME}{{0,2}})[ ](?:{_DEEDS})(?!\w)", _DEED_WORDS),
    (rf"(?<![\w.'’-])(?P<name>{_FULL_NAME}{{1,2}})[ ](?:hat|heeft|ha|har)[ ]", word_set("hat heeft ha har")),
    (
        rf"{_ONE},?[ ](?:is[ ])?(?:my|our|his|her|their)[ ](?:\w{{1,12}}[ ])?(?:{_KIN})(?!\w)",
        _KIN_WORDS,
        _WHOSE,
    ),
    (rf"{_ONE}['’]s[ ](?:{_KIN})(?!\w)", _KIN_WORDS),
    (rf"{_ONE}[ ]is[ ]the[ ](?:\w{{1,12}}[ ])?(?:{_KIN})(?!\w)", _KIN_WORDS, word_set("is")),
    (
        rf"(?<!\w)(?i:my|our|his|her|their)[ ](?:\w{{1,12}}[ ])?(?:{_KIN})[ ](?P<name>{CAPITAL})(?!\w)",
        _KIN_WORDS,
        _WHOSE,
    ),
    (rf"{_ONE}[ ](?:in|at|from)[ ](?:{_OFFICES})(?!\w)", _OFFICE_WORDS),
    (rf"{_ONE}[ ]will[ ](?:also[ ]|then[ ])?(?:{_TO_DO})(?!\w)", frozenset(_TO_DO.split("|")), _WILL),
    (
        rf"(?<!\w)(?i:can|could|may|should|let)[ ](?P<name>{CAPITAL})[ ](?:please[ ]|also[ ])?(?:{_TO_DO})(?!\w)",
        frozenset(_TO_DO.split("|")),
    ),
    (
        (
            rf"(?<!\w)(?i:will|did|does)[ ](?P<name>(?!(?:April|May|June|August|Summer|Autumn)(?!\w)){CAPITAL})[ ]"
            r"(?:be (?:there|here|in|at|back|able|available|working|around|free|joining|coming|out)|come|join us|remember)(?!\w)"
        ),
        word_set("be come join remember"),
        word_set("will did does"),
    ),
    (
        rf"(?<!\w)(?:Is|is|Was|was|Has|has)[ ](?P<name>{CAPITAL})[ ](?:{_PRESENT})(?!\w)",
        word_set("working available around there off today tomorrow back free still yet"),
    ),
    (
        (
            rf"(?<!\w)(?i:give|tell|ask|call|phone|text|remind|thank|email|let)[ ](?P<name>{CAPITAL})[ ]"
            r"(?:the|a|an|to|that|about|my|our|if|for|back|know|his|her|when|why)(?!\w)"
        ),
        word_set("give tell ask call phone text remind thank email let"),
    ),
    (
        rf"(?<!\w)(?i:thank|thanked|thanking|meet|met|trust|blame|contact|visit|reach)[ ](?P<name>{CAPITAL})(?=[ ]?[,.!?]|\Z)",
        word_set("thank thanked thanking meet met trust blame contact visit reach"),
    ),
    (rf"(?<!\w)(?i:{_SELF})[ ](?P<name>{CAPITAL})(?![\w-])(?![ ]{UPPER})", _SELF_WORDS),
    (rf"(?<=[a-z,;] not )(?P<name>{CAPITAL})(?=[,.!?]|\Z)", frozenset(("not",))),
    (rf"(?<!\w)(?i:add)[ ](?P<name>{CAPITAL})[ ](?:as|to)[ ](?:an?|the|my|our)[ ]", frozenset(("add",))),
    (
        rf"(?<!\w)(?i:i|we|you|they|he|she)[ ](?:already[ ])?(?:{_TO_PEOPLE})[ ](?P<name>{CAPITAL})(?![\w-])",
        frozenset(_TO_PEOPLE.split("|")),
    ),
)
# The same in small letters, at the beginning of a sentence: "sue in accounts has it", but not "to sue in court".
_START = r"(?:\A|(?<=[.!?\n])[ ]?|(?<=[,;][ ])|(?<=[ ]and[ ])|(?<=[ ]but[ ]))"
_SMALL = rf"{_START}(?P<name>[^\W\d_]{{2,20}})"
_PAST = (
    "ordered|bought|called|phoned|emailed|wrote|told|asked|complained|gave|forgot|promised|fixed|signed|picked|sent|lives|moved|"
    "booked"
)
_KIN_ELSEWHERE = (
    r"jefe|jefa|marido|mujer|esposa|esposo|hij[oa]|herman[oa]|novi[oa]|mann|frau|sohn|tochter|bruder|schwester|chef|chefin|kollegin|"
    r"kollege|nachbar|nachbarin|freund|freundin|mari|femme|fils|fille|frère|s(?:oe|œ)ur|collègue|voisine?|copain|copine|marito|"
    r"moglie|figli[oa]|fratello|sorella|collega|vicin[oa]|man|vrouw|zoon|dochter|broer|zus|baas|buurman|buurvrouw|filh[oa]|irmão|"
    r"irmã|chefe|vizinh[oa]|fru|son|dotter|bror|syster|kollega|sambo|granne|kone|sønn|søn|datter|søster|sjef|nabo|samboer|mąż|"
    r"żona|syn|córka|brat|siostra|szef|szefowa|kolega|koleżanka"
)
_MINE = r"mi|mis|mein|meine|unser|unsere|mon|ma|notre|mia|mio|mijn|meu|minha|min|mitt|mój|moja|nasz|nasza"
_ROLES = (
    "courier|driver|rider|agent|technician|engineer|plumber|electrician|fitter|installer|nurse|doctor|receptionist|manager|"
    "waiter|waitress|chef|teacher|tutor|trainer|coach|cleaner|nanny|seller|host|guide|cashier|adviser|advisor|rep|colleague"
)
_OF_THEM = "came|was|said|did|told|never|left|has|had|called|rang|refused|promised|helped|asked|gave|took|is|who|just|dropped"
_KIN_ELSEWHERE_WORDS = (
    _words_in(_KIN_ELSEWHERE)
    | word_set("hijo hija hermano hermana novio novia soeur sœur voisin voisine")
    | word_set("figlio figlia vicino vicina filho filha vizinho vizinha")
)
_SMALL_FORMS = (
    (
        (
            rf"(?<!\w)(?:the|your|our)[ ](?:{_ROLES}),?[ ](?P<name>(?!(?:will|may|can)[ ])[^\W\d_]{{3,20}})"
            rf",?[ ](?:{_OF_THEM})(?!\w)"
        ),
        frozenset(_ROLES.split("|")),
        frozenset(_OF_THEM.split("|")),
    ),
    (
        rf"(?<!\w)(?:{_MINE})[ ](?:{_KIN_ELSEWHERE}),?[ ](?P<name>[^\W\d_]{{3,20}})(?![\w'’-])",
        _KIN_ELSEWHERE_WORDS,
    ),
    (
        r"sp(?:oke|oken)[ ](?:to|with)[ ](?P<name>[^\W\d_]{2,20})[ ](?:in|at|from|and s?he|yesterday|last|on|who|about)(?!\w)",
        word_set("spoke spoken"),
    ),
    (
        (
            rf"(?<!\w)(?:can|could|should|let)[ ](?P<name>[^\W\d_]{{2,20}})[ ](?:please[ ]|also[ ])?(?:{_TO_DO})"
            r"[ ](?:it|for|up|them|me|us|my|our|the|instead|on|that|with|to|back)(?!\w)"
        ),
        frozenset(_TO_DO.split("|")),
    ),
    (
        rf"{_SMALL}[ ](?:{_PAST})[ ](?:me|us|him|her|them|my|our|his|their|a|an|the|it|you|in|to|for|up|off|back|again)(?!\w)",
        word_set(_PAST.replace("|", " ")),
    ),
    (
        (
            rf"(?<!\w)(?:{_SELF})[ ](?P<name>(?!{_LIKE})[^\W\d_]{{3,20}})"
            r"(?=[ ](?:aus|uit|de|da|di|från|fra|z|from|(?:en|und|et|y|e|og|och|i)[ ](?:ik|ich|mijn|meine?|mon|ma|j['’]?|mi|mis|"
            r"min|mit|mitt|moja|mój|minha|meu))[ ']|[ ]?[,.!]|[ ]?\Z)"
        ),
        _SELF_WORDS,
    ),
    (
        rf"{_SMALL}[ ]is[ ](?:my|our|his|her|their|the)[ ](?:\w{{1,12}}[ ])?(?:{_KIN})(?!\w)",
        _KIN_WORDS,
        word_set("is"),
    ),
    (rf"{_SMALL}[ ](?:in|at|from)[ ](?:{_OFFICES})(?!\w)", _OFFICE_WORDS),
    (
        rf"{_SMALL}[ ]will[ ](?:{_TO_DO})[ ](?:it|them|up|me|you|us|the|my|for|on|at|from|today|tomorrow|later)(?!\w)",
        frozenset(_TO_DO.split("|")),
        _WILL,
    ),
    (
        (
            rf"{_START}(?:i|we|you|they|he|she)[ ](?:already[ ])?(?:{_TO_PEOPLE})[ ](?P<name>[^\W\d_]{{2,20}})"
            r"[ ](?:the|a|an|my|our|his|her|about|to|that)(?!\w)"
        ),
        frozenset(_TO_PEOPLE.split("|")),
    ),
)


def _begins(source: str) -> int:
    """Say where an expression begins."""
    if source.startswith((_ONE, _SMALL)):
        return GIVEN if source.startswith(_ONE) else SMALL
    if source.startswith((_ONE_BEGINS, _START)):
        return CAPITAL_LETTER if source.startswith(_ONE_BEGINS) else SENTENCE
    return ELSEWHERE


_PATTERNS, _SMALL_PATTERNS = Forms(_FORMS, _begins), Forms(_SMALL_FORMS, _begins)
_SPOKEN_OF, _OF_ANYBODY = Forms(SPOKEN_OF, _begins), Forms(OF_ANYBODY, _begins)
_LETTERS = lazy(r"(?<![\w.'’@/-])[^\W\d_]+(?![\w@’-])")
_SHORTEST_SMALL = 3
_WORDS_FIRST_NAMES = word_set("will mark hope bill bob grace rose faith joy jack max")
_AND_I = Form(lazy(rf"{_ONE}[ ]and[ ]I(?!\w)"), (), GIVEN)
_DAYS = word_set("monday tuesday wednesday thursday friday saturday sunday")
_WORD = r"[^\W\d_][^\W\d_'’-]{1,30}"
_BEING = lazy(
    r"(?<!\w)(?:it['’]?s|i['’]?m|i am|this is|hier ist|ich bin|soy|sono|c['’]est|je suis|ik ben|jag är|jeg er|jestem|sou|aqui é)"
    rf"[ ](?P<name>{_WORD}[ ]{_WORD})(?!\w)",
    re.IGNORECASE,
)
_BEING_WORDS = word_set(
    "its it's it’s im i'm i’m am this hier bin soy sono c'est c’est suis ben är er jestem sou aqui"
)
# A name in small letters that a message begins with: "nikos papadakis wants to cancel".
_WANTS = lazy(
    rf"\A(?P<name>{_WORD}[ ]{_WORD})[ ](?:wants|cant|can['’]t|cannot|needs|says|said|asks|asked|reported|ordered|called|"
    r"would like|here|paid|bought|lost|has not|hasn['’]t)(?!\w)"
)
_WANTS_WORDS = word_set(
    "wants cant can't can’t cannot needs says said asks asked reported ordered called would here",
    "paid bought lost has hasn't hasn’t",
)
_FAMILY = lazy(
    rf"(?<!\w)(?i:we are|we['’]re|from|for|at|to|by)[ ](?i:the)[ ](?P<name>(?P<one>{CAPITAL}?)e?s)(?![\w'’-])"
)
_THE = ("the ",)
_CAPITAL = lazy(UPPER)
_TITLED = lazy(
    rf"(?<![\w.])(?:Mr|Mrs|Ms|Mx|Dr|Prof|(?<=[a-z,][ ])Miss(?![ ]{CAPITAL}[ ]{CAPITAL}))\.?[ ]"
    rf"(?P<name>{CAPITAL}(?:-{CAPITAL})?)(?!\w)"
)
_TITLE_WORDS = word_set("mr mrs ms mx dr prof miss")
# The commonest family names of Korea: Statistics Korea, census of 2015. Given names of two syllables with a hyphen tell the rest.
_KOREAN = (
    r"Kim|Lee|Yi|Rhee|Park|Pak|Choi|Choe|Jung|Jeong|Chung|Kang|Cho|Jo|Yoon|Yun|Jang|Chang|Lim|Im|Han|Oh|Seo|Suh|Shin|Sin|Kwon|"
    r"Hwang|Ahn|An|Song|Ryu|Yoo|Yu|Hong|Jeon|Jun|Ko|Go|Moon|Mun|Son|Bae|Baek|Heo|Hur|Nam|Noh|Roh|Ha|Joo|Ju|Woo|Min|Cha|Koo|Ku|"
    r"Na|Jin|Uhm|Um|Won|Cheon|Bang|Gong|Hyun|Ham|Yeom|Chu|Do|So|Seok|Sun|Ma|Gil|Yeon|Wi|Pyo|Myung|Ki|Ban|Ok"
)
_SYLLABLES = r"[A-Za-z][a-z]{1,5}-[A-Za-z]?[a-z]{1,5}"
_KOREANS = (
    lazy(rf"(?<![\w-])(?P<name>{_SYLLABLES}[ ](?:{_KOREAN}))(?![\w-])", re.IGNORECASE),
    lazy(rf"(?<![\w-])(?P<name>(?:{_KOREAN})[ ]{_SYLLABLES})(?![\w-])", re.IGNORECASE),
)
_SYLLABLES_JOINED = lazy(r"-[A-Za-z](?<=[A-Za-z]{2}-.)", re.IGNORECASE)
_KOREAN_WORDS = frozenset(_KOREAN.lower().split("|"))


def told(
    text: str,
    begin: int,
    end: int,
    words: frozenset[str],
    rows: list[Row],
    lexicon: Lexicon,
    places: Places | None = None,
) -> list[Row]:
    """Return people whom what is said of them tells, and whom no row covers.

    ``words`` are those of the segment in small letters, ``places`` the segment's.
    """
    places = places or Places(text, begin, end)
    seen = places.seen
    found: list[Row] = []
    if text.isupper() and len(text.lower()) == len(text):
        text = text.lower()  # all in capitals tells as much as all in small letters
        places = Places(text, begin, end, seen)
    tries = Told(text, end, places, lexicon)
    given = tries.given() if seen & Seen.GIVEN else []
    if given or (seen & Seen.NAME and len(places.starts(CAPITALS)) > 1):
        found += _said(text, words, tries, lexicon, alone=bool(given))
    if given:
        found += _spoken_of(text, begin, end, words, tries, lexicon)
    if seen & Seen.GIVEN and text.islower():
        starts = (
            word.start()
            for word in _LETTERS.finditer(text, begin, end)
            if _is_small_name(word.group(), lexicon)
        )
        found += [Row(*span, "PERSON", 0.7) for span in spoken_to(text, begin, end, starts, small=True)]
    if seen & (Seen.GIVEN | Seen.RARE):
        for form in _OF_ANYBODY.asked(words):
            found += [row for row in tries.rows(form) if _is_anybody(text, row, lexicon)]
    if seen & Seen.GIVEN_SMALL:
        for form in _SMALL_PATTERNS.asked(words):
            found += [row for row in tries.rows(form) if _given(text, row, lexicon)]
    if seen & Seen.GIVEN and seen & Seen.RARE and not words.isdisjoint(_BEING_WORDS):
        found += [row for row in _rows(places.headed(_BEING)) if _both_names(text, row, lexicon)]
    if not words.isdisjoint(_WANTS_WORDS):
        found += [row for row in _rows(places.first(_WANTS)) if _unknown_or_names(text, row, lexicon)]
    if "the" in words and _names_a_family(text, places):
        found += [
            Row(*match.span("name"), "PERSON", 0.75)
            for match in _FAMILY.finditer(text, begin, end)
            if lexicon.is_surname(match["one"]) and not lexicon.ordinary(match["one"])
        ]
    if not words.isdisjoint(_TITLE_WORDS):
        titled = _rows(places.headed(_TITLED), 0.8)
        found += [row for row in titled if lexicon.has_surname(text[row.start : row.end])]
    if "-" in words and not words.isdisjoint(_KOREAN_WORDS) and _SYLLABLES_JOINED.search(text, begin, end):
        for korean in _KOREANS:
            found += [
                row for row in _rows(korean.finditer(text, begin, end)) if _syllables(text, row, lexicon)
            ]
    return [row for row in found if not covered(rows, row.start, row.end)]


def _said(text: str, words: frozenset[str], tries: Told, lexicon: Lexicon, *, alone: bool) -> Iterator[Row]:
    """Yield people whom one of the forms tells; not ``alone`` where no first name has a capital: then by two names only."""
    for form in _PATTERNS.asked(words):
        if alone or form.begins == CAPITAL_LETTER:
            yield from (row for row in tries.rows(form) if _named(text, row, lexicon))
    if alone and " and I" in text:
        yield from (
            row
            for row in tries.rows(_AND_I)
            if text[row.start : row.end].lower() not in _DAYS and _named(text, row, lexicon)
        )


def _spoken_of(
    text: str, begin: int, end: int, words: frozenset[str], tries: Told, lexicon: Lexicon
) -> Iterator[Row]:
    """Yield first names with a capital that are spoken to or of."""
    for form in _SPOKEN_OF.asked(words):
        of_places = form.pattern.pattern in OF_PLACES_TOO
        for row in tries.rows(form):
            if _is_first_name(text, row, lexicon, of_places=of_places):
                yield row
    for span in spoken_to(text, begin, end, tries.given()):
        row = Row(*span, "PERSON", 0.75)
        if _is_first_name(text, row, lexicon, of_places=True):
            yield row


def _names_a_family(text: str, places: Places) -> bool:
    """Say whether a capital letter stands behind "the": then "from the Smiths" is looked for."""
    found = places.of(_THE)
    return found is None or any(_CAPITAL.match(text, at + len(_THE[0])) for at in found)


def _rows(matches: Iterator[re.Match[str]], score: float = 0.75) -> list[Row]:
    return [Row(*match.span("name"), "PERSON", score) for match in matches]


def _named(text: str, row: Row, lexicon: Lexicon) -> bool:
    """Say whether a frequent first name begins it, and nothing speaks against the rest."""
    words = re.findall(CAPITAL, text[row.start : row.end])
    if len(words) > 1 and any(map(lexicon.is_name, words)) and not any(map(lexicon.is_place, words)):
        return all(map(lexicon.could_be_name, words))
    return all(
        lexicon.could_be_name(word) if at else lexicon.is_given(word) and not word.isupper()
        for at, word in enumerate(words)
    )


def _is_first_name(text: str, row: Row, lexicon: Lexicon, *, of_places: bool) -> bool:
    """Say whether it is a frequent first name, and no town if this is said of towns as well."""
    word = text[row.start : row.end]
    if word.isupper() or word.lower() in NO_NAMES or not lexicon.is_given(word):
        return False
    return not (of_places and lexicon.is_place(word)) or word.lower() in FIRST_NAMES


def _is_small_name(word: str, lexicon: Lexicon) -> bool:
    """Say whether a word in small letters is a frequent first name rather than a word."""
    if len(word) < _SHORTEST_SMALL or word in NO_NAMES or not lexicon.is_given(word):
        return False
    return lexicon.is_name(word) or word in _WORDS_FIRST_NAMES


def _is_anybody(text: str, row: Row, lexicon: Lexicon) -> bool:
    """Say whether it is a frequent first name or on no list."""
    word = text[row.start : row.end]
    named = lexicon.is_given(word) or not lexicon.bits(word)
    return named and not word.isupper() and word.lower() not in NO_NAMES


def _given(text: str, row: Row, lexicon: Lexicon) -> bool:
    """Say whether a word in small letters is a frequent first name."""
    word = text[row.start : row.end]
    return word.islower() and lexicon.is_small_given(word)


def _both_names(text: str, row: Row, lexicon: Lexicon) -> bool:
    """Say whether two words, in any case, are a frequent first name and what can be a surname only."""
    first, last = text[row.start : row.end].split()
    return (
        lexicon.is_given(first)
        and not lexicon.ordinary(last)
        and (lexicon.has_surname(last) or (lexicon.could_be_name(last) and not lexicon.is_place(last)))
    )


def _unknown_or_names(text: str, row: Row, lexicon: Lexicon) -> bool:
    """Say whether two words are names as far as lists tell, or both on none."""
    words = text[row.start : row.end].split()
    return all(map(lexicon.could_be_name, words)) and (
        any(map(lexicon.is_name, words)) or not any(map(lexicon.bits, words))
    )


def _syllables(text: str, row: Row, lexicon: Lexicon) -> bool:
    """Say whether the part with the hyphen holds no longer ordinary word, as in "low-cost"."""
    pair = next(word for word in text[row.start : row.end].split() if "-" in word)
    return not any(len(part) > 3 and lexicon.ordinary(part) for part in pair.split("-"))
