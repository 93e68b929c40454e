"""Lay out the jingles of the house, intro, outro, chime and bed:
clips of voices of their own, mixed like the others."""

from __future__ import annotations

import hashlib
import wave
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from presscast.errors import SoundError, reason
from presscast.model import Clip, Line, Placed, Voice
from presscast.stitch.arrange import CHIME_REST, RATE, Room
from presscast.stitch.mix import read
from presscast.stitch.recordings import FADE_MS, take

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

    from presscast.model import Sounds, Track
    from presscast.stitch.resample import Samples


@dataclass(frozen=True, slots=True)
class House:
    """The house sounds at the track's rate, as clips."""

    intro: Clip | None
    outro: Clip | None
    chime: Clip | None
    bed: Clip | None

    @property
    def room(self) -> Room:
        """What room the sounds take in a track."""
        return Room(*(clip.samples if clip else 0 for clip in (self.intro, self.outro, self.chime)))


def furnish(sounds: Sounds, store: Path) -> House:
    """Decode the house sounds into `store`, where they are not there already.

    Raises SoundError, naming the file, where one cannot be read.
    """
    level = sounds.level_db
    found = [
        _clip(name, path, gain, store) if path else None
        for name, path, gain in (
            ("intro", sounds.intro, level),
            ("outro", sounds.outro, level),
            ("chime", sounds.chime, level),
            ("bed", sounds.bed, sounds.bed_db),
        )
    ]
    return House(*found)


def _clip(name: str, path: Path, gain_db: float, store: Path) -> Clip:
    fade = 0 if name == "bed" else FADE_MS  # the bed goes round, its end to its beginning
    try:
        with path.open("rb") as file:
            kept = store / f"{hashlib.file_digest(file, 'sha256').hexdigest()}-{fade}.wav"
    except OSError as error:
        raise SoundError(f"{name} {path}: {reason(error)}") from error
    try:
        if not kept.exists():
            take(path, kept, fade)
    except SoundError as error:
        raise SoundError(f"{name} {path}: {error}") from error
    with wave.open(str(kept), "rb") as file:
        length = file.getnframes()
    if not length:
        raise SoundError(f"{name} {path}: no sound in it")
    return Clip(Line(-1, "", ""), Voice("house", name, gain_db=gain_db), kept, length, RATE)


def place_house(house: House, track: Track) -> list[Placed]:
    """Return where intro, chimes and outro lie in a track laid out with their room."""
    found = []
    if house.intro:
        found.append(Placed(house.intro, 0, house.intro.samples))
    if house.chime:
        before = house.chime.samples + CHIME_REST
        heads = [item.start for item in track.placed[1:] if item.clip.line.role == "subhead"]
        found += [Placed(house.chime, start - before, house.chime.samples) for start in heads]
    if house.outro:
        found.append(Placed(house.outro, track.samples - house.outro.samples, house.outro.samples))
    return found


FADE = RATE // 2
"""Samples in which the bed changes its level: before a line, after it, and at its own ends."""


@dataclass(frozen=True, slots=True)
class Bed:
    """The bed from sample `start` to `stop` of the track, over and over; `at` and `level` are its corners."""

    name: str
    sound: Samples
    start: int
    stop: int
    at: tuple[int, ...]
    level: tuple[float, ...]

    def under(self, sounds: Iterable[Samples], first: int) -> Iterator[Samples]:
        """Add the bed to sounds that follow one another from sample `first` of the track."""
        for sound in sounds:
            place = np.arange(first, first + len(sound))
            level = np.interp(place, self.at, self.level) * np.interp(
                place, (self.start, self.start + FADE, self.stop - FADE, self.stop), (0, 1, 1, 0)
            )
            yield sound + self.sound[(place - self.start) % len(self.sound)] * level.astype(np.float32)
            first += len(sound)


def lay_bed(bed: Clip, room: Room, track: Track, gain: float, duck_db: float) -> Bed:
    """Return the bed of a track, between its intro and its outro.

    It is down by `duck_db` from half a second before a line to half a second after, and stays down
    where it would hardly be up before the next.
    """
    talk: list[list[int]] = []
    for item in track.placed:
        if talk and item.start - talk[-1][1] < 3 * FADE:
            talk[-1][1] = item.start + item.samples
        else:
            talk.append([item.start, item.start + item.samples])
    low = 10 ** (-duck_db / 20)
    corners = [(at, level) for a, b in talk for at, level in ((a - FADE, 1.0), (a, low), (b, low), (b + FADE, 1.0))]
    at, level = zip(*corners, strict=True)
    return Bed(bed.path.name, read(bed) * np.float32(gain), room.intro, track.samples - room.outro, at, level)
