"""Cue words: which words beside a number say what it is."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from privkit.detectors._inflections import inflected, taken_apart, with_stops
from privkit.detectors._nations import NATIONS, named_in_english
from privkit.detectors._number import Number, is_own_phone
from privkit.detectors._plurals import GERMAN_PLURALS, announces_several, may_count, singular
from privkit.detectors._shape import latin, words_of
from privkit.detectors._surroundings import begins_entry
from privkit.text._lazy import lazy

__all__ = [
    "AMOUNT",
    "BETWEEN",
    "COPULAS",
    "DIALLED_IN",
    "FILLERS",
    "HANDICAP",
    "NOT_PERSONAL",
    "Cue",
    "CueBook",
    "bring_together",
    "cue_map",
]

NOT_PERSONAL = ""
"""What words announce that say a number is nobody's: a version, a part."""
AMOUNT = "amount"
"""What words announce that say how much there is of something: a total, a price."""
DIALLED_IN = "+"
"""Before a region: what words of its language announce that tell a telephone number."""

_BEFORE = 72  # characters looked at before a number
_AFTER = 48  # and after it
_WORDS_BEFORE = 8
_WORDS_BEYOND = 4  # once one cue is found, others count only up to this many words away
HANDICAP = 3
"""How many words further away a weak cue counts."""
_WORDS_AFTER = 5
FILLERS = frozenset(
    b"number no nr num nummer numero numer is was are ist est es e s the a my it its id code lautet yra er ar n".split()
)
"""Words that say nothing by themselves."""
# Nor do these, by which people come from a number to what it is.
_LINKS = frozenset(b"should be would please here you have on file me gave sorry".split())
COPULAS = frozenset(b"is are was were s ist sind lautet est sont es son e jest er je yra".split())
"""Words for "is" right before a number."""
BETWEEN = frozenset(
    b"for of on in at from by with to this that these those his her their our your my the a we i you he she they have has had "
    b"gave got use used sent need needed asked customer client user patient employee wife husband mother father mum mom dad "
    b"son daughter partner boss friend colleague brother sister child kid company file record records system profile letter "
    b"form new old current de du des da do dos del della di der den von meiner meines meinem unserer ihrer van mijn onze av min "
    b"mi su tu mia sua minha meu frau mannes sohnes tochter esposa mujer marido hijo femme mari fils moglie vrouw "
    b"account profile".split()
)
"""Words that lead from there back to what it is: 'the passport number of my wife is …'."""
# A piece of an identifier behind a cue that leaves it the name of the value.
_QUALIFIERS = frozenset(
    b"primary secondary main alt alternate alternative other old new current previous prev first second third private "
    b"personal business company work home office mobile cell landline day evening emergency billing shipping delivery "
    b"customer client user member patient employee holder owner sender recipient value val text txt str string raw input "
    b"field clean cleaned normalized normalised formatted full plain e164 intl international national local us usa uk gb "
    b"de fr es it nl at ch be pl br in au ca mx jp".split()
)
_IDENTIFIER = lazy(rb"(?<![0-9A-Za-z])[0-9A-Za-z]+(?:[_.]{1,2}[0-9A-Za-z]+)+")
# ``AWS::Cases::Case``, and JSON's word for a pointer: ``"$ref": "#/definitions/Item"``.
_TYPE = lazy(rb"(?<![0-9A-Za-z])[0-9A-Za-z]+(?:::[0-9A-Za-z]+)+|(?<=\$)ref\b")
_SLUG = lazy(rb"(?:[a-z]+-){4}\Z")  # "to-list-all-pages-17" is the title of something
_GLUE = (b"-", b"_", b".", b"/")
_LINE_HEAD = 12  # characters that a line begins with before its number
_HYPHEN, _UNDERSCORE, _COLON, _DOLLAR, _STOP, _LINE_END = b"-_:$.\n"
_ZERO, _NINE = b"09"
_S, _N = b"sn"
_PLURAL = b"sn"  # the last letters of words that may be in the plural
_PATH = lazy(
    rb"(?<![0-9A-Za-z_.-])[0-9A-Za-z_.-]{2,40}/[a-z0-9]{1,20}[_.-][a-z0-9]"
)  # "(merge 23c781f173 ps/update-ref-hook)"
_NO_WORD = b"~"  # the sign is in no word
_SHORTEST_FIELD = 3  # signs and more: "id2" is a name of something, "ssn2" another SSN
_ENDER = lazy(rb"[.;!?\n\r|{}\[]")
_NUMBERED = lazy(
    rb"(?<=[A-Za-z])\. ?[0-9]"
)  # not the end of a sentence, but of a word: "SI 2006/2878, reg. 28"


