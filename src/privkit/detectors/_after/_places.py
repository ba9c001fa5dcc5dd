"""Addresses: grown to their whole extent, and forms that are addresses whatever the tagger says."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privkit.detectors._after._anchors import NUMBERS, Places
from privkit.detectors._after._row import Row, Seen, covered, word_set
from privkit.text._lazy import lazy

__all__ = ["NUMBER", "addressed", "grown"]

_REACH = 48
_UPPER = r"[^\W\d_a-zß-öø-ÿ]"
NUMBER = (
    r"\d{1,5}(?:[ ]?[A-Za-z](?!\w)(?![ ](?i:las?|los|el|il|lo|o|partir|no|não|nie)(?!\w))|"
    r"[A-Za-z](?=[ ,/-])|(?:[-/]\d{1,4}[A-Za-z]?){1,3}|"
    r"-(?:[A-Z]|hs|huis|bis|ter|I{1,3})(?![\w-]))?(?:[ ](?:bis|ter|quater))?"
)
_UNIT_WORD = (
    r"apt|apartment|suite|ste|unit|flat|floor|fl|room|rm|nº|n°|h\.?[ ]?no|house|plot|shop|block|"
    r"blk|door|bldg|building|tower|level|lot"
    r"|wohnung|whg|top|stiege|stock|hinterhaus|esc|piso|puerta|pta|bajo|bat|bât|appt|étage|etage|int|"
    r"interno|scala|bus|lok|lokal|kv|lgh"
    r"|bloco|bl|apto|casa|sala|lote|quadra"
)
_UNIT = (
    rf"(?:(?i:{_UNIT_WORD})(?![^\W\d_])\.?[ ]?(?:\#|(?i:no|nr)(?:\.[ ]?|[ ]))?[ ]?(?:\d[\w/-]{{0,5}}|"
    rf"[A-Za-z](?:[/-]?\d[\w/-]{{0,4}})?)(?!\w)"
    rf"|(?i:no|nr|num|number|número|numéro|numero|nummer|numer|m)\.?[ ]?\d[\w/-]{{0,5}}|\d{{1,2}}\.?[ºª°o][ ]?"
    rf"(?i:[a-h]|izqd?a?|dcha|dta|dto|dir|esq|frente|fte|centro|ctro|int|ext)(?!\w)|\#[ ]?[\w/-]{{1,6}}"
    rf"|(?:EG|DG|OG|\d{{1,2}}(?:\.|"
    rf"st|nd|rd|th|º|ª|er|e)[ ](?i:og|stock|floor|piso|étage|sal|floor|fl|th|tv|mf))(?!\w))"
)
# What may stand between an address and the number, the unit or the street's kind before it.
_BEFORE = lazy(
    rf"(?<![\w.,/€$£#-])(?<!\d[ ])(?:(?:{_UNIT}|\#{NUMBER}|{NUMBER})(?:,[ ]?|[ ]|\n[ ]?)){{1,2}}\Z"
)  # fmt: skip
_KIND_FIRST = (
    r"calle|c/|avenida|avda\.?|av\.?|plaza|pza\.?|paseo|carrera|carretera|camino|ronda|travesía|via|viale|"
    r"v\.le|corso|c\.so|piazza|p\.zz?a|largo|l\.go|vicolo|strada"
    r"|contrada|rua|r\.|travessa|praça|alameda|estrada|rodovia|rue|avenue|boulevard|bd\.?|place|allée|"
    r"allee|impasse|chemin|quai|cours|route"
    r"|square|passage|faubourg|ul\.|ulica|al\.|aleja|aleje|plac|pl\.|os\.|osiedle|str\.|strada|bulevardul|"
    r"jalan|jl\.|calea|utca"
)
# The name of an estate, a word for "number", or a unit and its house, right before an address.
_ESTATE_BEFORE = lazy(
    r"(?<![\w.])(?:(?i:résidence|cité|immeuble|lieu-dit|lieu dit|hameau|lotissement)[ ](?:[^\W\d_][\w.'’-]{0,24}[ ,]{1,2}){0,5}"
    rf"|(?i:lieu-|(?:(?:{_UNIT_WORD})[ ])?(?:blk|block|no|nr|rr|lot|plot)\.?[ ])|"
    rf"{_UNIT},[ ](?:[^\W\d_][\w'’-]{{1,24}}[ ]){{0,2}}[^\W\d_][\w'’-]{{1,24}},[ ])\Z"
)
_NOT_IN_STREETS = (
    r"(?i:at|in|on|is|are|was|located|situated|called|named|available|with|for|has|that|there|it|its)[ ]"
)
_KIND_BEFORE = lazy(
    rf"(?<![\w.])(?:{NUMBER},?[ ])?(?i:{_KIND_FIRST})(?:(?<=[./])|"
    rf"(?!\w))[ ]?(?:(?!{_NOT_IN_STREETS})[^\W\d_][\w.'’-]{{0,24}}[ ]){{0,4}}\Z"
)
_POSTCODE = (
    r"(?:[A-Z]{1,2}\d[A-Z\d]?[ ]?\d[A-Z]{2}|[A-Z]\d[A-Z][ ]?\d[A-Z]\d|\d{4}[ ]?[A-Z]{2}(?![A-Za-z])|"
    r"\d{2}-\d{3}|\d{5}-\d{3,4}|\d{3}-\d{4}|\d{3}[ ]\d{2,3}(?!\d)"
    r"|(?:[A-Z]{1,2}-)?\d{4,6}|[A-Z]\d{2}[ ]?[A-Z\d]{4})(?![\w-])"
)
_CITY = (
    rf"{_UPPER}[\w'’.-]{{1,24}}(?:(?:[ ](?:am|an der|a\.|im|in|ob der|unter|upon|de la|de|del|la|le|"
    rf"sur|sous|los|las|el|di|do|da|of))?[ ]{_UPPER}[\w'’.-]{{1,24}}){{0,2}}"
)
_BEHIND = lazy(
    rf"(?:\.?[ ]?[,\n-][ \n]{{0,2}}|\.?[ ])(?:{_UNIT}(?!\w)|{_POSTCODE}(?:[ ]{_CITY}|"
    rf"[ ][^\W\d_][\w'’-]{{2,24}}(?=[ ]?(?:\Z|[\n.,!?;])))?|"
    rf"[A-Z]{{2}}(?![\w.])(?=[ ,]+\d{{5}}|[ ]?(?:\Z|[\n.,?!])))"
)
_NO_CITY = (
    r"(?!(?i:thanks?|thank|please|pls|cheers|asap|hereby|ask|tack|takk?|danke|merci|gracias|grazie|obrigad[oa]|then|and|but|or)"
    r"(?!\w))"
)
_CITY_BEHIND = lazy(rf",[ ]{_NO_CITY}{_CITY}(?=[ ]?(?:,|\n|\Z|[A-Z]{{2}}[ ]\d|{_POSTCODE}))")
_GAP = lazy(r"[ ]?[,\n;/–-]?[ \n]{0,2}(?:\(|(?:in|w|we|en|em|i|à|te)[ ])?")
_ENGLISH_KIND = (
    r"street|st|avenue|ave|road|rd|lane|ln|drive|dr|court|ct|boulevard|blvd|place|pl|terrace|square|sq|"
    r"crescent|cres|close|parkway|pkwy|highway|hwy|mews|grove"
    r"|gardens|gdns|circle|cir|trail|turnpike|marg|nagar|salai"
)
# A place that begins with a house number and ends in a street is an address: "5b Queen's Road".
_HOUSE = lazy(rf"\d{{1,5}}[a-zA-Z]?[ ][^\d\n]{{2,60}}[ ](?i:{_ENGLISH_KIND})\.?")
_ENGLISH = lazy(
    rf"(?<![\w.,/€$£#:-]){NUMBER},?[ ](?:(?:N|S|E|W|NE|NW|SE|SW|North|South|East|"
    rf"West)\.?[ ])?(?:{_UPPER}[\w'’.-]{{0,24}}[ ]|\d{{1,3}}(?:st|nd|rd|th)[ ]){{1,4}}"
    rf"(?:(?i:{_ENGLISH_KIND})|Way|Row|Walk|Hill|Park|Loop|Path|Pike|Alley|Broadway|Quay|"
    rf"Wharf)(?!\w)(?:\.?[ ](?:N|S|E|W|NE|NW|SE|SW)(?!\w))?"
)
_ENGLISH_SMALL = lazy(
    r"(?<![\w.,/€$£#:-])\d{1,5}[a-z]?[ ](?:(?!way|of|is|the|and|to|in|on|at|from|for|per|a|an|my|your|"
    r"their|or|days?|stars?|hours?|items?|mins?|minutes?|pm|am|x)[^\W\d_][\w'’-]{1,24}[ ]){1,3}"
    r"(?:street|avenue|ave|road|rd|lane|boulevard|blvd|crescent|parkway|terrace)(?!\w)"
)
_STREET_NAME = lazy(
    rf"(?<![\w-])(?:{_UPPER}[\w-]{{3,24}}er[ ])?[^\W\d_][\w-]{{1,30}}(?i:straße|strasse|str\.|gasse|allee|chaussee|"
    rf"promenade|straat|laan|gracht|kade|plantsoen|singel|gatan|vägen|gata|gaten|veien|vej|gade|katu|tie|aukio)"
    rf"[ ]{NUMBER}(?![\w.,]?\d)"
)
_PLACE_NAME = lazy(
    rf"(?<![\w-])(?:{_UPPER}[\w-]{{3,24}}er[ ])?{_UPPER}[\w-]{{1,30}}(?i:weg|platz|ring|damm|ufer|steig|markt|stieg|plein|"
    rf"dijk|utca|út|[ ]u\.|[ ]náměstí|[ ]nábřeží|[ ]třída|[ ]utca|[ ]út)[ ]{NUMBER}(?![\w.,]?\d)"
)
_AT_THE = lazy(
    rf"(?<![\w-])(?:(?:Platz|Straße|Strasse|Allee|Weg|Ring|Ufer)[ ](?:der|des|am|zum|zur|vom|von)|Am|An der|An den|Auf der|"
    rf"Auf dem|Im|In der|In den|Zum|Zur|Hinter dem|Hinter der|Unter den|Bei der|Vor dem)[ ]{_UPPER}[\w-]{{2,30}}"
    rf"(?:[ ]{_UPPER}[\w-]{{2,30}})?[ ]{NUMBER}(?=,?[ \n]\d{{4,5}}[ ])"
)
_KIND_AND_CODE = lazy(
    rf"(?<![\w.])(?i:rue|place|avenue|av\.|boulevard|quai|cours|square|plaza|praça|piazza|calle|via|rua)[ ]"
    rf"(?:(?i:de la|de l['’]|de|du|des|del|della|da|do)[ ]?)?{_UPPER}[\w'’-]{{2,24}}(?:[ ]{_UPPER}[\w'’-]{{2,24}}){{0,3}}"
    rf"(?=,?[ ]\d{{4,5}}(?:-\d{{3}})?[ ]{_UPPER})"
)
_FRENCH = lazy(
    rf"(?<![\w.,/€$£#:-]){NUMBER},?[ ](?i:rue|avenue|av\.|bd\.?|boulevard|place|allée|impasse|chemin|"
    rf"quai|cours|route|passage|faubourg|triq|heol|stryd|ffordd|rhodfa|bothar|bóthar|jalan|lorong)[ ]"
    rf"(?:(?i:de la|de l['’]|de|du|des|la|le|les|na|an|yr|y|l['’]|d['’]|"
    rf"saint|sainte|st|ste)[ -]?){{0,3}}(?=[^\W\d_]{{3}}|[^\W\d_]{{1,2}}['’-])[\w'’-]{{2,24}}(?:[ -](?:(?:de|du|des|la|le|"
    rf"et)[ ])?{_UPPER}[\w'’-]{{1,24}}){{0,3}}"
)
_ROMANCE = lazy(
    rf"(?<![\w.])(?i:calle|c/|avenida|avda\.?|plaza|paseo|carrera|camino|via|viale|v\.le|corso|c\.so|piazza|p\.zz?a|largo|l\.go|"
    rf"vicolo|rua|travessa|praça|alameda|ul\.|ulica|ulicy|ulicę|al\.|aleja|alei|aleję|plac|placu|osiedle|osiedlu|"
    rf"os\.)(?:(?<=[./])|(?!\w))[ ]?(?:(?!{_NOT_IN_STREETS}|(?i:and|with|"
    rf"the)[ ])[^\W\d_][\w'’.-]{{0,24}}[ ,]{{1,2}}){{1,5}}(?i:n[º°.]{{0,2}}[ ]?|núm\.?[ ]|"
    rf"nr[ ])?{NUMBER}(?![\w.,]?\d)"
)
# "Atatürk Caddesi No: 54 D: 3, 35220 Konak/İzmir".
_TURKISH = lazy(
    rf"(?<![\w.])(?:{_UPPER}?[^\W\d_][\w'’.-]{{1,24}}[ ]){{1,3}}(?i:mah(?:allesi|\.)|cad(?:desi|\.)|sok(?:ak|ağı|\.)|"
    rf"bulvarı|blv\.|cd\.|sk\.),?[ ]"
    rf"(?:(?:(?:{_UPPER}?[^\W\d_][\w'’.-]{{1,24}}[ ]){{1,3}}|\d{{1,4}}\.?[ ])(?i:cad(?:desi|\.)|sok(?:ak|ağı|\.)|bulvarı|"
    rf"cd\.|sk\.),?[ ])?"
    r"(?i:no|numara)[:.]?[ ]?\d{1,4}(?:[/-]?\w{1,3})?(?:,?[ ]?(?i:d|daire|kat|k)[:.]?[ ]?\d{1,3}){0,2}"
    r"(?:,?[ ]\d{5})?(?:[ ,]{1,2}[^\W\d_]{3,20}(?:[ ]?/[ ]?[^\W\d_]{3,20})?(?=[ ]?(?:\Z|[\n.,!?;])))?"
)
_BOX = lazy(
    r"(?<!\w)(?i:p\.?[ ]?o\.?[ ]?box|post office box|postfach|apartado(?:[ ]de[ ]correos)?|casilla|"
    r"caixa postal|postbus|postboks|boîte postale|skr(?:ytka|\.)[ ]poczt(?:owa|\.))[ ](?i:no\.?[ ]|"
    r"nr\.?[ ])?\d{1,6}(?!\w)"
)
_MILITARY = lazy(
    r"(?<!\w)(?:(?:PSC|CMR|Unit|Box|USS|USCGC|USNS|"
    r"USNV)[ ][\w ]{1,24}[,\n ]{1,2}){0,2}[AFD]PO,?[ ]A[AEP][ ]\d{5}(?!\d)"
)
_ENGLISH_WORDS = frozenset(
    (_ENGLISH_KIND + "|way|row|walk|hill|park|loop|path|pike|alley|broadway|quay|wharf").split("|")
)
_AT_WORDS = word_set("platz straße strasse allee weg ring ufer am an auf im in zum zur hinter unter bei vor")
_FRENCH_WORDS = word_set(
    "rue avenue av bd boulevard place allée impasse chemin quai cours route passage faubourg square",
    "triq heol stryd ffordd rhodfa bothar bóthar jalan lorong",
)
_ROMANCE_WORDS = word_set(
    "calle c avenida avda av plaza paseo carrera camino via viale corso piazza largo vicolo rua travessa",
    "praça alameda ul ulica ulicy ulicę al aleja alei aleję plac placu osiedle osiedlu os v p l",
)
_BOX_WORDS = word_set("box postfach apartado casilla postal postbus postboks postale skrytka skr")
_TURKISH_WORDS = word_set("mah mahallesi cad caddesi sok sokak sokağı bulvarı blv cd sk")
_MILITARY_WORDS = frozenset(("apo", "fpo", "dpo"))
_SUFFIXES = tuple(
    word_set(
        "straße strasse str gasse allee chaussee promenade straat laan gracht kade plantsoen singel gatan vägen",
        "gata gaten veien vej gade katu tie aukio weg platz ring damm ufer steig markt stieg plein dijk utca út u",
        "náměstí nábřeží třída",
    )
)
_FOLDED = tuple({suffix.casefold() for suffix in _SUFFIXES})
_LONGEST_SUFFIX = max(map(len, _FOLDED))
# Each form with words of which one is in every match.
_FORMS = (
    (_ENGLISH, _ENGLISH_WORDS),
    (_ENGLISH_SMALL, _ENGLISH_WORDS),
    (_AT_THE, _AT_WORDS),
    (_KIND_AND_CODE, _FRENCH_WORDS | _ROMANCE_WORDS),
    (_FRENCH, _FRENCH_WORDS),
    (_ROMANCE, _ROMANCE_WORDS),
    (_BOX, _BOX_WORDS),
    (_TURKISH, _TURKISH_WORDS),
    (_MILITARY, _MILITARY_WORDS),
)
_NUMBER_FIRST = frozenset((_ENGLISH, _ENGLISH_SMALL, _FRENCH))
_TELLING = frozenset().union(*(words for _, words in _FORMS))
_LABEL_SIGNS = lazy(r"[\n|;,]")  # what stands before a label
_BEFORE_LABELS = " *-"
_ADDRESS_LABELS = (
    r"(?:home |billing |shipping |delivery |mailing |street |postal |"
    r"return |my |new |old )?address(?: line)?(?: ?[12])?|street|anschrift|adresse|lieferadresse|"
    r"rechnungsadresse|straße"
    r"|dirección|domicilio|indirizzo|residenza|endereço|morada|adres|adress|"
    r"ulica"
)
_LABEL = lazy(
    rf"(?:\A|(?<=[\n|;]))[ *\-]{{0,4}}(?i:{_ADDRESS_LABELS})[ ]?[*]{{0,2}}[:=][ ]{{0,3}}(?P<value>[^\n|;]{{4,100}})"
)
# Words that begin a sentence behind an address on the same line.
_NEXT_SENTENCE = lazy(
    r"[.!?][ ](?:It|It['’]s|I|I['’]m|My|The|We|Please|Is|Are|Can|Could|You|He|She|They|This|That|Thanks|Thank|Will|Do|Did|What|"
    r"When|Where|How|If|There|Here|Order|Phone|Call|Ich|Es|Mein|Meine|Bitte|Je|Mon|Ma|Merci|Mi|Soy|Gracias|Il|Mio|Mia|Grazie|Ik|Mijn|Jag|Jeg|"
    r"Min|Mitt|Minha|Meu|Obrigad[oa]|Mój|Moja|Dziękuję)(?![\w.'’-])"
)
_PLACE_LABELS = (
    r"city|town|state|county|province|country|zip(?: ?code)?|"
    r"post(?:al)? ?code|plz|ort|wohnort|land|ville|code postal|pays|ciudad|código postal|cp|provincia|"
    r"país|città|cap|cidade"
    r"|cep|stad|plaats|postcode|woonplaats|miasto|"
    r"kod pocztowy"
)
_PLACE_LABEL = lazy(
    rf"(?:\A|(?<=[\n|;,]))[ *\-]{{0,4}}(?i:{_PLACE_LABELS})[ ]?[*]{{0,2}}[:=][ ]{{0,3}}"
    rf"(?P<value>[^\W_][^\n|;:]{{1,40}}?)[ ]{{0,3}}(?=\n|[|;]|\Z)"
)
_DIGIT = lazy(r"\d")
_LONE_DIGIT = lazy(r"(?<![^\W\d_])\d")  # not the "IPv4" of a text about addresses
_APART = lazy(r"[\s,;:.|–-]+(?=\S)")  # what parts it from the one before
_NUMBER_BEHIND = re.compile(r" \d")
_LAST_LETTERS = {suffix[-1] for suffix in _FOLDED} | {"."}
_CODE_BEHIND = lazy(r"[ \n]\d{4,5}[ -]")
# The Latin "via", which is a street in Italian only: "access via Station Road".
_BY = lazy(rf"via[ ](?=(?:[^\W\d_][\w'’-]{{1,24}}[ ]){{1,3}}(?:{_ENGLISH_KIND})(?!\w))", re.IGNORECASE)


def grown(text: str, begin: int, end: int, rows: list[Row]) -> list[Row]:
    """Return the rows, ordered and disjoint, with each address in its full extent within the segment."""
    result: list[Row] = []
    for number, row in enumerate(rows):
        if result and row.start < result[-1].end:
            if row.end <= result[-1].end:
                continue
            row = row._replace(start=result[-1].end)
        if text[row.start].isdigit() and _HOUSE.fullmatch(text, row.start, row.end):
            row = row._replace(entity_type="ADDRESS")
        if row.entity_type == "ADDRESS":
            floor = max(begin, result[-1].end if result else begin)
            ceiling = min(
                [end, *(other.start for other in rows[number + 1 : number + 2] if other.start >= row.end)]
            )
            row = row._replace(start=_start_of(text, row.start, floor), end=_end_of(text, row.end, ceiling))
            by = _BY.match(text, row.start, row.end)
            row = row._replace(start=by.end()) if by else row
        apart = _APART.match(text, row.start, row.end)
        row = row._replace(start=apart.end()) if apart else row
        last = result[-1] if result else None
        if last and _one_address(text, last, row):
            result[-1] = Row(last.start, row.end, "ADDRESS", max(last.score, row.score))
            result[-1] = result[-1]._replace(
                end=_end_of(text, row.end, end if number + 1 == len(rows) else rows[number + 1].start)
            )
        elif last and _is_its_state(text, last, row):
            result[-1] = last._replace(end=row.end)
        elif row.end > row.start:
            result.append(row)
    return result


def _is_its_state(text: str, last: Row, row: Row) -> bool:
    """Say whether a place is the code of a state behind a city: "Austin, TX"."""
    return (
        last.entity_type == row.entity_type == "LOCATION"
        and row.end - row.start == 2
        and text[row.start : row.end].isupper()
        and text[last.end : row.start] == ", "
    )


def _one_address(text: str, last: Row, row: Row) -> bool:
    kinds = {last.entity_type, row.entity_type}
    return (
        "ADDRESS" in kinds
        and kinds <= {"ADDRESS", "LOCATION"}
        and _GAP.fullmatch(text, last.end, row.start) is not None
    )


def _start_of(text: str, at: int, floor: int) -> int:
    since = max(floor, at - _REACH)
    for pattern in (_KIND_BEFORE, _BEFORE, _ESTATE_BEFORE):
        before = pattern.search(text, since, at)
        if before and (before.start() > since or since == floor):
            at = before.start()
            since = max(floor, at - _REACH)
    return at


def _end_of(text: str, at: int, end: int) -> int:
    for _ in range(5):
        more = _BEHIND.match(text, at, end) or _CITY_BEHIND.match(text, at, end)
        if not more:
            break
        at = more.end()
    return at


def addressed(
    text: str,
    begin: int,
    end: int,
    words: frozenset[str],
    rows: list[Row],
    places: Places | None = None,
) -> list[Row]:
    """Return addresses and places that their form or their label makes certain, and that no row covers.

    ``words`` are those of the segment in small letters, ``places`` the segment's.
    """
    places = places or Places(text, begin, end)
    told = _TELLING & words
    forms = [form for form, needed in _FORMS if not needed.isdisjoint(told)] if told else []
    if forms and not (places.seen & Seen.LONG_NUMBER and _CODE_BEHIND.search(text, begin, end)):
        forms = [form for form in forms if form not in (_AT_THE, _KIND_AND_CODE)]
    if _numbered(text, begin, end) and any(word.endswith(_SUFFIXES) for word in words):
        forms += [_STREET_NAME, _PLACE_NAME]
    found = [Row(*match.span(), "ADDRESS", 0.85) for form in forms for match in _matches(form, places)]
    if (":" in words or "=" in words) and _DIGIT.search(text, begin, end):
        found += _labelled(places)
    return [row for row in found if not covered(rows, row.start, row.end)]


def _matches(form: re.Pattern[str], places: Places) -> Iterator[re.Match[str]]:
    return places.at(NUMBERS, form) if form in _NUMBER_FIRST else places.headed(form)


def _numbered(text: str, begin: int, end: int) -> bool:
    """Say whether a space and a number stand behind one of the endings of streets and places."""
    for number in _NUMBER_BEHIND.finditer(text, begin, end):
        at = number.start()
        if text[at - 1 : at].casefold() not in _LAST_LETTERS:
            continue
        if text[max(begin, at - _LONGEST_SUFFIX - 1) : at].casefold().removesuffix(".").endswith(_FOLDED):
            return True
    return False


def _labelled(places: Places) -> list[Row]:
    """Return what a form calls an address, a city, a postcode."""
    starts = [
        (match.start("value"), _NEXT_SENTENCE.split(match["value"], maxsplit=1)[0].rstrip(" .,"))
        for match in places.behind(_LABEL_SIGNS, _LABEL, _ADDRESS_LABELS, _BEFORE_LABELS)
    ]
    starts = [(start, value) for start, value in starts if _LONE_DIGIT.search(value)]
    named = places.behind(_LABEL_SIGNS, _PLACE_LABEL, _PLACE_LABELS, _BEFORE_LABELS)
    found = [Row(*match.span("value"), "LOCATION", 0.8) for match in named]
    return [*(Row(start, start + len(value), "ADDRESS", 0.85) for start, value in starts), *found]
