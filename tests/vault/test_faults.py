"""What a vault survives: killed processes, cut power, full and failing disks. Nothing acknowledged is lost."""

from __future__ import annotations

import contextlib
import os
import random
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import apsw
import pytest
from vault_help import open_vault

from privkit import Shield, Vault
from privkit.errors import ErasedError, NotFoundError, PrivkitError, StoreError, TamperedError, VaultError
from privkit.vault import FileLedger
from privkit.vault._codec import as_rows, parts
from privkit.vault._values import tokens_bytes
from privkit.vault.hazmat import unrestricted
from privkit.vault.keys import LocalKeys
from privkit.vault.stores.sqlite import SQLiteKeys, SQLiteStore

JANE = ("PERSON", "Jane Doe")


def opened(folder: Path) -> Vault:
    return open_vault(f"sqlite:///{folder}/pii.db")


def readable(vault: Vault, token: str) -> bool:
    try:
        return bool(vault.get([token]))
    except NotFoundError:
        return False


# Killed


class Dying:
    """Stands before an object and kills the process at the n-th call of what changes something."""

    CHANGING = frozenset(
        [
            *(
                "append",
                "add",
                "replace",
                "erase",
                "readmit",
                "delete",
                "set_meta",
                "add_epoch",
                "drop_epoch",
            ),
            *("add_key", "reserve", "rewrap", "lease", "scrub", "wrap", "roll", "destroy", "begin"),
        ]
    )

    def __init__(self, inner: object, left: list[int]) -> None:
        self._inner, self._left = inner, left

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._inner, name)
        if name not in self.CHANGING:
            return found

        def call(*values: object, **options: object) -> object:
            self._step()  # before it
            result = found(*values, **options)
            self._step()  # after it, before anybody has heard
            return result

        return call

    def _step(self) -> None:
        self._left[0] -= 1
        if self._left[0] == 0:
            os.kill(os.getpid(), signal.SIGKILL)


def dying(folder: Path, left: list[int]) -> Vault:
    parts = (
        SQLiteStore(str(folder / "pii.db")),
        SQLiteKeys(str(folder / "pii.keys.db")),
        [LocalKeys(folder / "pii.key")],
        FileLedger(folder / "pii.ledger"),
    )
    store, table, providers, ledger = parts
    return Vault(
        Dying(store, left),  # type: ignore[arg-type]
        Dying(table, left),  # type: ignore[arg-type]
        [Dying(provider, left) for provider in providers],  # type: ignore[misc]
        Dying(ledger, left),  # type: ignore[arg-type]
        access=unrestricted(),
    )


def killed_at(folder: Path, step: int, work: Callable[[Vault], object]) -> bool:
    """Run work on a vault in a child that kills itself at a step; say whether it came that far."""
    child = os.fork()
    if child == 0:
        try:
            work(dying(folder, [step]))
        finally:
            os._exit(0)
    return os.WIFSIGNALED(os.waitpid(child, 0)[1])


def at_every_step(tmp_path: Path, before: Path, work: Callable[[Vault], object]) -> Iterator[Path]:
    """Give the folder after a kill at each step in turn, until the work ends by itself."""
    for step in range(1, 500):
        folder = tmp_path / f"step{step}"
        shutil.copytree(before, folder)
        if not killed_at(folder, step, work):
            assert step > 5
            return
        yield folder
    raise AssertionError("the work never ended")


@pytest.fixture
def before(tmp_path: Path) -> tuple[Path, dict[str, list[str]]]:
    folder = tmp_path / "before"
    folder.mkdir()
    with opened(folder) as vault:
        return folder, {
            f"c{number}": vault.put([JANE, ("PERSON", f"p{number}")], subject=f"c{number}")
            for number in range(7)
        }


