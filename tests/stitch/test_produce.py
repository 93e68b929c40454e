"""How far a file may be from what was asked for before it is made again, or refused."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from presscast.errors import SoundError
from presscast.stitch.arrange import RATE
from presscast.stitch.produce import Aim, _checked
from presscast.stitch.whole import HIGHEST

AIM = Aim(-16.0, 0.75)


def found(**facts):
    return SimpleNamespace(**({"loudness": -16.0, "peak": 0.5, "seconds": 10.0} | facts))


@pytest.mark.parametrize(
    ("off", "aimed"), [(0.34, -16.0), (0.36, -15.64), (-0.36, -16.36), (39.9, 23.9), (40.1, -16.0)]
)
def test_loudness_is_aimed_at_anew_where_the_difference_can_be_heard(off, aimed):
    assert AIM.after(found(loudness=-16.0 - off), -16.0).loudness == pytest.approx(aimed)


def test_a_peak_is_let_be_up_to_a_twentieth_of_a_db_below_the_mark():
    assert pytest.approx(10 ** (-1.05 / 20)) == HIGHEST
    assert AIM.after(found(peak=HIGHEST), -16.0) == AIM
    assert AIM.after(found(peak=HIGHEST * 1.1), -16.0).ceiling == pytest.approx(0.75 * 0.99 / 1.1)


def test_clips_left_as_they_are_are_not_aimed_at_anything():
    assert Aim(None, 1.0).after(found(peak=2.0), None) == Aim(None, 1.0)


@pytest.mark.parametrize(("off", "right"), [(0.07, True), (-0.07, True), (0.09, False), (-0.09, False)])
def test_an_encoder_may_add_or_take_80_ms(off, right):
    track = SimpleNamespace(samples=10 * RATE)
    measured = found(seconds=10.0 + off)
    if right:
        assert _checked("mp3", measured, track) is measured
    else:
        with pytest.raises(SoundError, match=r"not 10\.00 s"):
            _checked("mp3", measured, track)
