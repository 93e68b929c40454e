from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given, strategies as st

from presscast.errors import SoundError
from presscast.model import Article, Block, Clip, Line, Mark, Placed, Script, Voice
from presscast.sound.timings import Words
from presscast.stitch.arrange import FRAME, RATE, REST, arrange, pieces, track_of

VOICE = Voice("tone")


def _clip(line, samples=22_050, rate=22_050, marks=()):
    return Clip(line, VOICE, None, samples, rate, marks)


def _arrange(*clips, blocks=(), head_ms=0):
    script = Script(Article("The title", blocks), tuple(clip.line for clip in clips), head_ms=head_ms)
    return arrange(script, clips)


def _words(shown, said, *marks):
    track = _arrange(_clip(Line(0, shown, said), marks=tuple(Mark(at, *span) for at, span in marks)))
    return [(word.sample, shown[word.start : word.end]) for word in track.placed[0].words]


def _mark(said, word, at):
    start = said.index(word)
    return at, (start, start + len(word))


@given(
    st.integers(0, 5_000),
    st.lists(
        st.tuples(st.integers(1, 10**6), st.sampled_from([16_000, 22_050, 24_000, 44_100]), st.integers(0, 5_000)),
        min_size=1,
    ),
)
@example(0, [(1, 16_000, 16), (999_920, 16_000, 0), (1, 16_000, 0)])  # a minute without a silence to round
def test_every_clip_follows_the_one_before_after_its_pause(head_ms, facts):
    clips = [_clip(Line(0, "a", "a", pause_ms=ms), n, rate) for n, rate, ms in facts]
    track = _arrange(*clips, head_ms=head_ms)
    at, before = 0, head_ms
    for item, (count, rate, ms) in zip(track.placed, facts, strict=True):
        assert abs((item.start - at) / RATE - before / 1000) <= 0.020
        assert 0 <= item.samples * rate - count * RATE < rate
        at, before = item.start + item.samples, ms
    assert abs((track.samples - at) / RATE - before / 1000) <= 0.020
    assert track.rate == 44_100


def test_nothing_to_say():
    with pytest.raises(SoundError, match="no lines"):
        _arrange()


def test_chapters_start_on_their_lines_and_the_first_at_nought():
    lines = [Line(0, "a", "a", chapter="One"), Line(0, "b", "b"), Line(0, "c", "c", chapter="Two")]
    track = _arrange(*map(_clip, lines), head_ms=500)
    assert [(c.title, c.start) for c in track.chapters] == [("One", 0), ("Two", track.placed[2].start)]


def test_a_caption_chapter_has_its_picture_whether_it_begins_with_the_cue_or_not():
    blocks = (Block("paragraph", "Text."), Block("caption", "A pier.", image="pier.jpg"))
    cue, caption = Line(1, "", "Picture."), Line(1, "A pier.", "A pier.", role="caption")
    cued = Line(1, "", "Picture.", role="cue", chapter="A pier")
    track = _arrange(_clip(Line(0, "a", "a", chapter="Start")), _clip(cued), _clip(caption), blocks=blocks)
    assert [c.image for c in track.chapters] == ["", "pier.jpg"]
    headed = Line(1, "A pier.", "A pier.", role="caption", chapter="A pier")
    assert _arrange(_clip(cue), _clip(headed), blocks=blocks).chapters[0].image == "pier.jpg"


def test_a_chapter_has_the_first_picture_that_is_read_in_it():
    blocks = (Block("subhead", "One"), *(Block("caption", name, image=f"{name}.jpg") for name in ("a", "b", "c")))
    headed = Line(0, "One", "One", chapter="One")
    lines = headed, Line(1, "a", "a"), Line(2, "b", "b"), replace(headed, chapter="Two"), Line(3, "c", "c")
    assert [c.image for c in _arrange(*map(_clip, lines), blocks=blocks).chapters] == ["a.jpg", "c.jpg"]


def test_a_script_without_chapters_is_one():
    track = _arrange(_clip(Line(0, "a", "a")))
    assert [(c.title, c.start) for c in track.chapters] == [("The title", 0)]


def test_marks_become_words_of_the_shown_text_at_the_tracks_rate():
    said = "the mill closed"
    words = _words(
        "The mill closed.", said, _mark(said, "the", 0), _mark(said, "mill", 2_205), _mark(said, "closed", 4_410)
    )
    assert words == [(0, "The"), (4_410, "mill"), (8_820, "closed.")]


