"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "266e95891d213dc0c480d5655b36abd8047729eb8e667f5509002e5efb1a76cf"
