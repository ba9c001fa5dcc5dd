"""LangChain and LangGraph: tokens for models, checkpoints and callbacks; values for the user and for tools that may."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Annotated, Any

import pytest
from langchain.agents import AgentState, create_agent
from langchain.agents.middleware import AgentMiddleware
from langchain.tools import ToolRuntime
from langchain_anthropic import ChatAnthropic
from langchain_core.callbacks import BaseCallbackHandler
from langchain_core.messages import AIMessage, AIMessageChunk, HumanMessage, SystemMessage, ToolMessage
from langchain_core.output_parsers import StrOutputParser
from langchain_core.prompts import ChatPromptTemplate
from langchain_core.tools import tool
from langchain_openai import ChatOpenAI
from langgraph.checkpoint.memory import InMemorySaver
from langgraph.config import get_stream_writer
from langgraph.types import Command, interrupt
from pydantic import BaseModel

from privkit import Shield
from privkit.conversation import Conversation
from privkit.errors import ConfigurationError, MediaRefusedError, NoConversationError, UnknownShapeError
from privkit.integrations.langchain import middleware, protect_agent, protect_model
from privkit.testing import MANGLERS, FakeProvider, Fault, Reply, ToolCall

MESSAGE = "I'm Jane Doe, jane@example.com"
VALUES = ("Jane", "jane@")
Make = Callable[[FakeProvider], Any]


def chat_completions(provider: FakeProvider) -> Any:
    return ChatOpenAI(model="m", base_url=provider.openai_url, api_key="any", max_retries=0)


def responses(provider: FakeProvider) -> Any:
    return ChatOpenAI(
        model="m", base_url=provider.openai_url, api_key="any", max_retries=0, use_responses_api=True
    )


def messages(provider: FakeProvider) -> Any:
    return ChatAnthropic(model="claude-m", base_url=provider.anthropic_url, api_key="any", max_retries=0)


# LangChain leaves its clients to the garbage collector.
pytestmark = [
    pytest.mark.usefixtures("swept"),
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]
every_model = pytest.mark.parametrize("make", [chat_completions, responses, messages])


@pytest.fixture(scope="module")
def shield() -> Shield:
    return Shield()


@pytest.fixture
def chat(shield: Shield) -> Iterator[Conversation]:
    with shield.conversation("c") as entered:
        yield entered


def checked(provider: FakeProvider) -> None:
    provider.assert_no_pii()
    provider.assert_round_trip()


@every_model
def test_a_model_is_asked_with_tokens_and_answers_with_values(
    provider: FakeProvider, chat: Conversation, make: Make
) -> None:
    model = protect_model(make(provider))
    assert provider.run(lambda text: model.invoke(text).text, MESSAGE) == MESSAGE
    assert provider.run(lambda text: (chunk.text for chunk in model.stream(text)), MESSAGE) == MESSAGE

    async def whole(text: str) -> str:
        return (await model.ainvoke(text)).text

    async def pieces(text: str) -> AsyncIterator[str]:
        async for chunk in model.astream(text):
            yield chunk.text

    async def both() -> list[str]:
        return [await provider.arun(bot, MESSAGE) for bot in (whole, pieces)]

    assert asyncio.run(both()) == [MESSAGE, MESSAGE]
    checked(provider)


@every_model
@pytest.mark.parametrize("name", MANGLERS)
@pytest.mark.parametrize("piece", [1, 5])
def test_streams_put_values_back_however_models_change_tokens(
    provider: FakeProvider, chat: Conversation, make: Make, name: str, piece: int
) -> None:
    provider.settings(mangle=MANGLERS[name], piece=piece, cut=3)
    model = protect_model(make(provider))
    provider.run(lambda text: (chunk.text for chunk in model.stream(text)), MESSAGE)
    checked(provider)


@every_model
def test_a_stream_equals_the_whole(provider: FakeProvider, chat: Conversation, make: Make) -> None:
    def reply(request: Any) -> Reply:
        said = f"{request.tokens[0]} is {request.tokens[1]}, PERSON_"
        return Reply(said, tool_calls=[ToolCall("look_up", {"email": request.tokens[1]})])

    provider.settings(reply=reply, piece=2)
    model = protect_model(make(provider), tools=["look_up"]).bind_tools(Desk().tools())  # type: ignore[attr-defined]
    whole = model.invoke(MESSAGE)
    added: Any = None
    for chunk in model.stream(MESSAGE):
        added = chunk if added is None else added + chunk
    assert added.text == whole.text == "Jane Doe is jane@example.com, PERSON_"
    calls = [call["args"] for call in added.tool_calls]
    assert calls == [call["args"] for call in whole.tool_calls] == [{"email": "jane@example.com"}]
    assert isinstance(added, AIMessageChunk)


def test_what_a_stream_holds_back_comes_before_its_end(provider: FakeProvider, chat: Conversation) -> None:
    provider.script(lambda request: f"it is {request.tokens[0]}")
    model = protect_model(chat_completions(provider))
    chunks = list(model.stream(MESSAGE))
    assert "".join(chunk.text for chunk in chunks) == "it is Jane Doe"
    assert chunks[-1].chunk_position == "last"
    assert len({chunk.id for chunk in chunks}) == 1


def test_a_history_of_every_kind_is_protected(provider: FakeProvider, chat: Conversation) -> None:
    history = [
        SystemMessage("You help Jane Doe"),
        HumanMessage([{"type": "text", "text": MESSAGE}], name="Jane"),
        AIMessage("", tool_calls=[{"name": "f", "args": {"who": "Jane Doe"}, "id": "call_1"}]),
        ToolMessage('{"email": "jane@example.com"}', tool_call_id="call_1"),
        AIMessage("Hello Jane Doe"),
        ("user", "and now?"),
    ]
    model = protect_model(chat_completions(provider), tools=["f"])
    for _ in range(2):
        model.invoke(history)
    provider.assert_no_pii(allow=["Jane"])
    first, second = provider.requests
    assert first.raw == second.raw
    assert len(set(first.tokens)) < 5
    assert '{"email": "EMAIL_ADDRESS_' in first.body["messages"][3]["content"]


def test_chains_batches_and_structured_output(provider: FakeProvider, chat: Conversation) -> None:
    class Customer(BaseModel):
        name: str

    model = protect_model(chat_completions(provider))
    prompt = ChatPromptTemplate.from_messages([("system", "Help."), ("user", "{text}")])
    chain = prompt | model | StrOutputParser()
    assert chain.invoke({"text": MESSAGE}) == MESSAGE
    assert "".join(chain.stream({"text": MESSAGE})) == MESSAGE
    assert [message.text for message in model.batch([MESSAGE, "no one"])] == [MESSAGE, "no one"]
    assert model.with_structured_output(Customer).invoke(MESSAGE) == Customer(name=MESSAGE)
    raw = model.with_structured_output(Customer, include_raw=True).invoke(MESSAGE)
    assert raw["parsed"] == Customer(name=MESSAGE)
    called = model.with_structured_output(Customer, method="function_calling")
    provider.script(lambda request: Reply(tool_calls=[ToolCall("Customer", {"name": request.tokens[0]})]))
    assert called.invoke(MESSAGE) == Customer(name="Jane Doe")
    provider.assert_no_pii()


def test_descriptions_of_tools_are_protected_with_each_call(provider: FakeProvider, shield: Shield) -> None:
    def ask_jane(question: str) -> str:
        """Ask jane@example.com."""
        return question

    bound = protect_model(messages(provider)).bind_tools([ask_jane])
    with shield.conversation("c"):
        bound.invoke("hello")
    assert provider.requests[0].body["tools"][0]["description"].startswith("Ask EMAIL_ADDRESS_1_")
    assert provider.requests[0].body["tools"][0]["name"] == "ask_jane"


def test_arguments_of_tools_keep_their_tokens_unless_the_tool_may_have_values(
    provider: FakeProvider, chat: Conversation
) -> None:
    calls = lambda request: Reply(  # noqa: E731
        tool_calls=[
            ToolCall("a", {"to": request.tokens[1]}),
            ToolCall("b", {"x": request.tokens[0], "y": request.tokens[1]}),
        ]
    )
    provider.script(calls, calls)
    told = protect_model(chat_completions(provider), tools={"b": ["y"]}).invoke(MESSAGE).tool_calls
    assert told[0]["args"]["to"].startswith("EMAIL_ADDRESS_1_")
    assert told[1]["args"]["x"].startswith("PERSON_1_")
    assert told[1]["args"]["y"] == "jane@example.com"


def test_arguments_beside_the_messages_are_protected_or_refused(
    provider: FakeProvider, chat: Conversation
) -> None:
    model = protect_model(chat_completions(provider))
    model.bind(user="jane@example.com").invoke(MESSAGE, stop=["Jane Doe"], temperature=0.5)  # type: ignore[attr-defined]
    provider.assert_no_pii()
    assert provider.requests[0].body["user"].startswith("EMAIL_ADDRESS_1_")
    assert provider.requests[0].body["stop"][0].startswith("PERSON_1_")
    with pytest.raises(UnknownShapeError):
        model.invoke(MESSAGE, extra_body={"note": "Jane Doe"})
    assert len(provider.requests) == 1


class Seen(BaseCallbackHandler):
    """Keeps what callbacks and traces see."""

    def __init__(self) -> None:
        self.texts: list[str] = []

    def on_chat_model_start(self, serialized: Any, messages: Any, **kwargs: Any) -> None:
        self.texts.append(str(messages))

    def on_llm_end(self, response: Any, **kwargs: Any) -> None:
        self.texts.append(str(response))

    def on_llm_new_token(self, token: str, **kwargs: Any) -> None:
        self.texts.append(token)

    def on_tool_end(self, output: Any, **kwargs: Any) -> None:
        self.texts.append("tool")


def test_callbacks_see_tokens(provider: FakeProvider, chat: Conversation) -> None:
    seen = Seen()
    model = protect_model(chat_completions(provider))
    model.invoke(MESSAGE, {"callbacks": [seen]})
    list(model.stream(MESSAGE, {"callbacks": [seen]}))
    assert len(seen.texts) > 4
    assert not [text for text in seen.texts if any(value in text for value in VALUES)]


@pytest.mark.parametrize(
    ("content", "error"),
    [
        ([{"type": "image_url", "image_url": {"url": "data:image/png;base64,aGk="}}], MediaRefusedError),
        ([{"type": "hologram", "text": "Jane Doe"}], UnknownShapeError),
        ([{"type": "text", "text": "hi", "caption": "Jane Doe"}], UnknownShapeError),
    ],
)
def test_what_cannot_be_looked_into_is_not_sent(
    provider: FakeProvider, chat: Conversation, content: Any, error: type[Exception]
) -> None:
    with pytest.raises(error):
        protect_model(chat_completions(provider)).invoke([HumanMessage(content)])
    assert not provider.requests


def test_media_pass_where_the_caller_says_so(provider: FakeProvider, chat: Conversation) -> None:
    image = {"type": "image_url", "image_url": {"url": "data:image/png;base64,aGk="}}
    protect_model(chat_completions(provider), media="pass").invoke([HumanMessage([image])])
    assert len(provider.requests) == 1


def test_without_a_conversation_nothing_is_sent(provider: FakeProvider, shield: Shield) -> None:
    model = protect_model(chat_completions(provider))
    agent = protect_agent(create_agent(chat_completions(provider), middleware=[middleware()]))
    bare = create_agent(chat_completions(provider), middleware=[middleware()])
    state = {"messages": [("user", MESSAGE)]}
    for call in (
        lambda: model.invoke(MESSAGE),
        lambda: list(model.stream(MESSAGE)),
        lambda: agent.invoke(state),
        lambda: bare.invoke(state),
    ):
        with pytest.raises(NoConversationError):
            call()
    assert not provider.requests
    given = protect_model(chat_completions(provider), conversation=shield.conversation("own"))
    assert given.invoke(MESSAGE).text == MESSAGE


def test_a_provider_s_error_is_the_sdk_s_own(provider: FakeProvider, chat: Conversation) -> None:
    provider.script(Fault(429))
    with pytest.raises(Exception, match="429"):
        protect_model(chat_completions(provider)).invoke(MESSAGE)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: protect_model("gpt"), "a chat model"),
        (lambda: protect_agent(object()), "create_agent"),
        (lambda: middleware(tool=["f"]), "did you mean 'tools'"),  # type: ignore[call-arg]
        (lambda: middleware(media="pas"), "did you mean 'pass'"),  # type: ignore[arg-type]
        (lambda: middleware(conversation="c"), "shield.conversation"),  # type: ignore[arg-type]
    ],
)
def test_what_cannot_be_used_is_refused_when_it_is_made(call: Callable[[], Any], message: str) -> None:
    with pytest.raises(ConfigurationError, match=message):
        call()


# Agents.


class Desk:
    """A tool, and what it was given."""

    def __init__(self) -> None:
        self.given: list[str] = []

    def tools(self) -> list[Any]:
        def look_up(email: str) -> str:
            """Look up a customer."""
            self.given.append(email)
            return f"{email} belongs to Ali Yilmaz"

        async def alook_up(email: str) -> str:
            """Look up a customer."""
            return look_up(email)

        return [look_up, alook_up]


def calls(tool: str) -> Callable[[Any], Reply]:
    return lambda request: Reply(
        f"One moment, {request.tokens[0]}.", tool_calls=[ToolCall(tool, {"email": request.tokens[1]})]
    )


def held(saver: InMemorySaver) -> str:
    """Return everything a checkpointer holds, as bytes and as objects."""
    return f"{saver.storage!r}{saver.writes!r}{saver.blobs!r}" + "".join(map(str, saver.list(None)))


@every_model
def test_the_state_of_an_agent_holds_tokens_and_its_tools_get_values(
    provider: FakeProvider, chat: Conversation, make: Make
) -> None:
    desk, saver = Desk(), InMemorySaver()
    inside = middleware(tools=["look_up"])
    graph = create_agent(make(provider), tools=desk.tools(), middleware=[inside], checkpointer=saver)
    agent = protect_agent(graph)
    config: Any = {"configurable": {"thread_id": "1"}}

    def bot(text: str) -> str:
        return str(agent.invoke({"messages": [("user", text)]}, config)["messages"][1].text)

    provider.script(calls("look_up"))
    assert provider.run(bot, MESSAGE) == "One moment, Jane Doe."
    assert desk.given == ["jane@example.com"]
    provider.assert_no_pii()
    kept = held(saver)
    assert "PERSON_1_" in kept
    assert not [value for value in (*VALUES, "Ali", "Yilmaz") if value in kept]
    # The result is what a tool supplied, so the user does not get it by default.
    last = agent.invoke({"messages": [("user", "and?")]}, config)["messages"]
    assert last[3].text.startswith("jane@example.com belongs to PERSON_2_")
    assert inside.counts.restored == 1  # type: ignore[attr-defined]


def test_an_agent_s_tools_are_described_without_values(provider: FakeProvider, chat: Conversation) -> None:
    def ask_jane(question: Annotated[str, "what Jane Doe is asked"]) -> str:
        """Ask jane@example.com."""
        return f"{question}: yes"

    graph = create_agent(messages(provider), tools=[ask_jane], middleware=[middleware()])
    provider.script(lambda request: Reply(tool_calls=[ToolCall("ask_jane", {"question": "well"})]))
    state = graph.invoke({"messages": [("user", "hello")]})
    assert state["messages"][-1].text == "well: yes"
    provider.assert_no_pii()
    assert provider.requests[0].body["tools"][0]["description"].startswith("Ask EMAIL_ADDRESS_1_")


def test_an_agent_without_values_for_its_tools(provider: FakeProvider, chat: Conversation) -> None:
    desk = Desk()
    agent = protect_agent(
        create_agent(chat_completions(provider), tools=desk.tools(), middleware=[middleware()])
    )
    provider.script(calls("look_up"))
    agent.invoke({"messages": [("user", MESSAGE)]})
    assert desk.given[0].startswith("EMAIL_ADDRESS_1_")
    provider.assert_no_pii()


@every_model
@pytest.mark.parametrize("mode", ["messages", "updates", "values", ["messages", "values"]])
def test_an_agent_streams_values_in_every_mode(
    provider: FakeProvider, chat: Conversation, make: Make, mode: Any
) -> None:
    provider.settings(piece=3)
    desk = Desk()
    graph = create_agent(make(provider), tools=desk.tools(), middleware=[middleware(tools=["look_up"])])
    agent = protect_agent(graph, disclose=["user", "tool"])
    provider.script(calls("look_up"))
    parts = list(agent.stream({"messages": [("user", MESSAGE)]}, stream_mode=mode))
    shown = str(parts)
    if mode == "messages":
        text = "".join(chunk.text for chunk, _ in parts if isinstance(chunk, AIMessageChunk))
        assert text == "One moment, Jane Doe.jane@example.com belongs to Ali Yilmaz"
    else:
        assert "Jane Doe" in shown
        assert "Ali Yilmaz" in shown
    provider.assert_no_pii()


def test_a_long_text_does_not_hold_the_loop(
    provider: FakeProvider, chat: Conversation, monkeypatch: pytest.MonkeyPatch
) -> None:
    threads: list[str] = []
    protect = Conversation.protect

    def noted(self: Conversation, text: str, **options: Any) -> str:
        threads.append(threading.current_thread().name)
        return protect(self, text, **options)

    monkeypatch.setattr(Conversation, "protect", noted)
    model = protect_model(chat_completions(provider))

    async def run() -> list[str]:
        texts = [MESSAGE, f"{MESSAGE} and more. " * 800]
        return [(await model.ainvoke(text)).text[: len(MESSAGE)] for text in texts]

    assert asyncio.run(run()) == [MESSAGE, MESSAGE]
    assert threads[0] == threading.main_thread().name != threads[-1]
    provider.assert_no_pii()


def test_an_agent_runs_asynchronously(provider: FakeProvider, chat: Conversation) -> None:
    provider.settings(piece=3)
    desk, saver = Desk(), InMemorySaver()
    inside = middleware(tools=["alook_up"])
    graph = create_agent(
        chat_completions(provider), tools=desk.tools(), middleware=[inside], checkpointer=saver
    )
    agent = protect_agent(graph, disclose=["user", "tool"])
    config: Any = {"configurable": {"thread_id": "1"}}

    async def run() -> tuple[str, str]:
        provider.script(calls("alook_up"))
        whole = await agent.ainvoke({"messages": [("user", MESSAGE)]}, config)
        text = ""
        async for chunk, _ in agent.astream(
            {"messages": [("user", MESSAGE)]}, config, stream_mode="messages"
        ):
            text += chunk.text
        return whole["messages"][-1].text, text

    assert asyncio.run(run()) == ("jane@example.com belongs to Ali Yilmaz", MESSAGE)
    assert desk.given == ["jane@example.com"]
    assert not [value for value in (*VALUES, "Ali") if value in held(saver)]
    provider.assert_no_pii()


def test_the_middleware_alone_keeps_later_checkpoints_clean(
    provider: FakeProvider, chat: Conversation
) -> None:
    graph = create_agent(
        chat_completions(provider), middleware=[middleware()], system_prompt="Help Jane Doe."
    )
    state = graph.invoke({"messages": [("user", MESSAGE)]})
    assert not [value for value in VALUES if value in str(state)]
    assert chat.restore(state["messages"][-1].text) == MESSAGE
    provider.assert_no_pii()


def test_another_middleware_sees_tokens(provider: FakeProvider, chat: Conversation) -> None:
    seen: list[str] = []

    class Logs(AgentMiddleware):
        def after_model(self, state: Any, runtime: Any) -> None:
            seen.append(str(state))

    agent = protect_agent(create_agent(chat_completions(provider), middleware=[Logs(), middleware()]))
    agent.invoke({"messages": [("user", MESSAGE)]})
    assert seen
    assert not [value for value in VALUES if value in seen[0]]


def test_structured_answers_of_an_agent_are_restored(provider: FakeProvider, chat: Conversation) -> None:
    class Customer(BaseModel):
        name: str

    graph = create_agent(chat_completions(provider), middleware=[middleware()], response_format=Customer)
    provider.settings(
        reply=lambda request: Reply(tool_calls=[ToolCall("Customer", {"name": request.tokens[0]})])
    )
    state = protect_agent(graph).invoke({"messages": [("user", MESSAGE)]})
    assert state["structured_response"] == Customer(name="Jane Doe")
    provider.assert_no_pii()


def test_what_a_tool_keeps_beside_its_words_is_protected_in_the_state(
    provider: FakeProvider, chat: Conversation
) -> None:
    @tool(response_format="content_and_artifact")
    def look_up(email: str) -> tuple[str, dict[str, str]]:
        """Look up a customer."""
        return "found", {"name": "Ali Yilmaz", "email": email}

    saver = InMemorySaver()
    inside = middleware(tools=["look_up"])
    graph = create_agent(chat_completions(provider), tools=[look_up], middleware=[inside], checkpointer=saver)
    provider.script(calls("look_up"))
    config: Any = {"configurable": {"thread_id": "1"}}
    protect_agent(graph).invoke({"messages": [("user", MESSAGE)]}, config)
    kept = held(saver)
    assert "found" in kept
    assert not [value for value in (*VALUES, "Ali", "Yilmaz") if value in kept]


def test_what_a_tool_writes_into_the_state_is_protected(provider: FakeProvider, chat: Conversation) -> None:
    class Own(AgentState):
        owner: str

    @tool
    def look_up(email: str, runtime: ToolRuntime) -> Command:
        """Look up a customer."""
        said = ToolMessage("it is Ali Yilmaz", tool_call_id=runtime.tool_call_id)
        return Command(update={"owner": "Ali Yilmaz", "messages": [said]})

    saver = InMemorySaver()
    inside = middleware(tools=["look_up"])
    graph = create_agent(
        chat_completions(provider), tools=[look_up], middleware=[inside], checkpointer=saver, state_schema=Own
    )
    provider.script(calls("look_up"))
    config: Any = {"configurable": {"thread_id": "1"}}
    state = protect_agent(graph, disclose=["user", "tool"]).invoke({"messages": [("user", MESSAGE)]}, config)
    assert state["owner"] == "Ali Yilmaz"
    assert state["messages"][-1].text == "it is Ali Yilmaz"
    kept = held(saver)
    assert not [value for value in (*VALUES, "Ali", "Yilmaz") if value in kept]
    provider.assert_no_pii()


def test_parts_of_other_modes_do_not_cut_a_token(provider: FakeProvider, chat: Conversation) -> None:
    provider.settings(piece=2)

    model = chat_completions(provider)
    model.callbacks = [Ticks()]
    graph = create_agent(model, middleware=[middleware()])
    agent = protect_agent(graph)
    parts = list(agent.stream({"messages": [("user", MESSAGE)]}, stream_mode=["messages", "custom"]))
    assert len([part for mode, part in parts if mode == "custom"]) > 5
    assert "".join(part[0].text for mode, part in parts if mode == "messages") == MESSAGE


class Ticks(BaseCallbackHandler):
    """Writes a part of another mode for each token of a model's."""

    def on_llm_new_token(self, token: str, **kwargs: Any) -> None:
        get_stream_writer()({"tick": 1})


