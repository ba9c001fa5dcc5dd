"""What a checkup looks at in a vault."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlsplit

from privkit.errors import AuditError, AuditTamperedError, ConfigurationError, PrivkitError, VaultError
from privkit.lifecycle._settings_values import on_this_machine, reached_safely
from privkit.lifecycle.doctor._files import apart, modes, outside, parts_of
from privkit.lifecycle.doctor._finding import Finding, fine, look, mend

if TYPE_CHECKING:
    from privkit.lifecycle.retention import Schedule
    from privkit.policy import Policy
    from privkit.vault import Fact, Vault

__all__ = ["Looked", "in_transit", "kept_by", "of_vault"]

_GRACE = 86_400  # seconds that expired records may wait for the next purge, the default of ``Vault.purge``
_MOST_NAMED = 5


class Looked(NamedTuple):
    """Which vault to look at, and what is known of it."""

    url: str
    given: Mapping[str, object]
    access: str | None
    anchor: Path | None
    backups: tuple[Path, ...]
    clock: Callable[[], float]
    schedule: Schedule | None = None
    purpose: str = ""
    unrestricted: bool = False


def of_vault(
    looked: Looked, stack: ExitStack, *, policy: str | os.PathLike[str] | None = None
) -> Iterator[Finding]:
    """Yield what there is to say of a vault."""
    parts = parts_of(looked.url, looked.given)
    try:
        vault = _opened(looked, stack)
    except (VaultError, ConfigurationError) as error:
        yield mend("vault", f"it does not open: {error}", "mend this first; nothing else in it was looked at")
    else:
        yield from _inside(vault, looked)
    yield from apart(parts)
    state = [parts["audit"].with_name(parts["audit"].name + ".state")] if "audit" in parts else []
    yield from modes([*parts.values(), *state])
    yield in_transit("vault", looked.url)
    yield from _least(looked)
    yield from outside(parts, looked.backups)
    if policy is not None:
        yield from kept_by(policy, frozenset())


def _opened(looked: Looked, stack: ExitStack) -> Vault:
    from privkit.vault import Vault

    vault = Vault.open(looked.url, create=False, clock=looked.clock, **looked.given)  # type: ignore[arg-type]
    stack.callback(vault.close)
    return vault


def _inside(vault: Vault, looked: Looked) -> Iterator[Finding]:
    wrong = vault.verify()
    records = vault.status().records
    if wrong:
        yield mend(
            "encryption", f"{records} records, {len(wrong)} problems: {wrong[0]}", "privkit vault verify"
        )
    else:
        yield fine("encryption", f"all of {records} records open under the keys of their subjects")
    facts = list(_facts(vault))
    yield _endless(facts, looked)
    yield _overdue(facts, looked.clock())
    yield from _audited(vault, looked.anchor)
    left = vault.recoverable()
    if left:
        yield mend("roll of the epoch", f"keys of erased people are in {left[0]}", "privkit vault roll")
    else:
        yield fine("roll of the epoch", "no destroyed key is left to be had from backups of the wrapped keys")


def _facts(vault: Vault) -> Iterator[Fact]:
    after = ""
    while page := vault.records(after):
        yield from page
        after = page[-1].token


def _endless(facts: list[Fact], looked: Looked) -> Finding:
    """Look for records that neither expire nor have a rule."""
    check = "retention for each type"
    rules = {(rule.data_type, rule.purpose) for rule in looked.schedule or ()}
    free = Counter(
        fact.entity_type
        for fact in facts
        if fact.expires is None and (fact.entity_type, fact.purpose or looked.purpose) not in rules
    )
    if not free:
        return fine(check, f"{len(facts)} records of the vault expire, or have a rule")
    names = ", ".join(name for name, _ in free.most_common(_MOST_NAMED))
    told = (
        f"{sum(free.values())} of {len(facts)} records of the vault neither expire nor have a rule: {names}"
    )
    return mend(check, told, "keep them with a ttl, or write a rule for the type and purpose and sweep")


def _overdue(facts: list[Fact], now: float) -> Finding:
    check = "expired and purged"
    late = sum(
        fact.expires is not None and fact.expires.timestamp() + _GRACE < now and not fact.on_hold
        for fact in facts
    )
    if late:
        return mend(
            check, f"{late} records expired more than a day ago and are still there", "privkit vault purge"
        )
    return fine(check, f"none of {len(facts)} records is over its time by more than a day")


def _audited(vault: Vault, anchor: Path | None) -> Iterator[Finding]:
    check = "audit"
    if vault.audit is None:
        yield mend(check, "the vault keeps none", "open it with audit=, a path that others cannot write")
        return
    from privkit.vault.audit import FileAnchor

    try:
        found = vault.verify_audit(anchor=None if anchor is None else FileAnchor(anchor))
    except AuditTamperedError as error:
        yield mend(check, f"it is not as it was written: {error}", "treat this as an incident")
    except (AuditError, ConfigurationError) as error:
        yield mend(check, f"it was not verified: {error}", "mend that, then verify it again")
    else:
        yield fine(check, f"{found.entries} entries are as they were written")
        if found.anchored:
            yield fine("audit anchored", f"{anchor} vouches for {found.anchored} of them")
        else:
            told = "no anchor was named" if anchor is None else f"{anchor} vouches for none of them"
            do = "open the audit with anchor=FileAnchor(…) on another machine's disk, so that a cut end is seen"
            yield mend("audit anchored", told, do)


def _least(looked: Looked) -> Iterator[Finding]:
    check = "least privilege"
    if looked.unrestricted:
        do = "give access= with a file of grants in place of unrestricted"
        yield mend(check, "the vault is opened unrestricted: whoever calls may read all of it", do)
    elif looked.access is None:
        told = "no file of grants was named, so nobody may read outside of conversations, and whoever holds it may erase"
        yield look(check, told, "see that no program opens it with unrestricted()")
    else:
        yield from _granted(looked.access, looked.clock())


def _granted(access: str, now: float) -> Iterator[Finding]:
    from privkit.vault.access import AccessStore

    check = "least privilege"
    if not Path(access).exists():
        yield mend(check, f"the file of grants {access} is not there", "see where the program has it")
        return
    store = AccessStore(access)
    try:
        grants = store.grants(now)
    except PrivkitError as error:
        yield mend(check, f"the file of grants does not open: {error}", "bring it back")
        return
    finally:
        store.close()
    wide = [
        each
        for each in grants
        if each.entity_type == "*" and each.level == "plain" and each.action in ("export", "reveal")
    ]
    if wide:
        yield mend(
            check,
            f"{len(wide)} of {len(grants)} grants show every type in plain",
            "grant the types that are needed",
        )
    else:
        yield fine(check, f"{len(grants)} grants are in force, none of them to read every type in plain")


def in_transit(name: str, url: str) -> Finding:
    """Look whether what goes to another machine is encrypted on the way."""
    check = "encryption in transit"
    if on_this_machine(url):
        return fine(check, f"{name} is on this machine")
    parts = urlsplit(url)
    if reached_safely(url):
        return fine(check, f"{name} is reached by {parts.scheme} with TLS")
    do = "write rediss:// or https://, or sslmode=verify-full for PostgreSQL"
    return mend(
        check, f"{name} is on another machine, reached by {parts.scheme} without TLS that is verified", do
    )


def kept_by(policy: str | os.PathLike[str] | Policy, needed: frozenset[str]) -> Iterator[Finding]:
    """Look whether a policy leaves types in the text that no purpose names."""
    from privkit.policy import Policy
    from privkit.redactors import keep

    check = "what the policy keeps"
    try:
        rules = policy if isinstance(policy, Policy) else Policy.from_file(policy)
    except ConfigurationError as error:
        yield mend(check, f"the policy cannot be read: {error}", "mend the file")
        return
    if rules.default == keep():
        yield mend(
            check, "by default it keeps all types", "choose another default, and keep single types by rules"
        )
    kept = {name for name, rule in rules.rules.items() if rule == keep()}
    if by_accident := sorted(kept - needed):
        told = f"it keeps {', '.join(by_accident)}, which no purpose names"
        yield mend(check, told, "redact them, or name them among the types of a purpose")
    fields = sorted(path for path, rule in rules.fields.items() if rule == "keep")
    if fields:
        yield look(
            check,
            f"fields that are kept unread: {', '.join(fields)}",
            "see that nothing personal can stand there",
        )
    yield fine(check, f"{len(rules.rules)} rules and the default {rules.default!r} were looked at")
