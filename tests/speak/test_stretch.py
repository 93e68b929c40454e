"""A sound stretched: as much shorter as it is quicker, its marks with it, its pitch as it was."""

import numpy as np

from presscast.model import Mark, Sound
from presscast.speak.stretch import stretched

RATE = 24_000
HUM = Sound(
    np.rint(8_000 * np.sin(2 * np.pi * 220 * np.arange(RATE) / RATE)).astype("<i2").tobytes(),
    RATE,
    (Mark(0, 0, 3), Mark(12_000, 4, 9)),
)


def test_a_quicker_sound_is_shorter_at_the_same_pitch_and_its_marks_move():
    quick = stretched(HUM, 1.5)
    samples = np.frombuffer(quick.pcm, "<i2").astype(float)
    assert abs(len(samples) - RATE / 1.5) < RATE * 0.02
    assert quick.marks == (Mark(0, 0, 3), Mark(8_000, 4, 9))
    pitch = np.abs(np.fft.rfft(samples)).argmax() * RATE / len(samples)
    assert abs(pitch - 220) < 5


def test_what_is_as_quick_as_asked_for_and_what_is_silent_stay_as_they_are():
    assert stretched(HUM, 1.005) is HUM
    nothing = Sound(b"", RATE, ())
    assert stretched(nothing, 2.0) is nothing
