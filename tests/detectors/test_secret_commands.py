"""Passwords in commands that people paste: found where the program's manual has them, and nowhere else."""

from __future__ import annotations

import pytest
from growth import assert_linear

from privkit.detectors import secrets
from privkit.detectors._secret_commands import find
from privkit.detectors._secret_uris import headers


def found(text: str) -> list[str]:
    return [text[start:end] for start, end, *_ in secrets.find(text, text.lower())]


@pytest.mark.parametrize(
    ("text", "password"),
    [
        ("curl -u jane:hunter22 https://shop.example/x", "hunter22"),
        ("curl -ujane:hunter22 https://shop.example/x", "hunter22"),
        ("curl --user=jane:hunter22 https://shop.example", "hunter22"),
        ('run curl -u "jane:two words" https://shop.example', "two words"),
        ("curl -X POST \\\n  -H 'a: b' \\\n  -u jane:hunter22 \\\n  https://shop.example", "hunter22"),
        ("/usr/bin/curl --proxy-user p:hunter22 https://shop.example", "hunter22"),
        ("sshpass -p 'hunter22' ssh root@host", "hunter22"),
        ("sshpass -phunter22 ssh root@host", "hunter22"),
        ("mysqldump -u root -phunter22 shop > shop.sql", "hunter22"),
        ("redis-cli -h cache -a hunter22 ping", "hunter22"),
        ("mongosh -u jane -p hunter22 shop", "hunter22"),
        ("ldapsearch -D cn=admin -w hunter22 -b dc=x", "hunter22"),
        ("docker login -u jane -p hunter22 registry.example", "hunter22"),
        ("curl https://shop.example/v1 -u q8Wz71LmPx02Tn5Vb3Kd: -d a=1", "q8Wz71LmPx02Tn5Vb3Kd"),
        ("curl -u 'q8Wz71LmPx02Tn5Vb3Kd:' https://shop.example", "q8Wz71LmPx02Tn5Vb3Kd"),
        ("our pw is Sommer24!", "Sommer24!"),
        ("pw=hunter22", "hunter22"),
        ("wifi pw hunter22", "hunter22"),
    ],
)
def test_passwords_of_commands_are_found(text: str, password: str) -> None:
    assert found(text) == [password]


@pytest.mark.parametrize(
    "text",
    [
        "curl -u $USER:$PASS https://shop.example",
        "curl -u user:password https://shop.example",
        "curl -u jane https://shop.example:8080",
        "curl https://shop.example | tar -u a:b",
        "mysql -u root -p",
        "mysqldump -u root -p shop",
        "docker run -p 8080:80 --user 1000:1000 nginx",
        "mkdir -p mysql/data",
        "the upward trend -p holds",
        "curl -u 1000:1000 x",
        "mycurl -u jane:hunter22",
    ],
)
def test_what_is_none_is_left(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "piece", ["curl ", "curl -u ", "curl -u a", "mysql -p ", "sshpass -p\\\n", "/a/" * 9]
)
def test_twice_the_text_takes_at_most_about_twice_the_steps(piece: str) -> None:
    assert_linear(find, piece)


@pytest.mark.parametrize(
    "piece", ["authorization:", "authorization: token=", "authorization: a1 ", "bearer "]
)
def test_headers_in_twice_the_text_take_at_most_about_twice_the_steps(piece: str) -> None:
    assert_linear(lambda text: headers(text, text), piece)
