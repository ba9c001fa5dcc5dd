"""The events of a streamed answer, API by API: deltas through their channels, whole texts at once."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, ClassVar, Protocol

from privkit.llm import _wire_anthropic as anthropic
from privkit.llm import _wire_openai as openai
from privkit.llm._channels import Channels
from privkit.llm._walks import Incoming

if TYPE_CHECKING:
    from privkit.llm._shapes import Shape
    from privkit.llm._walks import Answers

__all__ = ["ChatEvents", "Events", "GeminiEvents", "MessageEvents", "ResponseEvents"]

Event = dict[str, Any]


class Events(Protocol):
    """Restores one stream, event by event."""

    def event(self, data: Event) -> tuple[list[Event], bool]:
        """Restore an event in place; return events to be sent before it, and whether it was changed."""

    def end(self) -> list[Event]:
        """Return events that hold what was held back, where the stream ends without telling its texts' ends."""


class ChatEvents:
    """Chat Completions, and the older Completions: chunks with choices."""

    _TEXTS = ("content", "refusal", "reasoning_content", "reasoning")

    def __init__(self, answers: Answers) -> None:
        self._channels = Channels(answers)
        self._names: dict[tuple[int, int], str] = {}
        self._last: Event = {}

    def event(self, data: Event) -> tuple[list[Event], bool]:
        choices = data.get("choices")
        if not isinstance(choices, list):
            return [], False
        self._last = data
        before: list[Event] = []
        changed = False
        for choice in choices:
            if isinstance(choice, dict):
                changed |= self._choice(choice, before)
        return before, changed

    def _choice(self, choice: Event, before: list[Event]) -> bool:
        index = choice.get("index", 0)
        delta = choice.get("delta")
        changed = False
        if isinstance(delta, dict):
            changed = self._texts(index, delta, self._TEXTS)
            if "tool_calls" in delta or "function_call" in delta:
                changed |= self._calls(index, delta, before)
        elif "text" in choice:
            changed = self._texts(index, choice, ("text",))
        if choice.get("finish_reason") is not None:
            changed |= self._finished(index, choice, before)
        return changed

    def _texts(self, index: int, holder: Event, names: tuple[str, ...]) -> bool:
        changed = False
        for name, text in holder.items():
            if text and name in names and isinstance(text, str):
                holder[name] = self._channels.user((index, name), text)
                changed |= holder[name] != text
        return changed

    def _calls(self, index: int, delta: Event, before: list[Event]) -> bool:
        changed = False
        calls = delta.get("tool_calls")
        for call in calls if isinstance(calls, list) else []:
            at = call.get("index", 0)
            for kind, field in (("function", "arguments"), ("custom", "input")):
                if isinstance(call.get(kind), dict):
                    changed |= self._call((index, at), call[kind], field, before)
        if isinstance(delta.get("function_call"), dict):
            changed |= self._call((index, -1), delta["function_call"], "arguments", before)
        return changed

    def _call(self, place: tuple[int, int], call: Event, field: str, before: list[Event]) -> bool:
        if call.get("name") and place not in self._names:
            self._names[place] = call["name"]
            # Helpers take a text for ended once a call begins.
            before += [
                self._chunk(place[0], {name: held})
                for name in self._TEXTS
                if (held := self._channels.settle((place[0], name)))
            ]
        text = call.get(field)
        if not isinstance(text, str) or not text:
            return False
        call[field] = self._channels.tool((place[0], field, place[1]), text, self._names.get(place, ""))
        return bool(call[field] != text)

    def _finished(self, index: int, choice: Event, before: list[Event]) -> bool:
        changed = False
        for key in self._channels.begun():
            if key[0] != index or not (text := self._channels.finish(key)):
                continue
            name = str(key[1])
            holder = choice if name == "text" else choice.get("delta")
            if isinstance(holder, dict) and isinstance(holder.get(name), str):
                holder[name] += text
                changed = True
            else:
                before.append(self._rest(key, text))
        return changed

    def _rest(self, key: Any, text: str) -> Event:
        index, name = key[0], key[1]
        if name == "text":
            return self._event({"index": index, "text": text, "finish_reason": None})
        if name not in ("arguments", "input"):
            return self._chunk(index, {name: text})
        kind = "function" if name == "arguments" else "custom"
        if key[2] < 0:
            return self._chunk(index, {"function_call": {name: text}})
        return self._chunk(index, {"tool_calls": [{"index": key[2], kind: {name: text}}]})

    def _chunk(self, index: int, delta: Event) -> Event:
        return self._event({"index": index, "delta": delta, "finish_reason": None})

    def _event(self, choice: Event) -> Event:
        return {**{name: item for name, item in self._last.items() if name != "usage"}, "choices": [choice]}

    def end(self) -> list[Event]:
        return [
            self._rest(key, text) for key in self._channels.begun() if (text := self._channels.finish(key))
        ]


