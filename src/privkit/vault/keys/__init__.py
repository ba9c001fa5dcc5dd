"""Where master keys live: a file, the environment, a service. Each provider is a file of its own.

Only what needs nothing but ``cryptography`` is named here; the others are imported from their modules.
"""

from __future__ import annotations

from privkit.vault._protocols import KeyProvider
from privkit.vault.keys.environment import EnvironmentKeys
from privkit.vault.keys.local import LocalKeys

__all__ = ["EnvironmentKeys", "KeyProvider", "LocalKeys"]
