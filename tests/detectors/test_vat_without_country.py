"""VAT numbers without the letters of their country: beside a cue, with the right check digits, and where no sum is meant."""

from __future__ import annotations

import pytest

from privkit.detectors import default

SCANNER = default(entities="all", exclude=["PERSON", "ADDRESS", "LOCATION", "ORGANIZATION", "PRODUCT"])[0]


def found(text: str) -> set[tuple[str, str]]:
    return {(span.entity_type, text[span.start : span.end]) for span in SCANNER(text)}


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("USt-IdNr. 136695976", "DE_VAT_ID", "136695976"),
        ("Unsere USt-IdNr lautet 136 695 976.", "DE_VAT_ID", "136 695 976"),
        ("USt-IdNr. DE 136695976", "DE_VAT_ID", "DE 136695976"),
        ("numéro de TVA : 40303265045", "FR_TVA", "40303265045"),
        ("n° TVA intracommunautaire 40 303 265 045", "FR_TVA", "40 303 265 045"),
        ("VAT number K7399859412", "FR_TVA", "K7399859412"),
        ("KMKR number on 100931558", "EE_KMKR", "100931558"),
        ("ALV-numero 20774740", "FI_ALV", "20774740"),
        ("VAT no 6433435F", "IE_VAT", "6433435F"),
        ("VAT no 8D79739I", "IE_VAT", "8D79739I"),
        ("PVM kodas 119511515", "LT_PVM", "119511515"),
        ("PVM mokėtojo kodas: 100001919017", "LT_PVM", "100001919017"),
        ("TVA 15027442", "LU_TVA", "15027442"),
        ("PVN reģ. nr. 40003521600", "LV_PVN", "40003521600"),
        ("momsregistreringsnummer 123456-7897-01", "SE_VAT", "123456-7897-01"),
        ("IČ DPH 2022749619", "SK_DPH", "2022749619"),
        ("MVA 995 525 828", "NO_MVA", "995 525 828"),
        ("MVA-nummer NO 995525828", "NO_MVA", "NO 995525828"),
    ],
)
def test_it_is_found_beside_a_cue(text: str, name: str, value: str) -> None:
    assert (name, value) in found(text)


@pytest.mark.parametrize(
    "text",
    [
        "USt-IdNr. 136695977",  # the check digit is wrong
        "ALV-numero 20774741",
        "VAT no 6433435A",
        "PVM kodas 119511525",
        "MVA 995 525 829",
        "136695976",  # no cue
        "it was 20774740 and then 15027442",
        "6433435F",
        "VAT is 15027442 euros",  # a sum
        "moms 25 %, MVA 995525828 kroner",
        "incl. 21 % VAT Art. 20774740",  # what stands between says what it is
        "TVA 20 % : 15027442 €",
        "vat 119.00",
        "VAT 000000000",  # blanks
        "ALV 00000000",
        "moms 000000-0000-01",
    ],
)
def test_what_is_none_is_not(text: str) -> None:
    vat = {
        name
        for name, _ in found(text)
        if name.endswith(("VAT", "VAT_ID", "TVA", "ALV", "KMKR", "PVM", "MVA", "DPH"))
    }
    assert vat == set()
