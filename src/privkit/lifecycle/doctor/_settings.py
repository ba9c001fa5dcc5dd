"""What a checkup looks at in a file of settings: each vault, each place, the rules, the policy."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from privkit.errors import ConfigurationError
from privkit.lifecycle.doctor._files import modes
from privkit.lifecycle.doctor._finding import Finding, fine, look, mend
from privkit.lifecycle.doctor._vault import Looked, in_transit, kept_by, of_vault
from privkit.lifecycle.settings import Life

__all__ = ["of_settings"]

_PARTS = ("keys", "keystore", "ledger", "audit")


def of_settings(path: Path, clock: Callable[[], float]) -> Iterator[Finding]:
    """Yield what there is to say of settings and of what they name.

    Raises:
        ConfigurationError: the file cannot be used.
    """
    life = Life.from_file(path)
    vaults = [row for row in life.rows("places") if row.get("kind") == "vault"]
    if not vaults:
        do = "keep values in a Vault, and seal columns and files of your own under its keys"
        yield mend("encryption", "no vault is among the places, so nothing is sealed by privkit", do)
    for row in vaults:
        with ExitStack() as stack:
            yield from of_vault(_looked(life, row, clock), stack)
    yield from _clear(life)
    yield from _on_the_way(life)
    yield from _rules(life)
    yield from modes(_own_files(life))
    policy = life.setting("policy")
    if policy is None:
        yield look(
            "what the policy keeps", "no policy is named in the settings", 'name it: policy = "policy.toml"'
        )
    else:
        needed = frozenset(name for purpose in life.map.purposes for name in purpose.types)
        yield from kept_by(life.path(policy), needed)


def _looked(life: Life, row: Mapping[str, Any], clock: Callable[[], float]) -> Looked:
    access = row.get("access")
    store = access.get("store") if isinstance(access, Mapping) else None
    anchor = life.setting("anchor")
    sweeps = [
        each
        for each in life.rows("sweeps")
        if each.get("kind") == "vault" and each.get("url") == row.get("url")
    ]
    return Looked(
        _url(life, row),
        {part: life.path(row[part]) for part in _PARTS if part in row},
        access=None if store is None else os.fspath(life.path(store)),
        anchor=None if anchor is None else Path(life.path(anchor)),
        backups=tuple(Path(life.path(folder)) for folder in life.setting("backups") or ()),
        clock=clock,
        # A rule counts where something sweeps the vault by it.
        schedule=life.map.schedule if sweeps else None,
        purpose=str(sweeps[0].get("purpose", "")) if sweeps else "",
        unrestricted=row.get("unrestricted") is True,
    )


def _url(life: Life, row: Mapping[str, Any]) -> str:
    url = row.get("url") or os.environ.get(str(row.get("url_env", "")))
    if not isinstance(url, str):
        raise ConfigurationError("places: give url, or url_env with the name of a variable that holds it")
    return str(life.path(url))


def _clear(life: Life) -> Iterator[Finding]:
    """Tell which places privkit does not seal."""
    names = [
        str(row.get("name") or row.get("kind"))
        for row in life.rows("places")
        if row.get("kind") not in ("manual", "vault")
    ]
    if names:
        do = "see that their disks are encrypted, or seal columns (EncryptedStr) and files (Vault.seal_file)"
        yield look("encryption", f"{', '.join(names)} keep what your programs write, as they write it", do)


def _on_the_way(life: Life) -> Iterator[Finding]:
    for row in life.rows("places"):
        if row.get("kind") in ("database", "redis", "qdrant") and "path" not in row:
            yield in_transit(str(row.get("name") or row["kind"]), _url(life, row))
    for name in ("consent", "outbox", "requests", "retention", "tasks"):
        if (url := life.setting(name)) is not None:
            yield in_transit(name, str(url))


def _rules(life: Life) -> Iterator[Finding]:
    """Look whether each purpose and each swept table has a rule."""
    check = "retention for each type"
    rules = {(rule.data_type, rule.purpose) for rule in life.map.schedule}
    bare = [
        purpose.name for purpose in life.map.purposes if purpose.name not in {purpose for _, purpose in rules}
    ]
    if bare:
        yield mend(
            check, f"no rule speaks of the purposes {', '.join(bare)}", "write how long what is kept for each"
        )
    missing = [
        f"{row.get('data_type')}/{row.get('purpose')}"
        for row in life.rows("sweeps")
        if row.get("kind") != "vault" and (row.get("data_type"), row.get("purpose")) not in rules
    ]
    if missing:
        yield mend(check, f"tables are swept that have no rule: {', '.join(missing)}", "write their rules")
    swept = {(row.get("data_type"), row.get("purpose")) for row in life.rows("sweeps")}
    by_vault = {row.get("purpose") for row in life.rows("sweeps") if row.get("kind") == "vault"}
    idle = sorted(
        f"{kind}/{purpose}"
        for kind, purpose in rules
        if (kind, purpose) not in swept and purpose not in by_vault
    )
    if idle:
        yield look(
            check,
            f"nothing that is named here is swept by the rules {', '.join(idle)}",
            "see that something else is",
        )
    yield fine(check, f"{len(rules)} rules and {len(life.rows('sweeps'))} sweeps were looked at")


def _own_files(life: Life) -> list[Path]:
    """Return the files that privkit keeps beside the settings: ledgers, journals, the signer's key."""
    found = []
    for name in ("consent", "outbox", "requests", "retention", "tasks", "signer"):
        place = life.setting(name)
        if isinstance(place, str) and (place.startswith("sqlite:///") or "://" not in place):
            found.append(Path(str(life.path(place)).removeprefix("sqlite:///")))
    return found
