"""The life of the data: consent, minimisation, retention, rights of the people concerned, incidents, registers.

Each part is a module of its own, imported by name, and needs no other part::

    from privkit.lifecycle.deadlines import due

    due("gdpr", "access", received, zone=ZoneInfo("Europe/Berlin")).day

What the law says stands in data files with citations and dates, one for each regulation, never in code. Every
report carries ``EVIDENCE``: it shows what was recorded and computed; it is not legal advice.
"""

from __future__ import annotations

from privkit.lifecycle._common import EVIDENCE, subject_reference

__all__ = ["EVIDENCE", "subject_reference"]
