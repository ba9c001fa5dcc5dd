"""Master keys in a token of SoftHSM, made for each test."""

from __future__ import annotations

import os
import pickle
import subprocess
import threading
from collections.abc import Callable
from pathlib import Path

import pkcs11
import pytest
from pkcs11 import Attribute, ObjectClass

from privkit import Vault
from privkit.errors import ConfigurationError, NotFoundError, VaultKeyError
from privkit.vault import KeyProvider
from privkit.vault.hazmat import unrestricted
from privkit.vault.keys.pkcs11 import Pkcs11Keys

KEY, CONTEXT = bytes(range(32)), b"vault 1"
PIN = "571943"
MODULES = (
    "/usr/lib/softhsm/libsofthsm2.so",
    "/usr/lib64/pkcs11/libsofthsm2.so",
    "/usr/local/lib/softhsm/libsofthsm2.so",
)
Make = Callable[..., Pkcs11Keys]


@pytest.fixture(scope="session")
def module(tmp_path_factory: pytest.TempPathFactory) -> str:
    """SoftHSM reads its settings when it is first loaded, so one folder of tokens serves all tests."""
    folder = tmp_path_factory.mktemp("softhsm")
    (folder / "tokens").mkdir()
    settings = folder / "softhsm2.conf"
    settings.write_text(
        f"directories.tokendir = {folder}/tokens\nobjectstore.backend = file\nlog.level = ERROR\n"
    )
    os.environ["SOFTHSM2_CONF"] = str(settings)
    return next(path for path in MODULES if Path(path).exists())


def token_made(label: str) -> None:
    command = [
        "softhsm2-util",
        "--init-token",
        "--free",
        "--label",
        label,
        "--so-pin",
        "86420864",
        "--pin",
        PIN,
    ]
    subprocess.run(command, check=True, capture_output=True)


@pytest.fixture(params=["gcm", "key-wrap"])
def make(request: pytest.FixtureRequest, module: str, tmp_path: Path) -> Make:
    """Make providers of the keys of one new token."""
    label = f"t{abs(hash(str(tmp_path))) % 10**12}"
    token_made(label)
    pkcs11.lib(module).reinitialize()  # tokens that were made since are seen

    def made(**options: object) -> Pkcs11Keys:
        given = {"token": label, "pin": PIN, "create": True, "way": request.param, **options}
        return Pkcs11Keys(module, **given)  # type: ignore[arg-type]

    return made


def keys_of(make: Make) -> dict[str, object]:
    provider = make()
    with provider._session() as session:
        return {
            key.label: (key[Attribute.SENSITIVE], key[Attribute.EXTRACTABLE], key.key_length)
            for key in session.get_objects({Attribute.CLASS: ObjectClass.SECRET_KEY})
        }


def test_what_was_wrapped_is_unwrapped_with_the_same_context_only(make: Make) -> None:
    master, sealed = make().wrap(KEY, CONTEXT)
    assert KEY not in sealed
    assert master.startswith("privkit-1/")
    assert make().unwrap(master, sealed, CONTEXT) == KEY
    assert make().wrap(KEY, CONTEXT)[1] != sealed
    with pytest.raises(VaultKeyError):
        make().unwrap(master, sealed, b"vault 2")


@pytest.mark.parametrize("at", [0, 1, 2, 5, 20, -17, -1])
def test_every_byte_counts(make: Make, at: int) -> None:
    master, sealed = make().wrap(KEY, CONTEXT)
    changed = bytearray(sealed)
    changed[at] ^= 1
    with pytest.raises(VaultKeyError):
        make().unwrap(master, bytes(changed), CONTEXT)


@pytest.mark.parametrize("size", [0, 1, 2, 3, 13, 30, 44, 60])
def test_what_was_cut_off_is_refused(make: Make, size: int) -> None:
    master, sealed = make().wrap(KEY, CONTEXT)
    with pytest.raises(VaultKeyError):
        make().unwrap(master, sealed[:size], CONTEXT)


def test_what_one_way_has_wrapped_the_other_unwraps(make: Make) -> None:
    for way in ("gcm", "key-wrap"):
        master, sealed = make(way=way).wrap(KEY, CONTEXT)
        assert make().unwrap(master, sealed, CONTEXT) == KEY
    assert make(way=None)._way == "gcm"  # the better one, where the token has it


def test_keys_are_numbered_and_never_leave_the_token(make: Make) -> None:
    provider = make()
    provider.roll()
    provider.roll()
    assert keys_of(make) == {f"privkit-{number}": (True, False, 256) for number in (1, 2, 3)}
    with provider._session() as session:
        secret = provider._newest(session)[1]
        with pytest.raises(pkcs11.exceptions.PKCS11Error):
            secret[Attribute.VALUE]


