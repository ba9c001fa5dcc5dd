"""Session ids and cookies: what a browser shows to be let in."""

from __future__ import annotations

import re
from collections.abc import Iterator

from privkit.detectors._entropy import looks_random
from privkit.detectors._secret_values import is_dummy
from privkit.text._lazy import lazy

__all__ = ["sessions"]

_Row = tuple[int, int, str, float, str]
_SCORE = 0.8

# "session id: …", JSESSIONID=…, PHPSESSID=…, sessionid=…, ASP.NET_SessionId=…, _session=…, connect.sid=…
_HEAD = lazy(r"sess(?:ion)?(?:(?:[ _-]?(?:id|key|cookie))[a-z]{0,8}(?![a-z])|(?=[\"'`]{0,2}=))")
_SID = lazy(r"sid(?![a-z])")
_LINK = lazy(r"[\\\"'`]{0,3}(?:\s{0,3}(?:[:=]|=>)|\s{1,3}(?:is|was))\s{0,3}[\\\"'`]{0,3}")
_VALUE = lazy(r"[A-Za-z0-9+/_%.-]{16,512}={0,2}")
_FEWEST = 20


def sessions(text: str, lowered: str) -> list[_Row]:
    """Return the random values after a session's name and in ``Cookie`` headers."""
    rows: list[_Row] = []
    if "sess" in lowered:
        rows += _after(text, lowered, "sess", _HEAD)
    if ".sid" in lowered:
        rows += _after(text, lowered, "sid", _SID)
    if "cookie:" in lowered:
        rows += _cookies(text, lowered)
    return rows


def _after(text: str, lowered: str, anchor: str, head: re.Pattern[str]) -> Iterator[_Row]:
    at = lowered.find(anchor)
    while at >= 0:
        cue = head.match(lowered, at)
        link = _LINK.match(lowered, cue.end()) if cue else None
        value = _VALUE.match(text, link.end()) if link else None
        if value and _is_random(value[0]):
            yield (
                value.start(),
                value.start() + len(value[0].rstrip(".")),
                "SECRET",
                _SCORE,
                "secrets.session",
            )
        at = lowered.find(anchor, value.end() if value else at + len(anchor))


_COOKIE = lazy(r"[ ]?[\w.!#$%&'*+^`|~-]{1,64}=\"?(?P<value>[^\s;,\"\\]{0,4096})\"?;?")
_HEADER = "cookie:"
_MANY = 64


def _cookies(text: str, lowered: str) -> Iterator[_Row]:
    """Yield the random values of ``Cookie: a=…; b=…``; what a site counts or measures is covered with the rest."""
    at = lowered.find(_HEADER)
    while at >= 0:
        end = at + len(_HEADER)
        for _ in range(_MANY):
            pair = _COOKIE.match(text, end)
            if not pair:
                break
            end = pair.end()
            if _is_random(pair["value"]):
                yield (*pair.span("value"), "SECRET", _SCORE, "secrets.cookie")
        at = lowered.find(_HEADER, end)


def _is_random(value: str) -> bool:
    return len(value) >= _FEWEST and looks_random(value) and not is_dummy(value)
