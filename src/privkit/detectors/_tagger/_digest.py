"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "612f96f83ac2fd9f12944a0d18781a94fb4813045e5940a0a3295b445e65ed12"