class Cue(NamedTuple):
    """How near the cue of an entity type stands: smaller is nearer, a longer phrase beats a shorter.

    ``origin`` is where the number stands that the cue was for, when another number of its list inherits it.
    """

    distance: int
    shortness: int
    origin: int = -1


class _Phrase(NamedTuple):
    entities: tuple[str, ...]
    cues: tuple[Cue, ...]  # by distance


_Words = tuple[bytes, ...]
# For a word, the phrase it is by itself; those that go on from it, by their next word; whether it counts as a word of
# distance, or the region it is a nation's word for.
_Entry = tuple[_Phrase | None, "dict[bytes, _Entry] | None", "bool | str"]
_Known = dict[Any, Any]  # equal words, phrases and entries become one object, which saves memory


def _phrase(entities: tuple[str, ...], words: _Words, handicap: int, known: _Known) -> _Phrase:
    """Return a phrase, one object for all that are alike: the fewer telling words it has, the shorter it is."""
    key = entities, handicap, sum(map(FILLERS.__contains__, words)) - len(words)
    phrase: _Phrase | None = known.get(key)
    if phrase is None:
        phrase = known[key] = _Phrase(entities, _by_distance(*key[1:]))
    return phrase


@cache
def _by_distance(handicap: int, shortness: int) -> tuple[Cue, ...]:
    return tuple(Cue(at + handicap, shortness) for at in range(_WORDS_BEFORE + 1))


