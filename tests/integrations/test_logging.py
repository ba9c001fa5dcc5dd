"""The logging module: whole lines are redacted, what fails is withheld, handlers of a tree are found."""

from __future__ import annotations

import io
import logging
import logging.handlers
import queue
from collections.abc import Iterable, Iterator
from typing import Any

import pytest

from privkit import Policy, Shield
from privkit.errors import ConfigurationError
from privkit.integrations.logging import RedactingFormatter, install
from privkit.redactors import block
from privkit.text import Span

MAIL, CARD = "jane@example.com", "4111 1111 1111 1111"
PARTS = ("jane", "4111", "1111")
SHIELD = Shield(policy=Policy.preset("logs"))


class Failing:
    """A detector that fails, with the text in its error."""

    entities = frozenset({"EMAIL_ADDRESS"})

    def __call__(self, text: str, /) -> Iterable[Span]:
        raise RuntimeError(text)


@pytest.fixture
def log() -> Iterator[logging.Logger]:
    logger = logging.Logger("shop", logging.DEBUG)
    yield logger
    logger.handlers.clear()


def written_by(log: logging.Logger, formatter: logging.Formatter) -> io.StringIO:
    stream = io.StringIO()
    handler = logging.StreamHandler(stream)
    handler.setFormatter(formatter)
    log.addHandler(handler)
    return stream


def test_message_arguments_traceback_and_stack_are_redacted(log: logging.Logger) -> None:
    stream = written_by(
        log, RedactingFormatter(SHIELD, logging.Formatter("%(levelname)s %(message)s %(user)s"))
    )
    try:
        raise ValueError(f"cannot charge {CARD}")
    except ValueError:
        log.exception("no reply from %s", MAIL, extra={"user": MAIL}, stack_info=True)
    said = stream.getvalue()
    assert said.startswith(
        "ERROR no reply from [EMAIL_ADDRESS_1] [EMAIL_ADDRESS_1]\nTraceback (most recent call"
    )
    assert "ValueError: cannot charge [CREDIT_CARD_1]" in said
    assert "Stack (most recent call last)" in said
    assert not [part for part in PARTS if part in said]


def test_chained_exceptions_are_redacted(log: logging.Logger) -> None:
    stream = written_by(log, RedactingFormatter(SHIELD))
    try:
        try:
            raise KeyError(MAIL)
        except KeyError as error:
            raise RuntimeError(CARD) from error
    except RuntimeError:
        log.exception("failed")
    assert "direct cause" in stream.getvalue()
    assert not [part for part in PARTS if part in stream.getvalue()]


