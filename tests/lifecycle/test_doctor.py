"""The checkup: nothing to mend in what is as it should be, and each thing that is not is told with what to do."""

from __future__ import annotations

import json
import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from privkit import Vault
from privkit.cli import main
from privkit.errors import ConfigurationError
from privkit.lifecycle.doctor import Checkup, checkup
from privkit.lifecycle.doctor._vault import in_transit
from privkit.vault.access import Access
from privkit.vault.audit import Audit, FileAnchor

SETTINGS = """
[controller]
name = "Acme Ltd"
contact = "Main Street"

[[purposes]]
name = "support"
basis = "contract"
types = ["EMAIL_ADDRESS"]

[[retention]]
data_type = "EMAIL_ADDRESS"
purpose = "support"
keep = "90d"

[settings]
requests = "sqlite:///journal/requests.db"
anchor = "elsewhere/pii.anchor"
backups = ["data"]
policy = "policy.toml"

[[places]]
kind = "vault"
url = "sqlite:///data/pii.db"
keys = "keys/pii.key"
keystore = "keys/pii.keys.db"
ledger = "ledger/pii.ledger"
audit = "audit/pii.audit"
access = { store = "audit/access.db", actor = "officer", role = "privacy", purpose = "rights" }

[[sweeps]]
kind = "vault"
url = "sqlite:///data/pii.db"
purpose = "support"
"""
POLICY = """
[rules]
EMAIL_ADDRESS = "keep"
"""


class World:
    """Settings and a vault that are as they should be, until a test changes something."""

    def __init__(self, root: Path) -> None:
        self.root, self.now = root, time.time()
        for name in ("data", "keys", "ledger", "audit", "elsewhere", "journal"):
            (root / name).mkdir(mode=0o700)
        self.write(SETTINGS)
        (root / "policy.toml").write_text(POLICY, encoding="utf-8")
        with self.vault() as vault:
            vault.put([("EMAIL_ADDRESS", "jane@example.com")], subject="cust-7")
            vault.put([("IBAN_CODE", "DE89 3704 0044 0532 0130 00")], subject="cust-7", ttl="30d")
            key = vault._audit_key
        with Audit.open(
            root / "audit" / "pii.audit", key=key, anchor=FileAnchor(root / "elsewhere" / "pii.anchor")
        ) as audit:
            audit.checkpoint()
        Access(root / "audit" / "access.db").store.close()

    def write(self, settings: str) -> None:
        (self.root / "life.toml").write_text(settings, encoding="utf-8")

    def changed(self, old: str, new: str) -> None:
        assert old in SETTINGS
        self.write(SETTINGS.replace(old, new))

    def vault(self) -> Vault:
        return Vault.open(
            f"sqlite:///{self.root}/data/pii.db",
            keys=self.root / "keys" / "pii.key",
            keystore=self.root / "keys" / "pii.keys.db",
            ledger=self.root / "ledger" / "pii.ledger",
            audit=self.root / "audit" / "pii.audit",
            clock=lambda: self.now,
        )

    def checkup(self) -> Checkup:
        return checkup(self.root / "life.toml", clock=lambda: self.now)


@pytest.fixture
def world(tmp_path: Path) -> World:
    return World(tmp_path)


def test_nothing_is_to_mend_where_all_is_as_it_should_be(world: World) -> None:
    found = world.checkup()
    assert found.mend == ()
    checks = {finding.check for finding in found.findings}
    assert checks >= {
        "audit",
        "audit anchored",
        "encryption",
        "encryption in transit",
        "expired and purged",
        "keys apart from the data",
        "least privilege",
        "ledger outside the backups",
        "modes of files",
        "retention for each type",
        "roll of the epoch",
        "what the policy keeps",
    }
    assert all(finding.looked_at for finding in found.findings)
    assert all(finding.do for finding in found.findings if finding.state != "fine")
    told = json.dumps(found.as_dict())
    assert "jane" not in told
    assert "cust-7" not in told
    assert "compliant" not in told
    assert "no statement of compliance" in found.note


def records_edited(world: World) -> None:
    import sqlite3

    with sqlite3.connect(world.root / "data" / "pii.db") as database:
        database.execute("UPDATE records SET body = zeroblob(60)")
    database.close()


def erased(world: World) -> None:
    with world.vault() as vault:
        vault.erase("cust-7")


def expired(world: World) -> None:
    world.now += 40 * 86_400


def another_type(world: World) -> None:
    with world.vault() as vault:
        vault.put([("PHONE_NUMBER", "+44 20 7946 0958")], subject="cust-8")


def audit_edited(world: World) -> None:
    path = world.root / "audit" / "pii.audit"
    path.write_bytes(path.read_bytes().replace(b'"EMAIL_ADDRESS":1', b'"EMAIL_ADDRESS":2', 1))


def wide_grant(world: World) -> None:
    access = Access(world.root / "audit" / "access.db", clock=lambda: world.now)
    access.grant(
        actor="agent-7",
        role="support",
        entity_type="*",
        purpose="refund",
        action="reveal",
        level="plain",
        by="lead",
    )
    access.store.close()


def policy(text: str) -> Callable[[World], None]:
    return lambda world: (world.root / "policy.toml").write_text(text, encoding="utf-8") and None


def moved(old: str, new: str) -> Callable[[World], None]:
    def change(world: World) -> None:
        (world.root / new).parent.mkdir(exist_ok=True)
        (world.root / old).rename(world.root / new)
        world.changed(f'"{old}"', f'"{new}"')

    return change


def said(old: str, new: str) -> Callable[[World], None]:
    return lambda world: world.changed(old, new)


