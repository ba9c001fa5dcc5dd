"""Dates, dates of birth and ages, in the forms and languages people type them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privkit.detectors._months import MONTHS
from privkit.text._lazy import lazy

__all__ = ["BIRTH_WORDS", "DAYS", "ages", "birth_behind_name", "births", "births_in_scripts", "dates"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]

_ORDINAL = r"(?:st|nd|rd|th|er|\.|º|°)?"
_WORDLIKE = r"0-9A-Za-z_\u00c0-\u024f"  # what a date does not touch; Chinese and the like it may
_CLOCK = r"(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+\-]\d\d:?\d\d)?)?"
_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_DATE = lazy(
    rf"""(?<![{_WORDLIKE}./\-])(?:
      {_YEAR}([./\-])(?:0?[1-9]|1[0-2])\1{_DAY}{_CLOCK}
    | {_DAY}([./\-]|[ ]?/[ ]?|\.[ ]){_DAY}\2(?:{_YEAR}|\d\d)
    | {_DAY}{_ORDINAL}[ ./\-]{{0,2}}(?:of[ ]|de[ ]|di[ ])?(?:{MONTHS})\b\.?[ ,./\-]{{0,3}}
      (?:de[ ]|del[ ]|of[ ])?(?:{_YEAR}|'?\d\d(?![:.]?\d))
    | (?:{MONTHS})\b\.?[ \-]{_DAY}(?:st|nd|rd|th)?(?:,[ ]?|[ \-]|,?[ ]of[ ])(?:{_YEAR}|'\d\d)
    | {_YEAR}\.?[ ](?:m\.[ ])?(?:{MONTHS})\b\.?[ ]{_DAY}
    )(?![{_WORDLIKE}/]|[.\-]\d)""",
    re.IGNORECASE | re.VERBOSE,
)
# Without a year, an abbreviation that is also a word ("2 out of 3", "a 5 set") makes no date.
_MONTH_WORDS = r"(?!(?:out|set|ago|gen|mag|lip|lug)\b)"
_DAY_MONTH = lazy(
    rf"(?<![{_WORDLIKE}./\-])"
    rf"(?:{_DAY}{_ORDINAL}[ \-]{{0,2}}(?:of |de |di )?{_MONTH_WORDS}(?:{MONTHS})"
    rf"|{_MONTH_WORDS}(?:{MONTHS})\.?[ \-]{_DAY}(?:st|nd|rd|th)?)(?![{_WORDLIKE}%])",
    re.IGNORECASE,
)
_COMPACT = lazy(
    rf"(?<![{_WORDLIKE}./\-])(?:{_YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
    rf"|(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|[12]\d|3[01]){_YEAR})(?![{_WORDLIKE}/]|[.\-]\d)"
)
# Beside a cue only: "DOB 24 06 1973".
_SPACED = lazy(
    rf"(?<![{_WORDLIKE}./\-])(?:{_DAY} (?:0?[1-9]|1[0-2]) {_YEAR}|{_YEAR} (?:0[1-9]|1[0-2]) {_DAY})(?![{_WORDLIKE}/]|[ .\-]\d)"
)
_TIME = lazy(
    r"(?<![\w:.])(?:(?:[01]?\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:\s?[ap]\.?m\b\.?)?"
    r"|(?:0?[1-9]|1[0-2])\s?[ap]\.?m\b\.?)(?![\w:])",
    re.IGNORECASE,
)

# The last word of each cue, and the words that must stand before it where it alone says too little.
_BIRTH_CUES: dict[bytes, tuple[bytes, ...]] = {
    **dict.fromkeys(
        b"anniversaire cumpleanos compleanno verjaardag urodziny urodzin narozeniny szuletesnap birth birthday birthdate "
        b"birthdata dob bday born dateofbirth birthdays geboren geburtsdatum "
        b"geburtstag geboortedatum naissance nacimiento nacido nacida nacio naci nascita nato nata nascimento "
        b"nascido nascida nasci urodzenia geb nasc urodzony urodzona urodzil urodzila urodzilem "
        b"urodzilam fodd fodelsedatum fodelsedag fodt fodselsdato fodselsdag syntynyt syntymaaika syntymaaikani syntymapaiva "
        b"syntymapaivani dogum dogumlu dogumluyum dogdum nascut nascuta nasterii narozen narozena narozeni narodeny narodena "
        b"narodenia szuletett szulettem szuletesi rojen rojena rojstva roden rodena rodenja sundinud sunniaeg gimes gimusi "
        b"dzimis dzimusi dzimsanas lahir kelahiran lindur lindjes datelindja kuzaliwa nilizaliwa kapanganakan kaarawan "
        b"ipinanganak gebore geboortedag faddur fadd fadingardagur nascuda naixement janm janma janam rozhdeniya rodilsya "
        b"rodilas".split(),
        (),
    ),
    b"b": (b"d", b"o"),
    b"sinh": (b"ngay",),
    b"ngay": (b"sinh",),
    b"le": (b"ne", b"nee", b"e"),  # né le, née le, né(e) le
    b"ur": (b"data", b"dnia"),
}
BIRTH_WORDS = frozenset(_BIRTH_CUES)
# The same in other scripts than Latin: Cyrillic, Greek, Hebrew, Arabic, Devanagari, Chinese, Japanese, Korean, Thai.
_SCRIPT_BIRTHS = lazy(
    "(?<!\\w)д\\. ?р\\.|дат[аыу] рождения|день рождения|родил(?:ся|ась)|дата народження|народи(?:вся|лася|лась)"
    "|дата на раждане|роден[а]?(?!\\w)"
    "|датум (?:рођења|на раѓање)|рођен[а]?(?!\\w)|ημερομηνία γέννησης|γεννήθηκ|תאריך (?:ה)?לידה|נולדתי|נולדה?(?!\\w)"
    "|تاريخ (?:ال)?ميلاد|مواليد|जन्म ?(?:तिथि|तारीख|दिनांक)"
    "|تاریخ (?:تولد|پیدائش)|متولد|জন্ম ?(?:তারিখ|দিন)|பிறந்த ?(?:நாள்|தேதி)|పుట్టిన ?(?:తేదీ|రోజు)|ಹುಟ್ಟಿದ ?(?:ದಿನಾಂಕ|ದಿನ)|ജനന ?(?:തീയതി|തിയതി)"
    "|જન્મ ?(?:તારીખ|તિથિ)|ਜਨਮ ?(?:ਮਿਤੀ|ਤਾਰੀਖ)|जन्म ?मिति|උපන් ?දිනය|დაბადების (?:თარიღი|დღე)|დავიბადე|ծննդյան|ծնված|ծնվել"
    "|туған (?:күні?м?|жылы)|төрсөн|កំណើត|ວັນເກີດ|မွေး(?:နေ့|သက္ကရာဇ်)|የትውልድ ቀን"
    "|出生(?:日期|年月日|于)?|生日|生年月日|誕生日|생년월일|생일|วันเกิด|เกิดวันที่",
    re.IGNORECASE,
)
_SCRIPT_MONTHS = (
    "январ[ья]|феврал[ья]|марта?|апрел[ья]|мая|май|июн[ья]|июл[ья]|августа?|сентябр[ья]|октябр[ья]|ноябр[ья]|декабр[ья]"
    "|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня"
    "|ιανουαρίου|φεβρουαρίου|μαρτίου|απριλίου|μα[ΐι]ου|ιουνίου|ιουλίου|αυγούστου|σεπτεμβρίου|οκτωβρίου|νοεμβρίου|δεκεμβρίου"
)
_SCRIPT_DATE = lazy(
    rf"(?<![{_WORDLIKE}])(?:{_YEAR} ?[年년] ?(?:0?[1-9]|1[0-2]) ?[月월] ?{_DAY} ?[日일]"
    rf"|{_DAY} (?:{_SCRIPT_MONTHS}) {_YEAR}(?![{_WORDLIKE}]))",
    re.IGNORECASE,
)
_BORN_POLISH = lazy(r"ur\.[ ]?(?=\d)", re.IGNORECASE)  # urodzony, as in "ur. 30.01.1964"
_DIGIT = lazy(rb"[0-9]")
_BIRTH_REACH = 40
_LONGEST_DATE = 40
_NEITHER = lazy(r"[\n;!?]")
# "ne le" without its accent is a negation, and "e le" Italian, unless a form of "to be" stands before.
_BORN_FRENCH = lazy(
    r"(?:n(?:é|e\u0301)(?:\(?e\)?)?|nee|(?:suis|est|es|etait|était|dame|monsieur) ne) le\Z", re.IGNORECASE
)
# A present for a birthday has a date of its own, and the alliance is nobody's birth.
_NO_BIRTH = lazy(
    r"(?i:birthdays?|bday)[ \-](?i:gift|present|part(?:y|ies)|card|cake|wish|surprise|order|discount|voucher|offer)"
    r"|NATO\b(?! (?:IL|A|AD|NEL)\b)(?!:)"
)
# Between the cue and a date, or just before one: the date is of something else, unless "…: " leads to it.
_OTHER_DAY = lazy(
    r"\b(?:order|deliver|due|ship|arriv|expir|appointment|invoice|paid|placed|bought|purchas|book|cancel|return"
    r"|until|gift|bestell|liefer|rechnung|commande|livr|pedido|ordin|consegn)",
    re.IGNORECASE,
)
_LEADS_TO = lazy(r"(?:[:=]|\b(?:is|was|ist|est|es|è|é|jest|to)) {0,2}\Z", re.IGNORECASE)
_NEXT_SENTENCE = lazy(r"[^\W\d_]{3}[.!?]\s+[A-Z][a-z]+\s")

# A day at which somebody who writes today may have been born, years of two digits from 1930 on.
DAYS = frozenset(
    day + sign + month + sign + year
    for sign in (b".", b"/", b"-")
    for day in (b"0", b"00")
    for month in (b"0", b"00")
    for year in (b"00", b"0000")
) | {b"0000-00-00"}
"""Shapes of days."""
_LIFETIME = lazy(
    rf"(?:(?:{_DAY}\.(?:0?[1-9]|1[0-2])\.|{_DAY}[/\-]{_DAY}[/\-])(?:19[2-9]\d|200\d|201[0-2]|[3-9]\d)|(?:19[2-9]\d|200\d|201[0-2])-(?:0[1-9]|1[0-2])-{_DAY})"
)
_NAMED = lazy(
    r"(?<![^\s(])[A-Z\u00c0-\u00dd](?:[\w'’-]+|\.)(?:[ ][A-Z\u00c0-\u00dd](?:[\w'’-]+|\.)){1,3},?[ ]\(?\Z"
)
_LONGEST_NAME = 60
_NO_NAME = lazy(
    r"(?<!\w)(?:date|datum|data|fecha|issued?|order|ordered|since|version|updated?|due|released?|founded|copyright|revision|page|"
    r"invoice|paid|signed|on|at|from|until|to|valid|expir\w*|mon|tue|wed|thu|fri|sat|sun|\w+day|January|February|March|April|June|"
    r"July|August|September|October|November|December|street|st|road|rd|ltd|inc|gmbh|llc|corp)(?!\w)",
    re.IGNORECASE,
)

_AGES = lazy(
    rf"(?<![{_WORDLIKE}.,])(?:"
    r"(?:aged?|age is|age of|edad|alter|eta|età|leeftijd|wiek|idade|âge)(?:[\"']?\s?[:=]\s?[\"']?|\s|\s?[(>]"
    r"|\s[\"'])(?P<a>\d{1,3})"
    r"|(?P<b>\d{1,3})(?:[ \-]?(?:years?|yrs?)[ \-]?old|[ \-]?(?:yo|y/o|y\.o\.?))"
    rf"|(?P<c>\d{{1,3}}) (?:jahre alt|ans|años|anos|anni|jaar oud|lat|years? of age))(?![{_WORDLIKE}])",
    re.IGNORECASE,
)


def dates(text: str) -> list[Row]:
    """Return every date and time of day, as DATE_TIME."""
    spans = {match.span() for form in (_DATE, _DAY_MONTH, _TIME) for match in form.finditer(text)}
    rows: list[Row] = []
    for start, end in sorted(spans, key=lambda span: (span[0], -span[1])):
        if not rows or end > rows[-1][1]:  # the day and month of a date found whole are not told again
            rows.append((start, end, "DATE_TIME", 0.6, "date", ()))
    return rows


def births(text: str, words: bytes) -> list[Row]:
    """Return dates that words such as "born" or "DOB" announce, as DATE_OF_BIRTH.

    ``words`` is the text as ``words_of`` makes it. Worth a call only where one of ``BIRTH_WORDS`` is in it.
    """
    rows: set[Row] = set()
    nearest = _Nearest(text, words)
    for at, end in _birth_cues(text, words):
        found = nearest.after(end) or nearest.before(at)
        if found:
            rows.add((*found, "DATE_OF_BIRTH", 0.9, "birth", ()))
    return sorted(rows)


def birth_behind_name(text: str, start: int, end: int) -> Row | None:
    """Return a day of a lifetime right behind a name, as on a form: "Jane Doe, 14.02.1961"; as DATE_OF_BIRTH.

    Args:
        text: the text.
        start: where digits begin whose shape is one of ``DAYS``.
        end: where they end.
    """
    name = _LIFETIME.fullmatch(text, start, end) and _NAMED.search(text, max(0, start - _LONGEST_NAME), start)
    if not name or _NO_NAME.search(name.group()):
        return None
    return (start, end, "DATE_OF_BIRTH", 0.6, "birth", ())


def births_in_scripts(text: str, words: bytes) -> list[Row]:
    """Return dates that words of other scripts than Latin announce, as DATE_OF_BIRTH.

    Worth a call only where the text holds letters of one.
    """
    rows: set[Row] = set()
    nearest = _Nearest(text, words)
    for cue in _SCRIPT_BIRTHS.finditer(text):
        found = nearest.after(cue.end()) or nearest.before(cue.start())
        if found:
            rows.add((*found, "DATE_OF_BIRTH", 0.9, "birth", ()))
    return sorted(rows)


def _birth_cues(text: str, words: bytes) -> Iterator[tuple[int, int]]:
    for word in BIRTH_WORDS.intersection(words.split()):
        needed = _BIRTH_CUES[word]
        at = words.find(word)
        while at >= 0:
            end = at + len(word)
            plain = text.find("%", max(0, at - 4), at) < 0  # "%d %b" is a format
            whole = plain and not (words[at - 1 : at].isalnum() or words[end : end + 1].isalnum())
            told = not needed or _last_word(words, at) in needed or _BORN_POLISH.match(text, at) is not None
            if whole and told and _announces(text, at, end):
                yield at, end
            at = words.find(word, end)


def _last_word(words: bytes, at: int) -> bytes:
    return b"".join(words[max(0, at - 12) : at].split()[-1:])


def _announces(text: str, start: int, end: int) -> bool:
    if text[start:end] in ("le", "LE", "Le"):
        return _BORN_FRENCH.search(text, max(0, start - 12), end) is not None
    return _NO_BIRTH.match(text, start) is None


class _Nearest:
    """Finds the dates beside cues that come in order, and reads no stretch without any twice."""

    __slots__ = ("_clear", "_text", "_words")

    def __init__(self, text: str, words: bytes) -> None:
        self._text = text
        self._words = words
        self._clear = (0, 0)  # no date begins in this stretch

    def after(self, at: int) -> tuple[int, int] | None:
        """Return the first date within reach after the cue, in any form."""
        text, last = self._text, at + _BIRTH_REACH
        if text.startswith("-", at) and (tied := _DATE.match(text[at + 1 : at + _LONGEST_DATE])):
            return at + 1, at + 1 + tied.end()  # "DOB-12/03/1985"
        since, until = self._clear
        start = until if since <= at < until else at
        found = self._first(start, last)
        if found is None:
            self._clear = (since if start == until else at, last + 1)
            return None
        other = _OTHER_DAY.search(text, at, found[0]) and not _LEADS_TO.search(text, at, found[0])
        return None if other or _NEXT_SENTENCE.search(text, at, found[0]) else found

    def _first(self, start: int, last: int) -> tuple[int, int] | None:
        limit = min(len(self._text), last + _LONGEST_DATE)
        if start > last or _DIGIT.search(self._words, start, limit) is None:
            return None
        for pattern in (_DATE, _SCRIPT_DATE, _COMPACT, _SPACED, _DAY_MONTH):
            found = pattern.search(self._text, start, limit)
            if found and found.start() <= last:
                return found.span()
        return None

    def before(self, at: int) -> tuple[int, int] | None:
        """Return the last date before the cue in the same sentence: "05/03/1987 is my date of birth"."""
        text, edge = self._text, max(0, at - _BIRTH_REACH)
        if self._clear[0] <= edge and at <= self._clear[1]:
            return None
        if _DIGIT.search(self._words, edge, at) is None:
            return None
        last = None
        for found in _DATE.finditer(text, edge, at):
            last = found
        if last is None or _NEITHER.search(text, last.end(), at):
            return None
        near = max(0, last.start() - 24)
        other = _OTHER_DAY.search(text, near, last.start()) or _OTHER_DAY.search(text, last.end(), at)
        return None if other else last.span()


def ages(text: str) -> list[Row]:
    """Return ages that their words give away: "34 years old", "aged 34"."""
    return [
        (*match.span(match.lastgroup or 0), "AGE", 0.7, "age", ())
        for match in _AGES.finditer(text)
        if int(match[match.lastgroup or 0]) < 125
    ]
