"""Master keys in AWS KMS."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from typing import Any

from privkit.errors import ConfigurationError, VaultKeyError
from privkit.vault.keys._wrap import answered

__all__ = ["AwsKeys"]

_LATER = "; try again later"
_SERVER = 500  # the HTTP status of what is no fault of who asks, and above
_CREDENTIALS = "; the credentials are missing, wrong or have run out: renew them"
# What to do, by a part of the error's code (AWS KMS API, "Errors" of Encrypt, Decrypt and ScheduleKeyDeletion; "Common errors").
_REFUSALS = {
    "Throttl": _LATER,
    "RequestLimit": _LATER,
    "KeyUnavailable": _LATER,
    "AccessDenied": "; allow Encrypt, Decrypt and DescribeKey, and to roll CreateKey, UpdateAlias and ScheduleKeyDeletion",
    "Expired": _CREDENTIALS,
    "UnrecognizedClient": _CREDENTIALS,
    "InvalidClientTokenId": _CREDENTIALS,
    "Signature": _CREDENTIALS,
    "Disabled": "; the key is disabled: enable it",
    "InvalidState": "; the key is disabled, or to be deleted: enable it, or stop that",
    "NotFound": "; there is no such alias or key in this region and account",
    "InvalidCiphertext": "; the bytes were changed, or are another vault's",
    "IncorrectKey": "; this was wrapped by another key",
}
_UNSENT = {
    "Credential": _CREDENTIALS,
    "Token": _CREDENTIALS,
    "SSO": _CREDENTIALS,
    "Region": "; say which region: AWS_DEFAULT_REGION",
    "Profile": "; there is no such profile: AWS_PROFILE",
    "Validation": "; this is no name of a key",
}
_WINDOW = 7  # days: the shortest time after which AWS KMS deletes a key (AWS KMS API, ScheduleKeyDeletion)


class AwsKeys:
    """Master keys of AWS KMS behind an alias. Use an alias for one vault only: rolling deletes the key before.

    KMS's own rotation keeps every older version and so cannot make anything unreadable. A roll makes a new key, moves the
    alias, and has the old key deleted; until AWS has done so, at least seven days later, the erasure is reported pending.

    Args:
        alias: such as ``"alias/privkit"``; made with a first key when ``create`` is true.
        create: whether the alias may be made.
        client: a boto3 KMS client of your own; by default one of the usual configuration.

    Raises:
        ConfigurationError: boto3 is not installed, or this is no alias.
        VaultKeyError: KMS cannot be reached or refuses.
    """

    __slots__ = ("_alias", "_kms")

    def __init__(self, alias: str, *, create: bool = False, client: Any = None) -> None:
        if not (isinstance(alias, str) and alias.startswith("alias/")):
            raise ConfigurationError("a KMS alias begins with 'alias/'")
        if client is None:
            try:
                import boto3
                import botocore.config
            except ImportError:
                raise ConfigurationError("AWS KMS needs the extra: pip install 'privkit[aws]'") from None
            limits = botocore.config.Config(connect_timeout=5, read_timeout=10, retries={"max_attempts": 4})
            with _told():
                client = boto3.client("kms", config=limits)
        self._alias, self._kms = alias, client
        if create and not self._exists(alias):
            self._make("create_alias")

    def __repr__(self) -> str:
        return "<AwsKeys>"

    def __reduce__(self) -> str:
        raise TypeError("a key provider cannot be pickled; make it anew in the other process")

    @property
    def name(self) -> str:
        """``"aws:"`` with the alias."""
        return f"aws:{self._alias}"

    def wrap(self, key: bytes, context: bytes) -> tuple[str, bytes]:
        """See ``KeyProvider``; the master key's id is its ARN."""
        with _told():
            answer = self._kms.encrypt(KeyId=self._alias, Plaintext=key, EncryptionContext=_context(context))
            return answer["KeyId"], answer["CiphertextBlob"]

    def unwrap(self, master: str, wrapped: bytes, context: bytes) -> bytes:
        """See ``KeyProvider``.

        Raises:
            VaultKeyError: the key is deleted or to be deleted, KMS is out of reach, or it refuses.
        """
        with _told():
            answer = self._kms.decrypt(
                KeyId=master, CiphertextBlob=wrapped, EncryptionContext=_context(context)
            )
            plain: bytes = answer["Plaintext"]
            return plain

    def roll(self) -> None:
        """Make a new key and move the alias to it."""
        self._make("update_alias")

    def destroy(self, master: str) -> str:
        """Have a key deleted; pending until AWS has done so."""
        with _told():
            try:
                state = self._kms.describe_key(KeyId=master)["KeyMetadata"]
            except self._kms.exceptions.NotFoundException:
                return ""
            until = state.get("DeletionDate")
            if state["KeyState"] != "PendingDeletion":
                key = master.rpartition("/")[2]  # only a key of one's own account can be deleted
                until = self._kms.schedule_key_deletion(KeyId=key, PendingWindowInDays=_WINDOW)[
                    "DeletionDate"
                ]
        return f"AWS KMS deletes the old master key on {until:%Y-%m-%d}; until then an administrator can stop that"

    def _exists(self, key: str) -> bool:
        with _told():
            try:
                self._kms.describe_key(KeyId=key)
            except self._kms.exceptions.NotFoundException:
                return False
            return True

    def _make(self, way: str) -> None:
        with _told():
            made = self._kms.create_key(KeySpec="SYMMETRIC_DEFAULT", Description="privkit")
            key = made["KeyMetadata"]["KeyId"]
            try:
                getattr(self._kms, way)(AliasName=self._alias, TargetKeyId=key)
            except (
                self._kms.exceptions.ClientError
            ):  # refused, so nothing stands for the new key, which costs
                with contextlib.suppress(Exception):
                    self._kms.schedule_key_deletion(KeyId=key, PendingWindowInDays=_WINDOW)
                raise


def _context(context: bytes) -> dict[str, str]:
    return {"privkit": context.hex()}


@contextlib.contextmanager
def _told() -> Iterator[None]:
    """Turn what botocore raises into one error; its messages may quote what was sent."""
    import botocore.exceptions

    with answered("AWS KMS"):
        try:
            yield
        except botocore.exceptions.ClientError as error:
            raise _refused(error.response) from None
        except botocore.exceptions.BotoCoreError as error:
            raise _unsent(type(error).__name__) from None


def _refused(answer: Any) -> VaultKeyError:
    code = str(answer.get("Error", {}).get("Code", ""))
    status = answer.get("ResponseMetadata", {}).get("HTTPStatusCode", 0)
    cause = next((told for word, told in _REFUSALS.items() if word in code), "")
    return VaultKeyError(f"AWS KMS refuses ({code}){cause or (_LATER if status >= _SERVER else '')}")


def _unsent(kind: str) -> VaultKeyError:
    cause = next((told for word, told in _UNSENT.items() if word in kind), _LATER)
    return VaultKeyError(f"AWS KMS cannot be reached ({kind}){cause}")
