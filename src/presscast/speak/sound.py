"""Make one line's sound fit for the store: joined, its silent edges cut, and checked."""

from __future__ import annotations

import audioop  # of audioop-lts since Python 3.13
import sys
from typing import TYPE_CHECKING
from unicodedata import category, east_asian_width

from presscast.errors import EngineError
from presscast.model import Mark, Sound
from presscast.speak.text import plain, sayable

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterable

_RATES = range(8_000, 192_001)
_FRAME_S = 0.005
_FLOOR = 0.003  # of the clip's peak, -50 dB: what is below at the edges is silence
_REMEDY = (
    "; say what it cannot read in other words, by [lexicon] in presscast.toml or `presscast script SOURCE --edit "
    "FILE`, or take another voice of `presscast voices`"
)
_SILENCE = 33  # -60 dBFS: a clip whose peak is below is silent


def finish(sounds: Iterable[Sound], said: str, words_a_minute: int) -> Sound:
    """Join what an engine said of `said`, trim and check it.

    Where `said` has no letter or digit and nothing was said, it is 20 ms of silence.
    Raises EngineError where the sound is missing, broken, silent or implausibly short or long.
    """
    whole = _join(sounds)
    if whole is None or _peak(whole.pcm) < _SILENCE:
        if sayable(plain(said).text):
            raise EngineError(f"the engine returned {'no sound' if whole is None else 'silence'}{_REMEDY}")
        rate = whole.rate if whole else 22_050
        return Sound(bytes(2 * (rate // 50)), rate)
    sound = trim(whole)
    _check_length(sound, plain(said).text, words_a_minute)
    return sound


def trim(sound: Sound) -> Sound:
    """Cut the silence off both ends, leaving at most two frames of 5 ms; marks move with it."""
    frame = 2 * round(sound.rate * _FRAME_S)
    floor = _peak(sound.pcm) * _FLOOR
    frames = range(0, len(sound.pcm), frame)
    first = next((at for at in frames if _peak(sound.pcm[at : at + frame]) > floor), 0)
    last = next((at for at in reversed(frames) if _peak(sound.pcm[at : at + frame]) > floor), 0)
    pcm, start = sound.pcm[max(0, first - frame) : last + 2 * frame], max(0, first - frame) // 2
    marks = tuple(Mark(min(max(0, m.sample - start), len(pcm) // 2 - 1), m.start, m.end) for m in sound.marks)
    return Sound(pcm, sound.rate, marks)


def to_pcm(samples: array[int]) -> bytes:
    """Write samples as little-endian 16-bit."""
    pcm = samples.tobytes()
    return pcm if sys.byteorder == "little" else audioop.byteswap(pcm, 2)


def _join(sounds: Iterable[Sound]) -> Sound | None:
    pcm, marks, rate = bytearray(), [], 0
    for sound in sounds:
        if sound.rate not in _RATES or rate not in (0, sound.rate):
            raise EngineError(f"the engine returned sound at {sound.rate} Hz" + (f" after {rate} Hz" if rate else ""))
        if len(sound.pcm) % 2:
            raise EngineError("the engine returned half a sample")
        rate = sound.rate
        marks += [Mark(len(pcm) // 2 + m.sample, m.start, m.end) for m in sound.marks]
        pcm += sound.pcm
    return Sound(bytes(pcm), rate, tuple(marks)) if pcm else None


def _peak(pcm: bytes) -> int:
    return audioop.max(pcm if sys.byteorder == "little" else audioop.byteswap(pcm, 2), 2)


def _check_length(sound: Sound, text: str, words_a_minute: int) -> None:
    """Espeak and the neural voices keep within 0.7 and 1.2 of what is expected, other scripts within 0.8 and 3.

    The bounds are wider than that. A picture character, which may be said by its name, has 2 s; of a run
    without spaces only 60 letters are counted on, since some engines cut longer ones short.
    """
    seconds = len(sound.pcm) / 2 / sound.rate
    expected = expected_seconds(text, words_a_minute)
    sure = expected_seconds(" ".join(run[:60] for run in text.split()), words_a_minute)
    shortest, longest = 0.6 * sure - 0.1, 6 * expected + 5 + 2 * sum(category(c)[0] == "S" for c in text)
    if not shortest <= seconds <= longest:
        kind = "short" if seconds < shortest else "long"
        raise EngineError(f"the engine's sound is too {kind}: {seconds:.1f} s, where about {expected:.1f} s is usual")


def expected_seconds(text: str, words_a_minute: int) -> float:
    """Give about how long `text` takes to say: a word has 4.7 letters, a wide (East Asian) letter counts twice."""
    letters = sum(2 if east_asian_width(c) in "WF" else 1 for c in text if c.isalnum())
    return letters / 4.7 * 60 / words_a_minute
