"""The example chats: built from their sources, with right offsets and values fictitious but well formed."""

from __future__ import annotations

import importlib
import importlib.util
import json
import re
import subprocess
import sys
from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
TOOL = ROOT / "tools" / "build_transcripts.py"

VALIDATORS = {
    "CREDIT_CARD": "luhn",
    "IBAN_CODE": "iban",
    "SWIFT_CODE": "bic",
    "IMEI": "imei",
    "US_SSN": "us.ssn",
    "US_ITIN": "us.itin",
    "ABA_ROUTING_NUMBER": "us.rtn",
    "UK_NHS": "gb.nhs",
    "UK_UTR": "gb.utr",
    "CA_SIN": "ca.sin",
    "AU_TFN": "au.tfn",
    "AU_ABN": "au.abn",
    "IN_AADHAAR": "in_.aadhaar",
    "IN_PAN": "in_.pan",
    "IN_GSTIN": "in_.gstin",
    "DE_TAX_ID": "de.idnr",
    "FR_NIR": "fr.nir",
    "ES_NIF": "es.dni",
    "ES_NIE": "es.nie",
    "IT_FISCAL_CODE": "it.codicefiscale",
    "IT_VAT_CODE": "it.iva",
    "NL_BSN": "nl.bsn",
    "PL_PESEL": "pl.pesel",
    "PL_NIP": "pl.nip",
    "BR_CPF": "br.cpf",
    "BR_CNPJ": "br.cnpj",
}
# People mistype numbers and split them over messages; what they typed is personal all the same.
INVALID_ON_PURPOSE = {
    ("us-02", "5555 5544 2019 2222"): "mistyped, corrected in the next turn",
    ("us-07", "624-37-"): "only the beginning was typed",
    ("us-12", "4242 4242"): "one half a turn",
    ("uk-07", "4112 1111 1111 1111"): "mistyped, corrected in the next turn",
    ("de-02", "35 693803 846748 2"): "mistyped, the agent notices",
    ("de-07", "DE89 3704 0044 0532 0130"): "cut off, the rest follows",
    ("de-07", "00"): "the rest of the number before",
    ("es-06", "42032440L"): "the wrong number he had typed elsewhere",
}
RESERVED = re.compile(r"(?:.+\.)?(?:example\.(?:com|org|net)|[\w-]+\.example)")


def load_tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("build_transcripts", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


tool = load_tool()
ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (ROOT / "examples" / "support_chats.jsonl").read_text("utf-8").splitlines()
]
VALUES = [
    (row["conversation"], row["turn"], kind, row["text"][start:end])
    for row in ROWS
    for start, end, kind in row["spans"]
]


def run_tool(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(TOOL), *arguments], capture_output=True, text=True, check=False
    )


def test_jsonl_is_what_the_sources_give():
    done = run_tool("--check")
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("stale", ["{}\n", None], ids=["other content", "no file"])
def test_check_fails_and_writes_nothing_when_the_file_is_stale(tmp_path, monkeypatch, capsys, stale):
    target = tmp_path / "chats.jsonl"
    if stale is not None:
        target.write_text(stale)
    monkeypatch.setattr(tool, "TARGET", target)
    assert tool.main(["--check"]) == 1
    assert "is stale" in capsys.readouterr().err
    assert (target.read_text() if target.exists() else None) == stale


def test_building_twice_gives_the_same_bytes(tmp_path, monkeypatch):
    contents = []
    for name in ("one", "two"):
        monkeypatch.setattr(tool, "TARGET", tmp_path / name)
        assert tool.main([]) == 0
        contents.append((tmp_path / name).read_bytes())
    assert contents[0] == contents[1]
    assert contents[0]


@pytest.mark.parametrize(
    ("marked", "text", "spans"),
    [
        ("nothing here", "nothing here", []),
        ("{{PERSON|Jo}}", "Jo", [(0, 2, "PERSON")]),
        ("é😀 {{PERSON|Zoë}}, {{CVV|123}}!", "é😀 Zoë, 123!", [(3, 6, "PERSON"), (8, 11, "CVV")]),
        (r"Name\n{{PERSON|Jo}}\\n", "Name\nJo\\n", [(5, 7, "PERSON")]),
        (r"{{ADDRESS|1 A Rd\nB}} x", "1 A Rd\nB x", [(0, 8, "ADDRESS")]),
        ('{"a": {"b": 1} }', '{"a": {"b": 1} }', []),
    ],
)
def test_markup_gives_text_and_code_point_offsets(marked, text, spans):
    assert tool.parse_markup(marked) == (text, spans)


@pytest.mark.parametrize(
    ("marked", "problem"),
    [
        ("{{PERSN|Jo}}", "unknown entity type"),
        ("{{PERSON|Jo }}", "space at the edge"),
        ("{{PERSON|Jo", "double braces"),
        ("Jo}}", "double braces"),
        ("{{PERSON|}}", "double braces"),
        ("{{PERSON|{{CVV|1}}}}", "double braces"),
    ],
)
def test_markup_that_is_wrong_is_refused_without_its_text(marked, problem):
    with pytest.raises(tool.TranscriptError, match=problem) as caught:
        tool.parse_markup(marked)
    assert "Jo" not in str(caught.value)


