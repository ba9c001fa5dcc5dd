"""Cue words as people write them in a sentence: with the possessives, cases and articles that languages put onto words.

The tables have each cue once. Which endings a word takes is told by the language of the country and the word's own end;
a form that nobody says does no harm, as no text has it.
"""

from __future__ import annotations

__all__ = ["inflected", "taken_apart", "with_stops"]

_LONG = 8
_SHORTEST = 4  # letters of a word that is inflected; abbreviations take a hyphen before the ending
_VOWELS = "aeiouy"
_BORROWED_TEXT = (
    "number no nr id card code identity identifier passport licence license tax vat account bank plate insurance security "
    "business company registration register person personal national social health postal zip"
)
_BORROWED = frozenset(_BORROWED_TEXT.split())
# By region the endings behind a vowel, and behind a consonant.
_HUNGARIAN = "m d ja nk tok juk mat", "om em am a e ja unk uk omat emet"
_FINNISH = "n ni nsa mme", "in ini imme"
_TURKISH = "m n si miz niz", "im um i u imiz umuz"
_SCANDINAVIAN = "n t", "et en"
_SLAVIC = "", "a u em om"
_MALAY = "ku nya", "ku nya"
_ENDINGS = {
    "HU": _HUNGARIAN, "FI": _FINNISH, "EE": ("", "i iks iga"), "TR": _TURKISH, "AZ": _TURKISH,
    "SE": _SCANDINAVIAN, "NO": _SCANDINAVIAN, "DK": _SCANDINAVIAN, "IS": ("n", "id"), "RO": ("", "ul ului"),
    "MD": ("", "ul ului"), "PL": _SLAVIC, "CZ": _SLAVIC, "SK": _SLAVIC, "HR": _SLAVIC, "SI": _SLAVIC, "RS": _SLAVIC,
    "BA": _SLAVIC, "ME": _SLAVIC, "ID": _MALAY, "MY": _MALAY,
}  # fmt: skip
# Stems that change, by region: the end of a word and what it becomes.
_STEMS = {
    "FI": {"us": "uks", "ys": "yks"},
    "TR": {"si": ""}, "AZ": {"si": ""},
    "SE": {"nummer": "numr"}, "IS": {"tala": "tolu"},
    **{region: {"o": "", "a": ""} for region in ("PL", "CZ", "SK", "HR", "SI", "RS", "BA", "ME")},
}  # fmt: skip
_FINNISH_STEM = "en eni emme"
_LETTERS_SPELT = 3, 5  # how many letters of an abbreviation may have stops behind them
_ON_IS_IS = ("FI", "EE")  # in English it is none of the words that say nothing by themselves
_GERMAN = frozenset(("DE", "AT", "CH", "LI"))
_NUMBER_WORDS = ("nummer", "nr")


def with_stops(phrase: str) -> list[str]:
    """Return the words that an abbreviation is when it is typed with stops: "D.N.I."."""
    least, most = _LETTERS_SPELT
    told = least <= len(phrase) <= most and phrase.isascii() and phrase.isalpha() and phrase not in _BORROWED
    return [" ".join(phrase)] if told else []


def taken_apart(phrase: str) -> list[str]:
    """Return a compound of many languages in two words, as with a hyphen between them: "Kunden-Nr."."""
    for number in ("nummer", "nr"):
        stem = phrase.removesuffix(number)
        if stem != phrase and len(stem) >= _SHORTEST and stem.isalpha():
            return [
                f"{stem.removesuffix('s') if len(stem) > _LONG else stem} nr",
                f"{stem} nr",
                f"{stem} nummer",
            ]
    return []


def inflected(phrase: str, region: str) -> list[str]:
    """Return further forms of a cue of a country: "adoszam" as "adoszamunk", "passnummer" as "pass hat die nummer".

    Args:
        phrase: as the tables have it: small letters without accents, or of a script of its own.
        region: whose table it is.
    """
    if not phrase.isascii():
        return _with_article(phrase)
    if region in _GERMAN:
        return _said_of_a_paper(phrase)
    before, space, word = phrase.rpartition(" ")
    if region == "HU" and word.endswith("szam"):
        return [*_of_a_hungarian_paper(phrase), *_inflected(before + space, word, region)]
    said = [f"{phrase} on"] if region in _ON_IS_IS and phrase.split()[0] not in _BORROWED else []
    return [*said, *_inflected(before + space, word, region)]


def _inflected(before: str, word: str, region: str) -> list[str]:
    if region not in _ENDINGS or len(word) < _SHORTEST or word in _BORROWED or not word.isalpha():
        return []
    return [before + form for form in dict.fromkeys(_declined(word, region)) if form != word]


def _of_a_hungarian_paper(phrase: str) -> list[str]:
    """Return what is said of a paper of mine whose number the cue is: "igazolvanyom szama"."""
    paper = phrase.removesuffix("szam").rstrip()
    if len(paper) < _SHORTEST or " " in paper[-_SHORTEST:]:
        return []
    endings = ("m",) if paper[-1] in "aeiou" else ("om", "em", "am")
    return [f"{paper}{ending} szama" for ending in endings]


def _declined(word: str, region: str) -> list[str]:
    forms = [word + ending for ending in _endings(word, region)]
    for end, becomes in _STEMS.get(region, {}).items():
        if word.endswith(end):
            stem = word.removesuffix(end) + becomes
            endings = _FINNISH_STEM.split() if region == "FI" else ["", *_endings(stem, region)]
            forms += [stem + ending for ending in endings]
    return forms


def _endings(word: str, region: str) -> list[str]:
    return _ENDINGS[region][word[-1] not in _VOWELS].split()


def _said_of_a_paper(phrase: str) -> list[str]:
    """Return what is said of a paper whose number the German cue is."""
    for number in _NUMBER_WORDS:
        paper = phrase.removesuffix(number).rstrip()
        if paper != phrase and len(paper) >= _SHORTEST - 1 and " " not in paper:
            paper = paper.removesuffix("s") if paper.endswith("ungs") else paper
            return [f"{paper} {has} {word}" for has in ("hat die", "mit der") for word in _NUMBER_WORDS]
    return []


def _with_article(phrase: str) -> list[str]:
    """Return the Hebrew or Arabic phrase with an article before its last word, which makes the whole definite."""
    before, space, word = phrase.rpartition(" ")
    if not space or len(word) < _SHORTEST - 1:
        return []
    if "\u0590" <= word[0] <= "\u05ff":
        return [] if word.startswith("ה") else [f"{before} ה{word}"]
    if "\u0600" <= word[0] <= "\u06ff":
        return [] if word.startswith("ال") else [f"{before} ال{word}"]
    return []
