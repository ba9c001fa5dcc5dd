"""The tables of national numbers of Germany, France, Spain, Italy, the Netherlands, Poland and Brazil."""

from __future__ import annotations

import importlib
import math
import random
import re
import string
from itertools import product
from typing import TYPE_CHECKING

import pytest
from tracing import Table, untraced

from privkit.detectors.identity import br, de, es, fr, it, nl, pl

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from privkit.detectors._number import Number

    Template = str | Callable[[random.Random], str]

TABLES = {"DE": de, "FR": fr, "ES": es, "IT": it, "NL": nl, "PL": pl, "BR": br}
# The first entry of each type, which stands alone; of Spanish property, the one for any form.
NUMBERS = {
    number.entity_type: number for table in reversed(TABLES.values()) for number in reversed(table.NUMBERS)
}
NUMBERS |= {
    number.entity_type: number for number in es.NUMBERS if number.entity_type == "ES_REFERENCIACATASTRAL"
}
EVERY = [pytest.param(number, id=number.entity_type) for number in NUMBERS.values()]
TOO_GENERAL = {"number", "nummer", "id", "code", "no", "nr", "numero", "numer", "n", "num", "it", "de"}
DIGITS, LETTERS = string.digits, string.ascii_uppercase


def compact(text: str) -> str:
    return re.sub(r"[ ./-]", "", text).upper()


def form_pattern(form: str, separator: str) -> str:
    signs = {"0": "[0-9]", "A": "[A-Za-z]", "X": "[0-9A-Za-z]", "-": separator}
    return "".join(signs.get(sign, sign) for sign in re.findall(r"\{\d+(?:,\d+)?\}|.", form))


def has_form(number: Number, text: str) -> bool:
    """Whether the text is bare or grouped as one of the entry's formats says."""
    return any(
        re.fullmatch(form_pattern(form, separator), text)
        for form in number.formats
        for separator in ("", "[ ./-]")
    )


def accepts(number: Number, text: str) -> bool:
    return has_form(number, text) and (number.check is None or number.check(compact(text)))


# ---------------------------------------------------------------- what holds for every entry


@pytest.mark.parametrize("number", EVERY)
def test_the_example_has_a_format_of_its_entry_and_passes_its_check(number: Number) -> None:
    assert accepts(number, number.example)


@pytest.mark.parametrize("number", EVERY)
def test_cues_are_short_lower_case_ascii_phrases_that_announce_something(number: Number) -> None:
    assert number.cues
    for cue in number.cues:
        assert re.fullmatch(r"[a-z0-9]+(?: [a-z0-9]+){0,3}", cue), cue
        assert cue not in TOO_GENERAL
    assert len(set(number.cues)) == len(number.cues)


@pytest.mark.parametrize("number", EVERY)
def test_formats_are_written_in_the_format_language(number: Number) -> None:
    for form in number.formats:
        assert re.fullmatch(r"(?:[0AX](?:\{\d+(?:,\d+)?\}|\?)?|-)+", form), form
    assert len(set(number.formats)) == len(number.formats)


@pytest.mark.parametrize("number", EVERY)
def test_an_entry_is_documented_and_belongs_to_the_region_of_its_name(number: Number) -> None:
    assert number in TABLES[number.region].NUMBERS
    assert number.entity_type.startswith(number.region + "_")
    assert number.source and number.description
    assert number.check is not None or not number.checksum


@pytest.mark.parametrize("number", EVERY)
def test_only_checked_numbers_count_without_a_cue(number: Number) -> None:
    assert number.alone == "never" or number.checksum or number.entity_type == "DE_HANDELSREGISTER"


@pytest.mark.parametrize("number", EVERY)
def test_a_check_answers_any_letters_and_digits_without_raising(number: Number) -> None:
    rng = random.Random(number.entity_type)
    seed = compact(number.example)
    for _ in range(300):
        noise = "".join(rng.choices(DIGITS + LETTERS, k=rng.randrange(24)))
        cut = rng.randrange(len(seed) + 1)
        for value in (noise, seed[:cut], seed[:cut] + noise, noise + seed[cut:]):
            assert number.check is None or number.check(value) in (True, False)


