"""Calls of models in conversations that a vault keeps: several workers, days later, after an erasure."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bodies import CHAT

import privkit
from privkit.llm._codecs import Codec, dumped
from privkit.llm._guard import Guard, Request, Sent
from privkit.llm._settings import Settings
from privkit.vault.hazmat import unrestricted

MAIL = "jane@example.com"


OPEN: list[Worker] = []


@pytest.fixture(autouse=True)
def _closed() -> Iterator[None]:
    yield
    while OPEN:
        OPEN.pop().vault.close()


class Worker:
    """A process of its own, as far as the vault can tell."""

    def __init__(self, folder: Path) -> None:
        database, keys = f"sqlite:///{folder / 'pii.db'}", str(folder / "pii.key")
        self.vault = privkit.Vault.open(database, keys=keys, access=unrestricted())
        self.shield = privkit.Shield(vault=self.vault)
        self.chat = self.shield.conversation("c", tenant="acme", subject="s7")
        self.guard = Guard(self.shield, Settings(conversation=self.chat))
        OPEN.append(self)

    def sent(self, *messages: dict[str, Any], method: str = "POST", path: str = CHAT) -> Sent:
        body = json.dumps({"model": "m", "messages": messages}).encode() if messages else b""
        return self.guard.outgoing(Request(method, "https", path, {}, lambda: body))

    def left(self, *messages: dict[str, Any]) -> list[str]:
        body = json.loads(self.sent(*messages).body or b"")
        return [message["content"] for message in body["messages"]]

    def said(self, text: str) -> str:
        codec = self.sent(user("hi")).answer(200, "application/json")
        assert codec is not None
        return content(codec, text)


def content(codec: Codec, text: str) -> str:
    codec.feed(dumped({"choices": [{"index": 0, "message": {"role": "assistant", "content": text}}]}))
    return str(json.loads(codec.finish())["choices"][0]["message"]["content"])


def user(text: str) -> dict[str, Any]:
    return {"role": "user", "content": text}


def tool(text: str) -> dict[str, Any]:
    return {"role": "tool", "tool_call_id": "c", "content": text}


def test_two_workers_share_a_conversation(tmp_path: Path) -> None:
    one, two = Worker(tmp_path), Worker(tmp_path)
    (first,) = one.left(user(f"I am Jane Doe, {MAIL}"))
    assert two.left(user(f"I am Jane Doe, {MAIL}")) == [first]
    assert two.said(first) == f"I am Jane Doe, {MAIL}"
    assert one.said(two.left(user("and John Roe"))[0]) == "and John Roe"


def test_who_supplied_a_value_is_known_to_another_worker(tmp_path: Path) -> None:
    one = Worker(tmp_path)
    own, found = one.left(user(MAIL), tool("roe@example.com"))
    two = Worker(tmp_path)
    assert two.said(f"{own} {found}") == f"{MAIL} {found}"


SCHEMA = {"type": "object", "properties": {"mail": {"type": "string", "format": "email"}}}
STRICT = {"type": "json_schema", "json_schema": {"name": "n", "strict": True, "schema": SCHEMA}}


def test_what_stood_in_for_a_token_is_known_to_another_worker(tmp_path: Path) -> None:
    one = Worker(tmp_path)
    body = {"model": "m", "messages": [user(f"mine is {MAIL}")], "response_format": STRICT}
    sent = one.guard.outgoing(Request("POST", "https", CHAT, {}, lambda: json.dumps(body).encode()))
    invented = json.loads(sent.body or b"")["messages"][0]["content"].split()[-1]
    assert invented != MAIL and "@" in invented
    two = Worker(tmp_path)
    assert two.said(f"it is {invented}.") == f"it is {MAIL}."
    again = two.guard.outgoing(Request("POST", "https", CHAT, {}, lambda: json.dumps(body).encode()))
    assert again.body == sent.body, "the same bytes from whichever worker"
    assert [kept.value for kept in two.vault.export("s7", tenant="acme")] == [MAIL], "nobody's is left out"


def test_the_results_of_a_batch_are_restored_days_later(tmp_path: Path) -> None:
    token = Worker(tmp_path).left(user(MAIL))[0]
    later = Worker(tmp_path)
    made = later.sent(method="GET", path="/v1/files/file-1/content")
    codec = made.answer(200, "application/octet-stream")
    assert codec is not None
    line = {"custom_id": "a", "response": {"body": {"choices": [{"message": {"content": token}}]}}}
    out = json.loads(codec.feed(dumped(line) + b"\n") + codec.finish())
    assert out["response"]["body"]["choices"][0]["message"]["content"] == MAIL


def test_after_an_erasure_nothing_leaves_and_tokens_are_left_standing(tmp_path: Path) -> None:
    worker = Worker(tmp_path)
    (token,) = worker.left(user(MAIL))
    made = worker.sent(user("hi")).answer(200, "application/json")
    assert made is not None
    worker.vault.erase("s7", tenant="acme")
    assert content(made, token) == token
    with pytest.raises(privkit.ErasedError):
        worker.left(user(MAIL))
    with pytest.raises(privkit.ErasedError):
        worker.left(user("hi"))


def test_observing_leaves_nothing_in_the_vault(tmp_path: Path) -> None:
    worker = Worker(tmp_path)
    reports: list[Any] = []
    worker.guard = Guard(worker.shield, Settings(mode="observe", report=reports.append))
    assert worker.sent(user(MAIL)).body is None
    assert reports[0].tokens == {"EMAIL_ADDRESS": 1}
    fresh = Worker(tmp_path)
    assert repr(fresh.chat) == "<Conversation: 0 tokens>"


def test_a_vault_that_is_closed_lets_nothing_through(tmp_path: Path) -> None:
    worker = Worker(tmp_path)
    worker.vault.close()
    with pytest.raises(privkit.PrivkitError) as caught:
        worker.left(user(MAIL))
    assert MAIL not in str(caught.value)
    assert worker.guard.counts.refused == 1


def test_what_an_answer_discloses_is_told_to_the_audit_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    worker = Worker(tmp_path)
    (token,) = worker.left(user(MAIL))
    log = worker.chat._open().log
    seen: list[tuple[Any, ...]] = []
    monkeypatch.setattr(type(log), "record", lambda self, *what: seen.append(what))
    assert worker.said(f"{token} and {token}") == f"{MAIL} and {MAIL}"
    assert ("restore", [token], {"EMAIL_ADDRESS": 1}) in seen

    def fails(self: Any, *what: Any) -> None:
        raise privkit.AuditError("full")

    monkeypatch.setattr(type(log), "record", fails)
    with pytest.raises(privkit.AuditError):
        worker.said(token)
