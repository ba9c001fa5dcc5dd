"""Ordinary texts made up on the spot, none of which holds anything personal: any finding in them is false.

What a support chat, a log or a spreadsheet is full of: amounts, ids, times, measures, scores, digests.
"""

# ruff: noqa: E501  # a layout a line reads better than a wrapped one
from __future__ import annotations

import json
import random
import uuid
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

__all__ = ["MADE", "made"]

GOODS = [
    "kettle",
    "lamp",
    "chair",
    "desk",
    "monitor",
    "keyboard",
    "charger",
    "blender",
    "toaster",
    "drill",
    "ladder",
    "backpack",
    "bottle",
    "mug",
    "notebook",
    "printer",
    "router",
    "tent",
    "bicycle",
    "helmet",
    "jacket",
    "boots",
    "scarf",
    "curtain",
    "pillow",
    "mattress",
    "vase",
    "candle",
    "speaker",
    "headset",
]
FOODS = [
    "flour",
    "sugar",
    "butter",
    "milk",
    "rice",
    "salt",
    "pepper",
    "oil",
    "yeast",
    "cream",
    "honey",
    "cocoa",
    "oats",
    "lentils",
    "carrots",
    "onions",
    "garlic",
]
TEAMS = [
    "Rovers",
    "United",
    "City",
    "Wanderers",
    "Athletic",
    "Rangers",
    "Albion",
    "County",
    "Town",
    "Harriers",
    "Tigers",
    "Eagles",
    "Sharks",
    "Comets",
]
PLACES = ["North", "South", "East", "West", "Central", "Upper", "Lower", "Old", "New", "Great"]
MODULES = [
    "auth",
    "cart",
    "checkout",
    "search",
    "mailer",
    "worker",
    "scheduler",
    "cache",
    "gateway",
    "billing",
    "inventory",
    "indexer",
]
VERBS = [
    "fix",
    "add",
    "remove",
    "rename",
    "speed",
    "up",
    "document",
    "test",
    "refactor",
    "revert",
    "bump",
    "simplify",
]


def _hexadecimal(rng: random.Random, length: int) -> str:
    return "".join(rng.choice("0123456789abcdef") for _ in range(length))


def _uuid(rng: random.Random) -> str:
    return str(uuid.UUID(int=rng.getrandbits(128), version=4))


def _epoch(rng: random.Random) -> int:
    return rng.randrange(1_500_000_000, 1_800_000_000)


def _clock(rng: random.Random) -> str:
    return f"{rng.randrange(24):02}:{rng.randrange(60):02}:{rng.randrange(60):02}"


def _day(rng: random.Random) -> str:
    return f"20{rng.randrange(15, 27)}-{rng.randrange(1, 13):02}-{rng.randrange(1, 29):02}"


def _price(rng: random.Random) -> str:
    amount = rng.choice([rng.uniform(0.5, 20), rng.uniform(20, 900), rng.uniform(900, 90_000)])
    plain, grouped = f"{amount:.2f}", f"{amount:,.2f}"
    european = grouped.replace(",", " ").replace(".", ",").replace(" ", ".")
    return rng.choice(
        [
            f"${grouped}",
            f"{plain} EUR",
            f"€{plain}",
            f"{european} €",
            f"£{amount:.0f}",
            f"{european} zł",
            f"Rs {grouped}",
        ]
    )


