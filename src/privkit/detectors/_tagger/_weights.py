"""The weights file: words with what the lists say about them, int8 rows under integer keys, transitions.

Two rows of three are as others are, so the file holds each different row once, and for each key the place of its row.
"""

from __future__ import annotations

import struct
import zlib
from array import array
from itertools import chain
from typing import NamedTuple

from privkit._sha256 import sha256
from privkit.detectors._tagger._features import FAMILIES, LABELS
from privkit.errors import ConfigurationError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["LANE", "Weights", "dump", "load"]

_KIND = b"privkit names "
_MAGIC = _KIND + b"2\n"
_HEAD = struct.Struct("<dddIII")
_SIZE = len(LABELS)
LANE = 16
"""A row is one integer with a 16-bit lane for each label, each raised by 128: rows are summed by plain addition."""
_ROW = struct.Struct(f"{2 * _SIZE}s")
_RAISE = bytes((value + 128) % 256 for value in range(256))


class Weights(NamedTuple):
    """What a weights file holds, ready to decode with.

    Attributes:
        scale: how many steps of a row make one unit of the model.
        slope, offset: turn the margin of a span, in units, into a score.
        vocabulary: folded word → bits and, in the bits above 16, its number among the frequent words.
        families: for each attribute family, key → summable row.
        transitions: ``transitions[before][after]`` in steps.
    """

    scale: float
    slope: float
    offset: float
    vocabulary: Mapping[str, int]
    families: Sequence[Mapping[int, int]]
    transitions: Sequence[Sequence[int]]


def load(data: bytes, *, digest: str | None = None) -> Weights:
    """Read a weights file.

    Args:
        data: the bytes of the file.
        digest: the SHA-256 it must have, in hexadecimal; None for a file of your own.

    Raises:
        ConfigurationError: the file is damaged or is none of privkit's.
    """
    if digest is not None and sha256(data).hexdigest() != digest:
        raise ConfigurationError(
            "the weights file of the tagger is damaged: its digest differs. Install privkit again"
        )
    if data.startswith(_KIND) and not data.startswith(_MAGIC):
        raise ConfigurationError(
            "this weights file was made for another version of privkit; make it again with tools.tagger.train"
        )
    if not data.startswith(_MAGIC):
        raise ConfigurationError(
            "this is not a weights file for privkit's tagger; make one with tools.tagger.train"
        )
    try:
        return _read(_Reader(data[len(_MAGIC) :]))
    except (zlib.error, struct.error, ValueError, IndexError) as error:
        raise ConfigurationError(
            f"the weights file of the tagger is damaged ({type(error).__name__})"
        ) from None


class _Reader:
    """Takes pieces from the front of packed bytes, which are unpacked no farther than that."""

    def __init__(self, data: bytes) -> None:
        self._packed = data
        self._stream = zlib.decompressobj()

    def take(self, size: int) -> bytes:
        piece = self._stream.decompress(self._packed, size) if size else b""
        if len(piece) != size:
            raise ValueError
        self._packed = self._stream.unconsumed_tail
        return piece

    def count(self) -> int:
        return int(struct.unpack("<I", self.take(4))[0])

    def end(self) -> None:
        """Check the sum behind the last piece."""
        if self._stream.decompress(self._packed, 1) or not self._stream.eof:
            raise ValueError

    def numbers(self, code: str, count: int) -> array[int]:
        return _numbers(code, self.take(count * array(code).itemsize))


def _numbers(code: str, data: bytes) -> array[int]:
    numbers: array[int] = array(code, data)
    if struct.pack("=H", 1) != struct.pack("<H", 1):
        numbers.byteswap()
    return numbers


def _read(reader: _Reader) -> Weights:
    scale, slope, offset, count, frequent, size = _HEAD.unpack(reader.take(_HEAD.size))
    vocabulary = _read_vocabulary(reader, size, count, frequent)
    flat = reader.numbers("h", _SIZE * _SIZE)
    transitions = [flat[i : i + _SIZE].tolist() for i in range(0, len(flat), _SIZE)]
    rows = _read_rows(reader)
    families = [_read_family(reader, rows) for _ in range(FAMILIES)]
    reader.end()
    return Weights(scale, slope, offset, vocabulary, families, transitions)


def _read_vocabulary(reader: _Reader, size: int, count: int, frequent: int) -> dict[str, int]:
    words = reader.take(size).decode("utf-8", "surrogatepass").split("\n")
    bits = reader.numbers("H", count)
    if len(words) != count:
        raise ValueError
    numbered = (bit | number << 16 for number, bit in enumerate(bits[:frequent], 1))
    alike = {bit: bit for bit in dict.fromkeys(bits)}  # one number for all words with these bits
    return dict(zip(words, chain(numbered, map(alike.__getitem__, bits[frequent:])), strict=True))


def _read_rows(reader: _Reader) -> list[int]:
    count = reader.count()
    steps = reader.take(_SIZE * count).translate(_RAISE)
    rows = bytearray(_ROW.size * count)
    for label in range(_SIZE):
        rows[2 * label :: _ROW.size] = steps[label * count : (label + 1) * count]
    make = int.from_bytes
    return [make(row, "little") for (row,) in _ROW.iter_unpack(rows)]


def _read_family(reader: _Reader, rows: Sequence[int]) -> dict[int, int]:
    count = reader.count()
    keys = reader.numbers("Q", count)
    return dict(zip(keys, map(rows.__getitem__, reader.numbers("I", count)), strict=True))


def dump(
    *,
    calibration: tuple[float, float, float],
    words: Sequence[tuple[str, int]],
    frequent: int,
    transitions: Sequence[Sequence[int]],
    families: Sequence[Mapping[int, Sequence[int]]],
) -> bytes:
    """Write a weights file: the same arguments give the same bytes.

    Args:
        calibration: scale, slope and offset.
        words: folded words with their bits, the numbered ones first.
        frequent: how many of them are numbered.
        transitions: steps from each label to each.
        families: for each family, key → steps for each label, from -128 to 127.
    """
    text = "\n".join(word for word, _ in words).encode("utf-8", "surrogatepass")
    parts = [_HEAD.pack(*calibration, len(words), frequent, len(text)), text]
    parts.append(struct.pack(f"<{len(words)}H", *(bits for _, bits in words)))
    parts += [struct.pack(f"<{_SIZE}h", *row) for row in transitions]
    rows = sorted({tuple(row) for family in families for row in family.values()})
    places = {row: place for place, row in enumerate(rows)}
    parts.append(struct.pack("<I", len(rows)))
    parts += [struct.pack(f"<{len(rows)}b", *(row[label] for row in rows)) for label in range(_SIZE)]
    for family in families:
        keys = sorted(family)
        parts += [struct.pack("<I", len(keys)), struct.pack(f"<{len(keys)}Q", *keys)]
        parts.append(struct.pack(f"<{len(keys)}I", *(places[tuple(family[key])] for key in keys)))
    return _MAGIC + zlib.compress(b"".join(parts), 9)
