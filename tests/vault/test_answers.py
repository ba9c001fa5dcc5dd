"""Services of master keys that answer anything: one typed error that says what to do, and nothing is built on it."""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from vault_help import open_vault

from privkit.errors import ConfigurationError, VaultKeyError
from privkit.vault.keys.aws import AwsKeys
from privkit.vault.keys.memory import MemoryKeys
from privkit.vault.keys.openbao import OpenBaoKeys

VALUE = "jane@example.com"


class Service(ThreadingHTTPServer):
    """Gives the answer it is told to, or those of a list in turn, and notes what was asked for."""

    daemon_threads = True

    def __init__(self) -> None:
        self.answers: list[tuple[int, bytes]] = []
        self.asked: list[str] = []
        super().__init__(("127.0.0.1", 0), _Answer)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"


class _Answer(BaseHTTPRequestHandler):
    server: Service

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.asked.append(self.headers.get("X-Amz-Target", self.path).rpartition(".")[2])
        answers = self.server.answers
        status, body = answers.pop(0) if len(answers) > 1 else answers[0]
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    do_GET = do_PUT = do_POST  # noqa: N815, names of the standard library

    def log_message(self, *_: object) -> None: ...


@pytest.fixture(scope="module")
def running() -> Iterator[Service]:
    with Service() as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


@pytest.fixture
def service(running: Service) -> Service:
    running.answers, running.asked = [(200, b"{}")], []
    return running


@pytest.fixture
def aws(service: Service) -> AwsKeys:
    import boto3
    import botocore.config

    client = boto3.client(
        "kms",
        endpoint_url=service.url,
        region_name="eu-west-1",
        aws_access_key_id="x",
        aws_secret_access_key="x",
        config=botocore.config.Config(retries={"max_attempts": 0}),
    )
    return AwsKeys("alias/privkit", client=client)


@pytest.fixture
def bao(service: Service) -> OpenBaoKeys:
    return OpenBaoKeys(service.url, token="x")


def refused(code: str, status: int = 400) -> tuple[int, bytes]:
    return status, json.dumps({"__type": code, "message": f"not for {VALUE}"}).encode()


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        (refused("ThrottlingException"), "later"),
        (refused("KeyUnavailableException"), "later"),
        (refused("DependencyTimeoutException", 503), "later"),
        (refused("KMSInternalException", 500), "later"),
        ((502, b"<html>"), "later"),
        (refused("AccessDeniedException"), "allow Encrypt, Decrypt"),
        (refused("ExpiredTokenException"), "credentials"),
        (refused("UnrecognizedClientException"), "credentials"),
        (refused("InvalidSignatureException"), "credentials"),
        (refused("DisabledException"), "enable it"),
        (refused("KMSInvalidStateException"), "to be deleted"),
        (refused("NotFoundException"), "no such alias"),
        (refused("InvalidCiphertextException"), "were changed"),
        (refused("IncorrectKeyException"), "another key"),
        (refused("SomethingNewException"), "SomethingNewException"),
        ((200, b"<html>"), "cannot be used"),
        ((200, b"{}"), "cannot be used"),
        ((200, b"[]"), "cannot be used"),
        ((200, b'{"KeyId": 5, "Plaintext": 7, "CiphertextBlob": [1]}'), "cannot be used"),
    ],
)
def test_whatever_a_kms_answers_is_one_error_that_says_what_to_do(
    service: Service, aws: AwsKeys, answer: tuple[int, bytes], told: str
) -> None:
    service.answers = [answer]
    for use in (lambda: aws.wrap(bytes(32), b"c"), lambda: aws.unwrap("k", b"w", b"c"), aws.roll):
        with pytest.raises(VaultKeyError, match=told) as error:
            use()
        assert VALUE not in str(error.value)
        assert error.value.__cause__ is None


@pytest.mark.parametrize(
    ("answer", "told"),
    [
        ((200, b"<html>"), "cannot be used"),
        ((204, b""), "cannot be used"),
        ((200, b"[]"), "cannot be used"),
        ((200, b'{"data": null}'), "cannot be used"),
        ((200, b'{"data": {"ciphertext": 5, "plaintext": "!", "latest_version": "z"}}'), "cannot be used"),
        ((503, b'{"errors": ["Vault is sealed"]}'), "unseal"),
        ((429, b"{}"), "later"),
        ((500, b"x"), "later"),
        ((502, b"<html>"), "later"),
        ((403, b"{}"), "token"),
        ((404, b"{}"), "no such"),
        ((400, json.dumps({"errors": [VALUE]}).encode()), "destroyed"),
    ],
)
def test_whatever_an_openbao_answers_is_one_error_that_says_what_to_do(
    service: Service, bao: OpenBaoKeys, answer: tuple[int, bytes], told: str
) -> None:
    service.answers = [answer]
    for use in (lambda: bao.wrap(bytes(32), b"c"), lambda: bao.unwrap("1", b"vault:v1:AA", b"c")):
        with pytest.raises(VaultKeyError, match=told) as error:
            use()
        assert VALUE not in str(error.value)
        assert error.value.__cause__ is None
    with pytest.raises(VaultKeyError):
        bao.destroy("1")


