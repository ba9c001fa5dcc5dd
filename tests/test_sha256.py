"""SHA-256 without OpenSSL is what ``hashlib`` says."""

from __future__ import annotations

import hashlib
import importlib
import sys

import pytest

import privkit._sha256


@pytest.mark.parametrize("data", [b"", b"abc", bytes(range(256)) * 40])
def test_it_gives_the_digest_that_hashlib_gives(data: bytes) -> None:
    assert privkit._sha256.sha256(data).hexdigest() == hashlib.sha256(data).hexdigest()


@pytest.mark.parametrize("missing", [("_sha2",), ("_sha2", "_sha256")])
def test_it_does_so_where_the_small_modules_are_missing(
    missing: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in missing:
        monkeypatch.setitem(sys.modules, name, None)
    try:
        module = importlib.reload(privkit._sha256)
        assert module.sha256(b"abc").hexdigest() == hashlib.sha256(b"abc").hexdigest()
    finally:
        monkeypatch.undo()
        importlib.reload(privkit._sha256)
