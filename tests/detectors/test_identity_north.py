"""The tables of national numbers of the north and the west of Europe."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from identity_referee import agreements, day, entries, found, missed, referee_says, table_accepts

if TYPE_CHECKING:
    from identity_referee import Template

REGIONS = (
    "BE",
    "AT",
    "CH",
    "PT",
    "IE",
    "SE",
    "NO",
    "DK",
    "FI",
    "EE",
    "LT",
    "LV",
    "LU",
    "IS",
    "LI",
    "AD",
    "FO",
)
TABLE = entries(*REGIONS)

# Of each type a cue; values found beside it only; values found by themselves; values that are broken.
ROWS: dict[str, tuple[str, str, str, str]] = {
    "FI_PERSONAL_IDENTITY_CODE": (
        "henkilötunnus", "131052308T", "131052-308T, 131052-308t, 150405A910{fi}, 150405a910{fi}",
        # check sign, day, individual number
        "131052-308U, 311152-308T, 131052-001N, 131052-308",
    ),
    "FI_VERONUMERO": ("veronumero", "100073471291, 1000 7347 1291", "", "10007347129, 1000734712911"),
    "FI_YTUNNUS": ("Y-tunnus", "2077474-0, 20774740", "", "2077474-1, 207747-0"),
    "FI_ALV": ("ALV-numero", "", "FI20774740, FI 2077474-0, fi20774740", "FI20774741, FI2077474"),
    "SE_PERSONNUMMER": (
        "personnummer", "6408233234, 196408233234", "640823-3234, 19640823-3234, 640883-3231",
        "640823-3235, 640832-3234, 641323-3234, 17640823-3234",
    ),
    "SE_ORGANISATIONSNUMMER": ("organisationsnummer", "123456-7897, 1234567897", "", "123456-7891, 120456-7897"),
    "SE_VAT": ("momsnr", "", "SE123456789701, SE 123456-7897 01", "SE123456789101, SE12345678970"),
    "NO_FODSELSNUMMER": (
        "fødselsnummer", "15108695088", "151086 95088, 151086-95088, 151086 950 88",
        "15108695077, 321086 95088, 1510869508",
    ),
    "NO_ORGNR": ("orgnr", "988077917, 988 077 917", "", "988077918, 188077917"),
    "NO_MVA": ("MVA", "", "995 525 828 MVA, 995525828MVA, NO 995 525 828 MVA", "995 525 829 MVA, 995525828MVB"),
    "NO_KONTONR": ("kontonummer", "8601 11 17947, 8601.11.17947, 86011117947", "", "8601 11 17949"),
    "DK_CPR": ("CPR-nummer", "211062-5629, 2110625629, 211062 5629", "", "321062-5629, 211362-5629, 211062-562"),
    "DK_CVR": ("CVR", "13585628, 13 58 56 28", "DK13585628, DK 13585628", "13585627, DK13585627"),
    "IS_KENNITALA": ("kennitala", "4504013150", "450401-3150, 120174-3399", "450401-3140, 320174-3399, 120174-3389"),
    "IS_VSK": ("VSK númer", "00621, 102030", "", "0062, 1020304"),
    "FO_VN": ("v-tal", "623857, 623 857", "", "62385"),
    "EE_IK": ("isikukood", "36805280109, 3 680528 0109", "", "36805280108, 36813280109, 96805280109"),
    "EE_REGISTRIKOOD": ("registrikood", "12345678", "", "12345679"),
    "EE_KMKR": ("KMKR", "", "EE100931558, EE 100 931 558, ee100931558", "EE100594103, EE10093155"),
    "LT_ASMENS": ("asmens kodas", "33309240064", "", "33309240164, 33313240064"),
    "LT_PVM": ("PVM kodas", "", "LT119511515, LT100001919017, LT 119511515", "LT100001919018, LT119511525"),
    "LV_PERSONAL_CODE": ("personas kods", "161175-19997, 16117519997, 161175 19997", "", "161375-19997, 161175-19998"),
    "LV_PVN": ("PVN", "LV40003521600, 40003521600, LV 40003521600", "", "LV40003521601"),
    "BE_NN": (
        "rijksregisternummer", "85073003328", "85.07.30-033.28, 85.07.30-033 28, 850730-033-28",
        "85.07.30-033.29, 85.13.30-033.28, 85073003328 1",
    ),
    "BE_BIS": ("BIS nummer", "98472899765", "98.47.28-997.65", "98.47.28-997.66, 98.17.28-997.65"),
    "BE_EID": ("identiteitskaart", "591191706458", "591-1917064-58", "591-1917064-59"),
    "BE_VAT": ("BTW", "BE0403019261, 0403.019.261, BE 0403.019.261, 403.019.261", "", "BE0403019262, 2403.019.261"),
    "LU_MATRICULE": ("matricule", "1893120105732, 1893 12 01 05732", "", "1893120105731, 1893130105732"),
    "LU_TVA": ("TVA", "", "LU15027442, LU 150 274 42", "LU15027443"),
    "CH_SSN": (
        "AHV-Nummer", "", "756.9217.0769.85, 7569217076985, 756 9217 0769 85", "756.9217.0769.84, 123.4567.8910.19",
    ),
    "CH_UID": ("UID", "", "CHE-100.155.212, CHE100155212", "CHE-100.155.213, CHF-100.155.212"),
    "CH_VAT": ("MWST", "", "CHE-107.787.577 IVA, CHE107787577IVA", "CHE-107.787.578 IVA, CHE-107.787.577 XYZ"),
    "LI_PEID": ("PEID", "1234567890, 00001", "", "123"),
    "AT_VNR": ("SV-Nummer", "1237010180, 1237 010180, 1237-010180", "", "2237 010180, 1237 320180, 0237 010180"),
    "AT_TIN": ("Steuernummer", "59-119/9013, 591199013", "", "59-119/9012"),
    "AT_UID": ("UID", "ATU13585627, ATU 13585627, U13585627", "", "ATU13585626, ATX13585627"),
    "AT_BUSINESSID": ("Firmenbuchnummer", "122119m, FN122119m", "", "FX 122119m, 1221190m"),
    "PT_NIF": ("NIF", "501964843, 501 964 843", "PT501964843, PT 501 964 843", "501964842, PT501964842, 001964843"),
    "PT_CC": ("cartão de cidadão", "00000000 0 ZZ4, 000000000ZZ4, 00000000-0ZZ4", "", "00000000 0 ZZ3, 000000000"),
    "IE_PPS": ("PPS number", "6433435F, 6433435OA, 6433435 F, 6433435OA", "", "6433435E, 6433435VHX"),
    "IE_VAT": ("VAT", "", "IE6433435F, IE8D79739I, IE6433435OA", "IE6433435E, IE8D79738J"),
    "FI_ASSOCIATIONID": ("yhdistysrekisterinumero", "123.123, 12.123, 123123", "", "123123123"),
    "AT_POSTLEITZAHL": ("Postleitzahl", "1010, 9020", "", "0999, 9999"),
    "SE_POSTNUMMER": ("postnummer", "114 18, 11418", "", "014 18"),
    "AD_NRT": ("NRT", "U-132950-X, U132950X, D-059888-N", "", "A-132950-X, X-132950-X"),
}  # fmt: skip
FINNISH = "0123456789ABCDEFHJKLMNPRSTUVWXY"[150405910 % 31]


def split(values: str) -> list[str]:
    return [value.replace("{fi}", FINNISH) for value in values.split(", ")] if values else []


def rows(at: int) -> list[tuple[str, str]]:
    return [(name, value) for name, row in ROWS.items() for value in split(row[at])]


def region(name: str) -> str:
    return name[:2]


def test_every_entry_of_the_tables_has_rows() -> None:
    assert set(ROWS) == set(TABLE)


@pytest.mark.parametrize(("name", "value"), [*rows(1), *rows(2)])
def test_a_value_beside_its_cue_is_found_wherever_it_stands(name: str, value: str) -> None:
    assert missed(region(name), name, value, ROWS[name][0]) == []


@pytest.mark.parametrize(("name", "value"), rows(2))
def test_a_value_that_tells_itself_is_found_without_cue(name: str, value: str) -> None:
    assert missed(region(name), name, value) == []


@pytest.mark.parametrize(("name", "value"), rows(1))
def test_a_value_that_needs_its_cue_is_not_found_without(name: str, value: str) -> None:
    assert not found(f"so it is {value}, they wrote", region(name), name)


@pytest.mark.parametrize(("name", "value"), rows(3))
def test_a_broken_value_is_not_found_even_beside_its_cue(name: str, value: str) -> None:
    assert value not in found(f"{ROWS[name][0]}: {value}", region(name), name)


@pytest.mark.parametrize(("name", "value"), [*rows(1), *rows(2)])
def test_no_part_of_something_longer_is_found(name: str, value: str) -> None:
    for text in (f"9{value}1", f"x{value}7", f"{value}-7788"):
        assert value not in found(text, region(name), name), text


# A type, the module of python-stdnum, values to ask about, and whether one of the two is stricter on purpose:
# "ours" where python-stdnum accepts more, "theirs" where it accepts less.
AGREEMENTS: list[tuple[str, str, Template, str]] = [
    ("FI_PERSONAL_IDENTITY_CODE", "fi.hetu", lambda rng: f"{day(rng, 'dmy')}-###!", "theirs"),  # no artificial ones
    ("FI_PERSONAL_IDENTITY_CODE", "fi.hetu", lambda rng: f"{day(rng, 'dmy')}A###!", "theirs"),
    ("FI_VERONUMERO", "fi.veronumero", "###########?", ""),
    ("FI_YTUNNUS", "fi.ytunnus", "#######?", ""),
    ("FI_ALV", "fi.alv", "FI#######?", ""),
    ("SE_PERSONNUMMER", "se.personnummer", lambda rng: f"{day(rng)}###?", ""),
    ("SE_ORGANISATIONSNUMMER", "se.orgnr", "#########?", "ours"),  # the third digit and the first
    ("SE_VAT", "se.vat", "SE#########?01", ""),
    ("NO_FODSELSNUMMER", "no.fodselsnummer", lambda rng: f"{day(rng, 'dmy')}###??", "theirs"),  # no days to come
    ("NO_ORGNR", "no.orgnr", "########?", "ours"),  # the first digit
    ("NO_MVA", "no.mva", "NO########?MVA", "ours"),
    ("NO_KONTONR", "no.kontonr", "##########?", ""),
    ("DK_CPR", "dk.cpr", lambda rng: f"{day(rng, 'dmy')}###?", "theirs"),  # no days to come
    ("DK_CVR", "dk.cvr", "#######?", ""),
    ("IS_KENNITALA", "is_.kennitala", lambda rng: f"{day(rng, 'dmy')}##?9", ""),
    ("IS_VSK", "is_.vsk", "#####", ""),
    ("FO_VN", "fo.vn", "######", ""),
    ("EE_IK", "ee.ik", lambda rng: f"3{day(rng)}###?", ""),
    ("EE_REGISTRIKOOD", "ee.registrikood", "#######?", ""),
    ("EE_KMKR", "ee.kmkr", "EE########?", ""),
    ("LT_ASMENS", "lt.asmens", lambda rng: f"4{day(rng)}###?", ""),
    ("LT_PVM", "lt.pvm", "LT#######1?", ""),
    ("LT_PVM", "lt.pvm", "LT##########1?", ""),
    ("LV_PERSONAL_CODE", "lv.pvn", lambda rng: f"{day(rng, 'dmy')}1###?", ""),
    ("LV_PVN", "lv.pvn", "4#########?", ""),
    ("BE_EID", "be.eid", "##########??", ""),
    ("BE_VAT", "be.vat", "0#######??", "ours"),  # two check digits from 01 to 97
    ("LU_TVA", "lu.tva", "LU######??", ""),
    ("CH_SSN", "ch.ssn", "756#########?", ""),
    ("CH_UID", "ch.uid", "CHE########?", ""),
    ("CH_VAT", "ch.vat", "CHE########?IVA", ""),
    ("LI_PEID", "li.peid", "#######", ""),
    ("AT_VNR", "at.vnr", lambda rng: f"###?{day(rng, 'dmy')}", "ours"),  # the day
    ("AT_TIN", "at.tin", "########?", "theirs"),  # tax offices by a list
    ("AT_UID", "at.uid", "U#######?", ""),
    ("PT_NIF", "pt.nif", "########?", ""),
    ("PT_CC", "pt.cc", "########?**?", ""),
    ("IE_PPS", "ie.pps", "#######~", ""),
    ("IE_PPS", "ie.pps", "#######~A", ""),
    ("IE_PPS", "ie.pps", "#######~W", ""),
    ("IE_VAT", "ie.vat", "IE#######~", ""),
    ("IE_VAT", "ie.vat", "IE#A#####~", ""),
    ("AD_NRT", "ad.nrt", "@######@", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "module", "template", "stricter"), AGREEMENTS, ids=[row[1] for row in AGREEMENTS]
)
def test_checks_agree_with_python_stdnum(name: str, module: str, template: Template, stricter: str) -> None:
    assert agreements(TABLE, name, module, template, stricter, 150) > 20


@pytest.mark.parametrize(
    ("value", "valid"),
    [
        ("85073003328", True),
        ("17073003384", True),
        ("17073003383", False),
        ("00000100195", True),
        ("85073003329", False),
    ],
)
def test_belgian_numbers_of_both_centuries(value: str, valid: bool) -> None:
    assert table_accepts(TABLE, "BE_NN", value) is valid
    assert referee_says("be.nn", value) is valid
