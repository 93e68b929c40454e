"""Loudness and true peak by ITU-R BS.1770-4 and EBU R 128, on mono sound, in numpy alone.

The K weighting is applied as a spectrum to each 100 ms (Parseval) instead of as a filter: within
0.1 LU of ffmpeg's ebur128, without the second that importing a filter library costs. A mono file
counts as the one channel it is: 3 LU below what a meter shows that plays it on two loudspeakers.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np
from numpy.fft import rfft, rfftfreq

from presscast.stitch.resample import Bank, pulses, shelf, spread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from numpy.typing import NDArray

    from presscast.stitch.resample import Samples

GRAIN = 32
"""Samples in a grain, the step in which peaks are known and the limiter works."""
AT_ONCE = 6_000
"""Windows looked at together: those of ten minutes."""


def energies(sound: Samples, rate: int, treble_db: float = 0.0) -> Samples:
    """Return the K-weighted mean square of each 100 ms of `sound`, the last filled with silence.

    With `treble_db` it is that of the sound so shelved (see `resample`).
    """
    size = rate // 10
    frames = np.pad(sound, (0, -len(sound) % size)).reshape(-1, size)
    spectrum = rfft(frames, axis=1, norm="forward")  # scaled, it stays in single precision
    power = np.square(spectrum.view(spectrum.real.dtype)) @ _weights(size, rate, treble_db)
    return np.asarray(power, np.float32)


def integrated(energy: Samples) -> float:
    """Return the gated loudness, in LUFS, of a programme given by the energies of its 100 ms.

    Windows of 400 ms, 75 % overlapped; -inf for a programme without sound.
    """
    silence = from_lufs(-70.0)
    loud = _mean_above(silence, energy)
    return to_lufs(_mean_above(max(silence, loud / 10), energy)) if loud else float("-inf")


def _mean_above(floor: float, energy: Samples) -> float:
    """Return the mean of the windows louder than `floor`, 0 where there is none."""
    total, count = 0.0, 0
    for window in _windows(energy):
        loud = window[window > floor]
        total, count = total + float(loud.sum()), count + len(loud)
    return total / count if count else 0.0


def _windows(energy: Samples) -> Iterator[NDArray[np.float64]]:
    """Yield the windows of a programme, ten minutes at a time: those of ten hours at once are 15 MB."""
    padded = np.pad(energy, (0, max(0, 4 - len(energy))))
    for start in range(0, len(padded) - 3, AT_ONCE):
        total = np.cumsum(np.concatenate(([0.0], padded[start : start + AT_ONCE + 3])))
        yield np.maximum(total[4:] - total[:-4], 0.0) / 4


def to_lufs(energy: float) -> float:
    """Return the loudness, in LUFS, of a K-weighted mean square."""
    return float(10 * np.log10(energy)) - 0.691 if energy > 0 else float("-inf")


def from_lufs(lufs: float) -> float:
    """Return the K-weighted mean square of a loudness in LUFS."""
    return float(10 ** ((lufs + 0.691) / 10))


def peaks(sound: Samples, floor: float) -> Samples:
    """Return the true peak of each grain of `sound`, by fourfold oversampling; full scale is 1.

    Where two grains of samples stay below half of `floor` what lies between cannot be above it, so only
    the others are oversampled: speech is loud in a third of its time. Peaks below `floor` are rough.
    """
    bank = _between()
    grains = np.maximum.reduceat(np.abs(sound), np.arange(0, len(sound), GRAIN)) if len(sound) else sound
    edged = np.pad(grains, 1)
    loud = np.flatnonzero(np.maximum(np.maximum(edged[:-2], edged[2:]), grains) > floor / 2)
    between = bank.matrix.T @ spread(sound, GRAIN, bank.reach)[loud].T  # a column a grain: their maxima are quick
    grains[loud] = np.maximum(grains[loud], np.abs(between).max(axis=0))
    return grains


def true_peak(sound: Samples, edge: int = 0) -> float:
    """Return the highest true peak of `sound` but for its `edge` samples at either end; full scale is 1.

    A grain that lies partly in the far edge is looked at whole, so that none is left out between two sounds.
    """
    loudest = float(np.abs(sound[edge : len(sound) - edge]).max(initial=0))
    return float(peaks(sound, loudest)[edge // GRAIN : -((edge - len(sound)) // GRAIN)].max(initial=0))


@cache
def _between() -> Bank:
    """Return the bank from a grain to the three samples that fourfold oversampling puts behind each of its own."""
    bank = pulses(4, 1, GRAIN, 12)
    return Bank(np.delete(bank.matrix, np.s_[::4], axis=1), GRAIN)


@cache
def _weights(size: int, rate: int, treble_db: float) -> Samples:
    """Return what either part of each bin of a scaled real spectrum of `size` samples adds to the weighted mean
    square."""
    shelved = np.square(np.abs(rfft(shelf(treble_db, rate), size)))
    turn = np.exp(-2j * np.pi * rfftfreq(size, 1 / rate) / 48_000)
    weight: NDArray[np.float64] = _response(SHELF, turn) * _response(HIGH_PASS, turn) * shelved * 2
    weight[0] /= 2
    if size % 2 == 0:
        weight[-1] /= 2
    return np.repeat(weight.astype(np.float32), 2)


Biquad = tuple[tuple[float, float, float], tuple[float, float, float]]
# BS.1770-4, tables 1 and 2: the coefficients at 48 kHz. Their response is a curve over frequency,
# so it serves at any rate.
SHELF: Biquad = (
    (1.53512485958697, -2.69169618940638, 1.19839281085285),
    (1.0, -1.69065929318241, 0.73248077421585),
)
HIGH_PASS: Biquad = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


def _response(biquad: Biquad, turn: NDArray[np.complex128]) -> NDArray[np.float64]:
    above, below = (c0 + c1 * turn + c2 * turn**2 for c0, c1, c2 in biquad)
    return np.asarray(np.abs(above / below) ** 2, np.float64)
