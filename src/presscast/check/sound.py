"""A finished sound file decoded and measured by ffmpeg: its length and loudness;
its peak, and how each part of it sounds."""

from __future__ import annotations

import math
import re
import subprocess
from collections import deque
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from presscast.errors import SoundError
from presscast.sound.envelope import envelope
from presscast.sound.ffmpeg import running

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path
    from typing import IO

    from numpy.typing import NDArray

FRAME_S, COURSE_S = 0.01, 0.001
TAPS = 32
NEAR = 0.5  # what is below half the highest sample rises above no other between two samples (up to a third of the rate)
QUIETEST = -120.0


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of a sound: its envelope, the level of each 10 ms as in `Sound`, the mean of each ms, its bits (16)."""

    envelope: NDArray[np.uint8]
    levels: NDArray[np.float32]
    course: NDArray[np.float32]
    bits: int


@dataclass(frozen=True, slots=True)
class Sound:
    """A file decoded: its samples at `rate`, LUFS by ffmpeg's ebur128, dBTP, and the level of each 10 ms.

    `levels` are the root mean squares in dBFS, float32, shape (frames,). `spans` are the spans
    asked for, each measured. `stream` is what the file says of its sound: codec, Hz, channels, kbit/s (0 where it says
    none).
    """

    rate: int
    samples: int
    loudness: float
    peak: float
    levels: NDArray[np.float32]
    spans: tuple[Span, ...]
    stream: tuple[str, int, str, int]

    def within(self, start: float, end: float) -> NDArray[np.float32]:
        """Return the levels of the frames that lie wholly between two times in seconds."""
        return self.levels[max(0, int(np.ceil(start / FRAME_S))) : max(0, int(end / FRAME_S))]


def measure(path: Path, rate: int, spans: Sequence[tuple[int, int]] = ()) -> Sound:
    """Decode a file at `rate`, as one channel; raise SoundError where it does not decode without a fault.

    `spans` are from a first sample to the one after the last, none before the end of the one before it.
    Of ffmpeg's summary of loudness nothing is believed before its exit status.
    """
    # `framelog=quiet` fails in ffmpeg 5.1 and `info` writes a line each 100 ms
    meter = ("-af", "ebur128=framelog=verbose", "-ac", "1", "-ar", str(rate), "-f", "f32le", "-")
    found: list[Span] = []
    try:
        with running("-xerror", "-i", path, "-map", "0:a:0", *meter, stdout=subprocess.PIPE, words="info") as decoder:
            blocks = _passing(_blocks(decoder.pipe, round(rate * FRAME_S) * 1000), spans, rate, found)
            samples, peak, frames = _levels(blocks, round(rate * FRAME_S))
    except SoundError as error:
        raise SoundError(f"does not decode: {error}") from error
    return Sound(rate, samples, _loudness(decoder.said), peak, frames, tuple(found), _stream(decoder.said))


def _blocks(pipe: IO[bytes], samples: int) -> Iterator[NDArray[np.float32]]:
    while block := pipe.read(4 * samples):
        yield np.frombuffer(block[: len(block) // 4 * 4], "<f4")


def _passing(
    blocks: Iterator[NDArray[np.float32]],
    spans: Sequence[tuple[int, int]],
    rate: int,
    found: list[Span],
) -> Iterator[NDArray[np.float32]]:
    """Hand the blocks on; measure each span as soon as it is there, at the end those that are not whole."""
    waiting, held, first = deque(spans), np.zeros(0, np.float32), 0
    for block in blocks:
        held = np.concatenate((held, block))
        while waiting and waiting[0][1] <= first + len(held):
            start, stop = waiting.popleft()
            found.append(span(held[start - first : stop - first], rate))
        keep = max(0, min(len(held), waiting[0][0] - first)) if waiting else len(held)
        held, first = held[keep:], first + keep
        yield block
    found += [span(held[max(0, start - first) : max(0, stop - first)], rate) for start, stop in waiting]


def span(sound: NDArray[np.float32], rate: int) -> Span:
    """Measure a sound of any rate."""
    return Span(
        envelope(sound, rate), levels(sound, rate), _means(sound, rate, COURSE_S).astype(np.float32), _bits(sound)
    )


def levels(sound: NDArray[np.float32], rate: int) -> NDArray[np.float32]:
    """Return the root mean square of each whole 10 ms of a sound of any rate, in dBFS, no less than QUIETEST."""
    return _in_db(np.maximum(_means(np.square(sound, dtype=np.float64), rate, FRAME_S), 0.0))


def _means(values: NDArray[np.floating], rate: int, frame_s: float) -> NDArray[np.float64]:
    edges = np.rint(np.arange(int(len(values) / rate / frame_s) + 1) * frame_s * rate).astype(np.int64)
    sums = np.diff(np.concatenate(([0.0], np.cumsum(values, dtype=np.float64)))[edges])
    return np.asarray(sums / np.maximum(np.diff(edges), 1), np.float64)


def _bits(sound: NDArray[np.float32]) -> int:
    """Return how many of 16 bits tell a sound: fewer where its samples are all multiples of a power of two."""
    used = int(np.bitwise_or.reduce(np.rint(sound * np.float32(32_768)).astype(np.int64), initial=0))
    return 17 - (used & -used).bit_length() if used else 0


def _levels(blocks: Iterator[NDArray[np.float32]], frame: int) -> tuple[int, float, NDArray[np.float32]]:
    count, peak, powers, tail = 0, 10 ** (QUIETEST / 20), [np.zeros(0)], np.zeros(TAPS, np.float32)
    for block in blocks:
        peak = max(peak, true_peak(np.concatenate((tail, block)), peak))
        tail = block[-TAPS:]
        sound = block.astype(np.float64)
        count += len(sound)
        powers.append(np.square(np.pad(sound, (0, -len(sound) % frame))).reshape(-1, frame).mean(axis=1))
    return count, round(20 * math.log10(peak), 2), _in_db(np.concatenate(powers))


def _in_db(powers: NDArray[np.float64]) -> NDArray[np.float32]:
    return np.asarray(10 * np.log10(np.maximum(powers, 10 ** (QUIETEST / 10))), np.float32)


def true_peak(sound: NDArray[np.float32], above: float) -> float:
    """Return the highest true peak of some sound, full scale 1, by fourfold oversampling (ITU-R BS.1770-4, annex 2).

    `above` is the highest known: only what may rise above it is looked at. Half of the TAPS at either end are left out.
    """
    high = np.abs(sound)
    floor = NEAR * max(above, float(high.max(initial=0)))
    near = np.flatnonzero(np.maximum(high[:-1], high[1:])[TAPS // 2 - 1 : len(sound) - TAPS // 2] >= floor)
    if not len(near):
        return float(high.max(initial=0))
    between = np.lib.stride_tricks.sliding_window_view(sound, TAPS)[near] @ _between()
    return float(max(high.max(), np.abs(between).max()))


@cache
def _between() -> NDArray[np.float32]:
    """The weights of TAPS samples for a quarter, a half and three quarters of the way between the middle two."""
    away = np.arange(TAPS)[:, None] - (TAPS // 2 - 1) - np.array([0.25, 0.5, 0.75])
    return np.asarray(np.sinc(away) * np.cos(np.pi * away / TAPS) ** 2, np.float32)


def _stream(said: str) -> tuple[str, int, str, int]:
    found = re.search(r": Audio: (\w+).*?, (\d+) Hz, ([^,\n]+), [^,\n]+(?:, (\d+) kb/s)?", said)
    return (found[1], int(found[2]), found[3], int(found[4] or 0)) if found else ("", 0, "", 0)


def _loudness(said: str) -> float:
    summary = said.rpartition("Summary:")[2]
    found = re.search(r"^\s*I:\s*(-?[\d.]+|-?inf|nan) ", summary, re.MULTILINE)
    if not found:
        raise SoundError("ffmpeg measured no loudness")
    return float(found[1])
