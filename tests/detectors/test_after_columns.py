"""Cells below a heading that says what stands there."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after._columns import columns

_FIND = detectors.names(entities=["PERSON", "LOCATION", "ADDRESS"])
_LEXICON = _FIND.remember().lexicon


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "name,city\nXqelin Brothuk,Zzyrmouth\nPriya Nair,Kochi",
            ["Xqelin Brothuk", "Zzyrmouth", "Priya Nair", "Kochi"],
        ),
        ("| Name | City |\n|---|---|\n| Piotr Wrona | Łódź |", ["Piotr Wrona", "Łódź"]),
        ("customer;order\nKwabena Asante;12", ["Kwabena Asante"]),
        ("Name\tTown\nTola Ogun\tOsogbo", ["Tola Ogun", "Osogbo"]),
        ("Full name\nHyun-woo Park\nSuburb\nNewtown", ["Hyun-woo Park", "Newtown"]),
        ("customer,status\nBo Lind,open", ["Bo Lind"]),
        ("name,price\nWidget,3\nBlender,4", []),
        ("name,type,default\nstatus,string,open", []),
        ("file,owner\nmain.py,root\nreadme,admin", []),
        ("what is in the name, city\nThis one, that one", []),
    ],
)
def test_a_heading_says_what_stands_below_it(text: str, found: list[str]) -> None:
    assert [text[span.start : span.end] for span in _FIND(text)] == found


@pytest.mark.parametrize("unit", ["name,city\n", "name,city\na'b.c,d\n", "name\n", "name|", "a'b.c-"])
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    words = frozenset({"name", "city"})
    assert_linear(lambda text: columns("name,city\n" + text, 0, len(text) + 10, words, _LEXICON), unit)
