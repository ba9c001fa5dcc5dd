"""OpenTelemetry with its real SDK: what exporters are handed is redacted, what fails is withheld."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import pytest
from opentelemetry.sdk._logs import LoggerProvider
from opentelemetry.sdk._logs.export import InMemoryLogRecordExporter, SimpleLogRecordProcessor
from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor, SimpleSpanProcessor
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from opentelemetry.trace import Link, SpanKind, Status, StatusCode

from privkit import Policy, Shield
from privkit.errors import ConfigurationError
from privkit.integrations.opentelemetry import RedactingLogProcessor, RedactingSpanProcessor
from privkit.text import Span

MAIL, CARD = "jane@example.com", "4111 1111 1111 1111"
PARTS = ("jane", "4111")
SHIELD = Shield(policy=Policy.preset("logs"))
SOURCE = Path(__file__).parents[2] / "src"


class Failing:
    entities = frozenset({"EMAIL_ADDRESS"})

    def __call__(self, text: str, /) -> Iterable[Span]:
        raise RuntimeError(text)


@pytest.fixture
def spans() -> Iterator[InMemorySpanExporter]:
    exporter = InMemorySpanExporter()
    yield exporter
    exporter.shutdown()


def traced(exporter: InMemorySpanExporter, shield: Shield = SHIELD, **options: Any) -> TracerProvider:
    provider = TracerProvider()
    provider.add_span_processor(RedactingSpanProcessor(shield, SimpleSpanProcessor(exporter), **options))
    return provider


def test_every_part_of_a_span_is_redacted(spans: InMemorySpanExporter) -> None:
    tracer = traced(spans).get_tracer("shop")
    with tracer.start_as_current_span("before") as before:
        pass
    link = Link(before.get_span_context(), {"user": MAIL})
    with (
        pytest.raises(ValueError, match="cannot charge"),
        tracer.start_as_current_span(
            f"mail to {MAIL}",
            kind=SpanKind.CLIENT,
            links=[link],
            attributes={
                "user": MAIL,
                "card": 4111111111111111,
                "mails": [MAIL, "x"],
                "http.status": 200,
                "ok": True,
            },
        ) as span,
    ):
        span.add_event("sent", {"to": MAIL})
        raise ValueError(f"cannot charge {CARD}")
    (_, done) = spans.get_finished_spans()
    assert done.name == "mail to [EMAIL_ADDRESS_1]"
    assert dict(done.attributes or {}) == {
        "user": "[EMAIL_ADDRESS_1]", "card": 0, "mails": ("[EMAIL_ADDRESS_1]", "x"), "http.status": 200, "ok": True,
    }  # fmt: skip
    sent, raised = done.events
    assert dict(sent.attributes or {}) == {"to": "[EMAIL_ADDRESS_1]"}
    told = dict(raised.attributes or {})
    assert told["exception.message"] == "cannot charge [CREDIT_CARD_1]"
    assert "ValueError: cannot charge [CREDIT_CARD_1]" in str(told["exception.stacktrace"])
    assert done.status.description == "ValueError: cannot charge [CREDIT_CARD_1]"
    assert dict(done.links[0].attributes or {}) == {"user": "[EMAIL_ADDRESS_1]"}
    assert not [part for part in PARTS if part in done.to_json()]


def test_what_is_no_text_of_a_span_stays(spans: InMemorySpanExporter) -> None:
    provider = traced(spans)
    seen: list[ReadableSpan] = []
    plain = SimpleSpanProcessor(InMemorySpanExporter())
    plain.on_end = seen.append  # type: ignore[method-assign]
    provider.add_span_processor(plain)
    tracer = provider.get_tracer("shop", "1.0")
    with (
        tracer.start_as_current_span("parent"),
        tracer.start_as_current_span("child", attributes={"user": MAIL}) as span,
    ):
        span.set_status(Status(StatusCode.OK))
    done, original = spans.get_finished_spans()[0], seen[0]
    for name in ("context", "parent", "resource", "kind", "start_time", "end_time", "instrumentation_scope"):
        assert getattr(done, name) == getattr(original, name)
    assert done.status.status_code is StatusCode.OK
    assert done.status.description is None
    # The provider's own span is as it was.
    assert dict(original.attributes or {}) == {"user": MAIL}


def test_attributes_to_keep_stay(spans: InMemorySpanExporter) -> None:
    with (
        traced(spans, keep=["user.id"])
        .get_tracer("shop")
        .start_as_current_span("x", attributes={"user.id": MAIL, "user": MAIL})
    ):
        pass
    (done,) = spans.get_finished_spans()
    assert dict(done.attributes or {}) == {"user.id": MAIL, "user": "[EMAIL_ADDRESS_1]"}


def test_a_span_that_cannot_be_redacted_is_withheld(spans: InMemorySpanExporter) -> None:
    tracer = traced(spans, Shield(detectors=[Failing()])).get_tracer("shop")
    with tracer.start_as_current_span(f"to {MAIL}", attributes={"user": MAIL}) as span:
        span.add_event(f"sent {MAIL}", {"to": MAIL})
    (done,) = spans.get_finished_spans()
    note = "<withheld by privkit: DetectorError>"
    assert done.name == done.events[0].name == note
    assert dict(done.attributes or {}) == dict(done.events[0].attributes or {}) == {"privkit.withheld": note}


def test_flushing_and_shutting_down_reach_the_other_processor(spans: InMemorySpanExporter) -> None:
    provider = TracerProvider()
    provider.add_span_processor(RedactingSpanProcessor(SHIELD, BatchSpanProcessor(spans)))
    with provider.get_tracer("shop").start_as_current_span(MAIL):
        assert not spans.get_finished_spans()
    assert provider.force_flush()
    assert [span.name for span in spans.get_finished_spans()] == ["[EMAIL_ADDRESS_1]"]
    provider.shutdown()


def logged(exporter: InMemoryLogRecordExporter, shield: Shield = SHIELD, **options: Any) -> LoggerProvider:
    provider = LoggerProvider()
    provider.add_log_record_processor(
        RedactingLogProcessor(shield, SimpleLogRecordProcessor(exporter), **options)
    )
    return provider


BODIES: list[tuple[Any, Any]] = [
    (f"mail {MAIL}", "mail [EMAIL_ADDRESS_1]"),
    ({"to": MAIL, "count": 2}, {"to": "[EMAIL_ADDRESS_1]", "count": 2}),
    ([MAIL, 7], ["[EMAIL_ADDRESS_1]", 7]),
    (None, None),
    (4111111111111111, 0),
]


@pytest.mark.parametrize(("body", "redacted"), BODIES[:-1])
def test_body_and_attributes_of_log_records_are_redacted(body: Any, redacted: Any) -> None:
    exporter = InMemoryLogRecordExporter()
    logger = logged(exporter, keep=["kept"]).get_logger("shop")
    logger.emit(body=body, attributes={"user": MAIL, "kept": MAIL}, event_name=f"to {MAIL}")
    (done,) = exporter.get_finished_logs()
    assert done.log_record.body == redacted
    assert dict(done.log_record.attributes or {}) == {"user": "[EMAIL_ADDRESS_1]", "kept": MAIL}
    assert done.log_record.event_name == "to [EMAIL_ADDRESS_1]"


def test_exceptions_of_log_records_are_redacted() -> None:
    exporter = InMemoryLogRecordExporter()
    logger = logged(exporter).get_logger("shop")
    try:
        raise ValueError(f"cannot charge {CARD}")
    except ValueError as error:
        logger.emit(body="failed", exception=error)
    (done,) = exporter.get_finished_logs()
    assert (done.log_record.attributes or {})["exception.message"] == "cannot charge [CREDIT_CARD_1]"
    assert done.log_record.exception is None
    assert not [part for part in PARTS if part in done.to_json()]


def test_a_record_that_cannot_be_redacted_is_withheld_and_others_see_it_unchanged() -> None:
    exporter, plain = InMemoryLogRecordExporter(), InMemoryLogRecordExporter()
    provider = logged(exporter, Shield(detectors=[Failing()]))
    provider.add_log_record_processor(SimpleLogRecordProcessor(plain))
    provider.get_logger("shop").emit(body=MAIL, attributes={"user": MAIL})
    provider.get_logger("shop").emit(body={"to": MAIL})
    (done, nested), (original, _) = exporter.get_finished_logs(), plain.get_finished_logs()
    assert done.log_record.body == nested.log_record.body == "<withheld by privkit: DetectorError>"
    assert dict(done.log_record.attributes or {}) == {
        "privkit.withheld": "<withheld by privkit: DetectorError>"
    }
    assert original.log_record.body == MAIL
    assert provider.force_flush()
    provider.shutdown()


@pytest.mark.parametrize("made", [RedactingSpanProcessor, RedactingLogProcessor])
@pytest.mark.parametrize(
    ("shield", "processor", "options"),
    [
        ("logs", SimpleSpanProcessor(InMemorySpanExporter()), {}),
        (SHIELD, logging.StreamHandler(), {}),
        (SHIELD, SimpleSpanProcessor(InMemorySpanExporter()), {"keep": "user"}),
    ],
)
def test_what_cannot_be_used_is_refused(
    made: Any, shield: Any, processor: Any, options: dict[str, Any]
) -> None:
    with pytest.raises(ConfigurationError):
        made(shield, processor, **options)


def test_without_the_sdk_the_extra_is_named() -> None:
    code = (
        "import sys; sys.modules['opentelemetry'] = None\n"
        "try:\n    import privkit.integrations.opentelemetry\n"
        "except ValueError as error:\n    print(type(error).__name__, error, error.__cause__)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, "PYTHONPATH": str(SOURCE)},
        capture_output=True,
        text=True,
        check=True,
    )
    assert (
        "ConfigurationError opentelemetry-sdk is not installed: pip install 'privkit[otel]' None"
        in done.stdout
    )
