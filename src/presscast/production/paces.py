"""How fast articles are made on this machine, measured by each make and kept in DIR for the next one's estimate."""

from __future__ import annotations

import json
import time
from contextlib import suppress
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING

from presscast.files import layout
from presscast.files.atomic import replacing

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

ENOUGH_S = 5.0  # of sound, to tell a voice's speed by
SURE_S = 20.0  # of sound, to tell it by while others speak along: their first lines come all at once
BESIDES_S = 1.0  # what a make takes of any length
SLOWEST, MOST = 1e-4, 1e7  # what a figure of a record may be, speed at least and all at most


@dataclass(frozen=True, slots=True)
class Pace:
    """How a voice spoke: the time until its first line, then seconds of sound in a second of time, by all speakers."""

    start_s: float
    speed: float


@dataclass(frozen=True, slots=True)
class Paces:
    """What was measured: each voice's pace by its name, and the time all else takes for a second of sound encoded."""

    voices: Mapping[str, Pace] = field(default_factory=dict)
    besides: float = 0.0


class Watch:
    """Measures one make: when its first missing line came, how much came after it, and when the last did."""

    def __init__(self) -> None:
        """Begin to measure."""
        self._began = self._first = self._last = time.perf_counter()
        self._lines = 0
        self._seconds = 0.0

    def heard(self, seconds: float) -> None:
        """Note that a line of so many seconds has been spoken."""
        self._last = time.perf_counter()
        self._lines += 1
        if self._lines == 1:
            self._first = self._last
        else:
            self._seconds += seconds

    def pace(self, enough: float = ENOUGH_S) -> Pace | None:
        """Return how the voice spoke, None where it spoke too little to tell, which is up to `enough` seconds."""
        took = self._last - self._first
        return Pace(self._first - self._began, self._seconds / took) if self._seconds > enough and took else None

    def besides(self, seconds: float) -> float:
        """Return the time since the last line was spoken, for each of the `seconds` of sound encoded since."""
        return max(0.0, time.perf_counter() - self._last - BESIDES_S) / seconds if seconds else 0.0


def load(out: Path) -> Paces:
    """Return what earlier makes measured in `out`; nothing where none did."""
    try:
        held = json.loads((out / layout.PACES).read_bytes())
        voices = {str(name): _pace(told["start_s"], told["speed"]) for name, told in held["voices"].items()}
        return Paces(voices, _figure(held["besides"]))
    except (OSError, ValueError, TypeError, KeyError, AttributeError, OverflowError, RecursionError):
        return Paces()


def _pace(start_s: object, speed: object) -> Pace:
    return Pace(_figure(start_s), max(_figure(speed), SLOWEST))


def _figure(told: object) -> float:
    """Return a measured figure; raise TypeError or ValueError for what no make has measured."""
    if not isinstance(told, (int, float)):
        raise TypeError(f"{told!r} is no figure")
    if not 0 <= told < MOST:
        raise ValueError(f"{told} was never measured")
    return float(told)


def learn(out: Path, voice: str, watch: Watch, seconds: float) -> None:
    """Keep what `watch` measured of a make, halfway between it and what was known before.

    `seconds` of sound were encoded, in all formats together.
    """
    known, pace = load(out), watch.pace()
    besides = _halfway(known.besides, watch.besides(seconds))
    paces = {**known.voices, voice: _between(known.voices.get(voice), pace)} if pace else known.voices
    told = {"voices": {name: asdict(each) for name, each in paces.items()}, "besides": besides}
    with suppress(OSError), replacing(out / layout.PACES) as part:  # it serves an estimate, and nothing else
        part.write_text(json.dumps(told), "utf-8")


def _between(known: Pace | None, measured: Pace) -> Pace:
    if known is None:
        return measured
    return Pace(_halfway(known.start_s, measured.start_s), _halfway(known.speed, measured.speed))


def _halfway(known: float, measured: float) -> float:
    return round((known + measured) / 2 if known else measured, 4)
