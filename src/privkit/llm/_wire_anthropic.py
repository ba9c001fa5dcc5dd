"""What is text in the bodies of Anthropic's Messages API.

Source: the parameter and response types of the ``anthropic`` package, 2.14 (November 2026); tests compare the fields
here with those of the package that is installed.
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

__all__ = ["ANSWER", "BATCH", "BATCH_LINE", "BLOCK", "CITATION", "MESSAGES"]

_PART: dict[str, Shape] = {"type": KEEP, "cache_control": KEEP}
CITATION = Object(
    {
        **keep(
            "type document_index start_char_index end_char_index start_page_number end_page_number start_block_index "
            "end_block_index search_result_index encrypted_index file_id url"
        ),
        "cited_text": TEXT,
        "document_title": TEXT,
        "title": TEXT,
        "source": TEXT,
    }
)
_TEXT = Object({**_PART, "text": TEXT, "citations": Each(CITATION), "parsed_output": FREE})
_SEARCH_RESULT = Sourced(
    "retrieval",
    Object({**_PART, "content": Each(_TEXT), "source": TEXT, "title": TEXT, "citations": KEEP}),
)
_INNER = Tagged("type", {"text": _TEXT, "image": MEDIA, "search_result": _SEARCH_RESULT})
_DOCUMENT_SOURCE = Tagged(
    "type",
    {
        "text": Object({"type": KEEP, "media_type": KEEP, "data": TEXT}),
        "content": Object({"type": KEEP, "content": Either(TEXT, items=Each(_INNER))}),
        "base64": MEDIA,
        "url": MEDIA,
        "file": MEDIA,
    },
)
_DOCUMENT = Sourced(
    "retrieval",
    Object({**_PART, "source": _DOCUMENT_SOURCE, "title": TEXT, "context": TEXT, "citations": KEEP}),
)
_FETCHED = Object({"type": KEEP, "url": KEEP, "retrieved_at": KEEP, "content": _DOCUMENT})


def _result(content: Shape) -> Object:
    fields = keep("tool_use_id is_error toolset_name caller server_name")
    return Object({**_PART, **fields, "content": content})


def _outcome() -> Shape:
    """Results of tools of the provider's: texts of their own, files by their id, or the code of an error."""
    fields: dict[str, Shape] = {
        **keep(
            "type error_code return_code num_lines start_line total_lines new_lines new_start old_lines old_start "
            "file_type is_file_update stop_reason encrypted_content encrypted_stdout page_age url"
        ),
        **dict.fromkeys(["stdout", "stderr", "error_message", "title", "text"], TEXT),
        "content": Either(TEXT, items=Each(Object({"type": KEEP, "file_id": KEEP}))),
        "lines": Each(TEXT),
        "tool_references": KEEP,
    }
    return Object(fields)


