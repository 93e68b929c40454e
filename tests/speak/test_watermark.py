"""The door for watermarks, and the one that comes in by it: Perth's weights, run by numpy."""

from __future__ import annotations

import os
import pickle
from importlib.util import find_spec

import numpy as np
import pytest

from presscast import plugins
from presscast.errors import EngineError, PluginError
from presscast.model import Mark, Sound, Voice
from presscast.plugins import Heard
from presscast.production.listening import listen
from presscast.settings import voices
from presscast.speak import perth, store
from presscast.speak.hibari import Hibari
from presscast.speak.tone import Tone
from presscast.speak.watermark import Marking

SENTENCES = (
    "The harbour clock of Saltmere ran again on Monday, after its keeper had cleaned the wheels for eleven days.",
    "Nobody had expected it, least of all the town council, which had already ordered an electric one.",
    "It strikes the hours a little late, he said, and that is how the town likes it.",
)
RATE = 24_000


class Loudest:
    """A small watermark of our own: the last bits of the samples spell the payload, again and again."""

    def embed(self, samples, rate, payload):
        bits = np.unpackbits(np.frombuffer(b"~" + payload + b"\0", np.uint8))
        whole = np.rint(samples * 32768).astype(int)
        spelled = np.resize(bits, len(samples))
        return (((whole & ~1) | spelled) / 32768).astype(np.float32)

    def detect(self, samples, rate):
        bits = (np.rint(samples * 32768).astype(int) & 1).astype(np.uint8)
        begun, _, rest = np.packbits(bits).tobytes().partition(b"~")
        return Heard(float(not begun), rest.partition(b"\0")[0])


class Stretching(Loudest):
    def embed(self, samples, rate, payload):
        return np.append(samples, samples[:1])


@pytest.fixture
def door(monkeypatch):
    """Have a watermark of a name come in by the door."""

    def brought(made):
        monkeypatch.setattr(plugins, "watermark", lambda name: made)
        monkeypatch.setattr(plugins, "version", lambda group, name: "theirs 1")

    return brought


@pytest.fixture(scope="module")
def speech():
    voice = voices.load("heart").cast["narrator"]
    return [
        np.concatenate([np.frombuffer(sound.pcm, "<i2") for sound in Hibari().speak(text, voice)]) / np.float32(32768)
        for text in SENTENCES
    ]


def test_what_is_spoken_bears_the_mark_with_its_payload_and_its_words_stay_where_they_are(door):
    door(Loudest)
    voice = Voice("tone")
    (plain,), (sound,) = (
        Tone().speak("three small words", voice),
        Marking(Tone, "any", "ab")().speak("three small words", voice),
    )
    assert (sound.rate, sound.marks) == (plain.rate, plain.marks)
    samples = np.frombuffer(sound.pcm, "<i2") / np.float32(32768)
    assert Loudest().detect(samples, sound.rate) == Heard(1.0, b"ab")
    assert Loudest().detect(np.frombuffer(plain.pcm, "<i2") / np.float32(32768), plain.rate).confidence == 0


def test_pieces_are_marked_as_one_and_their_words_counted_on(door):
    door(Loudest)

    class Twice:
        def fingerprint(self, voice):
            return "twice"

        def speak(self, text, voice):
            yield Sound(bytes(200), RATE, (Mark(10, 0, 1),))
            yield Sound(bytes(100), RATE, (Mark(5, 2, 3),))

    (sound,) = Marking(Twice, "any", "x")().speak("a b", Voice("twice"))
    assert len(sound.pcm) == 300
    assert [mark.sample for mark in sound.marks] == [10, 105]


def test_a_clip_is_named_by_its_mark(door):
    door(Loudest)
    voice = Voice("tone")
    prints = {
        Tone().fingerprint(voice),
        Marking(Tone, "any", "ab")().fingerprint(voice),
        Marking(Tone, "any", "cd")().fingerprint(voice),
        Marking(Tone, "other", "ab")().fingerprint(voice),
    }
    assert len(prints) == 4


def test_a_worker_keeps_the_engine_it_has_for_the_next_line():
    sent = Marking(Tone, "perth", "x")
    assert pickle.loads(pickle.dumps(sent)) == sent
    assert hash(pickle.loads(pickle.dumps(sent))) == hash(sent)


def test_one_that_changes_the_length_is_refused(door):
    door(Stretching)
    with pytest.raises(EngineError, match="another sound"):
        list(Marking(Tone, "any", "")().speak("three words here", Voice("tone")))


def test_one_that_is_not_installed_is_named():
    with pytest.raises(PluginError, match="no watermark named 'nosuch'; installed: perth"):
        Marking(Tone, "nosuch", "")()


def test_without_its_extra_perth_says_what_to_install(monkeypatch):
    monkeypatch.setattr(perth, "find_spec", lambda name: None)
    with pytest.raises(PluginError, match=r"pip install 'presscast\[watermark\]'"):
        perth.Perth()


def test_perth_is_heard_in_each_sentence_and_in_none_without_it(speech):
    assert find_spec("perth"), "the extra watermark belongs to the tests"
    mark = perth.Perth()
    for samples in speech:
        assert mark.detect(samples, RATE).confidence < 0.3
        assert mark.detect(mark.embed(samples, RATE, b""), RATE).confidence > 0.9


def test_a_file_is_listened_to_in_stretches(speech, tmp_path):
    mark = perth.Perth()
    marked = np.concatenate([mark.embed(samples, RATE, b"") for samples in speech] * 2)
    for name, samples in (("marked", marked), ("plain", np.concatenate(speech * 2))):
        pcm = np.clip(samples * 32767, -32768, 32767).astype("<i2").tobytes()
        (tmp_path / name).write_bytes(store.pack(Sound(pcm, RATE)))
    seconds = len(marked) // RATE
    heard = listen(tmp_path / "marked", "perth")
    assert heard.marked == heard.stretches in (seconds // 10, seconds // 10 + 1)
    assert listen(tmp_path / "plain", "perth").marked == 0


def test_a_weights_file_that_names_anything_else_is_refused(tmp_path):
    import zipfile

    bad = pickle.dumps({"model": os.getcwd})
    with zipfile.ZipFile(tmp_path / "bad.zip", "w") as packed:
        packed.writestr("archive/data.pkl", bad)
    with pytest.raises(pickle.UnpicklingError, match="in a file of weights"):
        perth._weights(tmp_path / "bad.zip")
