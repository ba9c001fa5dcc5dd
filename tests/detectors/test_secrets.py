"""Secrets: what is found, how far it reaches, and what only looks like one.

No key here was ever real: they are put together at run time from a prefix and seeded random letters.
"""

from __future__ import annotations

import base64
import json
import random
import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from privkit.detectors import _secret_cues, secrets
from privkit.detectors._entropy import looks_random, shannon
from privkit.detectors._secret_prefixes import MARKS, Mark
from privkit.detectors._shape import both, shape_of, words_of

_RANDOM = random.Random(20261123)
_BASE62 = string.ascii_letters + string.digits


def made_up(length: int, alphabet: str = _BASE62) -> str:
    """A string that holds a digit and a letter, however short."""
    return "a1" + "".join(_RANDOM.choice(alphabet) for _ in range(length - 2))


def hexadecimal(length: int) -> str:
    return made_up(length, "0123456789abcdef")


def capitals(length: int) -> str:
    return "".join(_RANDOM.choice(string.ascii_uppercase + "234567") for _ in range(length))


def found(text: str) -> list[str]:
    lowered = text.lower()
    rows = secrets.find(text, lowered if len(lowered) == len(text) else text)
    assert all(kind == "SECRET" and 0 < score <= 1 for _, _, kind, score, _ in rows)
    return [text[start:end] for start, end, *_ in rows]


def encoded(part: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


JWT = encoded({"alg": "HS256", "typ": "JWT"}) + "." + encoded({"sub": "1"}) + "." + made_up(43)
NOT_A_JWT = encoded({"typ": "nothing", "a": 1}) + "." + encoded({"sub": "1"}) + "." + made_up(43)

TOKENS = {
    "openai": "sk-" + made_up(48),
    "openai project": "sk-" + "proj-" + made_up(30) + "-_" + made_up(40),
    "anthropic": "sk-" + "ant-" + "api03-" + made_up(60) + "_" + made_up(30),
    "aws": "AKI" + "A" + capitals(16),
    "aws session": "ASI" + "A" + capitals(16),
    "github classic": "gh" + "p_" + made_up(36),
    "github oauth": "gh" + "o_" + made_up(36),
    "github user": "gh" + "u_" + made_up(36),
    "github server": "gh" + "s_" + made_up(36),
    "github refresh": "gh" + "r_" + made_up(76),
    "github fine-grained": "github" + "_pat_" + made_up(22) + "_" + made_up(59),
    "gitlab": "glp" + "at-" + made_up(20),
    "slack bot": "xox" + "b-" + "123456789012-123456789012-" + made_up(24),
    "slack user": "xox" + "p-" + "123456789012-123456789012-" + made_up(32),
    "slack app": "xa" + "pp-1-A0" + capitals(9) + "-1234567890123-" + hexadecimal(64),
    "stripe": "sk" + "_live_" + made_up(24),
    "stripe restricted": "rk" + "_live_" + made_up(24),
    "stripe test": "sk" + "_test_" + made_up(24),
    "stripe publishable": "pk" + "_live_" + made_up(24),
    "stripe webhook": "wh" + "sec_" + made_up(32),
    "google": "AI" + "za" + made_up(35),
    "google oauth": "ya" + "29." + made_up(60),
    "npm": "np" + "m_" + made_up(36),
    "pypi": "py" + "pi-AgEIcHlwaS5vcmc" + made_up(60),
    "sendgrid": "S" + "G." + made_up(22) + "." + made_up(43),
    "twilio key": "S" + "K" + hexadecimal(32),
    "twilio account": "A" + "C" + hexadecimal(32),
    "mailgun": "ke" + "y-" + hexadecimal(32),
    "hugging face": "h" + "f_" + made_up(34),
    "digitalocean": "do" + "p_v1_" + hexadecimal(64),
    "shopify": "shp" + "at_" + hexadecimal(32),
    "square": "sq" + "0atp-" + made_up(22),
    "telegram": "123456789" + ":A" + "A" + made_up(33),
    "discord": "MTA" + made_up(21) + ".G" + made_up(5) + "." + made_up(38),
    "databricks": "da" + "pi" + hexadecimal(32),
    "linear": "lin" + "_api_" + made_up(40),
    "notion": "nt" + "n_" + made_up(46),
    "notion old": "sec" + "ret_" + made_up(43),
    "doppler": "dp" + ".pt." + made_up(43),
    "hashicorp": "hv" + "s." + made_up(90),
    "json web token": JWT,
    "slack webhook": "https://hooks.slack" + ".com/services/T0000/B0000/" + made_up(24),
}

SURROUNDINGS = [
    "{}",
    "{} thanks",
    "it is {}",
    "({})",
    '"{}"',
    "'{}',",
    "use: {}.",
    "X={};",
    "[{}]\n",
    "<{}>",
    "a\\n{}",
]


@pytest.mark.parametrize("surrounding", SURROUNDINGS)
@pytest.mark.parametrize("name", TOKENS)
def test_a_providers_token_is_found_whole_wherever_it_stands(name: str, surrounding: str) -> None:
    assert found(surrounding.format(TOKENS[name])) == [TOKENS[name]]


@pytest.mark.parametrize("name", TOKENS)
def test_two_tokens_in_a_row_are_two_findings(name: str) -> None:
    assert found(f"{TOKENS[name]} {TOKENS[name]}") == [TOKENS[name]] * 2


@pytest.mark.parametrize("name", sorted(set(TOKENS) - {"slack webhook", "telegram"}))
def test_a_token_inside_a_longer_word_is_not_found_at_its_prefix(name: str) -> None:
    token = TOKENS[name]
    assert token not in found("zz9" + token)


@pytest.mark.parametrize("mark", MARKS, ids=lambda mark: mark.literal)
def test_a_prefix_alone_or_before_a_mask_is_no_token(mark: Mark) -> None:
    for rest in ("", " ", "x" * 64, "*" * 40, "...", "your-api-key-goes-here-please"):
        assert found(f"a {mark.literal}{rest} b") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"{TOKENS['aws']} {(secret := made_up(40))}", [TOKENS["aws"], secret]),
        (f"id {TOKENS['aws']}\nsecret:\n{secret}\n", [TOKENS["aws"], secret]),
        (f"the build {secret} is out", []),
        (NOT_A_JWT, []),
        ("eyJ.eyJ." + made_up(43), []),
        ("12:34:AAB" + made_up(33), []),
        ("GOSK" + hexadecimal(32), []),
        ("risk-" + "free-returns-policy-2024-for-everyone", []),
        ("commit " + hexadecimal(40), []),
        ("request 123e4567-e89b-12d3-a456-426614174000", []),
    ],
)
def test_what_needs_company_is_not_found_alone(text: str, expected: list[str]) -> None:
    assert found(text) == expected


