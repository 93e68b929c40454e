"""A look-ahead limiter on true peaks, streaming."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from presscast.stitch.loudness import GRAIN, peaks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    from presscast.stitch.resample import Samples

AHEAD = 8  # grains of 0.7 ms: the gain is down 6 ms before the peak
RELEASES = (1 / 16, 1 / 8, 1 / 4, 1 / 2)
"""dB a grain, from 86 dB a second: the slower, the less it colours speech; the faster, the less it takes."""
_STEPS = (1, 2, 4, 8, 1)
"""Each doubles what a maximum looks over, the last adds one: 2 AHEAD + 1 grains, in five steps instead of sixteen."""
# What a sample's gain depends on, in samples before and after it: 0.5 s of the slowest release forgets 43 dB.
BEFORE, AFTER = 704 * GRAIN, 32 * GRAIN


def limit(sounds: Iterable[Samples], ceiling: float, release: float = RELEASES[0]) -> Iterator[Samples]:
    """Yield the sound with no true peak above `ceiling` (full scale is 1), in pieces of its own.

    The gain comes back by `release` dB a grain.
    The pieces' borders do not show: each is worked out with all the sound its gain depends on.
    """
    held = np.zeros(BEFORE, np.float32)
    for sound in sounds:
        held = np.concatenate((held, sound))
        ready = (len(held) - BEFORE - AFTER) // GRAIN * GRAIN
        if ready > 0:
            yield _limited(held[: BEFORE + ready + AFTER], ceiling, release)[BEFORE : BEFORE + ready]
            held = held[ready:]
    rest = len(held) - BEFORE
    yield _limited(np.pad(held, (0, AFTER + -rest % GRAIN)), ceiling, release)[BEFORE : BEFORE + rest]


def _limited(sound: Samples, ceiling: float, release: float) -> Samples:
    edges = np.power(10, attenuation(peaks(sound, ceiling) / np.float32(ceiling), release) / np.float32(-20))
    grains = sound.copy().reshape(-1, GRAIN)
    loud = np.flatnonzero(np.minimum(edges[:-1], edges[1:]) < 1)
    ramp = np.arange(GRAIN, dtype=np.float32) / GRAIN
    grains[loud] *= edges[loud, None] + (edges[loud + 1] - edges[loud])[:, None] * ramp
    return grains.ravel()


def attenuation(over: NDArray[np.floating], release: float = RELEASES[0]) -> Samples:
    """Return the attenuation in dB at each grain's two edges (one more than grains).

    `over` is each grain's peak over the ceiling. Where a grain lies over it, both its edges have
    the attenuation it needs: the greatest of its surroundings, which falls by `release`
    dB a grain afterwards, is smoothed over no more than those surroundings.
    """
    # Whole 1/1024 dB: sums and differences are then exact, wherever the piece began.
    need = np.ceil(20_480 * np.log10(np.maximum(over, 1.0)).astype(np.float64)) / 1024
    slope = release * np.arange(len(need))
    held = np.maximum.accumulate(need + slope) - slope
    around = np.pad(held, 2 * AHEAD)
    for step in _STEPS:
        around = np.maximum(around[:-step], around[step:])
    smooth = np.hanning(2 * AHEAD + 2)[1:-1]
    return np.asarray(np.convolve(around, smooth / smooth.sum(), "valid"), np.float32)
