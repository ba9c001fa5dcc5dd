"""``privkit grant`` and ``privkit contain``."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from privkit.cli import main
from privkit.errors import AccessDeniedError
from privkit.vault.access import Access
from privkit.vault.audit import Audit, entries

KEY = bytes(range(32))
ADD = "grant add --access access.db --actor ann --role support --type PERSON --purpose refund --action reveal --by lead"


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def allowed(actor: str = "ann") -> bool:
    try:
        Access("access.db").check(actor, "reveal", role="support", purpose="refund", types={"PERSON": 1})
    except AccessDeniedError:
        return False
    return True


def test_a_grant_is_added_listed_and_revoked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*ADD.split(), "--minutes", "30", "--level", "plain"]) == 0
    out, err = capsys.readouterr()
    name = out.split()[0]
    assert "access.db is new" in err
    assert allowed()
    assert main(["grant", "list", "--access", "access.db"]) == 0
    heads, row = capsys.readouterr().out.splitlines()
    assert heads.split()[:4] == ["ID", "ACTOR", "ROLE", "ENTITY_TYPE"]
    assert row.split()[:8] == [name, "ann", "support", "PERSON", "refund", "reveal", "plain", "-"]
    assert main(f"grant revoke {name} --access access.db --by lead".split()) == 0
    assert capsys.readouterr().out == f"{name} is revoked\n"
    assert not allowed()
    assert main(["grant", "list", "--access", "access.db", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == {"grants": [], "frozen": []}


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [("reveal", "reveel", "'reveal'"), ("PERSON", "PERSN", "'PERSON'"), ("refund --", "r@f --", "purpose")],
)
def test_what_is_no_grant_makes_no_file(
    old: str, new: str, told: str, here: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(ADD.replace(old, new).split()) == 2
    err = capsys.readouterr().err
    assert told in err
    assert "is new" not in err
    assert not any(here.iterdir())


def test_the_list_can_be_of_one_actor(capsys: pytest.CaptureFixture[str]) -> None:
    main(ADD.split())
    main(ADD.replace("--actor ann", "--actor bob").split())
    capsys.readouterr()
    main(["grant", "list", "--access", "access.db", "--actor", "bob", "--json"])
    assert [each["actor"] for each in json.loads(capsys.readouterr().out)["grants"]] == ["bob"]


def test_an_actor_or_a_tenant_is_contained(capsys: pytest.CaptureFixture[str]) -> None:
    main(ADD.split())
    capsys.readouterr()
    assert (
        main(["contain", "--access", "access.db", "--actor", "ann", "--by", "lead", "--reason", "scrape"])
        == 0
    )
    assert main(["contain", "--access", "access.db", "--tenant", "acme", "--by", "lead"]) == 0
    assert capsys.readouterr().out == "actor ann is frozen\ntenant acme is frozen\n"
    assert not allowed()
    main(["grant", "list", "--access", "access.db"])
    assert "frozen: actor ann, scrape, by lead at " in capsys.readouterr().out


def test_all_of_it_is_recorded_or_not_done(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*ADD.split(), "--audit", "log"]) == 2
    assert not Path("log").exists()
    Audit.open("log", key=KEY).close()
    main([*ADD.split(), "--audit", "log"])
    name = capsys.readouterr().out.split()[0]
    main(f"grant revoke {name} --access access.db --by lead --audit log".split())
    main(["contain", "--access", "access.db", "--actor", "ann", "--by", "lead", "--audit", "log"])
    told = [entry.event.action for entry in entries("log") if not entry.event.action.startswith("audit.")]
    assert told == ["grant", "revoke", "contain"]


def test_who_is_contained_is_frozen_even_if_the_audit_cannot_be_written(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(ADD.split())
    assert (
        main(["contain", "--access", "access.db", "--actor", "ann", "--by", "lead", "--audit", "none/log"])
        == 2
    )
    assert not allowed()
    assert "actor ann is frozen" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (ADD.replace("PERSON", "PERSN"), "did you mean 'PERSON'"),
        (ADD.replace("reveal", "revel"), "did you mean 'reveal'"),
        (ADD + " --level mask", "did you mean 'masked'"),
        (ADD + " --minutes 2000", "up to 1440"),
        (ADD.replace("--by lead", "--by ann"), "themselves"),
        (ADD.replace("--actor ann", "--actor jane@example.com"), "actor: give an identifier"),
        (ADD.replace("--by lead", ""), "--by"),
        ("grant revoke 00c0ffee00c0ffee --access none.db --by lead", "no access file none.db"),
        ("grant list --access none.db", "no access file none.db"),
        ("contain --access none.db --actor ann --by lead", "no access file none.db"),
        ("contain --access none.db --by lead", "required"),
        ("contain --access none.db --actor ann --tenant acme --by lead", "not allowed with"),
        ("grant", "required"),
    ],
)
def test_what_cannot_be_done_is_one_line_and_exit_code_2(
    words: str, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(words.split()) == 2
    err = capsys.readouterr().err
    assert said in err
    assert "jane" not in err
    assert not Path("none.db").exists()


def test_a_grant_that_is_not_there_cannot_be_revoked(capsys: pytest.CaptureFixture[str]) -> None:
    main(ADD.split())
    assert main(["grant", "revoke", "00c0ffee00c0ffee", "--access", "access.db", "--by", "lead"]) == 2
    assert "no such grant" in capsys.readouterr().err