def log(rng: random.Random) -> str:
    """Server logs in several layouts."""
    layouts: list[Callable[[], str]] = [
        lambda: f"{_day(rng)} {_clock(rng)},{rng.randrange(1000):03} {rng.choice(['INFO', 'WARN', 'DEBUG'])} [{rng.choice(MODULES)}-{rng.randrange(64)}] took {rng.randrange(9000)} ms, {rng.randrange(10**6)} rows, pid {rng.randrange(65536)}",
        lambda: f"{_day(rng)}T{_clock(rng)}.{rng.randrange(10**6):06}Z {rng.choice(MODULES)}[{rng.randrange(32768)}]: request {_uuid(rng)} done status={rng.choice([200, 201, 304, 404, 500])} bytes={rng.randrange(10**7)} duration={rng.random():.6f}",
        lambda: f"[{_epoch(rng)}.{rng.randrange(1000):03}] {rng.choice(MODULES)}: trace={_hexadecimal(rng, 32)} span={_hexadecimal(rng, 16)} queue={rng.randrange(5000)} retries={rng.randrange(5)}",
        lambda: f"kernel: [{rng.uniform(0, 99999):12.6f}] eth{rng.randrange(4)}: 0x{_hexadecimal(rng, 16)} irq {rng.randrange(256)} mem {rng.randrange(10**9)}K",
        lambda: f"GC pause {rng.uniform(0, 90):.3f}ms heap {rng.randrange(4096)}M->{rng.randrange(4096)}M({rng.randrange(8192)}M) id={rng.randrange(10**10)}",
        lambda: f'at {rng.choice(MODULES)}.handle({rng.choice(MODULES)}.py:{rng.randrange(2000)}) offset {rng.randrange(10**8)} checksum {_hexadecimal(rng, 8)} partition {rng.randrange(128)}-{rng.randrange(10**9)}',
    ]  # fmt: skip
    return "\n".join(rng.choice(layouts)() for _ in range(30))


def api_answer(rng: random.Random) -> str:
    """JSON with integer ids, epochs, digests and measures."""
    rows = [
        {
            "id": rng.randrange(10 ** rng.randrange(5, 18)),
            "uuid": _uuid(rng),
            "created_at": rng.choice([_epoch(rng), _epoch(rng) * 1000, f"{_day(rng)}T{_clock(rng)}Z"]),
            "etag": _hexadecimal(rng, rng.choice([32, 40, 64])),
            "category": rng.choice(GOODS),
            "stock": rng.randrange(10_000),
            "price_cents": rng.randrange(10**7),
            "ratio": rng.random() * 10 ** rng.randrange(-3, 6),
            "parent": rng.choice([None, rng.randrange(10**11)]),
            "active": rng.random() < 0.5,
            "sizes": [rng.randrange(10 ** rng.randrange(2, 10)) for _ in range(rng.randrange(6))],
        }
        for _ in range(8)
    ]
    return json.dumps(
        {"page": rng.randrange(99), "total": rng.randrange(10**6), "items": rows},
        indent=rng.choice([None, 2]),
    )


def prices(rng: random.Random) -> str:
    """Price lists and offers."""
    lines = []
    for _ in range(25):
        item = f"{rng.choice(GOODS)} {rng.choice(GOODS)}"
        code = f"{rng.choice('ABCDEFGH')}{rng.choice('KLMNPR')}-{rng.randrange(10 ** rng.randrange(3, 7))}"
        lines.append(
            rng.choice(
                [
                    f"{item}  {code}  {_price(rng)}  -{rng.randrange(5, 70)}%",
                    f"{item}: {_price(rng)} instead of {_price(rng)}, {rng.randrange(1, 99)} left",
                    f"{rng.randrange(1, 40)} x {item} at {_price(rng)} = {_price(rng)} incl. {rng.choice([7, 19, 20, 21, 23])} % VAT",
                    f"Art. {rng.randrange(10 ** rng.randrange(4, 9))} {item} {rng.randrange(10, 300)}x{rng.randrange(10, 300)}x{rng.randrange(10, 300)} mm {_price(rng)}",
                ]
            )
        )
    return "\n".join(lines)


