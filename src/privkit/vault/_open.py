"""What the arguments of ``Vault.open`` mean."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from privkit.errors import ConfigurationError, StoreError, VaultKeyError
from privkit.vault._folder import path_of
from privkit.vault._ledger import FileLedger, Ledger, MemoryLedger
from privkit.vault._protocols import KeyProvider, KeyTable, Store

if TYPE_CHECKING:
    from privkit.vault.stores.sqlite import SQLiteStore

__all__ = ["backends", "beside_audit", "in_memory", "sqlite_path"]

_SQLITE = "sqlite:///"
_POSTGRES = ("postgresql://", "postgres://")
_REDIS = ("rediss://", "redis://", "unix://")
_MEMORY = ("memory://", "sqlite://", "sqlite:///:memory:")
Keys = str | os.PathLike[str] | KeyProvider | Sequence[KeyProvider] | None


def sqlite_path(url: str) -> Path | None:
    """Return the path in a url such as ``sqlite:///pii.db``; ``None`` for another kind of url.

    It is an absolute one, as a program that becomes a daemon goes to another folder.

    Raises:
        ConfigurationError: there is no path in it.
    """
    if not url.startswith(_SQLITE) or url in _MEMORY:
        return None
    return Path(path_of(url.removeprefix(_SQLITE))).absolute()


def in_memory(url: str) -> bool:
    """Say whether a vault at this url ends with its process."""
    return url in _MEMORY


def backends(
    url: str | Store,
    keys: Keys,
    keystore: str | os.PathLike[str] | KeyTable | None,
    ledger: str | os.PathLike[str] | Ledger | None,
    *,
    create: bool,
) -> tuple[Store, KeyTable, list[KeyProvider], Ledger]:
    """Open what a vault consists of; see ``Vault.open``."""
    if isinstance(url, Store):
        return _around(url, keys, keystore, ledger)
    if not isinstance(url, str):
        raise ConfigurationError("the vault's url is a text such as 'sqlite:///pii.db', or a store")
    if url in _MEMORY:
        return _in_memory(keys, keystore, ledger)
    path = sqlite_path(url)
    if path is None and not url.startswith((*_POSTGRES, *_REDIS)):
        raise ConfigurationError(
            "a vault's url begins with sqlite:///, memory://, postgresql:// or rediss://; a path is written sqlite:///pii.db"
        )
    beside = None if path is None else path.with_suffix("")
    key_path = _key_path(keys, beside)
    if path is not None and not path.exists() and key_path is not None and key_path.exists():
        raise VaultKeyError(
            "the key file is there and the database is not: bring the database back from a backup, or move the key file "
            "away to begin a new vault"
        )
    if not create and path is not None and not path.exists():
        raise _absent()
    store = _store(url, path)
    try:
        begun = store.meta("vault") is not None
        if not (begun or create):
            raise _absent()
        providers = _providers(keys, key_path, begun=begun)
        table = _table(keystore, beside, begun=begun)
    except BaseException:
        store.close()
        raise
    return store, table, providers, _ledger(ledger, beside)


def _absent() -> StoreError:
    return StoreError("there is no vault at this url; make one with Vault.open or privkit vault init")


def _around(
    store: Store, keys: Keys, keystore: object, ledger: object
) -> tuple[Store, KeyTable, list[KeyProvider], Ledger]:
    """Open what belongs to a store that somebody else has opened."""
    begun = store.meta("vault") is not None
    providers = _providers(keys, _key_path(keys, None), begun=begun)
    return store, _table(keystore, None, begun=begun), providers, _ledger(ledger, None)


def _in_memory(
    keys: Keys, keystore: object, ledger: object
) -> tuple[Store, KeyTable, list[KeyProvider], Ledger]:
    from privkit.vault.keys.memory import MemoryKeys
    from privkit.vault.stores.sqlite import SQLiteKeys, SQLiteStore

    table = SQLiteKeys() if keystore is None else _table(keystore, None, begun=False)
    providers = [MemoryKeys()] if keys is None else _providers(keys, _key_path(keys, None), begun=False)
    book = MemoryLedger() if ledger is None else _ledger(ledger, None)
    return SQLiteStore(), table, list(providers), book


def _store(url: str, path: Path | None) -> Store:
    if path is not None:
        return _sqlite(path)
    if url.startswith(_POSTGRES):
        from privkit.vault.stores.postgres import PostgresStore

        return PostgresStore(url)
    from privkit.vault.stores.redis import RedisStore

    return RedisStore(url)


def _sqlite(path: Path) -> SQLiteStore:
    from privkit.vault.stores.sqlite import SQLiteStore

    return SQLiteStore(os.fspath(path))


def _key_path(keys: Keys, beside: Path | None) -> Path | None:
    """Return where the key file is, ``None`` where the master keys come from elsewhere."""
    if keys is None:
        if beside is None:
            raise ConfigurationError(
                "say where the master keys are: keys='pii.key', keys='env:NAME', or a provider"
            )
        return beside.with_suffix(".key")
    if isinstance(keys, str) and keys.startswith("env:"):
        return None
    return Path(path_of(keys)) if isinstance(keys, (str, os.PathLike)) else None


def _providers(keys: Keys, path: Path | None, *, begun: bool) -> list[KeyProvider]:
    from privkit.vault.keys import EnvironmentKeys, LocalKeys

    if path is not None:
        if begun and not path.exists():
            raise VaultKeyError(
                "the database is there and the key file is not; without it nothing in the vault can be read. "
                "Bring it back from where you keep its copy"
            )
        return [LocalKeys(path, create=not begun)]
    if isinstance(keys, str):
        return [EnvironmentKeys(keys.removeprefix("env:"))]
    one = isinstance(keys, KeyProvider) or not isinstance(keys, Iterable)
    several = [keys] if one else cast("Iterable[object]", keys)
    given = [cast("KeyProvider", each) for each in several]
    if not given or not all(isinstance(provider, KeyProvider) for provider in given):
        raise ConfigurationError(
            "keys is the path of a key file, 'env:NAME', a key provider, or a list of providers"
        )
    return given


def _table(keystore: object, beside: Path | None, *, begun: bool) -> KeyTable:
    if keystore is None:
        if beside is None:
            raise ConfigurationError("say where the wrapped keys are: keystore='pii.keys.db', or a url")
        keystore = beside.with_suffix(".keys.db")
    if isinstance(keystore, (str, os.PathLike)):
        return _table_at(path_of(keystore), begun=begun)
    if isinstance(keystore, KeyTable):
        return keystore
    raise ConfigurationError("keystore is a path, a url, or a table of keys")


def _table_at(place: str, *, begun: bool) -> KeyTable:
    from privkit.vault.stores.sqlite import SQLiteKeys

    if place in _MEMORY:
        return SQLiteKeys()
    if place.startswith(_POSTGRES):
        from privkit.vault.stores.postgres import PostgresKeys

        return PostgresKeys(place)
    path = sqlite_path(place) or Path(place)
    if "://" in place and sqlite_path(place) is None:
        raise ConfigurationError(
            "keys lie in a file, or at a url that begins with sqlite:/// or postgresql://"
        )
    if begun and not path.exists():
        raise StoreError(
            "the database is there and the store of keys is not; bring it back from where you keep its copy"
        )
    return SQLiteKeys(os.fspath(path))


def beside_audit(url: object) -> Path | None:
    """Return where the audit of a vault lies by default: beside a SQLite file, and nowhere else."""
    path = sqlite_path(url) if isinstance(url, str) else None
    return None if path is None else path.with_suffix(".audit")


def _ledger(ledger: object, beside: Path | None) -> Ledger:
    if ledger is None:
        if beside is None:
            raise ConfigurationError("say where the erasure ledger is: ledger='pii.ledger'")
        ledger = beside.with_suffix(".ledger")
    if isinstance(ledger, (str, os.PathLike)):
        return FileLedger(path_of(ledger))
    if isinstance(ledger, Ledger):
        return ledger
    raise ConfigurationError("ledger is a path or a ledger")
