"""``privkit evaluate``: the report of the library, at a prompt."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from privkit import Shield, Span
from privkit.cli import main
from privkit.evaluate import compare, evaluate, read_rows

if TYPE_CHECKING:
    from pathlib import Path

ROWS = [
    {"text": "I am ok, jane@example.com", "spans": [[5, 7, "NRP"], [9, 25, "EMAIL_ADDRESS"]]},
    {"text": "card 4111 1111 1111 1111", "spans": [[5, 24, "CREDIT_CARD"]]},
    {"text": "nothing here", "spans": []},
]


@pytest.fixture
def rows(tmp_path: Path) -> str:
    path = tmp_path / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in ROWS))
    return str(path)


def test_the_table_is_that_of_the_library(rows: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", rows, "--bootstrap", "20", "--seed", "7"]) == 0
    report = evaluate(read_rows(rows), Shield().detect, bootstrap=20, seed=7)
    assert capsys.readouterr().out == report.table() + "\n"


def test_types_nobody_looks_for_are_marked_and_left_out_of_a_second_total(
    rows: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", rows, "--bootstrap", "0"]) == 0
    lines = {line.split("  ")[0]: line for line in capsys.readouterr().out.splitlines()}
    assert lines["NRP"].endswith("not covered")
    assert not lines["EMAIL_ADDRESS"].endswith("not covered")
    assert lines["total"].split()[1] == "3"
    assert lines["total of covered types"].split()[4:6] == ["2", "2"]


def test_json_is_the_report_as_data(rows: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", rows, "--json", "--bootstrap", "5"]) == 0
    assert (
        json.loads(capsys.readouterr().out)
        == evaluate(read_rows(rows), Shield().detect, bootstrap=5).as_dict()
    )


def test_types_restrict_marks_and_findings(rows: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", rows, "--json", "--types", "nrp,credit_card"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert [score["entity_type"] for score in data["types"]] == ["CREDIT_CARD", "NRP"]
    assert data["total"]["support"] == 2


def test_what_to_look_for_is_an_option_here_too(rows: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", rows, "--json", "--exclude", "EMAIL_ADDRESS"]) == 0
    types = {score["entity_type"]: score for score in json.loads(capsys.readouterr().out)["types"]}
    assert types["EMAIL_ADDRESS"]["covered"] is False
    assert types["EMAIL_ADDRESS"]["leak"]["value"] == 1


@pytest.mark.parametrize(
    "line",
    [
        '{"text": "jane@example.com", "spans": [[0, 99, "EMAIL_ADDRESS"]]}',
        '{"text": "jane@example.com", "spans": [[0, 16, "jane@example.com"]]}',
        '{"text": "jane@example.com"',
        '{"jane@example.com": 1}',
    ],
)
def test_a_bad_row_is_named_by_its_line_and_nothing_else(
    line: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "rows.jsonl"
    path.write_text(json.dumps(ROWS[0]) + "\n\n" + line + "\n")
    assert main(["evaluate", str(path)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith(f"privkit: error: {path}, line 3")
    assert "jane@example.com" not in err


# Groups, types taken together, peers ------------------------------------------------------------------------

PLACES = [
    {
        "text": "Bonn, jane@example.com",
        "spans": [[0, 4, "LOCATION"], [6, 22, "EMAIL_ADDRESS"]],
        "origin": "de",
    },
    {"text": "1 Elm Street", "spans": [[0, 12, "ADDRESS"]], "origin": "us"},
]


class Peer:
    """Finds that every text is a place."""

    entities = frozenset({"LOCATION"})

    def __call__(self, text: str) -> list[Span]:
        return [Span(0, len(text), "LOCATION")]


@pytest.fixture
def places(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    def peer(name: str) -> Peer:
        assert name in ("spacy", "rampart")
        return Peer()

    monkeypatch.setattr("privkit.evaluate.peer", peer)
    path = tmp_path / "places.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in PLACES))
    return str(path)


def test_recall_by_a_key_of_the_rows(places: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", places, "--json", "--by", "origin", "--bootstrap", "0"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data == evaluate(read_rows(places), Shield().detect, by="origin", bootstrap=0).as_dict()
    assert [group["name"] for group in data["groups"]] == ["de", "us"]


def test_a_key_that_is_not_there_is_an_error(places: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", places, "--by", "country"]) == 2
    assert capsys.readouterr() == ("", "privkit: error: no row has the key 'country'\n")


def test_peers_are_measured_on_the_same_rows_with_places_taken_together(
    places: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", places, "--against", "Spacy,rampart", "--bootstrap", "7"]) == 0
    systems = {"privkit": Shield().detect, "spacy": Peer(), "rampart": Peer()}
    both = compare(read_rows(places), systems, together=[("ADDRESS", "LOCATION")], bootstrap=7)
    assert capsys.readouterr().out == both.table() + "\n"
    assert both.reports["spacy"].types[0].overlap.recall.value == 1.0


def test_which_types_are_taken_together_can_be_said(places: str, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["--together", "address,location", "--types", "ADDRESS,LOCATION,EMAIL_ADDRESS", "--json"]
    assert main(["evaluate", places, *arguments]) == 0
    types = json.loads(capsys.readouterr().out)["types"]
    assert [score["entity_type"] for score in types] == ["ADDRESS+LOCATION", "EMAIL_ADDRESS"]
    assert (
        main(["evaluate", places, "--against", "spacy", "--together", "LOCATION,EMAIL_ADDRESS", "--json"])
        == 0
    )
    data = json.loads(capsys.readouterr().out)
    assert list(data) == ["privkit", "spacy"]
    assert "LOCATION+EMAIL_ADDRESS" in [score["entity_type"] for score in data["spacy"]["types"]]


def test_a_type_that_only_a_peer_knows_can_be_looked_at(
    rows: str, places: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["evaluate", rows, "--types", "PRSON", "--against", "spacy"]) == 2
    assert "did you mean 'PERSON'" in capsys.readouterr().err
    assert main(["evaluate", rows, "--types", "LOCATION", "--against", "spacy", "--bootstrap", "0"]) == 0


def test_a_peer_nobody_knows_is_an_error(rows: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["evaluate", rows, "--against", "spacey"]) == 2
    assert "did you mean 'spacy'" in capsys.readouterr().err


def test_turns_are_read_together_but_not_by_peers(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "chat.jsonl"
    path.write_text(
        '{"text": "Your order number?", "spans": [], "chat": 1}\n'
        '{"text": "NP-884120", "spans": [[0, 9, "ORDER_NUMBER"]], "chat": 1}\n'
    )
    for options, leaked in ((["--within", "chat"], 0.0), ([], 1.0)):
        assert main(["evaluate", str(path), "--json", "--bootstrap", "0", *options]) == 0
        assert json.loads(capsys.readouterr().out)["total"]["leak"]["value"] == leaked
    assert main(["evaluate", str(path), "--within", "chat", "--against", "datafog"]) == 2
    assert "--within" in capsys.readouterr().err
