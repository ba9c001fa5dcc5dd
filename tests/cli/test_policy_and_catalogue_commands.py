"""``privkit policy`` and ``privkit catalogue``."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING

import pytest

from privkit import Policy, catalogue
from privkit.cli import main

if TYPE_CHECKING:
    from pathlib import Path


def test_the_schema_is_that_of_the_library(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["policy", "schema"]) == 0
    assert json.loads(capsys.readouterr().out) == Policy.json_schema()


@pytest.mark.parametrize(
    ("content", "code", "said"),
    [
        ('{"preset": "logs", "regions": ["US"]}', 0, "this policy can be used"),
        ('{"rules": {"LOYALTY_NUMBER": "mask"}}', 0, "note: the policy names 'LOYALTY_NUMBER'"),
        ('{"rules": {"EMIAL_ADDRESS": "mask"}}', 2, "did you mean 'EMAIL_ADDRESS'?"),
        ('{"rules": {"EMAIL_ADDRESS": "msk"}}', 2, "did you mean 'mask'?"),
        ('{"regions": ["USA"]}', 2, "did you mean 'US'?"),
        ('{"threshold": 2}', 2, "threshold"),
        ("{", 2, "is not JSON"),
        ("[]", 2, "must hold one JSON object"),
        ("\ufeff{}", 0, "this policy can be used"),
        ('{"preset": "pci", "preset": "logs"}', 2, "has the same key twice"),
        ('{"deny": {"jane@example.com": "PERSON", "jane@example.com": "URL"}}', 2, "has the same key twice"),
        ("[" * 100_000, 2, "is nested too deeply"),
    ],
)
def test_a_policy_file_is_checked(
    content: str, code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "policy.json"
    path.write_text(content, encoding="utf-8")
    assert main(["policy", "check", str(path)]) == code
    out, err = capsys.readouterr()
    assert "jane@" not in out + err
    assert said in out + err
    assert ("this policy can be used" in out) is (code == 0)


def test_the_catalogue_has_a_line_for_every_type(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue"]) == 0
    heads, *lines = capsys.readouterr().out.splitlines()
    assert heads.split() == ["TYPE", "REGION", "FOUND", "DESCRIPTION"]
    assert [line.split()[0] for line in lines] == [kind.entity_type for kind in catalogue()]
    assert all(line.endswith(kind.description) for line, kind in zip(lines, catalogue(), strict=True))


def test_the_catalogue_as_json_has_all_that_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["catalogue", "--json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert [{**kind._asdict(), "cues": list(kind.cues)} for kind in catalogue()] == rows


@pytest.mark.parametrize(
    ("options", "holds", "lacks"),
    [
        (["--preset", "pci"], {"CREDIT_CARD", "CVV"}, {"PERSON", "US_SSN"}),
        (["--regions", "US", "--exclude", "PERSON"], {"US_SSN"}, {"PERSON", "UK_NINO"}),
        (["-"], {"PERSON", "EMAIL_ADDRESS"}, {"CREDIT_CARD"}),
        (["-", "--preset", "logs"], {"EMAIL_ADDRESS"}, {"PERSON", "CREDIT_CARD"}),
    ],
)
def test_it_is_narrowed_to_what_a_policy_looks_for_or_a_text_holds(
    options: list[str],
    holds: set[str],
    lacks: set[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    given = io.TextIOWrapper(io.BytesIO(b"I am Jane Doe, jane@example.com"))
    monkeypatch.setattr("sys.stdin", given)
    assert main(["catalogue", *options]) == 0
    out = capsys.readouterr().out
    types = {line.split()[0] for line in out.splitlines()}
    assert holds <= types
    assert not lacks & types
    assert "jane@" not in out


def test_a_policy_file_narrows_it_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "policy.toml"
    path.write_text('entities = ["CVV"]')
    assert main(["catalogue", "--policy", str(path), "--json"]) == 0
    assert [row["entity_type"] for row in json.loads(capsys.readouterr().out)] == ["CVV"]
