"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "583f149889f50adcb29cd49d9f5b3f154c9bd1326c115c575df7f4346ddd5b6f"
