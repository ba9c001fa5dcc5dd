"""Texts of languages the lists know little of: there the small words of the language, and what stands small, are no names."""

from __future__ import annotations

import re

from privkit.detectors._after._grammar_words import ARTICLES, ENDINGS, ENGLISH, GRAMMAR_WORDS, LANGUAGES
from privkit.detectors._after._matters import MATTERS
from privkit.detectors._after._people import PARTICLE
from privkit.detectors._after._row import Lexicon, Row, word_set
from privkit.text._lazy import lazy

__all__ = ["without_foreign"]

_SHORTEST = 5
_LEAST = 3  # so many small words of it tell a language
_MOST_ARTICLES = 2  # of these: they stand in names too, as in "Oscar de la Hoya"
_EVEN_SO = word_set(
    "han uma om fem andre ned sådan estes ambas"
)  # though some people are called so elsewhere
_LETTERS = re.compile(r"[^\W\d_]+")
# Behind these stand people and places, whatever the lists say.
_CUES = lazy(
    r"(?<!\w)(?:chamo|nome|nombre|nom|name|namn|navn|naam|hedder|heter|heet|hei(?:ß|ss)e|heißt|llamo|llama|chiamo|chiama|"
    r"appelle|"
    r"imię|nazywam|sou|soy|sono|suis|bin|ben|jeg er|jag är|det er|det är|hier ist|aqui é|habla|met|med|mit|com|con|avec|z|"
    r"fal(?:ei|ar)|habl[ée]|parlato|talte|pratade|snakket|gesprochen|sprak|rozmawiałe?a?m|"
    r"m[oa]r[oa]|viv[oe]|bor|bo|wohne?|wohnt|woont?|wonen|habite|abit[oa]|mieszkam?|"
    r"hijo|hija|esposa|esposo|marido|mujer|mulher|filh[oa]|irmã|irmão|herman[oa]|vecin[oa]|vizinh[oa]|mari|femme|fils|fille|"
    r"voisine?|moglie|marito|figli[oa]|vicin[oa]|mann|frau|sohn|tochter|nachbar(?:in)?|man|vrouw|zoon|dochter|buurman|"
    r"buurvrouw|"
    r"kone|søn|datter|nabo|hustru|son|dotter|granne|sønn|mąż|żona|córka|syn|sąsiad(?:ka)?|señora?|sr|sra|senhora?|herr|frau|"
    r"fru|"
    r"mevrouw|meneer|pani?|panią|panem|hej|hallo|hola|olá|oi|ciao|bonjour|salut|cześć|hilsen|groetjes|cumprimentos|"
    r"saludos|saluti|tack|tak|gracias|obrigad[oa]|grazie|merci|danke|bedankt|dziękuję)(?!\w)[ .,:]{1,2}(?:[ao][ ]|"
    r"de[rn]?[ ]|die[ ]|em[ ]|en[ ]|in[ ]|i[ ]|à[ ]|w[ ])?\Z",
    re.IGNORECASE,
)
# Behind these even what else is a small word is a name: "me llamo Ella", "mi chiamo mia".
_NAMED = lazy(
    r"(?<!\w)(?:chamo|nome|nombre|nom|name|namn|navn|naam|hedder|heter|heet|hei(?:ß|ss)e|llam[oa]s?|chiam[oai]|appelle|"
    r"nazywam się|imię)(?:[ ](?:é|è|es|est|is|ist|er|är|to))?[ :]{1,2}\Z",
    re.IGNORECASE,
)
# And behind these no name stands.
_ARTICLE = lazy(
    r"(?<!\w)(?:en|et|ett|denne|dette|disse|min|mit|mine|din|dit|sin|sit|sine|nogle|ingen|um|uma|umas|uns|este|esta|estes|"
    r"estas|"
    r"esse|essa|cada|alguns|algumas|un|una|uno|unos|unas|une|cette|ces|ein|eine|einen|einem|einer|kein|keine|een|deze|"
    r"geen)[ ]\Z",
    re.IGNORECASE,
)
_REACH = 32


