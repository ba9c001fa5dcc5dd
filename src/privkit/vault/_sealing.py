"""Texts and files sealed for somebody else's table or disk, under a subject's key. ``docs/reference/vault-format.md``."""

from __future__ import annotations

import base64
import binascii
import contextlib
import hmac
import os
import struct
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, NamedTuple

from privkit._files import is_special
from privkit.errors import FormatError, InputError, NotFoundError, StoreError, TamperedError
from privkit.vault._beside import written_beside
from privkit.vault._codec import AES_256_GCM, FORMAT, HEAD, NONCE, REFERENCE, TAG, packed, parts
from privkit.vault._folder import path_of

if TYPE_CHECKING:
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    from privkit.vault._keyring import Keyring, SubjectKey

__all__ = [
    "FRAME",
    "SEALED",
    "SealedText",
    "Source",
    "Target",
    "open_stream",
    "open_text",
    "opened_path",
    "seal_stream",
    "seal_text",
    "taken_apart",
    "written_path",
]

SEALED = "pk1."
"""What a sealed text begins with."""
FRAME = 1 << 16
"""Bytes of plain data in each frame of a sealed file but the last."""
_FOR_URLS = bytes.maketrans(b"+/", b"-_")
_MAGIC = b"privkit file\n"
_SALT = 32
_FILE = struct.Struct(
    f">{len(_MAGIC)}sB{REFERENCE}sI{_SALT}s7s"
)  # magic, format, subject, key version, salt, nonce
_LAST = 1 << 32  # frames, since their number stands in four bytes


def seal_text(key: SubjectKey, subject: bytes, value: str, bound: bytes) -> str:
    """Return a text that holds the value sealed, and whose it is as a reference."""
    nonce, version = os.urandom(NONCE), key.version
    box = key.aead.encrypt(
        nonce, value.encode("utf-8", "surrogatepass"), _text_bound(subject, version, bound)
    )
    data = subject + HEAD.pack(FORMAT, AES_256_GCM, version) + nonce + box
    return _text_of(data)


def _text_of(data: bytes) -> str:
    return SEALED + binascii.b2a_base64(data, newline=False).translate(_FOR_URLS, b"=").decode()


class SealedText(NamedTuple):
    """A sealed text taken apart."""

    subject: bytes
    version: int
    nonce: bytes
    box: bytes


def taken_apart(text: str) -> SealedText:
    """Return the parts of a sealed text; nothing of it is known to be genuine yet.

    Raises:
        InputError: it is none.
        TamperedError: it was changed.
        FormatError: a version this release does not know.
    """
    if not text.startswith(SEALED):
        raise InputError("this is no sealed text of privkit")
    try:
        body = text[len(SEALED) :]
        data = base64.b64decode(body + "=" * (-len(body) % 4), altchars=b"-_", validate=True)
    except ValueError:
        data = b""
    if _text_of(data) != text:  # Base64 has several ways to write the same bytes
        raise TamperedError("a sealed text was changed")
    return SealedText(data[:REFERENCE], *parts(data[REFERENCE:]))


def open_text(ring: Keyring, sealed: SealedText, bound: bytes) -> str:
    """Return the value of a sealed text.

    Raises:
        NotFoundError: the subject was erased.
        TamperedError: it was changed, or was sealed for another place.
    """
    from cryptography.exceptions import InvalidTag

    key = ring.still_there(sealed.subject, sealed.version)
    try:
        plain = key.aead.decrypt(sealed.nonce, sealed.box, _text_bound(sealed.subject, sealed.version, bound))
    except InvalidTag:
        raise TamperedError(
            "a sealed text does not open: it was changed, or sealed for another place"
        ) from None
    return plain.decode("utf-8", "surrogatepass")


@lru_cache(maxsize=1024)
def _text_bound(subject: bytes, version: int, bound: bytes) -> bytes:
    return packed(b"privkit/text", subject, version.to_bytes(4, "big"), bound)


def seal_stream(key: SubjectKey, subject: bytes, source: Source, target: Target) -> None:
    """Seal a stream, frame by frame: see ``Vault.seal_file``.

    Each file has a key of its own. The number of a frame and whether it is the last stand in its nonce, so that frames
    can be neither moved nor cut off (the STREAM construction; Hoang, Reyhanitabar, Rogaway, Vizár, "Online
    Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance", 2015).
    """
    salt, nonce = os.urandom(_SALT), os.urandom(7)
    head = _FILE.pack(_MAGIC, FORMAT, subject, key.version, salt, nonce)
    target.write(head)
    cipher = _file_cipher(key, salt)
    frame, number = _exactly(source, FRAME), 0
    while True:
        following = _exactly(source, FRAME) if len(frame) == FRAME else b""
        target.write(cipher.encrypt(_frame_nonce(nonce, number, last=not following), frame, head))
        if not following:
            return
        frame, number = following, number + 1


