"""SHA-256 from the small module that CPython has for it: ``hashlib`` brings OpenSSL, which takes four megabytes.

Python's own ``random`` does the same. Where neither module is there, as in other interpreters, it is that of ``hashlib``.
"""

from __future__ import annotations

try:
    from _sha2 import sha256  # type: ignore[import-not-found, unused-ignore]  # from Python 3.12 on
except ImportError:
    try:
        from _sha256 import sha256  # type: ignore[import-not-found, unused-ignore]
    except ImportError:
        from hashlib import sha256

__all__ = ["sha256"]
