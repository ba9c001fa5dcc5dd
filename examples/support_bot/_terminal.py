"""A chat in a terminal, for all of the bots, and the fake provider for ``--fake``."""

from __future__ import annotations

import contextlib
import os
import sys
from collections.abc import Callable, Iterator

from privkit.testing import FakeProvider, Reply, WireRequest

Bot = Callable[[str], Iterator[str]]


@contextlib.contextmanager
def fake_provider() -> Iterator[FakeProvider]:
    """Run the fake provider, and tell the SDKs where it is."""
    with FakeProvider(reply=polite) as provider:
        os.environ.update(provider.environment)
        yield provider


def polite(request: WireRequest) -> Reply:
    return Reply(f"Thank you. You wrote: {request.said}")


def talk(make: Callable[[], Bot]) -> None:
    """Ask and answer until the input ends."""
    with fake_provider() if "--fake" in sys.argv else contextlib.nullcontext() as provider:
        bot = make()
        for line in sys.stdin:
            for piece in bot(line.strip()):
                print(piece, end="", flush=True)
            print()
            if provider is not None:
                print(f"  (the provider saw: {provider.requests[-1].said})")
