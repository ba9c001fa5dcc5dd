"""Reading and writing the text of files as they are: plain, or packed with gzip; what is packed otherwise is refused."""

from __future__ import annotations

import codecs
import gzip
import io
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from privkit._files import decoded, encoded, read_chunks, write_bytes, write_text
from privkit.errors import LifecycleError

__all__ = ["is_packed", "read", "suffix", "write"]

_GZIP = b"\x1f\x8b"
_CHUNK = 1 << 16
_LEVEL = 6
# The first bytes of files that hold text in a form that is not read here; a text would have to be searched for in vain.
_OTHERS = {
    b"BZh": "bzip2",
    b"\xfd7zXZ\x00": "xz",
    b"\x28\xb5\x2f\xfd": "Zstandard",
    b"\x04\x22\x4d\x18": "LZ4",
    b"\xff\x06\x00\x00sNaPpY": "Snappy",
    b"\x1f\x9d": "compress",
    b"PK\x03\x04": "zip",
    b"7z\xbc\xaf\x27\x1c": "7-Zip",
    b"PAR1": "Parquet",
    b"Obj\x01": "Avro",
    b"%PDF-": "PDF",
    b"SQLite format 3\x00": "SQLite",
}
_LONGEST = max(map(len, _OTHERS))


def suffix(file: Path) -> str:
    """Return the ending that tells what a file holds: ``.jsonl`` for ``a.jsonl.gz``."""
    inner = file.with_suffix("") if file.suffix.lower() == ".gz" else file
    return inner.suffix.lower()


def is_packed(file: Path, shown: str) -> bool:
    """Return whether a file is packed with gzip, by what it begins with and whatever it is called.

    Raises:
        LifecycleError: it is packed, or made, in a way that cannot be read.
    """
    with file.open("rb") as opened:
        start = opened.read(_LONGEST)
    _refuse(start, _OTHERS, shown)
    return start.startswith(_GZIP)


def _refuse(start: bytes, forms: Mapping[bytes, str], shown: str) -> None:
    for mark, form in forms.items():
        if start.startswith(mark):
            raise LifecycleError(
                f"{shown} holds {form}, which cannot be searched; unpack it, or leave it out by the pattern and have it "
                "dealt with by hand (ManualTask)"
            )


def read(file: Path, shown: str, *, encoding: str) -> Iterator[str]:
    """Yield the text of a file as it comes.

    Raises:
        LifecycleError: it cannot be unpacked.
        InputError: it is no text in that encoding.
    """
    if not is_packed(file, shown):
        return read_chunks(file, encoding=encoding)
    return decoded(_unpacked(file, shown), file, encoding=encoding)


def _unpacked(file: Path, shown: str) -> Iterator[bytes]:
    try:
        with gzip.open(file, "rb") as opened:
            _refuse(opened.peek(_LONGEST), {**_OTHERS, _GZIP: "gzip within gzip"}, shown)
            while data := opened.read(_CHUNK):
                yield data
    except (EOFError, zlib.error, gzip.BadGzipFile):
        raise LifecycleError(f"{shown} is packed with gzip and cut off or damaged") from None


def write(file: Path, shown: str, chunks: Iterable[str], *, encoding: str) -> None:
    """Write a file anew, whole or not at all, packed if it was."""
    if is_packed(file, shown):
        write_bytes(file, _packed(encoded(chunks, codecs.lookup(encoding).name)))
    else:
        write_text(file, chunks, encoding=encoding)


def _packed(data: Iterable[bytes]) -> Iterator[bytes]:
    out = io.BytesIO()
    with gzip.GzipFile(filename="", mode="wb", compresslevel=_LEVEL, fileobj=out) as packing:
        for piece in data:
            packing.write(piece)
            yield _taken(out)
    yield _taken(out)


def _taken(out: io.BytesIO) -> bytes:
    """Return what was written so far, and begin anew."""
    data = out.getvalue()
    out.seek(0)
    out.truncate()
    return data
