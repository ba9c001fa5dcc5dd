"""Tables of a database that SQLAlchemy reaches: which columns are whose is declared, table by table."""

from __future__ import annotations

import json
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from privkit.errors import ConfigurationError, LifecycleError, nearest
from privkit.lifecycle._common import extra
from privkit.lifecycle.places._place import (
    GROUPING,
    SHORTEST,
    Located,
    Outcome,
    Record,
    Subject,
    blotted,
    folded,
    forms,
    mentions,
    phone,
)
from privkit.lifecycle.places._table import Table

__all__ = ["Database"]

_FOLDED = "privkit_folded"
_MAY_VACUUM = (
    "SELECT rolsuper OR roles.oid = datdba FROM pg_roles AS roles, pg_database "
    "WHERE rolname = current_user AND datname = current_database()"
)


class Database:
    """The declared tables of a database; needs the extra ``sqlalchemy``.

    Rows are erased in the order of the tables, in one transaction, so name those that refer to others first. Then the
    bytes that the database leaves behind are dealt with where it can be: SQLite overwrites them and empties its
    journal; in PostgreSQL tables and the planner's statistics are written anew, and the certificate says that its log
    and backups keep them until they are recycled.

    Args:
        engine: what ``sqlalchemy.create_engine`` gives.
        tables: what is whose.
        name: what it is called in reports.
        scrub: whether to deal with bytes left behind; in PostgreSQL ``VACUUM FULL`` locks each table while it runs.

    Raises:
        ConfigurationError: a table or a column there is none of, or the extra is not installed.
    """

    def __init__(
        self, engine: Any, tables: Sequence[Table], *, name: str = "database", scrub: bool = True
    ) -> None:
        self.name = name
        self._sql = extra("sqlalchemy", "sqlalchemy")
        self._engine, self._scrub = engine, scrub
        metadata = self._sql.MetaData()
        self._tables = [(table, self._loaded(table, metadata)) for table in tables]

    def __repr__(self) -> str:
        return f"<Database {self.name!r}: {len(self._tables)} tables>"

    def locate(self, subject: Subject) -> Located:
        """Return how many rows are the person's, by table, and how many of other people mention them."""
        counts: dict[str, int] = {}
        keys: list[str] = []
        with self._connection() as connection:
            for table, rows in self._tables:
                own = [
                    _key(row, rows) for row in self._select(connection, rows, self._own(table, rows, subject))
                ]
                mentioned = [_key(row, rows) for row in self._mentioning(connection, table, rows, subject)]
                counts |= {table.name: len(own)} if own else {}
                counts |= {f"{table.name} (mentions)": len(mentioned)} if mentioned else {}
                keys += [f"{table.name}:{key}" for key in sorted([*own, *mentioned])]
        return Located(counts, tuple(keys))

    def export(self, subject: Subject) -> Iterator[Record]:
        """Yield the person's rows, and of other people's rows the texts that mention them."""
        with self._connection() as connection:
            for table, rows in self._tables:
                texts, others = frozenset(table.texts), frozenset(table.others)
                for row in self._select(connection, rows, self._own(table, rows, subject)):
                    yield Record(table.name, _key(row, rows), dict(row), texts, others)
                for row in self._mentioning(connection, table, rows, subject):
                    told = {name: row[name] for name in table.texts}
                    yield Record(table.name, _key(row, rows), told, texts, others)

    def erase(self, subject: Subject) -> Outcome:
        """Delete or overwrite the rows in one transaction, then deal with the bytes left behind."""
        with self._connection() as connection:
            if self._engine.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA secure_delete = ON")
                connection.commit()
            for table, rows in self._tables:
                where = self._own(table, rows, subject)
                if isinstance(table.erase, str):
                    connection.execute(rows.delete().where(where))
                else:
                    connection.execute(rows.update().where(where).values(**table.erase))
                self._blot(connection, table, rows, subject)
            connection.commit()
        return self._scrubbed()

    def verify(self, subject: Subject) -> Outcome:
        """Count rows that are still the person's, and cells of any text column that hold an identifier."""
        left, find = 0, mentions(subject)
        with self._connection() as connection:
            for table, rows in self._tables:
                left += len(self._select(connection, rows, self._own(table, rows, subject)))
                for column in filter(self._readable, rows.columns):
                    cells = self._sql.select(column).where(self._any([column], subject))
                    left += sum(_mentioned(cell, find) for (cell,) in connection.execute(cells))
        return Outcome("pending" if left else "done", left)

    def _loaded(self, table: Table, metadata: Any) -> Any:
        try:
            with warnings.catch_warnings():
                # Types of extensions, such as pgvector's, are read and deleted whole; nothing has to know them.
                warnings.filterwarnings("ignore", "Did not recognize type", self._sql.exc.SAWarning)
                rows = self._sql.Table(table.name, metadata, schema=table.schema, autoload_with=self._engine)
        except self._sql.exc.SQLAlchemyError as error:
            raise ConfigurationError(f"table {table.name}: cannot be read ({type(error).__name__})") from None
        written = () if isinstance(table.erase, str) else table.erase
        for name in (*table.match, *table.texts, *table.others, *written):
            if name not in rows.columns:
                raise ConfigurationError(
                    f"table {table.name} has no column {name!r}{nearest(name, rows.columns.keys())}"
                )
        return rows

    @contextmanager
    def _connection(self) -> Iterator[Any]:
        try:
            with self._engine.connect() as connection:
                if self._engine.dialect.name == "sqlite":  # whose own lower() knows ASCII only
                    driver = connection.connection.driver_connection
                    driver.create_function(_FOLDED, 1, _folded, deterministic=True)
                yield connection
        except self._sql.exc.SQLAlchemyError as error:
            # The driver's text quotes values, so only its kind is told.
            raise LifecycleError(f"{self.name} failed: {type(error).__name__}") from None

    def _own(self, table: Table, rows: Any, subject: Subject) -> Any:
        """Return the condition that a row is the person's; numbers are compared as text."""
        tests = [
            test
            for column, kind in table.match.items()
            for value in subject.values(kind)
            for test in self._alike(rows.columns[column], value, lambda text, word: text == word)
        ]
        return self._sql.or_(*tests) if tests else self._sql.false()

    def _any(self, columns: Sequence[Any], subject: Subject) -> Any:
        """Return the condition that an identifier stands somewhere in a column, perhaps as part of a word."""
        tests = [
            test
            for column in columns
            for word in subject.identifiers
            if len(word) >= SHORTEST
            for test in self._alike(column, word, lambda text, word: text.contains(word, autoescape=True))
        ]
        return self._sql.or_(*tests) if tests else self._sql.false()

    def _alike(self, column: Any, value: str, test: Callable[[Any, str], Any]) -> Iterator[Any]:
        """Yield a test of a column for each way in which a value may be written in it, whatever the case of its letters."""
        text = self._sql.cast(column, self._sql.Text)
        yield test(self._sql.func.lower(text), value.lower())
        if number := phone(value):
            bare = text
            for sign in GROUPING:
                bare = self._sql.func.replace(bare, sign, "")
            yield test(bare, number)
        if value.isascii():
            return
        # Not every database knows the case of other letters, and JSON may have them escaped.
        if self._engine.dialect.name == "sqlite":
            yield test(getattr(self._sql.func, _FOLDED)(text), folded(value))
        for form in {form for case in (value, value.lower(), value.upper()) for form in forms(case)}:
            yield test(text, form)
            yield test(self._sql.func.lower(text), form.lower())
            if isinstance(column.type, self._sql.JSON):
                yield test(text, json.dumps(form)[1:-1])

    def _readable(self, column: Any) -> bool:
        return isinstance(column.type, (self._sql.String, self._sql.JSON, self._sql.ARRAY))

    def _select(self, connection: Any, rows: Any, where: Any) -> list[Mapping[str, Any]]:
        return list(connection.execute(rows.select().where(where)).mappings())

    def _mentioning(
        self, connection: Any, table: Table, rows: Any, subject: Subject
    ) -> list[Mapping[str, Any]]:
        """Return other people's rows that mention the person in a text."""
        if not table.texts:
            return []
        find = mentions(subject)
        not_own = ~self._sql.func.coalesce(self._own(table, rows, subject), self._sql.false())
        where = self._sql.and_(self._any([rows.columns[name] for name in table.texts], subject), not_own)
        return [
            row
            for row in self._select(connection, rows, where)
            if any(_mentioned(row[name], find) for name in table.texts)
        ]

    def _blot(self, connection: Any, table: Table, rows: Any, subject: Subject) -> None:
        """Blot identifiers out of the texts of other people's rows."""
        find = mentions(subject)
        for row in self._mentioning(connection, table, rows, subject):
            new = {name: blotted(row[name], find)[0] for name in table.texts if row[name] is not None}
            columns = list(rows.primary_key) or list(rows.columns)
            this = self._sql.and_(*(column == row[column.name] for column in columns))
            connection.execute(rows.update().where(this).values(**new))

    def _scrubbed(self) -> Outcome:
        kind = self._engine.dialect.name
        if not self._scrub or kind not in ("postgresql", "sqlite"):
            return Outcome(notes=("bytes the database leaves behind were not dealt with",))
        with self._connection() as opened:
            connection = opened.execution_options(isolation_level="AUTOCOMMIT")
            if kind == "sqlite":
                busy = connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)").first()
                if busy and busy[0]:
                    return Outcome("pending", 0, ("a reader keeps SQLite's journal from being emptied",))
                return Outcome()
            return Outcome(notes=self._vacuumed(connection))

    def _vacuumed(self, connection: Any) -> tuple[str, ...]:
        """Have PostgreSQL write tables anew, and the planner's statistics, which hold common values of columns."""
        for _, rows in self._tables:
            name = self._engine.dialect.identifier_preparer.format_table(rows)
            connection.exec_driver_sql(f"VACUUM (FULL, ANALYZE) {name}")
        notes = ["PostgreSQL's log and backups keep the bytes until they are recycled"]
        if connection.exec_driver_sql(_MAY_VACUUM).scalar():
            connection.exec_driver_sql("VACUUM FULL pg_statistic")
        else:
            notes.append(
                "values in the planner's statistics stay until the database's owner vacuums pg_statistic"
            )
        return tuple(notes)


def _folded(text: str | None) -> str | None:
    return None if text is None else folded(text)


def _mentioned(cell: Any, find: Callable[[str], list[tuple[int, int]]]) -> bool:
    return blotted(cell, find)[1] > 0


def _key(row: Mapping[str, Any], rows: Any) -> str:
    names = [column.name for column in rows.primary_key] or [column.name for column in rows.columns]
    return "/".join(str(row[name]) for name in names)
