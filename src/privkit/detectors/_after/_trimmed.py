"""Findings without what the tagger took in besides: labels, numbers of accounts, words before them."""

from __future__ import annotations

import re

from privkit.detectors._after._people import TITLES
from privkit.detectors._after._places import NUMBER
from privkit.detectors._after._row import Lexicon, Row, word_set
from privkit.text._lazy import lazy

__all__ = ["BEFORE_ADDRESS", "is_counted", "trimmed"]

_SWALLOWED = re.compile(rf"\d{{6,}}[ ,]+(?={NUMBER}[ ,])")
# Labels of numbers and the like, which no address holds.
_NEXT_LABEL = lazy(
    r"[\s.,;:|(–-]*(?<!\w)(?i:iban|bic|swift|konto(?:nummer)?|e-?mail|phone|telefon|fax|ssn|dob|vat|"
    r"steuernummer|tel(?=[.: ]{1,2}[+(\d])|(?<=\n)(?:id|order|ref|account|customer|name))"
    r"(?!\w)"
)
# The next line is about somebody.
_NEXT_PERSON = lazy(rf"\n[ ]?(?i:{TITLES}|lt|col|capt|sgt|maj|gen|rev)(?:\.?[ ](?=[^\W\d_])|\Z)")
_FIRST_WORD = lazy(r"([^\W\d_]+)(?: an)?:?,?[ ](?=\S)")
BEFORE_ADDRESS = word_set(
    "called named located facturation livraison expédition rechnung lieferung entrega envío consegna spedizione",
    "address adresse domicilio dirección indirizzo adres anschrift empfänger liefern endereço morada au aux à j'habite",
    "wohne or und oder et ou y o e i habite habito abito moro vivo mieszkam woon bor live lives",
)
_LANES = lazy(r"(?:an?[ ])?\d{1,2}[ -]?(?:way|lane|star)s?(?!\w)", re.IGNORECASE)
# Words inside an address behind which it begins, and from which on it is told of something else.
_BEGINS = lazy(
    r"(?<!\w)(?:located (?:at|on|in)|situated (?:at|on|in)|address (?:is|of it is|would be)|available (?:at|on)|one is|"
    r"it['’]?s at|is at|at address|"
    r"(?:place|property|house|home|flat|apartment) (?:at|on|in the|in))[ :]{1,2}",
    re.IGNORECASE,
)
_ENDS = lazy(
    r",?[ ](?:(?:and|but) (?:the|it|has|is|there|they|we|i)|with (?=\d|an?[ ])|which|that is|has (?=\d|an?[ ])|"
    r"is (?=an?[ ])|are (?=\d)|"
    r"on (?=(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec|mon|tues|wednes|thurs|fri|satur|sun)\w*(?: |$|\Z))|"
    r"for \d{1,2} (?:people|persons|guests|nights|days)|"
    r"(?:ordered|bought|purchased|booked|returned|received|paid|asked|called|complained|needs|wants|says|bestellte|kaufte|pidió|"
    r"compró|comprou|pediu|ordinò|acquistò)(?=[ ])|hereby|ask for|thanks?|thank you|please|pls|cheers|asap|tack|takk?|danke|"
    r"merci|gracias|grazie|obrigad[oa]|bedankt|dziękuję)(?!\w)",
    re.IGNORECASE,
)
# What a number of somebody is called, behind the comma after the name.
_THEIR_NUMBER = lazy(
    r",[ ](?:[^\W\d_]{0,14}(?:nr|nummer|number|numéro|numero)|tel|telefon|phone|mobile?|mob|cell|handy|e-?mail|dob|geb|ssn|iban|"
    r"passport|account|acct|order|invoice|ref|reference|kunde|auftrag|rechnung|bestellung)(?!\w)",
    re.IGNORECASE,
)
# In small letters the tagger takes them for a family name: "maria just called".
_APOSTROPHE = lazy(r"[ ][jcl]\Z")  # "karim j habite", where the apostrophe is left out
_I_AM = lazy(r"[ ][jc][ ](?:habite|ai|attends|aimerais|essaie|appelle|arrive|est)\Z")
_VOWEL = lazy(r"[ ][aeiouhéè][^\W\d_]", re.IGNORECASE)
_ADVERB = lazy(r"[ ](?:just|also|already|still|never|always|finally|really|then|now|again|even|only)\Z")
# "may I send it back?", and "it smells odd": a verb, and what something is like, of which the lists know as first names, too.
_ASKS = lazy(r"(?:may|will)[ ](?:i|you|we|they|he|she|it|there)(?!\w)", re.IGNORECASE)
_VERB = lazy(
    r"[ ](?:not|be|have|need|take|get|go|come|vary|contain|cause|want|use|work|help|call|send|make|try|give|see|like|change|"
    r"apply|happen|differ)(?!\w)"
)
_IS_LIKE = lazy(
    r"(?<!\w)(?:smell|look|seem|sound|feel|taste)(?:s|ed|ing)?[ ](?:(?:a bit|very|so|really|rather|quite|pretty|too)[ ])?\Z",
    re.IGNORECASE,
)
_IS_LIKE_REACH = 24
# "la taglia della giacca", "un problema con l'ordine": articles that melt into what stands before or behind them.
_OF_THE = lazy(
    r"(?:(?:d[ae]ll[aoe]|degli|nell[aoe]|sull[aoe]|del|do|dos|das|du|des|de l[ao]s?)[ ]|"
    r"(?:l|dell|all|nell|sull|un|j|qu|n|c)['’])(?P<word>[^\W\d_]+)"
)
_TITLE_BEFORE = lazy(rf"(?<![\w.])(?:{TITLES}|nome|nom|nombre|cognome)\.?[ ]\Z", re.IGNORECASE)
# What nobody is called, in small letters.
_KIN = word_set(
    "pai mãe mae irmão irmao irmã avô avó tio primo prima filho filha marido esposa sogro sogra cunhado cunhada padrasto",
    "padre madre hermano hermana abuelo abuela hijo hija suegro suegra père mère frère soeur sœur oncle tante cousin cousine",
    "fratello sorella nonno nonna figlio figlia zio suocero suocera vater mutter bruder schwester onkel oma opa vader moeder",
    "broer zus far mor bror søster syster ojciec matka brat siostra dziadek babcia mąż żona mamá papá maman papa mamma",
)
_LETTER_AND_LETTER = lazy(r"[^\W\d_]-[^\W\d_]")  # "N-O"
_IS_CALLED = lazy(r"s['’](?:appelle|écrit|ecrit|épelle)[ ]", re.IGNORECASE)
_DOCTOR = lazy(
    r"(?:(?:dr|prof|herr|frau|mrs?|ms|mme|nurse|midwife|rabbi|imam|engr|constable|sergeant|councillor|cllr|reverend|captain|"
    r"inspector|detective|judge|coach)(?:\.|(?=[ ]))[ ]?){1,3}(?=[^\W\d_])",
    re.IGNORECASE,
)
_ARTICLES = word_set("la le el lo il les los las de der die das den det the of")
_LONGEST_ARTICLE = 4
_DASHES = " -–—,;:|"
_DIGIT = lazy(r"\d")
# "jag bor i Malmö nu": small words that the tagger takes for the code of a state.
_NO_STATE = lazy(r"(?<=[^\W\d_])[ ](?:nu|me|or|hi|ok|in|de|la|al|so|pa|ma|mi|id|co|va)\Z")
_LETTERS = lazy(r"[^\W\d_]{3}")
_PREMISES = word_set(
    "area branch campus depot location office outlet region shop showroom site store warehouse"
)
_LONG_NUMBER = lazy(r"(?<!\d)\d(?:[ -]?\d){8,24}(?!\d)")
_COUNT = lazy(r"\d[ ]?([^\W\d_]+)")
_COUNTED = word_set(
    "h hour hours day days week weeks month months year years min mins minutes mb gb tb kb cm mm kg gb mbit kwh",
    "kw inch inches percent pieces items times people tage tagen tag wochen woche monate monaten monat jahre",
    "jahren stunden minuten jours jour semaines semaine mois ans heures días dias día dia semanas semana meses",
    "mes años horas giorni giorno settimane settimana mesi mese anni ore dagen dag weken week maanden maand jaar",
    "uur dni dzień tygodnie tygodni miesiące miesięcy lat godzin dager uker måneder år timer dagar veckor månader",
    "timmar uger",
)
_NUMBER_BEFORE = lazy(r"\d[ ]\Z")
_NUMERALS = word_set(
    "otto sei tre due nove dieci dos tres seis once doce sex sju tio atte fem deux six huit neuf dix"
)
_COUNTED_BEHIND = lazy(
    r"[ ](?:persone|personas|personnes|personen|personer|pessoas|osób|ore|giorni|euro|euros|días|dias|horas|jours|adulti|adultos|"
    r"bambini|notti|noches|noites|pezzi|mesi|anni)(?!\w)",
    re.IGNORECASE,
)


