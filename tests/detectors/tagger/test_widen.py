"""More ordinary words for a trained weights file, and where they come from."""

from __future__ import annotations

import io
import json
import tarfile
import zipfile
from pathlib import Path

import pytest

from privkit.detectors import _tagger
from privkit.detectors._tagger._weights import load
from privkit.detectors._tagger._words import CITY, COMMON, COUNTRY, GIVEN, SURNAME, fold
from tools.tagger import translations, widen
from tools.tagger._names_elsewhere import GIVEN_NAMES, SURNAMES
from tools.tagger._places_elsewhere import NAMES_TOO, cities, countries, towns
from tools.tagger._words_everyday import WORDS as EVERYDAY
from tools.tagger._words_home import WORDS as HOME

_SHIPPED = (Path(_tagger.__file__).parent / "names.weights").read_bytes()


def test_a_file_that_learns_no_word_keeps_its_bytes() -> None:
    assert widen.widened(load(_SHIPPED), []) == _SHIPPED


def test_new_words_are_ordinary_and_names_stay_names() -> None:
    before = load(_SHIPPED)
    after = load(widen.widened(before, ["Flurbelknopf", "maria", "flurbelknopf"]))
    assert after.vocabulary[fold("flurbelknopf")] == COMMON
    assert after.vocabulary["maria"] == before.vocabulary["maria"]
    assert after.vocabulary["maria"] & 3 * GIVEN
    assert len(after.vocabulary) == len(before.vocabulary) + 1
    assert (after.families, after.transitions) == (before.families, before.transitions)


def test_the_command_takes_lists_with_counts(tmp_path: Path) -> None:
    (tmp_path / "in").write_bytes(_SHIPPED)
    (tmp_path / "words.tsv").write_text("flurbelknopf\t12\nplatzhalterin\n", encoding="utf-8")
    options = ["--weights", str(tmp_path / "in"), "--words", str(tmp_path / "words.tsv")]
    assert widen.main([*options, "--out", str(tmp_path / "out")]) == 0
    known = load((tmp_path / "out").read_bytes()).vocabulary
    assert {"flurbelknopf", "platzhalterin"} <= known.keys()


def test_the_command_takes_the_words_of_daily_life(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "in").write_bytes(_SHIPPED)
    options = ["--weights", str(tmp_path / "in"), "--out", str(tmp_path / "out")]
    assert widen.main([*options, "--home"]) == 0
    known = load((tmp_path / "out").read_bytes()).vocabulary
    assert all(known[fold(word)] & (3 * COMMON | 3 * GIVEN | 3 * SURNAME) for word in HOME)
    with pytest.raises(SystemExit, match="give words"):
        widen.main(options)


def test_the_command_takes_names_and_places_as_other_languages_call_them(tmp_path: Path) -> None:
    (tmp_path / "in").write_bytes(_SHIPPED)
    options = ["--weights", str(tmp_path / "in"), "--out", str(tmp_path / "out"), "--places", "--names"]
    assert widen.main(options) == 0
    assert (tmp_path / "out").read_bytes() == _SHIPPED  # which was told already
    known = load(_SHIPPED).vocabulary
    assert all(known[word] & COUNTRY for word in ("argentinien", "danemark", "wegry", "spaniens"))
    assert all(known[word] & CITY for word in ("varsovie", "trivandrum", "gdansku", "logstor"))
    assert all(known[word] & 3 * GIVEN > GIVEN for word in ("avtandil", "seohyun", "thandolwethu"))
    assert all(known[word] & 3 * SURNAME for word in ("papadopoulou", "hovhannisyan"))


def test_a_word_that_is_something_else_already_becomes_no_place() -> None:
    before = load(_SHIPPED)
    after = load(widen.widened(before, [], {"maria": CITY, "order": CITY, "flurbelstadt": CITY}))
    assert after.vocabulary["flurbelstadt"] == CITY
    assert all(after.vocabulary[word] == before.vocabulary[word] for word in ("maria", "order"))


def test_places_are_words_as_lists_have_them() -> None:
    names = {*cities(), *countries(), *towns()}
    assert names >= NAMES_TOO
    assert all(name == fold(name) and len(name) > 3 and name.isalpha() for name in names)


def test_names_of_people_are_words_as_lists_have_them() -> None:
    names = [*GIVEN_NAMES, *SURNAMES]
    assert all(name == fold(name) and len(name) > 3 and name.isalpha() for name in names)
    assert len(set(names)) == len(names)


def test_words_of_daily_life_stand_as_they_are_written_in_sentences() -> None:
    assert all(word.isalpha() or "-" in word or "'" in word for word in HOME)
    assert all(word.islower() for word in HOME)


def _front(path: Path, by_language: dict[str, dict[str, str]]) -> Path:
    with zipfile.ZipFile(path, "w") as wheel:
        for language, messages in by_language.items():
            wheel.writestr(f"x/translations/{language}-{'0' * 32}.json", json.dumps(messages))
    return path


def test_words_of_translations_are_those_that_several_messages_have_in_small_letters(tmp_path: Path) -> None:
    messages = {
        "a": {"title": "Kein Gerät gefunden", "b": "Das gerät {name} heißt <b>da</b>"},
        "c": "gerät, so heißt es",
    }
    data = json.dumps(messages).encode()
    with tarfile.open(tmp_path / "source.tar.gz", "w:gz") as source:
        for name in ("x/components/y/translations/de.json", "x/components/y/translations/hu.json"):
            member = tarfile.TarInfo(name)
            member.size = len(data)
            source.addfile(member, io.BytesIO(data))
    swedish, polish = {"a": "från disken", "b": "från nätet"}, {"a": "z dysku", "b": "z dysku na dysk"}
    front = _front(tmp_path / "front.whl", {"config/sv": swedish, "pl": polish})
    archives = [str(tmp_path / "source.tar.gz"), str(front)]
    assert translations.main([*archives, "--words", str(tmp_path / "words.tsv")]) == 0
    lines = (tmp_path / "words.tsv").read_text(encoding="utf-8").splitlines()
    words = dict(line.split("\t") for line in lines)
    assert words.keys() - set(EVERYDAY) == {"dysku", "från", "gerät", "heißt"}
    assert words["dysku"] == "2"
    assert words.keys() & set(EVERYDAY)


def test_messages_with_what_somebody_makes_in_several_languages_stay_out(tmp_path: Path) -> None:
    kept = {"de": "Gerät ist aus", "fr": "Appareil éteint", "it": "Spento", "pl": "Urządzenie wyłączone"}
    texts = {
        language: {"a": message, "b": "x Flurbel y", "c": "{name} z", "d": "von 3", "e": "<b>x</b> y"}
        for language, message in kept.items()
    }
    out = tmp_path / "messages.jsonl"
    archive = str(_front(tmp_path / "front.whl", texts))
    assert translations.main([archive, "--messages", str(out)]) == 0
    rows = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
    assert sorted(row["text"] for row in rows) == sorted(kept.values())
    assert all(row["spans"] == [] for row in rows)
