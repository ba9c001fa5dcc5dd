"""The places and the recipients that a file of settings names, built from its tables."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError, nearest
from privkit.lifecycle._common import extra
from privkit.lifecycle._settings_values import built, reached_safely, text, url_of
from privkit.lifecycle.places import (
    Database,
    Files,
    ManualTask,
    Outbox,
    OwnFiles,
    Place,
    RedisKeys,
    Table,
    VaultPlace,
    VectorPoints,
    Webhook,
)

if TYPE_CHECKING:
    from privkit.vault import Vault
    from privkit.vault.access import Session

__all__ = ["PlacesOf"]

_KINDS = ("database", "files", "manual", "own_files", "qdrant", "redis", "vault")
_TOLD = ("manual", "webhook")


class PlacesOf:
    """The part of ``Life`` that opens places and recipients."""

    __slots__ = ()

    _clock: Callable[[], datetime]
    _data: Mapping[str, Any]
    _root: Path

    if TYPE_CHECKING:

        def _beside(self, url: str) -> str: ...

        def _key(self) -> str: ...

        def _url(self, name: str) -> str: ...

        def vault(
            self, options: dict[str, Any], stack: ExitStack, *, code: str | None = None
        ) -> tuple[Vault, Callable[[], Session] | None]: ...

    @contextmanager
    def outbox(self) -> Iterator[Outbox]:
        """Open the messages to recipients, ``outbox`` in the settings."""
        outbox = Outbox(self._url("outbox"), key=self._key(), clock=self._clock)
        with ExitStack() as stack:
            stack.callback(outbox.close)
            yield outbox

    def _recipients(self, stack: ExitStack) -> list[Place]:
        rows = self._data.get("recipients", [])
        for row in rows:
            kind = row.get("kind")
            if kind not in _TOLD:
                raise ConfigurationError(f"recipients: unknown kind {kind!r}{nearest(str(kind), _TOLD)}")
        outbox = stack.enter_context(self.outbox()) if any(row["kind"] == "webhook" for row in rows) else None
        return [
            self._manual(dict(row), stack) if row["kind"] == "manual" else self._webhook(dict(row), outbox)
            for row in rows
        ]

    def _webhook(self, row: dict[str, Any], outbox: Outbox | None) -> Place:
        options = {
            name: value for name, value in row.items() if name not in ("kind", "name", "url", "url_env")
        }
        url = url_of(row, "webhook")
        place: Place = built(Webhook, "webhook", text(row, "name"), url, outbox, **options)
        return place

    def _place(self, row: Mapping[str, Any], stack: ExitStack) -> Place:
        kind = row.get("kind")
        if kind not in _KINDS:
            raise ConfigurationError(f"places: unknown kind {kind!r}{nearest(str(kind), _KINDS)}")
        options = {name: value for name, value in row.items() if name != "kind"}
        place: Place = getattr(self, f"_{kind}")(options, stack)
        return place

    def _files(self, options: dict[str, Any], _: ExitStack) -> Place:
        root, pattern = self._root / options.pop("root", "."), options.pop("pattern", "**/*")
        place: Place = built(Files, "files", root, pattern, **options)
        return place

    def _own_files(self, options: dict[str, Any], _: ExitStack) -> Place:
        root, patterns = self._root / options.pop("root", "."), options.pop("patterns", ())
        place: Place = built(OwnFiles, "own_files", root, patterns, **options)
        return place

    def _database(self, options: dict[str, Any], stack: ExitStack) -> Place:
        tables = [
            built(Table, "tables", text(row, "name"), **{k: v for k, v in row.items() if k != "name"})
            for row in options.pop("tables", [])
        ]
        url = self._beside(_safe(options, "database"))
        engine = extra("sqlalchemy", "sqlalchemy").create_engine(url)
        stack.callback(engine.dispose)
        place: Place = built(Database, "database", engine, tables, **options)
        return place

    def _redis(self, options: dict[str, Any], stack: ExitStack) -> Place:
        url = _safe(options, "redis")
        client = extra("redis", "redis").Redis.from_url(url)
        stack.callback(client.close)
        place: Place = built(RedisKeys, "redis", client, **options)
        return place

    def _qdrant(self, options: dict[str, Any], stack: ExitStack) -> Place:
        where = {"path": str(self._root / options.pop("path"))} if "path" in options else None
        client = extra("qdrant_client", "qdrant").QdrantClient(**(where or {"url": _safe(options, "qdrant")}))
        stack.callback(client.close)
        place: Place = built(VectorPoints, "qdrant", client, options.pop("collection", ""), **options)
        return place

    def _vault(self, options: dict[str, Any], stack: ExitStack) -> Place:
        code = options.pop("code", None)
        vault, session = self.vault(options, stack, code=code)
        options.pop("purpose", None)
        place: Place = built(VaultPlace, "vault", vault, by=session, **options)
        return place

    def _manual(self, options: dict[str, Any], stack: ExitStack) -> Place:
        name, what = text(options, "name"), text(options, "what")
        task = ManualTask(name, what, self._url("tasks"), key=self._key(), clock=self._clock)
        stack.callback(task.close)
        return task


def _safe(options: dict[str, Any], what: str) -> str:
    """Return the address of a place, which is encrypted on its way to another machine unless ``insecure`` is spelt out."""
    insecure, url = options.pop("insecure", False), url_of(options, what)
    if insecure is not True and not reached_safely(url):
        raise ConfigurationError(
            f"{what}: a server on another machine wants rediss://, https:// or sslmode=verify-full; insecure = true does "
            "without"
        )
    return url
