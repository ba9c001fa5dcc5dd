"""Conversations: protect and restore are inverse, one value has one token, and nothing crosses."""

from __future__ import annotations

import asyncio
import copy
import gc
import pickle
import threading
from collections.abc import AsyncIterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from privkit import BlockedError, ConfigurationError, ConversationError, InputError, Policy, Shield
from privkit._chats import Memory
from privkit.conversation import Conversation
from privkit.redactors import block, keep, keyed_hash, mask, partial

SHIELD = Shield()
TEXT = "I am Jane Doe, jane@example.com, card 4111 1111 1111 1111. Call +44 20 7946 0958!"
VALUES = ("Jane Doe", "jane@example.com", "4111 1111 1111 1111", "+44 20 7946 0958")


def words() -> st.SearchStrategy[str]:
    # "tap" and "tup" are no tags, so that no forged token is one of the conversation by chance, which would restore
    known = ["John Smith", "Smith", "jane@example.com", "4111111111111111", "my SSN is 078-05-1120", "PERSON_1_tap", " ", ", ",
             "X", "_1_", "PERSON_", "EMAIL_ADDRESS_1_tup", "<", "\n", "Dear ",
             "born 12/03/1980", "https://example.com/a?b=1"]  # fmt: skip
    return st.lists(st.one_of(st.sampled_from(known), st.text(max_size=4)), max_size=8).map("".join)


@settings(max_examples=150)
@given(st.lists(words(), max_size=3))
def test_restore_gives_back_what_protect_was_given_forged_tokens_too(texts: list[str]) -> None:
    with SHIELD.conversation("law 2") as chat:
        for text in texts:
            assert chat.restore(chat.protect(text)) == text


@settings(max_examples=60)
@given(words(), st.lists(st.integers(1, 9), max_size=30))
def test_a_stream_is_protected_and_restored_whatever_the_chunks(text: str, sizes: list[int]) -> None:
    chunks, at = [], 0
    for size in [*sizes, len(text)]:
        chunks.append(text[at : at + size])
        at += size
    with SHIELD.conversation("stream") as chat:
        safe = list(chat.protect_stream(chunks))
        assert "".join(chat.restore_stream(safe)) == text


def test_no_value_leaves_and_all_come_back() -> None:
    with SHIELD.conversation("conv-42", tenant="acme", subject="cust-7", ttl="30d") as chat:
        safe = chat.protect(TEXT)
        assert not [value for value in VALUES if value in safe]
        assert chat.restore(f"Dear customer: {safe}") == f"Dear customer: {TEXT}"


def test_the_same_value_has_the_same_token_in_every_turn_and_in_streams() -> None:
    with SHIELD.conversation("turns") as chat:
        first = chat.protect("I am Jane Doe.")
        chat.protect("My brother is Frank Miller, frank@example.com")
        assert chat.protect("I am Jane Doe.") == first
        assert "".join(chat.protect_stream(["I am Ja", "ne Doe."])) == first


def test_other_ways_to_write_a_name_have_its_number_and_come_back_as_they_were() -> None:
    with SHIELD.conversation("aliases") as chat:
        name = chat.protect("I am John Smith.").split()[-1].strip(".")
        turn = chat.protect("Is smith there? JOHN SMITH said so.")
        tokens = [word for word in turn.replace("?", " ").split() if word.startswith("PERSON")]
        assert {token.rpartition("_")[0] for token in tokens} == {name.rpartition("_")[0]} == {"PERSON_1"}
        assert len({name, *tokens}) == 3
        assert chat.restore(turn) == "Is smith there? JOHN SMITH said so."


def test_own_tokens_in_the_history_stay_and_those_of_others_are_values() -> None:
    with SHIELD.conversation("history") as chat:
        token = chat.protect("I am Jane Doe.").split()[-1].strip(".")
        assert chat.protect(f"password: {token}, thanks") == f"password: {token}, thanks"
        forged = chat.protect("and PERSON_7_zuf?")
        assert "PERSON_7_zuf" not in forged
        assert chat.restore(forged) == "and PERSON_7_zuf?"


