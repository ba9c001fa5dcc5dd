"""The tables of national numbers of Latin America, and of Turkey."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest
from identity_referee import FRAMES, day, entries, found, referee_says, table_accepts, values_of

if TYPE_CHECKING:
    from identity_referee import Template

TABLE = entries("TR", "MX", "AR", "CL", "CO", "PE", "EC")

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
]


@pytest.mark.parametrize(
    ("name", "module", "template", "stricter"), AGREEMENTS, ids=[row[1] for row in AGREEMENTS]
)
def test_checks_agree_with_python_stdnum(name: str, module: str, template: Template, stricter: bool) -> None:
    rng = random.Random(f"{name} {template if isinstance(template, str) else ''}")
    both = 0
    for _ in range(150):
        for value in values_of(template, rng):
            ours, theirs = table_accepts(TABLE, name, value), referee_says(module, value)
            both += ours and theirs
            assert ours == theirs or (stricter and theirs), value
    assert both > 20
