"""A checkup of a vault, or of all that a file of settings names: what is as it should be, and what is to be mended.

::

    found = checkup("life.toml")
    found.mend                                      # what to do, each with what was looked at
    found = checkup("sqlite:///pii.db", keys="/keys/pii.key", ledger="/ledger/pii.ledger", anchor="/elsewhere/pii.anchor")

It looks at what it is shown, on this machine, and says at what. It changes nothing but what opening a vault does: erasures
of the ledger that a crash or a backup left undone are made again.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from pathlib import Path

from privkit.errors import ConfigurationError
from privkit.lifecycle.doctor._finding import Checkup, Finding
from privkit.lifecycle.doctor._settings import of_settings
from privkit.lifecycle.doctor._vault import Looked, of_vault

__all__ = ["Checkup", "Finding", "checkup"]


def checkup(
    target: str | os.PathLike[str],
    *,
    keys: str | None = None,
    keystore: str | None = None,
    ledger: str | None = None,
    audit: str | None = None,
    access: str | None = None,
    anchor: str | os.PathLike[str] | None = None,
    backups: Sequence[str | os.PathLike[str]] = (),
    policy: str | os.PathLike[str] | None = None,
    clock: Callable[[], float] = time.time,
) -> Checkup:
    """Look at a vault, or at what a file of settings names, and say what is to be mended.

    Args:
        target: url of a vault, such as ``"sqlite:///pii.db"``, or a file of settings in TOML or JSON: see ``Life``.
        keys: of a vault: its key file, ``"env:NAME"``; by default beside the database. So for those below.
        keystore: path or url of its wrapped keys.
        ledger: path of its erasure ledger.
        audit: path of its audit.
        access: file of the grants it is opened with.
        anchor: the file that its audit's checkpoints are anchored in.
        backups: directories that are backed up; settings have their own list.
        policy: file of the policy in use; settings have their own.
        clock: seconds since 1970, UTC.

    Raises:
        ConfigurationError: neither a url nor a file of settings that can be read.
    """
    places = {"keys": keys, "keystore": keystore, "ledger": ledger, "audit": audit}
    given = {name: value for name, value in places.items() if value is not None}
    if "://" not in os.fspath(target):
        if given or access or anchor or backups or policy:
            raise ConfigurationError(
                "settings say themselves where everything is; give options for a vault only"
            )
        return Checkup(tuple(of_settings(Path(target), clock)))
    with ExitStack() as stack:
        looked = Looked(
            os.fspath(target),
            given,
            access=access,
            anchor=None if anchor is None else Path(anchor),
            backups=tuple(map(Path, backups)),
            clock=clock,
        )
        return Checkup(tuple(of_vault(looked, stack, policy=policy)))