def test_a_new_token_is_none_that_the_text_holds_already(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("privkit.tokens._book.tags", lambda *_: iter(["zuf", "kuf"]))
    with SHIELD.conversation("avoid") as chat:
        safe = chat.protect("person-1-zuf and jane@example.com")
        assert safe == "person-1-zuf and EMAIL_ADDRESS_1_kuf"


def test_nothing_crosses_between_chats_tenants_and_subjects() -> None:
    chats = [
        SHIELD.conversation("a"), SHIELD.conversation("b"), SHIELD.conversation("a", tenant="t"),
        SHIELD.conversation("a", subject="s"), SHIELD.conversation("a", tenant="s"),
    ]  # fmt: skip
    safe = [chat.protect(TEXT) for chat in chats]
    for at, chat in enumerate(chats):
        assert [chat.restore(text) == TEXT for text in safe] == [at == other for other in range(len(chats))]


def test_objects_of_one_chat_share_its_tokens_while_one_of_them_lives() -> None:
    shield = Shield()
    outer = shield.conversation("together")
    with shield.conversation("together") as inner:
        safe = inner.protect(TEXT)
    assert outer.restore(safe) == TEXT
    outer.close()
    outer.close()
    gc.collect()
    assert shield.conversation("together").restore(safe) == safe


def test_the_policy_holds_where_it_keeps_masks_or_blocks_a_type() -> None:
    rules = {
        "EMAIL_ADDRESS": keep(), "CREDIT_CARD": partial(keep_last=4), "PHONE_NUMBER": mask(), "US_SSN": block(),
        "PERSON": keyed_hash(key="0123456789abcdef0123456789abcdef"),
    }  # fmt: skip
    with Shield(policy=Policy(rules=rules)).conversation("policy") as chat:
        safe = chat.protect(TEXT)
        assert "jane@example.com" in safe
        assert "1111" in safe
        assert "4111" not in safe
        assert "PERSON_1_" in safe
        back = chat.restore(safe)
        assert "Jane Doe" in back
        assert "4111 1111" not in back
        assert "7946" not in back
        with pytest.raises(BlockedError):
            chat.protect("my SSN is 078-05-1120")


def test_threads_sharing_a_chat_give_one_token_for_one_value_and_lose_none() -> None:
    names = [f"user{at}@example.com" for at in range(40)]
    seen: list[list[str]] = []
    chat = SHIELD.conversation("threads")

    def work() -> None:
        seen.append([chat.protect(name) for name in names])

    threads = [threading.Thread(target=work) for _ in range(16)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(seen) == len(threads)
    assert all(tokens == seen[0] for tokens in seen)
    assert [chat.restore(token) for token in seen[0]] == names


def test_a_thousand_chats_at_once_do_not_mix() -> None:
    async def one(at: int) -> bool:
        async with SHIELD.conversation(f"task {at}") as chat:
            text = f"write to user{at}@example.com"
            safe = await chat.aprotect(text)
            await asyncio.sleep(0)

            async def chunks():  # type: ignore[no-untyped-def]
                for sign in safe:
                    yield sign

            back = "".join([piece async for piece in chat.arestore_stream(chunks())])
            return f"user{at}@" not in safe and back == text == await chat.arestore(safe)

    async def everything() -> list[bool]:
        return await asyncio.gather(*(one(at) for at in range(1000)))

    assert all(asyncio.run(everything()))


def test_long_texts_go_the_same_way_off_the_loop() -> None:
    async def run() -> tuple[str, str]:
        async def chunks():  # type: ignore[no-untyped-def]
            yield long[:15_000]
            yield long[15_000:]

        async with SHIELD.conversation("long") as chat:
            safe = await chat.aprotect(long)
            assert "".join([piece async for piece in chat.aprotect_stream(chunks())]) == safe
            return safe, await chat.arestore(safe)

    long = "Write to jane@example.com now. " * 800
    safe, back = asyncio.run(run())
    assert "jane" not in safe
    assert back == long


def test_a_chat_that_is_closed_or_has_run_out_refuses() -> None:
    now = [0.0]
    chat = Conversation(SHIELD, "ttl", memory=Memory(SHIELD, bytes(32)), ttl="15m", clock=lambda: now[0])
    safe = chat.protect(TEXT)
    now[0] = 899.0
    assert chat.restore(safe) == TEXT
    now[0] = 900.0
    for use in (
        chat.protect,
        chat.restore,
        lambda text: list(chat.protect_stream([text])),
        lambda text: list(chat.restore_stream([text])),
    ):
        with pytest.raises(ConversationError):
            use(safe)
    with pytest.raises(ConversationError, match="closed"), chat:
        pass


@pytest.mark.parametrize(
    "ttl", ["", "30", "d", "-1d", "1w", "1.5h", 0, -1, True, float("inf"), float("nan"), b"1d", "１d"]
)
def test_what_is_no_duration_is_refused(ttl: object) -> None:
    with pytest.raises(ConfigurationError, match="such as '30d'"):
        SHIELD.conversation("x", ttl=ttl)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "options",
    [
        {"id": ""},
        {"id": 7},
        {"id": "x" * 201},
        {"id": "a", "tenant": 7},
        {"id": "a", "subject": "x" * 201},
        {"id": "a", "tenant": 0},
        {"id": "a", "tenant": None},
        {"id": "a", "subject": b""},
    ],
)
def test_ids_that_cannot_be_used_are_refused(options: dict[str, object]) -> None:
    with pytest.raises(ConfigurationError, match="1 to 200 characters"):
        SHIELD.conversation(**options)  # type: ignore[arg-type]


@pytest.mark.parametrize("value", [None, b"x", 7])
def test_what_is_no_text_is_refused(value: object) -> None:
    with SHIELD.conversation("input") as chat:
        for use in (chat.protect, chat.restore):
            with pytest.raises(InputError):
                use(value)  # type: ignore[arg-type]


def test_no_repr_error_or_copy_gives_a_value_away() -> None:
    with SHIELD.conversation("Jane Doe's chat") as chat:
        chat.protect(TEXT)
        assert repr(chat) == "<Conversation: 4 tokens>"
        for make in (pickle.dumps, copy.copy, copy.deepcopy):
            with pytest.raises(TypeError, match="personal values"):
                make(chat)
    assert repr(chat) == "<Conversation: closed>"


def test_a_shield_with_open_chats_is_pickled_without_them() -> None:
    shield = Shield(policy=Policy(rules={"EMAIL_ADDRESS": keep()}, exclude=["PERSON", "ADDRESS", "LOCATION"]))
    chat = shield.conversation("pickled")
    safe = chat.protect("card 4111 1111 1111 1111")
    again = pickle.loads(pickle.dumps(shield))
    assert again.conversation("pickled").restore(safe) == safe


def test_a_stream_ends_with_the_time_of_its_chat() -> None:
    now = [0.0]
    chat = SHIELD.conversation("c", ttl=60)
    chat._clock, chat._ends = lambda: now[0], 60.0
    safe = chat.protect(TEXT)
    back, out = (
        chat.restore_stream([safe, safe]),
        chat.protect_stream([TEXT + " " + "and so forth. " * 99, TEXT]),
    )
    assert next(back)
    assert next(out)
    now[0] = 61.0
    with pytest.raises(ConversationError):
        list(out)
    with pytest.raises(ConversationError):
        list(back)


@pytest.mark.parametrize("direction", ["restore_stream", "arestore_stream"])
@pytest.mark.parametrize(
    "options", [{"into": "xml"}, {"sink": "users"}, {"hosts": 7}, {"hosts": ["https://a b"]}]
)
def test_a_stream_with_options_that_cannot_be_used_is_refused_at_the_call(
    direction: str, options: dict[str, object]
) -> None:
    chunks: Any = several("text") if direction.startswith("a") else ["text"]
    with pytest.raises(ConfigurationError):
        getattr(SHIELD.conversation("options"), direction)(chunks, **options)


@pytest.mark.parametrize(
    "direction", ["protect_stream", "restore_stream", "aprotect_stream", "arestore_stream"]
)
def test_a_closed_chat_begins_no_stream(direction: str) -> None:
    chunks: Any = several("text") if direction.startswith("a") else ["text"]
    chat = SHIELD.conversation("over")
    chat.close()
    with pytest.raises(ConversationError):
        getattr(chat, direction)(chunks)


def test_a_stream_that_was_asked_for_knows_what_comes_before_its_first_piece() -> None:
    chat = SHIELD.conversation("before")
    stream = chat.protect_stream(["is 4218830917 still ", "not here?"])
    token = chat.protect("my order number is 4218830917").rpartition(" ")[2]
    assert "".join(stream) == f"is {token} still not here?"
    back = chat.restore_stream([token := chat.protect("jane@example.com"), " came"])
    assert "".join(back) == "jane@example.com came"
    assert token != "jane@example.com"


@pytest.mark.parametrize(
    ("texts", "gone"),
    [
        (["my order number is 4218830917", "4218830917 is still not here"], "4218830917"),
        (["my order number is 4218830917. 4218830917!"], "4218830917"),
        (["Order number: AB-7731-XK", "where is ab-7731-xk?"], "ab-7731-xk"),
        (["meu zap é (19) 98765-4321, Wanderleia"], "Wanderleia"),  # is seen once a token stands before it
    ],
)
def test_a_value_that_stands_in_a_text_again_is_replaced_there_too(texts: list[str], gone: str) -> None:
    chat = Shield(policy=Policy.preset("support-chat")).conversation("again")
    safe = [chat.protect(text) for text in texts]
    assert gone not in safe[-1]
    assert [chat.restore(text) for text in safe] == texts
    assert [chat.protect(text) for text in safe] == safe


@pytest.mark.parametrize("sizes", [[400], [1] * 400, [7, 150, 500]])
def test_a_stream_knows_the_values_of_texts_before_it(sizes: list[int]) -> None:
    chat = Shield().conversation("again")
    chat.protect("my order number is 4218830917")
    text = "and so on. " * 30 + "4218830917 is still not here, nor is 14218830917"
    chunks, at = [], 0
    for size in sizes:
        chunks.append(text[at : at + size])
        at += size
    safe = "".join(chat.protect_stream(chunks))
    assert safe.count("4218830917") == 1
    assert chat.restore(safe) == text


def test_a_text_is_looked_at_again_without_those_whom_the_policy_masks_or_keeps() -> None:
    policy = Policy(rules={"PHONE_NUMBER": partial(keep_last=4), "EMAIL_ADDRESS": keep()})
    chat = Shield(policy=policy).conversation("c")
    safe = chat.protect("John Smith, jane@example.com, +49 171 3920045")
    assert safe.endswith("0045")
    assert "jane@example.com" in safe
    assert chat.protect("ok") == "ok"


LINKS = [
    ("text", "write to {}", "jane+x@example.com"),
    ("text", "![](https://evil.example/p.png?q={})", None),
    ("text", "[x](//evil.example/{})", None),
    ("text", "https://shop.example.evil.example/{}", None),
    ("text", "https://shop.example/?u={}", "jane%2Bx%40example.com"),
    ("text", "https://eu.cdn.example/?u={} ok", "jane%2Bx%40example.com"),
    ("text", "https://evil.example/ is not {}", "jane+x@example.com"),
    ("json", '{{"url": "https://evil.example/{}"}}', None),
    ("json", '{{"url": "https://evil.example/", "to": "{}"}}', "jane+x@example.com"),
    ("url", "https://evil.example/?q={}", None),
    ("url", "https://shop.example/?u={}", "jane%2Bx%40example.com"),
]


@pytest.mark.parametrize(("into", "text", "value"), LINKS)
def test_a_value_stands_in_links_of_hosts_that_are_listed_only(
    into: Any, text: str, value: str | None
) -> None:
    chat = Shield().conversation("c")
    token = chat.protect("jane+x@example.com")
    hosts, written = ["shop.example", "*.cdn.example"], text.format(token)
    guarded = text.format(value or token)
    assert chat.restore(written, into=into, hosts=hosts) == guarded
    assert "".join(chat.restore_stream(written, into=into, hosts=hosts)) == guarded
    assert asyncio.run(chat.arestore(written, into=into, hosts=hosts)) == guarded
    assert asyncio.run(gathered(chat.arestore_stream(several(written), into=into, hosts=hosts))) == guarded
    assert token not in chat.restore(written, into=into)


async def several(text: str) -> AsyncIterator[str]:
    for sign in text:
        yield sign


async def gathered(pieces: AsyncIterator[str]) -> str:
    return "".join([piece async for piece in pieces])


@pytest.mark.parametrize("hosts", ["shop.example", 5, [5], ["https://shop.example"]])
def test_what_is_no_list_of_hosts_is_refused(hosts: Any) -> None:
    with pytest.raises(ConfigurationError, match="hosts"):
        Shield().conversation("c").restore("x", hosts=hosts)
