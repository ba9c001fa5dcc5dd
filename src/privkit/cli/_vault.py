"""``privkit vault``: make a vault, look after it, erase from it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from privkit.cli import _output
from privkit.cli._options import Commands, command
from privkit.cli._progress import ended_tidily
from privkit.errors import AuditTamperedError, ConfigurationError

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Callable, Sequence

    from privkit.vault import Vault

__all__ = ["add", "open_vault", "vault_options"]


def add(commands: Commands) -> None:
    """Add the command and its parts."""
    parser = command(commands, "vault", "Look after a vault.", "privkit vault status sqlite:///pii.db")
    parts = parser.add_subparsers(metavar="PART", required=True)
    _part(parts, "init", "Make a vault.", _init)
    status = _part(parts, "status", "Say what a vault holds, in counts.", _status)
    status.add_argument("--json", action="store_true", help="as a JSON object")
    verify = _part(
        parts,
        "verify",
        "Open every record and look through the audit. Exit code 1 if something is wrong.",
        _verify,
    )
    verify.add_argument(
        "--lost",
        type=int,
        default=0,
        metavar="N",
        help="entries of the audit known to have gone in power cuts",
    )
    purge = _part(parts, "purge", "Delete what has expired.", _purge)
    purge.add_argument(
        "--grace", default="1d", metavar="1d", help="how long expired records are kept (default: 1d)"
    )
    purge.add_argument(
        "--trust-clock", action="store_true", help="delete even if nothing was kept for a week"
    )
    _part(parts, "roll", "Wrap every key anew and destroy the master key of before.", _roll)
    _part(parts, "rotate-audit", "Put the file of the audit aside and go on in a new one.", _rotate_audit)
    rotate = _part(parts, "rotate", "Give subjects new keys and seal their records with them.", _rotate)
    _subject(rotate, required=False)
    erase = _part(parts, "erase", "Erase a subject, for good.", _erase, rest=" --subject cust-7")
    _subject(erase, required=False)
    erase.add_argument(
        "--conversation", metavar="ID", default="", help="a conversation that was opened without a subject"
    )
    erase.add_argument("--yes", action="store_true", help="do not ask")
    backup = _part(parts, "backup", "Write a copy of the records.", _backup, rest=" monday.db")
    backup.add_argument("out", metavar="FILE", help="a new file")
    backup.add_argument(
        "--keys-to", metavar="FILE", help="a copy of the wrapped keys as well; keep it elsewhere"
    )
    restore = _part(
        parts,
        "restore",
        "Put a backup of the records in the place of the database.",
        _restore,
        rest=" monday.db",
    )
    restore.add_argument("backup", metavar="FILE", help="what backup has written")
    restore.add_argument("--replace", action="store_true", help="even if there is a database already")


def _part(
    parts: Commands, name: str, summary: str, run: Callable[[Namespace], int], *, rest: str = ""
) -> ArgumentParser:
    parser = command(parts, name, summary, f"privkit vault {name} sqlite:///pii.db{rest}")
    parser.add_argument("vault", metavar="URL", help="such as sqlite:///pii.db")
    vault_options(parser)
    parser.set_defaults(run=run)
    return parser


def vault_options(parser: ArgumentParser) -> None:
    """Add the options that say where keys and ledger are."""
    group = parser.add_argument_group("where the rest of the vault is (default: beside a SQLite file)")
    group.add_argument("--keys", metavar="FILE", help="the key file, or env:NAME")
    group.add_argument("--keystore", metavar="PLACE", help="path or url of the wrapped keys")
    group.add_argument("--ledger", metavar="FILE", help="the erasure ledger")


def _subject(parser: ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--subject", metavar="ID", required=required, help="whose data")
    parser.add_argument("--tenant", metavar="ID", default="", help="whose customer that is")


def open_vault(options: Namespace, *, create: bool = False) -> Vault:
    """Open the vault the options name; make none unless that is what was asked for.

    Raises:
        ConfigurationError: it would end with this command, and what it was to keep with it.
    """
    from privkit.vault import Vault
    from privkit.vault._open import in_memory

    if in_memory(options.vault):
        raise ConfigurationError(
            "a vault in memory ends with this command; name a place that lasts, such as sqlite:///pii.db"
        )
    return Vault.open(
        options.vault, keys=options.keys, keystore=options.keystore, ledger=options.ledger, create=create
    )


def _init(options: Namespace) -> int:
    with open_vault(options, create=True):
        _output.say(
            "the vault is there; keep key file, wrapped keys and ledger apart from backups of the records"
        )
    return 0


def _status(options: Namespace) -> int:
    with open_vault(options) as vault:
        counts = vault.status()._asdict()
    if options.json:
        import json

        _output.say(json.dumps(counts))
        return 0
    for name, value in counts.items():
        _output.say(f"{name.replace('_', ' ')}: {value}")
    return 0


def _verify(options: Namespace) -> int:
    with open_vault(options) as vault:
        wrong = [*vault.verify(), *_audit_of(vault, options.lost)]
        records = vault.status().records
    for line in wrong:
        _output.say(line)
    _output.say(f"{records} records, {len(wrong)} problems")
    return 1 if wrong else 0


def _audit_of(vault: Vault, lost: int) -> list[str]:
    """Return what is wrong with the audit of a vault, if it has one."""
    if vault.audit is None:
        return []
    try:
        vault.verify_audit(lost=lost)
    except AuditTamperedError as error:
        return [f"audit: {problem}" for problem in error.problems] or [str(error)]
    return []


def _purge(options: Namespace) -> int:
    with open_vault(options) as vault:
        _output.say(f"{vault.purge(grace=options.grace, trust_clock=options.trust_clock)} records deleted")
    return 0


def _roll(options: Namespace) -> int:
    with open_vault(options) as vault:
        done = vault.roll()
    _output.say(f"epoch {done.epoch}, {done.keys} keys wrapped anew")
    return _pending(done.pending)


def _rotate_audit(options: Namespace) -> int:
    with open_vault(options) as vault:
        aside = vault.rotate_audit()
    _output.say(
        f"{_output.printable(_output.from_here(aside))}: put aside; leave it beside the audit, as both are verified together"
    )
    return 0


def _rotate(options: Namespace) -> int:
    with open_vault(options) as vault:
        one, tenant = options.subject, options.tenant
        records = vault.reencrypt_all() if one is None else vault.reencrypt(one, tenant=tenant)
    _output.say(f"{records} records sealed with new keys")
    return 0


def _erase(options: Namespace) -> int:
    if not (options.subject or options.conversation):
        raise ConfigurationError(
            "say whose data: --subject ID, or --conversation ID of one without a subject"
        )
    with open_vault(options) as vault:
        if not options.yes and not _agreed("Erase this subject's data for good? Type yes: "):
            _output.note("privkit: nothing was erased")
            return 2
        done = vault.erase(options.subject or "", tenant=options.tenant, conversation=options.conversation)
    _output.say(f"erased: {done.records} records, {done.keys} keys; entry {done.ledger} of the ledger")
    return _pending(done.pending)


def _agreed(question: str) -> bool:
    try:
        return input(question).strip().lower() == "yes"
    except EOFError:
        return False


def _pending(pending: Sequence[str]) -> int:
    for told in pending:
        _output.say(f"pending: {told}")
    return 0


def _backup(options: Namespace) -> int:
    with ended_tidily(), open_vault(options) as vault:
        vault.backup(options.out)
        if options.keys_to is not None:
            vault.backup_keys(options.keys_to)
        _output.say(f"{vault.status().records} records")
    return 0


def _restore(options: Namespace) -> int:
    from privkit.vault import restore_backup

    with ended_tidily():
        restore_backup(Path(options.backup), options.vault, replace=options.replace)
    with open_vault(options) as vault:
        status = vault.status()
    _output.say(f"{status.records} records; {status.erasures} erasures of the ledger hold")
    return 0
