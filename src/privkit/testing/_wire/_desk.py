"""Answers requests: records them, takes the next of the script, or echoes."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from privkit.testing._wire._cut import Cut, cutter
from privkit.testing._wire._render import Mint, Rendering
from privkit.testing._wire._reply import Fault, Reply
from privkit.testing._wire._request import WireRequest
from privkit.testing._wire._routes import Answer, answered, failed, is_spoken, spoken
from privkit.testing._wire._schema import fitting, wanted
from privkit.testing._wire._stores import Stores

__all__ = ["Desk", "Replying", "Said", "echo"]

Said = str | Reply | Fault
Replying = Callable[[WireRequest], Said]


def echo(request: WireRequest) -> Reply:
    """Say what the last turn said; as JSON of its form where the request asks for a schema."""
    schema = wanted(request)
    return Reply(fitting(schema, request.said) if schema else request.said)


class Desk:
    """Where requests are answered. Safe for the server's threads."""

    def __init__(
        self,
        *,
        reply: Replying,
        mangle: Callable[[str], str] | None,
        cut: Cut | None,
        piece: int | None,
        gzip: bool,
        crlf: bool,
    ) -> None:
        self.reply = reply
        self.mangle = mangle
        self.cut = cut
        self.piece = piece
        self.gzip = gzip
        self.crlf = crlf
        self.requests: list[WireRequest] = []
        self.script: deque[Said | Replying] = deque()
        self.failure: BaseException | None = None
        self._lock = threading.Lock()
        self._mint = Mint()
        self._stores = Stores(self._mint, self._line)

    def answer(self, request: WireRequest, place: dict[str, str]) -> Answer | None:
        """See ``Answering``. What a reply of the test's own raises is kept, and becomes a status of 500."""
        self.requests.append(request)
        try:
            return self._answer(request, place)
        except Exception as error:
            self.failure = error
            return failed(request, Fault(500, f"the test's reply raised {type(error).__name__}"))

    def cutter(self) -> Callable[[bytes], Iterable[bytes]] | None:
        """See ``Answering``."""
        return cutter(self.cut)

    def zips(self, request: WireRequest) -> bool:
        """See ``Answering``."""
        return self.gzip and "gzip" in request.headers.get("accept-encoding", "")

    def _answer(self, request: WireRequest, place: dict[str, str]) -> Answer | None:
        if not is_spoken(request.api):
            return answered(request, place, self._stores)
        said = self._said(request)
        if isinstance(said, Fault):
            return failed(request, said) if said.status else None
        answer = spoken(request, self._rendering(request, said))
        if request.api == "openai.responses" and not answer.stream:
            self._keep(answer)
        if answer.stream:
            answer = answer._replace(body=self._paced(answer.body, said, sse="event-stream" in answer.kind))
        return answer._replace(breaks=said.break_after)

    def _said(self, request: WireRequest) -> Reply | Fault:
        with self._lock:
            turn = self.script.popleft() if self.script else self.reply
        said = turn(request) if callable(turn) else turn
        reply = request.reply = Reply(said) if isinstance(said, str) else said
        if isinstance(reply, Fault) or self.mangle is None:
            return reply
        choices = tuple(map(self.mangle, reply.choices))
        from dataclasses import replace

        return replace(reply, text=self.mangle(reply.text), choices=choices)

    def _rendering(self, request: WireRequest, reply: Reply) -> Rendering:
        return Rendering(request.body, request.model, reply, self._mint, self.piece)

    def _paced(self, body: Iterable[bytes], reply: Reply, *, sse: bool) -> Iterator[bytes]:
        for number, piece in enumerate(list(body)):
            if reply.before_event is not None:
                reply.before_event(number)
            yield piece.replace(b"\r\n", b"\n").replace(b"\n", b"\r\n") if sse and self.crlf else piece

    def _keep(self, answer: Answer) -> None:
        import json

        kept = json.loads(b"".join(answer.body))
        self._stores.responses[kept["id"]] = kept

    def _line(self, request: WireRequest) -> tuple[int, Any]:
        """Answer one line of a batch."""
        import json

        if not is_spoken(request.api):
            answer = answered(request, {}, self._stores)
        else:
            said = self._said(request)
            wrong = isinstance(said, Fault)
            answer = failed(request, said) if wrong else spoken(request, self._rendering(request, said))  # type: ignore[arg-type]
        return answer.status, json.loads(b"".join(answer.body))
