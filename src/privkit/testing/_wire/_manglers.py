"""What models do to tokens: the ways that must come back, and those that must not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from privkit.tokens._grammar import look_alikes

__all__ = ["BREAKERS", "MANGLERS"]

_WORDS = {
    "PERSON": "PERSONA",
    "EMAIL_ADDRESS": "CORREO",
    "PHONE_NUMBER": "TELEFONO",
    "CREDIT_CARD": "TARJETA",
    "LOCATION": "LUGAR",
}


def _each(change: Callable[[str], str]) -> Callable[[str], str]:
    """Return what changes every token of a text and nothing else."""

    def changed(text: str) -> str:
        parts: list[str] = []
        at = 0
        for start, end in look_alikes(text):
            parts += text[at:start], change(text[start:end])
            at = end
        return "".join([*parts, text[at:]])

    return changed


def _translated(token: str) -> str:
    word, number, tag = token.rsplit("_", 2)
    return f"{_WORDS.get(word, 'DATO')}_{number}_{tag}"


def _renumbered(token: str) -> str:
    word, number, tag = token.rsplit("_", 2)
    return f"{word}_{int(number) + 1}_{tag}"


def _retagged(token: str) -> str:
    return token[:-3] + ("zzz" if token[-3:] != "zzz" else "yyy")


MANGLERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "as it is": lambda text: text,
        "lower case": _each(str.lower),
        "title case": _each(str.title),
        "markdown escapes": _each(lambda token: token.replace("_", "\\_")),
        "hyphens": _each(lambda token: token.replace("_", "-")),
        "no-break hyphens": _each(lambda token: token.replace("_", "\u2011")),
        "a space for an underscore": _each(lambda token: token.replace("_", " ")),
        "spaces around underscores": _each(lambda token: token.replace("_", " _ ")),
        "zero-width": _each(lambda token: token.replace("_", "_\u200b")),
        "square brackets": _each(lambda token: f"[{token}]"),
        "angle brackets": _each(lambda token: f"<{token}>"),
        "bold": _each(lambda token: f"**{token}**"),
        "code": _each(lambda token: f"`{token}`"),
        "html entities": _each(lambda token: token.replace("_", "&#95;")),
        "full width": _each(lambda token: "".join(chr(ord(sign) + 0xFEE0) for sign in token)),
        "translated type": _each(_translated),
        "possessive": _each(lambda token: f"{token}'s"),
    }
)
"""Changes that models make to tokens and that ``restore`` undoes, by name; each takes a text and returns it changed."""
BREAKERS: Mapping[str, Callable[[str], str]] = MappingProxyType(
    {
        "dropped": _each(lambda token: ""),  # noqa: ARG005
        "type only": _each(lambda token: token.rsplit("_", 2)[0]),
        "another number": _each(_renumbered),
        "another tag": _each(_retagged),
    }
)
"""Changes after which nothing may be restored, by name."""
