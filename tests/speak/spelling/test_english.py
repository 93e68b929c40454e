"""English spelled in misaki's phonemes: what stands beside given ones, words no dictionary has, quotation marks."""

from __future__ import annotations

import pytest

from presscast.speak.spelling.choose import speller
from presscast.speak.text import plain


def spell(text: str, language: str = "en-us") -> tuple[str, list[str]]:
    spelled = speller(language).spell(text, plain(text))
    return spelled.phonemes, [text[start:end] for _, start, end in spelled.firsts]


@pytest.mark.parametrize(
    ("said", "phonemes", "marked"),
    [
        ("[Jo](/dʒoʊ/), then", "ʤO, ðˈɛn", "Jo then"),
        ("Is it [Jo](/dʒoʊ/)?", "ˌɪz ɪt ʤO?", "Is it Jo"),
        ("then “[Jo](/dʒoʊ/)” said", "ðˈɛn “ʤO” sˈɛd", "then Jo said"),
        ("the ‘[Jo](/dʒoʊ/)’ era", "ðə ʤO ˈɛɹə", "the Jo era"),
        ("[Jo](/dʒoʊ/)–then [Al](/æl/)", "ʤO—ðˈɛn æl", "Jo](/dʒoʊ/)–then Al"),
        ("said, ‘[Jo](/dʒoʊ/)’ (then)", "sˈɛd, ʤO (ðˈɛn)", "said Jo then"),
        ("[Jo](/dʒoʊ/)’s hat", "ʤOz hˈæt", "Jo](/dʒoʊ/)’s hat"),
        ("it [♥](/lˈʌv/) it", "ɪt lˈʌv ɪt", "it it"),
        ("the [Xi Jinping](/ʃiː dʒɪnˈpɪŋ/) era", "ðə ʃi ʤɪnpˈɪŋ ˈɛɹə", "the Xi Jinping era"),
    ],
)
def test_what_stands_beside_given_phonemes_is_spelled_as_it_stands(said, phonemes, marked):
    assert spell(said) == (phonemes, marked.split())


def test_a_given_possessive_is_said_once():
    assert spell("[New York](/njuːjɔːk/)'s era")[0] == "njujɔks ˈɛɹə"


@pytest.mark.parametrize(
    ("word", "phonemes"),
    [
        ("Donald", "dˈɑnᵊld"),
        ("Simon", "sˈImən"),
        ("Michelle", "mɪʃˈɛl"),
        ("Sanchez’s", "sˈænʧɛzᵻz"),
        ("Simons", "sˈImənz"),
    ],
)
def test_a_frequent_name_that_the_dictionary_lacks_is_no_guess(word, phonemes):
    assert spell(word)[0] == phonemes
    assert speller("en-us").guess(word) is None


@pytest.mark.parametrize(
    ("word", "ending"),
    [
        ("photographs", "fs"), ("stomachs", "ks"), ("monarchs", "ks"), ("aches", "ks"), ("raced", "st"), ("typed", "pt"),
        ("banged", "ŋd"), ("nursed", "st"), ("tours", "ɹz"), ("Beth’s", "θs"), ("cursed", "st"), ("breathed", "ðd"),
        ("roads", "dz"), ("cars", "ɹz"), ("moved", "vd"), ("painted", "ᵻd"), ("width", "θ"), ("longed", "ŋd"),
    ],
)  # fmt: skip
def test_a_word_ends_as_english_ends_it(word, ending):
    assert spell(word)[0].endswith(ending)


@pytest.mark.parametrize("word", ["Donaudampfschifffahrtsgesellschaft", "ba" * 40])
def test_a_word_longer_than_the_net_hears_is_spelled_to_its_end(word):
    whole, half = spell(word)[0], spell(word[: len(word) // 2])[0]
    assert len(whole) > 1.6 * len(half) > 0


@pytest.mark.parametrize("quoted", ["“Nobody left,” he said.", '"Nobody left," he said.', "‘Nobody left,’ he said."])
def test_quotation_marks_change_no_word(quoted):
    said = "".join(sign for sign in spell(quoted)[0] if sign not in "“”")
    assert said == spell("Nobody left, he said.")[0]


@pytest.mark.parametrize(
    ("said", "marks"),
    [
        ("The gate (shut in May) is open.", ", ( ), ."),
        ("The gate is open (at last).", ", ( ) ."),
        ("The gate (at last), is open.", ", ( ) , ."),
        ("(It is late.) The gate is open.", "( . ) ."),
        ("a) the gate, b) the yard", ") , )"),
    ],
)
def test_brackets_within_a_sentence_are_set_off_and_others_left(said, marks):
    phonemes, words = spell(said)
    assert "".join(sign for sign in phonemes if sign in ",.()") == marks.replace(" ", "")
    assert words == [word.strip("(,.)") for word in said.split()]


def test_the_tagger_tells_the_noun_from_the_verb():
    assert spell("They record it.")[0] != spell("A record it is.")[0]
    assert "ɹˈɛkəɹd" in spell("It was a record.")[0]


def test_british_and_american_differ():
    assert spell("The bath was hot.", "en-gb") != spell("The bath was hot.")


@pytest.mark.parametrize("said", ["Isn't it odd?", "It is odd, isn't it?", "They don't and won't."])
def test_a_curled_apostrophe_is_an_apostrophe(said):
    assert spell(said.replace("'", "’"))[0] == spell(said)[0]
