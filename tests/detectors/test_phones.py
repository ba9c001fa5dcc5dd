from __future__ import annotations

import random
import re
import subprocess
import sys
from functools import lru_cache

import phonenumbers
import pytest
from phonenumbers import PhoneNumber, PhoneNumberFormat, PhoneNumberType

from privkit.detectors import _phone_metadata, _phones, default
from privkit.detectors._phones import LARGEST, PhoneBook
from privkit.errors import ConfigurationError

REGIONS = sorted(phonenumbers.SUPPORTED_REGIONS)
MADE_UP = re.compile(
    r"1?1(?:[2-9]\d\d(?:[2-9]\d\d|123)|555\d{3})\d{4}|440?(?:7700900|1632960)\d{3}|330?63998\d{4}"
)
NOT_DIALLED_FROM_ABROAD = re.compile(r"1310\d{4}")


def groups_of(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"\d+", text))


def formatted(number: PhoneNumber, form: int) -> tuple[str, ...]:
    return groups_of(phonenumbers.format_number(number, form))


@lru_cache(maxsize=1)
def examples() -> tuple[tuple[str, PhoneNumber], ...]:
    kinds = (PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE)
    found = (
        (region, phonenumbers.example_number_for_type(region, kind)) for region in REGIONS for kind in kinds
    )
    return tuple((region, number) for region, number in found if number is not None)


def refused(*, cue: bool) -> dict[str, list[tuple[str, ...]]]:
    """The example numbers, by region, that a book of that region does not take in national format."""
    missed: dict[str, list[tuple[str, ...]]] = {}
    for region, number in examples():
        groups = formatted(number, PhoneNumberFormat.NATIONAL)
        if PhoneBook([region]).national(groups, cue=cue) is None:
            missed.setdefault(region, []).append(groups)
    return missed


def test_beside_a_cue_the_national_formats_of_all_regions_with_seven_digits_or_more_are_accepted():
    missed = refused(cue=True)
    assert all(sum(map(len, groups)) < 7 for rows in missed.values() for groups in rows), missed
    assert len(REGIONS) - len(missed) >= 225, missed


def test_without_a_cue_only_numbers_written_as_one_short_run_are_refused_as_well():
    missed = refused(cue=False)
    long_enough = [groups for rows in missed.values() for groups in rows if sum(map(len, groups)) >= 7]
    assert all(len(groups) == 1 and len(groups[0]) <= 8 for groups in long_enough), missed
    assert len(REGIONS) - len(missed) >= 222, missed


def test_the_region_that_accepts_is_the_one_asked_for():
    for region, number in examples():
        groups = formatted(number, PhoneNumberFormat.NATIONAL)
        assert PhoneBook([region]).national(groups, cue=True) in {None, "UK" if region == "GB" else region}


def test_the_international_forms_of_every_example_are_accepted():
    book = PhoneBook()
    for region, number in examples():
        for form in (PhoneNumberFormat.E164, PhoneNumberFormat.INTERNATIONAL):
            digits = "".join(formatted(number, form))
            assert len(digits) < 7 or book.international(digits), region


def hostile_and_honest_numbers(count: int, seed: int) -> list[str]:
    """E.164 digits: valid ones of all kinds, with digits changed, dropped or a prefix put in, and noise."""
    chance = random.Random(seed)
    codes = [str(code) for code in phonenumbers.COUNTRY_CODE_TO_REGION_CODE]
    found = [phonenumbers.example_number_for_type(region, kind) for region in REGIONS for kind in range(11)]
    real = [(str(number.country_code), str(number.national_number)) for number in found if number]

    def digits(size: int) -> str:
        return "".join(chance.choices("0123456789", k=size))

    def one() -> str:
        code, national = chance.choice(real)
        size = chance.randint(1, 6)
        return chance.choice(
            [
                code + national,
                code + national[:-1],
                code + "0" + national,
                code + national[:-size] + digits(size),
                chance.choice(codes) + digits(chance.randint(4, 13)),
            ]
        )

    return [number for number in (one() for _ in range(count)) if len(number) >= 7]


