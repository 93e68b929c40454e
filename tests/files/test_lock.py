"""Locks between processes, also as Windows gives them."""

from __future__ import annotations

import os
import subprocess
import sys
import types

import pytest
from patience import PATIENCE_S

from presscast.files import atomic, lock

fcntl = pytest.importorskip("fcntl", reason="stands in for Windows by the locks of POSIX")

TRY = "import sys; from pathlib import Path; from presscast.files.lock import lock; sys.exit(lock(Path(sys.argv[1]).open('ab'), shared='shared' in sys.argv))"


def elsewhere(path, *words) -> bool:
    """Tell whether another process gets the lock."""
    return bool(
        subprocess.run([sys.executable, "-c", TRY, str(path), *words], check=False, timeout=PATIENCE_S).returncode
    )


@pytest.mark.parametrize(("mine", "others", "got"), [(False, "", False), (True, "", False), (True, "shared", True)])
def test_who_may_hold_it_at_the_same_time(tmp_path, mine, others, got):
    with lock.locked(tmp_path / "x", shared=mine):
        assert elsewhere(tmp_path / "x", others) is got
    assert elsewhere(tmp_path / "x", others)


def test_a_file_system_without_locks_is_told(tmp_path, monkeypatch):
    def refuse(*_):
        raise OSError(37, "No locks available")

    monkeypatch.setattr(fcntl, "flock", refuse)
    with pytest.raises(OSError, match="No locks"), lock.locked(tmp_path / "x"):
        pass


@pytest.fixture
def windows(monkeypatch):
    """Stand in for Windows: no fcntl, and msvcrt's lock of a byte, which one holds at a time."""

    def locking(descriptor, mode, count):
        assert (mode, count, os.lseek(descriptor, 0, os.SEEK_CUR)) == (2, 1, 0)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise PermissionError(13, "Permission denied") from error

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setitem(sys.modules, "msvcrt", types.SimpleNamespace(locking=locking, LK_NBLCK=2))
    monkeypatch.setitem(sys.modules, "fcntl", None)


def test_windows_gives_each_lock_to_one(tmp_path, windows):
    with lock.locked(tmp_path / "x", shared=True), (tmp_path / "x").open("ab") as other:
        other.write(b"more")
        assert not lock.lock(other, shared=True)
    with lock.locked(tmp_path / "x"):
        pass


def refused(times):
    """Stand in for Windows, where a program has the target open for a while."""
    left = iter(range(times))
    real = os.replace

    def replace(source, target):
        if next(left, None) is not None:
            error = PermissionError(13, "The process cannot access the file", str(target))
            error.winerror = 32
            raise error
        real(source, target)

    return replace


@pytest.mark.parametrize(("times", "moved"), [(0, True), (3, True), (1000, False)])
def test_a_target_that_is_open_in_a_player_is_waited_for_a_while(tmp_path, monkeypatch, times, moved):
    (tmp_path / "a").write_text("new")
    (tmp_path / "b").write_text("old")
    monkeypatch.setattr(atomic, "_STEP_S", 0)
    monkeypatch.setattr(os, "replace", refused(times))
    if moved:
        atomic.move(tmp_path / "a", tmp_path / "b")
    else:
        with pytest.raises(PermissionError, match="is open in another program"):
            atomic.move(tmp_path / "a", tmp_path / "b")
    assert (tmp_path / "b").read_text() == ("new" if moved else "old")


def test_what_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path):
    (tmp_path / "b").write_text("old")
    with pytest.raises(ZeroDivisionError), atomic.replacing(tmp_path / "b") as part:
        part.write_text("half")
        raise ZeroDivisionError
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [("b", "old")]