_TOOL_TEXT = Object({**_PART, "text": JSON_TEXT, "citations": Each(CITATION)})
_TOOL_CONTENT = Tagged(
    "type",
    {
        "text": _TOOL_TEXT,
        "image": MEDIA,
        "document": _DOCUMENT,
        "search_result": _SEARCH_RESULT,
        "tool_reference": KEEP,
        "browser_state": Object({**_PART, "tabs": FREE, "state_changes": FREE}),
    },
)
_TOOL_RESULT = Sourced("tool", _result(Either(JSON_TEXT, items=Each(_TOOL_CONTENT))))
_CALL: dict[str, Shape] = {**_PART, "id": KEEP, "caller": KEEP, "toolset_name": KEEP, "server_name": KEEP}
_WEB = Either(items=Each(_outcome()), fields=_outcome())
_BLOCKS: dict[str, Shape] = {
    "text": _TEXT,
    "image": MEDIA,
    "document": _DOCUMENT,
    "search_result": _SEARCH_RESULT,
    # Signed by the provider: one letter changed and it is refused. The model that wrote it knew no values.
    "thinking": SIGNED,
    "redacted_thinking": SIGNED,
    "compaction": SIGNED,
    "tool_use": Call("name", "input", _CALL),
    "server_tool_use": Call("name", "input", _CALL),
    "mcp_tool_use": Call("name", "input", _CALL),
    "tool_result": _TOOL_RESULT,
    "mcp_tool_result": _TOOL_RESULT,
    "web_search_tool_result": Sourced("retrieval", _result(_WEB)),
    "web_fetch_tool_result": Sourced(
        "retrieval",
        _result(Tagged("type", {"web_fetch_result": _FETCHED, "web_fetch_tool_result_error": KEEP})),
    ),
    **dict.fromkeys(
        (
            "code_execution_tool_result",
            "bash_code_execution_tool_result",
            "text_editor_code_execution_tool_result",
            "tool_search_tool_result",
            "advisor_tool_result",
        ),
        Sourced("tool", _result(_outcome())),
    ),
    "container_upload": MEDIA,
    "fallback": KEEP,
    "tool_addition": KEEP,
    "tool_removal": KEEP,
}
_TOOL_FIELDS: dict[str, Shape] = {
    **keep(
        "type name allowed_callers cache_control defer_loading eager_input_streaming strict max_uses max_characters "
        "max_content_tokens allowed_domains blocked_domains citations use_cache response_inclusion url_sources configs "
        "default_config mcp_server_name model caching max_tokens display_height_px display_width_px display_number "
        "enable_zoom enabled"
    ),
    "description": TEXT,
    "input_schema": SCHEMA,
    "input_examples": FREE,
    "user_location": Object({"type": KEEP, "city": TEXT, "region": TEXT, "country": KEEP, "timezone": KEEP}),
}
_TOOL = Object({**_TOOL_FIELDS, "tools": Each(Object(_TOOL_FIELDS))})
_BLOCKS["mcp_tool_listing"] = Object(
    {"type": KEEP, "mcp_server_name": KEEP, "tools": Each(Object(_TOOL_FIELDS))}
)
BLOCK = Tagged("type", _BLOCKS)
_MESSAGE_FIELDS: dict[str, Shape] = {
    "role": KEEP,
    "content": Either(TEXT, items=Each(BLOCK)),
    "clear_at": KEEP,
    "output_config": KEEP,
}
_MESSAGE = Tagged(
    "role",
    {
        "user": Sourced("user", Object(_MESSAGE_FIELDS)),
        "assistant": Object(_MESSAGE_FIELDS),
        "system": Object(_MESSAGE_FIELDS),
    },
)
_OUTPUT_FORMAT = Object({"type": KEEP, "schema": SCHEMA})
_OUTPUT = Object({"effort": KEEP, "format": _OUTPUT_FORMAT, "task_budget": KEEP})
_EDIT = Object(
    {
        **keep("type clear_at_least clear_tool_inputs exclude_tools keep trigger pause_after_compaction"),
        "instructions": TEXT,
    }
)
# The key to the server goes to the provider on purpose, since it calls that server in the caller's name.
_SERVER = Object(keep("type name url authorization_token tool_configuration"))
MESSAGES = Object(
    {
        **keep(
            "model max_tokens cache_control container diagnostics inference_geo service_tier speed thinking tool_choice "
            "stream temperature top_k top_p betas billing_policy fallback_credit_token fallbacks thread "
            "user_profile_id workspace_id anthropic_version anthropic_beta"
        ),
        "messages": Each(_MESSAGE),
        "system": Either(TEXT, items=Each(BLOCK)),
        "metadata": Fields(IDS, names=IDS),
        "output_config": _OUTPUT,
        "output_format": _OUTPUT_FORMAT,
        "stop_sequences": Each(TEXT),
        "tools": Each(_TOOL),
        "mcp_servers": Each(_SERVER),
        "compaction_config": Object({"type": KEEP, "instructions": TEXT}),
        "compaction": Object({"type": KEEP, "instructions": TEXT}),
        "context_management": Object({"edits": Each(_EDIT)}),
    }
)
ANSWER = Object({"content": Each(BLOCK), "stop_sequence": TEXT})
BATCH = Object({"requests": Each(Object({"custom_id": IDS, "params": MESSAGES})), "user_profile_id": KEEP})
BATCH_LINE = Object({"custom_id": IDS, "result": Object({"type": KEEP, "message": ANSWER, "error": KEEP})})
