"""Keys of a Redis server: which keys are whose is declared as patterns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from privkit.errors import ConfigurationError, LifecycleError
from privkit.lifecycle._common import extra
from privkit.lifecycle.places._place import Located, Outcome, Record, Subject, forms

__all__ = ["RedisKeys"]

_GLOB = str.maketrans({sign: f"\\{sign}" for sign in "*?[]\\^-"})


class RedisKeys:
    """A person's keys, and a person's fields in shared hashes; needs the extra ``redis``.

    After erasing, the append-only file and the dump are written anew, so that they do not keep what was erased.

    Args:
        client: a ``redis.Redis``.
        keys: patterns with the kind of identifier in braces: ``["session:{id}", "mail:{email}:*"]``.
        fields: hashes of which one field is a person's, with the pattern of that field: ``{"carts": "{id}"}``.
        name: what it is called in reports.
        texts: fields of hashes with free text.

    Raises:
        ConfigurationError: nothing is declared, a pattern without braces, or the extra is not installed.
    """

    def __init__(
        self,
        client: Any,
        *,
        keys: Sequence[str] = (),
        fields: Mapping[str, str] | None = None,
        name: str = "redis",
        texts: Sequence[str] = (),
    ) -> None:
        self._errors = extra("redis", "redis").RedisError
        self.name = name
        self._client, self._keys, self._fields = client, tuple(keys), dict(fields or {})
        self._texts = frozenset(texts)
        patterns = [*self._keys, *self._fields.values()]
        if not patterns or not all("{" in pattern and "}" in pattern for pattern in patterns):
            raise ConfigurationError(
                "keys: give patterns such as 'session:{id}', with an identifier in braces"
            )

    def __repr__(self) -> str:
        return f"<RedisKeys {self.name!r}>"

    def locate(self, subject: Subject) -> Located:
        """Return how many keys and fields are the person's."""
        with self._typed():
            keys = [_text(key) for key in self._own_keys(subject)]
            fields = [f"{_text(key)}/{_text(field)}" for key, field in self._own_fields(subject)]
        counts = {kind: len(found) for kind, found in (("keys", keys), ("fields", fields)) if found}
        return Located(counts, tuple(sorted([*keys, *fields])))

    def export(self, subject: Subject) -> Iterator[Record]:
        """Yield the person's keys with their values, and their fields of shared hashes."""
        with self._typed():
            for key in self._own_keys(subject):
                value = self._value(key)
                plain = value if isinstance(value, dict) else {"value": value}
                yield Record("keys", _text(key), plain, self._texts)
            for key, field in self._own_fields(subject):
                value = _text(self._client.hget(key, field))
                yield Record("fields", f"{_text(key)}/{_text(field)}", {"value": value})

    def erase(self, subject: Subject) -> Outcome:
        """Delete the keys and fields, then have the files on disk written anew."""
        with self._typed():
            for key in self._own_keys(subject):
                self._client.delete(key)
            for key, field in self._own_fields(subject):
                self._client.hdel(key, field)
            return self._scrub()

    def verify(self, subject: Subject) -> Outcome:
        """Count the keys and fields that are left; pending while files on disk are being written anew."""
        left = sum(self.locate(subject).counts.values())
        with self._typed():
            state = self._client.info("persistence")
        busy = any(
            state.get(name)
            for name in ("aof_rewrite_in_progress", "aof_rewrite_scheduled", "rdb_bgsave_in_progress")
        )
        notes = ("files on disk are being written anew",) if busy else ()
        return Outcome("pending" if left or busy else "done", left, notes)

    @contextmanager
    def _typed(self) -> Iterator[None]:
        try:
            yield
        except self._errors as error:
            raise LifecycleError(f"{self.name} failed: {type(error).__name__}") from None

    def _own_keys(self, subject: Subject) -> list[Any]:
        found: dict[Any, None] = {}
        for pattern in self._keys:
            for wanted in _filled(pattern, subject):
                found.update(dict.fromkeys(self._client.scan_iter(match=wanted, count=1000)))
        return sorted(found)

    def _own_fields(self, subject: Subject) -> list[tuple[str, Any]]:
        found: dict[tuple[str, Any], None] = {}
        for key, pattern in self._fields.items():
            for wanted in _filled(pattern, subject):
                pairs = self._client.hscan_iter(key, match=wanted, count=1000)
                found.update(dict.fromkeys((key, field) for field, _ in pairs))
        return sorted(found)

    def _value(self, key: Any) -> Any:
        client, kind = self._client, _text(self._client.type(key))
        readers: dict[str, Callable[[], Any]] = {
            "string": lambda: client.get(key),
            "hash": lambda: client.hgetall(key),
            "list": lambda: client.lrange(key, 0, -1),
            "set": lambda: sorted(client.smembers(key)),
            "zset": lambda: client.zrange(key, 0, -1, withscores=True),
            "stream": lambda: client.xrange(key),
        }
        if kind not in readers:
            raise LifecycleError(f"{self.name}: a key holds a {kind}, which cannot be handed out")
        return _plain(readers[kind]())

    def _scrub(self) -> Outcome:
        """Ask for new files where there are any; a server that does not let us, such as a hosted one, is told of."""
        try:
            if self._client.info("persistence").get("aof_enabled"):
                self._client.bgrewriteaof()
            if self._client.config_get("save").get("save"):
                self._client.bgsave(schedule=True)
        except self._errors as error:
            if "in progress" in str(error):  # what is being written now may have begun before we deleted
                return Outcome("pending", 0, ("the server is writing its files on disk; run it again",))
            return Outcome(notes=("the server was not asked to write its files on disk anew",))
        return Outcome()


def _filled(pattern: str, subject: Subject) -> list[str]:
    """Return the pattern for each form of each identifier, as a glob in which identifiers stand for themselves."""
    start, _, rest = pattern.partition("{")
    kind, _, end = rest.partition("}")
    values = [form for value in subject.values(kind) for form in forms(value)]
    return [start + value.translate(_GLOB) + end for value in values]


def _text(value: Any) -> str:
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else str(value)


def _plain(value: Any) -> Any:
    if isinstance(value, dict):
        return {_text(name): _plain(inner) for name, inner in value.items()}
    if isinstance(value, (list, tuple, set)):
        return [_plain(inner) for inner in value]
    return _text(value) if isinstance(value, bytes) else value
