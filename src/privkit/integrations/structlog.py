"""structlog: a processor that redacts events, before the renderer or after it.

::

    structlog.configure(processors=[
        structlog.processors.add_log_level,
        RedactingProcessor(shield),
        structlog.processors.JSONRenderer(),
    ])
"""

from __future__ import annotations

import sys
import traceback
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError
from privkit.integrations._quiet import Quiet

if TYPE_CHECKING:
    from privkit.shield import Shield

__all__ = ["RedactingProcessor"]

_INTERNAL = (
    "_record",
    "_from_structlog",
)  # of structlog.stdlib.ProcessorFormatter, which takes them out itself


class RedactingProcessor:
    """Redacts the values of an event; the names of its fields can be their cues.

    Put it last before the renderer, so that it sees what other processors add; or after the renderer, where it redacts
    the line. Before the renderer, ``exc_info`` becomes the redacted traceback in ``exception``, and objects become
    redacted text. What cannot be redacted is withheld: the event then says so and holds nothing else.

    Args:
        shield: what redacts; the preset ``logs`` is made for it.
        keep: fields that stay as they are.

    Raises:
        ConfigurationError: no shield, or ``keep`` is one text.
    """

    def __init__(self, shield: Shield, *, keep: Iterable[str] = ("level", "timestamp")) -> None:
        if isinstance(keep, str):
            raise ConfigurationError("keep wants a list of fields")
        self._quiet = Quiet(shield)
        self._keep = frozenset((*keep, *_INTERNAL))

    def __call__(self, logger: Any, method_name: str, event_dict: Any) -> Any:  # noqa: ARG002 (structlog's)
        """Return the event, or the line, redacted.

        Raises:
            ConfigurationError: it stands behind a processor that makes something else of events.
        """
        if isinstance(event_dict, str):
            return self._quiet.text(event_dict)
        if isinstance(event_dict, (bytes, bytearray)):
            return self._quiet.text(bytes(event_dict).decode("utf-8", "backslashreplace")).encode("utf-8")
        if not isinstance(event_dict, Mapping):
            raise ConfigurationError(
                f"an event or a line is wanted, not {type(event_dict).__name__}: "
                "put the processor before what makes arguments of events, such as wrap_for_formatter"
            )
        return self._quiet.table(_with_traceback(event_dict), keep=self._keep)


def _with_traceback(event: Mapping[str, Any]) -> dict[str, Any]:
    told = dict(event)
    raised = told.pop("exc_info", None)
    if isinstance(raised, BaseException):
        raised = (type(raised), raised, raised.__traceback__)
    if raised and not isinstance(raised, tuple):
        raised = sys.exc_info()
    if raised and raised[1] is not None:
        told["exception"] = "".join(traceback.format_exception(*raised)).rstrip("\n")
    return told
