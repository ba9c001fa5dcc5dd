"""Cue words in scripts that are not Latin, asked for only in a text that holds such letters.

Words of scripts with spaces (Cyrillic, Greek, Hebrew, Arabic, Devanagari …) match from their beginning, behind a
prefix of Hebrew or Arabic, and with a few letters of inflection at their end. In Chinese, Japanese, Korean and Thai a
cue may stand anywhere, since nothing says where a word begins.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping
from typing import NamedTuple, Protocol

from privkit.detectors._cues import BETWEEN, COPULAS, NOT_PERSONAL, Cue, CueBook, bring_together
from privkit.text._lazy import lazy

__all__ = ["CueReader", "ScriptBook", "in_other_script", "is_foreign", "reader", "spelt"]

_BEFORE, _AFTER = 72, 48  # characters looked at beside a number, as in Latin script
_REACH_BEFORE, _REACH_AFTER = 8, 5  # words
_HANDICAP = 3
_LONG_NUMBER = 3  # digits: what stands beyond such a number is about that number
_SUFFIX = 3  # letters of inflection behind a word of at least _INFLECTED letters
_INFLECTED = 4
_OTHER_SCRIPTS = (
    ("\u0370", "\u1dff"), ("\u2c80", "\ud7ff"), ("\uf900", "\ufdff"), ("\ufe70", "\ufefc"),
    ("\U00010000", "\U0001bc9f"), ("\U0001e000", "\U0003ffff"),
)  # fmt: skip
_FOREIGN = lazy(f"[{''.join([f'{first}-{last}' for first, last in _OTHER_SCRIPTS])}]")
# Latin letters and digits by themselves, so that "身份证110105" is two words; vowel signs are part of a word.
_TOKEN = lazy("[0-9A-Za-z]+|[^\\W0-9A-Za-z_\u0900-\u0dff\u0e00-\u0e7f]+|[\u0900-\u0dff\u0e00-\u0e7f]+")
_UNSPACED = lazy("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")
_ABOVE_THAI = "\u2e80"
_HANGUL = lazy("[\uac00-\ud7ff]")
_PREFIXES = lazy("[הבלמושכ]{1,2}|(?:[وف]?[بلك]?(?:ال)?|[وف]?لل)")
_ENDER = lazy("[.;!?\n\r|{}\\[。；！？।]")
_ALIKE = {"ς": "σ", "ى": "ي", "ة": "ه", "ک": "ك", "ی": "ي", "ѓ": "г", "ќ": "к"}
# Words that say nothing by themselves, as in Latin script.
_TEXT_FILLERS = (
    "is are the my no nr id nomer номер номера номером № это есть равен мой моя код број број ми је το ειναι μου αριθμοσ "
    "הוא היא שלי מספר هو هي رقم رقمي का की है नंबर संख्या मेरा"
)
_FILLERS = frozenset(_TEXT_FILLERS.split())
_COPULAS, _LEADING_BACK = (frozenset(word.decode() for word in words) for words in (COPULAS, BETWEEN))


class _Phrase(NamedTuple):
    text: str
    entities: tuple[str, ...]
    shortness: int
    handicap: int
    anywhere: bool
    inflected: bool


class CueReader(Protocol):
    """What says which cues stand beside a place of a text."""

    def before(self, words: bytes, raw: bytes, at: int) -> dict[str, Cue]:
        """Return the entity types announced before the offset."""
        ...

    def after(self, words: bytes, raw: bytes, at: int) -> dict[str, Cue]:
        """Return the entity types announced after the offset."""
        ...


class ScriptBook:
    """Finds cues in other scripts beside a place in a text.

    Args:
        cues: for each phrase the entity types it announces; the type ``""`` announces what is not personal.
        weak: phrases among them that give way to any other cue near by.
    """

    __slots__ = ("_by_start", "_cues", "_weak")

    def __init__(self, cues: Mapping[str, Iterable[str]], *, weak: Iterable[str] = ()) -> None:
        self._cues, self._weak = cues, tuple(weak)

    def __getattr__(self, name: str) -> dict[str, list[_Phrase]]:
        # Only asked for what is not set yet: most programs never meet a number in a text of another script.
        if name != "_by_start":
            raise AttributeError(name)
        given_way = frozenset(map(spelt, self._weak))
        phrases: dict[str, dict[str, None]] = {}
        for spelling, entities in self._cues.items():
            phrases.setdefault(spelt(spelling), {}).update(dict.fromkeys(entities))
        by_start: dict[str, list[_Phrase]] = {}
        for text in sorted(filter(None, phrases), key=len, reverse=True):
            handicap = _HANDICAP if text in given_way else 0
            by_start.setdefault(text[:2], []).append(_phrase(text, tuple(phrases[text]), handicap))
        self._by_start = by_start
        return by_start

    def before(self, folded: str, at: int) -> dict[str, Cue]:
        """Return the entity types announced before the offset, each with how near its cue is.

        A word nearer by that announces something else ("the order, amount: 100") leaves nothing of those before it.
        """
        begin = max(0, at - _BEFORE)
        window = folded[begin:at]
        if window.isascii():
            return {}
        tokens = _tokens(window)
        if begin and tokens and folded[begin - 1].isalnum() and folded[begin].isalnum():
            del tokens[0]  # cut in the middle
        for place in range(len(tokens) - 1, -1, -1):
            if _is_long_number(tokens[place]):
                tokens = tokens[place + 1 :]
                break
        line = " ".join(tokens)
        found: dict[str, Cue] = {}
        for phrase, _, end in self._matches(line):
            behind = _behind(line[end:], phrase)
            if behind and behind[-1] in _COPULAS:  # as in Latin script, so that both count alike
                behind = [word for word in behind if word not in _LEADING_BACK]
            distance = _distance(behind)
            if distance <= _REACH_BEFORE:
                _note(found, phrase, distance)
        other = found.get(NOT_PERSONAL)
        if other is None:
            return found
        return {entity: cue for entity, cue in found.items() if cue.distance <= other.distance}

    def after(self, folded: str, at: int) -> dict[str, Cue]:
        """Return the entity types announced after the offset, within the sentence.

        A cue that a number of its own follows directly belongs to that number.
        """
        window = folded[at : at + _AFTER]
        if window.isascii():
            return {}
        ender = _ENDER.search(window)
        line = " ".join(_tokens(window[: ender.start()] if ender else window))
        found: dict[str, Cue] = {}
        for phrase, start, end in self._matches(line):
            words = line[:start].split()
            distance = _distance(words)
            if distance > _REACH_AFTER or any(map(_is_long_number, words)):
                break
            if not any(token.isdigit() and len(token) > 1 for token in line[end:].split()[:3]):
                _note(found, phrase, distance)
        return found

    def _matches(self, line: str) -> Iterable[tuple[_Phrase, int, int]]:
        """Yield the phrases in a line of words, from left to right, and where they are; not those inside another."""
        known = self._by_start.get
        until = 0
        for start in range(len(line) - 1):
            for phrase in known(line[start : start + 2], ()):
                end = start + len(phrase.text)
                if end > until and line.startswith(phrase.text, start) and _bounded(line, start, end, phrase):
                    yield phrase, start, end
                    until = end
                    break


class _Reading:
    """The cues of one text with letters of other scripts, Latin ones included."""

    __slots__ = ("_folded", "_latin", "_scripts")

    def __init__(self, latin: CueBook, scripts: ScriptBook, folded: str) -> None:
        self._latin, self._scripts, self._folded = latin, scripts, folded

    def before(self, words: bytes, raw: bytes, at: int) -> dict[str, Cue]:
        return bring_together(self._latin.before(words, raw, at), self._scripts.before(self._folded, at))

    def after(self, words: bytes, raw: bytes, at: int) -> dict[str, Cue]:
        return bring_together(self._latin.after(words, raw, at), self._scripts.after(self._folded, at))


def reader(latin: CueBook, scripts: ScriptBook, folded: str) -> CueReader:
    """Return what reads the cues of a text that is not ASCII."""
    return _Reading(latin, scripts, folded) if _FOREIGN.search(folded) else latin


def is_foreign(spelling: str) -> bool:
    """Say whether a cue is spelt in letters of another script than Latin."""
    return not spelling.isascii() and _FOREIGN.search(spelling) is not None


def in_other_script(cue: str) -> bool:
    """Say the same of one cue, without the expression, which takes longer to compile than all cues to read."""
    return not cue.isascii() and any(first <= sign <= last for sign in cue for first, last in _OTHER_SCRIPTS)


def spelt(phrase: str) -> str:
    """Return a phrase as it is compared: small letters without accents, one space between words."""
    return " ".join(_tokens(phrase))


class _Letters(dict[int, str]):
    """Small letters without accents and points, worked out when met."""

    def __missing__(self, code: int) -> str:
        plain = _plain_letter(chr(code))
        if len(self) < 8192:
            self[code] = plain
        return plain


def _plain_letter(sign: str) -> str:
    if "\u0591" <= sign <= "\u06ff" and unicodedata.category(sign) == "Mn":
        return ""  # Hebrew and Arabic are mostly written without their points
    apart = unicodedata.normalize("NFD", sign)
    base = apart[0]
    if any(unicodedata.category(mark) != "Mn" for mark in apart[1:]):
        base = sign  # a Korean syllable is one letter
    return _ALIKE.get(base.lower(), base.lower())


_LETTERS = _Letters()


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(text.translate(_LETTERS))


def _phrase(text: str, entities: tuple[str, ...], handicap: int) -> _Phrase:
    telling = [word for word in text.split() if word not in _FILLERS]
    anywhere = _UNSPACED.match(text) is not None
    # Without spaces the letters say how much a phrase tells: two of them are about a word.
    shortness = -max(1, _size(text)) if anywhere else -len(telling)
    return _Phrase(text, entities, shortness, handicap, anywhere, len(text.split()[-1]) >= _INFLECTED)


def _bounded(line: str, start: int, end: int, phrase: _Phrase) -> bool:
    """Say whether the phrase begins and ends where words of its script may."""
    if phrase.anywhere:
        return True
    lead = line[line.rfind(" ", 0, start) + 1 : start]
    if lead and not _PREFIXES.fullmatch(lead):
        return False
    stop = line.find(" ", end)
    rest = (len(line) if stop < 0 else stop) - end
    return rest == 0 or (phrase.inflected and rest <= _SUFFIX)


def _behind(rest: str, phrase: _Phrase) -> list[str]:
    """Return the words behind a cue, without what is left of its own word."""
    words = rest.split()
    return words[1:] if rest[:1] not in ("", " ") and not phrase.anywhere else words


def _distance(words: list[str]) -> int:
    return sum(map(_weight, words))


def _weight(word: str) -> int:
    if word in _FILLERS:
        return 0
    if word.isdigit():
        return 1 + _HANDICAP
    return _size(word) if _UNSPACED.match(word) else 1


def _size(run: str) -> int:
    """Return about how many words a run of signs without spaces is; a particle is none."""
    if _HANGUL.match(run):
        return run.count(" ") + (len(run) > 1)
    return len(run) // (5 if run < _ABOVE_THAI else 2)


def _is_long_number(token: str) -> bool:
    return len(token) >= _LONG_NUMBER and token.isdigit()


def _note(found: dict[str, Cue], phrase: _Phrase, distance: int) -> None:
    cue = Cue(distance + phrase.handicap, phrase.shortness)
    for entity in phrase.entities:
        if entity not in found or cue < found[entity]:
            found[entity] = cue
