"""What the two kinds of SQLite file have in common."""

from __future__ import annotations

from privkit.vault.stores._database import Database, Meta

__all__ = ["File"]


class File:
    """What the two kinds of file have in common."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._meta = Meta(database)

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"

    def meta(self, name: str) -> bytes | None:
        return self._meta.get(name)

    def set_meta(self, name: str, value: bytes, *, only_new: bool = False) -> bytes:
        return self._meta.set(name, value, only_new=only_new)

    def scrub(self) -> str:
        return self._database.scrub()

    def backup(self, path: str) -> None:
        self._database.backup(path)

    def check(self) -> list[str]:
        return self._database.check()

    def close(self) -> None:
        self._database.close()
