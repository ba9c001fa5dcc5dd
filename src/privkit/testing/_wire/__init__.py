"""A provider of language models on the loopback: three APIs, no network, no dependency.

It says what a test told it to say, or what it was told; it cuts streams where clients are weak, fails as providers
fail, and remembers every request. ``privkit.testing`` offers the public names.
"""

from __future__ import annotations

__all__: list[str] = []
