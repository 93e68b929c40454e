"""Each line of the finished sound against its clip: the same sound, in its place, whole, as loud as its voice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from presscast.check.finding import Finding, clock, finding, short
from presscast.errors import reason
from presscast.files import documents, layout
from presscast.sound.envelope import FRAME_S, unpacked

if TYPE_CHECKING:
    from collections.abc import Sequence

    from numpy.typing import NDArray

    from presscast.check.finished import Finished
    from presscast.model import Placed

    Levels = NDArray[np.uint8]
    Apart = NDArray[np.float32]

UNDER, FAR_UNDER = 25.0, 35.0  # dB: what lies so far below a band's loudest, and the line's, is left to codecs
ALIKE = 4.6  # dB on average: limiters and codecs change a line by up to 3.4, another sound or 20 ms by 5.5 and more
WORD, WORD_S = (
    7.0,
    0.48,
)  # dB on average over s: good ones stay under 3.5, two words exchanged make 11, one said twice 13
LIMITED = 10.0  # dB that a limiter takes from a quiet voice's loudest word, which is brought up as much before
LOUDER = 5.0  # dB: the limiter takes less from one line than from the others of its voice by so much
FALLEN, GONE_S = 15.0, 0.16  # dB for s: a limiter is quicker, a gap between words is known
COMMON, AS_LOUD = 3, 10.0  # a voice of fewer lines is held against the others: as loud to so many dB
STEP, STEPS, FRAMES = 4, 64, 50  # dB, and frames at least, in which to know what a limiter does to sounds so loud


def check(finished: Finished, name: str, heard: Sequence[Levels]) -> Finding:
    """Hold the envelope of each line in the file `name` against the one that its clip had when it was spoken."""
    try:
        spoken = documents.read_spoken(finished.folder)
        clips = [unpacked(line.envelope) for line in spoken]
    except FileNotFoundError:
        return Finding(name, "likeness", "made before presscast kept how each line sounds")
    except (OSError, ValueError) as error:
        return Finding(layout.SPOKEN, "likeness", "", f"cannot be read: {reason(error)}")
    if len(clips) != len(finished.track.placed):
        return Finding(layout.SPOKEN, "likeness", "", f"{len(clips)} lines, not {len(finished.track.placed)}")
    strayed = [_strayed(clip, found) for clip, found in zip(clips, heard, strict=True)]
    wrong = [
        f"line {number} at {clock(finished.at(item.start))} {fault}: “{short(item.clip.line.said, 40)}”"
        for number, (item, apart) in enumerate(
            zip(finished.track.placed, _unusual(finished, clips, strayed), strict=True), 1
        )
        if (fault := _fault(apart, _missed(finished)))
    ]
    return finding(
        name, "likeness", f"{len(clips) - len(wrong)} of {len(clips)} lines sound as they were spoken", wrong
    )


def _strayed(clip: Levels, heard: Levels) -> Apart:
    """Return by how many dB each frame and band is louder than in the clip; NaN where the clip itself is low."""
    there = np.zeros(clip.shape, np.float32)
    there[: len(heard)] = heard[: len(clip)]
    highest = clip.max(axis=0, initial=0).astype(np.float32)
    loud = (clip > highest - UNDER) & (clip > highest.max() - FAR_UNDER)
    return np.where(loud, there - clip, np.float32(np.nan))


def _unusual(finished: Finished, clips: Sequence[Levels], strayed: Sequence[Apart]) -> list[Apart]:
    """Take from each line what was done to its voice:
    a gain and treble by band, and what a limiter does by loudness."""
    voices = [_spoken_by(item) for item in finished.track.placed]
    lines = {voice: [n for n, other in enumerate(voices) if other == voice] for voice in voices}
    usual = {voice: _usual([clips[n] for n in its], [strayed[n] for n in its]) for voice, its in lines.items()}
    loud = [_loudness(clip, apart) for clip, apart in zip(clips, strayed, strict=True)]
    over = {v: np.median([loud[n] for n in its]) - np.median(loud) for v, its in lines.items() if len(its) < COMMON}
    return [
        apart
        - usual[voice][0]
        - usual[voice][1][_steps(clip)]
        + (other if abs(other := over.get(voice, 0.0)) > AS_LOUD else 0)
        for voice, clip, apart in zip(voices, clips, strayed, strict=True)
    ]


def _loudness(clip: Levels, apart: Apart) -> float:
    """Return how loud a line is where its clip is not low: the middle of its frames' loudest bands, in dB."""
    heard = np.where(np.isnan(apart), -np.inf, clip + apart).max(axis=1, initial=-np.inf)
    known = heard[np.isfinite(heard)]
    return float(np.median(known)) if len(known) else 0.0


