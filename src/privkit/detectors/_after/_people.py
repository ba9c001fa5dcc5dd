"""People: names joined to their whole extent, and forms in which a name is certain whatever the tagger says."""

from __future__ import annotations

import re
from typing import NamedTuple

from privkit.detectors._after._row import Lexicon, Row, word_set

__all__ = ["CAPITAL", "PARTICLES", "announced", "joined", "parted", "past_greetings"]

_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
_MORE = r"(?:[^\W\d_]|['’\-](?=[^\W\d_])){0,30}"
_W = rf"[^\W\d_]{_MORE}"
CAPITAL = rf"(?=[^\W\d_a-zß-öø-ÿ]){_W}"
PARTICLES = (
    r"(?:van (?:der|den|de|het|'t)|van|von (?:der|dem|den)|von|zu|zum|zur|de (?:la|las|los|le)|de|del|"
    r"della|dello|di|da|dal|dos|das"
    r"|do|du|des|la|le|el|al|bin|ibn|bint|abu|ben|ter|ten|af|av|y|e|st\.?|san|santa|mac|mc|o')"
)
# Words a message begins with that are nobody's name; "Dag", "Moi" and "Ola" are, somewhere.
_GREETINGS = re.compile(
    r"(?:(?:hi|hiya|hello|hey|dear|thanks|thx|please|pls|sorry|hallo|servus|moin|grüezi|bjr|bonjour|slt|"
    r"salut|bonsoir|"
    r"coucou|hola|buenas|oi|olá|salve|ciao|buongiorno|buonasera|hoi|goedemorgen|goedemiddag|cześć|czesc|"
    r"hej|hei|hejsan|"
    r"witam|dzień dobry|dzien dobry)(?!\w)[\s,!.]*)+",
    re.IGNORECASE,
)
_TITLES = (
    r"mr|mrs|ms|miss|mx|dr|prof|professor|sir|lord|lady|herr|herrn|frau|hr|señor|señora|sr|sra|srta|"
    r"senhor|senhora|dona|don|doña"
    r"|mme|mlle|monsieur|madame|maître|sig|signor|signora|sig\.ra|dott|dott\.ssa|ing|dhr|mevr|mevrouw|"
    r"meneer|pan|pani|fru|fröken"
)
_BEFORE = re.compile(
    rf"(?<![\w.])(?:{CAPITAL}[ ](?i:{PARTICLES})[ ]|(?:[^\W\d_a-zß-öø-ÿ]\.[ ]?){{1,3}}"
    rf"|(?!(?i:{_TITLES})\.)[^\W\d_a-zß-öø-ÿ][a-z]{{1,3}}\.[ ])\Z"
)
_BEHIND = re.compile(
    rf"(?:[ ](?:[^\W\d_a-zß-öø-ÿ]\.[ ]?){{1,2}}{CAPITAL}|[ ](?!(?:y|"
    rf"e)[ ])(?i:{PARTICLES})[ ]{CAPITAL})(?!\w)"
)
_SUFFIX = re.compile(r",?[ ](?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|MBA|Esq|OBE|LL\.?M|Dipl\.-Ing)(?!\w)\.?")
_LINK = re.compile(rf"[ ](?:(?!(?:y|e)[ ])(?i:{PARTICLES})[ ]|[^\W\d_a-zß-öø-ÿ]\.[ ]?)|-")
_BESIDE = re.compile(rf"[ ](?:and|&|und|et|y|e|og|och|en|i|oraz|ou|or|oder)[ ](?P<name>{CAPITAL})(?!\w)")
_BESIDE_BEFORE = re.compile(rf"(?<![\w.'’-])(?P<name>{CAPITAL})[ ](?:and|&|und|et|y|og|och|oraz|oder)[ ]\Z")
_SENTENCE_END = re.compile(r"(?<![^\W\d_])([^\W\d_]{5,})[.!?](?=\s)")
_PARTICLE = re.compile(PARTICLES, re.IGNORECASE)
# What is named by these words is a thing.
_THING = re.compile(
    r"(?<!\w)(?:product|item|article|file|folder|brand|company|business|store|shop|host|domain|user|model|table|column|class|variable|"
    r"event|project|display|screen|bucket|server|device|network|wi-?fi|team|app|field|key|package|function|method|city|street)"
    r"[ _-]?names?[\"']?(?:[ ]is)?[ ]?[:=]?[ ]?[\"']?\Z",
    re.IGNORECASE,
)
_REACH = 40
_MOST_WORDS = 4
_PARTICLE_WORDS = word_set(
    "van der den de het 't von dem zu zum zur la las los le del della dello di da dal dos das do du des el al bin ibn bint",
    "abu ben ter ten af av y e st st. san santa mac mc o'",
)
_TWO = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w'’-]{1,40} [^\W\d_a-zß-öø-ÿ]")
_FIRST = re.compile(rf"(?<![\w.'’-])(?P<name>{CAPITAL})[ ]\Z")