def is_valid(digits: str) -> bool:
    try:
        return phonenumbers.is_valid_number(phonenumbers.parse("+" + digits))
    except phonenumbers.NumberParseException:
        return False


def test_international_verdicts_are_those_of_phonenumbers_but_for_made_up_numbers():
    book = PhoneBook()
    numbers = hostile_and_honest_numbers(8000, seed=20)
    ours = {digits: book.international(digits) for digits in numbers}
    differing = {digits for digits in ours if ours[digits] != is_valid(digits)}
    lenient = {digits for digits in differing if ours[digits] and MADE_UP.fullmatch(digits)}
    strict = {
        digits for digits in differing if not ours[digits] and NOT_DIALLED_FROM_ABROAD.fullmatch(digits)
    }
    assert differing - lenient - strict == set()
    assert 1000 < sum(ours.values()) < len(ours) - 1000


@pytest.mark.parametrize(
    ("digits", "verdict"),
    [
        ("442079460958", True),
        ("447700900123", True),  # kept for films
        ("441632961123", False),
        ("33639981234", True),  # likewise
        ("4402079460958", True),  # +44 (0)20 7946 0958
        ("4915123456789", True),
        ("493012345678", True),
        ("3906123456", True),  # Italy keeps its zero
        ("15551234567", True),
        ("18001234567", True),
        ("12125550198", True),
        ("11112223333", False),
        ("1212555019", False),
        ("80012345678", True),  # a freephone number of no region
        ("5491123456789", True),
        ("5411151234567", False),
        ("99912345678", False),
        ("00442079460958", False),
        ("431234", False),
        ("", False),
    ],
)
def test_international_numbers_need_a_calling_code_and_a_number_in_use(digits, verdict):
    assert PhoneBook([]).international(digits) is verdict


@pytest.mark.parametrize(
    ("typed", "without_cue", "with_cue"),
    [
        ("415 555 2671", "US", "US"),
        ("1 415 555 2671", "US", "US"),
        ("555 123 4567", "US", "US"),
        ("4155552671", None, "US"),
        ("415 5552671", None, "US"),
        ("41 55 55 26 71", None, "US"),
        ("020 7946 0958", "UK", "UK"),
        ("07700 900123", "UK", "UK"),
        ("07911123456", "UK", "UK"),
        ("07911 123 456", "UK", "UK"),
        ("02079460958", None, "UK"),
        ("030 12345678", "DE", "DE"),
        ("0151 23456789", "DE", "DE"),
        ("015123456789", "DE", "DE"),
        ("06 12 34 56 78", "FR", "FR"),
        ("0612345678", "FR", "FR"),
        ("02 1234 5678", "IT", "IT"),
        ("612 34 56 78", None, "ES"),  # a grouping many other numbers share
        ("98765 43210", None, "IN"),
        ("555-0132", None, "US"),
        ("09876543210", "IN", "IN"),
        ("11 91234 5678", "BR", "BR"),
        ("0412 345 678", "AU", "AU"),
        ("22 123 45 67", "PL", "PL"),
    ],
)
def test_a_dozen_large_regions_are_known_by_default(typed, without_cue, with_cue):
    book = PhoneBook()
    assert book.national(groups_of(typed), cue=False) == without_cue
    assert book.national(groups_of(typed), cue=True) == with_cue


@pytest.mark.parametrize(
    "typed",
    [
        "2024 11 05",
        "05 11 2024",
        "31 12 1999",
        "2024 11 05 10 30 00",
        "5 11 2024",
        "2019 2020",
        "2019 2020 2021",
        "12",
        "05 11 24",
        "555 123",
    ],
)
def test_dates_years_and_fewer_than_seven_digits_are_no_number_even_beside_a_cue(typed):
    assert PhoneBook().national(groups_of(typed), cue=True) is None
    assert PhoneBook(REGIONS).national(groups_of(typed), cue=False) is None


