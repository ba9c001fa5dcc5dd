"""What providers keep or compute beside chats: files, batches, embeddings, models, counts."""

from __future__ import annotations

import base64
import json
import struct
from collections.abc import Callable
from typing import Any

from privkit.testing._wire._multipart import parts
from privkit.testing._wire._render import CREATED, Mint, words
from privkit.testing._wire._request import WireRequest, strings

__all__ = ["Stores"]

_SIZE = 8  # numbers in a vector
_WHEN = "2026-01-01T00:00:00Z"
_Place = dict[str, str]
_Speak = Callable[[WireRequest], tuple[int, Any]]


class Stores:
    """Answers what no model is asked, and keeps what later requests ask for.

    Args:
        mint: makes up ids.
        speak: asks the model what one line of a batch asks, and returns status and body.
    """

    def __init__(self, mint: Mint, speak: _Speak) -> None:
        self._mint = mint
        self._speak = speak
        self._files: dict[str, tuple[dict[str, Any], bytes]] = {}
        self._batches: dict[str, dict[str, Any]] = {}
        self._results: dict[str, bytes] = {}
        self.responses: dict[str, dict[str, Any]] = {}

    def answer(self, request: WireRequest, place: _Place) -> Any:
        """Return data, ``bytes`` of a file, or ``None`` for an address or an id that is not known."""
        known: dict[str, Callable[[WireRequest, _Place], Any]] = {
            "openai.input_tokens": _input_tokens,
            "openai.response": lambda _, at: self.responses.get(at["id"]),
            "openai.response_deleted": lambda _, at: _gone(self.responses, at["id"], "response"),
            "openai.embeddings": _embeddings,
            "openai.file_created": self._file_created,
            "openai.files": lambda *_: _listed([file for file, _ in self._files.values()]),
            "openai.file": lambda _, at: self._files.get(at["id"], (None, b""))[0],
            "openai.file_deleted": lambda _, at: _gone(self._files, at["id"], "file"),
            "openai.file_content": lambda _, at: self._files.get(at["id"], (None, None))[1],
            "openai.batch_created": self._batch_created,
            "openai.batches": lambda *_: _listed(list(self._batches.values())),
            "openai.batch": lambda _, at: self._batches.get(at["id"]),
            "anthropic.count_tokens": lambda request, _: {"input_tokens": words(request.body)},
            "anthropic.batch_created": self._message_batch,
            "anthropic.batch": lambda _, at: self._batches.get(at["id"]),
            "anthropic.batch_results": lambda _, at: self._results.get(at["id"]),
            "gemini.count_tokens": lambda request, _: {"totalTokens": words(request.body)},
            "gemini.embed": lambda request, _: {"embedding": {"values": vector(request.texts)}},
            "gemini.embed_batch": _embed_batch,
            "models": _models,
            "model": _model,
        }
        return known[request.api](request, place) if request.api in known else None

    def _file_created(self, request: WireRequest, _: _Place) -> Any:
        fields = parts(request.headers.get("content-type", ""), request.raw)
        name, content = fields.get("file", ("", b""))
        purpose = fields.get("purpose", ("", b""))[1].decode()
        return self._kept(content, name, purpose)

    def _kept(self, content: bytes, name: str, purpose: str) -> dict[str, Any]:
        file = {
            "id": self._mint("file-"),
            "object": "file",
            "bytes": len(content),
            "created_at": CREATED,
            "filename": name,
            "purpose": purpose,
            "status": "processed",
        }
        self._files[str(file["id"])] = (file, content)
        return file

    def _batch_created(self, request: WireRequest, _: _Place) -> Any:
        if request.body["input_file_id"] not in self._files:
            return None
        lines = [
            json.loads(line) for line in self._files[request.body["input_file_id"]][1].splitlines() if line
        ]
        done = "\n".join(json.dumps(self._line(line), ensure_ascii=False) for line in lines)
        output = self._kept(done.encode(), "output.jsonl", "batch_output")
        batch = {
            "id": self._mint("batch_"),
            "object": "batch",
            "endpoint": request.body["endpoint"],
            "input_file_id": request.body["input_file_id"],
            "completion_window": request.body.get("completion_window", "24h"),
            "status": "completed",
            "output_file_id": output["id"],
            "error_file_id": None,
            "created_at": CREATED,
            "completed_at": CREATED,
            "metadata": request.body.get("metadata"),
            "request_counts": {"total": len(lines), "completed": len(lines), "failed": 0},
        }
        return self._batches.setdefault(str(batch["id"]), batch)

    def _line(self, line: dict[str, Any]) -> dict[str, Any]:
        from privkit.testing._wire._routes import api_of

        api, place = api_of(line["method"], line["url"])
        asked = WireRequest(
            api=api, method=line["method"], path=line["url"], body=line["body"], model=place.get("model", "")
        )
        status, body = self._speak(asked)
        response = {"status_code": status, "request_id": self._mint("req_"), "body": body}
        return {
            "id": self._mint("batch_req_"),
            "custom_id": line["custom_id"],
            "response": response,
            "error": None,
        }

    def _message_batch(self, request: WireRequest, _: _Place) -> Any:
        results = []
        for each in request.body["requests"]:
            asked = WireRequest(
                api="anthropic.messages", method="POST", path="/v1/messages", body=each["params"]
            )
            status, body = self._speak(asked)
            result = (
                {"type": "succeeded", "message": body}
                if status == 200
                else {"type": "errored", "error": body}
            )
            results.append(json.dumps({"custom_id": each["custom_id"], "result": result}, ensure_ascii=False))
        name = self._mint("msgbatch_")
        self._results[name] = "\n".join(results).encode()
        counts = {"processing": 0, "succeeded": len(results), "errored": 0, "canceled": 0, "expired": 0}
        url = f"http://{request.headers.get('host', '')}{request.path}/{name}/results"
        self._batches[name] = {
            "id": name,
            "type": "message_batch",
            "processing_status": "ended",
            "request_counts": counts,
            "created_at": _WHEN,
            "ended_at": _WHEN,
            "expires_at": _WHEN,
            "archived_at": None,
            "cancel_initiated_at": None,
            "results_url": url,
        }
        return self._batches[name]


