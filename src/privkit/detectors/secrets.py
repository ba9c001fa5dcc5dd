"""Secrets: keys and tokens of known providers, private keys, credentials in URIs and headers, passwords.

A secret that is missed can be used by whoever reads the log; a word that is covered by mistake costs a
word. So a known form counts wherever it stands, and its documented length is taken as a minimum. What
needs a cue word ("password", "api key") is in ``_secret_cues``.

One cost is accepted for the sake of speed: where no ``:``, ``=`` or ``>`` ties a value to its cue, cues
count as whole words, alone or in the usual compounds (those with "pass" in any).
"""

from __future__ import annotations

import re

from privkit.detectors import _secret_cues, _secret_prefixes
from privkit.detectors._entropy import looks_random
from privkit.detectors._secret_commands import COMMANDS
from privkit.detectors._secret_commands import find as commands
from privkit.detectors._secret_keys import private_keys
from privkit.detectors._secret_prefixes import run_in
from privkit.detectors._secret_sessions import sessions
from privkit.detectors._secret_uris import headers, oracle, past_escape, signatures, uris
from privkit.detectors._secret_values import is_example
from privkit.text._lazy import lazy

__all__ = ["CUE_WORDS", "could_hold", "find", "has_long_run", "run_in"]

_Row = tuple[int, int, str, float, str]

_PREFIX_SCORE, _JWT_SCORE, _BESIDE_SCORE = 0.95, 0.95, 0.85

CUE_WORDS = _secret_cues.CUE_WORDS.union(name.encode() for name in COMMANDS)
"""Words, in lower case without accents, of which one announces a secret in prose."""


def could_hold(lowered: str, shape: bytes, *, told: frozenset[bytes], long_run: bool) -> bool:
    """Say whether a text is worth a closer look.

    Args:
        lowered: the text in lower case.
        shape: its shape; a colon between digits, as in a time, ties no value to anything.
        told: the telling words in it, of which some may be ``CUE_WORDS``.
        long_run: what ``has_long_run`` says of it.
    """
    return (
        long_run
        or (bool(told) and not CUE_WORDS.isdisjoint(told))
        or "pass" in lowered
        or "=" in lowered
        or ">" in lowered
        or (":" in lowered and _binds(lowered, shape))
        or (not lowered.isascii() and _secret_cues.speaks_foreign(lowered))
    )


def _binds(lowered: str, shape: bytes) -> bool:
    """Say whether a colon can tie a value to a cue: in no time of day, and in no plain web address."""
    colons = shape.count(b":") - shape.count(b"0:0")
    if not colons:
        return False
    schemes = shape.count(b"://")
    return colons > schemes or "@" in lowered or "hook" in lowered


def find(text: str, lowered: str, *, long_run: bool | None = None) -> list[_Row]:
    """Return the secrets of a text as rows (start, end, ``"SECRET"``, score, detector), none inside another.

    Args:
        text: the text as it is.
        lowered: the text in lower case, of the same length.
        long_run: what ``has_long_run`` says of it, where the caller knows.
    """
    rows: list[_Row] = []
    if ":" in text:
        if "://" in text:
            rows += uris(text)
        if "jdbc:oracle:" in lowered:
            rows += oracle(text)
    rows += headers(text, lowered)
    if has_long_run(text) if long_run is None else long_run:
        rows += _tokens(text, lowered)
    if " -" in text:
        rows += commands(text)
    if _secret_cues.could_hold(lowered):
        rows += _secret_cues.find(text, lowered)
    return _outermost(rows) if len(rows) > 1 else rows


def has_long_run(text: str) -> bool:
    """Say whether a text holds a run of characters as long as tokens have."""
    return run_in(text.encode("latin-1", "replace"))


def _tokens(text: str, lowered: str) -> list[_Row]:
    rows = _secret_prefixes.find(text)
    if "AKIA" in text or "ASIA" in text:
        rows += [pair for row in rows if row[4] == "secrets.aws" for pair in _aws_secret(text, row[1])]
    if "eyJ" in text:
        rows += _web_tokens(text)
    if "PRIVATE KEY" in text or "PuTTY" in text:
        rows += private_keys(text)
    if ":AA" in text:
        rows += _telegram(text)
    if "sig" in lowered:
        rows += signatures(text, lowered)
    return rows + sessions(text, lowered) + _discord(text)


