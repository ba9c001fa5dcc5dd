"""A lock that another thread holds when the process forks is free in the child."""

from __future__ import annotations

import os
import signal
import threading

from privkit._locks import PROCESS, Lock


def test_one_thread_at_a_time_and_the_same_one_again() -> None:
    lock, at_work = Lock(), []

    def work() -> None:
        for _ in range(50):
            with lock, lock:
                at_work.append(1)
                assert len(at_work) == 1
                at_work.pop()

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()


def test_a_forked_child_waits_for_no_thread_of_its_parent() -> None:
    lock, held, done = Lock(), threading.Event(), threading.Event()

    def hold() -> None:
        with lock:
            held.set()
            done.wait()

    thread = threading.Thread(target=hold)
    thread.start()
    held.wait()
    child = os.fork()
    if child == 0:
        signal.alarm(20)  # which ends it, should it wait
        with lock:
            os._exit(0)
    status = os.waitpid(child, 0)[1]
    done.set()
    thread.join()
    assert status == 0


def test_a_forked_child_knows_that_it_is_another_process() -> None:
    assert os.getpid() == PROCESS.number
    child = os.fork()
    if child == 0:
        os._exit(0 if os.getpid() == PROCESS.number else 1)
    assert os.waitpid(child, 0)[1] == 0
