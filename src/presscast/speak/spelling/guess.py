"""Guess how a word sounds that no dictionary of pronunciations has, in IPA."""

from __future__ import annotations

from presscast.speak.spelling.choose import speller
from presscast.speak.spelling.english import English
from presscast.speak.spelling.sounds import phonemes


def has_dictionary(language: str) -> bool:
    """Tell whether a dictionary of pronunciations of `language` (BCP 47) is here: English has hibari's."""
    return language.partition("-")[0].lower() == "en"


def guess(word: str, language: str) -> str | None:
    """Return the IPA of `word` by rules of its letters; None where the dictionary of `language` has the word.

    English is guessed by hibari's net, others by espeak-ng. Raises EngineError where espeak-ng has no such language.
    """
    if has_dictionary(language):
        english = speller(language)
        return english.guess(word) if isinstance(english, English) else None
    return " ".join(phonemes(word, language)).replace("^", "")
