"""Draw the sound of a finished edition: how loud it is from end to end, and where its chapters begin."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from presscast import documents
from presscast.envelope import FRAME_S, unpacked
from presscast.errors import OutputError

if TYPE_CHECKING:
    from presscast.desk.home import Home
    from presscast.model import Edition

BARS = 600
_FULL_DB = 120.0  # of an envelope: full scale


@dataclass(frozen=True, slots=True)
class Chapter:
    """A chapter: when it begins, in seconds, and the number of the sentence that it begins with, from 1."""

    at: float
    title: str
    sentence: int


@dataclass(frozen=True, slots=True)
class Wave:
    """The loudness of each of BARS stretches, 0 to 100, of a sound of so many seconds, and its chapters."""

    seconds: float
    bars: tuple[int, ...]
    chapters: tuple[Chapter, ...]


def wave(home: Home, slug: str) -> Wave:
    """Return the sound of an article's edition as it is drawn; raise OutputError where it is not made, or damaged."""
    folder = home.folder(slug)
    edition = documents.read(folder)
    try:
        spoken = documents.read_spoken(folder)
        levels = [unpacked(line.envelope).max(axis=1, initial=0) for line in spoken]
    except (OSError, ValueError) as error:
        raise OutputError(f"{folder}: its sound cannot be drawn ({error}); make it again") from error
    track = edition.track
    seconds = track.samples / track.rate
    loud = np.zeros(BARS)
    for placed, level in zip(track.placed, levels, strict=False):
        at = placed.start / track.rate + FRAME_S * np.arange(len(level))
        np.maximum.at(loud, np.minimum((at / seconds * BARS).astype(int), BARS - 1), 10 ** ((level - _FULL_DB) / 20))
    bars = np.sqrt(loud / max(loud.max(), 1e-9)) * 100
    return Wave(seconds, tuple(map(int, bars)), tuple(_chapters(edition)))


def _chapters(edition: Edition) -> list[Chapter]:
    track = edition.track
    starts = [placed.start for placed in track.placed]
    return [
        Chapter(
            chapter.start / track.rate,
            chapter.title,
            1 + next((n for n, start in enumerate(starts) if start >= chapter.start), 0),
        )
        for chapter in track.chapters
    ]
