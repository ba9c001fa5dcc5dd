"""``privkit explain``: why something was found, without showing it unless it is asked for."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from privkit.cli import main

MAIL, PHONE, CARD = "jane@example.com", "020 7946 0958", "4111 1111 1111 1111"


def explain(capsys: pytest.CaptureFixture[str], *words: str) -> Any:
    assert main(["explain", "--json", *words]) == 0
    return json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    ("text", "entity_type", "word", "gone"),
    [
        (f"please call me on {PHONE} today", "PHONE_NUMBER", "call", False),
        ("my password: hunter2xyz9", "SECRET", "password", True),
        (f"{CARD} is my credit card", "CREDIT_CARD", "credit card", False),
        (f"the parcel is for {MAIL}", "EMAIL_ADDRESS", None, False),
        (f"seen: {CARD}", "CREDIT_CARD", None, False),
    ],
)
def test_a_cue_is_told_where_it_makes_a_difference(
    text: str, entity_type: str, word: str | None, gone: bool, capsys: pytest.CaptureFixture[str]
) -> None:
    (found,) = explain(capsys, text)["findings"]
    assert found["entity_type"] == entity_type
    if word is None:
        assert found["cue"] is None
        return
    cue = found["cue"]
    assert cue["word"] == word
    assert text[cue["start"] : cue["end"]] == word
    assert cue["without"] < found["score"]
    assert (cue["without"] == 0) is gone


def test_detector_checksum_score_and_place_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    text = f"card {CARD}"
    (found,) = explain(capsys, text)["findings"]
    assert text[found["start"] : found["end"]] == CARD
    assert found["detector"]
    assert "Luhn" in found["checksum"]
    assert 0.5 < found["score"] <= 1


def test_what_lost_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    (found,) = explain(capsys, f"see https://example.com/u/{MAIL} please")["findings"]
    assert found["entity_type"] == "URL"
    assert ("EMAIL_ADDRESS", "overlap") in {(each["entity_type"], each["reason"]) for each in found["lost"]}


def test_what_is_not_sure_enough_is_passed_over_and_said(capsys: pytest.CaptureFixture[str]) -> None:
    told = explain(capsys, f"mail {MAIL}", "--threshold", "0.99")
    assert told["findings"] == []
    (passed,) = told["passed_over"]
    assert (passed["entity_type"], passed["reason"]) == ("EMAIL_ADDRESS", "below threshold")


SECRET_TEXT = f"Zebedee Quux says call {PHONE}, mail {MAIL}, password: hunter2xyz9 or card {CARD}"


@pytest.mark.parametrize("words", [[], ["--json"]])
def test_no_value_is_shown_unless_asked_for(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    values = (PHONE, MAIL, CARD, "hunter2xyz9", "Zebedee", "Quux")
    assert main(["explain", *words, SECRET_TEXT]) == 0
    told = "".join(capsys.readouterr())
    assert not [value for value in values if value in told]
    assert main(["explain", *words, "--show-values", SECRET_TEXT]) == 0
    told = "".join(capsys.readouterr())
    assert all(value in told for value in values[:4])


@pytest.mark.parametrize("words", [["--foo", MAIL], [MAIL, "--bar", MAIL], ["--json", "--" + MAIL]])
def test_words_that_are_no_options_are_not_repeated(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", *words]) == 2
    out, err = capsys.readouterr()
    assert MAIL not in out + err
    assert "put -- before a text" in err


def test_a_text_of_several_words_or_of_standard_input_is_one(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    separate = explain(capsys, "call", PHONE, "--regions", "UK")
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(f"\ufeffcall {PHONE}".encode())))
    assert explain(capsys, "-", "--regions", "UK") == separate
    assert separate["findings"]


def test_a_finding_deep_in_a_long_text_is_explained_by_what_is_near(
    capsys: pytest.CaptureFixture[str],
) -> None:
    text = "Nothing of note here. " * 300 + f"Please call {PHONE} today." + " And nothing more." * 300
    (found,) = explain(capsys, text, "--exclude", "PERSON,LOCATION,ADDRESS")["findings"]
    assert text[found["cue"]["start"] : found["cue"]["end"]] == "call"


@pytest.mark.parametrize(("words", "code"), [(["nothing here"], 0), ([], 2)])
def test_nothing_is_said_to_be_nothing(
    words: list[str], code: int, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", *words]) == code
    out, err = capsys.readouterr()
    assert ("nothing found" in out) is (code == 0)
    assert ("give a text" in err) is (code == 2)


def test_what_lost_and_what_was_passed_over_are_told_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", f"see https://example.com/u/{MAIL} please"]) == 0
    out = capsys.readouterr().out
    assert "lost:     EMAIL_ADDRESS at " in out
    assert ": overlap" in out
    assert main(["explain", f"mail {MAIL}", "--threshold", "0.99"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("passed over: EMAIL_ADDRESS at 5-21, score 0.95 (email): below threshold\n")
    assert MAIL not in out


def test_the_name_of_a_file_is_told_to_be_no_text_to_explain(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("jane.doe@example.com.txt").write_text(MAIL, encoding="utf-8")
    assert main(["explain", "jane.doe@example.com.txt"]) == 0
    assert "privkit explain - < FILE" in (err := capsys.readouterr().err)
    assert "jane" not in err
    for text in ("no such file", "x" * 5000, "a\0b", MAIL):
        assert main(["explain", text]) == 0
        assert not capsys.readouterr().err
