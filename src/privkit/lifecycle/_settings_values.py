"""Values of a file of settings: read, checked, and turned into what they say."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import ExitStack
from datetime import timezone, tzinfo
from functools import cache
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from privkit.errors import ConfigurationError, nearest

if TYPE_CHECKING:
    from privkit.vault.access import Access, Session

__all__ = ["access_of", "built", "on_this_machine", "proven", "reached_safely", "text", "url_of", "zone_of"]

_LOOPBACK = ("", "localhost", "127.0.0.1", "::1")


def url_of(options: dict[str, Any], what: str) -> str:
    """Return the address of a place, or that in the environment variable it names."""
    variable = options.pop("url_env", None)
    url = options.pop("url", None) or os.environ.get(variable or "")
    if not url:
        raise ConfigurationError(f"{what}: give url, or url_env with the name of a variable that holds it")
    return str(url)


def on_this_machine(url: str) -> bool:
    """Return whether what is at an address is a file, a socket or a server of this machine."""
    parts = urlsplit(url)
    hosts = {parts.hostname or "", *parse_qs(parts.query).get("host", [])}
    if parts.scheme.partition("+")[0] in ("sqlite", "memory", "unix"):
        return True
    return all(host in _LOOPBACK or host[:1] == "/" for host in hosts)


def reached_safely(url: str) -> bool:
    """Return whether what is at an address is on this machine, or is reached by TLS that is verified."""
    parts = urlsplit(url)
    verified = parse_qs(parts.query).get("sslmode") == ["verify-full"]
    return on_this_machine(url) or parts.scheme in ("https", "rediss") or verified


def text(row: Mapping[str, Any], name: str) -> str:
    value = row.get(name)
    if not isinstance(value, str):
        raise ConfigurationError(f"{name} is missing")
    return value


def _secret(row: dict[str, Any]) -> str | None:
    """Return the secret of one-time codes in the environment variable that a table names, if it names one."""
    variable = row.pop("totp_env", None)
    if variable is None:
        return None
    if value := os.environ.get(str(variable)):
        return value
    raise ConfigurationError(f"totp_env: the environment variable {variable} is not set")


def access_of(
    row: dict[str, Any], store: str, stack: ExitStack, code: str | None
) -> tuple[Access, Callable[[], Session]]:
    """Open a file of grants, and return it with what gives the one session in it.

    Raises:
        ConfigurationError: an option that cannot be used.
        VaultError: the file cannot be used, or the code is none.
    """
    from privkit.vault.access import Access, Totp

    actor, secret = text(row, "actor"), _secret(row)
    access = Access(store, step_up=None if secret is None else Totp({actor: secret}, store=store))
    stack.callback(access.store.close)
    options = {name: value for name, value in row.items() if name != "actor"}

    @cache  # a code is good once, and holds in one session
    def session() -> Session:
        opened: Session = built(access.session, "access", actor, **options)
        if code is not None:
            opened.step_up(code)
        return opened

    return access, session


def proven(
    rows: Iterable[Mapping[str, Any]], approvals: Mapping[str, str], code: str | None
) -> list[Mapping[str, Any]]:
    """Return the places with what vaults among them are given: an approval each, and a one-time code.

    Raises:
        ConfigurationError: an approval for something that is no vault among the places.
    """
    vaults = [row.get("name", "vault") for row in rows if row.get("kind") == "vault"]
    for name in approvals:
        if name not in vaults:
            raise ConfigurationError(
                f"approval: there is no vault {name!r} among the places{nearest(name, vaults)}"
            )
    return [_given(row, approvals, code) if row.get("kind") == "vault" else row for row in rows]


def _given(row: Mapping[str, Any], approvals: Mapping[str, str], code: str | None) -> Mapping[str, Any]:
    approval = approvals.get(row.get("name", "vault"))
    given: dict[str, Any] = {} if approval is None else {"approval": lambda _: approval}
    return {**row, **given} if code is None else {**row, **given, "code": code}


def built(of: Callable[..., Any], what: str, *arguments: Any, **options: Any) -> Any:
    try:
        return of(*arguments, **options)
    except TypeError:
        import inspect

        known = [name for name in inspect.signature(of).parameters if name != "self"]
        wrong = next((name for name in options if name not in known), "")
        raise ConfigurationError(
            f"{what}: unknown or missing option {wrong!r}{nearest(wrong, known)}"
        ) from None


def zone_of(name: str) -> tzinfo:
    if name == "UTC":
        return timezone.utc
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise ConfigurationError(f"zone: there is no time zone {name!r}") from None