BODY = "\n".join(made_up(64) for _ in range(8)) + "\nabc="
BEGIN, END = "-----BEGIN RSA PRIV" + "ATE KEY-----", "-----END RSA PRIV" + "ATE KEY-----"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"here:\n{BEGIN}\n{BODY}\n{END}\nthanks", [f"{BEGIN}\n{BODY}\n{END}"]),
        (f"{BEGIN}\n{BODY}\n\nthanks for looking", [f"{BEGIN}\n{BODY}"]),
        (json.dumps({"k": f"{BEGIN}\n{BODY}\n{END}\n"}), [json.dumps(f"{BEGIN}\n{BODY}\n{END}")[1:-1]]),
        (json.dumps({"k": f"{BEGIN}\n{BODY}\n"}), [json.dumps(f"{BEGIN}\n{BODY}")[1:-1]]),
        (f"{BEGIN}\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,00\n\n{BODY}", None),
        (f"{BEGIN}\n{BODY}\n{END}\n{BEGIN}\n{BODY}\n{END}", [f"{BEGIN}\n{BODY}\n{END}"] * 2),
        (f"{BEGIN.replace('RSA', 'OPENSSH')}\n{BODY}\n{END}", None),
        (BEGIN.replace("RSA ", "PGP ")[:-5] + f" BLOCK-----\n\n{BODY}\n{END}", None),
        (f"the line {BEGIN} is missing in my file 1", []),
        (f"{BEGIN}\n...\n{END}", []),
        (f"-----BEGIN CERTIFICATE-----\n{BODY}\n-----END CERTIFICATE-----", []),
        (f"-----BEGIN PUBLIC KEY-----\n{BODY}\n-----END PUBLIC KEY-----", []),
    ],
)
def test_private_keys_are_covered_as_a_block(text: str, expected: list[str] | None) -> None:
    assert found(text) == ([text] if expected is None else expected)


