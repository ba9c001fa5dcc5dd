"""One-time codes as a second proof (RFC 6238), each good once and few tries a time."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from hmac import compare_digest
from importlib import import_module
from typing import Any, NoReturn, TypeAlias

from privkit.errors import ConfigurationError, StepUpRequiredError
from privkit.vault.access._store import AccessStore, opened
from privkit.vault.access._words import checked_minutes

__all__ = ["StepUp", "Totp"]

StepUp: TypeAlias = Callable[[str, str], bool]  # actor and proof: whether that proves it
_PERIOD = 30  # seconds a code is shown, as authenticator apps take for granted
_DIGITS = 6


class Totp:
    """Ask for the code an authenticator app shows.

    Args:
        secrets: the base32 secret of each actor, or a callable that returns it, or None for an actor without.
        store: where used codes and tries are kept; give the store of ``Access`` where several processes ask.
        window: how many codes before and after the present one count, for clocks that differ; 0 to 2.
        tries: wrong codes an actor has within ``minutes``, after which none is looked at.
        minutes: how long tries are remembered.
        clock: seconds since 1970.

    Raises:
        ConfigurationError: an option that cannot work, or ``pyotp`` is not installed.
        StoreError: the store cannot be used.
    """

    __slots__ = ("_clock", "_seconds", "_secret", "_store", "_totp", "_tries", "_window")

    def __init__(
        self,
        secrets: Mapping[str, str] | Callable[[str], str | None],
        *,
        store: AccessStore | str | None = None,
        window: int = 1,
        tries: int = 5,
        minutes: float = 5,
        clock: Callable[[], float] = time.time,
    ) -> None:
        if window.__class__ is not int or not 0 <= window <= 2:
            raise ConfigurationError("window: give 0, 1 or 2 codes")
        if tries.__class__ is not int or not 1 <= tries <= 20:
            raise ConfigurationError("tries: give a whole number from 1 to 20")
        if not callable(secrets) and not isinstance(secrets, Mapping):
            raise ConfigurationError("secrets: give a mapping or a callable from actor to base32 secret")
        self._totp = _library()
        self._secret = secrets if callable(secrets) else secrets.get
        self._seconds = 60 * checked_minutes(minutes, 1440)
        self._store = opened(store)
        self._window, self._tries, self._clock = window, tries, clock

    def __repr__(self) -> str:
        return f"<Totp: {self._tries} tries>"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a Totp holds secrets and cannot be pickled; build it again where it is used")

    def __call__(self, actor: str, proof: str, /) -> bool:
        """Return whether the code is the actor's, present and unused; it is used up by that.

        Raises:
            ConfigurationError: the actor's secret is no base32.
            StepUpRequiredError: too many wrong codes; this one was not looked at.
            StoreError: the store cannot be used.
        """
        now = self._clock()
        slot = int(now // self._seconds)
        # Counted before it is looked at, so that tries at the same time are counted too.
        if not self._store.spend("codes", actor, 1, self._tries, slot, 2):
            raise StepUpRequiredError("too many wrong codes; wait some minutes")
        step = self._matching(actor, proof, int(now) // _PERIOD)
        if step is None or not self._store.claim_code(actor, step):
            return False
        self._store.forget("codes", actor)
        return True

    def _matching(self, actor: str, proof: object, present: int) -> int | None:
        secret = self._secret(actor)
        plain = isinstance(proof, str) and proof.isascii() and proof.isdigit() and len(proof) == _DIGITS
        if secret is None or not plain:
            return None
        codes = _codes(self._totp, secret, present, self._window)
        found = [step for step, code in codes if compare_digest(code, str(proof))]
        return found[0] if found else None


def _codes(maker: Any, secret: str, present: int, window: int) -> list[tuple[int, str]]:
    steps = range(max(0, present - window), present + window + 1)
    try:
        totp = maker(secret, digits=_DIGITS, interval=_PERIOD)
        return [(step, totp.generate_otp(step)) for step in steps]
    except (ValueError, TypeError):
        raise ConfigurationError(
            "secrets: an actor's secret is not what pyotp.random_base32() makes: base32, 112 bits or more"
        ) from None


def _library() -> Any:
    try:
        return import_module("pyotp").TOTP
    except ImportError:
        raise ConfigurationError("Totp needs pyotp: pip install 'privkit[totp]'") from None