FAULTS: list[tuple[str, Callable[[World], None], str]] = [
    ("encryption", records_edited, "does not open|problems"),
    ("vault", lambda world: (world.root / "keys" / "pii.key").unlink(), "it does not open"),
    ("encryption", said('kind = "vault"\nurl = "sqlite:///data/pii.db"\nkeys', 'kind = "manual"\nkeys'), "no vault"),
    ("keys apart from the data", moved("keys/pii.key", "data/pii.key"), "master keys and the records"),
    ("keys apart from the data", moved("keys/pii.keys.db", "data/pii.keys.db"), "wrapped keys and the records"),
    ("modes of files", lambda world: (world.root / "keys" / "pii.key").chmod(0o644), "mode 0644"),
    ("modes of files", lambda world: (world.root / "ledger").chmod(0o777), "others may write"),
    ("ledger outside the backups", moved("ledger/pii.ledger", "data/pii.ledger"), "which is backed up"),
    ("ledger outside the backups", said('["data"]', '["."]'), "which is backed up"),
    ("roll of the epoch", erased, "until the epoch is rolled"),
    ("expired and purged", expired, "1 records expired"),
    ("retention for each type", another_type, "PHONE_NUMBER"),
    ("retention for each type", said(SETTINGS[SETTINGS.index("[[sweeps]]") :], ""), "EMAIL_ADDRESS"),
    ("retention for each type", said("[[retention]]", '[[purposes]]\nname = "ads"\n\n[[retention]]'), "purposes ads"),
    ("audit", audit_edited, "not as it was written"),
    ("audit", said('audit = "audit/pii.audit"', "audit = false"), "keeps none"),
    ("audit anchored", said('anchor = "elsewhere/pii.anchor"\n', ""), "no anchor was named"),
    ("audit", said("elsewhere/pii.anchor", "elsewhere/none"), "not verified"),
    ("least privilege", wide_grant, "1 of 1 grants"),
    ("least privilege", said('[[places]]\nkind = "vault"\n', '[[places]]\nkind = "vault"\nunrestricted=true\n'), "unrestricted"),
    ("least privilege", said("audit/access.db", "audit/none.db"), "not there"),
    ("what the policy keeps", policy('[rules]\nIBAN_CODE = "keep"\n'), "IBAN_CODE"),
    ("what the policy keeps", policy('default = "keep"\n'), "by default"),
    ("what the policy keeps", policy("no = toml = at all"), "cannot be read"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("check", "fault", "told"), FAULTS, ids=lambda value: value if isinstance(value, str) else ""
)
def test_what_is_not_as_it_should_be_is_told(
    world: World, check: str, fault: Callable[[World], None], told: str
) -> None:
    fault(world)
    found = world.checkup()
    wrong = [finding for finding in found.mend if finding.check == check]
    assert wrong, [finding for finding in found.findings if finding.state != "fine"]
    assert any(re.search(told, finding.looked_at) for finding in wrong)
    assert all(finding.do for finding in wrong)


@pytest.mark.parametrize(
    ("url", "state"),
    [
        ("sqlite:///a.db", "fine"),
        ("postgresql://localhost/shop", "fine"),
        ("postgresql:///shop?host=/tmp", "fine"),
        ("postgresql://db.example.com/shop", "mend"),
        ("postgresql://localhost/shop?host=db.example.com", "mend"),
        ("postgresql+psycopg://db.example.com/shop?sslmode=require", "mend"),
        ("postgresql+psycopg://db.example.com/shop?sslmode=verify-full", "fine"),
        ("redis://cache.example.com:6379/0", "mend"),
        ("rediss://cache.example.com:6379/0", "fine"),
        ("redis://127.0.0.1:6379", "fine"),
        ("http://vectors.example.com:6333", "mend"),
        ("https://vectors.example.com", "fine"),
    ],
)
def test_what_goes_to_another_machine_wants_tls(url: str, state: str) -> None:
    finding = in_transit("shop", url)
    assert finding.state == state
    assert "example.com" not in finding.looked_at  # addresses may hold passwords


def test_a_vault_as_it_is_made_by_default_has_things_to_mend(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    url = f"sqlite:///{tmp_path}/pii.db"
    Vault.open(url).close()
    assert main(["doctor", url]) == 1
    out = capsys.readouterr().out
    assert "mend  keys apart from the data: the master keys and the records are in one directory" in out
    assert "mend  ledger outside the backups" in out
    assert "no statement of compliance" in out
    assert main(["doctor", url, "--json"]) == 1
    data = json.loads(capsys.readouterr().out)
    assert data["mend"] == sum(finding["state"] == "mend" for finding in data["findings"]) > 0


def test_the_command_says_that_nothing_is_to_mend(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["doctor", str(world.root / "life.toml")]) == 0
    assert " 0 to mend" in capsys.readouterr().out
    root = world.root
    command = [
        "doctor", f"sqlite:///{root}/data/pii.db", "--keys", f"{root}/keys/pii.key", "--keystore",
        f"{root}/keys/pii.keys.db", "--ledger", f"{root}/ledger/pii.ledger", "--audit", f"{root}/audit/pii.audit",
        "--anchor", f"{root}/elsewhere/pii.anchor", "--access", f"{root}/audit/access.db", "--backups", f"{root}/data",
    ]  # fmt: skip
    assert main(command) == 1  # without settings no rule is known for what never expires
    out = capsys.readouterr().out
    assert "1 to mend" in out
    assert "neither expire nor have a rule: EMAIL_ADDRESS" in out


def test_options_of_a_vault_are_refused_beside_settings(world: World) -> None:
    with pytest.raises(ConfigurationError, match="for a vault only"):
        checkup(world.root / "life.toml", anchor="a")
    with pytest.raises(ConfigurationError):
        checkup(world.root / "none.toml")
