"""A folder of this process's own for temporary files: it goes with the process, or is taken away by the next one."""

from __future__ import annotations

import shutil
import tempfile
import time
import uuid
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

from presscast.files.lock import lock

if TYPE_CHECKING:
    from collections.abc import Iterator

PREFIX = "presscast-"
OWN = f"{PREFIX}run-"
"""How a folder begins that is held by a lock, and taken away with all that is in it."""
_HELD = "held"
_STALE_S = 86_400  # for what has no lock
_MAKING_S = 60  # from a folder to the lock in it; takes less than a millisecond


@contextmanager
def own() -> Iterator[None]:
    """Have `tempfile` give folders and files in one folder, which is taken away when the block ends.

    What killed processes left is taken away first. Where the system has no folder for temporary files, nothing changes:
    whoever needs one is told.
    """
    before, scratch, held = tempfile.tempdir, None, None
    with suppress(OSError):
        folder = Path(tempfile.gettempdir())
        _sweep(folder)
        scratch = folder / f"{OWN}{uuid.uuid4().hex}"
        held = _made(scratch)
        tempfile.tempdir = str(scratch)
    try:
        yield
    finally:
        tempfile.tempdir = before
        if scratch and held:
            held.close()
            shutil.rmtree(scratch, ignore_errors=True)


def _made(scratch: Path) -> IO[bytes]:
    """Make the folder, which appears with the lock that it keeps; return the open file whose lock that is."""
    part = scratch.with_name(f".{scratch.name}")
    part.mkdir(mode=0o700)
    file = (part / _HELD).open("ab")
    with suppress(OSError):  # a file system may have no locks
        lock(file)
    part.rename(scratch)
    return file


def _sweep(folder: Path) -> None:
    for left in (*folder.glob(f"{PREFIX}*"), *folder.glob(f".{PREFIX}*")):
        with suppress(OSError):
            if _is_left(left):
                shutil.rmtree(left, ignore_errors=True)


def _is_left(scratch: Path) -> bool:
    """Tell whether nobody holds the lock of a folder; one that never had a lock is left when it is a day old."""
    age_s = time.time() - scratch.lstat().st_mtime
    if scratch.name.removeprefix(".").startswith(OWN):
        try:
            with (scratch / _HELD).open("r+b") as file:
                return lock(file)
        except FileNotFoundError:  # whoever took it away was killed at it, or whoever made it
            return not scratch.name.startswith(".") or age_s > _MAKING_S
        except OSError:  # a file system may have no locks
            pass
    return age_s > _STALE_S
