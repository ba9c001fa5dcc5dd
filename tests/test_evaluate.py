"""Measuring detection: a small example by hand, the laws, and rows that are none."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit import ConfigurationError, InputError, Policy, Shield, Span
from privkit.evaluate import Mark, Rate, Report, Row, Score, evaluate, read_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path


def finding(found: dict[str, list[tuple[int, int, str]]]) -> Callable[[str], list[Span]]:
    """Return a detector that finds in each text what it is told to."""
    return lambda text: [Span(*span) for span in found.get(text, [])]


def score(report: Report, entity_type: str) -> Score:
    return next(each for each in report.types if each.entity_type == entity_type)


def rates(each: Score) -> Iterable[Rate]:
    return (*each.exact, *each.overlap, each.leak, each.value_leak, each.over_redaction)


def every_score(report: Report) -> list[Score]:
    return [*report.types, report.total, *([report.total_covered] if report.total_covered else [])]


# By hand ---------------------------------------------------------------------------------------------------

#            0         1         2
#            0123456789012345678901234567
FIRST = "Jo, ab@c.de, 12-34 56-78 ok"
SECOND = "call 99 now"
MARKED: list[Row | dict[str, Any]] = [
    {"text": FIRST, "spans": [[0, 2, "PERSON"], [4, 11, "MAIL"], [13, 18, "CARD"], [19, 24, "CARD"]]},
    Row(SECOND, (Mark(5, 7, "AGE"),)),
]
FINDINGS = {
    FIRST: [
        (4, 11, "MAIL"),  # exactly
        (13, 16, "CARD"),  # "12-": half of a card, two of its four digits
        (19, 24, "PHONE"),  # all of the other card, as another type
        (25, 27, "PHONE"),  # "ok", which is nothing
    ],
    SECOND: [(5, 7, "AGE")],
}


@pytest.fixture(scope="module")
def by_hand() -> Report:
    return evaluate(MARKED, finding(FINDINGS), entities={"MAIL", "CARD", "PHONE", "AGE"}, bootstrap=50)


def test_counts_by_hand(by_hand: Report) -> None:
    assert by_hand.rows == 2
    assert [each.entity_type for each in by_hand.types] == ["AGE", "CARD", "MAIL", "PERSON", "PHONE"]
    assert {each.entity_type: (each.support, each.found, each.covered) for each in by_hand.types} == {
        "AGE": (1, 1, True),
        "CARD": (2, 1, True),
        "MAIL": (1, 1, True),
        "PERSON": (1, 0, False),
        "PHONE": (0, 2, True),
    }
    assert (by_hand.total.support, by_hand.total.found) == (5, 5)


def test_agreement_by_hand(by_hand: Report) -> None:
    mail, card, person, phone = (score(by_hand, name) for name in ("MAIL", "CARD", "PERSON", "PHONE"))
    assert [rate.value for rate in (*mail.exact, *mail.overlap)] == [1.0] * 8
    assert [rate.value for rate in card.exact] == [0.0, 0.0, 0.0, 0.0]
    assert [rate.value for rate in card.overlap] == pytest.approx(
        [1.0, 0.5, 2 / 3, 5 * 0.5 / (4 * 1.0 + 0.5)]
    )
    assert [rate.value for rate in person.exact] == [None, 0.0, 0.0, 0.0]
    assert [rate.value for rate in phone.overlap] == [0.0, None, 0.0, 0.0]
    assert [rate.value for rate in by_hand.total.exact] == pytest.approx([2 / 5, 2 / 5, 2 / 5, 2 / 5])
    assert [rate.value for rate in by_hand.total.overlap] == pytest.approx([3 / 5, 3 / 5, 3 / 5, 3 / 5])


def test_leaks_by_hand(by_hand: Report) -> None:
    # Letters and digits marked: Jo 2, ab c de 5, 1234 4, 5678 4, 99 2. Left in clear: Jo and 34.
    assert by_hand.total.leak.value == pytest.approx(4 / 17)
    assert by_hand.total.value_leak.value == pytest.approx(2 / 5)
    assert score(by_hand, "CARD").leak.value == pytest.approx(2 / 8)  # what is hidden as a PHONE is hidden
    assert score(by_hand, "CARD").value_leak.value == pytest.approx(1 / 2)
    assert score(by_hand, "PERSON").leak.value == 1.0
    assert score(by_hand, "PHONE").leak.value is None


def test_over_redaction_by_hand(by_hand: Report) -> None:
    # Outside the marks stand "ok", "call" and "now": nine letters, of which two are covered, by PHONE.
    assert by_hand.total.over_redaction.value == pytest.approx(2 / 9)
    assert score(by_hand, "PHONE").over_redaction.value == pytest.approx(2 / 9)
    assert score(by_hand, "MAIL").over_redaction.value == 0.0


def test_the_second_total_leaves_out_types_nobody_looks_for(by_hand: Report) -> None:
    covered = by_hand.total_covered
    assert covered is not None
    assert (covered.support, covered.found) == (4, 5)
    assert covered.leak.value == pytest.approx(2 / 15)
    assert covered.exact.recall.value == pytest.approx(2 / 4)
    assert covered.exact.precision == by_hand.total.exact.precision
    assert covered.over_redaction.value == by_hand.total.over_redaction.value


def test_types_restrict_marks_and_findings_alike() -> None:
    report = evaluate(MARKED, finding(FINDINGS), types=["CARD"], bootstrap=0)
    assert [each.entity_type for each in report.types] == ["CARD"]
    assert (report.total.support, report.total.found) == (2, 1)
    assert report.total.leak.value == pytest.approx(
        6 / 8
    )  # the finding that hid the second card is not looked at


def test_punctuation_left_in_clear_is_no_leak_and_covered_is_no_over_redaction() -> None:
    rows = [{"text": "(12-34), yes", "spans": [[0, 7, "CARD"]]}]
    report = evaluate(rows, finding({"(12-34), yes": [(1, 6, "CARD"), (7, 9, "CARD")]}), bootstrap=0)
    assert (
        report.total.leak.value == report.total.value_leak.value == report.total.over_redaction.value == 0.0
    )


def test_marks_that_overlap_count_their_characters_once_in_the_total() -> None:
    rows = [{"text": "abcd", "spans": [[0, 4, "ADDRESS"], [2, 4, "CITY"]]}]
    report = evaluate(rows, finding({"abcd": [(0, 2, "ADDRESS")]}), bootstrap=0)
    assert report.total.leak.value == 0.5
    assert report.total.value_leak.value == 1.0
    assert score(report, "CITY").leak.value == 1.0


def test_the_same_mark_or_finding_twice_counts_once() -> None:
    rows = [{"text": "abcd", "spans": [[0, 4, "CITY"], [0, 4, "CITY"]]}]
    report = evaluate(rows, finding({"abcd": [(0, 4, "CITY"), (0, 4, "CITY")]}), bootstrap=0)
    assert (report.total.support, report.total.found, report.total.exact.f1.value) == (1, 1, 1.0)


# What is known of the detector ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("entities", "covered"), [(None, True), (["PERSON"], True), (["EMAIL_ADDRESS"], False), ([], False)]
)
def test_a_type_is_covered_unless_the_detector_says_otherwise(
    entities: list[str] | None, covered: bool
) -> None:
    report = evaluate([Row("Jo", (Mark(0, 2, "PERSON"),))], finding({}), entities=entities, bootstrap=0)
    assert report.types[0].covered is covered
    assert (report.total_covered is None) is covered


def test_a_shield_and_a_detector_say_themselves_what_they_look_for() -> None:
    class Detector:
        entities = frozenset({"CITY"})

        def __call__(self, text: str) -> list[Span]:
            return []

    rows = [Row("Jo in Bonn", (Mark(0, 2, "PERSON"), Mark(6, 10, "CITY")))]
    own, shield = Detector(), Shield(detectors=[Detector()])
    for report in (evaluate(rows, own, bootstrap=0), evaluate(rows, shield.detect, bootstrap=0)):
        assert {each.entity_type for each in report.types if each.covered} == {"CITY"}


# Intervals ---------------------------------------------------------------------------------------------------


def test_the_same_seed_gives_the_same_intervals_and_another_others() -> None:
    rows = [Row(f"{at:04}", (Mark(0, 4, "CARD"),)) for at in range(40)]
    half = finding({row.text: [(0, 4, "CARD")] for row in rows[::2]})
    first, again, other = (evaluate(rows, half, bootstrap=30, seed=seed) for seed in (1, 1, 2))
    assert first == again
    assert first.total.leak != other.total.leak
    assert first.total.leak.value == other.total.leak.value == 0.5


def test_intervals_hold_the_value_and_narrow_with_more_rows() -> None:
    def width(size: int) -> float:
        rows = [Row(f"{at:04}", (Mark(0, 4, "CARD"),)) for at in range(size)]
        leak = evaluate(
            rows, finding({row.text: [(0, 4, "CARD")] for row in rows[::2]}), bootstrap=200
        ).total.leak
        assert leak.low is not None
        assert leak.high is not None
        assert leak.low <= 0.5 <= leak.high
        return leak.high - leak.low

    # For a share of one half, 95 % of the samples lie within about 1.96 * sqrt(0.25 / rows) of it.
    assert width(100) == pytest.approx(2 * 1.96 * 0.05, rel=0.35)
    assert width(1600) == pytest.approx(2 * 1.96 * 0.0125, rel=0.35)


def test_without_samples_there_are_no_intervals() -> None:
    report = evaluate(MARKED, finding(FINDINGS), bootstrap=0)
    assert all(rate.low is rate.high is None for each in every_score(report) for rate in rates(each))
    assert "interval" not in report.table()


# Laws --------------------------------------------------------------------------------------------------------

TYPES = st.sampled_from(["CARD", "CITY", "PERSON"])


@st.composite
def marked_texts(draw: st.DrawFn) -> Row:
    text = draw(st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=30))
    ends = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(ends, ends, TYPES), max_size=4))
    return Row(text, tuple(Mark(min(a, b), max(a, b), kind) for a, b, kind in pairs if a != b))


def telling(rows: list[Row]) -> Callable[[str], list[Span]]:
    """Return a detector that finds what is marked, also where the same text is marked twice."""
    return finding({row.text: [tuple(mark) for mark in row.spans] for row in rows})  # type: ignore[misc]


@given(st.lists(marked_texts(), min_size=1, max_size=5, unique_by=lambda row: row.text))
def test_findings_that_are_the_marks_score_full(rows: list[Row]) -> None:
    report = evaluate(rows, telling(rows), bootstrap=3)
    for each in every_score(report):
        if each.support:
            assert all(rate.value == 1.0 for rate in (*each.exact, *each.overlap))
        assert each.leak.value in (0.0, None)
        assert each.value_leak.value in (0.0, None)
        assert each.over_redaction.value in (0.0, None)


@given(
    st.lists(marked_texts(), min_size=1, max_size=5, unique_by=lambda row: row.text),
    st.lists(marked_texts(), min_size=1, max_size=5),
)
def test_every_rate_is_a_share_and_exact_is_never_more_than_overlap(
    rows: list[Row], others: list[Row]
) -> None:
    spans = {
        row.text: [Span(*mark) for mark in other.spans if mark.end <= len(row.text)]
        for row, other in zip(rows, others, strict=False)
    }
    report = evaluate(rows, lambda text: spans.get(text, []), bootstrap=5, entities=["CARD"])
    for each in every_score(report):
        for rate in rates(each):
            assert all(share is None or 0.0 <= share <= 1.0 for share in rate)
            assert (rate.low is None) == (rate.high is None)
            assert rate.low is None or rate.high is None or rate.low <= rate.high
        for exact, near in zip(each.exact, each.overlap, strict=True):
            assert (exact.value or 0.0) <= (near.value or 0.0)


@given(st.lists(marked_texts(), min_size=1, max_size=5))
def test_where_nothing_is_found_every_letter_leaks_and_nothing_is_redacted_for_nothing(
    rows: list[Row],
) -> None:
    total = evaluate(rows, finding({}), bootstrap=0).total
    assert total.leak.value in (1.0, None)
    assert total.over_redaction.value in (0.0, None)
    assert total.exact.recall.value in (0.0, None)


# The report --------------------------------------------------------------------------------------------------


def test_the_table_has_a_line_for_every_score_and_marks_types_nobody_looks_for(by_hand: Report) -> None:
    points, intervals = by_hand.table().split("95 % intervals, from 50 samples of the rows (seed 0)")
    for part in (points, intervals):
        assert all(f"\n{each.entity_type}  " in part for each in every_score(by_hand))
    lines = {line.split("  ")[0]: line for line in points.splitlines()}
    assert lines["PERSON"].endswith("not covered")
    figures = "2 1 0.000 0.000 0.000 0.000 1.000 0.500 0.667 0.556 25.00 % 50.00 % 0.00 %"
    assert " ".join(lines["CARD"].split()) == f"CARD {figures}"
    assert sum(line.endswith("not covered") for line in points.splitlines()) == 1


def test_the_report_as_data_is_json_and_holds_all_of_it(by_hand: Report) -> None:
    data = by_hand.as_dict()
    assert json.loads(json.dumps(data)) == data
    assert [each["entity_type"] for each in data["types"]] == [each.entity_type for each in by_hand.types]
    assert data["total"]["leak"] == by_hand.total.leak._asdict()
    assert data["total_covered"]["support"] == 4
    assert data["types"][1]["overlap"]["recall"]["value"] == 0.5


def test_a_report_is_frozen_and_holds_no_text(by_hand: Report) -> None:
    with pytest.raises(AttributeError):
        by_hand.rows = 3  # type: ignore[misc]
    assert "ab@c" not in repr(by_hand) + by_hand.table() + json.dumps(by_hand.as_dict())


# Rows that are none --------------------------------------------------------------------------------------------

GOOD = '{"text": "Jo", "spans": [[0, 2, "PERSON"]], "more": 1}'


@pytest.mark.parametrize("ends", ["\n", "\r\n", "\n\n \n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_rows_are_read_with_blank_lines_passed_over_and_other_keys_kept(
    ends: str, mark: str, tmp_path: Path
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_bytes(f'{mark}{GOOD}{ends}{{"text": "", "spans": []}}'.encode())
    assert read_rows(path) == [Row("Jo", (Mark(0, 2, "PERSON"),), {"more": 1}), Row("", ())]


BAD_ROWS = [
    ("[]", 'a row needs "text" and "spans"'),
    ('"Hannah"', 'a row needs "text" and "spans"'),
    ('{"text": "Hannah"}', 'a row needs "text" and "spans"'),
    ('{"spans": []}', 'a row needs "text" and "spans"'),
    ('{"text": 5, "spans": []}', '"text" must be text and "spans" a list'),
    ('{"text": "Hannah", "spans": {}}', '"text" must be text and "spans" a list'),
    ('{"text": "Hannah", "spans": [{}]}', r"span 1: a span is \[start, end, type\]"),
    ('{"text": "Hannah", "spans": [[0, 6]]}', r"span 1: a span is \[start, end, type\]"),
    ('{"text": "Hannah", "spans": [[0, 6, "PERSON", 1]]}', r"span 1: a span is \[start, end, type\]"),
    ('{"text": "Hannah", "spans": [[0, 6, "PERSON"], [0, 7, "PERSON"]]}', "span 2: start and end"),
    ('{"text": "Hannah", "spans": [[3, 3, "PERSON"]]}', "span 1: start and end"),
    ('{"text": "Hannah", "spans": [[-1, 3, "PERSON"]]}', "span 1: start and end"),
    ('{"text": "Hannah", "spans": [[0, 3.0, "PERSON"]]}', "span 1: start and end"),
    ('{"text": "Hannah", "spans": [[false, true, "PERSON"]]}', "span 1: start and end"),
    ('{"text": "Hannah", "spans": [[0, 6, "Hannah"]]}', "span 1: an entity type is written in capitals"),
    ('{"text": "Hannah", "spans": [[0, 6, null]]}', "span 1: an entity type is written in capitals"),
]


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        *BAD_ROWS,
        ('{"text": "Hannah', "broken JSON at column 10"),
        ("[" * 100_000 + '"Hannah"', "the JSON is nested"),
    ],
)
def test_a_bad_row_is_an_error_with_its_line_and_without_its_content(
    line: str, problem: str, tmp_path: Path
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(f"{GOOD}\n\n{line}\n{GOOD}\n")
    with pytest.raises(InputError, match=f", line 3(: |, ){problem}") as caught:
        read_rows(path)
    assert "Hannah" not in str(caught.value)


@pytest.mark.parametrize(("row", "problem"), BAD_ROWS)
def test_bad_rows_from_elsewhere_are_an_error_too(row: str, problem: str) -> None:
    with pytest.raises(InputError, match="row 2") as caught:
        evaluate([Row("", ()), json.loads(row)], finding({}), bootstrap=0)
    assert "Hannah" not in str(caught.value)


def test_no_rows_at_all_are_an_error() -> None:
    with pytest.raises(InputError, match="no rows"):
        evaluate([], finding({}))


@pytest.mark.parametrize(
    "options",
    [
        {"bootstrap": -1},
        {"bootstrap": 1.5},
        {"bootstrap": True},
        {"types": "CARD"},
        {"types": []},
        {"types": ["card"]},
    ],
)
def test_options_that_cannot_be_used_are_refused(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        evaluate(MARKED, finding(FINDINGS), **options)


def test_turns_of_one_chat_are_read_with_the_turn_before() -> None:
    asked = {"text": "What is your order number?", "spans": [], "chat": "a"}
    told = {"text": "NP-884120", "spans": [[0, 9, "ORDER_NUMBER"]]}
    detect = Shield(policy=Policy.preset("support-chat")).detect
    for rows, leak in (
        ([asked, {**told, "chat": "a"}], 0.0),
        ([asked, {**told, "chat": "b"}], 1.0),
        ([asked, told], 1.0),
    ):
        assert evaluate(rows, detect, within="chat", bootstrap=0).total.leak.value == leak
    with pytest.raises(ConfigurationError, match="no row has the key 'topic'"):
        evaluate([asked, told], detect, within="topic", bootstrap=0)
