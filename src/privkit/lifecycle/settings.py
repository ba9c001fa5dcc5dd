"""The life of the data as one file describes it: the data map, and where its ledgers, journals and places are.

::

    life = Life.from_file("life.toml")
    with life.requests(identity=check) as requests: ...

The command line reads this. Keys never stand in the file: it names the environment variable that holds one.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

from privkit._policy_file import read_data
from privkit.errors import ConfigurationError, nearest
from privkit.lifecycle._common import now
from privkit.lifecycle._settings_places import PlacesOf
from privkit.lifecycle._settings_values import access_of, built, proven, text, url_of, zone_of
from privkit.lifecycle.consent import Ledger
from privkit.lifecycle.datamap import DataMap
from privkit.lifecycle.places import Subject
from privkit.lifecycle.retention import Retention, Sweepable, TableSweep, VaultSweep
from privkit.lifecycle.rights import Requests, Signer

if TYPE_CHECKING:
    from privkit.vault import Vault
    from privkit.vault.access import Session

__all__ = ["Life"]

_SETTINGS = (
    "anchor", "backups", "consent", "key_env", "outbox", "policy", "regulation", "requests", "retention", "signer", "tasks",
    "zone",
)  # fmt: skip
_OF_VAULT = ("keys", "keystore", "ledger", "audit")


class Life(PlacesOf):
    """What a file in TOML or JSON says: a data map with ``[settings]``, ``[[places]]``, ``[[recipients]]`` and ``[[sweeps]]``.

    Attributes:
        map: the data map.
        regulation: whose time limits hold; ``"gdpr"`` where nothing is said.
        zone: where the law's days begin and end; UTC where nothing is said.
    """

    __slots__ = ("_clock", "_data", "_root", "_settings", "map", "regulation", "zone")

    map: DataMap
    regulation: str
    zone: tzinfo

    def __init__(self, data: Mapping[str, Any], root: Path, clock: Callable[[], datetime] = now) -> None:
        self._settings = data.get("settings", {})
        for name in self._settings:
            if name not in _SETTINGS:
                raise ConfigurationError(f"settings: unknown key {name!r}{nearest(name, _SETTINGS)}")
        self._data, self._root, self._clock = data, root, clock
        self.map = DataMap.from_dict(
            {
                name: value
                for name, value in data.items()
                if name not in ("settings", "places", "recipients", "sweeps")
            },
            clock=clock,
        )
        self.regulation = self._settings.get("regulation", "gdpr")
        self.zone = zone_of(self._settings.get("zone", "UTC"))

    @staticmethod
    def from_file(path: str | os.PathLike[str], *, clock: Callable[[], datetime] = now) -> Life:
        """Return what a file says; files and databases it names lie beside it.

        Raises:
            ConfigurationError: it cannot be read, or says something that cannot be used.
        """
        return Life(read_data(path, "data map"), Path(path).resolve().parent, clock)

    def __repr__(self) -> str:
        return f"<Life: {self.map!r}>"

    @contextmanager
    def ledger(self) -> Iterator[Ledger]:
        """Open the ledger of consent, ``consent`` in the settings."""
        ledger = Ledger.open(
            self._url("consent"), key=self._key(), purposes=self.map.purposes, clock=self._clock
        )
        with ExitStack() as stack:
            stack.callback(ledger.close)
            yield ledger

    @contextmanager
    def retention(self) -> Iterator[Retention]:
        """Open the record of retention, ``retention`` in the settings."""
        retention = Retention(self.map.schedule, self._url("retention"), clock=self._clock)
        with ExitStack() as stack:
            stack.callback(retention.close)
            yield retention

    @contextmanager
    def requests(
        self,
        *,
        identity: Callable[[Subject, Any], bool],
        approvals: Mapping[str, str] | None = None,
        code: str | None = None,
    ) -> Iterator[Requests]:
        """Open the journal of requests with all places, ``requests`` in the settings; holds count where there is a record.

        Args:
            identity: decides whether the evidence shows that the person is who they say.
            approvals: by the name of a vault among the places, what ``Access.ask`` returned for an export from it.
            code: the second proof of the actor of a vault, a one-time code.
        """
        with ExitStack() as stack:
            retention = stack.enter_context(self.retention()) if "retention" in self._settings else None
            signer = (
                Signer.load(self._root / self._settings["signer"]) if "signer" in self._settings else None
            )
            requests = Requests(
                self._url("requests"),
                key=self._key(),
                places=[
                    self._place(row, stack)
                    for row in proven(self._data.get("places", []), approvals or {}, code)
                ],
                recipients=self._recipients(stack),
                identity=identity,
                signer=signer,
                retention=retention,
                regulation=self.regulation,
                zone=self.zone,
                clock=self._clock,
            )
            stack.callback(requests.close)
            yield requests

    @contextmanager
    def sweeps(self) -> Iterator[list[Sweepable]]:
        """Open the tables of ``[[sweeps]]``, and the vaults."""
        with ExitStack() as stack:
            found: list[Sweepable] = []
            for row in self._data.get("sweeps", []):
                if row.get("kind", "table") == "vault":
                    found.append(self._vault_sweep(row, stack))
                    continue
                options = {name: value for name, value in row.items() if name not in ("kind", "url", "table")}
                sweep = built(
                    TableSweep, "sweeps", self._beside(text(row, "url")), text(row, "table"), **options
                )
                stack.callback(sweep.close)
                found.append(sweep)
            yield found

    def _vault_sweep(self, row: Mapping[str, Any], stack: ExitStack) -> Sweepable:
        options = {name: value for name, value in row.items() if name != "kind"}
        vault, session = self.vault(options, stack)
        sweep: Sweepable = built(VaultSweep, "sweeps", vault, by=session, **options)
        return sweep

    def vault(
        self, options: dict[str, Any], stack: ExitStack, *, code: str | None = None
    ) -> tuple[Vault, Callable[[], Session] | None]:
        """Open the vault of a table of settings; take out of it what says where the vault is and who uses it.

        Args:
            options: the table, without its kind; what is left belongs to somebody else.
            stack: closes the vault.
            code: a one-time code of the actor, with which the session begins.

        Raises:
            ConfigurationError: an option is missing.
            VaultError: the vault cannot be opened.
        """
        from privkit.vault import Vault
        from privkit.vault.hazmat import unrestricted

        url = self._beside(url_of(options, "vault"))
        purpose = options.get("purpose")
        limit = None if purpose is None else self.map.schedule.limit(purpose=purpose)
        paths = {name: self.path(options.pop(name)) for name in _OF_VAULT if name in options}
        access: Any = unrestricted() if options.pop("unrestricted", False) is True else None
        session = None
        if "access" in options:
            row = dict(options.pop("access"))
            access, session = access_of(row, self.path(row.pop("store", None)), stack, code)
        vault = built(Vault.open, "vault", url, access=access, create=False, retention=limit, **paths)
        stack.callback(vault.close)
        return vault, session

    def path(self, place: Any) -> Any:
        """Return a path as one beside the file of settings; what is an address or a variable stays."""
        if isinstance(place, str) and ("://" in place or place.startswith("env:")):
            return self._beside(place)
        return self._root / place if isinstance(place, str) else place

    def setting(self, name: str) -> Any:
        """Return what ``[settings]`` says, or nothing."""
        return self._settings.get(name)

    def rows(self, name: str) -> list[Mapping[str, Any]]:
        """Return the tables of ``[[places]]`` or ``[[sweeps]]``."""
        return list(self._data.get(name, []))

    def _url(self, name: str) -> str:
        url = self._settings.get(name)
        if not isinstance(url, str):
            raise ConfigurationError(f'settings: say where it is: {name} = "sqlite:///{name}.db"')
        return self._beside(url)

    def _beside(self, url: str) -> str:
        """Return the address of a SQLite file as one beside the file of settings."""
        place = url.removeprefix("sqlite:///")
        return f"sqlite:///{self._root / place}" if place != url and place else url

    def _key(self) -> str:
        variable = self._settings.get("key_env", "PRIVKIT_KEY")
        if value := os.environ.get(variable):
            return value
        raise ConfigurationError(f"the environment variable {variable} that should hold the key is not set")
