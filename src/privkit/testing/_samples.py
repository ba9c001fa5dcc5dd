"""Texts with the places of what is personal in them; the strategies draw from what stands here."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from privkit.testing._people import Person, kinds
from privkit.testing._people_places import written
from privkit.text import Span

if TYPE_CHECKING:
    from privkit.detectors._number import Number

__all__ = [
    "CLOSINGS",
    "FILLERS",
    "GENERAL",
    "OPENINGS",
    "Chat",
    "Message",
    "Sample",
    "forms",
    "joined",
    "sentences",
]

GENERAL = ("PERSON", "EMAIL_ADDRESS", "PHONE_NUMBER", "ADDRESS", "DATE_OF_BIRTH", "CREDIT_CARD", "IBAN_CODE")
_SENTENCES = {
    "PERSON": ("My name is {}.", "this is {} speaking.", "It is for {}, who lives with me."),
    "EMAIL_ADDRESS": ("Please write to {}.", "my e-mail is {}", "You can reach me at {}, any time."),
    "PHONE_NUMBER": ("My phone number is {}.", "call me on {}", "phone: {}"),
    "ADDRESS": ("My address is {}.", "Please send it to {}.", "Delivery address: {}."),
    "DATE_OF_BIRTH": ("My date of birth is {}.", "DOB: {}", "I was born on {}."),
    "CREDIT_CARD": ("My card number is {}.", "card: {}", "I paid with {}."),
    "IBAN_CODE": ("My IBAN is {}.", "IBAN: {}", "Please pay it to {}, as always."),
}
_NUMBER_SENTENCES = ("My {cue} is {{}}.", "my {cue}: {{}}", "The {cue} you asked for is {{}}, thanks.")
_SEPARATORS = re.compile(r"[\s./\-]")
OPENINGS = ("", "Hello!", "Hi there,", "Good morning.", "I need some help.", "Thanks for getting back to me.")
CLOSINGS = ("", "Thank you!", "Can you look into it?", "It is rather urgent.", "Kind regards")
ANSWERS = ("One moment, please.", "Let me check that.", "Thank you.")
FILLERS = (
    "The parcel has not come yet.",
    "I ordered the blue one.",
    "How long will it take?",
    "It worked until last week.",
    "The lamp does not switch on any more.",
    "I would like my money back.",
    "Is there a newer model?",
)


@dataclass(frozen=True, slots=True)
class Sample:
    """A text and where what is personal stands in it.

    Attributes:
        text: the text; all in it is invented.
        spans: the places, disjoint and in order, with the entity type each has.
    """

    text: str
    spans: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Message(Sample):
    """One turn of a chat.

    Attributes:
        speaker: ``"customer"`` or ``"agent"``.
    """

    speaker: str


@dataclass(frozen=True, slots=True)
class Chat:
    """A chat in which a customer tells things of one person.

    Attributes:
        person: the customer.
        messages: the turns.
    """

    person: Person
    messages: tuple[Message, ...]

    @property
    def transcript(self) -> Sample:
        """The whole chat as one text, a turn on each line, with the places in it."""
        return joined([_spoken(message) for message in self.messages], "\n")


def _spoken(message: Message) -> Sample:
    lead = f"{message.speaker.capitalize()}: "
    return Sample(lead + message.text, tuple(span.moved(len(lead)) for span in message.spans))


def joined(samples: Iterable[Sample], between: str) -> Sample:
    """Put samples one after another."""
    text, spans = "", list[Span]()
    for sample in samples:
        text += between if text else ""
        spans += [span.moved(len(text)) for span in sample.spans]
        text += sample.text
    return Sample(text, tuple(spans))


def forms(person: Person, entity_type: str) -> tuple[str, ...]:
    """Return how the person may write it, the usual form first; nothing where they have none."""
    value = _value(person, entity_type)
    if not value:
        return ()
    if entity_type in ("PERSON", "ADDRESS", "DATE_OF_BIRTH"):
        return (value,)
    if entity_type == "EMAIL_ADDRESS":
        return value, value.upper()
    return value, _SEPARATORS.sub("", value)


def _value(person: Person, entity_type: str) -> str | None:
    plain = {
        "PERSON": person.name,
        "EMAIL_ADDRESS": person.email,
        "PHONE_NUMBER": person.phone,
        "ADDRESS": person.address,
        "DATE_OF_BIRTH": written(person.date_of_birth, person.region),
        "CREDIT_CARD": person.card,
        "IBAN_CODE": person.iban,
    }
    return plain[entity_type] if entity_type in plain else person.numbers.get(entity_type)


def sentences(region: str, entity_type: str) -> Sequence[str]:
    """Return sentences that announce it, ``{}`` in place of the value: of a number with all of its cues."""
    if entity_type in _SENTENCES:
        return _SENTENCES[entity_type]
    found: Number = next(kind for kind in kinds(region) if kind.entity_type == entity_type)
    return [sentence.format(cue=cue) for sentence in _NUMBER_SENTENCES for cue in found.cues]
