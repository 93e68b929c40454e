"""IPA in the alphabet of misaki's English phonemes."""

from __future__ import annotations

import pytest
from hypothesis import given, strategies as st

from presscast.speak import onnx
from presscast.speak.spelling.choose import lacks
from presscast.speak.spelling.ipa import from_ipa, lacking


@pytest.mark.parametrize(
    ("ipa", "american", "british"),
    [
        ("ʃiː dʒɪnˈpɪŋ", "ʃi ʤɪnpˈɪŋ", "ʃiː ʤɪnpˈɪŋ"),
        ("həʊm", "hOm", "hQm"),
        ("ˈkɑːmələ", "kˈɑmələ", "kˈɑːmələ"),
        ("ˈhoʊkəl", "hˈOkᵊl", "hˈQkᵊl"),
        ("hɛərˈsɒn", "hɛɹsˈɑn", "hɛːɹsˈɒn"),
        ("ˈpɜːrɡər", "pˈɜɹɡəɹ", "pˈɜːɹɡəɹ"),
        ("ɬæˈnɛɬi", "lænˈɛli", "lænˈɛli"),
        ("t͡ʃiː", "ʧi", "ʧiː"),
        ("ˈleche", "lˈɛkhA", "lˈɛkhA"),
        ("ˈmɛxiko", "mˈɛkikO", "mˈɛkikQ"),
    ],
)
def test_ipa_is_brought_into_the_alphabet(ipa, american, british):
    assert (from_ipa(ipa), from_ipa(ipa, british=True)) == (american, british)


def test_signs_without_an_english_sound_are_named():
    assert lacking("ǃkʰoe˥ ʕabd") == "ǃ˥ʕ"
    assert lacking("ʃiː dʒɪnˈpɪŋ") == ""


@pytest.mark.parametrize(("language", "signs"), [("en-gb", "ǃ˥"), ("es", "ǃ˥"), ("ja", "ǃ˥")])
def test_signs_are_told_by_the_language_that_is_spoken(language, signs):
    assert lacks("ǃaxo ˥dʒu", language) == signs


@given(st.text(st.sampled_from("aeioubdɡptkʃʒθðŋɲʎxɣʁɾyøœɯɤ ˈˌː͡ʰ̃.əl̩rɜɪʊʌǃ˥"), max_size=30), st.booleans())
def test_what_comes_out_has_a_sound_in_the_model(ipa, british):
    assert set(from_ipa(ipa, british=british)) <= set(onnx.vocabulary())
