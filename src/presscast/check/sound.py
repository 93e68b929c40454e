"""A finished sound file measured by ffmpeg alone: its length, loudness and peak, and where there is sound."""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from presscast.errors import SoundError
from presscast.ffmpeg import running

if TYPE_CHECKING:
    from pathlib import Path
    from typing import IO

    from numpy.typing import NDArray

FRAME_S = 0.01
QUIETEST = -120.0


@dataclass(frozen=True, slots=True)
class Sound:
    """A file decoded: its samples at `rate`, LUFS and dBTP by ffmpeg's ebur128, and the level of each 10 ms.

    `levels` are the root mean squares in dBFS, float32, shape (frames,).
    """

    rate: int
    samples: int
    loudness: float
    peak: float
    levels: NDArray[np.float32]

    def within(self, start: float, end: float) -> NDArray[np.float32]:
        """Return the levels of the frames that lie wholly between two times in seconds."""
        return self.levels[max(0, int(np.ceil(start / FRAME_S))) : max(0, int(end / FRAME_S))]


def measure(path: Path, rate: int) -> Sound:
    """Decode a file at `rate`, as one channel; raise SoundError where it does not decode without a fault.

    Of ffmpeg's summary of loudness nothing is believed before its exit status.
    """
    # `framelog=quiet` fails in ffmpeg 5.1 and `info` writes a line each 100 ms
    meter = ("-af", "ebur128=peak=true:framelog=verbose", "-ac", "1", "-ar", str(rate), "-f", "f32le", "-")
    try:
        with running("-xerror", "-i", path, "-map", "0:a:0", *meter, stdout=subprocess.PIPE, words="info") as decoder:
            samples, levels = _levels(decoder.pipe, round(rate * FRAME_S))
    except SoundError as error:
        raise SoundError(f"does not decode: {error}") from error
    return Sound(rate, samples, _figure("I", decoder.said), _figure("Peak", decoder.said), levels)


def _levels(pipe: IO[bytes], frame: int) -> tuple[int, NDArray[np.float32]]:
    count, powers = 0, [np.zeros(0)]
    while block := pipe.read(4 * frame * 1000):
        sound = np.frombuffer(block[: len(block) // 4 * 4], "<f4").astype(np.float64)
        count += len(sound)
        powers.append(np.square(np.pad(sound, (0, -len(sound) % frame))).reshape(-1, frame).mean(axis=1))
    floor = 10 ** (QUIETEST / 10)
    return count, np.asarray(10 * np.log10(np.maximum(np.concatenate(powers), floor)), np.float32)


def _figure(name: str, said: str) -> float:
    summary = said.rpartition("Summary:")[2]
    found = re.search(rf"^\s*{name}:\s*(-?[\d.]+|-?inf|nan) ", summary, re.MULTILINE)
    if not found:
        raise SoundError("ffmpeg measured no loudness")
    return float(found[1])
