"""Reading text strictly and piece by piece; writing files whole or not at all.

Bytes are decoded here rather than by ``open``, so that newlines stay as they are and errors name the byte.
"""

from __future__ import annotations

import codecs
import contextlib
import os
import shutil
import stat
import sys
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from privkit.errors import ConfigurationError, InputError

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from io import BufferedIOBase

__all__ = [
    "STANDARD",
    "Place",
    "check_encoding",
    "decoded",
    "encoded",
    "is_special",
    "lines",
    "mode_of_new",
    "named",
    "put_in_place",
    "read_chunks",
    "read_text",
    "split_mark",
    "write_bytes",
    "write_text",
]

STANDARD = "-"  # the name that stands for standard input or output
Place = str | os.PathLike[str]

_OPEN_FILES = "/proc/self/fd"
_CHUNK = 1 << 16
_LOOKED_AT = 1 << 13  # how much of a file is looked at for bytes that no text has
_MARK = "\ufeff"
_WIDE = ("utf-16", "utf-32")  # encodings whose plain letters hold zero bytes


def check_encoding(name: str) -> str:
    """Return the encoding's name as Python spells it.

    Raises:
        ConfigurationError: there is none of that name, or it is none of text.
    """
    try:
        "".encode(name)
        codecs.getincrementaldecoder(name), codecs.getincrementalencoder(name)
        return codecs.lookup(name).name
    except (LookupError, ValueError):
        raise ConfigurationError(f"unknown text encoding {name!r}; try utf-8, latin-1 or utf-16") from None


def read_text(place: Place, *, encoding: str = "utf-8") -> str:
    """Return the whole text of a file, or of standard input for ``-``; see ``read_chunks``."""
    return "".join(read_chunks(place, encoding=encoding))


def read_chunks(place: Place, *, encoding: str = "utf-8") -> Iterator[str]:
    """Yield the text of a file, or of standard input for ``-``, as it comes; newlines and marks as they are.

    Raises:
        InputError: it is no text in that encoding; the message says at which byte.
        OSError: it cannot be opened or read.
    """
    return decoded(_bytes(place), place, encoding=encoding)


def decoded(pieces: Iterable[bytes], place: Place, *, encoding: str = "utf-8") -> Iterator[str]:
    """Yield the text that bytes from a place stand for; see ``read_chunks``."""
    encoding = check_encoding(encoding)
    decoder = codecs.getincrementaldecoder(encoding)("strict")
    fed = 0
    for data in pieces:
        if fed < _LOOKED_AT and not encoding.startswith(_WIDE):
            _refuse_binary(data[: _LOOKED_AT - fed], place, first=fed == 0)
        fed += len(data)
        if text := _decoded(decoder, data, place, encoding, fed=fed, last=False):
            yield text
    if rest := _decoded(decoder, b"", place, encoding, fed=fed, last=True):
        yield rest


def _bytes(place: Place) -> Iterator[bytes]:
    with _opened(place) as file:
        while data := _read(file, place):
            yield data


def _opened(place: Place) -> contextlib.AbstractContextManager[BufferedIOBase]:
    if place != STANDARD:
        return Path(place).open("rb")
    if sys.stdin is None:
        raise InputError("standard input is closed; name a file, or pipe some text in")
    return contextlib.nullcontext(cast("BufferedIOBase", sys.stdin.buffer))


def _read(file: BufferedIOBase, place: Place) -> bytes:
    with _naming(place):
        # ``read1`` gives what a pipe holds now instead of waiting until a whole chunk is there.
        return file.read1(_CHUNK)


@contextlib.contextmanager
def _naming(place: Place, beside: Path | None = None) -> Iterator[None]:
    """Let errors of the system speak of the place the caller named."""
    try:
        yield
    except OSError as error:
        if error.filename is not None and error.filename != (beside and os.fspath(beside)):
            raise
        raise OSError(error.errno, error.strerror, named(place)) from None


def _refuse_binary(data: bytes, place: Place, *, first: bool) -> None:
    if first and data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        raise InputError(f"{named(place)} is UTF-16 text; give --encoding utf-16")
    if b"\0" in data:
        raise InputError(f"{named(place)} is a binary file (it holds NUL bytes); only text can be read")


def _decoded(
    decoder: codecs.IncrementalDecoder, data: bytes, place: Place, encoding: str, *, fed: int, last: bool
) -> str:
    try:
        return decoder.decode(data, last)
    except UnicodeDecodeError as error:
        at = fed - len(error.object) + error.start
        problem = f"{named(place)} is not {encoding} text: byte {at} does not fit"
    except UnicodeError:
        problem = f"{named(place)} is not {encoding} text"
    raise InputError(f"{problem}; name the right encoding, e.g. --encoding latin-1")


def named(place: Place) -> str:
    """Return how messages speak of a place."""
    return "standard input" if place == STANDARD else os.fspath(place)


def split_mark(chunks: Iterable[str]) -> tuple[str, Iterator[str]]:
    """Return the byte order mark a text begins with, or nothing, and the text without it."""
    rest = iter(chunks)
    first = next(rest, "")
    mark = _MARK if first.startswith(_MARK) else ""
    return mark, chain((first[len(mark) :],), rest)


