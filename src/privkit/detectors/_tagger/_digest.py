"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "8b97b92f8aff675495378e94849766579f8261004989addff0786c8e267ecfc7"
