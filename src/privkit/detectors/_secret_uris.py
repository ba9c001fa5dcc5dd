"""Credentials in URIs and in authorization headers."""

from __future__ import annotations

from privkit.detectors._entropy import looks_random
from privkit.detectors._secret_values import is_dummy
from privkit.text._lazy import lazy

__all__ = ["headers", "oracle", "past_escape", "signatures", "uris"]

_Row = tuple[int, int, str, float, str]

_URI_SCORE, _HEADER_SCORE = 0.9, 0.85

_USERINFO = lazy(r"://([^\s:/\"'<>`]{0,128}):([^\s/\"'<>`]{1,256})@[^\s\"'<>`]+")
_WEBHOOK = lazy(
    r"://(?:hooks\.slack\.com/(?:services|workflows|triggers)/[A-Za-z0-9/_-]{20,}"
    r"|(?:\w{1,10}\.)?discord(?:app)?\.com/api/(?:v[0-9]{1,2}/)?webhooks/[0-9]{10,20}/[A-Za-z0-9_-]{20,}"
    r"|[a-z0-9-]{0,63}\.?webhook\.office\.com/[A-Za-z0-9/_@-]{20,}"
    r"|hooks\.zapier\.com/hooks/catch/[0-9]{4,12}/[a-z0-9]{5,12}"
    r"|hook\.[a-z0-9]{2,5}\.make\.com/[a-z0-9]{20,64}"
    r"|maker\.ifttt\.com/trigger/\w{1,64}/(?:json/)?with/key/[A-Za-z0-9_-]{16,64})"
)
_SCHEME = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+.-"


def uris(text: str) -> list[_Row]:
    """Return the URIs that carry a user's password, and webhooks, whose path is the secret; each whole."""
    rows: list[_Row] = []
    at = text.find("://")
    while at >= 0:
        found = _USERINFO.match(text, at)
        kind = "secrets.uri"
        if found and is_dummy(found[2]):
            found = None
        if not found:
            found, kind = _WEBHOOK.match(text, at), "secrets.webhook"
        start = _scheme_start(text, at)
        end = at + len(found[0].rstrip(".,;:!?)]}*")) if found else at + 3
        if found and start < at:
            rows.append((start, end, "SECRET", _URI_SCORE, kind))
        at = text.find("://", end)
    return rows


def _scheme_start(text: str, at: int) -> int:
    before = text[max(0, at - 24) : at]
    scheme = before[len(before.rstrip(_SCHEME)) :]
    return past_escape(text, at - len(scheme.lstrip("0123456789+.-")))


def past_escape(text: str, start: int) -> int:
    """Return a word's start without the n, r or t of an escaped line break or tab before it."""
    return (
        start + 1 if text[start - 1 : start] == "\\" and text[start : start + 1] in ("n", "r", "t") else start
    )


# The signature of Azure's shared access, of Amazon's and of Google's signed web addresses.
_SIGNED = lazy(r"(?:(?<![a-z0-9])|(?<=x-amz-)|(?<=x-goog-))sig(?:nature)?=")
_SIGNATURE = lazy(r"[A-Za-z0-9+/_-]{16,1024}(?:%[0-9A-Fa-f]{2}[A-Za-z0-9+/_-]{0,1024}){0,24}={0,2}")


def signatures(text: str, lowered: str) -> list[_Row]:
    """Return the signatures that let whoever holds a signed web address in."""
    rows: list[_Row] = []
    at = lowered.find("sig")
    while at >= 0:
        name = _SIGNED.match(lowered, at)
        value = _SIGNATURE.match(text, name.end()) if name else None
        if value and looks_random(value[0]):
            rows.append((*value.span(), "SECRET", _HEADER_SCORE, "secrets.signature"))
        at = lowered.find("sig", value.end() if value else at + 3)
    return rows


# jdbc:oracle:thin:scott/tiger@//db:1521/x
_ORACLE = lazy(r"jdbc:oracle:(?:thin|oci8?):([^\s:/@\"'<>]{1,64})/([^\s/@\"'<>]{1,128})@[^\s\"'<>]+")


def oracle(text: str) -> list[_Row]:
    """Return Oracle's JDBC addresses that carry a password; each whole."""
    return [
        (found.start(), found.end(), "SECRET", _URI_SCORE, "secrets.uri")
        for found in _ORACLE.finditer(text)
        if not is_dummy(found[2])
    ]


_SCHEMES = (("bearer", "secrets.bearer"), ("basic", "secrets.basic_auth"))
_HEADER_VALUE = lazy(r"\s{1,3}[\"']?([A-Za-z0-9._~+/-]{6,}={0,2})")


def headers(text: str, lowered: str) -> list[_Row]:
    """Return what follows ``Bearer``, ``Basic`` and other schemes in authorization headers, without the scheme."""
    rows: list[_Row] = []
    for scheme, name in _SCHEMES:
        at = lowered.find(scheme) if scheme in lowered else -1
        while at >= 0:
            end = at + len(scheme)
            value = _HEADER_VALUE.match(text, end)
            if value and _is_credentials(value[1], scheme, announced=_announced(lowered, at)):
                end = value.start(1) + len(value[1].rstrip("."))
                rows.append((value.start(1), end, "SECRET", _HEADER_SCORE, name))
            at = lowered.find(scheme, end)
    at = lowered.find("authorization")
    while at >= 0:
        other = _OTHER_SCHEME.match(lowered, at)
        if other and _is_credentials(text[slice(*other.span(1))], "bearer", announced=False):
            rows.append((*other.span(1), "SECRET", _HEADER_SCORE, "secrets.authorization"))
        at = lowered.find("authorization", other.end() if other else at + 1)
    return rows


# Authorization: SSWS …, Token …, ApiKey …, GenieKey …, or the key by itself
_OTHER_SCHEME = lazy(
    r"authorization[\"'`\])]{0,3}\s?(?:[:,]|=>?)\s{0,3}[\"'`]?(?:(?!digest|aws4)[a-z][a-z-]{2,24}\s{1,3})?(?:token=)?[\"']?"
    r"((?!aws4-)[a-z0-9_~+/.:-]{16,}={0,2})"
)


def _announced(lowered: str, at: int) -> bool:
    return "authorization" in lowered[max(0, at - 24) : at]


def _is_credentials(value: str, scheme: str, *, announced: bool) -> bool:
    digits = any(map(str.isdigit, value))
    if is_dummy(value):
        return False
    if announced and (digits or len(value) >= 16):
        return True
    return len(value) >= 16 and digits if scheme == "bearer" else _is_user_and_password(value)


def _is_user_and_password(value: str) -> bool:
    import base64

    try:
        return ":" in base64.b64decode(value, validate=True).decode("ascii")
    except ValueError:
        return False
