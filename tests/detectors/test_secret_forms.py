"""Secrets without a provider's mark: web tokens, key files, connection strings, sessions, passwords of the world."""

from __future__ import annotations

import base64
import json
import random
import string

import pytest
from growth import assert_linear

from privkit import detectors
from privkit.detectors import secrets

_RANDOM = random.Random(20261124)
SCANNER = detectors.default(entities=["SECRET"])[0]


def made(length: int, alphabet: str = string.ascii_letters + string.digits) -> str:
    return "a7" + "".join(_RANDOM.choice(alphabet) for _ in range(length - 2))


def found(text: str) -> list[str]:
    return [text[span.start : span.end] for span in SCANNER(text)]


def encoded(part: object) -> str:
    return base64.urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


CLAIMS = encoded({"sub": "1", "name": "x"})
SIGNED = f"{encoded({'alg': 'HS256', 'typ': 'JWT'})}.{CLAIMS}.{made(43)}"
UNSECURED = f"{encoded({'alg': 'none'})}.{CLAIMS}."
DIRECT = f"{encoded({'alg': 'dir', 'enc': 'A256GCM'})}..{made(16)}.{made(60)}.{made(22)}"
WRAPPED = f"{encoded({'alg': 'RSA-OAEP', 'enc': 'A256GCM'})}.{made(342)}.{made(16)}.{made(60)}.{made(22)}"


@pytest.mark.parametrize("token", [SIGNED, UNSECURED, DIRECT, WRAPPED])
@pytest.mark.parametrize("around", ["{}", "it is {} ok", '{{"t": "{}"}}', "a\\n{}"])
def test_signed_unsecured_and_encrypted_web_tokens_are_found_whole(token: str, around: str) -> None:
    text = around.format(token)
    (value,) = found(text)
    assert value == token


@pytest.mark.parametrize(
    "text",
    [
        f"{encoded({'typ': 'nothing', 'a': 1})}.{CLAIMS}.{made(43)}",
        f"{encoded({'alg': 'none'})}.{made(20)}.",
        f"{encoded({'alg': 'HS256'})}.{CLAIMS}.short",
        f"{encoded({'alg': 'HS256'})}",
        "eyJ.eyJ.eyJ.eyJ.eyJ",
    ],
)
def test_what_only_begins_like_a_web_token_is_none(text: str) -> None:
    assert found(f"see {text} there") == []


BASE64_LINES = "\n".join(made(64) for _ in range(4))
PUTTY = (
    "PuTTY-User-Key-File-3: ssh-ed25519\nEncryption: none\nComment: mine\nPublic-Lines: 2\n"
    f"{made(64)}\n{made(20)}=\nPrivate-Lines: 1\n{made(48)}\nPrivate-MAC: {made(64, '0123456789abcdef')}"
)


def block(kind: str, dashes: str = "-----") -> str:
    return f"{dashes}BEGIN {kind}{dashes}\n{BASE64_LINES}\n{dashes}END {kind}{dashes}"


KEY_KINDS = [
    "PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "DSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "OPENSSH PRIVATE KEY",
    "PGP PRIVATE KEY BLOCK",
]  # fmt: skip


@pytest.mark.parametrize("key", [*map(block, KEY_KINDS), PUTTY], ids=[*KEY_KINDS, "PuTTY"])
def test_private_keys_of_every_kind_are_found_as_a_block(key: str) -> None:
    assert found(f"here:\n{key}\n\nthanks") == [key]
    (escaped,) = found(json.dumps({"private_key": key + "\n"}))
    assert key.splitlines()[1] in escaped
    assert json.loads(f'"{escaped}"').strip() == key
    assert len(found(f"{key}\n{key}")) == 2


@pytest.mark.parametrize("kind", ["CERTIFICATE", "PUBLIC KEY", "PGP PUBLIC KEY BLOCK", "CERTIFICATE REQUEST"])
def test_public_keys_and_certificates_are_left_alone(kind: str) -> None:
    assert found(block(kind)) == []


def test_a_putty_file_without_its_private_part_is_left_alone() -> None:
    assert found(PUTTY.partition("Private-Lines")[0]) == []


