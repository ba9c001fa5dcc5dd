"""The digest of the weights file beside this module; ``python -m tools.tagger.train --install`` writes both."""

from __future__ import annotations

__all__ = ["DIGEST"]

DIGEST = "d5748288b4d9cda8d5a8adace319e60517eba9757d215013a9ee0fc3a4dc0076"
