"""Turn the pitch at a question's end upwards, on the curve that a net foresees before it makes sound of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable

_FRAME_S = 0.0125
_LENGTH = round(0.35 / _FRAME_S)  # frames that it takes
_HIGH = round(0.075 / _FRAME_S)  # frames that stay high: the last are the softest
_JOINED = round(0.1 / _FRAME_S)  # frames in which the pitch foreseen gives way
_SEMITONES = 6.0  # from the question's median pitch, where it begins; by 7 the P.808 of DNSMOS loses .05, by 6 less
_ENOUGH = 3.0  # semitones: what is foreseen to rise so far is left
_VOICED_HZ, _NEAR = 40, 0.7  # below this, or this part of the median, a frame is unvoiced or half so


def lift(pitch: Any, durations: Any, questions: Iterable[tuple[int, int]]) -> Any:  # noqa: ANN401  (arrays)
    """Return what to multiply `pitch` by, frame by frame: 1 but where one of `questions` ends.

    `pitch` is in hertz, in frames of 12.5 ms; `durations` are those of each phoneme, with one of padding before the
    first, in units that as many frames share. A question is the numbers of its first phoneme and of its mark.
    """
    import numpy as np

    starts = np.rint(np.cumsum(durations) * (len(pitch) / durations.sum())).astype(int)
    semitones = np.zeros(len(pitch))
    for first, mark in questions:
        semitones[starts[first] : starts[mark]] = _lift(pitch[starts[first] : starts[mark]])
    return (2 ** (semitones / 12)).astype(np.float32)


def _lift(pitch: Any) -> Any:  # noqa: ANN401  (arrays)
    """Return by how many semitones each frame of a question is lifted."""
    import numpy as np

    frames = np.arange(len(pitch))
    voiced = np.flatnonzero(pitch > _VOICED_HZ)
    voiced = voiced[pitch[voiced] > _NEAR * np.median(pitch[voiced[-_LENGTH:]])] if len(voiced) else voiced
    if not len(voiced):
        return np.zeros(len(pitch))
    foreseen = 12 * np.log2(pitch[voiced])
    first, last = voiced[-1] - _LENGTH, voiced[-1] - _HIGH
    ending = foreseen[voiced > first]
    if ending[-_HIGH:].mean() - ending[0] > _ENOUGH:
        return np.zeros(len(pitch))
    wanted = np.median(foreseen) + np.interp(voiced, [first, last], [0, _SEMITONES])
    weight = np.interp(voiced, [first, first + _JOINED], [0, 1])
    return np.interp(frames, voiced, weight * (wanted - foreseen))
