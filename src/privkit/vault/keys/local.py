"""Master keys in a file that only its owner can read."""

from __future__ import annotations

import base64
import contextlib
import glob
import json
import os
import re
import stat
import sys
from collections.abc import Iterator
from datetime import datetime, timezone
from pathlib import Path
from typing import IO, Any

from privkit.errors import FormatError, VaultKeyError
from privkit.vault._folder import path_of, sync_folder
from privkit.vault.keys._wrap import KEY, unwrapped, wrapped

__all__ = ["LocalKeys"]

_FORMAT = 1
_TURNS = 100


class LocalKeys:
    """Master keys in a local file, newest last, mode 0600.

    Keep the file apart from the database and its backups: who has both has the data. Without the file the data is
    lost for good; see the how-to page on disaster recovery.

    Args:
        path: of the file; made with a first key when it is not there and ``create`` is true.
        create: whether it may be made.

    Raises:
        VaultKeyError: it is not there, cannot be read, is no key file, or others can read it.
        FormatError: a newer release has written it.
    """

    __slots__ = ("_path",)

    def __init__(self, path: str | os.PathLike[str], *, create: bool = False) -> None:
        self._path = Path(path_of(path)).absolute()
        if create:
            with contextlib.suppress(FileExistsError):
                _write_new(self._path, {"privkit": "master keys", "format": _FORMAT, "keys": [_new_key(1)]})
        self._read()

    def __repr__(self) -> str:
        return "<LocalKeys>"

    def __reduce__(self) -> str:
        raise TypeError("a key provider cannot be pickled; open the key file in the other process")

    @property
    def name(self) -> str:
        """``"local"``: there is one key file to a vault, wherever it lies."""
        return "local"

    def wrap(self, key: bytes, context: bytes) -> tuple[str, bytes]:
        """See ``KeyProvider``."""
        newest = self._read()["keys"][-1]
        return newest["id"], wrapped(_bytes(newest), key, context)

    def unwrap(self, master: str, wrapped: bytes, context: bytes) -> bytes:
        """See ``KeyProvider``.

        Raises:
            VaultKeyError: the file has no such key any more, or it does not open this.
        """
        for key in self._read()["keys"]:
            if key["id"] == master:
                return unwrapped(_bytes(key), wrapped, context)
        raise VaultKeyError(
            "the key file does not hold the master key this was wrapped with: it was destroyed, or this is another file"
        )

    def roll(self) -> None:
        """Add a new master key, which wraps from now on."""
        with self._changed() as content:
            number = 1 + max(int(key["id"].partition("-")[0]) for key in content["keys"])
            content["keys"].append(_new_key(number))

    def destroy(self, master: str) -> str:
        """Take a master key out of the file; the old file's bytes are overwritten first, as far as the disk does so."""
        with self._changed() as content:
            left = [key for key in content["keys"] if key["id"] != master]
            if len(left) == len(content["keys"]):
                return ""
            if not left:
                return "delete the key file, which holds no other key, if no other vault uses it"
            content["keys"] = left
        return ""

    def _read(self) -> dict[str, Any]:
        for _ in range(_TURNS):
            if (content := self._loaded()) is not None:
                return _checked(content)
        raise VaultKeyError("other processes change the key file faster than this one can read it; try again")

    def _loaded(self) -> Any:
        """Return what the file holds; ``None`` where another process replaced and overwrote it meanwhile."""
        try:
            with self._path.open("rb") as file:
                if os.name == "posix" and stat.S_IMODE(os.fstat(file.fileno()).st_mode) & 0o077:
                    raise VaultKeyError("others can read the key file; make it yours alone: chmod 600")
                try:
                    return json.load(file) or {}
                except ValueError:
                    if os.fstat(file.fileno()).st_nlink:
                        raise
                    return None
        except FileNotFoundError:
            raise VaultKeyError(
                "the key file is not there; without it nothing in the vault can be read. Bring it back from where "
                "you keep its copy"
            ) from None
        except (OSError, ValueError):
            raise VaultKeyError("the key file cannot be read, or is no key file of privkit") from None

    @contextlib.contextmanager
    def _changed(self) -> Iterator[dict[str, Any]]:
        """Give the content to change and put it in the file's place, one process at a time."""
        with _held(self._path.parent):
            content = self._read()
            yield content
            _put(self._path, content)


