"""Forms in which a name is certain, or nearly, whatever the tagger says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from privkit.detectors._after._anchors import Places
from privkit.detectors._after._pairs import LISTED, full, turned
from privkit.detectors._after._people import CAPITAL, PARTICLE, PARTICLES, REACH, TITLES, WORD
from privkit.detectors._after._row import Lexicon, Row, Seen, covered, word_set
from privkit.detectors._after._sought import (
    CALLED,
    CALLED_WORDS,
    GREETED_ALONE,
    NOT_GREETED,
    SOUGHT,
    SOUGHT_WORDS,
)
from privkit.text._lazy import lazy

__all__ = ["LISTED", "TITLED", "announced"]

GREETED = 0.8  # and of what greetings and closings do, which are said to machines, too
TITLED = 0.85  # of what titles do, which "Dr Martens" and "Mr Kipling" have, too

_BESIDE = re.compile(rf"[ ](?:and|&|und|et|y|e|og|och|en|i|oraz|ou|or|oder)[ ](?P<name>{CAPITAL})(?!\w)")
_BESIDE_BEFORE = re.compile(rf"(?<![\w.'’-])(?P<name>{CAPITAL})[ ](?:and|&|und|et|y|og|och|oraz|oder)[ ]\Z")
# The same where both are written small.
_BESIDE_SMALL = lazy(rf"[ ](?:and|&|und|et|y|og|och|oraz|ou|or|oder)[ ](?P<name>{WORD})(?![\w-])")
_SAID = (
    r"my (?:full |first |last |maiden )?name(?:'s| is)|maiden name is|(?:first|last|family) name|surname|the name(?:'s| is)|"
    r"name is|i am called|mein name ist|ich hei(?:ß|ss)e|je m'appelle"
    r"|mon nom est|me llamo|mi nombre es|mi chiamo|il mio nome è|(?:o )?meu nome é|me chamo|mijn naam is|"
    r"ik heet|jag heter|mitt namn är"
    r"|for the attention of|jeg hedder|jeg heter|mit navn er|nazywam się|mam na imię|account name is|under the name(?: of)?|"
    r"auf den namen|au nom de|a nombre de|intestat[oa] a|"
    r"(?:prenotazione|tavolo|camera|conto|ordine|bolletta|contratto) a nome(?: di)?|"
    r"(?:reserva|mesa|quarto|conta|pedido|encomenda) em nome d[eoa]|op naam van|i (?:navn|namn)et|na nazwisko|"
    r"(?:frau|mann|sohn|tochter|kone|mand|søn|datter|fru|man|son|dotter|sønn|femme|mari|fils|fille|mujer|marido|hij[oa]|moglie|"
    r"marito|figli[oa]|vrouw|zoon|dochter|esposa|filh[oa]|żona|mąż|syn|córka|kollege|kollegin|collègue|colega|collega|voisine?|"
    r"nachbar|nachbarin|nabo|granne|vecin[oa]|vicin[oa]|buurman|buurvrouw|vizinh[oa]|techniker(?:in)?|fahrer(?:in)?|"
    r"monteur|handwerker|kurier|technicien|livreur|plombier|técnic[oa]|repartidor|tecnico|corriere|idraulico|bezorger|koerier|chauffeur|"
    r"teknikern?|teknikeren|montören|håndværkeren|rørleggeren|hydraulik|entregador|motorista) "
    r"(?:hei(?:ß|ss)t|hie(?:ß|ss)|hedder|hed|heter|hette|heet(?:te)?|s['’]appel(?:le|ait)|se llama(?:ba)?|"
    r"si chiama(?:va)?|se chama(?:va)?|chama(?:va)?-se|nazywał?a? się|ma na imię)|"
    r"nom de jeune fille(?: est| était)?|née|apellido de soltera(?: es| era)?|(?:cognome|nome) da nubile(?: è| era)?|"
    r"nome de solteira(?: é| era)?|meisjesnaam(?: is| was)?|mädchenname(?: ist| war)?|geborene|nazwisko panieńskie(?: to)?|"
    r"(?:son|daughter|nephew|niece|cousin|brother|sister|husband|wife|partner|friend|colleague|boss|agent|driver|neighbou?r|"
    r"courier|guy|man|woman|lady|boy|girl|kid|baby|child|boyfriend|girlfriend|flatmate|roommate|tenant|landlord)"
    r",?(?: who(?:['’]s| is| was)| is| was)? (?:called|named)"
)
_LABELS = (
    r"(?:full |first |last |middle |given |family |maiden |customer |contact |billing |shipping |account |"
    r"cardholder |patient |guest )?name"
    r"|surname|recipient|cardholder|account holder|passenger|patient|tenant|guest|attendee|travell?er|policy ?holder|"
    r"beneficiary|assignee|caller|requested by|approved by|signed by|issued to|attn|passagier|passager|passeggero|pasajero|"
    r"passageiro|destinataire|destinatari[oa]|ontvanger|mottagare|modtager|mottaker|odbiorca|fahrgast|vorname|nachname|familienname|"
    r"kontoinhaber|empfänger|ansprechpartner|nom|prénom"
    r"|nom et prénom|nombre|nombre y apellidos|apellidos?|titular|nome|cognome|nome e cognome|"
    r"intestatario|sobrenome|naam|voornaam|achternaam"
    r"|namn|förnamn|efternamn|navn|fornavn|efternavn|etternavn|imię|nazwisko|imię i nazwisko"
)
_CLOSINGS = (
    r"(?:best |kind |warm |with )?regards|best(?: wishes)?|cheers|(?:many )?thanks(?: again| a lot|"
    r" in advance| so much)?|thank you(?: very much)?|thx|ty|sincerely"
    r"|yours(?: truly| sincerely| faithfully)?|respectfully|love|mfg|lg|vg|(?:mit )?(?:freundlichen?|"
    r"besten?|lieben?|vielen?|schönen?) gr(?:ü|ue)(?:ß|ss)en?"
    r"|danke|cordialement|bien (?:à vous|cordialement)|merci(?: d'avance)?|saludos(?: cordiales)?|"
    r"un saludo|atentamente|gracias|cordiali saluti|distinti saluti|saluti"
    r"|grazie(?: mille)?|(?:met )?(?:vriendelijke )?groet(?:en|jes)?|bedankt|mvh|"
    r"(?:med )?vänliga? hälsning(?:ar)?|tack|(?:med )?(?:vennlig |venlig )?hilsen|tak"
    r"|abraços?|atenciosamente|att|obrigad[oa]|cumprimentos|pozdrawiam|z poważaniem|dziękuję|sent by|signed"
)
_NAMES = rf"(?P<name>{WORD}(?:(?:(?<![^\W\d_]{{4}})\.)?[ ]{WORD}){{0,3}})"
_AFTER_CUE = lazy(rf"(?<!\w)(?:{_SAID})[ :]{{1,2}}{_NAMES}", re.IGNORECASE)
_AFTER_LABEL = lazy(
    rf"(?:\A|(?<=[\n,;|>{{(\t]))[ \"'*\-]{{0,4}}(?:{_LABELS})(?:[ ]\d{{1,2}})?[\"'*]{{0,2}}[ ]?[:=][ \"'*]{{0,4}}{_NAMES}",
    re.IGNORECASE,
)
_AFTER_CLOSING = lazy(
    rf"(?:\A|(?<=[\n.!?,;]))[ ]{{0,2}}(?:{_CLOSINGS})(?:[,.!\-–—]{{0,2}}[ ]?\n{{1,2}}[ ]?[-–—~]?[ ]?|"
    rf"[,.!]?[ ]?[-–—][ ]?|,[ ])"
    rf"{_NAMES}(?=[ .!]{{0,2}}(?:\n|\Z))",
    re.IGNORECASE,
)  # fmt: skip
_AFTER_TITLE = lazy(rf"(?<![\w.'’])(?:{TITLES})\.?[ ]{_NAMES}", re.IGNORECASE)
_AFTER_GREETING = lazy(
    r"(?:\A|(?<=\n))[ ]?(?:hi|hello|hey|dear|hallo|liebe|lieber|guten tag|bonjour|cher|chère|salut|hola|"
    r"estimad[oa]|querid[oa]|ciao|gentile|car[oa]"
    rf"|olá|oi|prezad[oa]|beste|hoi|hej|kära|kjære|kære|cześć|witaj)[ ]{_NAMES}(?=[,!:]|[ ]?\n)",
    re.IGNORECASE,
)  # fmt: skip
_DISPLAY = lazy(
    rf"(?<![\w.])[\"']?(?P<name>{CAPITAL}(?:,?[ ](?:[^\W\d_]\.|{WORD})){{1,3}})[\"']?[ ]<[^<>\s@]{{1,64}}@"
)


_DATE_OR_LONG = lazy(r"\d{1,4}[./-]\d|\d{3}[ -]?\d{3}")
# A whole name at the beginning of a line, with a date or a number right behind it, as forms and answers have them.
_BEFORE_NUMBER = lazy(
    rf"[ ]?(?P<name>{WORD}(?:[ ](?:{PARTICLES}[ ])?{WORD}){{1,3}})[ ]?[,;:|-]?[ ]?"
    rf"(?={_DATE_OR_LONG.pattern})",
    re.IGNORECASE,
)


_DIGIT = lazy(r"\d")
_LINE = lazy(r"\n")
_PRINTED = word_set(
    "valid thru until exp expires expiry born date order number tel phone fax ref id since version"
)


def _words_in(alternatives: str) -> frozenset[str]:
    """Return the plain words of a pattern, so that a look at a segment's words tells whether it can match."""
    return frozenset(re.findall(r"[^\W\d_]{2,}(?:'[^\W\d_]+)?", re.sub(r"[?()\[\]:|]", " ", alternatives)))


