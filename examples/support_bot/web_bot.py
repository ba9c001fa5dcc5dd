"""A web page whose answers are streamed: ``python -m examples.support_bot.web_bot`` (Starlette and uvicorn)."""

from __future__ import annotations

import contextlib
import secrets
import sys
from collections import OrderedDict
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import openai
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import HTMLResponse, PlainTextResponse, Response, StreamingResponse
from starlette.routing import Route

import privkit
import privkit.llm

PAGE = Path(__file__).with_name("page.html").read_text(encoding="utf-8")
COOKIE = "chat"
MOST_CHATS = 1_000


class Chat:
    """One browser's chat: its conversation, and what was said."""

    def __init__(self, shield: privkit.Shield, name: str) -> None:
        self.conversation = shield.conversation(name, ttl="12h")
        self.messages: list[Any] = []


class WebBot:
    """The pages, and the chats that are open."""

    def __init__(self, client: openai.AsyncOpenAI, shield: privkit.Shield) -> None:
        self._shield = shield
        self._own = client
        self._client = privkit.llm.protect(client, shield)
        self._chats: OrderedDict[str, Chat] = OrderedDict()

    def app(self) -> Starlette:
        return Starlette(
            routes=[Route("/", self._page), Route("/answer", self._answer, methods=["POST"])],
            lifespan=self._life,
        )

    @contextlib.asynccontextmanager
    async def _life(self, _app: Starlette) -> AsyncIterator[None]:
        yield
        await self._own.close()

    async def _page(self, request: Request) -> Response:
        response = HTMLResponse(PAGE)
        if request.cookies.get(COOKIE) not in self._chats:
            response.set_cookie(COOKIE, self._opened(), httponly=True, samesite="strict")
        return response

    def _opened(self) -> str:
        name = secrets.token_urlsafe(32)
        self._chats[name] = Chat(self._shield, name)
        if len(self._chats) > MOST_CHATS:
            self._chats.popitem(last=False)
        return name

    async def _answer(self, request: Request) -> Response:
        chat = self._chats.get(request.cookies.get(COOKIE, ""))
        if chat is None:
            return PlainTextResponse("This chat is over. Please load the page again.", status_code=404)
        chat.messages.append({"role": "user", "content": (await request.body()).decode("utf-8", "replace")})
        return StreamingResponse(self._pieces(chat), media_type="text/plain; charset=utf-8")

    async def _pieces(self, chat: Chat) -> AsyncIterator[str]:
        said = ""
        try:
            stream = await self._client.chat.completions.create(
                model="gpt-4o-mini",
                messages=chat.messages,
                stream=True,
                extra_headers=privkit.llm.header(chat.conversation),
            )
            async for chunk in stream:
                if chunk.choices and chunk.choices[0].delta.content:
                    said += chunk.choices[0].delta.content
                    yield chunk.choices[0].delta.content
        except (openai.OpenAIError, privkit.PrivkitError):  # nothing of the message is shown or logged
            yield "Sorry, that did not work. Please try again."
        chat.messages.append({"role": "assistant", "content": said})


def main() -> None:
    """Serve on 127.0.0.1, at the port that ``--port`` says."""
    import uvicorn

    from examples.support_bot._terminal import fake_provider

    port = int(sys.argv[sys.argv.index("--port") + 1]) if "--port" in sys.argv else 8000
    with fake_provider() if "--fake" in sys.argv else contextlib.nullcontext():
        app = WebBot(openai.AsyncOpenAI(), privkit.Shield()).app()
        uvicorn.run(app, host="127.0.0.1", port=port, log_level="warning")


if __name__ == "__main__":
    main()
