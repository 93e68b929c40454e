"""What every installed engine must hold to: ours and a stranger's by the same door.

Neither the bytes nor the words of a voice are tested here, only what the rest relies on.
"""

from __future__ import annotations

import pickle
from array import array
from dataclasses import replace
from itertools import islice

import pytest

from presscast import plugins
from presscast.errors import EngineError
from presscast.model import Line, Voice
from presscast.plugins import about
from presscast.speak import store
from presscast.speak.sound import expected_seconds, finish
from presscast.speak.speak import say
from presscast.speak.text import plain

SLOW = {"kokoro", "piper"}  # on a busy core up to as long as the sound itself
SENTENCE = "The ferry left at dawn, and nobody waved from the quay."


@pytest.fixture(scope="module", params=plugins.names("engines"))
def voice(request):
    found = Voice(request.param)
    told = about(plugins.engine(request.param), found)
    if told.install:
        pytest.skip(f"{request.param}: {told.install}")
    return found


@pytest.fixture(scope="module")
def make(voice):
    return plugins.engine(voice.engine)


@pytest.fixture(scope="module")
def engine(make):
    return make()


def heard(engine, text, voice):
    return finish(engine.speak(text, voice), text, voice.rate)


def test_a_sentence_sounds_and_lasts_as_long_as_it_should(engine, voice):
    sound = heard(engine, SENTENCE, voice)
    seconds = len(sound.pcm) / 2 / sound.rate
    assert 0.7 < seconds / expected_seconds(SENTENCE, voice.rate) < 1.5
    assert max(array("h", sound.pcm)) > 2_000


def test_there_is_one_rate(engine, voice):
    assert len({sound.rate for text in (SENTENCE, "Yes.", "1987") for sound in engine.speak(text, voice)}) == 1


def test_the_fingerprint_is_stable(make, voice):
    assert make().fingerprint(voice) == make().fingerprint(voice) != ""


def test_nothing_is_printed(engine, voice, capfd):
    list(engine.speak(SENTENCE, voice))
    assert capfd.readouterr().out == ""


@pytest.mark.parametrize("text", ["", " ", "\n\t", "…", "* * *", "\0", "—"])
def test_nothing_to_say_is_no_fault(engine, voice, text):
    assert heard(engine, text, voice).rate > 0


@pytest.mark.parametrize(
    "text",
    [
        "A\0null, a\x07bell and a \ud800 surrogate end here.",
        "Emoji 🙂, 漢字, кириллица and العربية in one line.",
        "Tags <speak>are</speak> text &amp; [[not]] {commands} %s $x `y`.",
        "“It’s don’t–do,” she said… (or did she?)",
    ],
    ids=["control", "scripts", "markup", "typography"],
)
def test_strange_characters_are_borne(engine, voice, text):
    assert len(heard(engine, text, voice).pcm) > 0


def test_a_rate_is_kept_from_the_first_line_on(make, voice):
    engine = make()
    lengths = [len(heard(engine, SENTENCE, replace(voice, rate=rate)).pcm) for rate in (120, 240, 120)]
    assert lengths[0] > 1.5 * lengths[1]
    assert lengths[2] == pytest.approx(lengths[0], rel=0.1)


def test_phonemes_are_not_read_out(engine, voice):
    bare = heard(engine, "We met Aoife in the harbour.", voice)
    given = heard(engine, "We met [Aoife](/ˈiːfə/) in the harbour.", voice)
    assert len(given.pcm) == pytest.approx(len(bare.pcm), rel=0.25)


def test_marks_are_words_in_order(engine, voice):
    text = "We met [Aoife](/ˈiːfə/) in 1987, “near the quay”."
    sound = heard(engine, text, voice)
    assert all(0 <= mark.sample < len(sound.pcm) // 2 for mark in sound.marks)
    assert [m.sample for m in sound.marks] == sorted(m.sample for m in sound.marks)
    words = [text[m.start : m.end] for m in sound.marks]
    expected = ["We", "met", "Aoife", "in", "1987", "near", "the", "quay"]
    assert words == [word for word in expected if word in words]


def _long(characters):
    return " ".join(f"{SENTENCE} Line {n}." for n in range(200))[:characters]


def test_a_long_text_is_said(engine, voice):
    text = _long(1_200 if voice.engine in SLOW else 10_000)
    sound = heard(engine, text, voice)
    assert len(sound.pcm) / 2 / sound.rate > 0.7 * expected_seconds(text, voice.rate)


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_ten_thousand_characters_are_said(engine, voice):
    text = _long(10_000)
    sound = heard(engine, text, voice)
    assert len(sound.pcm) / 2 / sound.rate > 0.7 * expected_seconds(text, voice.rate)


def test_a_word_without_spaces_is_said(engine, voice):
    assert len(heard(engine, "ba" * (200 if voice.engine in SLOW else 2_500), voice).pcm) > 0


def test_one_may_stop_listening(engine, voice):
    text = _long(2_500)
    assert len(list(islice(engine.speak(text, voice), 1))) == 1
    assert len(heard(engine, SENTENCE, voice).pcm) > 0


def test_an_unknown_voice_is_named(engine, voice):
    if voice.engine == "tone":
        return
    with pytest.raises(EngineError, match="no-such-voice"):
        list(engine.speak(SENTENCE, Voice(voice.engine, "no-such-voice")))


def test_its_clip_is_stored_with_its_marks(make, engine, voice, tmp_path):
    path = tmp_path / "clip.wav"
    store.save(say(make, SENTENCE, voice), path)
    clip = store.load(path, Line(-1, SENTENCE, SENTENCE), voice)
    assert store.is_whole(path)
    assert bool(clip.marks) == bool(heard(engine, SENTENCE, voice).marks)
    assert clip.samples > 0


def test_its_task_pickles(make, voice):
    assert pickle.loads(pickle.dumps((say, make, SENTENCE, voice))) == (say, make, SENTENCE, voice)


def test_plain_text_has_no_markup():
    assert plain("We met [Aoife](/ˈiːfə/) here.").text == "We met Aoife here."


@pytest.mark.parametrize("line", ["항구의 시계가 월요일에 다시 움직였다.", "钟楼的钟又响了。", "月曜日、港の時計が再び動き始めた。", "นาฬิกาที่ท่าเรือเดินอีกครั้ง"])  # fmt: skip
def test_a_hum_of_a_script_of_syllables_is_as_long_as_is_usual(line):
    from presscast.model import Voice
    from presscast.speak.takes import best
    from presscast.speak.tone import Tone

    sound, wrong = best(Tone(), line, Voice("tone"))
    assert not wrong
    assert len(sound.pcm) > 20_000
