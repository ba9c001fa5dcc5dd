"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "5ceb6d55dc5f125cab6f5bce6e9545a3bf189fdedd9dcd0904acb34c8d9cc365"
