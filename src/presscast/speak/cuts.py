"""Cut what a person read of a paragraph into its sentences: at the pauses that fit their lengths best.

Of all ways to choose as many pauses as the sentences want, that one is taken whose pieces are most nearly as long as
their texts are expected to be, at the reader's own pace, and whose pauses are the longest.
"""

from __future__ import annotations

import audioop  # of audioop-lts since Python 3.13
import math
import sys
from itertools import accumulate, groupby, pairwise
from typing import TYPE_CHECKING, NamedTuple

from presscast.errors import ReadError
from presscast.model import Sound
from presscast.speak.sound import expected_seconds, trim
from presscast.speak.text import plain

if TYPE_CHECKING:
    from collections.abc import Sequence

_FRAME_S, _PAUSE_S = 0.02, 0.16
_QUIET, _ABOVE_NOISE = 0.03, 3.0
"""A frame is silent below this part of the loud frames' level, -30 dB, or below so many times the quiet ones'."""
_LOUD, _STILL = 0.95, 0.05  # the quantiles that are the loud frames' level, and the quiet ones'
_PACE = 0.3  # how far the logarithm of a sentence's length strays from that of what is expected
_PAUSES = 3.5
"""What the logarithm of a pause's length counts: taken to be some 0.6 s between sentences and 0.25 s within them, each
give or take a factor of 1.65, so that the odds grow by ln(0.6 / 0.25) / ln(1.65)²."""
_RATE, _EDGE = 170, 2  # words a minute; frames of a pause that stay with what is heard


class _Pause(NamedTuple):
    """A silence, from frame to frame."""

    start: int
    end: int


def sentences(sound: Sound, texts: Sequence[str]) -> tuple[Sound, ...]:
    """Return a sound for each of `texts`, as they are said, which `sound` says one after another; its ends are trimmed.

    Raises ReadError where it has fewer pauses than it takes.
    """
    size = 2 * round(sound.rate * _FRAME_S)
    first, *pauses, last = _pauses(sound, size)
    if len(pauses) < len(texts) - 1:
        raise ReadError(
            f"{len(texts)} sentences are to be read, and {len(pauses) + 1} are heard; pause after each of them, or "
            "record them one by one"
        )
    chosen = _choose(first, pauses, last, [expected_seconds(plain(text).text, _RATE) for text in texts])
    return tuple(
        trim(Sound(sound.pcm[max(0, one.end - _EDGE) * size : (other.start + _EDGE) * size], sound.rate))
        for one, other in pairwise((first, *chosen, last))
    )


def _pauses(sound: Sound, size: int) -> list[_Pause]:
    """Find the silence before a sound, those in it that are long enough to part sentences, and the one after it."""
    pcm = sound.pcm if sys.byteorder == "little" else audioop.byteswap(sound.pcm, 2)
    levels = [audioop.rms(pcm[at : at + size], 2) for at in range(0, len(pcm), size)]
    ranked = sorted(levels)
    loud, still = (ranked[int(quantile * (len(ranked) - 1))] for quantile in (_LOUD, _STILL))
    floor = max(loud * _QUIET, min(still * _ABOVE_NOISE, loud / 4))
    runs = [[at for at, _ in run] for silent, run in groupby(enumerate(levels), lambda item: item[1] < floor) if silent]
    silent = [_Pause(run[0], run[-1] + 1) for run in runs]
    first = next((pause for pause in silent if pause.start == 0), _Pause(0, 0))
    last = next((pause for pause in silent if pause.end == len(levels)), _Pause(len(levels), len(levels)))
    inside = (pause for pause in silent if pause not in (first, last) and _frames(pause) >= _PAUSE_S / _FRAME_S)
    return [first, *inside, last]


def _choose(first: _Pause, pauses: Sequence[_Pause], last: _Pause, expected: Sequence[float]) -> list[_Pause]:
    """Choose the pauses between sentences that are expected to last so long: the least strange of all ways to do so."""
    edges = [first, *pauses, last]
    spoken = [0, *accumulate(after.start - before.end for before, after in pairwise(edges))]  # frames before each edge
    pace = spoken[-1] / (sum(expected) or 1)
    best: dict[int, tuple[float, tuple[int, ...]]] = {0: (0.0, ())}
    for number, seconds in enumerate(expected, 1):
        left = len(expected) - number
        reach = range(number, len(edges) - left) if left else [len(edges) - 1]
        best = {
            to: min(
                (
                    cost + _strange(spoken[to] - spoken[start], pace * seconds) - (_worth(edges[to]) if left else 0),
                    (*path, to),
                )
                for start, (cost, path) in best.items()
                if start < to
            )
            for to in reach
        }
    (_, path) = best[len(edges) - 1]
    return [edges[at] for at in path[:-1]]


def _strange(frames: int, expected: float) -> float:
    return (math.log(max(1, frames) / max(1.0, expected)) / _PACE) ** 2 / 2


def _worth(pause: _Pause) -> float:
    return _PAUSES * math.log(_frames(pause))


def _frames(pause: _Pause) -> int:
    return pause.end - pause.start
