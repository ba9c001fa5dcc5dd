"""Vendors get what their agreement covers and nothing else; registers and notices tell what the map says."""

from __future__ import annotations

import json
from datetime import date, datetime
from pathlib import Path
from typing import Any

import pytest
from lifecycle_tools import HandClock

from privkit import Shield
from privkit.errors import ConfigurationError, RefusedError
from privkit.lifecycle.datamap import DataMap
from privkit.lifecycle.registers import dpia_facts, records, records_of_processing, transparency_notice
from privkit.lifecycle.vendors import Vendor, Vendors

ON = date(2026, 3, 2)  # the day of the clock
MAP = """
people = ["customers"]
security = ["values are encrypted at rest"]

[controller]
name = "Acme Ltd"
contact = "privacy at acme.example"
officer = "A. Officer"
authority = "the supervisory authority of Acmeland"

[[purposes]]
name = "support"
basis = "contract"
types = ["PERSON", "EMAIL_ADDRESS"]
why = "To answer what you ask."

[[purposes]]
name = "newsletter"
fields = ["email"]
renew = "730d"

[[purposes]]
name = "ad sharing"
basis = "opt_out"

[[retention]]
data_type = "chat"
purpose = "support"
keep = "180d"
since = "last_used"
grace = "14d"

[[retention]]
data_type = "invoice"
purpose = "support"
keep = "10y"
since = "contract_end"
why = "tax law"

[[vendors]]
name = "Model Co"
role = "answers with a language model"
types = ["PERSON"]
purposes = ["support"]
signed = 2026-01-15
ends = 2026-04-15
regions = ["EU"]
subprocessors = {"Host Co" = "US"}
transfer = "adequacy decision"
training = "opted_out"
retention = "30 days"
"""


@pytest.fixture
def data(tmp_path: Path, clock: HandClock) -> DataMap:
    (tmp_path / "life.toml").write_text(MAP, encoding="utf-8")
    return DataMap.from_file(tmp_path / "life.toml", clock=clock)


def vendors(clock: HandClock, **options: Any) -> Vendors:
    agreed: dict[str, Any] = {
        "role": "sends letters",
        "types": ["EMAIL_ADDRESS"],
        "purposes": ["newsletter"],
        "signed": ON,
        "regions": ["EU"],
        "retention": "30 days",
    }
    return Vendors([Vendor("Mailer", **{**agreed, **options})], clock=clock)


@pytest.mark.parametrize(
    ("options", "asked", "told"),
    [
        ({}, {}, None),
        ({"ends": ON}, {}, None),
        ({}, {"purpose": "newsletter", "region": "EU"}, None),
        ({"training": "opted_out"}, {}, None),
        ({"signed": None}, {}, "no agreement in force"),
        ({"signed": date(2026, 3, 3)}, {}, "no agreement in force"),
        ({"ends": date(2026, 3, 1)}, {}, "has ended"),
        ({"types": []}, {}, "does not cover EMAIL_ADDRESS"),
        ({"training": "allowed"}, {}, "train models"),
        ({}, {"purpose": "support"}, "not for 'support'"),
        ({}, {"region": "US"}, "does not allow the region 'US'"),
        ({"regions": []}, {"region": "EU"}, "does not allow the region 'EU'"),
    ],
)
def test_the_gate(clock: HandClock, options: dict[str, Any], asked: dict[str, str], told: str | None) -> None:
    gate = vendors(clock, **options)
    if told is None:
        assert gate.require("Mailer", ["EMAIL_ADDRESS"], **asked).name == "Mailer"
    else:
        with pytest.raises(RefusedError, match=told):
            gate.require("Mailer", ["EMAIL_ADDRESS"], **asked)


def test_whoever_is_not_known_gets_nothing(clock: HandClock) -> None:
    with pytest.raises(RefusedError, match="did you mean 'Mailer'"):
        vendors(clock).require("Mailr", [])
    with pytest.raises(RefusedError, match="does not cover CREDIT_CARD, PERSON"):
        vendors(clock).require("Mailer", ["EMAIL_ADDRESS", "PERSON", "CREDIT_CARD"])


def test_an_agreement_that_ends_ends_at_the_next_call(clock: HandClock) -> None:
    gate = vendors(clock, ends=ON)
    assert gate.require("Mailer", [])
    clock.move(days=1)
    with pytest.raises(RefusedError, match="has ended"):
        gate.require("Mailer", [])


def test_a_text_for_a_vendor_holds_what_the_agreement_covers(clock: HandClock) -> None:
    shield = vendors(clock).shield(Shield(), "Mailer")
    text = shield.redact("Jane Doe, jane@example.com, card 4111 1111 1111 1111").text
    assert "jane@example.com" in text
    assert "Jane Doe" not in text
    assert "4111" not in text
    with pytest.raises(RefusedError):
        vendors(clock, signed=None).shield(Shield(), "Mailer")