class CueBook:
    """Finds the cues beside a place in a text, by one look-up for each word.

    Args:
        cues: for each phrase (lower case, no accents) the entity types it announces. The type ``""``
            announces something that is not personal (a version, a part number).
        weak: phrases among them that give way to any other cue near by.
    """

    __slots__ = ("_cues", "_entries", "_weak")

    def __init__(self, cues: Mapping[str, Iterable[str]], *, weak: Iterable[str] = ()) -> None:
        self._cues = cues
        self._weak = frozenset(weak)
        self._entries: tuple[dict[bytes, _Entry], dict[bytes, _Entry]] | None = None

    def _read(self) -> tuple[dict[bytes, _Entry], dict[bytes, _Entry]]:
        """Read the phrases when one is needed: a program that never meets a number pays nothing for the words around one."""
        entries = self._entries = _both_ways(self._cues, self._weak)
        return entries

    def before(self, words: bytes, raw: bytes, at: int) -> dict[str, Cue]:
        """Return the entity types announced before the offset, each with how near its cue is.

        A number of three digits or more ends the search: what stands before it belongs to it.
        """
        if at and raw[at - 1] == _HYPHEN and _SLUG.search(raw, max(0, at - _BEFORE), at):
            return {}
        since = at - _BEFORE if at > _BEFORE else 0
        tokens = words[since:at].split()
        if since and tokens and words[since - 1 : since + 1].isalnum():
            del tokens[0]  # cut in the middle
        tokens.reverse()
        tokens.append(_NO_WORD)  # so that there is always a next one
        if tokens[0] == b"est" and tokens[1] == b"c":  # "mon numéro c'est …"
            del tokens[1]
        known = (self._entries or self._read())[0].get
        found: dict[str, Cue] = {}
        near = raw[since:at]
        if _LINE_END in near and near.rfind(b"\n") >= len(near) - _LINE_HEAD and begins_entry(raw, at):
            return {}
        joined = (
            _UNDERSCORE in near
            or (_COLON in near and near.find(b"::") >= 0)
            or (_DOLLAR in near and near.find(b"$ref") >= 0)
        )
        barred: Container[int] = self._no_heads(raw, words, at) if joined else ()
        nation: bool | str = True
        linked = tokens[0] in COPULAS
        skipped, furthest = 0, _WORDS_BEFORE  # the distance of a word is its place without those skipped
        for place, token in enumerate(tokens):
            if place > furthest:
                break
            entry = known(token)
            if entry is None:
                last = token[-1]
                if last > _NINE:
                    if last == _S:
                        entry = known(token[:-1])
                    elif last == _N and token.endswith(GERMAN_PLURALS):
                        entry = known(singular(token))
                    if entry is None:
                        if linked and token in BETWEEN:
                            skipped += 1
                            furthest += 1
                        continue
                    entry = _in_plural(entry, tokens, place, place - skipped, raw, at)
                elif token.isdigit():
                    if len(token) > 2:
                        break
                    skipped -= HANDICAP  # what stands before a small number is likely about that one
                    furthest -= HANDICAP
                    continue
                else:
                    entry = known(_unnumbered(token))
                    if entry is None:
                        continue
            if barred and place in barred:
                continue
            phrase, longer, step = entry
            if phrase is None and step and longer is not None and token[-1] in _PLURAL:  # "total accounts"
                one = known(singular(token))
                phrase = one and _in_plural(one, tokens, place, place - skipped, raw, at)[0]
            if phrase is not None:
                if found:
                    _note(found, phrase, place - skipped)
                else:
                    entities, by_distance = phrase
                    found = dict.fromkeys(entities, by_distance[place - skipped])
            if longer is not None and tokens[place + 1] in longer:
                _note_longer(found, longer, tokens, place, place - skipped)
            if not step:
                skipped += 1
                furthest += 1
            elif step is not True:
                nation = step
            if found:
                furthest = skipped + _WORDS_BEYOND
                if not step and furthest <= place:
                    furthest = place + 1
        return found if nation is True else _of_nation(found, str(nation))

    def _no_heads(self, raw: bytes, words: bytes, at: int) -> Container[int]:
        """Return the places, counted to the left, of words in identifiers that name something else.

        In ``ssn_hash`` or ``card_count`` the last word says that no such number follows; in ``phone_number``,
        ``ssn_value`` or ``card_pan`` it does not. In ``AWS::Cases::Case`` all words are the name of a type.
        """
        since = max(0, at - _BEFORE)
        barred: set[int] = set()
        if raw.find(b"::", since, at) >= 0 or raw.find(b"$ref", since, at) >= 0:
            for kind in _TYPE.finditer(raw, since, at):
                place = len(words[kind.end() : at].split())
                barred.update(range(place, place + len(words[kind.start() : kind.end()].split())))
        for identifier in _IDENTIFIER.finditer(raw, since, at):
            start, end = identifier.span()
            place = len(words[end:at].split())
            named = True
            pieces = words[start:end].split()
            if end == at and not self._goes_with(pieces[-1]):
                return range(_BEFORE)  # the number is a part of it: sr_CS.ISO8859
            for piece in reversed(pieces):
                if not named:
                    barred.add(place)
                named = named and self._goes_with(piece)
                place += 1
        return barred

    def _before_other_names(self, raw: bytes, words: bytes, at: int, stop: int) -> int:
        """Return where the first identifier begins that names something else, or the end."""
        for identifier in _IDENTIFIER.finditer(raw, at, stop):
            start, end = identifier.span()
            if not self._goes_with(words[start:end].split()[-1]):
                return start
        return stop

    def _goes_with(self, piece: bytes) -> bool:
        """Say whether a cue before this word in an identifier still names the value of it."""
        if piece in _QUALIFIERS or piece.isdigit():
            return True
        entry = (self._entries or self._read())[0].get(piece)
        return entry is not None and (entry[0] is None or entry[0].entities != (NOT_PERSONAL,))

    def after(self, words: bytes, raw: bytes, at: int) -> dict[str, Cue]:
        """Return the entity types announced after the offset, within the sentence.

        A cue that a number of its own follows directly belongs to that number.
        """
        begun = (self._entries or self._read())[1]
        if begun.keys().isdisjoint(words[at : at + _AFTER].split(None, _WORDS_AFTER)):
            return {}
        if raw[at : at + 1] in _GLUE and raw[at + 1 : at + 2].isalpha():
            return {}  # "i386-reg.tbl" is one name
        ender = _ENDER.search(raw, at, at + _AFTER)
        stop = ender.start() if ender else at + _AFTER
        if ender and raw[stop] == _STOP and _NUMBERED.match(raw, stop):
            stop = at + _AFTER
        if raw.find(b"/", at, stop) >= 0 and (path := _PATH.search(raw, at, stop)):
            stop = path.start()
        if raw.find(b"_", at, stop) >= 0:
            stop = self._before_other_names(raw, words, at, stop)
        tokens = words[at:stop].split()[: _WORDS_AFTER + 4]
        found: dict[str, Cue] = {}
        for place, token in enumerate(tokens[:_WORDS_AFTER]):
            if len(token) > 2 and token.isdigit():
                break
            entry, end = begun.get(token), place
            while entry is not None:
                phrase, longer, _ = entry
                end += 1
                if phrase is not None and not _number_follows(tokens, end):
                    _note(found, phrase, place)
                entry = longer.get(tokens[end]) if longer and end < len(tokens) else None
        return found


