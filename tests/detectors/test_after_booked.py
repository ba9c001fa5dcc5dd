"""People told by what is kept for them, by a title before a particle, by a relative's word, by a dot between their names."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors._after._booked import booked

_FIND = detectors.names(entities=["PERSON"])
_LEXICON = detectors.names().remember().lexicon


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("table for Nguyen, 8 people", ["Nguyen"]),
        ("reservation for Kowalski at 7", ["Kowalski"]),
        ("a table for smith please", ["smith"]),
        ("booking under the name of Schmidt", ["Schmidt"]),
        ("Tisch für Müller um 8", ["Müller"]),
        ("a table for Monday", []),
        ("a table for two please", []),
        ("appointment for cleaning at 9", []),
        ("reserved for Staff", []),
        ("dhr. de Vries belt terug", ["de Vries"]),
        ("mw. van den Berg belt", ["van den Berg"]),
        ("Mevrouw de Vries is boos", ["de Vries"]),
        ("Mr de facto", []),
        ("assigned to maria.lopez", ["maria.lopez"]),
        ("see john.smith, please", ["john.smith"]),
        ("import maria.lopez.foo", []),
        ("ssh maria.lopez@host", []),
        ("user.name and model.fit", []),
        ("gift for Uncle Bob", ["Bob"]),
        ("gift for uncle bob", ["bob"]),
        ("ask will if he got my mail", ["will"]),
        ("is grace in today?", ["grace"]),
        ("is hope in there a virtue", []),
        ("ask if will power helps", []),
        ("Don Diego Torres", ["Diego Torres"]),
        ("table for van den broeck at 8", ["van den broeck"]),
        ("table for the loud ones at 8", []),
        ("The Okonjo family wants a cot", ["Okonjo"]),
    ],
)
def test_people_are_told_by_what_stands_around_them(text: str, people: list[str]) -> None:
    assert [text[span.start : span.end] for span in _FIND(text)] == people


@pytest.mark.parametrize(
    "text",
    [
        "Fatima Al-Zahra called about invoice 4432",
        "they placed order 4432",
        "Anna called about ticket no. 99",
    ],
)
def test_what_somebody_calls_about_is_no_address(text: str) -> None:
    assert "ADDRESS" not in {span.entity_type for span in detectors.names()(text)}


@pytest.mark.parametrize("unit", ["table for ", "maria.", "maria.lopez ", "mr de la ", "mr van den "])
def test_work_grows_with_the_text_and_no_faster(unit: str) -> None:
    assert_linear(lambda text: booked(text, 0, len(text), frozenset(text.split()), _LEXICON), unit)
