"""Passwords, keys and codes that only a cue word gives away: ``password is hunter2``, ``API_KEY=…``.

How a value is told from prose, by how tightly the text ties it to the cue:

* **bound** (``:``, ``=``, ``=>``, an XML tag): any value counts but state words ("password: expired"),
  placeholders, references to variables and the beginning of a sentence. ``changeme`` is a password people
  do use, so it counts.
* **said** ("password is X"): a value with a digit, a symbol or mixed case, a quoted one, or a plain word
  that ends its line and names no state.
* **beside** ("password X", "password to X", a label and the next line): only a value no word looks like.

Keys, secrets and tokens want letters *and* digits, unless code assigns them. Where no value follows, a
run of 20 random characters within 24 characters of the cue counts, whatever stands between.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Literal, NamedTuple

from privkit.detectors import _secret_values as values
from privkit.detectors._entropy import looks_random

__all__ = ["could_hold", "find"]

Kind = Literal["password", "passphrase", "pin", "credential", "key"]
_Row = tuple[int, int, str, float, str]


class _Cue(NamedTuple):
    """A literal to look for and the word that must stand around it, on the lower-case text."""

    anchor: str
    head: re.Pattern[str]
    kind: Kind


# What may follow the cue inside one identifier; ``password_reset_url`` and ``tokens`` are other things.
_TAIL = r"(?:[_-]?(?:confirmation|confirm|again|hash|value|[0-9]{1,2}))?(?!\w)"


def _cue(anchor: str, head: str, kind: Kind) -> _Cue:
    return _Cue(anchor, re.compile(head + _TAIL), kind)


_CUES = (
    _cue("pass", r"pass(?:word|wort|wd|code)|(?<=mot de )passe", "password"),
    _cue("passphrase", "passphrase", "passphrase"),
    _cue("pass", r"(?<![^\W_])pass|(?:(?<=db)|(?<=user)|(?<=smtp)|(?<=admin))pass", "password"),
    _cue("pwd", r"(?<![^\W_])pwd|(?<=db)pwd|(?<=user)pwd", "password"),
    _cue("kennwort", "kennwort", "password"),
    _cue("contrase", "contrase[ñn]a", "password"),
    _cue("senha", r"(?<![^\W_])senha", "password"),
    _cue("has\u0142o", r"(?<![^\W_])hasło", "password"),
    _cue("haslo", r"(?<![^\W_])haslo", "password"),
    _cue("wachtwoord", "wachtwoord", "password"),
    _cue("parola", r"(?<![^\W_])parola", "password"),
    _cue("pin", r"(?<![^\W_])pin(?:[ -]?(?:code|number|nummer))?", "pin"),
    _cue("secret", r"secret(?:[ _-]?(?:access[ _-]?)?key(?:_base)?)?", "credential"),
    _cue("token", "token", "credential"),
    _cue("key", "key", "key"),
)


# A cue may close a quoted key, a bracket or emphasis, and carry a remark in brackets.
_CLOSE = r"[\\\"'`*\])]{0,4}(?:\s?\([^()\n]{1,40}\))?\s{0,4}"
_TYPED = r":\s?(?:optional\[)?(?:str|string|secretstr|bytes)\]?\s?="
_BOUND = re.compile(
    rf"(?P<close>{_CLOSE})(?:(?:is|ist|lautet|es|est|é|è|to|jest)\s{{1,2}})?"
    rf"(?P<sign>{_TYPED}|:=|=>|->|={{1,3}}|[:：＝]|>(?=[^\s<]))[*_]{{0,2}}(?P<gap>\s{{0,8}})"
)
_SAID = re.compile(
    r"[\"'`*]{0,2}(?P<about>\s(?:for|to|of|on|in|für|para|pour|voor)\s[^\n:=]{1,40}?)?"
    r"(?:['’]s|\s{1,4}(?:is|was|ist|war|lautet|est|es|era|é|è|jest|to|este|will\sbe|should\sbe|has\sbeen)(?!\w))"
    r"(?:\s(?:now|just|still|currently|actually|simply|jetzt|ahora|maintenant|(?:now\s)?(?:set|reset|changed|updated)\sto))?\s{1,4}"
)
_BESIDE = re.compile(
    r"[\"'`*]{0,2}(?:\s{1,3}(?:to|of|as|like|auf|a|en|na|à|naar)\s{1,3}"
    r"|[ \t]{0,3}(?:[-–—|,][ \t]{1,3}|\r?\n|[ \t]{1,3}))"
)
_LINE_END = re.compile(r"[\"'”’)\]!?.,; \t]{0,8}(?:\r?\n|\Z)")
_POLISH = ("hasło", "haslo")
_COMMON_WORD = ("parola",)  # also "word" in Italian and Romanian

_BOUND_SCORE, _SAID_SCORE, _BESIDE_SCORE, _RANDOM_SCORE = 0.85, 0.8, 0.65, 0.65


def could_hold(text: str, lowered: str) -> bool:
    """Say whether any cue stands in the text; unrolled because every message with a digit pays for it."""
    return (
        "pass" in lowered
        or ("ke" in lowered and ("key" in lowered or "token" in lowered))
        or "secret" in lowered
        or "pin" in lowered
        or "pwd" in lowered
        or "contrase" in lowered
        or "kennwort" in lowered
        or "wachtwoord" in lowered
        or "senha" in lowered
        or "parola" in lowered
        or "haslo" in lowered
        or ("ł" in lowered and "hasło" in lowered)
    )


def find(text: str, lowered: str) -> list[_Row]:
    """Return the values that cue words give away, each without its quotes."""
    rows: list[_Row] = []
    for cue in _CUES:
        at = lowered.find(cue.anchor)
        while at >= 0:
            head = cue.head.match(lowered, at)
            row = _JUDGES[cue.kind](text, lowered, cue, head.span()) if head else None
            if row:
                rows.append(row)
            at = lowered.find(cue.anchor, max(head.end(), row[1] if row else 0) if head else at + 1)
    return rows


def _password(text: str, lowered: str, cue: _Cue, head: tuple[int, int]) -> _Row | None:
    at, end = head
    bound = _BOUND.match(lowered, end)
    if bound:
        return _bound_password(text, cue, bound)
    if lowered[max(0, at - 24) : at].rpartition(" ")[2].startswith("--") and lowered[end : end + 1] == " ":
        return _option_password(text, end + 1)
    said = _SAID.match(lowered, end)
    if said:
        return _said_password(text, cue, said)
    beside = _BESIDE.match(lowered, end)
    value = values.read(text, beside.end()) if beside else None
    if not value or not _stands_alone(text, value) or _MARKUP.search(value.text):
        return None
    bare_number = value.text.isdigit() and "code" not in lowered[at:end]
    return None if bare_number else _row(value, _BESIDE_SCORE)


# An attribute, a tag, a call: <input type="password" id="pw1">.
_MARKUP = re.compile(r"""[="<>{}()]""")


