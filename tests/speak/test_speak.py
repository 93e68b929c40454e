"""A script in, clips out: in order, once each, resumed, and clear about what fails."""

from __future__ import annotations

import os
import wave
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from threading import Timer

import faulty
import pytest
from hypothesis import given, settings, strategies as st
from patience import PATIENCE_S

from presscast.errors import EngineError, OutputError
from presscast.model import Article, Line, Script, Voice
from presscast.speak.speak import carry_out, plan, speak
from presscast.speak.tone import Tone
from presscast.speak.workers import Workers

LINES = ("The ferry left at dawn.", "Nobody waved from the quay.", "By noon the harbour was empty again.")
CAST = {"narrator": Voice("tone")}


class Here:
    """An executor that works at once and counts what it is asked to say."""

    def __init__(self):
        self.said = []

    def submit(self, task, make, said, voice):
        self.said.append(said)
        future = Future()
        try:
            future.set_result(task(make, said, voice))
        except Exception as error:  # noqa: BLE001  (as executors do)
            future.set_exception(error)
        return future


def run(script, store, engine=Tone, executor=None, voice=CAST["narrator"]):
    executor = executor or Here()
    clips = list(speak(script, {"narrator": voice}, {"tone": engine}, store, executor))
    return clips, executor


def test_clips_come_in_order_with_their_lines(script, tmp_path):
    clips, _ = run(script(*LINES), tmp_path)
    assert [clip.line.said for clip in clips] == list(LINES)
    for clip in clips:
        with wave.open(str(clip.path)) as sound:
            assert (sound.getnframes(), sound.getframerate(), sound.getnchannels()) == (clip.samples, clip.rate, 1)
            assert any(sound.readframes(clip.samples))
        spans = [clip.line.said[m.start : m.end] for m in clip.marks]
        assert spans == clip.line.said.rstrip(".").split()


def test_equal_lines_are_said_once(script, tmp_path):
    clips, here = run(script("Again.", "Something else.", "Again."), tmp_path)
    assert sorted(here.said) == ["Again.", "Something else."]
    assert clips[0].path == clips[2].path != clips[1].path


def test_a_second_run_says_nothing(script, tmp_path):
    first, _ = run(script(*LINES), tmp_path)
    second, here = run(script(*LINES), tmp_path)
    assert here.said == []
    assert first == second


def test_an_edit_says_one_line(script, tmp_path):
    run(script(*LINES), tmp_path)
    _, here = run(script(LINES[0], "Somebody waved from the quay.", LINES[2]), tmp_path)
    assert here.said == ["Somebody waved from the quay."]


class Interrupted(Here):
    """Ctrl-C comes when so many lines were said."""

    def __init__(self, after):
        super().__init__()
        self.after = after

    def submit(self, *task):
        if len(self.said) == self.after:
            raise KeyboardInterrupt
        return super().submit(*task)


@pytest.mark.parametrize("after", range(3))
def test_an_interrupted_run_is_resumed(script, tmp_path, after):
    cut = Interrupted(after)
    with pytest.raises(KeyboardInterrupt):
        run(script(*LINES), tmp_path / "cut", executor=cut)
    again, here = run(script(*LINES), tmp_path / "cut")
    assert len(cut.said) == after
    assert sorted(cut.said + here.said) == sorted(LINES)
    whole, _ = run(script(*LINES), tmp_path / "whole")
    assert [c.path.read_bytes() for c in again] == [c.path.read_bytes() for c in whole]


def test_a_consumer_that_stops_loses_nothing_said(script, tmp_path):
    here = Here()
    clips = speak(script(*LINES), CAST, {"tone": Tone}, tmp_path, here)
    next(clips)
    clips.close()
    assert len(list(tmp_path.glob("*.wav"))) == len(here.said) == 3


def test_gain_is_no_part_of_a_clip_but_rate_is(script, tmp_path):
    run(script(*LINES), tmp_path)
    _, here = run(script(*LINES), tmp_path, voice=replace(CAST["narrator"], gain_db=-3.0))
    assert here.said == []
    _, here = run(script(*LINES), tmp_path, voice=replace(CAST["narrator"], rate=200))
    assert sorted(here.said) == sorted(LINES)