def trimmed(text: str, row: Row, lexicon: Lexicon) -> Row:
    """Return an address without the number of an account or order that the tagger took for its beginning.

    Nothing is left of "2 way street" and "48 h".
    """
    if row.entity_type == "ADDRESS" and _LANES.match(text, row.start, row.end):
        return row._replace(end=row.start)
    if row.entity_type == "ADDRESS" and _counts(text[row.start : row.end]):
        return row._replace(end=row.start)
    if row.entity_type == "ADDRESS":
        row = _between(text, row)
    if row.entity_type in ("ADDRESS", "LOCATION"):
        row = _past_words(text, row, lexicon)
    if row.entity_type == "PERSON":
        more = _ADVERB.search(text, row.start, row.end)
        if more is None and text.find(",", row.start, row.end) >= 0:
            more = _THEIR_NUMBER.search(text, row.start, row.end)
        if more is None and text.startswith(" ", row.end - 2) and _VOWEL.match(text, row.end):
            more = _APOSTROPHE.search(text, row.start, row.end)
        more = more or _I_AM.search(text, row.start, row.end)
        row = _past_marks(text, row._replace(end=more.start()) if more else row)
        if _is_no_name(text, row, lexicon) or _LETTER_AND_LETTER.fullmatch(text, row.start, row.end):
            return row._replace(end=row.start)
    if row.entity_type in ("LOCATION", "ORGANIZATION"):
        row = _town_of(text, row, lexicon)
    swallowed = _SWALLOWED.match(text, row.start, row.end)
    row = row._replace(start=swallowed.end()) if swallowed else row
    return _past_numbers(text, row) if row.entity_type == "ADDRESS" else row