def test_an_erasure_that_is_killed_at_any_step_ends_the_same(
    tmp_path: Path, before: tuple[Path, dict[str, list[str]]]
) -> None:
    folder, tokens = before
    steps = 0
    for killed in at_every_step(tmp_path, folder, lambda vault: vault.erase("c3")):
        steps += 1
        with opened(killed) as vault:
            begun = bool(vault._ledger.entries())
            if not begun:  # nothing was noted, so nothing was erased, and the caller has to ask again
                assert readable(vault, tokens["c3"][0])
                vault.erase("c3")
            assert [readable(vault, some[0]) for some in tokens.values()] == [True] * 3 + [False] + [True] * 3
            with pytest.raises(ErasedError):
                vault.put([JANE], subject="c3")
            assert vault.verify() == []
            assert (vault.status().records, vault.status().erased, vault.status().erasures) == (12, 1, 1)
            assert not vault.roll().pending
            assert readable(vault, tokens["c4"][1])
    assert steps > 10


def test_a_roll_that_is_killed_at_any_step_goes_on(
    tmp_path: Path, before: tuple[Path, dict[str, list[str]]]
) -> None:
    folder, tokens = before
    steps = 0
    for killed in at_every_step(tmp_path, folder, lambda vault: vault.roll(batch=2)):
        steps += 1
        with opened(killed) as vault:
            assert all(readable(vault, token) for some in tokens.values() for token in some)
            vault._ring.table.lease("roll", "somebody who was killed", 0.0, 1.0)
            vault._clock = lambda: time.time() + 120  # the lease of who was killed has run out
            assert not vault.roll(batch=2).pending
            assert vault.status().epochs == 1
            assert all(readable(vault, token) for some in tokens.values() for token in some)
            assert vault.put([JANE], subject="new")
        with opened(killed) as vault:
            assert all(readable(vault, token) for some in tokens.values() for token in some)
    assert steps > 20


def test_a_re_encryption_that_is_killed_at_any_step_goes_on(
    tmp_path: Path, before: tuple[Path, dict[str, list[str]]]
) -> None:
    folder, _ = before
    with opened(folder) as vault:
        tokens = vault.put([("PERSON", f"q{number}") for number in range(7)], subject="c3")
    for killed in at_every_step(tmp_path, folder, lambda vault: vault.reencrypt("c3", batch=2)):
        with opened(killed) as vault:
            assert vault.get(tokens)[6] == "q6"
            vault.reencrypt("c3", batch=2)
            assert vault.get(tokens)[6] == "q6"
            assert vault.verify() == []
            newest = vault._ring.table.keys(vault._subject("", "c3", ""))[-1].version
            rows = as_rows(vault._store.get(tokens_bytes(tokens)))
            assert newest > 1
            assert {parts(row.body)[0] for row in rows} == {newest}


def test_writers_that_are_killed_lose_nothing_they_have_acknowledged(tmp_path: Path) -> None:
    opened(tmp_path).close()
    program = textwrap.dedent(
        f"""
        import sys
        from privkit import Vault
        vault = Vault.open("sqlite:///{tmp_path}/pii.db")
        number = 0
        while True:
            for token in vault.put([("PERSON", f"p{{number}}"), ("PERSON", "x")], subject=f"c{{number % 5}}")[:1]:
                sys.stdout.write(f"{{token}} {{number}}\\n")
                sys.stdout.flush()
            number += 1
        """
    )
    chance = random.Random(5)
    acknowledged: dict[str, str] = {}
    for _ in range(5):
        writers = [
            subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
            for _ in range(2)
        ]
        for writer in writers:
            assert writer.stdout is not None
            for _ in range(chance.randrange(1, 25)):
                token, number = writer.stdout.readline().split()
                acknowledged[token] = f"p{number}"
            writer.kill()
        for writer in writers:
            assert writer.stdout is not None
            for line in writer.stdout.read().splitlines():
                if len(line.split()) == 2:
                    acknowledged[line.split()[0]] = f"p{line.split()[1]}"
            writer.stdout.close()
            writer.wait()
    with opened(tmp_path) as vault:
        assert vault.get(list(acknowledged)) == list(acknowledged.values())
        assert vault.verify() == []
    assert len(acknowledged) > 50


