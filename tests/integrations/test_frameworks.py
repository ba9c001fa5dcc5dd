"""The adapters of frameworks where none is installed: they can be imported, and say what is missing."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest

from privkit import Shield
from privkit.errors import ConfigurationError
from privkit.integrations import langchain, litellm

ABSENT = (
    "langchain",
    "langchain_core",
    "langchain_core.callbacks",
    "langchain_core.runnables",
    "langgraph",
    "langgraph.types",
    "litellm",
)
CALLS: list[tuple[Callable[[], object], str]] = [
    (lambda: langchain.protect_model(object()), "langchain"),
    (lambda: langchain.protect_agent(object()), "langchain"),
    (langchain.middleware, "langchain"),
    (lambda: langchain.redacting(object(), Shield()), "langchain"),  # type: ignore[arg-type]
    (litellm.protect, "litellm"),
    (lambda: litellm.callback(lambda data: data), "litellm"),  # type: ignore[arg-type, return-value]
]


@pytest.mark.parametrize(("call", "extra"), CALLS)
def test_an_adapter_without_its_framework_names_the_extra(
    call: Callable[[], object], extra: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ABSENT:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ConfigurationError, match=rf"pip install 'privkit\[{extra}\]'"):
        call()
