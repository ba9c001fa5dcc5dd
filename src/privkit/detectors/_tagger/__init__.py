"""The small tagger behind PERSON, ADDRESS, LOCATION and ORGANIZATION: a linear-chain CRF in plain Python."""

from __future__ import annotations

from privkit.detectors._tagger._tagger import Tagger
from privkit.detectors._tagger._tokens import SETTLED, segments, tokens
from privkit.detectors._tagger._words import is_code

__all__ = ["SETTLED", "Tagger", "is_code", "segments", "tokens"]