def test_every_name_of_the_specification_has_an_entry() -> None:
    names = """
        DE_TAX_ID DE_TAX_NUMBER DE_SOCIAL_SECURITY DE_HEALTH_INSURANCE DE_ID_CARD DE_PASSPORT DE_FUEHRERSCHEIN
        DE_HANDELSREGISTER DE_LANR DE_BSNR DE_VAT_ID DE_KFZ DE_PLZ FR_NIR FR_NIF FR_SIREN FR_SIRET FR_TVA
        FR_PASSPORT FR_CNI FR_DRIVER_LICENSE FR_LICENSE_PLATE ES_NIF ES_NIE ES_CIF ES_PASSPORT ES_NSS ES_CCC
        ES_LICENSE_PLATE IT_FISCAL_CODE IT_VAT_CODE IT_IDENTITY_CARD IT_PASSPORT IT_DRIVER_LICENSE
        IT_LICENSE_PLATE NL_BSN NL_BTW NL_IDENTITEITSKAART NL_PASSPORT NL_DRIVER_LICENSE NL_LICENSE_PLATE
        NL_POSTCODE NL_KVK PL_PESEL PL_NIP PL_REGON PL_ID_CARD PL_PASSPORT BR_CPF BR_CNPJ BR_RG BR_CNH BR_PIS
        BR_TITULO_ELEITOR BR_LICENSE_PLATE BR_CEP ES_CUPS ES_REFERENCIACATASTRAL ES_CAE ES_POSTAL_CODE FR_RCS
        FR_ACCISE NL_ONDERWIJSNUMMER NL_BRIN
    """
    assert sorted(names.split()) == sorted(NUMBERS)
    asked_for = {name for name, number in NUMBERS.items() if not number.default}
    assert asked_for == {"DE_PLZ", "NL_POSTCODE", "BR_CEP", "ES_POSTAL_CODE"}


@pytest.mark.parametrize("number", [row for row in EVERY if NUMBERS[str(row.id)].checksum])
def test_the_strength_is_about_the_share_of_random_values_that_pass(number: Number) -> None:
    rng = random.Random(number.entity_type)
    value = compact(number.example)
    prefix = number.region if value.startswith(number.region) else ""
    kinds = [DIGITS if sign.isdigit() else LETTERS for sign in value[len(prefix) :]]
    assert number.check is not None
    with untraced():
        passed = sum(number.check(prefix + "".join(map(rng.choice, kinds))) for _ in range(20_000))
    assert passed
    measured = len(prefix) * math.log10(26) - math.log10(passed / 20_000)
    assert abs(measured - number.strength) < 0.75


# ---------------------------------------------------------------- values, right and wrong

