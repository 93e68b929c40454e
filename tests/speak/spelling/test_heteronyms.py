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
    ("The tanker's bow was crushed.", "baʊ"),
    ("The bow doors failed.", "baʊ"),
    ("They stood in the bow as the vessel docked.", "baʊ"),
    ("A bass guitar was stolen.", "beɪs"),
    ("She plays bass in a band.", "beɪs"),
    ("Trains between Reading and London stopped.", "ˈrɛdɪŋ"),
    ("Reading beat Leeds.", "ˈrɛdɪŋ"),
    ("The court in Nice jailed him.", "niːs"),
    ("Nice mayor Jean Roux spoke.", "niːs"),
    ("The Book of Job.", "dʒoʊb"),
    ("His fingers grew number than his toes.", "ˈnʌmɚ"),
    ("They counted forty does and a stag.", "doʊz"),
    ("She sent her old resume.", "ˈrɛzəmeɪ"),
    ("Her voice can entrance audiences.", "ɪnˈtræns"),
    ("She died an invalid, alone.", "ˈɪnvəlɪd"),
    ("He kept his invalid mother.", "ˈɪnvəlɪd"),
    ("The houses stood empty.", "ˈhaʊzɪz"),
    ("They abuse their power.", "əˈbjuːz"),
    ("The countries export grain.", "ɪkˈspɔːrt"),
    ("Thousands protest against it.", "prəˈtɛst"),
    ("Mobile phones rang.", "ˈmoʊbəl"),
    ("The T-Mobile shop shut.", "ˈmoʊbəl"),
    ("Celtic won again.", "ˈsɛltɪk"),
    ("Hearts beat Celtic again.", "ˈsɛltɪk"),
    ("Men with axes broke in.", "ˈæksɪz"),
    ("The firm axes jobs.", "ˈæksɪz"),
    ("The bases were hit.", "ˈbeɪsɪz"),
    ("He stood on the putting green.", "ˈpʌtɪŋ"),
    ("They sold petrol without lead.", "lɛd"),
    ("The statement read in part.", "rɛd"),
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
        "He tied the ribbon in the bow on the gift.",
        "Anglers caught sea bass and a ten-pound bass.",
        "The Summer Reading Program began in Reading rooms.",
        "Reading is good for you.",
        "Nice work, and a Nice try.",
        "The job of job centres.",
        "A larger number than before felt a number of things.",
        "None of the two does not matter; what does he want?",
        "Talks will resume, and they resume today.",
        "The entrance to the hall.",
        "An invalid ballot; the vote was invalid.",
        "He was born in Mobile, Alabama.",
        "The Celtic Sea and Celtic music.",
        "The x and y axes.",
        "The legal bases of the claim.",
        "She is putting it off.",
        "He took a lead and the lead singer left.",
        "Few people read the terms.",
    ],
)
def test_other_uses_are_left_to_the_tagger(text):
    assert not list(heteronyms(text))