def _in_plural(entry: _Entry, tokens: list[bytes], place: int, away: int, raw: bytes, at: int) -> _Entry:
    """Return what a word in the plural announces, by the entry of what it is the plural of: nothing where it counts."""
    phrase, longer, step = entry
    if phrase is not None and may_count(phrase.entities):  # then only right beside
        behind = tokens[place - 1] if place else b""
        if away or not announces_several(tokens[place + 1], behind, raw, at):
            return (None, longer, step)
    return entry


def _unnumbered(word: bytes) -> bytes:
    """Return the name of a field without its number: ``phone2``, ``ssn1``."""
    return word[:-1] if len(word) > _SHORTEST_FIELD and not _ZERO <= word[-2] <= _NINE else word


def _number_follows(tokens: list[bytes], place: int) -> bool:
    return any(len(token) > 1 and token[-1] <= _NINE for token in tokens[place : place + 3])


def _both_ways(
    cues: Mapping[str, Iterable[str]], weak: frozenset[str]
) -> tuple[dict[bytes, _Entry], dict[bytes, _Entry]]:
    """Return the phrases by their last word, to be read backwards, and by their first."""
    known: _Known = {}
    phrases: dict[_Words, _Phrase] = {}
    for spelling, entities in cues.items():
        words = tuple([known.setdefault(word, word) for word in _as_read(spelling)])
        both = tuple(dict.fromkeys((*phrases[words].entities, *entities)) if words in phrases else entities)
        phrases[words] = _phrase(both, words, HANDICAP if spelling in weak else 0, known)
    for words, phrase in tuple(phrases.items()):
        if (
            len(words) > 1 and sum(map(len, words)) > 2
        ):  # camelCase keys: socialSecurityNumber; not "a/c" as "ac"
            joined = (b"".join(words),)
            other = phrases.get(joined)
            if other is not None:
                phrase = _Phrase(tuple(dict.fromkeys((*other.entities, *phrase.entities))), other.cues)
            phrases[joined] = phrase
    by_last: dict[bytes, _Entry] = dict.fromkeys(FILLERS | _LINKS, (None, None, False))
    by_last.update(_indexed({words[::-1]: phrase for words, phrase in phrases.items()}, known))
    for word, (phrase_of, longer, step) in tuple(by_last.items()):
        one = by_last.get(singular(word)) if longer is not None and word[-1] in _PLURAL else None
        if (
            longer is not None and one is not None and one[1]
        ):  # "cards" is a phrase, and the last word of "id cards" too
            by_last[word] = (phrase_of, {**one[1], **longer}, step)
    for word, region in NATIONS.items():
        phrase_of, longer, _ = by_last.get(word, (None, None, True))
        by_last[word] = (phrase_of, longer, region)
    return by_last, _indexed(phrases, known)