def _row(value: values.Value, score: float, name: str = "secrets.password") -> _Row:
    return (value.start, value.end, "SECRET", score, name)


def _stands_alone(text: str, value: values.Value) -> bool:
    """Whether a value needs no sign before it: no word, amount, reference or placeholder looks like it."""
    return (
        values.is_unwordlike(value.text)
        and not _impossible(value)
        and not values.counts_something(text, value.end)
        and not (value.quoted and " " in value.text and values.is_prose(value.text))
    )


def _impossible(value: values.Value) -> bool:
    return values.is_dummy(value.text) or (not value.quoted and values.is_reference(value.text))


def _bound_password(text: str, cue: _Cue, bound: re.Match[str]) -> _Row | None:
    value = values.read(text, bound.end())
    if not value or _impossible(value) or not _fits_sign(text, cue, bound, value):
        return None
    if cue.kind == "passphrase" and not value.quoted:
        end = values.phrase_end(text, value.start)
        if end > value.end:
            return (value.start, end, "SECRET", _BOUND_SCORE, "secrets.password")
    if "\n" in bound["gap"] and not _stands_alone(text, value):
        return None
    return _row(value, _BOUND_SCORE) if _assigned(text, value, prose=bound["sign"] == ":") else None


def _fits_sign(text: str, cue: _Cue, bound: re.Match[str], value: values.Value) -> bool:
    """Whether tag, colon and path go with the value: ``<pwd>x</pwd>``, no label, no ``PWD=/home``."""
    if bound["sign"] == ">":
        return text.startswith("</", value.end)
    if cue.anchor == "pwd" and value.text.startswith(("/", "~", "C:")):
        return False
    return value.quoted or not text.startswith(":", value.end) or _has_digit(value.text)


def _has_digit(value: str) -> bool:
    return any(character.isdigit() for character in value)


def _assigned(text: str, value: values.Value, *, prose: bool) -> bool:
    """Whether what stands after a colon or an equals sign is a value and not a sentence or a state."""
    if len(value.text) < 3 or "://" in value.text or not any(map(str.isalnum, value.text)):
        return False
    if value.quoted:
        spaced = " " in value.text.strip()
        return not values.is_prose(value.text) if spaced else not _is_label(value.text)
    if values.is_state(value.text) or values.counts_something(text, value.end):
        return False
    return not (prose and values.is_plain(value.text) and values.begins_sentence(text, value.end))


def _is_label(word: str) -> bool:
    return values.is_state(word) and word.lower() not in ("secret", "test", "correct", "perfect", "private")


def _option_password(text: str, at: int) -> _Row | None:
    value = values.read(text, at)
    if not value or _impossible(value) or value.text.startswith("-") or not _assigned(text, value, prose=True):
        return None
    return _row(value, _BOUND_SCORE)


def _said_password(text: str, cue: _Cue, said: re.Match[str]) -> _Row | None:
    value = values.read(text, said.end())
    if not value or _impossible(value) or values.is_state(value.text):
        return None
    if value.quoted:
        fits = not (" " in value.text and values.is_prose(value.text))
    else:
        fits = _stands_alone(text, value) or _closes_line(text, cue, said, value)
    return _row(value, _SAID_SCORE) if fits else None