@pytest.mark.parametrize(
    ("variables", "told"),
    [
        ({}, "AWS_DEFAULT_REGION"),
        ({"AWS_DEFAULT_REGION": "no region!"}, "AWS_DEFAULT_REGION"),
        ({"AWS_DEFAULT_REGION": "eu-west-1"}, "credentials"),
        ({"AWS_DEFAULT_REGION": "eu-west-1", "AWS_ACCESS_KEY_ID": "x"}, "credentials"),
        ({"AWS_DEFAULT_REGION": "eu-west-1", "AWS_PROFILE": "nobody"}, "AWS_PROFILE"),
    ],
)
def test_a_kms_that_was_not_set_up_says_what_is_missing(
    variables: dict[str, str], told: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    import os

    for name in [name for name in os.environ if name.startswith("AWS_")]:
        monkeypatch.delenv(name)
    nowhere = str(tmp_path / "none")
    files = {"AWS_CONFIG_FILE": nowhere, "AWS_SHARED_CREDENTIALS_FILE": nowhere}
    for name, value in {**files, "AWS_EC2_METADATA_DISABLED": "true", **variables}.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("boto3.DEFAULT_SESSION", None)
    with pytest.raises(VaultKeyError, match=told):
        AwsKeys("alias/privkit").wrap(bytes(32), b"c")


@pytest.mark.parametrize("alias", [None, 5, b"alias/x", "x"])
def test_what_is_no_alias_is_refused(alias: Any) -> None:
    with pytest.raises(ConfigurationError, match="alias/"):
        AwsKeys(alias)


@pytest.mark.parametrize(
    ("second", "deleted"), [(refused("AccessDeniedException"), True), ((200, b"<html>"), False)]
)
def test_a_key_that_no_alias_was_given_to_is_not_left_behind(
    service: Service, aws: AwsKeys, second: tuple[int, bytes], deleted: bool
) -> None:
    service.answers = [(200, b'{"KeyMetadata": {"KeyId": "k"}}'), second, (200, b"{}")]
    if deleted:
        with pytest.raises(VaultKeyError, match="AccessDenied"):
            aws.roll()
    else:
        aws.roll()
    assert service.asked == ["CreateKey", "UpdateAlias"] + ["ScheduleKeyDeletion"] * deleted


# Providers of one's own


class Odd(MemoryKeys):
    """A provider of somebody's own, of which one method does something else."""

    def __init__(self, **ways: Callable[..., Any]) -> None:
        super().__init__()
        self.ways = ways

    def wrap(self, key: bytes, context: bytes) -> tuple[str, bytes]:
        return self._done("wrap", key, context)  # type: ignore[no-any-return]

    def unwrap(self, master: str, wrapped: bytes, context: bytes) -> bytes:
        return self._done("unwrap", master, wrapped, context)  # type: ignore[no-any-return]

    def roll(self) -> None:
        self._done("roll")

    def destroy(self, master: str) -> str:
        return self._done("destroy", master)  # type: ignore[no-any-return]

    def _done(self, name: str, *values: object) -> Any:
        return self.ways.get(name, getattr(super(), name))(*values)


def failing(*_: object) -> None:
    raise RuntimeError(f"no luck with {VALUE}")


WAYS = [
    ("wrap", failing),
    ("wrap", lambda *_: None),
    ("wrap", lambda *_: ("1", b"something else")),
    ("unwrap", failing),
    ("unwrap", lambda *_: None),
    ("unwrap", lambda *_: bytes(32)),
    ("unwrap", lambda *_: b"short"),
]


@pytest.mark.parametrize(("name", "way"), WAYS)
def test_no_vault_is_made_with_keys_that_could_not_be_had_again(
    name: str, way: Callable[..., Any], tmp_path: Path
) -> None:
    provider = Odd(**{name: way})
    places: dict[str, Any] = {"keystore": tmp_path / "k", "ledger": tmp_path / "l"}
    url = f"sqlite:///{tmp_path}/pii.db"
    with pytest.raises(VaultKeyError) as error:
        open_vault(url, keys=provider, **places)
    assert VALUE not in str(error.value)
    provider.ways.clear()
    with open_vault(url, keys=provider, **places) as vault:
        assert vault.get(vault.put([("PERSON", "Jane Doe")], subject="c1")) == ["Jane Doe"]


@pytest.mark.parametrize(("name", "way"), [*WAYS, ("roll", failing), ("destroy", failing)])
def test_a_roll_destroys_nothing_before_the_new_keys_can_be_had_again(
    name: str, way: Callable[..., Any], tmp_path: Path
) -> None:
    provider = Odd()
    places: dict[str, Any] = {"keystore": tmp_path / "k", "ledger": tmp_path / "l"}
    url = f"sqlite:///{tmp_path}/pii.db"
    with open_vault(url, keys=provider, **places) as vault:
        token = vault.put([("PERSON", "Jane Doe")], subject="c1")
        provider.ways[name] = way
        with pytest.raises(VaultKeyError) as error:
            vault.roll()
        assert VALUE not in str(error.value)
    provider.ways.clear()
    with open_vault(url, keys=provider, **places) as vault:
        assert vault.get(token) == ["Jane Doe"]
        assert vault.roll().pending == ()
    with open_vault(url, keys=provider, **places) as vault:
        assert vault.get(token) == ["Jane Doe"]
        assert vault.status().epochs == 1