def _as_read(spelling: str) -> list[bytes]:
    """Return the words of a phrase as the text is read: "driver's" is two words."""
    if spelling.isascii() and spelling.replace(" ", "").isalnum():
        return spelling.lower().encode().split()
    return words_of(latin(spelling)).split()


def _indexed(phrases: Mapping[_Words, _Phrase], known: _Known) -> dict[bytes, _Entry]:
    """Return the phrases by their first word, and within that by the next."""
    index: dict[bytes, _Entry] = {}
    going_on: dict[bytes, dict[_Words, _Phrase]] = {}
    for words, phrase in phrases.items():
        word = words[0]
        if len(words) == 1:
            step = word not in FILLERS
            index[word] = known.setdefault((id(phrase), step), (phrase, None, step))
        elif word in going_on:
            going_on[word][words[1:]] = phrase
        else:
            going_on[word] = {words[1:]: phrase}
    for word, longer in going_on.items():
        whole = index.get(word)
        index[word] = (whole and whole[0], _indexed(longer, known), word not in FILLERS)
    return index


def _note(found: dict[str, Cue], phrase: _Phrase, distance: int) -> None:
    entities, cues = phrase
    cue = cues[distance]
    if not found:
        found.update(dict.fromkeys(entities, cue))
        return
    for entity in entities:
        if entity not in found or cue < found[entity]:
            found[entity] = cue


def _of_nation(found: dict[str, Cue], region: str) -> dict[str, Cue]:
    """Return the cues where a word for a country makes those of its types say more: "Korean driver's licence"."""
    return {
        entity: Cue(cue.distance, cue.shortness - entity.startswith(region), cue.origin)
        for entity, cue in found.items()
    }


def _note_longer(
    found: dict[str, Cue], longer: dict[bytes, _Entry], tokens: list[bytes], place: int, distance: int
) -> None:
    """Note the phrases of several words that go on from the word at a place; all is read backwards."""
    entry: _Entry | None = longer[tokens[place + 1]]
    while entry is not None:
        place += 1
        phrase, deeper, _ = entry
        if phrase is not None:
            _note(found, phrase, distance)
        entry = deeper.get(tokens[place + 1]) if deeper else None


def bring_together(found: dict[str, Cue], more: Mapping[str, Cue]) -> dict[str, Cue]:
    """Return the nearer cue of each entity type."""
    for entity, cue in more.items():
        if entity not in found or cue < found[entity]:
            found[entity] = cue
    return found


def cue_map(
    numbers: Iterable[Number],
    phone_cues: Mapping[str, Sequence[str]],
    others: Iterable[str],
    amounts: Iterable[str] = (),
) -> dict[str, list[str]]:
    """Return the entity types that each phrase announces; those of a telephone number also where it is dialled."""
    cues: dict[str, list[str]] = {}
    own_phones: dict[str, str] = {}
    for number in numbers:
        if is_own_phone(number):
            own_phones[number.region] = number.entity_type
        for cue in (*number.cues, *named_in_english(number.entity_type, checked=bool(number.checksum))):
            stops = (*(with_stops(cue) if number.region else ()), *taken_apart(cue))
            for phrase in (cue, *inflected(cue, number.region), *stops):
                entities = cues.setdefault(phrase, [])
                if number.entity_type not in entities:
                    entities.append(number.entity_type)
    for phrase, regions in phone_cues.items():
        own = [own_phones[region] for region in regions if region in own_phones]
        entities = ["PHONE_NUMBER", *map(DIALLED_IN.__add__, regions), *own]
        cues[phrase] = list(dict.fromkeys((*cues.get(phrase, ()), *entities)))
    for phrase in others:
        cues.setdefault(phrase, []).append(NOT_PERSONAL)
    for phrase in amounts:
        cues.setdefault(phrase, []).append(AMOUNT)
    return cues