_SAID = (
    r"my (?:full |first |last |maiden )?name(?:'s| is)|maiden name is|(?:first|last|family) name|surname|the name(?:'s| is)|"
    r"name is|i am called|mein name ist|ich hei(?:ß|ss)e|je m'appelle"
    r"|mon nom est|me llamo|mi nombre es|mi chiamo|il mio nome è|(?:o )?meu nome é|me chamo|mijn naam is|"
    r"ik heet|jag heter|mitt namn är"
    r"|jeg hedder|jeg heter|mit navn er|nazywam się|mam na imię|account name is|under the name(?: of)?|"
    r"auf den namen|au nom de|a nombre de|intestat[oa] a"
)
_LABELS = (
    r"(?:full |first |last |middle |given |family |maiden |customer |contact |billing |shipping |account |"
    r"cardholder |patient |guest )?name"
    r"|surname|recipient|cardholder|account holder|passenger|patient|tenant|vorname|nachname|familienname|"
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
_NAMES = rf"(?P<name>{_W}(?:(?:(?<![^\W\d_]{{4}})\.)?[ ]{_W}){{0,3}})"
_AFTER_CUE = re.compile(rf"(?<!\w)(?:{_SAID})[ :]{{1,2}}{_NAMES}", re.IGNORECASE)
_AFTER_LABEL = re.compile(
    rf"(?:\A|(?<=[\n,;|>{{(\t]))[ \"'*\-]{{0,4}}(?:{_LABELS})[\"'*]{{0,2}}[ ]?[:=][ \"'*]{{0,4}}{_NAMES}",
    re.IGNORECASE,
)
_AFTER_CLOSING = re.compile(
    rf"(?:\A|(?<=[\n.!?,;]))[ ]{{0,2}}(?:{_CLOSINGS})(?:[,.!\-–—]{{0,2}}[ ]?\n{{1,2}}[ ]?[-–—~]?[ ]?|"
    rf"[,.!]?[ ]?[-–—][ ]?|,[ ])"
    rf"{_NAMES}(?=[ .!]{{0,2}}(?:\n|\Z))",
    re.IGNORECASE,
)  # fmt: skip
_AFTER_TITLE = re.compile(rf"(?<![\w.'’])(?:{_TITLES})\.?[ ]{_NAMES}", re.IGNORECASE)
_AFTER_GREETING = re.compile(
    r"(?:\A|(?<=\n))[ ]?(?:hi|hello|hey|dear|hallo|liebe|lieber|guten tag|bonjour|cher|chère|salut|hola|"
    r"estimad[oa]|querid[oa]|ciao|gentile|car[oa]"
    rf"|olá|oi|prezad[oa]|beste|hoi|hej|kära|kjære|kære|cześć|witaj)[ ]{_NAMES}(?=[,!:]|[ ]?\n)",
    re.IGNORECASE,
)  # fmt: skip
_DISPLAY = re.compile(
    rf"(?<![\w.])[\"']?(?P<name>{CAPITAL}(?:,?[ ](?:[^\W\d_]\.|{_W})){{1,3}})[\"']?[ ]<[^<>\s@]{{1,64}}@"
)


_DATE_OR_LONG = re.compile(r"\d{1,4}[./-]\d|\d{3}[ -]?\d{3}")
# A whole name at the beginning of a line, with a date or a number right behind it, as forms and answers have them.
_BEFORE_NUMBER = re.compile(
    rf"[ ]?(?P<name>{_W}(?:[ ](?:{PARTICLES}[ ])?{_W}){{1,3}})[ ]?[,;:|-]?[ ]?"
    rf"(?={_DATE_OR_LONG.pattern})",
    re.IGNORECASE,
)


_TENANT = re.compile(
    r"(?<!\w)(?i:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|close|court|terrace|crescent)\.?"
    rf"[ ](?P<name>{CAPITAL}[ ]{CAPITAL})(?!\w)"
)
_FULL = re.compile(
    rf"(?P<name>(?P<first>{_UPPER}(?<![\w.'’-].)(?<!{_UPPER} .){_MORE})[ ](?P<last>{CAPITAL}))(?![\w-])(?![ ]{CAPITAL})"
)
_COMPASS = word_set("North South East West")  # given names of a few, parts of names of places of many
_DIGIT = re.compile(r"\d")
_LINE = re.compile(r"\n")
_PRINTED = word_set(
    "valid thru until exp expires expiry born date order number tel phone fax ref id since version"
)


def _words_in(alternatives: str) -> frozenset[str]:
    """Return the plain words of a pattern, so that a look at a segment's words tells whether it can match."""
    return frozenset(re.findall(r"[^\W\d_]{2,}(?:'[^\W\d_]+)?", re.sub(r"[?()\[\]:|]", " ", alternatives)))


_SAID_WORDS = word_set(
    "name surname called heiße heisse appelle m'appelle m’appelle nom llamo nombre chiamo nome chamo naam heet heter",
    "namn hedder navn nazywam imię namen intestato intestata",
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
    _Form(_AFTER_CLOSING, _CLOSING_WORDS, 0.8, True),
    _Form(_AFTER_TITLE, _words_in(_TITLES), 0.85, True),
    _Form(_AFTER_GREETING, _GREETING_WORDS, 0.8, True),
)
_TELLING = frozenset().union(*(form.words for form in _FORMS))
_MAIL_NAME = _Form(_DISPLAY, frozenset(), 0.85, False)
_NO_NAMES = word_set(
    "on in not the a an wrong spelled misspelled my your his her missing there all everyone team support sir madam customer",
    "client service folks guys friend friends sirs valued colleague again you so much for this that is are was to and or but",
    "with from at it i we they he she will can could would please thanks thank nicht der die das ein eine pas le la les un",
    "une no non não een het de",
)


def past_greetings(text: str, start: int, end: int) -> int:
    """Return where a name begins behind the greetings that the tagger took for a part of it."""
    greetings = _GREETINGS.match(text, start, end)
    return greetings.end() if greetings else start


def parted(text: str, begin: int, row: Row, lexicon: Lexicon) -> list[Row]:
    """Return a person without frequent words at the edges; two of them where a sentence ends in between."""
    if row.entity_type == "ADDRESS":
        return _tenanted(text, row, lexicon)
    if row.entity_type != "PERSON":
        return [row]
    since = max(begin, row.start - _REACH)
    if "ame" in text[since : row.start].lower() and _THING.search(text, since, row.start):
        return []
    rows, at = [], row.start
    for stop in [*(match.end(1) for match in _SENTENCE_END.finditer(text, row.start, row.end)), row.end]:
        words = list(re.finditer(r"\S+", text[at:stop]))
        while len(words) > 1 and lexicon.frequent(words[0].group()):
            del words[0]
        while len(words) > 1 and lexicon.frequent(words[-1].group()):
            del words[-1]
        if words:
            rows.append(row._replace(start=at + words[0].start(), end=at + words[-1].end()))
        at = stop + 1
    return [part for part in rows if part.start < part.end]


def _tenanted(text: str, row: Row, lexicon: Lexicon) -> list[Row]:
    """Return an address, and who is named right behind its street without a mark between: "12 Elm Street John Smith"."""
    tenant = _TENANT.search(text, row.start, row.end)
    if tenant and tenant.end() == row.end:
        first, last = tenant["name"].split(" ")
        if lexicon.is_given(first) and lexicon.is_surname(last) and not lexicon.is_place(last):
            start = tenant.start("name")
            return [row._replace(end=start - 1), Row(start, row.end, "PERSON", row.score)]
    return [row]


def joined(text: str, begin: int, end: int, rows: list[Row], lexicon: Lexicon) -> list[Row]:
    """Return the rows with the names joined over initials, particles and suffixes, within the segment."""
    grown: list[Row] = []
    for row in rows:
        if row.entity_type != "PERSON":
            grown.append(row)
            continue
        last = grown[-1] if grown else None
        if last and last.entity_type == "PERSON" and _LINK.fullmatch(text, last.end, row.start):
            grown[-1] = last._replace(end=_end_of(text, row.end, end))
            continue
        floor = max(begin, last.end if last else begin, row.start - _REACH)
        start = row.start
        word = (
            text[floor:start].rpartition(" ")[0].rpartition(" ")[2]
        )  # the one before, if a space parts them
        if text[start - 1 : start] == "." or word.endswith(".") or word.lower() in _PARTICLE_WORDS:
            before = _BEFORE.search(text, floor, start)
            start = before.start() if before and _whole(text, before.start(), floor, begin) else start
        if start < row.start or word[:1].isupper():
            start = _given_before(text, floor, start, row.end, lexicon)
        grown.append(row._replace(start=start, end=_end_of(text, row.end, end)))
    return grown


def _given_before(text: str, floor: int, start: int, end: int, lexicon: Lexicon) -> int:
    """Take in the first name before a surname, where it is an ordinary word as well: "Will Smith"."""
    first = _FIRST.search(text, floor, start)
    given = first is not None and lexicon.is_given(first["name"]) and lexicon.is_surname(text[start:end])
    return first.start("name") if first and given else start


def _whole(text: str, at: int, floor: int, begin: int) -> bool:
    """Say whether a word begins here, as far as the stretch looked at can tell."""
    return at > floor or at == begin or not text[at - 1].isalnum()


def _end_of(text: str, at: int, end: int) -> int:
    for _ in range(_MOST_WORDS):
        more = _BEHIND.match(text, at, end) or _SUFFIX.match(text, at, end)
        if not more:
            break
        at = more.end()
    # The tagger takes the suffix in, but not its full stop.
    return at + 1 if text.startswith(".", at, end) and text.endswith((" Jr", " Sr"), 0, at) else at


def announced(
    text: str, begin: int, end: int, words: frozenset[str], rows: list[Row], lexicon: Lexicon
) -> list[Row]:
    """Return names that their surroundings make certain and that no row covers.

    ``words`` are those of the segment in small letters.
    """
    found: list[Row] = []
    told = _TELLING & words
    forms = [form for form in _FORMS if not form.words.isdisjoint(told)] if told else []
    if "<" in words:
        forms.append(_MAIL_NAME)
    for form in forms:
        for match in form.pattern.finditer(text, begin, end):
            name = _name(text, *match.span("name"), lexicon, careful=form.careful)
            if name and not _covered(rows, *name):
                found.append(Row(*name, "PERSON", form.score))
    found += _full(text, begin, end, rows, lexicon)
    found += _numbered(text, begin, end, rows, lexicon)
    return found + _neighbours(text, begin, end, rows, lexicon)


def _full(text: str, begin: int, end: int, rows: list[Row], lexicon: Lexicon) -> list[Row]:
    """Return frequent first names with a listed surname behind them, neither in a longer row of capitals: "Will Smith came"."""
    if not _TWO.search(text, begin, end):
        return []
    return [
        Row(*match.span("name"), "PERSON", 0.7)
        for match in _FULL.finditer(text, begin, end)
        if lexicon.is_given(match["first"])
        and match["first"] not in _COMPASS
        and lexicon.is_surname(match["last"])
        and lexicon.is_name(match["last"])
        and not (lexicon.is_place(match["first"]) or lexicon.is_place(match["last"]))
        and not _covered(rows, *match.span("name"))
    ]


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
        if not _covered(rows, start, stop) and _all_names(re.findall(_W, text[start:stop]), lexicon)
    ]


