"""People: names joined to their whole extent, and parted from what is none of theirs."""

from __future__ import annotations

import re

from privkit.detectors._after._row import Lexicon, Row, word_set
from privkit.text._lazy import lazy

__all__ = [
    "CAPITAL",
    "MORE",
    "NO_APOSTROPHE",
    "PARTICLE",
    "PARTICLES",
    "REACH",
    "TITLES",
    "UPPER",
    "WORD",
    "joined",
    "parted",
    "past_greetings",
]

UPPER = r"[^\W\d_a-zß-öø-ÿ]"
MORE = r"(?:[^\W\d_]|['’\-](?=[^\W\d_])){0,30}"
WORD = rf"[^\W\d_]{MORE}"
CAPITAL = rf"(?=[^\W\d_a-zß-öø-ÿ]){WORD}"
PARTICLES = (
    r"(?:van (?:der|den|de|het|'t)|van|von (?:der|dem|den)|von|zu|zum|zur|de (?:la|las|los|le)|de|del|"
    r"della|dello|di|da|lo|dal|dos|das"
    r"|do|du|des|la|le|el|al|bin|ibn|bint|abu|ben|ter|ten|af|av|y|e|st\.?|san|santa|mac|mc|o')"
)
# Words a message begins with that are nobody's name; "Dag", "Moi" and "Ola" are, somewhere.
_GREETINGS = re.compile(
    r"(?:(?:hi|hiya|hello|hey|dear|thanks|thx|please|pls|sorry|hallo|servus|moin|grüezi|bjr|bonjour|slt|"
    r"salut|bonsoir|"
    r"coucou|hola|buenas|oi|olá|salve|ciao|buongiorno|buonasera|hoi|goedemorgen|goedemiddag|cześć|czesc|"
    r"hej|hei|hejsan|bună|buna ziua|kia ora|merhaba|selam|talofa|malo|namaste|salaam|salam|ahoj|szia|tere|zdravo|"
    r"dobrý den|dobry den|"
    r"ik ben|ich bin|меня зовут|мо[её] имя|здравствуйте|привет|добрый день|добрый вечер|мене звати|добрий день|казвам се|"
    r"heet|heette|hedder|heter|hette|llamaba|chiamava|chamava|"
    r"με λένε|ονομάζομαι|"
    r"witam|dzień dobry|dzien dobry)(?!\w)[\s,!.]*)+",
    re.IGNORECASE,
)
TITLES = (
    r"mr|mrs|ms|miss|mx|dr|prof|professor|sir|lord|lady|herr|herrn|frau|hr|señor|señora|sr|sra|srta|"
    r"senhor|senhora|dona|don|doña"
    r"|mme|mlle|monsieur|madame|maître|sig(?=\.)|signor|signora|sig\.ra|dott|dott\.ssa|ing|dhr|mevr|mevrouw|"
    r"meneer|pan|pana|panu|panem|pani|panią|fru|fröken"
)
# Those of them that are nobody's name.
_TITLE = lazy(r"mr|mrs|ms|mx|dr|prof|herrn?|frau|hr|mme|mlle|sig|dott|dhr|mevr", re.IGNORECASE)
_BEFORE = lazy(
    rf"(?<![\w.])(?:{CAPITAL}[ ](?i:{PARTICLES})[ ]|(?:[^\W\d_a-zß-öø-ÿ]\.[ ]?){{1,3}}"
    rf"|(?!(?i:{TITLES})\.)[^\W\d_a-zß-öø-ÿ][a-z]{{1,3}}\.[ ])\Z"
)
_BEHIND = re.compile(
    rf"(?:[ ](?:[^\W\d_a-zß-öø-ÿ]\.[ ]?){{1,2}}{CAPITAL}|[ ](?!(?i:y|"
    rf"e)[ ])(?i:{PARTICLES})[ ]{CAPITAL})(?!\w)"
)
_SUFFIX = re.compile(r",?[ ](?:Jr|Sr|II|III|IV|Ph\.?D|M\.?D|MBA|Esq|OBE|LL\.?M|Dipl\.-Ing)(?!\w)\.?")
_LINK = lazy(rf"[ ](?:(?!(?i:y|e)[ ])(?i:{PARTICLES})[ ]|[^\W\d_a-zß-öø-ÿ]\.[ ]?)|-")
_SENTENCE_END = re.compile(r"(?<![^\W\d_])([^\W\d_]{5,})[.!?](?=\s)")
PARTICLE = lazy(PARTICLES, re.IGNORECASE)
# What is named by these words is a thing.
_THING = lazy(
    r"(?<!\w)(?:product|item|article|file|folder|brand|company|business|store|shop|host|domain|user|model|table|column|class|variable|"
    r"event|project|display|screen|bucket|server|device|network|wi-?fi|team|app|field|key|package|function|method|city|street)"
    r"[ _-]?names?[\"']?(?:[ ]is)?[ ]?[:=]?[ ]?[\"']?\Z",
    re.IGNORECASE,
)
REACH = 40
_NEVER_LAST = word_set("she he they we you it i who is was has does did said says and or but")
# Small words whose apostrophe is left out: "call amit, hes at home".
NO_APOSTROPHE = word_set(
    "hes shes theyre youre itll theyll youll weve theyve youve whos thats theres wheres whats isnt arent wasnt werent doesnt",
    "didnt dont wont cant couldnt wouldnt shouldnt havent hasnt hadnt appt appts",
)
_AND = word_set("and und et en y og och oraz but aber mais maar ma men ale")
_MOST_WORDS = 4
_PARTICLE_WORDS = word_set(
    "van der den de het 't von dem zu zum zur la las los le del della dello di da dal dos das do du des el al bin ibn bint",
    "abu ben ter ten af av y e st st. san santa mac mc o'",
)
_FIRST = lazy(rf"(?<![\w.'’-])(?P<name>{CAPITAL})[ ]\Z")

