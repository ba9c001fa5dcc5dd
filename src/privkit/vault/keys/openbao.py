"""Master keys in OpenBao or HashiCorp Vault: the transit engine, which never gives a key away."""

from __future__ import annotations

import base64
import contextlib
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from privkit.errors import ConfigurationError, VaultKeyError
from privkit.vault.keys._wrap import answered
from privkit.vault.stores._transport import refuse_clear

if TYPE_CHECKING:
    import hvac

__all__ = ["OpenBaoKeys"]

_CAUSES = {
    "VaultDown": "it is sealed or in maintenance; unseal it, then try again",
    "VaultNotInitialized": "it was not initialised",
    "RateLimitExceeded": "it is asked too often; try again later",
}


class OpenBaoKeys:
    """Master keys of a transit engine. Use a key for one vault only: rolling destroys its older versions.

    The token needs ``update`` on ``MOUNT/encrypt/KEY`` and ``MOUNT/decrypt/KEY``; to roll, on ``MOUNT/keys/KEY/rotate``,
    ``MOUNT/keys/KEY/config`` and ``MOUNT/keys/KEY/trim``, and ``read`` on ``MOUNT/keys/KEY``.

    Args:
        url: of the server: ``"https://bao.example.com:8200"``.
        token: to log in with.
        key: name of an ``aes256-gcm96`` key.
        mount: where the engine is.
        timeout: seconds to wait for an answer.
        client: an ``hvac.Client`` of your own, in the place of url and token.

    Raises:
        ConfigurationError: hvac is not installed, or the way is not encrypted.
    """

    __slots__ = ("_client", "_key", "_mount")

    def __init__(
        self,
        url: str = "",
        *,
        token: str = "",
        key: str = "privkit",
        mount: str = "transit",
        timeout: float = 10.0,
        client: hvac.Client | None = None,
    ) -> None:
        try:
            import hvac
        except ImportError:
            raise ConfigurationError("OpenBao needs the extra: pip install 'privkit[openbao]'") from None
        if client is None:
            parts = urlsplit(url)
            if parts.scheme not in ("http", "https"):
                raise ConfigurationError("the server's url begins with https://")
            if parts.scheme == "http":
                refuse_clear([parts.hostname or ""], instead="https://", allow=False)
            client = hvac.Client(url=url, token=token, timeout=timeout)
        self._client, self._key, self._mount = client, key, mount

    def __repr__(self) -> str:
        return "<OpenBaoKeys>"

    def __reduce__(self) -> str:
        raise TypeError("a key provider cannot be pickled; make it anew in the other process")

    @property
    def name(self) -> str:
        """``"openbao:"`` with mount and key."""
        return f"openbao:{self._mount}/{self._key}"

    def wrap(self, key: bytes, context: bytes) -> tuple[str, bytes]:
        """See ``KeyProvider``; the master key's id is its version."""
        with _told():
            answer = self._asked("encrypt", plaintext=_text(key), associated_data=_text(context))
            ciphertext: str = answer["ciphertext"]
            return ciphertext.split(":")[1].removeprefix("v"), ciphertext.encode()

    def unwrap(self, master: str, wrapped: bytes, context: bytes) -> bytes:  # noqa: ARG002, what was wrapped names it
        """See ``KeyProvider``.

        Raises:
            VaultKeyError: the version was destroyed, the server is out of reach, or it refuses.
        """
        with _told():
            answer = self._asked("decrypt", ciphertext=wrapped.decode(), associated_data=_text(context))
            return base64.b64decode(answer["plaintext"], validate=True)

    def roll(self) -> None:
        """Make a new version of the key."""
        with _told():
            self._client.write_data(f"{self._mount}/keys/{self._key}/rotate", data={})

    def destroy(self, master: str) -> str:
        """Destroy a version of the key and all before it, for good."""
        path = f"{self._mount}/keys/{self._key}"
        with _told():
            least = int(master) + 1
            told: Any = self._client.read(path)
            if told is None:
                raise _no_key()
            if int(told["data"]["latest_version"]) < least:
                return "the newest version of the key cannot be destroyed; roll first"
            if int(told["data"].get("min_available_version") or 0) >= least:
                return ""
            self._client.write_data(
                f"{path}/config", data={"min_decryption_version": least, "min_encryption_version": least}
            )
            self._client.write_data(f"{path}/trim", data={"min_available_version": least})
        return ""

    def _asked(self, what: str, **fields: str) -> dict[str, Any]:
        answer: Any = self._client.write_data(f"{self._mount}/{what}/{self._key}", data=fields)
        data: dict[str, Any] = answer["data"]
        return data


def _text(data: bytes) -> str:
    return base64.b64encode(data).decode()


def _no_key() -> VaultKeyError:
    return VaultKeyError("OpenBao has no such transit engine or key")


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """Turn what hvac and requests raise into one error; their messages may quote what was sent."""
    import hvac.exceptions
    import requests

    with answered("OpenBao"):
        try:
            yield
        except requests.exceptions.Timeout:
            raise VaultKeyError("OpenBao does not answer in time; try again later") from None
        except requests.exceptions.RequestException:
            raise VaultKeyError("OpenBao cannot be reached; try again later") from None
        except (hvac.exceptions.Forbidden, hvac.exceptions.Unauthorized):
            raise VaultKeyError(
                "OpenBao refuses: the token is wrong, has run out, or is not allowed to do this"
            ) from None
        except hvac.exceptions.InvalidPath:
            raise _no_key() from None
        except hvac.exceptions.InvalidRequest:
            raise VaultKeyError(
                "OpenBao refuses (InvalidRequest): the version was destroyed, or this is another key"
            ) from None
        except hvac.exceptions.VaultError as error:
            raise VaultKeyError(_unable(type(error).__name__)) from None


def _unable(kind: str) -> str:
    cause = _CAUSES.get(kind, "it cannot do this now; try again later")
    return f"OpenBao refuses ({kind}): {cause}"
