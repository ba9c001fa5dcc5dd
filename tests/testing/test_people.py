"""Invented people: found by the default detectors, valid, from reserved ranges, always the same."""

from __future__ import annotations

import pickle
import re
from collections.abc import Callable

import pytest
from stdnum import iban, luhn
from stdnum.fi import hetu
from stdnum.gb import nhs
from stdnum.in_ import aadhaar
from stdnum.nl import bsn
from stdnum.pl import pesel
from tracing import Table

from privkit import Policy, Shield
from privkit.detectors import REGIONS
from privkit.errors import ConfigurationError
from privkit.testing import Fact, LeakError, Person, assert_no_pii, people

LARGE = ("US", "UK", "CA", "AU", "IN", "DE", "FR", "ES", "IT", "NL", "PL", "BR")


EVERYWHERE = Shield()
TOLD = Table()


def covered(fact: Fact, shield: Shield) -> set[str]:
    """Return the types that cover the value, nothing where a character of it stays."""
    at, types = fact.span.start, set()
    with TOLD.row():
        spans = shield.detect(fact.text)
    for span in spans:
        if span.start <= at < span.end:
            at = span.end
            types |= {span.entity_type}
    return types if at >= fact.span.end else set()


@pytest.mark.parametrize("region", REGIONS)
def test_everything_of_a_person_is_found_with_its_cue(region: str) -> None:
    here = Shield(policy=Policy(regions=[region]))
    facts = [fact for person in people(3, region=region, seed="tests") for fact in person.facts]
    assert not [fact.text for fact in facts if not covered(fact, EVERYWHERE)]
    # An address is found as one or as street and place; a number is of its own type where its region is asked for.
    wrong = [
        fact
        for fact in facts
        if fact.entity_type not in covered(fact, here) and fact.entity_type != "ADDRESS"
    ]
    assert not [(fact.entity_type, fact.text) for fact in wrong]


@pytest.mark.parametrize("region", LARGE)
def test_a_person_of_the_large_regions_has_all_that_is_usual_there(region: str) -> None:
    (person,) = people(region=region)
    assert person.region == region
    assert (person.iban is None) is (region in ("US", "CA", "AU", "IN"))
    assert re.search(r"\d", person.address)
    assert "," in person.address
    assert len(person.numbers) >= 4
    assert {fact.entity_type for fact in person.facts} >= {
        *person.numbers,
        "PERSON",
        "PHONE_NUMBER",
        "CREDIT_CARD",
    }


REFEREES: list[tuple[str, str, Callable[[str], bool]]] = [
    ("CA", "CA_SIN", lambda value: luhn.is_valid(value.replace(" ", ""))),
    ("FI", "FI_PERSONAL_IDENTITY_CODE", lambda value: hetu.is_valid(value, allow_temporary=True)),
    ("IN", "IN_AADHAAR", aadhaar.is_valid),
    ("NL", "NL_BSN", bsn.is_valid),
    ("PL", "PL_PESEL", lambda value: pesel.calc_check_digit(value) == value[-1]),
    ("UK", "UK_NHS", nhs.is_valid),
]


@pytest.mark.parametrize(("region", "entity_type", "valid"), REFEREES)
def test_numbers_that_are_drawn_are_valid_by_another_implementation_and_differ(
    region: str, entity_type: str, valid: Callable[[str], bool]
) -> None:
    drawn = {person.numbers[entity_type] for person in people(40, region=region)}
    assert all(map(valid, drawn))
    assert len(drawn) >= 5


@pytest.mark.parametrize("region", REGIONS)
def test_cards_and_ibans_are_valid_by_another_implementation(region: str) -> None:
    for person in people(5, region=region):
        assert luhn.is_valid(person.card.replace(" ", ""))
        assert person.iban is None or iban.is_valid(person.iban, check_country=False)


