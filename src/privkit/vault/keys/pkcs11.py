"""Master keys in a PKCS#11 token: a hardware security module, a smart card, or SoftHSM."""

from __future__ import annotations

import contextlib
import os
import re
import struct
import threading
from collections.abc import Iterator
from typing import Any, Literal

from privkit.errors import ConfigurationError, VaultKeyError
from privkit.vault._codec import NONCE, TAG
from privkit.vault.keys._wrap import KEY, answered, unwrapped, wrapped

__all__ = ["Pkcs11Keys"]

_GCM, _WRAP = b"\x01", b"\x02"  # what a wrapping begins with
_SIZE = struct.Struct(">H")
_ID = 8  # bytes that tell keys of one label apart
_BITS = 256
_LOGIN = (
    threading.RLock()
)  # a login belongs to the whole process, not to a session (PKCS #11 3.1, section 5.6)
if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=lambda: globals().update(_LOGIN=threading.RLock()))


class Pkcs11Keys:
    """AES-256 master keys that never leave a token, labelled ``privkit-1``, ``privkit-2`` and so on.

    The token seals with AES-GCM where it has that, else by AES key wrap (RFC 3394) of a key that is used once. Rolling makes
    the next key, destroying deletes one for good. Use a label for one vault only.

    Args:
        module: path of the token's library, such as ``"/usr/lib/softhsm/libsofthsm2.so"``.
        token: label of the token.
        pin: of the user.
        label: what the labels of keys begin with.
        create: whether a first key may be made where there is none.
        way: ``"gcm"``, ``"key-wrap"``, or ``None`` for what the token has.

    Raises:
        ConfigurationError: python-pkcs11 is not installed, or the library cannot be loaded.
        VaultKeyError: there is no such token or key, or the PIN is refused.
    """

    __slots__ = ("_label", "_library", "_pid", "_pin", "_token", "_way")

    def __init__(
        self,
        module: str | os.PathLike[str],
        *,
        token: str,
        pin: str,
        label: str = "privkit",
        create: bool = False,
        way: Literal["gcm", "key-wrap"] | None = None,
    ) -> None:
        if not (isinstance(token, str) and isinstance(pin, str) and isinstance(module, (str, os.PathLike))):
            raise ConfigurationError("module is a path, token and pin are texts")
        if not (isinstance(label, str) and re.fullmatch(r"[\w.-]{1,24}", label)):
            raise ConfigurationError("a label is made of at most 24 letters, digits, dots and hyphens")
        if way not in (None, "gcm", "key-wrap"):
            raise ConfigurationError("way is 'gcm', 'key-wrap' or None")
        self._library = _loaded(os.fspath(module))
        self._token, self._pin, self._label, self._pid = token, pin, label, os.getpid()
        with self._session() as session:
            self._way = way or self._best(session)
            if create and not self._found(session):
                self._made(session, 1)
            self._newest(session)

    def __repr__(self) -> str:
        return "<Pkcs11Keys>"

    def __reduce__(self) -> str:
        raise TypeError("a key provider cannot be pickled; make it anew in the other process")

    @property
    def name(self) -> str:
        """``"pkcs11:"`` with token and label."""
        return f"pkcs11:{self._token}/{self._label}"

    def wrap(self, key: bytes, context: bytes) -> tuple[str, bytes]:
        """See ``KeyProvider``; the master key's id is its label and the eight bytes of its ``CKA_ID``."""
        with self._session() as session:
            master, secret = self._newest(session)
            return master, (_sealed if self._way == "gcm" else _wrapped)(session, secret, key, context)

    def unwrap(self, master: str, wrapped: bytes, context: bytes) -> bytes:
        """See ``KeyProvider``.

        Raises:
            VaultKeyError: the key was destroyed, the token is out of reach, or it does not open this.
        """
        with self._session() as session:
            secret = self._found(session).get(master)
            if secret is None:
                raise VaultKeyError(
                    "the token does not hold the master key: it was destroyed, or this is another token"
                )
            if wrapped[:1] == _GCM:
                return _opened(secret, wrapped[1:], context)
            if wrapped[:1] == _WRAP:
                return _unwrapped(secret, wrapped[1:], context)
        raise VaultKeyError("a wrapped key has a format this release does not know")

    def roll(self) -> None:
        """Make the next key."""
        with self._session() as session:
            number = max(map(_number, self._found(session)), default=0) + 1
            self._made(session, number)

    def destroy(self, master: str) -> str:
        """Delete a key from the token."""
        with self._session() as session:
            secret = self._found(session).get(master)
            if secret is not None:
                secret.destroy()
        return ""

    @contextlib.contextmanager
    def _session(self) -> Iterator[Any]:
        """Log in, for this one use; a token is asked rarely."""
        with _LOGIN, _told():
            if self._pid != os.getpid():  # what was begun before a fork is the parent's
                self._library.reinitialize()
                self._pid = os.getpid()
            with self._login(self._library.get_token(token_label=self._token)) as session:
                yield session

    def _login(self, token: Any) -> Any:
        from pkcs11.exceptions import UserAlreadyLoggedIn

        try:
            return token.open(user_pin=self._pin, rw=True)
        except UserAlreadyLoggedIn:  # the application itself has; this session ends without logging it out
            return token.open(rw=True)

    def _best(self, session: Any) -> Literal["gcm", "key-wrap"]:
        from pkcs11 import Mechanism

        has = session.token.slot.get_mechanisms()
        if Mechanism.AES_GCM in has:
            return "gcm"
        if Mechanism.AES_KEY_WRAP in has:
            return "key-wrap"
        raise VaultKeyError("the token has neither AES-GCM nor AES key wrap")

    def _found(self, session: Any) -> dict[str, Any]:
        """Return this provider's keys by id."""
        from pkcs11 import Attribute, ObjectClass

        keys = session.get_objects({Attribute.CLASS: ObjectClass.SECRET_KEY})
        mine = re.compile(re.escape(self._label) + r"-[1-9][0-9]*")
        return {f"{key.label}/{key.id.hex()}": key for key in keys if mine.fullmatch(key.label)}

    def _newest(self, session: Any) -> tuple[str, Any]:
        found = self._found(session)
        if not found:
            raise VaultKeyError(
                "the token holds no master key of this label; say create=True to make the first"
            )
        return max(found.items(), key=lambda item: (_number(item[0]), item[0]))

    def _made(self, session: Any, number: int) -> None:
        from pkcs11 import Attribute, KeyType

        kept = {Attribute.SENSITIVE: True, Attribute.EXTRACTABLE: False, Attribute.PRIVATE: True}
        uses = {
            Attribute.ENCRYPT: True,
            Attribute.DECRYPT: True,
            Attribute.WRAP: True,
            Attribute.UNWRAP: True,
        }
        session.generate_key(
            KeyType.AES,
            _BITS,
            id=os.urandom(_ID),
            label=f"{self._label}-{number}",
            store=True,
            template={**kept, **uses},
        )


