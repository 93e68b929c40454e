"""How long a make takes, by what was measured of those before it."""

from __future__ import annotations

import pytest

from presscast.production import paces, report


class Clock:
    now = 100.0

    def perf_counter(self):
        return self.now


@pytest.fixture
def clock(monkeypatch):
    clock = Clock()
    monkeypatch.setattr(paces, "time", clock)
    return clock


def watched(clock, loading: float, lines: int, each_s: float, took_s: float, after_s: float) -> paces.Watch:
    watch = paces.Watch()
    clock.now += loading
    watch.heard(each_s)
    for _ in range(lines - 1):
        clock.now += took_s
        watch.heard(each_s)
    clock.now += after_s
    return watch


def test_loading_is_told_from_speaking_and_both_from_the_rest(clock, tmp_path):
    paces.learn(tmp_path, "heart", watched(clock, 3, 11, 4, 0.5, 5), 44)
    known = paces.load(tmp_path)
    assert known.voices["heart"] == paces.Pace(3, 8)
    assert known.besides == pytest.approx(4 / 44, abs=1e-3)


def test_each_make_moves_what_is_known_halfway(clock, tmp_path):
    for took in (0.5, 1.0):
        paces.learn(tmp_path, "heart", watched(clock, 3, 11, 4, took, 1), 44)
    assert paces.load(tmp_path).voices["heart"].speed == 6


def test_a_make_that_spoke_next_to_nothing_tells_nothing_of_the_voice(clock, tmp_path):
    paces.learn(tmp_path, "heart", watched(clock, 3, 2, 4, 0.5, 1), 44)
    assert paces.load(tmp_path).voices == {}


@pytest.mark.parametrize("text", ["", "[]", '{"voices": {"x": 1}, "besides": 0}', '{"besides": "fast"}'])
def test_a_damaged_note_is_no_note(tmp_path, text):
    (tmp_path / ".paces.json").write_text(text)
    assert paces.load(tmp_path) == paces.Paces()


def test_what_was_measured_goes_before_what_the_engine_says():
    known = paces.Paces({"heart": paces.Pace(3, 2)})
    assert report._speaking("heart", known, 100, 1) == 53
    assert report._speaking("joe", known, 100, 1) == 1


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.2, "1 s"), (22, "22 s"), (139, "2 min"), (1380, "23 min"), (7800, "2 h 10 min")]
)
def test_a_time_is_told_as_exactly_as_it_is_known(seconds, told):
    assert report.lasting(seconds) == told