@pytest.mark.parametrize(
    "harm",
    [
        lambda b: b[: len(b) // 2],
        lambda b: b[:20],
        lambda b: b"",
        lambda b: b[:1000] + bytes([b[1000] ^ 1]) + b[1001:],
        lambda b: b[:24] + b"\x11" + b[25:],
        lambda b: b[:-9] + b"1" + b[-8:] if b[-9:-8] != b"1" else b[:-9] + b"2" + b[-8:],
        lambda b: b + b"\0\0",
    ],
    ids=["half", "in the header", "empty", "a bit of sound", "the rate", "a mark", "longer"],
)
def test_a_damaged_clip_is_spoken_again(script, tmp_path, harm):
    clips, _ = run(script(*LINES), tmp_path)
    path = clips[1].path
    good = path.read_bytes()
    path.write_bytes(harm(good))
    _, here = run(script(*LINES), tmp_path)
    assert here.said == [LINES[1]]
    assert path.read_bytes() == good


def test_the_plan_tells_what_is_cached(script, tmp_path):
    run(script(LINES[0]), tmp_path)
    found = plan(script(LINES[0], LINES[1], LINES[0], LINES[1]), CAST, {"tone": Tone}, tmp_path)
    assert found.cached == 2
    assert [(r.number, r.line.said) for r in found.missing] == [(2, LINES[1])]
    here = Here()
    assert len(list(carry_out(found, {"tone": Tone}, here))) == 4
    assert here.said == [LINES[1]]


def test_roles_fall_back_on_their_kin(script, tmp_path):
    roles = ["headline", "byline", "disclosure", "subhead", "narrator", "quote", "cue", "caption", "note"]
    cast = {r: Voice("tone", r) for r in ("narrator", "headline", "caption", "note")}
    found = plan(script(*roles, roles=roles), cast, {"tone": Tone}, tmp_path)
    assert [r.voice.name for r in found.requests] == [
        *("headline", "headline", "note", "headline", "narrator", "narrator", "caption", "caption", "note")
    ]


FAULTS = {
    faulty.Silent: "silence",
    faulty.Half: "too short",
    faulty.HalfSample: "half a sample",
    faulty.Endless: "too long",
    faulty.WrongRate: "44 Hz",
    faulty.TwoRates: "44100 Hz after 22050 Hz",
    faulty.Nothing: "no sound",
    faulty.Raises: "broken inside",
    faulty.Refuses: "no such voice",
}


@pytest.mark.parametrize("engine", FAULTS, ids=lambda e: e.__name__)
def test_a_fault_is_tried_twice_and_named(script, tmp_path, engine):
    here = Here()
    with pytest.raises(EngineError) as caught:
        run(script(LINES[2]), tmp_path, engine, here)
    assert FAULTS[engine] in str(caught.value)
    assert "line 1 “By noon the harbour" in str(caught.value)
    assert "\n" not in str(caught.value)
    assert here.said == [LINES[2]] * 2
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


@pytest.mark.parametrize(
    ("engine", "reason", "timeout"),
    [
        (faulty.Hangs, "still busy after 2 s", 2.0),
        (faulty.Crashes, "exit code 3", 60.0),
        (faulty.Silent, "silence", 60.0),
    ],
    ids=["hangs", "crashes", "silent"],
)
def test_workers_survive_a_fault(script, tmp_path, engine, reason, timeout):
    with Workers(2, timeout) as workers:
        with pytest.raises(EngineError, match=reason):
            list(speak(script(*LINES), CAST, {"tone": engine}, tmp_path, workers))
        workers.timeout = PATIENCE_S
        clips = list(speak(script(*LINES), CAST, {"tone": Tone}, tmp_path, workers))
    assert len(clips) == 3


@pytest.mark.parametrize(
    ("engine", "timeout"),
    [(faulty.CrashesOnce, PATIENCE_S), (faulty.HangsOnce, 8.0), (faulty.RaisesOnce, PATIENCE_S)],
)
def test_one_fault_is_made_good(script, tmp_path, engine, timeout):
    flag = tmp_path / "flag"
    flag.touch()
    voice = Voice("tone", str(flag))
    with Workers(2, timeout) as workers:
        clips = list(speak(script(*LINES), {"narrator": voice}, {"tone": engine}, tmp_path / "store", workers))
    assert len(clips) == 3


def test_a_missing_engine_fails_before_anything_is_said(script, tmp_path):
    here = Here()
    with pytest.raises(EngineError, match=r"pip install presscast\[missing\]"):
        run(script(*LINES), tmp_path, faulty.Missing, here)
    assert here.said == []


def test_a_line_with_nothing_to_say_is_a_moment_of_silence(script, tmp_path):
    (clip,), _ = run(script("* * *"), tmp_path)
    assert clip.samples == clip.rate // 50


@pytest.mark.parametrize("pool", [lambda: ThreadPoolExecutor(2), lambda: ProcessPoolExecutor(2), lambda: Workers(2)])
def test_any_executor_will_do(script, tmp_path, pool):
    with pool() as executor:
        clips = list(speak(script(*LINES), CAST, {"tone": Tone}, tmp_path / "a", executor))
    here, _ = run(script(*LINES), tmp_path / "b")
    assert [c.path.read_bytes() for c in clips] == [c.path.read_bytes() for c in here]


def test_a_broken_pool_is_named(script, tmp_path):
    with ProcessPoolExecutor(1) as pool, pytest.raises(EngineError, match=r"line \d"):
        list(speak(script(*LINES), CAST, {"tone": faulty.Crashes}, tmp_path, pool))


def test_an_unwritable_store_is_named(script, tmp_path):
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(OutputError, match="file"):
        run(script(*LINES), tmp_path / "file" / "store")


class Queued:
    """Has a line wait for its turn, past any patience, then run for ever or be spoken."""

    def __init__(self, hangs):
        self.hangs = hangs

    def submit(self, fn, /, *args, **kwargs):
        future = Future()
        Timer(0.3, self._run, (future, fn, *args)).start()
        return future

    def _run(self, future, fn, *args):
        spoken = None if self.hangs else fn(*args)
        future.set_running_or_notify_cancel()
        if spoken is not None:
            future.set_result(spoken)


def test_a_line_may_wait_for_its_turn_but_not_take_for_ever(script, tmp_path, monkeypatch):
    monkeypatch.setattr("presscast.speak.speak._PATIENCE_S", 0.05)
    assert run(script(LINES[0]), tmp_path, executor=Queued(hangs=False))[0]
    with pytest.raises(EngineError, match=r"line 1 .*no worker finished"):
        run(script(LINES[1]), tmp_path, executor=Queued(hangs=True))


def test_a_clip_is_in_the_store_before_anyone_is_told(script, tmp_path):
    found = plan(script(*LINES), CAST, {"tone": Tone}, tmp_path)
    clips = carry_out(found, {"tone": Tone}, Here())
    next(clips)
    assert [request.path.is_file() for request in found.requests] == [True] * len(LINES)


class Stuck:
    """Takes lines and never ends one."""

    asked = 0

    def submit(self, *call):
        self.asked += 1
        future = Future()
        future.set_running_or_notify_cancel()
        return future


@pytest.mark.parametrize("speakers", [1, 40])
def test_the_more_speakers_the_more_lines_are_asked_for_ahead(script, tmp_path, monkeypatch, speakers):
    monkeypatch.setattr("presscast.speak.speak._PATIENCE_S", 0.01)
    found = plan(script(*(f"Line {n}." for n in range(200))), CAST, {"tone": Tone}, tmp_path)
    stuck = Stuck()
    with pytest.raises(EngineError, match="no worker finished"):
        next(carry_out(found, {"tone": Tone}, stuck, speakers))
    assert 2 * speakers < stuck.asked < 200


def test_a_clip_that_cannot_be_written_is_named(script, tmp_path, monkeypatch):
    for step in ("link", "replace"):
        monkeypatch.setattr(os, step, _full)
    with pytest.raises(OutputError, match="No space"):
        run(script(*LINES), tmp_path)
    assert not [path for path in tmp_path.rglob("*") if path.is_file()]


def _full(*_):
    raise OSError(28, "No space left on device")


@given(
    said=st.lists(st.sampled_from(["One.", "Two words.", "Three more words.", "Four.", "* * *"]), max_size=60),
    data=st.data(),
)
@settings(max_examples=30)
def test_order_holds_whatever_is_cached(said, data, tmp_path_factory):
    store = tmp_path_factory.mktemp("store")
    known = data.draw(st.sets(st.sampled_from(said))) if said else set()
    lines = [Line(-1, text, text) for text in said]
    made = Script(Article("A", ()), tuple(line for line in lines if line.said in known))
    run(made, store)
    with ThreadPoolExecutor(3) as pool:
        clips, _ = run(Script(Article("A", ()), tuple(lines)), store, executor=pool)
    assert [clip.line for clip in clips] == lines
