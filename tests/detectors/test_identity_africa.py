"""The tables of national numbers of Africa."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from identity_referee import FRAMES, day, entries, found, referee_says, table_accepts, values_of
from tracing import Table, untraced

if TYPE_CHECKING:
    from identity_referee import Template

TABLE = entries("EG", "GH", "KE", "NG", "ZA", "MA", "TN", "DZ", "SN", "GN", "MZ", "MU")

# Of each type a cue; values found beside it only; values found by themselves; values that are broken.
ROWS: dict[str, tuple[str, str, str, str]] = {
    "EG_NATIONAL_ID": (
        "raqam qawmi",
        "29001011234567, 2 900101 12 34567, 30002290112345, 2-900101-12-34567",
        "",
        # century, month, the 29th of a common year, governorate
        "19001011234567, 29013011234567, 30102290112345, 29001019934567, 2900101123456",
    ),
    "EG_TN": (
        "tax registration number",
        "100-531-385, 100531385, 100 531 385",
        "",
        "100-531-38, 100-531-3856",
    ),
    "GH_NATIONAL_ID": (
        "Ghana card",
        "NGA-000000123-4, GHA0000001234",
        "GHA-000000123-4, GHA-712345678-9",
        "GHA-000000000-4, GHA-00000123-4, GHA-0000001234-4",
    ),
    "GH_TIN": ("GRA TIN", "C0000803561, c0000803561", "", "C0000803562, C0100803561, B0000803561"),
    "KE_PIN": (
        "KRA PIN",
        "P051365947M, A004416331M, a004416331m",
        "",
        "B051365947M, P0513659477, P05136594M",
    ),
    "KE_NATIONAL_ID": ("kitambulisho", "23456789, 1234567", "", "123456, 0000000, 12345678901"),
    "NG_NIN": ("NIN", "12345678901, 1234 567 8901, 123-456-78901", "", "1234567890, 11111111111"),
    "NG_VEHICLE_REGISTRATION": ("plate number", "ABC-123DE, ABC 123 DE, ABC123DE", "", "ABC-12DE, A-123DE"),
    "ZA_ID_NUMBER": (
        "ID number",
        "7503305044089",
        "750330 5044 089, 750330 5044 08 9, 750330-5044-08-9",
        # check digit, month, the 29th of a common year, citizenship
        "8503305044089, 7513305044087, 7502305044080, 7503305044980, 750330504408",
    ),
    "ZA_TIN": ("tax reference number", "0001339050, 000 133 905 0", "", "0001339051, 2449/494/16/0, 9125568"),
    "MA_ICE": (
        "ICE",
        "001561191000066, 002136093000040, 001561191 0000 66",
        "",
        "001561191000065, 000000000000000",
    ),
    "TN_MF": (
        "matricule fiscal",
        "1282182/W, 1282182W, 1282182 W, 1234567MAE001",
        "1496298/T/P/N/000, 1234567/M/A/E/001",
        "1234567/M/A/X/000, 1219773U, 1234567/M/A/M/001",
    ),
    "DZ_NIF": (
        "NIF",
        "408020000150039, 408 020 000 150 039, 41201600000606600001",
        "",
        "40802000015003, 000000000000000",
    ),
    "SN_NINEA": (
        "NINEA",
        "3067221, 306 7221, 30672212G2, 3067221 2G2",
        "",
        "3067222, 30672219G2, 30672212I2",
    ),
    "GN_NIFP": ("NIFp", "693770885, 693-770-885, 693 770 885", "", "693770880, 693-770-886"),
    "MZ_NUIT": ("NUIT", "400339910, 400 339 910, 400 005 834", "", "400339911, 400 005 835"),
    "MU_NID": (
        "carte d'identité",
        "",
        "A0101901234563, a0101901234563, A010190 123456 3",
        "A0101901234564, A0113901234563, A3202901234563",
    ),
}


def south_african(rng: random.Random) -> str:
    return f"{day(rng)}####{rng.choice('01')}8?"


def mauritian(rng: random.Random) -> str:
    return f"@{day(rng, 'dmy')}######!"


AGREEMENTS: list[tuple[str, str, Template]] = [
    ("EG_TN", "eg.tn", "#########"),
    ("GH_TIN", "gh.tin", "C00#######!"),
    ("GH_TIN", "gh.tin", "P00#######!"),
    ("GH_TIN", "gh.tin", "V0########!"),
    ("KE_PIN", "ke.pin", "A#########~"),
    ("KE_PIN", "ke.pin", "~#########@"),
    ("ZA_ID_NUMBER", "za.idnr", south_african),
    ("ZA_TIN", "za.tin", "#########?"),
    ("MA_ICE", "ma.ice", "#############??"),
    ("TN_MF", "tn.mf", "#######~"),
    ("TN_MF", "tn.mf", "#######~AP000"),
    ("TN_MF", "tn.mf", "#######K~E00?"),
    ("DZ_NIF", "dz.nif", "###############"),
    ("DZ_NIF", "dz.nif", "####################"),
    ("SN_NINEA", "sn.ninea", "######?"),
    ("SN_NINEA", "sn.ninea", "########?"),
    ("SN_NINEA", "sn.ninea", "######?2G2"),
    ("SN_NINEA", "sn.ninea", "3067221#~#"),
    ("GN_NIFP", "gn.nifp", "########?"),
    ("MZ_NUIT", "mz.nuit", "########?"),
    ("MU_NID", "mu.nid", mauritian),
]  # fmt: skip
# stdnum does not know the citizenship digit of refugees.
WIDER: list[tuple[str, str, Template]] = [("ZA_ID_NUMBER", "za.idnr", lambda rng: f"{day(rng)}####?8?")]


def rows(place: int) -> list[tuple[str, str, str]]:
    return [(name, ROWS[name][0], value) for name in ROWS for value in ROWS[name][place].split(", ") if value]


def region_of(name: str) -> str:
    return TABLE[name][0].region


def test_every_entry_has_rows() -> None:
    assert set(ROWS) == set(TABLE)


@pytest.mark.parametrize("number", [number for numbers in TABLE.values() for number in numbers])
def test_the_example_is_found_beside_every_cue_of_its_entry(number) -> None:
    missed = [
        cue
        for cue in number.cues
        if found(f"My {cue} is {number.example}.", number.region, number.entity_type) != [number.example]
    ]
    assert missed == []


@pytest.mark.parametrize(("name", "cue", "value"), [*rows(1), *rows(2)])
def test_it_is_found_beside_its_cue_as_people_type_it(name: str, cue: str, value: str) -> None:
    for frame in FRAMES:
        text = f"{cue} {frame.format(value=value)}"
        assert found(text, region_of(name), name) == [value], frame


@pytest.mark.parametrize(("name", "cue", "value"), rows(2))
def test_a_rare_form_with_its_check_needs_no_cue(name: str, cue: str, value: str) -> None:
    for frame in FRAMES:
        assert found(frame.format(value=value), region_of(name), name) == [value], frame


@pytest.mark.parametrize(("name", "cue", "value"), rows(1))
def test_an_ordinary_form_is_nothing_without_a_cue(name: str, cue: str, value: str) -> None:
    for frame in FRAMES:
        assert found(frame.format(value=value), region_of(name), name) == [], frame


@pytest.mark.parametrize(("name", "cue", "value"), rows(3))
def test_a_broken_one_is_not_found_with_or_without_its_cue(name: str, cue: str, value: str) -> None:
    assert found(f"{cue} {value}", region_of(name), name) == []
    assert found(f"it is {value}", region_of(name), name) == []


@pytest.mark.parametrize(("name", "module", "template"), AGREEMENTS)
def test_checks_agree_with_stdnum(name: str, module: str, template: Template) -> None:
    rng = random.Random(f"{name} {template if isinstance(template, str) else ''}")
    verdicts, told = set(), Table()
    for _ in range(300):
        with told.row():
            for value in values_of(template, rng):
                verdict = referee_says(module, value)
                assert table_accepts(TABLE, name, value) == verdict, value
                verdicts.add(verdict)
    assert True in verdicts


@pytest.mark.parametrize(("name", "module", "template"), WIDER)
def test_checks_refuse_nothing_that_stdnum_accepts(name: str, module: str, template: Template) -> None:
    rng = random.Random(f"{name} {template if isinstance(template, str) else ''}")
    with untraced():  # the referee alone
        accepted = [
            value for _ in range(300) for value in values_of(template, rng) if referee_says(module, value)
        ]
    assert accepted
    assert [value for value in accepted if not table_accepts(TABLE, name, value)] == []