def without_foreign(
    text: str, begin: int, end: int, words: frozenset[str], rows: list[Row], lexicon: Lexicon
) -> list[Row]:
    """Return the rows without what is grammar, and what is written small, on no list and behind no cue, in such a text.

    Nor with what is written to shops of in small letters. ``words`` are those of the segment in small letters.
    """
    if rows and not words.isdisjoint(MATTERS):
        rows = [past for past in (_past_matters(text, row) for row in rows) if past.start < past.end]
    if not rows or GRAMMAR_WORDS.isdisjoint(words):
        return rows
    small, english = words & GRAMMAR_WORDS, len(words & ENGLISH)
    letters = len(max(small, key=len)) == 1  # which may spell a name
    if letters or len(small) + _MOST_ARTICLES <= english:
        return rows
    spoken, grammar, articles = _language(words)
    if spoken <= english or spoken < _LEAST - 1:
        return rows
    part = text[begin:end]
    if spoken >= _LEAST and not part.islower():
        rows = [_before_grammar(text, row, grammar | articles) for row in rows]
    if not part.isupper():
        rows = [row for row in rows if not _is_grammar(text, begin, row, grammar | articles)]
    if spoken < _LEAST:
        return rows
    mixed = not part.islower() and not part.isupper()
    return [
        row
        for row in rows
        if row.entity_type == "ORGANIZATION" or not _is_none(text, begin, row, grammar, lexicon, mixed=mixed)
    ]


def _language(words: frozenset[str]) -> tuple[int, frozenset[str], frozenset[str]]:
    """Return the language that most small words are of: how many, which it has, and its articles."""
    best, there = 0, 0
    for place, (grammar, articles) in enumerate(zip(LANGUAGES, ARTICLES, strict=True)):
        spoken = len(words & grammar) + min(_MOST_ARTICLES, len(words & articles))
        if spoken > best:
            best, there = spoken, place
    return best, LANGUAGES[there], ARTICLES[there]


def _is_grammar(text: str, begin: int, row: Row, small_words: frozenset[str]) -> bool:
    """Say whether a row is nothing but small words, written small and not said to be a name."""
    value = text[row.start : row.end]
    if not value.islower() or value in _EVEN_SO or not small_words.issuperset(_LETTERS.findall(value)):
        return False
    return _NAMED.search(text, max(begin, row.start - _REACH), row.start) is None


def _before_grammar(text: str, row: Row, small_words: frozenset[str]) -> Row:
    """Return a person without the small words behind the name: "CARLOS ANDRADE E QUERO", "Bo om"."""
    if row.entity_type != "PERSON":
        return row
    words = list(re.finditer(r"\S+", text[row.start : row.end]))
    large = text.isupper()
    while (
        len(words) > 1
        and words[-1].group().lower() in small_words
        and (large or (words[-1].group().islower() and words[0].group()[0].isupper()))
    ):
        del words[-1]
    return row._replace(end=row.start + words[-1].end()) if words else row


def _past_matters(text: str, row: Row) -> Row:
    """Return it without the things at its beginning that are bought, sent and paid: "camicia di ilaria", "de levering"."""
    value = text[row.start : row.end]
    if not value.islower():
        return row
    words = list(re.finditer(r"\S+", value))
    told = [word.group() in MATTERS for word in words]
    small = [word.group() in GRAMMAR_WORDS or PARTICLE.fullmatch(word.group()) is not None for word in words]
    if not any(told) or (not told[0] and not all(map(max, told, small))):
        return row
    start = next(
        (word.start() for word, one, two in zip(words, told, small, strict=True) if not (one or two)),
        len(value),
    )
    return row._replace(start=row.start + start)


def _is_none(
    text: str, begin: int, row: Row, grammar: frozenset[str], lexicon: Lexicon, *, mixed: bool
) -> bool:
    value = text[row.start : row.end]
    parts = _LETTERS.findall(value)
    others = [word for word in parts if word.lower() not in grammar or PARTICLE.fullmatch(word)]
    if not others and parts:
        return not lexicon.is_given(value) or (mixed and value.islower()) or value.lower() in _EVEN_SO
    since = max(begin, row.start - _REACH)
    small = value.islower() and (mixed or _ARTICLE.search(text, since, row.start) is not None)
    if any(lexicon.is_given(word) if small else _is_known(word, lexicon) for word in others):
        return False
    if any(character.isdigit() for character in value):
        return (
            (small or len(parts) - len(others) > 1)
            and len(others) < len(parts)
            and not any(map(lexicon.is_street, others))
        )
    if len(others) < len(parts):
        return value.islower() or any(word.islower() and word in grammar for word in parts)
    if not value.islower() or text[row.start - 1 : row.start] == "@":
        return False
    if not small and not any(len(word) > _SHORTEST and word.endswith(ENDINGS) for word in others):
        return False
    first = value.find(" ") + 1  # "nabo thorgunn" has its cue in itself
    return _CUES.search(text, since, row.start) is None and not (first and _CUES.search(value, 0, first))


def _is_known(word: str, lexicon: Lexicon) -> bool:
    return len(word) > 2 and (lexicon.has_name(word) or lexicon.is_town(word))
