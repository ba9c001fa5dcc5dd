"""Values that are known are found again, whole and nowhere else."""

from __future__ import annotations

import pytest

from privkit.tokens._known import Known

VALUES = ["4218830917", "AB-7731-XK", "+49 171 3920045", "John Smith", "Smith", "34", "@jane.doe7"]


@pytest.fixture
def known() -> Known:
    known = Known()
    for value in VALUES:
        known.add("THING", value)
    return known


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("4218830917", ["4218830917"]),
        ("x_4218830917.", ["4218830917"]),
        ("is ab-7731-xk AB-7731-XK", ["ab-7731-xk", "AB-7731-XK"]),
        ("tel:+49 171 3920045!", ["+49 171 3920045"]),
        ("JOHN SMITH and Smith", ["JOHN SMITH"]),  # a single word is for detectors
        ("(@Jane.Doe7)", ["@Jane.Doe7"]),
        ("14218830917 42188309170 AB-7731-XKL xAB-7731-XK 34 John Smithers", []),
        (
            "No4218830917x, 7AB-7731-XK9",
            ["4218830917", "AB-7731-XK"],
        ),  # where letters meet digits something begins
        ("49 171 3920045", []),
        ("", []),
    ],
)
def test_what_stands_in_a_text(known: Known, text: str, found: list[str]) -> None:
    assert [text[seen.start : seen.end] for seen in known.sightings(text)] == found


def test_part_of_a_stream_knows_what_was_there_when_it_began(known: Known) -> None:
    first = known.count
    known.add("THING", "A99999")
    text = "4218830917 John Smith A99999"
    assert [seen.end for seen in known.sightings(text, first=first)] == [10]


def test_what_is_removed_is_not_found(known: Known) -> None:
    for value in [*VALUES, "John Smith", "never there 1"]:
        known.remove("THING", value)
    assert list(known.sightings(" ".join(VALUES))) == []
    assert known._values == known._shapes == {}


def test_many_values_with_one_word_in_common_cost_no_more_than_the_text() -> None:
    class Counted(str):  # noqa: SLOT000
        folded = 0

        def casefold(self) -> str:
            Counted.folded += 1
            return super().casefold()

        def __getitem__(self, at: object) -> Counted:
            return Counted(super().__getitem__(at))  # type: ignore[index]

    known = Known()
    values = [f"AAAAAAAA {'1' * (number % 7)} {number}" for number in range(3000)]
    values += [f"AAAAAAAA{'.' * number}1" for number in range(500)]
    for value in values:
        known.add("THING", value)
    text = Counted(", ".join(values[:200]))
    assert len(list(known.sightings(text))) >= 200
    assert Counted.folded <= 64 * 200 * 3