def vector(texts: object) -> list[float]:
    """Return numbers that depend on the texts and on nothing else."""
    import hashlib

    digest = hashlib.sha256(repr(texts).encode("utf-8", "surrogatepass")).digest()
    return [byte / 255 for byte in digest[:_SIZE]]


def _input_tokens(request: WireRequest, _: _Place) -> Any:
    return {"object": "response.input_tokens", "input_tokens": words(request.body)}


def _gone(kept: dict[str, Any], name: str, kind: str) -> Any:
    return {"id": name, "object": kind, "deleted": True} if kept.pop(name, None) is not None else None


def _listed(data: list[Any]) -> dict[str, Any]:
    first, last = (data[0].get("id"), data[-1].get("id")) if data else (None, None)
    return {"object": "list", "data": data, "has_more": False, "first_id": first, "last_id": last}


def _embeddings(request: WireRequest, _: _Place) -> Any:
    given = request.body.get("input")
    texts = given if isinstance(given, list) else [given]
    data = []
    for at, text in enumerate(texts):
        numbers: Any = vector(list(strings(text)) or text)
        if request.body.get("encoding_format") == "base64":
            numbers = base64.b64encode(struct.pack(f"<{_SIZE}f", *numbers)).decode()
        data.append({"object": "embedding", "index": at, "embedding": numbers})
    usage = {"prompt_tokens": words(texts), "total_tokens": words(texts)}
    return {"object": "list", "data": data, "model": request.model, "usage": usage}


def _embed_batch(request: WireRequest, _: _Place) -> Any:
    asked = request.body.get("requests", [])
    return {"embeddings": [{"values": vector(tuple(strings(each.get("content"))))} for each in asked]}


def _named(request: WireRequest, name: str) -> dict[str, Any]:
    if "anthropic-version" in request.headers:
        return {"type": "model", "id": name, "display_name": name, "created_at": _WHEN}
    if "x-goog-api-key" in request.headers:
        return {
            "name": f"models/{name}",
            "displayName": name,
            "supportedGenerationMethods": ["generateContent"],
        }
    return {"id": name, "object": "model", "created": CREATED, "owned_by": "privkit"}


def _model(request: WireRequest, place: _Place) -> Any:
    return _named(request, place["model"])


def _models(request: WireRequest, _: _Place) -> Any:
    model = _named(request, "fake-model")
    return {"models": [model]} if "name" in model else _listed([model])
