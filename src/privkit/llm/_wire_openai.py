"""What is text in the bodies of OpenAI's API, and of those that speak like it.

Source: the parameter and response types of the ``openai`` package, 3.57 (November 2026); tests compare the fields here
with those of the package that is installed.
"""

from __future__ import annotations

from privkit.llm._shapes import (
    FREE,
    IDS,
    JSON_TEXT,
    KEEP,
    MEDIA,
    SCHEMA,
    SIGNED,
    TEXT,
    TEXTS,
    Call,
    Each,
    Either,
    Fields,
    Object,
    Shape,
    Sourced,
    Tagged,
    keep,
)

__all__ = [
    "ADD_ITEMS",
    "CHAT",
    "CHAT_ANSWER",
    "CHAT_LIST",
    "COMPACT",
    "COMPLETION",
    "COMPLETION_ANSWER",
    "CONVERSATION",
    "EMBEDDINGS",
    "ITEM",
    "ITEM_LIST",
    "METADATA",
    "MODERATION",
    "OUTPUT_PART",
    "RESPONSE",
    "RESPONSES",
]

_PART: dict[str, Shape] = {"type": KEEP, "prompt_cache_breakpoint": KEEP}
_TEXT_PART = Object({**_PART, "text": TEXT})
_REFUSAL_PART = Object({**_PART, "refusal": TEXT})
_PARTS = Tagged(
    "type",
    {
        "text": _TEXT_PART,
        "refusal": _REFUSAL_PART,
        "image_url": MEDIA,
        "input_audio": MEDIA,
        "file": MEDIA,
        "video_url": MEDIA,
    },
)
_CONTENT = Either(TEXT, items=Each(_PARTS))
_TOOL_PARTS = Tagged("type", {"text": Object({**_PART, "text": JSON_TEXT}), "image_url": MEDIA})

_CHAT_CALL = Tagged(
    "type",
    {
        "function": Object(
            {
                "id": KEEP,
                "type": KEEP,
                "index": KEEP,
                "function": Call("name", "arguments", {}),
                "extra_content": KEEP,
            }
        ),
        "custom": Object({"id": KEEP, "type": KEEP, "index": KEEP, "custom": Call("name", "input", {})}),
    },
    default=Object({"id": KEEP, "index": KEEP, "function": Call("name", "arguments", {})}),
)
_URL_CITATION = Object({"start_index": KEEP, "end_index": KEEP, "title": TEXT, "url": KEEP})
_CHAT_ANNOTATION = Object({"type": KEEP, "url_citation": _URL_CITATION})


def _message(**more: Shape) -> Object:
    return Object({"role": KEEP, "content": _CONTENT, "name": IDS, **more})


_ASSISTANT = _message(
    refusal=TEXT,
    tool_calls=Each(_CHAT_CALL),
    function_call=Call("name", "arguments", {}),
    audio=Object({"id": KEEP}),
    annotations=Each(_CHAT_ANNOTATION),
    reasoning=TEXT,
    reasoning_content=TEXT,
    reasoning_details=SIGNED,
)
_MESSAGE = Tagged(
    "role",
    {
        "user": Sourced("user", _message()),
        "system": _message(),
        "developer": _message(),
        "assistant": _ASSISTANT,
        "tool": Sourced(
            "tool",
            Object(
                {
                    "role": KEEP,
                    "content": Either(JSON_TEXT, items=Each(_TOOL_PARTS)),
                    "tool_call_id": KEEP,
                    "name": KEEP,
                }
            ),
        ),
        "function": Sourced("tool", Object({"role": KEEP, "content": JSON_TEXT, "name": KEEP})),
    },
)
_FUNCTION = Object(
    {"name": KEEP, "description": TEXT, "parameters": SCHEMA, "strict": KEEP, "async": KEEP, "type": KEEP}
)
_GRAMMAR = Tagged(
    "type",
    {
        "text": KEEP,
        "grammar": Object(
            {
                "type": KEEP,
                "syntax": KEEP,
                "definition": TEXT,
                "grammar": Object({"definition": TEXT, "syntax": KEEP}),
            }
        ),
    },
)
_CHAT_TOOL = Tagged(
    "type",
    {
        "function": Object({"type": KEEP, "function": _FUNCTION}),
        "custom": Object(
            {"type": KEEP, "custom": Object({"name": KEEP, "description": TEXT, "format": _GRAMMAR})}
        ),
    },
)
METADATA = Fields(IDS, names=IDS)
_JSON_SCHEMA = Object({"name": KEEP, "description": TEXT, "schema": SCHEMA, "strict": KEEP})
_FORMAT = Tagged(
    "type",
    {
        "text": KEEP,
        "json_object": KEEP,
        "json_schema": Object({"type": KEEP, "json_schema": _JSON_SCHEMA}),
    },
)
_PLACE = Object({"type": KEEP, "city": TEXT, "country": KEEP, "region": TEXT, "timezone": KEEP})
_SETTINGS = (
    "model frequency_penalty presence_penalty function_call logit_bias logprobs max_completion_tokens max_tokens "
    "modalities moderation n parallel_tool_calls prompt_cache_options prompt_cache_retention reasoning_effort seed "
    "service_tier store stream stream_options temperature tool_choice top_logprobs top_p verbosity audio "
    "max_output_tokens max_tool_calls background background_options context_management include truncation reasoning "
    "access_programs image previous_response_id top_k min_p repetition_penalty best_of echo"
)
_SET: dict[str, Shape] = dict.fromkeys(_SETTINGS.split(), KEEP)
_WHO: dict[str, Shape] = {
    "user": IDS,
    "safety_identifier": IDS,
    "prompt_cache_key": IDS,
    "metadata": METADATA,
}

