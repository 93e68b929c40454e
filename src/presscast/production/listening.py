"""Listen for a watermark in a sound file, stretch by stretch."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from presscast import plugins
from presscast.sound.ffmpeg import running

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

RATE, STRETCH_S, LEAST_S = 24_000, 10, 3
SURE = 0.5
"""From this confidence on a stretch counts as marked."""


@dataclass(frozen=True, slots=True)
class Listened:
    """In how many of a file's stretches of ten seconds a watermark was heard, and the payloads it carries."""

    name: str
    stretches: int
    marked: int
    payloads: tuple[str, ...] = ()


def listen(path: Path, name: str) -> Listened:
    """Listen for the watermark `name`; raise PluginError where it is not installed, SoundError where it is no sound."""
    watermark = plugins.watermark(name)()
    found = [watermark.detect(stretch, RATE) for stretch in _stretches(path)]
    marked = [heard for heard in found if heard.confidence >= SURE]
    payloads = dict.fromkeys(heard.payload.decode("utf-8", "replace") for heard in marked if heard.payload)
    return Listened(name, len(found), len(marked), tuple(payloads))


def _stretches(path: Path) -> Iterator[NDArray[np.float32]]:
    """Yield a file's sound, ten seconds at a time; a short rest belongs to nothing, unless it is all there is."""
    size, first = 4 * RATE * STRETCH_S, True
    with running(
        "-i", path, "-map", "0:a:0", "-f", "f32le", "-ac", "1", "-ar", str(RATE), "-", stdout=subprocess.PIPE
    ) as ffmpeg:
        while data := ffmpeg.pipe.read(size):
            if first or len(data) >= 4 * RATE * LEAST_S:
                yield np.frombuffer(data[: len(data) // 4 * 4], "<f4").astype(np.float32)
            first = False
