"""Write docs/reference/secrets.md from the tables of secrets.

python tools/build_secrets_page.py            write the page
python tools/build_secrets_page.py --check    fail when the page is not what the tables give
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from privkit.detectors._secret_providers import INFIXES, PREFIXES, UNMARKED

PAGE = Path(__file__).resolve().parent.parent / "docs" / "reference" / "secrets.md"

HEAD = """\
# Which secrets are found

<!-- Written by tools/build_secrets_page.py; run `make catalogue` after a change to the tables. -->

All of these are reported as `SECRET`; the finding's `detector` says which, such as `secrets.github`.

## By the provider's own mark

The tokens of {count} providers are found wherever they stand, by what they begin with. `…` is a random part.

"""
TAIL = """\

## By their form

- JSON Web Tokens: signed, encrypted (JWE) and unsecured (`"alg": "none"`).
- Private keys as a block: PEM of every kind, OpenSSH, PGP, PuTTY; also with `\\n` escaped in JSON, and cut short.
- Addresses with a password (`postgres://user:…@host`, AMQP, Redis, MongoDB, `https://user:…@host`, Oracle's JDBC form).
- Webhooks of Slack, Discord, Teams, Zapier, Make and IFTTT; the bot tokens of Discord and Telegram.
- Signatures in web addresses (Azure's shared access, Amazon's and Google's signed addresses).
- `Authorization: Basic` and `Bearer` headers, cookies, session ids with a random value.

## After a word that announces them

- Passwords, passphrases and PINs, in some thirty languages: `password: …`, `Passwort lautet …`, `contraseña: …`, `пароль: …`.
- Keys and tokens of whoever marks them with nothing: `api key`, `client_secret`, `access token`, `AccountKey=`,
  `aws_secret_access_key`. So are found, among others, those of {unmarked}.
- A random string of 20 characters or more close to such a word. Without the word it is left alone.

## What is left alone

- Placeholders: `YOUR_API_KEY`, `<token>`, `xxxx`, `****`, `${{VAR}}`, `process.env.KEY`, `sk-...`.
- Tokens that call themselves an example (those in AWS's documentation) or count up (`0123456789abcdef`).
  A *password* such as `changeme` or `example1` is reported: people do use them.
- UUIDs, commit ids, digests, integrity attributes and lock files, public keys, certificates. A 32- or 40-digit
  hexadecimal number after the word "key" alone counts as a digest; after "api key" it is a key.

## Limits

- A token that is broken over two lines is not put together.
- A base-64 key without any 16 letters and digits in a row (about one in a hundred) is found only after its word.
"""


def page() -> str:
    """Return the page."""
    providers = {row[0] for rows in PREFIXES.values() for row in rows} | {row[0] for row in INFIXES}
    parts = [HEAD.format(count=len(providers))]
    for title, rows in PREFIXES.items():
        marks: dict[str, list[str]] = {}
        for provider, literal, *_ in rows:
            marks.setdefault(provider, []).append(f"`{literal}…`")
        for provider, _, _, literal, _ in INFIXES:
            if provider in marks or (provider == "Azure" and title.startswith("Clouds")):
                marks.setdefault(provider, []).append(f"`…{literal}…`")
        parts.append(f"### {title}\n\n| Provider | Begins with or holds |\n|---|---|\n")
        parts += [
            f"| {name} | {' '.join(dict.fromkeys(marks[name]))} |\n" for name in sorted(marks, key=str.lower)
        ]
        parts.append("\n")
    return "".join(parts).rstrip("\n") + "\n" + TAIL.format(unmarked=", ".join(UNMARKED))


def main() -> int:
    """Write the page, or check it."""
    parser = argparse.ArgumentParser(description="Write docs/reference/secrets.md from the tables.")
    parser.add_argument("--check", action="store_true", help="fail when the page is not what the tables give")
    written = page()
    if not parser.parse_args().check:
        PAGE.write_text(written, encoding="utf-8")
    elif not PAGE.exists() or PAGE.read_text(encoding="utf-8") != written:
        print(f"{PAGE.name} is not what the tables give; run make catalogue", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