def test_a_private_key_without_end_is_covered_for_16_kib_and_what_follows_it_stays() -> None:
    text = BEGIN + "\n" + "\n".join(made_up(64) for _ in range(1000))
    (value,) = found(text)
    assert 16_000 < len(value) <= 16_384


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("postgres://bob:hunter2@db.example.com:5432/app?x=1", None),
        ("DATABASE_URL=mysql://bob:p%40ss@10.0.0.1/app", ["mysql://bob:p%40ss@10.0.0.1/app"]),
        ("redis://:hunter2@localhost", None),
        ("mongodb+srv://u:pa@ss@cluster.example.net", None),
        ("see https://bob:hunter2@example.com/x, ok", ["https://bob:hunter2@example.com/x"]),
        ("(amqp://a:bc12@mq)", ["amqp://a:bc12@mq"]),
        ("http://example.com:8080/path@x", []),
        ("https://medium.com/@user:name", []),
        ("postgres://bob@db.example.com/app", []),
        ("postgres://${USER}:${PASS}@db/app", []),
        ("postgres://<user>:<password>@db/app", []),
        ("://bob:hunter2@db", []),
        ("http://localhost:8000 mail bob@example.com", []),
    ],
)
def test_a_uri_with_a_password_is_covered_whole(text: str, expected: list[str] | None) -> None:
    assert found(text) == ([text] if expected is None else expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Authorization: Bearer abc123def456", ["abc123def456"]),
        ('{"authorization": "bearer abcdefghijklmnopqrst"}', ["abcdefghijklmnopqrst"]),
        ("-H 'Authorization: Basic dXNlcjpwYXNz'", ["dXNlcjpwYXNz"]),
        ("send: Basic dXNlcjpwYXNz", ["dXNlcjpwYXNz"]),
        ("Authorization: SSWS 00aB3dE5fG7hI9jK1lM3nO5pQ7", ["00aB3dE5fG7hI9jK1lM3nO5pQ7"]),
        ('"authorization": "ApiKey VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWk="', ["VnVhQ2ZHY0JDZGJrUW0tZTVhT3g6dWk="]),
        ("Authorization: GenieKey 4f3c2b1a98f7e6d54f3c2b1a", ["4f3c2b1a98f7e6d54f3c2b1a"]),
        ("authorization: none-of-the-options-above", []),
        ("Authorization: Token $API_TOKEN", []),
        ("Authorization: AWS4-HMAC-SHA256 Credential=x", []),
        ("header: Bearer a1b2c3d4e5f6a7b8c9", ["a1b2c3d4e5f6a7b8c9"]),
        ("Authorization: Bearer <token>", []),
        ("Authorization: Bearer $TOKEN", []),
        ("Authorization: Bearer token", []),
        ("note: basic information 12", []),
        ("note: bearer certificates are rare", []),
    ],
)
def test_authorization_headers_lose_the_value_only(text: str, expected: list[str]) -> None:
    assert found(text) == expected


