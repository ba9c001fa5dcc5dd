"""Records in Redis, by redis-py. Each change is one Lua script, so it happens whole or not at all."""

from __future__ import annotations

import contextlib
import struct
import time
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from privkit._locks import Lock
from privkit.errors import ConfigurationError, FormatError, StoreError, TamperedError
from privkit.vault._codec import Row, counted, packed
from privkit.vault._protocols import Appended
from privkit.vault.stores._transport import refuse_clear

if TYPE_CHECKING:
    import redis as redis_py

__all__ = ["RedisStore"]

# Under the prefix: r:TOKEN the row · s:SUBJECT its tokens, sorted · l:SCOPE tokens by place · i:IDX a token ·
# all, every token, sorted · x expiries · e erased subjects · m what is noted.
_COMMON = """
local p = ARGV[1]
local function put(row)
  local key = p .. 'r:' .. row[1]
  redis.call('HSET', key, 'row', row[2], 'body', row[3], 'created', row[7])
  redis.call('ZADD', p .. 's:' .. row[4], 0, row[1])
  redis.call('ZADD', p .. 'all', 0, row[1])
  redis.call('HSET', key, 'subject', row[4])
  if row[5] ~= '' then redis.call('SET', p .. 'i:' .. row[5], row[1]); redis.call('HSET', key, 'idx', row[5]) end
  if row[6] ~= '' then redis.call('ZADD', p .. 'x', row[6], row[1]) end
  if row[8] ~= '' then redis.call('RPUSH', p .. 'l:' .. row[8], row[1]); redis.call('HSET', key, 'scope', row[8]) end
  if tonumber(row[7]) > tonumber(redis.call('GET', p .. 'newest') or '0') then redis.call('SET', p .. 'newest', row[7]) end
end
local function drop(token)
  local key = p .. 'r:' .. token
  local idx = redis.call('HGET', key, 'idx')
  if idx and redis.call('GET', p .. 'i:' .. idx) == token then redis.call('DEL', p .. 'i:' .. idx) end
  local subject = redis.call('HGET', key, 'subject')
  if subject then redis.call('ZREM', p .. 's:' .. subject, token) end
  local scope = redis.call('HGET', key, 'scope')
  if scope then redis.call('DEL', p .. 'l:' .. scope) end
  redis.call('ZREM', p .. 'all', token)
  redis.call('ZREM', p .. 'x', token)
  redis.call('DEL', key)
end
"""
# ARGV: prefix, scope, after, ledger, then eight fields for each row.
_APPEND = """
for at = 5, #ARGV, 8 do
  if redis.call('SISMEMBER', p .. 'e', ARGV[at + 3]) == 1 then return 'erased' end
end
if (redis.call('HGET', p .. 'm', 'ledger') or '0') ~= ARGV[4] then return 'moved' end
if redis.call('LLEN', p .. 'l:' .. ARGV[2]) ~= tonumber(ARGV[3]) then return 'moved' end
for at = 5, #ARGV, 8 do
  put({ARGV[at], ARGV[at+1], ARGV[at+2], ARGV[at+3], ARGV[at+4], ARGV[at+5], ARGV[at+6], ARGV[at+7]})
end
return 'added'
"""
# ARGV: prefix, now, ledger, then eight fields for each row. Returns the tokens in force, or nothing for an erased subject.
_ADD = """
for at = 4, #ARGV, 8 do
  if redis.call('SISMEMBER', p .. 'e', ARGV[at + 3]) == 1 then return false end
end
local tokens = {}
if (redis.call('HGET', p .. 'm', 'ledger') or '0') ~= ARGV[3] then return tokens end
for at = 4, #ARGV, 8 do
  local met = false
  if ARGV[at + 4] ~= '' then met = redis.call('GET', p .. 'i:' .. ARGV[at + 4]) end
  if met then
    local expires = redis.call('ZSCORE', p .. 'x', met)
    if expires and tonumber(expires) <= tonumber(ARGV[2]) then redis.call('HDEL', p .. 'r:' .. met, 'idx'); met = false end
  end
  if met then
    tokens[#tokens + 1] = met
  else
    put({ARGV[at], ARGV[at+1], ARGV[at+2], ARGV[at+3], ARGV[at+4], ARGV[at+5], ARGV[at+6], ARGV[at+7]})
    tokens[#tokens + 1] = ARGV[at]
  end
end
return tokens
"""
_HEAD = """
local ledger = redis.call('HGET', p .. 'm', 'ledger') or '0'
if redis.call('SISMEMBER', p .. 'e', ARGV[3]) == 1 then return {-1, ledger} end
return {redis.call('LLEN', p .. 'l:' .. ARGV[2]), ledger}
"""
_ERASE = """
redis.call('SADD', p .. 'e', ARGV[2])
local tokens = redis.call('ZRANGE', p .. 's:' .. ARGV[2], 0, -1)
for _, token in ipairs(tokens) do drop(token) end
redis.call('HSET', p .. 'm', 'ledger', ARGV[3])
return #tokens
"""
_READMIT = """
redis.call('SREM', p .. 'e', ARGV[2])
redis.call('HSET', p .. 'm', 'ledger', ARGV[3])
return 1
"""
_DELETE = """
local gone = 0
for at = 2, #ARGV do
  local key = p .. 'r:' .. ARGV[at]
  if redis.call('EXISTS', key) == 1 and redis.call('HGET', key, 'hold') ~= '1' then
    if redis.call('HEXISTS', key, 'scope') == 1 then
      redis.call('HSET', key, 'body', '')
      redis.call('ZREM', p .. 'x', ARGV[at])
    else
      drop(ARGV[at])
    end
    gone = gone + 1
  end
end
return gone
"""
# ARGV: prefix, then token, old body, new body.
_REPLACE = """
local done = 0
for at = 2, #ARGV, 3 do
  local key = p .. 'r:' .. ARGV[at]
  if redis.call('HGET', key, 'body') == ARGV[at + 1] then redis.call('HSET', key, 'body', ARGV[at + 2]); done = done + 1 end
end
return done
"""
_HOLD = """
local tokens = redis.call('ZRANGE', p .. 's:' .. ARGV[2], 0, -1)
for _, token in ipairs(tokens) do redis.call('HSET', p .. 'r:' .. token, 'hold', ARGV[3]) end
return #tokens
"""
_EXPIRED = """
local found = {}
for _, token in ipairs(redis.call('ZRANGEBYSCORE', p .. 'x', '-inf', '(' .. ARGV[2])) do
  if redis.call('HGET', p .. 'r:' .. token, 'hold') ~= '1' then found[#found + 1] = token end
  if #found >= tonumber(ARGV[3]) then break end
end
return found
"""
_FIXED = struct.Struct(">qqq")  # place, created, expires
_LENGTH = struct.Struct(">I")
_TIMES = _LENGTH.size + _FIXED.size
_NEVER = -1
_SCHEMA = b"1"
_SCRUB_WAIT = 5.0
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
            self._redis: redis_py.Redis = redis.Redis.from_url(
                url, decode_responses=False, socket_timeout=30.0, socket_connect_timeout=10.0, **options
            )
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
        except self._driver.TimeoutError:
            raise StoreError("the store of records: the server does not answer in time") from None
        except self._driver.ConnectionError:
            raise StoreError("the store of records: the server cannot be reached") from None
        except self._driver.ResponseError as error:
            full = "OOM" in str(error) or "MISCONF" in str(error)
            cause = "the server is out of memory or disk" if full else "the server refused a command"
            raise StoreError(f"the store of records: {cause}") from None
        except self._driver.RedisError as error:
            raise StoreError(f"the store of records: it failed ({type(error).__name__})") from None

    def _name(self, *parts: bytes) -> bytes:
        return self._prefix + b"".join(parts)

    def _run(self, script: str, *values: Any) -> Any:
        with self._told():
            with self._lock:
                if script not in self._scripts:
                    self._scripts[script] = self._redis.register_script(_COMMON + script)
            return self._scripts[script](args=[self._prefix, *values])

    def append(self, scope: bytes, after: int, rows: Sequence[Row], *, ledger: int) -> Appended:
        done: bytes = self._run(_APPEND, scope, after, ledger, *_fields(rows))
        return done.decode()  # type: ignore[return-value]

    def log(self, scope: bytes, after: int) -> list[Row]:
        with self._told():
            tokens: Any = self._redis.lrange(self._name(b"l:", scope), after, -1)
        return self._rows(tokens)

    def head(self, scope: bytes, subject: bytes) -> tuple[int, int]:
        place, ledger = self._run(_HEAD, scope, subject)
        return int(place), counted(ledger)

    def add(self, rows: Sequence[Row], now: int, *, ledger: int) -> list[bytes] | None:
        tokens: list[bytes] | None = self._run(_ADD, now, ledger, *_fields(rows))
        return tokens

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
            _row(token, known, *some)
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
        return int(self._run(_REPLACE, *fields))

    def erase(self, subject: bytes, ledger: int) -> int:
        return int(self._run(_ERASE, subject, ledger))

    def readmit(self, subject: bytes, ledger: int) -> None:
        self._run(_READMIT, subject, ledger)

    def delete(self, tokens: Sequence[bytes]) -> int:
        return int(self._run(_DELETE, *tokens))

    def hold(self, subject: bytes, on: bool) -> int:
        return int(self._run(_HOLD, subject, int(on)))

    def expired(self, before: int, limit: int) -> list[bytes]:
        found: list[bytes] = self._run(_EXPIRED, before, limit)
        return found

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


