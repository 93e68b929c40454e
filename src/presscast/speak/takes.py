"""Say a line until its take is good: the first that is, or the least bad of three.

A take is bad that is far longer or shorter than its text, which is also how a repeated or a lost phrase shows, that
falls silent midway, that clips, or that a listener, where one is given, understands otherwise.
"""

from __future__ import annotations

import audioop  # of audioop-lts since Python 3.13
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from presscast.errors import EngineError, reason
from presscast.model import Sound
from presscast.speak import store
from presscast.speak.sound import expected_seconds, finish
from presscast.speak.text import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.model import Voice
    from presscast.plugins import Engine

_PACES = (1.0, 0.96, 1.04)  # of the rate: a voice that always says the same says it otherwise at another
_LETTERS = 20  # fewer tell nothing of a length
_SHORT, _LONG = 0.65, 2.0  # of what is expected
_FRAME_S, _SILENT_S = 0.02, 1.5
_QUIET = 0.003  # of the peak, -50 dB
_CLIPPED, _FULL = 0.002, 32_700  # share of the frames that reach full scale
_MISHEARD = 0.3  # of the words
_PATIENCE_S = 120
_HEARD = 16_000  # samples a second, as recognisers take them


@dataclass(frozen=True, slots=True)
class Take:
    """A sound of a line, and what is wrong with it: each fault in words, `badness` their weight together."""

    sound: Sound
    faults: tuple[str, ...]
    badness: float


def best(engine: Engine, said: str, voice: Voice, listener: str = "") -> tuple[Sound, tuple[str, ...]]:
    """Return the take of `said` to keep, and what was wrong with those before it.

    `listener` is a command line that prints the words of a WAV file (16 kHz, mono), whose path stands where it has {},
    else at its end. Raises EngineError where no take is any
    good at all, or the listener cannot be run.
    """
    made: list[Take] = []
    wrong: list[str] = []
    for pace in _PACES:
        try:
            take = _take(finish(engine.speak(said, _paced(voice, pace)), said, voice.rate), said, voice, listener)
        except EngineError:
            if not made:
                raise
            continue
        made.append(take)
        if not take.faults:
            break
        wrong += take.faults
    kept = min(made, key=lambda take: take.badness)
    return kept.sound, tuple(wrong)


def _paced(voice: Voice, pace: float) -> Voice:
    return voice if pace == 1 else replace(voice, rate=round(voice.rate * pace))


def _take(sound: Sound, said: str, voice: Voice, listener: str) -> Take:
    found = [*_faults(sound, plain(said).text, voice.rate)]
    if listener:
        found += _misheard(sound, plain(said).text, listener)
    return Take(sound, tuple(text for text, _ in found), sum(weight for _, weight in found))


def _faults(sound: Sound, text: str, rate: int) -> Iterator[tuple[str, float]]:
    """Yield what is wrong with a sound, and how badly."""
    seconds, expected = len(sound.pcm) / 2 / sound.rate, expected_seconds(text, rate)
    if sum(map(str.isalpha, text)) >= _LETTERS and not _SHORT < seconds / expected < _LONG:
        yield f"{seconds:.1f} s long, where {expected:.1f} s is usual", abs(seconds / expected - 1)
    peaks = _peaks(sound)
    if (silent := _longest_silence(peaks)) > _SILENT_S:
        yield f"silent for {silent:.1f} s", silent
    if (clipped := sum(peak >= _FULL for peak in peaks) / max(1, len(peaks))) > _CLIPPED:
        yield f"clipped in {clipped:.1%} of it", clipped


def _peaks(sound: Sound) -> list[int]:
    pcm = sound.pcm if sys.byteorder == "little" else audioop.byteswap(sound.pcm, 2)
    size = 2 * round(sound.rate * _FRAME_S)
    return [audioop.max(pcm[at : at + size], 2) for at in range(0, len(pcm), size)]


def _longest_silence(peaks: list[int]) -> float:
    floor = max(peaks, default=0) * _QUIET
    marks = "".join("." if peak <= floor else "#" for peak in peaks)
    return max((len(run) for run in re.findall(r"\.+", marks)), default=0) * _FRAME_S


def _misheard(sound: Sound, text: str, listener: str) -> list[tuple[str, float]]:
    """Ask the listener what it hears; nothing where that is near enough to what was to be said."""
    wanted, got = _words(text), _words(_hear(sound, listener))
    same = sum(block.size for block in SequenceMatcher(None, wanted, got, autojunk=False).get_matching_blocks())
    share = 1 - same / max(len(wanted), len(got), 1)
    return [(f"{share:.0%} of its words misheard", share)] if share > _MISHEARD else []


def _hear(sound: Sound, listener: str) -> str:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "take.wav"
        pcm, _ = audioop.ratecv(sound.pcm, 2, 1, sound.rate, _HEARD, None)
        path.write_bytes(store.pack(Sound(pcm, _HEARD)))
        try:
            parts = shlex.split(listener if "{}" in listener else f"{listener} {{}}")
            command = [part.replace("{}", str(path)) for part in parts]
            told = subprocess.run(command, check=True, capture_output=True, timeout=_PATIENCE_S, text=True)
        except (OSError, ValueError, subprocess.SubprocessError) as error:
            raise EngineError(f"the listener {listener!r} cannot be used: {reason(error)}") from error
    return told.stdout


def _words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text.lower())