class Raising(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        raise LookupError(record.getMessage())


@pytest.mark.parametrize(
    ("formatter", "kind"),
    [
        (RedactingFormatter(Shield(detectors=[Failing()])), "DetectorError"),
        (RedactingFormatter(Shield(policy=Policy(rules={"EMAIL_ADDRESS": block()}))), "BlockedError"),
        (RedactingFormatter(SHIELD, Raising()), "LookupError"),
        (RedactingFormatter(SHIELD, logging.Formatter("%(nothing)s")), "ValueError|KeyError"),
    ],
)
def test_a_line_that_cannot_be_redacted_is_withheld_with_a_note(
    formatter: logging.Formatter, kind: str, log: logging.Logger, capsys: pytest.CaptureFixture[str]
) -> None:
    stream = written_by(log, formatter)
    log.warning("no reply from %s", MAIL)
    log.info("wrong arguments %d", MAIL)
    said = stream.getvalue()
    assert said.count("<withheld by privkit") == 2
    assert any(each in said for each in kind.split("|"))
    assert not [part for part in PARTS if part in said + capsys.readouterr().err]


def test_the_note_tells_level_and_place_where_formatting_fails(log: logging.Logger) -> None:
    stream = written_by(log, RedactingFormatter(SHIELD))
    log.error("wrong arguments %d", MAIL)
    assert stream.getvalue().startswith("<withheld by privkit ERROR at test_logging:")
    assert stream.getvalue().endswith(": TypeError>\n")


def test_the_parts_of_a_formatter_are_redacted_as_well() -> None:
    formatter = RedactingFormatter(SHIELD, logging.Formatter("%(asctime)s %(message)s", "%Y"))
    record = logging.LogRecord("shop", logging.INFO, "shop.py", 1, "mail %s", (MAIL,), None)
    record.message, record.asctime = record.getMessage(), ""
    assert formatter.usesTime()
    assert len(formatter.formatTime(record, "%Y")) == 4
    assert formatter.formatMessage(record) == " mail [EMAIL_ADDRESS_1]"
    assert formatter.formatStack(f"at {MAIL}") == "at [EMAIL_ADDRESS_1]"
    error = ValueError(MAIL)
    assert formatter.formatException((ValueError, error, None)).endswith("ValueError: [EMAIL_ADDRESS_1]")


@pytest.mark.parametrize(("shield", "formatter"), [("logs", None), (Policy(), None), (SHIELD, "%(message)s")])
def test_what_is_no_shield_or_no_formatter_is_refused(shield: Any, formatter: Any) -> None:
    with pytest.raises(ConfigurationError):
        RedactingFormatter(shield, formatter)


@pytest.fixture
def tree() -> Iterator[dict[str, logging.Handler]]:
    """Loggers of their own name, each with a handler that writes to a text."""
    handlers: dict[str, logging.Handler] = {}
    for name in ("privkit_test", "privkit_test.a", "privkit_test.a.b", "privkit_test_other"):
        handlers[name] = logging.StreamHandler(io.StringIO())
        logging.getLogger(name).addHandler(handlers[name])
        logging.getLogger(name).propagate = False
    yield handlers
    for name, handler in handlers.items():
        logging.getLogger(name).removeHandler(handler)


def said(handler: logging.Handler) -> str:
    return handler.stream.getvalue()  # type: ignore[attr-defined, no-any-return]


def test_install_wraps_the_handlers_of_a_tree_and_no_others(tree: dict[str, logging.Handler]) -> None:
    tree["privkit_test.a"].setFormatter(logging.Formatter("%(name)s: %(message)s"))
    with install(SHIELD, "privkit_test") as installed:
        assert len(installed) >= 3  # pytest has handlers there as well
        assert len(install(SHIELD, logging.getLogger("privkit_test"))) == 0  # not wrapped twice
        for name in tree:
            logging.getLogger(name).warning("mail %s", MAIL)
    assert said(tree["privkit_test"]) == "mail [EMAIL_ADDRESS_1]\n"
    assert said(tree["privkit_test.a"]) == "privkit_test.a: mail [EMAIL_ADDRESS_1]\n"
    assert said(tree["privkit_test.a.b"]) == "mail [EMAIL_ADDRESS_1]\n"
    assert said(tree["privkit_test_other"]) == f"mail {MAIL}\n"
    logging.getLogger("privkit_test").warning("mail %s", MAIL)
    assert said(tree["privkit_test"]).endswith(f"mail {MAIL}\n")
    assert "handleError" not in vars(tree["privkit_test"])


def test_without_a_logger_all_are_wrapped_and_pythons_last_resort(tree: dict[str, logging.Handler]) -> None:
    with install(SHIELD) as installed:
        assert len(installed) >= 5
        assert isinstance(logging.lastResort, logging.Handler)
        assert isinstance(logging.lastResort.formatter, RedactingFormatter)
        logging.getLogger("privkit_test_other").warning("mail %s", MAIL)
    assert said(tree["privkit_test_other"]) == "mail [EMAIL_ADDRESS_1]\n"
    assert logging.lastResort.formatter is None


class Broken(io.StringIO):
    def write(self, text: str) -> int:
        raise OSError(MAIL)


@pytest.mark.parametrize("own", [False, True])
def test_a_handler_that_fails_tells_no_arguments(
    own: bool, tree: dict[str, logging.Handler], capsys: pytest.CaptureFixture[str]
) -> None:
    handler = tree["privkit_test"]
    handler.stream = Broken()  # type: ignore[attr-defined]
    mine = lambda record: None  # noqa: E731
    if own:
        handler.handleError = mine  # type: ignore[method-assign, assignment]
    with install(SHIELD, "privkit_test"):
        logging.getLogger("privkit_test").warning("mail %s", MAIL)
    told = capsys.readouterr().err
    assert "a log record of test_logging:" in told
    assert told.endswith("was not written: OSError\n")
    assert MAIL not in told
    assert (handler.handleError is mine) is own


def test_a_buffer_and_a_queue_hold_redacted_records(log: logging.Logger) -> None:
    target = logging.StreamHandler(io.StringIO())
    waiting: queue.SimpleQueue[Any] = queue.SimpleQueue()
    log.addHandler(logging.handlers.MemoryHandler(10, target=target))
    log.addHandler(logging.handlers.QueueHandler(waiting))  # type: ignore[arg-type]
    with install(SHIELD, log):
        log.warning("mail %s", MAIL)
        log.handlers[0].flush()
    assert said(target) == "mail [EMAIL_ADDRESS_1]\n"
    record = waiting.get_nowait()
    assert record.getMessage() == "mail [EMAIL_ADDRESS_1]"
    assert not record.args
    assert MAIL not in str(vars(record))


def test_the_handlers_of_a_queues_listener_are_wrapped_where_it_is_known(log: logging.Logger) -> None:
    waiting: queue.SimpleQueue[Any] = queue.SimpleQueue()
    target = logging.StreamHandler(io.StringIO())
    handler = logging.handlers.QueueHandler(waiting)  # type: ignore[arg-type]
    handler.listener = logging.handlers.QueueListener(waiting, target)  # type: ignore[arg-type, assignment]
    log.addHandler(handler)
    with install(SHIELD, log) as installed:
        assert len(installed) == 2
        assert isinstance(target.formatter, RedactingFormatter)


@pytest.mark.parametrize(
    "handler",
    [
        lambda: logging.handlers.SocketHandler("127.0.0.1", 9),
        lambda: logging.handlers.DatagramHandler("127.0.0.1", 9),
        lambda: logging.handlers.HTTPHandler("127.0.0.1", "/"),
    ],
)
def test_a_handler_that_passes_formatters_by_is_refused_and_nothing_is_changed(
    handler: Any, tree: dict[str, logging.Handler]
) -> None:
    logger = logging.getLogger("privkit_test.a")
    made = handler()
    logger.addHandler(made)
    try:
        with pytest.raises(
            ConfigurationError, match=f"{type(made).__name__} sends records past its formatter"
        ):
            install(SHIELD, "privkit_test")
    finally:
        logger.removeHandler(made)
    assert tree["privkit_test"].formatter is None
    with pytest.raises(ConfigurationError):
        install("logs", "privkit_test")  # type: ignore[arg-type]
