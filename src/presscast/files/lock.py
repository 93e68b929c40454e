"""Lock files between processes, on POSIX and on Windows.

A lock belongs to an open file and ends with it, also where its holder is killed.
"""

from __future__ import annotations

import errno
import sys
import time
from contextlib import contextmanager
from importlib import import_module
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_STEP_S = 0.05
_HELD = frozenset([errno.EACCES, errno.EAGAIN, errno.EDEADLK])
"""How a system says that another holds the lock (Windows: EACCES, and EDEADLK after ten tries)."""


@contextmanager
def locked(path: Path, *, shared: bool = False) -> Iterator[None]:
    """Hold the lock of the file `path`, which is made if need be, while the block runs.

    Those who hold it `shared` do so together; on Windows each holds it alone. Raises OSError where the file cannot
    be made, or its file system has no locks.
    """
    with path.open("ab") as file:
        while not lock(file, shared=shared):
            time.sleep(_STEP_S)
        yield


def lock(file: IO[bytes], *, shared: bool = False) -> bool:
    """Lock an open file until it is closed, without waiting; tell whether that was possible."""
    try:
        _lock_windows(file) if sys.platform == "win32" else _lock_posix(file, shared)
    except OSError as error:
        if error.errno in _HELD:
            return False
        raise
    return True


def _lock_posix(file: IO[bytes], shared: bool) -> None:
    fcntl = import_module("fcntl")
    fcntl.flock(file, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)


def _lock_windows(file: IO[bytes]) -> None:
    """Lock the first byte, which need not be there."""
    msvcrt = import_module("msvcrt")
    file.seek(0)
    msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
