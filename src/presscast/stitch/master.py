"""The finished sound of a track, worked out where it is asked for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from zlib import crc32

from presscast.records import digest
from presscast.stitch import limiter
from presscast.stitch.limiter import limit
from presscast.stitch.mix import Stream, mix, near

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from presscast.model import Placed
    from presscast.stitch.jingles import Bed
    from presscast.stitch.level import Gains
    from presscast.stitch.resample import Samples


@dataclass(frozen=True, slots=True)
class Master:
    """The finished sound of a track, worked out where it is asked for; `ceiling` None leaves it unlimited."""

    items: Sequence[Placed]
    samples: int
    gains: Gains
    ceiling: float | None
    bed: Bed | None

    def sound(self, start: int, stop: int) -> Iterator[Samples]:
        """Yield the samples `start` (a multiple of the limiter's grain) to `stop`, the same whatever they are."""
        if self.ceiling is None:
            return self._mixed(start, stop)
        first, last = max(0, start - limiter.BEFORE), min(self.samples, stop + limiter.AFTER)
        return (
            Stream(limit(self._mixed(first, last), self.ceiling, self.gains.release))
            .skip(start - first)
            .take(stop - start)
        )

    def _mixed(self, start: int, stop: int) -> Iterator[Samples]:
        sounds = mix(self.items, start, stop, self.gains.of)
        return self.bed.under(sounds, start) if self.bed else sounds

    def key(self, start: int, stop: int) -> str:
        """Name all that decides the sound from `start` to `stop`, wherever in the track it lies."""
        parts = [
            (_content(item.clip.path), item.start - start, self.gains.of(item.clip.voice), item.clip.voice.treble_db)
            for item in near(self.items, start - limiter.BEFORE, stop + limiter.AFTER)
        ]
        bed = self.bed and (self.bed.name, start - self.bed.start, self.bed.level, self.bed.at)
        return digest(parts, stop - start, self.ceiling, self.gains.release, bed)


def _content(clip: Path) -> tuple[int, int]:
    """What a clip holds: two takes of a line share a name, and a store that was copied has new times."""
    data = clip.read_bytes()
    return len(data), crc32(data)
