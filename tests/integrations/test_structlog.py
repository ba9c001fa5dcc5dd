"""structlog: events are redacted before the renderer, lines after it, and what fails is withheld."""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterable
from typing import Any

import pytest
import structlog

from privkit import Policy, Shield
from privkit.errors import ConfigurationError
from privkit.integrations.structlog import RedactingProcessor
from privkit.text import Span

MAIL, CARD = "jane@example.com", "4111 1111 1111 1111"
SHIELD = Shield(policy=Policy.preset("logs"))


class Failing:
    entities = frozenset({"EMAIL_ADDRESS"})

    def __call__(self, text: str, /) -> Iterable[Span]:
        raise RuntimeError(text)


def logger(stream: io.StringIO, *processors: Any) -> Any:
    return structlog.wrap_logger(structlog.PrintLogger(stream), processors=list(processors))


class Order:
    def __repr__(self) -> str:
        return f"Order(for {MAIL})"


def test_values_of_every_kind_are_redacted_and_the_line_stays_json() -> None:
    stream = io.StringIO()
    log = logger(
        stream,
        structlog.processors.add_log_level,
        RedactingProcessor(SHIELD),
        structlog.processors.JSONRenderer(),
    )
    log.info(
        f"mail to {MAIL}", user=MAIL, card=4111111111111111, ok=True, count=3, none=None, order=Order(),
        nested={"mails": [MAIL, (MAIL,)], MAIL: 1, "raw": MAIL.encode()}, error=ValueError(MAIL),
    )  # fmt: skip
    event = json.loads(stream.getvalue())
    assert event["event"] == "mail to [EMAIL_ADDRESS_1]"
    assert event["user"] == "[EMAIL_ADDRESS_1]"
    assert event["card"] == 0
    assert (event["ok"], event["count"], event["none"], event["level"]) == (True, 3, None, "info")
    assert event["order"] == "Order(for [EMAIL_ADDRESS_1])"
    assert event["nested"] == {
        "mails": ["[EMAIL_ADDRESS_1]", ["[EMAIL_ADDRESS_1]"]],
        "[EMAIL_ADDRESS_1]": 1,
        "raw": "[EMAIL_ADDRESS_1]",
    }
    assert event["error"] == "[EMAIL_ADDRESS_1]"


@pytest.mark.parametrize("given", [True, "error", "tuple"])
def test_a_traceback_is_redacted_before_any_renderer_sees_it(given: Any) -> None:
    stream = io.StringIO()
    log = logger(stream, RedactingProcessor(SHIELD), structlog.processors.JSONRenderer())
    try:
        raise ValueError(f"cannot charge {CARD}")
    except ValueError as error:
        how = {"error": error, "tuple": (ValueError, error, error.__traceback__)}
        log.error("failed", exc_info=how.get(given, True))
    event = json.loads(stream.getvalue())
    assert event["exception"].startswith("Traceback (most recent call last)")
    assert event["exception"].endswith("ValueError: cannot charge [CREDIT_CARD_1]")
    assert "exc_info" not in event
    log.error("no exception", exc_info=True)
    assert "exception" not in json.loads(stream.getvalue().splitlines()[-1])


@pytest.mark.parametrize(
    "renderer", [structlog.processors.KeyValueRenderer(), structlog.dev.ConsoleRenderer(colors=False)]
)
def test_after_a_renderer_the_line_is_redacted(renderer: Any) -> None:
    stream = io.StringIO()
    logger(stream, renderer, RedactingProcessor(SHIELD)).info("sent", to=MAIL)
    assert "[EMAIL_ADDRESS_1]" in stream.getvalue()
    assert MAIL not in stream.getvalue()


def test_bytes_of_a_renderer_stay_bytes() -> None:
    said = RedactingProcessor(SHIELD)(None, "info", f"mail {MAIL}".encode())
    assert said == b"mail [EMAIL_ADDRESS_1]"


def test_with_the_logging_module_its_own_fields_stay() -> None:
    formatter = structlog.stdlib.ProcessorFormatter(
        processors=[
            RedactingProcessor(SHIELD),
            structlog.stdlib.ProcessorFormatter.remove_processors_meta,
            structlog.processors.JSONRenderer(),
        ]
    )
    record = logging.LogRecord("shop", logging.INFO, "shop.py", 1, "mail %s", (MAIL,), None)
    assert json.loads(formatter.format(record)) == {"event": "mail [EMAIL_ADDRESS_1]"}


def test_names_that_are_the_same_redacted_lose_no_value() -> None:
    said = RedactingProcessor(SHIELD)(None, "info", {MAIL: 1, "joe@example.com": 2, "event": "x"})
    assert sorted(value for value in said.values() if isinstance(value, int)) == [1, 2]
    assert not [name for name in said if "@" in name]


def test_an_event_that_cannot_be_redacted_is_withheld_with_a_note() -> None:
    processor = RedactingProcessor(Shield(detectors=[Failing()]))
    said = processor(None, "info", {"event": f"mail {MAIL}", "level": "info", "user": MAIL})
    assert said == {"level": "info", "privkit.withheld": "<withheld by privkit: DetectorError>"}
    assert processor(None, "info", f"mail {MAIL}") == "<withheld by privkit: DetectorError>"


class Unspeakable:
    def __repr__(self) -> str:
        raise LookupError(MAIL)


def test_an_object_that_cannot_be_shown_withholds_the_event() -> None:
    said = RedactingProcessor(SHIELD)(None, "info", {"event": "x", "who": Unspeakable()})
    assert said == {"privkit.withheld": "<withheld by privkit: LookupError>"}


def test_deep_and_circular_values_end() -> None:
    circle: dict[str, Any] = {"mail": MAIL}
    circle["again"] = circle
    said = RedactingProcessor(SHIELD)(None, "info", {"event": "x", "circle": circle})
    assert MAIL not in str(said)


def test_behind_a_processor_that_makes_arguments_it_refuses() -> None:
    wrapped = structlog.stdlib.ProcessorFormatter.wrap_for_formatter(None, "info", {"event": MAIL})
    with pytest.raises(ConfigurationError, match="put the processor before") as caught:
        RedactingProcessor(SHIELD)(None, "info", wrapped)
    assert MAIL not in str(caught.value)


@pytest.mark.parametrize("keep", ["level", 7])
def test_keep_is_a_list(keep: Any) -> None:
    with pytest.raises((ConfigurationError, TypeError)):
        RedactingProcessor(SHIELD, keep=keep)
