"""The tables of national numbers of Asia and New Zealand."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from identity_referee import FRAMES, day, entries, found, referee_says, table_accepts, values_of
from tracing import Table, untraced

if TYPE_CHECKING:
    from identity_referee import Template

TABLE = entries("CN", "JP", "KR", "SG", "TH", "PH", "MY", "ID", "PK", "VN", "TW", "IL", "NZ")

# Of each type a cue; values found beside it only; values found by themselves; values that are broken.
ROWS: dict[str, tuple[str, str, str, str]] = {
    "CN_RIC": (
        "shenfenzheng",
        "110105491231002, 110105 491231 002",
        "11010519491231002X, 11010519491231002x, 110105 19491231 002X, 110105-19491231-002X, 440524188001010014",
        # check sign, month, day, the 29th of a common year, province, century
        "110105194912310021, 110105194913310026, 110105194912320020, 110105190002290011, 990105194912310026",
    ),
    "CN_USCC": (
        "unified social credit code",
        "91110000600037341L, 9111 0000 6000 3734 1L",
        "",
        "91110000600037342L, 91110000600037341A, A1110000600037341L, 9111000060003734IL",
    ),
    "CN_PASSPORT": (
        "huzhao",
        "E00000000, G00000000, EA0000000, ek0000000, SE0000000, P00000000",
        "",
        "EO0000000, EI0000000, X00000000, AE0000000, E0000000, E000000000",
    ),
    "JP_IN": (
        "My Number",
        "621498320257, 6214 9832 0257, 6214-9832-0257",
        "",
        "621498320258, 6214 9832 0256",
    ),
    "JP_CN": ("hojin bango", "5835678256246, 5-8356-7825-6246", "", "2835678256246, 0-8356-7825-6246"),
    "JP_PASSPORT": ("ryoken", "TK0000000, mz1234567", "", "T00000000, TK000000, TK00000000, TKA000000"),
    "KR_RRN": (
        "resident registration number",
        "9001011234568",
        "900101-1234568, 201005-3123456",
        # check digit, month, the 29th of a common year, foreigners' sex digit, check digit of before October 2020
        "900101-1234567, 901301-1234568, 010229-3234567, 900101-5234568, 201004-3123456",
    ),
    "KR_FRN": (
        "alien registration number",
        "9001015234567",
        "900101-5234567, 850617-6000001",
        "900101-1234568, 901301-5234567, 850631-6000001",
    ),
    "KR_BRN": (
        "business registration number",
        "1168200276, 1348672683",
        "116-82-00276, 116 82 00276",
        "016-82-00276, 116-00-00276",
    ),
    "KR_PASSPORT": ("yeogwon", "M12345678, M123A4567, s12345678", "", "X12345678, M1234567, M12A34567"),
    "KR_DRIVER_LICENSE": (
        "unjeon myeonheo",
        "11-19-123456-70, 111912345670",
        "",
        "10-19-123456-70, 27-19-123456-70, 11-19-12345-70",
    ),
    "SG_NRIC_FIN": (
        "NRIC",
        "",
        "S1234567D, s1234567d, T1234567J, F1234567N, G1234567X, M1234567K",
        "S1234567A, T1234567D, F1234567X, G1234567N, M1234567N, A1234567D, S123456D",
    ),
    "SG_UEN": (
        "UEN",
        "00192200M, 197401143C, S16FC0121D, T01FC6132D, t01fc6132d",
        "",
        "00192200K, 197401143D, S16FC0121E, A16FC0121D",
    ),
    "TH_TNIN": (
        "national id",
        "3100600445635",
        "3-1006-00445-63-5, 1-2345-45678-78-1, 3 1006 00445 63 5",
        "3-1006-00445-63-6, 1234545678782, 9-1006-00445-63-4",
    ),
    "TH_MOA": (
        "juristic person number",
        "0994000617721",
        "0-99-4-000-61772-1",
        "0-99-4-000-61772-3, 3100600445635",
    ),
    "TH_TIN": (
        "Thai tax id",
        "1-2345-45678-78-1, 3100600445635, 0-99-4-000-61772-1, 0994000617721",
        "",
        "1-2345-45678-78-9, 0-99-4-000-61772-3",
    ),
    "PH_TIN": (
        "TIN",
        "123-456-789, 123-456-789-000, 123456789000, 123-456-789-00000",
        "",
        "123-456-78, 123-456-789-00, 000-000-000-000",
    ),
    "PH_MOBILE_NUMBER": (
        "cp number",
        "",
        "0917 123 4567, 0917-123-4567, 0917-1234567, 09171234567, +63 917 123 4567, +639171234567",
        "0217 123 4567, 0917 123 456, +64 917 123 4567",
    ),
    "MY_NRIC": (
        "MyKad",
        "770305021234",
        "770305-02-1234, 000229-14-5678",
        "771305-02-1234, 770305-17-1234, 770230-02-1234, 010229-14-5678",
    ),
    "ID_NIK": (
        "NIK",
        "3171011708450001, 317101 170845 0001, 3171015708450001, 3171 0117 0845 0001",
        "",
        "9971011708450001, 3171013202450001, 3171011713450001, 3171017308450001, 317101170845000",
    ),
    "ID_NPWP": (
        "NPWP",
        "013121660091000, 0013 1216 6009 1000, 3171011708450001",
        "01.312.166.0-091.000, 01.300.066.6-091.000",
        "01.312.166.1-091.000, 9971011708450001",
    ),
    "PK_CNIC": (
        "CNIC",
        "3420108912318",
        "34201-0891231-8, 42201-0397640-8",
        "84201-0891231-8, 34201-0891231-0",
    ),
    "VN_CCCD": (
        "căn cước công dân",
        "001099012345, 001 099 012 345, 079 199 012 345",
        "",
        "003099012345, 00109901234",
    ),
    "VN_MST": (
        "mã số thuế",
        "0100233488, 0314409058-002, 0314409058002",
        "",
        "0100233480, 0314409057-002, 0314409058-000",
    ),
    "TW_NATIONAL_ID": (
        "Taiwan id",
        "A123456789, a123456789, F131104093",
        "",
        "A123456788, A323456789, A12345678",
    ),
    "TW_UBN": ("tongyi bianhao", "00501503, 04595257", "", "00501502, 0050150"),
    "IL_IDNR": (
        "teudat zehut",
        "039337423, 39337423, 3933742-3, 03933742-3",
        "",
        "039337422, 3933742-2, 000000000",
    ),
    "IL_HP": ("mispar hevra", "516179157, 51-617915-7", "", "516179150, 416179157, 039337423"),
    "IL_PASSPORT": ("darkon", "20000000, 1234567", "", "123456, 200000000, A1234567"),
    "NZ_IRD": (
        "IRD number",
        "49-098-576, 49098576, 136-410-132, 4909185-0",
        "",
        "136410133, 49-098-577, 9125568",
    ),
    "NZ_BANKACCOUNT": (
        "NZ bank account",
        "01-0242-0100194-00, 01-0242-0100194-000, 010242010019400",
        "",
        "00-0242-0100194-00, 99-0242-0100194-00, 01-0000-0100194-00",
    ),
}


def resident(rng: random.Random) -> str:
    return f"{rng.choice(('110105', '310101'))}19{day(rng)}###!"


def korean(rng: random.Random) -> str:
    return f"{day(rng)}{rng.choice('12')}{rng.randrange(100):02d}###?"


def malaysian(rng: random.Random) -> str:
    return f"{day(rng)}{rng.randrange(100):02d}####"


def indonesian(rng: random.Random) -> str:
    birth = day(rng, "dmy")
    woman = rng.choice((0, 40))
    return f"{rng.choice(('3171', '1101', '9971'))}01{int(birth[:2]) + woman:02d}{birth[2:]}###1"


AGREEMENTS: list[tuple[str, str, Template]] = [
    ("CN_RIC", "cn.ric", resident),
    ("CN_USCC", "cn.uscc", "9########*********"),
    ("CN_USCC", "cn.uscc", "91######*********!"),
    ("JP_IN", "jp.in_", "###########?"),
    ("JP_CN", "jp.cn", "?############"),
    ("KR_RRN", "kr.rrn", korean),
    ("SG_UEN", "sg.uen", "########~"),
    ("SG_UEN", "sg.uen", "19#######~"),
    ("SG_UEN", "sg.uen", "T0#FC####~"),
    ("SG_UEN", "sg.uen", "S##LL####~"),
    ("TH_TNIN", "th.pin", "############?"),
    ("TH_MOA", "th.moa", "0###########?"),
    ("TH_TIN", "th.tin", "############?"),
    ("MY_NRIC", "my.nric", malaysian),
    ("ID_NIK", "id.nik", indonesian),
    ("ID_NPWP", "id.npwp", "########?######"),
    ("ID_NPWP", "id.npwp", "0########?######"),
    ("PK_CNIC", "pk.cnic", "#############"),
    ("VN_MST", "vn.mst", "#########?"),
    ("VN_MST", "vn.mst", "#########?00?"),
    ("IL_IDNR", "il.idnr", "########?"),
    ("IL_HP", "il.hp", "5#######?"),
    ("IL_HP", "il.hp", "########?"),
    ("NZ_IRD", "nz.ird", "#######?"),
    ("NZ_IRD", "nz.ird", "10######?"),
]  # fmt: skip
# stdnum knows no check digit of Korean business numbers, the older and stricter rule of Taiwanese ones, the range of New
# Zealand as it was in 2020, and all the banks of New Zealand with rules of their own.
WIDER: list[tuple[str, str, Template]] = [
    ("TW_UBN", "tw.ubn", "#######?"),
    ("NZ_IRD", "nz.ird", "########?"),
    ("NZ_BANKACCOUNT", "nz.bankaccount", "0#0###0######?0#"),
    ("SG_UEN", "sg.uen", "#########~"),
    ("SG_UEN", "sg.uen", "T##FC####~"),
]


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


def test_business_numbers_of_korea_stand_alone_by_their_check_digit_and_beside_a_cue_by_their_form() -> None:
    alone, beside = TABLE["KR_BRN"]
    assert alone.check and beside.check
    rng = random.Random("KR_BRN")
    for _ in range(300):
        values = list(values_of("#########?", rng))
        known = [value for value in values if referee_says("kr.brn", value)]
        assert list(filter(beside.check, values)) == known
        assert len(list(filter(alone.check, values))) == bool(known)
    assert not found("so it is 116-82-00277, they wrote", "KR", "KR_BRN")


def test_a_foreigner_identification_number_has_exactly_one_check_letter() -> None:
    rng = random.Random("SG_NRIC_FIN")
    for series in "STFGM":
        for _ in range(100):
            values = list(values_of(f"{series}#######~", rng))
            assert sum(table_accepts(TABLE, "SG_NRIC_FIN", value) for value in values) == 1


@pytest.mark.parametrize("place", range(1, 8))
def test_one_wrong_digit_of_an_identity_card_of_singapore_is_noticed(place: int) -> None:
    value = "S1234567D"
    others = [value[:place] + sign + value[place + 1 :] for sign in "0123456789" if sign != value[place]]
    assert not any(table_accepts(TABLE, "SG_NRIC_FIN", other) for other in others)


@pytest.mark.parametrize(
    "text",
    [
        "身份证号码:11010519491231002X。",
        "身份证11010519491231002X",
        "주민등록번호 900101-1234568 입니다",
        "เลขประจำตัวประชาชน 3-1006-00445-63-5 ค่ะ",
        "(身分證)S1234567D",
    ],
)
def test_what_needs_no_cue_is_found_among_letters_of_other_scripts(text: str) -> None:
    kinds = [("CN", "CN_RIC"), ("KR", "KR_RRN"), ("TH", "TH_TNIN"), ("SG", "SG_NRIC_FIN")]
    assert [value for region, name in kinds for value in found(text, region, name)]
