"""Assertions about personal data for tests of your own; a failure says where and of what type, never what.

::

    from privkit.testing import assert_no_pii, assert_redacted

    assert_no_pii(prompt_sent_to_the_model)
    assert_redacted(message, redacted)

The pytest plugin, ``privkit.testing.plugin``, is imported by pytest; this module does without pytest.
"""

from __future__ import annotations

from privkit.testing._assertions import LeakError, assert_no_pii
from privkit.testing._people import Fact, Person, people
from privkit.testing._redacted import assert_redacted
from privkit.testing._snapshots import SnapshotError

__all__ = ["Fact", "LeakError", "Person", "SnapshotError", "assert_no_pii", "assert_redacted", "people"]