SECRET_86 = made(86) + "=="
HEX = "0123456789abcdef"
CONNECTIONS = [
    ("jdbc:oracle:thin:scott/tiger@//db:1521/x", None),
    ("jdbc:mysql://h:3306/db?user=root&password=hunter2", ["hunter2"]),
    ("jdbc:postgresql://h/db?user=u&password=hunter2&ssl=true", ["hunter2"]),
    ("jdbc:sqlserver://h;databaseName=d;user=sa;password=Hunter2!;encrypt=true", ["Hunter2!"]),
    ("Driver={ODBC Driver 18};Server=x;Uid=sa;Pwd=Hunter2!;", ["Hunter2!"]),
    ("Data Source=h;Initial Catalog=d;User ID=sa;Password=Hunter2!;", ["Hunter2!"]),
    (f"DefaultEndpointsProtocol=https;AccountName=x;AccountKey={SECRET_86};EndpointSuffix=y", [SECRET_86]),
    (f"Endpoint=sb://x.example.net/;SharedAccessKeyName=Root;SharedAccessKey={(k := made(43))}=", [k + "="]),
    (f"https://x.example.net/c?sv=2022-11-02&sp=r&sig={(s := made(20) + '%2B' + made(21) + '%3D')}", [s]),
    (f"https://x.example.net/c?X-Amz-Signature={(s := made(64, HEX))}&x=1", [s]),
    ("amqp://guest:hunter2@mq/", None),
    ("redis://default:abc@r:6379", None),
    ("mongodb+srv://bob:hunter2@c.example.net/?retryWrites=true", None),
    ("snowflake://bob:hunter2@account/db", None),
    ("cloudinary://123456789012345:" + made(27) + "@name", None),
    ("jdbc:oracle:thin:@//db:1521/x", []),
    ("jdbc:oracle:thin:${USER}/${PASS}@//db:1521/x", []),
    ("postgres://localhost/app?sslmode=require", []),
    ("Server=x;Trusted_Connection=True;", []),
    ("https://x.example.net/c?sig=none&design=modern-and-clean-2024", []),
    ("def f(sig=inspect_signature_of_the_function): ...", []),
]
SESSIONS = [
    (f"Cookie: sessionid={(c := made(32))}; theme=dark", [c]),
    (f"Set-Cookie: a={(c := made(40))}; Path=/; HttpOnly", [c]),
    (f"JSESSIONID={(c := made(32, '0123456789ABCDEF').upper())}", [c]),
    (f"PHPSESSID: {(c := made(26, string.ascii_lowercase + string.digits))}", [c]),
    (f"connect.sid={(c := 's%3A' + made(32) + '.' + made(43))}", [c]),
    (f"the session id is {(c := made(32))}", [c]),
    (f'{{"session_id": "{(c := made(32))}"}}', [c]),
    ("session id 123e4567-e89b-12d3-a456-426614174000", []),
    ("session_id=4821", []),
    ("Cookie: theme=dark; consent=yes", []),
    ("our cookie: the-one-with-the-chocolate-2024", []),
    ("assessment: " + made(32), []),
    ("a session on " + made(32), []),
]
WORLD = [
    ("lösenord: Kotik77", ["Kotik77"]),
    ("mitt lösenord är Sommar2024", ["Sommar2024"]),
    ("passord: katt123", ["katt123"]),
    ("adgangskode: Sommer24", ["Sommer24"]),
    ("Salasana: kissa12", ["kissa12"]),
    ("salasana on kissa12", ["kissa12"]),
    ("moje heslo je pejsek9", ["pejsek9"]),
    ("jelszó: kutya12", ["kutya12"]),
    ("şifre: kedi123", ["kedi123"]),
    ("şifrem kedi123", ["kedi123"]),
    ("lozinka: macka12", ["macka12"]),
    ("geslo: macka12", ["macka12"]),
    ("slaptažodis: katinas7", ["katinas7"]),
    ("palavra-passe: gato123", ["gato123"]),
    ("contrasenya: gat123", ["gat123"]),
    ("mật khẩu: meo12345", ["meo12345"]),
    ("kata sandi: kucing99", ["kucing99"]),
    ("пароль: Котик77", ["Котик77"]),
    ("мой пароль Kotik77", ["Kotik77"]),
    ("парола: kotka77", ["kotka77"]),
    ("κωδικός πρόσβασης: gata77", ["gata77"]),
    ("סיסמה: hatul77", ["hatul77"]),
    ("كلمة المرور: qamar77", ["qamar77"]),
    ("密码：abc12345", ["abc12345"]),
    ("密码是abc12345", ["abc12345"]),
    ("パスワード: neko2024", ["neko2024"]),
    ("비밀번호: gang1234", ["gang1234"]),
    ("पासवर्ड: billi77", ["billi77"]),
    ("รหัสผ่าน: maew77", ["maew77"]),
    ("lösenordet är fel", []),
    ("jag har glömt mitt lösenord", []),
    ("heslo je špatné", []),
    ("jelszó: kötelező", []),
    ("şifre yanlış", []),
    ("пароль неверный", []),
    ("я забыл пароль", []),
    ("密码错误", []),
    ("密码：必填", []),
    ("パスワードを忘れました", []),
    ("on parole: released early this year", []),
    ("lozinka: obavezna", []),
]
PLACEHOLDERS = [
    ("AKIA" + "IOSFODNN7" + "EXAMPLE", []),
    ("aws_secret_access_key=wJalrXUtnFEMI/K7MDENG/bPxRfiCY" + "EXAMPLEKEY", []),
    ("token: ghp" + "_0123456789abcdef0123456789abcdef0123", []),
    ("api_key=YOUR_API_KEY", []),
    ("API_KEY: <your key>", []),
    ("API_KEY=${API_KEY}", []),
    ("apiKey: process.env.API_KEY", []),
    ('api_key = "xxxxxxxxxxxxxxxx"', []),
    ("api_key: ****************", []),
    ("password: example1", ["example1"]),
    ("password: changeme", ["changeme"]),
    (f'"integrity": "sha512-{made(86)}=="', []),
    (f'"key": "{made(40, HEX)}"', []),
    (f"key: {made(64, HEX)}", []),
    (f"cache key {made(32, HEX)}", []),
    (f"commit {made(40, HEX)}", []),
    (f"datadog key {(k := made(32, HEX))}", [k]),
    (f"api key {(k := made(32, HEX))}", [k]),
    (f"etag: {made(32, HEX)}", []),
    (f"sha256:{made(64, HEX)}", []),
    (f"h1:{made(43)}=", []),
    ("request_id: 123e4567-e89b-12d3-a456-426614174000", []),
]


