"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "111d2a80ae790f6bfd7c1970ab651e73044a8e362d7030d5b469d0aaf8118a3c"
