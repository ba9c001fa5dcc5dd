"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "116147a7ba8e028a481f0f2ef546ca4cb938624f567568e6a6bbcf195ddefc4f"