PASSWORDS = [
    ("hunter2 is my password", ["hunter2"]),
    ("Tr0ub4dor&3 was the old wifi password", ["Tr0ub4dor&3"]),
    ("Blau7Wal ist mein Passwort", ["Blau7Wal"]),
    ("this is my password", []),
    ("blue is my password hint", []),
    ("C01234567 is my passport", []),
    ("|password|hunter2|", ["hunter2"]),
    ("<b>password</b>: <i>hunter2x</i>", ["hunter2x"]),
    ("<td>password</td><td>hunter2x</td>", ["hunter2x"]),
    ("<li>password</li><li>hello</li>", []),
    ("Security answer: fluffy the cat", ["fluffy the cat"]),
    ("my security answer is Fluffy77", ["Fluffy77"]),
    ("security answer: invalid", []),
    ("bearer 3f786850e387550fdab836ed7e6dc881de23001b", ["3f786850e387550fdab836ed7e6dc881de23001b"]),
    ("password: hunter2", ["hunter2"]),
    ("Password : hunter2", ["hunter2"]),
    ("password is hunter2", ["hunter2"]),
    ("i forgot my password it was Tacos&Tequila_92", ["Tacos&Tequila_92"]),
    ("the password, which is Hunter2!x", ["Hunter2!x"]),
    ("my old password used to be Hunter2!x", ["Hunter2!x"]),
    ('my password is "hunter 2!"', ["hunter 2!"]),
    ("pwd=hunter2", ["hunter2"]),
    ("mon mdp est soleil!92", ["soleil!92"]),
    ("mdp Chamois74!Tartiflette marche pas", ["Chamois74!Tartiflette"]),
    ("mdp oublié, que faire ?", []),
    ('{"password": "hunter2", "user": "bob"}', ["hunter2"]),
    (json.dumps(json.dumps({"password": "hunter2"})), ["hunter2"]),
    ("DB_PASSWORD=s3cr3t!x", ["s3cr3t!x"]),
    ('dbPass = "hunter2"', ["hunter2"]),
    ("mysql --password hunter -u root", ["hunter"]),
    ("mysql --password=hunter2", ["hunter2"]),
    ("password hunter2 please", ["hunter2"]),
    ("Password\nhunter2\nthanks", ["hunter2"]),
    ("My password is swordfish", ["swordfish"]),
    ("my password is swordfish.", ["swordfish"]),
    ("my password is swordfish\nplease reset it", ["swordfish"]),
    ("the password is HunterTwo and it fails", ["HunterTwo"]),
    ("Password: banana for account 12", ["banana"]),
    ("password: changeme", ["changeme"]),
    ("password is 123456", ["123456"]),
    ("your password has been reset to Fluffy99", ["Fluffy99"]),
    ("change my password to Summer2024!", ["Summer2024!"]),
    ("the password for my account is hunter2", ["hunter2"]),
    ("password (case sensitive): Hunter2", ["Hunter2"]),
    ("**Password:** hunter2", ["hunter2"]),
    ("<password>hunter2</password>", ["hunter2"]),
    ("/login?user=bob&password=hunter2&x=1", ["hunter2"]),
    ("Server=a;Password=hunter2;Pooling=no", ["hunter2"]),
    ("user: bob pass: hunter2", ["hunter2"]),
    ("password: P@ss,word1", ["P@ss,word1"]),
    ("old password: Fluffy new password: Rex99", ["Fluffy", "Rex99"]),
    ('password: str = "hunter2"', ["hunter2"]),
    ("passphrase: correct horse battery staple", ["correct horse battery staple"]),
    ('the wifi password is "correct horse battery staple"', ["correct horse battery staple"]),
    ("passcode 1234", ["1234"]),
    ("Passwort: geheim123", ["geheim123"]),
    ("mein Passwort lautet Sommer2024", ["Sommer2024"]),
    ("Kennwort ist Hund123", ["Hund123"]),
    ("mi contraseña es perro", ["perro"]),
    ("contrasena: gato123", ["gato123"]),
    ("mot de passe : soleil75", ["soleil75"]),
    ("mon mot de passe est Soleil75!", ["Soleil75!"]),
    ("a senha é futebol10", ["futebol10"]),
    ("hasło to kotek7", ["kotek7"]),
    ("haslo: kotek", ["kotek"]),
    ("mijn wachtwoord is fiets", ["fiets"]),
    ("parola: pisica9", ["pisica9"]),
    ("password is not working", []),
    ("password reset link", []),
    ("my password has expired", []),
    ("my password has been changed", []),
    ("forgot password? please help", []),
    ("password is incorrect", []),
    ("my password is wrong!!!", []),
    ("password must have 8 characters", []),
    ("password is 8 characters long", []),
    ("password is 4096 bits", []),
    ("password is 100% correct", []),
    ("password reset 2 times", []),
    ("password SHA256", []),
    ("what is the password to Netflix", []),
    ("password: I forgot it", []),
    ("Password: please enter it below", []),
    ("Password: customer cannot log in since Monday", []),
    ("password: required", []),
    ("Password:\nHello there", []),
    ("password: Username: bob", []),
    ("password: YOUR_PASSWORD", []),
    ("password: <password>", []),
    ("password: xxxx", []),
    ("password: ********", []),
    ("password: [redacted]", []),
    ("password=${VAR}", []),
    ("token: env:TOKEN, secret=vault:secret/data/app#token", []),
    ("db_password: !Ref Secret", []),
    ("my $pass = $self->{pass};", []),
    ("password=envious:Tr0ub4dor", ["envious:Tr0ub4dor"]),
    ("password: ${{ secrets.DB_PASSWORD }}", []),
    ("password = {{ db_password }}", []),
    ("password = get_password()", []),
    ('password = input("Password: ")', []),
    ('password = os.environ["KEY"]', []),
    ("password = config.password", []),
    ("password: process.env.DB_PASSWORD", []),
    ("login(user, password=password)", []),
    ("password = None", []),
    ("password: null", []),
    ('"password": true', []),
    ('"password": {"type": "string"}', []),
    ('{"password": "Password must be 8 characters"}', []),
    ("def f(password: str, token: str | None = None) -> str:", []),
    ('<input type="password" id="pw1" name="pw1">', []),
    ("WHERE password = :password AND id=1", []),
    ("PWD=/home/bob", []),
    ("- name: DB_PASSWORD\n          value: gT5xQ9pz", ["gT5xQ9pz"]),
    ('{"name": "DB_PASSWORD", "value": "gT5xQ9pz"}', ["gT5xQ9pz"]),
    ('<add key="SmtpPassword" value="gT5xQ9pz" />', ["gT5xQ9pz"]),
    ('ENV["DB_PASSWORD"] ||= "gT5xQ9pz"', ["gT5xQ9pz"]),
    ('let password: &str = "gT5xQ9pz";', ["gT5xQ9pz"]),
    ('let password: &\'static str = "gT5xQ9pz";', ["gT5xQ9pz"]),
    ("fn check(password: &str) -> bool {", []),
    ('<input type="password" name="password" value="">', []),
    ("- name: PASSWORD_LENGTH\n  value: 12", []),
    ("@password ||= default_password", []),
    ("    user, password = pair", []),
    ("    password = user, salt", []),
    ("user = jane, password = sommer", ["sommer"]),
    ("password = sommer, thanks", ["sommer"]),
    ("if password != confirm_password: raise ValueError", []),
    ("passwd: files systemd", []),
    ("PASS: test_the_login (0.02s)", []),
    ("PASS: TestLogin (0.02s)", []),
    ("PASS: Sommer24", ["Sommer24"]),
    ("bypass: hunter2", []),
    ("# Second pass: look at all derived classes", []),
    ("boarding pass: gate4", []),
    ("Passwort vergessen", []),
    ("Passwort ist falsch", []),
    ("Passwort: bitte ändern", []),
    ("contraseña incorrecta", []),
    ("Contraseña: obligatoria", []),
    ("le mot de passe est incorrect", []),
    ("mot de passe oublié", []),
    ("senha inválida", []),
    ("wachtwoord vergeten", []),
    ("l'ultima parola è tua", []),
]