def test_a_roll_wraps_with_the_next_key_and_a_destroyed_one_unwraps_nothing(make: Make) -> None:
    provider = make()
    old, sealed = provider.wrap(KEY, CONTEXT)
    provider.roll()
    new, again = provider.wrap(KEY, CONTEXT)
    assert (old.partition("/")[0], new.partition("/")[0]) == ("privkit-1", "privkit-2")
    assert make().unwrap(old, sealed, CONTEXT) == make().unwrap(new, again, CONTEXT) == KEY
    for _ in range(2):  # again does no harm
        assert make().destroy(old) == ""
        with pytest.raises(VaultKeyError, match="destroyed"):
            make().unwrap(old, sealed, CONTEXT)
    assert make().unwrap(new, again, CONTEXT) == KEY
    assert set(keys_of(make)) == {"privkit-2"}


def test_labels_are_kept_apart(make: Make) -> None:
    master, sealed = make().wrap(KEY, CONTEXT)
    other = make(label="privkit-1")  # its keys are privkit-1-1, …
    other.roll()
    with pytest.raises(VaultKeyError):
        other.unwrap(master, sealed, CONTEXT)
    assert make().wrap(KEY, CONTEXT)[0] == master


def test_a_vault_rolls_and_erases_and_yesterdays_keys_are_refused(make: Make, tmp_path: Path) -> None:
    url, ledger = f"sqlite:///{tmp_path}/pii.db", tmp_path / "l"
    with Vault.open(
        url, keys=make(), keystore=tmp_path / "k.db", ledger=ledger, access=unrestricted()
    ) as vault:
        jane = vault.put([("PERSON", "Jane Doe")], subject="c7")
        joe = vault.put([("PERSON", "Joe Roe")], subject="c8")
        vault.backup_keys(tmp_path / "yesterday.keys.db")
        vault.erase("c8")
        assert not vault.roll().pending
    with Vault.open(
        url, keys=make(), keystore=tmp_path / "k.db", ledger=ledger, access=unrestricted()
    ) as vault:
        assert vault.get(jane) == ["Jane Doe"]
        with pytest.raises(NotFoundError):
            vault.get(joe)
    assert set(keys_of(make)) == {"privkit-2"}
    with pytest.raises(VaultKeyError):
        Vault.open(
            url, keys=make(), keystore=tmp_path / "yesterday.keys.db", ledger=ledger, access=unrestricted()
        )


def test_threads_take_turns(make: Make) -> None:
    provider = make()
    master, sealed = provider.wrap(KEY, CONTEXT)
    found: list[bytes] = []

    def work() -> None:
        mine = make()
        for _ in range(5):
            found.append(mine.unwrap(master, sealed, CONTEXT))
            found.append(provider.unwrap(master, sealed, CONTEXT))

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [KEY] * 80


def test_an_application_that_is_logged_in_itself_stays_so(make: Make) -> None:
    provider = make()
    master, sealed = provider.wrap(KEY, CONTEXT)
    token = provider._library.get_token(token_label=provider._token)
    with token.open(user_pin=PIN, rw=True) as session:
        assert provider.unwrap(master, sealed, CONTEXT) == KEY
        provider.roll()
        assert session.generate_key(pkcs11.KeyType.AES, 256, label="another", store=True).label == "another"
    assert provider.unwrap(*provider.wrap(KEY, CONTEXT), CONTEXT) == KEY


def test_a_forked_child_logs_in_by_itself(make: Make) -> None:
    provider = make()
    master, sealed = provider.wrap(KEY, CONTEXT)
    child = os.fork()
    if child == 0:
        try:
            os._exit(0 if provider.unwrap(master, sealed, CONTEXT) == KEY else 1)
        except BaseException:
            os._exit(2)
    assert os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == 0
    assert provider.unwrap(master, sealed, CONTEXT) == KEY


def test_a_provider_shows_nothing_and_cannot_be_pickled(make: Make) -> None:
    provider = make()
    assert isinstance(provider, KeyProvider)
    assert PIN not in f"{provider!r} {provider.name}"
    assert provider.name.startswith("pkcs11:")
    with pytest.raises(TypeError):
        pickle.dumps(provider)


@pytest.mark.parametrize(
    ("options", "told"),
    [
        ({"pin": "000000"}, "PIN"),
        ({"token": "nobody's"}, "no token"),
        ({"create": False}, "create=True"),
    ],
)
def test_a_token_that_cannot_be_used_is_a_typed_error_without_the_pin(
    make: Make, options: dict[str, object], told: str
) -> None:
    with pytest.raises(VaultKeyError, match=told) as error:
        make(**options)
    assert str(options.get("pin", PIN)) not in str(error.value)
    assert error.value.__cause__ is None


@pytest.mark.parametrize(
    "options",
    [
        *({"label": label} for label in ("", "a b", "x" * 25, None, 5)),
        *({"way": "cbc"}, {"pin": None}, {"token": None}),
    ],
)
def test_options_that_cannot_be_used_are_refused(make: Make, options: dict[str, object]) -> None:
    with pytest.raises(ConfigurationError):
        make(**options)


def test_a_library_that_is_none_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.so").write_text("no library")
    for path in (tmp_path / "x.so", tmp_path / "nowhere.so"):
        with pytest.raises(ConfigurationError, match="library"):
            Pkcs11Keys(path, token="t", pin=PIN)
