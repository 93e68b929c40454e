"""How long a make takes, by what was measured of those before it."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from presscast.model import Line, Voice
from presscast.production import paces, report
from presscast.speak.speak import Plan, Request


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


class Told:
    """Writes down what a report is told, in seconds of what it was told in words."""

    def __init__(self):
        self.notes, self.planned = [], {}

    def note(self, text):
        self.notes.append(text)

    def plan(self, stage, seconds, about_s):
        self.planned[stage] = (seconds, about_s)

    def step(self, stage, seconds):
        pass


def asked(out, lines=30, said="and so on " * 15, rate=170, formats=("mp3",), engine="tone"):
    """A job of so many lines of ten seconds each, and its plan, nothing of which is spoken."""
    line = Line(0, said, said, "narrator", 0)
    requests = tuple(Request(n, line, Voice(engine, rate=rate), out / str(n)) for n in range(lines))
    script = SimpleNamespace(lines=[line] * lines, article=SimpleNamespace(language="en"))
    settings = SimpleNamespace(out=out, formats=formats)
    job = SimpleNamespace(
        script=script, settings=settings, profile=SimpleNamespace(name="slow"), place=SimpleNamespace(slug="it")
    )
    return job, Plan(requests, requests)


def test_no_time_is_told_before_any_was_measured_here(tmp_path):
    job, planned = asked(tmp_path)
    told = Told()
    report.announce(job, planned, 2, told)
    assert told.notes == ["it: voice slow, 30 lines, 0 spoken before"]
    assert report.expected(job, planned) == (300, None)
    assert told.planned["speak"] == (300, pytest.approx(0.15))  # tone's own word parts the bar


def test_the_first_make_tells_how_long_the_rest_takes_once_its_own_lines_have_shown_it(clock, tmp_path):
    job, planned = asked(tmp_path)

    def spoken():
        clock.now += 20  # a model is loaded
        for request in planned.missing:
            clock.now += 5
            yield SimpleNamespace(path=request.path, line=request.line)

    told = Told()
    clips = report.counted(spoken(), job, planned, told, paces.Watch())
    early = [next(clips) for _ in range(3)]
    assert told.notes == []
    assert len(early + list(clips)) == 30
    assert told.notes == ["it: about 2 min more, as fast as slow speaks here"]  # 26 lines, 5 s each, and encoding


def test_what_was_measured_is_told_by_the_voice_and_counts_each_format(tmp_path):
    text = '{"voices": {"slow": {"start_s": 3, "speed": 2}}, "besides": 0.1}'
    (tmp_path / ".paces.json").write_text(text)
    told = Told()
    report.announce(*asked(tmp_path), 2, told)
    assert told.notes == ["it: voice slow, 30 lines, 0 spoken before, about 3 min"]  # 3 + 150 + 1 + 30 + 0.6
    assert report.expected(*asked(tmp_path, formats=("mp3", "opus")))[1] == pytest.approx(214.6)


@pytest.mark.parametrize(
    ("said", "rate", "seconds"), [("and so on " * 15, 340, 5), ("鐘楼" * 25, 170, 10), ("시계탑" * 10, 170, 6)]
)
def test_how_long_a_line_lasts_goes_by_its_script_and_the_rate(tmp_path, said, rate, seconds):
    assert report.expected(*asked(tmp_path, 1, said, rate))[0] == pytest.approx(seconds)


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.2, "1 s"), (22, "22 s"), (139, "2 min"), (1380, "23 min"), (7800, "2 h 10 min")]
)
def test_a_time_is_told_as_exactly_as_it_is_known(seconds, told):
    assert report.lasting(seconds) == told


@pytest.mark.parametrize("engine", ["hibari", "kokoro"])
def test_phonemes_that_a_voice_has_no_sound_for_are_told_once(tmp_path, engine):
    told = Told()
    report.announce(*asked(tmp_path, 2, "The [Gqeberha](/ǃɛˈbɛːxa/) of [Xi](/ʃiː/)", engine=engine), 2, told)
    assert told.notes[1:] == [f"it: {engine} has no sound for ǃ in [Gqeberha](/ǃɛˈbɛːxa/), and leaves it out"]


def test_a_voice_that_takes_no_phonemes_leaves_none_out(tmp_path):
    told = Told()
    report.announce(*asked(tmp_path, 2, "The [Gqeberha](/ǃɛˈbɛːxa/) gate"), 2, told)
    assert len(told.notes) == 1
