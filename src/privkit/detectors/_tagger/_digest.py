"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "59539d7512e7fe2080a1ea6da4dae5caa5d762702ebd60fc6d21ca62ffbcfd58"
