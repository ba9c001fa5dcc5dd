"""Opening, appending, checkpoints, anchors; many writers; and what happens when the disk or the anchor refuses."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from audit_help import KEY, Clock, event, filled, state_of

from privkit.errors import AuditError, AuditTamperedError, ConfigurationError
from privkit.vault.audit import Audit, Checkpoint, FileAnchor, entries, verify

SOURCE = Path(__file__).parents[3] / "src"


def test_entries_are_numbered_and_read_back(tmp_path: Path) -> None:
    with Audit.open(tmp_path / "log", key=KEY) as audit:
        assert [audit.append(event(number)) for number in range(3)] == [1, 2, 3]
        assert [entry.event for entry in audit.events(action="reveal")] == [event(n) for n in range(3)]
        found = audit.verify()
    assert (found.entries, found.lost, found.anchored) == (4, 0, 0)
    actions = [entry.event.action for entry in entries(tmp_path / "log")]
    assert actions == ["audit.begin", "reveal", "reveal", "reveal", "audit.checkpoint"]


def test_a_writer_needs_no_key_and_a_verifier_needs_the_first(tmp_path: Path) -> None:
    filled(tmp_path / "log", 2)
    with Audit.open(tmp_path / "log") as audit:
        audit.append(event())
        with pytest.raises(ConfigurationError, match="initial key"):
            audit.verify()
        assert audit.verify(key=KEY).entries == 4
    assert KEY not in state_of(tmp_path / "log").read_bytes()


def test_the_key_that_made_an_entry_is_gone_afterwards(tmp_path: Path) -> None:
    with Audit.open(tmp_path / "log", key=KEY) as audit:
        keys = []
        for number in range(5):
            state = audit._files.state()
            assert state is not None
            keys.append(state.key)
            audit.append(event(number))
            assert state.key not in state_of(tmp_path / "log").read_bytes()
    assert len(set(keys)) == 5


def test_two_audits_with_one_key_share_no_chain_key(tmp_path: Path) -> None:
    states = []
    for name in ("one", "two"):
        with Audit.open(tmp_path / name, key=KEY) as audit:
            states.append(audit._files.state())
    assert states[0] is not None
    assert states[1] is not None
    assert states[0].key != states[1].key


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ({}, "give its initial key"),
        ({"key": b"short"}, "give 32 bytes"),
        ({"key": "x" * 32}, "give 32 bytes"),
        ({"key": KEY, "sync": "alway"}, "did you mean 'always'"),
        ({"key": KEY, "anchor": "file"}, "anchor"),
        ({"key": KEY, "checkpoint_every": 0}, "checkpoint_every"),
        ({"key": KEY, "checkpoint_every": 10_001}, "checkpoint_every"),
        ({"key": KEY, "checkpoint_every": True}, "checkpoint_every"),
        ({"key": KEY, "checkpoint_seconds": 0}, "checkpoint_seconds"),
    ],
)
def test_options_are_checked_before_a_file_is_made(
    options: dict[str, object], said: str, tmp_path: Path
) -> None:
    with pytest.raises(ConfigurationError, match=said):
        Audit.open(tmp_path / "log", **options)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


def test_another_key_is_refused_at_once(tmp_path: Path) -> None:
    filled(tmp_path / "log", 2)
    with pytest.raises(AuditTamperedError, match="another audit's key"):
        Audit.open(tmp_path / "log", key=bytes(32))
    with pytest.raises(AuditTamperedError, match="another audit's key"):
        verify(tmp_path / "log", key=bytes(32))


def test_only_events_are_appended(tmp_path: Path) -> None:
    with Audit.open(tmp_path / "log", key=KEY) as audit, pytest.raises(ConfigurationError, match="Event"):
        audit.append({"actor": "a"})  # type: ignore[arg-type]


def test_it_shows_no_key_and_is_not_pickled(tmp_path: Path) -> None:
    with Audit.open(tmp_path / "log", key=KEY) as audit:
        state = audit._files.state()
        assert KEY.hex() not in repr(audit)
        assert repr(state) == "<State before entry 1>"
        with pytest.raises(TypeError, match="pickled"):
            pickle.dumps(audit)
    assert not hasattr(audit, "__dict__")


@pytest.mark.parametrize("missing", ["log", "state", "folder"])
def test_half_an_audit_is_refused(missing: str, tmp_path: Path) -> None:
    path = filled(tmp_path / "log", 2)
    if missing == "folder":
        path = tmp_path / "none" / "log"
    else:
        (path if missing == "log" else state_of(path)).unlink()
    before = sorted(tmp_path.iterdir())
    with pytest.raises(AuditError):
        Audit.open(path, key=KEY)
    assert sorted(tmp_path.iterdir()) == before


def test_what_was_closed_records_nothing(tmp_path: Path) -> None:
    audit = Audit.open(tmp_path / "log", key=KEY)
    audit.close()
    audit.close()
    with pytest.raises(AuditError, match="closed"):
        audit.append(event())


def test_a_log_that_is_taken_away_is_noticed_by_the_next_append(tmp_path: Path) -> None:
    audit = Audit.open(tmp_path / "log", key=KEY)
    (tmp_path / "log").rename(tmp_path / "gone")
    with pytest.raises(AuditTamperedError, match="taken away"):
        audit.append(event())
    (tmp_path / "log").write_bytes((tmp_path / "gone").read_bytes())
    with pytest.raises(AuditTamperedError, match="taken away"):
        audit.append(event())
    audit._files.close()


def test_a_log_that_is_cut_under_a_writer_is_noticed_by_the_next_append(tmp_path: Path) -> None:
    audit = Audit.open(tmp_path / "log", key=KEY)
    audit.append(event())
    data = (tmp_path / "log").read_bytes()
    with (tmp_path / "log").open("r+b") as file:
        file.truncate(len(data) - 20)
    with pytest.raises(AuditTamperedError, match="shorter"):
        audit.append(event())
    audit._files.close()


def test_a_state_that_is_emptied_or_damaged_is_noticed(tmp_path: Path) -> None:
    audit = Audit.open(tmp_path / "log", key=KEY)
    state_of(tmp_path / "log").write_bytes(b"x" * 1024)
    with pytest.raises(AuditError, match="damaged"):
        audit.append(event())
    state_of(tmp_path / "log").write_bytes(b"")
    with pytest.raises(AuditTamperedError, match="emptied"):
        audit.append(event())
    audit._files.close()


FULL = """
import resource, signal, sys
from audit_help import KEY, event
from privkit.errors import AuditError
from privkit.vault.audit import Audit
audit = Audit.open(sys.argv[1], key=KEY)
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (5000, 5000))
done = 0
try:
    for number in range(1000):
        audit.append(event(number))
        done += 1