def lines(chunks: Iterable[str]) -> Iterator[str]:
    """Yield the lines of a text with their ends; a line ends at a line feed and nowhere else."""
    held: list[str] = []
    for chunk in chunks:
        first, *others = chunk.split("\n")
        held.append(first)
        for other in others:
            yield "".join((*held, "\n"))
            held = [other]
    if last := "".join(held):
        yield last


def write_text(
    place: Place, chunks: Iterable[str], *, encoding: str = "utf-8", like: Place = STANDARD
) -> None:
    """Write a text to a file, whole or not at all; for ``-`` to standard output, as it comes.

    The file is put in place by one rename when all is written, so it may be the one that is read. It keeps
    its mode; a new one gets the mode of the file it is made ``like``.

    Raises:
        InputError: the text has characters that the encoding has not.
        OSError: it cannot be written; the file is then as it was.
    """
    data = encoded(chunks, check_encoding(encoding))
    if place == STANDARD:
        _write_standard(data)
    elif is_special(place):
        with _naming(place), Path(place).open("wb") as file:
            _write_all(file, data)
    else:
        _write_whole(Path(os.path.realpath(place)), data, place, like)


def encoded(chunks: Iterable[str], encoding: str) -> Iterator[bytes]:
    """Yield the bytes of a text.

    Raises:
        InputError: the text has characters that the encoding has not.
    """
    encoder = codecs.getincrementalencoder(encoding)("strict")
    try:
        yield from map(encoder.encode, chunks)
        yield encoder.encode("", True)
    except UnicodeError:
        raise InputError(f"the redacted text has characters that {encoding} has not; use utf-8") from None


def write_bytes(place: str | os.PathLike[str], data: Iterable[bytes]) -> None:
    """Write bytes to a file that is no device, whole or not at all; see ``write_text``.

    Raises:
        OSError: it cannot be written; the file is then as it was.
    """
    _write_whole(Path(os.path.realpath(place)), data, place, STANDARD)


def _write_standard(data: Iterable[bytes]) -> None:
    if sys.stdout is None:
        raise InputError("standard output is closed; name a file to write to")
    sys.stdout.flush()
    for piece in data:
        sys.stdout.buffer.write(piece)
        sys.stdout.buffer.flush()


def is_special(place: Place) -> bool:
    """Whether it is there and no regular file: a device or a pipe must not be replaced by a file."""
    try:
        return not stat.S_ISREG(Path(place).stat().st_mode)
    except OSError:
        return False


def _write_all(file: IO[bytes], data: Iterable[bytes]) -> None:
    for piece in data:
        file.write(piece)


def _write_whole(target: Path, data: Iterable[bytes], place: Place, like: Place) -> None:
    beside = target.with_name(f".privkit-{os.urandom(8).hex()}.tmp")
    try:
        with _naming(place, beside):
            mode = mode_of_new(target, like)
            with _begun(beside, mode) as file:
                _write_all(file, data)
                file.flush()
                os.fsync(file.fileno())
                if file.name != os.fspath(beside):
                    _name(file, beside, mode)
            put_in_place(beside, target)
    except BaseException:
        with contextlib.suppress(OSError):
            beside.unlink()
        raise


def _begun(beside: Path, mode: int) -> IO[bytes]:
    """Open a new file; one that has no name until it is whole where that can be, so that a killed process leaves none."""
    if sys.platform == "linux" and Path(_OPEN_FILES).is_dir():
        with contextlib.suppress(OSError):
            return os.fdopen(os.open(beside.parent, os.O_TMPFILE | os.O_RDWR, mode), "w+b")
    return _named_file(beside, mode)


def _named_file(beside: Path, mode: int) -> IO[bytes]:
    return open(beside, "xb", opener=lambda path, flags: os.open(path, flags, mode))


def _name(file: IO[bytes], beside: Path, mode: int) -> None:
    """Give a file that has none its name, or, where the system will not, its content to one that has."""
    try:
        # With a folder to start from, which an absolute path needs not, the link is followed to the file.
        os.link(f"{_OPEN_FILES}/{file.fileno()}", beside, src_dir_fd=file.fileno())
    except OSError:
        file.seek(0)
        with _named_file(beside, mode) as other:
            shutil.copyfileobj(file, other)
            other.flush()
            os.fsync(other.fileno())


def mode_of_new(target: Path, like: Place) -> int:
    """Return the mode to make a file with that will take the target's place.

    The system takes its mask off a new file's mode; an old file's mode is put back when all is written.
    """
    return 0o600 if _status(target) else _mode_like(like)


def put_in_place(beside: Path, target: Path) -> None:
    """Let a file that is whole take the target's place, with the mode and the owner of what was there."""
    if before := _status(target):
        # Only root may give files away, and Windows has no owners.
        with contextlib.suppress(OSError, AttributeError):
            os.chown(beside, before.st_uid, before.st_gid)
        beside.chmod(stat.S_IMODE(before.st_mode))
    beside.replace(target)


def _mode_like(like: Place) -> int:
    status = None if like == STANDARD else _status(Path(like))
    return stat.S_IMODE(status.st_mode) & 0o666 if status and stat.S_ISREG(status.st_mode) else 0o666


def _status(path: Path) -> os.stat_result | None:
    try:
        return path.stat()
    except FileNotFoundError:
        return None