VALUES: dict[str, tuple[str, str]] = {  # comma-separated: accepted, refused
    "DE_TAX_ID": (
        "36 574 261 809, 86095742719, 86-095-742-719",
        # wrong check digit, four equal digits, no repetition, two repetitions, leading zero, length
        "36574261808, 36554266806, 11112345677, 12345678903, 06095742719, 8609574271",
    ),
    "DE_TAX_NUMBER": (
        "93815/08152, 181/815/08155, 133/8150/8159, 22/815/0815/4, 2893081508152, 5133081508159",
        "9381508, 1234567890123, 28930815, 93815/0815A, 3393081508152",
    ),
    "DE_SOCIAL_SECURITY": (
        "65 170839 J 003, 65170839J003, 65170839 J 003",
        "65170839J004, 65171339J003, 01170839J003, 651708391003, 65170839J00",
    ),
    "DE_HEALTH_INSURANCE": (
        "A123456780, S040464113, A 123 456 780, a123456780",
        "A123456781, 1123456780, A12345678, AA23456780",
    ),
    "DE_ID_CARD": (
        "T220001293, T22000129, L01X00T471, L01X00T47, 1220001297, 1220001297D, LZ6311T475",
        # wrong check digit, letters that are never used, digits alone without a check digit
        "T220001294, A22000129, T22O00129, 122000129, 1220001298D, 1234567890, LMNPRTVWX",
    ),
    "DE_PASSPORT": (
        "C01X00T478, C01X00T47, C01XYCCG9",
        "C01X00T479, 101X00T47, B01X00T47, C01X00T4, CFGHJKLMN",
    ),
    "DE_FUEHRERSCHEIN": (
        "B072RRE2I55, J430A1RZN11",
        "B072RRE2I65, BO72RRE2I55, B072RRE2I5, B072RRE2I5A",
    ),
    "DE_HANDELSREGISTER": (
        "HRB 12345, HRB 11223 B, HRA 12345 B, HRB123, HRA 4711, hrb 98765, HRB 12.345, HRB 2024",
        "HRC 12345, HRB 01234, HRB 1234567, HRA 2024, HRA 15000, HRB 12345 A, HRB, HRB 12345 AG",
    ),
    "DE_LANR": ("838382202, 123456601, 999999900, 123456-6-01", "838382302, 12345660, 12345670A"),
    "DE_BSNR": ("721111100, 72-1111100", "72111110, 7211111000"),
    "DE_VAT_ID": (
        "DE136695976, de136695976",
        "DE136695978, AT136695976, 136695976, DE13669597, DE036695976, DE 136695976",
    ),
    "DE_KFZ": (
        "B-MA 1234, M AB 123, HH-XY 12E, B MA1, KA-PA 777, STD-A 99 H, BMA1234",
        "B-MA 0123, BMW, 1234, B-MAX 1234, STD-AB 1234E",
    ),
    "DE_PLZ": ("10115, D-10115, 01067", "00123, 1011, 101150, A-10115"),
    "FR_NIR": (
        "2 69 05 49 588 157 80, 2 55 08 14 168 025 38, 1850578006084, 253072B07300470, 2 53 07 2A 073 004 43",
        # wrong key, third Corsica, sex 5, thirteen digits with month 13 or a commune of zeros
        "255081416802539, 253072C07300443, 555081416802538, 1851378006084, 1850578000084, 18505780060",
    ),
    "FR_NIF": ("30 23 217 600 053, 3023217600053", "3023217600054, 9701987765432, 302321760005"),
    "FR_SIREN": ("732 829 320, 404833048", "732829321, 40483304"),
    "FR_SIRET": (
        "732 829 320 00074, 73282932000074, 35600000000048, 35600000049837",
        "73282932000075, 35600000049838, 73282932100074, 7328293200007",
    ),
    "FR_TVA": (
        "FR83404833048, FR 40 303 265 045, FRK7399859412, FR4Z123456782, FR53000004605",
        "FR84404833048, FR84323140391, FRIO334175221, 83404833048, DE83404833048, FRK7399859413",
    ),
    "FR_PASSPORT": ("12AB34567, 12 AB 34567", "12A345678, 12AB3456, AB1234567"),
    "FR_CNI": ("X4RTBPFW4, 880692310285, 8806 9231 0285", "ABCDEFGHI, 123456789, 88069231028, X4RTBPFW"),
    "FR_DRIVER_LICENSE": ("13AA00002, 13 AA 00002, 921075123456", "13AA0000, 92107512345"),
    "FR_LICENSE_PLATE": (
        "AB-123-CD, ab 123 cd, AB123CD, 1234 AB 75, 123-ABC-75",
        "AI-123-CD, AB-000-CD, A-123-CD",
    ),
    "ES_NIF": (
        "12345678Z, 12.345.678-Z, 12345678-z, 54362315K, 00000000T, M1234567L, K-1234567-L",
        "12345678A, 1234567L, 123456789, N1234567L, 12345678Ñ",
    ),
    "ES_NIE": (
        "X1234567L, X-1234567-L, Y1234567X, Z1234567R, X5253868R",
        "X1234567A, W1234567L, Y1234567L, X123456L",
    ),
    "ES_CIF": (
        "A58818501, B-58378431, P2807900B, Q2826000H, J99216582, ESB58378431, A13585625",
        "A58818502, M1234567L, O1234567L, A5881850, 158818501, FRB58378431",
    ),
    "ES_PASSPORT": ("ZAB000254, AB123456", "ZAB00025, 123456789, Z000254"),
    "ES_NSS": ("28 12345678 40, 281234567840, 28/1234567840", "281234567841, 001234567840, 28123456784"),
    "ES_CCC": (
        "2100 0418 45 0200051332, 12341234161234567890, 2100-0418-4502-0005-1332",
        "2100 0418 46 0200051332, 21000418450200051331, 2100041845020005133, 00000000000000000000",
    ),
    "ES_LICENSE_PLATE": ("1234 BCD, 0000BBB, 1234-bcd, M-1234-AB", "1234 ABC, 1234 BC, 123 BCD, 1234 QBC"),
    "IT_FISCAL_CODE": (
        "RSSMRA85T10A562S, rssmra85t10a562s, RSS MRA 85T10 A562S, RSSMRA85T10A56NH, CNTCHR83T41D969D",
        # wrong letter, no such month, no such day, length
        "RSSMRA85T10A562T, RSSMRA85F10A562S, RSSMRA85T32A562S, RSSMRA85T10A562, 1SSMRA85T10A562S",
    ),
    "IT_VAT_CODE": (
        "00743110157, IT00743110157, 07643520567, IT 00743110157",
        "00743110158, 00000000000, 07643525566, FR00743110157, 0074311015",
    ),
    "IT_IDENTITY_CARD": ("CA00000AA, AA 1234567, CA12345BC", "CA0000AAA, A12345678, CA00000A1"),
    "IT_PASSPORT": ("YA1234567, YA 1234567", "YA123456, Y12345678"),
    "IT_DRIVER_LICENSE": (
        "MI1234567A, U1A123456B, U1H57T003D",
        "MI12345678, A1A123456B, U2A123456B, MI123456A",
    ),
    "IT_LICENSE_PLATE": ("AB 123 CD, AB123CD, ab-123-cd", "AI 123 CD, AB 12 CD, QB 123 CD"),
    "NL_BSN": ("111222333, 1112.22.333, 123456782, 11122237", "111252333, 000000000, 1112223334, 123456789"),
    "NL_BTW": (
        "NL002455799B11, NL004495445B01, NL000099998B57, 004495445B01, NL 0044.95.445.B.01",
        "NL002455799B12, NL004495445A01, BE004495445B01, NL004495445B00, NL000000000B57",
    ),
    "NL_IDENTITEITSKAART": ("SPECI2021, EM0000000, XR1001R58", "XR1O01R58, 581001RXR, XR1001R, XR1001R5A"),
    "NL_PASSPORT": ("SPECI2014, NW3456789", "NO1234567, N12345678"),
    "NL_DRIVER_LICENSE": ("1234567890", "123456789, 12345678901, A234567890"),
    "NL_LICENSE_PLATE": ("16-RSL-9, AB-12-CD, ab-123-c, 12 ABC 3, G-001-BB", "16-RSLL-9, ABC-123, A-12-B"),
    "NL_POSTCODE": ("1012 JS, 1012JS", "0012 JS, 1012 SS, 1012 J, 10120 JS"),
    "NL_KVK": ("12345678, 12.345.678", "1234567, 123456789"),
    "PL_PESEL": (
        "44051401359, 02070803628, 02211307589",
        "44051401358, 02381307589, 02300207589, 4405140135",
    ),
    "PL_NIP": (
        "856-734-62-15, 106-00-00-062, 5260250274, PL8567346215",
        "8567346216, DE8567346215, 856734621",
    ),
    "PL_REGON": (
        "123456785, 192598184, 12345678512347, 123-456-785",
        "192598183, 12345678612342, 12345678512348, 12345678",
    ),
    "PL_ID_CARD": ("ABA300000, ABS 123456, abs123456", "ABS123457, AB1234567, ABS12345"),
    "PL_PASSPORT": ("ZS0000177, ZS 0000177", "ZS000017, ZSA000177"),
    "BR_CPF": (
        "111.444.777-35, 11144477735, 390.533.447-05",
        "231.002.999-01, 111.111.111-11, 11144477734, 1114447773",
    ),
    "BR_CNPJ": (
        "11.222.333/0001-81, 11222333000181, 12.ABC.345/01DE-35, 16.727.230/0001-97",
        "11.222.333/0001-82, 12.ABC.345/01DE-36, 00000000000000, 1122233300018",
    ),
    "BR_RG": ("12.345.678-9, 12.345.678-X, 123456789, 12345678", "12.345.678-A, 123456, 1234567890"),
    "BR_CNH": ("69044271146, 98765432109", "69044271147, 11111111111, 6904427114, 98765432100"),
    "BR_PIS": ("120.12132.66-0, 12012132660, 170.3325.950-4", "12012132661, 00000000000, 1201213266"),
    "BR_TITULO_ELEITOR": ("0043 5687 0906, 004356870906", "004356870907, 004356872906, 00435687090"),
    "BR_LICENSE_PLATE": ("ABC1D23, ABC-1234, abc 1234, ABC-1D23", "AB-1234, ABC1DD3, ABCD123"),
    "ES_CUPS": (
        "ES1234123456789012JY, ES 1234 1234 5678 9012 JY, ES1234123456789012JY1F",
        "ES1234123456789012XY, ES1234123456789012JY1T, FR1234123456789012JY",
    ),
    "ES_REFERENCIACATASTRAL": (
        "7837301VG8173B0001TT, 7837301 VG8173B 0001 TT, 4A08169P03PRAT0001LR", "7837301VG8173B0001NN, 783301VG8173B0001TT",
    ),
    "ES_CAE": ("ES00008V1488Q", "00008V1488, ES10008V1488Q"),
    "ES_POSTAL_CODE": ("28001, 01001", "00001, 99001, 2800"),
    "FR_RCS": ("B 323 159 715, A323159715", "B 323 159 716, C 323 159 715"),
    "FR_ACCISE": ("FR023004N9448", "FR012907A0820, FR123004N9448"),
    "NL_ONDERWIJSNUMMER": ("1012.22.331, 101222331", "100252333, 211222337, 10122233"),
    "NL_BRIN": ("05KO, 05 KO, 07NU 00", "05K, 07NU0"),
    "BR_CEP": ("01001-000, 01001000, 01.001-000", "0100-000, 010010000"),
}  # fmt: skip