_TENANT = lazy(
    r"(?<!\w)(?i:street|st|road|rd|avenue|ave|lane|ln|drive|boulevard|blvd|close|court|terrace|crescent)\.?"
    rf"[ ](?P<name>{CAPITAL}[ ]{CAPITAL})(?!\w)"
)
# Whose name stands at the door: "Via Roma 3, citofono Bassi", "Dorpsweg 8, t.a.v. J. Bos".
_BELL = lazy(
    r",?[ ](?:t\.?a\.?v|z\.?[ ]?hd|c/o|attn|att|citofono|campanello|klingel(?:[ ]bei)?|sonner[ ]chez|interphone|timbre|campainha|"
    rf"dzwonek|domofon|ringeklokke|ring|ask(?:[ ]for)?)[.:]?[ ](?P<name>{WORD}(?:\.?[ ]{WORD}){{0,3}})[.]?\Z",
    re.IGNORECASE,
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
    tab = text.find("\t", row.start, row.end)
    if tab >= 0:  # the next cell of a table
        return [
            part
            for piece in (row._replace(end=tab), row._replace(start=tab + 1))
            for part in parted(text, begin, piece, lexicon)
        ]
    since = max(begin, row.start - REACH)
    if "ame" in text[since : row.start].lower() and _THING.search(text, since, row.start):
        return []
    rows, at = [], row.start
    for stop in [*(match.end(1) for match in _SENTENCE_END.finditer(text, row.start, row.end)), row.end]:
        words = list(re.finditer(r"\S+", text[at:stop]))
        while len(words) > 1 and lexicon.frequent(words[0].group()):
            del words[0]
        while len(words) > 1 and lexicon.frequent(words[-1].group()):
            del words[-1]
        while len(words) > 1 and words[-1].group().lower() in _NEVER_LAST:
            del words[-1]
        words = _apart(words)
        while len(words) > 2 and _is_of_a_thing(words[-2].group(), words[-1].group(), lexicon):
            del words[-2:]
        words = words[: _before_and([word.group() for word in words], lexicon)]
        words = words[: _capitals_end([word.group() for word in words], lexicon)]
        if words:
            rows.append(row._replace(start=at + words[0].start(), end=at + words[-1].end()))
        at = stop + 1
    return [part for part in rows if part.start < part.end]


def _apart(words: list[re.Match[str]]) -> list[re.Match[str]]:
    """Return the words without small ones at the edges whose apostrophe is left out."""
    first, last = 0, len(words)
    while first < last and words[first].group().lower() in NO_APOSTROPHE:
        first += 1
    while first < last and words[last - 1].group().lower() in NO_APOSTROPHE:
        last -= 1
    return words[first:last]


def _is_of_a_thing(particle: str, word: str, lexicon: Lexicon) -> bool:
    """Say whether a particle and an ordinary word in small letters end a name: "thiago da loja"."""
    return (
        particle in _PARTICLE_WORDS
        and word.islower()
        and lexicon.ordinary(word)
        and not lexicon.has_name(word)
    )


def _before_and(words: list[str], lexicon: Lexicon) -> int:
    """Return how many words stand before an "and" behind which nobody is named: "marijke hoekstra en de levering"."""
    for at in range(1, len(words) - 1):
        if words[at].lower() in _AND and not any(
            len(word) > 2 and lexicon.has_name(word) for word in words[at + 1 :]
        ):
            return at
    return len(words)


def _capitals_end(words: list[str], lexicon: Lexicon) -> int:
    """Return how many words are the name, where ordinary ones or several in small letters follow one with capitals."""
    last = max((at for at, word in enumerate(words, 1) if word[0].isupper()), default=len(words))
    rest = words[last:]
    if (
        not rest
        or any(len(word) > 2 and lexicon.is_name(word) for word in rest)
        or (len(rest) == 1 and not lexicon.ordinary(rest[0]))
    ):
        return len(words)
    return last


def _tenanted(text: str, row: Row, lexicon: Lexicon) -> list[Row]:
    """Return an address, and who is named right behind its street without a mark between: "12 Elm Street John Smith"."""
    tenant = _TENANT.search(text, row.start, row.end)
    if tenant and tenant.end() == row.end:
        first, last = tenant["name"].split(" ")
        if lexicon.is_given(first) and lexicon.is_surname(last) and not lexicon.is_place(last):
            start = tenant.start("name")
            return [row._replace(end=start - 1), Row(start, row.end, "PERSON", row.score)]
    bell = _BELL.search(text, row.start, row.end)
    if bell and bell.start() > row.start and any(map(lexicon.has_name, bell["name"].split())):
        return [row._replace(end=bell.start()), Row(*bell.span("name"), "PERSON", row.score)]
    return [row]


def joined(text: str, begin: int, end: int, rows: list[Row], lexicon: Lexicon) -> list[Row]:
    """Return the rows with the names joined over initials, particles and suffixes, within the segment."""
    grown: list[Row] = []
    for row in rows:
        if row.entity_type != "PERSON":
            grown.append(row)
            continue
        if _TITLE.fullmatch(text, row.start, row.end):
            continue
        last = grown[-1] if grown else None
        if last and last.entity_type == "PERSON" and _LINK.fullmatch(text, last.end, row.start):
            grown[-1] = last._replace(end=_end_of(text, row.end, end))
            continue
        floor = max(begin, last.end if last else begin, row.start - REACH)
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