def test_a_span_said_otherwise_takes_its_first_mark_once():
    said = "In nineteen ninety-four it closed"
    marks = [_mark(said, word, n * 1_000) for n, word in enumerate(said.split())]
    assert _words("In 1994 it closed", said, *marks) == [(0, "In"), (2_000, "1994"), (6_000, "it"), (8_000, "closed")]


def test_no_time_is_guessed_for_a_word_without_a_mark():
    said = "one two three"
    assert _words("one two three", said, _mark(said, "one", 10), _mark(said, "three", 30)) == [
        (20, "one"),
        (60, "three"),
    ]


def test_a_mark_over_two_words_covers_both():
    said = "of the mill"
    assert _words("of the mill", said, (0, (0, 6)), _mark(said, "mill", 9)) == [(0, "of the"), (18, "mill")]


def test_phonemes_in_what_is_said_are_no_part_of_the_word():
    said = "near [Leith](/liːθ/) today"
    marks = [_mark(said, "near", 0), (5, (5, 20)), _mark(said, "today", 9)]
    assert _words("near Leith today", said, *marks) == [(0, "near"), (10, "Leith"), (18, "today")]


def test_phonemes_of_several_words_are_one():
    said = "near [Lee Eth](/ˈliː əθ/)'s old gate"
    marks = [_mark(said, "near", 0), (5, (5, 23)), _mark(said, "old", 9), _mark(said, "gate", 12)]
    assert _words("near Ly Th's old gate", said, *marks) == [(0, "near"), (10, "Ly Th's"), (18, "old"), (24, "gate")]


@given(
    st.text("ab .", max_size=30),
    st.text("ab .", max_size=30),
    st.lists(st.tuples(st.integers(0, 30), st.integers(0, 9))),
)
def test_words_lie_in_the_shown_text_in_order(shown, said, spans):
    marks = tuple(Mark(n, start, start + size) for n, (start, size) in enumerate(sorted(spans)))
    words = _arrange(_clip(Line(0, shown, said), marks=marks)).placed[0].words
    edges = [edge for word in words for edge in (word.start, word.end)]
    assert edges == sorted(edges)
    assert all(0 <= word.start < word.end <= len(shown) for word in words)


PIECE = 20 * RATE


@pytest.mark.parametrize(
    ("frames", "silence", "ends"),
    [(0, 0, True), (-1, 0, False), (0, -1, False)],
)
def test_a_piece_ends_in_half_a_second_of_silence_once_it_is_20_s_long(frames, silence, ends):
    """The second clip begins on a frame: at the first that is no less than 20 s, or a frame before it."""
    start = (-(-PIECE // FRAME) + frames) * FRAME
    first = start - REST - silence
    track = _laid((0, first), (start, RATE))
    cut = [start] if ends else []
    assert pieces(track) == list(pairwise([0, *cut, track.samples]))


@pytest.mark.parametrize(("frames", "ends"), [(0, True), (-1, False)])
def test_a_piece_of_a_minute_ends_at_any_frame(frames, ends):
    start = (-(-3 * PIECE // FRAME) + frames) * FRAME
    track = _laid((0, start), (start, RATE))
    cut = [start] if ends else []
    assert pieces(track) == list(pairwise([0, *cut, track.samples]))


def test_a_piece_ends_at_a_frame_alone():
    start = -(-PIECE // FRAME) * FRAME + 1
    track = _laid((0, start - 2 * REST), (start, RATE))
    assert pieces(track) == [(0, track.samples)]


def _laid(*spans):
    line = Line(0, "a", "a")
    placed = tuple(Placed(_clip(line, count, RATE), start, count, Words()) for start, count in spans)
    return track_of(Script(Article("The title", ()), (line,) * len(spans)), placed)


def test_in_scripts_without_spaces_a_mark_covers_the_letters_of_its_word():
    said, marks = "灯塔于二零二六年亮起", [(0, 2), (2, 3), (3, 8), (8, 10)]
    spoken = [(n * 1_000, span) for n, span in enumerate(marks)]
    assert _words("灯塔于2026年亮起", said, *spoken) == [(0, "灯塔"), (2_000, "于"), (4_000, "2026年"), (6_000, "亮起")]
