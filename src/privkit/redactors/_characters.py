"""Which characters carry a value and which only group it; and when two values are the same."""

from __future__ import annotations

import re
import unicodedata

from privkit.text import fold

__all__ = [
    "NUMBER_SEPARATORS",
    "PHONES",
    "alphanumerics",
    "dialled",
    "digits",
    "is_separator",
    "normal",
    "plain",
    "pour",
]

NUMBER_SEPARATORS = frozenset(" -./()+_·")
_ASCII_PUNCTUATION = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")

# In these the punctuation is part of the value: 1.11.2024 is not 11.1.2024, and 19.2.0.1 not 1.92.0.1.
_WORDED_TEXT = (
    "ADDRESS AGE DATE_OF_BIRTH DATE_TIME EMAIL_ADDRESS GEO_COORDINATE IP_ADDRESS LOCATION ORGANIZATION "
    "PERSON PRODUCT SECRET URL USERNAME"
)
_WORDED = frozenset(_WORDED_TEXT.split())
PHONES = ("PHONE_NUMBER", "MOBILE_NUMBER")
_FROM_ABROAD = re.compile(r"\A\(?00(?=[\d ])")  # as it is dialled in most countries, for the plus
_POSITIONAL = re.compile(
    r"\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}"
)


def is_separator(character: str) -> bool:
    """Say whether the character only groups: white space or punctuation.

    Everything else counts as content: letters, digits, but also marks, symbols and what has no meaning.
    """
    if character.isascii():
        return character in _ASCII_PUNCTUATION or character.isspace()
    return unicodedata.category(character)[0] in "PZ"


def digits(value: str) -> str:
    """Return the decimal digits of the value, as ASCII."""
    return "".join([character for character in fold(value) if "0" <= character <= "9"])


def alphanumerics(value: str) -> str:
    """Return the letters and digits of the value, folded, in upper case."""
    return "".join([character for character in fold(value) if character.isalnum()]).upper()


def pour(value: str, filling: str) -> str | None:
    """Return the value with the filling's characters in the places of its letters and digits, one each.

    Nothing is returned when there are not exactly as many places.
    """
    places = fold(value)
    if sum(map(str.isalnum, places)) != len(filling):
        return None
    rest = iter(filling)
    return "".join(
        [next(rest) if mark.isalnum() else mark for mark in places if mark.isalnum() or is_separator(mark)]
    )


def plain(value: str) -> str:
    """Return the value in small letters, however its signs were encoded, and without those that nobody sees."""
    if value.isascii():
        return value.casefold()
    text = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", value).casefold())
    return "".join([sign for sign in fold(text) if unicodedata.category(sign) != "Cf"])


def normal(entity_type: str, value: str) -> str:
    """Return the form in which equal values are equal: case, width and, in numbers, grouping do not count."""
    text = " ".join(plain(value).split())
    if entity_type == "MAC_ADDRESS":
        return "".join(filter(str.isalnum, text))
    if entity_type == "IP_ADDRESS" and text.count(":") > 1:
        return _shortest(text)
    if entity_type.endswith(PHONES):
        text = dialled(text)
    if entity_type in _WORDED or not _number_like(text):
        return text
    return "".join([character for character in text if character not in NUMBER_SEPARATORS])


def dialled(number: str) -> str:
    """Return a telephone number with a plus for 00, and without the "(0)" that nobody dials from abroad."""
    return _FROM_ABROAD.sub("+", number.replace("(0)", ""))


def _shortest(address: str) -> str:
    """Return an IPv6 address as RFC 5952 writes it, whatever zeros it was written with."""
    from ipaddress import IPv6Address

    try:
        return str(IPv6Address(address))
    except ValueError:
        return address


def _number_like(text: str) -> bool:
    figures = sum("0" <= character <= "9" for character in text)
    letters = sum(map(str.isalpha, text))
    grouping = sum(character in NUMBER_SEPARATORS for character in text)
    return figures + letters + grouping == len(text) and figures > 0 and not _POSITIONAL.fullmatch(text)