CHAT = Object(
    {
        **_SET,
        **_WHO,
        "messages": Each(_MESSAGE),
        "functions": Each(_FUNCTION),
        "tools": Each(_CHAT_TOOL),
        "response_format": _FORMAT,
        "prediction": Object({"type": KEEP, "content": _CONTENT}),
        "stop": Either(TEXT, items=Each(TEXT)),
        "web_search_options": Object(
            {
                "search_context_size": KEEP,
                "user_location": Object({"type": KEEP, "approximate": _PLACE}),
            }
        ),
    }
)
CHAT_ANSWER = Object(
    {
        "choices": Each(
            Object({"index": KEEP, "finish_reason": KEEP, "logprobs": KEEP, "message": _ASSISTANT})
        ),
        "metadata": METADATA,
    }
)
CHAT_LIST = Object({"data": Each(Either(fields=Object({**CHAT_ANSWER.fields, **_ASSISTANT.fields})))})
COMPLETION = Object({**_SET, **_WHO, "prompt": TEXTS, "suffix": TEXT, "stop": Either(TEXT, items=Each(TEXT))})
COMPLETION_ANSWER = Object(
    {"choices": Each(Object({"index": KEEP, "finish_reason": KEEP, "logprobs": KEEP, "text": TEXT}))}
)
EMBEDDINGS = Object(
    {
        "input": TEXTS,
        "model": KEEP,
        "dimensions": KEEP,
        "encoding_format": KEEP,
        "user": IDS,
    }
)
MODERATION = Object(
    {
        "model": KEEP,
        "input": Either(
            TEXT, items=Each(Either(TEXT, fields=Tagged("type", {"text": _TEXT_PART, "image_url": MEDIA})))
        ),
    }
)

# The Responses API: the same items go out as input and come back as output.
_ITEM: dict[str, Shape] = {
    **keep("type id status call_id caller namespace async role created_by phase fingerprint agent"),
}
_ANNOTATION = Object(
    {
        **keep("type file_id index start_index end_index container_id url filename"),
        "title": TEXT,
    }
)
OUTPUT_PART = Tagged(
    "type",
    {
        "input_text": _TEXT_PART,
        "text": _TEXT_PART,
        "output_text": Object(
            {**_PART, "text": TEXT, "annotations": Each(_ANNOTATION), "logprobs": KEEP, "parsed": FREE}
        ),
        "refusal": _REFUSAL_PART,
        "summary_text": _TEXT_PART,
        "reasoning_text": _TEXT_PART,
        "input_image": MEDIA,
        "input_file": MEDIA,
        "input_audio": MEDIA,
        "computer_screenshot": MEDIA,
    },
)
_RESPONSE_CONTENT = Either(TEXT, items=Each(OUTPUT_PART))
_RESULT_PARTS = Tagged(
    "type",
    {"input_text": Object({**_PART, "text": JSON_TEXT}), "input_image": MEDIA, "input_file": MEDIA},
)


def _item(**more: Shape) -> Object:
    return Object({**_ITEM, **more})


