"""What of a table of a database is whose, as it is declared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from privkit.errors import ConfigurationError
from privkit.lifecycle.places._place import Match, checked_match

__all__ = ["Table"]


class Table:
    """What of a table is whose.

    Args:
        name: of the table.
        match: which column holds which identifier: ``{"customer_id": "id", "email": "email"}``.
        erase: ``"delete"``, or what to write into columns of a row that has to stay, such as an invoice's:
            ``{"name": "[erased]", "email": None}``. Columns of ``match`` have to be among them, so that the row is
            nobody's any more.
        texts: columns with free text, or with JSON in which there is. When erasing, identifiers in the texts of other
            people's rows are blotted out.
        others: columns about other people, masked when handed out.
        schema: of the table, where it is not the default one.

    Raises:
        ConfigurationError: no match, or a row that stays would still be theirs.
    """

    __slots__ = ("erase", "match", "name", "others", "schema", "texts")

    def __init__(
        self,
        name: str,
        *,
        match: Match,
        erase: str | Mapping[str, Any] = "delete",
        texts: Sequence[str] = (),
        others: Sequence[str] = (),
        schema: str | None = None,
    ) -> None:
        self.name, self.schema = name, schema
        self.match = checked_match(match, f"table {name}")
        if isinstance(erase, str) and erase != "delete":
            raise ConfigurationError(f"table {name}: erase is 'delete' or what to write into which column")
        if not isinstance(erase, str) and (missing := sorted(self.match.keys() - erase.keys())):
            raise ConfigurationError(
                f"table {name}: erase has to write into {', '.join(missing)} too, or the row stays theirs"
            )
        self.erase = erase
        self.texts, self.others = tuple(texts), tuple(others)

    def __repr__(self) -> str:
        return f"<Table {self.name!r}>"
