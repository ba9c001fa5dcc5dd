"""Records in Redis, by redis-py. Each change is one Lua script, so it happens whole or not at all."""

from __future__ import annotations

import contextlib
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from privkit._locks import Lock
from privkit.errors import ConfigurationError, FormatError, PrivkitError, StoreError
from privkit.vault._codec import Row, counted
from privkit.vault._protocols import Appended
from privkit.vault.stores._redis_rows import fields_of, row_of
from privkit.vault.stores._redis_scripts import (
    ADD,
    APPEND,
    COMMON,
    DELETE,
    ERASE,
    EXPIRED,
    HEAD,
    HOLD,
    READMIT,
    REPLACE,
)
from privkit.vault.stores._transport import refuse_clear

if TYPE_CHECKING:
    import redis as redis_py

__all__ = ["RedisStore"]

_SCHEMA = b"1"
_SCRUB_WAIT = 5.0
_LIMITS = {"socket_timeout": 30.0, "socket_connect_timeout": 10.0}  # seconds
_T = TypeVar("_T")
_APPENDED: dict[bytes, Appended] = {b"added": "added", b"erased": "erased", b"moved": "moved"}
_KEPT = ("row", "body", "hold")


class RedisStore:
    """Records in one Redis; see ``Store``. Keys begin with ``prefix``.

    Redis keeps all in memory and on its disk only what it is told to. So a server that may evict keys is refused, and so
    is one without an append-only file, unless ``allow_volatile``. With ``appendfsync everysec`` a power cut can take
    the last second; ``always`` cannot. Wrapped keys belong elsewhere: ``keystore=`` takes a file or PostgreSQL.

    Args:
        url: ``"rediss://user:password@host:6379/0"``, or ``redis://`` and ``unix://`` to this machine.
        prefix: before every key.
        allow_cleartext: whether another machine may be talked to without encryption.
        allow_volatile: whether records may be lost when the server stops.
        options: further arguments of ``redis.Redis.from_url``, such as ``ssl_ca_certs``.

    Raises:
        ConfigurationError: redis-py is not installed, the way is not encrypted, or the server may lose records.
        StoreError: the server cannot be reached.
        FormatError: a newer release has written there.
    """

    def __init__(
        self,
        url: str,
        *,
        prefix: str = "privkit:",
        allow_cleartext: bool = False,
        allow_volatile: bool = False,
        **options: Any,
    ) -> None:
        try:
            import redis
        except ImportError:
            raise ConfigurationError("Redis needs the extra: pip install 'privkit[redis]'") from None
        parts = urlsplit(url)
        if parts.scheme == "rediss":
            options = {"ssl_cert_reqs": "required", "ssl_check_hostname": True, **options}
        elif parts.scheme != "unix":
            refuse_clear([parts.hostname or ""], instead="rediss://", allow=allow_cleartext)
        self._driver = redis
        self._prefix = prefix.encode()
        self._volatile = allow_volatile
        self._scripts: dict[str, Any] = {}
        self._lock = Lock()
        self._closed = False
        with self._told():
            given = {**_LIMITS, **options, "decode_responses": False}
            self._redis: redis_py.Redis = redis.Redis.from_url(url, **given)
            self._check_server()
            self._check_schema()

    def __repr__(self) -> str:
        return "<RedisStore>"

    def __reduce__(self) -> str:
        raise TypeError("an open connection cannot be pickled; open the store in the other process")

    def _check_server(self) -> None:
        memory = self._config("maxmemory-policy")
        if memory not in (None, "noeviction"):
            raise ConfigurationError(
                f"this Redis drops keys when memory is short ({memory}); set maxmemory-policy to noeviction"
            )
        if self._config("appendonly") == "no" and not self._volatile:
            raise ConfigurationError(
                "this Redis keeps nothing when it stops; set appendonly to yes, or say allow_volatile=True"
            )

    def _config(self, name: str) -> str | None:
        """Return a setting of the server, ``None`` where it does not tell."""
        try:
            told: Any = self._redis.config_get(name)
        except self._driver.ResponseError:
            return None
        value = told.get(name, told.get(name.encode()))
        return value.decode() if isinstance(value, bytes) else value

    def _check_schema(self) -> None:
        found: Any = self._redis.hget(self._name(b"m"), "schema")
        if found is None:
            self._redis.hsetnx(self._name(b"m"), "schema", _SCHEMA)
        elif found != _SCHEMA:
            raise FormatError("the store of records was written by a newer release; use that one")

    @contextlib.contextmanager
    def _told(self) -> Iterator[None]:
        if getattr(self, "_closed", False):
            raise StoreError("the store of records: it is closed")
        try:
            yield
        except PrivkitError:
            raise
        except self._driver.TimeoutError:
            raise StoreError(
                "the store of records: the server does not answer in time; try again later"
            ) from None
        except self._driver.ConnectionError:
            raise StoreError("the store of records: the server cannot be reached; try again later") from None
        except self._driver.ResponseError as error:
            full = "OOM" in str(error) or "MISCONF" in str(error)
            cause = "the server is out of memory or disk" if full else "the server refused a command"
            raise StoreError(f"the store of records: {cause}") from None
        except self._driver.RedisError as error:
            raise StoreError(f"the store of records: it failed ({type(error).__name__})") from None
        except (LookupError, TypeError, ValueError):
            self._redis.connection_pool.disconnect()  # what comes next on one of them may answer something else
            raise StoreError("the store of records: the server gave an answer to something else") from None

    def _name(self, *parts: bytes) -> bytes:
        return self._prefix + b"".join(parts)

    def _run(self, read: Callable[[Any], _T], script: str, *values: Any) -> _T:
        """Return what a script gives, as ``read`` makes it out of the answer."""
        with self._told():
            with self._lock:
                if script not in self._scripts:
                    self._scripts[script] = self._redis.register_script(COMMON + script)
            return read(self._scripts[script](args=[self._prefix, *values]))

    def append(self, scope: bytes, after: int, rows: Sequence[Row], *, ledger: int) -> Appended:
        return self._run(_APPENDED.__getitem__, APPEND, scope, after, ledger, *fields_of(rows))

    def log(self, scope: bytes, after: int) -> list[Row]:
        with self._told():
            tokens: Any = self._redis.lrange(self._name(b"l:", scope), after, -1)
        return self._rows(tokens)

    def head(self, scope: bytes, subject: bytes) -> tuple[int, int]:
        place, ledger = self._run(_pair, HEAD, scope, subject)
        return place, counted(ledger)

    def add(self, rows: Sequence[Row], now: int, *, ledger: int) -> list[bytes] | None:
        return self._run(partial(_tokens, len(rows)), ADD, now, ledger, *fields_of(rows))

    def get(self, tokens: Sequence[bytes]) -> Sequence[tuple[Any, ...]]:
        return self._rows(tokens)

    def _rows(self, tokens: Sequence[bytes]) -> list[Row]:
        if not tokens:
            return []
        with self._told():
            if len(tokens) == 1:  # a pipeline costs as much as its command
                found: list[Any] = [self._redis.hmget(self._name(b"r:", tokens[0]), *_KEPT)]
            else:
                pipe = self._redis.pipeline(transaction=False)
                for token in tokens:
                    pipe.hmget(self._name(b"r:", token), *_KEPT)
                found = pipe.execute()
            known: dict[bytes, tuple[Any, ...]] = {}
            return [
                row_of(token, known, *some)
                for token, some in zip(tokens, found, strict=True)
                if some[0] is not None
            ]

    def page(self, after: bytes, limit: int, *, subject: bytes | None = None) -> list[Row]:
        name = self._name(b"all") if subject is None else self._name(b"s:", subject)
        with self._told():
            tokens: Any = self._redis.zrangebylex(
                name, b"(" + after if after else b"-", b"+", start=0, num=limit
            )
        return self._rows(tokens)

    def replace(self, pairs: Sequence[tuple[Row, Row]]) -> int:
        fields = [field for old, new in pairs for field in (old.token, old.body, new.body)]
        return self._run(int, REPLACE, *fields)

    def erase(self, subject: bytes, ledger: int) -> int:
        return self._run(int, ERASE, subject, ledger)

    def readmit(self, subject: bytes, ledger: int) -> None:
        self._run(int, READMIT, subject, ledger)

    def delete(self, tokens: Sequence[bytes]) -> int:
        return self._run(int, DELETE, *tokens)

    def hold(self, subject: bytes, on: bool) -> int:
        return self._run(int, HOLD, subject, int(on))

    def expired(self, before: int, limit: int) -> list[bytes]:
        return self._run(list, EXPIRED, before, limit)

    def newest(self) -> int:
        with self._told():
            found: Any = self._redis.get(self._name(b"newest"))
            return int(found or 0)

    def count(self, subject: bytes | None = None) -> int:
        at, number = b"", 0
        while rows := self.page(at, 1000, subject=subject):
            at, number = rows[-1].token, number + sum(bool(row.body) for row in rows)
        return number

    def meta(self, name: str) -> bytes | None:
        with self._told():
            found: Any = self._redis.hget(self._name(b"m"), name)
        return found  # type: ignore[no-any-return]

    def set_meta(self, name: str, value: bytes, *, only_new: bool = False) -> bytes:
        with self._told():
            if only_new:
                self._redis.hsetnx(self._name(b"m"), name, value)
            else:
                self._redis.hset(self._name(b"m"), name, value)
        return self.meta(name) or b""

    def scrub(self) -> str:
        """Have the append-only file rewritten without what was deleted."""
        if self._config("appendonly") != "yes":
            return "the store of records: what Redis has written of itself to a disk, which it does not tell"
        with self._told():
            with contextlib.suppress(
                self._driver.ResponseError
            ):  # one is under way; it may have begun too early
                self._redis.bgrewriteaof()
            end = time.monotonic() + _SCRUB_WAIT
            while time.monotonic() < end:
                told: Any = self._redis.info("persistence")
                if not told["aof_rewrite_in_progress"] and not told["aof_rewrite_scheduled"]:
                    return self._snapshots(told)
                time.sleep(0.005)
        return "the store of records: the append-only file is being rewritten"

    def _snapshots(self, told: dict[str, Any]) -> str:
        if told.get("rdb_last_save_time") and self._config("save") not in ("", None):
            return "the store of records: Redis's snapshots, until the next is written"
        return ""

    def backup(self, path: str) -> None:  # noqa: ARG002, the protocol has it
        raise StoreError(
            "the store of records: make backups of Redis by copying its files, without keys and ledger"
        )

    def check(self) -> list[str]:
        with self._told():
            self._redis.ping()
        return []

    def close(self) -> None:
        if not self._closed:
            self._closed = True
            self._redis.close()


def _pair(answer: Any) -> tuple[int, bytes]:
    place, ledger = answer
    return int(place), ledger


def _tokens(many: int, answer: Any) -> list[bytes] | None:
    """Return one token for each row, none where the ledger has moved, or ``None`` where the subject was erased."""
    if answer is not None and len(answer) not in (0, many):
        raise ValueError
    return answer  # type: ignore[no-any-return]
