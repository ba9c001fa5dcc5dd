"""``privkit policy`` and ``privkit catalogue``."""

from __future__ import annotations

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
    ],
)
def test_a_policy_file_is_checked(
    content: str, code: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "policy.json"
    path.write_text(content)
    assert main(["policy", "check", str(path)]) == code
    out, err = capsys.readouterr()
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
