"""Which questions rise, told by their form."""

from __future__ import annotations

import pytest

from presscast.speak.spelling.choose import speller
from presscast.speak.text import plain


def asked(said: str, language: str = "en-us") -> list[str]:
    """Spell `said`; return the words of each question that is to rise."""
    spelled = speller(language).spell(said, plain(said))
    return [
        " ".join(said[a:b] for place, a, b in spelled.firsts if first <= place < mark) for first, mark in spelled.asked
    ]


@pytest.mark.parametrize(
    "said",
    [
        "Is the gate open?",
        "And will it stay so?",
        "Isn't it late?",
        "It was late, wasn't it?",
        "If it rains, will they play?",
        "Did they say why?",
        "Well, could you, for once, wait?",
        "They ask: is it late?",
    ],
)
def test_what_is_answered_yes_or_no_rises(said):
    assert asked(said) == [" ".join(word.strip(",:?") for word in said.split())]


@pytest.mark.parametrize(
    "said",
    [
        "Who opened the gate?",
        "In which year did it close?",
        "What's that, do you think?",
        "Is it tea or coffee?",
        "Is it open!",
        "It is open.",
        "Why?",
        "?",
    ],
)
def test_others_do_not(said):
    assert asked(said) == []


def test_of_several_sentences_those_rise_that_ask():
    said = "He left. “Did you see Mr. Grey?” No. Where is the [Xi](/ʃiː/) plan? Has the U.S. one gone?"
    assert asked(said) == ["Did you see Mr Grey", "Has the U.S one gone"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "¿Está abierta la puerta?"),
        ("es", "Dijo: «¿Viene usted, que sabe nadar?»"),
        ("es-419", "Hola, ¿sabes qué hora es?"),
        ("fr", "La porte est-elle ouverte ?"),
        ("fr", "Est-ce que Paul viendra ?"),
        ("it", "La porta è aperta?"),
        ("it", "Se piove, giocano?"),
        ("pt", "A porta está aberta?"),
        ("pt-br", "Ele vem, não vem?"),
    ],
)
def test_in_romance_languages_what_no_word_asks_rises(language, said):
    (only,) = asked(said, language)
    assert only.split()[-1] == said.rstrip(" ?»").split()[-1]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("es", "¿Quién abrió la puerta?"),
        ("es", "Si llueve, ¿por qué juegan?"),
        ("es", "¿Té o café?"),
        ("fr", "Qu’est-ce que c’est ?"),
        ("fr", "Et pour qui travaille-t-il ?"),
        ("fr", "C'est du thé ou du café ?"),
        ("fr", "Où est-il ?"),
        ("it", "Dov'è la porta?"),
        ("it", "E perché piove?"),
        ("it", "È aperta la porta."),
        ("pt", "O que é isso?"),
        ("pt", "De onde ele vem?"),
        ("hi", "क्या दरवाज़ा खुला है?"),
    ],
)
def test_in_romance_languages_what_a_word_asks_falls_and_others_are_left(language, said):
    assert asked(said, language) == []
