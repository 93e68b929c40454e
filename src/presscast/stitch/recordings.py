"""Take recordings in: sound files of others, brought to one channel at the track's rate, their ends faded.

pydub holds a recording whole and counts in milliseconds, so this is for short sounds: those of the house, and lines
that a person has read. Resampling is ffmpeg's: pydub's leaves images 10 dB below the sound, ffmpeg's 90.
"""

from __future__ import annotations

import warnings
from typing import TYPE_CHECKING

from presscast.files.atomic import replacing
from presscast.sound.ffmpeg import run
from presscast.stitch.arrange import RATE

if TYPE_CHECKING:
    from pathlib import Path

FADE_MS = 10  # of an end that is cut: no click, and nothing a listener misses


def take(source: Path, target: Path, fade_ms: int = FADE_MS, gain_db: float = 0.0) -> None:
    """Write the sound of `source`, any file ffmpeg reads, to `target`: WAV, one channel, 16 bits, at the track's rate.

    Its ends are faded over `fade_ms`, its level is changed by `gain_db`. Raises SoundError where it does not decode
    without a fault, OSError where `target` cannot be written.
    """
    with warnings.catch_warnings(action="ignore"):  # it looks for an ffmpeg of its own, and says so
        from pydub import AudioSegment

    with replacing(target) as part:
        run("-xerror", "-i", source, "-map", "0:a:0", "-ar", str(RATE), "-c:a", "pcm_s16le", "-f", "wav", part)
        with part.open("rb") as file:
            sound = AudioSegment.from_wav(file)
        sound = sound.set_channels(1).apply_gain(gain_db)
        faded = sound.fade_in(fade_ms).fade_out(fade_ms) if fade_ms else sound
        faded.export(part, format="wav").close()
