"""Labels instead of values: numbered ones for machines, readable ones for people."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

from privkit.errors import ConfigurationError, nearest
from privkit.redactors._base import Frozen

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from privkit.redactors._base import Hit, Kind, Redactor

__all__ = ["placeholder"]

_STYLES = ("labelled", "prose")
_TYPE = re.compile(r"[A-Z][A-Z0-9_]{0,63}")
_LONGEST = 60


def _letters(number: int) -> str:
    """Return A for 1 … Z for 26, AA for 27, as spreadsheets name their columns."""
    name = ""
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def _counted(label: str, ordinal: int) -> str:
    if "{n}" in label:
        return label.replace("{n}", str(ordinal))
    if "{a}" in label:
        return label.replace("{a}", _letters(ordinal))
    return label if ordinal == 1 else f"{label} {ordinal}"


def _checked_style(style: str) -> str:
    if style not in _STYLES:
        raise ConfigurationError(f"style: give 'labelled' or 'prose'{nearest(str(style), _STYLES)}")
    return style


def _checked_language(language: str) -> str:
    if language == "en":
        return language  # spares policies that are built at import the tables
    from privkit.redactors._prose import LANGUAGES

    base = language.partition("-")[0].lower() if isinstance(language, str) else ""
    if base not in LANGUAGES:
        known = ", ".join(sorted(LANGUAGES))
        raise ConfigurationError(f"language: there are placeholders in {known} only; use labels for others")
    return base


def _checked_label(entity_type: str, label: str, style: str) -> None:
    if not isinstance(entity_type, str) or not _TYPE.fullmatch(entity_type):
        raise ConfigurationError("labels: a key is an entity type in capitals, such as EMAIL_ADDRESS")
    if not isinstance(label, str) or not label.strip() or not label.isprintable() or len(label) > _LONGEST:
        raise ConfigurationError(f"labels: {entity_type} needs one to {_LONGEST} printable characters")
    plain = label.replace("{n}", "").replace("{a}", "") if style == "prose" else label
    if set(plain) & set("{}" if style == "prose" else "[]{}"):
        markers = "only as {n} (a number) or {a} (a letter)" if style == "prose" else "not"
        raise ConfigurationError(f"labels: brackets may stand in the label of {entity_type} {markers}")


class _Placeholder(Frozen):
    __slots__ = ("_table", "labels", "language", "style")
    kind: Kind = "irreversible"
    _name = "placeholder"
    _options = ("style", "language", "labels")

    style: str
    language: str
    labels: tuple[tuple[str, str], ...]
    _table: dict[str, str]

    def __init__(
        self, *, style: str, language: str, labels: Mapping[str, str] | Iterable[tuple[str, str]]
    ) -> None:
        try:
            table = dict(labels)
        except (TypeError, ValueError):
            raise ConfigurationError("labels: give a mapping from entity types to labels") from None
        _checked_style(style)
        for entity_type, label in table.items():
            _checked_label(entity_type, label, style)
        self._put(style=style, language=_checked_language(language), labels=tuple(sorted(table.items())))
        self._put(_table=table)

    def __call__(self, hit: Hit, /) -> str:
        own = self._table.get(hit.entity_type)
        if self.style == "labelled":
            return f"[{own or hit.entity_type}_{hit.ordinal}]"
        if own is None:
            from privkit.redactors._prose import prose_label

            own = prose_label(hit.entity_type, self.language)
        return _counted(own, hit.ordinal)


class _Prose(_Placeholder):
    __slots__ = ()

    def lead(self, entity_type: str, before: str, /) -> int:
        """Return how many characters of the text before go with the finding: see ``Leading``."""
        from privkit.redactors._prose_leads import lead_pattern

        pattern = lead_pattern(entity_type, self.language)
        match = pattern.search(before) if pattern else None
        return len(before) - match.start() if match else 0


def placeholder(
    *,
    style: Literal["labelled", "prose"] = "labelled",
    language: str = "en",
    labels: Mapping[str, str] | None = None,
) -> Redactor:
    """Replace a value by a label that says what stood there.

    ``labelled`` writes ``[EMAIL_ADDRESS_1]``. ``prose`` writes what a person would: ``Customer Email`` for
    the first, ``Customer Email 2`` for the second; orders are always numbered (``Order #1``) and products
    lettered (``Product A``, ``Product B``, … ``Product AA``). A type without a text of its own is named
    after its entity type (``Customer NL BSN``). Prose takes the words before a finding with it where they
    would be said twice or read wrong: "an iPhone 13" is ``Product A``, "my order no. 559201" ``Order #1``,
    "at his address on 1 Elm Street" ``at Customer Address``, "Mr. Smith" ``Customer Name``.

    Args:
        style: ``labelled`` or ``prose``.
        language: the language of the prose: de, en, es, fr, it, nl, pl or pt (a region, as in ``pt-BR``,
            is accepted and ignored).
        labels: labels of your own by entity type. In prose, ``{n}`` is where a number always stands and
            ``{a}`` where a letter does: ``{"INVOICE_NUMBER": "Invoice #{n}"}``.

    Raises:
        ConfigurationError: an unknown style or language, or a label that cannot be used.
    """
    kind = _Prose if style == "prose" else _Placeholder
    return kind(style=style, language=language, labels={} if labels is None else labels)
