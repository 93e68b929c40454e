"""A folder watched: its articles as they come and change, each when it is no longer being written."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from presscast.errors import ReadError, reason
from presscast.sources import gather

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from pathlib import Path
    from threading import Event

Stamp = tuple[int, int, int]
"""What tells one state of a file from another: inode, size in bytes, time of change."""

LOOKS = 4  # in a settling time
IDLE_S = 60.0  # a look even where nothing is told: a system's queue of changes may run over


def arrivals(folder: Path, out: Path, stop: Event, gone: Callable[[str], None], settle_s: float = 2.0) -> Iterator[str]:
    """Yield the articles of `folder` and below: those there at first, then each that comes or changes.

    Each is yielded when it has stayed as it is for `settle_s` seconds; `gone` is told those taken
    away. Hidden files, other kinds and `out` are passed over. Ends soon after `stop` is set.
    Raises ReadError where the folder cannot be read.
    """
    from watchfiles import watch

    step = max(10, round(1000 * settle_s / LOOKS))
    seen, looked = Seen(settle_s), 0.0
    try:
        for changes in watch(
            folder,
            watch_filter=None,
            debounce=step,
            step=step,
            rust_timeout=step,
            yield_on_timeout=True,
            stop_event=stop,
        ):
            now = time.monotonic()
            if changes or seen.unsettled or not looked or now - looked > IDLE_S:
                looked = now
                yield from seen.look(stamps(folder, out), now, gone)
    except OSError as error:
        raise ReadError(f"{error.filename or folder}: cannot be watched: {reason(error)}") from error


class Seen:
    """What is known of a folder: which state of each file was yielded, and which are still changing."""

    def __init__(self, settle_s: float) -> None:
        """Begin with nothing seen."""
        self._settle_s = settle_s
        self._yielded: dict[str, Stamp] = {}
        self.unsettled: dict[str, tuple[Stamp, float]] = {}

    def look(self, found: Mapping[str, Stamp], now: float, gone: Callable[[str], None]) -> list[str]:
        """Return the files that are new or changed and have stayed so; tell `gone` those that are no more."""
        for name in self._yielded.keys() - found.keys():
            del self._yielded[name]
            gone(name)
        changed = {name: stamp for name, stamp in found.items() if self._yielded.get(name) != stamp}
        self.unsettled = {name: self._since(name, stamp, now) for name, stamp in changed.items()}
        settled = [name for name, (_, since) in self.unsettled.items() if now - since >= self._settle_s]
        self._yielded |= {name: self.unsettled.pop(name)[0] for name in settled}
        return settled

    def _since(self, name: str, stamp: Stamp, now: float) -> tuple[Stamp, float]:
        held = self.unsettled.get(name)
        return held if held and held[0] == stamp else (stamp, now)


def stamps(folder: Path, out: Path) -> dict[str, Stamp]:
    """Return the state of each article in `folder` and below."""
    found = {}
    for path in gather.inside(folder, out):
        try:
            facts = path.lstat() if path.is_dir() else path.stat()
        except OSError:
            continue
        found[str(path)] = facts.st_ino, facts.st_size, facts.st_mtime_ns
    return found
