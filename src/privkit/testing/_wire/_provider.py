"""The fake provider as a test holds it: addresses, script, requests, and what is asserted of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import TracebackType
from typing import TYPE_CHECKING, Any

from privkit.errors import ConfigurationError
from privkit.testing._assertions import LeakError, checked_allow
from privkit.testing._bots import aanswer_of, answer_of
from privkit.testing._findings import checked_shield, listed
from privkit.testing._wire._cut import Cut, cutter
from privkit.testing._wire._desk import Desk, Replying, Said, echo
from privkit.testing._wire._reply import Fault, Reply
from privkit.testing._wire._request import WireRequest
from privkit.testing._wire._runs import RoundTripError, Run, leaks, losses

if TYPE_CHECKING:
    from privkit.shield import Shield
    from privkit.testing._wire._server import Server

__all__ = ["FakeProvider"]

_KEY = "privkit-fake-key"


class FakeProvider:
    """A provider of language models on the loopback, for tests of a bot; it needs no network and no key.

    It speaks OpenAI (Chat Completions, Responses, embeddings, models, files, batches), Anthropic (Messages, batches,
    counts) and Gemini (``generateContent``, ``streamGenerateContent``, counts, embeddings), whole and as streams. It
    answers with the next of its script, and after the script with ``reply``, by default what it was told last. Every
    request is kept in ``requests``. ::

        with FakeProvider() as provider:
            client = openai.OpenAI(base_url=provider.openai_url, api_key="any")
            answer = provider.run(my_bot, "I'm Jane Doe, jane@example.com")
            provider.assert_no_pii()
            provider.assert_round_trip()

    Args:
        reply: makes an answer from a request: a text, a ``Reply`` or a ``Fault``.
        mangle: changes the text of every answer, such as one of ``MANGLERS``.
        cut: where streams and bodies are cut: a number of bytes, ``"utf-8"`` (inside characters), ``"crlf"`` (inside
            line ends), ``"data"`` (inside ``data:``), or a function from bytes to pieces.
        piece: code points in each event of a stream; by default about as models send them.
        gzip: compress answers for clients that take it.
        crlf: end the lines of event streams with CR and LF.
        shield: what looks for personal data in ``assert_no_pii``; by default one with the default policy.

    Raises:
        ConfigurationError: an option that cannot be used.
    """

    def __init__(
        self,
        *,
        reply: Replying = echo,
        mangle: Callable[[str], str] | None = None,
        cut: Cut | None = None,
        piece: int | None = None,
        gzip: bool = False,
        crlf: bool = False,
        shield: Shield | None = None,
    ) -> None:
        if not callable(reply) or not (mangle is None or callable(mangle)):
            raise ConfigurationError("reply and mangle are functions; for fixed answers there is script()")
        self._desk = Desk(reply=reply, mangle=mangle, cut=None, piece=None, gzip=gzip, crlf=crlf)
        self.settings(cut=cut, piece=piece)
        self._shield = checked_shield(shield)
        self._server: Server | None = None
        self._runs: list[Run] = []

    def __repr__(self) -> str:
        state = "stopped" if self._server is None else self.url
        return f"<FakeProvider {state}: {len(self.requests)} requests>"

    def __enter__(self) -> FakeProvider:
        self.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()

    def start(self) -> None:
        """Listen on a free port of 127.0.0.1. Twice does no harm."""
        from privkit.testing._wire._server import Server

        if self._server is None:
            self._server = Server(self._desk)
            self._server.start()

    def stop(self) -> None:
        """Close the port and every connection. Twice does no harm."""
        server, self._server = self._server, None
        if server is not None:
            server.stop()

    @property
    def url(self) -> str:
        """The root of the server.

        Raises:
            ConfigurationError: it is not started.
        """
        if self._server is None:
            raise ConfigurationError("the fake provider is not started; use it with 'with'")
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    @property
    def openai_url(self) -> str:
        """The ``base_url`` for clients of OpenAI."""
        return f"{self.url}/v1"

    @property
    def anthropic_url(self) -> str:
        """The ``base_url`` for clients of Anthropic."""
        return self.url

    @property
    def gemini_url(self) -> str:
        """The ``base_url`` for clients of Gemini."""
        return self.url

    @property
    def environment(self) -> Mapping[str, str]:
        """Environment variables by which SDKs and frameworks find the fake, with keys that are no keys."""
        return {
            "OPENAI_BASE_URL": self.openai_url,
            "OPENAI_API_BASE": self.openai_url,
            "OPENAI_API_KEY": _KEY,
            "ANTHROPIC_BASE_URL": self.anthropic_url,
            "ANTHROPIC_API_BASE": self.anthropic_url,
            "ANTHROPIC_API_KEY": _KEY,
            "GOOGLE_GEMINI_BASE_URL": self.gemini_url,
            "GOOGLE_API_KEY": _KEY,
            "GEMINI_API_BASE": self.gemini_url,
            "NO_PROXY": "127.0.0.1,localhost",
            "no_proxy": "127.0.0.1,localhost",
        }

    @property
    def requests(self) -> list[WireRequest]:
        """What was asked so far, in the order in which it came."""
        return self._desk.requests

    def settings(self, **changes: Any) -> None:
        """Change options of the constructor for the requests to come: reply, mangle, cut, piece, gzip, crlf.

        Raises:
            ConfigurationError: an option that does not exist or cannot be used.
        """
        for name, value in changes.items():
            if name not in ("reply", "mangle", "cut", "piece", "gzip", "crlf"):
                raise ConfigurationError(f"there is no option {name}; see FakeProvider")
            if name == "cut":
                cutter(value)
            if name == "piece" and value is not None and (not isinstance(value, int) or value < 1):
                raise ConfigurationError("piece is a number of code points from 1 on")
            setattr(self._desk, name, value)

    def script(self, *replies: Said | Replying) -> None:
        """Say what the next requests to a model are answered with, in this order; then ``reply`` answers again.

        Args:
            replies: texts, ``Reply``, ``Fault``, or functions from the request to one of these.

        Raises:
            ConfigurationError: something else.
        """
        for each in replies:
            if not (isinstance(each, (str, Reply, Fault)) or callable(each)):
                raise ConfigurationError(
                    f"a reply is a text, a Reply, a Fault or a function, not {type(each).__name__}"
                )
        self._desk.script.extend(replies)

    def run(self, bot: Callable[[str], Any], message: str, *, values: Iterable[str] | None = None) -> str:
        """Give a message to a bot and return what it answers.

        Args:
            bot: takes the message; returns a text, pieces of one (a generator), or a coroutine or asynchronous
                generator of these, which is run.
            message: what a customer writes.
            values: what is personal in it; by default what the shield finds.

        Raises:
            InputError: the bot returned something else.
            ConfigurationError: a value that does not stand in the message.
        """
        planted, first = self._planted(message, values), len(self.requests)
        return self._ran(planted, answer_of(bot, message), first)

    async def arun(
        self, bot: Callable[[str], Any], message: str, *, values: Iterable[str] | None = None
    ) -> str:
        """Like ``run``, in a loop that is running already.

        Raises:
            InputError, ConfigurationError: as ``run`` does.
        """
        planted, first = self._planted(message, values), len(self.requests)
        return self._ran(planted, await aanswer_of(bot, message), first)

    def assert_no_pii(self, *, allow: Iterable[str] = ()) -> None:
        """Fail when a request held personal data: what ``run`` was given, or what the shield finds.

        Looked at is everything in the body but the name of the model; for what ``run`` was given, address and
        headers too. Tokens are no personal data.

        Args:
            allow: values that may stand there, matched whole, in any case.

        Raises:
            LeakError: an ``AssertionError`` that lists type and place of each, and no value.
        """
        __tracebackhide__ = True
        self._check_reply()
        if not self.requests:
            raise LeakError("nothing was asked of the fake provider, so nothing is shown") from None
        found = leaks(self.requests, self._runs, self._looking(), checked_allow(allow))
        if found:
            raise LeakError(f"personal data in {len(found)} place(s):\n{listed(found)}") from None

    def assert_round_trip(self) -> None:
        """Fail unless each ``run`` sent tokens and gave back the values of those in the model's last answer to it.

        Raises:
            RoundTripError: an ``AssertionError`` that names the tokens that did not come back, and no value.
        """
        __tracebackhide__ = True
        self._check_reply()
        lost = losses(self._runs, self.requests)
        if lost:
            raise RoundTripError(f"no round trip:\n{listed(lost)}") from None

    def _check_reply(self) -> None:
        if self._desk.failure is not None:
            raise self._desk.failure

    def _looking(self) -> Shield:
        if self._shield is None:
            from privkit.shield import Shield

            self._shield = Shield()
        return self._shield

    def _planted(self, message: str, values: Iterable[str] | None) -> Run:
        if values is None:
            found = self._looking().detect(message)
            planted = tuple((span.entity_type, message[span.start : span.end]) for span in found)
        else:
            ordered = sorted(checked_allow(values), key=message.find)
            planted = tuple((f"value {at}", value) for at, value in enumerate(ordered, 1))
        if not all(value and value in message for _, value in planted):
            raise ConfigurationError("values are parts of the message")
        return Run(message, planted)

    def _ran(self, planted: Run, answer: str, first: int) -> str:
        self._runs.append(planted._replace(answer=answer, first=first, last=len(self.requests)))
        return answer
