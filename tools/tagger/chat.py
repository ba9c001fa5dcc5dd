# ruff: noqa: E501, SIM905 (tables of sentences and words)
"""Made-up support chats with their labels: ``python -m tools.tagger.chat --seed N --rows N --out FILE.jsonl``."""

from __future__ import annotations

import argparse
import json
import random
import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from privkit.detectors._tagger._words import fold
from tools.tagger import _chat_code as code
from tools.tagger import _chat_english as english_lines
from tools.tagger import _chat_more as more
from tools.tagger import _chat_talk as talk
from tools.tagger import _chat_texts as texts
from tools.tagger import _chat_things as things
from tools.tagger import _chat_words as words
from tools.tagger._chat_machines import TEAMS, Machines
from tools.tagger._chat_names import Names, Places, lorem_words
from tools.tagger._chat_written import WRITTEN
from tools.tagger._ordinary import english

if TYPE_CHECKING:
    from collections.abc import Sequence

_SLOT = re.compile(r"\{([A-Z])\}|\[\[(PERSON|ADDRESS|LOCATION|ORGANIZATION) ([^\[\]]+)\]\]")
_TYPES = {"N": "PERSON", "F": "PERSON", "L": "PERSON", "W": "PERSON", "A": "ADDRESS", "S": "ADDRESS"}
_TYPES |= {"C": "LOCATION", "B": "LOCATION", "O": "ORGANIZATION", "Z": "ORGANIZATION"}
_TITLES = "Mr|Mrs|Ms|Dr|Mr.|Mrs.|Ms.|Dr.|Miss|Prof.|Professor|Doctor|Herr|Frau|Monsieur|Madame|Señor|Sir|Officer|Captain".split(
    "|"
)
_LOCALES = {
    "de": "de_AT de_CH de_DE", "fr": "fr_BE fr_CA fr_CH fr_FR", "es": "es_AR es_CL es_CO es_ES es_MX", "it": "it_IT", "nl": "nl_BE nl_NL",
    "pt": "pt_BR pt_PT", "pl": "pl_PL", "sv": "sv_SE", "da": "da_DK", "no": "no_NO",
}  # fmt: skip
_MONTHS = "January February March April May June July August September October November December".split()

_NUMBER_FORMS = (
    "0000 0000 0000 0000|0000-0000-0000-0000|0000000000000000|DE00 0000 0000 0000 0000 00|FR00 0000 0000 0000 0000 0000 000|AA00AAAA0000000000|"
    "NL00 AAAA 0000 0000 00|GB00 AAAA 0000 0000 0000 00|PL00 0000 0000 0000 0000 0000 0000|IT00A0000000000000000000000|000-00-0000|00000000A|"
    "000.000.000-00|0 00 00 00 000 000 00|AA000000A|A00000000|AA 00000|AA-AA 000|AAA-0000|AA 00 AA 0000|000 000 0000|00000000000|0000|00000|000000|"
    "AAAAAA00A00A000A|00/000/00000|00-00-00|AA00 AAA|AAA0A00|00AAAAA0000A0AA|AAAAA0000A|0000 0000 0000|aaaaaaaaaaaaaaaaaaaa|aaaaaaaaaaaaaaaa|"
    "aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa|sk_aaaaaaaaaaaaaaaaaaaaaaaa|00.000.000/0000-00|192.168.0.00|10.0.00.0|v0.00.0|00:00|00.00.0000|AA-00000-00"
).split("|")

Spans = list[list[object]]


