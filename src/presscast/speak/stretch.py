"""Stretch a sound to be quicker or slower than its voice speaks, at the pitch it has (ffmpeg's atempo)."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from presscast.model import Mark, Sound

_NEAR = 0.01


def stretched(sound: Sound, tempo: float) -> Sound:
    """Return the sound `tempo` times as quick, its marks moved; itself where that is as quick as it is.

    Raises SoundError where ffmpeg fails.
    """
    if abs(tempo - 1) < _NEAR or not sound.pcm:
        return sound
    import wave

    from presscast.sound.ffmpeg import run

    with TemporaryDirectory() as folder:
        path = Path(folder) / "line.wav"
        with wave.open(str(path), "wb") as file:
            file.setparams((1, 2, sound.rate, 0, "NONE", ""))
            file.writeframes(sound.pcm)
        pcm = run("-i", path, "-af", f"atempo={tempo:.4f}", "-f", "s16le", "-")
    marks = tuple(Mark(round(mark.sample / tempo), mark.start, mark.end) for mark in sound.marks)
    return Sound(pcm, sound.rate, marks)