def rows(column: int) -> list[tuple[str, str]]:
    return [(name, text.strip()) for name, texts in VALUES.items() for text in texts[column].split(",")]


def test_every_entry_has_right_and_wrong_values() -> None:
    assert set(VALUES) == set(NUMBERS)


@pytest.mark.parametrize(("name", "text"), rows(0))
def test_right_values_are_accepted(name: str, text: str) -> None:
    assert accepts(NUMBERS[name], text)


@pytest.mark.parametrize(("name", "text"), rows(1))
def test_wrong_values_are_refused(name: str, text: str) -> None:
    assert not accepts(NUMBERS[name], text)


def test_one_wrong_digit_in_an_example_is_noticed() -> None:
    """Rules of mod 11, 23 and 97, and of mod 10 with weights prime to it, see every single wrong digit."""
    for name in ("DE_TAX_ID", "DE_VAT_ID", "FR_NIR", "ES_NIF", "NL_BSN", "PL_PESEL", "PL_NIP", "PL_ID_CARD"):
        number = NUMBERS[name]
        value = compact(number.example)
        assert number.check is not None
        for place, sign in enumerate(value):
            others = [other for other in DIGITS if sign.isdigit() and other != sign]
            for other in others:
                assert not number.check(value[:place] + other + value[place + 1 :]), (name, place, other)


