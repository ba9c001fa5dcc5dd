"""Tools: what a model writes into arguments, what stands in the history, and who gets what a tool supplied."""

from __future__ import annotations

import json
from typing import Any

import anthropic
import pytest
from clients import ASKED, TEXT, Clients, asked, clean

from privkit.testing import Reply, ToolCall

CALL = {"id": "c1", "type": "function", "function": {"name": "f", "arguments": "{}"}}
MAIL = "jane@example.com"


def chat_calls(client: Any, stream: bool) -> list[Any]:
    if stream:
        with client.chat.completions.stream(model="m", messages=ASKED) as events:
            message = events.get_final_completion().choices[0].message
    else:
        message = client.chat.completions.create(model="m", messages=ASKED).choices[0].message
    return [json.loads(call.function.arguments) for call in message.tool_calls]


def responses_calls(client: Any, stream: bool) -> list[Any]:
    if not stream:
        final = client.responses.create(model="m", input=TEXT)
    else:
        with client.responses.stream(model="m", input=TEXT) as opened:
            events = list(opened)
            final = opened.get_final_response()
        deltas = [e.delta for e in events if e.type == "response.function_call_arguments.delta"]
        whole = [item.arguments for item in final.output if item.type == "function_call"]
        assert "".join(deltas) == "".join(whole)
        assert [e.arguments for e in events if e.type == "response.function_call_arguments.done"] == whole
    return [json.loads(item.arguments) for item in final.output if item.type == "function_call"]


def messages_calls(client: Any, stream: bool) -> list[Any]:
    if stream:
        with client.messages.stream(model="m", max_tokens=9, messages=ASKED) as events:
            message = events.get_final_message()
    else:
        message = client.messages.create(model="m", max_tokens=9, messages=ASKED)
    return [block.input for block in message.content if block.type == "tool_use"]


def gemini_calls(client: Any, stream: bool) -> list[Any]:
    models = client.models
    if stream:
        chunks = list(models.generate_content_stream(model="m", contents=TEXT))
    else:
        chunks = [models.generate_content(model="m", contents=TEXT)]
    return [dict(call.args) for chunk in chunks for call in chunk.function_calls or []]


SDKS = {
    "openai chat": chat_calls,
    "openai responses": responses_calls,
    "anthropic": messages_calls,
    "gemini": gemini_calls,
}
every_sdk = pytest.mark.parametrize("sdk", SDKS)
both_ways = pytest.mark.parametrize("stream", [False, True], ids=["whole", "stream"])


@both_ways
@every_sdk
def test_only_allowed_arguments_of_allowed_tools_get_values(
    clients: Clients, chat: Any, sdk: str, stream: bool
) -> None:
    token = chat.protect(MAIL)
    note = f'"{token}"\n\\ 😀'
    calls = ToolCall("look_up", {"note": note}), ToolCall("send", {"to": token, "more": token})
    clients.provider.script(Reply("", tool_calls=calls))
    client = getattr(clients, sdk.split()[0])(tools={"send": ["to"]})
    assert SDKS[sdk](client, stream) == [{"note": note}, {"to": MAIL, "more": token}]
    clean(clients.provider)


@both_ways
@every_sdk
def test_values_in_arguments_are_escaped_at_their_depth_and_may_be_keys(
    clients: Clients, chat: Any, sdk: str, stream: bool
) -> None:
    value = '"jane \\ doe"@example.com'
    token = chat.protect(f"Write to {value} now").split()[2]
    assert token.startswith("EMAIL_ADDRESS_")
    inner = json.dumps({"to": token, "emoji": "😀"})
    arguments = {token: 1, "list": [token], "body": inner, "text": f'a "{token}" \n b'}
    clients.provider.settings(piece=3)
    clients.provider.script(Reply("", tool_calls=(ToolCall("send", arguments),)))
    client = getattr(clients, sdk.split()[0])(tools=["*"])
    assert SDKS[sdk](client, stream) == [
        {
            value: 1,
            "list": [value],
            "body": json.dumps({"to": value, "emoji": "😀"}),
            "text": f'a "{value}" \n b',
        }
    ]


