"""What is sharp. Read what each thing says before you use it.

The name is that of the corresponding part of the ``cryptography`` package: hazardous materials.
"""

from __future__ import annotations

__all__ = ["Unrestricted", "unrestricted"]


class Unrestricted:
    """In the place of an ``Access``: everybody who holds the vault may read everything in it."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "<Unrestricted>"


def unrestricted() -> Unrestricted:
    """Return what lets ``Vault.get`` read without a grant: ``Vault.open(…, access=unrestricted())``.

    For migrations, tests and programs that decide elsewhere who may see what. Whoever finds a way to call ``get`` in such
    a process has all values. Reads are audited all the same, in the name of the vault's ``actor``.
    """
    return Unrestricted()
