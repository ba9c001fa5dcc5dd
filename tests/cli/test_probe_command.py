"""``privkit probe``: a model behind a client of one's own, here the fake provider."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from privkit.cli import main
from privkit.testing import BREAKERS, MANGLERS, FakeProvider, Fault

CLIENT = """
import json, os, urllib.request

def ask(prompt):
    body = json.dumps({"messages": [{"role": "user", "content": prompt}]}).encode()
    url = os.environ["OPENAI_BASE_URL"] + "/chat/completions"
    with urllib.request.urlopen(urllib.request.Request(url, body), timeout=30) as done:
        return json.load(done)["choices"][0]["message"]["content"]

def fails(prompt):
    raise RuntimeError("key sk-12345 is wrong for " + prompt)

async def says_nothing(prompt):
    return None

number = 3
"""


@pytest.fixture
def provider(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeProvider]:
    (tmp_path / "own_client.py").write_text(CLIENT)
    (tmp_path / "broken_client.py").write_text("raise ValueError('sk-12345')")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(sys, "path", list(sys.path))
    with FakeProvider() as running:
        monkeypatch.setenv("OPENAI_BASE_URL", running.openai_url)
        yield running
    sys.modules.pop("own_client", None)


def test_a_model_that_keeps_tokens(provider: FakeProvider, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["probe", "own_client:ask"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0].split() == ["prompt", "tokens", "kept", "changed", "dropped", "invented"]
    assert lines[-1].split()[0] == "all"
    assert lines[-1].split()[3:] == ["0", "0", "0"]
    assert len(provider.requests) == len(lines) - 2
    assert "" not in sys.path[:1]


@pytest.mark.parametrize(
    ("mangle", "code", "name"),
    [
        (MANGLERS["lower case"], 0, "changed"),
        (MANGLERS["translated type"], 0, "changed"),
        (BREAKERS["dropped"], 1, "dropped"),
        (BREAKERS["another number"], 1, "invented"),
    ],
)
def test_a_model_that_mangles(
    provider: FakeProvider, capsys: pytest.CaptureFixture[str], mangle: object, code: int, name: str
) -> None:
    provider.settings(mangle=mangle)
    assert main(["probe", "own_client:ask", "--json", "--prompt", "repeat", "--prompt", "table"]) == code
    report = json.loads(capsys.readouterr().out)
    assert [row["name"] for row in report["prompts"]] == ["repeat", "table"]
    assert report["total"][name] >= report["total"]["tokens"] - report["total"]["kept"] > 0
    assert report["lossless"] is not bool(code)


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["own_client:fails"], "the function raised RuntimeError"),
        (["own_client:says_nothing"], "a bot returns a text"),
        (["own_client:aks"], "no function aks; did you mean 'ask'?"),
        (["own_client:number"], "no function number"),
        (["own_client"], "MODULE:FUNCTION"),
        (["no_such_client:ask"], "no_such_client cannot be imported: ModuleNotFoundError"),
        (["broken_client:ask"], "broken_client cannot be imported: ValueError"),
        (["own_client:ask", "--prompt", "tabel"], "did you mean 'table'?"),
        (["own_client:ask", "--repeat", "0"], "from 1 on"),
    ],
)
def test_what_cannot_be_asked_is_told_in_a_line(
    provider: FakeProvider, capsys: pytest.CaptureFixture[str], words: list[str], message: str
) -> None:
    assert main(["probe", *words]) == 2
    told = capsys.readouterr().err
    assert message in told
    assert "sk-12345" not in told


def test_a_provider_that_fails_is_told_by_its_kind(
    provider: FakeProvider, capsys: pytest.CaptureFixture[str]
) -> None:
    provider.script(Fault(429))
    assert main(["probe", "own_client:ask"]) == 2
    assert "the function raised HTTPError" in capsys.readouterr().err