@pytest.mark.parametrize(("text", "expected"), CONNECTIONS + SESSIONS + WORLD + PLACEHOLDERS)
def test_what_is_a_secret_is_told_from_what_only_looks_like_one(
    text: str, expected: list[str] | None
) -> None:
    assert found(text) == ([text] if expected is None else expected)


UNITS = [
    "sk-",
    "sk-aaaaaaaaaaaaaaaaaaaaaa-",
    "ghp_aaaaaaaaaaaaaaaa_",
    "SG.aaaaaaaaaaaaaaaa.",
    "dp.st.aaaaaaaaaaaaaaaaaaaa.",
    "AC0",
    "Q~",
    "aaaaaaaaaaaaaaaa JQQJ99",
    ".atlasv1.aaaaaaaaaaaaaaaa",
    "+AStaaaaaaaaaaaaaaaa",
    "eyJaaaaaaaaaaaaa.",
    "AQEaaaaaaaaaaaaaaaaa+/-",
    "PuTTY-User-Key-File-2: a\n",
    "PuTTY-User-Key-File-2: a\nA-b: c\n",
    "-----BEGIN PRIVATE KEY-----\n",
    "sess_id=",
    "sessionid: ",
    "aaaaaaaaaaaaaaaa cookie: a=b;",
    "aaaaaaaaaaaaaaaaa cookie:",
    "sig=",
    "signature=aaaaaaaaaaaaaaaaa%2B",
    "jdbc:oracle:thin:a/b",
    "пароль ",
    "密码是",
    "heslo je ",
    "a-1",
    "aaaaaaaaaaaaaaaa$",
    "1//0a",
    "\\nsk-aaaaaaaaaaaaaaaaaaaa",
    "x1aaaaaaaaaaaaaa.x1aaaaaaaaaaaaaa/",
]


@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_with_the_text(unit: str) -> None:
    assert_linear(lambda text: secrets.find(text, text.lower()), unit)
