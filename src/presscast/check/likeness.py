"""Each line of the finished sound against its clip: the same sound, in its place, whole, as loud as its voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from presscast import documents, layout
from presscast.check.finding import Finding, clock, finding, short
from presscast.envelope import FRAME_S, unpacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from presscast.check.held import Held
    from presscast.model import Placed

UNDER, FAR_UNDER = 25.0, 35.0  # dB: what lies so far below a band's loudest, and the line's, is left to codecs
ALIKE = 3.4  # dB on average: limiters and codecs change a line by less, another sound or 20 ms by more
LOUDER = 5.0  # dB: the limiter takes less from one line than from the others of its voice by so much
FALLEN, GONE_S = 15.0, 0.16  # dB for s: a limiter is quicker, a gap between words is known
COMMON = 3  # lines of a voice at least, to know what was done to it


def check(held: Held, name: str, heard: Sequence[NDArray[np.uint8]]) -> Finding:
    """Hold the envelope of each line in the file `name` against the one that its clip had when it was spoken."""
    try:
        spoken = documents.read_spoken(held.folder)
        clips = [unpacked(line.envelope) for line in spoken]
    except FileNotFoundError:
        return Finding(name, "likeness", "made before presscast kept how each line sounds")
    except (OSError, ValueError) as error:
        return Finding(layout.SPOKEN, "likeness", "", f"cannot be read: {error}")
    if len(clips) != len(held.track.placed):
        return Finding(layout.SPOKEN, "likeness", "", f"{len(clips)} lines, not {len(held.track.placed)}")
    strayed = [_strayed(clip, found) for clip, found in zip(clips, heard, strict=True)]
    usual = _usual(held, strayed)
    wrong = [
        f"line {number} at {clock(held.at(item.start))} {fault}: “{short(item.clip.line.said, 40)}”"
        for number, (item, apart) in enumerate(zip(held.track.placed, strayed, strict=True), 1)
        if (fault := _fault(apart - usual[_spoken_by(item)]))
    ]
    return finding(
        name, "likeness", f"{len(clips) - len(wrong)} of {len(clips)} lines sound as they were spoken", wrong
    )


def _strayed(clip: NDArray[np.uint8], heard: NDArray[np.uint8]) -> NDArray[np.float32]:
    """Return by how many dB each frame and band is louder than in the clip; NaN where the clip itself is low."""
    there = np.zeros(clip.shape, np.float32)
    there[: len(heard)] = heard[: len(clip)]
    highest = clip.max(axis=0, initial=0).astype(np.float32)
    loud = (clip > highest - UNDER) & (clip > highest.max() - FAR_UNDER)
    return np.where(loud, there - clip, np.float32(np.nan))


def _usual(held: Held, strayed: Sequence[NDArray[np.float32]]) -> dict[str, NDArray[np.float32]]:
    """Return what was done to each voice's bands, in dB: its gain and its treble."""
    every = _middle(strayed)
    by_voice: dict[str, list[NDArray[np.float32]]] = {}
    for item, apart in zip(held.track.placed, strayed, strict=True):
        by_voice.setdefault(_spoken_by(item), []).append(apart)
    return {voice: _middle(lines) if len(lines) >= COMMON else every for voice, lines in by_voice.items()}


def _middle(lines: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
    frames = np.concatenate(lines)
    return np.array([np.median(known) if len(known := band[~np.isnan(band)]) else 0 for band in frames.T], np.float32)


def _spoken_by(item: Placed) -> str:
    return repr(item.clip.voice)


def _fault(apart: NDArray[np.float32]) -> str:
    known = apart[~np.isnan(apart)]
    if not len(known):
        return ""
    gain = float(np.median(known))
    alike = np.mean(np.abs(known - gain)) <= ALIKE
    if alike and abs(gain) > LOUDER:
        return f"is {abs(gain):.0f} dB {'louder' if gain > 0 else 'quieter'} than its voice"
    if lost := _lost(apart):
        return f"has lost {lost:.1f} s of its sound"
    return "" if alike else "is not the sound that was spoken, or not in its place"


def _lost(apart: NDArray[np.float32]) -> float:
    """Return the seconds for which all bands of a line have fallen, where the clip itself is not low all the while."""
    unknown = np.isnan(apart).all(axis=1)
    fallen = ~unknown & (np.where(np.isnan(apart), -np.inf, apart).max(axis=1) < -FALLEN)
    holes = np.split(fallen, np.flatnonzero(~(fallen | unknown)))
    gone = [np.flatnonzero(hole) for hole in holes if hole.sum() * FRAME_S > GONE_S]
    return max((float(at[-1] - at[0] + 1) * FRAME_S for at in gone), default=0.0)