def test_the_review_tells_what_to_look_at(clock: HandClock, data: DataMap) -> None:
    assert vendors(clock).review() == []
    assert [remark.what for remark in data.vendors.review()] == [
        "the agreement ends on 2026-04-15",
        "the sub-processor Host Co is in US, which is not agreed",
    ]
    poor = vendors(clock, signed=None, regions=[], retention="")
    assert [remark.what for remark in poor.review()] == [
        "there is no agreement in force",
        "no region is agreed",
        "it is not said how long they keep it",
    ]


def test_the_notice_tells_purposes_recipients_periods_and_rights(data: DataMap) -> None:
    notice = transparency_notice(data, on=ON)
    for words in (
        "Acme Ltd",
        "A. Officer",
        "**support**: a person, an e-mail address. It rests on contract (GDPR Art. 6(1)(b)). To answer",
        "chat for 180 days after it was last used",
        "invoice for 10 years after the contract ended (tax law)",
        (
            "Model Co in EU (adequacy decision), answers with a language model: a person; "
            "passed on to Host Co in US; kept for 30 days"
        ),
        "withdraw or object at any time, with effect from then on, to: newsletter, ad sharing",
        "complain to the supervisory authority of Acmeland",
        "opt out (Cal. Civ. Code § 1798.120)",
        "**newsletter**: it is not said how long",
    ):
        assert words in notice
    assert "compliant" not in notice.lower()


def test_records_hold_all_letters_of_article_30(data: DataMap) -> None:
    first, *_ = records(data)
    assert [name[:3] for name in first if name.startswith("(")] == [
        "(a)", "(b)", "(c)", "(c)", "(d)", "(e)", "(f)", "(g)",
    ]  # fmt: skip
    assert first["(d) recipients"] == ["Model Co"]
    text = records_of_processing(data, on=ON)
    assert text.count("## ") == 3
    assert "not legal advice" in text
    assert json.dumps(records(data))


def test_the_facts_of_an_assessment_name_gaps_and_leave_the_judging_to_people(data: DataMap) -> None:
    facts = dpia_facts(data, on=ON)
    assert "newsletter: there is no retention rule" in facts
    assert "ad sharing: neither types nor fields are listed" in facts
    assert "Model Co: the agreement ends on 2026-04-15" in facts
    assert "Art. 35(7)(b)" in facts
    assert "not legal advice" in facts


def test_an_empty_map_says_that_nothing_is_written_down() -> None:
    bare = DataMap.from_dict({"controller": {"name": "A", "contact": "b"}})
    assert "Nobody outside" in transparency_notice(bare, on=ON)
    assert "None is written down" in dpia_facts(bare, on=ON)
    assert records(bare) == []


def test_a_map_in_json_is_the_same(tmp_path: Path, data: DataMap, clock: HandClock) -> None:
    import sys

    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    plain = tomllib.loads(MAP)
    (tmp_path / "life.json").write_text(json.dumps(plain, default=str), encoding="utf-8")
    again = DataMap.from_file(tmp_path / "life.json", clock=clock)
    assert transparency_notice(again, on=ON) == transparency_notice(data, on=ON)
    assert data.purposes["newsletter"].renew == again.purposes["newsletter"].renew


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"controler": {}}, "did you mean 'controller'"),
        ({"controller": {"name": "A"}}, "controller: .*contact"),
        ({"controller": "A"}, "no \\[controller\\]"),
        ({"purposes": {"name": "a"}}, "list of tables"),
        ({"purposes": [{"name": "a", "bases": "x"}]}, "did you mean 'basis'"),
        ({"purposes": [{"name": "a", "basis": "consnt"}]}, r"purposes\[0\]: unknown basis"),
        ({"retention": [{"data_type": "a", "purpose": "b", "keep": "1d"}]}, "unknown purpose 'b'"),
        ({"vendors": [{"name": "a", "role": "r", "types": [], "purposes": ["b"]}]}, "unknown purpose 'b'"),
        ({"vendors": [{"name": "a", "role": "r", "types": [], "signed": "soon"}]}, "give a date"),
    ],
)
def test_a_map_that_cannot_be_used_is_refused_with_the_place(changed: dict[str, Any], told: str) -> None:
    with pytest.raises(ConfigurationError, match=told):
        DataMap.from_dict({"controller": {"name": "A", "contact": "b"}, **changed})


def test_vendors_are_checked_when_they_are_built() -> None:
    for options, told in [
        ({"training": "opt_out"}, "did you mean 'opted_out'"),
        ({"signed": datetime(2026, 3, 2)}, "give a date"),
        ({"types": ["EMAIL_ADDRES"]}, "did you mean"),
    ]:
        with pytest.raises(ConfigurationError, match=told):
            Vendor("a", **{"role": "r", "types": [], **options})  # type: ignore[arg-type]
    vendor = Vendor("a", role="r", types=[])
    with pytest.raises(ConfigurationError, match="two named 'a'"):
        Vendors([vendor, vendor])
    with pytest.raises(ConfigurationError, match="list of Vendor"):
        Vendors(["a"])  # type: ignore[list-item]
    with pytest.raises(AttributeError):
        vendor.name = "b"
