"""Ordinary words of ten languages: ``python -m tools.tagger.translations ARCHIVE … --out FILE.tsv``.

The archives are the distributions of Home Assistant and its front end (Apache-2.0), and of Django, Wagtail and Oscar
(BSD-3-Clause), whose messages are translated by users:

    pip download --no-deps --no-binary :all: homeassistant==2024.3.3
    pip download --no-deps home-assistant-frontend==20250109.2 Django==5.1 wagtail==8.0.1 django-oscar==4.2.1

Of them nothing is kept but which words they write in small letters, and how often. The words of ``_words_everyday`` join them.
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
from typing import TYPE_CHECKING, Any

from tools.tagger._words_everyday import WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

_LANGUAGES = ("da", "de", "es", "fr", "it", "nb", "nl", "pl", "pt-BR", "sv")
_CATALOGUE = re.compile(rf"/locale/({'|'.join(_LANGUAGES).replace('-', '_')})/LC_MESSAGES/\w+\.mo\n")
_FILE = re.compile(rf"/translations/(?:[a-z_-]+[./])?({'|'.join(_LANGUAGES)})(?:-[0-9a-f]{{32}})?\.json\n")
_NO_WORDS = re.compile(r"<[^>]+>|\{[^{}]*\}|\[[^\]]*\]|%\([^)]*\)\w|https?://\S+|`[^`]*`")
_WORD = re.compile(r"[^\W\d_]{4,}")  # shorter ones may be what friends call somebody


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


def small_words(archives: Iterable[Path], least: int) -> dict[str, int]:
    """Return the words that stand in small letters in so many different messages of one language at least."""
    messages: dict[str, set[str]] = {}
    for language, some in (file for archive in archives for file in _messages(archive)):
        messages.setdefault(language, set()).update(some)
    found: dict[str, int] = {}
    for texts in messages.values():
        counts = Counter(word for text in texts for word in set(_WORD.findall(_NO_WORDS.sub(" ", text))))
        for word, count in counts.items():
            if word.islower() and count >= least:
                found[word] = max(count, found.get(word, 0))
    return dict.fromkeys((word for word in WORDS if _WORD.fullmatch(word)), least) | found


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the words, each with how many messages have it."""
    options = argparse.ArgumentParser(prog="python -m tools.tagger.translations", description=__doc__)
    options.add_argument("archives", type=Path, nargs="+")
    options.add_argument("--least", type=int, default=2, help="messages a word must stand in (default: 2)")
    options.add_argument("--out", type=Path, required=True)
    chosen = options.parse_args(arguments)
    words = small_words(chosen.archives, chosen.least)
    lines = [f"{word}\t{count}\n" for word, count in sorted(words.items())]
    chosen.out.write_text("".join(lines), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