# ---------------------------------------------------------------- python-stdnum as the referee

# In a template # is a random digit, @ a random letter and * either; the signs ? (digit), ~ (letter) and !
# (either) are tried with every value they can have, so each body meets its right check signs and wrong ones.
RANDOM = {"#": DIGITS, "@": LETTERS, "*": DIGITS + LETTERS}
TRIED = {"?": DIGITS, "~": LETTERS, "!": DIGITS + LETTERS}


def values_of(template: str, rng: random.Random) -> Iterator[str]:
    body = [rng.choice(RANDOM[sign]) if sign in RANDOM else sign for sign in template]
    for choice in product(*[TRIED.get(sign, sign) for sign in body]):
        yield "".join(choice)


def tax_id(rng: random.Random) -> str:
    digits = rng.sample(DIGITS, 10)
    for place in rng.sample(range(1, 10), rng.randrange(4)):
        digits[place] = digits[0]
    rng.shuffle(digits)
    return "".join(digits) + "?"


def siren(rng: random.Random) -> str:
    from stdnum import luhn

    body = "".join(rng.choices(DIGITS, k=8))
    return body + luhn.calc_check_digit(body)


def fiscal_code(rng: random.Random) -> str:
    day = rng.randrange(1, 32) + rng.choice((0, 40))
    code = f"{rng.randrange(100):02d}{rng.choice('ABCDEHLMPRST')}{day:02d}"
    if rng.random() < 0.3:
        code = code[:3] + code[3:].translate(str.maketrans(DIGITS, "LMNPQRSTUV"))
    return "@@@@@@" + code + rng.choice(("@###", "@#L#", "@VVU")) + "~"


