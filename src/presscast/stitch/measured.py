"""Keep what was measured on an edition's clips, so that an edit measures only what is spoken anew.

One file, with its sum before four arrays in NumPy's format: the bytes of a JSON list with a row for each clip
(its key, its envelope, the lengths of its three arrays), and those arrays of all clips, one behind the other.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

import numpy as np

from presscast import __version__
from presscast.records import digest
from presscast.stitch import summed

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

    from numpy.typing import NDArray

    from presscast.model import Clip
    from presscast.stitch.resample import Samples

    Grains = NDArray[np.float16]


@dataclass(frozen=True, slots=True)
class Measures:
    """What was measured on a clip: `energy` is the K-weighted mean square of each 100 ms.

    `peaks` and `powers` are the true peak and the mean square of each grain, to a 2,000th of itself, grains below
    -42 dBFS less closely; empty where enough of the voice is known, so that memory does not grow with the article.
    `envelope` is that of the clip, packed.
    """

    energy: Samples
    peaks: Grains
    powers: Grains
    envelope: str


def key(clip: Clip, closely: bool) -> str:
    """Name what is measured on a clip, `closely` where by grains too."""
    return digest(__version__, clip.path.name, clip.checksum, clip.voice.treble_db, closely)


def load(path: Path) -> dict[str, Measures]:
    """Read what was kept, by key; nothing where there is no such file, or a damaged one."""
    held = summed.read(path)
    if held is None:
        return {}
    file = BytesIO(held)
    told, *arrays = (np.load(file) for _ in range(4))
    found, at = {}, [0, 0, 0]
    for name, envelope, *counts in json.loads(told.tobytes()):
        ends = [start + count for start, count in zip(at, counts, strict=True)]
        energy, peaks, powers = (array[a:b] for array, a, b in zip(arrays, at, ends, strict=True))
        found[name], at = Measures(energy, peaks, powers, envelope), ends
    return found


def save(path: Path, measures: Iterable[tuple[str, Measures]]) -> None:
    """Write measures, each with its key, whole or not at all; raise OSError where they cannot be written."""
    keyed = list(measures)
    rows = [[name, m.envelope, len(m.energy), len(m.peaks), len(m.powers)] for name, m in keyed]
    content = BytesIO()
    np.save(content, np.frombuffer(json.dumps(rows).encode(), np.uint8))
    np.save(content, np.concatenate([m.energy for _, m in keyed]))
    np.save(content, np.concatenate([m.peaks for _, m in keyed]))
    np.save(content, np.concatenate([m.powers for _, m in keyed]))
    summed.write(path, content.getbuffer())
