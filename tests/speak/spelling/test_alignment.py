"""Words found again among the phonemes of the whole."""

from __future__ import annotations

from hypothesis import given, strategies as st

from presscast.speak.spelling.alignment import starts


def found(words, spoken):
    return {word: spoken[at:] for word, at in starts(words, spoken)}


def test_words_are_found_where_they_begin():
    assert found(["ðə", "fˈɛɹi", "lˈɛft"], "ðə fˈɛɹi lˈɛft.") == {
        0: "ðə fˈɛɹi lˈɛft.",
        1: "fˈɛɹi lˈɛft.",
        2: "lˈɛft.",
    }


def test_words_that_lean_on_one_another_are_parted():
    assert found(["ʌv", "ðə", "hˈɑːɹbɚ"], "ʌvðə hˈɑːɹbɚ")[1] == "ðə hˈɑːɹbɚ"


def test_a_word_said_quite_differently_is_left_out():
    assert found(["ˈeɪ", "bˈoʊt"], "ɐ bˈoʊt") == {1: "bˈoʊt"}


def test_nothing_is_found_in_nothing():
    assert found([], "ðə") == found(["ðə"], "") == found(["", "…"], "ðə") == {}


@given(st.lists(st.text("abdeiʃʒˈ ", min_size=1, max_size=6), max_size=12), st.randoms())
def test_order_holds(words, random):
    spoken = "".join(c for c in " ".join(words) if random.random() > 0.2)
    pairs = list(starts(words, spoken))
    assert pairs == sorted(set(pairs))
    assert [word for word, _ in pairs] == sorted({word for word, _ in pairs})
    for word, at in pairs:
        assert spoken[at] in words[word]