def _checked(content: Any) -> dict[str, Any]:
    if not isinstance(content, dict) or content.get("privkit") != "master keys":
        raise VaultKeyError("this is no key file of privkit")
    if content.get("format") != _FORMAT:
        raise FormatError("the key file was written by another release; use that one, or a newer one")
    try:
        sound = bool(content["keys"]) and all(
            len(_bytes(key)) == KEY and key["id"] for key in content["keys"]
        )
    except (KeyError, TypeError, ValueError):
        sound = False
    if not sound:
        raise VaultKeyError("the key file is damaged; bring it back from where you keep its copy")
    return content


def _bytes(key: dict[str, str]) -> bytes:
    return base64.b64decode(key["key"], validate=True)


def _new_key(number: int) -> dict[str, str]:
    return {
        "id": f"{number}-{os.urandom(4).hex()}",
        "key": base64.b64encode(os.urandom(KEY)).decode(),
        "created": datetime.now(timezone.utc).isoformat(timespec="seconds"),
    }


def _write_new(path: Path, content: dict[str, Any]) -> None:
    """Write a file that is not there yet: whole or not at all, and only one of two that try."""
    with _held(path.parent):
        beside = _written_beside(path, content)
        try:
            os.link(beside, path)
        finally:
            beside.unlink()
        sync_folder(path.parent)


def _put(path: Path, content: dict[str, Any]) -> None:
    """Write a file, in the place of another where there is one. The folder is held.

    Zeros go into the one before only when no power cut can bring its name back.
    """
    _sweep(path)
    beside = _written_beside(path, content)
    try:
        with path.open("r+b") if path.exists() else contextlib.nullcontext() as old:
            beside.replace(path)  # the inode of before loses its name
            sync_folder(path.parent)
            if old is not None:
                _overwrite(old)
    finally:
        beside.unlink(missing_ok=True)


def _overwrite(file: IO[bytes]) -> None:
    file.write(b"\0" * os.fstat(file.fileno()).st_size)
    file.flush()
    os.fsync(file.fileno())


def _sweep(path: Path) -> None:
    """Take away what a crash has left beside a key file, since it may hold a key that is to be destroyed."""
    for left in path.parent.glob(f".{glob.escape(path.name)}.*"):
        if re.fullmatch(r"\.[0-9]+\.[0-9a-f]{8}", left.name[len(path.name) + 1 :]):
            with left.open("r+b") as file:
                _overwrite(file)
            left.unlink()


def _written_beside(path: Path, content: dict[str, Any]) -> Path:
    beside = path.with_name(f".{path.name}.{os.getpid()}.{os.urandom(4).hex()}")
    number = os.open(beside, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(number, "w", encoding="utf-8") as file:
            json.dump(content, file, indent=1)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        beside.unlink()
        raise
    return beside


@contextlib.contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Hold a lock on the folder, so that of two processes that change the file none loses the other's change.

    Raises:
        VaultKeyError: the system refuses something inside.
    """
    try:
        with _alone(folder):
            yield
    except FileExistsError:
        raise
    except OSError as error:
        raise VaultKeyError(f"the key file cannot be written: {error.strerror}") from None


@contextlib.contextmanager
def _alone(folder: Path) -> Iterator[None]:
    if sys.platform == "win32":
        yield
        return
    from privkit.vault.audit._lock import WAIT, lock, unlock

    number = os.open(folder, os.O_RDONLY)
    try:
        lock(number, seconds=WAIT)
        try:
            yield
        finally:
            unlock(number)  # closing it is not enough where a child was forked off meanwhile
    finally:
        os.close(number)
