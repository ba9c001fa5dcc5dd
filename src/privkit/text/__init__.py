"""What is in a text: spans, how they are made disjoint, and how odd characters are folded."""

from privkit.text._fold import fold
from privkit.text._resolve import resolve
from privkit.text._span import Span

__all__ = ["Span", "fold", "resolve"]
