"""One call that protects a client and closes what sees texts above its transport: logs, traces, callbacks.

An SDK's debug log, request hooks and tracers see bodies before a transport does, and answers after it. So what
``privkit.llm.protect`` keeps from the provider may still stand in your own logs.

::

    from privkit.integrations import outlets

    closed = outlets.install(openai.OpenAI(), shield, span_processor=exporting, callbacks=[tracer])
    closed.client.chat.completions.create(…)
    provider.add_span_processor(closed.span_processor)
"""

from __future__ import annotations

from collections.abc import Iterable
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypeVar

if TYPE_CHECKING:
    from privkit.integrations.logging import Installed
    from privkit.shield import Shield

__all__ = ["Outlets", "install"]

Client = TypeVar("Client")


class Outlets(Generic[Client]):
    """A protected client, and what was put before the outlets around it.

    Attributes:
        client: sends tokens, gives values.
        span_processor: redacts spans before the processor that was given; ``None`` without one.
        log_processor: likewise for OpenTelemetry's log records.
        callbacks: LangChain handlers that redact what they pass on, in the order given.
    """

    __slots__ = ("_logs", "callbacks", "client", "log_processor", "span_processor")

    def __init__(
        self,
        client: Client,
        logs: Installed | None,
        span_processor: Any,
        log_processor: Any,
        callbacks: list[Any],
    ) -> None:
        self.client = client
        self._logs = logs
        self.span_processor = span_processor
        self.log_processor = log_processor
        self.callbacks = callbacks

    def __repr__(self) -> str:
        return f"<Outlets: {0 if self._logs is None else len(self._logs)} log handlers>"

    def remove(self) -> None:
        """Give the log handlers their own formatters back; twice does no harm."""
        if self._logs is not None:
            self._logs.remove()

    def __enter__(self) -> Outlets[Client]:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.remove()


def install(
    client: Client,
    shield: Shield,
    *,
    logs: bool = True,
    span_processor: Any = None,
    log_processor: Any = None,
    callbacks: Iterable[Any] = (),
    **options: Any,
) -> Outlets[Client]:
    """Protect a client and redact what is written above its transport.

    Args:
        client: as for ``privkit.llm.protect``.
        shield: finds what is personal.
        logs: whether the formatters of all log handlers there are now are wrapped, so that no line shows a value.
        span_processor: one of OpenTelemetry's, which gets redacted spans.
        log_processor: one of OpenTelemetry's, which gets redacted log records.
        callbacks: handlers of LangChain's, which are told redacted texts.
        options: those of ``privkit.llm.protect``.

    Raises:
        ConfigurationError: an option that cannot be used, a missing extra, or a log handler that sends records past its
            formatter. Nothing is changed then.
    """
    from privkit.integrations import logging as redacting_logs
    from privkit.llm import protect

    protected = protect(client, shield, **options)
    spans = records = None
    if span_processor is not None or log_processor is not None:
        from privkit.integrations.opentelemetry import RedactingLogProcessor, RedactingSpanProcessor

        spans = None if span_processor is None else RedactingSpanProcessor(shield, span_processor)
        records = None if log_processor is None else RedactingLogProcessor(shield, log_processor)
    told = [_redacting(handler, shield) for handler in callbacks]
    return Outlets(protected, redacting_logs.install(shield) if logs else None, spans, records, told)


def _redacting(handler: Any, shield: Shield) -> Any:
    from privkit.integrations.langchain import redacting

    return redacting(handler, shield)
