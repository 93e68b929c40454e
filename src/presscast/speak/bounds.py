"""Keep the clip store within bounds: what was used longest ago goes first, what is in use stays.

A clip's time of change is when it was last used. Who uses clips holds a lease: a locked file in the
store, begun before the first of them was touched. A lease whose holder was killed has lost its lock.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from tempfile import NamedTemporaryFile
from typing import IO, TYPE_CHECKING

from presscast.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from presscast.speak.speak import Plan

LOCK = ".lock"
LEASE = ".lease"
MARGIN_S = 2.0  # file times are this coarse on the coarsest file systems


@dataclass(frozen=True, slots=True)
class Contents:
    """What a store holds: clips, their size in bytes, and when the oldest was last used (seconds since 1970)."""

    clips: int
    size: int
    oldest: float | None


@contextmanager
def leased(store: Path, find: Callable[[], Plan]) -> Iterator[Plan]:
    """Give the plan that `find` finds; the clips it names stay in the store until the block ends."""
    store.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=store, prefix="", suffix=LEASE) as lease:
        with _locked(store, exclusive=False):
            _lock(lease.file, exclusive=True)
            planned = find()
            for request in planned.requests:
                with suppress(FileNotFoundError):
                    os.utime(request.path)
        yield planned


def shrink(store: Path, most: int) -> Contents:
    """Remove the clips used longest ago until the store holds at most `most` bytes; return what was removed.

    Those that a running make may use stay, whatever their size. Raises OutputError where one cannot be removed.
    """
    removed = []
    try:
        with _locked(store, exclusive=True):
            since = min(_leases(store), default=float("inf")) - MARGIN_S
            held = sorted(_files(store))
            left = sum(size for _, size, _ in held)
            for used, size, path in held:
                if left <= most or used >= since:
                    break
                path.unlink()
                removed.append((used, size))
                left -= size
    except OSError as error:
        raise OutputError(f"{error.filename or store}: cannot be removed: {error.strerror}") from error
    return Contents(len(removed), sum(size for _, size in removed), min((used for used, _ in removed), default=None))


def contents(store: Path) -> Contents:
    """Return what `store` holds."""
    held = list(_files(store))
    return Contents(len(held), sum(size for _, size, _ in held), min((used for used, _, _ in held), default=None))


def _files(store: Path) -> Iterator[tuple[float, int, Path]]:
    """When each file was last used, its size, and where it is; what a killed make left is among them."""
    for path in store.glob("*"):
        if path.name == LOCK or path.suffix == LEASE:
            continue
        with suppress(FileNotFoundError):
            facts = path.stat()
            yield facts.st_mtime, facts.st_size, path


def _leases(store: Path) -> Iterator[float]:
    """When each running make began; leases whose holder is gone are removed."""
    for path in store.glob(f"*{LEASE}"):
        with suppress(FileNotFoundError), path.open("rb+") as lease:
            if _lock(lease, exclusive=True, wait=False):
                path.unlink()
            else:
                yield path.stat().st_mtime


@contextmanager
def _locked(store: Path, *, exclusive: bool) -> Iterator[None]:
    """Keep plans and removals apart; many may plan at once."""
    with (store / LOCK).open("wb") as lock:
        _lock(lock, exclusive=exclusive)
        yield


def _lock(file: IO[bytes], *, exclusive: bool, wait: bool = True) -> bool:
    """Lock a file until it is closed; without `wait`, tell whether that was possible.

    Where there is no fcntl (Windows), nothing is locked: there a file in use cannot be removed.
    """
    if sys.platform == "win32":
        return False
    import fcntl

    try:
        fcntl.flock(file, (fcntl.LOCK_EX if exclusive else fcntl.LOCK_SH) | (0 if wait else fcntl.LOCK_NB))
    except BlockingIOError:
        return False
    return True