def test_an_erasure_and_writers_at_once_leave_no_row_without_a_key(tmp_path: Path) -> None:
    opened(tmp_path).close()
    for turn in range(6):
        subject = f"c{turn}"
        children = []
        for _ in range(3):
            child = os.fork()
            if child == 0:
                vault = opened(tmp_path)
                try:
                    for number in range(20_000):
                        vault.put([("PERSON", f"p{number}")], subject=subject)
                except ErasedError:
                    os._exit(0)
                except BaseException:
                    os._exit(2)
                os._exit(1)
            children.append(child)
        with opened(tmp_path) as vault:
            while vault.status().records < 5:
                pass
            vault.erase(subject)
            assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0, 0, 0]
            assert vault.status().records == 0
            assert vault.verify() == []
            assert vault._store.count(vault._subject("", subject, "")) == 0


def test_two_that_roll_at_once_do_no_harm(tmp_path: Path) -> None:
    with opened(tmp_path) as vault:
        tokens = [vault.put([("PERSON", f"p{number}")], subject=f"c{number}")[0] for number in range(40)]
    children = []
    for _ in range(4):
        child = os.fork()
        if child == 0:
            try:
                with opened(tmp_path) as mine:
                    for _ in range(3):
                        try:
                            mine.roll(batch=3)
                        except VaultError as error:
                            if "another process" not in str(error):
                                raise
                        mine.put([JANE], subject=f"new {os.getpid()}")
                os._exit(0)
            except BaseException:
                os._exit(1)
        children.append(child)
    assert [os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) for child in children] == [0] * 4
    with opened(tmp_path) as vault:
        assert vault.get(tokens) == [f"p{number}" for number in range(40)]
        assert vault.verify() == []
        vault.roll()
        assert vault.status().epochs == 1


# Cut power


class Disk:
    """What of some files would be left if the power failed now: what was synced."""

    def __init__(self) -> None:
        self.durable: dict[str, bytearray] = {}
        self.pending: dict[str, list[tuple[int, bytes | None]]] = {}
        self.cuts: list[tuple[int, dict[str, bytes]]] = []
        self.chance = random.Random(11)
        self.acknowledged = 0

    def happened(self, name: str, at: int, data: bytes | None) -> None:
        self.pending.setdefault(name, []).append((at, data))
        if self.chance.random() < 0.15:
            self.cuts.append((self.acknowledged, {path: bytes(kept) for path, kept in self.durable.items()}))

    def synced(self, name: str) -> None:
        kept = self.durable.setdefault(name, bytearray())
        for at, data in self.pending.pop(name, []):
            if data is None:
                del kept[at:]
            else:
                kept.extend(bytes(max(0, at + len(data) - len(kept))))
                kept[at : at + len(data)] = data


class File(apsw.VFSFile):
    def __init__(self, disk: Disk, name: Any, flags: Any) -> None:
        self.disk = disk
        self.name = name.filename() if isinstance(name, apsw.URIFilename) else str(name)
        super().__init__("", name, flags)

    def xWrite(self, data: bytes, offset: int) -> None:  # noqa: N802, SQLite's name
        super().xWrite(data, offset)
        self.disk.happened(self.name, offset, bytes(data))

    def xTruncate(self, size: int) -> None:  # noqa: N802
        super().xTruncate(size)
        self.disk.happened(self.name, size, None)

    def xSync(self, flags: int) -> None:  # noqa: N802
        super().xSync(flags)
        self.disk.synced(self.name)


class Files(apsw.VFS):
    def __init__(self, disk: Disk) -> None:
        self.disk = disk
        super().__init__("cut", "")

    def xDelete(self, name: str, sync: bool) -> None:  # noqa: N802
        super().xDelete(name, sync)
        self.disk.durable.pop(name, None)
        self.disk.pending.pop(name, None)

    def xOpen(self, name: Any, flags: Any) -> File:  # noqa: N802
        return File(self.disk, name, flags)


class Cursor:
    """A cursor of apsw as the standard library's module would give it."""

    def __init__(self, rows: list[Any], rowcount: int) -> None:
        self._rows, self.rowcount = rows, rowcount

    def fetchall(self) -> list[Any]:
        return self._rows

    def fetchone(self) -> Any:
        return self._rows[0] if self._rows else None