def recipe(rng: random.Random) -> str:
    """Recipes with amounts, temperatures and times."""
    lines = [f"{rng.choice(FOODS).title()} and {rng.choice(FOODS)} bake, serves {rng.randrange(2, 12)}"]
    for _ in range(8):
        amount = rng.choice(
            [
                f"{rng.randrange(5, 900)} g",
                f"{rng.randrange(1, 9)} 1/{rng.choice([2, 3, 4])} cups",
                f"{rng.randrange(1, 4)}-{rng.randrange(4, 8)} tbsp",
                f"{rng.randrange(50, 750)} ml",
                f"{rng.random():.1f} kg",
            ]
        )
        lines.append(f"- {amount} {rng.choice(FOODS)}")
    lines += [
        f"Preheat the oven to {rng.randrange(120, 260)} C ({rng.randrange(250, 480)} F, gas mark {rng.randrange(1, 9)}).",
        f"Mix the {rng.choice(FOODS)} with the {rng.choice(FOODS)} for {rng.randrange(1, 9)} to {rng.randrange(10, 20)} minutes.",
        f"Bake {rng.randrange(20, 90)} min, turn after {rng.randrange(5, 19)}. Per portion: {rng.randrange(100, 900)} kcal, {rng.randrange(1, 60)} g fat.",
    ]  # fmt: skip
    return "\n".join(lines)


def sports(rng: random.Random) -> str:
    """Results, tables and times."""
    lines = []
    for _ in range(20):
        home, away = (f"{rng.choice(PLACES)} {rng.choice(TEAMS)}" for _ in range(2))
        sets = " ".join(f"{rng.randrange(0, 8)}-{rng.randrange(0, 8)}" for _ in range(rng.randrange(2, 6)))
        lines.append(
            rng.choice(
                [
                    f"{home} {rng.randrange(6)}:{rng.randrange(6)} {away} (att. {rng.randrange(500, 90_000):,})",
                    f"{home} beat {away} {sets}",
                    f"{rng.randrange(1, 20)}. {home} {rng.randrange(38)} {rng.randrange(30)} {rng.randrange(20)} {rng.randrange(20)} {rng.randrange(99)}-{rng.randrange(99)} {rng.randrange(100)}",
                    f"{home}: {rng.randrange(60)}:{rng.randrange(60):02}.{rng.randrange(100):02}, split {rng.randrange(60)}.{rng.randrange(1000):03}, lane {rng.randrange(1, 9)}",
                    f"Q{rng.randrange(1, 5)} {rng.randrange(10, 40)} {rng.randrange(10, 40)} {rng.randrange(10, 40)} {rng.randrange(10, 40)} total {rng.randrange(60, 140)}-{rng.randrange(60, 140)}",
                ]
            )
        )
    return "\n".join(lines)


def spreadsheet(rng: random.Random) -> str:
    """Tables of numbers with a head, in several separators."""
    separator = rng.choice(["\t", ";", ",", " | ", "  "])
    columns = rng.sample(
        [
            "units",
            "revenue",
            "cost",
            "margin",
            "index",
            "batch",
            "weight",
            "volume",
            "rate",
            "lot",
            "quarter",
        ],
        6,
    )
    scales = [10 ** rng.randrange(1, 12) for _ in columns]
    rows = [
        [
            rng.choice(
                [str(rng.randrange(scale)), f"{rng.random() * scale:.2f}", f"{rng.randrange(scale):06}"]
            )
            for scale in scales
        ]
        for _ in range(25)
    ]
    return "\n".join(separator.join(row) for row in [columns, *rows])


def telemetry(rng: random.Random) -> str:
    """Measurements of devices."""
    device = f"sensor-{_hexadecimal(rng, 6)}"
    layouts: list[Callable[[], str]] = [
        lambda: json.dumps({"dev": device, "ts": _epoch(rng) * 1000, "temp": round(rng.uniform(-30, 90), 2), "hum": rng.randrange(100), "seq": rng.randrange(10**8), "raw": _hexadecimal(rng, 24)}),
        lambda: f"{device} {_epoch(rng)} {rng.uniform(-30, 90):.4f} {rng.uniform(900, 1100):.3f} {rng.randrange(4096)} {rng.randrange(4096)} {rng.randrange(4096)}",
        lambda: f"{device},temp={rng.uniform(0, 40):.3f},volt={rng.uniform(3, 4):.4f},rssi=-{rng.randrange(30, 110)} {_epoch(rng)}{rng.randrange(10**9):09}",
        lambda: f"{_clock(rng)} {device} RX {' '.join(_hexadecimal(rng, 2) for _ in range(12))} crc {_hexadecimal(rng, 4)}",
    ]  # fmt: skip
    return "\n".join(rng.choice(layouts)() for _ in range(30))


