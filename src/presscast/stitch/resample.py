"""Change sample rates by a polyphase windowed sinc, as one matrix product: numpy's fastest way.

A run of input samples times a matrix of shifted sinc pulses gives a run of output samples; the
matrix repeats for every run, because the two rates meet again after `down` inputs, `up` outputs.
A filter of the input is part of the matrix, and so costs next to nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Samples = NDArray[np.float32]

ZEROS = 48  # of the sinc, on either side: flat to 0.9 of the band, images 80 dB down
RUN = 64  # input samples at least in a run: long enough for the matrix product to pay
ROWS = 2048  # runs a product: bounds the memory
FLAT = (1.0,)
"""The taps of no filter."""
SHELF = 2_000  # Hz, where the treble begins: consonants are told apart above it
FAINT = 7.0  # nepers below its middle, at which a filter's tail is cut


def resample(sound: Samples, rate: int, to: int, treble_db: float = 0.0) -> Samples:
    """Return `sound`, at `rate`, at the rate `to`: the integer number of samples, rounded up.

    The bass is turned down by `treble_db` (see `shelf`): speech so shelved peaks lower. Rates whose ratio is no
    simple fraction (none that engines use) are met within 0.001 %.
    """
    if rate == to and not treble_db:
        return sound
    ratio = Fraction(to, rate).limit_denominator(640)
    up, down = ratio.numerator, ratio.denominator
    bank = pulses(up, down, down * -(-RUN // down), ZEROS, shelf(treble_db, rate))
    runs = spread(sound, bank.hop, bank.reach)
    found = np.empty((len(runs), bank.hop * up // down), np.float32)
    for at in range(0, len(runs), ROWS):
        np.matmul(np.ascontiguousarray(runs[at : at + ROWS]), bank.matrix, out=found[at : at + ROWS])
    wanted = -(-len(sound) * to // rate)
    return np.pad(found.ravel()[:wanted], (0, max(0, wanted - found.size)))


@cache
def shelf(treble_db: float, rate: int) -> tuple[float, ...]:
    """Return the taps, symmetric, of a gentle shelf:
    1 in the treble, down by `treble_db` in the bass, half way at SHELF."""
    if not treble_db:
        return FLAT
    decay = 2 * np.pi * SHELF / rate
    reach = int(np.ceil(FAINT / decay))
    bass = np.exp(-decay * np.abs(np.arange(-reach, reach + 1)))
    taps = bass * ((10 ** (-treble_db / 20) - 1) / bass.sum())
    taps[reach] += 1
    return tuple(taps)


def spread(sound: Samples, hop: int, reach: int) -> Samples:
    """Return a row for each `hop` samples: these, and `reach` on either side; around the sound there is silence."""
    padded = np.zeros(-(-len(sound) // hop) * hop + 2 * reach, np.float32)
    padded[reach : reach + len(sound)] = sound
    return np.lib.stride_tricks.sliding_window_view(padded, hop + 2 * reach)[::hop]


@dataclass(frozen=True, slots=True)
class Bank:
    """A matrix by which a row of `hop` input samples, and `reach` on either side, becomes a row of output samples."""

    matrix: Samples
    hop: int

    @property
    def reach(self) -> int:
        """How many samples on either side of a row its outputs depend on."""
        return (len(self.matrix) - self.hop) // 2


@cache
def pulses(up: int, down: int, hop: int, zeros: int, taps: tuple[float, ...] = FLAT) -> Bank:
    """Return the bank from the rate `down` to the rate `up`, which meet again after `hop` inputs.

    `zeros` is the number of the sinc's zero crossings on either side; `taps`, an odd number, filter the input.
    """
    reach = -(-zeros * max(up, down) // up)
    cut = min(1.0, up / down) * (0.96 if reach >= ZEROS else 1.0)  # room for the filter's slope
    outputs = np.arange(hop * up // down) * (down / up)
    distance = np.arange(-reach, hop + reach)[:, None] - outputs[None, :]
    window = np.interp(distance / reach, np.linspace(-1, 1, 4097), np.kaiser(4097, 8.0), left=0, right=0)
    sincs = np.sinc(cut * distance) * window
    sincs /= sincs.sum(axis=0)
    last = len(taps) - 1
    filtered = sum(np.pad(sincs, ((by, last - by), (0, 0))) * tap for by, tap in enumerate(taps))
    return Bank(np.ascontiguousarray(filtered, np.float32), hop)