class Connection:
    def __init__(self, path: str) -> None:
        self._inner = apsw.Connection(path, vfs="cut")
        self._inner.set_busy_timeout(1000)

    @property
    def total_changes(self) -> int:
        return self._inner.total_changes()

    def execute(self, statement: str, values: Any = ()) -> Cursor:
        before = self.total_changes
        rows = list(self._inner.execute(statement, tuple(values)))
        return Cursor(rows, self.total_changes - before)

    def executemany(self, statement: str, values: Any) -> Cursor:
        before = self.total_changes
        self._inner.executemany(statement, [tuple(some) for some in values])
        return Cursor([], self.total_changes - before)

    def close(self) -> None:
        self._inner.close()


def test_a_power_cut_loses_nothing_that_was_acknowledged(tmp_path: Path) -> None:
    disk = Disk()
    files = Files(disk)
    folder = tmp_path / "live"
    folder.mkdir()
    store = SQLiteStore(str(folder / "pii.db"), connect=Connection)
    table = SQLiteKeys(str(folder / "pii.keys.db"), connect=Connection)
    keys, ledger = LocalKeys(folder / "pii.key", create=True), FileLedger(folder / "pii.ledger")
    vault = Vault(store, table, [keys], ledger, access=unrestricted())
    tokens: list[str] = []
    for number in range(150):
        tokens.append(vault.put([("PERSON", f"p{number}")], subject=f"c{number % 9}")[0])
        disk.acknowledged = number + 1
    vault.close()
    files.unregister()
    assert len(disk.cuts) > 60
    for number, (acknowledged, left) in enumerate(disk.cuts):
        after = tmp_path / f"cut{number}"
        shutil.copytree(folder, after, ignore=shutil.ignore_patterns("*.db*"))
        for path, data in left.items():
            (after / Path(path).name).write_bytes(data)
        if acknowledged:
            with opened(after) as again:
                assert again.get(tokens[:acknowledged]) == [f"p{number}" for number in range(acknowledged)]


def test_without_full_synchronisation_the_same_cuts_would_lose_something(tmp_path: Path) -> None:
    """The test above can fail: with SQLite's ``NORMAL`` it does."""
    disk = Disk()
    files = Files(disk)
    path = tmp_path / "x.db"
    connection = Connection(str(path))
    for pragma in ("journal_mode = WAL", "synchronous = NORMAL"):
        connection.execute(f"PRAGMA {pragma}")
    connection.execute("CREATE TABLE t (n INTEGER)")
    for number in range(150):
        connection.execute("INSERT INTO t VALUES (?)", (number,))
        disk.acknowledged = number + 1
    connection.close()
    files.unregister()
    lost = 0
    for number, (acknowledged, left) in enumerate(disk.cuts):
        after = tmp_path / f"cut{number}"
        after.mkdir()
        for name, data in left.items():
            (after / Path(name).name).write_bytes(data)
        again = sqlite3.connect(after / "x.db")
        try:
            lost += again.execute("SELECT count(*) FROM t").fetchone()[0] < acknowledged
        except sqlite3.OperationalError:
            lost += bool(acknowledged)
        finally:
            again.close()
    assert lost > 10


# Disks that are full, failing or can only be read


def test_a_full_disk_is_a_typed_error_and_nothing_is_half_kept(tmp_path: Path) -> None:
    vault = opened(tmp_path)
    tokens = vault.put([JANE], subject="c7")
    size = max(path.stat().st_size for path in tmp_path.iterdir())
    child = os.fork()
    if child == 0:
        try:
            with opened(tmp_path) as mine:
                signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
                resource.setrlimit(resource.RLIMIT_FSIZE, (size + 40_000, size + 40_000))
                for _ in range(2):
                    with pytest.raises(StoreError):
                        mine.put([("PERSON", f"{n}" * 500) for n in range(300)], subject="c7")
                if mine.get(tokens) != ["Jane Doe"]:
                    os._exit(4)
            os._exit(0)
        except BaseException:
            os._exit(5)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert vault.status().records == 1
    assert vault.put([JANE], subject="c7")
    assert vault.verify() == []
    vault.close()


