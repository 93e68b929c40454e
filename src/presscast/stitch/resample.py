"""Change sample rates by a polyphase windowed sinc, as one matrix product: numpy's fastest way.

A run of input samples times a matrix of shifted sinc pulses gives a run of output samples; the
matrix repeats for every run, because the two rates meet again after `down` inputs, `up` outputs.
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


def resample(sound: Samples, rate: int, to: int) -> Samples:
    """Return `sound`, at `rate`, at the rate `to`: the integer number of samples, rounded up.

    Rates whose ratio is no simple fraction (none that engines use) are met within 0.001 %.
    """
    if rate == to:
        return sound
    ratio = Fraction(to, rate).limit_denominator(640)
    found = polyphase(sound, ratio.numerator, ratio.denominator, ZEROS).ravel()
    wanted = -(-len(sound) * to // rate)
    return np.pad(found[:wanted], (0, max(0, wanted - len(found))))


def polyphase(sound: Samples, up: int, down: int, zeros: int, only: slice | NDArray[np.intp] = ALL) -> Samples:
    """Return rows of `hop * up / down` output samples, one row for each `hop` inputs, or for `only` some of them.

    `hop` is the least multiple of `down` that is no less than RUN; `zeros` is the number of the sinc's zero crossings on either side. Before and after the sound
    there is silence; the last row runs into it.
    """
    hop = down * -(-RUN // down)
    reach = -(-zeros * max(up, down) // up)
    bank = _bank(up, down, hop, reach)
    padded = np.zeros(-(-len(sound) // hop) * hop + 2 * reach, np.float32)
    padded[reach : reach + len(sound)] = sound
    runs = np.lib.stride_tricks.sliding_window_view(padded, len(bank))[::hop][only]
    found = np.empty((len(runs), bank.shape[1]), np.float32)
    for at in range(0, len(runs), ROWS):
        np.matmul(np.ascontiguousarray(runs[at : at + ROWS]), bank, out=found[at : at + ROWS])
    return found


@cache
def _bank(up: int, down: int, hop: int, reach: int) -> Samples:
    """Return the matrix of a run: a column for each output, a row for each input within its reach."""
    cut = min(1.0, up / down) * (0.96 if reach >= ZEROS else 1.0)  # room for the filter's slope
    outputs = np.arange(hop * up // down) * (down / up)
    distance = np.arange(-reach, hop + reach)[:, None] - outputs[None, :]
    window = np.interp(distance / reach, np.linspace(-1, 1, 4097), np.kaiser(4097, 8.0), left=0, right=0)
    pulses = np.sinc(cut * distance) * window
    return np.ascontiguousarray(pulses / pulses.sum(axis=0), np.float32)