def _all_names(words: list[str], lexicon: Lexicon) -> bool:
    if not _PRINTED.isdisjoint(map(str.lower, words)):
        return False
    return any(map(lexicon.is_name, words)) and all(
        lexicon.could_be_name(word) or _PARTICLE.fullmatch(word) for word in words
    )


def _neighbours(text: str, begin: int, end: int, rows: list[Row], lexicon: Lexicon) -> list[Row]:
    """Return the other name of "Lopez and Okafor", where one of them was found."""
    besides = [
        beside
        for row in rows
        if row.entity_type == "PERSON"
        for beside in (
            _BESIDE.match(text, row.end, end),
            _BESIDE_BEFORE.search(text, max(begin, row.start - _REACH), row.start),
        )
        if beside
    ]
    return [
        Row(*beside.span("name"), "PERSON", 0.75)
        for beside in besides
        if _beside(beside["name"], lexicon) and not _covered(rows, *beside.span("name"))
    ]


def _beside(word: str, lexicon: Lexicon) -> bool:
    return (
        lexicon.could_be_name(word)
        and (lexicon.is_name(word) or not lexicon.ordinary(word))
        and len(word) > 1
    )


def _name(text: str, start: int, end: int, lexicon: Lexicon, *, careful: bool) -> tuple[int, int] | None:
    """Return how much of the words is a name: up to the first that cannot be one."""
    stop = 0
    for word in re.finditer(_W, text[start:end]):
        value = word.group()
        if (stop or value[0].isupper()) and _PARTICLE.fullmatch(value):
            continue
        if value.lower() in _NO_NAMES or not _fits(value, lexicon, careful=careful):
            break
        stop = start + word.end()
    return (start, stop) if stop else None


def _fits(word: str, lexicon: Lexicon, *, careful: bool) -> bool:
    if word[0].isupper() and not word.isupper():
        return lexicon.is_name(word) or (
            lexicon.could_be_name(word) and not (careful and lexicon.ordinary(word))
        )
    return lexicon.is_name(word) if careful else lexicon.is_name(word) or not lexicon.ordinary(word)


def _covered(rows: list[Row], start: int, end: int) -> bool:
    return any(row.start <= start and end <= row.end for row in rows)