_OF_VERBS = ("ed", "ing", "ly")
_SAID_WORDS = word_set(
    "name surname called heiße heisse appelle m'appelle m’appelle nom llamo nombre chiamo nome chamo naam heet heter",
    "namn hedder navn nazywam imię namen intestato intestata named née soltera nubile solteira meisjesnaam mädchenname geborene",
    "hieß hiess hed hette heette appelait s'appelait s’appelait llamaba chiamava chamava nazywał nazywała navnet namnet nazwisko",
    "panieńskie attention heißt heisst appelle s'appelle s’appelle llama chiama chama nazywa imię",
)
_GREETING_WORDS = word_set(
    "hi hello hey dear hallo liebe lieber tag bonjour cher chère salut hola estimado estimada querido querida",
    "ciao gentile caro cara olá oi prezado prezada beste hoi hej kära kjære kære cześć witaj",
)
_CLOSING_WORDS = word_set(
    "regards best wishes cheers thanks thank thx ty sincerely yours truly faithfully respectfully love mfg lg",
    "vg grüßen gruessen grüssen grüße grüsse danke cordialement merci saludos saludo atentamente gracias",
    "saluti grazie groet groeten groetjes bedankt mvh hälsning hälsningar tack hilsen tak abraço abraços",
    "atenciosamente att obrigado obrigada cumprimentos pozdrawiam poważaniem dziękuję sent signed",
)


