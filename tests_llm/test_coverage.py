"""The table of what is covered is made by looking at the SDKs, so that a new helper shows."""

from __future__ import annotations

from typing import Any

import anthropic
import httpx
import openai
import pytest
from google import genai

from privkit.llm import Method, coverage

# Every method of the parts of the SDKs that send or fetch texts of conversations, and where it is tried with a value:
# in test_helpers.py ("helpers"), test_conversations.py, test_refusals.py, test_tools.py; "plain" ones hold no text.
TRIED = {
    "openai chat.completions": "create parse stream",
    "openai chat.completions (no text or by id)": "delete list retrieve update messages.list",
    "openai responses": "create parse retrieve stream",
    "openai responses (no text, by id, or a socket)": "cancel compact connect delete input_items.list input_tokens.count",
    "openai embeddings": "create",
    "openai batches": "cancel create list retrieve",
    "anthropic messages": "count_tokens create parse stream",
    "anthropic messages.batches": "cancel create delete list results retrieve",
    "gemini chats": "create",
    "gemini models": "compute_tokens count_tokens embed_content generate_content generate_content_stream",
    "gemini models (no text)": "delete get list",
    "gemini models (refused)": "edit_image generate_images generate_videos recontext_image segment_image update upscale_image",
}  # fmt: skip
STATES = {"covered", "plain", "composed", "refused", "out of reach"}
REFUSED = ["audio.speech.create", "uploads.create", "fine_tuning.jobs.create", "beta.threads.create"]


def client(name: str) -> Any:
    made: dict[str, Any] = {
        "openai": lambda: openai.OpenAI(api_key="any"),
        "anthropic": lambda: anthropic.Anthropic(api_key="any"),
        "gemini": lambda: genai.Client(api_key="any"),
    }
    return made[name]()


def table(name: str) -> dict[str, Method]:
    opened = client(name)
    found = {method.name: method for method in coverage(opened)}
    opened.close()
    return found


@pytest.mark.filterwarnings("ignore::UserWarning")  # google-genai warns of what is new, when it is looked at
@pytest.mark.parametrize("name", ["openai", "anthropic", "gemini"])
def test_no_method_of_the_parts_with_texts_is_new(name: str) -> None:
    found = table(name)
    assert {method.status for method in found.values()} <= STATES
    parts = {line.split(" (")[0] for line in TRIED if line.startswith(name)}
    for line in parts:
        part = line.split(" ")[1]
        tried = {
            f"{part}.{each}"
            for other, methods in TRIED.items()
            if other.split(" (")[0] == line
            for each in methods.split()
        }
        inner = {each.split(" ")[1] for each in parts} - {part}
        there = {
            each
            for each in found
            if each.startswith(f"{part}.")
            and not any(each.startswith(f"{other}.") and other.startswith(part) for other in inner)
        }
        assert there == tried


@pytest.mark.filterwarnings("ignore::UserWarning")
def test_the_states_are_right() -> None:
    found = table("openai")
    assert found["chat.completions.create"] == (
        "chat.completions.create",
        "covered",
        "POST /chat/completions",
    )
    assert found["models.list"].status == "plain"
    assert found["chat.completions.stream"].status == "composed"
    assert found["realtime.connect"].status == "out of reach"
    assert {found[name].status for name in REFUSED} == {"refused"}
    assert table("anthropic")["messages.create"].status == "covered"
    gemini = table("gemini")
    assert (
        gemini["models.generate_content"].status == gemini["aio.models.generate_content"].status == "covered"
    )
    assert gemini["models.generate_images"].status == "refused"


def test_the_table_of_a_plain_client_lists_endpoints_and_prints() -> None:
    with httpx.Client() as plain:
        lines = str(coverage(plain)).splitlines()
    assert any(line.startswith("openai: chat/completions ") and "covered" in line for line in lines)
