"""Private keys as blocks: PEM of every kind, OpenSSH, PGP, PuTTY; cut short or in JSON too."""

from __future__ import annotations

import re

from privkit.text._lazy import lazy

__all__ = ["private_keys"]

_Row = tuple[int, int, str, float, str]
_SCORE = 0.98

_PEM_BEGIN = lazy(r"-----BEGIN (?:[A-Z0-9]{1,16} ){0,4}PRIVATE KEY(?: BLOCK)?-----")
_PEM_END = lazy(r"-----END [A-Z0-9 ]{1,64}-----")
_PEM_BODY = lazy(r"[A-Za-z0-9+/]{16}")
# A line break, a real one or an escaped one in JSON or code, and the headers of an encrypted key.
_PEM_BREAK = lazy(
    r"(?:\\[nr]|\s|[\"'+,]){0,16}(?:[A-Z][A-Za-z-]{2,20}: [^\n\\]{1,100}(?:\\[nr]|\s){1,8}){0,4}"
)
_PEM_LINE = lazy(r"[A-Za-z0-9+/=]{16,16384}")
_PEM_LAST = lazy(r"[A-Za-z0-9+/]{1,15}={1,2}")
_PEM_LONGEST = 16384


def private_keys(text: str) -> list[_Row]:
    """Return the blocks as rows, each from its first line to its last."""
    return _pem_keys(text) + (_putty_keys(text) if "PuTTY-User-Key-File-" in text else [])


def _pem_keys(text: str) -> list[_Row]:
    rows: list[_Row] = []
    at = text.find("-----BEGIN")
    while at >= 0:
        begin = _PEM_BEGIN.match(text, at)
        end = _pem_end(text, begin.end(), at + _PEM_LONGEST) if begin else 0
        if end:
            rows.append((at, end, "SECRET", _SCORE, "secrets.private_key"))
        at = text.find("-----BEGIN", end or at + 10)
    return rows


def _pem_end(text: str, body: int, limit: int) -> int:
    """Return where the block ends: after its END line, or after its base64 lines; 0 when it holds none."""
    following = text.find("-----BEGIN", body, limit)
    closing = text.find("-----END", body, following if following >= 0 else limit)
    end = _PEM_END.match(text, closing) if closing >= 0 else None
    if end:
        return end.end() if _PEM_BODY.search(text, body, closing) else 0
    last = at = body
    while at < limit:
        line = _PEM_LINE.match(text, _after(_PEM_BREAK, text, at), limit)
        if not line:
            break
        last = at = line.end()
    closing_line = _PEM_LAST.match(text, _after(_PEM_BREAK, text, last)) if last > body else None
    return closing_line.end() if closing_line else (last if last > body else 0)


def _after(pattern: re.Pattern[str], text: str, at: int) -> int:
    found = pattern.match(text, at)
    return found.end() if found else at


_BREAK = r"(?:\\r)?(?:\\n|\r?\n)"
_PUTTY = lazy(
    rf"PuTTY-User-Key-File-[0-9]: [A-Za-z0-9@.-]{{1,64}}(?:{_BREAK}(?!PuTTY)[A-Z][A-Za-z0-9-]{{2,24}}: [^\n\\]{{0,200}}"
    rf"|{_BREAK}[A-Za-z0-9+/=]{{1,128}}(?![A-Za-z0-9+/=:-])){{2,400}}"
)


def _putty_keys(text: str) -> list[_Row]:
    rows: list[_Row] = []
    at = text.find("PuTTY-User-Key-File-")
    while at >= 0:
        found = _PUTTY.match(text, at)
        if found and "Private-Lines" in found[0]:
            rows.append((*found.span(), "SECRET", _SCORE, "secrets.private_key"))
        at = text.find("PuTTY-User-Key-File-", found.end() if found else at + 1)
    return rows
