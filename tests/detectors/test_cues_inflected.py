"""Cues in a sentence: possessives, cases, articles and verbs between the words and the number, by language."""

from __future__ import annotations

import pytest

from privkit.detectors import default
from privkit.detectors._inflections import inflected

SCANNER = default(entities="all", exclude=["PERSON", "ADDRESS", "LOCATION", "ORGANIZATION", "PRODUCT"])[0]


def types(text: str, value: str) -> set[str]:
    start = text.index(value)
    return {
        name
        for span in SCANNER(text)
        if (span.start, span.end) == (start, start + len(value))
        for name in (span.entity_type, *span.alternatives)
    }


@pytest.mark.parametrize(
    ("text", "value", "name"),
    [
        ("az adószámunk 12892312-2-41", "12892312-2-41", "HU_ANUM"),
        ("Adószámom: 12892312-2-41", "12892312-2-41", "HU_ANUM"),
        ("az adóazonosítóm 8071592153", "8071592153", "HU_ADOAZONOSITO"),
        ("megadom a tajszámomat: 111 111 110", "111 111 110", "HU_TAJ"),
        ("y-tunnuksemme on 2077474-0", "2077474-0", "FI_YTUNNUS"),
        ("ALV-numeromme: 20774740", "20774740", "FI_ALV"),
        ("registrikoodiks on 12345678", "12345678", "EE_REGISTRIKOOD"),
        ("vergi kimlik numaramız 4540536920", "4540536920", "TR_VKN"),
        ("personnummeret mitt er 15108695088", "15108695088", "NO_FODSELSNUMMER"),
        ("organisationsnumret är 123456-7897", "123456-7897", "SE_ORGANISATIONSNUMMER"),
        ("med isikukoodiga 36805280109", "36805280109", "EE_IK"),
        ("w paszporcie, nr paszportu AB1234567", "AB1234567", "PL_PASSPORT"),
        ("s rodným číslem 710319/2745", "710319/2745", "CZ_RC"),
        ("buletinul XM 000001", "XM 000001", "RO_ID_CARD"),
        ("npwpku 01.300.066.6-091.000", "01.300.066.6-091.000", "ID_NPWP"),
        ("מספר הזהות שלי הוא 039337423", "039337423", "IL_IDNR"),
        ("mein pass hat die nr C01X00T478", "C01X00T478", "DE_PASSPORT"),
        ("Ein Pass mit der Nummer C01X00T478", "C01X00T478", "DE_PASSPORT"),
        ("Das KFZ B-MA 1234 steht falsch", "B-MA 1234", "DE_KFZ"),
        ("Das KFZ-Kennzeichen lautet B-MA 1234", "B-MA 1234", "DE_KFZ"),
        ("mi ci es 1.234.567-2", "1.234.567-2", "UY_CI"),
    ],
)
def test_a_cue_is_known_in_the_forms_of_its_language(text: str, value: str, name: str) -> None:
    assert name in types(text, value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("az adószámunk 12892313-2-41", "12892313-2-41"),  # the check digit is wrong
        ("a számunkra 12892312-2-41 darab", "12892312-2-41"),  # "for us" is no number of a tax
        ("der Pass von C01X00T478", "C01X00T478"),
        ("she can pass the C01X00T478", "C01X00T478"),
        ("Das KFZ ist von 2019", "2019"),
        ("KFZ ab 3000 Euro", "ab 3000"),
        ("KFZ mit 1200 kg", "mit 1200"),
        ("mi ci es 1.234.567-3", "1.234.567-3"),
        ("je suis ici 1.234.567-2", "1.234.567-2"),
        ("ALV on 24 prosenttia, 20774741", "20774741"),
        ("המספר שלי הוא 039337423", "039337423"),
    ],
)
def test_what_only_looks_like_one_is_none(text: str, value: str) -> None:
    assert types(text, value) <= {"PHONE_NUMBER"}


def test_short_words_borrowed_ones_and_other_languages_stay_as_they_are() -> None:
    assert inflected("taj", "HU") == inflected("vat number", "HU") == inflected("tax id", "FI") == []
    assert inflected("numero de tva", "FR") == inflected("bsn", "NL") == []
    assert "adoszamunk" in inflected("adoszam", "HU")
    assert "y tunnuksemme" in inflected("y tunnus", "FI")
    assert inflected("مقم", "EG") == []
