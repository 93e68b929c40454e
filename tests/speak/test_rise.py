"""Where a question's pitch is turned upwards, and that nothing else of a voice changes."""

from __future__ import annotations

import pytest

from presscast.model import Voice
from presscast.speak import hibari
from presscast.speak.rise import lift

numpy = pytest.importorskip("numpy")
ONES = numpy.ones(1, numpy.float32)
FALLING = numpy.concatenate([numpy.linspace(220, 120, 80), numpy.zeros(20)]).astype(numpy.float32)
"""A second of voice whose pitch falls, and a quarter of one that is silent."""


def semitones(pitch, factor):
    return 12 * numpy.log2(pitch * factor / pitch[0])


def test_nothing_is_lifted_where_nothing_is_asked():
    assert lift(FALLING, numpy.full(10, 10), []).tolist() == [1.0] * 100


def test_the_end_of_a_question_rises_and_what_is_before_it_stays():
    factor = lift(FALLING, numpy.full(10, 10), [(0, 9)])
    assert factor[:50].tolist() == [1.0] * 50
    heard = semitones(FALLING[:80], factor[:80])
    assert heard[78] - heard[56] > 4
    assert abs(numpy.diff(heard)).max() < 1.5
    assert factor.max() < 2.2


def test_a_question_between_others_rises_alone():
    pitch = numpy.tile(FALLING, 3)
    factor = lift(pitch, numpy.full(30, 10), [(10, 19)])
    assert set(factor[:150]) == set(factor[200:]) == {1.0}
    assert factor[170:180].min() > 1.3


def test_one_that_rises_by_itself_is_left():
    rising = numpy.linspace(120, 320, 80)
    assert set(lift(rising, numpy.full(8, 10), [(0, 7)])) == {1.0}


def test_one_without_voice_is_left():
    assert set(lift(numpy.zeros(50), numpy.full(5, 10), [(0, 4)])) == {1.0}


def test_a_question_is_run_again_with_its_lift_and_a_statement_is_not(monkeypatch):
    asked = []
    monkeypatch.setattr(hibari, "lift", lambda *given: asked.append(given[2]) or lift(*given))
    voice, engine = Voice("hibari", "heart"), hibari.Hibari()
    list(engine.speak("The gate is open. Who opened it?", voice))
    assert asked == []
    list(engine.speak("It is late. Is the gate open?", voice))
    ((only,),) = asked
    assert only[0] < only[1]


def test_the_graph_gives_what_it_gave_where_nothing_is_lifted():
    from presscast.speak import onnx

    raw = hibari._model(Voice("hibari", "heart")).read_bytes()
    feed = {"ids": numpy.array([[0, 50, 83, 54, 16, 0]], numpy.int64), "speed": ONES}
    before = onnx.session(raw).run(None, feed)
    after = onnx.session(onnx.with_factor(raw, "f0", "lift")).run(None, {**feed, "lift": ONES})
    assert all(numpy.array_equal(one, other) for one, other in zip(before, after, strict=True))
