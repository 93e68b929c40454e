"""An interrupt at a moment that leaves a lock held, or a thread not begun: one line and 130, and no waiting for ever."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest
from patience import PATIENCE_S

BEGIN = "import sys, threading, time\nfrom presscast.cli import app\napp.GRACE_S = 0.5\n"
STUCK = """
def stuck(**_):
    lock = threading.Lock()
    lock.acquire()
    print("at it", flush=True)
    try:
        time.sleep(600)
    finally:
        lock.acquire()
"""
UNBEGUN = """
def stuck(**_):
    print("at it", flush=True)
    try:
        time.sleep(600)
    finally:
        threading.Thread().join()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="has no timers that reach a waiting process")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("body", [STUCK, UNBEGUN], ids=["a lock left held", "a thread not begun"])
def test_an_interrupted_command_ends_whatever_it_waits_for(body, number):
    code = f"{BEGIN}{body}app.app = stuck\napp.main()\n"
    command = [sys.executable, "-c", code]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline()
        process.send_signal(number)
        _, said = process.communicate(timeout=PATIENCE_S)
    assert process.returncode == 130
    assert said == "presscast: interrupted; run the same command again to go on from here\n"


UNRAISED = """
class Held:
    def __del__(self):
        print("at it", flush=True)
        time.sleep(600)

def stuck(**_):
    Held()
    print("went on", flush=True)
"""


def test_an_interrupt_that_python_cannot_raise_ends_the_command_all_the_same():
    command = [sys.executable, "-c", f"{BEGIN}{UNRAISED}app.app = stuck\napp.main()\n"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout.readline()
        process.send_signal(signal.SIGINT)
        more, said = process.communicate(timeout=PATIENCE_S)
    assert (process.returncode, more) == (130, "")
    assert said == "presscast: interrupted; run the same command again to go on from here\n"