class _Form(NamedTuple):
    pattern: re.Pattern[str]
    words: frozenset[str]  # small letters; one of them is in every match
    score: float
    careful: bool  # an ordinary word is no name here


_FORMS = (
    _Form(_AFTER_CUE, _SAID_WORDS, 0.9, False),
    _Form(_AFTER_LABEL, _words_in(_LABELS), 0.9, False),
    _Form(_AFTER_CLOSING, _CLOSING_WORDS, GREETED, True),
    _Form(_AFTER_TITLE, _words_in(TITLES), TITLED, True),
    _Form(_AFTER_GREETING, _GREETING_WORDS, GREETED, True),
    _Form(SOUGHT, SOUGHT_WORDS, 0.75, True),
    _Form(CALLED, CALLED_WORDS, 0.9, False),
)
_TELLING = frozenset().union(*(form.words for form in _FORMS))


class _Behind(NamedTuple):
    """What stands before a form, what it begins with, and the signs that may stand between."""

    signs: re.Pattern[str]
    first: str = ""
    between: str = " "


_BEHIND = {
    _AFTER_LABEL.pattern: _Behind(lazy(r"[\n,;|>{(\t]"), _LABELS, " \"'*-"),
    _AFTER_CLOSING.pattern: _Behind(lazy(r"[\n.!?,;]"), _CLOSINGS),
    _AFTER_GREETING.pattern: _Behind(lazy(r"\n")),
}
_MAIL_NAME = _Form(_DISPLAY, frozenset(), 0.85, False)
_NO_NAMES = word_set(
    "on in not the a an wrong spelled misspelled my your his her missing there all everyone team support sir madam customer",
    "client service folks guys friend friends sirs valued colleague again you so much for this that is are was to and or but",
    "with from at it i we they he she will can could would please thanks thank nicht der die das ein eine pas le la les un",
    "une no non não een het de mein meine meinen mijn mio mia meu minha mon ma min mitt moje seu sua suo su",
)