@pytest.mark.parametrize(("text", "expected"), PASSWORDS)
def test_passwords_are_told_from_talk_about_passwords(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(("text", "expected"), [row for row in PASSWORDS if "\n" not in row[0]])
def test_a_password_is_found_after_other_text_too(text: str, expected: list[str]) -> None:
    assert found("Hello.\n" + text) == expected


PIN_ROWS = [
    ("2FA code: 123456", ["123456"]),
    ("my login code is 123456", ["123456"]),
    ("the SMS code 48213 came late", ["48213"]),
    ("barcode: 123456", []),
    ("my pin code is 4821", ["4821"]),
    ("PIN: 482100", ["482100"]),
    ("pin 4821, thanks", ["4821"]),
    ("PIN-Nummer 12345678", ["12345678"]),
    ("the otp is 492817", ["492817"]),
    ("OTP: 492817", ["492817"]),
    ("your verification code is 281934.", ["281934"]),
    ("my 2fa code: 281934", ["281934"]),
    ("verification code expired after 10 minutes", []),
    ("the code is 281934", []),
    ("mon NIP est 4821", ["4821"]),
    ("NIP : 482100", ["482100"]),
    ("NIP 856-734-62-15", []),
    ("snip 4821", []),
    ("meine Geheimzahl ist 4821", ["4821"]),
    ("adopt 492817", []),
    ("pin is 482", []),
    ("pin: 123456789", []),
    ("pin it to the board: 2024-05-01", []),
    ("pin 2024-05-01", []),
    ("shipping 4821", []),
    ("my pin is 4-8 digits", []),
]
CREDENTIALS = [
    ("api key: abc123def456", ["abc123def456"]),
    ("api_key=abcdefgh", ["abcdefgh"]),
    ('const apiKey = "abcd1234efgh";', ["abcd1234efgh"]),
    ('client_secret: "mysupervalue"', ["mysupervalue"]),
    ('{"token": "abcdefghi"}', ["abcdefghi"]),
    ("export GITHUB_TOKEN=abc123abc123", ["abc123abc123"]),
    ("my access token is 9f8e7d6c5b4a", ["9f8e7d6c5b4a"]),
    ("the secret is abc123", ["abc123"]),
    ("aws_secret_access_key = " + (aws := made_up(40)), [aws]),
    ("AccountName=x;AccountKey=" + (azure := made_up(86) + "==") + ";EndpointSuffix=y", [azure]),
    ("heroku key " + (uuid := "123e4567-e89b-12d3-a456-426614174000"), [uuid]),
    ("the key " + (key := made_up(32)) + " works", [key]),
    ("token for the build was " + (digest := hexadecimal(40)), [digest]),
    (f"the key of the item is {uuid}", []),
    ("the key is, as far as anybody here has told me, " + made_up(32), []),
    ("key: primary-key-of-the-orders-table", []),
    ("key /usr/local/lib/python3.11/site-packages", []),
    ("public key: " + hexadecimal(32), []),
    ("monkey " + hexadecimal(40), []),
    ("token expired", []),
    ("secret santa", []),
    ("the key is under the mat", []),
    ("api key is invalid", []),
    ("API key: required", []),
    ("api_key=YOUR_API_KEY", []),
    ("token: <token>", []),
    ("token=token", []),
    ("secret: {{ secret }}", []),
    ("Token: Bitcoin", []),
    ("token: ERC-1155", []),
    ("max_tokens=1000", []),
    ("max_token=4096000000", []),
    ("secret: I love you", []),
    ('{"token": "Invalid token"}', []),
    ('api_key = os.getenv("API_KEY")', []),
    ('token = response.json()["token"]', []),
    ("secretary: Anna1234", []),
]


@pytest.mark.parametrize(("text", "expected"), PIN_ROWS + CREDENTIALS)
def test_codes_and_keys_need_their_cue_and_a_value_that_fits(text: str, expected: list[str]) -> None:
    assert found(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (hexadecimal(32), True),
        (made_up(40), True),
        (made_up(19), False),
        ("0" * 32, False),
        ("1234567890" * 3, False),
        ("ab12" * 8, False),
        ("AbstractProviderFactoryForStores12", False),
        ("order-2024-confirmation-email-template", False),
        ("123e4567-e89b-12d3-a456-426614174000", False),
    ],
)
def test_random_strings_are_told_from_names(value: str, expected: bool) -> None:
    assert looks_random(value) is expected


