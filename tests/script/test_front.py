"""What an edition adds of its own in languages that have no folder of rules."""

import pytest

from presscast.script.words import words


@pytest.mark.parametrize("language", ["ar", "ca", "cs", "da", "el", "fa", "fi", "he", "hu", "id", "nb", "nl", "pl", "ro", "ru", "sv", "tr", "uk", "vi"])  # fmt: skip
def test_a_language_without_rules_discloses_in_its_own_words(language):
    own = words(f"{language}-XX")
    assert own.disclosure != words("en").disclosure
    assert own.cue
    assert own.by.count("{}") == 1
    assert words(language) is own