_AWS_SECRET = lazy(r"(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{40}(?![A-Za-z0-9+/=])")
_AWS_REACH = 120


def _aws_secret(text: str, end: int) -> list[_Row]:
    """Find the secret key that people paste after its access key id."""
    found = _AWS_SECRET.search(text, end, end + _AWS_REACH)
    if not found or not looks_random(found[0]) or is_example(found[0]):
        return []
    return [(*found.span(), "SECRET", _BESIDE_SCORE, "secrets.aws_secret")]


_JOSE = lazy(
    r"(?:(?<![A-Za-z0-9_-])|(?<=\\[nrt]))(eyJ[A-Za-z0-9_-]{8,2048})"
    r"(?P<payload>\.[A-Za-z0-9_-]{0,16384})(?P<signature>\.[A-Za-z0-9_-]{0,16384})?(?:\.[A-Za-z0-9_-]{8,16384}){0,2}"
)


def _web_tokens(text: str) -> list[_Row]:
    """Find JSON Web Tokens: signed ones, encrypted ones of five parts, and those of no algorithm at all."""
    rows: list[_Row] = []
    at = text.find("eyJ")
    while at >= 0:
        found = _JOSE.match(text, at)
        if found and _is_jose(found):
            end = found.end()
            rows.append((at, end, "SECRET", _JWT_SCORE, "secrets.jwt"))
        at = text.find("eyJ", found.end() if found else at + 3)
    return rows


def _is_jose(found: re.Match[str]) -> bool:
    header = _json_of(found[1])
    if "alg" not in header:
        return False
    payload, signature = found["payload"][1:], (found["signature"] or ".")[1:]
    if str(header["alg"]).lower() == "none":
        return bool(_json_of(payload))
    return len(signature) >= 16 and (len(payload) >= 2 or "enc" in header)


def _json_of(encoded: str) -> dict[str, object]:
    import base64
    import json

    try:
        value = json.loads(base64.urlsafe_b64decode(encoded + "=" * (-len(encoded) % 4)))
    except (ValueError, RecursionError):
        return {}
    return value if isinstance(value, dict) else {}


_TELEGRAM = lazy(r"(?<![0-9])[0-9]{8,10}:AA[A-Za-z0-9_-]{32,34}(?![A-Za-z0-9_-])")


def _telegram(text: str) -> list[_Row]:
    rows: list[_Row] = []
    at = text.find(":AA")
    while at >= 0:
        before = text[max(0, at - 11) : at]
        found = _TELEGRAM.match(text, at - len(before) + len(before.rstrip("0123456789")))
        if found:
            rows.append((*found.span(), "SECRET", _PREFIX_SCORE, "secrets.telegram"))
        at = text.find(":AA", at + 3)
    return rows


# A bot's id in base 64, which as a decimal number always begins with M, N or O; a time; a signature.
_DISCORD = lazy(r"[MNO][A-Za-z0-9_-]{22,27}\.[A-Za-z0-9_-]{6}\.[A-Za-z0-9_-]{27,40}(?![A-Za-z0-9_-])")
_DISCORD_TIME = lazy(r"\.[A-Za-z0-9_-]{6}\.")
_URLSAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-"


def _discord(text: str) -> list[_Row]:
    rows: list[_Row] = []
    time = _DISCORD_TIME.search(text)
    at = time.start() if time else -1
    while at >= 0:
        if text.startswith(".", at + 7):
            before = text[max(0, at - 29) : at]
            found = _DISCORD.match(text, past_escape(text, at - len(before) + len(before.rstrip(_URLSAFE))))
            if found:
                rows.append((*found.span(), "SECRET", _PREFIX_SCORE, "secrets.discord"))
        at = text.find(".", at + 1)
    return rows


def _outermost(rows: list[_Row]) -> list[_Row]:
    """Drop every row that lies inside another, so that a key after a cue is reported once."""
    kept: list[_Row] = []
    for row in sorted(rows, key=lambda row: (row[0], -row[1], -row[3])):
        if not kept or row[1] > kept[-1][1]:
            kept.append(row)
    return kept