class Failing:
    """A connection whose disk fails at a chosen statement."""

    def __init__(self, path: str, plan: dict[str, str]) -> None:
        self._inner = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
        self._plan = plan

    def __getattr__(self, name: str) -> Any:
        return getattr(self._inner, name)

    def execute(self, statement: str, values: Any = ()) -> Any:
        for beginning, problem in self._plan.items():
            if statement.startswith(beginning):
                raise sqlite3.OperationalError(problem)
        return self._inner.execute(statement, values)


@pytest.mark.parametrize(
    "problem",
    [
        "disk I/O error",
        "database or disk is full",
        "attempt to write a readonly database",
        "database is locked",
    ],
)
@pytest.mark.parametrize("statement", ["COMMIT", "BEGIN", "SELECT"])
def test_a_failing_disk_is_a_typed_error_without_values(tmp_path: Path, problem: str, statement: str) -> None:
    plan: dict[str, str] = {}
    store = SQLiteStore(str(tmp_path / "pii.db"), connect=lambda path: Failing(path, plan))
    keys, ledger = LocalKeys(tmp_path / "pii.key", create=True), FileLedger(tmp_path / "pii.ledger")
    vault = Vault(store, SQLiteKeys(str(tmp_path / "pii.keys.db")), [keys], ledger, access=unrestricted())
    token = vault.put([JANE], subject="c7")
    plan[statement] = problem
    with pytest.raises(StoreError) as error:
        if statement == "SELECT":
            vault.get(token)
        else:
            vault.put([("PERSON", "Joe Roe")], subject="c7")
    assert "Roe" not in str(error.value)
    assert error.value.__cause__ is None
    plan.clear()
    assert vault.status().records == 1
    assert vault.get(token) == ["Jane Doe"]
    vault.close()


def test_a_ledger_that_cannot_be_written_stops_an_erasure(tmp_path: Path) -> None:
    vault = opened(tmp_path)
    token = vault.put([JANE], subject="c7")
    (tmp_path / "pii.ledger").rename(tmp_path / "elsewhere")
    with pytest.raises(PrivkitError, match="ledger"):
        vault.erase("c7")
    assert vault.get(token) == ["Jane Doe"]
    vault.close()


@pytest.mark.parametrize("act", ["erase", "readmit"])
def test_an_erasure_that_failed_is_not_passed_over_by_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, act: str
) -> None:
    with opened(tmp_path) as vault:
        tokens = {name: vault.put([JANE], subject=name)[0] for name in ("c1", "c2", "c3")}
        vault.erase("c3")

        def full(*_: object) -> None:
            raise StoreError("the store of keys: the disk is full")

        with monkeypatch.context() as broken:
            broken.setattr(vault._ring.table, "erase", full)
            with pytest.raises(StoreError):
                vault.erase("c1")
        if act == "erase":
            assert vault.erase("c2")[2:4] == (1, 1)
        else:
            vault.readmit("c3")
    with opened(tmp_path) as vault:
        assert [readable(vault, token) for token in tokens.values()] == [False, act == "readmit", False]
        with pytest.raises(ErasedError):
            vault.put([JANE], subject="c1")


@pytest.mark.parametrize(
    "column", ["token", "tenant", "subject", "scope", "entity_type", "purpose", "body", "created", "expires"]
)
def test_a_column_that_was_exchanged_for_another_rows_does_not_open(tmp_path: Path, column: str) -> None:
    with opened(tmp_path) as vault:
        one = vault.put([("PERSON", "Jane Doe")], subject="c1", tenant="acme", purpose="refund", ttl="1h")[0]
        vault._clock = lambda: time.time() + 60  # type: ignore[method-assign]
        other = vault.put(
            [("EMAIL_ADDRESS", "joe@example.com")], subject="c2", tenant="blue", scope="subject", ttl="2h"
        )[0]
        assert vault.get([one], tenant="acme") == ["Jane Doe"]
        with vault._store._database.write() as connection:  # type: ignore[attr-defined]
            if column == "token":
                connection.execute("DELETE FROM records WHERE token = ?", (bytes.fromhex(other),))
            taken = "?" if column == "token" else f"(SELECT {column} FROM records WHERE token = ?)"
            connection.execute(
                f"UPDATE records SET {column} = {taken} WHERE token = ?",
                (bytes.fromhex(other), bytes.fromhex(one)),
            )
        with pytest.raises(TamperedError):
            vault.get([other if column == "token" else one], tenant="blue" if column == "tenant" else "acme")
        assert any("TamperedError" in told for told in vault.verify())


