"""Telephone numbers, addresses and written dates of invented people, by region."""

from __future__ import annotations

from typing import TYPE_CHECKING

from privkit.redactors._invent_names import surname

if TYPE_CHECKING:
    from datetime import date

    from privkit.redactors._stream import Stream

__all__ = ["address", "phone", "written"]

# Kept free for films, books and examples; ``#`` is any digit.
_PHONES_TEXT = {
    # NANPA, 555 line numbers: 555-0100 to 555-0199 are for fictional use, in every area code.
    "US": "(212) 555-01##|(312) 555-01##|(415) 555-01##|(617) 555-01##|(206) 555-01##",
    "CA": "(416) 555-01##|(514) 555-01##|(604) 555-01##|(403) 555-01##",
    # Ofcom, Telephone numbers for use in TV and radio drama programmes.
    "UK": "07700 900###|020 7946 0###|01632 960###|03069 990###",
    # ACMA, Phone numbers for use in TV shows, films and creative works.
    "AU": (
        "(02) 5550 ####|(02) 7010 ####|(03) 5550 ####|(03) 7010 ####|(07) 5550 ####|(07) 7010 ####|"
        "(08) 5550 ####|(08) 7010 ####|0491 570 006|0491 570 156|0491 570 157|0491 570 158|0491 570 159"
    ),
    # Bundesnetzagentur, Rufnummern für Verwendung in Filmen und TV.
    "DE": "030 23125 ###",
    # ARCEP, decision 2018-0881, numbers for audiovisual works.
    "FR": (
        "01 99 00 ## ##|02 61 91 ## ##|03 53 01 ## ##|04 65 71 ## ##|05 36 49 ## ##|06 39 98 ## ##|"
        "+33 6 39 98 ## ##"
    ),
    # ComReg, numbers for drama: 020 91x xxxx.
    "IE": "020 91# ####",
    # PTS, Telefonnummer för användning i böcker och filmer.
    "SE": "08-465 004 ##|031-390 06 ##|040-628 04 ##",
}
_PHONES = {region: tuple(forms.split("|")) for region, forms in _PHONES_TEXT.items()}
# Elsewhere we know of no such range, so their people have a North American number.
_ABROAD = ("+1 212 555 01##", "+1 415 555 01##", "+1 416 555 01##")

# A house in a street that does not exist: {n} its number, {street} an invented word; the towns are real, large and
# so tell nothing.
_ADDRESSES_TEXT = {
    "US": (
        "{n} {street} Avenue, Chicago, IL 60614|{n} {street} Street, Portland, OR 97205|"
        "{n} {street} Lane, Austin, TX 78704"
    ),
    "UK": (
        "{n} {street} Road, London SW11 4NB|{n} {street} Street, Leeds LS6 2AB|{n} {street} Lane, Bristol BS8 1TH"
    ),
    "CA": (
        "{n} {street} Avenue, Toronto, ON M5V 2T6|{n} {street} Street, Vancouver, BC V6B 4Y8|"
        "{n} {street} Road, Calgary, AB T2P 1J9"
    ),
    "AU": (
        "{n} {street} Street, Sydney NSW 2000|{n} {street} Road, Melbourne VIC 3000|"
        "{n} {street} Avenue, Brisbane QLD 4000"
    ),
    "IN": (
        "{n} {street} Road, Bengaluru 560001|{n} {street} Street, Chennai 600001|{n} {street} Marg, Mumbai 400001"
    ),
    "DE": (
        "{street}straße {n}, 10115 Berlin|{street}weg {n}, 80331 München|{street}allee {n}, 20095 Hamburg"
    ),
    "FR": (
        "{n} rue {street}, 75011 Paris|{n} avenue {street}, 69003 Lyon|{n} boulevard {street}, 13001 Marseille"
    ),
    "ES": "Calle {street} {n}, 28013 Madrid|Avenida {street} {n}, 08001 Barcelona|Calle {street}, {n}, 46001 Valencia",
    "IT": "Via {street} {n}, 00184 Roma|Viale {street} {n}, 20121 Milano|Piazza {street} {n}, 10121 Torino",
    "NL": (
        "{street}straat {n}, 1012 JS Amsterdam|{street}laan {n}, 3511 AB Utrecht|{street}weg {n}, 3011 AA Rotterdam"
    ),
    "PL": "ul. {street} {n}, 00-001 Warszawa|ul. {street} {n}, 30-001 Kraków|al. {street} {n}, 80-001 Gdańsk",
    "BR": (
        "Rua {street}, {n}, São Paulo, SP 01310-100|Avenida {street}, {n}, Rio de Janeiro, RJ 20040-002|"
        "Rua {street}, {n}, Curitiba, PR 80010-000"
    ),
}
_ADDRESSES = {region: tuple(forms.split("|")) for region, forms in _ADDRESSES_TEXT.items()}
_PLAIN = ("{n} {street} Street", "{n} {street} Road")

_DATES = {
    "US": "{0.month:02}/{0.day:02}/{0.year}",
    **dict.fromkeys(("CA", "SE", "CN", "JP", "KR", "TW", "LT"), "{0.year}-{0.month:02}-{0.day:02}"),
    **dict.fromkeys(
        ("DE", "AT", "CH", "LI", "PL", "FI", "NO", "DK", "EE", "LV", "TR", "IS"),
        "{0.day:02}.{0.month:02}.{0.year}",
    ),
    "NL": "{0.day:02}-{0.month:02}-{0.year}",
}


def phone(region: str, stream: Stream) -> str:
    """Return a number that is kept free for fiction."""
    form = stream.pick(_PHONES.get(region, _ABROAD))
    return "".join([stream.digits(1) if sign == "#" else sign for sign in form])


def address(region: str, stream: Stream) -> str:
    """Return a postal address in a street that was made up."""
    form = stream.pick(_ADDRESSES.get(region, _PLAIN))
    return form.format(n=1 + stream.below(240), street=surname(stream))


def written(day: date, region: str) -> str:
    """Return a date as it is written in the region."""
    return _DATES.get(region, "{0.day:02}/{0.month:02}/{0.year}").format(day)
