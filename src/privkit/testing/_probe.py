"""How a model treats tokens: a fixed set of prompts, and what became of the tokens in its answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from privkit.errors import ConfigurationError
from privkit.testing._bots import answer_of
from privkit.tokens import Book
from privkit.tokens._grammar import look_alikes, mentions

__all__ = ["HINT", "PROMPTS", "ProbeReport", "ProbeRow", "probe"]

HINT = (
    "Words such as PERSON_1_kaf stand for something that you are not told. Wherever you mean it, write the word "
    "exactly as it stands, with its underscores and letters.\n\n"
)
"""What ``probe(hint=True)`` puts before every prompt."""
_SECRET = b"the tokens of the probe guard nothing"
# Invented people; an entry is written {name} in the prompts below.
_VALUES = {
    "jane": ("PERSON", "Jane Doe"),
    "ali": ("PERSON", "Ali Yilmaz"),
    "mail": ("EMAIL_ADDRESS", "jane.doe@example.com"),
    "phone": ("PHONE_NUMBER", "+44 20 7946 0958"),
    "card": ("CREDIT_CARD", "4111 1111 1111 1111"),
    "street": ("ADDRESS", "12 Harbour Lane"),
    "town": ("LOCATION", "Aberdeen"),
    "order": ("ORDER_NUMBER", "A-10-77"),
}
_COMPLAINT = (
    "Hello, I am {jane}. My parcel {order} went to {street} in {town}, not to me. "
    "Write to {mail} or call {phone}, please."
)
PROMPTS: tuple[tuple[str, str], ...] = (
    ("repeat", "Repeat this sentence word for word and write nothing else: {jane} paid with {card}."),
    (
        "reply",
        "Answer this customer in two sentences that name the customer, the order and the e-mail address:\n"
        + _COMPLAINT,
    ),
    (
        "possessive",
        "In one sentence, say whose parcel is late: the parcel belongs to {jane}, the van to {ali}.",
    ),
    (
        "who did what",
        "{jane} lent {ali} a drill. {ali} broke it. In one sentence, say who should pay whom, and why.",
    ),
    ("translate to German", "Translate into German; change nothing but the language:\n" + _COMPLAINT),
    ("translate to Spanish", "Translate into Spanish; change nothing but the language:\n" + _COMPLAINT),
    (
        "translate to Turkish",
        "Translate into Turkish; change nothing but the language: {ali} lives in {town}.",
    ),
    (
        "translate to Japanese",
        "Translate into Japanese; change nothing but the language: {jane} called {ali}.",
    ),
    (
        "json",
        "Write a JSON object with the keys name, email, phone and order of this message, and nothing else:\n"
        + _COMPLAINT,
    ),
    ("table", "Make a Markdown table with one row for each person: {jane}, {mail}; {ali}, {phone}."),
    ("list", "Make a bulleted list, in bold, of: {jane}, {ali}, {town}, {order}."),
    ("html", "Write an HTML link that opens an e-mail to {mail} and shows {jane}."),
    ("capitals", "Write in capital letters only: {jane} waits in {town}."),
    ("letter", "Write a formal letter of three sentences to {jane}, {street}, {town}, signed by {ali}."),
    ("code", "Write one line of Python that assigns {mail} to a variable and prints it."),
    ("spell out", "Which e-mail address and which telephone number stand here? {mail}, {phone}"),
)
"""Name and text of each prompt; ``{jane}`` and the like become tokens. Every token must come back."""


class ProbeRow(NamedTuple):
    """What became of the tokens of one prompt.

    Attributes:
        name: of the prompt.
        tokens: how many different ones it holds.
        kept: came back as they were.
        changed: came back in a form that ``restore`` knows.
        dropped: did not come back, or in no form that is known.
        invented: what looks like a token and was never given out, such as one with another number.
        forms: tokens as the model wrote them where it changed them; they hold no personal data.
    """

    name: str
    tokens: int
    kept: int
    changed: int
    dropped: int
    invented: int
    forms: tuple[str, ...] = ()


class ProbeReport(NamedTuple):
    """What ``probe`` found: one row for each prompt."""

    rows: tuple[ProbeRow, ...]

    @property
    def total(self) -> ProbeRow:
        """The sum of all rows."""

        def added(name: str) -> int:
            return sum(getattr(row, name) for row in self.rows)

        return ProbeRow(
            "all",
            added("tokens"),
            added("kept"),
            added("changed"),
            added("dropped"),
            added("invented"),
            tuple(dict.fromkeys(form for row in self.rows for form in row.forms)),
        )

    @property
    def lossless(self) -> bool:
        """Whether every token came back and none was invented."""
        return not (self.total.dropped or self.total.invented)

    def as_dict(self) -> dict[str, Any]:
        """Return all of it as JSON data."""
        rows = [{**row._asdict(), "forms": list(row.forms)} for row in (*self.rows, self.total)]
        return {"prompts": rows[:-1], "total": rows[-1], "lossless": self.lossless}

    def table(self) -> str:
        """Return it as a table for people."""
        names = ("prompt", "tokens", "kept", "changed", "dropped", "invented")
        lines = [names, *((row.name, *map(str, row[1:6])) for row in (*self.rows, self.total))]
        widths = [max(len(line[at]) for line in lines) for at in range(len(names))]
        shown = [
            f"{line[0]:<{widths[0]}}"
            + "".join(f"  {cell:>{width}}" for cell, width in zip(line[1:], widths[1:], strict=True))
            for line in lines
        ]
        forms = self.total.forms
        return "\n".join([*shown, *([f"changed, for example: {', '.join(forms[:5])}"] if forms else [])])


def probe(
    ask: Callable[[str], Any], *, hint: bool = False, repeat: int = 1, prompts: Iterable[str] | None = None
) -> ProbeReport:
    """Ask a model what it does to tokens, by a fixed set of prompts about invented people.

    Args:
        ask: takes a prompt and returns the model's answer; a function, a coroutine, or a generator of pieces. It
            asks the model as it is: a client that protects and restores would hide what is looked for.
        hint: put an explanation of the tokens before every prompt.
        repeat: how often each prompt is asked; the numbers are added up.
        prompts: names of those of ``PROMPTS`` to ask; by default all.

    Raises:
        ConfigurationError: an option that cannot be used.
        InputError: ``ask`` returned something else than text.
    """
    if not callable(ask):
        raise ConfigurationError("ask is a function that takes a prompt and returns the answer")
    if not isinstance(repeat, int) or repeat < 1:
        raise ConfigurationError("repeat is how often each prompt is asked, from 1 on")
    chosen = _chosen(prompts)
    return ProbeReport(tuple(_asked(ask, name, text, hint=hint, repeat=repeat) for name, text in chosen))


def _chosen(names: Iterable[str] | None) -> list[tuple[str, str]]:
    if names is None:
        return list(PROMPTS)
    from privkit.errors import nearest

    known, wanted = dict(PROMPTS), [names] if isinstance(names, str) else list(names)
    for name in wanted:
        if name not in known:
            raise ConfigurationError(f"there is no prompt of that name{nearest(str(name), known)}")
    return [(name, known[name]) for name in wanted]


def _asked(ask: Callable[[str], Any], name: str, text: str, *, hint: bool, repeat: int) -> ProbeRow:
    book, prompt = _filled(text)
    told = (HINT if hint else "") + prompt
    rows = [_row(name, book, answer_of(ask, told)) for _ in range(repeat)]
    return ProbeReport(tuple(rows)).total._replace(name=name)


def _filled(text: str) -> tuple[Book, str]:
    """Return a prompt with tokens, and what they stand for."""
    book, ordinals, made = Book(_SECRET), dict[str, int](), {}
    for name, (entity_type, value) in _VALUES.items():
        if f"{{{name}}}" in text:
            ordinals[entity_type] = ordinals.get(entity_type, 0) + 1
            made[name] = book.token(entity_type, value, ordinals[entity_type])
    return book, text.format(**made)


def _row(name: str, book: Book, answer: str) -> ProbeRow:
    written: dict[str, list[str]] = {}
    taken: list[tuple[int, int]] = []
    for mention in mentions(answer, book):
        written.setdefault(mention.entry.token, []).append(answer[mention.start : mention.end])
        taken.append((mention.start, mention.end))
    kept = [token for token, forms in written.items() if token in forms]
    forms = dict.fromkeys(form for token, all_forms in written.items() for form in all_forms if form != token)
    invented = [
        (start, end)
        for start, end in look_alikes(answer)
        if not any(first < end and start < last for first, last in taken)
    ]
    lost = len(book) - len(written)
    return ProbeRow(name, len(book), len(kept), len(written) - len(kept), lost, len(invented), tuple(forms))
