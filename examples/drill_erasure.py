"""The erasure drill: one of 200 customers is erased everywhere, and erasures are killed at every step and gone on with.

``make drill-erasure`` runs it. It makes servers and files of its own, removes them, and ends in one line of counts, each
of which comes from opening the stores or reading their files. Exit code 1 if one of them is not what it should be.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import redis
from drill_steps import KILLED, spread, watch
from drill_world import STORES, TENANT, Customer, Opened, World, rows_of

from privkit import Vault
from privkit.errors import NotFoundError, VaultKeyError
from privkit.lifecycle.rights import Requests, Signer, verify

KEY = "a key of the drill, kept nowhere else"


class Drill:
    """The checks, and what they have counted."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.signer = Signer.create(world.root / "keys" / "sign.pem")
        self.erased: list[Customer] = []
        self.problems: list[str] = []

    def check(self, what: str, found: object, wanted: object) -> None:
        """Note a count that is not what it should be."""
        if found != wanted:
            self.problems.append(f"{what}: {found}, not {wanted}")

    @contextmanager
    def requests(self, opened: Opened) -> Any:
        """Open the journal."""
        journal = Requests(
            f"sqlite:///{self.world.root / 'requests.db'}",
            key=KEY,
            places=opened.places,
            identity=lambda *_: True,
            signer=self.signer,
        )
        try:
            yield journal
        finally:
            journal.close()

    # Erasing

    def approve(self, customer: Customer) -> str:
        """Bring a request to where it can be run."""
        with self.world.opened() as opened, self.requests(opened) as requests:
            request: str = requests.receive(customer.subject).id
            requests.identify(request, None)
            requests.approve(request, requests.preview(request).token, by="drill")
        return request

    def run(self, request: str, kill: tuple[int, bool] | None = None) -> int:
        """Run a request once in a process of its own; return how many steps it took, or minus nine if it was killed."""
        counts = self.world.root / "steps"
        child = os.fork()
        if child == 0:
            code = 1
            try:
                code = self._child(request, kill, counts)
            finally:
                os._exit(code)
        code = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        if code not in (0, KILLED):
            raise RuntimeError(f"the erasure ended with exit code {code}")
        return -KILLED if code == KILLED else int(counts.read_text())

    def _child(self, request: str, kill: tuple[int, bool] | None, counts: Path) -> int:
        calls = [0]
        with self.world.opened() as opened, self.requests(opened) as requests:
            watch(calls, kill)
            requests.run(request)
            counts.write_text(str(calls[0]))
            return 0

    def finish(self, request: str) -> dict[str, Any]:
        """Run a request until it is done; return what its certificate says."""
        for _ in range(200):
            self.run(request)
            with self.world.opened() as opened, self.requests(opened) as requests:
                if requests.get(request).state == "done":
                    return verify(requests.certificate(request), public_key=self.signer.public_key)
            time.sleep(0.05)
        raise RuntimeError("the erasure is still pending")

    # Looking

    def end(self, body: dict[str, Any], customer: Customer) -> dict[str, Any]:
        """Return the end state of an erasure: what the certificate says of the places, and what is in them."""
        with self.world.opened() as opened:
            held = opened.vault.describe(customer.id, tenant=TENANT)
            left = {place.name: dict(place.locate(customer.subject).counts) for place in opened.places}
            recoverable = opened.vault.recoverable()
        places = [
            {name: place[name] for name in ("name", "state", "located", "left")} for place in body["places"]
        ]
        vault = {
            "keys": held.keys,
            "records": held.records,
            "erased": held.erased,
            "recoverable": recoverable,
        }
        return {"places": places, "left": left, "vault": vault}

    def snapshot(self) -> dict[str, list[list[str]]]:
        """Return what all places hold of each customer who was not erased."""
        with self.world.opened() as opened:
            return {
                each.id: [rows_of(place, each) for place in opened.places]
                for each in self.world.customers
                if each not in self.erased
            }

    def whole(self, before: dict[str, list[list[str]]]) -> int:
        """Return how many of the others have exactly what they had."""
        return sum(before[customer] == now for customer, now in self.snapshot().items())

    def residue(self) -> tuple[int, int, int]:
        """Return in how many files the bytes of the erased stand, how many files were read, and how many bytes."""
        settled(self.world)
        needles = [needle.encode() for each in self.erased for needle in each.needles]
        hits = files = size = 0
        for path in sorted(self.world.root.rglob("*")):
            if path.is_file() and not path.is_symlink():
                data = path.read_bytes()
                files, size = files + 1, size + len(data)
                found = [needle for needle in needles if needle in data]
                hits += len(found)
                if found:
                    self.problems.append(
                        f"residue: {path.relative_to(self.world.root)} has {len(found)} values"
                    )
        return hits, files, size

    def yesterdays_keys_open(self) -> bool:
        """Whether yesterday's backups of records and keys open with today's master key."""
        folder = self.copied_backups()
        try:
            with self.world.vault(folder / "records.db", keystore=folder / "keys.db", audit=False):
                return True
        except VaultKeyError:
            return False
        finally:
            shutil.rmtree(folder)

    def backups(self) -> tuple[int, int]:
        """Open yesterday's backups with today's keys; return how many of the erased and of the others they give back.

        One of the others counts when something of theirs comes back from the backup of every store.
        """
        folder = self.copied_backups()
        lines = {store: (folder / f"{store}.sealed").read_text().splitlines() for store in STORES[1:]}
        with self.world.vault(folder / "records.db", audit=False) as old:
            given = {each: from_backup(each, old, lines) for each in self.world.customers}
        shutil.rmtree(folder)
        erased = sum(given[each] > 0 for each in self.erased)
        return erased, sum(given[each] == len(STORES) for each in given if each not in self.erased)

    def copied_backups(self) -> Path:
        """Copy the backups: whoever opens one may change it."""
        return Path(shutil.copytree(self.world.root / "backups", self.world.root / "restored"))


