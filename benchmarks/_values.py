"""Made-up personal values with valid checksums: nobody's, but every detector should take them for real."""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise
from random import Random

Maker = Callable[[Random], str]

FIRST = (
    "anna",
    "ben",
    "carla",
    "dev",
    "ella",
    "finn",
    "grace",
    "hugo",
    "ines",
    "jon",
    "kim",
    "lena",
    "max",
    "nia",
)
LAST = (
    "adler",
    "boyd",
    "cruz",
    "dahl",
    "evans",
    "fox",
    "gray",
    "hart",
    "ito",
    "jain",
    "kerr",
    "lund",
    "moss",
)
DOMAINS = ("example.com", "example.org", "example.net", "mail.example.com", "post.example.org")
AREAS = (
    "202",
    "206",
    "212",
    "213",
    "303",
    "312",
    "404",
    "415",
    "503",
    "512",
    "602",
    "617",
    "702",
    "713",
    "786",
)
PATHS = (
    "help",
    "orders",
    "cart",
    "faq",
    "track",
    "account/returns",
    "p/mug",
    "s/lamp",
    "reviews",
    "en/contact",
)
OCTETS = (23, 34, 52, 81, 93, 141, 151, 185, 203, 212)


def luhn_digit(body: str) -> str:
    """Give the digit that makes ``body`` pass the Luhn check."""
    total = sum(digit * 2 - 9 * (digit > 4) for digit in map(int, body[::-2])) + sum(map(int, body[-2::-2]))
    return str(-total % 10)


def iban_digits(country: str, account: str) -> str:
    """Give the two check digits of an IBAN (ISO 7064, modulo 97)."""
    as_number = "".join(str(int(sign, 36)) for sign in f"{account}{country}00")
    return f"{98 - int(as_number) % 97:02d}"


def digits(random: Random, count: int) -> str:
    """Give ``count`` random digits."""
    return "".join(random.choices("0123456789", k=count))


def email(random: Random) -> str:
    """Make an e-mail address under a reserved domain."""
    local = random.choice(FIRST) + random.choice(("", ".", "_")) + random.choice(LAST)
    return f"{local}{random.choice(('', str(random.randrange(2, 99))))}@{random.choice(DOMAINS)}"


def us_phone(random: Random) -> str:
    """Make a US number of the range kept free for fiction (555-0100 to 555-0199)."""
    area, line = random.choice(AREAS), f"01{digits(random, 2)}"
    shape = random.choice(("({}) 555-{}", "{}-555-{}", "+1 {} 555 {}", "{}.555.{}", "+1-{}-555-{}"))
    return shape.format(area, line)


def card(random: Random) -> str:
    """Make a Visa, Mastercard or American Express number, grouped or plain."""
    prefix, length = random.choice(
        (("4", 16), (f"5{random.randrange(1, 6)}", 16), (random.choice(("34", "37")), 15))
    )
    body = prefix + digits(random, length - 1 - len(prefix))
    number = body + luhn_digit(body)
    sign = random.choice(("", " ", " ", "-"))
    cuts = (0, 4, 10, 15) if length == 15 else (0, 4, 8, 12, 16)
    return sign.join(number[a:b] for a, b in pairwise(cuts))


def us_ssn(random: Random) -> str:
    """Make a US social security number outside the blocks that were never issued."""
    area = random.choice((random.randrange(1, 666), random.randrange(667, 900)))
    return f"{area:03d}-{random.randrange(1, 100):02d}-{random.randrange(1, 10_000):04d}"


def iban(random: Random) -> str:
    """Make a German, Austrian, British or Dutch IBAN, grouped or plain."""
    country, bank, length = random.choice(
        (("DE", "", 18), ("AT", "", 16), ("GB", "NWBK", 14), ("NL", "ABNA", 10))
    )
    account = bank + str(random.randrange(1, 9)) + digits(random, length - 1)
    number = country + iban_digits(country, account) + account
    if random.random() < 0.5:
        return number
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4))


def ipv4(random: Random) -> str:
    """Make a public IPv4 address."""
    rest = (random.randrange(0, 256), random.randrange(0, 256), random.randrange(1, 255))
    return ".".join(map(str, (random.choice(OCTETS), *rest)))


def url(random: Random) -> str:
    """Make a web address under a reserved domain."""
    host = random.choice(("www.example.com", "shop.example.org", "example.net"))
    return f"https://{host}/{random.choice(PATHS)}{random.choice(('', f'/{random.randrange(10, 999)}'))}"


MAKERS: dict[str, Maker] = {
    "EMAIL_ADDRESS": email,
    "PHONE_NUMBER": us_phone,
    "CREDIT_CARD": card,
    "US_SSN": us_ssn,
    "IBAN_CODE": iban,
    "IP_ADDRESS": ipv4,
    "URL": url,
}
