"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "5029567795a8a0b233db426000e39ac6f46e34a57863418ff9cc1746096801a9"
