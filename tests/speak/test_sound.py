"""What an engine returns, made fit for the store."""

from __future__ import annotations

from array import array

import pytest
from hypothesis import given, strategies as st

from presscast.errors import EngineError
from presscast.model import Mark, Sound, Voice
from presscast.speak.sound import expected_seconds, finish, trim
from presscast.speak.tone import Tone

RATE = 22_050
SENTENCE = "By noon the harbour was empty again, and the boats were far."


def tone(text=SENTENCE):
    (sound,) = Tone().speak(text, Voice("tone"))
    return sound


def silence(seconds):
    return bytes(2 * round(RATE * seconds))


@pytest.mark.parametrize(("before", "after"), [(0, 0), (0.4, 0), (0, 0.7), (1.3, 2.1)])
def test_silent_edges_go_and_marks_move_along(before, after):
    sound = tone()
    padded = Sound(
        silence(before) + sound.pcm + silence(after),
        RATE,
        tuple(Mark(m.sample + round(RATE * before), m.start, m.end) for m in sound.marks),
    )
    cut = trim(padded)
    lead = next(i for i, s in enumerate(array("h", cut.pcm)) if s)
    tail = next(i for i, s in enumerate(reversed(array("h", cut.pcm))) if s)
    assert lead <= 0.011 * RATE
    assert tail <= 0.011 * RATE
    assert abs(cut.marks[3].sample - cut.marks[0].sample - sound.marks[3].sample) <= 0.011 * RATE


def test_pieces_are_joined_and_their_marks_counted_on():
    one, two = tone("Nobody waved."), tone("By noon.")
    whole = finish([one, two], "Nobody waved. By noon.", 170)
    assert [m.sample for m in whole.marks[2:]] == [len(one.pcm) // 2 + m.sample for m in two.marks]


@pytest.mark.parametrize(
    ("share", "fault"), [(0.45, "too short"), (0.1, "too short"), (0.7, ""), (1.0, ""), (3.0, ""), (12.0, "too long")]
)
def test_length_must_be_plausible(share, fault):
    sound = tone()
    pcm = (sound.pcm * 12)[: round(len(sound.pcm) * share) // 2 * 2]
    if fault:
        with pytest.raises(EngineError, match=fault):
            finish([Sound(pcm, RATE)], SENTENCE, 170)
    else:
        assert finish([Sound(pcm, RATE)], SENTENCE, 170).pcm


def test_very_quiet_sound_is_silence():
    with pytest.raises(EngineError, match="silence"):
        finish([Sound(b"\x05\x00\xfb\xff" * RATE, RATE)], SENTENCE, 170)


def test_a_line_without_sound_tells_what_to_do_about_it():
    with pytest.raises(EngineError, match=r"no sound; say .* in other words, by \[lexicon\].*or take another voice"):
        finish([], SENTENCE, 170)


@pytest.mark.parametrize("text", ["🙂🎉🙂🎉🙂🎉", "…", "—", ""])
def test_what_has_no_letters_may_be_long_or_nothing(text):
    assert finish([], text, 170).pcm.count(0) == len(finish([], text, 170).pcm)
    if text.startswith("🙂"):
        assert finish([tone(SENTENCE)], text, 170).pcm


def test_expected_time_follows_the_rate():
    assert expected_seconds(SENTENCE, 340) == pytest.approx(expected_seconds(SENTENCE, 170) / 2)
    assert expected_seconds("漢字", 170) == expected_seconds("abcd", 170)


@given(st.binary(max_size=400).map(lambda b: b[: len(b) // 2 * 2]), st.integers(8_000, 48_000))
def test_trimming_keeps_a_part_of_what_came(pcm, rate):
    cut = trim(Sound(pcm, rate))
    assert cut.pcm in pcm
    assert trim(cut).rate == rate


@pytest.mark.parametrize(("level", "kept"), [(31, True), (29, False)])
def test_what_is_50_db_below_the_peak_at_an_edge_is_silence(level, kept):
    edge = array("h", [level] * RATE)
    sound = Sound(edge.tobytes() + array("h", [10_000] * RATE).tobytes(), RATE)
    assert (len(trim(sound).pcm) > 3 * RATE) is kept
