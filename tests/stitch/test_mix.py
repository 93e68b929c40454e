"""Clips as they lie in the track: what is read of them, and their edges."""

import numpy as np
import pytest

from presscast.errors import SoundError
from presscast.model import Placed
from presscast.stitch import mix
from presscast.stitch.arrange import RATE


def test_a_clip_is_read_as_it_was_spoken(clip):
    sound = np.linspace(-1, 1, 2_001, dtype=np.float32)
    assert np.abs(mix.read(clip(sound, RATE)) - sound).max() < 2 / 32_768


def test_the_edges_of_a_clip_are_faded_and_nothing_else(clip):
    held = clip(np.full(RATE, 0.5, np.float32), RATE)
    sound = mix.spoken(Placed(held, 0, RATE))
    fade = RATE * mix.FADE_MS // 1000
    assert 0 < sound[0] < 0.01 > sound[-1] > 0
    assert np.all(np.diff(sound[:fade]) > 0)
    assert np.allclose(sound[:fade], sound[::-1][:fade])
    assert np.ptp(sound[fade : RATE - fade]) == 0


@pytest.mark.parametrize("length", [1, 2, 3, 7])
def test_a_clip_shorter_than_its_fades_keeps_its_middle(clip, length):
    sound = mix.spoken(Placed(clip(np.full(length, 0.5, np.float32), RATE), 0, length))
    assert len(sound) == length
    assert np.allclose(sound, sound[::-1])
    assert sound[length // 2] == sound.max()


def test_a_clip_of_another_length_than_it_should_have_is_refused(clip):
    held = clip(np.zeros(100, np.float32), RATE)
    held.path.write_bytes(held.path.read_bytes()[:-2])
    with pytest.raises(SoundError, match="spoken again"):
        mix.read(held)
