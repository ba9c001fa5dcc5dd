"""Chromium without a window, driven through its DevTools protocol."""

from __future__ import annotations

import contextlib
import itertools
import json
import re
import shutil
import subprocess
import tempfile
import urllib.request
from collections.abc import Iterator
from typing import Any

from websockets.sync.client import connect

__all__ = ["Page", "chromium"]


class Page:
    """A page that is open."""

    def __init__(self, socket: Any) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)

    def send(self, method: str, **parameters: Any) -> dict[str, Any]:
        """Give a command and return its result."""
        number = next(self._numbers)
        self._socket.send(json.dumps({"id": number, "method": method, "params": parameters}))
        while True:
            told = json.loads(self._socket.recv(timeout=60))
            if told.get("id") == number:
                assert "error" not in told, told["error"]
                return dict(told["result"])

    def run(self, script: str) -> Any:
        """Run a script that may wait, and return its value."""
        done = self.send("Runtime.evaluate", expression=script, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in done, done["exceptionDetails"]
        return done["result"].get("value")

    def open(self, url: str) -> None:
        """Go to an address and wait until it is there."""
        self.send("Page.navigate", url=url)
        self.wait(f"location.href.startsWith({json.dumps(url)}) && document.readyState === 'complete'")

    def wait(self, condition: str) -> None:
        """Wait until a condition holds."""
        self.run(
            "new Promise((resolve, reject) => { const end = Date.now() + 50000; const look = () =>"
            f" ({condition}) ? resolve(true) : Date.now() > end ? reject(Error('never')) : setTimeout(look, 20);"
            " look(); })"
        )


@contextlib.contextmanager
def chromium() -> Iterator[Page]:
    """Start Chromium and open a page."""
    program = shutil.which("chromium")
    assert program, "Chromium is not installed: make test-browser installs Debian's where it may"
    with tempfile.TemporaryDirectory() as profile:
        words = [program, "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        words += ["--no-first-run", "--disable-background-networking", "--remote-debugging-port=0"]
        words += [f"--user-data-dir={profile}", "about:blank"]
        browser = subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        try:
            with connect(_page_address(browser), max_size=None) as socket:
                yield Page(socket)
        finally:
            browser.terminate()
            browser.communicate(timeout=60)


def _page_address(browser: subprocess.Popen[str]) -> str:
    assert browser.stderr is not None
    for line in browser.stderr:
        if found := re.search(r"DevTools listening on ws://([\d.:]+)/", line):
            with urllib.request.urlopen(f"http://{found[1]}/json/list", timeout=60) as answer:
                pages = [each for each in json.load(answer) if each["type"] == "page"]
            return str(pages[0]["webSocketDebuggerUrl"])
    raise AssertionError("Chromium ended before it could be asked")
