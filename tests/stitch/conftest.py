"""Clips made on the spot: bursts of shaped noise with the rhythm and the peaks of speech."""

import os
import wave
from dataclasses import replace

os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # as stitch sets it, for it comes before numpy

import numpy as np
import pytest

from presscast.model import Article, Block, Clip, Line, Script, Voice

VOICE = Voice("tone")


def babble(seconds, rate, seed=0):
    """Voiced-like sound: a pulse train through two resonances, in syllables of 200 ms; peaky like speech."""
    random = np.random.default_rng(seed)
    count = int(seconds * rate)
    pulses = np.zeros(count)
    pulses[:: rate // 110] = random.uniform(0.6, 1.0, len(pulses[:: rate // 110]))
    time = np.arange(rate // 20) / rate
    ring = np.exp(-time * 180) * (np.sin(2 * np.pi * 520 * time) + 0.4 * np.sin(2 * np.pi * 1900 * time))
    sound = np.convolve(pulses, ring)[:count] + random.normal(0, 0.004, count)
    sound *= 0.25 + 0.75 * np.abs(np.sin(np.pi * 2.5 * np.arange(count) / rate))
    return (0.5 * sound / np.abs(sound).max()).astype(np.float32)


@pytest.fixture
def clip(tmp_path):
    """Write a sound as the clip of a line."""

    def write(sound, rate=22_050, line=None, voice=VOICE, marks=()):
        folder = tmp_path / "clips"
        folder.mkdir(exist_ok=True)
        path = folder / f"{len(list(folder.iterdir()))}.wav"
        with wave.open(str(path), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(rate)
            file.writeframes((np.clip(sound, -1, 1) * 32_767).astype("<i2").tobytes())
        return Clip(line or Line(0, "A line.", "A line."), voice, path, len(sound), rate, marks)

    return write


@pytest.fixture
def talk(clip):
    """Make a script of `count` lines of about `seconds` each, and its clips."""

    def write(count, seconds=2.0, rate=22_050, pause_ms=450, head_ms=500, roles=(), **facts):
        lines = [Line(0, "A line.", "A line.", pause_ms=pause_ms) for _ in range(count)]
        lines[: len(roles)] = [replace(line, role=role) for line, role in zip(lines, roles, strict=False)]
        clips = [clip(babble(seconds + n % 3 / 10, rate, n), rate, line, **facts) for n, line in enumerate(lines)]
        article = Article("Harbour lights", (Block("paragraph", "A line."),))
        return Script(article, tuple(lines), head_ms=head_ms), clips

    return write