def _number(master: str) -> int:
    return int(master.partition("/")[0].rpartition("-")[2])


def _loaded(module: str) -> Any:
    try:
        import pkcs11
    except ImportError:
        raise ConfigurationError("PKCS#11 needs the extra: pip install 'privkit[pkcs11]'") from None
    try:
        return pkcs11.lib(module)
    except (RuntimeError, OSError):
        raise ConfigurationError(
            "the PKCS#11 library cannot be loaded; give the path of the token's module"
        ) from None


def _parameters(nonce: bytes, context: bytes) -> Any:
    from pkcs11 import GCMParams

    return GCMParams(nonce, context, 8 * TAG)


def _sealed(session: Any, secret: Any, key: bytes, context: bytes) -> bytes:
    from pkcs11 import Mechanism

    del session
    nonce = os.urandom(NONCE)
    box: bytes = secret.encrypt(key, mechanism=Mechanism.AES_GCM, mechanism_param=_parameters(nonce, context))
    return _GCM + nonce + box


def _opened(secret: Any, sealed: bytes, context: bytes) -> bytes:
    from pkcs11 import Mechanism

    nonce, box = sealed[:NONCE], sealed[NONCE:]
    if len(box) != KEY + TAG:
        raise VaultKeyError("a wrapped key has not the length of one; the bytes were changed")
    plain: bytes = secret.decrypt(
        box, mechanism=Mechanism.AES_GCM, mechanism_param=_parameters(nonce, context)
    )
    return plain


def _wrapped(session: Any, secret: Any, key: bytes, context: bytes) -> bytes:
    """Wrap a key of one use in the token; it seals the key together with the context, which key wrap cannot bind."""
    from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass

    once = os.urandom(KEY)
    template = {
        Attribute.CLASS: ObjectClass.SECRET_KEY,
        Attribute.KEY_TYPE: KeyType.AES,
        Attribute.VALUE: once,
        **_passing(),
    }
    box: bytes = secret.wrap_key(session.create_object(template), mechanism=Mechanism.AES_KEY_WRAP)
    return _WRAP + _SIZE.pack(len(box)) + box + wrapped(once, key, context)


def _unwrapped(secret: Any, sealed: bytes, context: bytes) -> bytes:
    from pkcs11 import Attribute, KeyType, Mechanism, ObjectClass

    if len(sealed) < _SIZE.size:
        raise VaultKeyError("a wrapped key has not the length of one; the bytes were changed")
    size, at = _SIZE.unpack_from(sealed)[0], _SIZE.size
    once = secret.unwrap_key(
        ObjectClass.SECRET_KEY,
        KeyType.AES,
        sealed[at : at + size],
        mechanism=Mechanism.AES_KEY_WRAP,
        template=_passing(),
    )
    return unwrapped(once[Attribute.VALUE], sealed[at + size :], context)


def _passing() -> dict[Any, Any]:
    """Return what a key of one use is: gone with the session."""
    from pkcs11 import Attribute

    return {Attribute.TOKEN: False, Attribute.SENSITIVE: False, Attribute.EXTRACTABLE: True}


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """Turn what the token says into one error."""
    from pkcs11.exceptions import PKCS11Error

    with answered("the token"):
        try:
            yield
        except PKCS11Error as error:
            kind = type(error).__name__
            if kind.startswith("Pin"):
                raise VaultKeyError("the token refuses the PIN, or has locked it") from None
            if kind == "NoSuchToken":
                raise VaultKeyError("there is no token of this label") from None
            raise VaultKeyError(
                f"the token refuses ({kind}): it is out of reach, or the bytes were changed or are another key's"
            ) from None