def from_backup(customer: Customer, old: Vault, lines: dict[str, list[str]]) -> int:
    """Return from how many stores' backups something of a customer can be read."""
    given = int(bool(old.export(customer.id, tenant=TENANT)))
    for store, sealed in lines.items():
        try:
            told = old.unseal(sealed[customer.number - 1], tenant=TENANT, place=store)
        except NotFoundError:
            continue
        given += customer.id in told or customer.mail in told
    return given


def settled(world: World) -> None:
    """Wait until Redis has written its files; have PostgreSQL begin a new segment of its log and delete the old ones."""
    with redis.Redis(unix_socket_path=world.socket) as client:
        client.bgrewriteaof()
        client.bgsave(schedule=True)
        for _ in range(2000):
            state = client.info("persistence")
            busy = ("aof_rewrite_in_progress", "aof_rewrite_scheduled", "rdb_bgsave_in_progress")
            if not any(state[name] for name in busy) and not state["rdb_changes_since_last_save"]:
                break
            time.sleep(0.01)
    world.statement("CHECKPOINT", "SELECT pg_switch_wal()", "CHECKPOINT")


def one_erased(drill: Drill, tell: Callable[[str], None]) -> tuple[dict[str, Any], int]:
    """Erase one customer and look everywhere; return the end state and how many steps there were."""
    before, one = drill.snapshot(), drill.world.customers[len(drill.world.customers) // 2]
    request = drill.approve(one)
    steps = drill.run(request)
    end = drill.end(drill.finish(request), one)
    drill.erased.append(one)
    others = len(before) - 1
    drill.check("rows left", sum(map(len, end["left"].values())), 0)
    drill.check("keys, records left", (end["vault"]["keys"], end["vault"]["records"]), (0, 0))
    drill.check("others whole", drill.whole(before), others)
    hits, files, size = drill.residue()
    drill.check("values left in files", hits, 0)
    tell(
        f"one erased in {steps} steps; {hits} of its values in {files} files ({size >> 20} MB); {others} others whole"
    )
    return end, steps


def killed(drill: Drill, wanted: dict[str, Any], kills: Iterable[tuple[int, bool]]) -> tuple[int, int]:
    """Erase one customer after another, each killed at another step and gone on with; return how many, and how many alike."""
    candidates = [each for each in drill.world.customers if each not in drill.erased]
    done = same = 0
    for customer, kill in zip(candidates, kills, strict=False):
        request = drill.approve(customer)
        died = drill.run(request, kill) == -KILLED
        drill.world.waited += 120  # a lease that a killed process leaves ends after a minute
        end = drill.end(drill.finish(request), customer)
        drill.erased.append(customer)
        done += died
        same += died and end == wanted
        if died and end != wanted:
            drill.problems.append(f"killed at {kill}: another end state: {json.dumps(end)}")
    return done, same


def command_verifies(drill: Drill, body: dict[str, Any]) -> bool:
    """Check a certificate by the command of its own, as somebody else would."""
    path = drill.world.root / "certificate.json"
    path.write_text(json.dumps(body))
    command = [sys.executable, "-m", "privkit.lifecycle.rights", str(path), drill.signer.public_key]
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def certificates(drill: Drill) -> tuple[int, int]:
    """Return how many certificates verify, and how many entries the audit has, which is verified too."""
    good = 0
    with drill.world.opened() as opened, drill.requests(opened) as requests:
        ids = [row[0] for row in requests._journal._database.query("SELECT id FROM privkit_requests")]
        signed = [requests.certificate(each) for each in ids]
        entries = opened.vault.verify_audit().entries
        drill.check("vault", opened.vault.verify(), [])
    for each in signed:
        verify(each, public_key=drill.signer.public_key)
        good += 1
    drill.check("certificate by its command", command_verifies(drill, signed[0]), True)
    return good, entries


def main(argv: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--customers", type=int, default=200)
    parser.add_argument("--kills", type=int, help="at how many step boundaries (default: at all)")
    options = parser.parse_args(argv)
    begun = time.monotonic()

    def tell(text: str) -> None:
        print(f"[{time.monotonic() - begun:5.0f} s] {text}", flush=True)

    world = World(options.customers)
    try:
        world.start()
        world.fill()
        world.back_up()
        tell(f"{options.customers} customers in {len(STORES)} stores, with backups")
        return drilled(Drill(world), options.kills, tell)
    finally:
        world.stop()


def drilled(drill: Drill, kills: int | None, tell: Callable[[str], None]) -> int:
    before = drill.snapshot()
    everybody = (0, len(drill.world.customers), True)
    drill.check("from the backups, before", (*drill.backups(), drill.yesterdays_keys_open()), everybody)
    end, steps = one_erased(drill, tell)
    chosen = spread(steps, kills)
    done, same = killed(drill, end, chosen)
    drill.check("kills", (done, same), (len(chosen), len(chosen)))
    others = len(drill.world.customers) - len(drill.erased)
    whole = drill.whole(before)
    drill.check("others whole", whole, others)
    hits, files, _ = drill.residue()
    back, given = drill.backups()
    drill.check("from the backups", (back, given, drill.yesterdays_keys_open()), (0, others, False))
    good, entries = certificates(drill)
    drill.check("certificates", good, len(drill.erased))
    for problem in drill.problems:
        print(f"PROBLEM {problem}")
    tell(
        f"{len(drill.world.customers)} customers, {len(STORES)} stores: {len(drill.erased)} erased, {hits} of their values in "
        f"{files} files, {whole} of {others} others whole; backups give back {back} erased and {given} of {others} others; "
        f"{same} of {done} killed runs ({steps} steps, before and after) to the same end; {good} certificates and "
        f"{entries} audit entries verify"
    )
    return 1 if drill.problems or hits else 0


if __name__ == "__main__":
    sys.exit(main())
