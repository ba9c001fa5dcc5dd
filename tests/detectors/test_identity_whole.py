"""The tables as a whole: python-stdnum's modules for people and businesses all have a type."""

from __future__ import annotations

import importlib
import pkgutil
import random
import re
from typing import TYPE_CHECKING

import pytest
import stdnum
from identity_referee import DIGITS, LETTERS, agreements, entries, found

from privkit import catalogue
from privkit.detectors._scripts import is_foreign
from privkit.detectors.catalogue import REGIONS, numbers_of

if TYPE_CHECKING:
    from identity_referee import Template

# Modules whose type has another name, mostly the one the field uses.
NAMED_OTHERWISE = {
    "be.ssn": "BE_NN BE_BIS", "de.handelsregisternummer": "DE_HANDELSREGISTER", "de.idnr": "DE_TAX_ID",
    "de.stnr": "DE_TAX_NUMBER", "de.vat": "DE_VAT_ID", "es.dni": "ES_NIF", "fi.hetu": "FI_PERSONAL_IDENTITY_CODE",
    "in_.epic": "IN_VOTER", "it.codicefiscale": "IT_FISCAL_CODE", "it.iva": "IT_VAT_CODE",
    "nl.identiteitskaartnummer": "NL_IDENTITEITSKAART NL_PASSPORT", "se.orgnr": "SE_ORGANISATIONSNUMMER", "th.pin": "TH_TNIN",
    "tr.tckimlik": "TR_NATIONAL_ID", "us.rtn": "ABA_ROUTING_NUMBER", "za.idnr": "ZA_ID_NUMBER",
    "be.iban": "IBAN_CODE", "es.iban": "IBAN_CODE", "me.iban": "IBAN_CODE", "no.iban": "IBAN_CODE",
    "eu.vat": "DE_VAT_ID FR_TVA IT_VAT_CODE PL_NIP",
    "bic": "SWIFT_CODE", "bitcoin": "CRYPTO", "iban": "IBAN_CODE", "imei": "IMEI", "mac": "MAC_ADDRESS",
    "isni": "ISNI", "imsi": "IMSI", "meid": "MEID", "lei": "LEI", "vatin": "DE_VAT_ID FR_TVA",
}  # fmt: skip
# Modules that are about no person, household or business, and what they are about.
NOBODYS = {
    "be.ogm_vcs": "one payment, not who pays", "ch.esr": "one payment, not who pays", "iso11649": "one payment, not who pays",
    "do.ncf": "one receipt", "de.leitweg": "a public authority", "de.wkn": "a security", "gb.sedol": "a security",
    "cusip": "a security", "isin": "a security", "figi": "a security", "cfi": "a class of securities",
    "eu.banknote": "a banknote",
    "eu.ecnumber": "a chemical", "casrn": "a chemical", "it.aic": "a medicine", "eu.nace": "a kind of business",
    "eu.eic": "a part of the energy grid", "ean": "goods", "gs1_128": "goods", "grid": "a recording", "isrc": "a recording",
    "isan": "a film", "isbn": "a book", "ismn": "a score", "issn": "a periodical", "isil": "a library", "imo": "a ship",
    "iso6346": "a container", "damm": "an algorithm", "luhn": "an algorithm", "verhoeff": "an algorithm",
    "iso7064.mod_11_10": "an algorithm", "iso7064.mod_11_2": "an algorithm", "iso7064.mod_37_2": "an algorithm",
    "iso7064.mod_37_36": "an algorithm", "iso7064.mod_97_10": "an algorithm",
}  # fmt: skip


def modules() -> list[str]:
    names = {
        module.name.removeprefix("stdnum.") for module in pkgutil.walk_packages(stdnum.__path__, "stdnum.")
    }
    names -= {"iso9362"}  # the old name of bic
    return [name for name in sorted(names) if hasattr(importlib.import_module(f"stdnum.{name}"), "is_valid")]


def usual_name(module: str) -> str:
    country, _, kind = module.partition(".")
    country = country.strip("_").upper().replace("GB", "UK")
    return f"{country}_{kind.strip('_').upper()}"