def announced(
    text: str,
    begin: int,
    end: int,
    words: frozenset[str],
    rows: list[Row],
    lexicon: Lexicon,
    places: Places | None = None,
) -> list[Row]:
    """Return names that their surroundings make certain and that no row covers.

    ``words`` are those of the segment in small letters, ``places`` the segment's.
    """
    places = places or Places(text, begin, end)
    seen, found = places.seen, []
    told = _TELLING & words
    forms = [form for form in _FORMS if not form.words.isdisjoint(told)] if told else []
    if "<" in words:
        forms.append(_MAIL_NAME)
    for form in forms:
        for match in _matches(form.pattern, places, words):
            name = _name(text, *match.span("name"), lexicon, form)
            known = (
                rows
                if form.pattern is not _AFTER_CUE
                else [row for row in rows if not _no_company(text, row, lexicon)]
            )
            if name and not covered(known, *name):
                found.append(Row(*name, "PERSON", form.score))
    if begin == 0 and seen & Seen.GIVEN and not told.isdisjoint(_GREETING_WORDS):
        found += _greeted(text, begin, end, rows, lexicon)
    if seen & Seen.GIVEN and seen & Seen.SURNAME:
        found += full(text, begin, end, rows, lexicon)
        if "," in words and seen & Seen.GIVEN_NAME:
            found += turned(places, rows, lexicon)
    if seen & Seen.DIGIT and seen & (Seen.NAME | Seen.NUMBERED):
        found += _numbered(text, begin, end, rows, lexicon)
    return found + _neighbours(text, begin, end, rows, lexicon)


def _matches(form: re.Pattern[str], places: Places, words: frozenset[str]) -> Iterator[re.Match[str]]:
    if form is _AFTER_LABEL and words.isdisjoint(":="):
        return iter(())
    if form is _AFTER_CLOSING and not places.signed():
        return iter(())
    behind = _BEHIND.get(form.pattern)
    if behind is None:
        return places.headed(form)
    return places.behind(behind.signs, form, behind.first, behind.between)


def _greeted(text: str, begin: int, end: int, rows: list[Row], lexicon: Lexicon) -> list[Row]:
    """Return the first name, though it be an ordinary word, that a message greets with a comma behind it."""
    match = GREETED_ALONE.match(text, begin, end)
    if not match or match["name"].lower() in NOT_GREETED or not lexicon.is_given(match["name"]):
        return []
    return [] if covered(rows, *match.span("name")) else [Row(*match.span("name"), "PERSON", GREETED)]


def _numbered(text: str, begin: int, end: int, rows: list[Row], lexicon: Lexicon) -> list[Row]:
    """Return the names of lines such as "ada lovelace 10/12/1985", one word of which is a name and none an ordinary word."""
    if not _DIGIT.search(text, begin, end):
        return []
    starts = [begin, *(match.end() for match in _LINE.finditer(text, begin, end))]
    # The number is the first one behind the beginning of the line: most are of another form, which tells at once.
    numbers = ((start, _DIGIT.search(text, start, end)) for start in starts)
    matches = (
        _BEFORE_NUMBER.match(text, start, end)
        for start, number in numbers
        if number and _DATE_OR_LONG.match(text, number.start(), end)
    )
    spans = [match.span("name") for match in matches if match]
    return [
        Row(start, stop, "PERSON", 0.8)
        for start, stop in spans
        if not covered(rows, start, stop) and _all_names(re.findall(WORD, text[start:stop]), lexicon)
    ]


