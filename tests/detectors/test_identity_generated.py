"""Numbers made by chance that python-stdnum calls valid are found beside a cue of their type, in every grouping."""

from __future__ import annotations

import importlib
import random
import re
from typing import TYPE_CHECKING

import pytest
from identity_referee import DIGITS
from test_identity_whole import NAMED_OTHERWISE, NOBODYS, modules, usual_name
from tracing import Table, untraced

from privkit import catalogue
from privkit.detectors import default

if TYPE_CHECKING:
    from collections.abc import Iterator

# Modules that are others together, and are tested as those.
TOGETHER = {"eu.vat", "vatin"}
COUNT, TRIES = 20, 40_000
KINDS = {kind.entity_type: kind for kind in catalogue()}
# Types that are found by code of their own, and modules that also take what no number of the kind is.
LEFT_OUT = {
    "SWIFT_CODE": "has no digits to draw", "CRYPTO": "test_crypto", "IBAN_CODE": "test_finance", "MAC_ADDRESS": "test_network",
    "US_TIN": "takes any nine digits", "US_SSN": "test_identity_english", "DE_HANDELSREGISTER": "is known by its court",
    "EU_EXCISE": "any signs behind a country", "SM_COE": "any six digits", "FI_ASSOCIATIONID": "any six digits",
    "AT_POSTLEITZAHL": "a list", "UK_UPN": "test_identity_whole",
}  # fmt: skip
# Where python-stdnum takes our example for none, one of its own.
STDNUMS = {
    "CA_SIN": "123456782", "FR_RCS": "RCS Nancy B 323 159 715", "HU_ANUM": "12892312", "IN_PAN": "ACUPA7085R",
    "de.stnr": "181/815/08155", "in_.pan": "ACUPA7085R",
}  # fmt: skip
REGROUPED = re.compile(r"[\s.\-/]+")


def is_valid(module: str, value: str) -> bool:
    referee = importlib.import_module(f"stdnum.{module}")
    try:
        return bool(referee.is_valid(value))
    except KeyError:  # a place in China that the list of cn.ric has no county for
        return False


def cases() -> Iterator[tuple[str, str]]:
    for module in modules():
        for name in NAMED_OTHERWISE.get(module, usual_name(module)).split():
            if module not in NOBODYS and name not in LEFT_OUT and name in KINDS and module not in TOGETHER:
                yield module, name


CASES = sorted(set(cases()))


def drawn(module: str, name: str) -> list[str]:
    """Valid numbers of the shape of the example: most digits are drawn again, or some."""
    example = STDNUMS.get(module, STDNUMS.get(name, KINDS[name].example))
    if not is_valid(module, example):
        return []
    rng, made = random.Random(f"{module} {name}"), {example: None}
    for attempt in range(TRIES):
        if len(made) == COUNT:
            break
        share = 0.9 if attempt % 2 else 0.35
        value = "".join(
            [rng.choice(DIGITS) if sign.isdigit() and rng.random() < share else sign for sign in example]
        )
        if is_valid(module, value):
            made[value] = None
    return list(made)


def groupings(module: str, value: str) -> list[str]:
    """The value as it is, as python-stdnum writes it, with other separators and with none, as long as it is valid."""
    referee = importlib.import_module(f"stdnum.{module}")
    written = [value, REGROUPED.sub(" ", value), REGROUPED.sub("-", value), REGROUPED.sub("", value)]
    if hasattr(referee, "format"):
        written.append(referee.format(value))
    return [text for text in dict.fromkeys(written) if is_valid(module, text)]


def is_found(text: str, value: str, names: set[str]) -> bool:
    start = text.rindex(value)
    return any(
        span.start < start + len(value)
        and start < span.end
        and names & {span.entity_type, *span.alternatives}
        for span in SCANNER(text)
    )


SCANNER = default(entities="all", exclude=["PERSON", "ADDRESS", "LOCATION", "ORGANIZATION", "PRODUCT"])[0]


@pytest.mark.parametrize(("module", "name"), CASES)
def test_a_valid_number_is_found_beside_a_cue_however_it_is_grouped(module: str, name: str) -> None:
    with untraced():  # the referee alone
        values = drawn(module, name)
    names = set(NAMED_OTHERWISE.get(module, name).split())
    assert len(values) > 3
    rng = random.Random(name)
    missed, told = [], Table()
    for value in values:
        with told.row():
            for written in groupings(module, value):
                text = f"Hello, my {rng.choice(KINDS[name].cues)} is {written}, thanks"
                if not is_found(text, written, names):
                    missed.append(text)
    assert missed == []


def test_no_type_is_left_out_that_is_not_there() -> None:
    assert set(LEFT_OUT) <= set(KINDS)
