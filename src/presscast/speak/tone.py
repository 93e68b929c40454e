"""Speak in pure tones, for tests and drafts: at once, and the same bytes every time."""

from __future__ import annotations

from array import array
from functools import lru_cache
from math import pi, sin
from typing import TYPE_CHECKING
from unicodedata import east_asian_width

from presscast.model import Mark, Sound
from presscast.plugins import About
from presscast.speak.sound import to_pcm
from presscast.speak.text import plain, words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from presscast.model import Voice

RATE = 22_050
_LETTERS_A_WORD = 5.7
_PERIODS = 8


class Tone:
    """Hums each word: as long as its letters take at the voice's rate, its pitch by the voice's name."""

    def fingerprint(self, voice: Voice) -> str:
        """Name the version of the hum."""
        del voice
        return "tone 2"

    def speak(self, text: str, voice: Voice) -> Iterator[Sound]:
        """Hum one tone a word, each followed by a letter's silence."""
        line = plain(text)
        letter = round(RATE * 60 / (voice.rate * _LETTERS_A_WORD))
        pcm, marks = bytearray(), []
        for start, end in words(line.text):
            marks.append(Mark(len(pcm) // 2, *line.span(start, end)))
            pcm += _hum(sum(map(ord, voice.name)) % 12, letter * _letters(line.text[start:end])) + bytes(2 * letter)
        if pcm:
            yield Sound(bytes(pcm), RATE, tuple(marks))

    def about(self, voice: Voice) -> About:
        """Tell that it is no voice, and free."""
        return About(
            (voice.language,),
            "no voice: a hum a word, for drafts",
            "Apache-2.0",
            speed=1000.0,
            source="algorithmicMedia",
        )


def _letters(word: str) -> int:
    """Count a word's letters, a wide (East Asian) one twice: it is a syllable."""
    return sum(2 if east_asian_width(letter) in "WF" else 1 for letter in word)


@lru_cache(512)
def _hum(semitone: int, samples: int) -> bytes:
    period = RATE / (220 * 2 ** (semitone / 12))
    cycle = [round(9000 * sin(2 * pi * i / period)) for i in range(round(period * _PERIODS))]
    return to_pcm(array("h", (cycle * (samples // len(cycle) + 1))[:samples]))
