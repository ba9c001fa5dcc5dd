"""Places find, hand out, erase and look again; what is other people's stays, byte for byte where it can."""

from __future__ import annotations

import bz2
import gzip
import hmac
import json
import lzma
import time
from collections.abc import Callable, Iterator, Mapping
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
import sqlalchemy
from lifecycle_tools import KEY, START, HandClock

from privkit.errors import ConfigurationError, LifecycleError
from privkit.lifecycle.places import (
    Database,
    Files,
    ManualTask,
    Outbox,
    Outcome,
    RedisKeys,
    Subject,
    Table,
    VectorPoints,
    Webhook,
    received,
)
from privkit.lifecycle.places._place import mentions

JANE = Subject("cust-7", also={"email": ["jane@example.com"], "phone": ["+44 20 7946 0958"]})
MARY = Subject("cust-77", also={"email": ["mary-jane@example.com"]})


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("jane@example.com", ["jane@example.com"]),
        ("to jane@example.com.", ["jane@example.com"]),
        ("<JANE@Example.com>", ["JANE@Example.com"]),
        ("mary-jane@example.com", []),
        ("mary.jane@example.com", []),
        ("xjane@example.com", []),
        ("jane@example.com.au", []),
        ("jane@example.community", []),
        ("cust-7", ["cust-7"]),
        ("user_cust-7_x", ["cust-7"]),
        ("cust-77, acust-7", []),
        ("call +44 20 7946 0958 now", ["+44 20 7946 0958"]),
    ],
)
def test_a_mention_is_an_identifier_that_stands_alone(text: str, found: list[str]) -> None:
    assert [text[start:end] for start, end in mentions(JANE)(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("ring +442079460958.", True),
        ("+44 (20) 7946-0958 please", True),
        ("tel:+44.20.7946.0958", True),
        ("+44\u00a020\u202f7946 0958", True),
        ("+4420794609581", False),  # one digit more
        ("442079460958", False),  # without the plus it may be anything
        ("x+442079460958", False),
        ("+44 20 7946    0958", False),
        ("+44 20 7946 0959", False),
        ("+442079460958@example.com", True),
    ],
)
def test_a_telephone_number_is_the_same_however_its_digits_are_grouped(text: str, found: bool) -> None:
    for written in ("+44 20 7946 0958", "+442079460958", "+44-20-7946-0958"):
        assert bool(mentions(Subject("cust-7", also={"phone": [written]}))(text)) is found