class ResponseEvents:
    """The Responses API: events with a type, deltas and done-events that repeat the whole text."""

    _TEXTS: ClassVar = {
        "response.output_text": "text",
        "response.refusal": "refusal",
        "response.reasoning_text": "text",
        "response.reasoning_summary_text": "text",
    }
    _CALLS: ClassVar = {
        "response.function_call_arguments": "arguments",
        "response.mcp_call_arguments": "arguments",
        "response.custom_tool_call_input": "input",
    }
    _PLACES = ("item_id", "output_index", "content_index", "summary_index")
    _WHOLE: Mapping[str, Shape] = {
        "item": openai.ITEM,
        "part": openai.OUTPUT_PART,
        "response": openai.RESPONSE,
    }

    def __init__(self, answers: Answers) -> None:
        self._channels = Channels(answers)
        self._whole = Incoming(answers, counting=False)
        self._names: dict[Any, str] = {}
        self._deltas: dict[Any, Event] = {}

    def event(self, data: Event) -> tuple[list[Event], bool]:
        base, _, step = str(data.get("type", "")).rpartition(".")
        if step == "delta" and isinstance(data.get("delta"), str):
            return [], self._delta(base, data)
        if step == "done" and base in {**self._TEXTS, **self._CALLS}:
            return self._done(base, data)
        changed = False
        for name, shape in self._WHOLE.items():
            if isinstance(data.get(name), dict):
                self._note(data)
                before, data[name] = data[name], shape(data[name], self._whole)
                changed |= before != data[name]
        return (
            self.end() if base == "response" and step in ("completed", "incomplete", "failed") else []
        ), changed

    def _note(self, data: Event) -> None:
        item = data.get("item")
        if isinstance(item, dict) and isinstance(item.get("name"), str):
            self._names[item.get("id")] = self._names[data.get("output_index")] = item["name"]

    def _key(self, base: str, data: Event) -> tuple[Any, ...]:
        return (base, *(data.get(place) for place in self._PLACES))

    def _name(self, data: Event) -> str:
        return self._names.get(data.get("item_id")) or self._names.get(data.get("output_index"), "")

    def _delta(self, base: str, data: Event) -> bool:
        key, delta = self._key(base, data), data["delta"]
        if base in self._TEXTS:
            data["delta"] = self._channels.user(key, delta)
        elif base in self._CALLS:
            data["delta"] = self._channels.tool(key, delta, self._name(data))
        else:
            return False
        self._deltas[key] = data
        return bool(data["delta"] != delta)

    def _done(self, base: str, data: Event) -> tuple[list[Event], bool]:
        rest = self._rest(self._key(base, data))
        field = self._TEXTS.get(base) or self._CALLS[base]
        text = data.get(field)
        if not isinstance(text, str):
            return rest, False
        if base in self._TEXTS:
            data[field] = self._whole.text(text)
        else:
            data[field] = self._whole.call(self._name(data) or str(data.get("name", "")), text)
        return rest, data[field] != text

    def _rest(self, key: Any) -> list[Event]:
        text = self._channels.finish(key)
        last = self._deltas.pop(key, {})
        return (
            [{**{name: item for name, item in last.items() if name != "logprobs"}, "delta": text}]
            if text
            else []
        )

    def end(self) -> list[Event]:
        return [event for key in self._channels.begun() for event in self._rest(key)]


