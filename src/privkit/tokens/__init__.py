"""The conversation token, such as ``PERSON_1_kaf``: how it is made, recognised however a model wrote it, and restored.

A token is the entity type, the number of the entity within its conversation, and three letters that are drawn from a
secret of the conversation. Number and letters together are the key; the type is for the reader. The letters keep apart
what a model made up, what a user typed and what belongs to another conversation; they stop accidents, not attackers.
"""

from __future__ import annotations

from privkit.tokens._book import Book, Entry
from privkit.tokens._forms import FORMS, Form
from privkit.tokens._restore import Gate, Restoration, restored

__all__ = ["FORMS", "Book", "Entry", "Form", "Gate", "Restoration", "restored"]
