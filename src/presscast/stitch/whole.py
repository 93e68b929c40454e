"""The master of a track, encoded whole and measured as a listener gets it."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import dataclass, replace
from math import log10
from typing import TYPE_CHECKING

import numpy as np

from presscast.records import digest
from presscast.stitch.arrange import RATE
from presscast.stitch.encode import FORMATS, chapters, encode, read_back
from presscast.stitch.loudness import energies, integrated, true_peak
from presscast.stitch.mix import Stream
from presscast.writing.languages import iso639_2

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from presscast.model import Track
    from presscast.stitch.encode import Format
    from presscast.stitch.master import Master
    from presscast.stitch.resample import Samples

HIGHEST = 10 ** (-1.05 / 20)  # true peak of a delivered file: -1 dBTP, and what meters differ by
EXCESS = 1.03  # times the bitrate asked that a file may have
TRIES = 3
EDGE = 64  # samples: more than a peak depends on


@dataclass(frozen=True, slots=True)
class Measured:
    """What a file holds: K-weighted energies of its 100 ms, its true peak (full scale is 1), its seconds."""

    energy: Samples
    peak: float
    seconds: float

    @property
    def peak_db(self) -> float:
        """The true peak in dBTP."""
        return 20 * log10(max(self.peak, 1e-10))

    @property
    def loudness(self) -> float:
        """The integrated loudness in LUFS."""
        return integrated(self.energy)


def measure(sounds: Iterable[Samples], rate: int) -> Measured:
    """Measure a sound as it comes, two seconds at a time.

    A peak at the edge of what is at hand is looked for when what follows is there too.
    """
    stream, energy, highest, count = Stream(sounds), [np.zeros(0, np.float32)], 0.0, 0
    edge = np.zeros(2 * EDGE, np.float32)
    while len(sound := stream.read(2 * rate)):
        energy.append(energies(sound, rate))
        highest = max(highest, true_peak(held := np.concatenate((edge, sound)), EDGE))
        edge = held[-2 * EDGE :]
        count += len(sound)
    highest = max(highest, true_peak(np.pad(edge, (0, EDGE)), EDGE))
    return Measured(np.concatenate(energy), highest, count / rate)


def together(parts: Sequence[Measured]) -> Measured:
    """Return what a file holds that is made of measured parts."""
    energy = np.concatenate([part.energy for part in parts])
    return Measured(energy, max(part.peak for part in parts), sum(part.seconds for part in parts))


def whole(name: str, track: Track, path: Path, master: Master, told: Callable[[float], None]) -> Measured:
    """Encode a whole track in the format `name`, M4B with its chapters and language, Opus under a serial of its own."""
    kind = _kind(name, track)
    with chapters(track) if name == "m4b" else nullcontext(()) as facts:
        encode(_told(master.sound(0, track.samples), told), kind, path, facts)
        for _ in range(TRIES):
            if (asked := _held(kind, FORMATS[name].bitrate, path, track)) == kind:
                break
            kind = asked
            encode(master.sound(0, track.samples), kind, path, facts)
    return measure(read_back(path, kind.rate), kind.rate)


def _kind(name: str, track: Track) -> Format:
    kind, article = FORMATS[name], track.script.article
    serial = int(digest(article.title, track.samples)[:7], 16)
    more = {
        "m4b": ("-metadata:s:a:0", f"language={iso639_2(article.language)}"),
        "opus": ("-serial_offset", str(serial)),
    }
    return replace(kind, options=(*more.get(name, ()), *kind.options))


def _held(kind: Format, due: int, path: Path, track: Track) -> Format:
    """Ask for as much less as the file has too much: ffmpeg's AAC encoder goes a third over with espeak-ng's voice."""
    made = path.stat().st_size * 8 * RATE / max(track.samples, RATE)
    return replace(kind, bitrate=round(kind.bitrate * due / made)) if 0 < due * EXCESS < made else kind


def _told(sounds: Iterator[Samples], told: Callable[[float], None]) -> Iterator[Samples]:
    for sound in sounds:
        told(len(sound) / RATE)
        yield sound
