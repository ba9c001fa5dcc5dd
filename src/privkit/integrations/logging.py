"""The logging module: formatters whose lines are redacted whole, arguments, tracebacks and stacks included.

::

    import logging
    from privkit import Policy, Shield
    from privkit.integrations.logging import install

    logging.basicConfig(level="INFO")
    install(Shield(policy=Policy.preset("logs")))
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Iterator
from logging.handlers import HTTPHandler, MemoryHandler, SocketHandler
from types import TracebackType
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError
from privkit.integrations._quiet import Quiet, withheld

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["Installed", "RedactingFormatter", "install"]

# These send the record itself, its message and arguments apart: no formatter sees what goes out.
_PAST_FORMATTERS = (SocketHandler, HTTPHandler)


class RedactingFormatter(logging.Formatter):
    """Formats by another formatter and redacts the whole line; one that fails is withheld with a note.

    The note names the kind of the failure, the level and the place in the code, nothing of what was logged.

    Args:
        shield: what redacts; the preset ``logs`` is made for it.
        formatter: what formats; by default the message alone, as the logging module does.

    Raises:
        ConfigurationError: no shield, or a formatter that has no ``format``.
    """

    def __init__(self, shield: Shield, formatter: logging.Formatter | None = None) -> None:
        super().__init__()
        self._quiet = Quiet(shield)
        self.formatter = logging.Formatter() if formatter is None else formatter
        if isinstance(formatter, str) or not callable(getattr(self.formatter, "format", None)):
            raise ConfigurationError(f"formatter must be a logging.Formatter, not {type(formatter).__name__}")

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, redacted. It never raises: the logging module would tell the arguments then."""
        try:
            return self._quiet.text(self.formatter.format(record))
        except Exception as error:
            return withheld(error, f"{record.levelname} at {record.module}:{record.lineno}")

    def formatTime(self, record: logging.LogRecord, datefmt: str | None = None) -> str:  # noqa: N802
        """Return the time as the other formatter writes it."""
        return self.formatter.formatTime(record, datefmt)

    def formatException(self, ei: Any) -> str:  # noqa: N802
        """Return the traceback, redacted."""
        return self._quiet.text(self.formatter.formatException(ei))

    def formatStack(self, stack_info: str) -> str:  # noqa: N802
        """Return the stack, redacted."""
        return self._quiet.text(self.formatter.formatStack(stack_info))

    def formatMessage(self, record: logging.LogRecord) -> str:  # noqa: N802
        """Return the line without traceback and stack, redacted."""
        return self._quiet.text(self.formatter.formatMessage(record))

    def usesTime(self) -> bool:  # noqa: N802
        """Say whether the other formatter writes the time."""
        return self.formatter.usesTime()


class Installed:
    """What ``install`` changed: ``remove`` puts it back; at the end of a ``with`` it is put back too."""

    def __init__(self) -> None:
        self._changed: list[tuple[logging.Handler, logging.Formatter | None, Any]] = []

    def __len__(self) -> int:
        """The number of handlers that were changed."""
        return len(self._changed)

    def __enter__(self) -> Installed:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.remove()

    def remove(self) -> None:
        """Give each handler the formatter it had."""
        while self._changed:
            handler, formatter, on_error = self._changed.pop()
            handler.setFormatter(formatter)
            del handler.handleError
            if on_error is not None:  # one of the handler's own, not its class's
                handler.handleError = on_error  # type: ignore[method-assign]

    def change(self, handler: logging.Handler, shield: Shield) -> None:
        """Wrap the handler's formatter, unless it is wrapped already."""
        if isinstance(handler.formatter, RedactingFormatter):
            return
        wrapped = RedactingFormatter(shield, handler.formatter)
        self._changed.append((handler, handler.formatter, vars(handler).get("handleError")))
        handler.setFormatter(wrapped)
        handler.handleError = _tell_error  # type: ignore[method-assign]


def install(shield: Shield, logger: logging.Logger | str | None = None) -> Installed:
    """Wrap the formatters of all handlers of a logger and of the loggers below it.

    Call it when logging is configured: handlers added later are not wrapped. What the logging module tells on
    standard error when a handler fails, arguments included, becomes the kind of the failure alone.

    Args:
        shield: what redacts.
        logger: a logger or its name; by default all there are, with the handler that Python uses when none is set.

    Raises:
        ConfigurationError: no shield; or a handler that sends records past its formatter (``SocketHandler``,
            ``DatagramHandler``, ``HTTPHandler``). Nothing is changed then.
    """
    Quiet(shield)
    handlers = list(dict.fromkeys(_handlers(logger)))
    for handler in handlers:
        if isinstance(handler, _PAST_FORMATTERS):
            raise ConfigurationError(
                f"{type(handler).__name__} sends records past its formatter; use a handler that formats them"
            )
    installed = Installed()
    for handler in handlers:
        installed.change(handler, shield)
    return installed


def _handlers(logger: logging.Logger | str | None) -> Iterator[logging.Handler]:
    if logger is None and logging.lastResort is not None:
        yield logging.lastResort
    for each in _below(logging.getLogger(logger) if not isinstance(logger, logging.Logger) else logger):
        for handler in each.handlers:
            yield from _reached(handler)


def _below(logger: logging.Logger) -> Iterator[logging.Logger]:
    yield logger
    start = "" if logger is logger.root else f"{logger.name}."
    for name, each in list(logger.manager.loggerDict.items()):
        if isinstance(each, logging.Logger) and name.startswith(start) and each is not logger:
            yield each


def _reached(handler: logging.Handler) -> Iterator[logging.Handler]:
    """Yield the handler, those a queue's listener has, and the one a buffer passes its records to."""
    yield handler
    if isinstance(handler, MemoryHandler) and handler.target is not None:
        yield from _reached(handler.target)
    # Since Python 3.12 logging.config starts the listener itself and puts it here.
    for behind in getattr(getattr(handler, "listener", None), "handlers", ()):
        yield from _reached(behind)


def _tell_error(record: logging.LogRecord) -> None:
    if logging.raiseExceptions and sys.stderr:
        kind = sys.exc_info()[0]
        name = kind.__name__ if kind else "error"
        sys.stderr.write(
            f"privkit: a log record of {record.module}:{record.lineno} was not written: {name}\n"
        )
