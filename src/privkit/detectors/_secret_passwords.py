"""Passwords and passphrases: what after the word "password" is one, and what is a sentence about it."""

from __future__ import annotations

import re

from privkit.detectors import _secret_values as values
from privkit.detectors._secret_grammar import BESIDE, BOUND, SAID, Cue, Row, row
from privkit.text._lazy import lazy

__all__ = ["assigned", "impossible", "password"]

_POLISH = ("hasło", "haslo")
_COMMON_WORD = ("parola",)  # also "word" in Italian and Romanian

_LINE_END = lazy(r"[\"'”’)\]!?.,; \t]{0,8}(?:\r?\n|\Z)")

_BOUND_SCORE, _SAID_SCORE, _BESIDE_SCORE = 0.85, 0.8, 0.65
_NAME = "secrets.password"


def password(text: str, lowered: str, cue: Cue, head: tuple[int, int]) -> Row | None:
    """Return the password that a cue announces, by how tightly the text ties it to the cue."""
    at, end = head
    bound = BOUND.match(lowered, end)
    if bound:
        return None if _is_code(text, head, bound) else _bound_password(text, cue, bound)
    if lowered[max(0, at - 24) : at].rpartition(" ")[2].startswith("--") and lowered[end : end + 1] == " ":
        return _option_password(text, end + 1)
    said = SAID.match(lowered, end)
    if said:
        return _said_password(text, cue, said)
    turned = _TURNED.search(lowered, max(0, at - _LONGEST_TURNED), at)
    if turned and not lowered[end : end + 1].isalpha():  # "passport"
        return _turned_password(text, turned.start("value"), turned.end("value"))
    beside = BESIDE.match(lowered, end)
    value = values.read(text, beside.end()) if beside else None
    if value and "|" in lowered[end : value.start]:  # the next cell of a table
        value = values.until(value, "|")
    if not value or not _stands_alone(text, value) or _MARKUP.search(value.text):
        return None
    if lowered[at:end] == "pass" and (value.text[0] == "-" or _IDENTIFIER.fullmatch(value.text)):
        return None
    bare_number = value.text.isdigit() and "code" not in lowered[at:end]
    return None if bare_number else row(value, _BESIDE_SCORE, _NAME)


_NAMES = lazy(r"(?:^|\n)[ \t]{0,40}(?:[A-Za-z_]\w{0,30},[ ]?){1,4}\Z")
_NAMED_FIRST = lazy(
    r"(?:user|username|login|email|name|account|creds|args),[ ]?[A-Za-z_]\w{0,30}[ \t]*(?=\r?\n|\Z|[;)])"
)
_RESULT = lazy(r"(?:(?i:test)s?[\w./:-]|[\w./:-]{2,80} \([0-9.]{1,8} ?m?s)")
_LONGEST_NAMES = 160


def _is_code(text: str, head: tuple[int, int], bound: re.Match[str]) -> bool:
    """Say whether names are unpacked ("user, password = pair", "password = user, salt"), or a test has passed."""
    if bound["sign"] == ":":
        if bound["close"][:1] == ")" and text[head[0] - 1 : head[0]] == "_":
            return True  # a function something was done to: "(get_passphrase): Call it later."
        return text[slice(*head)] == "PASS" and _RESULT.match(text, bound.end()) is not None
    if bound["sign"] == "->" and text[head[0] - 1 : head[0]] == "$":
        return True  # "$pw->shell"
    if bound["sign"] != "=" or not bound["gap"]:
        return False
    unpacked = _NAMES.search(text, max(0, head[0] - _LONGEST_NAMES), head[0])
    return unpacked is not None or _NAMED_FIRST.match(text, bound.end()) is not None


_LONGEST_TURNED = 120
# "hunter2 is my password", read up to the cue.
_TURNED = lazy(
    r"(?<![^\s\"'`(:,])(?P<value>\S{4,64})\s(?:is|was|ist|war|est|es|era|è|é|jest|är|er)\s(?:my|our|the|his|her|their|mein|"
    r"unser|das|mon|notre|le|mi|nuestra|la|minha|nossa|a|mia|il|mijn|het|moje|mitt|min)\s(?:[^\W\d_]{2,10}[ -]){0,2}\Z"
)


