"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "ec7a3364d2da8332516c88e1c0a551ad5075a069fb3a33e5d04ad782d543e293"
