"""What is text in the bodies of the Gemini API, of Google AI and of Vertex alike.

Source: the types of the ``google-genai`` package, 3.6 (November 2026); tests compare the fields here with those of the
package that is installed. Its JSON is written in camel case; snake case is accepted by the API too, so it is here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from privkit.llm._shapes import (
    FREE,
    IDS,
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
    Walk,
)

__all__ = ["ANSWER", "BATCH", "BATCH_EMBED", "CACHE", "COUNT", "EMBED", "GENERATE"]


def _both(fields: Mapping[str, Shape]) -> dict[str, Shape]:
    snake = {
        re.sub("[A-Z]", lambda sign: "_" + sign[0].lower(), name): shape for name, shape in fields.items()
    }
    return {**snake, **fields}


def _object(names: str = "", **fields: Shape) -> Object:
    return Object(_both({**dict.fromkeys(names.split(), KEEP), **fields}))


_METADATA = "mediaResolution videoMetadata mediaProcessing speechMetadata documentMetadata spreadsheetMetadata audioMetadata"
_RESPONSE = Sourced(
    "tool",
    _object(
        "id name willContinue scheduling",
        response=FREE,
        parts=Each(_object(_METADATA, inlineData=MEDIA, fileData=MEDIA)),
    ),
)
_PARTIAL = Each(_object("boolValue jsonPath nullValue numberValue willContinue", stringValue=FREE))
_PART_FIELDS = _both(
    {
        **dict.fromkeys(f"thought {_METADATA}".split(), KEEP),
        "thoughtSignature": SIGNED,
        "text": TEXT,
        "functionCall": Call("name", "args", _object("id willContinue", partialArgs=_PARTIAL).fields),
        "functionResponse": _RESPONSE,
        "inlineData": MEDIA,
        "fileData": MEDIA,
        "executableCode": _object("id language", code=TEXT),
        "codeExecutionResult": Sourced("tool", _object("id outcome", output=TEXT)),
        "toolCall": Call("toolType", "args", _object("id toolType").fields),
        "toolResponse": Sourced("tool", _object("id toolType", response=FREE)),
        "partMetadata": FREE,
        "audioTranscription": MEDIA,
    }
)
_PART = Object(_PART_FIELDS)
_CONTENT_FIELDS = _both({"role": KEEP, "parts": Either(items=Each(_PART), fields=_PART)})
_CONTENT = Object(_CONTENT_FIELDS)


class _Turn:
    """One turn: without a role, or with that of the user, it is the user's."""

    fields = _CONTENT_FIELDS

    def __call__(self, value: object, walk: Walk) -> object:
        ours = isinstance(value, dict) and value.get("role") in (None, "user")
        return walk.supplied("user", _CONTENT, value) if ours else _CONTENT(value, walk)


_TURN: Shape = _Turn()
_DECLARATION = _object(
    "name behavior",
    description=TEXT,
    parameters=SCHEMA,
    parametersJsonSchema=SCHEMA,
    response=SCHEMA,
    responseJsonSchema=SCHEMA,
)
# Where these tools look, and with which keys, is for the provider to know.
_TOOL = _object(
    "computerUse googleSearch googleMaps codeExecution enterpriseWebSearch googleSearchRetrieval "
    "parallelAiSearch urlContext mcpServers exaAiSearch",
    retrieval=FREE,
    fileSearch=_object("fileSearchStoreNames topK", metadataFilter=TEXT),
    functionDeclarations=Each(_DECLARATION),
)
_VOICE = _object("prebuiltVoiceConfig voice", replicatedVoiceConfig=MEDIA)
_SPEAKER = _object("", speaker=TEXT, voiceConfig=_VOICE)
_SPEECH = _object(
    "languageCode",
    voiceConfig=_VOICE,
    multiSpeakerVoiceConfig=_object("", speakerVoiceConfigs=Each(_SPEAKER)),
)
_CONFIG = _object(
    "temperature topP topK candidateCount maxOutputTokens responseLogprobs logprobs presencePenalty frequencyPenalty seed "
    "responseMimeType routingConfig modelSelectionConfig responseModalities mediaResolution audioTimestamp thinkingConfig "
    "imageConfig enableEnhancedCivicAnswers enableAffectiveDialog translationConfig modelConfig",
    stopSequences=Each(TEXT),
    responseSchema=SCHEMA,
    responseJsonSchema=SCHEMA,
    speechConfig=Either(KEEP, fields=_SPEECH),
    responseFormat=FREE,
    audioTranscriptionConfig=FREE,
)
_TOOL_CONFIG = _object(
    "functionCallingConfig includeServerSideToolInvocations",
    retrievalConfig=FREE,
)
_INSTRUCTION = Either(TEXT, fields=_CONTENT)
_PROMPT: dict[str, Shape] = {
    "model": KEEP,
    "contents": Either(items=Each(_TURN), fields=_TURN),
    "systemInstruction": _INSTRUCTION,
    "tools": Each(_TOOL),
    "toolConfig": _TOOL_CONFIG,
}
GENERATE = _object(
    "safetySettings serviceTier modelArmorConfig store",
    **_PROMPT,
    generationConfig=_CONFIG,
    cachedContent=KEEP,
    labels=Fields(TEXT, names=IDS),
)
COUNT = _object("", **_PROMPT, generateContentRequest=GENERATE, generationConfig=_CONFIG, instances=FREE)
CACHE = _object("ttl expireTime kmsKeyName encryptionSpec name", **_PROMPT, displayName=TEXT)
EMBED = _object(
    "model taskType outputDimensionality autoTruncate documentOcr audioTrackExtraction",
    content=_CONTENT,
    title=TEXT,
    embedContentConfig=FREE,
)
_INSTANCE = _object("task_type mimeType", content=TEXT, title=TEXT)
BATCH_EMBED = _object(
    "parameters",
    requests=Each(EMBED),
    instances=Each(_INSTANCE),
)
BATCH = _object(
    "",
    batch=_object(
        "model priority name",
        displayName=TEXT,
        inputConfig=_object(
            "fileName",
            requests=_object("", requests=Each(_object("", request=GENERATE, metadata=FREE))),
        ),
    ),
)
_CITATIONS = _object(
    "", citations=Each(_object("startIndex endIndex license publicationDate uri", title=TEXT))
)
_CANDIDATE = _object(
    "index finishReason tokenCount avgLogprobs logprobsResult safetyRatings urlContextMetadata continuationToken "
    "groundingMetadata",
    content=_CONTENT,
    finishMessage=TEXT,
    citationMetadata=_CITATIONS,
)
ANSWER = _object("", candidates=Each(_CANDIDATE))