def test_every_number_of_python_stdnum_has_its_type_or_a_reason() -> None:
    known = {kind.entity_type for kind in catalogue()}
    missing = [
        module
        for module in modules()
        if module not in NOBODYS
        and not known.issuperset(NAMED_OTHERWISE.get(module, usual_name(module)).split())
    ]
    assert missing == []


def test_no_reason_is_given_for_what_python_stdnum_does_not_have_or_we_have() -> None:
    known = {kind.entity_type for kind in catalogue()}
    assert {*NAMED_OTHERWISE, *NOBODYS} <= set(modules())
    assert not [module for module in NOBODYS if usual_name(module) in known]


TABLE = entries("ES", "FR", "NL", "FI", "AT", "SE", "UK", "")
# Of each type a cue; values found beside it only; values found by themselves; values that are broken.
ROWS: dict[str, tuple[str, str, str, str]] = {
    "LEI": ("LEI", "21380012345678901287", "213800KUD8LAJWSQ9D15", "213800KUD8LAJWSQ9D16, 213800KUD8LXJWSQ9D15"),
    "ISNI": ("ORCID", "0000000218250097", "0000-0002-1825-0097, 0000 0001 2281 955X", "0000-0002-1825-0098, 0000-0001-1111-955X"),
    "IMSI": ("IMSI", "310150123456789, 310-150-123456789", "", "110150123456789, 3101501234567"),
    "MEID": ("MEID", "AF0123450ABCDE, af0123450abcde", "", "1F0123450ABCDE, AF0123450ABCDX"),
    "EU_AT_02": (
        "Gläubiger-ID", "ES2300047690558N", "DE98ZZZ09999999999, DE98 ZZZ 09999999999, ES23ZZZ47690558N",
        "DE97ZZZ09999999999, ES2400047690558N",
    ),
    "EU_EXCISE": ("excise number", "LU00000987ABC", "", "US00000987ABC"),
    "EU_OSS": ("OSS", "EU372022452, IM3720000011", "", "EU999022452, XX372022452"),
    "ES_CUPS": (
        "CUPS", "", "ES1234123456789012JY, ES 1234 1234 5678 9012 JY, ES1234123456789012JY1F",
        "ES1234123456789012XY, ES1234123456789012JY1T",
    ),
    "ES_REFERENCIACATASTRAL": (
        "referencia catastral", "4A08169P03PRAT0001LR", "7837301VG8173B0001TT, 7837301 VG8173B 0001 TT",
        "7837301VG8173B0001NN, 783301VG8173B0001TT",
    ),
    "ES_CAE": ("CAE", "ES00008V1488Q", "", "ES10008V1488Q, 00008V1488"),
    "ES_POSTAL_CODE": ("código postal", "28001", "", "99001"),
    "FR_RCS": ("RCS Nancy", "B 323 159 715, B323159715, B 323159715", "", "B 323 159 716, C 323 159 715"),
    "FR_ACCISE": ("numéro d'accise", "FR023004N9448", "", "FR012907A0820, FR123004N9448"),
    "NL_ONDERWIJSNUMMER": ("onderwijsnummer", "1012.22.331, 101222331", "", "100252333, 211222337"),
    "NL_BRIN": ("BRIN", "05KO, 07NU 00, 07NU00", "", "12KB1, 30AJ0A"),
    "UK_UPN": ("UPN", "B801200005001", "", "A801200005001, B80120000500"),
}  # fmt: skip

NATIONAL = [number for number in numbers_of() if number.region or number.entity_type in ROWS]


@pytest.mark.parametrize("number", NATIONAL, ids=lambda number: number.entity_type)
def test_an_entry_says_where_it_is_from_and_its_example_is_valid(number) -> None:
    bare = number.example.upper().translate(str.maketrans("", "", " -./()"))
    assert number.source
    assert number.cues
    assert number.check is None or number.check(bare)
    assert bool(number.checksum) <= (number.check is not None)
    assert number.region in ("", *REGIONS)


@pytest.mark.parametrize("number", NATIONAL, ids=lambda number: number.entity_type)
def test_cues_are_short_small_letters_without_accents(number) -> None:
    assert len(set(number.cues)) == len(number.cues)
    for cue in number.cues:
        assert cue == cue.lower()
        assert len(re.split("[ ']", cue)) <= 4 or is_foreign(cue), cue
        assert is_foreign(cue) or re.fullmatch(r"[a-zäöü0-9]+(?:[ '][a-z0-9]+)*", cue), cue
        assert cue not in {
            "number",
            "id",
            "code",
            "no",
            "num",
            "card",
            "account",
            "nr",
            "broj",
            "numero",
            "номер",
            "број",
        }