@pytest.mark.parametrize(("value", "bits"), [("aaaa", 0.0), ("abab", 1.0), ("abcd", 2.0)])
def test_entropy_counts_bits_per_character(value: str, bits: float) -> None:
    assert shannon(value) == pytest.approx(bits)


def passes_the_gate(text: str) -> bool:
    folded, raw = both(text)
    told = secrets.CUE_WORDS.intersection(words_of(raw).split())
    return secrets.could_hold(folded.lower(), shape_of(raw), told=told, long_run=secrets.run_in(raw))


@pytest.mark.parametrize("text", ["", "Hello, when will my parcel get here?", "THE SHIP IS HERE"])
def test_clean_text_stops_at_the_gate(text: str) -> None:
    assert not passes_the_gate(text)
    assert found(text) == []


@pytest.mark.parametrize(
    "text", [text for text, values in PASSWORDS + PIN_ROWS + CREDENTIALS if values] + list(TOKENS.values())
)
def test_the_gate_lets_every_secret_through(text: str) -> None:
    assert passes_the_gate(text)


def test_no_finding_lies_inside_another() -> None:
    text = f"api_key={TOKENS['openai']} password={JWT} secret={TOKENS['stripe']}"
    assert found(text) == [TOKENS["openai"], JWT, TOKENS["stripe"]]


