"""A word that no dictionary has gets IPA, and the voice says that IPA as it says the word."""

import pytest

from presscast.speak.spelling.guess import guess
from presscast.speak.spelling.ipa import from_ipa, to_ipa


@pytest.mark.parametrize("word", ["smartphones", "ferry", "Tuesday", "UNESCO", "MacArthur"])
@pytest.mark.parametrize("language", ["en", "en-GB"])
def test_a_word_that_a_dictionary_has_is_not_guessed(word, language):
    assert guess(word, language) is None


def test_letters_are_guessed_in_ipa():
    assert guess("Osterholm", "en") == "ˈɑstəɹˌhoʊm"
    assert guess("Saltmère", "fr")


@pytest.mark.parametrize(
    ("phonemes", "ipa"),
    [
        ("ɑstˈAʧ", "ɑsˈteɪtʃ"),
        ("stɹˈIt", "ˈstɹaɪt"),
        ("kəntɹˈOl", "kənˈtɹoʊl"),
        ("ˈApɹɪl", "ˈeɪpɹɪl"),
        ("ʤˈYn wˈWQ", "ˈdʒɔɪn ˈwaʊəʊ"),
    ],
)
def test_misakis_signs_are_written_as_ipa(phonemes, ipa):
    assert to_ipa(phonemes) == ipa


@pytest.mark.parametrize("phonemes", ["ɑstəɹhˈOm", "tˈɑkAˌɛv", "kɹˈɑnəsplˌæt", "ʤˈIʧə", "zɛlˈɛnski", "sˈɔltmɪɹ"])
def test_they_come_back_as_they_were(phonemes):
    assert from_ipa(to_ipa(phonemes)) == phonemes
