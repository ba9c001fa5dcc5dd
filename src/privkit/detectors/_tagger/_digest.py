"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "16d7eadd6cce0b08ce3292b67a7a587915642be0f85cf7176116e7622c525ccd"