_RESULT = Sourced("tool", _item(output=Either(JSON_TEXT, items=Each(_RESULT_PARTS)), name=KEEP))
_IN_MESSAGE = Tagged(
    "role",
    {
        "user": Sourced("user", _item(content=_RESPONSE_CONTENT)),
        "assistant": _item(content=_RESPONSE_CONTENT),
        "system": _item(content=_RESPONSE_CONTENT),
        "developer": _item(content=_RESPONSE_CONTENT),
    },
)
_FUNCTION_TOOL = {
    **_FUNCTION.fields,
    "allowed_callers": KEEP,
    "defer_loading": KEEP,
    "output_schema": SCHEMA,
}
_TOOL_NAMES = "computer web_search web_search_2025_08_26 web_search_preview web_search_preview_2025_03_11"
_PLAIN_TOOLS = "computer computer_use_preview local_shell apply_patch programmatic_tool_calling"  # nothing of a text's in them
_FILTER = Object({"type": KEEP, "key": KEEP, "value": FREE, "filters": FREE})
_CONTAINER = Object(
    {
        "type": KEEP,
        "file_ids": KEEP,
        "memory_limit": KEEP,
        "network_policy": FREE,
        "container_id": KEEP,
        "skills": Each(
            Object(
                {
                    "type": KEEP,
                    "skill_id": KEEP,
                    "version": KEEP,
                    "name": KEEP,
                    "description": TEXT,
                    "path": KEEP,
                    "source": MEDIA,
                }
            )
        ),
    }
)
_SEARCH = Object(
    {
        "type": KEEP,
        "filters": FREE,
        "search_context_size": KEEP,
        "search_content_types": KEEP,
        "external_web_access": KEEP,
        "user_location": _PLACE,
    }
)
_CUSTOM_TOOL = Object(
    {
        **keep("type name async allowed_callers defer_loading"),
        "description": TEXT,
        "format": _GRAMMAR,
    }
)
# What is secret goes to the provider on purpose, since it calls that server in the caller's name.
_MCP_TOOL = Object(
    {
        **keep(
            "type server_label allowed_callers allowed_tools authorization connector_id defer_loading headers "
            "require_approval server_url tunnel_id"
        ),
        "server_description": TEXT,
    }
)
_TOOLS: dict[str, Shape] = {
    "function": Object(_FUNCTION_TOOL),
    "custom": _CUSTOM_TOOL,
    "mcp": _MCP_TOOL,
    "file_search": Object(
        {
            "type": KEEP,
            "vector_store_ids": KEEP,
            "filters": FREE,
            "max_num_results": KEEP,
            "ranking_options": KEEP,
        }
    ),
    "code_interpreter": Object(
        {"type": KEEP, "allowed_callers": KEEP, "container": Either(KEEP, fields=_CONTAINER)}
    ),
    "shell": Object({"type": KEEP, "allowed_callers": KEEP, "environment": _CONTAINER}),
    "image_generation": MEDIA,
    "tool_search": Object({"type": KEEP, "execution": KEEP, "description": TEXT, "parameters": SCHEMA}),
    **dict.fromkeys(_PLAIN_TOOLS.split(), KEEP),
    **dict.fromkeys(_TOOL_NAMES.split()[1:], _SEARCH),
}
_TOOLS["namespace"] = Object(
    {"type": KEEP, "name": KEEP, "description": TEXT, "tools": Each(Tagged("type", _TOOLS))}
)
_TOOL = Tagged("type", _TOOLS)
_SUMMARY = Each(OUTPUT_PART)
# What of a reasoning item is text comes from the model, which knows no values; what is encrypted is left to the byte.
_REASONING = _item(summary=_SUMMARY, content=Each(OUTPUT_PART), encrypted_content=SIGNED)
_SAFETY = Each(Object({"id": KEEP, "code": KEEP, "message": TEXT}))
_WEB_ACTION = Object(
    {"type": KEEP, "query": TEXT, "queries": Each(TEXT), "url": KEEP, "pattern": TEXT, "sources": FREE}
)
_ERROR = Either(
    TEXT, fields=Object({"type": KEEP, "code": KEEP, "message": TEXT, "content": FREE, "param": KEEP})
)
_SHELL_OUT = Each(Object({"outcome": KEEP, "stdout": TEXT, "stderr": TEXT, "created_by": KEEP}))
ITEM = Tagged(
    "type",
    {
        "message": _IN_MESSAGE,
        "function_call": Call("name", "arguments", _item().fields),
        "function_call_output": _RESULT,
        "custom_tool_call": Call("name", "input", _item().fields),
        "custom_tool_call_output": _RESULT,
        "mcp_call": Call(
            "name",
            "arguments",
            _item(
                server_label=KEEP, approval_request_id=KEEP, output=Sourced("tool", JSON_TEXT), error=_ERROR
            ).fields,
        ),
        "mcp_approval_request": Call("name", "arguments", _item(server_label=KEEP).fields),
        "mcp_approval_response": _item(approval_request_id=KEEP, approve=KEEP, reason=TEXT, request_id=KEEP),
        "mcp_list_tools": _item(
            server_label=KEEP,
            error=_ERROR,
            tools=Each(
                Object({"name": KEEP, "description": TEXT, "input_schema": SCHEMA, "annotations": FREE})
            ),
        ),
        "reasoning": _REASONING,
        "compaction": _item(encrypted_content=SIGNED),
        "compaction_trigger": _item(),
        "item_reference": _item(),
        "file_search_call": Sourced(
            "retrieval",
            _item(
                queries=Each(TEXT),
                results=Each(
                    Object(
                        {"attributes": FREE, "file_id": KEEP, "filename": TEXT, "score": KEEP, "text": TEXT}
                    )
                ),
            ),
        ),
        "web_search_call": _item(action=_WEB_ACTION),
        "code_interpreter_call": _item(
            code=TEXT,
            container_id=KEEP,
            outputs=Each(Tagged("type", {"logs": Object({"type": KEEP, "logs": TEXT}), "image": MEDIA})),
        ),
        "computer_call": _item(action=FREE, actions=FREE, pending_safety_checks=_SAFETY),
        "computer_call_output": MEDIA,
        "image_generation_call": MEDIA,
        "local_shell_call": _item(action=FREE),
        "local_shell_call_output": Sourced("tool", _item(output=JSON_TEXT)),
        "shell_call": _item(action=FREE, environment=_CONTAINER, max_output_length=KEEP),
        "shell_call_output": Sourced("tool", _item(output=_SHELL_OUT, max_output_length=KEEP)),
        "apply_patch_call": _item(operation=Object({"type": KEEP, "path": TEXT, "diff": TEXT})),
        "apply_patch_call_output": Sourced("tool", _item(output=TEXT)),
        "tool_search_call": _item(arguments=FREE, execution=KEEP),
        "tool_search_output": _item(execution=KEEP, tools=Each(_TOOL)),
        "additional_tools": _item(tools=Each(_TOOL)),
        "configuration_update": _item(reasoning=KEEP, text=KEEP),
        "program": _item(code=TEXT),
        "program_output": Sourced("tool", _item(result=JSON_TEXT)),
    },
    default=_IN_MESSAGE,
)
_INPUT = Either(Sourced("user", TEXT), items=Each(ITEM))
_TEXT_CONFIG = Object(
    {
        "verbosity": KEEP,
        "format": Tagged(
            "type",
            {"text": KEEP, "json_object": KEEP, "json_schema": Object({**_JSON_SCHEMA.fields, "type": KEEP})},
        ),
    }
)
_PROMPT = Object(
    {
        "id": KEEP,
        "version": KEEP,
        "variables": Fields(Either(Sourced("user", TEXT), fields=Sourced("user", OUTPUT_PART)), names=KEEP),
    }
)
RESPONSES = Object(
    {
        **_SET,
        **_WHO,
        "input": _INPUT,
        "instructions": TEXT,
        "conversation": Either(KEEP, fields=KEEP),
        "prompt": _PROMPT,
        "text": _TEXT_CONFIG,
        "tools": Each(_TOOL),
        "personality": KEEP,
    }
)
COMPACT = RESPONSES
RESPONSE = Object(
    {
        "output": Each(ITEM),
        "instructions": _INPUT,
        "output_text": TEXT,
        "prompt": _PROMPT,
        "tools": Each(_TOOL),
        "text": _TEXT_CONFIG,
        "error": _ERROR,
        **_WHO,
    }
)
ITEM_LIST = Object({"data": Each(ITEM)})
CONVERSATION = Object({"items": Each(ITEM), "metadata": METADATA})
ADD_ITEMS = Object({"items": Each(ITEM)})
