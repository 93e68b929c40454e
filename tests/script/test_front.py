"""What an edition adds of its own in languages that have no folder of rules."""

import pytest

from presscast.script.languages.folders import FOLDERS
from presscast.script.words import words


@pytest.mark.parametrize("language", ["ar", "ca", "cs", "da", "el", "fa", "fi", "he", "hu", "id", "nb", "nl", "pl", "ro", "ru", "sv", "tr", "uk", "vi"])  # fmt: skip
def test_a_language_without_rules_discloses_in_its_own_words(language):
    own = words(f"{language}-XX")
    assert own.disclosure != words("en").disclosure
    assert own.people != words("en").people
    assert own.cue
    assert own.by.count("{}") == 1
    assert words(language) is own


def test_every_folder_of_rules_says_in_its_own_words_that_people_read_some_of_it():
    told = [words(language).people for language in sorted({"en", *FOLDERS})]
    assert len(set(told)) == len(told) == len({"en", *FOLDERS})
    assert all(told)


def test_a_language_that_nothing_is_known_of_says_both_in_english():
    assert (words("xx").disclosure, words("xx").people) == (words("en").disclosure, words("en").people)
