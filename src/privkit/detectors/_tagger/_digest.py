"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "702a951006bb0bafc66f2f18cff5e617554406ab297d3d128d7b8512b808d41a"
