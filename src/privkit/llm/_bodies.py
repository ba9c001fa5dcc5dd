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
_PART = re.compile(
    rb'\r\n(?:content-disposition: form-data; name="(?P<name>[^"\r\n]*)"(?:; filename="[^"\r\n]*")?\r\n'
    rb"|content-type: [^\r\n]*\r\n){1,2}\r\n(?P<content>.*)\r\n",
    re.IGNORECASE | re.DOTALL,
)
_PLAIN = re.compile(rb"purpose|expires_after\[(?:anchor|seconds)\]")  # fields that tell of nobody
_SETTING = re.compile(rb"[a-z0-9_]{1,32}")
_NAMED = b'\r\nContent-Disposition: form-data; name="%b"%b\r\n\r\n%b\r\n'
_FILE = b'; filename="batch.jsonl"\r\nContent-Type: application/jsonl'


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
    before, *parts, after = body.split(mark)
    fields = [(match["name"], match["content"]) for match in map(_PART.fullmatch, parts) if match]
    if before or after.strip() != b"--" or len(fields) != len(parts):
        raise MediaRefusedError("an upload whose form is not known is not let through")
    names = [name for name, _ in fields]
    if names.count(b"file") != 1 or (b"purpose", b"batch") not in fields or len(set(names)) < len(names):
        raise MediaRefusedError(
            "uploads are not let through, but for the requests of a batch (purpose='batch')"
        )
    return b"".join([mark + _part(*field, change) for field in fields]) + mark + after


def _part(name: bytes, content: bytes, change: Callable[[Any], Any]) -> bytes:
    """Return a part anew, with a name of the file that tells nothing."""
    if name != b"file":
        if not _PLAIN.fullmatch(name) or not _SETTING.fullmatch(content):
            raise MediaRefusedError("an upload with a field that is not known is not let through")
        return _NAMED % (name, b"", content)
    changed = [dumped(change(parsed(line))) if line.strip() else line for line in content.split(b"\n")]
    return _NAMED % (name, _FILE, b"\n".join(changed))
