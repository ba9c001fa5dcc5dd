"""E-mail addresses, web addresses and user names, found from their literal anchors."""

from __future__ import annotations

import re

from privkit.detectors._domains import known

__all__ = ["USER_WORDS", "email_addresses", "urls", "usernames"]

Row = tuple[int, int, str, float, str, tuple[str, ...]]

# The local part is read backwards from the @, so that no scan begins at a place without one. RFC 5321
# allows 64 characters; "=" and "/" are legal there but in practice end a key or a path before the address.
_LOCAL = re.compile(r"[\w.+\-'%&!#$*?^{|}~]{1,64}")
_QUOTED = re.compile(r"\"[^\"\n@]{1,62}\"")
_DOMAIN = re.compile(r"(?:[^\W_](?:[\w\-]{0,61}[^\W_])?\.){1,8}(?:xn--[a-z0-9\-]{1,59}|[^\W\d_]{2,63})", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[a-z0-9])\.[A-Z][a-z]+\Z")
_LEADING = ".'-!#$*?^{|}~&%"

_URL = re.compile(r"[^\s<>\"`{}|\\^\u3000-\u303f\uff00-\uff0f]+")
_SCHEME = re.compile(r"[a-z0-9.+\-]{0,14}[a-z](?![a-z0-9.+\-])", re.IGNORECASE)
_HOST_BACKWARDS = re.compile(r"[A-Za-z0-9.\-]+")
_TRAILING = ".,;:!?'*_~"
_PAIRS = {")": "(", "]": "[", ">": "<"}

_USER_CUES = re.compile(
    r"(?<![a-z])(?:user(?:[ _\-]?(?:name|id))?|login(?:[ _\-]?(?:name|id))?|handle|screen[ _\-]?name|nick(?:name)?"
    r"|benutzer(?:name|kennung)?|nutzername|nom d'utilisateur|identifiant|nombre de usuario|usuario"
    r"|nome utente|gebruikersnaam|nazwa uzytkownika|nome de usuario|gamertag|skype|telegram|instagram|insta|twitter"
    r"|snapchat|discord|tiktok)(?![a-z])",
    re.IGNORECASE,
)
USER_WORDS = frozenset(
    b"user userid username usernames login loginid loginname handle screen screenname nick nickname benutzer benutzername benutzerkennung "
    b"nutzername utilisateur identifiant usuario utente gebruikersnaam uzytkownika gamertag skype telegram instagram insta "
    b"twitter snapchat discord tiktok".split()
)
_USER_VALUE = re.compile(
    r"[\"']?\s{0,2}(?:(?:is|ist|est|es|e|handle|account|name|id)\s{1,2})?(?P<sure>[:=]\s{0,2}|@)?[\"'(]?@?"
    r"(?P<name>[A-Za-z0-9](?:[\w.\-]{1,38})[A-Za-z0-9_])",
)
_PLAIN_WORD = re.compile(r"[A-Za-z]?[a-z]+\Z")


def email_addresses(text: str) -> list[Row]:
    """Return each e-mail address: a local part, an @ and any well-formed domain (RFC 5321, 5322)."""
    rows: list[Row] = []
    at = text.find("@")
    while at >= 0:
        domain = _DOMAIN.match(text, at + 1)
        start = _local_start(text, at, rows[-1][1] if rows else 0) if domain else at
        if domain and start < at:
            name = domain.group()
            name = _SENTENCE.sub("", name) if _SENTENCE.sub("", name).count(".") else name
            rows.append((start, at + 1 + len(name), "EMAIL_ADDRESS", 0.95, "email", ()))
        at = text.find("@", at + 1)
    return rows


def _local_start(text: str, at: int, edge: int) -> int:
    edge = max(edge, at - 65)
    backwards = text[edge:at][::-1]
    quoted = _QUOTED.match(backwards)
    if quoted:
        return at - quoted.end()
    local = _LOCAL.match(backwards)
    if not local:
        return at
    return at - len(local.group()[::-1].lstrip(_LEADING))


