"""Measure detection: what is found, what leaks, and what is redacted for nothing.

::

    from privkit import Shield
    from privkit.evaluate import evaluate, read_rows

    report = evaluate(read_rows("chats.jsonl"), Shield().detect)
    print(report.table())
    assert report.total.leak.value < 0.08

Characters are letters and digits; what stands between them tells nothing about anybody.
"""

from privkit.evaluate._measure import evaluate
from privkit.evaluate._report import Match, Rate, Report, Score
from privkit.evaluate._rows import Mark, Row, read_rows

__all__ = ["Mark", "Match", "Rate", "Report", "Row", "Score", "evaluate", "read_rows"]