class MessageEvents:
    """Anthropic's Messages: blocks that start, grow and stop."""

    _TEXTS: ClassVar = {"text_delta": "text"}

    def __init__(self, answers: Answers) -> None:
        self._channels = Channels(answers)
        self._whole = Incoming(answers, counting=False)
        self._names: dict[Any, str] = {}

    def event(self, data: Event) -> tuple[list[Event], bool]:
        kind, index = data.get("type"), data.get("index")
        if kind == "content_block_delta" and isinstance(data.get("delta"), dict):
            return [], self._delta(index, data["delta"])
        if kind == "content_block_start" and isinstance(data.get("content_block"), dict):
            return [], self._start(index, data)
        if kind == "content_block_stop":
            return [
                event for key in self._channels.begun() if key[0] == index for event in self._rest(key)
            ], False
        if kind == "message_start" and isinstance(data.get("message"), dict):
            before, data["message"] = data["message"], anthropic.ANSWER(data["message"], self._whole)
            return [], before != data["message"]
        return (self.end() if kind == "message_stop" else []), False

    def _start(self, index: Any, data: Event) -> bool:
        block = data["content_block"]
        self._names[index] = str(block.get("name", ""))
        if block.get("type") == "text" and block.get("text"):
            text = block["text"]
            block["text"] = self._channels.user((index, "text_delta", "text"), text)
            return bool(block["text"] != text)
        data["content_block"] = anthropic.BLOCK(block, self._whole)
        return bool(data["content_block"] != block)

    def _delta(self, index: Any, delta: Event) -> bool:
        kind = str(delta.get("type"))
        field = self._TEXTS.get(kind)
        if field and isinstance(delta.get(field), str):
            text = delta[field]
            delta[field] = self._channels.user((index, kind, field), text)
            return bool(delta[field] != text)
        if kind == "input_json_delta" and isinstance(delta.get("partial_json"), str):
            text = delta["partial_json"]
            delta["partial_json"] = self._channels.tool(
                (index, kind, "partial_json"), text, self._names.get(index, "")
            )
            return bool(delta["partial_json"] != text)
        if kind == "citations_delta" and isinstance(delta.get("citation"), dict):
            before, delta["citation"] = delta["citation"], anthropic.CITATION(delta["citation"], self._whole)
            return bool(before != delta["citation"])
        return False

    def _rest(self, key: Any) -> list[Event]:
        text = self._channels.finish(key)
        index, kind, field = key
        return (
            [{"type": "content_block_delta", "index": index, "delta": {"type": kind, field: text}}]
            if text
            else []
        )

    def end(self) -> list[Event]:
        return [event for key in self._channels.begun() for event in self._rest(key)]


class GeminiEvents:
    """Gemini: each event is an answer of its own, whose texts go on in the next."""

    def __init__(self, answers: Answers) -> None:
        self._channels = Channels(answers)
        self._whole = Incoming(answers)
        self._envelope: Event = {}

    def event(self, data: Event) -> tuple[list[Event], bool]:
        candidates = data.get("candidates")
        if not isinstance(candidates, list):
            return [], False
        self._envelope = {name: item for name, item in data.items() if name in ("modelVersion", "responseId")}
        changed = False
        for at, candidate in enumerate(candidates):
            if isinstance(candidate, dict):
                changed |= self._candidate(candidate.get("index", at), candidate)
        return [], changed

    def _candidate(self, index: int, candidate: Event) -> bool:
        content = candidate.get("content")
        parts = content.get("parts") if isinstance(content, dict) else None
        changed = False
        for part in parts if isinstance(parts, list) else []:
            if isinstance(part, dict):
                changed |= self._part(index, part)
        return (self._finished(index, candidate) if candidate.get("finishReason") else False) or changed

    def _part(self, index: int, part: Event) -> bool:
        call = part.get("functionCall")
        if isinstance(call, dict) and isinstance(call.get("args"), dict):
            before, call["args"] = call["args"], self._whole.call(str(call.get("name", "")), call["args"])
            return bool(before != call["args"])
        text = part.get("text")
        if not isinstance(text, str) or not text or (part.get("thought") and part.get("thoughtSignature")):
            return False
        part["text"] = self._channels.user((index, bool(part.get("thought"))), text)
        return bool(part["text"] != text)

    def _finished(self, index: int, candidate: Event) -> bool:
        rest = [
            (key[1], text)
            for key in self._channels.begun()
            if key[0] == index and (text := self._channels.finish(key))
        ]
        if not rest:
            return False
        content = candidate.setdefault("content", {"role": "model"})
        parts = content.setdefault("parts", [])
        for thought, text in rest:
            parts.append({"text": text, "thought": True} if thought else {"text": text})
        return True

    def end(self) -> list[Event]:
        indexes = {key[0] for key in self._channels.begun()}
        candidates: list[Event] = [{"index": index} for index in sorted(indexes)]
        held = [candidate for candidate in candidates if self._finished(candidate["index"], candidate)]
        return [{**self._envelope, "candidates": held}] if held else []