def _past_marks(text: str, row: Row) -> Row:
    """Return a person without a dash or comma behind the name, and without titles, "s'appelle" or the rest of "c/o" before it."""
    start, end = row.start, row.end
    if text[end - 1] in _DASHES:
        end = start + len(text[start:end].rstrip(_DASHES))
    if text[start : start + 2] in ("o ", "O ") and text.startswith(("c/", "C/"), start - 2):
        start += 2
    if (titled := _DOCTOR.match(text, start, end)) and titled.end() < end:
        start = titled.end()
    elif text.startswith(("'", "’"), start + 1) and (is_called := _IS_CALLED.match(text, start, end)):
        start = is_called.end()
    return row._replace(start=start, end=end) if start < end else row


def _is_no_name(text: str, row: Row, lexicon: Lexicon) -> bool:
    """Say whether a person is one ordinary word, where the sentence makes a verb of it or says what something is like.

    Or an article and a word that is no name.
    """
    value = text[row.start : row.end]
    of_the = _OF_THE.fullmatch(value) if value.islower() and not value.isalpha() else None
    if of_the and not lexicon.has_name(of_the["word"]):
        return _TITLE_BEFORE.search(text, max(0, row.start - _IS_LIKE_REACH), row.start) is None
    if value in _KIN or is_counted(text, row.start, row.end):
        return True
    if not value.isalpha() or not lexicon.ordinary(value):
        return False
    if value in ("may", "will") and _VERB.match(text, row.end):
        return True
    asks = _ASKS.match(text, row.start)
    if asks and asks.group().find(" ") == len(value):
        return True
    return (
        value.islower() and _IS_LIKE.search(text, max(0, row.start - _IS_LIKE_REACH), row.start) is not None
    )


