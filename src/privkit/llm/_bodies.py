"""Bodies of requests: what they are encoded in, and what a batch's upload looks like."""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Callable
from importlib import import_module
from typing import Any

from privkit.errors import MediaRefusedError, UnknownShapeError
from privkit.llm._codecs import dumped

__all__ = ["changed_upload", "decoded", "parsed"]

_BOUNDARY = re.compile(r'boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))', re.IGNORECASE)
_FIELD = re.compile(rb'[;\s]name="([^"]*)"', re.IGNORECASE)


def _brotli(data: bytes) -> bytes:
    try:
        library = import_module("brotli")
    except ImportError:
        library = import_module("brotlicffi")
    return bytes(library.decompress(data))


def _zstd(data: bytes) -> bytes:
    return bytes(import_module("zstandard").ZstdDecompressor().decompressobj().decompress(data))


def _deflated(data: bytes) -> bytes:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return zlib.decompress(data, -zlib.MAX_WBITS)


_DECODERS: dict[str, Callable[[bytes], bytes]] = {
    "identity": bytes,
    "gzip": lambda data: zlib.decompress(data, zlib.MAX_WBITS | 16),
    "x-gzip": lambda data: zlib.decompress(data, zlib.MAX_WBITS | 16),
    "deflate": _deflated,
    "br": _brotli,
    "zstd": _zstd,
}


def decoded(body: bytes, encodings: str) -> bytes:
    """Return a body without its content encodings (RFC 9110, 8.4).

    Raises:
        UnknownShapeError: an encoding nobody knows or has the library for, or a broken body.
    """
    names = [part.strip().lower() for part in encodings.split(",") if part.strip()]
    try:
        for name in reversed(names):
            body = _DECODERS[name](body)
    except Exception:
        raise UnknownShapeError("the body is in a content encoding that cannot be read here") from None
    return body


def parsed(body: bytes) -> Any:
    """Return the JSON of a body.

    Raises:
        UnknownShapeError: it is none.
    """
    try:
        return json.loads(body)
    except (ValueError, RecursionError):
        raise UnknownShapeError("the body is no JSON, so it is unknown where its text is") from None


def changed_upload(body: bytes, content_type: str, change: Callable[[Any], Any]) -> bytes:
    """Return a multipart body (RFC 7578) whose file is the requests of a batch, each of them changed.

    Raises:
        MediaRefusedError: it is another kind of upload.
    """
    found = _BOUNDARY.search(content_type)
    if found is None:
        raise MediaRefusedError("an upload that cannot be read is not let through")
    mark = b"--" + (found[1] or found[2]).encode()
    first, *parts = body.split(mark)
    purpose = [part for part in parts if _name(part) == b"purpose"]
    if len(purpose) != 1 or _content(purpose[0])[1].strip() != b"batch":
        raise MediaRefusedError(
            "uploads are not let through, but for the requests of a batch (purpose='batch')"
        )
    return mark.join([first, *[_part(part, change) for part in parts]])


def _name(part: bytes) -> bytes:
    found = _FIELD.search(_content(part)[0])
    return found[1] if found else b""


def _content(part: bytes) -> tuple[bytes, bytes]:
    head, _, content = part.partition(b"\r\n\r\n")
    return head, content


def _part(part: bytes, change: Callable[[Any], Any]) -> bytes:
    if _name(part) != b"file":
        return part
    head, content = _content(part)
    lines = content.removesuffix(b"\r\n").split(b"\n")
    changed = [dumped(change(parsed(line))) if line.strip() else line for line in lines]
    return head + b"\r\n\r\n" + b"\n".join(changed) + b"\r\n"
