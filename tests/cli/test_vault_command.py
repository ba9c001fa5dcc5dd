"""``privkit vault``, ``privkit protect`` and ``privkit restore``."""

from __future__ import annotations

import io
import json
from pathlib import Path

import pytest

from privkit import Vault
from privkit.cli import main
from privkit.tokens import FORMS

URL = "sqlite:///pii.db"
TEXT = "I am Jane Doe, jane@example.com\n"


@pytest.fixture(autouse=True)
def in_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def said(capsys: pytest.CaptureFixture[str], *words: str, code: int = 0) -> str:
    assert main(words) == code
    told = capsys.readouterr()
    return told.out if code == 0 else told.out + told.err


def chat(name: str = "c42") -> tuple[str, ...]:
    return ("--vault", URL, "--conversation", name, "--tenant", "acme", "--subject", "s7")


def protected(capsys: pytest.CaptureFixture[str]) -> str:
    Path("chat.txt").write_text(TEXT)
    return said(capsys, "protect", "chat.txt", *chat())


def test_what_is_protected_is_restored(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    safe = protected(capsys)
    assert "Jane" not in safe
    assert "jane@" not in safe
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(safe.encode())))
    assert said(capsys, "restore", "-", *chat()) == TEXT
    Path("safe.txt").write_text(safe)
    assert said(capsys, "restore", "safe.txt", *chat("other")) == safe
    assert said(capsys, "restore", "safe.txt", "back.txt", *chat()) == ""
    assert Path("back.txt").read_text() == TEXT


@pytest.mark.parametrize(("name", "noted"), [("c42", False), ("other", True)])
def test_tokens_that_stay_are_told(capsys: pytest.CaptureFixture[str], name: str, noted: bool) -> None:
    Path("safe.txt").write_text(protected(capsys))
    said_of_it = "privkit: note: 2 that look like tokens stayed: of another conversation"
    assert main(("restore", "safe.txt", "back.txt", *chat(name))) == 0
    told = capsys.readouterr()
    assert (said_of_it in told.err) is noted
    assert noted or not told.err


def test_nothing_but_init_and_protect_makes_a_vault(capsys: pytest.CaptureFixture[str]) -> None:
    Path("safe.txt").write_text("x")
    for words in (
        ("restore", "safe.txt", *chat()),
        *(("vault", part, URL) for part in ("status", "verify", "purge", "roll", "rotate", "rotate-audit")),
        ("vault", "erase", URL, "--subject", "x", "--yes"),
        ("vault", "backup", URL, "b.db"),
    ):
        assert "no vault" in said(capsys, *words, code=2)
    assert [path.name for path in Path().iterdir()] == ["safe.txt"]
    said(capsys, "vault", "init", URL)
    assert "records: 0" in said(capsys, "vault", "status", URL)


def test_an_audit_that_was_changed_or_has_a_gap_is_a_problem_of_its_vault(
    capsys: pytest.CaptureFixture[str],
) -> None:
    protected(capsys)
    path, said_so = Path("pii.audit"), "2 records, 0 problems\n"
    assert said(capsys, "vault", "verify", URL) == said_so
    whole, state = path.read_bytes(), Path("pii.audit.state").read_bytes()
    path.write_bytes(whole.replace(b'"tokenize"', b'"reencode"'))
    told = said(capsys, "vault", "verify", URL, code=1)
    assert "audit: line" in told
    assert "2 records, 0 problems" not in told
    path.write_bytes(whole)
    Path("pii.audit.state").write_bytes(state)
    vault = Vault.open(URL)
    assert vault.audit is not None
    for _ in range(3):
        vault.put([("PERSON", "Jane Doe")], subject="s8")
    vault.audit._files.close()  # cut off before anything was waited for
    vault.close()
    path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:-2]))
    assert "2 entries are gone" in said(capsys, "vault", "verify", URL, code=1)
    assert "5 records, 0 problems" in said(capsys, "vault", "verify", URL, "--lost", "2")


def test_a_vault_is_looked_after(capsys: pytest.CaptureFixture[str]) -> None:
    safe = protected(capsys)
    Path("safe.txt").write_text(safe)
    assert said(capsys, "vault", "verify", URL) == "2 records, 0 problems\n"
    assert json.loads(said(capsys, "vault", "status", URL, "--json"))["subjects"] == 1
    assert said(capsys, "vault", "rotate", URL) == "2 records sealed with new keys\n"
    assert said(capsys, "vault", "rotate", URL, "--subject", "s7", "--tenant", "acme").startswith("2 records")
    assert said(capsys, "vault", "roll", URL).startswith("epoch 2, ")
    assert said(capsys, "vault", "purge", URL) == "0 records deleted\n"
    assert said(capsys, "vault", "rotate-audit", URL).startswith("pii.audit.0001: put aside")
    assert said(capsys, "vault", "verify", URL) == "2 records, 0 problems\n"
    assert said(capsys, "restore", "safe.txt", *chat()) == TEXT


