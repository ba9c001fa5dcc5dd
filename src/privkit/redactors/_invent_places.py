"""Invented addresses, places and companies: the words for streets and forms of companies stay, all names in them are others."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

from privkit.redactors._characters import is_separator
from privkit.redactors._invent_names import noun, surname

if TYPE_CHECKING:
    from collections.abc import Callable

    from privkit.redactors._stream import Stream

__all__ = ["place", "product"]

# What is in the addresses of everybody, in small letters: kinds of streets, floors, small words between, forms of companies.
_COMMON_TEXT = (
    "street st road rd avenue ave av lane ln drive dr court ct boulevard blvd square sq place pl terrace close "
    "crescent way highway hwy parkway pkwy row mews grove flat apartment apt unit suite ste floor fl level building "
    "block room po box house north south east west straße strasse str weg gasse platz allee ring damm ufer etage "
    "stock c/o bei rue chemin ch impasse quai cours bâtiment bât étage appartement bis ter cedex calle cl carrer "
    "avenida avda paseo plaza pza piso puerta bajo via viale v.le corso c.so piazza vicolo largo scala interno rua "
    "travessa praça alameda andar apto apartamento sala bairro straat laan plein gracht kade dijk ulica ul aleja al "
    "plac os osiedle lok gatan vägen väg vej gade plads gate gata veien vei plass katu tie ulice náměstí nám třída "
    "utca út tér strada bulevardul str. ulitsa sokak sok cadde cad caddesi mahallesi mah no nr n num numero número "
    "the of and at on in de la le les las los del della di da do dos das du des den der dem von zu am im an van het "
    "op te bij y e i na przy s d l jalan jl ул улица пр проспект пер переулок д дом кв корп г обл вул просп ltd "
    "limited inc llc llp plc corp corporation co company gmbh ag kg ohg ug mbh se sa sas sarl srl spa bv nv ab oy "
    "as aps a/s oü sp z o.o kft zrt pty bank group holding holdings stiftung verein e.v foundation trust partners"
)
_COMMON = frozenset(_COMMON_TEXT.split())
# Those that say nothing alone, as in "Flat 3" or "…, Inc."; others are a name where there is no other: "The Close".
_ALONE_TEXT = (
    "flat apartment apt unit suite ste floor fl level building block room po box house etage stock c/o étage appartement bis ter "
    "cedex piso puerta bajo scala interno andar apto apartamento sala lok os no nr n num numero número д дом кв корп г обл ltd "
    "limited inc llc llp plc corp corporation co company gmbh ag kg ohg ug mbh se sa sas sarl srl spa bv nv ab oy as aps a/s oü "
    "sp z o.o kft zrt pty e.v"
)
_ALONE = frozenset(_ALONE_TEXT.split())
_PART = re.compile(r"[^,;\n]+|[,;\n]+")
_ENDING = re.compile(
    r"(?i)(?:straße|strasse|str|weg|gasse|platz|allee|ring|damm|ufer|straat|laan|plein|gracht|kade|dijk|gatan|gata|vägen|"
    r"gade|vej|veien|gate|katu|tie)\Z"
)
_STATES_TEXT = (
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD "
    "TN TX UT VT VA WA WV WI WY"
)
_STATES = tuple(_STATES_TEXT.split())
_WORD = re.compile(r"\w(?:[./]*\w)*|\W")
_LONGEST_SHORT = 3


def place(value: str, stream: Stream, same_shape: Callable[[str, Stream], str]) -> str:
    """Return the value with other names and figures; those in scripts other than Latin keep their shape only."""
    signs = [sign for sign in unicodedata.normalize("NFC", value) if sign.isalnum() or is_separator(sign)]
    made = "".join([_part(part, stream, same_shape) for part in _PART.findall("".join(signs))])
    return made if any(map(str.isalnum, made)) else ""


def _part(part: str, stream: Stream, same_shape: Callable[[str, Stream], str]) -> str:
    words = _WORD.findall(part)
    said = {word.casefold() for word in words if any(map(str.isalpha, word))}
    stays = _COMMON if said - _COMMON or said <= _ALONE else frozenset()
    return "".join([_other(word, stream, same_shape, stays) for word in words])


def _other(word: str, stream: Stream, same_shape: Callable[[str, Stream], str], stays: frozenset[str]) -> str:
    if word.casefold() in stays:
        return word
    if word in _STATES:
        return stream.pick(_STATES)
    if word.isdecimal() and word.isascii():
        return _figures(word, stream)
    short = len(word) <= _LONGEST_SHORT and word.isupper()  # codes of regions and airports
    if not word.isalpha() or not _latin(word) or short:
        return word if all(map(is_separator, word)) else same_shape(word, stream)
    ending = _ending(word)
    name = surname(stream) + ending.lower()
    if word.isupper():
        return name.upper()
    return name.lower() if word.islower() else name


def product(value: str, stream: Stream, same_shape: Callable[[str, Stream], str]) -> str:
    """Return other words for those of a product's name, and model numbers of the same shape."""

    def other(found: re.Match[str]) -> str:
        word = found.group()
        if not word.isalpha() or not _latin(word):
            return same_shape(word, stream)
        name = noun(stream)
        return name.upper() if word.isupper() else name.lower() if word.islower() else name

    return re.sub(r"[^\W_]+", other, unicodedata.normalize("NFC", value))


def _latin(word: str) -> bool:
    return all(sign < "\u0250" or "\u1e00" <= sign < "\u1f00" for sign in word)


def _ending(word: str) -> str:
    found = _ENDING.search(word)
    return found.group() if found and found.start() > _LONGEST_SHORT - 1 else ""


def _figures(word: str, stream: Stream) -> str:
    """Return as many figures, the first of which is 0 only where it was."""
    first = word[0] if word[0] == "0" else str(1 + stream.below(9))
    return first + stream.digits(len(word) - 1)
