"""The attributes of a token, as numbers: the same code serves training and the run time."""

from __future__ import annotations

from zlib import crc32

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

__all__ = ["ENTITIES", "FAMILIES", "LABELS", "letters_of", "pair_keys", "word_keys"]

ENTITIES = ("PERSON", "ADDRESS", "LOCATION", "ORGANIZATION")
LABELS = ("O", *(f"{mark}-{entity}" for entity in ENTITIES for mark in "BI"))
FAMILIES = 11
"""Attribute families: 0 holds what a word tells by itself, under CRC-32 keys; the others hold conjunctions."""

_SALTS = [crc32(f"position {position}".encode()) for position in (-2, -1, 0, 1, 2)]


def _far(word: bytes, known: bool, class_: bytes, salt: int) -> tuple[int, ...]:
    class_key = crc32(class_, salt)
    return (crc32(b"w" + word, salt), class_key) if known else (class_key,)


def _near(word: bytes, known: bool, class_: bytes, salt: int) -> tuple[int, ...]:
    keys = (crc32(class_, salt), crc32(b"s" + word[-3:], salt))
    return (crc32(b"w" + word, salt), *keys) if known else keys


def _own(word: bytes, known: bool, shape: bytes, bits: int) -> list[int]:
    salt = _SALTS[2]
    keys = [crc32(b"l%d|" % min(len(word), 12) + shape, salt), crc32(b"g%d" % (bits & 0x3FFF), salt)]
    keys += [crc32(b"p" + word[:n], salt) for n in (2, 3, 4)]
    keys += [crc32(b"s" + word[-n:], salt) for n in (2, 3, 4)]
    keys.append(crc32(b"t" + word[-3:] + b"|" + shape, salt))
    if known:
        keys += [crc32(b"w" + word, salt), crc32(b"x" + word + b"|" + shape, salt)]
    return keys


def _told(word: bytes, known: bool, shape: bytes, class_: bytes, kind: int) -> list[int]:
    """What a word is where machines write: names are rarer there."""
    lead, salt = b"k%d|" % kind, _SALTS[2]
    keys = [crc32(lead + class_, salt), crc32(lead + b"s" + shape, salt)]
    return [*keys, crc32(lead + b"w" + word, salt)] if known else keys


def word_keys(
    folded: str, shape: int, class_: int, bits: int, *, known: bool, kind: int = 0
) -> tuple[Sequence[int], ...]:
    """The keys a word adds to the token two to its right, one to its right, itself, one and two to its left.

    Args:
        folded: the folded word.
        shape: its shape in the segment.
        class_: its class.
        bits: what the lists say about it.
        known: whether the word itself may be an attribute, or only what it looks like.
        kind: what the segment is, by ``kind_of``.
    """
    word = folded.encode("utf-8", "surrogatepass")
    sort = b"c%d" % class_
    left2, left1, own, right1, right2 = _SALTS
    form = b"%d" % shape
    more = _told(word, known, form, sort, kind) if kind else []
    return (
        _far(word, known, sort, left2),
        _near(word, known, sort, left1),
        [crc32(sort, own), *_own(word, known, form, bits), *more],
        _near(word, known, sort, right1),
        _far(word, known, sort, right2),
    )


_ENDINGS = [crc32(b"s", salt) for salt in (_SALTS[1], _SALTS[3])]
_WHOLE = [crc32(b"w", salt) for salt in _SALTS]
_PARTS = [crc32(letter, _SALTS[2]) for letter in (b"p", b"s", b"t", b"x", b"l", b"g")]
_TOLD = [crc32(b"k%d|w" % kind, _SALTS[2]) for kind in range(3)]


_FORMS = [b"|%d" % shape for shape in range(7)]
_LONGEST = 12
_LENGTHS = [[crc32(b"%d%b" % (length, form), _PARTS[4]) for form in _FORMS] for length in range(_LONGEST + 1)]


def letters_of(
    row: Callable[[int, int], int], word: bytes, shape: int, bits: int, *, known: bool, kind: int = 0
) -> tuple[int, int, int, int, int]:
    """The rows of what a word adds by its letters, its length and its lists, in the order of ``word_keys``.

    All else of ``word_keys`` a word shares with those of its class and shape. It is written out, key by key: words that
    are not remembered cost a message more than anything else the tagger does.

    Args:
        row: the row of a key, or else what is handed over.
        word: the folded word in UTF-8.
        shape: its shape in the segment.
        bits: what the lists say about it.
        known: whether the word itself may be an attribute.
        kind: what the segment is, by ``kind_of``.
    """
    prefix, suffix, both, spelled, _, lists = _PARTS
    size, ending, form = len(word), word[-3:], _FORMS[shape]
    own = (
        row(_LENGTHS[size if size < _LONGEST else _LONGEST][shape], 0) + row(crc32(b"%d" % (bits & 0x3FFF), lists), 0)
        + row(crc32(word[:2], prefix), 0) + row(crc32(word[:3], prefix), 0) + row(crc32(word[:4], prefix), 0)
        + row(crc32(word[-2:], suffix), 0) + row(crc32(ending, suffix), 0) + row(crc32(word[-4:], suffix), 0)
        + row(crc32(ending + form, both), 0)
    )  # fmt: skip
    left, right = row(crc32(ending, _ENDINGS[0]), 0), row(crc32(ending, _ENDINGS[1]), 0)
    if not known:
        return 0, left, own, right, 0
    left2, left1, whole, right1, right2 = _WHOLE
    own += row(crc32(word, whole), 0) + row(crc32(word + form, spelled), 0)
    if kind:
        own += row(crc32(word, _TOLD[kind]), 0)
    return (
        row(crc32(word, left2), 0), left + row(crc32(word, left1), 0), own, right + row(crc32(word, right1), 0),
        row(crc32(word, right2), 0),
    )  # fmt: skip


def pair_keys(classes: Sequence[int], words: Sequence[int], index: int) -> tuple[int, ...]:
    """The keys of the conjunctions at one token, one for each family after the first.

    ``classes`` and ``words`` (numbers of frequent words, 0 for others) carry two boundary entries on either side, so the
    token ``index`` stands at ``index + 2``. The decoder writes this out in its loop; a test keeps the two the same.
    """
    c1, c2, c3, c4 = classes[index : index + 4]
    w1, w2, w3, w4, w5 = words[index : index + 5]
    return (
        w2 << 9 | c3,
        w4 << 9 | c3,
        w1 << 13 | w2,
        w2 << 13 | w3,
        c2 << 9 | c3,
        c3 << 9 | c4,
        (c2 << 9 | c3) << 9 | c4,
        (c1 << 9 | c2) << 9 | c3,
        (w1 << 13 | w2) << 9 | c3,
        (w4 << 13 | w5) << 9 | c3,
    )
