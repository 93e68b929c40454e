"""Kokoro: words spelled with given phonemes beside them."""

from __future__ import annotations

import pytest

from presscast.speak.text import plain

pytest.importorskip("kokoro_onnx", reason="the neural extras are not installed")


@pytest.mark.parametrize(
    ("said", "phonemes", "marked"),
    [
        ("[Jo](/dʒoʊ/), then", "dʒoʊ, ðˈɛn", "Jo then"),
        ("Is it [Jo](/dʒoʊ/)?", "ɪz ɪt dʒoʊ?", "Is it Jo"),
        ("then “[Jo](/dʒoʊ/)” said", "ðˈɛn “dʒoʊ” sˈɛd", "then Jo said"),
        ("the ‘[Jo](/dʒoʊ/)’ era", "ðə dʒoʊ ˈiəɹə", "the Jo era"),
        ("said [[Jo](/dʒoʊ/)]. then", "sˈɛd dʒoʊ. ðˈɛn", "said Jo then"),
        ("[Jo](/dʒoʊ/)–then [Al](/æl/)", "dʒoʊ ðˈɛn æl", "Jo then Al"),
        ("said, ‘[Jo](/dʒoʊ/)’ (then)", "sˈɛd, dʒoʊ (ðˈɛn)", "said Jo then"),
        ("[Jo](/dʒoʊ/)’ ‘[Al](/æl/)–[Ed](/ɛd/)", "dʒoʊ æl ɛd", "Jo Al Ed"),
        ("[Jo](/dʒoʊ/)/[Al](/æl/), [Ed](/ɛd/)…", "dʒoʊ slˈæʃ æl, ɛd…", "Jo Al Ed"),
        ("‘Then –’", "ðˈɛn", "Then"),
        (" “Then, (then) – then”… ", " “ðˈɛn, (ðˈɛn) ðˈɛn”… ", "Then then then"),
        ("[Jo](/dʒoʊ/)’s hat", "dʒoʊz hˈæt", "Jo](/dʒoʊ/)’s hat"),
        ("non-[Jo](/dʒoʊ/)-led", "nˈɑːndʒoʊlˈɛd", "non Jo led"),
        ("it [♥](/lˈʌv/) it", "ɪt lˈʌv ɪt", "it it"),
    ],
)
def test_what_stands_beside_given_phonemes_is_spelled_as_it_stands(said, phonemes, marked):
    from presscast.speak import kokoro

    (spelled,) = kokoro._speaker(kokoro._model_parts()).spell(said, plain(said), "en-us")
    assert spelled.phonemes == phonemes
    assert [said[start:end] for _, start, end in spelled.firsts] == marked.split()
