"""Measure detection: what is found, what leaks, and what is redacted for nothing.

::

    from privkit import Shield
    from privkit.evaluate import evaluate, read_rows

    report = evaluate(read_rows("chats.jsonl"), Shield().detect)
    print(report.table())
    assert report.total.leak.value < 0.08

``compare`` measures several systems on the same rows, and ``peer`` gives other people's tools as detectors.
Characters are letters and digits; what stands between them tells nothing about anybody.
"""

from privkit.evaluate._compare import Comparison, compare
from privkit.evaluate._measure import evaluate
from privkit.evaluate._peers import PEERS, peer
from privkit.evaluate._report import Group, Match, Rate, Report, Score
from privkit.evaluate._rows import Mark, Row, read_rows

__all__ = [
    "PEERS",
    "Comparison",
    "Group",
    "Mark",
    "Match",
    "Rate",
    "Report",
    "Row",
    "Score",
    "compare",
    "evaluate",
    "peer",
    "read_rows",
]