def test_a_backup_is_brought_back_without_who_was_erased(capsys: pytest.CaptureFixture[str]) -> None:
    safe = protected(capsys)
    Path("safe.txt").write_text(safe)
    said(capsys, "vault", "backup", URL, "b.db", "--keys-to", "b.keys.db")
    assert "name another" in said(capsys, "vault", "backup", URL, "b.db", code=2)
    told = said(capsys, "vault", "erase", URL, "--subject", "s7", "--tenant", "acme", "--yes")
    assert told.startswith("erased: 2 records, 1 keys; entry 1 of the ledger\npending: ")
    assert "already" in said(capsys, "vault", "restore", URL, "b.db", code=2)
    assert (
        said(capsys, "vault", "restore", URL, "b.db", "--replace")
        == "0 records; 1 erasures of the ledger hold\n"
    )
    assert "erased" in said(capsys, "restore", "safe.txt", *chat(), code=2)


def test_erasing_asks_first(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    protected(capsys)
    words = ("vault", "erase", URL, "--subject", "s7", "--tenant", "acme")
    for answer in ("no\n", ""):
        monkeypatch.setattr("sys.stdin", io.StringIO(answer))
        assert "nothing was erased" in said(capsys, *words, code=2)
    monkeypatch.setattr("sys.stdin", io.StringIO("yes\n"))
    assert "erased: 2 records" in said(capsys, *words)


def test_what_is_wrong_is_told_and_is_exit_code_one(capsys: pytest.CaptureFixture[str]) -> None:
    protected(capsys)
    with Vault.open(URL) as vault:
        row = vault._store.page(b"", 1)[0]
        vault._store.replace([(row, row._replace(body=row.body[:-1] + bytes([row.body[-1] ^ 1])))])
    assert "2 records, 1 problems" in said(capsys, "vault", "verify", URL, code=1)


@pytest.mark.parametrize("content", [b"", b"no database at all, just words", None])
def test_what_is_no_backup_is_refused_and_the_database_stays(
    capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    safe = protected(capsys)
    Path("safe.txt").write_text(safe)
    if content is not None:
        Path("b.db").write_bytes(content)
    assert "privkit: error" in said(capsys, "vault", "restore", URL, "b.db", "--replace", code=2)
    assert said(capsys, "restore", "safe.txt", *chat()) == TEXT
    assert not [path for path in Path().iterdir() if "restoring" in path.name]


@pytest.mark.parametrize("form", FORMS)
def test_every_form_can_be_restored_into(capsys: pytest.CaptureFixture[str], form: str) -> None:
    Path("safe.txt").write_text(protected(capsys))
    assert "Jane" in said(capsys, "restore", "safe.txt", "--into", form, *chat())


def test_a_backup_of_another_vault_is_refused_and_the_database_stays(
    capsys: pytest.CaptureFixture[str],
) -> None:
    safe = protected(capsys)
    Path("safe.txt").write_text(safe)
    said(capsys, "vault", "init", "sqlite:///other.db")
    said(capsys, "vault", "backup", "sqlite:///other.db", "b.db")
    assert "another vault" in said(capsys, "vault", "restore", URL, "b.db", "--replace", code=2)
    assert said(capsys, "restore", "safe.txt", *chat()) == TEXT


def test_a_conversation_without_a_subject_can_be_erased(capsys: pytest.CaptureFixture[str]) -> None:
    Path("chat.txt").write_text(TEXT)
    where = ("--vault", URL, "--conversation", "c42")
    safe = said(capsys, "protect", "chat.txt", *where)
    Path("safe.txt").write_text(safe)
    assert "2 records" in said(capsys, "vault", "erase", URL, "--conversation", "c42", "--yes")
    assert "erased" in said(capsys, "restore", "safe.txt", *where, code=2)
    assert "whose data" in said(capsys, "vault", "erase", URL, "--yes", code=2)


def test_what_cannot_be_erased_is_refused_before_it_is_asked(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def asked(_: str) -> str:
        raise AssertionError("asked")

    monkeypatch.setattr("builtins.input", asked)
    for words, told in (((), "--subject ID"), (("--subject", "s7"), "no vault at this url")):
        assert told in said(capsys, "vault", "erase", URL, *words, code=2)


@pytest.mark.parametrize("url", ["memory://", "sqlite://", "sqlite:///:memory:"])
def test_a_vault_that_would_keep_nothing_is_refused(capsys: pytest.CaptureFixture[str], url: str) -> None:
    Path("chat.txt").write_text(TEXT)
    for words in (
        ("vault", "init", url),
        ("vault", "status", url),
        ("protect", "chat.txt", "--vault", url, "--conversation", "c42"),
        ("restore", "chat.txt", "--vault", url, "--conversation", "c42"),
    ):
        assert "in memory" in said(capsys, *words, code=2)
