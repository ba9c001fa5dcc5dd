"""Files that are a person's as a whole: found by their names, handed out and deleted; nobody else's is touched."""

from __future__ import annotations

import base64
from pathlib import Path
from typing import Any

import pytest
from lifecycle_tools import KEY, START

from privkit.errors import ConfigurationError, LifecycleError
from privkit.lifecycle.places import Files, Outcome, OwnFiles, Subject
from privkit.lifecycle.rights import Requests, gather
from privkit.lifecycle.settings import Life

JANE = Subject("cust-7", also={"email": ["jane@example.com"]})
PATTERNS = ["uploads/{id}", "faces/{email}.*", "chats/{id}.txt"]
HERS = {"uploads/cust-7/a/id.png", "uploads/cust-7/b.txt", "faces/jane@example.com.jpg", "chats/cust-7.txt"}
OTHERS = {
    "uploads/cust-77/b.txt",
    "faces/jane@example.com-2.jpg",
    "faces/joe@example.com.jpg",
    "chats/cust-70.txt",
}


@pytest.fixture
def place(tmp_path: Path) -> OwnFiles:
    for name in HERS | OTHERS:
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(b"\x89PNG\xff" if name.endswith("png") else b"I am cust-7, bob@example.org knows me")
    return OwnFiles(tmp_path, PATTERNS)


def left(root: Path) -> set[str]:
    return {path.relative_to(root).as_posix() for path in root.rglob("*") if path.is_file()}


def test_a_persons_files_go_and_all_others_stay(place: OwnFiles, tmp_path: Path) -> None:
    assert set(place.locate(JANE).keys) == HERS
    assert place.verify(JANE).state == "pending"
    assert place.erase(JANE) == Outcome()
    assert place.verify(JANE) == Outcome()
    assert left(tmp_path) == OTHERS
    assert not (tmp_path / "uploads" / "cust-7").exists()
    assert place.erase(JANE) == Outcome()
    assert left(tmp_path) == OTHERS
    joe = Subject("cust-77", also={"email": ["joe@example.com"]})
    assert place.erase(joe) == Outcome()
    assert (tmp_path / "uploads").is_dir()  # which is nobody's, and programs want it there
    (tmp_path / "uploads" / "cust-77" / "empty").mkdir(parents=True)
    assert place.verify(joe).left == 2
    place.erase(joe)
    assert place.verify(joe) == Outcome()
    assert place.locate(Subject("nobody")).counts == {}


def test_they_are_handed_out_with_other_people_masked(place: OwnFiles) -> None:
    records = {record["key"]: record["fields"] for record in gather(JANE, [place], made=START).records}
    assert records.keys() == HERS
    assert records["chats/cust-7.txt"]["text"] == "I am cust-7, [another person] knows me"
    assert base64.b64decode(records["uploads/cust-7/a/id.png"]["base64"]) == b"\x89PNG\xff"


@pytest.mark.parametrize(
    "name", ["*", "cust-?", "[c]ust-7", "..", ".", "../uploads/cust-7", "/etc/passwd", "a\0b"]
)
def test_an_identifier_is_neither_a_pattern_nor_a_way_elsewhere(
    place: OwnFiles, tmp_path: Path, name: str
) -> None:
    assert place.locate(Subject(name)).counts == {}
    place.erase(Subject(name))
    assert left(tmp_path) == HERS | OTHERS


def test_links_are_refused_and_what_they_lead_to_stays(place: OwnFiles, tmp_path: Path) -> None:
    (tmp_path / "uploads" / "cust-7" / "link").symlink_to(tmp_path / "chats" / "cust-70.txt")
    for call in (place.locate, place.erase, place.verify, lambda who: list(place.export(who))):
        with pytest.raises(LifecycleError, match="a link is among the files") as error:
            call(JANE)
        assert "cust-7" not in str(error.value)
    assert left(tmp_path) >= OTHERS


@pytest.mark.parametrize(
    "patterns", [[], "{id}", ["a"], ["../{id}"], ["/srv/{id}"], ["{id}/{email}"], ["}{"]]
)
def test_patterns_are_checked(tmp_path: Path, patterns: Any) -> None:
    with pytest.raises(ConfigurationError, match="patterns: give"):
        OwnFiles(tmp_path, patterns)
    with pytest.raises(ConfigurationError, match="no directory"):
        OwnFiles(tmp_path / "none", PATTERNS)


def test_a_file_that_is_named_after_the_person_is_told_of(place: OwnFiles, tmp_path: Path) -> None:
    chats = Files(tmp_path, "chats/*.txt", match={"user": "id"})
    chats.erase(JANE)
    outcome = chats.verify(JANE)
    assert (outcome.state, outcome.left) == ("done", 0)  # what is in it; the certificate tells of the name
    assert "1 names of files hold an identifier" in outcome.notes[0]
    place.erase(JANE)
    assert chats.verify(JANE) == Outcome()


def test_as_a_request_from_settings(place: OwnFiles, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PRIVKIT_KEY", KEY.decode())
    (tmp_path / "life.toml").write_text(
        '[controller]\nname = "A"\ncontact = "b"\n[settings]\nrequests = "sqlite:///requests.db"\n'
        '[[places]]\nkind = "own_files"\nroot = "."\npatterns = ["uploads/{id}/**/*", "chats/{id}.txt"]\n',
        encoding="utf-8",
    )
    with Life.from_file(tmp_path / "life.toml").requests(identity=lambda *_: True) as requests:
        assert isinstance(requests, Requests)
        request = requests.receive(Subject("cust-7")).id
        requests.identify(request, None)
        requests.approve(request, requests.preview(request).token, by="privacy")
        assert requests.run(request).state == "done"
        assert "cust-7" not in str(requests.certificate(request))
    assert not (tmp_path / "uploads" / "cust-7").exists()