def pesel(rng: random.Random) -> str:
    month = rng.randrange(1, 13) + 20 * rng.randrange(5)
    return f"##{month:02d}{rng.randrange(32):02d}####?"


AGREEMENTS: list[tuple[str, str, Template]] = [
    ("DE_TAX_ID", "de.idnr", tax_id),
    ("DE_TAX_ID", "de.idnr", "##########?"),
    ("DE_TAX_NUMBER", "de.stnr", "??##?########"),
    ("DE_TAX_NUMBER", "de.stnr", "????0########"),
    ("DE_TAX_NUMBER", "de.stnr", "##########"),
    ("DE_TAX_NUMBER", "de.stnr", "########*##"),
    ("DE_TAX_NUMBER", "de.stnr", "############"),
    ("DE_VAT_ID", "de.vat", "DE########?"),
    ("FR_NIR", "fr.nir", "1############??"),
    ("FR_NIR", "fr.nir", "2####2A######??"),
    ("FR_NIR", "fr.nir", "8####2B######??"),
    ("FR_NIR", "fr.nir", "1####2@######??"),
    ("FR_NIF", "fr.nif", "##########???"),
    ("FR_NIF", "fr.nif", "3#########???"),
    ("FR_SIREN", "fr.siren", "########?"),
    ("FR_SIRET", "fr.siret", lambda rng: siren(rng) + "####?"),
    ("FR_SIRET", "fr.siret", "356000000####?"),
    ("FR_SIRET", "fr.siret", "3560000000004?"),
    ("FR_SIRET", "fr.siret", "#############?"),
    ("FR_TVA", "fr.tva", lambda rng: "FR!!" + siren(rng)),
    ("FR_TVA", "fr.tva", "FR!!000######"),
    ("FR_TVA", "fr.tva", "FR??########?"),
    ("ES_NIF", "es.nif", "########~"),
    ("ES_NIF", "es.nif", "K#######~"),
    ("ES_NIF", "es.nif", "L#######~"),
    ("ES_NIF", "es.nif", "M#######~"),
    ("ES_NIE", "es.nie", "~#######~"),
    ("ES_CIF", "es.cif", "@#######!"),
    ("ES_CCC", "es.ccc", "########??##########"),
    ("IT_FISCAL_CODE", "it.codicefiscale", fiscal_code),
    ("IT_FISCAL_CODE", "it.codicefiscale", "@@@@@@##~4#@###~"),
    ("IT_FISCAL_CODE", "it.codicefiscale", "@@@@@@**@**@***~"),
    ("IT_VAT_CODE", "it.iva", "#######0##?"),
    ("IT_VAT_CODE", "it.iva", "#######????"),
    ("IT_VAT_CODE", "it.iva", "0000000001?"),
    ("NL_BSN", "nl.bsn", "########?"),
    ("NL_BSN", "nl.bsn", "#######?"),
    ("NL_BTW", "nl.btw", "NL#########B??"),
    ("NL_BTW", "nl.btw", "NL########?@##"),
    ("NL_BTW", "nl.btw", "########?B01"),
    ("NL_IDENTITEITSKAART", "nl.identiteitskaartnummer", "@@******!"),
    ("NL_PASSPORT", "nl.identiteitskaartnummer", "@*******#"),
    ("PL_PESEL", "pl.pesel", pesel),
    ("PL_PESEL", "pl.pesel", "##########?"),
    ("PL_PESEL", "pl.pesel", "##0229####?"),
    ("PL_NIP", "pl.nip", "#########?"),
    ("PL_NIP", "pl.nip", "PL#########?"),
    ("PL_REGON", "pl.regon", "########?"),
    ("PL_REGON", "pl.regon", "########?####?"),
    ("BR_CPF", "br.cpf", "#########??"),
    ("BR_CNPJ", "br.cnpj", "############??"),
    ("BR_CNPJ", "br.cnpj", "###@@@##@#@@??"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "module", "template"), AGREEMENTS)