@pytest.mark.parametrize(
    "lines",
    [
        ["customer: hi"],
        ["# conversation us-1 region=US language=en"],
        ["# conversation us-01 region=US language=en", "bot: hi"],
        ["# conversation us-01 region=US language=en", "agent: a", "", "agent: b"],
    ],
)
def test_lines_that_are_no_turn_of_a_conversation_are_refused_with_their_place(lines):
    with pytest.raises(tool.TranscriptError, match=rf"^x\.txt:{len(lines)}: "):
        list(tool.parse_transcript(lines, "x.txt"))


def test_one_id_for_two_conversations_is_refused(tmp_path):
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("# conversation us-01 region=US language=en\nagent: hi\n")
    with pytest.raises(tool.TranscriptError, match="us-01 is there twice"):
        tool.read_sources(tmp_path)


def test_there_are_enough_turns_regions_languages_and_types():
    assert len(ROWS) >= 260
    assert len({row["conversation"] for row in ROWS}) >= 30
    assert len({row["region"] for row in ROWS}) >= 12
    assert len({row["language"] for row in ROWS}) >= 8
    assert {kind for _, _, kind, _ in VALUES} == tool.ENTITY_TYPES


def test_nearly_half_of_the_turns_hold_nothing_personal():
    clean = sum(not row["spans"] for row in ROWS)
    assert 0.4 <= clean / len(ROWS) <= 0.5
    assert sum(not row["spans"] and bool(re.search(r"\d", row["text"])) for row in ROWS) >= 100


def test_turns_are_numbered_and_conversations_named_after_their_region():
    turns = defaultdict(list)
    for row in ROWS:
        assert row["conversation"].startswith(row["region"].lower() + "-")
        assert row["role"] in {"agent", "customer"}
        turns[row["conversation"]].append(row["turn"])
    assert all(numbers == list(range(1, len(numbers) + 1)) for numbers in turns.values())


def test_spans_lie_in_the_text_in_order_without_overlap_or_empty_edges():
    for row in ROWS:
        end_before = 0
        for start, end, kind in row["spans"]:
            assert end_before <= start < end <= len(row["text"]), row["conversation"]
            assert row["text"][start:end] == row["text"][start:end].strip()
            assert kind in tool.ENTITY_TYPES
            end_before = end


def test_a_value_marked_once_is_marked_everywhere_in_its_conversation():
    for row in ROWS:
        bare = list(row["text"])
        for start, end, _ in row["spans"]:
            bare[start:end] = "\0" * (end - start)
        rest = "".join(bare).casefold()
        for conversation, _, kind, value in VALUES:
            if conversation == row["conversation"] and len(value) > 3:
                whole_word = rf"(?<!\w){re.escape(value.casefold())}(?!\w)"
                assert not re.search(whole_word, rest), (conversation, row["turn"], kind)


@pytest.mark.parametrize("kind", sorted(VALIDATORS))
def test_numbers_with_a_check_digit_are_valid(kind):
    validator = importlib.import_module(f"stdnum.{VALIDATORS[kind]}")
    checked = 0
    for conversation, turn, found, value in VALUES:
        if found == kind and (conversation, value) not in INVALID_ON_PURPOSE:
            plain = re.sub(r"[\W_]", "", value)
            assert validator.is_valid(plain), (conversation, turn)
            checked += 1
    assert checked


def test_numbers_said_to_be_invalid_are_there_and_are_invalid():
    kinds = {(conversation, value): kind for conversation, _, kind, value in VALUES}
    for key in INVALID_ON_PURPOSE:
        validator = importlib.import_module(f"stdnum.{VALIDATORS[kinds[key]]}")
        assert key[1] == "4242 4242" or not validator.is_valid(re.sub(r"[\W_]", "", key[1])), key[0]


def test_addresses_on_the_internet_are_reserved_ones():
    for conversation, turn, kind, value in VALUES:
        if kind == "EMAIL_ADDRESS":
            spoken = value.replace(" (at) ", "@").replace(" at ", "@").replace(" dot ", ".")
            assert RESERVED.fullmatch(spoken.rpartition("@")[2]), (conversation, turn)
        if kind == "URL":
            assert RESERVED.fullmatch(value.split("/")[2]), (conversation, turn)


def test_nothing_that_looks_like_an_email_address_is_left_unmarked():
    for row in ROWS:
        marked = [(start, end) for start, end, _ in row["spans"]]
        for found in re.finditer(r"[\w.+-]{1,64}@[\w-]{1,64}\.\w{2,}", row["text"]):
            assert any(start <= found.start() and found.end() <= end for start, end in marked), row[
                "conversation"
            ]


def test_ip_addresses_are_private_or_for_documentation():
    import ipaddress

    for conversation, turn, kind, value in VALUES:
        if kind == "IP_ADDRESS":
            assert not ipaddress.ip_address(value).is_global, (conversation, turn)
