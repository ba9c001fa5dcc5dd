"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "bd57bebbfc1ebdded9c0bd8f0c50a4ce46a95f8c3491121e8c73ee82cec7b9d8"
