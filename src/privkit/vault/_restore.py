"""Putting a backup of the records in the place of the database."""

from __future__ import annotations

import contextlib
import glob
import os
import shutil
from pathlib import Path

from privkit.errors import ConfigurationError, StoreError, VaultError
from privkit.vault._folder import path_of, sync_folder
from privkit.vault._open import sqlite_path
from privkit.vault.stores.sqlite import SQLiteStore

__all__ = ["restore_backup"]


def restore_backup(backup: str | os.PathLike[str], url: str, *, replace: bool = False) -> None:
    """Put a backup that ``Vault.backup`` has written in the place of a SQLite database.

    Keys and ledger stay those of today. ``Vault.open`` then makes all erasures of the ledger again before anything can
    be read. No process may have the vault open meanwhile; one that has can keep nothing any more, and opens it again.

    Args:
        backup: the file; it is copied.
        url: of the vault: ``"sqlite:///pii.db"``.
        replace: whether a database that is there may be replaced.

    Raises:
        ConfigurationError: the url is no SQLite file's, or the backup no path.
        StoreError: the backup is none or another vault's, or there is a database already.
    """
    source, path = path_of(backup), sqlite_path(url) if isinstance(url, str) else None
    if path is None:
        raise ConfigurationError(
            "only SQLite files are restored by privkit, and named by a url: sqlite:///pii.db; for a server use its "
            "own tools, then open the vault"
        )
    if path.exists() and not replace:
        raise StoreError("there is a database already; move it away, or say that it may be replaced")
    beside = path.with_name(f".{path.name}.{os.getpid()}.restoring")
    try:
        _sweep(path)
        shutil.copyfile(source, beside)
        beside.chmod(0o600)
        _check(beside, path)
        with beside.open("rb") as copied:  # before anything of what is there is taken away
            os.fsync(copied.fileno())
        for rest in ("-wal", "-shm"):
            path.with_name(path.name + rest).unlink(missing_ok=True)
        beside.replace(path)
        sync_folder(path.parent)
    except OSError as error:
        raise StoreError(f"the backup cannot be copied: {error.strerror}") from None
    finally:
        for rest in ("", "-wal", "-shm"):
            beside.with_name(beside.name + rest).unlink(missing_ok=True)


def _sweep(path: Path) -> None:
    """Take away what runs that were killed have left beside a database; no two may put back the same one at once."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*.restoring*"):
        left.unlink(missing_ok=True)


def _check(copy: Path, replaced: Path) -> None:
    """See that a copy is a sound backup, and of the vault whose database it is to replace."""
    with contextlib.closing(SQLiteStore(os.fspath(copy))) as store:
        wrong = store.check()
        vault = store.meta("vault")
        if vault is None or wrong:
            raise StoreError(
                "this is no sound backup of a vault" + "".join(f"; {line}" for line in wrong[:1])
            )
        store.scrub()
    if replaced.exists() and _vault_of(replaced) not in (None, vault):
        raise StoreError("this is a backup of another vault; its keys would not open it")


def _vault_of(path: Path) -> bytes | None:
    """Return which vault a database is of, ``None`` where it is too damaged to tell: then it may be replaced."""
    try:
        with contextlib.closing(SQLiteStore(os.fspath(path))) as store:
            return store.meta("vault")
    except VaultError:
        return None
