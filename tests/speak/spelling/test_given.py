"""Words whose sound is given, by phonemes or by the language they are of."""

from __future__ import annotations

import pytest

from presscast.errors import EngineError
from presscast.speak.spelling.choose import speller
from presscast.speak.spelling.given import runs
from presscast.speak.text import plain
from presscast.writing.pronounced import worded


def given(said: str) -> list[tuple[str, str]]:
    return [(run.text, ipa) for run, ipa in runs(said, plain(said))]


def test_phonemes_go_with_their_word_and_its_possessive():
    assert given("See [Xi](/ʃiː/)'s hat") == [("See ", ""), ("Xi's", "ʃiːz"), (" hat", "")]


def test_a_word_of_another_language_sounds_as_there():
    (before, none), (word, french), (after, _) = given("the [joie](@fr) of")
    assert (before, none, word, after) == ("the ", "", "joie", " of")
    assert french == "ʒwˈa"
    assert given("[joie](@it)")[1][1] != french


@pytest.mark.parametrize("language", ["en-us", "en-gb", "es"])
def test_the_voice_says_it_in_sounds_of_its_own(language):
    said = "[joie](@fr)"
    spelled = speller(language).spell(said, plain(said))
    assert spelled.phonemes.replace("ˈ", "").replace("ː", "").startswith("ʒw")
    assert [said[a:b] for _, a, b in spelled.firsts] == ["joie"]


def test_a_language_nobody_knows_is_told():
    with pytest.raises(EngineError, match="tlh"):
        given("[qapla](@tlh)")


def test_a_voice_that_takes_no_phonemes_says_the_word():
    assert worded("the [joie](@fr) of [Xi](/ʃiː/)") == plain("the [joie](@fr) of [Xi](/ʃiː/)").text == "the joie of Xi"


@pytest.mark.parametrize("text", ["[sic](see)", "[a](@)", "[a](@1)", "[x](fr)"])
def test_other_brackets_are_text(text):
    assert worded(text) == plain(text).text == text
