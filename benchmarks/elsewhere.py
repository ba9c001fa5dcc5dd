"""In how many messages of programs, which name nobody, something is taken for a name or a place, by language.

python -m benchmarks.elsewhere [--folder /usr/share] [--most 1500]

The messages are those of the catalogues (``LC_MESSAGES/*.mo``) that stand in a folder, so the figures hold for one machine: its
programs decide what is read. Messages with placeholders, markup or paths are left out, as are those of fewer than four words, and
the catalogues of countries, languages and keyboards, which do name places.
"""

from __future__ import annotations

import argparse
import gettext
import re
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

from privkit import detectors

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_LANGUAGES = {
    name: name[:2] for name in ("da", "de", "es", "fr", "it", "nb", "nl", "pl", "pt", "pt_BR", "sv")
}
_LANGUAGE = re.compile(r"/([A-Za-z_]+)/LC_MESSAGES/")
_NO_PROSE = re.compile(r"[%{}<>\\@_#$|]|--|\.\.|://|Copyright|GNU|Written|FSF")
_OF_PLACES = re.compile(r"iso[_-]|xkeyboard|libgweather|tzdata|debconf")
_FEWEST, _LONGEST = 4, 220  # words, characters
_TYPES = ("PERSON", "ADDRESS", "LOCATION")


def _is_prose(text: str) -> bool:
    return (
        text[:1].isalpha()
        and len(text) <= _LONGEST
        and len(text.split()) >= _FEWEST
        and not _NO_PROSE.search(text)
    )


def messages(folder: Path) -> Mapping[str, set[str]]:
    """Return the messages by language; English is what they were translated from."""
    found: dict[str, set[str]] = {}
    for path, language in _catalogues(folder):
        try:
            with path.open("rb") as file:
                catalogue: Any = gettext.GNUTranslations(file)
        except (OSError, ValueError):  # some declare an encoding that is not theirs
            continue
        for source, text in catalogue._catalog.items():
            for name, one in (("en", source), (language, text)):
                message = " ".join(one.split()) if isinstance(one, str) else ""
                if _is_prose(message):
                    found.setdefault(name, set()).add(message)
    return found


def _catalogues(folder: Path) -> Iterator[tuple[Path, str]]:
    for path in sorted(folder.rglob("LC_MESSAGES/*.mo")):
        language = _LANGUAGE.search(path.as_posix())
        if language and language[1] in _LANGUAGES and not _OF_PLACES.match(path.name):
            yield path, _LANGUAGES[language[1]]


def main() -> None:
    """Print the shares, as written and in small letters."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.elsewhere", description=__doc__)
    parser.add_argument("--folder", type=Path, default=Path("/usr/share"))
    parser.add_argument("--most", type=int, default=1500, help="messages of each language")
    options = parser.parse_args()
    find = detectors.names(entities=_TYPES)
    print("language  messages  touched  in small letters")
    for language, some in sorted(messages(options.folder).items()):
        texts = Random(5).sample(sorted(some), min(options.most, len(some)))
        touched, small = (sum(bool(find(each)) for each in all_) for all_ in (texts, map(str.lower, texts)))
        print(f"{language:<8}  {len(texts):>8}  {touched / len(texts):>7.1%}  {small / len(texts):>16.1%}")


if __name__ == "__main__":
    main()