HOSTILE = [
    *sorted({mark.literal[:4]: mark.literal for mark in MARKS}.values()),
    *(
        "eyJ",
        "eyJ.",
        "key ",
        "key: ",
        "password ",
        "password: ",
        "password:'",
        "password is ",
        "password for x ",
    ),
    *(
        "token=",
        "://a:b",
        "://",
        "a://b:c@",
        "-----BEGIN ",
        BEGIN,
        f"{BEGIN}\n{'A' * 64}\n",
        ".",
        ".aaaaaa",
        "1:AA",
    ),
    *(
        "basic ",
        "bearer a",
        "pin 1",
        'password: "\\',
        "passphrase: aa bb cc dd ",
        "keyAb1",
        "password(",
        "a",
        "1",
        " ",
    ),
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_work_grows_with_the_text_not_with_its_square(unit: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Steps are characters that the entropy and value checks read, and places where values are read."""
    from privkit.detectors import _secret_values

    steps = [0]

    def counting(function):  # type: ignore[no-untyped-def]
        def wrapped(value, *rest, **options):  # type: ignore[no-untyped-def]
            steps[0] += 1 if rest else len(value)
            return function(value, *rest, **options)

        return wrapped

    monkeypatch.setattr(_secret_cues, "looks_random", counting(looks_random))
    monkeypatch.setattr(_secret_values, "read", counting(_secret_values.read))
    monkeypatch.setattr(_secret_values, "is_dummy", counting(_secret_values.is_dummy))

    def cost(length: int) -> int:
        steps[0] = 0
        text = (unit * (length // len(unit) + 1))[:length]
        for start, end, *_ in secrets.find(text, text.lower()):
            assert 0 <= start < end <= length
        return steps[0]

    assert cost(40_000) <= 2.2 * cost(20_000) + 2_000


@pytest.mark.parametrize("unit", HOSTILE[::3])
def test_a_password_after_200_000_hostile_characters_is_still_found(unit: str) -> None:
    text = (unit * (200_000 // len(unit) + 1))[:200_000] + "\n\nxx\n\npassword: hunter2"
    assert found(text)[-1] == "hunter2"


WORDS_FOR_SECRETS = [
    "password", "passwort", "mot de passe", "palavra-passe", "pwd", "kennwort", "contraseña", "contrasenya", "senha", "hasło",
    "haslo", "wachtwoord", "parola", "lösenord", "losenord", "şifre", "sifre", "mật khẩu", "mat khau", "adgangskode", "kodeord",
    "salasana", "heslo", "jelszó", "jelszo", "lozinka", "geslo", "parool", "parole", "slaptažodis", "slaptazodis", "kata sandi",
    "secret", "api token", "api key", "пароль", "парола", "лозинка", "κωδικός πρόσβασης", "סיסמה", "كلمة المرور",
    "パスワード", "密码", "密碼", "비밀번호", "पासवर्ड", "รหัสผ่าน",
]  # fmt: skip


@pytest.mark.parametrize("word", WORDS_FOR_SECRETS)
def test_a_value_bound_to_the_word_is_found_in_any_language(word: str):
    assert found(f"{word}: Xk29fjq1") == ["Xk29fjq1"]


@given(
    st.lists(
        st.sampled_from(
            [*WORDS_FOR_SECRETS, "pin", "kod", "key", "ifr", ": ", " is ", "=", " ", "Xk29fjq1", "4711"]
        )
    )
)
def test_no_text_that_holds_a_secret_beside_a_cue_is_passed_over(pieces: list[str]):
    text = "".join(pieces)
    lowered = text.lower()
    assert _secret_cues.could_hold(lowered) or not _secret_cues.find(text, lowered)


@pytest.mark.parametrize(
    "text",
    [
        "", "the parcel never came", "i asked for a quote", "kod seno heslq slow jelly", "lozink", "toke n", "slot on ifr",
        "wacht woord", "contras e", "khau phat",
    ],
)  # fmt: skip
def test_a_text_without_any_cue_is_passed_over(text: str):
    assert not _secret_cues.could_hold(text)
