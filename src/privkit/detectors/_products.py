"""Products without a catalogue: brands, lines and models that an order, a delivery or a complaint is about."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator

from privkit.detectors import _product_words as known
from privkit.detectors._base import check_text
from privkit.text import Span, fold
from privkit.text._lazy import lazy

__all__ = ["products"]

_TOKEN = lazy(r"[^\W_]+(?:(?:[-+.]|['’](?!s(?![^\W_])))[^\W_]+)*")  # without the possessive of "iPhone 13's"
_ELIDED = lazy(r"(?i:d|l|un|dell|all|nell|sull|quell)['’]")
_COLON = lazy(r"[\"'*]{0,2}[ \t]?:[ \t]{0,4}[\"'*]{0,2}")
_GAP = lazy(r"[ \t\xa0]{1,2}")
_QUANTITY = lazy(
    r"\d{1,6}(?:\.\d{1,4})?(?:kg|g|mg|ml|cl|l|cm|mm|m|km|kwh|w|v|hz|khz|ghz|mah|pcs|x|am|pm|h|min|st|nd|rd|th)"
)
_CLOTHES = lazy(r"\d?x{0,4}[sml]")
_SMALL_ROMAN = frozenset(("ii", "iii", "iv"))
_GATE = known.CUES | known.MODEL_CUES | known.LABELS
_LISTS = known.LINES | known.WEAK | known.BRANDS
_BEHIND_ARTICLE = _LISTS | _GATE
_NUMBER_WORDS = frozenset(("no", "no.", "nr", "nr.", "number", "nummer", "name"))

_NEAR = 120  # code points around a product within which its order is spoken of
_MOST = 7  # words of a product's name
_CHAIN = 5  # words between a verb of ordering and the product
_LISTED, _SHAPED = 0.8, 0.5


class _Products:
    """See ``products``."""

    entities = frozenset({"PRODUCT"})
    reach = 3 * _NEAR
    keeps_its_word = True

    def __repr__(self) -> str:
        return "<Products>"

    def __call__(self, text: str, /) -> list[Span]:
        words = _TOKEN.findall(check_text(text).lower())
        if _GATE.isdisjoint(words) and _GATE.isdisjoint(
            [word.replace("’", "'").partition("'")[2] for word in words if "'" in word or "’" in word]
        ):
            return []
        reading = _Reading(fold(text))
        rows = list(reading.candidates())
        listed = {at for first, last, score in rows if score == _LISTED for at in range(first, last)}
        return [
            Span(start, end, "PRODUCT", score, "products")
            for first, last, score in dict.fromkeys(rows)
            if score == _LISTED or listed.isdisjoint(range(first, last))
            if (end := reading.places[last - 1][1]) - (start := reading.places[first][0]) <= _NEAR
        ]


def _behind_article(text: str, start: int, end: int) -> int:
    """Return where a word begins: "l'iPhone" and "l'ordine" behind their article, "L'Oréal" not."""
    article = _ELIDED.match(text, start, end)
    return article.end() if article and text[article.end() : end].lower() in _BEHIND_ARTICLE else start


class _Reading:
    """The words of one text, and which of them make the name of a product."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.places = [(_behind_article(text, *match.span()), match.end()) for match in _TOKEN.finditer(text)]
        self.words = [text[start:end] for start, end in self.places]
        self.small = [word.lower() for word in self.words]
        self.cues = [place[0] for place, word in zip(self.places, self.small) if word in known.CUES]  # noqa: B905
        self.shouted = text.isupper()

    def candidates(self) -> Iterator[tuple[int, int, float]]:
        """Yield the first word, the one after the last, and the score of each product."""
        for at, word in enumerate(self.small):
            if word in _LISTS:
                last = self._listed(at)
                if last and self._ordered(at, last) and not self._sent_from(at):
                    yield at, last, _LISTED
            if word in known.AND and self._ordered(at, at + 1):
                yield from self._after(at, certain=True)
            if word in known.TAKING:
                yield from self._after(at)
                yield from self._before(at)
            elif word in known.LABELS:
                yield from self._labelled(at)
            elif word in known.MODEL_CUES:
                yield from self._model_number(at)

    def _joined(self, at: int) -> bool:
        """Say whether nothing but a space stands between this word and the one before."""
        return 0 < at < len(self.words) and bool(
            _GAP.fullmatch(self.text, self.places[at - 1][1], self.places[at][0])
        )

    def _capital(self, at: int) -> bool:
        return not self.shouted and self.words[at][0].isupper()

    def _listed(self, at: int) -> int:
        """Return where the name that begins with a known word ends, or 0 if it is none."""
        word, brand = self.small[at], self.small[at] in known.BRANDS
        if not brand and self._joined(at) and self.small[at - 1] in known.BRANDS:
            return 0  # it began one word earlier
        last = at + 1
        told = last if word in known.LINES else 0
        while last - at < _MOST and self._joined(last):
            kind = self._part(last, brand=brand)
            if not kind:
                break
            last += 1
            if kind == "telling" and not (word in known.EVERYDAY and self._is_said(at, last - 1)):
                told = last
            if self.small[last - 1] in known.GENERIC:
                break
        if word in known.WEAK and not brand:
            return self._weak(at, told)
        named = word not in known.EVERYDAY or self._capital(at)
        return told or (last if named and self._in_slot(at) else 0)

    def _is_said(self, at: int, part: int) -> bool:
        """Say whether a brand's everyday word and the word behind it speak of somebody or something else: "my brother Max"."""
        if self.small[part] not in known.MODELS:
            return False
        return self.small[at] == "brother" or not (self._capital(at) or self._in_slot(at))

    def _weak(self, at: int, last: int) -> int:
        """Return the end for a word such as "switch", which is a product's only by its capital, article or model."""
        owned = self._capital(at) or (self._joined(at) and self.small[at - 1] in known.BEFORE)
        tail = self.small[at + 1 : last]
        if owned and any(word in known.MODELS or not word.isalpha() for word in tail):
            return last
        alone = not tail and self._capital(at) and self._in_slot(at)
        return at + 1 if alone else 0

    def _part(self, at: int, *, brand: bool) -> str:
        """Say whether a word belongs to a product's name, and whether it tells one from a company."""
        word = self.small[at]
        if self._is_model(at) or (
            brand and (word in known.GENERIC or word in known.LINES or word in known.WEAK)
        ):
            return "telling"
        plain = word in known.NEVER or word in known.CUES or word in known.BEFORE
        return "maybe" if brand and self._capital(at) and not plain else ""

    def _is_model(self, at: int) -> bool:
        word, written = self.small[at], self.words[at]
        if word in known.MODELS:
            follows = self.small[at + 1] if self._joined(at + 1) else ""
            return self._capital(at) or follows not in known.BEFORE or follows.isdigit()
        if word.isdigit():
            return len(word) <= 4 and self._is_no_count(at)
        if word in ("gb", "tb"):
            return self.small[at - 1].isdigit()
        if any(character.isdigit() for character in word):
            lettered = any(character.isalpha() for character in word)  # others are telephone numbers, dates
            return lettered and not _QUANTITY.fullmatch(word) and "." not in word and len(word) <= 16
        short = written.isupper() and len(word) <= 4 and not self.shouted and word not in known.NEVER
        return short or word in _SMALL_ROMAN

    def _is_no_count(self, at: int) -> bool:
        end = self.places[at][1]
        if self.text[end : end + 1] in tuple("%€$£:/"):
            return False
        following = self.text[end : end + 2].strip()[:1]
        return following not in tuple("%€$£") and not (
            self._joined(at + 1) and self.small[at + 1] in known.UNITS
        )

    def _ordered(self, first: int, last: int) -> bool:
        """Say whether the text near by speaks of an order."""
        start, end = self.places[first][0], self.places[last - 1][1]
        at = bisect_left(self.cues, start - _NEAR)
        return at < len(self.cues) and self.cues[at] < end + _NEAR

    def _sent_from(self, at: int) -> bool:
        """Say whether a telephone signs what was written on it: "Sent from my iPhone"."""
        return tuple(self.small[max(0, at - 3) : at]) in known.SENT_FROM

    def _in_slot(self, at: int) -> bool:
        """Say whether a verb of ordering and words such as "a new" stand directly before this word."""
        for place in range(at - 1, max(at - 2 - _CHAIN, -1), -1):
            if not self._joined(place + 1):
                return False
            if self.small[place] in known.TAKING:
                return True
            if self.small[place] not in known.BEFORE:
                return False
        return False

    def _after(self, verb: int, *, certain: bool = False) -> Iterator[tuple[int, int, float]]:
        """Find what follows "ordered a new …" and looks like a name; with a model, if it must be certain."""
        first = verb + 1
        while first - verb <= _CHAIN and self._joined(first) and self.small[first] in known.BEFORE:
            first += 1
        if self._joined(first):
            last = first
            while last - first < _MOST and (last == first or self._joined(last)) and self._shaped(last):
                last += 1
            coded = self._coded(first, last)
            told = coded or (not certain and self._telling(first, last))
            if (first > verb + 1 and told) or (coded and last - first > 1):
                yield first, last, _SHAPED

    def _before(self, verb: int) -> Iterator[tuple[int, int, float]]:
        """Find what stands before "… hasn't arrived" or "… bestellt", behind an article."""
        last = verb
        while verb - last < 4 and self._joined(last) and not self._shaped(last - 1):
            if self.small[last - 1] in known.NEVER - {"i"}:
                return
            last -= 1
        first = last
        while last - first < _MOST and self._joined(first) and self._shaped(first - 1):
            first -= 1
        owned = first > 0 and self._joined(first) and self.small[first - 1] in known.BEFORE
        if owned and (self._coded(first, last) or self._telling(first, last)):
            yield first, last, _SHAPED

    def _labelled(self, label: int) -> Iterator[tuple[int, int, float]]:
        """Find what stands in a form's field: "Product: Pixel 7 Pro"."""
        first = label + 1
        if first < len(self.small) and self.small[first] in _NUMBER_WORDS and self._joined(first):
            first += 1
        if first < len(self.small) and _COLON.fullmatch(
            self.text, self.places[first - 1][1], self.places[first][0]
        ):
            listed = self._listed(first) if self.small[first] in _LISTS else 0
            last = listed or first
            while last - first < _MOST and (last == first or self._joined(last)) and self._shaped(last):
                last += 1
            if listed or self._coded(first, last) or self._telling(first, last):
                yield first, last, _LISTED if listed else _SHAPED

    def _model_number(self, cue: int) -> Iterator[tuple[int, int, float]]:
        first = cue + 1
        if first < len(self.small) and self.small[first] in _NUMBER_WORDS:
            first += 1
        if first < len(self.small) and self.places[first][0] - self.places[cue][1] <= 12:
            between = self.text[self.places[first - 1][1] : self.places[first][0]]
            if between.strip(" .:#\t") == "" and self._coded(first, first + 1):
                yield first, first + 1, _SHAPED

    def _shaped(self, at: int) -> bool:
        """Say whether a word could be part of a name: a capital, or letters and digits."""
        word = self.small[at]
        if word in known.NEVER or word in known.CUES or (word in known.BEFORE and not self._numbers(at)):
            return False
        return self._capital(at) or self._numbers(at)

    def _numbers(self, at: int) -> bool:
        word = self.small[at]
        if word.isdigit():
            return len(word) <= 4 and at > 0 and self._capital(at - 1) and self._is_no_count(at)
        return _is_code(word)

    def _coded(self, first: int, last: int) -> bool:
        """Say whether a word joins letters and digits, or a number follows a word."""
        small = self.small[first:last]
        return any(_is_code(word) for word in small) or (
            len(small) > 1 and not small[0].isdigit() and any(word.isdigit() for word in small[1:])
        )

    def _telling(self, first: int, last: int) -> bool:
        """Say whether capitals make a name: two words with one, or one inside a word."""
        written = self.words[first:last]
        if self.shouted or not written:
            return False
        inner = any(not word.isupper() and word[1:] != word[1:].lower() for word in written)
        return len(written) > 1 or inner


def _is_code(word: str) -> bool:
    if word.isdigit() or word.isalpha() or len(word) > 16 or "." in word:
        return False
    if _QUANTITY.fullmatch(word) or _CLOTHES.fullmatch(word):
        return False
    digits = sum(character.isdigit() for character in word)
    letters = sum(character.isalpha() for character in word)
    return 0 < digits < 6 and letters > 0


def products() -> _Products:
    """Return a detector of products (``PRODUCT``) that needs no catalogue.

    A product is personal only as somebody's, so it is found where the text near by speaks of an order, a
    delivery, a return or a fault: "ordered an iPhone 13", "mein Galaxy S9 ist defekt"; not in "is the Galaxy S9
    waterproof?". Some hundred brands and lines of consumer goods are known, in any case; what else looks like a
    name with a model ("a Trailblazer X200") is found behind the words of an order in English, German, French,
    Spanish, Italian, Dutch, Portuguese and Polish. Hand over your own catalogue with ``phrases()``: it finds
    more and errs less.
    """
    return _Products()
