"""The documentation tells the truth: its code runs, its links resolve, and nothing is left undocumented."""

from __future__ import annotations

import contextlib
import re
import subprocess
import sys
import unicodedata
from pathlib import Path

import pytest
from docs_runner import Block, blocks, run_page

import privkit
from privkit import presets, redactors
from privkit.cli import main

ROOT = Path(__file__).parent.parent
DOCS = ROOT / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.rglob("*.md"))]
LINKED = [*PAGES, *(ROOT / name for name in ("CHANGELOG.md", "CONTRIBUTING.md", "SECURITY.md"))]
COMMANDS = (
    *("redact", "scan", "explain", "evaluate", "catalogue", "probe", "policy schema", "policy check"),
    *("protect", "restore"),
    *(
        f"vault {part}"
        for part in (
            "init",
            "status",
            "verify",
            "purge",
            "roll",
            "rotate",
            "rotate-audit",
            "erase",
            "backup",
            "restore",
        )
    ),
    *("audit verify", "audit rotate", "audit export", "audit report"),
    *("grant add", "grant list", "grant revoke", "grant ask", "grant approve", "contain"),
    *("consent give", "consent withdraw", "consent check", "consent history", "consent verify"),
    *("export", "erase request", "erase identified", "erase approve", "erase run", "erase deliver"),
    *("erase extend", "erase refuse", "erase status", "erase verify"),
    *("retention sweep", "retention hold", "retention release", "retention holds"),
    *("incident begin", "incident update", "incident notified", "incident sheet", "notice", "doctor"),
)


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


RUNNABLE = [
    page for page in PAGES if any(block.language in ("python", "bash") for block in blocks(read(page)))
]


@pytest.mark.parametrize("page", RUNNABLE, ids=name)
def test_what_a_page_shows_is_what_happens(
    page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PRIVKIT_KEY", "a key for the documentation, 32+ bytes")
    (tmp_path / "examples").symlink_to(ROOT / "examples")
    run_page(read(page), tmp_path, name(page))


def test_much_of_the_documentation_is_run() -> None:
    shown = [block for page in PAGES for block in blocks(read(page)) if block.language == "python"]
    assert len(shown) >= 30


@pytest.mark.parametrize(
    ("page", "wrong"),
    [
        ("```python\n1 + 1  # -> 2\n```\n", False),
        ("```python\n1 + 1  # -> 3\n```\n", True),
        ("```python\nprint('a\\nb')\n# -> a\n# -> b\n```\n", False),
        ("```python\nprint('a\\nb')\n# -> a\n```\n", True),
        ("```python\nprint('abc')  # -> a…\n```\n", False),
        ("```python\nx = 1\n```\n\ntext\n\n```python\nx  # -> 1\n```\n", False),
        ("```python\nfor i in (1, 2):\n    print(i)\n# -> 1\n# -> 2\n```\n", False),
        ('```text title="a.txt"\njane@example.com\n```\n```bash\nprivkit scan a.txt\n```\n', True),
        ('```text title="a.txt"\njane@example.com\n```\n```bash\nprivkit scan a.txt  # exit 1\n```\n', False),
        (
            '```bash\necho "jane@example.com" | privkit redact -\n```\n```text title="output"\nCustomer Email\n```\n',
            False,
        ),
        (
            '```bash\necho "jane@example.com" | privkit redact -\n```\n```text title="output"\nJane\n```\n',
            True,
        ),
    ],
)
def test_the_runner_tells_right_from_wrong(page: str, wrong: bool, tmp_path: Path) -> None:
    with pytest.raises(AssertionError) if wrong else contextlib.nullcontext():
        assert run_page(page, tmp_path, "page")


def prose(text: str) -> str:
    """Return a page without its fenced blocks."""
    return re.sub(r"^ *```.*?^ *```\s*$", "", text, flags=re.MULTILINE | re.DOTALL)


def slug(heading: str) -> str:
    """Return the anchor of a heading, as GitHub and MkDocs make it."""
    plain = unicodedata.normalize("NFKD", re.sub(r"[`*]", "", heading)).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain).strip().lower())


def anchors(page: Path) -> set[str]:
    return {slug(heading) for heading in re.findall(r"^#+ (.+)$", prose(read(page)), re.MULTILINE)}


