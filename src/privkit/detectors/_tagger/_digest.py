"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "bd387f9abbba2e6412640df4ef5d0d3af55cd0848c9e3b4079408c760fb611ff"