def _all_names(words: list[str], lexicon: Lexicon) -> bool:
    if not _PRINTED.isdisjoint(map(str.lower, words)):
        return False
    return any(map(lexicon.is_name, words)) and all(
        lexicon.could_be_name(word) or PARTICLE.fullmatch(word) for word in words
    )


def _neighbours(text: str, begin: int, end: int, rows: list[Row], lexicon: Lexicon) -> list[Row]:
    """Return the other name of "Lopez and Okafor", where one of them was found."""
    besides = [
        beside
        for row in rows
        if row.entity_type == "PERSON"
        for beside in (
            _BESIDE.match(text, row.end, end),
            _BESIDE_BEFORE.search(text, max(begin, row.start - REACH), row.start),
            _BESIDE_SMALL.match(text, row.end, end) if text[row.start].islower() else None,
        )
        if beside
    ]
    return [
        Row(*beside.span("name"), "PERSON", 0.75)
        for beside in besides
        if _beside(beside["name"], lexicon) and not covered(rows, *beside.span("name"))
    ]


def _beside(word: str, lexicon: Lexicon) -> bool:
    if word.islower():
        return lexicon.is_given(word) and lexicon.is_name(word)
    return (
        lexicon.could_be_name(word)
        and (lexicon.is_name(word) or not lexicon.ordinary(word))
        and len(word) > 1
    )


def _no_company(text: str, row: Row, lexicon: Lexicon) -> bool:
    """Say whether what the tagger took for an organisation has words that no company's name is known to have."""
    words = text[row.start : row.end].split(" ")
    return (
        row.entity_type == "ORGANIZATION"
        and len(words) > 1
        and not any(
            word.isupper() or not word[:1].isupper() or lexicon.ordinary(word) or lexicon.is_company(word)
            for word in words
        )
    )


def _name(text: str, start: int, end: int, lexicon: Lexicon, form: _Form) -> tuple[int, int] | None:
    """Return how much of the words is a name: up to the first that cannot be one, or that owns what follows."""
    stop, careful, titled = 0, form.careful, form.pattern is _AFTER_TITLE
    words = list(re.finditer(WORD, text[start:end]))
    if not careful and len(words) > 1 and _only_elsewhere(words[0].group(), words[1].group(), lexicon):
        stop = start + words.pop(0).end()
    for word in words:
        owns = word.group().endswith(("'s", "’s"))
        value = word.group()[:-2] if owns else word.group()
        if (stop or titled or value[0].isupper()) and PARTICLE.fullmatch(value):
            continue
        if value.lower() in _NO_NAMES or not _fits(value, lexicon, careful=careful):
            break
        stop = start + word.start() + len(value)
        if owns:
            break
    return (start, stop) if stop else None


def _only_elsewhere(first: str, second: str, lexicon: Lexicon) -> bool:
    """Say whether the first of two words is written as a name, of another language or not, and the second is none."""
    written = all(word[0].isupper() and word[1:].islower() for word in (first, second))
    return (
        written
        and first.lower() not in _NO_NAMES
        and not lexicon.ordinary(second)
        and lexicon.could_be_name(second)
    )


def _fits(word: str, lexicon: Lexicon, *, careful: bool) -> bool:
    if word[0].isupper() and not word.isupper():
        return lexicon.is_name(word) or (
            lexicon.could_be_name(word) and not (careful and lexicon.ordinary(word))
        )
    if careful or word.lower().endswith(_OF_VERBS):
        return lexicon.is_name(word)  # "the name is parsed", "the surname is missing"
    return lexicon.is_name(word) or not lexicon.ordinary(word)