def broken(page: Path) -> list[str]:
    found = []
    for target in re.findall(r"\]\(([^)\s]+)\)", prose(read(page))):
        if re.match(r"[a-z]+:", target):
            continue
        path, _, anchor = target.partition("#")
        file = (page.parent / path).resolve() if path else page
        if not file.exists() or (anchor and anchor not in anchors(file)):
            found.append(target)
    return found


@pytest.mark.parametrize("page", LINKED, ids=name)
def test_every_internal_link_of_a_page_resolves(page: Path) -> None:
    assert not broken(page)


def test_a_broken_link_is_seen(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "# One\n[a](b.md) [b](#two) [c](#one) [d](https://example.com/x)\n", encoding="utf-8"
    )
    assert broken(tmp_path / "a.md") == ["b.md", "#two"]


def test_pages_of_the_site_link_to_nothing_outside_it() -> None:
    outside = {
        target
        for page in DOCS.rglob("*.md")
        for target in re.findall(r"\]\(([^)#\s]+)", prose(read(page)))
        if not re.match(r"[a-z]+:", target) and not (page.parent / target).resolve().is_relative_to(DOCS)
    }
    assert not outside


def test_every_page_stands_in_the_navigation() -> None:
    listed = set(re.findall(r"([\w/-]+\.md)", read(ROOT / "mkdocs.yml")))
    assert listed == {page.relative_to(DOCS).as_posix() for page in DOCS.rglob("*.md")}


def test_every_make_target_that_is_named_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", read(ROOT / "Makefile"), re.MULTILINE))
    used = {
        target for page in LINKED for target in re.findall(r"(?:^|`)make ([a-z-]+)", read(page), re.MULTILINE)
    }
    assert {"demo", "test"} <= used <= targets


def test_every_file_of_the_project_that_a_page_names_exists() -> None:
    places = re.compile(r"`((?:src|tests|docs|examples|benchmarks|tools|typing_tests)/[\w./-]+)`")
    named = {place for page in LINKED for place in places.findall(read(page))}
    assert named
    assert not [place for place in named if not (ROOT / place).exists()]


DOCUMENTATION = "\n".join(map(read, PAGES))


@pytest.mark.parametrize("preset", sorted(presets.PRESETS))
def test_each_preset_is_documented(preset: str) -> None:
    assert f"`{preset}`" in DOCUMENTATION


@pytest.mark.parametrize("redactor", sorted(set(redactors.__all__) - {"Hit", "Leading", "Redactor"}))
def test_each_redactor_is_documented(redactor: str) -> None:
    assert f"`{redactor}" in read(DOCS / "reference" / "redactors.md")


@pytest.mark.parametrize("public", sorted(set(privkit.__all__) - {"__version__"}))
def test_each_public_name_is_in_the_reference(public: str) -> None:
    reference = "\n".join(
        read(page) for page in (DOCS / "reference").glob("*.md") if page.name != "catalogue.md"
    )
    assert re.search(rf"`(?:privkit\.)?{public}\b", reference)


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_is_documented_and_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert f"privkit {command}" in read(DOCS / "reference" / "cli.md")
    assert main([*command.split(), "--help"]) == 0
    assert "usage: privkit" in capsys.readouterr().out


@pytest.mark.parametrize("command", COMMANDS)
def test_each_option_of_a_command_is_documented(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    main([*command.split(), "--help"])
    options = set(re.findall(r"(--[a-z-]+)", capsys.readouterr().out.partition("example:")[0])) - {"--help"}
    page = read(DOCS / "reference" / "cli.md")
    assert not [option for option in options if f"`{option}" not in page]


def test_no_command_is_missing_from_these_tests(capsys: pytest.CaptureFixture[str]) -> None:
    main(["--help"])
    listed = re.findall(r"^    ([a-z]+)\b", capsys.readouterr().out, re.MULTILINE)
    assert set(listed) == {command.split()[0] for command in COMMANDS}


def test_the_pages_of_entity_types_are_current() -> None:
    command = [sys.executable, str(ROOT / "tools" / "build_catalogue_page.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_the_documentation_promises_no_compliance() -> None:
    claims = re.compile(
        r"\b(?:GDPR|HIPAA|PCI|CCPA)[- ]?(?:DSS[- ])?compliant\b|\b(?:military|bank)[- ]grade\b", re.IGNORECASE
    )
    assert not claims.findall(DOCUMENTATION)


def test_blocks_keep_their_language_title_and_place() -> None:
    (block,) = blocks('a\n\n  ```toml title="p.toml"\n  x = 1\n  ```\n')
    assert block == Block("toml", "p.toml", "x = 1\n", 4)
