"""Lines as a person read them, and other takes of a voice: each in the place of the voice's own."""

from __future__ import annotations

import math
from array import array
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest

from presscast import casting
from presscast.errors import EngineError, ReadError
from presscast.model import Article, Line, Script, Sound, Voice
from presscast.speak import recorded, store
from presscast.speak.sound import to_pcm
from presscast.speak.speak import plan, speak
from presscast.speak.tone import Tone

CAST = {"narrator": Voice("tone")}
LINE = Line(0, "The ferry left at dawn.", "The ferry left at dawn.")


def hum(seconds, rate=24_000, silent=0.0):
    sound = array("h", (round(9000 * math.sin(n / 20)) for n in range(round(seconds * rate))))
    return store.pack(Sound(bytes(2 * round(silent * rate)) + to_pcm(sound), rate))


def test_a_recording_is_said_in_the_place_of_the_voice(tmp_path):
    name = recorded.keep(hum(1.5, silent=0.5), tmp_path / ".recordings")
    script = Script(Article("T", ()), (LINE, replace(LINE, take=name)))
    with ThreadPoolExecutor(1) as executor:
        own, read = speak(script, CAST, {"tone": Tone}, tmp_path / "clips", executor)
    assert (read.voice.engine, read.voice.name) == ("recorded", name)
    assert own.voice.engine == "tone"
    assert 1.4 < read.samples / read.rate < 1.6


def test_a_person_may_read_a_line_in_any_time(tmp_path):
    name = recorded.keep(hum(0.3), tmp_path / ".recordings")
    script = Script(Article("T", ()), (replace(LINE, take=name, said="A long sentence of many words. " * 9),))
    assert plan(script, CAST, {"tone": Tone}, tmp_path / "clips").missing == ()


def test_another_take_is_another_clip_of_the_same_words(tmp_path):
    script = Script(Article("T", ()), tuple(replace(LINE, take=take) for take in ("", "2", "3", "4", "5")))
    found = plan(script, CAST, {"tone": Tone}, tmp_path / "clips")
    assert len({request.path for request in found.requests}) == 5
    assert {request.line.said for request in found.requests} == {LINE.said}


def test_a_recording_that_is_gone_is_told(tmp_path):
    script = Script(Article("T", ()), (replace(LINE, take="0" * 64),))
    with pytest.raises(EngineError, match="this recording is gone"):
        plan(script, CAST, {"tone": Tone}, tmp_path / "clips")


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"no sound", "no sound"),
        (b"", "no sound"),
        (store.pack(Sound(bytes(48_000), 24_000)), "nothing is heard"),
        (hum(0.05), "lasts from"),
        (b"#EXTM3U\nfile:///etc/passwd\n", "no sound"),
    ],
)
def test_what_is_no_recording_is_refused_and_nothing_is_kept(tmp_path, data, told):
    with pytest.raises(ReadError, match=told):
        recorded.keep(data, tmp_path)
    assert not list(tmp_path.iterdir())


def test_with_a_person_in_it_the_sound_is_a_composite():
    voices = [Voice("tone"), Voice("recorded", "0" * 64)]
    assert casting.source(voices, inserts=False) == "compositeSynthetic"
    assert casting.source([Voice("hibari"), voices[1]], inserts=False) == "compositeWithTrainedAlgorithmicMedia"
    assert casting.source(voices[:1], inserts=False) == "algorithmicMedia"


def test_the_same_recording_is_kept_once(tmp_path):
    assert recorded.keep(hum(1), tmp_path) == recorded.keep(hum(1), tmp_path)
    assert len(list(tmp_path.glob("*.wav"))) == 1
