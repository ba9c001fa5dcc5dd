"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "d228a4bff734f3e9558c3424a1ea3c50b9e38324d0ad2efea2c3d7b4fb6ef6b4"
