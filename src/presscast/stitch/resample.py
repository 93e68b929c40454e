"""Change sample rates by a polyphase windowed sinc, as one matrix product: numpy's fastest way.

A run of input samples times a matrix of shifted sinc pulses gives a run of output samples; the
matrix repeats for every run, because the two rates meet again after `down` inputs, `up` outputs.
A filter of the input is part of the matrix, and so costs next to nothing.
"""

from __future__ import annotations

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
ALL = slice(None)
FLAT = (1.0,)
"""The taps of no filter."""
SHELF = 2_000  # Hz, where the treble begins: consonants are told apart above it
FAINT = 7.0  # nepers below its middle, at which a filter's tail is cut


def resample(sound: Samples, rate: int, to: int, treble_db: float = 0.0) -> Samples:
    """Return `sound`, at `rate`, at the rate `to`: the integer number of samples, rounded up.

    What lies below SHELF is turned down by `treble_db`, so that no peak grows. Rates whose ratio is no
    simple fraction (none that engines use) are met within 0.001 %.
    """
    if rate == to and not treble_db:
        return sound
    ratio = Fraction(to, rate).limit_denominator(640)
    found = polyphase(sound, ratio.numerator, ratio.denominator, ZEROS, taps=shelf(treble_db, rate)).ravel()
    wanted = -(-len(sound) * to // rate)
    return np.pad(found[:wanted], (0, max(0, wanted - len(found))))


@cache
def shelf(treble_db: float, rate: int) -> tuple[float, ...]:
    """Return the taps, symmetric, of a gentle shelf: 1 in the treble, down by `treble_db` in the bass, half way at SHELF."""
    if not treble_db:
        return FLAT
    decay = 2 * np.pi * SHELF / rate
    reach = int(np.ceil(FAINT / decay))
    bass = np.exp(-decay * np.abs(np.arange(-reach, reach + 1)))
    taps = bass * ((10 ** (-treble_db / 20) - 1) / bass.sum())
    taps[reach] += 1
    return tuple(taps)


def polyphase(
    sound: Samples,
    up: int,
    down: int,
    zeros: int,
    only: slice | NDArray[np.intp] = ALL,
    taps: tuple[float, ...] = FLAT,
) -> Samples:
    """Return rows of `hop * up / down` output samples, one row for each `hop` inputs, or for `only` some of them.

    `hop` is the least multiple of `down` that is no less than RUN; `zeros` is the number of the sinc's zero
    crossings on either side; `taps`, an odd number, filter the input. Before and after the sound there is
    silence; the last row runs into it.
    """
    hop = down * -(-RUN // down)
    bank = _bank(up, down, hop, -(-zeros * max(up, down) // up), taps)
    reach = (len(bank) - hop) // 2
    padded = np.zeros(-(-len(sound) // hop) * hop + 2 * reach, np.float32)
    padded[reach : reach + len(sound)] = sound
    runs = np.lib.stride_tricks.sliding_window_view(padded, len(bank))[::hop][only]
    found = np.empty((len(runs), bank.shape[1]), np.float32)
    for at in range(0, len(runs), ROWS):
        np.matmul(np.ascontiguousarray(runs[at : at + ROWS]), bank, out=found[at : at + ROWS])
    return found


@cache
def _bank(up: int, down: int, hop: int, reach: int, taps: tuple[float, ...]) -> Samples:
    """Return the matrix of a run: a column for each output, a row for each input within its reach and the taps'."""
    cut = min(1.0, up / down) * (0.96 if reach >= ZEROS else 1.0)  # room for the filter's slope
    outputs = np.arange(hop * up // down) * (down / up)
    distance = np.arange(-reach, hop + reach)[:, None] - outputs[None, :]
    window = np.interp(distance / reach, np.linspace(-1, 1, 4097), np.kaiser(4097, 8.0), left=0, right=0)
    pulses = np.sinc(cut * distance) * window
    pulses /= pulses.sum(axis=0)
    return np.ascontiguousarray(sum(_moved(pulses, by, len(taps)) * tap for by, tap in enumerate(taps)), np.float32)


def _moved(pulses: NDArray[np.float64], by: int, count: int) -> NDArray[np.float64]:
    return np.pad(pulses, ((by, count - 1 - by), (0, 0)))