def test_telephone_numbers_are_found_in_every_place_and_other_numbers_only_as_they_are(
    tmp_path: Path, database_url: str, redis_client: Any
) -> None:
    who = Subject("12-345-678", also={"phone": ["+44 20 7946 0958"]})
    (tmp_path / "a.jsonl").write_text('{"tel": "+44 (20) 7946 0958"}\n{"tel": "x"}\n{"id": "1-2345678"}\n')
    files = Files(tmp_path, "*.jsonl", match={"tel": "phone", "id": "id"})
    engine = sqlalchemy.create_engine(database_url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.exec_driver_sql(
            "CREATE TABLE people (n INTEGER PRIMARY KEY, id TEXT, tel TEXT, note TEXT)"
        )
        for row in (
            "1, 'a', '+442079460958', ''",
            "2, '1-2345678', 'x', 'ring +44-20-79460958'",
            "3, '12345678', '', ''",
        ):
            connection.exec_driver_sql(f"INSERT INTO people VALUES ({row})")
    database = Database(engine, [Table("people", match={"tel": "phone", "id": "id"}, texts=["note"])])
    for key in ("s:+442079460958", "s:+44 20 7946 0958", "s:x"):
        redis_client.set(key, "1")
    keys = RedisKeys(redis_client, keys=["s:{phone}"])
    assert files.locate(who).counts == {"a.jsonl": 1}
    assert database.locate(who).counts == {"people": 1, "people (mentions)": 1}
    assert keys.locate(who).counts == {"keys": 2}
    for place in (files, database, keys):
        place.erase(who)
        assert place.verify(who).left == 0
    assert rows(engine, "people") == [(2, "1-2345678", "x", "ring [erased]"), (3, "12345678", "", "")]
    assert (tmp_path / "a.jsonl").read_text() == '{"tel": "x"}\n{"id": "1-2345678"}\n'
    engine.dispose()


def test_short_identifiers_are_not_looked_for_in_texts() -> None:
    assert mentions(Subject("7"))("7 of 7") == []


def test_a_subject_shows_nothing_and_is_checked() -> None:
    assert "jane" not in repr(JANE)
    assert JANE.identifiers == ("cust-7", "jane@example.com", "+44 20 7946 0958")
    assert Subject("a", also={"email": "b@c.example"}).values("email") == ("b@c.example",)
    for arguments in ({"id": ""}, {"id": "a", "also": {"email": [""]}}, {"id": 7}):
        with pytest.raises(ConfigurationError, match="give text"):
            Subject(**arguments)  # type: ignore[arg-type]
    for also in (5, ["email"], {"email": 5}):
        with pytest.raises(ConfigurationError, match="by kind"):
            Subject("a", also=also)  # type: ignore[arg-type]


# Files

LOG = (
    '{"user": "cust-7", "text": "I am Jane, Tom is my friend"}\n'
    '{"user": "cust-77",   "text": "mary-jane@example.com"}\n'
    "\n"
    '{"user": "cust-8", "mail": {"to": "JANE@example.com"}, "n": 1.0}\n'
    '{"user": "cust-9", "text": "ask jane\\u0040example.com or cust-7", "deep": [{"k": "cust-7"}]}\n'
)
SHEET = (
    'id,mail,note\r\ncust-7,x@example.com,a\r\n8,"mary-jane@example.com","two\r\nlines"\r\n9,,see cust-7\r\n'
)
PLAIN = "line one\nGET /?u=cust-7 jane@example.com\nline three"


@pytest.fixture
def logs(tmp_path: Path) -> Files:
    root = tmp_path / "logs"
    (root / "old").mkdir(parents=True)
    for name, content in {
        "a.jsonl": LOG,
        "b.csv": "\ufeff" + SHEET,
        "old/c.log": PLAIN,
        "d.log": "nothing\n",
    }.items():
        (root / name).write_text(content, encoding="utf-8", newline="")
    return Files(root, "**/*.*", match={"user": "id", "mail.to": "email", "id": "id"}, texts=["text"])


def content(logs: Files, name: str) -> str:
    with (logs._root / name).open(encoding="utf-8", newline="") as file:
        return file.read()


def test_files_are_searched_by_field_and_as_text(logs: Files) -> None:
    assert logs.locate(JANE).counts == {
        "a.jsonl": 2,
        "a.jsonl (mentions)": 1,
        "b.csv": 1,
        "b.csv (mentions)": 1,
        "old/c.log (mentions)": 1,
    }
    assert logs.locate(MARY).counts == {"a.jsonl": 1, "b.csv (mentions)": 1}
    assert logs.verify(JANE).left == 6


def test_erasing_takes_the_persons_lines_and_leaves_the_others_as_they_were(logs: Files) -> None:
    assert logs.erase(JANE) == Outcome()
    lines = content(logs, "a.jsonl").splitlines(keepends=True)
    assert lines[:2] == LOG.splitlines(keepends=True)[1:3]
    assert json.loads(lines[2]) == {
        "user": "cust-9",
        "text": "ask [erased] or [erased]",
        "deep": [{"k": "[erased]"}],
    }
    assert content(logs, "b.csv") == (
        '\ufeffid,mail,note\r\n8,"mary-jane@example.com","two\r\nlines"\r\n9,,see [erased]\n'
    )
    assert content(logs, "old/c.log") == "line one\nGET /?u=[erased] [erased]\nline three"
    assert logs.verify(JANE) == Outcome()
    assert logs.locate(JANE).counts == {}


def test_erasing_again_changes_nothing(logs: Files) -> None:
    logs.erase(JANE)
    before = {name: content(logs, name) for name in ("a.jsonl", "b.csv", "old/c.log")}
    assert logs.erase(JANE) == Outcome()
    assert {name: content(logs, name) for name in before} == before


def test_no_byte_of_the_person_is_left_in_any_file(logs: Files) -> None:
    logs.erase(JANE)
    for path in logs._root.rglob("*"):
        if path.is_file():
            assert b'cust-7"' not in path.read_bytes()
            assert b" jane@example.com" not in path.read_bytes().lower()


def test_a_file_that_is_written_to_meanwhile_is_left_alone_and_told(
    logs: Files, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = logs._read

    def reading(file: Path, subject: Subject) -> Iterator[Any]:
        yield from whole(file, subject)
        if file.name == "c.log":
            with file.open("a", encoding="utf-8") as log:
                log.write("more\n")

    monkeypatch.setattr(logs, "_read", reading)
    outcome = logs.erase(JANE)
    assert (outcome.state, outcome.left) == ("pending", 1)
    monkeypatch.undo()
    assert content(logs, "old/c.log").endswith("line threemore\n")
    assert "jane@example.com" in content(logs, "old/c.log")
    assert logs.erase(JANE).state == "done"
    assert not list(logs._root.rglob(".privkit-*"))


def test_what_a_killed_run_left_behind_goes_too(logs: Files) -> None:
    leftover = logs._root / "old" / ".privkit-0123456789abcdef.tmp"
    leftover.write_text(LOG, encoding="utf-8")
    logs.erase(JANE)
    assert not leftover.exists()


def test_files_are_handed_out_line_by_line(logs: Files) -> None:
    records = list(logs.export(JANE))
    assert [(record.kind, record.key) for record in records] == [
        ("a.jsonl", "1"), ("a.jsonl", "4"), ("a.jsonl", "5"), ("b.csv", "2"), ("b.csv", "4"), ("old/c.log", "2"),
    ]  # fmt: skip
    assert records[3].fields == {"\ufeffid".lstrip("\ufeff"): "cust-7", "mail": "x@example.com", "note": "a"}
    assert records[2].texts >= {"text", "user"}
    assert "jane" not in repr(records).lower()


def test_files_that_cannot_be_read_stop_everything(logs: Files, tmp_path: Path) -> None:
    (tmp_path / "logs" / "x.jsonl").write_text("{broken\n", encoding="utf-8")
    with pytest.raises(LifecycleError, match=r"x\.jsonl: line 1 is not JSON"):
        logs.erase(JANE)
    (tmp_path / "logs" / "x.jsonl").unlink()
    (tmp_path / "logs" / "x.csv").write_text('id\n"open\n', encoding="utf-8")
    with pytest.raises(LifecycleError, match=r"x\.csv is no CSV"):
        logs.locate(JANE)
    (tmp_path / "logs" / "x.csv").unlink()
    (tmp_path / "logs" / "x.jsonl").write_text('7\n[{"user": "cust-7"}, 12345]\n', encoding="utf-8")
    assert logs.locate(Subject("12345")).counts == {"x.jsonl (mentions)": 1}
    with pytest.raises(ConfigurationError, match="no directory"):
        Files(tmp_path / "none", "*", match={"a": "id"})
    with pytest.raises(ConfigurationError, match="which field"):
        Files(tmp_path, "*", match={})


def packed(*texts: str) -> bytes:
    return b"".join(gzip.compress(text.encode()) for text in texts)


@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_files_that_are_packed_with_gzip_are_searched_and_packed_again(tmp_path: Path, encoding: str) -> None:
    root = tmp_path / "logs"
    root.mkdir()
    others = '{"user": "cust-8"}\n' * 4_000  # more than is unpacked at a time
    (root / "a.jsonl.gz").write_bytes(packed(LOG, others))  # two members, as a log that was added to
    (root / "b.csv.GZ").write_bytes(packed(SHEET))
    (root / "c.log").write_bytes(packed(PLAIN))  # what it begins with tells, not what it is called
    (root / "d.gz").write_bytes(packed("nothing\n"))
    untouched = (root / "d.gz").read_bytes()
    (root / "a.jsonl.gz").chmod(0o640)
    place = Files(root, "*", match={"user": "id", "mail.to": "email", "id": "id"}, encoding=encoding)
    assert place.locate(JANE).counts == {
        "a.jsonl.gz": 2, "a.jsonl.gz (mentions)": 1, "b.csv.GZ": 1, "b.csv.GZ (mentions)": 1, "c.log (mentions)": 1,
    }  # fmt: skip
    assert [record.key for record in place.export(JANE) if record.kind == "b.csv.GZ"] == ["2", "4"]
    assert place.erase(JANE) == place.verify(JANE) == Outcome()
    after = gzip.decompress((root / "a.jsonl.gz").read_bytes()).decode()
    assert after.startswith(LOG.splitlines(keepends=True)[1])
    assert after.endswith(others)
    assert after.count("[erased]") == 3
    assert gzip.decompress((root / "b.csv.GZ").read_bytes()).decode().startswith("id,mail,note\r\n8,")
    assert (
        gzip.decompress((root / "c.log").read_bytes()) == b"line one\nGET /?u=[erased] [erased]\nline three"
    )
    assert (root / "d.gz").read_bytes() == untouched
    assert (root / "a.jsonl.gz").stat().st_mode & 0o777 == 0o640


UNREADABLE = [
    ("a.log.gz", packed("cust-7\n" * 1000)[:-9], "cut off or damaged"),
    ("a.log.gz", packed("cust-7\n") + b"and cust-7", "cut off or damaged"),
    ("a.log.bz2", bz2.compress(b"cust-7"), "bzip2"),
    ("a.log", lzma.compress(b"cust-7"), "xz"),
    ("a.log.zst", b"\x28\xb5\x2f\xfd\x24\x06cust-7", "Zstandard"),
    ("a.zip", b"PK\x03\x04 cust-7", "zip"),
    ("a.log.gz", gzip.compress(bz2.compress(b"cust-7")), "bzip2"),
    ("a.log.gz", gzip.compress(gzip.compress(b"cust-7")), "gzip within gzip"),
]


# Named by hand: packed bytes hold the time, and workers of one run have to agree on names.
@pytest.mark.parametrize(
    ("name", "data", "told"), UNREADABLE, ids=[f"{at}-{told}" for at, (_, _, told) in enumerate(UNREADABLE)]
)
@pytest.mark.parametrize("encoding", ["utf-8", "latin-1"])
def test_what_cannot_be_unpacked_is_refused_and_stays_as_it_is(
    tmp_path: Path, name: str, data: bytes, told: str, encoding: str
) -> None:
    root = tmp_path / "logs"
    root.mkdir()
    (root / name).write_bytes(data)
    place = Files(root, "*", match={"user": "id"}, encoding=encoding)
    for call in (place.locate, place.erase, place.verify, lambda who: list(place.export(who))):
        with pytest.raises(LifecycleError, match=told) as error:
            call(JANE)
        assert "cust-7" not in str(error.value)
    assert [path.read_bytes() for path in root.iterdir()] == [data]


# Databases

TABLES = [
    Table("orders", match={"customer": "id"}, texts=["note"], others=["seller"]),
    Table(
        "invoices", match={"customer": "id", "email": "email"}, erase={"customer": None, "email": "[erased]"}
    ),
    Table("customers", match={"id": "id", "email": "email"}, texts=["about"]),
]


def shop(url: str, **options: Any) -> sqlalchemy.Engine:
    engine = sqlalchemy.create_engine(url, **options)
    with engine.begin() as connection:
        for statement in (
            "CREATE TABLE customers (id VARCHAR(20) PRIMARY KEY, email VARCHAR(80), about TEXT)",
            "CREATE TABLE orders (number INTEGER PRIMARY KEY, customer VARCHAR(20), note TEXT, seller TEXT)",
            "CREATE TABLE invoices (number INTEGER PRIMARY KEY, customer VARCHAR(20), email VARCHAR(80), amount INTEGER)",
            (
                "INSERT INTO customers VALUES ('cust-7', 'Jane@Example.com', 'first'), "
                "('cust-77', 'mary-jane@example.com', 'knows jane@example.com'), ('8', 'tim@example.com', NULL)"
            ),
            (
                "INSERT INTO orders VALUES (1, 'cust-7', 'blue', 'Tom'), (2, 'cust-77', 'like cust-7, not cust-77', 'Tom'), "
                "(3, '8', NULL, NULL)"
            ),
            "INSERT INTO invoices VALUES (1, 'cust-7', 'x', 10), (2, NULL, 'jane@example.com', 20), (3, '8', 'y', 30)",
        ):
            connection.exec_driver_sql(statement)
    return engine


@pytest.fixture
def engine(database_url: str) -> Iterator[sqlalchemy.Engine]:
    engine = shop(database_url.replace("postgresql://", "postgresql+psycopg://"))
    yield engine
    engine.dispose()


def rows(engine: sqlalchemy.Engine, table: str) -> list[tuple[Any, ...]]:
    with engine.connect() as connection:
        return [tuple(row) for row in connection.exec_driver_sql(f"SELECT * FROM {table} ORDER BY 1")]


def test_a_database_is_searched_by_its_declared_columns(engine: sqlalchemy.Engine) -> None:
    place = Database(engine, TABLES)
    assert place.locate(JANE).counts == {
        "orders": 1, "orders (mentions)": 1, "invoices": 2, "customers": 1, "customers (mentions)": 1,
    }  # fmt: skip
    assert place.locate(MARY).counts == {"orders": 1, "customers": 1}
    assert place.locate(Subject("none")).counts == {}
    assert place.verify(JANE).left > 0


def test_rows_are_deleted_or_overwritten_and_all_others_stay(engine: sqlalchemy.Engine) -> None:
    place = Database(engine, TABLES)
    assert place.erase(JANE).state == "done"
    assert place.verify(JANE) == Outcome()
    assert rows(engine, "customers") == [
        ("8", "tim@example.com", None),
        ("cust-77", "mary-jane@example.com", "knows [erased]"),
    ]
    assert rows(engine, "orders") == [
        (2, "cust-77", "like [erased], not cust-77", "Tom"),
        (3, "8", None, None),
    ]
    assert rows(engine, "invoices") == [
        (1, None, "[erased]", 10),
        (2, None, "[erased]", 20),
        (3, "8", "y", 30),
    ]
    assert place.erase(JANE).state == "done"


def test_rows_are_handed_out_with_what_is_others(engine: sqlalchemy.Engine) -> None:
    records = list(Database(engine, TABLES).export(JANE))
    assert [(record.kind, record.key) for record in records] == [
        ("orders", "1"), ("orders", "2"), ("invoices", "1"), ("invoices", "2"), ("customers", "cust-7"),
        ("customers", "cust-77"),
    ]  # fmt: skip
    assert records[0].fields == {"number": 1, "customer": "cust-7", "note": "blue", "seller": "Tom"}
    assert records[0].others == {"seller"}
    assert records[1].fields == {"note": "like cust-7, not cust-77"}


def test_no_byte_of_the_person_is_left_in_the_files_of_sqlite(tmp_path: Path) -> None:
    engine = shop(f"sqlite:///{tmp_path / 's.db'}")
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    place = Database(engine, TABLES)
    assert place.erase(JANE) == Outcome()
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir()).lower()
    assert b"jane@example.com" not in stored.replace(b"mary-jane@example.com", b"")
    assert b"cust-7" not in stored.replace(b"cust-77", b"")
    engine.dispose()


def test_where_nothing_is_scrubbed_it_is_told(tmp_path: Path) -> None:
    engine = shop(f"sqlite:///{tmp_path / 's.db'}")
    assert Database(engine, TABLES, scrub=False).erase(JANE).notes == (
        "bytes the database leaves behind were not dealt with",
    )
    assert repr(Database(engine, TABLES)) == "<Database 'database': 3 tables>"
    engine.dispose()


def test_values_in_the_statistics_of_postgresql_go_or_are_told_of(postgres: str) -> None:
    common = "SELECT count(*) FROM pg_stats WHERE most_common_vals::text LIKE '%%cust-7%%'"
    url = postgres.replace("postgresql://", "postgresql+psycopg://")
    owner = sqlalchemy.create_engine(url, isolation_level="AUTOCOMMIT")
    with owner.connect() as connection:
        for statement in (
            "DROP ROLE IF EXISTS clerk",
            "CREATE ROLE clerk LOGIN",
            "GRANT CREATE ON SCHEMA public TO clerk",
            "CREATE TABLE visits (customer TEXT)",
            "INSERT INTO visits SELECT 'cust-' || (6 + mod(n, 3)) FROM generate_series(1, 300) AS n",
            "ALTER TABLE visits OWNER TO clerk",
            "ANALYZE visits",
        ):
            connection.exec_driver_sql(statement)
        assert connection.exec_driver_sql(common).scalar() == 1
    clerk = sqlalchemy.create_engine(url.replace("//postgres:", "//clerk:"))
    visits = [Table("visits", match={"customer": "id"})]
    assert "until the database's owner vacuums" in Database(clerk, visits).erase(JANE).notes[-1]
    assert "statistics" not in Database(owner, visits).erase(JANE).notes[-1]
    with owner.connect() as connection:
        assert connection.exec_driver_sql(common).scalar() == 0
        assert connection.exec_driver_sql("SELECT count(*) FROM visits").scalar() == 200
    for engine in (clerk, owner):
        engine.dispose()


def test_points_of_pgvector_are_searched_handed_out_and_erased(postgres: str) -> None:
    engine = sqlalchemy.create_engine(postgres.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        for statement in (
            "CREATE EXTENSION vector",
            "CREATE TABLE chunks (id BIGSERIAL PRIMARY KEY, customer TEXT, about TEXT, embedding vector(3))",
            (
                "INSERT INTO chunks (customer, about, embedding) SELECT 'cust-' || (6 + mod(n, 3)), "
                "'said by cust-' || (6 + mod(n, 3)), ARRAY[n, mod(n, 3), 1]::vector FROM generate_series(1, 300) AS n"
            ),
            "INSERT INTO chunks (customer, about, embedding) VALUES ('cust-8', 'ask jane@example.com', '[9, 9, 9]')",
            "CREATE INDEX near ON chunks USING hnsw (embedding vector_l2_ops)",
        ):
            connection.exec_driver_sql(statement)
    place = Database(engine, [Table("chunks", match={"customer": "id"}, texts=["about"])])
    assert place.locate(JANE).counts == {"chunks": 100, "chunks (mentions)": 1}
    shown = list(place.export(JANE))
    assert len(shown) == 101
    assert shown[0].fields["embedding"] == "[1,1,1]"
    assert place.erase(JANE).state == "done"
    assert place.verify(JANE) == Outcome()
    with engine.connect() as connection:
        nearest = "SELECT about FROM chunks ORDER BY embedding <-> '[1, 1, 1]' LIMIT 201"
        connection.exec_driver_sql("SET hnsw.ef_search = 400")
        connection.exec_driver_sql("SET enable_seqscan = off")
        found = [about for (about,) in connection.exec_driver_sql(nearest)]
        files = connection.exec_driver_sql(
            "SELECT pg_read_binary_file(pg_relation_filepath(name::regclass)) FROM unnest(ARRAY['chunks', 'near']) AS name"
        )
        connection.exec_driver_sql("CHECKPOINT")
        data = b"".join(bytes(row[0]) for row in files)
    assert len(found) == 201
    assert not any("cust-7" in about or "jane" in about for about in found)
    assert b"cust-7" not in data
    assert b"cust-8" in data
    engine.dispose()


JOSE = Subject("cust-7", also={"email": ["José@Example.com"]})
SPELT = [
    "josé@example.com",
    "JOSÉ@EXAMPLE.COM",
    "jose\u0301@example.com",
    "JOSE\u0301@example.com",
    "José@Example.com",
]


@pytest.mark.parametrize("spelt", SPELT, ids=ascii)
def test_letters_with_accents_are_found_however_they_are_written(database_url: str, spelt: str) -> None:
    engine = sqlalchemy.create_engine(database_url.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE people (id INTEGER PRIMARY KEY, mail TEXT, about TEXT)")
        row = {"mail": spelt, "told": f"mail {spelt}, please"}
        connection.execute(sqlalchemy.text("INSERT INTO people VALUES (1, :mail, ''), (2, 'x', :told)"), row)
    place = Database(engine, [Table("people", match={"mail": "email"}, texts=["about"])])
    undeclared = Database(engine, [Table("people", match={"mail": "phone"})])
    assert place.locate(JOSE).counts == {"people": 1, "people (mentions)": 1}
    assert undeclared.verify(JOSE) == Outcome("pending", 2)  # any column of text is looked at
    place.erase(JOSE)
    assert rows(engine, "people") == [(2, "x", "mail [erased], please")]
    assert place.verify(JOSE) == undeclared.verify(JOSE) == Outcome()
    engine.dispose()


def test_json_and_lists_and_words_of_a_type_are_texts_too(database_url: str) -> None:
    engine = sqlalchemy.create_engine(database_url.replace("postgresql://", "postgresql+psycopg://"))
    postgres = engine.dialect.name == "postgresql"
    data = '{"user": "cust-7", "to": ["jos\\u00e9@example.com", 5], "n": {"é cust-7": 1}}'
    with engine.begin() as connection:
        if postgres:
            connection.exec_driver_sql("CREATE TYPE mood AS ENUM ('cust-7 is glad', 'sad')")
        columns = "data JSONB, plain JSON, words TEXT[], feels mood" if postgres else "data JSON, plain JSON"
        connection.exec_driver_sql(f"CREATE TABLE chats (id INTEGER PRIMARY KEY, owner TEXT, {columns})")
        values = f"1, 'cust-8', '{data}', '{data}'" + (", ARRAY['cust-7', 'b'], 'sad'" if postgres else "")
        connection.exec_driver_sql(f"INSERT INTO chats VALUES ({values})")
    texts = ["data", "plain", *(["words"] if postgres else [])]
    place = Database(engine, [Table("chats", match={"owner": "id"}, texts=texts)])
    who = Subject("cust-7", also={"email": ["José@example.com"]})
    assert place.locate(who).counts == {"chats (mentions)": 1}
    assert place.verify(who).left == len(texts)
    [record] = place.export(who)
    assert record.fields["data"]["user"] == "cust-7"
    place.erase(who)
    clean = {"user": "[erased]", "to": ["[erased]", 5], "n": {"é [erased]": 1}}
    with engine.connect() as connection:
        row = connection.execute(place._tables[0][1].select()).mappings().one()
    assert [row[name] for name in texts] == [clean, clean, *([["[erased]", "b"]] if postgres else [])]
    assert place.verify(who) == Outcome()
    engine.dispose()


def test_a_reader_that_keeps_the_journal_makes_it_pending(tmp_path: Path) -> None:
    engine = shop(f"sqlite:///{tmp_path / 's.db'}", connect_args={"timeout": 0.1})
    with engine.connect() as connection:
        connection.exec_driver_sql("PRAGMA journal_mode = WAL")
    reader = engine.connect()
    reader.exec_driver_sql("BEGIN")
    reader.exec_driver_sql("SELECT * FROM customers").fetchall()
    place = Database(engine, TABLES)
    assert place.erase(JANE).state == "pending"
    reader.close()
    assert place.erase(JANE).state == "done"
    engine.dispose()


def test_tables_are_checked_when_the_place_is_built(engine: sqlalchemy.Engine) -> None:
    for table, told in [
        (Table("orderz", match={"customer": "id"}), "cannot be read"),
        (Table("orders", match={"custmer": "id"}), "did you mean 'customer'"),
        (Table("orders", match={"customer": "id"}, texts=["notes"]), "did you mean 'note'"),
    ]:
        with pytest.raises(ConfigurationError, match=told):
            Database(engine, [table])
    for options, told in [
        ({"erase": {"name": None}}, "row stays theirs"),
        ({"erase": "drop"}, "erase is 'delete'"),
        ({"match": {}}, "which field"),
    ]:
        with pytest.raises(ConfigurationError, match=told):
            Table("orders", **{"match": {"customer": "id"}, **options})  # type: ignore[arg-type]


def test_an_error_of_a_database_quotes_no_value(engine: sqlalchemy.Engine) -> None:
    place = Database(engine, TABLES)
    with engine.begin() as connection:
        connection.exec_driver_sql("DROP TABLE orders")
    for call in (place.locate, place.erase, place.verify):
        with pytest.raises(LifecycleError, match="database failed") as caught:
            call(JANE)
        assert "cust-7" not in str(caught.value)
        assert caught.value.__cause__ is None


# Redis

KEYS = {"keys": ["session:{id}", "mail:{email}:*"], "fields": {"carts": "{id}"}}


@pytest.fixture
def redis_keys(redis_client: Any) -> RedisKeys:
    for number, (who, mail) in enumerate(
        [("cust-7", "jane@example.com"), ("cust-77", "mary-jane@example.com")]
    ):
        redis_client.set(f"session:{who}", f"s{number}")
        redis_client.hset(f"mail:{mail}:h", "text", f"h{number}")
        redis_client.rpush(f"mail:{mail}:l", "a", "b")
        redis_client.sadd(f"mail:{mail}:s", "x")
        redis_client.zadd(f"mail:{mail}:z", {"m": 1.5})
        redis_client.xadd(f"mail:{mail}:x", {"f": "v"})
        redis_client.hset("carts", who, f"cart{number}")
    return RedisKeys(redis_client, **KEYS)  # type: ignore[arg-type]


def settled(call: Callable[[Subject], Outcome], subject: Subject) -> Outcome:
    for _ in range(500):
        outcome = call(subject)
        if outcome.state == "done":
            return outcome
        time.sleep(0.02)
    raise AssertionError(f"still {outcome}")


def test_redis_is_searched_handed_out_and_erased(redis_keys: RedisKeys, redis_client: Any) -> None:
    assert redis_keys.locate(JANE).counts == {"keys": 6, "fields": 1}
    records = {record.key: record.fields for record in redis_keys.export(JANE)}
    assert records["session:cust-7"] == {"value": "s0"}
    assert records["mail:jane@example.com:h"] == {"text": "h0"}
    assert records["mail:jane@example.com:l"] == {"value": ["a", "b"]}
    assert records["mail:jane@example.com:s"] == {"value": ["x"]}
    assert records["mail:jane@example.com:z"] == {"value": [["m", 1.5]]}
    assert records["mail:jane@example.com:x"]["value"][0][1] == {"f": "v"}
    assert records["carts/cust-7"] == {"value": "cart0"}
    settled(redis_keys.erase, JANE)
    assert settled(redis_keys.verify, JANE).left == 0
    assert redis_keys.locate(JANE).counts == {}
    assert redis_keys.locate(MARY).counts == {"keys": 6, "fields": 1}
    settled(redis_keys.erase, JANE)


def test_no_byte_of_the_person_is_left_in_the_files_of_redis(
    redis_keys: RedisKeys, redis_client: Any
) -> None:
    directory = Path(redis_client.config_get("dir")["dir"])
    files = lambda: [path for path in directory.rglob("*") if path.suffix in (".aof", ".rdb")]  # noqa: E731
    assert any(b"session:cust-7\r" in path.read_bytes() for path in files())
    settled(redis_keys.erase, JANE)
    settled(redis_keys.verify, JANE)
    for path in files():
        assert b"cust-7" not in path.read_bytes().replace(b"cust-77", b"")


def test_an_identifier_is_no_pattern(redis_client: Any) -> None:
    redis_client.set("session:a*", "own")
    redis_client.set("session:ab", "other")
    place = RedisKeys(redis_client, keys=["session:{id}"])
    assert place.locate(Subject("a*")).counts == {"keys": 1}
    assert place.locate(Subject("*")).counts == {}
    assert place.locate(Subject("[ab]*")).counts == {}


def test_patterns_of_redis_are_checked_and_errors_typed(redis_client: Any) -> None:
    import redis
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    for arguments in ({}, {"keys": ["session:*"]}):
        with pytest.raises(ConfigurationError, match="in braces"):
            RedisKeys(redis_client, **arguments)  # type: ignore[arg-type]
    retry = Retry(NoBackoff(), 0)
    gone = redis.Redis(unix_socket_path="/nowhere/redis.sock", retry=retry)
    with pytest.raises(LifecycleError, match="redis failed: ConnectionError"):
        RedisKeys(gone, keys=["a:{id}"]).locate(JANE)


def test_a_server_that_lets_no_files_be_written_is_told_of(
    redis_keys: RedisKeys, monkeypatch: pytest.MonkeyPatch
) -> None:
    import redis

    def refusing(*_: object) -> None:
        raise redis.ResponseError("unknown command 'CONFIG'")

    settled(redis_keys.erase, JANE)
    settled(redis_keys.verify, JANE)
    monkeypatch.setattr(redis_keys._client, "config_get", refusing)
    monkeypatch.setattr(redis_keys._client, "bgrewriteaof", lambda: None)
    assert redis_keys.erase(JANE).notes == ("the server was not asked to write its files on disk anew",)


# Vectors


@pytest.fixture
def vectors() -> Iterator[VectorPoints]:
    from qdrant_client import QdrantClient, models

    client = QdrantClient(":memory:")
    client.create_collection("c", vectors_config=models.VectorParams(size=2, distance=models.Distance.COSINE))
    people = [("cust-7", "a@example.com")] * 300 + [("cust-77", "b@example.com"), ("8", "jane@example.com")]
    client.upsert(
        "c",
        [
            models.PointStruct(
                id=number, vector=[1.0, number], payload={"customer": who, "mail": mail, "text": "t"}
            )
            for number, (who, mail) in enumerate(people)
        ],
    )
    yield VectorPoints(client, "c", match={"customer": "id", "mail": "email"}, texts=["text"])
    client.close()


def test_points_are_searched_handed_out_and_erased(vectors: VectorPoints) -> None:
    assert vectors.locate(JANE).counts == {"c": 301}
    assert vectors.verify(JANE) == Outcome("pending", 301)
    assert len({record.key for record in vectors.export(JANE)}) == 301
    assert next(iter(vectors.export(JANE))).texts == {"text"}
    vectors.erase(JANE)
    assert vectors.verify(JANE) == Outcome()
    assert vectors.locate(Subject("cust-77")).counts == {"c": 1}
    assert VectorPoints(vectors._client, "c", match={"mail": "phone"}).locate(MARY).counts == {}
    assert VectorPoints(vectors._client, "c", match={"mail": "phone"}).verify(MARY) == Outcome()


def test_points_are_found_by_numbers_and_in_small_and_capital_letters() -> None:
    from qdrant_client import QdrantClient, models

    client = QdrantClient(":memory:")
    client.create_collection("c", vectors_config=models.VectorParams(size=1, distance=models.Distance.COSINE))
    payloads = [
        {"who": 7007},
        {"who": "7007"},
        {"who": 70},
        {"mail": "JANE@EXAMPLE.COM"},
        {"mail": "jane@example.com"},
    ]
    points = [models.PointStruct(id=at, vector=[1.0], payload=each) for at, each in enumerate(payloads)]
    client.upsert("c", points)
    place = VectorPoints(client, "c", match={"who": "id", "mail": "email"})
    who = Subject("7007", also={"email": ["Jane@Example.com"]})
    assert place.locate(who).keys == ("0", "1", "3", "4")
    place.erase(who)
    assert place.verify(who) == Outcome()
    assert client.count("c").count == 1
    for number in ("007", "9" * 40, "-", "٧"):  # none of them is how a number is written in a payload
        assert place.locate(Subject(number)).counts == {}
    client.close()


def test_errors_of_a_vector_store_are_typed(vectors: VectorPoints) -> None:
    with pytest.raises(LifecycleError, match="vectors failed"):
        VectorPoints(vectors._client, "none", match={"a": "id"}).verify(JANE)


# Messages and people


class Receiver(HTTPServer):
    answers: list[int]
    seen: list[tuple[Mapping[str, str], bytes]]
    location = ""


class Handler(BaseHTTPRequestHandler):
    server: Receiver

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.seen.append((dict(self.headers), body))
        self.send_response(self.server.answers.pop(0) if self.server.answers else 204)
        if self.server.location:
            self.send_header("Location", self.server.location)
        self.end_headers()

    def log_message(self, *arguments: Any) -> None:
        pass


@pytest.fixture
def receiver() -> Iterator[Receiver]:
    server = Receiver(("127.0.0.1", 0), Handler)
    server.answers, server.seen = [], []
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


@pytest.fixture
def outbox(tmp_path: Path, clock: HandClock) -> Iterator[Outbox]:
    outbox = Outbox(f"sqlite:///{tmp_path / 'outbox.db'}", key=KEY, clock=clock)
    yield outbox
    outbox.close()


SECRET = b"agreed with the receiver"


def test_a_message_waits_sealed_until_it_arrives_signed(
    outbox: Outbox, receiver: Receiver, tmp_path: Path
) -> None:
    place = Webhook("crm", f"http://127.0.0.1:{receiver.server_port}/erase", outbox, identifier="email")
    assert place.verify(JANE).state == "pending"
    place.erase(JANE)
    place.erase(JANE)
    assert b"jane@example.com" not in b"".join(path.read_bytes() for path in tmp_path.iterdir())
    receiver.answers = [503]
    assert outbox.deliver(secret=SECRET) == 0
    assert place.verify(JANE).state == "pending"
    assert outbox.deliver(secret=SECRET) == 1
    assert outbox.deliver(secret=SECRET) == 0
    assert place.verify(JANE) == Outcome(notes=("message delivered",))
    (first, body), (second, again) = receiver.seen
    assert json.loads(body) == {"event": "erasure", "identifier": "email", "values": ["jane@example.com"]}
    assert first["Privkit-Id"] == second["Privkit-Id"] == place.message(JANE)
    assert body == again
    assert first["Privkit-Timestamp"] == str(int(START.timestamp()))


def test_a_receiver_that_is_not_there_is_asked_again(outbox: Outbox) -> None:
    place = Webhook("crm", "http://127.0.0.1:9/erase", outbox)
    place.erase(JANE)
    assert outbox.deliver(secret=SECRET) == 0
    assert place.verify(JANE).state == "pending"


def test_a_receiver_that_is_not_there_does_not_keep_others_from_their_messages(
    outbox: Outbox, receiver: Receiver, clock: HandClock
) -> None:
    for number in range(5):
        Webhook("dead", "http://127.0.0.1:9/erase", outbox).erase(Subject(f"cust-{number}"))
    clock.move(seconds=1)
    alive = f"http://127.0.0.1:{receiver.server_port}/"
    Webhook("crm", alive, outbox).erase(JANE)
    assert outbox.deliver(secret=SECRET, url=alive, most=2) == 1
    Webhook("crm", alive, outbox).erase(MARY)
    assert [outbox.deliver(secret=SECRET, most=2) for _ in range(3)] == [0, 0, 1]


def test_whatever_a_receiver_answers_the_message_waits(tmp_path: Path) -> None:
    from http.client import BadStatusLine

    class LibraryError(Exception):
        """As that of a library that sends, which is no OSError."""

    answers = iter([BadStatusLine("jane@example.com"), LibraryError("jane@example.com"), 500, 204])

    def send(*_: Any) -> int:
        answer = next(answers)
        if isinstance(answer, Exception):
            raise answer
        return answer

    outbox = Outbox("sqlite://", key=KEY, send=send)
    Webhook("crm", "https://crm.example/", outbox).erase(JANE)
    assert [outbox.deliver(secret=SECRET) for _ in range(5)] == [0, 0, 0, 1, 0]
    outbox.close()


CHANGED: list[tuple[dict[str, str], bytes, float, str]] = [
    ({}, b"+", 0, "changed on its way"),
    ({"Privkit-Id": "another"}, b"", 0, "changed on its way"),
    ({"Privkit-Timestamp": "1772442001"}, b"", 0, "changed on its way"),
    ({"Privkit-Signature": ""}, b"", 0, "changed on its way"),
    ({"Privkit-Signature": "v1=\udcff"}, b"", 0, "changed on its way"),
    ({}, b"", 301, "too long ago"),
    ({}, b"", -301, "too long ago"),
]


def test_a_receiver_can_tell_a_genuine_message_from_others(
    outbox: Outbox, receiver: Receiver, clock: HandClock
) -> None:
    place = Webhook("crm", f"http://127.0.0.1:{receiver.server_port}/", outbox)
    place.erase(JANE)
    outbox.deliver(secret=SECRET)
    headers, body = receiver.seen[0]
    assert received(headers, body, secret=SECRET, clock=clock) == place.message(JANE)
    assert received(
        {name.lower(): value for name, value in headers.items()}, body, secret=SECRET, clock=clock
    )
    # as whoever has no privkit computes it, by what the documentation says
    signed = f"{headers['Privkit-Id']}.{headers['Privkit-Timestamp']}.".encode() + body
    assert headers["Privkit-Signature"] == "v1=" + hmac.new(SECRET, signed, "sha256").hexdigest()
    with pytest.raises(LifecycleError, match="not signed with this secret"):
        received(headers, body, secret=b"another secret of 16", clock=clock)
    for changed, more, later, told in CHANGED:
        with pytest.raises(LifecycleError, match=told):
            received(
                {**headers, **changed},
                body + more,
                secret=SECRET,
                clock=lambda: START + timedelta(seconds=later),  # noqa: B023, called at once
            )


def test_a_message_goes_nowhere_else_than_where_it_was_written_to(outbox: Outbox, receiver: Receiver) -> None:
    place = Webhook("crm", f"http://127.0.0.1:{receiver.server_port}/", outbox)
    place.erase(JANE)
    receiver.answers = [302, 307]
    receiver.location = "/elsewhere"
    assert [outbox.deliver(secret=SECRET) for _ in range(3)] == [0, 0, 1]
    assert len(receiver.seen) == 3


def test_a_message_can_wait_for_the_receivers_answer(outbox: Outbox, receiver: Receiver) -> None:
    place = Webhook("crm", f"http://127.0.0.1:{receiver.server_port}/", outbox, confirmed=True)
    place.erase(JANE)
    with pytest.raises(LifecycleError, match="no such message"):
        outbox.confirm(place.message(JANE))
    outbox.deliver(secret=SECRET, url="http://127.0.0.1:1/other")
    assert receiver.seen == []
    outbox.deliver(secret=SECRET)
    assert place.verify(JANE).notes == ("no answer yet",)
    outbox.confirm(place.message(JANE))
    assert place.verify(JANE).state == "done"


def test_who_the_receiver_does_not_know_needs_no_message_and_a_new_case_needs_a_new_one(
    outbox: Outbox,
) -> None:
    place = Webhook("crm", "https://crm.example/erase", outbox, identifier="email")
    assert place.erase(Subject("cust-9")) == place.verify(Subject("cust-9")) == Outcome()
    assert place.locate(Subject("cust-9")).counts == {}
    assert place.locate(JANE).counts == {"message": 1}
    later = Subject("cust-7", also={"email": "jane@example.com"}, case="2")
    assert place.message(later) != place.message(JANE)
    assert list(place.export(JANE)) == []
    with pytest.raises(ConfigurationError, match="https"):
        Webhook("crm", "http://crm.example/erase", outbox)


def test_a_task_by_hand_is_pending_until_somebody_says_it_is_done(
    database_url: str, clock: HandClock
) -> None:
    place = ManualTask("paper", "shred the paper file", database_url, key=KEY, clock=clock)
    assert place.locate(JANE).counts == {"task": 1}
    assert place.erase(JANE) == Outcome("pending", 1, ("by hand: shred the paper file",))
    (reference,) = place.tasks()
    assert "cust" not in reference
    place.done(reference, by="archive")
    assert place.tasks() == []
    assert place.erase(JANE) == place.verify(JANE) == Outcome(notes=("done by hand on 2026-03-02",))
    assert place.verify(Subject("cust-7", case="2")).state == "pending"
    assert list(place.export(JANE)) == []
    with pytest.raises(LifecycleError, match="no such task"):
        place.done(reference, by="archive")
    place.close()
