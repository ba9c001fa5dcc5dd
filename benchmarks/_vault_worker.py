"""Runs in the environment of a peer: encrypts as often as asked, and tells how long that took.

Lines in: a number of values. Lines out: seconds of each way, as JSON; the first line tells version and ways.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from typing import Any

VALUE = b"person.number7@example.com"
CONTEXT = {"tenant": "acme", "subject": "c7", "type": "EMAIL_ADDRESS"}
Way = Callable[[], Any]


def aws() -> dict[str, Way]:
    """The AWS Encryption SDK with a master key of this process, a key for each message and with a cache of keys."""
    import aws_encryption_sdk as sdk
    from aws_encryption_sdk.identifiers import EncryptionKeyType, WrappingAlgorithm
    from aws_encryption_sdk.internal.crypto.wrapping_keys import WrappingKey
    from aws_encryption_sdk.key_providers.raw import RawMasterKeyProvider

    wrapping = WrappingKey(
        wrapping_algorithm=WrappingAlgorithm.AES_256_GCM_IV12_TAG16_NO_PADDING,
        wrapping_key=os.urandom(32),
        wrapping_key_type=EncryptionKeyType.SYMMETRIC,
    )

    class Master(RawMasterKeyProvider):  # type: ignore[misc]
        provider_id = "bench"

        def _get_raw_key(self, key_id: str) -> Any:  # noqa: ARG002
            return wrapping

    master = Master()
    master.add_master_key("1")
    client = sdk.EncryptionSDKClient(commitment_policy=sdk.CommitmentPolicy.REQUIRE_ENCRYPT_REQUIRE_DECRYPT)
    cached = sdk.CachingCryptoMaterialsManager(
        master_key_provider=master, cache=sdk.LocalCryptoMaterialsCache(10), max_age=600.0
    )
    return {
        "envelope": lambda: client.encrypt(source=VALUE, encryption_context=CONTEXT, key_provider=master),
        "with cached keys": lambda: client.encrypt(
            source=VALUE, encryption_context=CONTEXT, materials_manager=cached
        ),
    }


def tink() -> dict[str, Way]:
    """Tink's envelope with a master key of this process."""
    import tink
    from tink import aead

    aead.register()
    master = tink.new_keyset_handle(aead.aead_key_templates.AES256_GCM).primitive(aead.Aead)
    envelope = aead.KmsEnvelopeAead(aead.aead_key_templates.AES256_GCM, master)
    bound = json.dumps(CONTEXT).encode()
    return {"envelope": lambda: envelope.encrypt(VALUE, bound)}


def main() -> None:
    """Serve."""
    ways = {"aws-encryption-sdk": aws, "tink": tink}[sys.argv[1]]()
    print(json.dumps({"version": version(sys.argv[1])}), flush=True)
    for line in sys.stdin:
        times = {}
        for name, way in ways.items():
            begun = time.perf_counter()
            for _ in range(int(line)):
                way()
            times[name] = time.perf_counter() - begun
        print(json.dumps(times), flush=True)


if __name__ == "__main__":
    main()
