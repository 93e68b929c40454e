"""Encode all the files of an edition side by side, until each is as loud as asked."""

from __future__ import annotations

from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from presscast.errors import SoundError
from presscast.model import Placed, Sounds
from presscast.sound.ffmpeg import keep_apart, own_cores
from presscast.stitch import measured, mp3
from presscast.stitch.arrange import RATE, pieces, place, track_of
from presscast.stitch.jingles import furnish, lay_bed, place_house
from presscast.stitch.level import balance, gauge, untouched
from presscast.stitch.master import Master
from presscast.stitch.whole import HIGHEST, Measured, together, whole

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence
    from pathlib import Path

    from presscast.model import Clip, Script, Track
    from presscast.stitch.arrange import Room
    from presscast.stitch.level import Gauge

CEILING = 10 ** (-2.3 / 20)  # true peak of the master: encoders add up to 1.2 dB to that of limited speech
NEAR, FAR = 0.35, 40.0  # LU off the mark that are let be: too little to hear; no programme but silence
SLACK = 0.08  # seconds an encoder may add or take
TRIES = 6
GAUGES = "gauges"


@dataclass(frozen=True, slots=True)
class Aim:
    """What a master is made for: its loudness in LUFS, None for clips left as they are, and its highest true peak."""

    loudness: float | None
    ceiling: float

    def after(self, found: Measured, target: float | None) -> Aim:
        """Return what to aim at in another try, itself where the encoded file is what was asked for."""
        if self.loudness is None or target is None:
            return self
        off = target - found.loudness
        loudness = self.loudness + (off if NEAR < abs(off) < FAR else 0.0)
        return Aim(loudness, self.ceiling * (0.99 * HIGHEST / found.peak if found.peak > HIGHEST else 1.0))


@dataclass(frozen=True, slots=True)
class Production:
    """A track with all that was measured on its clips: what any number of masters are made from."""

    track: Track
    room: Room
    gauges: Sequence[Gauge]
    house: Sequence[Gauge]
    bed: Sequence[Gauge]
    duck_db: float

    def master(self, aim: Aim) -> Master:
        """Return the track's sound as aimed at, as limited as that takes."""
        gains = untouched([*self.gauges, *self.house, *self.bed])
        if aim.loudness is not None:
            gains = balance(self.gauges, [*self.house, *self.bed], aim.loudness, aim.ceiling)
        items = sorted((item.placed for item in (*self.gauges, *self.house)), key=lambda item: item.start)
        laid = (lay_bed(bed.placed.clip, self.room, self.track, gains.of(bed.voice), self.duck_db) for bed in self.bed)
        return Master(items, self.track.samples, gains, None if aim.loudness is None else aim.ceiling, next(laid, None))


def prepare(
    script: Script, clips: Iterable[Clip], sounds: Sounds, store: Path, told: Callable[[float], None]
) -> Production:
    """Lay the clips out and measure them, as they come, but for those measured before, which `store` keeps."""
    house = furnish(sounds, store)
    known = measured.load(store / GAUGES)
    gauges: list[Gauge] = []
    for item in gauge(place(script, clips, house.room), known):
        gauges.append(item)
        told(item.placed.samples / RATE)
    if any(item.key not in known for item in gauges):
        measured.save(store / GAUGES, ((item.key, item.measures) for item in gauges))
    track = track_of(script, tuple(item.placed for item in gauges), house.room)
    bed = [Placed(house.bed, 0, house.bed.samples)] if house.bed else []
    placed = tuple(gauge(place_house(house, track), known))
    return Production(track, house.room, gauges, placed, tuple(gauge(bed, known)), sounds.duck_db)


def produce(
    production: Production,
    paths: dict[str, Path],
    target: float | None,
    store: Path,
    workers: int,
    told: Callable[[float], None],
) -> dict[str, Measured]:
    """Write the files of `paths`, by format; return what each holds.

    A file off its loudness is made again, with the difference added, one with a peak too high from a lower ceiling.
    """
    found: dict[str, Measured] = {}
    aims = dict.fromkeys(sorted(paths, key="mp3".__eq__), Aim(target, CEILING))  # the longest jobs first
    at_once = workers if "mp3" in paths else min(workers, len(paths))  # an MP3 is several jobs, the others are one
    with _pool(at_once) as pool:
        press = Press(pool, workers, production.track, store, told)
        for _ in range(TRIES):
            started = {name: press.start(name, paths[name], production.master(aim)) for name, aim in aims.items()}
            found |= {name: finish() for name, finish in started.items()}
            nexts = {name: aim.after(found[name], target) for name, aim in aims.items()}
            aims = {name: aim for name, aim in nexts.items() if aim != aims[name]}
    mp3.prune(store, press.used)
    return {name: _checked(name, found[name], production.track) for name in paths}


@dataclass(frozen=True, slots=True)
class Press:
    """What prints the files of a track; `used` are the kept pieces it made them of."""

    pool: Executor
    workers: int
    track: Track
    store: Path
    told: Callable[[float], None]
    used: set[Path] = field(default_factory=set)

    def start(self, name: str, path: Path, master: Master) -> Callable[[], Measured]:
        """Begin a file of the format `name`; return what waits for its end."""
        if name != "mp3":
            return self.pool.submit(whole, name, self.track, path, master, self.told).result
        named = mp3.name(pieces(self.track), master, self.store)
        lacking = list({piece.path: piece for piece in named if not mp3.is_whole(piece.path)}.values())
        jobs = [self.pool.submit(mp3.press, run, master, self.told) for run in mp3.runs(lacking, self.workers)]
        self.told((self.track.samples - sum(piece.stop - piece.start for piece in lacking)) / RATE)
        self.used.update(piece.path for piece in named)

        def finish() -> Measured:
            for job in jobs:
                job.result()
            return together(mp3.join(named, self.track.samples, path))

        return finish


@contextmanager
def _pool(workers: int) -> Iterator[Executor]:
    """Give a pool of threads, for it is ffmpeg and numpy that work; a failure drops what waits in it.

    Where the machine has no core to spare, the ffmpeg of each thread keeps to one.
    """
    pool = ThreadPoolExecutor(workers, initializer=keep_apart, initargs=(iter(own_cores(workers)),))
    try:
        yield pool
    finally:
        pool.shutdown(cancel_futures=True)


def _checked(name: str, found: Measured, track: Track) -> Measured:
    wanted = track.samples / RATE
    if abs(found.seconds - wanted) > SLACK:
        raise SoundError(f"{name}: {found.seconds:.2f} s of sound came out of ffmpeg, not {wanted:.2f} s")
    return found
