"""Models and tools of others, beside privkit's own detectors. Nothing here is imported by ``import privkit``.

Import the one you use. Models: ``privkit.integrations.spacy``, ``.transformers``, ``.onnx`` or ``.presidio``. You load the
model and hand it over; privkit downloads nothing. Each adapter is a detector like any other, but for
``privkit.integrations.presidio.recognizer``, which makes privkit's detectors a recogniser of Presidio's.

What programs write: ``privkit.integrations.logging``, ``.structlog``, ``.opentelemetry``. Tables:
``privkit.integrations.frames``.
"""

from __future__ import annotations

__all__: list[str] = []
