"""What personal data is processed for: each purpose with its lawful basis, its fields and its entity types.

::

    purposes = Purposes([
        Purpose("support", basis="contract", fields=["name", "email", "orders.*.id"], types=["PERSON", "ORDER_NUMBER"]),
        Purpose("newsletter", fields=["email"], types=["EMAIL_ADDRESS"], renew=timedelta(days=730)),
        Purpose("ad sharing", basis="opt_out"),
    ])

Consent, minimisation, retention and the registers all speak of these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import timedelta
from typing import Any

from privkit.errors import ConfigurationError, nearest
from privkit.lifecycle._common import checked_word
from privkit.lifecycle._law._load import REGULATIONS, law

__all__ = ["Purpose", "Purposes"]

_OPEN = ("opt_out", "legitimate_interests")  # allowed until the person objects


class Purpose:
    """One purpose; frozen, and checked when it is built.

    Args:
        name: what it is called everywhere.
        basis: why it is lawful: ``"consent"``, ``"contract"``, ``"legal_obligation"``, ``"vital_interests"``,
            ``"public_task"``, ``"legitimate_interests"`` (GDPR Art. 6(1)) or ``"opt_out"`` (CCPA).
        fields: what of a record it may see: names or dotted paths, ``*`` for any one name or position.
        types: the entity types it may see in a text.
        renew: after how long a consent has to be given again; ``None`` for never.
        signals: whether an opt-out signal of a browser ends it; by default for ``opt_out``.
        why: one sentence for the people concerned.

    Raises:
        ConfigurationError: an option that cannot be used; the message names the nearest that can.
    """

    __slots__ = ("basis", "fields", "name", "renew", "signals", "types", "why")

    name: str
    basis: str
    fields: tuple[str, ...]
    types: tuple[str, ...]
    renew: timedelta | None
    signals: bool
    why: str

    def __init__(
        self,
        name: str,
        *,
        basis: str = "consent",
        fields: Iterable[str] = (),
        types: Iterable[str] = (),
        renew: timedelta | None = None,
        signals: bool | None = None,
        why: str = "",
    ) -> None:
        if renew is not None and (not isinstance(renew, timedelta) or renew <= timedelta(0)):
            raise ConfigurationError("renew: give a timedelta above zero")
        values: dict[str, Any] = {
            "name": checked_word(name, "name"),
            "basis": _basis(basis),
            "fields": _words(fields, "fields"),
            "types": _known(types),
            "renew": renew,
            "signals": basis == "opt_out" if signals is None else signals,
            "why": why,
        }
        for attribute, value in values.items():
            object.__setattr__(self, attribute, value)

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a Purpose is frozen; build another instead of setting {name!r}")

    def __repr__(self) -> str:
        return f"<Purpose {self.name!r}: {self.basis}, {len(self.fields)} fields, {len(self.types)} types>"

    @property
    def open(self) -> bool:
        """Whether it is allowed until the person objects, so that no consent is needed before."""
        return self.basis in _OPEN

    @property
    def revocable(self) -> bool:
        """Whether the person can end it: a consent is withdrawn, to what is open there is an objection."""
        return self.open or self.basis == "consent"


class Purposes:
    """The purposes there are, by name.

    Raises:
        ConfigurationError: something that is no purpose, or two of one name.
    """

    __slots__ = ("_by_name",)

    def __init__(self, purposes: Iterable[Purpose]) -> None:
        self._by_name: dict[str, Purpose] = {}
        for purpose in purposes:
            if not isinstance(purpose, Purpose):
                raise ConfigurationError("purposes: give a list of Purpose")
            if purpose.name in self._by_name:
                raise ConfigurationError(f"purposes: there are two named {purpose.name!r}")
            self._by_name[purpose.name] = purpose

    def __getitem__(self, name: str) -> Purpose:
        """Return the purpose of that name.

        Raises:
            ConfigurationError: there is none; the message names the nearest.
        """
        if name not in self._by_name:
            # Not the word itself: on a command line it may be the person that was put in the purpose's place.
            known = nearest(str(name), self._by_name) or f"; there are {', '.join(self._by_name) or 'none'}"
            raise ConfigurationError(f"unknown purpose{known}")
        return self._by_name[name]

    def __iter__(self) -> Iterator[Purpose]:
        return iter(self._by_name.values())

    def __len__(self) -> int:
        return len(self._by_name)

    def __contains__(self, name: object) -> bool:
        return name in self._by_name

    def __repr__(self) -> str:
        return f"<Purposes: {', '.join(self._by_name)}>"


def _basis(word: str) -> str:
    known = {basis for name in REGULATIONS for basis in law(name).get("bases", {})}
    if word not in known:
        raise ConfigurationError(
            f"unknown basis {word!r}; it is one of {', '.join(sorted(known))}{nearest(str(word), known)}"
        )
    return word


def _words(words: Iterable[str], option: str) -> tuple[str, ...]:
    if isinstance(words, (str, bytes)):
        raise ConfigurationError(f"{option}: give a list, not one string")
    return tuple(checked_word(word, option) for word in words)


def _known(types: Iterable[str]) -> tuple[str, ...]:
    from privkit.policy import Policy

    return Policy(exclude=_words(types, "types")).exclude  # checked as a policy checks them