def _fields(rows: Sequence[Row]) -> list[Any]:
    """Return what the scripts take of each row: see ``put``."""
    fields: list[Any] = []
    for row in rows:
        fields += (
            row.token,
            _packed(row),
            row.body,
            row.subject,
            row.idx or b"",
            b"" if row.expires is None else row.expires,
            row.created,
            b"" if row.place is None else row.scope,
        )
    return fields


def _packed(row: Row) -> bytes:
    times = _FIXED.pack(
        _NEVER if row.place is None else row.place,
        row.created,
        _NEVER if row.expires is None else row.expires,
    )
    names = (row.entity_type.encode(), row.purpose.encode(), row.idx or b"")
    return packed(times, row.tenant, row.subject, row.scope, *names)


def _row(
    token: bytes, known: dict[bytes, tuple[Any, ...]], fields: bytes, stored: bytes, hold: bytes | None
) -> Row:
    """Return a row; what is the same in many of a call is read once."""
    try:
        whose = known.get(fields[_TIMES:])
        if whose is None:
            whose = known[fields[_TIMES:]] = _whose(fields)
        tenant, subject, scope, entity_type, purpose, idx = whose
        place, created, expires = _FIXED.unpack_from(fields, _LENGTH.size)
    except (ValueError, struct.error):
        raise TamperedError("a record in Redis cannot be read") from None
    return Row(
        token,
        tenant,
        subject,
        scope,
        None if place == _NEVER else place,
        entity_type,
        purpose,
        stored,
        idx,
        created,
        None if expires == _NEVER or not stored else expires,
        int(hold == b"1"),
    )


def _whose(fields: bytes) -> tuple[bytes, bytes, bytes, str, str, bytes | None]:
    times, tenant, subject, scope, entity_type, purpose, idx = _unpacked(fields)
    if len(times) != _FIXED.size:
        raise ValueError
    return tenant, subject, scope, entity_type.decode(), purpose.decode(), idx or None


def _unpacked(data: bytes) -> list[bytes]:
    found, at = [], 0
    while at < len(data):
        (size,) = _LENGTH.unpack_from(data, at)
        found.append(data[at + _LENGTH.size : at + _LENGTH.size + size])
        at += _LENGTH.size + size
    return found
