"""How loud the clips are, and the gains that bring the programme to its loudness."""

from __future__ import annotations

from collections import Counter, deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from presscast.sound.envelope import envelope, packed
from presscast.stitch import measured
from presscast.stitch.arrange import RATE
from presscast.stitch.limiter import RELEASES, attenuation
from presscast.stitch.loudness import GRAIN, energies, integrated, peaks
from presscast.stitch.measured import Measures
from presscast.stitch.mix import read, spoken

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Future

    from presscast.model import Placed, Voice
    from presscast.stitch.measured import Grains
    from presscast.stitch.resample import Samples

STEP = 0.25
"""dB. Gains are whole steps, so that an edited sentence does not move the rest by a hair."""
ENOUGH = 30  # tenths of a second of a voice, to know how loud it is
MINUTE = 60 * RATE  # of a voice, to know how the limiter takes it
LIMITED = 8.0  # a clip's peaks below an eighth of its highest (18 dB) no limiter reaches
ABREAST = 2  # clips measured side by side: numpy lets threads work at once
TAKEN = 6.0  # dB the limiter may take before it has to be quicker
NEAR, ROUNDS, FLATTEST = 0.02, 8, -0.1  # dB, and dB by a dB: a limiter takes less than it is given
QUIET, MOST = -60.0, 40.0  # LUFS, dB: silence is not blown up to noise


@dataclass(frozen=True, slots=True)
class Gauge:
    """A clip in the track, with what was measured on it, and the key by which that is kept."""

    placed: Placed
    measures: Measures
    key: str

    @property
    def voice(self) -> Voice:
        """The voice of the clip."""
        return self.placed.clip.voice

    @property
    def energy(self) -> Samples:
        """The K-weighted mean square of each 100 ms."""
        return self.measures.energy


@dataclass(frozen=True, slots=True)
class Gains:
    """The gain of each voice, in dB, and the limiter's release, in dB a grain."""

    voices: dict[Voice, float]
    release: float = RELEASES[0]

    def of(self, voice: Voice) -> float:
        """Return the factor of a voice's clips."""
        return float(10 ** (self.voices[voice] / 20))


def gauge(items: Iterable[Placed], known: Mapping[str, Measures]) -> Iterator[Gauge]:
    """Measure clips as they come, a few at a time: each at its own rate, the first minute of a voice by grains too.

    What is `known` of a clip, by its key, is not measured again. Raises SoundError where a clip cannot be read.
    """
    heard: Counter[Voice] = Counter()
    with ThreadPoolExecutor(ABREAST) as pool:
        under_way: deque[Future[Gauge]] = deque()
        for item in items:
            voice = item.clip.voice
            under_way.append(pool.submit(_measured, item, heard[voice] < MINUTE, known))
            heard[voice] += item.samples
            while len(under_way) > ABREAST:
                yield under_way.popleft().result()
        yield from (gauge.result() for gauge in under_way)


def _measured(item: Placed, closely: bool, known: Mapping[str, Measures]) -> Gauge:
    key = measured.key(item.clip, closely)
    return Gauge(item, known.get(key) or _measures(item, closely), key)


def _measures(item: Placed, closely: bool) -> Measures:
    grains = _grains(item) if closely else (np.zeros(0, np.float16),) * 2
    sound, rate = read(item.clip), item.clip.rate
    return Measures(energies(sound, rate, item.clip.voice.treble_db), *grains, packed(envelope(sound, rate)))


def _grains(item: Placed) -> tuple[Grains, Grains]:
    sound = spoken(item)
    powers = np.square(np.pad(sound, (0, -len(sound) % GRAIN))).reshape(-1, GRAIN).mean(axis=1)
    highest = peaks(sound, float(np.abs(sound).max(initial=0)) / LIMITED)
    return highest.astype(np.float16), powers.astype(np.float16)


def untouched(gauges: Iterable[Gauge]) -> Gains:
    """Return the gains that leave the clips alone but for their voices' own."""
    return Gains({item.voice: item.voice.gain_db for item in gauges})


