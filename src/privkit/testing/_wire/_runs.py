"""What a bot was told, what it asked of the model, what it answered: nothing personal out, all of it back."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from privkit.testing._assertions import LeakError
from privkit.testing._findings import located
from privkit.testing._wire._multipart import parts
from privkit.testing._wire._reply import Reply
from privkit.testing._wire._request import WireRequest, strings, tokens_in
from privkit.tokens._grammar import look_alikes

if TYPE_CHECKING:
    from privkit.shield import Shield
    from privkit.text import Span

__all__ = ["RoundTripError", "Run", "leaks", "losses"]


_PLAIN_KEY = re.compile(r"[A-Za-z_][A-Za-z_-]{0,39}\Z")


class RoundTripError(LeakError):
    """A bot's answer lacks the values of tokens that the model answered with. Its message holds no value."""


class Run(NamedTuple):
    """One message to a bot: what is personal in it, the answer, and which requests it led to."""

    message: str
    values: tuple[tuple[str, str], ...]
    answer: str = ""
    first: int = 0
    last: int = 0

    def __repr__(self) -> str:
        return f"<Run: {len(self.values)} values, {self.last - self.first} requests>"


def leaks(
    requests: Sequence[WireRequest], runs: Sequence[Run], shield: Shield, allow: Sequence[str]
) -> list[str]:
    """Return where personal data is in requests, by type and place."""
    allowed = {value.casefold() for value in allow}
    named = ((value.casefold(), name) for run in runs for name, value in run.values)
    looking = _Looking(shield, {value: name for value, name in named if value not in allowed}, allowed)
    found: list[str] = []
    for number, request in enumerate(requests, 1):
        seen = dict.fromkeys(_leaks(request, looking))
        found += [f"request {number} ({request.method} {request.api}): {each}" for each in seen]
    return found


class _Looking(NamedTuple):
    shield: Shield
    planted: dict[str, str]
    allowed: set[str]

    def plain(self, key: str) -> bool:
        """Say whether a key may be shown; it can be a value too."""
        known = key.casefold() in self.planted
        return bool(_PLAIN_KEY.match(key)) and not known and not self.shield.detect(key)


def _leaks(request: WireRequest, looking: _Looking) -> Iterator[str]:
    passed_over = looking.allowed | looking.planted.keys()
    for text, place in _texts(request, looking):
        folded = text.casefold()
        for value, name in looking.planted.items():
            if _holds(folded, value):
                yield f"{name} of the message at {place}"
        spans = _found(text, looking.shield)
        spans = [span for span in spans if text[span.start : span.end].casefold() not in passed_over]
        yield from map(str, located(text, place, spans))
    around = "\n".join((request.path, *request.query.values(), *request.headers.values())).casefold()
    for value, name in looking.planted.items():
        if _holds(around, value):
            yield f"{name} of the message in the address or a header"


def _holds(folded: str, value: str) -> bool:
    """Say whether the value stands there; one of letters only must not be a part of a word."""
    if not value.replace(" ", "").isalpha():
        return value in folded
    return value in folded and bool(re.search(rf"(?<!\w){re.escape(value)}(?!\w)", folded))


def _found(text: str, shield: Shield) -> list[Span]:
    """Return what the shield finds beside tokens."""
    tokens = look_alikes(text)

    def clear(span: Span) -> bool:
        return not any(start < span.end and span.start < end for start, end in tokens)

    return [span for span in shield.detect(text) if clear(span)]


def _texts(request: WireRequest, looking: _Looking) -> Iterator[tuple[str, str]]:
    """Yield every text of a request's body and where it is."""
    body = request.body
    if body is not None:
        shown = {**body, "model": ""} if isinstance(body, dict) else body
        yield from _walked(shown, "$", looking)
        return
    fields = parts(request.headers.get("content-type", ""), request.raw)
    for name, (_, content) in fields.items():
        yield content.decode("utf-8", "replace"), f"the upload's field {name}"
    if request.raw and not fields:
        yield request.raw.decode("utf-8", "replace"), "the body"


def _walked(data: Any, place: str, looking: _Looking) -> Iterator[tuple[str, str]]:
    if isinstance(data, str):
        yield data, place
    elif isinstance(data, dict):
        for at, (key, value) in enumerate(data.items(), 1):
            below = f"{place}.{key}" if looking.plain(key) else f"{place}[key {at}]"
            yield key, f"the name of {below}"
            yield from _walked(value, below, looking)
    elif isinstance(data, list):
        for at, value in enumerate(data):
            yield from _walked(value, f"{place}[{at}]", looking)
    elif isinstance(data, (int, float)) and not isinstance(data, bool):
        yield str(data), place


def losses(runs: Sequence[Run], requests: Sequence[WireRequest]) -> list[str]:
    """Return what did not come back, by token."""
    if not runs:
        return ["no bot was run; give it a message with run()"]
    known: dict[str, str] = {}
    lost: list[str] = []
    for number, run in enumerate(runs, 1):
        asked = requests[run.first : run.last]
        for request in asked:
            known |= _aligned(run, request)
        lost += [f"run {number}: {each}" for each in _losses(run, asked, known)]
    return lost


def _losses(run: Run, asked: Sequence[WireRequest], known: dict[str, str]) -> list[str]:
    # A bot may ask several times before it answers; what it answers comes of the last reply.
    replies = [request.reply for request in asked if isinstance(request.reply, Reply)]
    told = dict.fromkeys(token for text in _said(replies[-1]) for token in tokens_in(text)) if replies else {}
    sent = [token for request in asked for token in request.tokens]
    for missing, problem in (
        (asked, "nothing was asked of the fake provider"),
        (run.values, "nothing personal is found in the message; name it with values="),
        (sent, "no token reached the model"),
        (told, "the model's last answer held no token, so nothing had to come back"),
    ):
        if not missing:
            return [problem]
    lost = [f"{token} stands in the answer" for token in tokens_in(run.answer) if token in told]
    lost += [f"the value of {token} is not in the answer" for token in told if not _back(token, run, known)]
    if (
        not lost
        and not known.keys() & told.keys()
        and not any(value in run.answer for _, value in run.values)
    ):
        lost.append("no value of the message is in the answer")
    return list(dict.fromkeys(lost))


def _back(token: str, run: Run, known: dict[str, str]) -> bool:
    return token not in known or known[token] in run.answer or token in run.answer


def _said(reply: Reply) -> tuple[str, ...]:
    return (reply.text, *reply.choices)


def _aligned(run: Run, request: WireRequest) -> dict[str, str]:
    """Return which token stands for which value of the message, where the request's text tells."""
    values = [value for _, value in run.values]
    for text in strings(request.turns()):
        tokens = tokens_in(text)
        if tokens and len(tokens) == len(values):
            return dict(zip(tokens, values, strict=True))
    return {}
