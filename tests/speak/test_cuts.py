"""What a person read of a paragraph is cut into its sentences, at the pauses that fit their lengths best."""

from __future__ import annotations

import math
from array import array

import pytest

from presscast.errors import ReadError
from presscast.model import Sound
from presscast.speak.cuts import sentences
from presscast.speak.sound import to_pcm

RATE = 24_000
SHORT, LONG, LAST = (
    "He came.",
    "The clock of the harbour ran again on Monday, and the people of the town stood on the quay to hear it.",
    "It struck twelve.",
)


def read(*seconds, noise=0):
    """Return a sound that hums and pauses in turn, beginning with a pause, with noise of that height all through."""
    samples = array("h")
    for at, length in enumerate(seconds):
        loud = 9000 if at % 2 else 0
        samples += array(
            "h", (round(loud * math.sin(n / 20)) + noise * (-1) ** (n // 7) for n in range(round(length * RATE)))
        )
    return Sound(to_pcm(samples), RATE)


def lengths(sound, *texts):
    return [round(len(piece.pcm) / 2 / RATE, 1) for piece in sentences(sound, texts)]


@pytest.mark.parametrize("noise", [0, 40, 200])
def test_a_pause_inside_a_long_sentence_parts_nothing_even_where_it_is_the_longer_one(noise):
    found = lengths(read(0.3, 0.6, 0.5, 2.4, 0.6, 3.4, 0.5, 1, 0.4, noise=noise), SHORT, LONG, LAST)
    assert found == pytest.approx([0.6, 6.4, 1.0], abs=0.11)


def test_of_two_pauses_that_fit_as_well_the_longer_one_parts():
    assert lengths(read(0, 1, 0.2, 1, 0.7, 1, 0.2, 1), LAST, LAST) == pytest.approx([2.2, 2.2], abs=0.11)


@pytest.mark.parametrize("pace", [0.6, 1.0, 1.7])
def test_a_reader_has_a_pace_of_their_own(pace):
    said = (0.3, 0.6, 0.5, 2.4, 0.3, 3.4, 0.5, 1, 0.4)
    sound = read(*(length * pace if at % 2 else length for at, length in enumerate(said)))
    assert lengths(sound, SHORT, LONG, LAST) == pytest.approx([0.6 * pace, 5.8 * pace + 0.3, pace], abs=0.11)


def test_one_sentence_is_the_whole_of_it():
    assert lengths(read(0.4, 1, 0.5, 2, 0.3), LONG) == pytest.approx([3.5], abs=0.05)


def test_fewer_pauses_than_it_takes_are_told():
    with pytest.raises(ReadError, match="3 sentences are to be read, and 2 are heard"):
        sentences(read(0.2, 2, 0.5, 2, 0.2), (SHORT, LONG, LAST))
