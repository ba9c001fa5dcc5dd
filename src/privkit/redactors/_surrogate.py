"""Invented values of the same shape, from ranges that belong to nobody."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from privkit.redactors._characters import normal
from privkit.redactors._keys import Keyed, checked_key, keyed_digest

if TYPE_CHECKING:
    from privkit.redactors._base import Hit, Kind, Redactor

__all__ = ["surrogate"]

_TRIES = 8
_DATES = ("DATE_OF_BIRTH", "DATE_TIME")


class _Surrogate(Keyed):
    __slots__ = ("random",)
    kind: Kind = "pseudonymous"
    _name = "surrogate"

    random: bool

    def __init__(self, *, key: bytes | str | None) -> None:
        self._put(_key=os.urandom(32) if key is None else checked_key(key), random=key is None)

    def _shown(self) -> dict[str, str]:
        return {"key": "None"} if self.random else super()._shown()

    def __eq__(self, other: object) -> bool:
        if isinstance(other, _Surrogate) and (self.random or other.random):
            return self.random == other.random  # built alike, though each has its own random key
        return super().__eq__(other)

    def __hash__(self) -> int:
        return hash((self._name, self.random))

    def __call__(self, hit: Hit, /) -> str:
        from privkit.redactors._invent import invent
        from privkit.redactors._stream import Stream

        value = normal(hit.entity_type, hit.value)
        known = _day(hit.value) if hit.entity_type in _DATES else ""
        for attempt in range(_TRIES):
            seed = keyed_digest(
                self._key, "privkit surrogate 1", hit.entity_type, known or value, str(attempt)
            )
            made = invent(hit.entity_type, hit.value, Stream(seed))
            if made and normal(hit.entity_type, made) != value:
                return made
        return f"[{hit.entity_type}]"  # nothing in it to replace, or nothing else to replace it by


def _day(value: str) -> str:
    """Return the day that a date is, so that it is moved as far however it was written."""
    from privkit.redactors._written_dates import read

    written = read(value, day_first=False)
    return written.day.isoformat() if written else ""


def surrogate(*, key: bytes | str | None = None) -> Redactor:
    """Replace a value by an invented one of the same shape, the same one whenever the value comes again.

    Nothing is remembered: the invented value is derived from the value and the key, so it is consistent
    across threads and, with a key of yours, across processes. Case, width, the grouping of numbers and the
    written form of dates do not count as a difference. Two different values can get the same surrogate, and often do where the
    reserved range is small (in brackets).

    What comes out is from documentation and test ranges:

    - e-mail, URL: example.com, .org, .net (RFC 2606); IP: 192.0.2.0/24, 198.51.100.0/24, 203.0.113.0/24
      (RFC 5737; 762), 2001:db8::/32 (RFC 3849); MAC: 00-00-5E-00-53-xx (RFC 7042; 256);
    - telephone: 555-0100 to -0199 in a North American area code; Ofcom's numbers for drama (1,000 of each
      kind); ARCEP's for fiction (06 39 98 xx xx), Bundesnetzagentur's for media (030 23125 xxx), ACMA's for
      creative works ((02) 5550 xxxx), ComReg's for drama (020 91x xxxx) and PTS's for books and films
      (08-465 004 xx) after +33, +49, +61, +353 and +46; for every other country a North American one;
    - cards: the test numbers that payment processors publish, one of the same network and length where
      there is one (3 to 12 a network). No other digits are made up, because any might be somebody's;
    - IBAN: same country and length, the bank's part all zeros (BE: nines; letters: X), valid check digits
      by ISO 13616. No German bank code begins with 0; elsewhere we know of no bank with such a code, but
      no document that promises it. National check digits inside the number are not kept;
    - US_SSN: areas 000 and 666, never issued (Social Security Administration); UK_NHS: 999…, the test
      range; UK_NINO: QQ…, HMRC's example prefix, never issued; CA_SIN: first digit 0, never issued;
      IN_AADHAAR: 9999…, as the test numbers that UIDAI publishes; NL_BSN: 99999…, the test set; PL_PESEL:
      births from 2200 on; FI_PERSONAL_IDENTITY_CODE: individual numbers 900 to 999, for test and temporary
      use; IMEI: 00…, test devices. Their check digits are valid (the SSN and NINO have none);
    - people: names put together from invented parts, which a real person may bear by chance; titles, small words
      ("van der") and the order stay;
    - addresses, places, companies: such names too; figures are others, words for streets and forms of companies stay;
      in other scripts than Latin random letters; products: everyday words and other figures;
    - dates and times: another one in the same written form, dates up to five years away; in ISO 8601 where the form
      cannot be read; ages: another one, of a child for a child's; coordinates: others, of any quarter of the globe.

    **All other types**: each letter becomes a random letter of its case and script, each digit a digit; white space
    and punctuation stay; symbols, marks and control characters are left out. Of every number that is found by a check
    (of digits, a date, a prefix), such as BR_CPF, DE_TAX_ID and IT_FISCAL_CODE, a valid one becomes another that the same
    check accepts, and python-stdnum where it knows the type; dates in it are others. No range is
    reserved for these, so **such a number may be somebody's**. A value in which there is nothing to replace becomes
    ``[ENTITY_TYPE]``.

    This is pseudonymisation: whoever has the key can try values until the surrogate fits.

    Args:
        key: at least 16 bytes (text is encoded as UTF-8), never shown or pickled. With none, each redactor
            draws its own at random, so surrogates are consistent within that object only; two such compare
            equal because they were built alike.

    Raises:
        ConfigurationError: a key that is too short.
    """
    return _Surrogate(key=key)
