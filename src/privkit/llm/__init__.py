"""Calls of language models that never carry personal data.

::

    client = privkit.llm.protect(openai.OpenAI(), shield)

    with shield.conversation("conv-42", tenant="acme", subject="cust-7"):
        answer = client.chat.completions.create(model="…", messages=[…])

What leaves has tokens in the place of values; what comes back has the values again, where the policy lets it. The hook
is the HTTP transport, so that every helper of an SDK goes through it; what no table knows is refused, not passed.
"""

from __future__ import annotations

from privkit.llm._coverage import Coverage, Method, coverage
from privkit.llm._guard import Report, header
from privkit.llm._preview import Preview, apreview, preview
from privkit.llm._protect import counts, protect, using
from privkit.llm._settings import Counts

__all__ = [
    "Counts",
    "Coverage",
    "Method",
    "Preview",
    "Report",
    "apreview",
    "counts",
    "coverage",
    "header",
    "preview",
    "protect",
    "using",
]
