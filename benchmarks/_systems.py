"""How each system is called: the quickest public call that says what it found and where."""

from __future__ import annotations

from importlib import import_module
from importlib.metadata import version
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

Found = tuple[int, int, str, float]
NAMES = frozenset({"PERSON", "ADDRESS", "LOCATION", "ORGANIZATION"})


def _as_is(text: str) -> Any:
    return text


def _nothing(_: Any) -> Iterable[Found]:
    raise ValueError("this call hands out no findings")


class Call(NamedTuple):
    """One way to call a system: what is timed, what its answer says, and what is got ready before."""

    run: Callable[[Any], Any]
    found: Callable[[Any], Iterable[Found]] = _nothing
    prepare: Callable[[str], Any] = _as_is


Built = tuple[str, dict[str, Call]]


def privkit() -> Built:
    """Build Shields: structured types, the same for the US only, and all that is on by default."""
    api: Any = import_module("privkit")
    everything = api.Shield()
    structured = api.Shield(detectors=_structured(api, None))
    american = api.Shield(detectors=_structured(api, ["US"]))
    return version_of("privkit"), {
        "detect": Call(structured.detect, _privkit_found),
        "detect_us": Call(american.detect, _privkit_found),
        "detect_all": Call(everything.detect, _privkit_found),
        "redact": Call(structured.redact),
        "stream": Call(lambda chunks: list(structured.redact_stream(chunks)), prepare=in_fours),
    }


def _structured(api: Any, regions: list[str] | None) -> Any:
    known = frozenset().union(*(each.entities for each in api.detectors.default(regions=regions)))
    return api.detectors.default(regions=regions, exclude=sorted(NAMES & known))


def _privkit_found(spans: Any) -> Iterable[Found]:
    return [(span.start, span.end, span.entity_type, span.score) for span in spans]


def in_fours(text: str) -> list[str]:
    """Cut a text into pieces of four characters, as a model might send them."""
    return [text[at : at + 4] for at in range(0, len(text), 4)]


def version_of(name: str) -> str:
    """Give the installed version, or "source" when it runs from a source tree."""
    try:
        return version(name)
    except ModuleNotFoundError:  # PackageNotFoundError is one
        return "source"


def datafog() -> Built:
    """Build datafog's Python regex engine (held, and through ``datafog.scan``) and its Rust engine."""
    api: Any = import_module("datafog")
    core: Any = import_module("datafog.v5")
    annotator = import_module("datafog.processing.text_processing.regex_annotator").RegexAnnotator()
    return version_of("datafog"), {
        "annotator": Call(annotator.annotate_with_spans, _annotated),
        "scan": Call(
            api.scan, lambda result: [(e.start, e.end, e.type, e.confidence) for e in result.entities]
        ),
        "rust": Call(core.scan, _rust_found),
    }


def _annotated(result: Any) -> Iterable[Found]:
    return [(span.start, span.end, span.label, 1.0) for span in result[1].spans]


def _rust_found(findings: Any) -> Iterable[Found]:
    return [(f.codepoint_range.start, f.codepoint_range.end, f.entity_type, 1.0) for f in findings]


def scrubadub() -> Built:
    """Build a default Scrubber: without extras it has regular expressions and phonenumbers only."""
    scrubber: Any = import_module("scrubadub").Scrubber()
    call = Call(lambda text: list(scrubber.iter_filth(text)), _filth)
    return version_of("scrubadub"), {"scrubber": call}


def _filth(found: Any) -> Iterable[Found]:
    for each in found:
        for part in getattr(each, "filths", None) or [each]:
            yield part.beg, part.end, part.detector_name, 1.0


def presidio() -> Built:
    """Build the English recognisers of the default registry that need no model, called one by one."""
    api: Any = import_module("presidio_analyzer")
    _stay_offline()
    registry = api.RecognizerRegistry()
    registry.load_predefined_recognizers(languages=["en"])
    patterns = [each for each in registry.recognizers if isinstance(each, api.PatternRecognizer)]
    phones = [each for each in registry.recognizers if type(each).__name__ == "PhoneRecognizer"]
    return version_of("presidio-analyzer"), {
        "patterns": Call(_analyse(patterns), _presidio_found),
        "patterns_and_phones": Call(_analyse(patterns + phones), _presidio_found),
    }


def _stay_offline() -> None:
    """Let tldextract use the suffix list it ships: by default its first call goes to the network."""
    module: Any = import_module("tldextract.tldextract")
    module.TLD_EXTRACTOR = module.TLDExtract(suffix_list_urls=(), cache_dir=None)


def _analyse(recognisers: list[Any]) -> Callable[[str], list[Any]]:
    pairs = [(each.analyze, each.supported_entities) for each in recognisers]

    def analyse(text: str) -> list[Any]:
        found: list[Any] = []
        for analyze, entities in pairs:
            found += analyze(text, entities, None) or ()
        return found

    return analyse


def _presidio_found(results: Any) -> Iterable[Found]:
    return [(result.start, result.end, result.entity_type, result.score) for result in results]


SYSTEMS: dict[str, Callable[[], Built]] = {
    "privkit": privkit,
    "datafog": datafog,
    "scrubadub": scrubadub,
    "presidio": presidio,
}
