"""OpenTelemetry: processors that hand on redacted spans and log records (extra ``otel``).

::

    provider.add_span_processor(RedactingSpanProcessor(shield, BatchSpanProcessor(exporter)))
    logs.add_log_record_processor(RedactingLogProcessor(shield, BatchLogRecordProcessor(exporter)))

The provider's own span or record is not changed, so other processors see it as it was: wrap each that exports.
"""

from __future__ import annotations

import copy
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError
from privkit.integrations._quiet import Quiet

try:
    from opentelemetry.sdk._logs import LogRecordProcessor, ReadWriteLogRecord
    from opentelemetry.sdk.trace import Event, ReadableSpan, SpanProcessor
    from opentelemetry.trace import Link, Status
except ImportError:
    raise ConfigurationError("opentelemetry-sdk is not installed: pip install 'privkit[otel]'") from None

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["RedactingLogProcessor", "RedactingSpanProcessor"]


class _Attributes:
    """Redacts attributes; a value keeps its type, and one that OpenTelemetry knows."""

    def __init__(self, shield: Shield, keep: Iterable[str]) -> None:
        if isinstance(keep, str):
            raise ConfigurationError("keep wants a list of attribute names")
        self.quiet = Quiet(shield)
        self._keep = frozenset(keep)

    def __call__(self, attributes: Mapping[str, Any] | None) -> dict[str, Any] | None:
        if attributes is None:
            return None
        redacted = self.quiet.table(attributes, keep=self._keep)
        return {name: tuple(value) if isinstance(value, list) else value for name, value in redacted.items()}


class _Wrapping:
    """What both processors do alike: they pass on that they are to flush or to shut down."""

    def __init__(self, shield: Shield, processor: Any, keep: Iterable[str], method: str) -> None:
        self._attributes = _Attributes(shield, keep)
        if not callable(getattr(processor, method, None)):
            raise ConfigurationError(f"a processor has {method}(); {type(processor).__name__} has none")
        self._next = processor

    def shutdown(self) -> None:
        """Shut the other processor down."""
        self._next.shutdown()

    def force_flush(self, timeout_millis: int = 30000) -> bool:
        """Have the other processor export what it holds."""
        return bool(self._next.force_flush(timeout_millis))


class RedactingSpanProcessor(_Wrapping, SpanProcessor):
    """Hands ended spans to another processor, redacted.

    Redacted are the name, the attributes with their names as cues, the events (so messages and stack traces of
    exceptions), the links' attributes and the description of the status. Ids, times, the kind, the scope and the
    resource stay. What cannot be redacted is withheld; ``privkit.withheld`` then names the kind of the failure.

    Args:
        shield: what redacts; the preset ``logs`` is made for it.
        processor: what exports, such as a ``BatchSpanProcessor``.
        keep: attributes that stay as they are, such as ``http.response.status_code``.

    Raises:
        ConfigurationError: no shield, ``keep`` is one text, or the processor is none.
    """

    def __init__(self, shield: Shield, processor: SpanProcessor, *, keep: Iterable[str] = ()) -> None:
        super().__init__(shield, processor, keep, "on_end")

    def on_start(self, span: Any, parent_context: Any = None) -> None:
        """Do nothing: a span that has only begun would be handed on in clear."""

    def on_end(self, span: ReadableSpan) -> None:
        """Hand on a redacted copy."""
        self._next.on_end(self._redacted(span))

    def _redacted(self, span: ReadableSpan) -> ReadableSpan:
        text, attributes = self._attributes.quiet.text, self._attributes
        status = span.status
        told = status.description
        return ReadableSpan(
            name=text(span.name),
            context=span.context,
            parent=span.parent,
            resource=span.resource,
            attributes=attributes(span.attributes),
            events=[
                Event(text(each.name), attributes(each.attributes), each.timestamp) for each in span.events
            ],
            links=[Link(each.context, attributes(each.attributes)) for each in span.links],
            kind=span.kind,
            status=Status(status.status_code, text(told) if told else told),
            start_time=span.start_time,
            end_time=span.end_time,
            instrumentation_scope=span.instrumentation_scope,
        )


class RedactingLogProcessor(_Wrapping, LogRecordProcessor):
    """Hands log records to another processor, redacted: the body, the attributes and the name of the event.

    Args:
        shield: what redacts; the preset ``logs`` is made for it.
        processor: what exports, such as a ``BatchLogRecordProcessor``.
        keep: attributes that stay as they are, such as ``code.line.number``.

    Raises:
        ConfigurationError: no shield, ``keep`` is one text, or the processor is none.
    """

    def __init__(self, shield: Shield, processor: LogRecordProcessor, *, keep: Iterable[str] = ()) -> None:
        super().__init__(shield, processor, keep, "on_emit")

    def on_emit(self, log_record: ReadWriteLogRecord) -> None:
        """Hand on a redacted copy."""
        record = copy.copy(log_record.log_record)
        record.body = self._attributes.quiet.value(record.body)
        record.attributes = self._attributes(record.attributes)
        record.event_name = self._attributes.quiet.text(record.event_name) if record.event_name else None
        record.exception = None  # its message stands in the attributes already, redacted
        handed_on = copy.copy(log_record)
        handed_on.log_record = record
        self._next.on_emit(handed_on)
