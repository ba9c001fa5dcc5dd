"""Assertions about personal data for tests of your own; a failure says where and of what type, never what.

::

    from privkit.testing import assert_no_pii, assert_redacted

    assert_no_pii(prompt_sent_to_the_model)
    assert_redacted(message, redacted)

``FakeProvider`` is a provider of language models on the loopback, for tests of a bot.

The pytest plugin, ``privkit.testing.plugin``, is imported by pytest; this module does without pytest.
"""

from __future__ import annotations

from privkit.testing._assertions import LeakError, assert_no_pii
from privkit.testing._people import Fact, Person, people
from privkit.testing._probe import ProbeReport, ProbeRow, probe
from privkit.testing._redacted import assert_redacted
from privkit.testing._snapshots import SnapshotError
from privkit.testing._wire._manglers import BREAKERS, MANGLERS
from privkit.testing._wire._provider import FakeProvider
from privkit.testing._wire._reply import Fault, Reply, ToolCall
from privkit.testing._wire._request import WireRequest
from privkit.testing._wire._runs import RoundTripError

__all__ = [
    "BREAKERS",
    "MANGLERS",
    "Fact",
    "FakeProvider",
    "Fault",
    "LeakError",
    "Person",
    "ProbeReport",
    "ProbeRow",
    "Reply",
    "RoundTripError",
    "SnapshotError",
    "ToolCall",
    "WireRequest",
    "assert_no_pii",
    "assert_redacted",
    "people",
    "probe",
]