def _closes_line(text: str, cue: _Cue, said: re.Match[str], value: values.Value) -> bool:
    """Whether a plain word is the last of its line and can only be the password itself."""
    if said["about"] or cue.anchor in _COMMON_WORD or (said[0].strip() == "to" and cue.anchor not in _POLISH):
        return False
    plain = len(value.text) >= 3 and values.is_plain(value.text) and not values.describes(value.text)
    return plain and _LINE_END.match(text, value.end) is not None


_PIN_LINK = re.compile(r"[\"'`*\])]{0,3}\s{0,3}(?:[:=#]|-(?=\s))?[\"'`*(\s]{0,4}")
_PIN = re.compile(r"[0-9]{4,8}(?![\w%]|[-/.,:]?[0-9])")


def _pin(text: str, lowered: str, cue: _Cue, head: tuple[int, int]) -> _Row | None:
    del cue
    said = _SAID.match(lowered, head[1]) or _BOUND.match(lowered, head[1]) or _PIN_LINK.match(lowered, head[1])
    number = _PIN.match(text, said.end()) if said and said.end() > head[1] else None
    if not number or values.counts_something(text, number.end()):
        return None
    # India calls its six-digit postcodes PIN codes.
    postcode = "code" in lowered[slice(*head)] and len(number[0]) == 6 and number[0][0] != "0"
    return (*number.span(), "SECRET", 0.5 if postcode else 0.75, "secrets.pin")


_KEY_OWNERS = (
    *("api", "access", "secret", "private", "encryption", "auth", "account", "master", "signing", "shared"),
    *("subscription", "consumer", "storage", "app", "application", "service", "admin", "client", "webhook"),
)
_CREDENTIAL_OWNERS = (
    *("access", "auth", "api", "refresh", "bearer", "bot", "session", "oauth", "private", "client", "app"),
    *("consumer", "shared", "webhook", "jwt", "signing", "id", "personal", "security", "deploy"),
)


def _credential(text: str, lowered: str, cue: _Cue, head: tuple[int, int]) -> _Row | None:
    at, end = head
    owner = lowered[max(0, at - 16) : at].rstrip(" _-.")
    if cue.kind == "key" and owner.endswith(("public", "publishable", "mon", "tur", "hoc", "don")):
        return None
    named = owner.endswith(_KEY_OWNERS if cue.kind == "key" else _CREDENTIAL_OWNERS) or lowered[at:end].endswith("key")
    if cue.kind == "credential" or owner.endswith(_KEY_OWNERS):
        value = _tied_credential(text, lowered, end, named=named, minimum=6 if cue.anchor == "secret" else 8)
        if value:
            return _row(value, _BOUND_SCORE, "secrets.credential")
    return _random_near(text, lowered, end)


def _tied_credential(text: str, lowered: str, end: int, *, named: bool, minimum: int) -> values.Value | None:
    bound = _BOUND.match(lowered, end)
    link = bound or _SAID.match(lowered, end)
    value = values.read(text, link.end()) if link else None
    if not value or _impossible(value) or " " in value.text:
        return None
    if values.is_credential(value.text, minimum=minimum) and not values.counts_something(text, value.end):
        return value
    return value if bound and _is_assigned_word(text, bound, value, named=named) else None


def _is_assigned_word(text: str, bound: re.Match[str], value: values.Value, *, named: bool) -> bool:
    """Whether code or a named cue ("api key", "client_secret") assigns a value no generator made."""
    in_code = "=" in bound["sign"] or any(quote in bound["close"] for quote in "\"'`")
    if not (in_code or named) or len(value.text) < 6 or value.text.isdigit() or "\n" in bound["gap"]:
        return False
    return _assigned(text, value, prose=not in_code) and not values.names_cue(value.text)


_REACH = 24
_RANDOM_START = re.compile(r"(?<![A-Za-z0-9+/_-])[A-Za-z0-9+/_-]{20}")
_RANDOM = re.compile(r"[A-Za-z0-9+/_-]{20,}(?:\.[A-Za-z0-9_-]{6,80}){0,2}={0,2}")
_UUID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?!\w)")


def _random_near(text: str, lowered: str, end: int) -> _Row | None:
    start = _RANDOM_START.search(text, end, end + _REACH + 20)
    found = _RANDOM.match(text, start.start()) if start else None
    if not found:
        return None
    heroku = _UUID.match(lowered, found.start()) and "heroku" in lowered[max(0, end - 48) : found.start()]
    if not heroku and not looks_random(found[0]):
        return None
    return (*found.span(), "SECRET", _RANDOM_SCORE, "secrets.entropy")


_JUDGES: dict[Kind, Callable[[str, str, _Cue, tuple[int, int]], _Row | None]] = {
    "password": _password,
    "passphrase": _password,
    "pin": _pin,
    "credential": _credential,
    "key": _credential,
}