def test_checks_agree_with_stdnum(name: str, module: str, template: Template) -> None:
    check, referee = NUMBERS[name].check, importlib.import_module(f"stdnum.{module}")
    assert check is not None
    rng = random.Random(f"{name} {template if isinstance(template, str) else ''}")
    compared, told = 0, Table()
    while compared < 2000:
        with told.row():
            for value in values_of(template if isinstance(template, str) else template(rng), rng):
                assert check(value) == referee.is_valid(value), value
                compared += 1


@pytest.mark.parametrize("name", sorted({row[0] for row in AGREEMENTS}))
def test_the_comparison_with_stdnum_meets_valid_and_invalid_values(name: str) -> None:
    check = NUMBERS[name].check
    assert check is not None
    verdicts = set()
    for other, _, template in AGREEMENTS:
        rng = random.Random(1)
        for _ in range(20 if other == name else 0):
            body = template if isinstance(template, str) else template(rng)
            verdicts |= {check(value) for value in values_of(body, rng)}
    assert verdicts == {True, False}


# Where the check deliberately says something else than stdnum: (type, module, value, ours, why).
DIFFERENCES = [
    ("DE_VAT_ID", "de.vat", "136695976", False, "nine digits alone are too common"),
    ("FR_TVA", "fr.tva", "83404833048", False, "eleven digits alone are too common"),
    ("FR_NIR", "fr.nir", "555081416802582", False, "no one's number begins with 5; beside a cue it is found"),
    ("FR_NIR", "fr.nir", "1850578006084", True, "forms ask for the thirteen digits without the key"),
    ("ES_CCC", "es.ccc", "00000000000000000000", False, "a row of zeros is a blank, not an account"),
    ("ES_CIF", "es.cif", "ESB58378431", True, "the prefix of the VAT number is no separator for es.cif"),
    ("IT_FISCAL_CODE", "it.codicefiscale", "00743110157", False, "a company's code is IT_VAT_CODE"),
    ("IT_FISCAL_CODE", "it.codicefiscale", "RSSMRA85T81A562Y", False, "days end at 71; beside a cue, modulo 40"),
    ("NL_BSN", "nl.bsn", "1112223", False, "only one leading zero may be left out"),
    ("BR_CPF", "br.cpf", "11111111111", False, "the Receita gives out no number of equal digits"),
    ("BR_CNPJ", "br.cnpj", "ONTHE1STJUNE88", False, "words have too few digits to be a CNPJ"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "module", "value", "ours", "why"), DIFFERENCES)
def test_where_a_check_differs_from_stdnum_it_is_on_purpose(
    name: str, module: str, value: str, ours: bool, why: str
) -> None:
    check, referee = NUMBERS[name].check, importlib.import_module(f"stdnum.{module}")
    assert check is not None
    assert check(value) is ours, why
    assert referee.is_valid(value) is not ours, why
