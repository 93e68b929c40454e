"""How the sound of an edition came to be, by the voices in it."""

from __future__ import annotations

import sys

import pytest

from presscast import casting
from presscast.model import Voice

PLAIN, HEART = Voice("tone"), Voice("hibari")


@pytest.mark.parametrize(
    ("cast", "inserts", "source"),
    [
        ((PLAIN,), False, "algorithmicMedia"),
        ((HEART,), False, "trainedAlgorithmicMedia"),
        ((PLAIN, HEART), False, "trainedAlgorithmicMedia"),
        ((PLAIN,), True, "compositeSynthetic"),
        ((HEART,), True, "compositeWithTrainedAlgorithmicMedia"),
        ((Voice("of-a-stranger"),), False, "trainedAlgorithmicMedia"),
    ],
)
def test_one_trained_voice_makes_it_trained_and_an_unknown_one_is_taken_for_that(cast, inserts, source):
    assert casting.source(cast, inserts=inserts) == source


@pytest.mark.skipif(sys.platform != "linux", reason="the system's voices are espeak-ng's on Linux alone")
def test_espeak_is_an_algorithm():
    assert casting.about(Voice("system")).source == "algorithmicMedia"
