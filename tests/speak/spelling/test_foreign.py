"""Languages that espeak-ng spells, in the phonemes Kokoro was trained on for them."""

from __future__ import annotations

import pytest

from presscast.errors import EngineError
from presscast.speak.spelling.choose import speller
from presscast.speak.text import plain


def spell(text: str, language: str) -> tuple[str, list[str]]:
    spelled = speller(language).spell(text, plain(text))
    return spelled.phonemes, [text[start:end] for _, start, end in spelled.firsts]


@pytest.mark.parametrize(
    ("language", "said", "phonemes", "marked"),
    [
        ("es", "«Hola», dijo – y «adiós».", "“ˈola”, dˈixo — i “aðjˈos”.", "Hola dijo y adiós"),
        ("es", "¿Es [Jo](/dʒoʊ/)?", "ˈes dʒoʊ?", "Es Jo"),
        ("es", "[Jo](/dʒoʊ/), hola", "dʒoʊ, ˈola", "Jo hola"),
    ],
)
def test_marks_stay_where_they_stand(language, said, phonemes, marked):
    assert spell(said, language) == (phonemes, marked.split())


@pytest.mark.parametrize("language", ["es", "fr", "it", "pt-br", "hi", "fr-FR", "es-419", "pt"])
def test_it_speaks_the_languages_kokoro_was_trained_on(language):
    phonemes, words = spell("banana", language)
    assert phonemes
    assert words == ["banana"]


def test_languages_do_not_mix():
    assert spell("il", "fr") != spell("il", "it")
    before = spell("casa", "es")
    spell("casa", "pt-br")
    assert spell("casa", "es") == before


def test_a_language_nobody_spells_is_told():
    with pytest.raises(EngineError, match="tlh"):
        spell("a", "tlh")
