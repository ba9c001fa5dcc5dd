"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "816681a3a41c3620bcc23f86ffe668f46b22a3fedf71a4d036de317013aa0f4d"
