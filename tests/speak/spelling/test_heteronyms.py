"""Words spelled alike, told apart by their neighbours: each rule, and where it must not reach."""

from __future__ import annotations

import pytest

from presscast.speak.spelling.heteronyms import HETERONYMS, heteronyms

TOLD = [
    ("Crews dug up lead pipes.", "lɛd"),
    ("Children had high levels of lead in their blood.", "lɛd"),
    ("The line wound around the block.", "waʊnd"),
    ("They wound up in court.", "waʊnd"),
    ("Shops close early on Sundays.", "kloʊz"),
    ("It found minute traces of arsenic.", "maɪˈnjuːt"),
    ("The debate will be broadcast live on Tuesday.", "laɪv"),
    ("Thousands watched the band live in Leeds.", "laɪv"),
    ("She has a tear in her hamstring.", "tɛər"),
    ("He took a bow.", "baʊ"),
    ("The bow of the ferry hit the pier.", "baʊ"),
    ("Residents object to the plan.", "əbˈdʒɛkt"),
    ("Analysts project a rise.", "prəˈdʒɛkt"),
    ("He seemed content with a draw.", "kənˈtɛnt"),
    ("She dove into the lake.", "doʊv"),
    ("Shares dove 12 percent.", "doʊv"),
    ("A row over parking ended in court.", "raʊ"),
    ("He is embroiled in a row over parking.", "raʊ"),
]


@pytest.mark.parametrize(("text", "said"), TOLD)
def test_neighbours_tell(text, said):
    assert [ipa for *_, ipa in heteronyms(text)] == [said]


def test_every_word_has_a_sentence_here():
    assert all(any(one.word in text and said == one.said for text, said in TOLD) for one in HETERONYMS)


@pytest.mark.parametrize(
    "text",
    [
        "The Tigers lead by two.",
        "She took the lead in May.",
        "Doctors closed a wound across his cheek.",
        "A gunshot wound through the shoulder nearly killed him.",
        "They live close to the border.",
        "It was a last-minute amount.",
        "People live in Denver.",
        "Police fired tear gas.",
        "A tear ran down; a tear in his eye.",
        "A bow and arrow.",
        "A foreign object that fell.",
        "The project that failed.",
        "The content of the letter.",
        "A dove, white, flew.",
        "Three wins in a row over the weekend.",
        "They sat in the front row.",
    ],
)
def test_other_uses_are_left_to_the_tagger(text):
    assert not list(heteronyms(text))