def _turned_password(text: str, start: int, end: int) -> Row | None:
    value = values.read(text, start)
    if not value or value.end > end or not _stands_alone(text, value):
        return None
    return row(value, _SAID_SCORE, _NAME)


# What a function or a program is passed: "pass max_size", "pass ``Kind.ANY_VALUE``", "pass -DNDEBUG".
_IDENTIFIER = lazy(r"[A-Za-z]+(?:[_.][A-Za-z]+)+")
# An attribute, a tag, a call: <input type="password" id="pw1">.
_MARKUP = lazy(r"""[="<>{}()`]""")


def _stands_alone(text: str, value: values.Value) -> bool:
    """Whether a value needs no sign before it: no word, amount, reference or placeholder looks like it."""
    return (
        values.is_unwordlike(value.text)
        and not impossible(value)
        and not values.counts_something(text, value.end)
        and not (value.quoted and " " in value.text and values.is_prose(value.text))
    )


def impossible(value: values.Value) -> bool:
    """Say whether a value stands for a secret instead of being one: a placeholder or a variable."""
    return values.is_dummy(value.text) or (not value.quoted and values.is_reference(value.text))


def _bound_password(text: str, cue: Cue, bound: re.Match[str]) -> Row | None:
    value = values.read(text, bound.end())
    if not value or impossible(value) or not _fits_sign(text, cue, bound, value):
        return None
    if values.is_metavariable(text, bound.start(), value.start, value.end):
        return None
    if not value.quoted and ":`" in value.text:
        return None  # "pass to :meth:`main`"
    if cue.kind == "passphrase" and not value.quoted:
        end = values.phrase_end(text, value.start)
        if end > value.end:
            return (value.start, end, "SECRET", _BOUND_SCORE, _NAME)
    if "\n" in bound["gap"] and not _stands_alone(text, value):
        return None
    return row(value, _BOUND_SCORE, _NAME) if assigned(text, value, prose=bound["sign"] == ":") else None


def _fits_sign(text: str, cue: Cue, bound: re.Match[str], value: values.Value) -> bool:
    """Whether tag, colon and path go with the value: ``<pwd>x</pwd>``, no label, no ``PWD=/home``."""
    if bound["sign"] == ">":
        return text.startswith("</", value.end)
    if cue.anchor == "pwd" and value.text.startswith(("/", "~", "C:")):
        return False
    return value.quoted or not text.startswith(":", value.end) or _has_digit(value.text)


def _has_digit(value: str) -> bool:
    return any(character.isdigit() for character in value)


def assigned(text: str, value: values.Value, *, prose: bool) -> bool:
    """Say whether what stands after a colon or an equals sign is a value and not a sentence or a state."""
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


def _option_password(text: str, at: int) -> Row | None:
    value = values.read(text, at)
    if not value or impossible(value) or values.is_metavariable(text, at - 1, value.start, value.end):
        return None
    if value.text.startswith("-") or not assigned(text, value, prose=True):
        return None
    return row(value, _BOUND_SCORE, _NAME)


def _said_password(text: str, cue: Cue, said: re.Match[str]) -> Row | None:
    value = values.read(text, said.end())
    if not value or impossible(value) or values.is_state(value.text):
        return None
    if value.quoted:
        fits = not (" " in value.text and values.is_prose(value.text))
    else:
        fits = _stands_alone(text, value) or _closes_line(text, cue, said, value)
    return row(value, _SAID_SCORE, _NAME) if fits else None


def _closes_line(text: str, cue: Cue, said: re.Match[str], value: values.Value) -> bool:
    """Whether a plain word is the last of its line and can only be the password itself."""
    if said["about"] or cue.anchor in _COMMON_WORD or (said[0].strip() == "to" and cue.anchor not in _POLISH):
        return False
    plain = len(value.text) >= 3 and values.is_plain(value.text) and not values.describes(value.text)
    return plain and _LINE_END.match(text, value.end) is not None
