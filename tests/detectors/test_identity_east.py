"""The tables of national numbers of the middle, the south-east and the east of Europe."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from identity_referee import agreements, day, entries, found, missed, referee_says

if TYPE_CHECKING:
    from identity_referee import Template

REGIONS = "GR CY MT CZ SK HU RO BG HR SI RS BA ME MK AL MD UA BY RU AZ SM MC"
TABLE = entries(*REGIONS.split())

# Of each type a cue in the letters of the country; values found beside it only; values found by themselves; values that
# are broken.
ROWS: dict[str, tuple[str, str, str, str]] = {
    "GR_AMKA": ("ΑΜΚΑ", "01013099997, 010130 99997", "", "01013099999, 32013099997, 0101309999"),
    "GR_VAT": ("Α.Φ.Μ.", "094259216, 094 259 216", "EL094259216, EL 094259216, el094259216", "EL123456781, 123456781"),
    "GR_ID_CARD": ("αριθμός ταυτότητας", "AB123456, AB-123456, ΑΒ123456", "", "ABC123456, AB12345"),
    "CY_VAT": ("Αριθμός Εγγραφής ΦΠΑ", "10259033P, 10259033-P", "CY10259033P, CY-10259033P", "CY10259033Z, 10259033Z, 12000139V"),
    "CY_ID_CARD": ("αριθμός ταυτότητας", "1234567, 123456", "", "12345, 123456789"),
    "MT_VAT": ("VAT number", "11679112, 1167-9112", "MT11679112, MT 1167-9112", "MT11679113, 11679113"),
    "MT_ID_CARD": ("karta tal-identità", "0123456M, 123456M", "", "0123456X, 0000000M"),
    "CZ_RC": ("rodné číslo", "710319/2745, 7103192745, 710319 2745, 991231123", "", "710319/2746, 110349/2745, 590312/123"),
    "CZ_DIC": ("DIČ", "25123891, 7103192745, 640903926", "CZ25123891, CZ 25123891, CZ7103192745", "CZ25123890, 25123890"),
    "CZ_ICO": ("IČO", "25123891, 251 23 891", "", "25123890"),
    "CZ_BANKACCOUNT": (
        "číslo účtu", "34278-0727558021/0100, 727558021/0100, 34278-727558021/0100", "",
        "4278-0727558021/0100, 727558022/0100, 727558021/0000",
    ),
    "CZ_ID_CARD": ("občanský průkaz", "900000001", "", "90000000, 9000000012"),
    "SK_RC": ("rodné číslo", "710319/2745, 7103192745", "", "710319/2746, 7103192746"),
    "SK_DPH": ("IČ DPH", "2022749619", "SK2022749619, SK 2022749619", "SK2022749618, 2022749618"),
    "SK_ICO": ("IČO", "36421928, 36 421 928", "", "36421929"),
    "SK_ID_CARD": ("občiansky preukaz", "SP000001, SP 000001", "", "SPX000001, SP00001"),
    "HU_SZEMELYI_SZAM": ("személyi szám", "1-700101-0014, 17001010014, 1 700101 0014", "", "1-700101-0015, 1-701301-0014"),
    "HU_TAJ": ("TAJ szám", "111 111 110, 111111110, 111-111-110", "", "111 111 111"),
    "HU_ADOAZONOSITO": ("adóazonosító jel", "8071592153", "", "8071592154, 7071592153"),
    "HU_ANUM": ("adószám", "12892312-2-41, 12892312", "HU12892312, HU-12892312", "12892313-2-41, HU12892313, 12892312-6-41"),
    "HU_ID_CARD": ("személyi igazolvány", "000001AA, 000001 AA, 123456-AB", "", "00001AA, 000001AAA"),
    "RO_CNP": ("CNP", "1630615123457, 1 630615 123457", "", "1630615123458, 1632215123457, 0800101221142, 1630615993454"),
    "RO_CUI": ("CUI", "18547290, 185 472 90", "", "18547291"),
    "RO_CF": ("cod TVA", "18547290, 1630615123457", "RO18547290, RO 18547290", "RO18547291, 18547291"),
    "RO_ONRC": ("registrul comerțului", "J52/750/2012, J2012000750528, F1/23/1999", "", "X52/750/2012, J2012000750529"),
    "RO_ID_CARD": ("buletin", "XM 000001, XM000001", "", "QQ 000001, XM 0000012"),
    "BG_EGN": ("ЕГН", "8032056031, 803205 6031", "", "8032056032, 8019010008, 7552A10004"),
    "BG_PNF": ("ЛНЧ", "7111042925, 7111 042 925", "", "7111042922"),
    "BG_VAT": ("Булстат", "175074752, 175 074 752", "BG175074752, BG 175074752", "BG175074751, 175074751"),
    "BG_ID_CARD": ("лична карта", "600000001, AA0000001", "", "60000000"),
    "HR_OIB": ("OIB", "33392005961", "HR33392005961, HR 33392005961", "33392005962, HR33392005962"),
    "HR_JMBG": ("matični broj građana", "0101006330003", "", "0101006330004, 3201006330003"),
    "HR_ID_CARD": ("osobna iskaznica", "100000001", "", "10000000, 1000000012"),
    "SI_EMSO": ("EMŠO", "0101006500006, 0101006 500006", "", "0101006500007, 3101306500006"),
    "SI_DDV": ("davčna številka", "50223054", "SI50223054, SI 50223054", "50223055, SI50223055"),
    "SI_MATICNA": ("matična številka", "9331310, 9331310000, 9331310A12", "", "9331320, 9331320000"),
    "RS_JMBG": ("јединствени матични број", "0101006710000, 0101006-710000", "", "0101006710001, 3101306710000"),
    "RS_PIB": ("ПИБ", "101134702, 101 134 702", "", "101134703"),
    "RS_ID_CARD": ("број личне карте", "001234567", "", "00123456"),
    "BA_JMBG": ("ЈМБГ", "0101006100008", "", "0101006100007"),
    "BA_JIB": ("JIB", "4200000000006, 0101006100008", "", "5200000000006, 420000000000"),
    "ME_JMBG": ("JMBG", "0101006210008", "", "0101006210007"),
    "ME_PIB": ("ПИБ", "02655284", "", "02655283"),
    "MK_EMBG": ("матичен број", "0101006450009", "", "0101006450008"),
    "MK_EDB": ("даночен број", "4030000375897, MK4057009501106", "", "4030000375890"),
    "AL_NID": ("numri personal", "J80101001A, J85101001A", "", "J81401001A, Z80101001A, J8010100A"),
    "AL_NIPT": ("NIPT", "K22218003V, J91402501L, ALJ91402501L", "", "Z22218003V, K2221800V"),
    "MD_IDNP": ("идентификационный номер", "2000000000004", "", "2000000000005, 1008600038413"),
    "MD_IDNO": ("cod fiscal", "1008600038413", "", "1008600038412"),
    "UA_RNTRC": ("РНОКПП", "1759013776, 17 59 01 37 76", "", "1759013770"),
    "UA_EDRPOU": ("код ЄДРПОУ", "32855961", "", "32855968"),
    "UA_UNZR": ("УНЗР", "1990010100001", "19900101-00001", "19901301-00001, 19900101-0001"),
    "UA_PASSPORT": ("номер паспорта", "AA000001, AA 000001, 123456789", "", "AA00000, AAA000001"),
    "BY_UNP": ("УНП", "200988541, MA1953684", "", "200988542, MA1953685, 900988541"),
    "BY_PERSONAL_NUMBER": ("личный номер", "", "3010190A001PB0, 3010190a001pb0",
    "3011390A001PB0, 7010190A001PB0, 3010190X001PB0"),
    "BY_PASSPORT": ("пашпарт", "MP0000001, MP 0000001", "", "MP000001, MPX0000001"),
    "RU_INN": ("ИНН", "123456789047, 1234567894", "", "123456789037, 1234567895"),
    "RU_OGRN": ("ОГРН", "1022200525819, 385768585948949", "", "1022500001328"),
    "RU_SNILS": ("СНИЛС", "11223344595", "112-233-445 95, 112-233-445-95, 112 233 445 95", "112-233-445 96, 000-000-001 00"),
    "RU_PASSPORT": ("паспорт", "45 10 000001, 4510 000001, 4510000001", "", "00 10 000001, 45 60 000001"),
    "RU_DRIVER_LICENSE": ("водительское удостоверение", "77 01 000001, 7701 000001", "", "77 01 00001"),
    "AZ_VOEN": ("VÖEN", "1401555071, 140 155 5071", "", "1401555081, 1400057424"),
    "AZ_FIN": ("FIN kod", "5ABC1D2, 1AB2C3D", "", "5ABC1I2, ABCDEFG"),
    "SM_COE": ("codice operatore economico", "24165, 024165, SM24165, SM 24165", "", "00000, SMX24165"),
    "MC_TVA": ("numéro de TVA", "53 0000 04605, 53000004605", "FR53000004605, FR 53 0000 04605", "FR54000004605, FR61954506077"),
}  # fmt: skip


def rows(at: int) -> list[tuple[str, str]]:
    return [(name, value) for name, row in ROWS.items() for value in row[at].split(", ") if value]


def region(name: str) -> str:
    return name[:2]


def test_every_entry_of_the_tables_has_rows() -> None:
    assert set(ROWS) == set(TABLE)


@pytest.mark.parametrize("name", ROWS)
def test_the_example_is_found_beside_every_cue_of_its_entry(name: str) -> None:
    missed = [
        cue
        for number in TABLE[name]
        for cue in number.cues
        if found(f"My {cue} is {number.example}.", region(name), name) != [number.example]
    ]
    assert missed == []


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


def citizen(rng: random.Random) -> str:
    return f"{day(rng, 'dm')}{rng.choice(('9##', '00#', '01#'))}50###?"


# A type, the module of python-stdnum, values to ask about, and whether one of the two is stricter on purpose:
# "ours" where python-stdnum accepts more, "theirs" where it accepts less.
AGREEMENTS: list[tuple[str, str, Template, str]] = [
    ("GR_AMKA", "gr.amka", lambda rng: f"{day(rng, 'dmy')}####?", ""),
    ("GR_VAT", "gr.vat", "########?", ""),
    ("GR_VAT", "gr.vat", "EL########?", ""),
    ("CY_VAT", "cy.vat", "########~", ""),
    ("CY_VAT", "cy.vat", "CY########~", ""),
    ("MT_VAT", "mt.vat", "1#####??", ""),
    ("CZ_RC", "cz.rc", lambda rng: f"{day(rng)}###?", ""),
    # python-stdnum takes the months of after 2004 for those of any year
    ("CZ_RC", "cz.rc", lambda rng: f"{rng.randrange(100):02d}{rng.randrange(50, 84):02d}##1##?", "ours"),
    ("CZ_RC", "cz.rc", lambda rng: f"{day(rng)}###", ""),
    ("CZ_DIC", "cz.dic", "CZ#######?", ""),
    ("CZ_DIC", "cz.dic", "CZ6#######?", ""),
    ("CZ_DIC", "cz.dic", "6#######?", ""),
    ("SK_RC", "sk.rc", lambda rng: f"{day(rng)}###?", ""),
    ("SK_DPH", "sk.dph", "SK2#?#####??", "ours"),
    ("HU_ANUM", "hu.anum", "1######?", ""),
    ("RO_CNP", "ro.cnp", lambda rng: f"1{day(rng)}12###?", ""),
    ("RO_CNP", "ro.cnp", lambda rng: f"?{day(rng)}##1234", ""),
    ("RO_CUI", "ro.cui", "1######?", ""),
    ("RO_CUI", "ro.cui", "1########?", ""),
    ("RO_CF", "ro.cf", "RO1######?", ""),
    ("RO_ONRC", "ro.onrc", lambda rng: f"J20{rng.choice('01')}#00####12?", ""),
    ("BG_EGN", "bg.egn", lambda rng: f"{day(rng)}###?", ""),
    ("BG_EGN", "bg.egn", lambda rng: f"##{rng.randrange(60):02d}1####?", ""),
    ("BG_PNF", "bg.pnf", "#########?", ""),
    ("BG_VAT", "bg.vat", "########?", ""),
    ("BG_VAT", "bg.vat", "BG#########?", ""),
    ("HR_OIB", "hr.oib", "##########?", ""),
    ("SI_EMSO", "si.emso", citizen, ""),
    ("RS_JMBG", "si.emso", citizen, ""),
    ("SI_DDV", "si.ddv", "1######?", ""),
    ("SI_MATICNA", "si.maticna", "1#####?", ""),
    ("SI_MATICNA", "si.maticna", "1#####?0##", ""),
    ("RS_PIB", "rs.pib", "1#######?", ""),
    ("ME_PIB", "me.pib", "0######?", ""),
    ("MK_EDB", "mk.edb", "4###########?", ""),
    ("AL_NIPT", "al.nipt", "~########@", ""),
    ("MD_IDNO", "md.idno", "1###########?", ""),
    ("UA_RNTRC", "ua.rntrc", "#########?", ""),
    ("UA_EDRPOU", "ua.edrpou", "?######?", ""),
    ("BY_UNP", "by.unp", "#######1?", ""),
    ("BY_UNP", "by.unp", "M~#####1?", ""),
    ("BY_UNP", "by.unp", "~A######?", ""),
    ("RU_INN", "ru.inn", "#########?", ""),
    ("RU_INN", "ru.inn", "##########??", ""),
    ("RU_OGRN", "ru.ogrn", "1###########?", ""),
    ("RU_OGRN", "ru.ogrn", "3#############?", "theirs"),  # the last digit of a remainder of two
    ("AZ_VOEN", "az.voen", "14######??", ""),
    ("AZ_VOEN", "az.voen", "4######??", ""),
    ("SM_COE", "sm.coe", "1####", ""),
    ("MC_TVA", "mc.tva", "FR??00000####", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "module", "template", "stricter"), AGREEMENTS, ids=[row[1] for row in AGREEMENTS]
)
def test_checks_agree_with_python_stdnum(name: str, module: str, template: Template, stricter: str) -> None:
    assert agreements(TABLE, name, module, template, stricter, 150) > 10


@pytest.mark.parametrize(
    ("account", "valid"),
    [("34278-0727558021/0100", True), ("4278-727558021/0100", False), ("727558021/0100", True), ("19-10/0100", False)],
)  # fmt: skip
def test_czech_accounts_as_python_stdnum_knows_them(account: str, valid: bool) -> None:
    assert bool(found(f"číslo účtu {account}", "CZ", "CZ_BANKACCOUNT")) is valid
    assert referee_says("cz.bankaccount", account) is valid