def _usual(clips: Sequence[Levels], strayed: Sequence[Apart]) -> tuple[Apart, Apart]:
    """Return the middle of each band's deviations, and of those of all bands that remain in frames of each loudness."""
    frames, steps = np.concatenate(strayed), np.concatenate([_steps(clip) for clip in clips])
    bands = np.array([_middle(band) for band in frames.T], np.float32)
    by_step = [frames[steps == step] - bands for step in range(STEPS)]
    return bands, np.array([[_middle(left) if len(left) >= FRAMES else 0] for left in by_step], np.float32)


def _middle(apart: Apart) -> float:
    known = apart[~np.isnan(apart)]
    return float(np.median(known)) if len(known) else 0.0


def _steps(clip: Levels) -> NDArray[np.intp]:
    return np.asarray(clip.max(axis=1, initial=0) // STEP, np.intp)


def _spoken_by(item: Placed) -> str:
    return repr(item.clip.voice)


def _missed(finished: Finished) -> float:
    """Return by how many dB the make fell short of the loudness asked for:
    its limiter changed the lines by so much more."""
    target, reached = finished.facts.get("target"), finished.facts.get("loudness")
    if not isinstance(target, (int, float)) or not isinstance(reached, (int, float)):
        return 0.0
    return max(0.0, min(target - reached, 2 * ALIKE))


def _fault(apart: Apart, missed: float) -> str:
    known = apart[~np.isnan(apart)]
    if not len(known):
        return ""
    gain = float(np.median(known))
    alike = np.mean(np.abs(known - gain)) <= ALIKE + missed and _farthest(_unlimited(apart - gain)) <= WORD + missed
    if alike and abs(gain) > LOUDER:
        return f"is {abs(gain):.0f} dB {'louder' if gain > 0 else 'quieter'} than its voice"
    if lost := _lost(apart):
        return f"has lost {lost:.1f} s of its sound"
    return "" if alike else "is not the sound that was spoken, or not in its place"


def _unlimited(apart: Apart) -> Apart:
    """Give back to each frame what all its bands have lost alike, as a limiter takes it, up to LIMITED."""
    known = ~np.isnan(apart)
    mean = np.nansum(apart, axis=1) / np.maximum(known.sum(axis=1), 1)
    lost = np.where(known.all(axis=1), np.clip(-mean, 0, LIMITED), 0)
    return np.asarray(apart + lost[:, None], np.float32)


def _farthest(apart: Apart) -> float:
    """Return the largest average deviation over the time of a word, where at least half the frames are known."""
    width = round(WORD_S / FRAME_S)
    if len(apart) < width:
        return 0.0
    far, known = (
        np.convolve(row, np.ones(width), "valid")
        for row in (np.nansum(np.abs(apart), axis=1), (~np.isnan(apart)).sum(axis=1))
    )
    return float(np.max(far / np.maximum(known, 1), where=known >= width, initial=0.0))


def _lost(apart: Apart) -> float:
    """Return the seconds for which all bands of a line have fallen, where the clip itself is not low all the while."""
    unknown = np.isnan(apart).all(axis=1)
    fallen = ~unknown & (np.where(np.isnan(apart), -np.inf, apart).max(axis=1) < -FALLEN)
    at = np.flatnonzero(fallen)
    _, first, count = np.unique(np.cumsum(~(fallen | unknown))[at], return_index=True, return_counts=True)
    lasting = (at[first + count - 1] - at[first] + 1) * FRAME_S
    return float(np.max(lasting, where=count * FRAME_S > GONE_S, initial=0.0))