except AuditError as error:
    print(done, str(error))
"""


def run(code: str, *words: str) -> str:
    path = os.pathsep.join((str(SOURCE), str(Path(__file__).parent)))
    done = subprocess.run(
        [sys.executable, "-c", code, *words],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="limits of files are POSIX's")
def test_a_disk_that_is_full_refuses_and_leaves_the_audit_whole(tmp_path: Path) -> None:
    path = tmp_path / "log"
    done, said = run(FULL, str(path)).split(" ", 1)
    assert 5 < int(done) < 100
    assert "cannot be written" in said
    assert verify(path, key=KEY).entries == int(done) + 1
    with Audit.open(path) as audit:
        assert audit.append(event()) == int(done) + 1
    assert verify(path, key=KEY).repairs == 0


# Checkpoints and anchors


def test_checkpoints_come_by_number(tmp_path: Path) -> None:
    given: list[Checkpoint] = []
    path = filled(tmp_path / "log", 25, anchor=given.append, checkpoint_every=10)
    assert [point.count for point in given] == [1, 11, 22]
    assert verify(path, key=KEY, anchor=given).anchored == 22


def test_checkpoints_come_by_time(tmp_path: Path) -> None:
    clock, given = Clock(), []
    with Audit.open(
        tmp_path / "log", key=KEY, anchor=given.append, clock=clock, checkpoint_seconds=60
    ) as audit:
        for passed in (30, 29, 2, 58, 3, -1000):
            clock.now += passed
            audit.append(event())
        assert [point.count for point in given] == [1, 5, 8, 10]


def test_a_checkpoint_on_request_is_in_the_anchor(tmp_path: Path) -> None:
    anchor = FileAnchor(tmp_path / "anchor")
    with Audit.open(tmp_path / "log", key=KEY, anchor=anchor) as audit:
        audit.append(event())
        made = audit.checkpoint()
        assert anchor.checkpoints(made.chain)[-1] == made
        assert audit.verify().anchored == 3


def test_an_anchor_that_refuses_stops_the_audit_until_it_takes_the_checkpoint(tmp_path: Path) -> None:
    down, given = True, []

    def anchor(point: Checkpoint) -> None:
        if down and point.count > 1:
            raise RuntimeError("jane@example.com")
        given.append(point)

    audit = Audit.open(tmp_path / "log", key=KEY, anchor=anchor, checkpoint_every=3)
    audit.append(event())
    with pytest.raises(AuditError, match="RuntimeError") as caught:
        audit.append(event())
    assert "jane" not in str(caught.value)
    assert caught.value.__suppress_context__
    with pytest.raises(AuditError, match="did not take"):
        audit.append(event())
    with pytest.raises(AuditError, match="did not take"):
        audit.checkpoint()
    down = False
    assert audit.append(event()) == 4
    audit.close()
    assert verify(tmp_path / "log", key=KEY, anchor=given).entries == 6


def test_an_anchor_file_that_was_torn_takes_the_next_checkpoint(tmp_path: Path) -> None:
    path = tmp_path / "anchor"
    anchor = FileAnchor(path)
    points = [Checkpoint("a" * 32, number, "b" * 64, 1.0) for number in (1, 2, 3)]
    anchor(points[0])
    anchor(points[1])
    path.write_bytes(path.read_bytes()[:-30])
    anchor(points[2])
    anchor(Checkpoint("c" * 32, 9, "b" * 64, 1.0))
    assert anchor.checkpoints("a" * 32) == [points[0], points[2]]
    assert repr(anchor) == f"FileAnchor({str(path)!r})"


def test_an_anchor_that_cannot_be_read_is_an_error(tmp_path: Path) -> None:
    path = filled(tmp_path / "log", 1)
    with pytest.raises(AuditError, match="anchor"):
        verify(path, key=KEY, anchor=FileAnchor(tmp_path / "none"))
    for wrong in (7, ["x"], print):
        with pytest.raises(ConfigurationError, match="anchor"):
            verify(path, key=KEY, anchor=wrong)


# Many writers


def test_threads_lose_nothing_and_count_without_a_hole(tmp_path: Path) -> None:
    numbers: list[int] = []
    with Audit.open(tmp_path / "log", key=KEY, checkpoint_every=10_000) as audit:

        def work(actor: int) -> None:
            numbers.extend(audit.append(event(actor)) for _ in range(100))

        threads = [threading.Thread(target=work, args=(actor,)) for actor in range(6)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    assert sorted(numbers) == list(range(1, 601))
    assert verify(tmp_path / "log", key=KEY).entries == 602


WRITER = """
import sys
from audit_help import event
from privkit.vault.audit import Audit
with Audit.open(sys.argv[1], checkpoint_every=7) as audit:
    for number in range(100):
        audit.append(event(number))
