"""People who do not exist, for tests: all they have is from reserved ranges, with valid check digits."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, fields
from types import MappingProxyType
from typing import TYPE_CHECKING

from privkit.errors import ConfigurationError, nearest
from privkit.text import Span

if TYPE_CHECKING:
    from datetime import date

    from privkit.detectors._number import Number
    from privkit.redactors._stream import Stream

__all__ = ["Fact", "Person", "checked_region", "kinds", "people"]


@dataclass(frozen=True, slots=True)
class Fact:
    """A sentence that tells one thing of a person, with the words that announce it.

    Attributes:
        entity_type: what it tells.
        value: as it stands in the text.
        text: the sentence.
    """

    entity_type: str
    value: str
    text: str

    @property
    def span(self) -> Span:
        """Where the value stands in the text."""
        start = self.text.index(self.value)
        return Span(start, start + len(self.value), self.entity_type)


@dataclass(frozen=True, slots=True)
class Person:
    """A person who does not exist.

    Attributes:
        region: where they live, as in ``privkit.detectors.REGIONS``.
        name: given name and surname, both invented.
        email: under example.com, .org or .net (RFC 2606).
        phone: kept free for fiction (``people`` says where).
        address: a street that was made up, in a large town; of most regions the street only.
        date_of_birth: a day from 1940 to 2004.
        card: a test number of payment processors.
        iban: an account of a bank that is none, or nothing where the country has no IBANs.
        numbers: identity and other numbers of the region by entity type, those of the default set.
    """

    region: str
    name: str
    email: str
    phone: str
    address: str
    date_of_birth: date
    card: str
    iban: str | None
    numbers: Mapping[str, str] = field(hash=False)

    def __post_init__(self) -> None:
        """Make the numbers read-only."""
        object.__setattr__(self, "numbers", MappingProxyType(dict(self.numbers)))

    def __reduce__(self) -> tuple[type[Person], tuple[object, ...]]:
        values = [getattr(self, each.name) for each in fields(self)]
        return Person, (*values[:-1], dict(self.numbers))

    @property
    def facts(self) -> tuple[Fact, ...]:
        """Sentences with the words that announce each thing: what detectors must find."""
        from privkit.testing._people_places import written

        told = [
            _fact("PERSON", self.name, "My name is {}."),
            _fact("EMAIL_ADDRESS", self.email, "Please write to {}."),
            _fact("PHONE_NUMBER", self.phone, "My phone number is {}."),
            _fact("ADDRESS", self.address, "My address is {}."),
            _fact("DATE_OF_BIRTH", written(self.date_of_birth, self.region), "My date of birth is {}."),
            _fact("CREDIT_CARD", self.card, "My card number is {}."),
        ]
        if self.iban:
            told.append(_fact("IBAN_CODE", self.iban, "My IBAN is {}."))
        cues = {kind.entity_type: kind.cues[0] for kind in kinds(self.region)}
        return (
            *told,
            *(_fact(kind, value, f"My {cues[kind]}: {{}}.") for kind, value in self.numbers.items()),
        )

    @property
    def values(self) -> tuple[str, ...]:
        """Everything as it stands in the facts, for ``assert_no_pii(…, allow=person.values)``."""
        return tuple(fact.value for fact in self.facts)


def people(count: int = 1, /, *, region: str | None = None, seed: int | str = 0) -> list[Person]:
    """Return people who do not exist, always the same for a region and a seed; more of them begin with the same.

    - Telephone numbers: 555-0100 to -0199 (US, CA: NANPA), Ofcom's, ACMA's, ARCEP's, ComReg's, the Bundesnetzagentur's
      and PTS's numbers for fiction; in other regions a North American one.
    - Cards: test numbers of payment processors. IBAN: the bank's part all zeros (letters: X; BE: nines), valid by
      ISO 13616; check digits inside the national part are not kept.
    - US_SSN: 078-05-1120 and 219-09-9999, which the Social Security Administration withdrew after they were
      printed. Areas 000 and 666 and the advertising range 987-65-4320 to -4329 are no use in tests: the first are
      rightly not found, the last reads as a taxpayer number.
    - IN_AADHAAR: the five of UIDAI's test data. UK_NHS: 999…, for tests. UK_NINO: QQ…, HMRC's examples. CA_SIN: 0….
      NL_BSN: 99999…, the test set of RvIG. FI_PERSONAL_IDENTITY_CODE: individual numbers 900 to 999. PL_PESEL:
      births from 2200 to 2299, so its date is not the date of birth.
    - **All other numbers** are the catalogue's example, the same for everybody: no reserved range is known to us.

    Nothing promises that two people differ in everything: some ranges are small.

    Args:
        count: how many.
        region: one of ``privkit.detectors.REGIONS``; by default they come from all of these in turn.
        seed: a number or a word.

    Raises:
        ConfigurationError: a count below 0, or a region privkit has no table for.
    """
    from privkit.detectors import REGIONS

    if isinstance(count, bool) or not isinstance(count, int) or count < 0:
        raise ConfigurationError("count is a whole number from 0")
    if isinstance(seed, bool) or not isinstance(seed, (int, str)):
        raise ConfigurationError("seed is a whole number or a text")
    regions = REGIONS if region is None else (checked_region(region),)
    return [_person(regions[at % len(regions)], at, seed) for at in range(count)]


def checked_region(region: object) -> str:
    """Return the region.

    Raises:
        ConfigurationError: privkit has no table for it.
    """
    from privkit.detectors import REGIONS

    if isinstance(region, str) and region in REGIONS:
        return region
    hint = nearest(region, REGIONS) if isinstance(region, str) else ""
    raise ConfigurationError(
        f"there are no people of region {region!r}; use one of {', '.join(REGIONS)}{hint}"
    )


def _person(region: str, at: int, seed: int | str) -> Person:
    from privkit.redactors._invent_names import given, surname
    from privkit.testing import _people_numbers as numbers
    from privkit.testing._people_places import address, phone

    stream = _stream(region, at, seed)
    first, last = given(stream), surname(stream)
    return Person(
        region=region,
        name=f"{first} {last}",
        email=f"{first}.{last}{stream.digits(2)}@{stream.pick(('example.com', 'example.org', 'example.net'))}".lower(),
        phone=phone(region, stream),
        address=address(region, stream),
        date_of_birth=_birth(stream),
        card=numbers.card(stream),
        iban=numbers.iban(region, stream),
        numbers={kind.entity_type: numbers.number(kind, stream) for kind in kinds(region)},
    )


def _stream(region: str, at: int, seed: int | str) -> Stream:
    import hashlib

    from privkit.redactors._stream import Stream

    told = repr(("privkit people 1", region, at, seed))
    return Stream(hashlib.sha256(told.encode("utf-8", "surrogatepass")).digest())


def _birth(stream: Stream) -> date:
    from datetime import date, timedelta

    return date(1940, 1, 1) + timedelta(days=stream.below(65 * 365))


def kinds(region: str) -> Iterator[Number]:
    """Yield the table entries of the region that the default set looks for."""
    from privkit.detectors.catalogue import numbers_of

    for kind in numbers_of([region]):
        if kind.region == region and kind.default:
            yield kind


def _fact(entity_type: str, value: str, sentence: str) -> Fact:
    return Fact(entity_type, value, sentence.format(value))