def balance(gauges: Sequence[Gauge], house: Sequence[Gauge], target: float, ceiling: float) -> Gains:
    """Return the gains that match the voices and bring the limited speech to `target` LUFS.

    A voice's own `gain_db` sets it off from the others after they are matched. House sounds are
    matched to what the speech will be.
    """
    voices = _match(gauges, target, ENOUGH)
    plain = max(integrated(_programme(gauges, voices)), QUIET)
    peaks, powers = _grained(gauges, voices)
    gain, release = _driven(target - plain, peaks / np.float32(ceiling), powers)
    given = {voice: matched + round(gain / STEP) * STEP for voice, matched in voices.items()}
    return Gains(given | _match(house, target), release)


def _match(gauges: Sequence[Gauge], target: float, enough: int = 0) -> dict[Voice, float]:
    """Return the gain that brings each voice to the target; all the voices', where one says not `enough` tenths."""
    sounds: dict[Voice, list[Samples]] = {}
    for item in gauges:
        sounds.setdefault(item.voice, []).append(item.energy)
    gains = {}
    for voice, energy in sounds.items():
        told = energy if sum(map(len, energy)) >= enough else [item.energy for item in gauges]
        lufs = integrated(np.concatenate(told))
        gains[voice] = round((target - max(lufs, QUIET)) / STEP) * STEP + voice.gain_db
    return gains


def _programme(gauges: Sequence[Gauge], voices: dict[Voice, float]) -> Samples:
    """Return the energies of the track's 100 ms, each clip moved to the nearest."""
    last = max(gauges, key=lambda item: item.placed.start)
    programme = np.zeros(_tenth(last.placed.start) + len(last.energy), np.float32)
    for item in gauges:
        at = _tenth(item.placed.start)
        programme[at : at + len(item.energy)] += item.energy * np.float32(10 ** (voices[item.voice] / 10))
    return programme


def _tenth(sample: int) -> int:
    return round(sample * 10 / RATE)


def _driven(need: float, over: Samples, powers: Samples) -> tuple[float, float]:
    """Return the gain in dB that leaves `need` of limited grains,
    and the slowest release that takes no more than TAKEN.

    Speech so peaky that the quickest takes more stays below the loudness asked for: it is not squashed.
    """
    for release in RELEASES:
        gain = _gain(need, partial(_lost, over, powers, release))
        if gain - need <= TAKEN:
            break
    return min(gain, need + 2 * TAKEN, MOST), release


def _gain(need: float, lost: Callable[[float], float]) -> float:
    """Return the gain in dB that leaves `need` when the limiter has taken what it takes of it, by the secant method."""
    at, short = need, lost(need)
    gain = at + 2 * short
    for _ in range(ROUNDS):
        lacking = need + lost(gain) - gain
        if abs(lacking) < NEAR or gain == at:
            break
        slope = min((lacking - short) / (gain - at), FLATTEST)
        at, short, gain = gain, lacking, min(gain - lacking / slope, MOST)
    return gain


def _grained(gauges: Sequence[Gauge], voices: dict[Voice, float]) -> tuple[Samples, Samples]:
    """Return the peaks and the powers of all grains that are known, once the voices are matched."""
    factors = [np.float32(10 ** (voices[g.voice] / 20)) for g in gauges]
    both = list(zip((gauge.measures for gauge in gauges), factors, strict=True))
    peaks = np.concatenate([measures.peaks.astype(np.float32) * factor for measures, factor in both])
    return peaks, np.concatenate([measures.powers.astype(np.float32) * factor**2 for measures, factor in both])


def _lost(over: Samples, powers: Samples, release: float, gain: float) -> float:
    """Return the dB of loudness the limiter takes at a gain in dB; `over` are the grains' peaks over the ceiling."""
    kept = 10 ** (attenuation(over * np.float32(10 ** (gain / 20)), release)[1:] / -10) @ powers
    return float(10 * np.log10(powers.sum() / kept)) if kept else 0.0