"""


def test_processes_share_one_chain(tmp_path: Path) -> None:
    path = filled(tmp_path / "log", 0)
    threads = [threading.Thread(target=run, args=(WRITER, str(path))) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sum(1 for _ in entries(path, action="reveal")) == 300
    verify(path, key=KEY)


BEGINNER = """
import sys
from audit_help import KEY, event
from privkit.vault.audit import Audit
with Audit.open(sys.argv[1], key=KEY) as audit:
    audit.append(event())
"""


def test_processes_may_begin_an_audit_at_the_same_time(tmp_path: Path) -> None:
    path = tmp_path / "log"
    threads = [threading.Thread(target=run, args=(BEGINNER, str(path))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [entry.event.action for entry in entries(path)].count("audit.begin") == 1
    assert sum(1 for _ in entries(path, action="reveal")) == 4
    verify(path, key=KEY)


FORKED = """
import os, sys
from audit_help import KEY, event
from privkit.vault.audit import Audit
audit = Audit.open(sys.argv[1], key=KEY, checkpoint_every=10_000)
children = []
for _ in range(3):
    child = os.fork()
    if not child:
        for number in range(60):
            audit.append(event(number))
        os._exit(0)
    children.append(child)
for number in range(60):
    audit.append(event(number))
print([os.waitpid(child, 0)[1] for child in children])
audit.close()
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there is no fork here")
def test_forked_writers_do_not_tread_on_each_other(tmp_path: Path) -> None:
    assert run(FORKED, str(tmp_path / "log")) == "[0, 0, 0]\n"
    assert verify(tmp_path / "log", key=KEY).entries == 242
