"""Answers read with what they answer: "NP-884120" says nothing, behind "What is your order number?" it says all."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from privkit.errors import InputError
from privkit.text import Span
from privkit.text._lazy import lazy

__all__ = ["answered", "asks", "check_context", "with_context"]

_LONGEST = 160  # characters; a longer text announces by itself what it tells
_REACH = 300  # characters of what was said before: its end is what is answered
_ASKS = lazy(
    r"[?？؟]|(?i:(?<!\w)(?:please|provide|enter|confirm|tell me|send me|bitte|svp|s['’]il vous|merci de|por favor|"
    r"per favore|per cortesia|alstublieft|graag|proszę|vänligen|venligst|vennligst)(?!\w))"
)

# What is asked for, what else that may be, and what an answer is read behind, as if it were the whole sentence.
_NAME = (
    r"(?:full|first|last|sur|family|given|maiden|your|the|customer|account holder['’]?s?)[ ]?name|name[ ]?(?:please|\?)|"
    r"nachname|vorname|familienname|ihr name|dein name|hei(?:ß|ss)en sie|votre nom|prénom|nom de famille|vous appelez|"
    r"appelez-vous|"
    r"su nombre|tu nombre|apellidos?|a nombre de quién|(?:se|te) llamas?|suo nome|tuo nome|cognome|(?:si|ti) chiam[ai]|"
    r"a nome di chi|"
    r"seu nome|nome completo|sobrenome|(?:se|te) chamas?|(?:uw|je) naam|achternaam|voornaam|heet (?:u|je)|(?:ditt|ert) namn|"
    r"efternamn|förnamn|heter du|(?:dit|ditt|deres) navn|efternavn|etternavn|fornavn|hedder du|imię|nazwisko|nazywa się"
)
_TOWN = (
    r"(?:which|what) (?:city|town|village|suburb)|where (?:do you live|are you (?:based|located|from))|welcher stadt|"
    r"welchem ort|"
    r"wo wohnen sie|quelle ville|où habitez|qué ciudad|dónde vives?|(?:che|quale) città|dove abit[ai]|qual cidade|"
    r"onde (?:você )?mora|"
    r"welke (?:stad|plaats)|waar woont|vilken (?:stad|ort)|var bor|hvilken by|hvor bor|jakim mieście|gdzie (?:pan|pani)? ?mieszka"
)
_ADDRESS = (
    r"addresse?|adresse|dirección|indirizzo|endereço|adres|adress|street and number|straße und hausnummer"
)
_ANOTHER = (
    r"user|product|file|item|company|business|brand|street|domain|display|pet|dog|cat|model|colour|color|"
    r"name of (?:the|that|this)|"
    r"e-?mail|mail|ip|mac|web|url|wallet|firma|produkt|correo|courriel"
)
_PLACES = ("LOCATION", "ADDRESS")
_FRAMES = tuple(
    (lazy(rf"(?<!\w)(?:{asked})(?!\w)", re.IGNORECASE), lead, types)
    for asked, lead, types in (
        (_NAME, "My name is ", ("PERSON",)),
        (_TOWN, "I live in ", _PLACES),
        (_ADDRESS, "My address is ", _PLACES),
    )
)
_NOT_THAT = lazy(rf"(?<!\w)(?:{_ANOTHER})(?!\w)", re.IGNORECASE)
_OPENING = lazy(
    r"(?:(?:yes|yeah|yep|ya|sure|ok|okay|oh|well|hi|hello|it['’]?s|that['’]?s|that is|it is|sorry|ja|oui|sí|si|sim|tak|das ist|"
    r"c['’]est|es|è|é|to|het is|det er|det är|claro|certo|bien sûr|natürlich|gerne)(?!\w)[ ,.!:-]*){1,4}",
    re.IGNORECASE,
)
_NO_ANSWER = lazy(
    r"[ ]?(?:\Z|(?:skip|hang|hold|wait|n/?a|none|no|not|nothing|anonymous|guest|right|correct|same|richtig|nein|non|"
    r"nee|nej|nie|não)"
    r"(?!\w))",
    re.IGNORECASE,
)
_SENTENCES = lazy(r"(?<=[.!?])\s+|\n+")


def asks(text: str) -> bool:
    """Say whether the end of a text asks for something."""
    return _ASKS.search(text, max(0, len(text) - _REACH)) is not None


def check_context(context: str) -> None:
    """Raise ``InputError`` unless it is a ``str``."""
    if context.__class__ is not str:
        raise InputError(f"context is the text said before, as a str; got {type(context).__name__}")


def answered(detect: Callable[[str], Sequence[Span]], text: str, context: str) -> list[Span]:
    """Return what is found in a short text because of what was said before it; nothing in a long one.

    Args:
        detect: finds what is in a text.
        text: the answer.
        context: what was said before; nothing in it is returned.

    Raises:
        InputError: the context is not a ``str``.
    """
    check_context(context)
    if not context or not text or len(text) > _LONGEST:
        return []
    said = context[-_REACH:].rstrip()
    found = _behind(detect, said + "\n", text)
    opening = _OPENING.match(text)
    at = opening.end() if opening else 0
    for lead, types in () if _NO_ANSWER.match(text, at) else _leads(said):
        more = [span.moved(at) for span in _behind(detect, lead, text[at:]) if span.entity_type in types]
        found = with_context(found, more)
    return found


def _behind(detect: Callable[[str], Sequence[Span]], lead: str, text: str) -> list[Span]:
    """Return what is found in a text that stands behind another."""
    size = len(lead)
    # Its links are of another text: what is the same is told by the values.
    return [
        Span(
            span.start - size, span.end - size, span.entity_type, span.score, span.detector, span.alternatives
        )
        for span in detect(lead + text)
        if span.start >= size
    ]


def _leads(said: str) -> list[tuple[str, Sequence[str]]]:
    """Return what an answer to the last question may be read behind, if that asks for a name, a town or an address.

    With each comes of which types what is found there is to count.
    """
    asked = [part for part in _SENTENCES.split(said) if asks(part)]
    if not asked or _NOT_THAT.search(asked[-1]):
        return []
    return [(lead, types) for pattern, lead, types in _FRAMES if pattern.search(asked[-1])]


def with_context(found: Sequence[Span], more: Sequence[Span]) -> list[Span]:
    """Return what was found in a text, with what its context adds: new places, and more of the same ones.

    Nothing that was found alone is uncovered: what only crosses it is left out.
    """
    added = [new for new in more if all(_covers(new, old) or not _touches(new, old) for old in found)]
    added = [new for new in added if not any(_covers(old, new) for old in found)]
    kept = [old for old in found if not any(_covers(new, old) for new in added)]
    return sorted([*kept, *added]) if added else list(found)


def _covers(one: Span, other: Span) -> bool:
    return one.start <= other.start and other.end <= one.end


def _touches(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
