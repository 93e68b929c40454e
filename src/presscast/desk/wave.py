"""Draw the sound of a finished edition: how loud it is from end to end, and where its chapters begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from presscast.desk.proof import keys
from presscast.errors import OutputError, reason
from presscast.files import documents
from presscast.sound.envelope import FRAME_S, unpacked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.desk.home import Home
    from presscast.model import Track

BARS = 600
_FULL_DB = 120.0  # of an envelope: full scale


@dataclass(frozen=True, slots=True)
class Heard:
    """A sentence of the edition: when it begins, in seconds, its key at the desk, its words,
    and what role they have."""

    at: float
    key: str
    text: str
    role: str


@dataclass(frozen=True, slots=True)
class Wave:
    """The loudness of each of BARS stretches, 0 to 100, of a sound of so many seconds;
    where its chapters begin, and its sentences."""

    seconds: float
    bars: tuple[int, ...]
    chapters: tuple[float, ...]
    sentences: tuple[Heard, ...]


def wave(home: Home, slug: str) -> Wave:
    """Return the sound of an article's edition as it is drawn; raise OutputError where it is not made, or damaged."""
    folder = home.folder(slug)
    edition = documents.read(folder)
    try:
        spoken = documents.read_spoken(folder)
        levels = [unpacked(line.envelope).max(axis=1, initial=0) for line in spoken]
    except (OSError, ValueError) as error:
        raise OutputError(f"{folder}: its sound cannot be drawn ({reason(error)}); make it again") from error
    track = edition.track
    seconds = track.samples / track.rate
    loud = np.zeros(BARS)
    for placed, level in zip(track.placed, levels, strict=False):
        at = placed.start / track.rate + FRAME_S * np.arange(len(level))
        np.maximum.at(loud, np.minimum((at / seconds * BARS).astype(int), BARS - 1), 10 ** ((level - _FULL_DB) / 20))
    bars = np.sqrt(loud / max(loud.max(), 1e-9)) * 100
    begun = tuple(chapter.start / track.rate for chapter in track.chapters)
    return Wave(seconds, tuple(map(int, bars)), begun, tuple(_heard(track)))


def _heard(track: Track) -> Iterator[Heard]:
    lines = zip(track.placed, keys(track.script), track.script.lines, strict=False)
    return (Heard(placed.start / track.rate, key, line.shown or line.said, line.role) for placed, key, line in lines)
