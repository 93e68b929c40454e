"""The text of a line as engines take it, its places kept."""

from __future__ import annotations

from hypothesis import given, strategies as st

from presscast.speak.spelling.given import runs
from presscast.speak.text import pieces, plain, sayable, words
from presscast.writing.pronounced import GIVEN

SAID = "We met [Aoife](/ˈiːfə/) and [Niamh](/niːv/), in 1987."

said_lines = st.lists(
    st.one_of(st.text(max_size=12), st.sampled_from([" [Aoife](/ˈiːfə/) ", "[a](b)", "[", "](/", ". ", "漢字", "\0"])),
    max_size=30,
).map("".join)


def test_markup_goes_and_places_stay():
    line = plain(SAID)
    assert line.text == "We met Aoife and Niamh, in 1987."
    assert all(SAID[place] == c for c, place in zip(line.text, line.at, strict=True))
    start = line.text.index("Niamh")
    assert line.span(start, start + 5) == (SAID.index("Niamh"), SAID.index("Niamh") + 5)


def test_runs_carry_the_phonemes_given():
    assert [(run.text, ipa) for run, ipa in runs(SAID, plain(SAID))] == [
        ("We met ", ""),
        ("Aoife", "ˈiːfə"),
        (" and ", ""),
        ("Niamh", "niːv"),
        (", in 1987.", ""),
    ]


def test_a_possessive_ending_goes_with_the_phonemes_before_it():
    said = "[Liz](/lɪz/)’s, [Jack](/dʒækː/)'s, [Ann](/ˈæn/)'s [Jo](/dʒˈoʊ/)'self"
    assert [(run.text, ipa) for run, ipa in runs(said, plain(said)) if ipa] == [
        ("Liz’s", "lɪzɪz"),
        ("Jack's", "dʒækːs"),
        ("Ann's", "ˈænz"),
        ("Jo", "dʒˈoʊ"),
    ]


def test_a_possessive_is_said_as_what_it_stands_behind_asks():
    heard = {
        ipa: list(runs(f"[x](/{ipa}/)’s", plain("[x](/x/)’s")))[1][1]
        for ipa in ("bɑːx", "kʰ", "tɕ", "s̺", "ˈ", "fɹɪʦ", "kæʔ")
    }
    assert heard == {"bɑːx": "bɑːxs", "kʰ": "kʰs", "tɕ": "tɕɪz", "s̺": "s̺ɪz", "ˈ": "ˈz", "fɹɪʦ": "fɹɪʦɪz", "kæʔ": "kæʔs"}


def test_a_name_cut_in_two_is_said_once():
    said = "We met [Van Dyk](/væn daɪk/) today."
    found = [list(runs(said, piece)) for piece in pieces(plain(said), 11)]
    assert [[(run.text, ipa) for run, ipa in part if run.text] for part in found] == [
        [("We met Van ", "")],
        [("Dyk today.", "")],
    ]


def test_words_leave_their_punctuation():
    text = "“Don’t,” she said — well-known… (25) * U.S."
    assert [text[a:b] for a, b in words(text)] == ["Don’t", "she", "said", "well-known", "25", "U.S"]


def test_pieces_end_with_sentences_else_with_words():
    found = [piece.text for piece in pieces(plain("One two. Three four. Five six seven eight."), 22)]
    assert found == ["One two. Three four. ", "Five six seven eight."]
    assert [piece.text for piece in pieces(plain("alpha beta gamma"), 12)] == ["alpha beta ", "gamma"]
    assert [piece.text for piece in pieces(plain("abcdefgh"), 3)] == ["abc", "def", "gh"]


@given(said_lines, st.integers(1, 40))
def test_pieces_lose_nothing(said, longest):
    line = plain(said)
    found = list(pieces(line, longest))
    assert "".join(piece.text for piece in found) == line.text
    assert tuple(place for piece in found for place in piece.at) == line.at
    assert all(len(piece.text) <= longest for piece in found)


@given(said_lines, st.integers(1, 40))
def test_runs_lose_nothing(said, longest):
    for piece in pieces(plain(said), longest):
        assert "".join(run.text for run, _ in runs(said, piece)) == piece.text


@given(said_lines)
def test_plain_text_is_printable_and_without_markup(said):
    text = plain(said).text
    assert text.isprintable()
    assert sayable(text) == any(c.isalnum() for c in text)
    assert len(text) == len(said) - sum(len(m[0]) - len(m[1]) for m in GIVEN.finditer(said))
