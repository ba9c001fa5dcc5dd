"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "4f0cbcdf100bc780f67f624232a1ff7caf8d71263c7719839dc6039328cad725"