class Chat:
    """Draws messages from the grammar.

    Args:
        chance: the only source of chance, so a seed gives the same messages.
    """

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        self._names = Names(chance)
        self._places = Places(chance, self._names)
        self._languages = lorem_words()
        people = {fold(name) for pool in self._names.pools() for name in pool}
        self._machines = Machines(chance, [word for word in english() if word not in people])

    def row(self) -> dict[str, object]:
        """One labelled message."""
        self._at_home("")
        text, spans = self._fill(self._template())
        draw = self._chance.random()
        if draw < 0.10:
            text, spans = self._typos(text, spans)
        if 0.08 < draw < 0.2:
            text = re.sub(r"(?<=[a-z])[.,!?](?= |$)", " ", text)  # no punctuation, as many characters
        if 0.2 < draw < 0.3:
            text = "".join(
                unicodedata.normalize("NFD", c)[0] for c in text
            )  # no accents, as on many keyboards
        if draw > 0.94:
            text += self._chance.choice((" 😊", " 🙏", "!!!", " ...", " ??", " :)", " 😡😡", " lol", " asap"))
        return {"text": text, "spans": spans}

    def _at_home(self, language: str) -> None:
        self._names.home, self._places.home = _LOCALES.get(language, "").split(), language

    def _template(self) -> str:
        pick, draw = self._chance.choice, self._chance.random()
        if draw < 0.05:
            return pick(texts.FORMS).replace("\0", "\n").replace("{{", "{").replace("}}", "}")
        if draw < 0.09:
            return code.block(self._chance)
        if draw < 0.16:
            return self._machines.block()
        if draw < 0.35:
            return self._foreign()
        if self._chance.random() < 0.4:
            return self._written((english_lines.NAMED, english_lines.ORDINARY))
        if draw < 0.385:
            return " ".join(pick(talk.CASUAL) for _ in range(pick((1, 2, 3))))
        if draw < 0.51:
            parts = [self._sentence() for _ in range(pick((1, 1, 1, 2)))]
        else:
            parts = [self._sentence() for _ in range(pick((1, 2, 2, 3)))]
            if self._chance.random() < 0.35:
                parts.insert(0, pick(texts.GREETINGS))
        careful = self._chance.random() < 0.72
        message = self._join([self._capital(part) if careful else part for part in parts], careful)
        if draw > 0.9:
            message += pick(("\n", "\n\n", " ")) + pick(
                texts.SIGNATURES if self._chance.random() < 0.7 else texts.CLOSINGS
            )
        return message

    def _sentence(self) -> str:
        draw = self._chance.random()
        if 0.83 < draw < 0.86:
            return words.sentence(self._chance)
        if 0.86 < draw < 0.915:
            return things.sentence(self._chance)
        kinds = (
            (0.30, texts.PEOPLE),
            (0.40, more.NARRATIVE),
            (0.51, texts.ADDRESSES),
            (0.60, texts.PLACES),
            (0.63, texts.ORGANISATIONS),
            (0.69, texts.WORD_NAMES + talk.WORD_NAMES),
            (0.73, more.NUMBERS),
            (0.78, talk.TASKS),
            (0.81, talk.WORDS_AS_WORDS),
            (0.83, talk.CASUAL),
            (1.0, texts.ORDINARY),
        )
        return self._chance.choice(next(kind for limit, kind in kinds if draw < limit))

    def _written(self, blocks: tuple[str, str]) -> str:
        """One message of those written as a whole, or two in a row."""
        pick = self._chance.choice
        if self._chance.random() < 0.04:
            return "{A}"  # the answer to where to
        parts = [pick(_messages(pick(blocks))) for _ in range(pick((1, 1, 1, 2)))]
        return pick((" ", " ", "\n")).join(parts)

    def _foreign(self) -> str:
        draw, pick = self._chance.random(), self._chance.choice
        if draw < 0.15:
            return self._salad()
        code = pick(sorted(texts.OTHER_LANGUAGES))
        language = code[:2]
        self._at_home(language)
        if draw < 0.36:
            return self._written(WRITTEN[language])
        own = more.ORDINARY_LANGUAGES.get(language, more.ORDINARY_LANGUAGES["nordic"])
        blocks = (
            texts.OTHER_LANGUAGES[code],
            own,
            more.PEOPLE_LANGUAGES[language],
            talk.TALK_LANGUAGES[language],
        )
        lines = [line for block in blocks for line in _lines(block)]
        careful = self._chance.random() < 0.7
        parts = [pick(lines) for _ in range(pick((1, 2, 2, 3)))]
        if self._chance.random() < 0.12:
            parts.insert(pick((0, 1)), self._salad())
        text = self._join([self._capital(part) if careful else part for part in parts], careful)
        return text.replace("{D}", self._foreign_date(language)) if self._chance.random() < 0.8 else text

    def _salad(self) -> str:
        """Ordinary words of a language in a row, in sentences: no sense, no names."""
        words, parts = self._chance.choice(self._languages), []
        for _ in range(self._chance.choice((1, 1, 2, 3))):
            part = " ".join(self._chance.choice(words) for _ in range(self._chance.randint(1, 8)))
            if self._chance.random() < 0.15:
                part += f" {self._amount()}"
            parts.append(part)
        if self._chance.random() < 0.35:
            return ", ".join(parts)
        end = self._chance.choice((". ", ". ", "! ", ".\n", ": "))
        return end.join(part[:1].upper() + part[1:] for part in parts) + self._chance.choice((".", "", "?"))

    def _foreign_date(self, language: str) -> str:
        months = talk.MONTHS.get(language, talk.MONTHS["nordic"]).split()
        day, month = self._chance.randint(1, 28), self._chance.choice(months)
        dot = "." if language in ("de", "sv", "da", "no") else ""
        of = " de" if language in ("es", "pt") else ""
        year = self._chance.choice(("", f"{of} 2024", f"{of} 1987", f"{of} 1991"))
        return self._chance.choice(
            (
                f"{day}{dot}{of} {month}{year}",
                f"{day}.{len(month)}.2024",
                f"{day}/{len(month):02}/1984",
                f"{day}.{len(month):02}.",
            )
        )

    def _capital(self, part: str) -> str:
        part = re.sub(r"\bi\b(?!\})", "I", part)
        return part[:1].upper() + part[1:]

    def _join(self, parts: list[str], careful: bool) -> str:
        ends = (". ", ". ", "! ", ".\n") if careful else (" ", ", ", ". ", "\n", "... ")
        text = ""
        for index, part in enumerate(parts):
            question = part.lower().startswith(
                ("is ", "are ", "can ", "could", "do ", "does ", "how ", "where", "what", "will ")
            )
            end = self._chance.choice(ends)
            if index == len(parts) - 1:
                end = self._chance.choice((".", "", ".", "!")) if careful else ""
            text += part + (end.replace(".", "?").replace("!", "?") if question else end)
        return text

    def _fill(self, template: str) -> tuple[str, Spans]:
        for slot, pool in (
            ("{Q}", texts.CLAUSES),
            ("{V}", more.VERBS),
            ("{Y}", ("{N}", "{N}", "{F}", "{L}", "{F}", "{T}")),
        ):
            while slot in template:
                template = template.replace(slot, self._chance.choice(pool), 1)
        spans: Spans = []
        text, at = "", 0
        for match in _SLOT.finditer(template):
            joined = bool(spans) and match[1] == "L" and template[at : match.start()] == " "
            text += template[at : match.start()]
            at = match.end()
            lead, value = ("", match[3]) if match[2] else self._value(match[1])
            text += lead
            kind = match[2] or ("PERSON" if match[1] == "T" else _TYPES.get(match[1]))
            if joined:
                spans[-1][1] = len(text) + len(value)  # "{F} {L}" is one name
            elif kind:
                spans.append([len(text), len(text) + len(value), kind])
            text += value
        return text + template[at:], spans

    def _value(self, slot: str) -> tuple[str, str]:
        pick, names, places = self._chance.choice, self._names, self._places
        if slot == "T":
            return f"{pick(_TITLES)} ", pick((names.last, names.last, names.full))()
        makers = {
            "N": names.full, "F": names.first, "L": names.last, "W": lambda: pick(texts.WORDS_AS_NAMES),
            "A": places.address, "S": places.street, "C": places.place, "B": places.bare_city, "O": self._company,
            "J": lambda: pick((names.last, names.last, names.first, places.bare_city))(),
            "Z": lambda: f"{places.bare_city()} {pick(TEAMS)}",
            "P": lambda: pick(texts.PRODUCTS), "X": lambda: pick(texts.THINGS), "K": lambda: pick(texts.BRANDS),
            "D": self._date, "M": self._amount, "I": self._identifier, "E": self._mail, "H": self._phone,
            "G": self._number,
        }  # fmt: skip
        value = makers[slot]()
        if slot == "F" and self._chance.random() < 0.03:
            value = value[0] + value[-1] * 2 + value[1:]  # a misspelt name
        return "", value

    def _company(self) -> str:
        pick, draw = self._chance.choice, self._chance.random()
        if draw < 0.3:
            return pick(texts.BRANDS)
        stem = pick(
            (
                self._names.last(),
                self._names.invented("last"),
                self._places.bare_city(),
                f"{self._names.last()} & {self._names.last()}",
                f"{self._names.last()}-{self._names.last()}",
                f"{self._names.last()}, {self._names.last()} and {self._names.last()}",
            )
        )
        return (
            stem
            if draw < 0.45 and ("&" in stem or " and " in stem)
            else f"{stem} {pick(texts.COMPANY_ENDINGS)}"
        )

    def _date(self) -> str:
        day, month = self._chance.randint(1, 28), self._chance.choice(_MONTHS)
        forms = (
            f"{month} {day}",
            f"{day} {month}",
            f"{day}/{self._chance.randint(1, 12)}/2024",
            f"the {day}th",
            "monday",
            "Friday",
            "tomorrow",
        )
        return self._chance.choice(
            (
                *forms,
                f"{month} {day}, 2023",
                f"{month[:3]} {day}",
                "next week",
                f"2024-0{self._chance.randint(1, 9)}-{day:02}",
                "may 3rd",
            )
        )

    def _amount(self) -> str:
        value = self._chance.randint(1, 999)
        return self._chance.choice(
            (
                f"${value}",
                f"{value} dollars",
                f"{value}.99",
                f"€{value}",
                f"{value} euros",
                f"£{value}",
                f"{value} USD",
                f"{value},90 €",
                f"{value},00 EUR",
                f"R$ {value},90",
                f"Rs. {value}",
                f"{value} zł",
                f"{value} kr",
                f"{value} bucks",
            )
        )

    def _identifier(self) -> str:
        digits = str(self._chance.randint(1000, 999999999))
        return self._chance.choice(
            (digits, digits, f"#{digits}", f"ORD-{digits}", f"A{digits}", f"{digits[:3]}-{digits[3:]}7")
        )

    def _number(self) -> str:
        """A card, an account, an id, a plate, a token: never an address."""
        pick = self._chance.choice
        form = pick(_NUMBER_FORMS)
        return "".join(
            pick("0123456789")
            if c == "0"
            else pick("ABCDEFGHKLMNPRSTWXYZ")
            if c == "A"
            else pick("abcdefghkmnpqrstuvwxyz0123456789")
            if c == "a"
            else c
            for c in form
        )

    def _mail(self) -> str:
        first, last = (
            re.sub(r"[^a-z]", "", name().lower()) or "user" for name in (self._names.first, self._names.last)
        )
        pick = self._chance.choice
        user = pick(
            (
                first,
                f"{first}42",
                f"{first}.{last}",
                f"{first}.{last}",
                f"{first[0]}.{last}",
                f"{first}_{last}",
                f"{first}{last}",
                f"{first}-{last}",
                f"{first}.{last[0]}",
                f"{first}.{last}-{first}",
                f"{first}+shop",
            )
        )
        return (
            f"{user}@{pick(('example.com', 'mail.org', 'gmail.com', 'web.de', f'{last}.com', f'{last}.org'))}"
        )

    def _phone(self) -> str:
        n = [str(self._chance.randint(100, 999)) for _ in range(4)]
        return self._chance.choice(
            (
                f"{n[0]}-{n[1]}-{n[2]}5",
                f"({n[0]}) {n[1]}-{n[2]}1",
                f"+44 {n[0]} {n[1]} {n[2]}",
                f"0{n[0]} {n[1]}{n[2]}",
                f"+{n[0][:2]} {n[1]} {n[2]} {n[3]}",
            )
        )

    def _typos(self, text: str, spans: Spans) -> tuple[str, Spans]:
        """Swap two neighbouring letters in a few words, which moves no offset."""
        letters = list(text)
        for _ in range(max(1, len(text) // 60)):
            at = self._chance.randrange(1, max(2, len(text) - 2))
            pair = letters[at : at + 2]
            if len(pair) == 2 and all(c.isalpha() and c.islower() for c in pair):
                letters[at], letters[at + 1] = pair[1], pair[0]
        return "".join(letters), spans


@cache
def _messages(block: str) -> list[str]:
    return [line.replace("\\n", "\n") for line in block.strip().split("\n")]


def _lines(block: str) -> list[str]:
    return block.strip().replace("\n", "|").replace("\\n", "\n").split("|")


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the rows."""
    options = argparse.ArgumentParser(prog="python -m tools.tagger.chat", description=__doc__)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--rows", type=int, default=30000)
    options.add_argument("--out", type=Path, required=True)
    chosen = options.parse_args(arguments)
    chat = Chat(random.Random(chosen.seed))
    with chosen.out.open("w", encoding="utf-8") as lines:
        for _ in range(chosen.rows):
            lines.write(json.dumps(chat.row(), ensure_ascii=False) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