@pytest.mark.parametrize(
    "typed",
    [
        "1 299 000",
        "12 500 000",
        "650 000 000",
        "1234567",
        "12345678",
        "1730000000",
        "1730000000000",
        "192 168 10 20",
        "10 0 0 1",
        "255 255 255 0",
        "1234 5678 9012 3456",
        "1001 1002 1003 1004",
        "20241105",
        "20241105103000",
        "4111111111111111",
        "0000000000",
        "123 45 6789",
        "5901234123457",
        "0012345678905",
        "1 2 3 4 5 6 7 8 9 10",
    ],
)
def test_prices_addresses_epochs_and_lists_are_no_number_without_a_cue(typed):
    assert PhoneBook().national(groups_of(typed), cue=False) is None


@pytest.mark.parametrize(
    ("region", "typed", "without_cue", "with_cue"),
    [
        ("AR", "011 15 2345 6789", True, True),
        ("AR", "011152345 6789", False, True),
        ("AR", "011 15 2345 678", False, False),
        ("BR", "0 15 11 91234 5678", False, True),  # dialled with the code of a carrier
        ("BR", "0 00 11 91234 5678", False, False),
        ("MX", "55 1234 5678", True, True),
        ("MX", "5512345678", False, True),  # mobile numbers look like any others
        ("MX", "155 1234 567", False, False),
        ("IT", "06 1234 5678", True, True),
        ("IT", "6 1234 5678", False, False),
        ("IT", "3471234567", True, True),
        ("RU", "8 912 345 67 89", True, True),
        ("RU", "912 345 67 89", True, True),
        ("RU", "89123456789", False, True),
        ("RU", "8 012 345 67 89", False, False),
        ("HU", "06 20 123 4567", True, True),
        ("HU", "06201234567", True, True),
        ("HU", "07 20 123 4567", False, False),
        ("LT", "8 612 34567", False, True),  # the prefix before 2024
        ("LT", "0 612 34567", True, True),
        ("LT", "8 112 34567", False, False),
        ("ES", "612345678", True, True),
        ("ES", "512345678", False, True),
        ("ES", "012345678", False, False),
        ("PL", "512345678", True, True),
        ("DK", "32 12 34 56", True, True),
        ("DK", "32123456", False, True),
        ("DK", "02123456", False, False),
        ("JM", "876 555 1234", True, True),
        ("BB", "430 1234", False, True),  # without the area code, which all of Barbados shares
        ("US", "115 555 2671", False, False),
        ("GB", "07781 123456", True, True),  # Guernsey is dialled alike
        ("JE", "020 7946 0958", False, False),
    ],
)
def test_each_region_is_dialled_in_its_own_way(region, typed, without_cue, with_cue):
    book = PhoneBook([region])
    assert (book.national(groups_of(typed), cue=False) is not None) is without_cue
    assert (book.national(groups_of(typed), cue=True) is not None) is with_cue


def test_bare_mobile_numbers_without_a_prefix_count_only_in_regions_asked_for_when_built():
    groups = ("612345678",)
    assert PhoneBook(["ES"]).national(groups, cue=False) == "ES"
    assert PhoneBook().national(groups, cue=False) is None
    assert PhoneBook().national(groups, cue=False, regions=["ES"]) is None


def test_regions_named_for_a_candidate_stand_in_for_the_book_s_own():
    book = PhoneBook(["US"])
    assert book.national(("020", "7946", "0958"), cue=True) is None
    assert book.national(("020", "7946", "0958"), cue=True, regions=("GB",)) == "UK"
    assert book.national(("415", "555", "2671"), cue=True, regions=["UK"]) is None


def test_the_region_whose_grouping_fits_comes_before_one_that_would_take_any_grouping():
    assert PhoneBook(["DE", "FR"]).national(("06", "12", "34", "56", "78"), cue=True) == "FR"
    assert PhoneBook(["DE", "FR"]).national(("0612345678",), cue=True) == "FR"
    assert PhoneBook(["DE", "FR"]).national(("0234567890",), cue=True) == "DE"


def test_uk_and_gb_are_the_same_region():
    verdicts = {PhoneBook([name]).national(("020", "7946", "0958"), cue=False) for name in ("UK", "GB")}
    assert verdicts == {"UK"}


