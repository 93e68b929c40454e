"""Test how long the silences between the sentences of a passage are."""

from __future__ import annotations

from hypothesis import given, strategies as st

from presscast.model import Block, Pauses
from presscast.script.passages import block_passage, passage

SHORT, LONG = "He left.", "The council then spent the whole of the long evening on the question of the ferry."


def _silences(text: str, vary: int) -> list[int]:
    return [line.pause_ms for line in passage(0, text, "narrator", "en", Pauses(vary=vary)).lines]


def test_without_vary_every_silence_is_the_same():
    assert set(_silences(f"{SHORT} {LONG} {LONG} {SHORT}", 0)) == {450}


def test_silences_grow_with_the_sentences_they_part():
    after_short, after_long = _silences(f"{SHORT} {SHORT} {SHORT} {LONG} {LONG} {SHORT}", 40)[1:4:2]
    assert after_short < after_long


def test_silences_grow_towards_the_end_of_the_passage():
    first, *_, last = _silences(f"{LONG} {LONG} {LONG} {LONG}", 40)[:-1]
    assert (first, last) == (360, 540)


def test_a_lone_silence_is_as_set():
    assert _silences(f"{LONG} {LONG}", 40)[0] == 450


@given(st.lists(st.sampled_from([SHORT, LONG, "So it was, they said."]), min_size=1, max_size=9), st.integers(0, 100))
def test_no_silence_differs_by_more_than_vary(sentences, vary):
    assert all(abs(ms - 450) <= 4.5 * vary + 0.5 for ms in _silences(" ".join(sentences), vary))


def test_a_headline_of_two_sentences_is_said_as_one():
    headline = "Ferry sinks. All aboard are safe"
    assert [line.shown for line in passage(0, headline, "headline", "en", Pauses()).lines] == [headline]


def test_a_headline_that_is_none_is_parted():
    headline = f"{LONG} " * 5
    assert len(passage(0, headline, "headline", "en", Pauses()).lines) == 5


def test_an_item_is_said_behind_the_number_of_its_list_and_its_pause_stays_where_it_was():
    told = block_passage(0, Block("list_item", "Wind it. Close it.", number="4.", pauses=((8, 700),)), "en", Pauses())
    assert [(line.said, line.pause_ms) for line in told.lines] == [("4. Wind it.", 700), ("Close it.", 450)]