RESERVED = [
    ("US", "phone", r"\(\d{3}\) 555-01\d\d"),
    ("CA", "phone", r"\(\d{3}\) 555-01\d\d"),
    ("UK", "phone", r"07700 900\d{3}|020 7946 0\d{3}|01632 960\d{3}|03069 990\d{3}"),
    ("AU", "phone", r"\(0[2378]\) (5550|7010) \d{4}|0491 570 (006|15[6-9])"),
    ("DE", "phone", r"030 23125 \d{3}"),
    ("FR", "phone", r"(01 99 00|02 61 91|03 53 01|04 65 71|05 36 49|06 39 98|\+33 6 39 98) \d\d \d\d"),
    ("BR", "phone", r"\+1 \d{3} 555 01\d\d"),
    ("US", "email", r"[a-z]+\.[a-z]+\d\d@example\.(com|org|net)"),
    ("US", "US_SSN", r"078-05-1120|219-09-9999"),
    ("UK", "UK_NINO", r"QQ \d\d \d\d \d\d [A-D]"),
    ("UK", "UK_NHS", r"999 \d{3} \d{4}"),
    ("CA", "CA_SIN", r"0(?!00)\d\d \d{3} \d{3}"),
    ("IN", "IN_AADHAAR", r"9999 \d{4} \d{4}"),
    ("NL", "NL_BSN", r"99999\d{4}"),
    ("PL", "PL_PESEL", r"\d\d(6[1-9]|7[0-2])\d{7}"),
    ("FI", "FI_PERSONAL_IDENTITY_CODE", r"\d{6}-9\d\d[0-9A-Y]"),
    ("DE", "iban", r"DE\d\d 0000 0000 .*"),
    ("UK", "iban", r"GB\d\d XXXX 0000 00.*"),
]


@pytest.mark.parametrize(("region", "what", "form"), RESERVED)
def test_what_a_person_has_is_of_a_reserved_range(region: str, what: str, form: str) -> None:
    values = [person.numbers.get(what) or getattr(person, what) for person in people(30, region=region)]
    assert not [value for value in values if not re.fullmatch(form, value)]


def test_people_follow_from_region_and_seed_and_more_of_them_begin_with_the_same() -> None:
    assert people(5, region="UK", seed=1) == people(9, region="UK", seed=1)[:5]
    assert people(5, region="UK", seed=1) != people(5, region="UK", seed=2)
    assert people(1, seed=1) != people(1, seed="1")
    # Written down, so that a change of the code which gives other people is seen.
    (known,) = people(region="UK", seed=1)
    assert (known.name, known.phone) == KNOWN


KNOWN = ("Galola Pewterbeck", "020 7946 0501")


def test_without_a_region_they_come_from_all_in_turn() -> None:
    assert [person.region for person in people(len(REGIONS) + 1)] == [*REGIONS, REGIONS[0]]


def test_a_person_can_be_compared_pickled_and_hashed_and_not_changed() -> None:
    (person,) = people(region="DE")
    again = pickle.loads(pickle.dumps(person))
    assert again == person
    assert hash(again) == hash(person)
    with pytest.raises(AttributeError):
        person.name = "another"  # type: ignore[misc]
    with pytest.raises(TypeError):
        person.numbers["DE_TAX_ID"] = ""  # type: ignore[index]


def test_the_values_of_a_person_may_be_allowed() -> None:
    (person,) = people(region="US")
    text = " ".join(fact.text for fact in person.facts[1:3])
    with pytest.raises(LeakError):
        assert_no_pii(text)
    assert_no_pii(text, allow=person.values)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"region": "GB"}, "no people of region 'GB'"),
        ({"region": 7}, "no people of region 7"),
        ({"seed": 1.5}, "seed"),
        ({"seed": True}, "seed"),
    ],
)
def test_what_cannot_be_used_is_refused(options: dict[str, object], told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        people(1, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("count", [-1, 1.5, True, "3"])
def test_a_count_that_is_none_is_refused(count: object) -> None:
    with pytest.raises(ConfigurationError, match="count"):
        people(count)  # type: ignore[arg-type]


def test_nobody_is_asked_for() -> None:
    assert people(0) == []
    assert isinstance(people()[0], Person)
