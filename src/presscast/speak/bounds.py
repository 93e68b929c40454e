"""Keep the clip store within bounds: what was used longest ago goes first, what is in use stays.

A clip's time of change is when it was last used. Who uses clips holds a lease: a locked file in the
store, begun before the first of them was touched. A lease whose holder was killed has lost its lock.
"""

from __future__ import annotations

import os
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING
from uuid import uuid4

from presscast.errors import OutputError, reason
from presscast.files.lock import lock, locked
from presscast.speak.store import UNDER_WAY

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
    (store / UNDER_WAY).mkdir(parents=True, exist_ok=True)
    with _lease(store):
        with locked(store / LOCK, shared=True):
            planned = find()
            for request in planned.requests:
                with suppress(FileNotFoundError):
                    os.utime(request.path)
        yield planned


@contextmanager
def _lease(store: Path) -> Iterator[None]:
    """Hold a lease of the store; those whose holder was killed are taken away first."""
    path = store / UNDER_WAY / f"{uuid4().hex}{LEASE}"
    with locked(store / LOCK):
        list(_leases(store))
        file = path.open("xb")
        lock(file)
    try:
        yield
    finally:
        file.close()
        with suppress(OSError):  # Windows, while another looks whether it is held
            path.unlink()


def shrink(store: Path, most: int) -> Contents:
    """Remove the clips used longest ago until the store holds at most `most` bytes; return what was removed.

    Those that a running make may use stay, whatever their size. Raises OutputError where one cannot be removed.
    """
    removed = []
    try:
        with locked(store / LOCK):
            for used, size, path in _oldest_beyond(store, most):
                path.unlink()
                removed.append((used, size))
    except OSError as error:
        raise OutputError(f"{error.filename or store}: cannot be removed: {reason(error)}") from error
    return Contents(len(removed), sum(size for _, size in removed), min((used for used, _ in removed), default=None))


def beyond(store: Path, most: int) -> Contents:
    """Return what `shrink` would remove."""
    with locked(store / LOCK):
        going = list(_oldest_beyond(store, most))
    return Contents(len(going), sum(size for _, size, _ in going), min((used for used, _, _ in going), default=None))


def _oldest_beyond(store: Path, most: int) -> Iterator[tuple[float, int, Path]]:
    """Yield the clips used longest ago until what is left is at most `most` bytes; none that a running make may use."""
    since = min(_leases(store), default=float("inf")) - MARGIN_S
    held = sorted(_files(store))
    left = sum(size for _, size, _ in held)
    for used, size, path in held:
        if left <= most or used >= since:
            return
        yield used, size, path
        left -= size


def contents(store: Path) -> Contents:
    """Return what `store` holds."""
    held = list(_files(store))
    return Contents(len(held), sum(size for _, size, _ in held), min((used for used, _, _ in held), default=None))


def _files(store: Path) -> Iterator[tuple[float, int, Path]]:
    """When each clip was last used, its size, and where it is; what a killed make left of one is among them."""
    for path in chain(store.glob("*.wav"), (store / UNDER_WAY).glob("*.part")):
        with suppress(FileNotFoundError):
            facts = path.stat()
            yield facts.st_mtime, facts.st_size, path


def _leases(store: Path) -> Iterator[float]:
    """When each running make began; leases whose holder is gone are removed."""
    for path in (store / UNDER_WAY).glob(f"*{LEASE}"):
        with suppress(FileNotFoundError):
            with path.open("rb+") as lease:
                gone = lock(lease)
                began = path.stat().st_mtime
            if gone:
                path.unlink()
            else:
                yield began
