"""Processes that outlive what is done in them, and leave nothing behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import tempfile
import textwrap
import time
from pathlib import Path

import pytest
from patience import PATIENCE_S, until

from presscast.errors import EngineError
from presscast.speak.workers import Workers, cores


def test_results_come_back():
    with Workers(2) as workers:
        assert list(workers.map(abs, [-1, 2, -3])) == [1, 2, 3]


def test_there_are_as_many_as_cores():
    with Workers() as workers:
        assert len(workers._workers) == cores()


def test_a_dead_worker_is_replaced():
    with Workers(1) as workers:
        with pytest.raises(EngineError, match="exit code 7"):
            workers.submit(os._exit, 7).result()
        with pytest.raises(EngineError, match="signal 9"):
            workers.submit(os.kill, workers.submit(os.getpid).result(), signal.SIGKILL).result()
        assert workers.submit(abs, -1).result() == 1


def test_a_failed_task_gets_its_worker_replaced():
    with Workers(1) as workers:
        before = workers.submit(os.getpid).result()
        with pytest.raises(EngineError, match="ValueError: invalid literal"):
            workers.submit(int, "x").result()
        assert workers.submit(os.getpid).result() != before


def test_a_result_that_does_not_pickle_is_an_error():
    with Workers(1) as workers:
        with pytest.raises(EngineError):
            workers.submit(compile, "lambda: 0", "f", "eval").result()
        assert workers.submit(abs, -1).result() == 1


def test_output_of_a_worker_goes_to_standard_error(capfd):
    with Workers(1) as workers:
        workers.submit(os.write, 1, b"chatter\n").result()
    out, err = capfd.readouterr()
    assert out == ""
    assert "chatter" in err


def test_what_is_left_in_a_worker_s_temporary_folder_goes_with_it():
    with Workers(2) as workers:
        left = [Path(workers.submit(tempfile.mkdtemp).result()) for _ in range(4)]
        assert all(folder.is_dir() for folder in left)
    assert not any(folder.parent.exists() for folder in left)


def test_leaving_by_an_exception_kills_at_once():
    with pytest.raises(KeyboardInterrupt), Workers(2) as workers:
        pids = [workers.submit(os.getpid).result() for _ in range(4)]
        waiting = [workers.submit(time.sleep, 3600) for _ in range(5)]
        raise KeyboardInterrupt
    assert all(future.done() for future in waiting)
    assert not any(alive(pid) for pid in pids)


INTERRUPTED = """
    import time
    from presscast.speak.workers import Workers
    if __name__ == "__main__":
        with Workers(1) as workers:
            hanging = workers.submit(time.sleep, 60)
            hanging._condition.acquire()  # as Ctrl-C leaves it that falls just after the lock was taken
            raise KeyboardInterrupt
"""


def test_a_lock_that_an_interrupt_left_held_does_not_keep_them_from_ending(tmp_path):
    script = tmp_path / "interrupted.py"
    script.write_text(textwrap.dedent(INTERRUPTED))
    ended = subprocess.run(
        [sys.executable, str(script)], stderr=subprocess.PIPE, text=True, timeout=PATIENCE_S, check=False
    )
    assert "KeyboardInterrupt" in ended.stderr


def test_shut_down_they_take_nothing_more():
    workers = Workers(1)
    done = workers.submit(abs, -1)
    workers.shutdown()
    assert done.result() == 1
    with pytest.raises(RuntimeError):
        workers.submit(abs, -1)


HOLDER = """
    import os, sys, time
    from presscast.speak.workers import Workers
    if __name__ == "__main__":
        with Workers(2) as workers:
            print(*{workers.submit(os.getpid).result() for _ in range(8)}, flush=True)
            hanging = [workers.submit(time.sleep, 3600) for _ in range(2)]
            while not hanging[0].done():  # a signal that falls as a wait begins is seen when it ends
                time.sleep(0.1)
"""


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL], ids=lambda s: s.name)
def test_no_worker_outlives_its_maker(tmp_path, end):
    script = tmp_path / "holder.py"
    script.write_text(textwrap.dedent(HOLDER))
    maker = subprocess.Popen(
        [sys.executable, str(script)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    )
    pids = [int(pid) for pid in maker.stdout.readline().split()]
    assert pids
    maker.send_signal(end)
    maker.wait(PATIENCE_S)
    maker.stdout.close()
    until(lambda: not any(alive(pid) for pid in pids))


def alive(pid):
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")
