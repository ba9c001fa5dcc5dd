"""Addresses that a house's name or a number and a name begin, without a kind of street, and what only looks like them."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after._houses import houses

_FIND = detectors.names(entities=["PERSON", "LOCATION", "ADDRESS"])
_LEXICON = _FIND.remember().lexicon


@pytest.mark.parametrize(
    "address",
    [
        "Thornfield House, Matlock",
        "Oakridge Farm, Tiverton",
        "The Coach House, Alnwick",
        "Kingsley Manor, Tenterden",
        "Seaview Villa, Kilkee, Co Clare",
        "Elmhurst Court, Harrogate",
        "5 The Paddocks, Haverhill",
        "8 Lakeside, Enniskillen",
        "2 Woodlands, Pontypool",
    ],
)
@pytest.mark.parametrize("text", ["we live at {}", "deliver to {} please", "the alarm at {}, went off twice"])
def test_a_house_and_its_town_are_one_address(text: str, address: str) -> None:
    found = _FIND(text.format(address))
    assert [(span.entity_type, text.format(address)[span.start : span.end]) for span in found] == [
        ("ADDRESS", address)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "leave it at bridge barn, tiverton",
        "THE ALARM AT OAKRIDGE FARM, TIVERTON WENT OFF",
        "it is 8 lakeside, enniskillen",
    ],
)
def test_nor_do_letters_all_of_one_size_hide_it(text: str) -> None:
    assert [span.entity_type for span in _FIND(text)] == ["ADDRESS"]


@pytest.mark.parametrize(
    "text",
    [
        "The Opera House, Sydney is closed",
        "the town hall, leeds was full",
        "we stayed in a lovely farm house, york was wet",
        "send 2 outside, london can wait",
        "I left 3 Reviews, Paris was great",
        "it has 4 sides, ireland has more",
        "our court, our rules",
    ],
)
def test_public_buildings_and_counted_things_are_no_address(text: str) -> None:
    assert "ADDRESS" not in {span.entity_type for span in _FIND(text)}


@pytest.mark.parametrize("unit", ["5 The Paddocks, ", "Rose Cottage, ", "rose cottage, ", "8 a-", "The Old "])
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    words = frozenset(("cottage", "paddocks", ","))
    assert_linear(lambda text: houses(text, 0, len(text), words, [], _LEXICON), unit)
