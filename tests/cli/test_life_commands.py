"""The commands of the life of the data: each calls the library, and none shows who it is about."""

from __future__ import annotations

import io
import json
import sqlite3
import sys
from datetime import datetime, timedelta, timezone
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

from privkit.cli import main
from privkit.lifecycle.places import received
from privkit.lifecycle.rights import Signer, open_archive

MAP = """
[controller]
name = "Acme Ltd"
contact = "Main Street"

[[purposes]]
name = "newsletter"

[[retention]]
data_type = "chat"
purpose = "newsletter"
keep = "180d"

[settings]
consent = "sqlite:///consent.db"
requests = "sqlite:///requests.db"
retention = "sqlite:///retention.db"
tasks = "sqlite:///tasks.db"
signer = "sign.pem"
zone = "Europe/Berlin"

[[places]]
kind = "files"
root = "logs"
pattern = "*.jsonl"
match = { user = "id", mail = "email" }

[[places]]
kind = "database"
url = "sqlite:///shop.db"
[[places.tables]]
name = "chats"
match = { who = "id" }

[[sweeps]]
url = "sqlite:///shop.db"
table = "chats"
data_type = "chat"
purpose = "newsletter"
subject = "who"
"""
NOW = datetime.now(timezone.utc)


@pytest.fixture
def life(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("PRIVKIT_KEY", "a key of the tests, 32 bytes long")
    (tmp_path / "life.toml").write_text(MAP, encoding="utf-8")
    (tmp_path / "notice.txt").write_text("We write to you.", encoding="utf-8")
    (tmp_path / "logs").mkdir()
    (tmp_path / "logs" / "a.jsonl").write_text('{"user": "cust-7"}\n{"user": "cust-8"}\n', encoding="utf-8")
    Signer.create(tmp_path / "sign.pem")
    connection = sqlite3.connect(tmp_path / "shop.db")
    connection.execute("CREATE TABLE chats (id INTEGER PRIMARY KEY, created TEXT, who TEXT)")
    for number, (days, who) in enumerate([(0, "cust-8"), (190, "cust-8"), (300, "cust-8"), (1, "cust-7")]):
        row = (number, (NOW - timedelta(days=days)).isoformat(), who)
        connection.execute("INSERT INTO chats VALUES (?, ?, ?)", row)
    connection.commit()
    connection.close()
    return str(tmp_path / "life.toml")


def run(capsys: pytest.CaptureFixture[str], *words: str) -> tuple[int, str, str]:
    code = main(list(words))
    out, err = capsys.readouterr()
    return code, out, err


def typed(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(text))


def test_consent(life: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = ["--notice", str(tmp_path / "notice.txt"), "--notice-version", "3", "--proof", "form-17"]
    assert run(capsys, "consent", "check", life, "cust-7", "newsletter")[0] == 1
    code, out, _ = run(capsys, "consent", "give", life, "cust-7", "newsletter", *options)
    assert (code, out[:21]) == (0, "1: given newsletter a")
    assert run(capsys, "consent", "check", life, "cust-7", "newsletter")[:2] == (
        0,
        "'newsletter' is allowed\n",
    )
    assert run(capsys, "consent", "withdraw", life, "cust-7", "newsletter")[0] == 0
    code, out, _ = run(capsys, "consent", "check", life, "cust-7", "newsletter")
    assert (code, out) == (1, "'newsletter' is refused: the person withdrew it\n")
    assert len(run(capsys, "consent", "history", life, "cust-7")[1].splitlines()) == 2
    assert json.loads(run(capsys, "consent", "verify", life)[1])["receipts"] == 2
    code, _, err = run(capsys, "consent", "check", life, "cust-7", "newsleter")
    assert (code, "did you mean 'newsletter'" in err) == (2, True)


def test_erasure_from_request_to_certificate(
    life: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed(monkeypatch, '{"id": "cust-7", "also": {"email": ["jane@example.com"]}}')
    code, out, _ = run(capsys, "erase", "request", life, "-", "--identity-checked")
    shown = json.loads(out)
    assert (code, shown["places"]) == (0, {"files": {"a.jsonl": 1}, "database": {"chats": 1}})
    assert "cust-7" not in out
    assert run(capsys, "erase", "approve", life, shown["id"], "wrong", "--by", "team")[0] == 2
    assert run(capsys, "erase", "approve", life, shown["id"], shown["token"], "--by", "team")[0] == 0
    assert json.loads(run(capsys, "erase", "status", life)[1])["state"] == "approved"
    file = str(tmp_path / "certificate.json")
    assert run(capsys, "erase", "run", life, shown["id"], "--certificate", file)[0] == 0
    assert (tmp_path / "logs" / "a.jsonl").read_text(encoding="utf-8") == '{"user": "cust-8"}\n'
    key = Signer.load(tmp_path / "sign.pem").public_key
    assert run(capsys, "erase", "verify", file, key)[1].startswith(
        f"genuine: request {shown['id']}, 2 places"
    )
    assert run(capsys, "erase", "verify", file, "A" * 43 + "=")[0] == 2
    assert run(capsys, "erase", "status", life)[1] == ""


def test_without_a_check_of_the_identity_the_person_is_to_be_asked(
    life: str, capsys: pytest.CaptureFixture[str]
) -> None:
    shown = json.loads(run(capsys, "erase", "request", life, "cust-7", "--received", "2026-03-02T09:00")[1])
    assert shown["state"] == "asked"
    assert "token" not in shown
    assert run(capsys, "erase", "run", life, shown["id"])[0] == 2
    assert run(capsys, "export", life, "cust-7", "x.json", "--by", "team")[0] == 2


def test_a_task_by_hand_is_pending(life: str, capsys: pytest.CaptureFixture[str]) -> None:
    path = Path(life)
    task = '[[places]]\nkind = "manual"\nname = "paper"\nwhat = "shred the file"\n\n[[sweeps]]'
    path.write_text(MAP.replace("[[sweeps]]", task), encoding="utf-8")
    shown = json.loads(run(capsys, "erase", "request", life, "cust-7", "--identity-checked")[1])
    run(capsys, "erase", "approve", life, shown["id"], shown["token"], "--by", "team")
    code, out, _ = run(capsys, "erase", "run", life, shown["id"])
    assert (code, json.loads(out)["waiting"]["erase paper"]) == (1, ["by hand: shred the file"])


@pytest.mark.parametrize("form", ["json", "csv", "html", "archive"])
def test_export(
    life: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setenv("PASSPHRASE", "a long passphrase")
    out = tmp_path / "data"
    out.write_text("there before")
    out.chmod(0o644)
    words = ["export", life, "cust-7", str(out), "--form", form, "--by", "team", "--identity-checked"]
    assert run(capsys, *words, "--passphrase-env", "PASSPHRASE") == (0, "", "2 records\n")
    content = out.read_bytes()
    if form == "archive":
        content = open_archive(content, "a long passphrase")["data.json"]
        assert run(capsys, *words)[0] == 2
        words[3] = "-"
        assert run(capsys, *words, "--passphrase-env", "PASSPHRASE")[0] == 2
    assert b"cust-7" in content
    assert b"cust-8" not in content
    assert out.stat().st_mode & 0o077 == 0


def test_retention(life: str, capsys: pytest.CaptureFixture[str]) -> None:
    sweep = ["retention", "sweep", life]
    assert run(capsys, *sweep, "--dry-run")[1] == (
        "chats: 4 looked at, 2 hidden, 1 would be deleted, 0 held, 1 waiting\n"
    )
    assert (
        run(capsys, "retention", "hold", life, "--why", "m", "--by", "l", "--type", "chat")[1] == "hold 1\n"
    )
    assert json.loads(run(capsys, "retention", "holds", life)[1])["type"] == "chat"
    assert "0 deleted, 1 held" in run(capsys, *sweep)[1]
    assert run(capsys, "retention", "release", life, "1", "--by", "l")[0] == 0
    assert run(capsys, "retention", "release", life, "1", "--by", "l")[0] == 2
    assert "0 deleted" in run(capsys, *sweep, "--most", "0")[1]
    assert "1 deleted" in run(capsys, *sweep, "--confirm-clock", datetime.now(timezone.utc).isoformat())[1]
    assert run(capsys, "retention", "hold", life, "--why", "m", "--by", "l")[0] == 2


def test_incident(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, audit = str(tmp_path / "i.json"), tmp_path / "audit.jsonl"
    begin = [
        "incident",
        "begin",
        file,
        "taken over",
        "--detected",
        "2026-03-02T09:00Z",
        "--regulation",
        "gdpr",
    ]
    assert run(capsys, *begin)[1].startswith("breach_authority, by 2026-03-05T09:00:00+00:00")
    audit.write_text(
        '{"at": "2026-03-02T08:00Z", "actor": "a", "action": "reveal", "subjects": ["r1"], "tokens": ["t"]}\n\n',
        encoding="utf-8",
    )
    span = ["--since", "2026-03-01", "--until", "2026-03-03T00:00+01:00"]
    update = ["incident", "update", file, "nature=an account was used"]
    assert run(capsys, *update, "--audit", str(audit), *span)[1] == "update 1, 1 people exposed\n"
    assert (
        run(capsys, *update, "--audit", str(audit), *span, "--actor", "b")[1]
        == "update 2, 0 people exposed\n"
    )
    assert run(capsys, "incident", "notified", file, "authority", "--at", "2026-03-02T10:00Z")[0] == 0
    assert "told 2026-03-02 10:00 UTC" in run(capsys, "incident", "sheet", file)[1]
    assert run(capsys, *update, "--audit", str(audit))[0] == 2
    assert run(capsys, "incident", "update", file, "nature")[0] == 2
    assert run(capsys, *begin)[0] == 2
    audit.write_text("[]\n", encoding="utf-8")
    code, _, err = run(capsys, *update, "--audit", str(audit), *span)
    assert (code, "line 1 is no entry of an audit" in err) == (2, True)


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("transparency", "# How Acme Ltd uses"),
        ("records", "# Records of processing"),
        ("dpia", "# Facts for an"),
    ],
)
def test_notice(life: str, capsys: pytest.CaptureFixture[str], kind: str, told: str) -> None:
    code, out, _ = run(capsys, "notice", life, "--kind", kind, "--date", "2026-03-02")
    assert code == 0
    assert out.startswith(told)
    assert "2026-03-02" in out


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("zone =", "zones =", "did you mean 'zone'"),
        ("Europe/Berlin", "Europe/Berln", "no time zone"),
        ('kind = "files"', 'kind = "file"', "did you mean 'files'"),
        ('match = { who = "id" }', 'matches = { who = "id" }', "did you mean 'match'"),
        ('url = "sqlite:///shop.db"\n[[', "[[", "give url, or url_env"),
        ('name = "chats"', 'nam = "chats"', "name is missing"),
        ('requests = "sqlite:///requests.db"', "", 'requests = "sqlite:///requests.db"'),
        ('kind = "files"', 'kind = "redis"\nurl = "redis://db.example.com"', "wants rediss"),
    ],
)
def test_settings_that_cannot_be_used_are_told(
    life: str, capsys: pytest.CaptureFixture[str], old: str, new: str, told: str
) -> None:
    Path(life).write_text(MAP.replace(old, new), encoding="utf-8")
    code, _, err = run(capsys, "erase", "status", life)
    assert (code, told in err) == (2, True), err


def test_a_missing_key_and_a_person_that_cannot_be_read_are_told(
    life: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for given in ("", "{", "{}", '{"id": 7}', '{"id": "a", "also": 3}'):
        typed(monkeypatch, given)
        code, _, err = run(capsys, "consent", "history", life, "-")
        assert (code, err.startswith("privkit: error: ")) == (2, True), given
    monkeypatch.delenv("PRIVKIT_KEY")
    assert "PRIVKIT_KEY" in run(capsys, "consent", "history", life, "cust-7")[2]


def test_other_places_are_built_from_settings(life: str, tmp_path: Path, redis_address: str) -> None:
    from privkit.lifecycle.settings import Life

    more = (
        f'[[places]]\nkind = "redis"\nurl = "unix://{redis_address}"\nkeys = ["s:{{id}}"]\n\n'
        '[[places]]\nkind = "qdrant"\npath = "vectors"\ncollection = "c"\nmatch = { who = "id" }\n\n[[sweeps]]'
    )
    Path(life).write_text(MAP.replace("[[sweeps]]", more), encoding="utf-8")
    with Life.from_file(life).requests(identity=lambda *_: True) as requests:
        assert [place.name for place in requests.places] == ["files", "database", "redis", "vectors"]


@pytest.fixture
def redis_address(tmp_path: Path) -> str:
    return str(tmp_path / "redis.socket")


VAULT = """
[[places]]
kind = "vault"
url = "sqlite:///pii.db"
unrestricted = true
roll = true

[[sweeps]]
kind = "vault"
url = "sqlite:///pii.db"
purpose = "newsletter"

[[retention]]
data_type = "EMAIL_ADDRESS"
purpose = "newsletter"
keep = "90d"
"""


def test_the_vault_among_the_places(
    life: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    from privkit import Vault

    with (tmp_path / "life.toml").open("a", encoding="utf-8") as file:
        file.write(VAULT)
    with Vault.open(f"sqlite:///{tmp_path}/pii.db") as vault:
        vault.put([("EMAIL_ADDRESS", "jane@example.com")], subject="cust-7", purpose="newsletter")
    _, out, _ = run(capsys, "retention", "sweep", life)
    assert "vault: 1 looked at, 0 hidden" in out
    _, out, _ = run(capsys, "erase", "request", life, "cust-7", "--identity-checked")
    asked = json.loads(out)
    assert asked["places"]["vault"] == {"EMAIL_ADDRESS": 1}
    run(capsys, "erase", "approve", life, asked["id"], asked["token"], "--by", "team")
    assert run(capsys, "erase", "run", life, asked["id"])[0] == 0
    with Vault.open(f"sqlite:///{tmp_path}/pii.db") as vault:
        assert vault.describe("cust-7").erased
        assert vault.status().roll_due is False


GUARDED = """
[[places]]
kind = "vault"
url = "sqlite:///pii.db"
access = { store = "access.db", actor = "officer-1", role = "privacy", purpose = "rights", totp_env = "OFFICER_TOTP" }
"""


def test_an_export_from_a_vault_wants_two_people_and_a_code(
    life: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    import pyotp

    from privkit import Vault

    with (tmp_path / "life.toml").open("a", encoding="utf-8") as file:
        file.write(GUARDED)
    with Vault.open(f"sqlite:///{tmp_path}/pii.db") as vault:
        vault.put([("EMAIL_ADDRESS", "jane@example.com")], subject="cust-7")
    secret = pyotp.random_base32()
    monkeypatch.setenv("OFFICER_TOTP", secret)
    monkeypatch.setenv("CODE", pyotp.TOTP(secret).now())
    store = ["--access", str(tmp_path / "access.db")]
    for actor, role, action in (
        ("officer-1", "privacy", "export"), ("officer-1", "privacy", "search"), ("lead-2", "lead", "approve"),
    ):  # fmt: skip
        who = ["--actor", actor, "--role", role, "--purpose", "rights", "--type", "*", "--level", "plain"]
        assert run(capsys, "grant", "add", *store, *who, "--action", action, "--by", "admin-1")[0] == 0
    who = ["--actor", "officer-1", "--role", "privacy", "--purpose", "rights", "--action", "export"]
    _, approval, _ = run(capsys, "grant", "ask", *store, *who, "--values", "5")
    approval = approval.strip()
    out = tmp_path / "data.json"
    words = ["export", life, "cust-7", str(out), "--by", "officer-1", "--identity-checked"]
    code = ["--code-env", "CODE"]
    tried = [
        [],
        code,
        ["--approval", approval],
        [*code, "--approval", approval],
    ]  # asked for and not approved yet
    for options in tried:
        monkeypatch.setenv("CODE", "000000" if options == code else pyotp.TOTP(secret).at(0))
        result, shown, told = run(capsys, *words, *options)
        assert (result, shown) == (2, "")
        assert "jane" not in told
        assert not out.exists()
    monkeypatch.setenv("CODE", pyotp.TOTP(secret).now())
    by = ["--role", "lead", "--by"]
    assert (
        run(capsys, "grant", "approve", approval, *store, *by, "officer-1")[0] == 2
    )  # nobody approves their own
    assert run(capsys, "grant", "approve", approval, *store, *by, "lead-2")[1] == f"{approval} is approved\n"
    assert run(capsys, *words, "--approval", approval)[0] == 2  # no code
    result, shown, told = run(capsys, *words, "--approval", f"vaults={approval}", *code)
    assert result == 2
    assert "did you mean 'vault'" in told
    assert run(capsys, *words, "--approval", approval, *code) == (0, "", "3 records\n")
    assert "jane@example.com" in out.read_text(encoding="utf-8")
    out.unlink()
    assert (
        run(capsys, *words, "--approval", approval, *code)[0] == 2
    )  # an approval is good once, and so is a code
    assert not out.exists()


def test_a_code_or_a_secret_that_is_not_set_is_told(
    life: str, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    words = ["export", life, "cust-7", str(tmp_path / "data"), "--by", "team", "--identity-checked"]
    assert "CODE is not set" in run(capsys, *words, "--code-env", "CODE")[2]
    with (tmp_path / "life.toml").open("a", encoding="utf-8") as file:
        file.write(GUARDED)
    assert "OFFICER_TOTP is not set" in run(capsys, *words)[2]


def test_a_person_who_was_asked_can_be_identified_and_a_request_extended_or_refused(
    life: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    asked = [json.loads(run(capsys, "erase", "request", life, who)[1])["id"] for who in ("cust-7", "cust-8")]
    code, out, _ = run(capsys, "erase", "identified", life, asked[0])
    shown = json.loads(out)
    assert (code, shown["state"], shown["places"]["database"]) == (0, "verified", {"chats": 1})
    before = shown["due"]
    assert run(capsys, "erase", "extend", life, asked[0], "--by", "team")[0] == 0
    assert run(capsys, "erase", "extend", life, asked[0], "--by", "team")[0] == 2
    assert json.loads(run(capsys, "erase", "status", life)[1].split("\n}\n")[0] + "}")["due"] > before
    words = ["erase", "approve", life, asked[0], shown["token"], "--by", "team", "--keep"]
    for wrong in ("database", "databas=legal_claims", "database=legal_claim"):
        assert run(capsys, *words, wrong)[0] == 2, wrong
    assert run(capsys, *words, "database=legal_claims")[0] == 0
    file = tmp_path / "certificate.json"
    assert run(capsys, "erase", "run", life, asked[0], "--certificate", str(file))[0] == 0
    states = {row["name"]: row["state"] for row in json.loads(file.read_text())["certificate"]["places"]}
    assert states == {"files": "erased", "database": "kept"}
    refuse = ["erase", "refuse", life, asked[1], "--by", "team", "--why"]
    assert run(capsys, *refuse, "no reason")[0] == 2
    assert run(capsys, *refuse, "not identified")[0] == 0
    assert run(capsys, "erase", "status", life)[1] == ""


class Receiver(BaseHTTPRequestHandler):
    """Answers 500 at first, then takes what comes."""

    seen: ClassVar[list[tuple[dict[str, str], bytes]]] = []

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.seen.append((dict(self.headers), body))
        self.send_response(500 if len(self.seen) == 1 else 204)
        self.end_headers()

    def log_message(self, *arguments: object) -> None:
        pass


def test_recipients_in_the_settings_are_told_and_waited_for(
    life: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    server = HTTPServer(("127.0.0.1", 0), Receiver)
    Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/erase"
    recipients = (
        f'[[recipients]]\nkind = "webhook"\nname = "crm"\nurl = "{url}"\n\n'
        '[[recipients]]\nkind = "manual"\nname = "printer"\nwhat = "write to the printer"\n'
    )
    told = MAP.replace("zone =", 'outbox = "sqlite:///outbox.db"\nzone =') + recipients
    Path(life).write_text(told, encoding="utf-8")
    shown = json.loads(run(capsys, "erase", "request", life, "cust-7", "--identity-checked")[1])
    run(capsys, "erase", "approve", life, shown["id"], shown["token"], "--by", "team")
    code, out, _ = run(capsys, "erase", "run", life, shown["id"])
    waiting = json.loads(out)["waiting"]
    assert (code, waiting["told crm"]) == (1, ["the message has not arrived yet"])
    assert waiting["told printer"] == ["by hand: write to the printer"]
    deliver = ["erase", "deliver", life, "--secret-env", "CRM_SECRET"]
    assert run(capsys, *deliver)[0] == 2  # not set
    monkeypatch.setenv("CRM_SECRET", "agreed with the receiver")
    assert run(capsys, *deliver, "--to", "https://elsewhere.example/")[1] == "0 arrived\n"
    assert [run(capsys, *deliver)[1] for _ in range(3)] == ["0 arrived\n", "1 arrived\n", "0 arrived\n"]
    headers, body = Receiver.seen[-1]
    assert received(headers, body, secret="agreed with the receiver")
    assert json.loads(body)["values"] == ["cust-7"]
    code, out, _ = run(capsys, "erase", "run", life, shown["id"])
    assert (code, list(json.loads(out)["waiting"])) == (1, ["tell printer", "told printer"])
    server.shutdown()
    server.server_close()


@pytest.mark.parametrize(
    ("row", "told"),
    [
        ('kind = "webhok"', "did you mean 'webhook'"),
        ('kind = "webhook"\nname = "crm"\nurl = "http://crm.example.com/"', "https address"),
        ('kind = "webhook"\nname = "crm"', "give url"),
        (
            'kind = "webhook"\nname = "crm"\nurl = "https://crm.example.com/"\nidentifer = "id"',
            "did you mean",
        ),
    ],
)
def test_recipients_that_cannot_be_used_are_told(
    life: str, capsys: pytest.CaptureFixture[str], row: str, told: str
) -> None:
    text = MAP.replace("zone =", 'outbox = "sqlite:///outbox.db"\nzone =') + f"[[recipients]]\n{row}\n"
    Path(life).write_text(text, encoding="utf-8")
    code, _, err = run(capsys, "erase", "status", life)
    assert (code, told in err) == (2, True), err


@pytest.mark.parametrize(
    "place",
    [
        'kind = "redis"\nurl = "redis://localhost.example.com"\nkeys = ["s:{id}"]',
        'kind = "redis"\nurl = "redis://127.0.0.1.example.com"\nkeys = ["s:{id}"]',
        'kind = "qdrant"\nurl = "http://vectors.example.com:6333"\ncollection = "c"\nmatch = { who = "id" }',
        'kind = "database"\nname = "other"\nurl = "postgresql+psycopg://db.example.com/shop"',
        'kind = "database"\nname = "other"\nurl = "postgresql+psycopg://localhost/shop?host=db.example.com"',
    ],
)
def test_a_server_elsewhere_wants_tls(life: str, capsys: pytest.CaptureFixture[str], place: str) -> None:
    Path(life).write_text(MAP.replace("[[sweeps]]", f"[[places]]\n{place}\n\n[[sweeps]]"), encoding="utf-8")
    code, _, err = run(capsys, "erase", "status", life)
    assert (code, "a server on another machine wants" in err) == (2, True), err


WRONG = [
    ["consent", "check", "LIFE", "newsletter", "jane@example.com"],
    ["consent", "give", "LIFE", "cust-7", "jane@example.com", "--notice", "N", "--notice-version", "3", "--proof", "f"],
    ["consent", "withdraw", "LIFE", "cust-7", "newsletter", "jane@example.com"],
    ["consent", "history", "LIFE", "cust-7", "--about", "jane@example.com"],
    ["export", "LIFE", "jane@example.com", "OUT", "--by", "t", "--identity-checked", "--form", "archive"],
    ["export", "LIFE", "cust-7", "OUT", "jane@example.com", "--by", "t", "--identity-checked"],
    ["erase", "request", "LIFE", "", "--identity-checked"],
    ["erase", "request", "LIFE", "cust-7", "--received", "jane@example.com"],
    ["erase", "identified", "LIFE", "jane@example.com"],
    ["erase", "approve", "LIFE", "jane@example.com", "TOKEN", "--by", "t"],
    ["erase", "run", "LIFE", "jane@example.com", "--certificate", "OUT"],
    ["erase", "extend", "LIFE", "jane@example.com", "--by", "t"],
    ["erase", "refuse", "LIFE", "jane@example.com", "--by", "t", "--why", "legal_claims"],
    ["erase", "verify", "OUT", "jane@example.com"],
    ["retention", "release", "LIFE", "jane@example.com", "--by", "t"],
    ["retention", "sweep", "LIFE", "--most", "jane@example.com"],
    ["retention", "hold", "LIFE", "--why", "m", "--by", "l"],
    ["incident", "begin", "OUT", "name", "--detected", "jane@example.com", "--regulation", "gdpr"],
    ["incident", "notified", "OUT", "authority", "--at", "jane@example.com"],
    ["notice", "LIFE", "--date", "jane@example.com"],
    ["doctor", "LIFE", "jane@example.com"],
]  # fmt: skip


@pytest.mark.parametrize("words", WRONG, ids=lambda words: " ".join(words[:2]))
def test_wrong_words_are_refused_and_neither_written_down_nor_shown(
    life: str, tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    out = tmp_path / "out"
    named = {"LIFE": life, "OUT": str(out), "N": str(tmp_path / "notice.txt")}
    code, shown, told = run(capsys, *(named.get(word, word) for word in words))
    assert (code, shown, out.exists()) == (2, "", False)
    assert "jane" not in told
    for name, table in (
        ("requests", "privkit_requests"),
        ("consent", "privkit_consent"),
        ("retention", "privkit_holds"),
    ):
        if (tmp_path / f"{name}.db").exists():
            with sqlite3.connect(tmp_path / f"{name}.db") as connection:
                assert connection.execute(f"SELECT COUNT(*) FROM {table}").fetchone() == (0,)
            connection.close()