def test_an_interrupt_shows_values_and_what_resumes_it_is_protected(
    provider: FakeProvider, chat: Conversation
) -> None:
    def confirm(email: str) -> str:
        """Ask the customer."""
        return f"confirmed: {interrupt({'email': email})}"

    saver = InMemorySaver()
    graph = create_agent(
        chat_completions(provider), tools=[confirm], middleware=[middleware()], checkpointer=saver
    )
    agent = protect_agent(graph)
    config: Any = {"configurable": {"thread_id": "1"}}
    provider.script(calls("confirm"))
    first = agent.invoke({"messages": [("user", MESSAGE)]}, config)
    assert first["__interrupt__"][0].value == {"email": "jane@example.com"}
    last = agent.invoke(Command(resume="yes, or ali@example.com"), config)
    assert last["messages"][-1].text == "confirmed: yes, or ali@example.com"
    assert not [value for value in (*VALUES, "ali@") if value in held(saver)]
    provider.assert_no_pii()


def test_two_conversations_in_threads_do_not_mix(provider: FakeProvider, shield: Shield) -> None:
    from concurrent.futures import ThreadPoolExecutor

    model = protect_model(chat_completions(provider))

    def one(number: int) -> bool:
        text = f"write to person{number}@example.com"
        with shield.conversation(f"c{number}"):
            return bool(model.invoke(text).text == text)

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(one, range(40)))
    provider.assert_no_pii()