def urls(text: str) -> list[Row]:
    """Return each web address: one with a scheme, with ``www.``, or a path on a known top-level domain."""
    rows = _after_schemes(text) if "://" in text else []
    rows += _from_www(text)
    if "/" in text:
        rows += _bare_hosts(text, rows)
    return rows


def _after_schemes(text: str) -> list[Row]:
    rows: list[Row] = []
    at = text.find("://")
    while at >= 0:
        rest = _URL.match(text, at + 3)
        scheme = _SCHEME.match(text[max(0, at - 15) : at][::-1])
        if rest and scheme:
            end = _trimmed(text, at + 3, rest.end())
            if end > at + 3:
                rows.append((at - len(scheme.group()), end, "URL", 0.9, "url", ()))
            at = rest.end() - 3
        at = text.find("://", at + 3)
    return rows


def _from_www(text: str) -> list[Row]:
    rows: list[Row] = []
    lowered = text if "www." in text else text.lower()
    at = lowered.find("www.") if len(lowered) == len(text) else text.find("www.")
    while at >= 0:
        found = _URL.match(text, at)
        end = _trimmed(text, at, found.end()) if found else at
        free = at == 0 or not (text[at - 1].isalnum() or text[at - 1] in "./@-_")
        if free and "." in text[at + 4 : end]:
            rows.append((at, end, "URL", 0.85, "url", ()))
        at = lowered.find("www.", max(end, at + 4))
    return rows


def _bare_hosts(text: str, found: list[Row]) -> list[Row]:
    """Find ``host.tld/path``: read the host backwards from each slash that follows a letter."""
    rows: list[Row] = []
    ends = {row[0] + text[row[0] : row[1]].find("/"): row[1] for row in found}  # by the first slash of each
    at = text.find("/")
    while at >= 0:
        end = ends.get(at, 0)
        if not end and at and text[at - 1].isalpha():
            end = at
            host = _host_before(text, at)
            rest = _URL.match(text, at)
            if host < at and rest:
                end = _trimmed(text, at, rest.end())
                rows.append((host, max(end, at + 1), "URL", 0.7, "url", ()))
        at = text.find("/", max(end, at + 1))
    return rows


def _host_before(text: str, at: int) -> int:
    edge = max(0, at - 80)
    backwards = text[edge:at][::-1]
    name = _HOST_BACKWARDS.match(backwards)
    host = text[at - (name.end() if name else 0) : at].lstrip(".-")
    start = at - len(host)
    labels = host.lower().split(".")
    good = len(labels) > 1 and all(labels) and labels[-1] in known and not labels[-2].isdigit()
    free = start == 0 or text[start - 1] not in "@/:_\\"
    return start if good and free else at


def _trimmed(text: str, start: int, end: int) -> int:
    """Give back the punctuation that ends the sentence, not the address; keep balanced brackets."""
    while end > start:
        last = text[end - 1]
        opening = _PAIRS.get(last)
        if last not in _TRAILING and (
            opening is None or text.count(opening, start, end) >= text.count(last, start, end)
        ):
            break
        end -= 1
    return end


def usernames(text: str) -> list[Row]:
    """Return user names and handles that a word such as "username" or "insta" announces.

    Worth a call only where one of ``USER_WORDS`` stands in the text.
    """
    rows: list[Row] = []
    for cue in _USER_CUES.finditer(text):
        value = _USER_VALUE.match(text, cue.end())
        if value and _names_someone(text, value):
            rows.append((value.start("name"), value.end("name"), "USERNAME", 0.75, "username", ()))
    return rows


def _names_someone(text: str, value: re.Match[str]) -> bool:
    """A plain word is a user name only after a colon, an equals sign or an @: "username: jdoe"."""
    name = value.group("name")
    if value.end() < len(text) and text[value.end()] in "@/":
        return False
    if value.group("sure") or text[value.start("name") - 1] == "@":
        return name.lower() not in _NO_NAMES
    return not _PLAIN_WORD.match(name) and any(character.isdigit() or character == "_" for character in name)


_NO_NAMES = frozenset("none null true false undefined unknown optional required and or the password email".split())
