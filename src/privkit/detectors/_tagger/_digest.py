"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "d3ba61f05b7b9dffef0a48fb318be1f04e7c729ec6c898cbd6293285a25d8e8e"
