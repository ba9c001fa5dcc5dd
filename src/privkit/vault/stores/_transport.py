"""What may be sent where: nothing in clear to another machine."""

from __future__ import annotations

import ipaddress

from privkit.errors import ConfigurationError

__all__ = ["is_local", "refuse_clear"]


def is_local(host: str) -> bool:
    """Say whether a host is this machine: a socket's path, ``localhost``, a loopback address, or nothing."""
    if not host or host.startswith(("/", "@")) or host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False


def refuse_clear(hosts: list[str], *, instead: str, allow: bool) -> None:
    """See that what is not encrypted goes to this machine only.

    Raises:
        ConfigurationError: it would go elsewhere, and nobody has said that it may.
    """
    if not allow and not all(map(is_local, hosts)):
        raise ConfigurationError(
            f"records and keys are not sent to another machine without checked encryption: use {instead}, "
            "or say allow_cleartext=True if something else encrypts the way"
        )
