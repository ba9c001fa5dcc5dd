"""The tables of national numbers of Latin America, and of Turkey."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from identity_referee import FRAMES, day, entries, found, referee_says, table_accepts, values_of
from tracing import Table

if TYPE_CHECKING:
    from identity_referee import Template

TABLE = entries("TR", "MX", "AR", "CL", "CO", "PE", "EC", "UY", "PY", "VE", "CR", "DO", "SV", "GT", "CU")

# Of each type a cue; values found beside it only; values found by themselves; values that are broken.
ROWS: dict[str, tuple[str, str, str, str]] = {
    "TR_NATIONAL_ID": ("TC kimlik no", "17291716060, 172 917 160 60", "", "17291716050, 07291716060, 1729171606"),
    "TR_VKN": ("vergi no", "4540536920, 454 053 69 20", "", "4540536921"),
    "TR_LICENSE_PLATE": ("plaka", "34 ABC 123, 34ABC123, 06 A 1234, 34-ABC-123", "", "82 ABC 123, 00 ABC 123"),
    "TR_PHONE_NUMBER": ("cep", "0532 000 00 00, 532 000 00 00, 05320000000, 0532 000 0000", "", "0632 000 00 00"),
    "MX_CURP": ("CURP", "", "BOXW310820HNERXN09, boxw310820hnerxn09", "BOXW310820HNERXN08, BOXW311320HNERXN09"),
    "MX_RFC": ("RFC", "GODE561231GR8, GODE-561231-GR8, ABC680524P76", "", "GODE561331GR8, GODE561231GR"),
    "AR_DNI": ("DNI", "20.123.456, 20123456, 5.123.456", "", "20.123, 201234567"),
    "AR_CUIT": ("CUIT", "20055361682", "20-05536168-2, 20 05536168 2", "20-05536168-3, 21-05536168-2"),
    "AR_CBU": ("CBU", "2850590940090418135201", "28505909 40090418135201", "2850590940090418135200"),
    "CL_RUT": ("RUT", "12531909-2, 125319092", "12.531.909-2", "12.531.909-3, 12531909-3"),
    "CO_NIT": ("NIT", "213.123.432-1, 213123432-1, 2131234321", "", "213.123.432-2"),
    "CO_CC": ("cédula de ciudadanía", "1.020.304.050, 1020304050, 52123456", "", "12345"),
    "PE_RUC": ("RUC", "20512333797", "", "20512333798, 30512333797"),
    "PE_CUI": ("DNI", "10117410, 10117410-2, 10117410-G", "", "10117410-3"),
    "EC_CI": ("cédula", "1714307103, 171430710-3", "", "1714307104, 2514307103"),
    "EC_RUC": ("RUC", "1792060346001, 1792060346-001", "", "1792060347001, 1792060346000"),
    "UY_CI": ("cédula", "1.234.567-2, 12345672, 123.456-1, 1234567-2", "", "1.234.567-3, 12345673"),
    "UY_RUT": ("RUT", "211003420017", "21-100342-001-7", "210303670014, 21-100342-002-7, 23-100342-001-7"),
    "PY_RUC": ("RUC", "80028061-0, 9991603, 2660-3, 800280610", "", "80053249-2, 2660-4"),
    "PY_CI": ("cédula de identidad civil", "1.234.567, 1234567", "", "1.234, 12345678901"),
    "VE_RIF": ("RIF", "V114702834, J075770005, v114702834", "V-11470283-4, J-07577000-5", "V-11470283-3, X-11470283-4"),
    "VE_CEDULA": ("cédula", "V-12345678, V-12.345.678, 12.345.678, E-8.123.456, 12345678", "", "X-12345678, V-12345"),
    "CR_CPF": ("cédula de identidad", "1-0613-0584, 01-0613-0584, 106130584, 0-0613-0504", "", "10-0613-0584, 0-0000-0000"),
    "CR_CPJ": ("cédula jurídica", "3-101-999999, 3101999999, 4 000 042138", "", "3-534-123559, 1-101-999999"),
    "CR_CR": ("DIMEX", "155812994816, 12220056990", "", "30123456789, 1234567890"),
    "DO_CEDULA": ("cédula", "22400022111", "224-0002211-1", "224-0002211-2, 000-0000000-0"),
    "DO_RNC": ("RNC", "1-01-85004-3, 101850043, 101-85004-3", "", "1-01-85004-2"),
    "SV_DUI": ("DUI", "00000001-8, 000000018", "", "00000001-7, 00000000-0"),
    "SV_NIT": ("NIT", "06140507071048", "0614-050707-104-8", "0614-050707-104-0, 0614-320707-104-8, 2614-050707-104-8"),
    "GT_CUI": ("DPI", "1234567890101", "1234 56789 0101", "1234 56780 0101, 1234 56789 2301, 1234 56789 0199"),
    "GT_NIT": ("NIT", "576937-K, 7108-0, 39525503, 576937K", "", "8977112-0, 576937-1"),
    "CU_NI": ("carné de identidad", "91021027775, 910210 27775", "", "02023061531, 91131027775"),
}  # fmt: skip


def rows(at: int) -> list[tuple[str, str]]:
    return [(name, value) for name, row in ROWS.items() for value in row[at].split(", ") if value]


def region(name: str) -> str:
    return name[:2]


def test_every_entry_of_the_tables_has_rows() -> None:
    assert set(ROWS) == set(TABLE)


@pytest.mark.parametrize(("name", "value"), [*rows(1), *rows(2)])
def test_a_value_beside_its_cue_is_found_wherever_it_stands(name: str, value: str) -> None:
    for frame in FRAMES:
        text = f"{ROWS[name][0]}: " + frame.format(value=value)
        assert value in found(text, region(name), name), text


@pytest.mark.parametrize(("name", "value"), rows(2))
def test_a_value_that_tells_itself_is_found_without_cue(name: str, value: str) -> None:
    for frame in FRAMES:
        assert value in found(frame.format(value=value), region(name), name)


@pytest.mark.parametrize(("name", "value"), rows(1))
def test_a_value_that_needs_its_cue_is_not_found_without(name: str, value: str) -> None:
    assert not found(f"so it is {value}, they wrote", region(name), name)


@pytest.mark.parametrize(("name", "value"), rows(3))
def test_a_broken_value_is_not_found_even_beside_its_cue(name: str, value: str) -> None:
    assert value not in found(f"{ROWS[name][0]}: {value}", region(name), name)


# A type, the module of python-stdnum, values to ask about, and whether ours is stricter on purpose.
AGREEMENTS: list[tuple[str, str, Template, bool]] = [
    ("TR_NATIONAL_ID", "tr.tckimlik", "#########??", False),
    ("TR_VKN", "tr.vkn", "#########?", False),
    ("MX_CURP", "mx.curp", lambda rng: f"BOX{rng.choice('WA')}{day(rng)}HNERXN0?", False),
    ("MX_CURP", "mx.curp", lambda rng: f"BOX{rng.choice('WA')}{day(rng)}MNERXNA?", False),
    ("MX_RFC", "mx.rfc", lambda rng: f"GODE{day(rng)}GR8", False),
    ("AR_DNI", "ar.dni", "########", False),
    ("AR_CUIT", "ar.cuit", "20########?", False),
    ("AR_CUIT", "ar.cuit", "27########?", False),
    ("AR_CBU", "ar.cbu", "#######?#############?", False),
    ("CL_RUT", "cl.rut", "########!", False),
    ("CO_NIT", "co.nit", "#########?", False),
    ("PE_RUC", "pe.ruc", "20########?", False),
    ("PE_CUI", "pe.cui", "########!", False),
    ("EC_CI", "ec.ci", "1########?", True),  # the third digit
    ("EC_RUC", "ec.ruc", "179######?001", True),  # companies by their own check only
    ("EC_RUC", "ec.ruc", "171######?001", False),
    ("UY_RUT", "uy.rut", "21######001?", False),
    ("UY_RUT", "uy.rut", "?#100342001#", False),
    ("PY_RUC", "py.ruc", "8#######?", False),
    ("PY_RUC", "py.ruc", "######?", False),
    ("VE_RIF", "ve.rif", "V########?", False),
    ("VE_RIF", "ve.rif", "E########?", False),
    ("VE_RIF", "ve.rif", "J########?", False),
    ("VE_RIF", "ve.rif", "P########?", False),
    ("VE_RIF", "ve.rif", "G########?", False),
    ("CR_CPF", "cr.cpf", "0#########", True),  # not of zeros alone
    ("CR_CPF", "cr.cpf", "?########", True),
    ("CR_CPJ", "cr.cpj", "?#??######", False),
    ("CR_CPJ", "cr.cpj", "???#######", False),
    ("CR_CR", "cr.cr", "?##########", False),
    ("CR_CR", "cr.cr", "1###########", False),
    ("DO_CEDULA", "do.cedula", "##########?", True),  # cards that fail the check, by a list
    ("DO_RNC", "do.rnc", "########?", True),
    ("SV_NIT", "sv.nit", lambda rng: f"0614{day(rng, 'dmy')}###?", True),  # the day
    ("SV_NIT", "sv.nit", lambda rng: f"9614{day(rng, 'dmy')}0##?", True),
    ("GT_NIT", "gt.nit", "1######!", False),
    ("GT_NIT", "gt.nit", "1###!", False),
    ("CU_NI", "cu.ni", lambda rng: f"{day(rng)}#####", False),
]


@pytest.mark.parametrize(
    ("name", "module", "template", "stricter"), AGREEMENTS, ids=[row[1] for row in AGREEMENTS]
)
def test_checks_agree_with_python_stdnum(name: str, module: str, template: Template, stricter: bool) -> None:
    rng = random.Random(f"{name} {template if isinstance(template, str) else ''}")
    both, told = 0, Table()
    for _ in range(150):
        with told.row():
            for value in values_of(template, rng):
                ours, theirs = table_accepts(TABLE, name, value), referee_says(module, value)
                both += ours and theirs
                assert ours == theirs or (stricter and theirs), value
    assert both > 20
