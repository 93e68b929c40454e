"""Which questions rise, told by their form."""

from __future__ import annotations

import pytest

from presscast.speak.spelling.choose import speller
from presscast.speak.text import plain


def asked(said: str) -> list[str]:
    """Spell `said`; return the words of each question that is to rise."""
    spelled = speller("en-us").spell(said, plain(said))
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
    ],
)
def test_what_is_answered_yes_or_no_rises(said):
    assert asked(said) == [" ".join(word.strip(",?") for word in said.split())]


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