def git_log(rng: random.Random) -> str:
    """Commits without authors."""
    lines = []
    for _ in range(15):
        lines.append(
            f"commit {_hexadecimal(rng, 40)}\nDate:   {_day(rng)} {_clock(rng)} +0{rng.randrange(10)}00\n"
        )
        lines.append(
            f"    {rng.choice(VERBS)} {rng.choice(MODULES)} for the {rng.choice(GOODS)} page (#{rng.randrange(1, 99_999)})\n"
        )
        lines.append(
            f" {rng.choice(MODULES)}.py | {rng.randrange(300)} {'+' * rng.randrange(9)}{'-' * rng.randrange(9)}\n index {_hexadecimal(rng, 7)}..{_hexadecimal(rng, 7)} 100644"
        )
        lines.append(
            f" @@ -{rng.randrange(999)},{rng.randrange(99)} +{rng.randrange(999)},{rng.randrange(99)} @@"
        )
    return "\n".join(lines)


def numbers_in_prose(rng: random.Random) -> str:
    """Sentences with counts, years, versions, sizes, codes and dates that are nobody's."""
    sentences: list[Callable[[], str]] = [
        lambda: f"Version {rng.randrange(30)}.{rng.randrange(30)}.{rng.randrange(3000)} needs {rng.randrange(2, 64)} GB and Python 3.{rng.randrange(9, 15)}.",
        lambda: f"In {rng.randrange(1700, 2027)} the town had {rng.randrange(900, 9_000_000):,} people on {rng.randrange(10, 9999)} km2.",
        lambda: f"The {rng.choice(GOODS)} weighs {rng.uniform(0.1, 40):.2f} kg and measures {rng.randrange(5, 200)} x {rng.randrange(5, 200)} x {rng.randrange(5, 200)} cm.",
        lambda: f"Room {rng.randrange(1, 900)}, floor {rng.randrange(1, 40)}, opens at {rng.randrange(24)}:{rng.randrange(60):02} on weekdays.",
        lambda: f"Between {_day(rng)} and {_day(rng)} we sold {rng.randrange(10**7)} pieces, {rng.uniform(0, 90):.1f} % more than before.",
        lambda: f"Chapter {rng.randrange(1, 60)}, pages {rng.randrange(1, 900)}-{rng.randrange(1, 900)}, see also section {rng.randrange(1, 30)}.{rng.randrange(1, 30)}.{rng.randrange(1, 30)}.",
        lambda: f"The warranty is {rng.choice([12, 24, 36])} months; the manual is no. {rng.randrange(10 ** rng.randrange(4, 10))}, revision {rng.randrange(1, 40)}.",
        lambda: f"Pi is 3.{rng.randrange(10**12)}, roughly; the next prime after {rng.randrange(10**9)} was found in {rng.randrange(1, 400)} s.",
    ]  # fmt: skip
    return " ".join(rng.choice(sentences)() for _ in range(30))


MADE: dict[str, Callable[[random.Random], str]] = {
    "made: logs": log,
    "made: JSON answers": api_answer,
    "made: price lists": prices,
    "made: recipes": recipe,
    "made: sports results": sports,
    "made: spreadsheets": spreadsheet,
    "made: telemetry": telemetry,
    "made: git log": git_log,
    "made: numbers in prose": numbers_in_prose,
}


def made(kind: str, words: int, seed: int) -> Iterator[str]:
    """Yield texts of a kind until there are so many words; the same seed gives the same texts."""
    rng = random.Random(f"{kind} {seed}")
    left = words
    while left > 0:
        text = MADE[kind](rng)
        left -= len(text.split())
        yield text