@pytest.mark.parametrize(
    ("regions", "says"),
    [(["us"], "'US'"), (["UKK"], "'UK'"), (["US", "XQ"], "region 'XQ'"), ("US", "not one string")],
)
def test_an_unknown_region_is_refused_when_the_book_is_built(regions, says):
    with pytest.raises(ConfigurationError, match=says):
        PhoneBook(regions)


def test_an_unknown_region_for_one_candidate_is_refused():
    with pytest.raises(ConfigurationError, match="region 'XQ'"):
        PhoneBook().national(("020", "7946", "0958"), cue=True, regions=["XQ"])


def test_no_regions_leave_only_international_numbers():
    assert PhoneBook([]).national(("020", "7946", "0958"), cue=True) is None
    assert PhoneBook([]).international("442079460958")


def test_the_large_dozen_has_metadata():
    assert len(set(LARGEST)) == 12
    assert [_phone_metadata.region_name(region) for region in LARGEST] == list(LARGEST)


@pytest.mark.parametrize(
    "groups",
    [
        ("1" * 19,),
        ("9" * 1_000_000,),
        ("12",) * 500_000,
        ("020", "7946", "0958" * 100_000),
        (),
    ],
    ids=["nineteen digits", "a million digits", "half a million groups", "one long group", "nothing"],
)
def test_candidates_of_a_hostile_length_are_refused_before_any_pattern_runs(groups, monkeypatch):
    def never(*_: object) -> None:
        raise AssertionError("a pattern or a plan was asked for")

    monkeypatch.setattr(_phones, "_index", never)
    monkeypatch.setattr(_phones, "split_code", never)
    for cue in (True, False):
        assert PhoneBook().national(groups, cue=cue) is None
    assert PhoneBook().international("".join(groups)) is False


def test_no_candidate_is_kept_in_a_cache():
    book = PhoneBook()
    book.national(("020", "7946", "0958"), cue=True)
    book.international("442079460958")
    before = cached()
    for _ in range(3):
        book.national(("020", "7946", "0959"), cue=True)
        book.international("442079460959")
    assert cached() == before


def cached() -> int:
    caches = [value for module in (_phones, _phone_metadata) for value in vars(module).values()]
    return sum(cache.cache_info().currsize for cache in caches if hasattr(cache, "cache_info"))


def test_phonenumbers_is_imported_by_the_first_candidate_and_not_before():
    script = """
import sys
from privkit.detectors._phones import PhoneBook
book = PhoneBook()
assert not book.national(("12",), cue=True)
assert "phonenumbers" not in sys.modules
assert book.international("442079460958")
assert "phonenumbers" in sys.modules
"""
    subprocess.run([sys.executable, "-c", script], check=True, env={"PYTHONPATH": ":".join(sys.path)})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+44(0)20 7946 0958", ["+44(0)20 7946 0958"]),
        ("call +44(0)7406285141 now", ["+44(0)7406285141"]),
        ("0049(0)30 901820", ["0049(0)30 901820"]),
        ("+1(415)555-0132", ["+1(415)555-0132"]),
        ("+ 44 20 7946 0958", ["+ 44 20 7946 0958"]),
        ("my number: + 1 415 555 0132", ["+ 1 415 555 0132"]),
        ("12 + 49 30 901820", []),
        ("00442079460958 is where to find me", ["00442079460958"]),
        ("0049301234567", ["0049301234567"]),
        ("0012345678905", []),  # an article's number with its check digit
        ("00000000123456", []),
        ("2.5e+11 1719951709975", []),
        ("Boston, MA 02110-1301", []),
        ("Boston, MA  02110-1301  USA, MA\n    02111-1307", []),
        ("_+44 20 7946 0958_ and _020 7946 0958_", ["+44 20 7946 0958", "020 7946 0958"]),
        ("a_020 7946 0958_", []),
    ],
)
def test_brackets_blanks_and_markup_around_a_number_are_read_as_people_type_them(
    text: str, expected: list[str]
):
    found = default(entities=["PHONE_NUMBER"])[0](text)
    assert [text[span.start : span.end] for span in found] == expected