def is_counted(text: str, start: int, end: int) -> bool:
    """Say whether it is what a number counts, or a number: "80 anni", "otto persone"."""
    value = text[start:end].lower()
    if value in _COUNTED:
        return _NUMBER_BEFORE.search(text, max(0, start - _LONGEST_ARTICLE), start) is not None
    return value in _NUMERALS and _COUNTED_BEHIND.match(text, end) is not None


def _between(text: str, row: Row) -> Row:
    """Return an address without the beginning and the end of the sentence around it."""
    start = max((begin.end() for begin in _BEGINS.finditer(text, row.start, row.end)), default=row.start)
    stop = _ENDS.search(text, start + 1, row.end)
    return row._replace(start=start, end=stop.start() if stop else row.end) if start < row.end else row


def _past_words(text: str, row: Row, lexicon: Lexicon) -> Row:
    """Return a place without the label of what follows it, and without the ordinary words before it."""
    end = row.end
    for ending in (_NEXT_LABEL, _NEXT_PERSON):
        found = ending.search(text, row.start + 1, end)
        end = found.start() if found else end
    if text[end - 3] == " " and (text[row.start].isupper() or text.startswith("nu", end - 2)):
        no_state = _NO_STATE.search(text, row.start, end)
        end = no_state.start() if no_state else end
    start = row.start
    if end - start < _LONGEST_ARTICLE and text[start:end] in _ARTICLES:
        return row._replace(end=start)
    while first := _FIRST_WORD.match(text, start, end):
        word = first[1]
        if word.lower() in BEFORE_ADDRESS or (
            word.islower() and lexicon.frequent(word) and not lexicon.has_place(word)
        ):
            start = first.end()
        else:
            break
    return row._replace(start=start, end=end)


def _town_of(text: str, row: Row, lexicon: Lexicon) -> Row:
    """Return the town of "baguio alone" and "noida branch", and the one that was taken for an organisation."""
    town, _, rest = text[row.start : row.end].partition(" ")
    if not rest and row.entity_type == "ORGANIZATION":
        return row._replace(entity_type="LOCATION") if lexicon.is_only_town(town) else row
    words = rest.split(" ")
    if not rest.islower() or not (row.entity_type == "LOCATION" or words[0] in _PREMISES):
        return row
    if not lexicon.is_only_town(town) or not all(
        lexicon.ordinary(word) and not lexicon.has_place(word) for word in words
    ):
        return row
    return row._replace(end=row.start + len(town), entity_type="LOCATION")


def _past_numbers(text: str, row: Row) -> Row:
    """Return the part of an address that holds no number too long for one: of a card, a telephone, an account."""
    at, parts = row.start, []
    for number in _LONG_NUMBER.finditer(text, row.start, row.end):
        parts.append((at, number.start()))
        at = number.end()
    if not parts:
        return row
    addresses = [
        (end - start, start, end)
        for start, end in [*parts, (at, row.end)]
        if _DIGIT.search(text, start, end) and _LETTERS.search(text, start, end)
    ]
    _, start, end = max(addresses, default=(0, row.start, row.start))
    while start < end and not text[start].isalnum():
        start += 1
    while start < end and not text[end - 1].isalnum():
        end -= 1
    return row._replace(start=start, end=end)


def _counts(value: str) -> bool:
    """Say whether every number counts something: "48 h", "24 months"."""
    found = [match[1].lower() in _COUNTED for match in _COUNT.finditer(value)]
    return bool(found) and all(found) and sum(map(str.isdigit, value)) < 5
