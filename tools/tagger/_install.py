"""Putting a weights file into the package."""

from __future__ import annotations

import hashlib
from pathlib import Path

__all__ = ["install"]

_PACKAGE = Path(__file__).parents[2] / "src/privkit/detectors/_tagger"


def install(data: bytes) -> None:
    """Put a weights file into the package, and its digest beside it."""
    (_PACKAGE / "names.weights").write_bytes(data)
    path = _PACKAGE / "_digest.py"
    head, _, _ = path.read_text(encoding="utf-8").partition("DIGEST = ")
    path.write_text(f'{head}DIGEST = "{hashlib.sha256(data).hexdigest()}"\n', encoding="utf-8")