def open_stream(
    ring: Keyring, source: Source, subject: bytes | None, asked: Callable[[bytes], object]
) -> Iterator[bytes]:
    """Yield the plain data of a sealed stream, each piece only once it is known to be genuine.

    Args:
        ring: the keys.
        source: what ``seal_stream`` has written.
        subject: whose it has to be, if anybody's in particular.
        asked: is told whose it is before anything is opened, and raises where that may not be.

    Raises:
        InputError: it is no sealed file.
        NotFoundError: the subject was erased, or it is another's.
        TamperedError: it was changed or cut off; what was yielded before is genuine, but not all.
        FormatError: a version this release does not know.
    """
    from cryptography.exceptions import InvalidTag

    head = _exactly(source, _FILE.size)
    if len(head) < _FILE.size or not head.startswith(_MAGIC):
        raise InputError("this is no sealed file of privkit")
    _, form, owner, version, salt, nonce = _FILE.unpack(head)
    if form != FORMAT:
        raise FormatError(f"the sealed file has format {form}; this release knows {FORMAT}")
    if subject is not None and subject != owner:
        raise NotFoundError("there is no such value in this vault")
    asked(owner)
    cipher = _file_cipher(ring.still_there(owner, version), salt)
    frame, number = _exactly(source, FRAME + TAG), 0
    while True:
        following = _exactly(source, FRAME + TAG) if len(frame) == FRAME + TAG else b""
        try:
            plain = cipher.decrypt(_frame_nonce(nonce, number, last=not following), frame, head)
        except (InvalidTag, ValueError):
            raise TamperedError("a sealed file was changed or cut off") from None
        yield plain
        if not following:
            return
        frame, number = following, number + 1


def _file_cipher(key: SubjectKey, salt: bytes) -> AESGCM:
    from cryptography.hazmat.primitives.ciphers import aead

    return aead.AESGCM(hmac.digest(key.secret, b"privkit/file" + salt, "sha256"))


def _frame_nonce(prefix: bytes, number: int, *, last: bool) -> bytes:
    if number >= _LAST:
        raise InputError("the file is larger than can be sealed in one piece (256 TiB)")
    return prefix + number.to_bytes(4, "big") + bytes([last])


def _exactly(source: Source, size: int) -> bytes:
    """Return so many bytes, fewer at the end only; a pipe may give them in smaller pieces."""
    pieces: list[bytes] = []
    while size and (piece := source.read(size)):
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)


class Source:
    """A stream to read bytes from, which may be somebody else's; what it does wrong is a typed error."""

    __slots__ = ("_stream",)

    def __init__(self, stream: object) -> None:
        self._stream: Any = stream

    def read(self, size: int) -> bytes:
        with _told("read"):
            piece = self._stream.read(size)
        if not isinstance(piece, (bytes, bytearray, memoryview)):
            raise _no_stream("read")
        return bytes(piece)


class Target:
    """The same to write to."""

    __slots__ = ("_stream",)

    def __init__(self, stream: object) -> None:
        self._stream: Any = stream

    def write(self, data: bytes) -> None:
        with _told("written"):
            self._stream.write(data)


@contextlib.contextmanager
def _told(how: str) -> Iterator[None]:
    try:
        yield
    except (AttributeError, TypeError, ValueError):  # what is no stream, one of text, or one that is closed
        raise _no_stream(how) from None
    except OSError as error:
        raise StoreError(f"a file cannot be {how}: {error.strerror}") from None


def _no_stream(how: str) -> InputError:
    return InputError(f"a file to be {how} is a path, or a stream that is open for that in binary mode")


@contextlib.contextmanager
def opened_path(source: str | os.PathLike[str] | IO[bytes]) -> Iterator[Source]:
    """Give a stream to read of a path or a stream."""
    if not isinstance(source, (str, os.PathLike)):
        yield Source(source)
        return
    try:
        with Path(path_of(source)).open("rb") as file:
            yield Source(file)
    except OSError as error:
        raise StoreError(f"a file cannot be read: {error.strerror}") from None


@contextlib.contextmanager
def written_path(target: str | os.PathLike[str] | IO[bytes]) -> Iterator[Target]:
    """Give a stream to write to a path or a stream; at a path the file is there whole or not at all, mode 0600."""
    if not isinstance(target, (str, os.PathLike)):
        yield Target(target)
        return
    if is_special(path_of(target)):  # it would be replaced by a file, for all who use it
        raise StoreError(
            "a file cannot be written: a device, a pipe or a folder is there; open it, and pass the stream"
        )
    try:
        with written_beside(Path(path_of(target)), one_of_many=True) as beside, beside.open("wb") as file:
            yield Target(file)
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise StoreError(f"a file cannot be written: {error.strerror}") from None
