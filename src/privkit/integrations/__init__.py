"""Models and tools of others, beside privkit's own detectors. Nothing here is imported by ``import privkit``.

Import the one you use. Models: ``privkit.integrations.spacy``, ``.transformers``, ``.onnx`` or ``.presidio``. You load the
model and hand it over; privkit downloads nothing. Each adapter is a detector like any other, but for
``privkit.integrations.presidio.recognizer``, which makes privkit's detectors a recogniser of Presidio's.

What programs write: ``privkit.integrations.logging``, ``.structlog``, ``.opentelemetry``. Tables:
``privkit.integrations.frames``.
"""

from __future__ import annotations

TYPE_CHECKING = False

__all__: list[str] = []

_PARTS = frozenset(
    {
        "frames",
        "langchain",
        "litellm",
        "logging",
        "onnx",
        "opentelemetry",
        "outlets",
        "presidio",
        "pydantic",
        "spacy",
        "sqlalchemy",
        "structlog",
        "transformers",
    }
)


if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        if name not in _PARTS:
            raise AttributeError(f"module 'privkit.integrations' has no attribute {name!r}")
        from importlib import import_module

        return import_module(f"privkit.integrations.{name}")