@pytest.mark.parametrize("at", [0, 2, 4])
@pytest.mark.parametrize(
    "column",
    [
        "token",
        "tenant",
        "subject",
        "scope",
        "entity_type",
        "purpose",
        "body",
        "created",
        "expires",
        "version",
    ],
)
def test_a_column_that_was_exchanged_in_one_row_of_many_does_not_open(
    tmp_path: Path, column: str, at: int
) -> None:
    with opened(tmp_path) as vault:
        names = [("PERSON", f"Jane Doe {number}") for number in range(5)]
        tokens = vault.put(names, subject="c1", tenant="acme", purpose="refund", ttl="1h")
        vault._ring.turned(bytes.fromhex(vault.reference("c1", tenant="acme")), 1)
        vault._clock = lambda: time.time() + 60  # type: ignore[method-assign]
        assert vault.get(tokens, tenant="acme") == [value for _, value in names]
        other = vault.put(
            [("EMAIL_ADDRESS", "joe@example.com")], subject="c2", tenant="acme", scope="subject", ttl="2h"
        )[0]
        own, others = (as_rows(vault._store.get([bytes.fromhex(one)]))[0] for one in (tokens[at], other))
        if column == "version":  # a key of the same subject, but another
            name, value = "body", own.body[:2] + (2).to_bytes(4, "big") + own.body[6:]
        else:
            name, value = column, os.urandom(16) if column == "tenant" else getattr(others, column)
        with vault._store._database.write() as connection:  # type: ignore[attr-defined]
            if column == "token":
                connection.execute("DELETE FROM records WHERE token = ?", (others.token,))
            connection.execute(f"UPDATE records SET {name} = ? WHERE token = ?", (value, own.token))
        if column == "token":
            tokens[at] = other
        with pytest.raises(TamperedError):
            if column == "tenant":  # what is another tenant's is not there for ``get``
                vault.export("c1", tenant="acme")
            vault.get(tokens, tenant="acme")


@pytest.mark.parametrize("value", [b"zz", -1, 3.5, "text", 2**62])
@pytest.mark.parametrize(
    ("file", "column"),
    [
        *(("pii.db", f"records.{name}") for name in (
            "tenant", "subject", "scope", "place", "entity_type", "purpose", "body", "created", "expires")),
        ("pii.db", "meta.value"),
        *(("pii.keys.db", name) for name in ("keys.version", "keys.epoch", "keys.wrapped", "keys.kcv",
           "keys.uses", "keys.status", "epochs.wrapped", "epochs.kcv", "leases.until", "meta.value")),
    ],
)  # fmt: skip
def test_anything_in_any_column_is_a_typed_error_without_values(
    tmp_path: Path, file: str, column: str, value: object
) -> None:
    with opened(tmp_path) as vault:
        tokens = vault.put([JANE], subject="c1", ttl=3600)
        safe = Shield(vault=vault).conversation("c", subject="c1", ttl=3600).protect("jane@example.com")
        vault.erase("c2")
        vault._ring.table.lease("roll", "another", 0.0, 60.0)
    table, name = column.split(".")
    with (
        contextlib.closing(sqlite3.connect(tmp_path / file)) as connection,
        connection,
        contextlib.suppress(sqlite3.IntegrityError),
    ):
        connection.execute(f"UPDATE {table} SET {name} = ?", (value,))
    with contextlib.suppress(PrivkitError), opened(tmp_path) as vault:
        for use in (
            lambda: vault.get(tokens),
            lambda: Shield(vault=vault).conversation("c", subject="c1").restore(safe),
            lambda: vault.put([JANE], subject="c1", scope="subject"),
            vault.status,
            vault.verify,
            lambda: vault.reencrypt("c1"),
            lambda: vault.purge(trust_clock=True),
            vault.roll,
        ):
            with contextlib.suppress(PrivkitError):
                use()
