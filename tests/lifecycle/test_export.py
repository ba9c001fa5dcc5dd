"""An export holds all of a person's data and none of other people's; it is handed over safely."""

from __future__ import annotations

import csv
import io
import json
import re
import threading
import time
from collections.abc import Iterator
from datetime import date, timedelta
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy
from lifecycle_tools import START, HandClock

from privkit import Shield, Vault, detectors
from privkit.errors import ConfigurationError, LifecycleError, RequestError
from privkit.lifecycle.datamap import DataMap
from privkit.lifecycle.places import (
    Database,
    Files,
    Place,
    Record,
    RedisKeys,
    Subject,
    Table,
    VaultPlace,
    VectorPoints,
)
from privkit.lifecycle.rights import Export, Links, gather, open_archive
from privkit.vault.hazmat import unrestricted

PEOPLE = 12
PLANTED = 1000


def value(person: int, number: int) -> str:
    return f"v{person:02}x{number:04}z"


def subject(person: int) -> Subject:
    return Subject(f"cust-{person}", also={"email": [f"p{person}@example.com"]})


def share(place: int) -> range:
    """The numbers of the values of each person that are planted in one of six places."""
    return range(place * PLANTED // 6, (place + 1) * PLANTED // 6)


def plant(vault: Vault, person: int) -> None:
    """Keep a person's share of values, half of them in conversations."""
    half = list(share(1))
    chats, plain = half[::2], half[1::2]
    vault.put([("CUSTOM_VALUE", value(person, number)) for number in plain], subject=f"cust-{person}")
    shield = Shield(detectors=[detectors.pattern("CUSTOM_VALUE", r"\bv\d\dx\d{4}z\b", reach=8)], vault=vault)
    for at in range(0, len(chats), 30):
        with shield.conversation(f"conv-{at}", subject=f"cust-{person}") as chat:
            chat.protect(" ".join(value(person, number) for number in chats[at : at + 30]))


@pytest.fixture
def six(tmp_path: Path, postgres: str, redis_client: Any) -> Iterator[list[Place]]:
    """Six places, the vault among them, with a thousand values of each person."""
    from qdrant_client import QdrantClient, models

    engine = sqlalchemy.create_engine(postgres.replace("postgresql://", "postgresql+psycopg://"))
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE things (n INTEGER PRIMARY KEY, who VARCHAR(80), value TEXT)")
        rows = [(f"cust-{person}", value(person, number)) for person in range(PEOPLE) for number in share(0)]
        table = sqlalchemy.table("things", *map(sqlalchemy.column, ("n", "who", "value")))
        connection.execute(
            table.insert(), [{"n": n, "who": who, "value": each} for n, (who, each) in enumerate(rows)]
        )
    vault = Vault.open(f"sqlite:///{tmp_path / 'pii.db'}", access=unrestricted())
    for person in range(PEOPLE):
        plant(vault, person)
    (tmp_path / "logs").mkdir()
    with (tmp_path / "logs" / "a.jsonl").open("w", encoding="utf-8") as log:
        for number in share(2):
            for person in range(PEOPLE):
                log.write(
                    json.dumps({"user": {"mail": f"P{person}@example.com"}, "v": [value(person, number)]})
                    + "\n"
                )
    with (tmp_path / "logs" / "b.csv").open("w", encoding="utf-8", newline="") as sheet:
        writer = csv.writer(sheet)
        writer.writerow(["who", "value"])
        writer.writerows(
            (f"cust-{person}", value(person, number)) for number in share(3) for person in range(PEOPLE)
        )
    pipe = redis_client.pipeline()
    for person in range(PEOPLE):
        for number in share(4):
            pipe.rpush(f"cart:cust-{person}:{number % 7}", value(person, number))
    pipe.execute()
    client = QdrantClient(":memory:")
    client.create_collection("c", vectors_config=models.VectorParams(size=2, distance=models.Distance.COSINE))
    pairs = [(person, number) for person in range(PEOPLE) for number in share(5)]
    client.upsert(
        "c",
        [
            models.PointStruct(
                id=n, vector=[1.0, n], payload={"who": f"cust-{person}", "value": value(person, number)}
            )
            for n, (person, number) in enumerate(pairs)
        ],
    )
    things = Table("things", match={"who": "id"})
    yield [
        Database(engine, [things], name="shop"),
        VaultPlace(vault, roll=True),
        Files(tmp_path / "logs", "*.jsonl", match={"user.mail": "email"}, name="logs"),
        Files(tmp_path / "logs", "*.csv", match={"who": "id"}, name="sheets"),
        RedisKeys(redis_client, keys=["cart:{id}:*"]),
        VectorPoints(client, "c", match={"who": "id"}),
    ]
    client.close()
    engine.dispose()
    vault.close()


def planted(text: str) -> set[str]:
    return set(re.findall(r"v\d\dx\d{4}z", text))


def test_all_of_a_thousand_values_in_six_places_are_found_and_none_of_other_people(six: list[Place]) -> None:
    export = gather(subject(3), six, made=START)
    own = {value(3, number) for number in range(PLANTED)}
    for text in (export.json(), export.csv(), export.html()):
        assert planted(text) == own
        assert "cust-4" not in text
        assert "P4@" not in text


def test_after_erasing_nothing_is_left_and_everybody_else_has_everything(six: list[Place]) -> None:
    for place in six:
        for call in (place.erase, place.verify):
            for _ in range(500):
                if call(subject(3)).state == "done":
                    break
                time.sleep(0.02)
            else:
                raise AssertionError(f"{place.name} is still pending")
    assert gather(subject(3), six, made=START).records == ()
    for other in (0, 4, PEOPLE - 1):
        assert planted(gather(subject(other), six, made=START).json()) == {
            value(other, number) for number in range(PLANTED)
        }


class Box:
    """A place in memory that only hands out."""

    name = "box"

    def __init__(self, *records: Record) -> None:
        self._records = records

    def export(self, subject: Subject) -> Iterator[Record]:
        yield from self._records

    locate = erase = verify = None


JANE = Subject("cust-7", also={"email": ["jane@example.com"]})
OWN = Record(
    "chats",
    "1",
    {
        "name": "Jane Doe",
        "phone": "+44 20 7946 0958",
        "since": date(2024, 1, 2),
        "seller": "Tom Smith",
        "nothing": None,
        "text": "I am Jane Doe, jane@example.com, 020 7946 0958. My friend John Miller is john@example.org, +1 212 555 0143.",
        "parts": [{"said": "ask bob@example.org"}],
    },
    frozenset({"text", "parts"}),
    frozenset({"seller"}),
)


@pytest.fixture
def export() -> Export:
    mention = Record("chats", "2", {"text": "jane@example.com wrote to bob@example.org"}, frozenset({"text"}))
    return gather(JANE, [Box(OWN, mention)], made=START)  # type: ignore[list-item]


def test_other_peoples_data_is_masked_and_the_persons_own_is_not(export: Export) -> None:
    fields = export.records[0]["fields"]
    assert fields["seller"] == "[another person]"
    for own in ("Jane Doe", "jane@example.com"):
        assert own in fields["text"]
    for other in ("John Miller", "john@example.org", "212 555 0143"):
        assert other not in fields["text"]
    assert fields["parts"] == [{"said": "ask [another person]"}]
    assert export.records[1]["fields"]["text"] == "jane@example.com wrote to [another person]"


def test_an_export_shows_counts_only(export: Export) -> None:
    assert "Jane" not in repr(export)


def test_as_json(export: Export) -> None:
    data = json.loads(export.json())
    assert data["records"][0]["fields"]["since"] == "2024-01-02"
    assert data["about"] == {"sources": ["box"]}


def test_as_csv_without_formulas() -> None:
    formulas = Record(
        "k",
        "=1",
        {"a": "=cmd()", "b": "+1", "c": "@x", "d": "-2", "\uff1df": "\uff1dcmd()", "n": "\n=1", "e": "5"},
    )
    text = gather(JANE, [Box(formulas)], made=START).csv()  # type: ignore[list-item]
    rows = list(csv.reader(io.StringIO(text)))
    assert rows[0] == ["place", "kind", "key", "field", "value"]
    assert [row[4] for row in rows[1:]] == ["'=cmd()", "'+1", "'@x", "'-2", "'\uff1dcmd()", "'\n=1", "5"]
    assert rows[5][3] == "'\uff1df"
    assert rows[1][2] == "'=1"


@pytest.mark.parametrize(
    ("cell", "kept"),
    [
        ("  =HYPERLINK(1)", False), ("\ufeff=1", False), ("\u200b@x", False), ("\x00-2", False), ("\xa0+1", False),
        ("\t=1", False), (" 5", True), ("a=1", True), ("jane@example.com", True), ("5-2", True), ("", True),
    ],
)  # fmt: skip
def test_signs_nobody_sees_hide_no_formula(cell: str, kept: bool) -> None:
    text = gather(JANE, [Box(Record("k", "1", {"a": cell}))], made=START).csv()  # type: ignore[list-item]
    [_, row] = csv.reader(io.StringIO(text))
    assert row[4] == (cell if kept else f"'{cell}")


class Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.seen: set[str] = set()
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.add(tag)
        assert not any(name.startswith(("on", "src", "href")) for name, _ in attrs), tag

    def handle_data(self, data: str) -> None:
        self.text += data


def test_as_a_page_that_runs_nothing() -> None:
    deep = {
        "</td><img src=x onerror=alert(1)>": ["'\"><svg onload=alert(1)>", b"</table><a href='javascript:1'>"]
    }
    nasty = Record("<b>", "</title><base href=//x>", {"<i>": "<script>alert(1)</script>", **deep})
    page = gather(JANE, [Box(nasty)], made=START).html()  # type: ignore[list-item]
    assert "Content-Security-Policy\" content=\"default-src 'none'" in page
    tags = Tags()
    tags.feed(page)
    assert tags.seen <= {
        "html",
        "head",
        "meta",
        "title",
        "style",
        "body",
        "h1",
        "h2",
        "p",
        "table",
        "tr",
        "th",
        "td",
    }
    assert "<script>alert(1)</script>" in tags.text


def test_halves_of_characters_stop_no_form() -> None:
    export = gather(JANE, [Box(Record("k", "1", {"a": "x\ud83dy"}))], made=START)  # type: ignore[list-item]
    assert json.loads(export.json().encode("utf-8"))["records"][0]["fields"] == {"a": "x\ud83dy"}
    for text in (export.csv(), export.html()):
        assert "x\ufffdy" in text.encode("utf-8").decode()


def test_recipients_and_retention_are_told_where_a_map_says_them() -> None:
    data_map = DataMap.from_dict(
        {
            "controller": {"name": "Acme", "contact": "Main Street"},
            "purposes": [{"name": "support", "basis": "contract"}],
            "retention": [{"data_type": "chat", "purpose": "support", "keep": "180d"}],
            "vendors": [{"name": "Mailer", "role": "sends letters", "types": []}],
        }
    )
    about = gather(JANE, [], made=START, data_map=data_map).about
    assert about["recipients"] == ["Mailer: sends letters"]
    assert about["retention"] == ["chat, support: 180 days"]


def test_an_archive_opens_with_its_passphrase_only(export: Export) -> None:
    archive = export.archive("correct horse battery")
    assert b"Jane" not in archive
    files = open_archive(archive, "correct horse battery")
    assert files["data.json"].decode() == export.json()
    assert set(files) == {"data.json", "data.csv", "data.html"}
    with pytest.raises(LifecycleError, match="another key, or it was changed"):
        open_archive(archive, "correct horse batterz")
    with pytest.raises(LifecycleError, match="another key, or it was changed"):
        open_archive(archive[:-1] + bytes([archive[-1] ^ 1]), "correct horse battery")
    for wrong in (b"", b"privkit archive 1\n", archive[:60], "privkit archive 1\n", None):
        with pytest.raises(LifecycleError):
            open_archive(wrong, "correct horse battery")  # type: ignore[arg-type]
    with pytest.raises(ConfigurationError, match="12 characters"):
        export.archive("short")


@pytest.fixture
def links(database_url: str, clock: HandClock) -> Iterator[Links]:
    links = Links(database_url, clock=clock)
    yield links
    links.close()


def test_a_link_works_once(links: Links) -> None:
    token = links.put(b"the data")
    assert links.take(token) == b"the data"
    for again in (token, "", "\udcff", token + "x"):
        with pytest.raises(RequestError, match="was used, has run out, or never was"):
            links.take(again)


def test_a_link_runs_out(links: Links, clock: HandClock) -> None:
    token = links.put(b"the data", lasts=timedelta(days=2))
    clock.move(days=2)
    with pytest.raises(RequestError, match="has run out"):
        links.take(token)
    with pytest.raises(ConfigurationError, match="above zero"):
        links.put(b"", lasts=timedelta(0))


def test_a_link_that_ran_out_is_not_brought_back_by_a_clock_that_is_set_back(
    links: Links, clock: HandClock
) -> None:
    for ask in ("put", "take"):  # whatever anybody asks for
        other = links.put(b"other")
        token = links.put(b"the data", lasts=timedelta(hours=1))
        clock.move(hours=2)
        assert links.put(b"more") if ask == "put" else links.take(other)
        clock.move(hours=-2)
        with pytest.raises(RequestError, match="has run out"):
            links.take(token)


def test_what_cannot_be_kept_or_fetched_by_a_link_is_refused(links: Links) -> None:
    with pytest.raises(ConfigurationError, match="give bytes"):
        links.put("the data")  # type: ignore[arg-type]
    with pytest.raises(RequestError):
        links.take(None)  # type: ignore[arg-type]


def test_of_many_who_take_a_link_at_once_one_gets_it(links: Links) -> None:
    token = links.put(b"the data")
    got: list[bytes | None] = []

    def take() -> None:
        try:
            got.append(links.take(token))
        except RequestError:
            got.append(None)

    threads = [threading.Thread(target=take) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(got, key=str) == [None] * 5 + [b"the data"]


def test_who_keeps_links_cannot_open_them(tmp_path: Path) -> None:
    links = Links(f"sqlite:///{tmp_path / 'l.db'}")
    token = links.put(b"the data of somebody")
    links.close()
    stored = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b"the data of somebody" not in stored
    assert token.encode() not in stored
