"""``make drill-backup``: erase somebody, bring yesterday's backup back, and count what can be read.

For SQLite, PostgreSQL (pg_dump), Redis (a copy of its append-only file), and SQLite with master keys in OpenBao. Every
count comes from opening the stores. The last line sums up; the exit code is 1 unless the erased are gone and all others there.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

from privkit import Vault
from privkit.errors import LedgerError, NotFoundError, VaultKeyError
from privkit.vault import KeyProvider, restore_backup
from privkit.vault.hazmat import unrestricted
from privkit.vault.keys import LocalKeys
from tools import servers

Tokens = dict[str, list[str]]
_ERASED = "customer-0"


class Counts(NamedTuple):
    """What a drill has counted."""

    erased: int
    of_erased: int
    others: int
    of_others: int
    without_ledger: int  # openings that were refused, of one
    old_keys: int

    @property
    def good(self) -> bool:
        """Whether the erased are gone, all others there, and both openings were refused."""
        return (self.erased, self.others, self.without_ledger, self.old_keys) == (0, self.of_others, 1, 1)

    def __str__(self) -> str:
        return f"erased {self.erased} of {self.of_erased}, everyone else {self.others} of {self.of_others}"


class Place(NamedTuple):
    """Where a vault lies: how its records and wrapped keys are reached, saved and brought back."""

    records: str
    keystore: str
    ledger: Path
    keys: Callable[[], KeyProvider]

    def open(self, **other: Any) -> Vault:
        """Open it, or with something else in the place of a part."""
        given = {
            "keys": self.keys(),
            "keystore": self.keystore,
            "ledger": self.ledger,
            "access": unrestricted(),
            **other,
        }
        return Vault.open(self.records, **given)


def filled(place: Place, people: int, values: int) -> Tokens:
    """Make a vault of some people with some values each."""
    with place.open() as vault:
        return {
            person: vault.put([("NOTE", f"note {at} of {person}") for at in range(values)], subject=person)
            for person in (f"customer-{number}" for number in range(people))
        }


def read(vault: Vault, tokens: Tokens) -> dict[str, int]:
    """Ask for every token by itself, and count by person what comes back and is what was kept."""
    found = dict.fromkeys(tokens, 0)
    for person, own in tokens.items():
        for at, token in enumerate(own):
            with contextlib.suppress(NotFoundError):
                found[person] += vault.get([token]) == [f"note {at} of {person}"]
    return found


def refused(open_it: Callable[[], Vault], error: type[Exception]) -> int:
    """Say, as 1 or 0, whether an opening is refused with that error."""
    try:
        open_it().close()
    except error:
        return 1
    return 0


def erased_today(place: Place) -> None:
    """Do what a customer has asked for today."""
    with place.open() as vault:
        vault.erase(_ERASED)
        vault.roll()


def counted(place: Place, tokens: Tokens, old_keys: Callable[[], Vault]) -> Counts:
    """Open what was brought back, with today's keys and ledger, without the ledger, and with yesterday's keys."""
    aside = place.ledger.with_name("aside")
    place.ledger.rename(aside)
    without = refused(place.open, LedgerError)
    aside.rename(place.ledger)
    with place.open() as vault:
        found = read(vault, tokens)
    others = {person: number for person, number in found.items() if person != _ERASED}
    return Counts(
        found[_ERASED],
        len(tokens[_ERASED]),
        sum(others.values()),
        sum(len(own) for person, own in tokens.items() if person in others),
        without,
        refused(old_keys, VaultKeyError),
    )


# SQLite, with a key file or OpenBao


def sqlite(folder: Path, people: int, values: int, keys: Callable[[], KeyProvider] | None = None) -> Counts:
    """Run the drill on files."""
    own = keys or (lambda: LocalKeys(folder / "pii.key", create=not (folder / "pii.db").exists()))
    place = Place(f"sqlite:///{folder}/pii.db", f"{folder}/pii.keys.db", folder / "pii.ledger", own)
    tokens = filled(place, people, values)
    with place.open() as vault:
        vault.backup(folder / "yesterday.db")
        vault.backup_keys(folder / "yesterday.keys.db")
    erased_today(place)
    restore_backup(folder / "yesterday.db", place.records, replace=True)
    return counted(place, tokens, lambda: place.open(keystore=f"{folder}/yesterday.keys.db"))


def openbao(folder: Path, people: int, values: int) -> Counts:
    """Run the drill with master keys that never leave OpenBao; the destroyed epoch is gone for who has all backups."""
    from privkit.vault.keys.openbao import OpenBaoKeys

    with servers.openbao(folder) as url:
        return sqlite(folder, people, values, lambda: OpenBaoKeys(url, token="root"))


# PostgreSQL


def postgres(folder: Path, people: int, values: int) -> Counts:
    """Run the drill on two databases, one for the records and one for the keys, saved by pg_dump."""
    with (
        servers.postgres() as (server, programs),
        servers.new_database(server, "records") as records,
        servers.new_database(server, "wrapped") as wrapped,
    ):
        place = Place(
            records, wrapped, folder / "pii.ledger", lambda: LocalKeys(folder / "pii.key", create=True)
        )
        tokens = filled(place, people, values)
        for url, name in ((records, "records"), (wrapped, "wrapped")):
            _run(programs / "pg_dump", "--format=custom", f"--file={folder / name}.dump", url)
        erased_today(place)
        _run(programs / "pg_restore", "--clean", f"--dbname={records}", str(folder / "records.dump"))
        with servers.new_database(server, "yesterday") as old:
            _run(programs / "pg_restore", f"--dbname={old}", str(folder / "wrapped.dump"))
            return counted(place, tokens, lambda: place.open(keystore=old))


def _run(*command: str | os.PathLike[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=120)


# Redis


def redis(folder: Path, people: int, values: int) -> Counts:
    """Run the drill on Redis, whose file is copied while it runs; the keys lie in a file."""
    data = folder / "redis"
    data.mkdir()
    options = ("--appendonly", "yes", "--appendfsync", "always")

    @contextlib.contextmanager
    def running() -> Iterator[Place]:
        with servers.redis(data, options=options) as url:
            key = folder / "pii.key"
            yield Place(
                url, f"{folder}/pii.keys.db", folder / "pii.ledger", lambda: LocalKeys(key, create=True)
            )

    with running() as place:
        tokens = filled(place, people, values)
        with place.open() as vault:
            vault.backup_keys(folder / "yesterday.keys.db")
        shutil.copy(data / "appendonly.aof", folder / "yesterday.aof")
        erased_today(place)
    shutil.copy(folder / "yesterday.aof", data / "appendonly.aof")
    with running() as place:
        return counted(place, tokens, lambda: place.open(keystore=f"{folder}/yesterday.keys.db"))


DRILLS = {"SQLite": sqlite, "PostgreSQL": postgres, "Redis": redis, "OpenBao": openbao}


def drill(people: int, values: int) -> dict[str, Counts]:
    """Run all drills, each in a folder that is gone afterwards."""
    counts = {}
    for name, run in DRILLS.items():
        with tempfile.TemporaryDirectory(prefix="privkit-drill-") as folder:
            counts[name] = run(Path(folder), people, values)
        print(f"{name}: {counts[name]}", flush=True)
    return counts


def summary(counts: dict[str, Counts]) -> str:
    """Sum up in one line."""
    total = Counts(*(sum(column) for column in zip(*counts.values(), strict=True)))
    return (
        f"{'as it should be' if all(each.good for each in counts.values()) else 'NOT AS IT SHOULD BE'}: after yesterday's "
        f"backup was brought back, {total}; refused without the ledger {total.without_ledger} of {len(counts)}, "
        f"refused with yesterday's keys {total.old_keys} of {len(counts)}"
    )


def main(arguments: list[str] | None = None) -> int:
    """Run the drill and say how it went."""
    parser = argparse.ArgumentParser(prog="python -m examples.drill_backup", description=__doc__)
    parser.add_argument("--people", type=int, default=200)
    parser.add_argument("--values", type=int, default=5)
    options = parser.parse_args(arguments)
    counts = drill(options.people, options.values)
    print(summary(counts))
    return 0 if all(each.good for each in counts.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