@pytest.mark.parametrize("number", NATIONAL, ids=lambda number: number.entity_type)
def test_a_check_answers_any_value_of_its_forms_without_raising(number) -> None:
    rng = random.Random(number.entity_type)
    for form in number.formats:
        for _ in range(60):
            value = rng_value(rng, form)
            assert number.check is None or number.check(value) in (True, False)


def rng_value(rng: random.Random, form: str) -> str:
    """A random value of a form, in capitals and without separators."""
    signs = {"0": DIGITS, "A": LETTERS, "X": DIGITS + LETTERS, "-": ""}
    value = ""
    for sign, low, high, maybe in re.findall(r"([0AX\-])(?:\{(\d+)(?:,(\d+))?\}|(\?))?", form):
        times = rng.randint(int(low), int(high or low)) if low else rng.randint(0, 1) if maybe else 1
        value += "".join(rng.choice(signs[sign]) for _ in range(times) if signs[sign])
    return value


def rows(at: int) -> list[tuple[str, str]]:
    return [(name, value) for name, row in ROWS.items() for value in row[at].split(", ") if value]


def region(name: str) -> str:
    return TABLE[name][0].region or "NZ"


@pytest.mark.parametrize(("name", "value"), [*rows(1), *rows(2)])
def test_a_value_beside_its_cue_is_found(name: str, value: str) -> None:
    for frame in ("{}: {}", "My {} is {}.", "{} ({})", '{{"{}": "{}"}}', "{}\n{}\n"):
        text = frame.format(ROWS[name][0], value)
        assert value in found(text, region(name), name), text


@pytest.mark.parametrize(("name", "value"), rows(2))
def test_a_value_that_tells_itself_is_found_without_cue(name: str, value: str) -> None:
    for frame in ("{}", "it is {}", "({})", "Here: {}."):
        assert value in found(frame.format(value), region(name), name)


@pytest.mark.parametrize(("name", "value"), rows(1))
def test_a_value_that_needs_its_cue_is_not_found_without(name: str, value: str) -> None:
    assert not found(f"so it is {value}, they wrote", region(name), name)


@pytest.mark.parametrize(("name", "value"), rows(3))
def test_a_broken_value_is_not_found_even_beside_its_cue(name: str, value: str) -> None:
    assert value not in found(f"{ROWS[name][0]}: {value}", region(name), name)


def spanish_meter(rng: random.Random) -> str:
    return f"ES{rng.randrange(10**16):016d}~~"


AGREEMENTS: list[tuple[str, str, Template, str]] = [
    ("LEI", "lei", "2138**************??", ""),
    ("ISNI", "isni", "0000000########!", ""),
    ("EU_AT_02", "eu.at_02", "DE??ZZZ0##########", ""),
    ("EU_AT_02", "eu.at_02", "ES??000########@", ""),
    ("EU_OSS", "eu.oss", "EU???022452", ""),
    ("EU_OSS", "eu.oss", "IM???0224524", ""),
    ("ES_CUPS", "es.cups", spanish_meter, ""),
    ("ES_REFERENCIACATASTRAL", "es.referenciacatastral", "#######@@####@####~~", ""),
    ("FR_ACCISE", "fr.accise", "FR0#####~####", ""),
    ("NL_ONDERWIJSNUMMER", "nl.onderwijsnummer", "10######?", ""),
    ("NL_BRIN", "nl.brin", "##@@", ""),
    ("FI_ASSOCIATIONID", "fi.associationid", "######", ""),
    ("UK_UPN", "gb.upn", "~801#######0?", ""),
    ("UK_UPN", "gb.upn", "~801########!", ""),
]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "module", "template", "stricter"), AGREEMENTS, ids=[row[1] for row in AGREEMENTS]
)
def test_checks_agree_with_python_stdnum(name: str, module: str, template: Template, stricter: str) -> None:
    assert agreements(TABLE, name, module, template, stricter, 40) > 8