def test_calls_and_results_in_the_history_leave_as_tokens(clients: Clients, chat: Any) -> None:
    arguments = json.dumps({"name": "Jane Doe", "email": MAIL, "city": "Łódź"})  # with \\u escapes
    result = json.dumps({"customer": MAIL, "phone": "+44 20 7946 0958", "name": "José Müller"})
    call = {**CALL, "function": {"name": "f", "arguments": arguments}}
    history: list[Any] = [
        *ASKED,
        {"role": "assistant", "tool_calls": [call]},
        {"role": "tool", "tool_call_id": "c1", "content": result},
    ]
    asked(clients.openai(), history)
    items: list[Any] = [
        {"type": "function_call", "call_id": "c1", "name": "f", "arguments": arguments},
        {"type": "function_call_output", "call_id": "c1", "output": result},
    ]
    clients.openai().responses.create(model="m", input=items)
    blocks: list[Any] = [
        {
            "role": "assistant",
            "content": [{"type": "tool_use", "id": "t1", "name": "f", "input": json.loads(arguments)}],
        },
        {"role": "user", "content": [{"type": "tool_result", "tool_use_id": "t1", "content": result}]},
    ]
    clients.anthropic().messages.create(model="m", max_tokens=9, system=TEXT, messages=blocks)
    clean(clients.provider)
    for request in clients.provider.requests:
        assert "ller" not in request.raw.decode()
    sent = json.loads(clients.provider.requests[0].raw)["messages"]
    assert json.loads(sent[1]["tool_calls"][0]["function"]["arguments"])["email"] == chat.protect(MAIL)


HISTORY: list[Any] = [
    {"role": "user", "content": "What is the address?"},
    {"role": "assistant", "tool_calls": [CALL]},
    {"role": "tool", "tool_call_id": "c1", "content": MAIL},
]


def test_what_only_a_tool_supplied_is_not_told_to_the_user(clients: Clients, chat: Any) -> None:
    client = clients.openai()
    assert asked(client, HISTORY) == chat.protect(MAIL, source="tool")
    pasted = [*HISTORY, {"role": "user", "content": chat.protect(MAIL, source="tool")}]
    assert MAIL not in asked(client, pasted), "a token the user pastes tells nothing"
    assert asked(client, [{"role": "user", "content": MAIL}]) == MAIL, "now it is the user's own too"


def test_what_a_tool_supplied_is_told_where_the_caller_says_so(clients: Clients, chat: Any) -> None:
    assert asked(clients.openai(disclose=["user", "application", "tool"]), HISTORY) == MAIL


def test_descriptions_of_tools_and_values_in_schemas_are_protected_names_are_not(
    clients: Clients, chat: Any
) -> None:
    parameters = {
        "type": "object",
        "properties": {
            "description": {"type": "string", "description": f"such as {MAIL}", "enum": [MAIL, "none"]}
        },
        "required": ["description"],
    }
    function = {"name": "send_mail", "description": "Writes to Jane Doe", "parameters": parameters}
    asked(clients.openai(), tools=[{"type": "function", "function": function}])
    tool = {"name": "send_mail", "description": "Writes to Jane Doe", "input_schema": parameters}
    clients.anthropic().messages.create(model="m", max_tokens=9, messages=ASKED, tools=[tool])  # type: ignore[list-item]
    clean(clients.provider)
    sent = json.loads(clients.provider.requests[0].raw)["tools"][0]["function"]
    field = sent["parameters"]["properties"]["description"]
    assert field == {
        "type": "string",
        "description": f"such as {chat.protect(MAIL)}",
        "enum": [chat.protect(MAIL), "none"],
    }
    assert sent["name"] == "send_mail"


def test_a_runner_of_tools_gets_values_and_its_results_leave_as_tokens(clients: Clients, chat: Any) -> None:
    names: list[str] = []

    @anthropic.beta_tool
    def look_up(name: str) -> str:
        """Look up a customer.

        Args:
            name: of the customer
        """
        names.append(name)
        return f"found {MAIL}"

    calls = (ToolCall("look_up", {"name": chat.protect("Jane Doe")}),)
    clients.provider.script(Reply("", tool_calls=calls), "done")
    client = clients.anthropic(tools=["look_up"])
    runner = client.beta.messages.tool_runner(model="m", max_tokens=9, messages=ASKED, tools=[look_up])
    final: Any = runner.until_done()
    assert final.content[0].text == "done"
    assert names == ["Jane Doe"]
    clean(clients.provider)
