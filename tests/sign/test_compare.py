"""Which words of a text are other than those that were spoken."""

from __future__ import annotations

import pytest

from presscast.model import Article, Block
from presscast.sign.compare import compare
from presscast.sign.manifest import Told
from presscast.sign.statement import Sentence, Statement, Timeline

SAID = (
    Sentence(500, 900, "The bridge opens", "headline"),
    Sentence(1000, 1200, "By Ines Tallow", "byline"),
    Sentence(1300, 1500, "Read by a machine", "disclosure"),
    Sentence(2000, 3000, "It opened on Monday—at last."),
    Sentence(3500, 4000, "photo", "cue"),
    Sentence(4100, 5000, "Its “keeper” waits.", "caption"),
    Sentence(5000, 5100, "Photograph by Ada", "credit"),
)


def differences(*blocks: Block, title: str = "The bridge opens", said=SAID, without=(), disclosure=""):
    statement = Statement("", title, "algorithmicMedia", "", "", without=without, disclosure=disclosure)
    found = compare(Told(statement, Timeline(said)), Article(title, blocks))
    return [(each.at_ms, each.spoken, each.written) for each in found.differences]


TEXT, CAPTION = Block("paragraph", "It opened on Monday at last!"), Block("caption", "Its 'keeper' waits", "Ada")


def test_stops_quotes_credits_and_what_the_edition_adds_are_no_differences():
    assert differences(Block("byline", "By I. Tallow"), TEXT, CAPTION, Block("note", "We corrected this.")) == []


@pytest.mark.parametrize(
    ("text", "difference"),
    [
        ("It opened on Tuesday at last", (2000, "Monday", "Tuesday")),
        ("It never opened on Monday at last", (2000, "", "never")),
        ("It opened at last", (2000, "on Monday", "")),
        ("It opened on Monday at lást", (2000, "last.", "lást")),
    ],
)
def test_a_changed_word(text, difference):
    assert differences(Block("paragraph", text), CAPTION) == [difference]


def test_a_missing_end_and_another_headline():
    assert differences(TEXT, title="The bridge closes") == [(500, "opens", "closes"), (4100, "Its “keeper” waits.", "")]


def test_what_was_left_out_by_choice():
    said = tuple(each for each in SAID if each.role not in ("caption", "cue", "credit"))
    assert differences(TEXT, CAPTION, said=said, without=("captions",)) == []
    assert differences(TEXT, CAPTION, said=said) == [(2000, "", "Its 'keeper' waits")]


def test_the_disclosure_on_a_page_is_no_part_of_the_article():
    assert differences(TEXT, CAPTION, Block("paragraph", "Gelesen."), disclosure="Gelesen.") == []


def test_a_dateline_that_a_page_shows_as_a_line_is_no_part_of_the_article():
    said = (*SAID[:2], Sentence(1210, 1290, "HALMERE (Fen Post)", "byline"), *SAID[2:])
    assert differences(Block("subhead", "HALMERE (Fen Post)"), TEXT, CAPTION, said=said) == []


def test_a_vowel_that_is_a_mark_counts():
    said = (Sentence(0, 1, "पुल खुला", "headline"),)
    assert differences(title="पुल खुला", said=said) == []
    assert differences(title="पुल खुली", said=said) == [(0, "खुला", "खुली")]


def test_nothing_spoken():
    assert differences(said=(), title="A title") == [(0, "", "A title")]
