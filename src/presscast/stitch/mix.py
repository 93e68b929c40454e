"""The sound of any stretch of a track, a clip in memory at a time."""

from __future__ import annotations

import wave
from bisect import bisect_left, bisect_right
from itertools import chain
from typing import TYPE_CHECKING

import numpy as np

from presscast.errors import SoundError, reason
from presscast.stitch.arrange import RATE
from presscast.stitch.resample import resample

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from presscast.model import Clip, Placed, Voice
    from presscast.stitch.resample import Samples

FADE_MS = 2  # at a clip's edges: shorter than any consonant, long enough not to click


def mix(placed: Sequence[Placed], start: int, stop: int, gain: Callable[[Voice], float]) -> Iterator[Samples]:
    """Yield the samples `start` to `stop` of the track in pieces: silence, and the clips times their gain."""
    at = start
    for item in near(placed, start, stop):
        first = max(item.start, start)
        sound = spoken(item)[first - item.start : stop - item.start] * np.float32(gain(item.clip.voice))
        yield np.concatenate((np.zeros(first - at, np.float32), sound))
        at = first + len(sound)
    yield np.zeros(stop - at, np.float32)


class Stream:
    """A sound that comes in pieces, to be taken in others."""

    def __init__(self, sounds: Iterable[Samples]) -> None:
        """Begin at the first sample."""
        self._sounds = iter(sounds)
        self._held = np.zeros(0, np.float32)

    def take(self, count: int) -> Iterator[Samples]:
        """Yield the next `count` samples, or all that are left."""
        for sound in chain([self._held], self._sounds):
            piece, self._held = sound[:count], sound[count:]
            count -= len(piece)
            yield piece
            if not count:
                break

    def read(self, count: int) -> Samples:
        """Return the next `count` samples as one, or all that are left."""
        return np.concatenate([*self.take(count)])

    def skip(self, count: int) -> Stream:
        """Leave out the next `count` samples; return the stream."""
        for _ in self.take(count):
            pass
        return self


def near(placed: Sequence[Placed], start: int, stop: int) -> Sequence[Placed]:
    """Return those of the clips of a track, in their order, that sound between `start` and `stop`."""
    first = bisect_right(placed, start, key=lambda item: item.start + item.samples)
    return placed[first : bisect_left(placed, stop, key=lambda item: item.start)]


def spoken(item: Placed) -> Samples:
    """Return a clip as it lies in the track: at its rate, of its length and its voice's treble, its edges faded."""
    sound = resample(read(item.clip), item.clip.rate, RATE, item.clip.voice.treble_db)
    fade = min(RATE * FADE_MS // 1000, len(sound) // 2)
    ramp = np.arange(1, fade + 1, dtype=np.float32) / (fade + 1)
    sound[:fade] *= ramp
    sound[len(sound) - fade :] *= ramp[::-1]
    return sound


def read(clip: Clip) -> Samples:
    """Return a clip's samples at its own rate; full scale is 1.

    Raises SoundError where the file is not the mono 16-bit WAV of that rate and length.
    """
    try:
        with wave.open(str(clip.path), "rb") as file:
            shape = (file.getnchannels(), file.getsampwidth(), file.getframerate())
            pcm = file.readframes(file.getnframes())
    except (OSError, EOFError, wave.Error) as error:
        raise SoundError(f"{clip.path}: cannot be read ({reason(error)}); delete it, and it is spoken again") from error
    if shape != (1, 2, clip.rate) or len(pcm) != 2 * clip.samples:
        raise SoundError(f"{clip.path}: not the clip it should be; delete it, and it is spoken again")
    return np.frombuffer(pcm, "<i2").astype(np.float32) / np.float32(32_768)
