"""Each line against its clip, where the store still has it: no gap, no click, no echo, not turned over, no bit fewer.

An envelope tells one sound from another; it is too coarse for what lasts less than a syllable.
"""

from __future__ import annotations

import wave
from typing import TYPE_CHECKING

import numpy as np

from presscast.check.finding import Finding, clock, finding, short
from presscast.check.sound import FRAME_S, span
from presscast.files import documents
from presscast.sound.envelope import packed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from numpy.typing import NDArray

    from presscast.check.finished import Finished
    from presscast.check.sound import Span
    from presscast.model import Clip

    Levels = NDArray[np.float32]

LOUD, HEARD, LOW = 15.0, 30.0, 35.0  # dB below a line's loudest: what is loud, what is heard, what is as good as silent
FALLEN = 16.0  # dB: limiters and codecs take up to 10.5 of the least of three frames (1,099 lines, 5 formats), zeros 40
RISEN = 14.0  # dB: where a limiter holds the loud down, the rest is up to 10.4 louder
AROUND = 3  # frames over which codecs smear
TURNED = -0.5  # of -1: how far a line's course goes against its clip's; good ones go with it
LOSSLESS = (".wav", ".flac")
FEWEST = 20  # frames of which a line's gain can be told


def clips(finished: Finished) -> list[Span | None]:
    """Measure each line's clip, None where the store has it no more, or another take of it."""
    try:
        spoken = [line.envelope for line in documents.read_spoken(finished.folder)]
    except (OSError, ValueError):
        return [None] * len(finished.track.placed)
    known = dict(enumerate(spoken))
    return [_measured(finished, item.clip, known.get(number, "")) for number, item in enumerate(finished.track.placed)]


def _measured(finished: Finished, clip: Clip, known: str) -> Span | None:
    try:
        with wave.open(str(finished.folder.parent / clip.path), "rb") as file:
            shape, rate = (file.getnchannels(), file.getsampwidth()), file.getframerate()
            pcm = file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error):
        return None
    if shape != (1, 2):
        return None
    sound = np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32_768)
    measured = span(sound, rate)
    return measured if packed(measured.envelope) == known else None


def check(finished: Finished, name: str, spoken: Sequence[Span | None], heard: Sequence[Span]) -> Finding:
    """Hold each line in the file `name` against its clip."""
    lines = [
        (number, item, clip, found)
        for number, (item, clip, found) in enumerate(zip(finished.track.placed, spoken, heard, strict=True), 1)
        if clip is not None
    ]
    filled = bool(finished.facts.get("sounds"))
    wrong = [
        f"line {number} {fault}: “{short(item.clip.line.said, 40)}”"
        for number, item, clip, found in lines
        if (
            fault := _turned(clip, found)
            or _coarse(name, clip, found)
            or _fault(clip.levels, found.levels, finished.at(item.start), filled=filled)
        )
    ]
    return finding(name, "grain", f"{len(lines) - len(wrong)} of {len(lines)} lines as their clips, every 10 ms", wrong)


def _turned(clip: Span, heard: Span) -> str:
    """Tell a line whose waves go down where those of its clip go up."""
    frames = min(len(clip.course), len(heard.course))
    one, other = (
        (course[:frames] - course[:frames].mean() for course in (clip.course, heard.course)) if frames else ((), ())
    )
    both = float(np.linalg.norm(one) * np.linalg.norm(other))
    return "is turned upside down" if both and float(np.dot(one, other)) < TURNED * both else ""


def _coarse(name: str, clip: Span, heard: Span) -> str:
    """Tell a line of fewer bits than its clip, which a gain makes no fewer."""
    return f"has {heard.bits} bits" if name.endswith(LOSSLESS) and 0 < heard.bits < clip.bits else ""


def _fault(clip: Levels, heard: Levels, start: float, *, filled: bool) -> str:
    """Name the first moment at which a line is far from its clip; where sounds of the house lie, it may be louder."""
    frames = min(len(clip), len(heard))
    if frames < FEWEST:
        return ""
    clip, heard = clip[:frames], heard[:frames]
    highest = clip.max()
    loud = clip > highest - LOUD
    heard = heard - np.median((heard - clip)[loud])
    least, most = _around(clip, 1, np.min), _around(clip, AROUND, np.max)
    fallen = np.flatnonzero((least > highest - HEARD) & (heard < least - FALLEN))
    risen = np.flatnonzero((heard > np.maximum(most, highest - LOW) + RISEN) & (not filled))
    for frames_of, told in ((fallen, "falls silent"), (risen, "has a sound that was not spoken")):
        if len(frames_of):
            return f"{told} at {clock(start + float(frames_of[0]) * FRAME_S)}"
    return ""


def _around(clip: Levels, reach: int, most: Callable[..., object]) -> Levels:
    padded = np.pad(clip, reach, mode="edge")
    return np.asarray(most(np.lib.stride_tricks.sliding_window_view(padded, 2 * reach + 1), axis=1), np.float32)
