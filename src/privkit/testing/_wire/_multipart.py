"""Reading ``multipart/form-data`` (RFC 7578), as uploads of files come in."""

from __future__ import annotations

import re

__all__ = ["parts"]

_BOUNDARY = re.compile(r'boundary="?([^";]{1,70})"?', re.IGNORECASE)
_NAME = re.compile(rb'\bname="([^"]*)"', re.IGNORECASE)
_FILE = re.compile(rb'\bfilename="([^"]*)"', re.IGNORECASE)


def parts(content_type: str, body: bytes) -> dict[str, tuple[str, bytes]]:
    """Return each field's file name and content; nothing where the body is of another kind."""
    found = _BOUNDARY.search(content_type) if content_type.startswith("multipart/") else None
    if found is None:
        return {}
    fields: dict[str, tuple[str, bytes]] = {}
    for piece in (b"\r\n" + body).split(b"\r\n--" + found[1].encode())[1:-1]:
        head, _, content = piece.partition(b"\r\n\r\n")
        name, file = _NAME.search(head), _FILE.search(head)
        if name:
            fields[name[1].decode()] = (file[1].decode("utf-8", "replace") if file else "", content)
    return fields
